package dataset

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/problem"
)

// dueLine is what is due in a line.
func dueLine(d *Due) string {
	kind := "-"
	if d.Kind != nil {
		kind = d.Kind.Name
	}
	return fmt.Sprintf("%s %+d %s %s [%s] %s", d.Day, d.Left, kind, d.ID, d.Place, d.What.ZH)
}

// quiet is the sound project with every rule of its own as it is built in.
const quiet = without + "-- data/site/rules.yaml --\ndeleted\n"

var upcomingCases = []struct {
	name, on string
	within   int
	over     string
	want     []string
}{
	{
		"decisions: past their day, near it, planned in time, planned too late, too far, for nobody", "2026-11-22", 7, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/penalty/2026/a.yaml --\n" +
			decision("2026-1", "2026-11-10", "") +
			decision("2026-2", "2026-11-16", "") +
			decision("2026-3", "2026-11-16", "  published_on: 2026-11-24\n") +
			decision("2026-4", "2026-11-16", "  published_on: 2026-11-26\n") +
			decision("2026-5", "2026-11-20", "") +
			decision("2026-6", "2026-11-16", "  withdrawn: {on: 2026-11-17, kind: 撤销, reason: 撤销。}\n") +
			decision("2026-7", "2026-11-16", "  published_on: 2026-11-20\n"),
		[]string{
			"2026-11-19 -3 penalty penalty-decision/sample-city/2026/2026-1 [data/penalty/2026/a.yaml:1:3] 公开 示交罚〔2026〕1号（2026-11-10 作出，7 个工作日内）",
			"2026-11-25 +3 penalty penalty-decision/sample-city/2026/2026-2 [data/penalty/2026/a.yaml:5:3] 公开 示交罚〔2026〕2号（2026-11-16 作出，7 个工作日内）",
			"2026-11-25 +3 penalty penalty-decision/sample-city/2026/2026-3 [data/penalty/2026/a.yaml:9:3] 示交罚〔2026〕3号 定在 2026-11-24 公开：那天要生成网站",
			"2026-11-25 +3 penalty penalty-decision/sample-city/2026/2026-4 [data/penalty/2026/a.yaml:14:3] 示交罚〔2026〕4号 定在 2026-11-26 公开，会逾期（2026-11-16 作出）",
		},
	},
	{
		"reports: left out, to come, planned, planned too late; and to be submitted", "2026-03-20", 14, without +
			"-- data/site/gate.yaml --\nreport_submitted: 03-25\n" +
			report("a", "sample-city", "2024", "published_on: 2025-03-01\n") +
			report("b", "sample-city", "2025", "signed_on: 2026-03-19\npublished_on: 2026-03-30\n") +
			report("c", "sample-prefecture", "2025", "published_on: 2026-04-02\n"),
		[]string{
			"2025-03-31 -354 report report-public/sample-prefecture/2024 [data/report] 公开 2024 年度的法治政府建设年度报告",
			"2026-03-24 +4 report report-submitted/sample-city/2025 [data/report/b.yaml:5:15] 报送 2025 年度的法治政府建设年度报告",
			"2026-03-24 +4 report report-submitted/sample-prefecture/2025 [data/report/c.yaml:4:15] 报送 2025 年度的法治政府建设年度报告",
			"2026-03-31 +11 report report-public/sample-city/2025 [data/report/b.yaml:5:15] 2025 年度的法治政府建设年度报告定在 2026-03-30 公开：那天要生成网站",
			"2026-03-31 +11 report report-public/sample-prefecture/2025 [data/report/c.yaml:4:15] 2025 年度的法治政府建设年度报告定在 2026-04-02 公开，会逾期",
		},
	},
	{
		"what was signed needs no reminder of submitting once the day is over", "2026-03-30", 1, without +
			"-- data/site/gate.yaml --\nreport_submitted: 03-25\n" +
			report("b", "sample-city", "2025", "signed_on: 2026-03-19\n"),
		[]string{
			"2025-03-31 -364 report report-public/sample-city/2024 [data/report] 公开 2024 年度的法治政府建设年度报告",
			"2025-03-31 -364 report report-public/sample-prefecture/2024 [data/report] 公开 2024 年度的法治政府建设年度报告",
			"2026-03-24 -6 report report-submitted/sample-prefecture/2025 [data/report] 报送 2025 年度的法治政府建设年度报告",
			"2026-03-31 +1 report report-public/sample-city/2025 [data/report/b.yaml:1:1] 公开 2025 年度的法治政府建设年度报告",
			"2026-03-31 +1 report report-public/sample-prefecture/2025 [data/report] 公开 2025 年度的法治政府建设年度报告",
		},
	},
	{
		"the report of this year comes in the next, as far ahead as asked", "2026-12-31", 90, without +
			"-- data/calendar/2027.yaml --\nyear: 2027\nnotice: 虚构\noff: [2027-01-01]\n" +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2026", "published_on: 2026-12-01\n"),
		[]string{
			"2026-03-31 -275 report report-public/sample-prefecture/2025 [data/report] 公开 2025 年度的法治政府建设年度报告",
			"2027-03-31 +90 report report-public/sample-city/2026 [data/report] 公开 2026 年度的法治政府建设年度报告",
		},
	},
	{
		"months: silent, running, stated, and with a decision that waits", "2026-09-30", 15, quiet +
			report("a", "sample-city", "2025", "published_on: 2026-09-30\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-09-30\n") +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-1", "2026-06-02", "  published_on: 2026-06-02\n") +
			"-- data/site/no-cases.yaml --\n- {kind: 行政处罚, agency: sample-city, month: 2026-07, published_on: 2026-08-03}\n",
		[]string{
			"2026-09-09 -21 penalty penalty-month/sample-city/2026-08 [data/penalty/2026] 2026 年 8 月没有行政处罚的记录：补上，或在 data/site/no-cases.yaml 声明没有此类案件",
			"2026-10-14 +14 - column/home [data] 首页要有新内容（上一次是 2026-09-30，14 天之内）",
			"2026-10-15 +15 penalty penalty-month/sample-city/2026-09 [data/penalty/2026] 2026 年 9 月还没有行政处罚的记录：到月底仍没有的，在 data/site/no-cases.yaml 声明",
		},
	},
	{
		"terms that end, today and within the days, not those that have ended", "2026-11-22", 8, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/penalty/2026/a.yaml --\n" +
			decision("2026-1", "2026-06-01", "  published_on: 2026-06-02\n  publish_until: 2026-11-21\n") +
			decision("2026-2", "2026-06-01", "  published_on: 2026-06-02\n  publish_until: 2026-11-22\n") +
			decision("2026-3", "2026-06-01", "  published_on: 2026-06-02\n  publish_until: 2026-11-30\n") +
			decision("2026-5", "2026-06-01", "  published_on: 2026-06-02\n  publish_until: 2026-11-30\n") +
			decision("2026-4", "2026-06-01", "  published_on: 2026-06-02\n  publish_until: 2026-12-01\n"),
		[]string{
			"2026-11-22 +0 penalty term/penalty/sample-city/2026-11-22 [data/penalty/2026/a.yaml:7:3] 示交罚〔2026〕2号 公示到这一天为止，之后自动不再显示；截止期没有错就不用处理",
			"2026-11-30 +8 penalty term/penalty/sample-city/2026-11-30 [data/penalty/2026/a.yaml:13:3] 示交罚〔2026〕3号 等 2 件公示到这一天为止，之后自动不再显示；截止期没有错就不用处理",
		},
	},
	{
		"columns and the home page, past their day", "2026-11-22", 0, quiet +
			"-- data/site/columns.yaml --\n- {column: 普法, days: 30}\n- {column: 权责清单, days: 4000}\n- {column: 行政许可, days: 30}\n" +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/outreach/a.yaml --\nid: a\nagency: sample-city\npublished_on: 2026-10-03 09:00\n",
		[]string{
			"2026-10-17 -36 - column/home [data] 首页要有新内容（上一次是 2026-10-03，14 天之内）",
			"2026-11-02 -20 outreach column/outreach [data/outreach] “普法”要有新内容（上一次是 2026-10-03，设定 30 天）",
		},
	},
	{
		"an adjustment that was approved", "2026-11-22", 3, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/power/city.yaml --\n- id: a\n  agency: sample-city\n  code: \"0200-B\"\n  name: 甲\n  published_on: 2023-01-09\n  history:\n" +
			"    - {date: 2026-12-01, change: 变更, approved_on: 2026-11-20}\n    - {date: 2026-11-20, change: 变更, approved_on: 2026-11-12, published_on: 2026-11-22}\n",
		[]string{"2026-11-25 +3 power power-adjusted/sample-city/a/2026-11-20 [data/power/city.yaml:7:51] 公布 0200-B 的调整（2026-11-20 批准），填写 history 里的 published_on"},
	},
	{
		"the holidays of the next year, from the day on which deadlines reach it", "2026-12-10", 14, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n"),
		[]string{"2026-12-23 +13 - calendar/2027 [data/calendar] 补上 2027 年的放假安排（data/calendar/2027.yaml）：从这一天起作出的决定，公开期限落到 2027 年"},
	},
	{
		"and what cannot be counted meanwhile", "2027-01-04", 0, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-1", "2026-12-28", "") + decision("2026-2", "2026-12-30", "  published_on: 2027-01-05\n"),
		[]string{"2026-12-23 -12 - calendar/2027 [data/calendar] 补上 2027 年的放假安排（data/calendar/2027.yaml）：从这一天起作出的决定，公开期限落到 2027 年；已有 2 件没有公开的决定算不出期限"},
	},
	{
		"a record twice is told twice, under two IDs", "2026-11-22", 7, without +
			report("a", "sample-city", "2025", "published_on: 2026-03-01\n") + report("b", "sample-prefecture", "2025", "published_on: 2026-03-01\n") +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-2", "2026-11-16", "") + decision("2026-2", "2026-11-16", ""),
		[]string{
			"2026-11-25 +3 penalty penalty-decision/sample-city/2026/2026-2 [data/penalty/2026/a.yaml:1:3] 公开 示交罚〔2026〕2号（2026-11-16 作出，7 个工作日内）",
			"2026-11-25 +3 penalty penalty-decision/sample-city/2026/2026-2/2 [data/penalty/2026/a.yaml:5:3] 公开 示交罚〔2026〕2号（2026-11-16 作出，7 个工作日内）",
		},
	},
	{"nothing at all", "2026-11-22", 366, "-- data --\ndeleted\n", nil},
}

