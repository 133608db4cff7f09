package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// imported is what was read from a text: a report or an article.
type imported interface {
	Year() string
	YAML(intake.Options) []byte
	Files(intake.Options) []intake.File
	Summary() []problem.Text
	Show([]problem.Problem, problem.Lang)
}

// textKind is a kind whose records are imported from texts.
type textKind struct {
	kind    *schema.Kind
	read    func(file string, data []byte) (imported, []problem.Problem)
	current bool // without a year in the text it is of this year
}

var textKinds = []textKind{
	{disclosure.Report, func(file string, data []byte) (imported, []problem.Problem) {
		r, problems := intake.ReadReport(file, data)
		if r == nil {
			return nil, problems
		}
		return r, problems
	}, false},
	{disclosure.Outreach, func(file string, data []byte) (imported, []problem.Problem) {
		a, problems := intake.ReadArticle(file, data)
		if a == nil {
			return nil, problems
		}
		return a, problems
	}, true},
}

func (c *call) importText(o importOptions) error {
	if len(c.args) != 1 {
		return usagef("写明一个文件", "name one file")
	}
	name := c.args[0]
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".docx", ".docm":
	default:
		return usagef("%s 读不了：表格读 .xlsx、.csv、.json，文字读 .docx、.txt；别的文件先另存为其中一种", "%s cannot be read: tables are .xlsx, .csv or .json, texts .docx or .txt; save other files as one of these first", filepath.Base(name))
	}
	for _, t := range textKinds {
		if t.kind.Name == *o.kind {
			return c.importAs(o, t, name)
		}
	}
	var names []string
	for _, t := range textKinds {
		names = append(names, "--kind "+t.kind.Name)
	}
	return usagef("文字看不出公开类别：写明 %s；其他类别用表格导入", "a text does not tell its kind: name %s; other kinds are imported from tables", strings.Join(names, " / "))
}

func (c *call) importAs(o importOptions, t textKind, name string) error {
	data, err := os.ReadFile(name)
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
	d, problems := t.read(filepath.ToSlash(name), data)
	if d != nil {
		d.Show(problems, c.lang)
	}
	printer := problem.Printer{Format: "text", Lang: c.lang, Redact: privacy.Redact}
	printer.Lines = func(string) ([]string, error) { return strings.Split(string(data), "\n"), nil }
	if err := printer.Print(c.err, problems); err != nil {
		return err
	}
	if d == nil {
		return errProblems
	}
	year := cmp.Or(*o.year, d.Year())
	if year == "" && t.current {
		year = strconv.Itoa(c.today.Year())
	}
	return c.writeText(d, t.kind, p, agency, year, *o.dry)
}

// writeText writes the record into a file of its own, and its pictures into
// data/files/, beside what is there.
func (c *call) writeText(d imported, k *schema.Kind, p *dataset.Project, agency, year string, dry bool) error {
	if _, fault := schema.Year.Parse(nil, year); fault != nil {
		return usagef("原文看不出年份，用 --year 写明", "the text does not say its year; name it with --year")
	}
	options := intake.Options{ID: nextID(k, p.IDs(k, year), agency, year), Agency: agency, Year: year, Lang: c.lang}
	yaml := d.YAML(options)
	if dry {
		_, err := c.out.Write(yaml)
		return err
	}
	name := "data/" + k.Name + "/" + options.ID + ".yaml"
	files := plan{{name: name, data: yaml, fresh: true}}
	for _, f := range d.Files(options) {
		files = append(files, &planned{name: "data/files/" + f.Name, data: f.Data, fresh: true})
	}
	if err := c.refuseOthers(files); err != nil {
		return err
	}
	if err := files.write(c.root); err != nil {
		return err
	}
	for _, line := range d.Summary() {
		fmt.Fprintln(c.out, privacy.Redact(line.In(c.lang)))
	}
	for _, f := range files[1:] {
		fmt.Fprintln(c.out, problem.Textf("已写出 %s", "%s is written", f.name).In(c.lang))
	}
	_, err := fmt.Fprintln(c.out, problem.Textf("已写出 %s；补上“待填”的各项，再运行 sunboard check", "%s is written; fill in what is asked for, then run sunboard check", name).In(c.lang))
	return err
}

// refuseOthers makes sure that no file is written over another. A picture that is
// there already, byte for byte, may stay.
func (c *call) refuseOthers(files plan) error {
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(c.root, filepath.FromSlash(f.name)))
		switch {
		case os.IsNotExist(err):
		case err != nil:
			return err
		case !bytes.Equal(data, f.data):
			return fmt.Errorf("%s: %s", f.name, problem.T("已经有这个文件，没有动它", "the file is there already and was not touched").In(c.lang))
		default:
			f.fresh, f.was = false, data
		}
	}
	return nil
}
