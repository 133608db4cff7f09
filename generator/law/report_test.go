package law

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var statutory = []schema.Choice{
	{Word: "主要举措和成效", EN: "measures and results"},
	{Word: "存在的不足和原因", EN: "shortcomings and their causes"},
	{Word: "第一责任人职责", EN: "duties of those first responsible"},
	{Word: "下一年度主要安排", EN: "plans for the next year"},
	{Word: "其他需要报告的情况", EN: "other matters"},
}

func reportTitle(zh, en string) schema.Field { return schema.Field{Title: problem.T(zh, en)} }

func reportField(name string, typ *schema.Type, f schema.Field) schema.Field {
	f.Name, f.Type = name, typ
	return f
}

// reportFields are the fields of a report that its rules read.
var reportFields = []schema.Field{
	reportField("year", schema.Year, reportTitle("报告年度", "year")),
	reportField("title", schema.Line, reportTitle("标题", "title")),
	reportField("signed_on", schema.Date, reportTitle("成文日期", "signed on")),
	reportField("published_on", schema.Moment, reportTitle("公开日期", "published on")),
	reportField("foreword", schema.Markdown, reportTitle("前言", "foreword")),
	reportSectionsField(3),
	reportField("figures", schema.Group, schema.Field{Many: true, Fields: []schema.Field{
		reportField("id", schema.Name, schema.Field{}),
		reportField("label", schema.Line, schema.Field{}),
		reportField("value", schema.Number, schema.Field{}),
		reportField("unit", schema.Line, schema.Field{}),
		reportField("part_of", schema.Name, schema.Field{}),
		reportField("counts", schema.OneOf, schema.Field{Choices: []schema.Choice{{Word: "行政许可", EN: "permits"}, {Word: "行政处罚", EN: "penalties"}}}),
	}}),
	reportField(schema.Withdrawn, schema.Group, schema.Field{Fields: []schema.Field{reportField("on", schema.Date, schema.Field{})}}),
}

func reportSectionsField(levels int) schema.Field {
	fields := []schema.Field{
		reportField("number", schema.Line, schema.Field{}),
		reportField("heading", schema.Line, schema.Field{}),
		reportField("parts", schema.OneOf, schema.Field{Many: true, Choices: statutory}),
		reportField("body", schema.Markdown, schema.Field{}),
	}
	if levels > 1 {
		fields = append(fields, reportSectionsField(levels-1))
	}
	return reportField("sections", schema.Group, schema.Field{Many: true, Fields: fields})
}

// aReport decodes a report, which must be without faults of form.
func aReport(t *testing.T, text string) *schema.Record {
	t.Helper()
	return decodeReport(t, reportFields, text)
}

func decodeReport(t *testing.T, fields []schema.Field, text string) *schema.Record {
	t.Helper()
	nodes, wrong := schema.Read("a.yaml", []byte(text))
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	return schema.Decode("a.yaml", nodes[0], fields, func(p problem.Problem) { t.Fatalf("%s: %+v", text, p) })
}

func reportRuleOf(t *testing.T, id string) schema.Rule {
	t.Helper()
	for _, rule := range ReportRules(statutory) {
		if rule.ID == id {
			return rule
		}
	}
	t.Fatalf("no rule %s", id)
	return schema.Rule{}
}

// toldOfReport is what the rule says of a report, a line for each problem: its place, W
// for a warning, its words. today is 2026-11-22 unless given, gate is its entry
// of data/site/gate.yaml.
func toldOfReport(t *testing.T, id, text, today, gate string) string {
	t.Helper()
	day, err := calendar.Parse(today)
	if today == "" {
		day, err = calendar.Parse("2026-11-22")
	}
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	c := &schema.Case{Record: aReport(t, text), Today: day, Days: calendar.China(), Found: func(p problem.Problem) {
		if p.Rule != id {
			t.Errorf("%+v is of another rule than %s", p, id)
		}
		lines = append(lines, problemLine(t, p))
	}}
	if gate != "" {
		c.Gate = decodeReport(t, []schema.Field{reportField("report_due", schema.MonthDay, schema.Field{})}, gate)
	}
	rule := reportRuleOf(t, id)
	rule.Check(c)
	return strings.Join(lines, "\n")
}

// problemLine is a problem in a line; it must have a hint, and say something in both
// languages.
func problemLine(t *testing.T, p problem.Problem) string {
	t.Helper()
	for _, s := range []string{p.Message.ZH, p.Message.EN, p.Hint.ZH, p.Hint.EN} {
		if s == "" || strings.Contains(s, "%!") {
			t.Errorf("%+v: a text is missing or not filled", p)
		}
	}
	mark := ""
	if p.Severity == problem.Warning {
		mark = "W "
	}
	return fmt.Sprintf("%d:%d %s%s|%s", p.Line, p.Column, mark, p.Message.ZH, p.Message.EN)
}

func TestEachReportRuleHoldsForItsExamples(t *testing.T) {
	for _, rule := range ReportRules(statutory) {
		if got := toldOfReport(t, rule.ID, rule.Good, "", ""); got != "" {
			t.Errorf("%s: of the good example it says %s", rule.ID, got)
		}
		if got := toldOfReport(t, rule.ID, rule.Bad, "", ""); got == "" {
			t.Errorf("%s: of the bad example it says nothing", rule.ID)
		}
	}
}

func TestReportRulesExplainThemselves(t *testing.T) {
	rules := append(ReportRules(statutory), FigureJumpRule, FigureRecordsRule)
	seen := map[string]bool{}
	for _, rule := range rules {
		if seen[rule.ID] {
			t.Errorf("%s stands twice", rule.ID)
		}
		seen[rule.ID] = true
		for _, text := range []problem.Text{rule.Demand, rule.Why} {
			if text.ZH == "" || text.EN == "" {
				t.Errorf("%s: a text is missing", rule.ID)
			}
		}
		if (rule.Source.ZH == "") != (rule.Source.EN == "") || rule.Law && rule.Source.IsZero() {
			t.Errorf("%s: a source is missing", rule.ID)
		}
		if rule.Severity == problem.Warning && !rule.Milder.IsZero() {
			t.Errorf("%s: it is a warning, and needs not say when it is", rule.ID)
		}
		if len(rule.Reads) == 0 {
			t.Errorf("%s: reads nothing", rule.ID)
		}
		for _, name := range rule.Reads {
			if name != "agency" && schema.Find(reportFields, name) == nil {
				t.Errorf("%s: reads %s, which a report has not", rule.ID, name)
			}
		}
	}
	if len(seen) != 8 {
		t.Errorf("%d rules", len(seen))
	}
}

// The examples of rules that compare records are read too.
func TestExamplesOfComparisonsDecode(t *testing.T) {
	for _, rule := range []schema.Rule{FigureJumpRule, FigureRecordsRule} {
		for _, text := range []string{rule.Good, rule.Bad} {
			if len(figuresOf(aReport(t, text))) != 1 {
				t.Errorf("%s: %s has no figure", rule.ID, text)
			}
		}
	}
}
