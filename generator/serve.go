package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"sunboard/generator/dataset"
	"sunboard/generator/editor"
	"sunboard/generator/export"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/site"
)

var serveCommand = command{
	name:    "serve",
	brief:   problem.T("在本机预览，改动后自动重新生成", "preview on this machine, built anew when something changes"),
	more:    problem.T("问题显示在网页下方。预览写在 build/preview/，不动 public/。按 Ctrl+C 结束。", "Problems are shown at the foot of every page. The preview stands in build/preview/ and leaves public/ alone. End it with Ctrl+C."),
	example: "sunboard serve --port 8080",
	setup: func(f flags) func(*call) error {
		port := f.Int("port", 8080, problem.T("端口；0 是任选一个", "the port; 0 takes a free one").In(f.lang))
		return func(c *call) error {
			if err := noArgs(c); err != nil {
				return err
			}
			if *port < 0 || *port > 65535 {
				return usagef("没有 %d 这个端口", "there is no port %d", *port)
			}
			return c.serve(*port)
		}
	},
}

func (c *call) serve(port int) error {
	if _, err := os.Stat(c.root); err != nil {
		return err
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	work := filepath.Join(c.root, "build")
	dir := filepath.Join(work, "preview")
	preview := &editor.Preview{
		Dir:   dir,
		Build: func(ctx context.Context) editor.Result { return c.preview(ctx, work, dir) },
		Watch: func() string {
			return editor.Fingerprint(c.root, "data", "content", "themes", "hugo.toml")
		},
		Log: c.logPreview,
		Texts: editor.Texts{
			Problems: problem.T("问题：", "Problems:").In(c.lang),
			Stopped:  problem.T("有错误，没有重新生成；显示的是上一次的网页", "errors: not built anew; this is the last site").In(c.lang),
			Waiting:  problem.T("网站还没有生成。", "The site is not built yet.").In(c.lang),
		},
	}
	fmt.Fprintln(c.out, problem.Textf("预览：http://%s/", "preview: http://%s/", l.Addr()).In(c.lang))
	return preview.Serve(ctx, l)
}

// preview builds once, with whatever is wrong as text for the page.
func (c *call) preview(ctx context.Context, work, dir string) editor.Result {
	p, err := dataset.Open(c.root, c.today, dataset.ToPublish)
	if err != nil {
		return editor.Result{Problems: []string{err.Error()}, Stopped: true}
	}
	defer p.Close()
	result := editor.Result{Problems: c.problemTexts(p.Problems), Stopped: p.Errors() > 0}
	if result.Stopped {
		return result
	}
	if err := c.buildPreview(ctx, p, work, dir); err != nil {
		text := err.Error()
		var page *site.PageError
		if errors.As(err, &page) {
			text = strings.Join(c.problemTexts([]problem.Problem{page.Problem}), "\n")
		}
		result.Problems, result.Stopped = append(result.Problems, text), true
	}
	return result
}

func (c *call) buildPreview(ctx context.Context, p *dataset.Project, work, dir string) error {
	s, err := site.New(p, c.root, site.Options{Data: openData(p), JSON: export.JSON})
	if err != nil {
		return err
	}
	defer s.Close()
	return s.Build(ctx, work, dir)
}

func (c *call) problemTexts(list []problem.Problem) []string {
	printer := problem.Printer{Format: "text", Lang: c.lang, Lines: c.lines, Redact: privacy.Redact}
	var texts []string
	for _, q := range list {
		var b strings.Builder
		if err := printer.Print(&b, []problem.Problem{q}); err == nil {
			texts = append(texts, b.String())
		}
	}
	return texts
}

func (c *call) logPreview(r editor.Result, took time.Duration) {
	line := problem.Textf("已生成，%d 个问题，用时 %v", "built with %d problem(s) in %v", len(r.Problems), took.Round(time.Millisecond))
	if r.Stopped {
		line = problem.Textf("没有生成，%d 个问题", "not built: %d problem(s)", len(r.Problems))
	}
	fmt.Fprintln(c.out, line.In(c.lang))
}
