package site

import (
	"errors"
	"io/fs"
	"os"
	"sync"

	"github.com/spf13/afero"
)

// target is the folder of the disk that Hugo writes to; elder versions of pages are
// written along (see elder.go). It remembers the first error: after ten
// of them Hugo stops its workers and may wait for them for ever, and then says
// nothing (see build in hugo.go).
type target struct {
	afero.Fs
	folder string
	mu     sync.Mutex
	err    error
}

// note keeps an error. That a folder is not there yet is none: Hugo makes it and
// tries again.
func (t *target) note(err error) error {
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.err == nil {
		t.err = err
	}
	return err
}

// failed is the first error, or nil.
func (t *target) failed() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}

func (t *target) MkdirAll(name string, mode os.FileMode) error {
	return t.note(t.Fs.MkdirAll(name, mode))
}

func (t *target) Create(name string) (afero.File, error) {
	f, err := t.Fs.Create(name)
	return t.file(f, err, name)
}

func (t *target) OpenFile(name string, flag int, mode os.FileMode) (afero.File, error) {
	f, err := t.Fs.OpenFile(name, flag, mode)
	return t.file(f, err, name)
}

func (t *target) file(f afero.File, err error, name string) (afero.File, error) {
	if t.note(err) != nil {
		return nil, err
	}
	return targetFile{t.withElder(f, name), t}, nil
}

// targetFile is a file of the target.
type targetFile struct {
	afero.File
	of *target
}

func (f targetFile) Write(data []byte) (int, error) {
	n, err := f.File.Write(data)
	return n, f.of.note(err)
}

func (f targetFile) WriteString(text string) (int, error) {
	n, err := f.File.WriteString(text)
	return n, f.of.note(err)
}

func (f targetFile) Close() error { return f.of.note(f.File.Close()) }
