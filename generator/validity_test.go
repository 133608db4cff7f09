package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// invalid is a page in which the validator found something.
type invalid struct {
	File     string `json:"filePath"`
	Messages []struct {
		Rule    string `json:"ruleId"`
		Message string
		Line    int
		Column  int
	}
}

// validate asks html-validate, which make installs, what is wrong with the pages
// in a folder.
func validate(t *testing.T, dir string) []invalid {
	t.Helper()
	program, err := filepath.Abs("../build/html-validate/node_modules/.bin/html-validate")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(program); err != nil {
		unavailable(t, "there is no html-validate: make build/html-validate/node_modules/.bin/html-validate")
	}
	// Into a file: it ends before all of a long report has gone through a pipe.
	report := filepath.Join(t.TempDir(), "report.json")
	out, failed := exec.Command(program, "--config", "testdata/htmlvalidate.cjs", "--formatter", "json="+report, dir).CombinedOutput()
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatalf("html-validate: %v: %s", failed, out)
	}
	var pages []invalid
	if err := json.Unmarshal(data, &pages); err != nil {
		t.Fatal(err)
	}
	return pages
}

// Every page of the shipped site is valid HTML.
func TestPagesAreValidHTML(t *testing.T) {
	dir := buildShipped(t)
	for _, page := range validate(t, dir) {
		name, err := filepath.Rel(dir, page.File)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range page.Messages[:min(5, len(page.Messages))] {
			t.Errorf("%s:%d:%d: %s [%s]", name, m.Line, m.Column, m.Message, m.Rule)
		}
	}
	if found := validate(t, "testdata/browser/trap"); len(found) != 1 || len(found[0].Messages) < 5 {
		t.Errorf("the page that does everything wrong is nearly valid: %+v", found)
	}
}
