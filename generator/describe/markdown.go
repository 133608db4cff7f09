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
	return []byte(b.String()), nil
}

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
