package main

import (
	"path/filepath"
	"strings"

	"sunboard/generator/intake"
	"sunboard/generator/problem"
)

var importCommand = command{
	name:  "import",
	args:  "FILE…",
	brief: problem.T("把 Excel、CSV、JSON 表格，和 Word、纯文本的年度报告、普法文章变成 YAML", "turn tables (Excel, CSV, JSON), and annual reports and outreach articles (Word, plain text) into YAML"),
	more: problem.T("表格按列名认出类别和字段，规则先过一遍，有一处错误就什么也不写；空格子不会抹掉已有的值。一格里的几条设定依据、几项责任拆得开才拆，拆不清的不导入；开放数据的文件原样读得回。\n文字（.docx、.txt）写明 --kind report 或 outreach：认出标题、章节、落款，图片取到 data/files/；没有收入的逐条列出来由人取舍，正文一句不丢。",
		"The titles of a table's columns tell its kind and fields; the rules look at it first, and with one error nothing is written; an empty cell takes nothing away. A cell with several legal bases or duties is taken apart where it says where each begins, and refused otherwise; files of open data read back as they are.\nOf a text (.docx, .txt), with --kind report or outreach, it finds the title, sections and signature, and puts pictures into data/files/; what is set aside is listed for a person to decide, and no sentence is lost."),
	example: "sunboard import --agency sample-city --mask 2024.xlsx",
	setup: func(f flags) func(*call) error {
		o := importOptions{
			kind:      f.text("kind", "", problem.T("公开类别；表格可以不写，由列名认出", "the kind; of a table the columns tell it")),
			agency:    f.text("agency", "", problem.T("公开机关的标识", "the agency's id")),
			year:      f.text("year", "", problem.T("报告年度或普法的年份，原文看不出或认错时写", "the year of a report or an article, where the text does not say it or was misread")),
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

// importFiles imports one text, or any number of tables.
func (c *call) importFiles(o importOptions) error {
	if len(c.args) == 0 {
		return usagef("写明要导入的文件", "name the files to import")
	}
	tables := 0
	for _, name := range c.args {
		switch strings.ToLower(filepath.Ext(name)) {
		case ".doc", ".wps", ".pdf", ".rtf", ".odt":
			return usagef("%s 读不了；文字另存为“Word 文档（*.docx）”，表格另存为“Excel 工作簿（*.xlsx）”", "%s cannot be read; save a text as a Word document (*.docx), and a table as an Excel workbook (*.xlsx)", filepath.Base(name))
		}
		if intake.IsTable(name) {
			tables++
		}
	}
	switch {
	case tables == 0:
		return c.importText(o)
	case tables < len(c.args):
		return usagef("表格和文字分开导入", "import tables and texts apart from each other")
	}
	return c.importTables(o)
}
