package law

import (
	"fmt"
	"testing"
)

func TestTitleYears(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"示例市交通运输局2023年法治政府建设年度报告", "[2023]"},
		{"示例市交通运输局2023年度法治政府建设情况报告", "[2023]"},
		{"示例市交通运输局 2023 年法治政府建设年度报告", "[2023]"},
		{"示例市交通运输局２０２３年法治政府建设年度报告", "[2023]"},
		{"示例市交通运输局二〇二三年法治政府建设年度报告", "[2023]"},
		{"示例市交通运输局二○二三年度法治政府建设年度报告", "[2023]"},
		{"示例市交通运输局二零二三年法治政府建设年度报告", "[2023]"},
		{"关于2023年法治政府建设情况和2024年工作安排的报告", "[2023 2024]"},
		{"2021—2023年法治政府建设情况报告", "[2021 2022 2023]"},
		{"2025工作开展情况", "[2025]"},
		{"法治政府建设年度报告（2023）", "[2023]"},
		{"贯彻《法治政府建设实施纲要（2021—2025年）》情况的报告", "[]"},
		{"法治政府建设年度报告（示交发〔2024〕6号）", "[]"},
		{"示例市交通运输局法治政府建设年度报告", "[]"},
		{"建成1999公里公路的报告", "[1999]"}, // a bare number is a year where the title has no other
		{"养护12023公里公路的报告", "[]"},
		{"3023年报告", "[]"},
		{"", "[]"},
	} {
		if got := fmt.Sprint(titleYears(c.title)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.title, got, c.want)
		}
	}
}

func TestReportYearSuitsTitleAndDates(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"as it should be", "year: 2023\ntitle: 2023年报告\nsigned_on: 2024-03-15\npublished_on: 2024-03-22 10:20\n", ""},
		{"another title", "year: 2024\ntitle: 2023年报告\n",
			"2:8 标题里的年份是 2023，报告年度却填 2024|the title says 2023, but the report's year is 2024"},
		{"a title with several years", "year: 2025\ntitle: 关于2023年工作和2024年安排的报告\n",
			"2:8 标题里的年份是 2023、2024，报告年度却填 2025|the title says 2023, 2024, but the report's year is 2025"},
		{"one of the title's years", "year: 2023\ntitle: 关于2023年工作和2024年安排的报告\n", ""},
		{"a title without a year", "year: 2023\ntitle: 年度报告\n", ""},
		{"the year of publication, told once", "year: 2024\ntitle: 2023年报告\nsigned_on: 2024-03-15\n",
			"2:8 标题里的年份是 2023，报告年度却填 2024|the title says 2023, but the report's year is 2024"},
		{"signed and published within the year", "year: 2024\nsigned_on: 2024-03-15\npublished_on: 2024-03-22 10:20\n",
			"2:12 W 报告年度是 2024，成文日期 2024-03-15、公开日期 2024-03-22 却在这一年结束以前|the report is on 2024, but its signed_on 2024-03-15, published_on 2024-03-22 comes before the end of that year"},
		{"signed at the year's end", "year: 2023\nsigned_on: 2023-12-31\npublished_on: 2024-01-05\n",
			"2:12 W 报告年度是 2023，成文日期 2023-12-31 却在这一年结束以前|the report is on 2023, but its signed_on 2023-12-31 comes before the end of that year"},
		{"published before the year's end", "year: 2023\npublished_on: 2023-12-31\n",
			"2:15 W 报告年度是 2023，公开日期 2023-12-31 却在这一年结束以前|the report is on 2023, but its published_on 2023-12-31 comes before the end of that year"},
		{"signed on the first day after", "year: 2023\nsigned_on: 2024-01-01\n", ""},
		{"signed on the last day of the next year", "year: 2023\nsigned_on: 2024-12-31\n", ""},
		{"signed the year after the next", "year: 2023\nsigned_on: 2025-01-01\n",
			"2:12 W 报告年度是 2023，成文日期却是 2025-01-01，隔了一年以上|the report is on 2023, but was signed on 2025-01-01, more than a year later"},
		{"published much later: told by report-late", "year: 2018\nsigned_on: 2019-03-26\npublished_on: 2021-05-01\n", ""},
		{"no year: told by required", "title: 2023年报告\nsigned_on: 2024-03-15\n", ""},
	} {
		if got := toldOfReport(t, "report-year", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
