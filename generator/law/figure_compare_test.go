package law

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/problem"
)

func figureLines(t *testing.T, rule string, list []problem.Problem) string {
	t.Helper()
	var said []string
	for _, p := range list {
		if p.Rule != rule || p.Severity != problem.Warning {
			t.Errorf("%+v", p)
		}
		said = append(said, problemLine(t, p))
	}
	return strings.Join(said, "\n")
}

func TestFigureJump(t *testing.T) {
	for _, c := range []struct {
		before, after, unit string
		told                bool
	}{
		{"4216", "4587", "条", false},
		{"4587", "45870", "条", true},
		{"4587", "45869", "条", false},
		{"45870", "4587", "条", true},
		{"1", "12", "次", false},
		{"9", "99", "次", false},
		{"10", "100", "次", true},
		{"120", "3", "次", true},
		{"0", "500", "件", false},
		{"500", "0", "件", false},
		{"-5", "500", "件", false},
		{"60.82", "6.082", "万元", true},
		{"6.082", "60.82", "万元", true},
		{"7.3", "73", "%", true},
		{"1.7", "2.9", "万辆次", false},
		{"2", "20", "万辆次", true},
		{"2", "20", "辆次", false},
		{"0.1", "1", "学时", true},
	} {
		form := "year: %d\nfigures: [{id: a, label: 甲, value: \"%s\", unit: \"%s\"}]\n"
		before, after := aReport(t, fmt.Sprintf(form, 2022, c.before, c.unit)), aReport(t, fmt.Sprintf(form, 2023, c.after, c.unit))
		if got := FigureJump(before, after); (len(got) == 1) != c.told || len(got) > 1 {
			t.Errorf("%s → %s %s: got %+v", c.before, c.after, c.unit, got)
		}
	}
}

func TestFigureJumpSaysBothNumbers(t *testing.T) {
	before := aReport(t, "year: 2021\nfigures: [{id: a, label: 甲, value: 4216, unit: 条}, {id: b, label: 乙, value: 5, unit: 项}, {id: c, label: 丙, value: 5000, unit: 项}]\n")
	after := aReport(t, "year: 2022\nfigures: [{id: c, label: 丙, value: 50, unit: 件}, {id: d, label: 丁, value: 1, unit: 项}, {id: a, label: 甲二, value: 458, unit: 条}, {id: a, label: 甲三, value: 45, unit: 条}]\n")
	if got := figureLines(t, "figure-jump", FigureJump(before, after)); got != "" {
		t.Errorf("4216 and 458, and another unit: got %q", got)
	}
	after = aReport(t, "year: 2022\nfigures: [{id: a, label: 甲二, value: 45, unit: 条}]\n")
	const want = "2:37 W “甲二”2021 年是 4216 条，2022 年是 45 条，相差十倍以上|“甲二” was 4216 条 in 2021 and is 45 条 in 2022, ten times or more apart"
	if got := figureLines(t, "figure-jump", FigureJump(before, after)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if FigureJump(nil, after) != nil || FigureJump(before, nil) != nil {
		t.Error("nothing to compare with")
	}
}

func TestFigureRecords(t *testing.T) {
	counted := func(kind string) (int, bool) {
		switch kind {
		case "行政许可":
			return 0, false
		case "行政处罚":
			return 1518, true
		}
		t.Errorf("asked for %q", kind)
		return 0, true
	}
	for _, c := range []struct{ figure, want string }{
		{"value: 1518, unit: 件, counts: 行政处罚", ""},
		{"value: 1518.0, unit: 件, counts: 行政处罚", ""},
		{"value: 1581, unit: 件, counts: 行政处罚",
			"2:37 W “案件”填的是 1581 件，2023 年作出的行政处罚决定的记录却是 1518 条|“案件” is 1581 件, but there are 1518 records of penalties decided in 2023"},
		{"value: 1581, counts: 行政处罚",
			"2:37 W “案件”填的是 1581，2023 年作出的行政处罚决定的记录却是 1518 条|“案件” is 1581, but there are 1518 records of penalties decided in 2023"},
		{"value: 5032, unit: 件, counts: 行政许可", ""},
		{"value: 0.15, unit: 万件, counts: 行政处罚", ""},
		{"value: 1581, unit: 件", ""},
	} {
		r := aReport(t, "year: 2023\nfigures: [{id: a, label: 案件, "+c.figure+"}]\n")
		if got := figureLines(t, "figure-records", FigureRecords(r, counted)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.figure, got, c.want)
		}
	}
}
