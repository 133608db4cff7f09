package law

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// powerList stands for the table of powers.
var powerList = &schema.Table{Name: "power", Key: "code", Scoped: true}

// powerTestFields are the fields of a power that the rules read.
var powerTestFields = []schema.Field{
	{Name: "code", Type: schema.Line},
	{Name: "name", Type: schema.Line},
	{Name: "type", Type: schema.Line},
	{Name: "parent", Type: schema.Ref, Ref: powerList},
	{Name: "bases", Type: schema.Group, Many: true, Fields: []schema.Field{
		{Name: "law", Type: schema.Line},
		{Name: "article", Type: schema.Line},
		{Name: "in_force_from", Type: schema.Date},
		{Name: "in_force_to", Type: schema.Date},
	}},
	{Name: "conditions", Type: schema.Prose},
	{Name: "statutory_limit", Type: schema.Count},
	{Name: "statutory_unit", Type: schema.OneOf, Choices: powerTestUnits},
	{Name: "promised_limit", Type: schema.Count},
	{Name: "promised_unit", Type: schema.OneOf, Choices: powerTestUnits},
	{Name: "charged", Type: schema.Flag},
	{Name: "fee", Type: schema.Prose},
	{Name: "channels", Type: schema.Line, Many: true},
	{Name: "visits", Type: schema.Count},
	{Name: "visits_reason", Type: schema.Line},
	{Name: "materials", Type: schema.Prose},
	{Name: "procedure", Type: schema.Prose},
	{Name: "enquiry_phone", Type: schema.Phone},
	{Name: "supervision_phone", Type: schema.Phone},
	{Name: "entrusted_to", Type: schema.Prose},
	{Name: "history", Type: schema.Group, Many: true, Fields: []schema.Field{
		{Name: "date", Type: schema.Date},
		{Name: "change", Type: schema.OneOf, Choices: []schema.Choice{
			{Word: "增加", EN: "added"}, {Word: "取消", EN: "cancelled"}, {Word: "下放", EN: "delegated"}, {Word: "承接", EN: "taken over"},
			{Word: "变更", EN: "changed"}, {Word: "合并", EN: "merged"}, {Word: "分设", EN: "split"},
			{Word: "划入", EN: "transferred in"}, {Word: "划出", EN: "transferred out"}, {Word: "保留", EN: "kept"}}},
		{Name: "part", Type: schema.Flag},
		{Name: "document", Type: schema.Line},
		{Name: "approved_on", Type: schema.Date},
		{Name: "published_on", Type: schema.Date},
	}},
}

var powerTestUnits = []schema.Choice{{Word: "工作日", EN: "working days"}, {Word: "自然日", EN: "calendar days"}, {Word: "月", EN: "months"}}

// decisionTestFields are the fields of a decision that the rules read.
var decisionTestFields = []schema.Field{
	{Name: "power", Type: schema.Ref, Ref: powerList},
	{Name: "decided_on", Type: schema.Date},
	{Name: "basis", Type: schema.Prose},
	{Name: schema.Withdrawn, Type: schema.Group, Fields: []schema.Field{{Name: "on", Type: schema.Date}}},
}

// powerTestToday is the day on which the tests look at the list.
var powerTestToday, _ = calendar.New(2026, 11, 22)

func powerTestRecord(t *testing.T, file, text string, fields []schema.Field) *schema.Record {
	t.Helper()
	nodes, wrong := schema.Read(file, []byte(text))
	if len(wrong) > 0 || len(nodes) != 1 {
		t.Fatalf("%q is not one record: %v", text, wrong)
	}
	return schema.Decode(file, nodes[0], fields, func(p problem.Problem) { t.Fatalf("%q: %v", text, p) })
}

// powerSays is what a rule says of a record, in lines of severity, place and
// Chinese words; powers are those on the list.
func powerSays(t *testing.T, rule schema.Rule, fields []schema.Field, text string, powers ...string) string {
	t.Helper()
	var lines []string
	for _, p := range powerProblems(t, rule, fields, text, powers...) {
		lines = append(lines, fmt.Sprintf("%v %d:%d %s", p.Severity, p.Line, p.Column, p.Message.ZH))
	}
	return strings.Join(lines, "\n")
}

func powerProblems(t *testing.T, rule schema.Rule, fields []schema.Field, text string, powers ...string) []problem.Problem {
	t.Helper()
	list := map[string]*schema.Record{}
	for _, p := range powers {
		r := powerTestRecord(t, "power.yaml", p, powerTestFields)
		list[r.Text("code")] = r
	}
	var found []problem.Problem
	rule.Check(&schema.Case{
		Record: powerTestRecord(t, "a.yaml", text, fields),
		Today:  powerTestToday,
		Days:   calendar.China(),
		Lookup: func(table *schema.Table, key string) *schema.Record {
			if table != powerList {
				t.Errorf("%s looks into the table %v", rule.ID, table)
			}
			return list[key]
		},
		Found: func(p problem.Problem) {
			if p.Rule != rule.ID && p.Rule != CalendarUnknownRule.ID || p.Hint.ZH == "" || p.Hint.EN == "" || p.Message.EN == "" {
				t.Errorf("%+v is not of the rule %s, or lacks a language", p, rule.ID)
			}
			if strings.Contains(p.Message.ZH+p.Message.EN+p.Hint.ZH+p.Hint.EN, "%!") {
				t.Errorf("%+v is formatted wrongly", p)
			}
			found = append(found, p)
		},
	})
	return found
}

