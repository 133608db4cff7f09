package disclosure

import (
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// record makes a record from YAML; what it lacks does not matter here.
func record(t *testing.T, k *schema.Kind, text string) *schema.Record {
	t.Helper()
	nodes, problems := schema.Read("a.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("%s: %v", text, problems)
	}
	return schema.Decode("a.yaml", nodes[0], k.Fields, func(p problem.Problem) {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Fatalf("%s: %v", text, p)
		}
	})
}

// offPage are public fields that a page shows elsewhere than among the facts.
var offPage = map[string]string{
	"report.withdrawn": "it has no page", "power.withdrawn": "it has no page", "permit.withdrawn": "it has no page",
	"penalty.withdrawn": "it has no page", "outreach.withdrawn": "it has no page",
	"report.id": "the page's address", "power.id": "the page's address", "permit.id": "the page's address",
	"penalty.id": "the page's address", "outreach.id": "the page's address",
}

func TestPagesAndListsShowEveryPublicFieldOnce(t *testing.T) {
	for _, k := range Kinds {
		count := map[string]int{}
		for _, section := range k.Show.Page {
			if section.Title.ZH == "" != (section.Title.EN == "") || len(section.Fields) == 0 {
				t.Errorf("%s: the section %v has a title in one language, or no field", k.Name, section.Title)
			}
			for _, name := range section.Fields {
				count[name]++
				if k.Field(name) == nil {
					t.Errorf("%s: the page shows %s, which is no field", k.Name, name)
				}
			}
		}
		units := map[string]bool{} // shown beside their numbers
		for _, f := range k.Fields {
			units[f.Unit] = true
			if unit := k.Field(f.Unit); f.Unit != "" && (unit == nil || unit.Internal || unit.Unit != "") {
				t.Errorf("%s: %s has no unit %s", k.Name, f.Name, f.Unit)
			}
		}
		for _, f := range k.Fields {
			want := 1
			if f.Internal || units[f.Name] || offPage[k.Name+"."+f.Name] != "" {
				want = 0
			}
			if count[f.Name] != want {
				t.Errorf("%s: %s stands on the page %d times, want %d", k.Name, f.Name, count[f.Name], want)
			}
			if f.Type.Show == "" && k.Show.Body == nil {
				t.Errorf("%s: nothing shows the text of %s", k.Name, f.Name)
			}
		}
	}
}

func TestShowNamesOnlyPublicFields(t *testing.T) {
	for _, k := range Kinds {
		names := slices.Concat([]string{k.Show.From}, k.Show.Columns, k.Show.Counted)
		for _, optional := range []string{k.Show.Date, k.Show.Number, k.Yearly} {
			if optional != "" {
				names = append(names, optional)
			}
		}
		for _, name := range names {
			if f := k.Field(name); f == nil || f.Internal {
				t.Errorf("%s: %q is no public field", k.Name, name)
			}
		}
		if len(k.Show.Columns) == 0 || len(slices.Compact(slices.Sorted(slices.Values(k.Show.Columns)))) != len(k.Show.Columns) {
			t.Errorf("%s: the columns are %q", k.Name, k.Show.Columns)
		}
		days := []*schema.Type{schema.Date, schema.Moment, schema.Until}
		for _, name := range []string{k.Show.Date, k.Show.From} {
			if f := k.Field(name); f != nil && !slices.Contains(days, f.Type) {
				t.Errorf("%s: %s is no day", k.Name, name)
			}
		}
	}
}

// Programs are told of public fields alone, each of which is there.
func TestLinkedDataHasOnlyPublicFields(t *testing.T) {
	for _, k := range Kinds {
		if k.Show.Linked.Type == "" {
			t.Errorf("%s: programs are not told what it is", k.Name)
		}
		checkLinked(t, k.Name, k.Fields, k.Show.Linked.Has)
	}
}

