package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/problem"
)

// TestDocuments reads each document of testdata/docx and compares its YAML, and
// what is printed, with those in the archive that describes it.
func TestDocuments(t *testing.T) {
	for file, a := range documentArchives(t) {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			data := buildDocument(t, a)
			r, problems := ReadReport(name+".docx", data)
			checkDocument(t, r, data)
			want := map[string][]byte{"log": documentLog(r, problems), "yaml": nil}
			if r != nil {
				want["yaml"] = r.YAML(Options{ID: "id"})
			}
			compareArchive(t, file, a, want)
		})
	}
}

// documentLog is what a person would see, with the places in words.
func documentLog(r *Report, problems []problem.Problem) []byte {
	if r != nil {
		problems = slices.Clone(problems)
		r.Show(problems, problem.ZH)
	}
	return log(r, problems)
}

// compareArchive compares files with those at the end of an archive, or writes
// them there.
func compareArchive(t *testing.T, file string, a *txtar.Archive, want map[string][]byte) {
	t.Helper()
	var rest []txtar.File
	for _, f := range a.Files {
		got, expected := want[f.Name]
		if !expected {
			rest = append(rest, f)
		} else if !*update && !bytes.Equal(got, f.Data) {
			t.Errorf("%s of %s differs; got:\n%s", f.Name, file, got)
		}
	}
	for _, name := range []string{"log", "yaml"} {
		if len(want[name]) > 0 {
			rest = append(rest, txtar.File{Name: name, Data: want[name]})
		}
	}
	switch {
	case *update:
		if err := os.WriteFile(file, txtar.Format(&txtar.Archive{Comment: a.Comment, Files: rest}), 0o644); err != nil {
			t.Fatal(err)
		}
	case len(rest) != len(a.Files):
		t.Errorf("%s lacks a file, or has one too many", file)
	}
}
