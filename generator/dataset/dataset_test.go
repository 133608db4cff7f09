package dataset

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

var update = flag.Bool("update", false, "rewrite the expected messages")

// today is the day of every test.
var today, _ = calendar.New(2026, 11, 22)

// Every archive in testdata is a broken project beside the messages that it
// must give. It overlays the sound project of testdata/sound.txtar; a new case
// is a new archive.
func TestProblems(t *testing.T) {
	sound := read(t, "testdata/sound.txtar")
	cases, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := read(t, name)
			dir := unpack(t, sound, archive)
			got := messages(t, dir)
			if strings.Contains(got, "%!") {
				t.Errorf("a message is not filled in: %s", got)
			}
			want := wanted(archive)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// The sound project and the good records of each kind are silent.
func TestSilent(t *testing.T) {
	sound := read(t, "testdata/sound.txtar")
	if got := messages(t, unpack(t, sound)); got != "" {
		t.Errorf("the sound project: %s", got)
	}
	cases, err := filepath.Glob("testdata/good/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		if got := messages(t, unpack(t, sound, read(t, name))); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func read(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

const wantFile = "want"

func wanted(a *txtar.Archive) string {
	for _, f := range a.Files {
		if f.Name == wantFile {
			return string(f.Data)
		}
	}
	return ""
}

// unpack writes archives over each other into a new folder. A file that holds
// only "deleted" is removed.
func unpack(t *testing.T, archives ...*txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	for _, a := range archives {
		for _, f := range a.Files {
			name := filepath.Join(dir, filepath.FromSlash(f.Name))
			if strings.TrimSpace(string(f.Data)) == "deleted" {
				if err := os.RemoveAll(name); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if f.Name != wantFile {
				write(t, name, f.Data)
			}
		}
	}
	return dir
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// messages are a project's problems as a person reads them, in both languages.
func messages(t *testing.T, dir string) string {
	t.Helper()
	p, err := Open(dir, today, ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var b bytes.Buffer
	lines := func(file string) ([]string, error) {
		data, err := os.ReadFile(filepath.Join(dir, file))
		return strings.Split(string(data), "\n"), err
	}
	if err := (problem.Printer{Format: "text", Lang: problem.ZH, Lines: lines}).Print(&b, p.Problems); err != nil {
		t.Fatal(err)
	}
	if err := (problem.Printer{Format: "line", Lang: problem.EN}).Print(&b, p.Problems); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func rewrite(t *testing.T, name string, a *txtar.Archive, got string) {
	t.Helper()
	kept := a.Files[:0:0]
	for _, f := range a.Files {
		if f.Name != wantFile {
			kept = append(kept, f)
		}
	}
	a.Files = append(kept, txtar.File{Name: wantFile, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}
