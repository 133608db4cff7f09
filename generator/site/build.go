package site

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"unicode/utf8"

	"github.com/spf13/afero"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// ContentDir is where content goes that the stock hugo reads.
const ContentDir = "build/content"

const kindsDataFile = "build/data/kinds.json"

// Build renders the site into the folder public, which is an absolute path. All
// is made aside first, in work; public is replaced in one step when all of it
// is right, and is as it was when anything fails.
func (s *Site) Build(ctx context.Context, work, public string) error {
	stage, err := newStage(ctx, work)
	if err != nil {
		return err
	}
	defer stage.remove()
	if err := recoverPublic(public); err != nil {
		return err
	}
	b, err := s.newBodies()
	if err != nil {
		return err
	}
	var volumes []*dataset.Volume
	for _, v := range s.project.Volumes {
		if v.Visible > 0 {
			volumes = append(volumes, v)
		}
	}
	s.step("data", 0, len(volumes)+2)
	if err := s.writeData(afero.NewBasePathFs(afero.NewOsFs(), stage.out), ""); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.writeSearch(afero.NewBasePathFs(afero.NewOsFs(), stage.out), ""); err != nil {
		return err
	}
	s.step("front", 1, len(volumes)+2)
	if err := s.buildFront(b, stage.out); err != nil {
		return err
	}
	if err := s.buildVolumes(ctx, volumes, b, stage); err != nil {
		return err
	}
	return stage.publish(public)
}

// prepared is a volume's content, ready to be rendered.
type prepared struct {
	source afero.Fs
	out    string // the folder to render into, where its records as data stand already
	err    error
}

// buildVolumes renders the volumes one after another. While Hugo renders one,
// the content of the next is made, since Hugo does not keep all processors busy.
func (s *Site) buildVolumes(ctx context.Context, volumes []*dataset.Volume, b *bodies, stage *stage) error {
	prepare := func(i int) <-chan prepared {
		ready := make(chan prepared, 1)
		if i == len(volumes) {
			close(ready)
			return ready
		}
		go func() {
			ready <- s.prepareVolume(volumes[i], b, stage)
		}()
		return ready
	}
	next := prepare(0)
	defer func() { <-next }()
	for i, v := range volumes {
		s.step(v.Kind.Name+" "+v.Year, i+2, len(volumes)+2)
		p := <-next
		next = prepare(i + 1)
		err := p.err
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = s.renderVolume(v, p, stage)
		}
		if err != nil {
			return fmt.Errorf("%s %s: %w", v.Kind.Name, v.Year, err)
		}
	}
	return nil
}

// buildFront renders all pages that no volume owns, and copies the published
// files.
func (s *Site) buildFront(b *bodies, out string) error {
	source, err := s.tree("content", "themes", "data/site")
	if err != nil {
		return err
	}
	if err := s.frontPages(b, s.putInto(source, path.Join(workingDir, ContentDir))); err != nil {
		return err
	}
	if err := run(source, out, without{}); err != nil {
		return err
	}
	disk := afero.NewBasePathFs(afero.NewOsFs(), out)
	if err := s.writeFront(disk, ""); err != nil {
		return err
	}
	return s.copyFiles(filepath.Join(out, "files"))
}

// writeFront writes what the front has besides pages.
func (s *Site) writeFront(to afero.Fs, dir string) error {
	err := errors.Join(s.writeDuties(to, dir), s.writeSitemaps(to, dir), s.writeFeeds(to, dir))
	for _, k := range disclosure.Kinds {
		if k.Yearly == "" {
			err = errors.Join(err, s.writeJSON(to, dir, k, s.visible(k)))
		}
	}
	return err
}

// prepareVolume makes a volume's content in memory, with what Hugo needs beside
// it, and writes what needs no Hugo.
func (s *Site) prepareVolume(v *dataset.Volume, b *bodies, stage *stage) (p prepared) {
	var records []*schema.Record
	if p.source, p.err = s.tree("themes", "data/site"); p.err != nil {
		return p
	}
	if p.out, p.err = stage.scratch(); p.err != nil {
		return p
	}
	if records, p.err = s.project.Read(v); p.err != nil {
		return p
	}
	if p.err = s.writeJSON(afero.NewBasePathFs(afero.NewOsFs(), p.out), "", v.Kind, records); p.err != nil {
		return p
	}
	put := s.putInto(p.source, path.Join(workingDir, ContentDir))
	if p.err = put(s.volumeParent(v.Kind)); p.err != nil {
		return p
	}
	s.pages-- // it is not rendered
	p.err = s.volumePages(v, records, b, put)
	return p
}

// renderVolume renders a volume into a folder of its own and moves what it owns
// to its place.
func (s *Site) renderVolume(v *dataset.Volume, p prepared, stage *stage) error {
	if err := run(p.source, p.out, volumeWithout); err != nil {
		return err
	}
	return stage.adopt(p.out, filepath.Join(v.Kind.Name, v.Year))
}

// volumeParent stands for the kind's page, which the front renders, so that
// Hugo does not make one of its own.
func (s *Site) volumeParent(k *schema.Kind) page {
	return page{path: k.Name + "/_index.md", front: front{
		Title: k.Title.In(s.lang), Layout: "kind", Params: common{Kind: k.Name}, Build: &buildOptions{"never", "never"},
	}}
}