func checkLinked(t *testing.T, where string, fields []schema.Field, table []schema.Property) {
	t.Helper()
	for _, p := range table {
		below := fields
		for _, name := range p.From {
			f := schema.Find(fields, name)
			if f == nil || f.Internal || name == schema.Withdrawn {
				t.Errorf("%s: %s is said from %s, which is no public field", where, p.Name, name)
				continue
			}
			if f.Fields != nil {
				below = f.Fields
			}
			if (f.Fields != nil) != (p.Has != nil) || len(p.From) > 1 && f.Many {
				t.Errorf("%s: %s cannot be said from %s", where, p.Name, name)
			}
		}
		if (p.Has != nil || len(p.From) == 0) && p.As == "" {
			t.Errorf("%s: %s is a thing of no type", where, p.Name)
		}
		checkLinked(t, where+" "+p.Name, below, p.Has)
	}
}

func TestTitlesAreTheHeadingsAPersonWouldSay(t *testing.T) {
	for _, c := range []struct {
		kind       *schema.Kind
		text, want string
	}{
		{Penalty, "party: 示例第一运输有限公司\ncategories: [罚款]\nfine: 0.300000", "示例第一运输有限公司 · 罚款 3,000 元"},
		{Penalty, "party: 甲\ncategories: [罚款]", "甲 · 罚款"},
		{Penalty, "party: 甲\ncategories: [警告, 罚款]\nfine: 0.02", "甲 · 罚款 200 元"},
		{Penalty, "party: 甲\ncategories: [吊销许可证件, 罚款]\nfine: 3", "甲 · 吊销许可证件"},
		{Penalty, "party: 甲\ncategories: [没收违法所得, 警告]", "甲 · 没收违法所得"},
		{Penalty, "party: 甲\ncategories: [其他-责令补种]", "甲 · 其他-责令补种"},
		{Penalty, "party: 甲\ncategories: [其他-责令补种, 警告]", "甲 · 警告"},
		{Penalty, "party: 甲\ncategories: [罚款, 其他]\nfine: 0.3", "甲 · 罚款 3,000 元"},
		{Penalty, "party: 甲\ncategories: [其他]", "甲 · 其他"},
		{Permit, "party: 乙\ncertificate_name: 道路运输经营许可证\ndocument_name: 决定书", "乙 · 道路运输经营许可证"},
		{Permit, "party: 乙\ndocument_name: 准予许可决定书", "乙 · 准予许可决定书"},
		{Permit, "party: 乙", "乙 · 行政许可"},
		{Power, "name: 对超限运输的处罚", "对超限运输的处罚"},
		{Report, "title: 2023年法治政府建设年度报告", "2023年法治政府建设年度报告"},
		{Outreach, "title: 路政宣传月", "路政宣传月"},
	} {
		if got := c.kind.Show.Title(record(t, c.kind, c.text)); got != c.want {
			t.Errorf("%s: %q is called %q, want %q", c.kind.Name, c.text, got, c.want)
		}
	}
}

// A record is seen from the day it is published on to the last day of its term,
// both included.
func TestRecordsAreVisibleFromTheirDayToTheirLast(t *testing.T) {
	day := func(s string) calendar.Day {
		d, err := calendar.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		kind        *schema.Kind
		text, today string
		want        bool
	}{
		{Penalty, "published_on: 2024-03-14", "2024-03-13", false},
		{Penalty, "published_on: 2024-03-14", "2024-03-14", true},
		{Penalty, "published_on: 2024-03-14", "2099-01-01", true},
		{Penalty, "published_on: 2024-03-14 23:59", "2024-03-14", true},
		{Penalty, "published_on: 2024-03-14 00:00", "2024-03-13", false},
		{Penalty, "published_on: 2024-03-14\npublish_until: 2025-03-14", "2025-03-13", true},
		{Penalty, "published_on: 2024-03-14\npublish_until: 2025-03-14", "2025-03-14", true},
		{Penalty, "published_on: 2024-03-14\npublish_until: 2025-03-14", "2025-03-15", false},
		{Penalty, "published_on: 2024-03-14\npublish_until: 2024-03-13", "2024-03-14", false},
		{Penalty, "publish_until: 2025-03-14", "2024-06-01", false},
		{Penalty, "decided_on: 2024-03-11", "2024-06-01", false},
		{Permit, "published_on: 2024-03-14\nvalid_to: 2024-04-01", "2024-05-01", true},
		{Report, "published_on: 2024-03-22", "2024-03-22", true},
		{Power, "published_on: 2024-03-22", "2024-03-21", false},
		{Outreach, "published_on: 2024-03-22", "2024-03-22", true},
		{Outreach, "title: x", "2024-03-22", false},
	} {
		if got := c.kind.Visible(record(t, c.kind, c.text), day(c.today)); got != c.want {
			t.Errorf("%s: %q is visible on %s: %v", c.kind.Name, c.text, c.today, got)
		}
	}
}

