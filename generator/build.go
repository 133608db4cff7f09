package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"sunboard/generator/dataset"
	"sunboard/generator/export"
	"sunboard/generator/problem"
	"sunboard/generator/site"
)

var buildCommand = command{
	name:    "build",
	brief:   problem.T("检查数据，生成网站到 public/", "check the data and build the site into public/"),
	more:    problem.T("有错误时不生成，public/ 保持原样。--today 写将来的一天，只列出到那天不再显示的记录，不动 public/；要看那天的网站，用 --out 生成到别处。", "With errors nothing is built, and public/ stays as it was. With a --today ahead it only says which records will have disappeared by then and leaves public/ alone; --out builds that day elsewhere."),
	example: "sunboard build --today 2024-03-15",
	setup: func(f flags) func(*call) error {
		format := formatFlag(f)
		out := f.text("out", "public", problem.T("输出的文件夹，相对于根目录", "the folder to build into, relative to the root"))
		return func(c *call) error {
			return c.publish(*format, func(ctx context.Context, s *site.Site, p *dataset.Project) error {
				if c.date().Before(c.today) && !f.Changed("out") {
					return c.printAhead(p)
				}
				public := c.path(*out)
				if source := c.sourceOf(public); source != "" {
					return usagef("不能生成到 %s 里：那是项目自己的文件夹", "the site cannot be built into %s, which is the project's own", source)
				}
				if err := s.Build(ctx, c.workshop(public), public); err != nil {
					return err
				}
				fmt.Fprintln(c.out, problem.Textf("已生成 %s，共 %d 个页面", "%s is built: %d pages", filepath.ToSlash(*out), s.Pages()).In(c.lang))
				return c.printVanishing(p)
			})
		}
	},
}

var contentCommand = command{
	name:    "content",
	brief:   problem.T("检查数据，写出 Hugo 内容到 build/content/", "check the data and write Hugo content to build/content/"),
	more:    problem.T("之后用官方的 hugo 也能生成同样的网站。", "The stock hugo then makes the same site."),
	example: "sunboard content && hugo",
	setup: func(f flags) func(*call) error {
		format := formatFlag(f)
		return func(c *call) error {
			return c.publish(*format, func(ctx context.Context, s *site.Site, _ *dataset.Project) error {
				if err := s.Content(ctx); err != nil {
					return err
				}
				_, err := fmt.Fprintln(c.out, problem.Textf("已写出 %s，共 %d 个页面", "%s is written: %d pages", site.ContentDir, s.Pages()).In(c.lang))
				return err
			})
		}
	},
}

// path is a path of the command line, relative to the root.
func (c *call) path(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(c.root, name)
}

// sourceOf is the folder of the project, written or made by other commands,
// that a path stands in; empty: none.
func (c *call) sourceOf(name string) string {
	rel, err := filepath.Rel(c.root, name)
	if err != nil || !filepath.IsLocal(rel) {
		return ""
	}
	switch first, _, _ := strings.Cut(filepath.ToSlash(rel), "/"); first {
	case ".", "data", "content", "themes", "generator", "build":
		return first
	}
	return ""
}

// workshop is where a site is made that will stand at public: the project's
// build/ folder, or beside it where it stands outside the project and so perhaps
// on another disk.
func (c *call) workshop(public string) string {
	if rel, err := filepath.Rel(c.root, public); err == nil && filepath.IsLocal(rel) {
		return filepath.Join(c.root, "build")
	}
	return filepath.Dir(public)
}

// publish checks the project and, where it has no errors, makes its site.
func (c *call) publish(format string, produce func(context.Context, *site.Site, *dataset.Project) error) error {
	if err := noArgs(c); err != nil {
		return err
	}
	printer, err := c.printer(format)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p, err := dataset.Open(c.root, c.today, dataset.ToPublish)
	if err != nil {
		return err
	}
	defer p.Close()
	w := bufio.NewWriter(c.err)
	err = c.printProblems(w, printer, p)
	if errors.Is(err, errProblems) && format == problem.Formats[0] {
		fmt.Fprintln(w, problem.T("有错误，没有生成；原来生成的没有动", "with errors nothing is made; what was made before is as it was").In(c.lang))
	}
	if err := errors.Join(err, w.Flush()); err != nil {
		return err
	}
	c.limitMemory(p.Largest())
	progress := newProgress(c)
	defer progress.done()
	s, err := site.New(p, c.root, site.Options{Step: progress.step, Data: openData(p), JSON: export.JSON, Search: searchIndex(p)})
	if err != nil {
		return err
	}
	defer s.Close()
	err = produce(ctx, s, p)
	progress.done()
	return c.pageProblem(printer, err)
}

// pageProblem prints an error of a page that people wrote as the problem it is.
func (c *call) pageProblem(printer problem.Printer, err error) error {
	var page *site.PageError
	if !errors.As(err, &page) {
		return err
	}
	if err := printer.Print(c.err, []problem.Problem{page.Problem}); err != nil {
		return err
	}
	return errProblems
}
