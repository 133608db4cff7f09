package law

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// reportYearRule demands that a report's year is that of its title, and suits its
// dates.
func reportYearRule() schema.Rule {
	rule := schema.Rule{
		ID:     "report-year",
		Demand: problem.T("报告年度与标题里的年份一致，与成文、公开的日期相称。", "A report's year is that of its title, and suits the days it was signed and published on."),
		Why: problem.T("年度填错一年，报告就排到别的年份，期限和逐年对照的数字也都跟着错。",
			"With a wrong year a report stands among others, and its deadline and the comparison of figures go wrong with it."),
		Milder: problem.T("日期不相称只是警告：有的报告在年底就签发。", "Dates that do not suit are a warning: some reports are signed at the year's end."),
		Reads:  []string{"year", "title", "signed_on", "published_on"},
		Good:   "year: 2023\ntitle: 示例市交通运输局2023年法治政府建设年度报告\nsigned_on: 2024-03-15\npublished_on: 2024-03-22",
		Bad:    "year: 2024\ntitle: 示例市交通运输局2023年法治政府建设年度报告\nsigned_on: 2024-03-15\npublished_on: 2024-03-22",
	}
	rule.Check = func(c *schema.Case) {
		year, ok := reportYear(c.Record)
		if !ok {
			return
		}
		if years := titleYears(c.Record.Text("title")); len(years) > 0 && !slices.Contains(years, year) {
			c.Found(rule.At(c.Record.Place("title"), problem.Textf("标题里的年份是 %[1]s，报告年度却填 %[2]d", "the title says %[3]s, but the report's year is %[2]d", joinYears(years, "、"), year, joinYears(years, ", ")),
				problem.T("报告年度填报告所写的那一年，不是公开的那一年；核对哪一个写错了", "the year is the one reported on, not the one it is published in; see which of the two is wrong")))
			return // the dates would only say the same
		}
		tellReportDates(c, &rule, year)
	}
	return rule
}

// tellReportDates tells of days before the end of the year, which cannot yet have
// been reported on, and of a signature much later. That a report was published
// late is told by report-late.
func tellReportDates(c *schema.Case, rule *schema.Rule, year int) {
	r := c.Record
	end, _ := calendar.New(year, 12, 31)
	var early []string
	for _, name := range []string{"published_on", "signed_on"} {
		if day, ok := r.Day(name); ok && !day.After(end) {
			early = append([]string{name}, early...)
		}
	}
	if len(early) > 0 {
		var zh, en []string
		for _, name := range early {
			day, _ := r.Day(name)
			_, f := r.Lookup(name)
			zh, en = append(zh, f.Title.ZH+" "+day.String()), append(en, name+" "+day.String())
		}
		c.Found(rule.Mild(r.Place(early[0]), problem.Textf("报告年度是 %[1]d，%[2]s却在这一年结束以前", "the report is on %[1]d, but its %[3]s comes before the end of that year", year, strings.Join(zh, "、")+" ", strings.Join(en, ", ")),
			problem.T("核对年度和日期；年底签发的报告不用改", "compare year and dates; a report signed at the year's end is as it should be")))
		return
	}
	if signed, ok := r.Day("signed_on"); ok && signed.Year() > year+1 {
		c.Found(rule.Mild(r.Place("signed_on"), problem.Textf("报告年度是 %[1]d，成文日期却是 %[2]s，隔了一年以上", "the report is on %[1]d, but was signed on %[2]s, more than a year later", year, signed),
			problem.T("核对年度和成文日期", "compare the year and the day of signature")))
	}
}

var (
	quotedTitle = regexp.MustCompile(`《[^》]*》`)
	yearSpan    = regexp.MustCompile(`((?:19|20)\d\d)年?\s*(?:[-—–－~～]+|至|到)\s*((?:19|20)\d\d)`)
	yearWritten = regexp.MustCompile(`([0-9０-９〇○零ＯO一二三四五六七八九]{4})\s*年`)
	yearBare    = regexp.MustCompile(`(?:^|[^\d〔\[【])((?:19|20)\d\d)(?:[^\d〕\]】]|$)`)
)

// titleYears are the years that a report's title names: 2023年, 2023年度,
// 二〇二三年, all of 2021—2023年, and only where there is none of these, a bare
// 2023. Years in the titles of laws do not count.
func titleYears(title string) []int {
	title = quotedTitle.ReplaceAllString(title, "")
	var years []int
	add := func(s string) {
		if year := yearOf(s); year > 0 && !slices.Contains(years, year) {
			years = append(years, year)
		}
	}
	for _, m := range yearSpan.FindAllStringSubmatch(title, -1) {
		for y := yearOf(m[1]); y <= yearOf(m[2]); y++ {
			add(strconv.Itoa(y))
		}
	}
	for _, m := range yearWritten.FindAllStringSubmatch(title, -1) {
		add(m[1])
	}
	if len(years) == 0 {
		for _, m := range yearBare.FindAllStringSubmatch(title, -1) {
			add(m[1])
		}
	}
	return years
}

// yearDigits turns the ways to write a digit of a year into one.
var yearDigits = strings.NewReplacer(
	"〇", "0", "○", "0", "零", "0", "Ｏ", "0", "O", "0",
	"一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9",
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
)

// yearOf is the year that four signs write, or 0 where it is none of our time.
func yearOf(s string) int {
	year, err := strconv.Atoi(yearDigits.Replace(s))
	if err != nil || year < 1949 || year > 2100 {
		return 0
	}
	return year
}

func joinYears(years []int, by string) string {
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = strconv.Itoa(y)
	}
	return strings.Join(words, by)
}
