package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
)

var checkCommand = command{
	name:    "check",
	brief:   problem.T("检查 data/ 里的全部数据", "check all data in data/"),
	more:    problem.T("每个问题写明文件、行、列和怎么改；有错误时退出状态是 1。", "Every problem is shown with its file, line and column and what to do; with errors the exit status is 1."),
	example: "sunboard check --format line",
	setup: func(f flags) func(*call) error {
		format := formatFlag(f)
		return func(c *call) error {
			if err := noArgs(c); err != nil {
				return err
			}
			printer, err := c.printer(*format)
			if err != nil {
				return err
			}
			p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
			if err != nil {
				return err
			}
			defer p.Close()
			return c.printProblems(c.out, printer, p)
		}
	},
}

func formatFlag(f flags) *string {
	return f.text("format", problem.Formats[0], problem.Same(strings.Join(problem.Formats, " | ")))
}

// printer prints problems in a format, with lines from the project's files.
func (c *call) printer(format string) (problem.Printer, error) {
	if !slices.Contains(problem.Formats, format) {
		return problem.Printer{}, usagef("没有 %q 这种格式；可用：%s", "there is no format %q; the formats are: %s", format, strings.Join(problem.Formats, ", "))
	}
	return problem.Printer{Format: format, Lang: c.lang, Lines: c.lines, Redact: privacy.Redact}, nil
}

// maxShown is the largest file whose lines are shown beside a problem.
const maxShown = 16 << 20

// lines are the lines of a file of the project.
func (c *call) lines(file string) ([]string, error) {
	root, err := os.OpenRoot(c.root)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	f, err := root.Open(filepath.FromSlash(file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxShown))
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n"), nil
}

// printProblems prints a project's problems and their count, and fails where
// there are errors.
func (c *call) printProblems(w io.Writer, printer problem.Printer, p *dataset.Project) error {
	if err := printer.Print(w, p.Problems); err != nil {
		return err
	}
	if err := printer.Tally(w, p.Tally()); err != nil {
		return err
	}
	if err := c.printNotes(w, printer.Format, p); err != nil {
		return err
	}
	if p.Errors() > 0 {
		return errProblems
	}
	return nil
}

// printNotes says what the project has changed of the gate and why, and that
// names in full must not lie open. The machine-readable json is the problems and
// their count alone.
func (c *call) printNotes(w io.Writer, format string, p *dataset.Project) error {
	if format == "json" {
		return nil
	}
	mark := ""
	if format == "github" {
		mark = "::notice::"
	}
	for _, change := range p.Changes {
		where := problem.Text{}
		if change.In != "" {
			where = problem.Textf("（%s）", " (in %s)", change.In)
		}
		line := problem.Textf("按 data/site/rules.yaml，规则 %[1]s%[2]s 改为“%[4]s”，涉及 %[7]d 处。理由：%[6]s", "by data/site/rules.yaml: the rule %[1]s%[3]s is set to “%[5]s” (findings: %[7]d). Reason: %[6]s",
			change.Rule, where.ZH, where.EN, change.Severity.ZH, change.Severity.EN, change.Reason, change.Count)
		if _, err := fmt.Fprintln(w, mark+line.In(c.lang)); err != nil {
			return err
		}
	}
	if p.Named == 0 {
		return nil
	}
	_, err := fmt.Fprintln(w, mark+problem.Textf("注意：data/ 里有 %d 条记录写着自然人的全名，这个文件夹不能放进公开的代码库", "mind: %d records in data/ give a natural person's name in full; this folder must not lie in a public repository", p.Named).In(c.lang))
	return err
}
