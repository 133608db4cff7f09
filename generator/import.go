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
	args:  "FILE…",
	brief: problem.T("把 Excel、CSV 表格和纯文本的年度报告变成 YAML", "turn tables (Excel, CSV) and annual reports in plain text into YAML"),
	more: problem.T("表格按列名认出类别和字段，规则先过一遍，有一处错误就什么也不写；空格子不会抹掉已有的值。\n报告（.txt）认出标题、章节、法定部分、落款；网页边角的文字和文中的数字列出来由人取舍，正文一句不丢。",
		"The titles of a table's columns tell its kind and fields; the rules look at it first, and with one error nothing is written; an empty cell takes nothing away.\nOf a report (.txt) it finds the title, sections, statutory parts and signature; page furniture and numbers are listed for a person to decide, and no sentence is lost."),
	example: "sunboard import --agency sample-city --mask 2024.xlsx",
	setup: func(f flags) func(*call) error {
		o := importOptions{
			kind:      f.text("kind", "", problem.T("公开类别；表格可以不写，由列名认出", "the kind; of a table the columns tell it")),
			agency:    f.text("agency", "", problem.T("公开机关的标识", "the agency's id")),
			year:      f.text("year", "", problem.T("报告年度，原文看不出或认错时写", "the report's year, where the text does not say it or was misread")),
			published: f.text("published-on", "", problem.T("公开日期，写给表格里没有的新记录", "the day of publication, for new records of a table without one")),
			dry:       f.Bool("dry-run", false, problem.T("只看结果，不写文件", "show what would be written and write nothing").In(f.lang)),
			update:    f.Bool("update", false, problem.T("已有的记录按表格改；公开过的加更正记录", "change records that are there to what the table has; published ones get a correction").In(f.lang)),
			mask:      f.Bool("mask", false, problem.T("自然人的姓名只存姓，如“张某”", "store of a natural person's name the surname only, as in 张某").In(f.lang)),
		}
		return func(c *call) error { return c.importFiles(o) }
	},
}

type importOptions struct {
	kind, agency, year, published *string
	dry, update, mask             *bool
}

// importFiles imports one report, or any number of tables.
func (c *call) importFiles(o importOptions) error {
	if len(c.args) == 0 {
		return usagef("写明要导入的文件", "name the files to import")
	}
	tables := 0
	for _, name := range c.args {
		switch strings.ToLower(filepath.Ext(name)) {
		case ".doc", ".wps", ".docx", ".pdf", ".rtf":
			return usagef("%s 读不了；报告另存为“纯文本（*.txt）”，编码选 UTF-8；表格另存为“Excel 工作簿（*.xlsx）”", "%s cannot be read; save a report as plain text (*.txt) in UTF-8, and a table as an Excel workbook (*.xlsx)", filepath.Base(name))
		}
		if intake.IsTable(name) {
			tables++
		}
	}
	switch {
	case tables == 0:
		return c.importReport(o)
	case tables < len(c.args):
		return usagef("表格和报告分开导入", "import tables and reports apart from each other")
	}
	return c.importTables(o)
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