func TestThePowersStateIsWhatTheLastAdjustmentMadeOfIt(t *testing.T) {
	inForce := schema.State{Word: t2("行使中", "in force"), Tone: "good"}
	for _, c := range []struct {
		history string
		want    schema.State
	}{
		{"", inForce},
		{"2021-07-01 增加", inForce},
		{"2021-07-01 取消", schema.State{Word: t2("已取消", "cancelled"), Tone: "ended"}},
		{"2021-07-01 下放", schema.State{Word: t2("已下放", "delegated"), Tone: "ended"}},
		{"2021-07-01 合并", schema.State{Word: t2("已合并", "merged"), Tone: "ended"}},
		{"2021-07-01 承接", inForce},
		{"2021-07-01 变更", inForce},
		{"2021-07-01 分设", inForce},
		{"2021-07-01 划入", inForce},
		{"2021-07-01 保留", inForce},
		{"2021-07-01 划出", schema.State{Word: t2("已划出", "transferred out"), Tone: "ended"}},
		{"2021-07-01 部分划出", inForce},
		{"2021-07-01 部分下放", inForce},
		{"2026-11-22 增加", inForce},
		{"2026-11-23 增加", schema.State{Word: t2("尚未施行", "not yet in force"), Tone: "changed"}},
		{"2026-11-23 划入", schema.State{Word: t2("尚未施行", "not yet in force"), Tone: "changed"}},
		{"2026-11-23 部分划入", inForce},
		{"2026-11-23 变更", inForce},
		{"2026-11-23 取消", inForce},
		{"2021-07-01 取消, 2023-01-01 承接", inForce},
		{"2021-07-01 增加, 2026-11-23 取消", inForce},
		{"2023-01-01 取消, 2021-07-01 增加", schema.State{Word: t2("已取消", "cancelled"), Tone: "ended"}},
		{"2023-01-01 变更, 2023-01-01 下放", schema.State{Word: t2("已下放", "delegated"), Tone: "ended"}},
	} {
		text := "name: x\nhistory:\n"
		for _, h := range strings.Split(c.history, ", ") {
			if date, change, ok := strings.Cut(h, " "); ok {
				change, part := strings.CutPrefix(change, "部分")
				text += "  - {date: " + date + ", change: " + change + map[bool]string{true: ", part: 是"}[part] + "}\n"
			}
		}
		if got := powerState(record(t, Power, text), testDay); got != c.want {
			t.Errorf("after %q it is %v", c.history, got)
		}
	}
	for _, change := range changes {
		if !strings.Contains("增加 取消 下放 承接 变更 合并 分设 划入 划出 保留", change.Word) {
			t.Errorf("the table above does not know %s", change.Word)
		}
	}
}

// t2 is a text in both languages; t is the test.
func t2(zh, en string) schema.Text { return schema.T(zh, en) }

func TestADecisionsStateIsItsOwnWord(t *testing.T) {
	for word, tone := range map[string]string{"有效": "good", "无效": "ended", "撤销": "ended", "注销": "ended", "吊销": "ended", "异议": "changed", "其他": "changed"} {
		got := decisionState(record(t, Penalty, "state: "+word), testDay)
		if got.Tone != tone || got.Word.ZH != word || got.Word.EN == "" || got.Word.EN == word {
			t.Errorf("%s: %v", word, got)
		}
	}
	if got := decisionState(record(t, Permit, "party: 乙"), testDay); got != (schema.State{}) {
		t.Errorf("a decision without a state is %v", got)
	}
}

var testDay, _ = calendar.New(2026, 11, 22)