// Content writes the content that Build renders to build/content/, build/data/
// and build/static/ of the project, for the stock hugo.
func (s *Site) Content(ctx context.Context) error {
	for _, old := range []string{ContentDir, path.Dir(kindsDataFile), staticDir} {
		if err := os.RemoveAll(filepath.Join(s.dir, old)); err != nil {
			return err
		}
	}
	b, err := s.newBodies()
	if err != nil {
		return err
	}
	disk := afero.NewBasePathFs(afero.NewOsFs(), s.dir)
	if err := s.writeDataFiles(disk); err != nil {
		return err
	}
	if err := s.copyFiles(filepath.Join(s.dir, filepath.FromSlash(staticDir), "files")); err != nil {
		return err
	}
	if err := s.writeFront(disk, staticDir); err != nil {
		return err
	}
	if err := errors.Join(s.writeData(disk, staticDir), s.writeSearch(disk, staticDir)); err != nil {
		return err
	}
	put := s.putInto(disk, ContentDir)
	if err := s.frontPages(b, put); err != nil {
		return err
	}
	for i, v := range s.project.Volumes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if v.Visible == 0 {
			continue
		}
		s.step(v.Kind.Name+" "+v.Year, i, len(s.project.Volumes))
		records, err := s.project.Read(v)
		if err != nil {
			return err
		}
		if err := errors.Join(s.writeJSON(disk, staticDir, v.Kind, records), s.volumePages(v, records, b, put)); err != nil {
			return err
		}
	}
	return nil
}

// putInto writes pages below a folder of a file system.
func (s *Site) putInto(to afero.Fs, dir string) func(page) error {
	var e encoder
	return func(p page) error {
		p.front.Linked = s.linked(p)
		data, err := e.encode(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.path, err)
		}
		s.pages++
		return writeFile(to, path.Join(dir, p.path), data)
	}
}

func writeFile(to afero.Fs, name string, data []byte) error {
	if err := to.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return afero.WriteFile(to, name, data, 0o644)
}

// writeDataFiles writes what every page may know, through hugo.Data.
func (s *Site) writeDataFiles(to afero.Fs) error {
	kinds, err := kindsFile()
	if err != nil {
		return err
	}
	if err := writeFile(to, kindsDataFile, kinds); err != nil || !s.english() {
		return err
	}
	english, err := s.englishFile()
	if err != nil {
		return err
	}
	return writeFile(to, englishDataFile, english)
}

// tree is the project's small files in memory, as Hugo sees them: hugo.toml, the
// folders named, and the data files that are made.
func (s *Site) tree(folders ...string) (afero.Fs, error) {
	memory := afero.NewMemMapFs()
	put := func(name string, data []byte) error { return writeFile(memory, path.Join(workingDir, name), data) }
	config, err := s.root.ReadFile("hugo.toml")
	if err != nil {
		return nil, fmt.Errorf("the project has no hugo.toml: %w", err)
	}
	if err := put("hugo.toml", config); err != nil {
		return nil, err
	}
	if err := s.writeDataFiles(afero.NewBasePathFs(memory, workingDir)); err != nil {
		return nil, err
	}
	for _, folder := range folders {
		err := s.walk(folder, func(name string) error {
			data, err := s.root.ReadFile(name)
			if err != nil {
				return err
			}
			if path.Ext(name) == ".md" && !utf8.Valid(data) {
				return &PageError{PageRule.At(problem.Place{File: name}, problem.T("文件不是 UTF-8 编码", "the file is not UTF-8"),
					problem.T("在编辑器里“另存为”，编码选 UTF-8", "save it again with the encoding UTF-8"))}
			}
			return put(name, data)
		})
		if err != nil {
			return nil, err
		}
	}
	return memory, nil
}

// walk visits the ordinary files of a folder, which may be missing.
func (s *Site) walk(folder string, visit func(name string) error) error {
	return fs.WalkDir(s.root.FS(), folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case path.Base(name)[0] == '.' && d.IsDir():
			return fs.SkipDir
		case path.Base(name)[0] == '.' || d.IsDir():
			return nil
		}
		info, err := s.root.Stat(name)
		if err != nil {
			return &PageError{PageRule.At(problem.Place{File: name}, problem.T("这个链接指向项目之外，或不存在的地方", "this link leads out of the project, or nowhere"),
				problem.T("把文件本身放进来", "put the file itself here"))}
		}
		if !info.Mode().IsRegular() {
			return nil
		}
		return visit(name)
	})
}

// copyFiles publishes data/files/, but for what only hidden records name.
func (s *Site) copyFiles(to string) error {
	const from = "data/files"
	return s.walk(from, func(name string) error {
		rel, err := filepath.Rel(from, name)
		if err != nil || s.project.Hides(filepath.ToSlash(rel)) {
			return err
		}
		return s.copyFile(name, filepath.Join(to, rel))
	})
}

func (s *Site) copyFile(name, target string) error {
	in, err := s.root.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
