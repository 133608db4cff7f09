package law

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// decision are the fields of a decision that the rules of time look at.
var decision = []schema.Field{
	{Name: "id", Type: schema.Line},
	{Name: "decided_on", Title: problem.T("决定日期", "decided on"), Type: schema.Date},
	{Name: "published_on", Title: problem.T("公开日期", "published on"), Type: schema.Moment},
	{Name: "late_reason", Title: problem.T("说明", "reason"), Type: schema.Line},
	{Name: "gravity", Title: problem.T("失信程度", "gravity"), Type: schema.Line},
	{Name: "fine", Title: problem.T("罚款", "fine"), Type: schema.Money},
	{Name: "publish_until", Title: problem.T("公示截止期", "public until"), Type: schema.Date},
	{Name: "state", Title: problem.T("状态", "state"), Type: schema.Line},
	{Name: "party", Title: problem.T("当事人", "party"), Type: schema.Line},
	{Name: "party_type", Type: schema.Line}, {Name: "party_code", Type: schema.Line}, {Name: "legal_representative", Type: schema.Line},
	{Name: "categories", Title: problem.T("处罚类别", "kinds"), Type: schema.Line, Many: true},
	{Name: "unpublished_reason", Title: problem.T("不予公开的理由", "reason"), Type: schema.Line, Internal: true},
	{Name: "reviewer", Title: problem.T("审核人", "reviewer"), Type: schema.Line, Internal: true},
	{Name: schema.Withdrawn, Title: problem.T("撤下", "withdrawn"), Type: schema.Group, Fields: []schema.Field{
		{Name: "on", Title: problem.T("撤下日期", "on"), Type: schema.Date}, {Name: "caused_on", Title: problem.T("原因", "caused on"), Type: schema.Date}, {Name: "kind", Type: schema.Line}, {Name: "reason", Type: schema.Line},
	}},
	{Name: "corrections", Title: problem.T("更正", "corrections"), Type: schema.Group, Many: true, Fields: []schema.Field{
		{Name: "on", Title: problem.T("更正日期", "on"), Type: schema.Date}, {Name: "field", Type: schema.Line}, {Name: "was", Type: schema.Line}, {Name: "reason", Type: schema.Line},
	}},
}

// decisionKind shows its records from published_on until publish_until.
var decisionKind = &schema.Kind{Name: "decision", Withheld: func(r *schema.Record) bool { return r.Has("unpublished_reason") }, Show: schema.Show{
	From: "published_on",
	Until: func(r *schema.Record) calendar.Day {
		d, _ := r.Day("publish_until")
		return d
	},
}}

// said is what a rule says of a record on 2026-11-22, in Chinese, a line each:
// the severity and the words.
func said(t *testing.T, rule schema.Rule, text, gate string) string {
	t.Helper()
	today, _ := calendar.New(2026, 11, 22)
	fields := []schema.Field{{Name: "fine_large", Type: schema.Money}, {Name: "fine_huge", Type: schema.Money}, {Name: "expiry_notice", Type: schema.Count}, {Name: "minor_penalties", Type: schema.Line}}
	c := schema.Case{Kind: decisionKind, Record: decode(t, decision, text), Today: today, Days: calendar.China(), Gate: decode(t, fields, gate)}
	var lines []string
	c.Found = func(p problem.Problem) {
		if p.Message.ZH == "" || p.Message.EN == "" || strings.Contains(p.Message.ZH+p.Message.EN, "%!") {
			t.Errorf("%+v is not said in both languages", p)
		}
		lines = append(lines, fmt.Sprintf("%s %s: %s", p.Severity, p.Rule, p.Message.ZH))
	}
	rule.Check(&c)
	return strings.Join(lines, "\n")
}

func decode(t *testing.T, fields []schema.Field, text string) *schema.Record {
	t.Helper()
	if text == "" {
		return &schema.Record{}
	}
	nodes, wrong := schema.Read("a.yaml", []byte(text))
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	return schema.Decode("a.yaml", nodes[0], fields, func(p problem.Problem) { t.Errorf("%s: %v", text, p.Message.EN) })
}

type spoken struct{ text, want string }

func table(t *testing.T, rule schema.Rule, cases ...spoken) {
	t.Helper()
	for _, c := range cases {
		if got := said(t, rule, c.text, ""); got != c.want {
			t.Errorf("%s of %q:\ngot  %s\nwant %s", rule.ID, c.text, got, c.want)
		}
	}
}

