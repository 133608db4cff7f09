package describe

import (
	"fmt"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// RuleGroup are rules that belong together, under a title.
type RuleGroup struct {
	Title problem.Text
	Rules []*schema.Rule
}

// RuleLines lists rules, a line each: the ID, how grave it is, and what it
// demands.
func RuleLines(groups []RuleGroup, l problem.Lang) []byte {
	var b strings.Builder
	for i, g := range groups {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s\n", g.Title.In(l))
		for _, r := range g.Rules {
			fmt.Fprintf(&b, "  %-32s %s  %s\n", r.ID, r.Severity.Text().In(l), r.Demand.In(l))
		}
	}
	return []byte(b.String())
}

// Rule is a rule for people: what it demands, why, on what basis, whether its
// severity may be changed, and an example that keeps it and one that breaks it.
func Rule(r *schema.Rule, l problem.Lang) []byte {
	var b strings.Builder
	b.WriteString(problem.Textf("%[1]s（%[2]s）", "%[1]s (%[3]s)", r.ID, r.Severity.Text().ZH, r.Severity.Text().EN).In(l) + "\n\n")
	line := func(title, text problem.Text) {
		if !text.IsZero() {
			fmt.Fprintf(&b, "%s%s\n", title.In(l), text.In(l))
		}
	}
	line(problem.T("要求：", "demands: "), r.Demand)
	line(problem.T("为什么：", "why: "), r.Why)
	line(problem.T("来源：", "source: "), r.Source)
	line(problem.T("较轻：", "milder: "), r.Milder)
	line(problem.T("轻重：", "severity: "), changeable(r))
	example := func(title problem.Text, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n%s\n    %s\n", title.In(l), strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n    "))
		}
	}
	example(problem.T("对的：", "right:"), r.Good)
	example(problem.T("错的：", "wrong:"), r.Bad)
	return []byte(b.String())
}

func changeable(r *schema.Rule) problem.Text {
	switch {
	case r.Changeable():
		return problem.T("可以在 data/site/rules.yaml 里改为错误或关闭，要写理由", "data/site/rules.yaml may make it an error or turn it off, with a reason")
	case r.Elsewhere:
		return problem.Text{}
	case r.Law:
		return problem.T("法律规定的，不能改", "a law commands it; it cannot be changed")
	}
	return problem.T("不能改", "cannot be changed")
}

// RulesMarkdown is the page for staff: what check says and what to do. Chinese
// comes first, English stands beside it.
func RulesMarkdown(groups []RuleGroup) []byte {
	var b strings.Builder
	b.WriteString(`# check 说了什么，该怎么办

*What ` + "`check`" + ` says and what to do. This page is made from the rules themselves: ` + "`sunboard explain --format markdown`" + `.*

每个问题的第一行最后是规则的标识，写在方括号里；在这里按标识查找，或者运行 ` + "`sunboard explain 标识`" + `。
**错误**要改好才能生成网站，**警告**不影响生成，但要有人看过。
标着“可改”的，可以在 ` + "`data/site/rules.yaml`" + ` 里改为错误或关闭，要写理由；法律规定的不能改。

`)
	for _, g := range groups {
		fmt.Fprintf(&b, "## %s · %s\n\n", g.Title.ZH, g.Title.EN)
		for _, r := range g.Rules {
			ruleSection(&b, r)
		}
	}
	return []byte(strings.TrimRight(b.String(), "\n") + "\n")
}

func ruleSection(b *strings.Builder, r *schema.Rule) {
	mark := ""
	if r.Changeable() {
		mark = "，可改"
	}
	fmt.Fprintf(b, "### `%s`（%s%s）\n\n%s%s\n\n*%s*\n\n", r.ID, r.Severity.Text().ZH, mark, r.Demand.ZH, r.Why.ZH, strings.TrimSpace(r.Demand.EN+" "+r.Why.EN))
	if !r.Milder.IsZero() {
		fmt.Fprintf(b, "%s *%s*\n\n", r.Milder.ZH, r.Milder.EN)
	}
	if !r.Source.IsZero() {
		fmt.Fprintf(b, "依据：%s *%s*\n\n", r.Source.ZH, r.Source.EN)
	}
	for _, example := range []struct{ title, text string }{{"对的 right", r.Good}, {"错的 wrong", r.Bad}} {
		if example.text != "" {
			fmt.Fprintf(b, "%s：\n\n```yaml\n%s\n```\n\n", example.title, strings.TrimRight(example.text, "\n"))
		}
	}
}