func TestUpcoming(t *testing.T) {
	for _, c := range upcomingCases {
		t.Run(c.name, func(t *testing.T) {
			list := openOn(t, c.on, c.over).Upcoming(c.within)
			var got []string
			for i := range list {
				got = append(got, dueLine(&list[i]))
				checkDue(t, &list[i])
			}
			if a, b := strings.Join(got, "\n"), strings.Join(c.want, "\n"); a != b {
				t.Errorf("got:\n%s\nwant:\n%s", a, b)
			}
		})
	}
}

var dueID = regexp.MustCompile(`^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$`)

// checkDue looks for what no reminder may be without.
func checkDue(t *testing.T, d *Due) {
	t.Helper()
	if !dueID.MatchString(d.ID) {
		t.Errorf("the ID %q is no words with slashes", d.ID)
	}
	if d.What.EN == "" || strings.Contains(d.What.EN+d.What.ZH, "%!") || d.Place == (problem.Place{}) {
		t.Errorf("%s: %v at %v", d.ID, d.What, d.Place)
	}
}

// A reminder names a decision by its number, and an ID is made of plain letters
// whatever stands in the data.
func TestUpcomingNamesNobody(t *testing.T) {
	p := openOn(t, "2026-11-22", without+"-- data/penalty/2026/a.yaml --\n"+
		decision("2026-1", "2026-11-16", "  party: 欧阳示例\n  party_type: 自然人\n")+
		"- id: \"号 1\"\n  agency: sample-city\n  party: 欧阳示例\n  party_type: 自然人\n  decided_on: 2026-11-16\n")
	n := 0
	for _, d := range p.Upcoming(7) {
		checkDue(t, &d)
		if strings.Contains(d.What.ZH+d.What.EN, "欧阳示例") {
			t.Errorf("%v names the party", d.What)
		}
		if d.Duty == "penalty-decision" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d decisions wait, want 2", n)
	}
}
