package site

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/sample"
)

// A disk that takes nothing ends the run with its own error, however many pages
// are left: Hugo alone may wait for ever.
func TestADiskThatTakesNothingEndsTheRun(t *testing.T) {
	today, _ := calendar.New(2026, 11, 22)
	dir := filepath.Join(t.TempDir(), "trial")
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: 300, Seed: 1, Today: today}); err != nil {
		t.Fatal(err)
	}
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	s, err := New(p, dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	b, err := s.newBodies()
	if err != nil {
		t.Fatal(err)
	}
	stage, err := newStage(t.Context(), filepath.Join(dir, "build"))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.remove()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, v := range s.project.Volumes {
		p := s.prepareVolume(v, b, stage)
		if p.err != nil {
			t.Fatal(p.err)
		}
		var at *fs.PathError
		if err := run(p.source, filepath.Join(file, "out"), volumeWithout); !errors.As(err, &at) {
			t.Errorf("%s %s: %v", v.Kind.Name, v.Year, err)
		}
	}
}
