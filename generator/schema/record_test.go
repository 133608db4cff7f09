package schema

import (
	"testing"

	"sunboard/generator/problem"
)

func TestListsAndGroupsAreShownInTheLanguagesWay(t *testing.T) {
	r, _ := decode(t, sound, trial)
	for name, want := range map[string][2]string{
		"kinds":  {"罚款、警告", "fine, warning"},
		"fine":   {"3,000 元", "3,000 yuan"},
		"place":  {"示例市", "示例市"},
		"steps":  {"2024-03-01、2024-03-02", "2024-03-01, 2024-03-02"}, // without what is internal
		"colour": {"", ""},
	} {
		if zh, en := r.Format(name, problem.ZH), r.Format(name, problem.EN); zh != want[0] || en != want[1] {
			t.Errorf("%s reads %q and %q", name, zh, en)
		}
	}
}

// Groups within groups that a skeleton leaves empty are nothing, so that a
// required list of them is missed.
func TestNestedGroupsLeftEmptyAreNothing(t *testing.T) {
	fields := []Field{{Name: "sections", Title: T("章节", "sections"), Type: Group, Many: true, Need: Required, Fields: []Field{
		{Name: "body", Title: T("正文", "text"), Type: Prose},
		{Name: "sections", Title: T("章节", "sections"), Type: Group, Many: true, Fields: []Field{
			{Name: "body", Title: T("正文", "text"), Type: Prose},
		}},
	}}}
	r, told := decode(t, "sections:\n  - body:\n    sections:\n      - body:\n", fields)
	if told != "1 required" || r.Has("sections") {
		t.Errorf("told %q of %+v", told, r.Values)
	}
	if _, told = decode(t, "sections:\n  - sections:\n      - body: 甲\n", fields); told != "" {
		t.Errorf("told %q", told)
	}
}

func TestDaysAndNumbersAreReadOfTheirTexts(t *testing.T) {
	fields := []Field{
		{Name: "on", Title: T("日期", "on"), Type: Moment},
		{Name: "sum", Title: T("金额", "sum"), Type: Money},
		{Name: "to", Title: T("至", "to"), Type: Until},
	}
	r, _ := decode(t, "on: 2024-03-14 09:30\nsum: 0.30\nto: 长期\n", fields)
	if d, ok := r.Day("on"); !ok || d.String() != "2024-03-14" {
		t.Errorf("the day is %v, %v", d, ok)
	}
	if d, ok := r.Day("to"); !ok || d.String() != Forever {
		t.Errorf("the last day is %v, %v", d, ok)
	}
	if d, ok := r.Decimal("sum"); !ok || d.String() != "0.30" {
		t.Errorf("the sum is %v, %v", d, ok)
	}
	if _, ok := r.Day("sum"); ok {
		t.Error("a sum is a day")
	}
	if _, ok := r.Decimal("to"); ok {
		t.Error("a day is a number")
	}
	if r.Groups("sum") != nil || len(r.Texts("sum")) != 0 || r.Has("colour") {
		t.Error("a sum has parts")
	}
}