func TestPublishedLate(t *testing.T) {
	table(t, PublishedLate("decided_on", "published_on", 7),
		spoken{"{decided_on: 2024-03-11, published_on: 2024-03-20}", ""}, // the seventh working day
		spoken{"{decided_on: 2024-03-11, published_on: 2024-03-11}", ""},
		spoken{"{decided_on: 2024-03-11, published_on: '2024-03-21 08:00'}",
			"warning published-late: 决定后第 8 个工作日才公开，期限是 7 个工作日（2024-03-20）"},
		spoken{"{decided_on: 2024-03-11, published_on: 2024-03-21, late_reason: 系统故障。}",
			"warning published-late: 决定后第 8 个工作日才公开，期限是 7 个工作日（2024-03-20）；说明：系统故障。"},
		// The Spring Festival of 2024, with a make-up day on Sunday the 18th.
		spoken{"{decided_on: 2024-02-08, published_on: 2024-02-23}", ""},
		spoken{"{decided_on: 2024-02-08, published_on: 2024-02-26}",
			"warning published-late: 决定后第 8 个工作日才公开，期限是 7 个工作日（2024-02-23）"},
		spoken{"{decided_on: 2026-11-02}",
			"error published-late: 决定于 2026-11-02 作出，最迟应在 2026-11-11 公开，到 2026-11-22 还没有公开"},
		spoken{"{decided_on: 2026-11-02, published_on: 2026-11-30}",
			"error published-late: 决定于 2026-11-02 作出，最迟应在 2026-11-11 公开，到 2026-11-22 还没有公开"},
		spoken{"{decided_on: 2026-11-20}", ""},                              // its day comes
		spoken{"{decided_on: 2020-03-02, publish_until: 2021-03-02}", ""},   // its term has ended
		spoken{"{decided_on: 2026-11-02, withdrawn: {on: 2026-11-10}}", ""}, // it is withdrawn
		spoken{"{published_on: 2026-11-02}", ""},                            // told as missing
		spoken{"{decided_on: 2026-12-28, published_on: 2027-01-05}",
			"warning calendar-unknown: 没有 2027 年的放假安排，落到这一年的期限算不出来"},
		spoken{"{decided_on: 2016-03-01, published_on: 2016-03-02}",
			"warning calendar-unknown: 没有 2016 年的放假安排，落到这一年的期限算不出来"},
	)
}

func TestDateFuture(t *testing.T) {
	table(t, DateFuture("published_on", "decided_on", "withdrawn.caused_on", "corrections.on"),
		spoken{"{published_on: 2026-11-20, withdrawn: {on: 2094-11-19, caused_on: 2094-11-18}, corrections: [{on: 2026-11-21}, {on: 2026-12-21}]}",
			"error date-future: 原因 2094-11-18 还没有到\nerror date-future: 更正日期 2026-12-21 还没有到"},
		spoken{"{decided_on: 2026-11-22, published_on: 2026-11-22}", ""},
		spoken{"{decided_on: 2026-11-23, published_on: 2026-11-22}", "error date-future: 决定日期 2026-11-23 还没有到"},
		spoken{"{decided_on: 2062-03-11}", "error date-future: 决定日期 2062-03-11 还没有到"},
		spoken{"{decided_on: 2026-11-23, published_on: 2026-11-25}", "warning date-future: 决定日期 2026-11-23 还没有到"},
		spoken{"{party: 示例}", ""},
	)
}

