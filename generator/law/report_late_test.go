package law

import (
	"strconv"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

func TestReportDue(t *testing.T) {
	for _, c := range []struct {
		year       int
		gate, want string
	}{
		{2023, "", "2024-03-31"},
		{2018, "", "2019-03-31"},
		{2015, "", "2016-03-31"},
		{2014, "", ""},
		{9999, "", ""},
		{2023, "report_due: 03-01", "2024-02-29"},
		{2022, "report_due: 03-01", "2023-02-28"},
		{2023, "report_due: 01-01", "2023-12-31"},
		{2023, "report_due: 04-01", "2024-03-31"},
		{2023, "report_due: 06-30", "2024-03-31"}, // no site makes the law later
		{2023, "report_due:", "2024-03-31"},
		{2014, "report_due: 03-01", ""},
	} {
		var gate *schema.Record
		if c.gate != "" {
			gate = decodeReport(t, []schema.Field{reportField("report_due", schema.MonthDay, schema.Field{})}, c.gate)
		}
		if got := ReportDue(c.year, gate).String(); got != c.want {
			t.Errorf("%d, %q: got %q, want %q", c.year, c.gate, got, c.want)
		}
	}
}

func TestReportsArePublicInTime(t *testing.T) {
	for _, c := range []struct{ name, text, today, gate, want string }{
		{"on the last day", "year: 2023\npublished_on: 2024-03-31 23:59\n", "", "", ""},
		{"a day late", "year: 2023\npublished_on: 2024-04-01\n", "", "",
			"2:15 W 2023 年度的报告 2024-04-01 公开，应在 2024-04-01 之前，晚了 1 天|the report on 2023 was published on 2024-04-01 and had to be before 2024-04-01 (days late: 1)"},
		{"ten days late", "year: 2023\npublished_on: 2024-04-10 09:00\n", "2024-04-10", "",
			"2:15 W 2023 年度的报告 2024-04-10 公开，应在 2024-04-01 之前，晚了 10 天|the report on 2023 was published on 2024-04-10 and had to be before 2024-04-01 (days late: 10)"},
		{"the province's earlier day", "year: 2023\npublished_on: 2024-03-22\n", "", "report_due: 03-20",
			"2:15 W 2023 年度的报告 2024-03-22 公开，应在 2024-03-20 之前，晚了 3 天|the report on 2023 was published on 2024-03-22 and had to be before 2024-03-20 (days late: 3)"},
		{"not yet due", "year: 2025\n", "2026-03-31", "", ""},
		{"due yesterday", "year: 2025\n", "2026-04-01", "",
			"1:7 2025 年度的报告应在 2026-04-01 之前公开，到 2026-04-01 还没有公开，已晚 1 天|the report on 2025 had to be public before 2026-04-01 and was not on 2026-04-01 (days late: 1)"},
		{"due, and planned for later", "year: 2025\npublished_on: 2026-05-01\n", "2026-04-10", "",
			"2:15 2025 年度的报告应在 2026-04-01 之前公开，到 2026-04-10 已晚 10 天，却定在 2026-05-01 公开|the report on 2025 had to be public before 2026-04-01, but on 2026-04-10 (days late: 10) is still to be published on 2026-05-01"},
		{"planned too late", "year: 2025\npublished_on: 2026-05-01\n", "2026-03-10", "",
			"2:15 W 2025 年度的报告定在 2026-05-01 公开，应在 2026-04-01 之前，会晚 31 天|the report on 2025 is to be published on 2026-05-01 and has to be before 2026-04-01 (days late: 31)"},
		{"planned in time", "year: 2025\npublished_on: 2026-03-30\n", "2026-03-10", "", ""},
		{"years without a known day", "year: 2013\npublished_on: 2024-03-30\n", "", "", ""},
		{"the first quarter of the outline", "year: 2017\npublished_on: 2018-04-02\n", "", "",
			"2:15 W 2017 年度的报告 2018-04-02 公开，应在 2018-04-01 之前，晚了 2 天|the report on 2017 was published on 2018-04-02 and had to be before 2018-04-01 (days late: 2)"},
		{"taken off", "year: 2023\nwithdrawn: {on: 2024-06-20}\n", "", "", ""},
		{"no year: told by required", "title: 报告\n", "", "", ""},
	} {
		if got := toldOfReport(t, "report-late", c.text, c.today, c.gate); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestMissingReport(t *testing.T) {
	p := MissingReport("示例市交通运输局", "2025", problem.Place{File: "data/site/agencies.yaml", Line: 3}, ReportDue(2025, nil))
	if p.Rule != "report-late" || p.Severity != problem.Error || p.Source.IsZero() || p.File != "data/site/agencies.yaml" {
		t.Errorf("got %+v", p)
	}
	want := "3:0 示例市交通运输局没有 2025 年度的法治政府建设年度报告，应在 2026-04-01 之前公开|示例市交通运输局 has no annual rule-of-law report on 2025, which had to be public before 2026-04-01"
	if got := problemLine(t, p); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p = MissingReport("示例市交通运输局", "2012", problem.Place{File: "a.yaml"}, ReportDue(2012, nil))
	want = "0:0 W 示例市交通运输局没有 2012 年度的法治政府建设年度报告|示例市交通运输局 has no annual rule-of-law report on 2012"
	if got := problemLine(t, p); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A report is judged by what held for its year.
func TestTheSourceOfAReportsLastDay(t *testing.T) {
	for year, want := range map[int]string{2017: outlineSource.ZH, 2018: outlineSource.ZH, 2019: dueSource.ZH, 2025: dueSource.ZH} {
		p := MissingReport("示例市交通运输局", strconv.Itoa(year), problem.Place{}, ReportDue(year, nil))
		if p.Source.ZH != want {
			t.Errorf("%d: %s", year, p.Source.ZH)
		}
		rule := reportLate()
		day := ReportDue(year, nil).AddDays(1)
		r := decodeReport(t, []schema.Field{reportField("year", schema.Year, schema.Field{}), reportField("published_on", schema.Moment, schema.Field{})},
			"year: "+strconv.Itoa(year)+"\npublished_on: "+day.String()+"\n")
		rule.Check(&schema.Case{Record: r, Today: day, Found: func(p problem.Problem) {
			if want = ""; p.Source.ZH != lateSource(year).ZH {
				t.Errorf("%d: %s", year, p.Source.ZH)
			}
		}})
		if want != "" {
			t.Errorf("%d: nothing is said", year)
		}
	}
}
