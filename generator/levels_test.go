package main

import (
	"os/exec"
	"path"
	"strings"
	"testing"
)

// levels is the order of the packages: each imports only from lower ones. The
// second table says who may use which module from outside.
var levels = map[string]int{
	"problem": 0, "calendar": 0, "pinyin": 0,
	"schema": 1,
	"law":    2, "privacy": 2, "chart": 2,
	"disclosure": 3,
	"dataset":    4, "describe": 4, "intake": 4, "sample": 4,
	"export": 5, "search": 5, "site": 5, "audit": 5,
	"editor": 6,
	"main":   7,
}

var outside = map[string][]string{
	"problem":    {"github.com/mattn/go-runewidth"},
	"pinyin":     {"golang.org/x/text"},
	"schema":     {"gopkg.in/yaml.v3"},
	"disclosure": {"github.com/yuin/goldmark"},
	"dataset":    {"github.com/yuin/goldmark"},
	"intake":     {"gopkg.in/yaml.v3", "golang.org/x/text", "github.com/xuri/excelize/v2"},
	"export":     {"github.com/xuri/excelize/v2"},
	"search":     {"golang.org/x/text", "golang.org/x/sync", "github.com/yuin/goldmark", "github.com/klauspost/compress"},
	"site":       {"github.com/gohugoio/hugo", "github.com/spf13/afero", "github.com/bep/logg", "golang.org/x/sys"},
	"main":       {"github.com/spf13/pflag"},
}

// only names what must stay behind one door.
var only = map[string]string{"net/http": "editor", "github.com/gohugoio/hugo": "site"}

func TestLevels(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{ .ImportPath }} {{ join .Imports " " }}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		name := packageName(words[0])
		level, known := levels[name]
		if !known {
			t.Errorf("package %s has no level", name)
		}
		for _, imported := range words[1:] {
			checkImport(t, name, level, imported)
		}
	}
}

func packageName(importPath string) string {
	if importPath == "sunboard/generator" {
		return "main"
	}
	return strings.TrimPrefix(importPath, "sunboard/generator/")
}

func checkImport(t *testing.T, name string, level int, imported string) {
	t.Helper()
	for module, owner := range only {
		if within(imported, module) && name != owner {
			t.Errorf("%s imports %s, which is for %s alone", name, imported, owner)
		}
	}
	switch first, _, _ := strings.Cut(imported, "/"); {
	case first == "sunboard":
		if lower := levels[packageName(imported)]; lower >= level {
			t.Errorf("%s (level %d) imports %s (level %d)", name, level, packageName(imported), lower)
		}
	case strings.Contains(first, "."):
		for _, module := range outside[name] {
			if within(imported, module) {
				return
			}
		}
		t.Errorf("%s imports %s from outside", name, imported)
	}
}

func within(importPath, module string) bool {
	return importPath == module || strings.HasPrefix(importPath, module+"/")
}

// No package is a drawer for everything.
func TestNoCatchAll(t *testing.T) {
	out, err := exec.Command("go", "list", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range strings.Fields(string(out)) {
		switch path.Base(p) {
		case "cmd", "pkg", "internal", "util", "utils", "common", "helpers", "types":
			t.Errorf("package %s", p)
		}
	}
}
