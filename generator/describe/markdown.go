package describe

import (
	"fmt"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Markdown is the data dictionary of a subject, for people.
func Markdown(s Subject, l problem.Lang) ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s (%s)\n\n%s\n\n", s.Title.In(l), s.Name, s.About.In(l))
	line := func(title, value problem.Text) {
		if !value.IsZero() {
			fmt.Fprintf(&b, "- %s%s\n", title.In(l), value.In(l))
		}
	}
	line(problem.T("文件：", "files: "), problem.Same("`"+s.File+"`"))
	line(problem.T("依据：", "source in law: "), s.Source)
	line(problem.T("期限：", "due: "), s.Due)
	b.WriteString("\n" + row(l, problem.T("字段", "field"), problem.T("名称", "title"), problem.T("类型", "type"),
		problem.T("填写", "need"), problem.T("标准代码", "code"), problem.T("说明", "help"), problem.T("例", "example")))
	b.WriteString("|---|---|---|---|---|---|---|\n")
	for path, f := range schema.Walk(s.Fields) {
		help := f.Help.In(l)
		if f.Internal {
			help += problem.T("（内部，不公开）", " (internal, never published)").In(l)
		}
		if len(f.Choices) > 0 {
			help += problem.T(" 可选：", " One of: ").In(l) + choices(f, l)
		}
		b.WriteString(row(l, problem.Same("`"+path+"`"), f.Title, TypeTitle(f), f.Need.Text(), problem.Same(f.Code), problem.Same(help), problem.Same(f.Example)))
	}
	if s.Table {
		b.WriteString("\n" + tableNote.In(l) + "\n")
	}
	return []byte(b.String()), nil
}

// tableNote says how lists and groups stand in tables, and how they are read back.
var tableNote = problem.T(
	`在表格里：开放数据的 CSV 和 XLSX 一格写一个列表或一组字段，写法是 JSON，和 JSON 文件里一样；CSV 里以 = + - @ 开头的文字前面加一个撇号。import 读得回这些文件。手工填写时，一组字段分成几列，列名是“组·字段”（如 设定依据·条款）；同一条记录的第二项写在下一行，记录自己的格子留空、合并或照抄。只写着“/”“—”“无”的格子当作没有填。`,
	`In tables: a cell of the open data's CSV and XLSX holds a list or a group as JSON, as in the JSON files; in CSV an apostrophe goes before a text that begins with = + - @. import reads these files back. By hand, a group has a column for each of its fields, titled group·field (as in 设定依据·条款); a second entry goes into the next row, in which the record's own cells are empty, merged or repeated. A cell with nothing but /, — or 无 counts as empty.`)

func row(l problem.Lang, cells ...problem.Text) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString("| " + strings.NewReplacer("|", "\\|", "\n", " ").Replace(c.In(l)) + " ")
	}
	return b.String() + "|\n"
}

// TypeTitle names the type of a field for people, and says where it is a list.
func TypeTitle(f *schema.Field) problem.Text {
	if f.Many {
		return problem.Text{ZH: "列表：" + f.Type.Title.ZH, EN: "list: " + f.Type.Title.EN}
	}
	return f.Type.Title
}

func choices(f *schema.Field, l problem.Lang) string {
	words := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		words[i] = c.Word
		if l == problem.EN && c.EN != "" {
			words[i] += " (" + c.EN + ")"
		}
	}
	return strings.Join(words, problem.T("、", ", ").In(l))
}
