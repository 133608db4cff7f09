package site

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func has(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
	}
}

// A volume's folder is moved whole; what else its run made is kept where the
// site lacks it, and never replaces what the front made.
func TestAdopt(t *testing.T) {
	s, err := newStage(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.remove()
	put(t, filepath.Join(s.out, "css/a.css"), "front")
	scratch, err := s.scratch()
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(scratch, "penalty/2024/x/index.html"), "page")
	put(t, filepath.Join(scratch, "css/a.css"), "volume")
	put(t, filepath.Join(scratch, "images/b.svg"), "picture")
	if err := s.adopt(scratch, "penalty/2024"); err != nil {
		t.Fatal(err)
	}
	has(t, filepath.Join(s.out, "penalty/2024/x/index.html"), "page")
	has(t, filepath.Join(s.out, "css/a.css"), "front")
	has(t, filepath.Join(s.out, "images/b.svg"), "picture")
	if _, err := os.Stat(scratch); err == nil {
		t.Error("the scratch folder is still there")
	}
}

// A replacement that was cut off between its renames is undone by the next
// build, where the system cannot exchange folders in one step.
func TestReplaceAndRecover(t *testing.T) {
	dir := t.TempDir()
	made, public := filepath.Join(dir, "made"), filepath.Join(dir, "public")
	put(t, filepath.Join(made, "index.html"), "new")
	put(t, filepath.Join(public, "index.html"), "old")
	if err := replace(made, public); err != nil {
		t.Fatal(err)
	}
	has(t, filepath.Join(public, "index.html"), "new")

	if err := os.Rename(public, public+oldSuffix); err != nil {
		t.Fatal(err)
	}
	if err := recoverPublic(public); err != nil {
		t.Fatal(err)
	}
	has(t, filepath.Join(public, "index.html"), "new")
	if err := recoverPublic(filepath.Join(dir, "nowhere")); err != nil {
		t.Error(err)
	}
}
