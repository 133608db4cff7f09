package main

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestReadmeShowsTheAfternoon holds what the READMEs show of an import to the
// transcript of the same afternoon, which the program writes.
func TestReadmeShowsTheAfternoon(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/script/afternoon.txtar")
	if err != nil {
		t.Fatal(err)
	}
	logs := map[string]string{}
	for _, f := range archive.Files {
		logs[f.Name] = string(f.Data)
	}
	for readme, names := range map[string][]string{
		"../README.md":       {"wrong.en.log"},
		"../README.zh-CN.md": {"wrong.log", "nothing.log", "imported.log"},
	} {
		text, err := os.ReadFile(readme)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if logs[name] == "" {
				t.Errorf("the transcript has no %s", name)
			}
			if !strings.Contains(string(text), logs[name]) {
				t.Errorf("%s does not show %s as the program printed it", readme, name)
			}
		}
	}
}