// powerWith is a power with a history of days and changes; 部分 before a change
// says that it concerns a part.
func powerWith(entries ...string) string {
	text := "code: \"0200-B-01600\"\nname: 对未携带车辆营运证的处罚\ntype: 行政处罚\n"
	if len(entries) > 0 {
		text += "history:\n"
	}
	for _, e := range entries {
		day, rest, _ := strings.Cut(e, " ")
		change, document, _ := strings.Cut(rest, " ")
		change, part := strings.CutPrefix(change, "部分")
		text += "  - date: " + day + "\n    change: " + change + "\n"
		if part {
			text += "    part: 是\n"
		}
		if document != "" {
			text += "    document: " + document + "\n"
		}
	}
	return text
}

func TestPowerInForce(t *testing.T) {
	const hand = "事项 0200-B-01600“对未携带车辆营运证的处罚”"
	for _, c := range []struct {
		name, day, want string
		history         []string
	}{
		{"the day before it is cancelled", "2023-09-14", "", []string{"2015-12-28 增加", "2023-09-15 取消"}},
		{"the day it is cancelled", "2023-09-15", "error 1:8 " + hand + "2023-09-15 起已取消，2023-09-15 的决定不能再依据它",
			[]string{"2015-12-28 增加", "2023-09-15 取消"}},
		{"with its document", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已取消（示政发〔2023〕27号），2024-03-11 的决定不能再依据它",
			[]string{"2015-12-28 增加", "2023-09-15 取消 示政发〔2023〕27号"}},
		{"merged", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已合并，2024-03-11 的决定不能再依据它", []string{"2023-09-15 合并"}},
		{"delegated", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已下放，2024-03-11 的决定不能再依据它", []string{"2023-09-15 下放"}},
		{"delegated in part", "2024-03-11", "", []string{"2015-12-28 增加", "2023-09-15 部分下放"}},
		{"delegated in part, then cancelled", "2024-03-11", "error 1:8 " + hand + "2024-01-02 起已取消，2024-03-11 的决定不能再依据它",
			[]string{"2015-12-28 增加", "2023-09-15 部分下放", "2024-01-02 取消"}},
		{"transferred out", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已划出，2024-03-11 的决定不能再依据它", []string{"2015-12-28 增加", "2023-09-15 划出"}},
		{"transferred in part", "2024-03-11", "", []string{"2015-12-28 增加", "2023-09-15 部分划出"}},
		{"before it is transferred in", "2019-09-15", "error 1:8 " + hand + "2019-09-16 才划入，2019-09-15 作出决定时还不在清单上", []string{"2019-09-16 划入"}},
		{"before more of it is transferred in", "2019-09-15", "", []string{"2019-09-16 部分划入"}},
		{"kept", "2024-03-11", "", []string{"2015-12-28 增加", "2023-09-15 保留"}},
		{"the day it is added", "2019-09-16", "", []string{"2019-09-16 增加"}},
		{"the day before it is added", "2019-09-15", "error 1:8 " + hand + "2019-09-16 才增加，2019-09-15 作出决定时还不在清单上", []string{"2019-09-16 增加"}},
		{"the day before it is taken over", "2019-09-15", "error 1:8 " + hand + "2019-09-16 才承接，2019-09-15 作出决定时还不在清单上", []string{"2019-09-16 承接"}},
		{"before the lists were complete", "2016-12-31", "warning 1:8 " + hand + "2017-05-02 才增加，2016-12-31 作出决定时还不在清单上", []string{"2017-05-02 增加"}},
		{"after the lists were complete", "2017-01-01", "error 1:8 " + hand + "2017-05-02 才增加，2017-01-01 作出决定时还不在清单上", []string{"2017-05-02 增加"}},
		{"a power of another organ before the lists", "2015-01-05", "error 1:8 " + hand + "2015-12-28 才承接，2015-01-05 作出决定时还不在清单上", []string{"2015-12-28 承接"}},
		{"changed only", "2024-03-11", "", []string{"2015-12-28 增加", "2022-06-20 变更"}},
		{"the beginning is not told", "2010-03-11", "", []string{"2015-12-28 变更"}},
		{"the beginning is not told, the end is", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已取消，2024-03-11 的决定不能再依据它", []string{"2023-09-15 取消"}},
		{"back again", "2024-03-11", "", []string{"2015-12-28 增加", "2019-01-02 取消", "2023-09-15 承接"}},
		{"between cancelled and back", "2020-03-11", "error 1:8 " + hand + "2019-01-02 起已取消，2020-03-11 的决定不能再依据它",
			[]string{"2015-12-28 增加", "2019-01-02 取消", "2023-09-15 增加"}},
		{"cancelled and back on one day", "2019-01-02", "", []string{"2015-12-28 增加", "2019-01-02 取消", "2019-01-02 增加"}},
		{"out of order", "2024-03-11", "error 1:8 " + hand + "2023-09-15 起已取消，2024-03-11 的决定不能再依据它", []string{"2023-09-15 取消", "2015-12-28 增加"}},
		{"cancelled later", "2022-03-11", "", []string{"2015-12-28 增加", "2023-09-15 取消"}},
		{"no history", "2024-03-11", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "power: \"0200-B-01600\"\ndecided_on: " + c.day + "\n"
			if got := powerSays(t, PowerInForce(powerList, "power", "decided_on"), decisionTestFields, text, powerWith(c.history...)); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestPowerInForceInEnglish(t *testing.T) {
	rule := PowerInForce(powerList, "power", "decided_on")
	for _, c := range []struct{ entry, day, want string }{
		{"2023-09-15 取消 示政发〔2023〕27号", "2024-03-11", "the power 0200-B-01600 was cancelled on 2023-09-15 (示政发〔2023〕27号); the decision of 2024-03-11 may not rest on it"},
		{"2019-09-16 承接", "2019-09-15", "the power 0200-B-01600 was taken over on 2019-09-16; on 2019-09-15, the day of the decision, it was not yet on the list"},
	} {
		got := powerProblems(t, rule, decisionTestFields, "power: \"0200-B-01600\"\ndecided_on: "+c.day+"\n", powerWith(c.entry))
		if len(got) != 1 || got[0].Message.EN != c.want || !rule.Law || got[0].Source.EN == "" {
			t.Errorf("got %+v\nwant %s", got, c.want)
		}
	}
}

func TestDecisionsThatArePassedOver(t *testing.T) {
	gone := powerWith("2015-12-28 增加", "2023-09-15 取消")
	future := strings.Replace(gone, "type:", "bases:\n  - law: 《城市公共交通条例》\n    in_force_from: 2030-01-01\ntype:", 1)
	for _, text := range []string{
		"decided_on: 2024-03-11\n",                          // names no power
		"power: \"0200-B-01699\"\ndecided_on: 2024-03-11\n", // leads nowhere: told by the table
		"power: \"0200-B-01600\"\n",                         // no day, and of the right type
		"power: \"0200-B-01600\"\ndecided_on: 2024-03-11\nwithdrawn:\n  on: 2024-06-20\n",
	} {
		for _, rule := range []schema.Rule{
			PowerInForce(powerList, "power", "decided_on"),
			PowerType(powerList, "power", "行政处罚"),
			DecidedBeforeLaw(powerList, "power", "decided_on", ""),
			BasisRepealed(powerList, "power", "decided_on", ""),
		} {
			if got := powerSays(t, rule, decisionTestFields, text, future); got != "" {
				t.Errorf("%s of %q: %s", rule.ID, text, got)
			}
			rule.Check(&schema.Case{ // nothing can be looked up at all
				Record: powerTestRecord(t, "a.yaml", text, decisionTestFields),
				Found:  func(p problem.Problem) { t.Errorf("%+v", p) },
			})
		}
	}
}

func TestPowerType(t *testing.T) {
	penalty := PowerType(powerList, "power", "行政处罚")
	permit := PowerType(powerList, "power", "行政许可")
	for _, c := range []struct {
		rule       schema.Rule
		kind, want string
	}{
		{penalty, "行政处罚", ""},
		{penalty, "处罚", ""},
		{penalty, "行政许可", "warning 1:8 应当依据行政处罚事项，0200-A-00100“某事项”却是行政许可"},
		{penalty, "许可", "warning 1:8 应当依据行政处罚事项，0200-A-00100“某事项”却是行政许可"},
		{penalty, "其他行政权力", "warning 1:8 应当依据行政处罚事项，0200-A-00100“某事项”却是其他行政权力"},
		{penalty, "审核转报", ""}, // a local type is not judged
		{permit, "行政许可", ""},
		{permit, "行政确认", "warning 1:8 应当依据行政许可事项，0200-A-00100“某事项”却是行政确认"},
		{permit, "其他行政权力", "warning 1:8 应当依据行政许可事项，0200-A-00100“某事项”却是其他行政权力"},
		{permit, "行政处罚", "warning 1:8 应当依据行政许可事项，0200-A-00100“某事项”却是行政处罚"},
		{permit, "", ""},
	} {
		power := "code: \"0200-A-00100\"\nname: 某事项\ntype: " + c.kind + "\n"
		if got := powerSays(t, c.rule, decisionTestFields, "power: \"0200-A-00100\"\n", power); got != c.want {
			t.Errorf("%s: got %q, want %q", c.kind, got, c.want)
		}
	}
	got := powerProblems(t, penalty, decisionTestFields, "power: a\n", "code: a\ntype: 行政检查\n")
	if want := "a power of the type penalty is due, but a is of the type inspection"; len(got) != 1 || got[0].Message.EN != want {
		t.Errorf("got %+v\nwant %s", got, want)
	}
	if !penalty.Changeable() {
		t.Error("no law commands it, but a project cannot change it")
	}
}
