package editor

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestTheFingerprintChangesWithTheFiles(t *testing.T) {
	root := t.TempDir()
	file := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	put := func(name, text string, written time.Time) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(file(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file(name), written, written); err != nil {
			t.Fatal(err)
		}
	}
	noon := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	put("data/a.yaml", "a", noon)
	put("public/index.html", "x", noon)
	mark := func() string { return Fingerprint(root, "data", "content", "hugo.toml") }
	last := mark()
	for _, step := range []struct {
		name    string
		do      func()
		changes bool
	}{
		{"nothing", func() {}, false},
		{"a file is added", func() { put("data/report/b.yaml", "b", noon) }, true},
		{"it is written with other words of the same length", func() { put("data/report/b.yaml", "c", noon.Add(time.Nanosecond*1000)) }, true},
		{"it is written longer at the same time", func() { put("data/report/b.yaml", "cc", noon.Add(time.Nanosecond*1000)) }, true},
		{"it is renamed", func() { os.Rename(file("data/report/b.yaml"), file("data/report/c.yaml")) }, true},
		{"it is removed", func() { os.Remove(file("data/report/c.yaml")) }, true},
		{"a folder that was not there appears", func() { put("content/about.md", "x", noon) }, true},
		{"a file that is named itself appears", func() { put("hugo.toml", "x", noon) }, true},
		{"what is not looked at changes", func() { put("public/index.html", "yy", noon) }, false},
	} {
		step.do()
		now := mark()
		if (now != last) != step.changes {
			t.Errorf("%s: changed is %v", step.name, now != last)
		}
		last = now
	}
}
