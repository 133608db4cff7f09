package dataset

import (
	"fmt"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Statement is the statement of an agency that a month had no decision of a
// kind, or nil where it made none by today.
func (p *Project) Statement(k *schema.Kind, agency, month string) *schema.Record {
	for _, r := range p.Settings[disclosure.NoCases.Name] {
		on, ok := r.Day("published_on")
		if ok && !on.After(p.Today) && r.Text("kind") == k.Title.ZH && r.Text("agency") == agency && r.Text("month") == month {
			return r
		}
	}
	return nil
}

// Decisions are what an agency decided of a kind in a year, month by month.
func (p *Project) Decisions(k *schema.Kind, agency string, year int) Year {
	for _, v := range p.Volumes {
		if months := v.Months[agency]; v.Kind == k && v.Year == strconv.Itoa(year) && months != nil {
			return *months
		}
	}
	return Year{}
}

// checkMonths looks for months of dual disclosure without records and without
// the statement that there were none, and for statements that are not true.
func (p *Project) checkMonths() {
	for _, k := range disclosure.Kinds {
		if k.Yearly == "" {
			continue
		}
		for _, agency := range sortedKeys(p.agencies) {
			p.silentMonths(k, agency)
		}
	}
	for _, r := range p.Settings[disclosure.NoCases.Name] {
		p.checkStatement(r)
	}
}

// silentMonths tells an agency's silent months, a line a year.
func (p *Project) silentMonths(k *schema.Kind, agency string) {
	first, ok := p.firstMonth(k, agency, func(m Month) bool { return m.Decided > 0 })
	if !ok {
		return // whether it decides at all is not known
	}
	silent := map[int][]string{}
	var years []int
	for month := first; p.monthOver(k, month); month = month.AddMonths(1) {
		year, m, _ := month.Date()
		if p.Decisions(k, agency, year)[m-1].Decided > 0 || p.Statement(k, agency, month.String()[:7]) != nil {
			continue
		}
		if silent[year] == nil {
			years = append(years, year)
		}
		silent[year] = append(silent[year], strconv.Itoa(m))
	}
	name := p.agencies[agency].Text("name")
	for _, year := range years {
		p.found(monthSilent.At(problem.Place{File: fmt.Sprintf("%s/%s/%d", dataDir, k.Name, year)}, problem.Textf(
			"%[1]s %[3]d 年 %[4]s 月没有%[2]s的记录，也没有声明无此类案件", "%[1]s has no record of kind %[5]s in the months %[4]s of %[3]d, and does not state that there was none",
			name, k.Title.ZH, year, strings.Join(silent[year], "、"), k.Name),
			problem.T("补上漏掉的记录；确实没有的，在 data/site/no-cases.yaml 逐月声明", "add what was left out; where there was none, state it in data/site/no-cases.yaml, month by month")))
	}
}

// firstMonth is the first month of which an agency gives records that count, or a
// statement, of a kind.
func (p *Project) firstMonth(k *schema.Kind, agency string, counts func(Month) bool) (first calendar.Day, ok bool) {
	earlier := func(d calendar.Day) {
		if !ok || d.Before(first) {
			first, ok = d, true
		}
	}
	for _, v := range p.Volumes {
		months := v.Months[agency]
		if v.Kind != k || months == nil {
			continue
		}
		year, _ := strconv.Atoi(v.Year)
		for i, m := range months {
			if d, valid := calendar.New(year, i+1, 1); valid && counts(m) {
				earlier(d)
			}
		}
	}
	for _, r := range p.Settings[disclosure.NoCases.Name] {
		if d, err := calendar.ParseMonth(r.Text("month")); err == nil && r.Text("kind") == k.Title.ZH && r.Text("agency") == agency {
			earlier(d)
		}
	}
	return first, ok
}

// monthOver reports whether all decisions of a month must be public by now.
func (p *Project) monthOver(k *schema.Kind, month calendar.Day) bool {
	due, known := p.dueOf(k, month.MonthEnd())
	return known && due.Before(p.Today)
}

// checkStatement compares the statement that there was no case with the records.
func (p *Project) checkStatement(r *schema.Record) {
	month, err := calendar.ParseMonth(r.Text("month"))
	if err != nil {
		return
	}
	year, m, _ := month.Date()
	for _, k := range disclosure.Kinds {
		if k.Title.ZH != r.Text("kind") {
			continue
		}
		if n := p.Decisions(k, r.Text("agency"), year)[m-1].Decided; n > 0 {
			p.found(monthSilent.At(r.Place("month"), problem.Textf("声明 %[1]s 没有%[2]s，却有 %[3]d 条记录", "%[1]s is stated to have had none, but there are %[3]d records of kind %[4]s", r.Text("month"), k.Title.ZH, n, k.Name),
				problem.T("删去这条声明", "delete this statement")))
		}
		if !month.MonthEnd().Before(p.Today) {
			p.found(monthSilent.At(r.Place("month"), problem.Textf("%s 还没有过完", "%s is not over yet", r.Text("month")), problem.T("月底以后再声明", "state it after the month's end")))
		}
	}
}

// homeDays are the days within which the home page has something new
// (国办秘函〔2019〕19号).
const homeDays = 14

// checkColumns looks for blank columns and for those that are not kept up.
func (p *Project) checkColumns() {
	periods := map[string]*schema.Record{}
	for _, r := range p.Settings[disclosure.Columns.Name] {
		periods[r.Text("column")] = r
	}
	newest := calendar.Day{}
	for _, k := range disclosure.Kinds {
		at := problem.Place{File: dataDir + "/" + k.Name}
		updated := p.UpdatedOn(k)
		if updated.IsZero() {
			p.found(columnEmpty.At(at, problem.Textf("“%[1]s”是空白栏目，没有一条公开的记录", "the column %[2]s is blank: it has no public record", k.Title.ZH, k.Name),
				problem.T("补上记录，或检查 published_on", "add records, or look at published_on")))
			continue
		}
		if updated.After(newest) {
			newest = updated
		}
		if r := periods[k.Title.ZH]; r != nil {
			days, _ := strconv.Atoi(r.Text("days"))
			p.stale(at, k.Title, updated, days)
		}
	}
	if !newest.IsZero() {
		p.stale(problem.Place{File: dataDir}, problem.T("首页", "home"), newest, homeDays)
	}
}

func (p *Project) stale(at problem.Place, column problem.Text, updated calendar.Day, days int) {
	if since := p.Today.Sub(updated); since > days {
		p.found(columnStale.At(at, problem.Textf("“%[1]s”最近一次更新是 %[3]s，已有 %[4]d 天，应在 %[5]d 天内更新", "%[2]s was last updated on %[3]s, %[4]d days ago; something new is due within %[5]d days",
			column.ZH, column.EN, updated, since, days), problem.T("公开新的内容", "publish something new")))
	}
}

// UpdatedOn is the day on which the last of a kind's visible records was
// published; the zero Day: there is none.
func (p *Project) UpdatedOn(k *schema.Kind) calendar.Day {
	last := ""
	for _, r := range p.Records[k.Name] {
		if k.Visible(r, p.Today) {
			last = max(last, r.Text(k.Show.From))
		}
	}
	for _, v := range p.Volumes {
		if v.Kind == k {
			last = max(last, v.Updated)
		}
	}
	if len(last) < len("2006-01-02") {
		return calendar.Day{}
	}
	d, _ := calendar.Parse(last[:len("2006-01-02")])
	return d
}

// checkUnset says once which numbers are not set, so that nobody believes that
// they are looked at.
func (p *Project) checkUnset() {
	for _, v := range p.Volumes {
		if v.Kind == disclosure.Penalty && (!p.gate.Has("fine_large") || !p.gate.Has("fine_huge")) {
			p.found(settingUnset.At(problem.Place{File: disclosure.Gate.Path()}, problem.T("没有设定较大数额和巨额罚款的起点，失信程度不与罚款核对", "it is not set where large and huge fines begin; gravity is not compared with fines"),
				problem.T("按本省或本系统的标准填写 fine_large 和 fine_huge", "fill in fine_large and fine_huge by the province's or the system's standard")))
			break
		}
	}
	set := map[string]bool{}
	for _, r := range p.Settings[disclosure.Columns.Name] {
		set[r.Text("column")] = true
	}
	for _, k := range disclosure.Kinds {
		for _, d := range k.Duties {
			if d.Fresh && !set[k.Title.ZH] {
				p.found(settingUnset.At(problem.Place{File: disclosure.Columns.Path()}, problem.Textf("没有设定“%[1]s”的更新周期，不检查是否长期不更新", "no period is set for %[2]s; whether it is kept up is not looked at", k.Title.ZH, k.Name),
					problem.Textf("写一项 {column: %s, days: 天数}", "write an entry {column: %s, days: number}", k.Title.ZH)))
			}
		}
	}
}
