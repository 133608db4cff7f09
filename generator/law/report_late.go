package law

import (
	"fmt"
	"strconv"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// firstDue is the first year whose report had to be public by a known day: the
// outline that asked for the first quarter was issued at the end of 2015.
const firstDue = 2015

// ReportDue is the last day on which the report on a year may be published in
// time: it must be public before 1 April of the next year, or before the earlier
// day that report_due of data/site/gate.yaml gives. A later one does not count,
// for the law leaves none. gate may be nil. The zero Day: none is known, for
// years before 2015.
func ReportDue(year int, gate *schema.Record) calendar.Day {
	if year < firstDue {
		return calendar.Day{}
	}
	before, ok := calendar.New(year+1, 4, 1)
	if !ok {
		return calendar.Day{}
	}
	if gate != nil {
		own, err := calendar.Parse(fmt.Sprintf("%04d-%s", year+1, gate.Text("report_due")))
		if err == nil && own.Before(before) {
			before = own
		}
	}
	return before.AddDays(-1)
}

var (
	dueSource     = problem.T(reportSource.ZH+"（第二十五条，每年4月1日之前）", reportSource.EN+" (article 25, before 1 April)")
	outlineSource = problem.T("《法治政府建设实施纲要（2015—2020年）》（每年第一季度）", "Outline for Building a Law-based Government 2015-2020 (first quarter)")
)

// lateSource is what gave the report on a year its last day.
func lateSource(year int) problem.Text {
	if year <= lastOfOutline {
		return outlineSource
	}
	return dueSource
}

// lastOfOutline is the last year whose report was due under the outline alone:
// the report on 2018 was due on 31 March 2019, two weeks before the provisions came
// into force.
const lastOfOutline = 2018

// reportLate demands that a report is public in time. What was late cannot be
// mended, so that is a warning; what is not yet public, is an error.
func reportLate() schema.Rule {
	rule := schema.Rule{
		ID:     "report-late",
		Demand: problem.T("年度报告在次年4月1日之前公开；本省规定更早的，按 data/site/gate.yaml 的 report_due。", "An annual report is public before 1 April of the next year, or before the earlier day of report_due in data/site/gate.yaml."),
		Why: problem.T("过了期限，公众监督就落在事后；公开日期写在网页上，谁都能核对。",
			"After that day the public looks on too late; and the day stands on the page, for anyone to check."),
		Source: problem.Text{
			ZH: dueSource.ZH + "；2018年度及以前：" + outlineSource.ZH,
			EN: dueSource.EN + "; up to that on 2018: " + outlineSource.EN,
		},
		Milder: problem.T("已经公开的，只是警告：逾期的事实改不了。", "What is public already is a warning: lateness cannot be undone."),
		Law:    true,
		Reads:  []string{"year", "published_on"},
		Good:   "year: 2023\npublished_on: 2024-03-31",
		Bad:    "year: 2023\npublished_on: 2024-04-01",
	}
	rule.Check = func(c *schema.Case) {
		year, ok := reportYear(c.Record)
		if !ok || c.Record.Has(schema.Withdrawn) {
			return
		}
		due := ReportDue(year, c.Gate)
		if due.IsZero() {
			return
		}
		own := rule
		own.Source = lateSource(year)
		tellReportLate(c, &own, year, due)
	}
	return rule
}

func tellReportLate(c *schema.Case, rule *schema.Rule, year int, due calendar.Day) {
	before := due.AddDays(1)
	published, given := c.Record.Day("published_on")
	switch over := c.Today.After(due); {
	case !given && over:
		c.Found(rule.At(c.Record.Place("year"), problem.Textf(
			"%[1]d 年度的报告应在 %[2]s 之前公开，到 %[3]s 还没有公开，已晚 %[4]d 天", "the report on %[1]d had to be public before %[2]s and was not on %[3]s (days late: %[4]d)", year, before, c.Today, c.Today.Sub(due)),
			problem.T("published_on 填公开过的那一天；没有公开过的填今天，生成网站", "make published_on the day on which it was published; if it never was, today, and build the site")))
	case given && over && published.After(c.Today):
		c.Found(rule.At(c.Record.Place("published_on"), problem.Textf(
			"%[1]d 年度的报告应在 %[2]s 之前公开，到 %[3]s 已晚 %[4]d 天，却定在 %[5]s 公开", "the report on %[1]d had to be public before %[2]s, but on %[3]s (days late: %[4]d) is still to be published on %[5]s", year, before, c.Today, c.Today.Sub(due), published),
			problem.T("把 published_on 改为今天，生成网站", "make published_on today and build the site")))
	case given && published.After(due):
		zh, en, hint := "%[1]d 年度的报告 %[3]s 公开，应在 %[2]s 之前，晚了 %[4]d 天", "the report on %[1]d was published on %[3]s and had to be before %[2]s (days late: %[4]d)",
			problem.T("核对公开日期；确实晚了的，不改日期", "make sure of the day; if it was late, leave the day as it is")
		if published.After(c.Today) {
			zh, en, hint = "%[1]d 年度的报告定在 %[3]s 公开，应在 %[2]s 之前，会晚 %[4]d 天", "the report on %[1]d is to be published on %[3]s and has to be before %[2]s (days late: %[4]d)",
				problem.Textf("改为不晚于 %s", "make it %s at the latest", due)
		}
		c.Found(rule.Mild(c.Record.Place("published_on"), problem.Textf(zh, en, year, before, published, published.Sub(due)), hint))
	}
}

// MissingReport is the problem of an agency, by its name, that has no report on a
// year whose last day (ReportDue) has passed. It is of the rule report-late. For
// the zero Day, of years that no day is known for, it is only a warning.
func MissingReport(agency, year string, at problem.Place, due calendar.Day) problem.Problem {
	rule := reportLate()
	if n, err := strconv.Atoi(year); err == nil {
		rule.Source = lateSource(n)
	}
	hint := problem.T("把报告放进 data/report/；有文本的用 import --kind report 导入", "add the report to data/report/; a text is turned into one by import --kind report")
	if due.IsZero() {
		return rule.Mild(at, problem.Textf("%[1]s没有 %[2]s 年度的法治政府建设年度报告", "%[1]s has no annual rule-of-law report on %[2]s", agency, year), hint)
	}
	return rule.At(at, problem.Textf("%[1]s没有 %[2]s 年度的法治政府建设年度报告，应在 %[3]s 之前公开", "%[1]s has no annual rule-of-law report on %[2]s, which had to be public before %[3]s", agency, year, due.AddDays(1)), hint)
}
