package site

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// workingDir is the project's root within the memory that Hugo reads from.
const workingDir = "/project"

// without is what a run leaves out, besides what hugo.toml does.
type without struct {
	kinds     []string // of pages; if any, then also those that hugo.toml leaves out
	languages []string
}

// volumeWithout is what a volume's run leaves to the front.
var volumeWithout = without{
	kinds:     []string{"home", "404", "taxonomy", "term", "rss", "sitemap", "robotstxt"},
	languages: []string{englishLanguage},
}

// run renders what source holds into the folder target on the disk.
//
// A Hugo instance renders once, so each run makes its own.
func run(source afero.Fs, folder string, leave without) error {
	var said bytes.Buffer
	logger := loggers.New(loggers.Options{Level: logg.LevelWarn, StdOut: &said, StdErr: &said})
	flags := config.New()
	flags.Set("workingDir", workingDir)
	flags.Set("publishDir", folder)
	flags.Set("internal", map[string]any{"running": false, "watch": false})
	if leave.kinds != nil {
		flags.Set("disableKinds", leave.kinds)
	}
	if leave.languages != nil {
		flags.Set("disableLanguages", leave.languages)
	}
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs:       source,
		Filename: path.Join(workingDir, "hugo.toml"),
		Flags:    flags,
		Logger:   logger,
		Environ:  []string{"none"}, // the environment must not change what is published
	})
	if err != nil {
		return pageError(err, folder)
	}
	disk := &target{Fs: hugofs.Os, folder: folder}
	files := hugofs.NewFromSourceAndDestination(source, disk, configs.LoadingInfo.Cfg)
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{Configs: configs, Fs: files, LogLevel: logg.LevelWarn, StdOut: &said, StdErr: &said})
	if err != nil {
		return pageError(err, folder)
	}
	defer sites.Close()
	if err := build(sites, disk); err != nil && !errors.Is(err, context.Canceled) {
		return pageError(err, folder)
	}
	if sites.NumLogErrors() > 0 {
		return pageError(errors.New(said.String()), folder)
	}
	return nil
}

// needLanguage complains where hugo.toml lacks a language that pages are made in:
// Hugo would take them for pages of its first language.
func (s *Site) needLanguage(name string) error {
	text, err := s.root.ReadFile("hugo.toml")
	if err != nil {
		return fmt.Errorf("the project has no hugo.toml: %w", err)
	}
	settings, err := config.FromConfigString(string(text), "toml")
	if err != nil {
		return nil // Hugo says what is wrong, and where
	}
	if at := "languages." + name; settings.IsSet(at) && !settings.GetBool(at+".disabled") {
		return nil
	}
	return &PageError{PageRule.At(problem.Place{File: "hugo.toml"},
		problem.Textf("没有 [languages.%s]，英文页面生成不了", "there is no [languages.%s], so there can be no pages in English", name),
		problem.T("补上这一段，或者在 data/site/site.yaml 写 english: 否", "add it, or write english: false into data/site/site.yaml"))}
}

// patience is how long Hugo may take to end after it has stopped its workers.
const patience = 5 * time.Second

// errStuck is what is known when Hugo has stopped without a word.
var errStuck = errors.New("more than ten pages cannot be rendered; write them with the command content, and the stock hugo says why")

// build renders the sites. After ten errors Hugo 0.165 stops its workers while it
// still sends them pages, and may so wait for ever: then it is left alone, and
// what went wrong on the disk is the error.
func build(sites *hugolib.HugoSites, disk *target) error {
	ended := make(chan error, 1)
	go func() { ended <- sites.Build(hugolib.BuildCfg{NoBuildLock: true}) }()
	select {
	case err := <-ended:
		return cmp.Or(disk.failed(), err)
	case <-sites.Done():
	}
	select {
	case err := <-ended:
		return cmp.Or(disk.failed(), err)
	case <-time.After(patience):
		return cmp.Or(disk.failed(), errStuck)
	}
}

// PageError is what Hugo says against a page that people wrote, or against the
// theme.
type PageError struct {
	problem.Problem
}

func (e *PageError) Error() string { return e.Place.String() + ": " + e.Message.EN }

// PageRule is the rule that such a page breaks.
var PageRule = schema.Rule{
	ID:     "page",
	Demand: problem.T("content/ 里的网页和主题的模板写法正确。", "Pages in content/ and templates of the theme are well-formed."),
	Why: problem.T("一个网页写错，整个网站就生成不了，公众看到的一直是旧的。",
		"One page that is wrong stops the whole site, and the public goes on reading the old one."),
	Good: "# content/about.md 的开头\n---\ntitle: 关于本站\n---",
	Bad:  "# content/about.md 的开头：引号没有成对\n---\ntitle: \"关于本站\n---",
}

var placed = regexp.MustCompile(`"` + workingDir + `/([^":]+):(\d+):(\d+)"`)

// pageError finds the place in what Hugo says and leaves out where in memory it
// was. What went wrong in the target folder, a full disk for one, is not the
// page's fault.
func pageError(err error, target string) error {
	var at *fs.PathError
	if errors.As(err, &at) && strings.HasPrefix(at.Path, target) {
		return at
	}
	text := err.Error()
	if strings.Contains(text, target) {
		return err
	}
	return pageProblem(text)
}

func pageProblem(text string) error {
	at := problem.Place{File: "hugo.toml"}
	if m := placed.FindStringSubmatch(text); m != nil {
		at.File = m[1]
		at.Line, _ = strconv.Atoi(m[2])
		at.Column, _ = strconv.Atoi(m[3])
	}
	return unreadable(at, strings.TrimSpace(strings.ReplaceAll(text, workingDir+"/", "")))
}

func unreadable(at problem.Place, text string) error {
	return &PageError{PageRule.At(at, problem.Text{ZH: "网页生成不了：" + text, EN: fmt.Sprintf("cannot be rendered: %s", text)}, problem.Text{})}
}
