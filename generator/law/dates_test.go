package law

import (
	"fmt"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// fields of a decision: a day, a term that may have no end, and a moment.
var fields = []schema.Field{
	{Name: "decided_on", Title: problem.T("决定日期", "decided on"), Type: schema.Date},
	{Name: "valid_to", Title: problem.T("有效期至", "valid until"), Type: schema.Until},
	{Name: "published_on", Title: problem.T("公开日期", "published on"), Type: schema.Moment},
}

// check is what the rule says of a record, in lines of place and words.
func check(t *testing.T, rule schema.Rule, text string) string {
	t.Helper()
	nodes, wrong := schema.Read("a.yaml", []byte(text))
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	r := schema.Decode("a.yaml", nodes[0], fields, func(p problem.Problem) {})
	said := ""
	rule.Check(&schema.Case{Record: r, Found: func(p problem.Problem) {
		if p.Rule != rule.ID || p.Hint.ZH == "" || p.Hint.EN == "" {
			t.Errorf("%+v is not of the rule, or gives no hint", p)
		}
		said += fmt.Sprintf("%v %s|%s", p.Place, p.Message.ZH, p.Message.EN)
	}})
	return said
}

func TestOneDayMustNotComeBeforeTheOther(t *testing.T) {
	for _, c := range []struct{ last, text, want string }{
		{"valid_to", "decided_on: 2024-03-11\nvalid_to: 2024-03-12\n", ""},
		{"valid_to", "decided_on: 2024-03-11\nvalid_to: 2024-03-11\n", ""},
		{"valid_to", "decided_on: 2024-03-11\nvalid_to: 2024-03-10\n",
			"a.yaml:2:11 有效期至 2024-03-10 早于决定日期 2024-03-11|valid_to 2024-03-10 comes before decided_on 2024-03-11"},
		{"valid_to", "valid_to: 2023-12-31\ndecided_on: 2024-01-01\n",
			"a.yaml:1:11 有效期至 2023-12-31 早于决定日期 2024-01-01|valid_to 2023-12-31 comes before decided_on 2024-01-01"},
		{"valid_to", "decided_on: 2024-03-11\nvalid_to: 长期\n", ""},
		{"valid_to", "decided_on: 2024-03-11\n", ""},
		{"valid_to", "valid_to: 2024-03-11\n", ""},
		{"valid_to", "decided_on: 2026-02-30\nvalid_to: 2024-03-11\n", ""}, // told as no day already
		{"published_on", "decided_on: 2024-03-11\npublished_on: 2024-03-11 00:00\n", ""},
		{"published_on", "decided_on: 2024-03-11\npublished_on: 2024-03-10 23:59\n",
			"a.yaml:2:15 公开日期 2024-03-10 早于决定日期 2024-03-11|published_on 2024-03-10 comes before decided_on 2024-03-11"},
	} {
		if got := check(t, DateOrder("decided_on", c.last), c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestDateOrderSaysWhatItReads(t *testing.T) {
	rule := DateOrder("decided_on", "valid_to")
	if rule.ID != "date-order" || rule.Severity != problem.Error || len(rule.Reads) != 2 || rule.Reads[0] != "decided_on" || rule.Reads[1] != "valid_to" {
		t.Errorf("got %+v", rule)
	}
	if rule.Demand.ZH == "" || rule.Demand.EN == "" {
		t.Error("it demands nothing in one language")
	}
}
