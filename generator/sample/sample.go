// Package sample writes a project of any size for trials and benchmarks: permits
// and penalties that look like real ones, and copies of everything else that a
// project needs.
//
// Three laws hold here:
//   - the same options give the same bytes: no clock, no map order, one source of
//     chance for each volume;
//   - every record is free of problems, so that a trial measures the program and
//     not its complaints;
//   - every name is invented and begins with 示例; codes have region 000000, which
//     no real organisation has.
package sample

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
)

// Options say what to write.
type Options struct {
	Root    string       // the project that all but permits and penalties is copied from
	Records int          // permits and penalties together
	Seed    uint64       // another seed gives other records
	Today   calendar.Day // no decision is made or published after this day
}

// ErrNotEmpty is the error of Write for a directory that holds something.
var ErrNotEmpty = errors.New("the directory is not empty")

// Write makes a project in dir, which must be empty or not exist yet. At most
// half of the records are penalties. They stand in volumes of at most some 10,000
// records, in files of 500, over as many years back from Today as that takes,
// eight at most.
// The error is ErrNotEmpty, or what the file system says, or names an option.
func Write(dir string, o Options) error {
	switch {
	case o.Records < 0:
		return fmt.Errorf("the number of records is %d", o.Records)
	case o.Today.IsZero():
		return errors.New("no day is given")
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s: %w", dir, ErrNotEmpty)
	}
	if err := copyProject(dir, o.Root); err != nil {
		return err
	}
	// What the project states of months without a case is not true of invented
	// ones.
	if err := os.RemoveAll(filepath.Join(dir, filepath.FromSlash(disclosure.NoCases.Path()))); err != nil {
		return err
	}
	for _, v := range plan(o.Records, o.Today) {
		if err := v.write(dir, o.Seed, o.Today); err != nil {
			return err
		}
	}
	return nil
}

// parts are the files and folders of a project that are copied as they are.
var parts = []struct {
	path   string
	needed bool
}{
	{"hugo.toml", true},
	{"netlify.toml", false},
	{"content", false},
	{"themes", false},
	{"data/site", true},
	{"data/power", true},
	{"data/calendar", false},
	{"data/report", false},
	{"data/outreach", false},
	{"data/files", false},
}

func copyProject(dir, root string) error {
	for _, p := range parts {
		err := copyPart(filepath.Join(dir, p.path), filepath.Join(root, p.path))
		if errors.Is(err, fs.ErrNotExist) && !p.needed {
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func copyPart(to, from string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(to, os.DirFS(from))
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}
