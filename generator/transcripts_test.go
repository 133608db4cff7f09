package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// The program within a test is the program itself, on the day of the tests and
// in Chinese unless the script says otherwise.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"sunboard": func() {
			os.Exit(run(world{
				args: os.Args[1:], in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv,
				now: func() time.Time { return time.Date(2026, 11, 21, 20, 0, 0, 0, time.UTC) }, // the 22nd in Beijing
			}))
		},
	})
}

// Every script in testdata/script is what a person does with the program, in a
// small project. Each exit status appears in one of them.
func TestTranscripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"status": status, "bytes": writeBytes, "docx": makeDocument, "fill": fillSheet},
		Setup: func(e *testscript.Env) error {
			e.Setenv("LANG", "zh_CN.UTF-8")
			root, err := filepath.Abs("..")
			if err != nil {
				return err
			}
			e.Setenv("REPOSITORY", root)
			return smallProject(e.WorkDir)
		},
	})
}

// smallProject is the sound project of package dataset with the theme.
func smallProject(dir string) error {
	sound, err := txtar.ParseFile("dataset/testdata/sound.txtar")
	if err != nil {
		return err
	}
	for _, f := range sound.Files {
		if err := writeFile(filepath.Join(dir, f.Name), f.Data, os.O_TRUNC); err != nil {
			return err
		}
	}
	if err := os.CopyFS(filepath.Join(dir, "themes"), os.DirFS("../themes")); err != nil {
		return err
	}
	config, err := os.ReadFile("../hugo.toml")
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "hugo.toml"), config, os.O_TRUNC)
}

// status runs the program and compares its exit status: status 1 sunboard check.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// writeBytes writes a file from Go escapes: bytes FILE "\xca\xbe".
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE ESCAPED")
	}
	var data []byte
	for text := args[1]; text != ""; {
		if strings.HasPrefix(text, `\x`) && len(text) >= 4 {
			data = append(data, unhex(text[2])<<4|unhex(text[3]))
			text = text[4:]
			continue
		}
		data, text = append(data, text[0]), text[1:]
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

func unhex(c byte) byte {
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}

// snapshot is the content of a folder, to see that nothing changed.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
