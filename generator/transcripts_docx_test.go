package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/testscript"
)

// makeDocument zips a folder of parts into a Word document: docx FILE FOLDER.
func makeDocument(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: docx FILE FOLDER")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	dir := ts.MkAbs(args[1])
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		part, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		w, err := z.Create(filepath.ToSlash(part))
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	})
	ts.Check(err)
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o644))
}
