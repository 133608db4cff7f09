package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// stage is a folder in which a site is made aside. It stands on the same file
// system as the site that it replaces, so that it can take its place by a rename.
//
// One build at a time works in a folder; another waits.
type stage struct {
	dir    string
	out    string // the site
	unlock func() error
}

// stagePrefix begins the names of stages. What an interrupted build left behind
// is removed by the next.
const stagePrefix = "sunboard-stage-"

func newStage(ctx context.Context, work string) (*stage, error) {
	if err := os.MkdirAll(work, 0o755); err != nil {
		return nil, fmt.Errorf("cannot make room for the build: %w", err)
	}
	unlock, err := lock(ctx, work)
	if err != nil {
		return nil, fmt.Errorf("cannot have the folder of builds alone: %w", err)
	}
	s, err := clearStage(work)
	if err != nil {
		return nil, errors.Join(err, unlock())
	}
	s.unlock = unlock
	return s, nil
}

// clearStage makes a stage in a folder that nobody else works in.
func clearStage(work string) (*stage, error) {
	left, err := filepath.Glob(filepath.Join(work, stagePrefix+"*"))
	if err != nil {
		return nil, err
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return nil, fmt.Errorf("cannot remove what an interrupted build left: %w", err)
		}
	}
	dir, err := os.MkdirTemp(work, stagePrefix)
	if err != nil {
		return nil, fmt.Errorf("cannot make room for the build: %w", err)
	}
	s := &stage{dir: dir, out: filepath.Join(dir, "public")}
	return s, os.Mkdir(s.out, 0o755)
}

// scratch is a new empty folder within the stage.
func (s *stage) scratch() (string, error) { return os.MkdirTemp(s.dir, "run-") }

// adopt moves the folder rel of a scratch folder to the same place in the site.
// What else was rendered, a picture that only these pages use, is moved along
// unless the site has it already, as it has the style sheet.
func (s *stage) adopt(scratch, rel string) error {
	target := filepath.Join(s.out, rel)
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	if err := os.Rename(filepath.Join(scratch, rel), target); err != nil {
		return err
	}
	err := filepath.WalkDir(scratch, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return s.move(scratch, name)
	})
	return errors.Join(err, os.RemoveAll(scratch))
}

// move moves a file of a scratch folder to its place in the site, if that is
// free.
func (s *stage) move(scratch, name string) error {
	rel, err := filepath.Rel(scratch, name)
	if err != nil {
		return err
	}
	target := filepath.Join(s.out, rel)
	if _, err := os.Lstat(target); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	return os.Rename(name, target)
}

// publish puts the site in the place of the folder public in one step. What
// stood there is removed.
func (s *stage) publish(public string) error {
	if _, err := os.Stat(filepath.Join(s.out, "index.html")); err != nil {
		return fmt.Errorf("the site that was made is not whole: %w", err)
	}
	info, err := os.Lstat(public)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(public), 0o755); err != nil {
			return err
		}
		return os.Rename(s.out, public)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is in the way: it is not a folder", public)
	}
	if err := replaceable(public); err != nil {
		return err
	}
	return exchange(s.out, public)
}

// replaceable refuses to replace a folder that holds something else than a site:
// a slip of the pen in --out must not cost anybody their data.
func replaceable(public string) error {
	entries, err := os.ReadDir(public)
	if err != nil || len(entries) == 0 {
		return err
	}
	for _, page := range []string{"index.html", "404.html"} {
		if _, err := os.Lstat(filepath.Join(public, page)); err != nil {
			return fmt.Errorf("%s holds something else than a site and is not replaced: it has no %s", public, page)
		}
	}
	return nil
}

// recoverPublic puts back the old site where a replacement by renames was cut
// off in its middle.
func recoverPublic(public string) error {
	if _, err := os.Lstat(public); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := os.Rename(public+oldSuffix, public); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// remove drops the stage, and the old site if that is in it by now, and lets the
// next build have the folder.
func (s *stage) remove() {
	os.RemoveAll(s.dir)
	s.unlock()
}