// In English the field of a group is named by its path: on alone says nothing.
func TestAGroupsFieldIsNamedByItsPath(t *testing.T) {
	for text, want := range map[string]string{
		"{published_on: 2026-11-20, corrections: [{on: 2027-06-01}]}":                    "corrections.on 2027-06-01 lies ahead",
		"{published_on: 2026-11-20, decided_on: 2027-06-01}":                             "decided_on 2027-06-01 lies ahead",
		"{published_on: 2026-11-20, withdrawn: {caused_on: 2026-11-05, on: 2026-11-04}}": "withdrawn.on 2026-11-04 comes before withdrawn.caused_on 2026-11-05",
	} {
		got := ""
		today, _ := calendar.New(2026, 11, 22)
		for _, rule := range []schema.Rule{DateFuture("published_on", "decided_on", "corrections.on"), DateOrder("withdrawn.caused_on", "withdrawn.on")} {
			rule.Check(&schema.Case{Record: decode(t, decision, text), Today: today, Found: func(p problem.Problem) { got += p.Message.EN }})
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestTerms(t *testing.T) {
	table(t, TermTooLong(),
		spoken{"{decided_on: 2026-05-11, gravity: 轻微, publish_until: 2026-08-11}", ""},
		spoken{"{decided_on: 2026-05-11, gravity: 轻微, publish_until: 2026-08-12}",
			"error term-too-long: 公示到 2026-08-12，超过最长期限：失信程度“轻微”，3 个月，到 2026-08-11"},
		spoken{"{decided_on: 2026-04-01, gravity: 一般, publish_until: 2027-04-02}",
			"error term-too-long: 公示到 2027-04-02，超过最长期限：失信程度“一般”，12 个月，到 2027-04-01"},
		spoken{"{decided_on: 2026-03-31, gravity: 一般, publish_until: 2027-04-02}", ""}, // order 58: 36 months
		spoken{"{decided_on: 2024-03-11, gravity: 一般, publish_until: 2027-03-12}",
			"warning term-too-long: 公示到 2027-03-12，超过最长期限：失信程度“一般”，36 个月，到 2027-03-11"},
		spoken{"{decided_on: 2022-03-11, gravity: 一般, publish_until: 2023-04-11}",
			"warning term-too-long: 公示到 2023-04-11，超过最长期限：失信程度“一般”，12 个月，到 2023-03-11"},
		spoken{"{decided_on: 2026-05-11, publish_until: 2029-05-12}",
			"error term-too-long: 公示到 2029-05-12，超过最长期限：没有写失信程度，36 个月，到 2029-05-11"},
		spoken{"{decided_on: 2026-05-11, publish_until: 2029-05-11}", ""},
		spoken{"{decided_on: 2026-05-11, gravity: 一般}", ""},
	)
	table(t, TermMissing(),
		spoken{"{decided_on: 2026-05-11}", "warning term-missing: 没有公示截止期，也没有失信程度；将公示到 2029-05-11"},
		spoken{"{decided_on: 2022-05-11}", "warning term-missing: 没有公示截止期，也没有失信程度；将公示到 2025-05-11"},
		spoken{"{decided_on: 2026-05-11, gravity: 一般}", ""},
		spoken{"{decided_on: 2026-05-11, publish_until: 2026-12-11}", ""},
		spoken{"{party: 示例}", ""},
	)
	table(t, ExpiresSoon(),
		spoken{"{published_on: 2026-01-11, publish_until: 2026-12-06}", "warning expires-soon: 公示期到 2026-12-06 为止，还有 14 天，之后自动不再显示"},
		spoken{"{published_on: 2026-01-11, publish_until: 2026-11-22}", "warning expires-soon: 公示期到 2026-11-22 为止，今天是最后一天，之后自动不再显示"},
		spoken{"{published_on: 2026-01-11, publish_until: 2026-12-07}", ""},
		spoken{"{published_on: 2026-01-11, publish_until: 2026-11-21}", ""}, // it has gone
		spoken{"{published_on: 2026-12-01, publish_until: 2026-12-02}", ""}, // it is not shown yet
		spoken{"{published_on: 2026-01-11}", ""},
	)
	if got := said(t, ExpiresSoon(), "{published_on: 2026-01-11, publish_until: 2026-12-20}", "expiry_notice: 30"); !strings.Contains(got, "还有 28 天") {
		t.Errorf("with a notice of 30 days: %q", got)
	}
}

func TestGravityFine(t *testing.T) {
	for _, c := range []struct{ text, gate, want string }{
		{"{gravity: 轻微, fine: 5}", "", ""}, // no threshold is set, none is guessed
		{"{gravity: 轻微, fine: 0.9999}", "{fine_large: 1, fine_huge: 20}", ""},
		{"{gravity: 轻微, fine: 1}", "{fine_large: 1, fine_huge: 20}", "warning gravity-fine: 罚款 1 万元达到较大数额，失信程度却写“轻微”"},
		{"{gravity: 一般, fine: 1}", "{fine_large: 1, fine_huge: 20}", ""},
		{"{gravity: 一般, fine: 20.5}", "{fine_large: 1, fine_huge: 20}", "warning gravity-fine: 罚款 20.5 万元达到巨额，失信程度却写“一般”"},
		{"{gravity: 严重, fine: 20.5}", "{fine_large: 1, fine_huge: 20}", ""},
		{"{gravity: 一般, fine: 20.5}", "{fine_large: 1}", ""},
		{"{fine: 20.5}", "{fine_large: 1, fine_huge: 20}", ""}, // term-missing speaks
	} {
		if got := said(t, GravityFine(), c.text, c.gate); got != c.want {
			t.Errorf("%s with %s: got %q, want %q", c.text, c.gate, got, c.want)
		}
	}
}
