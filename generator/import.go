package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var importCommand = command{
	name:  "import",
	args:  "FILE.txt",
	brief: problem.T("把纯文本的年度报告变成 YAML", "turn an annual report in plain text into YAML"),
	more: problem.T("认出标题、章节、法定部分、落款；网页边角的文字和文中的数字列出来由人取舍，正文一句不丢。",
		"It finds the title, sections, statutory parts and signature; page furniture and numbers are listed for a person to decide, and no sentence is lost."),
	example: "sunboard import --kind report --agency sample-city 2023.txt",
	setup: func(f flags) func(*call) error {
		o := importOptions{
			kind:   f.text("kind", "", problem.T("公开类别；现在只有 report", "the kind; only report for now")),
			agency: f.text("agency", "", problem.T("公开机关的标识", "the agency's id")),
			year:   f.text("year", "", problem.T("报告年度，原文看不出或认错时写", "the report's year, where the text does not say it or was misread")),
			dry:    f.Bool("dry-run", false, problem.T("只看结果，不写文件", "show what would be written and write nothing").In(f.lang)),
		}
		return func(c *call) error { return c.importReport(o) }
	},
}

type importOptions struct {
	kind, agency, year *string
	dry                *bool
}

func (c *call) importReport(o importOptions) error {
	switch {
	case *o.kind != disclosure.Report.Name:
		return usagef("写明 --kind report；其他类别还不能导入", "name --kind report; other kinds cannot be imported yet")
	case len(c.args) != 1:
		return usagef("写明一个文件", "name one file")
	case strings.ToLower(filepath.Ext(c.args[0])) != ".txt":
		return usagef("只读 .txt；在 Word 里“另存为”纯文本，编码选 UTF-8", "only .txt is read; save the document as plain text in UTF-8")
	}
	data, err := os.ReadFile(c.args[0])
	if err != nil {
		return err
	}
	p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
	if err != nil {
		return err
	}
	defer p.Close()
	agency, err := chooseAgency(p, *o.agency)
	if err != nil {
		return err
	}
	r, problems := intake.ReadText(filepath.ToSlash(c.args[0]), data)
	printer := problem.Printer{Format: "text", Lang: c.lang, Lines: func(string) ([]string, error) { return strings.Split(string(data), "\n"), nil }, Redact: privacy.Redact}
	if err := printer.Print(c.err, problems); err != nil {
		return err
	}
	if r == nil {
		return errProblems
	}
	return c.writeReport(r, p, agency, *o.year, *o.dry)
}

// writeReport writes the report into data/report/, beside what is there.
func (c *call) writeReport(r *intake.Report, p *dataset.Project, agency, year string, dry bool) error {
	k := disclosure.Report
	if year == "" {
		year = r.Record.Text("year")
	}
	if _, fault := schema.Year.Parse(nil, year); fault != nil {
		return usagef("原文看不出报告年度，用 --year 写明", "the text does not say its year; name it with --year")
	}
	for i, f := range r.Record.Fields {
		if f.Name == "year" {
			r.Record.Values[i].Text = year
		}
	}
	id := nextID(k, p.IDs(k, year), agency, year)
	yaml := r.YAML(intake.Options{ID: id, Agency: agency, Lang: c.lang})
	name := "data/" + k.Name + "/" + id + ".yaml"
	if dry {
		_, err := c.out.Write(yaml)
		return err
	}
	err := writeFile(filepath.Join(c.root, filepath.FromSlash(name)), yaml, os.O_EXCL)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %s", name, problem.T("已经有这个文件，没有动它", "the file is there already and was not touched").In(c.lang))
	}
	if err != nil {
		return err
	}
	for _, line := range r.Summary() {
		fmt.Fprintln(c.out, privacy.Redact(line.In(c.lang)))
	}
	_, err = fmt.Fprintln(c.out, problem.Textf("已写出 %s；补上“待填”的各项，再运行 sunboard check", "%s is written; fill in what is asked for, then run sunboard check", name).In(c.lang))
	return err
}
