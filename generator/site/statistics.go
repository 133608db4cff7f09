package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"sunboard/generator/chart"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// statisticsURL is where the site counts its decisions: over the years, and below
// it year by year. All of it comes from the summaries of volumes.
const statisticsURL = "/statistics/"

func statisticsOf(year string) string { return statisticsURL + year + "/" }

// rowsShown is how many words of a field have a row of their own.
const rowsShown = 12

// statisticsParams are the parameters of pages of statistics.
type statisticsParams struct {
	common
	AsOf  string           `json:"asOf"`
	Years []yearLink       `json:"years"`
	Kinds []statisticsKind `json:"kinds"`
}

type statisticsKind struct {
	Name   string   `json:"name"`
	Title  string   `json:"title"`
	URL    string   `json:"url"`
	Count  int      `json:"count"`
	Time   string   `json:"time"`             // the chart over months or years
	Charts []string `json:"charts,omitempty"` // the others
}

// statisticsPages are the page of all years and that of each.
func (s *Site) statisticsPages() []page {
	years := s.statisticsYears()
	all := statisticsParams{common: common{Crumbs: s.crumbs()}, AsOf: s.project.Today.String(), Years: s.yearLinks(years, "")}
	for _, k := range disclosure.Kinds {
		if list := s.volumes(k); len(list) > 0 {
			all.Kinds = append(all.Kinds, statisticsKind{k.Name, k.Title.In(s.lang), kindURL(k), s.count(k), s.overYears(k, list), nil})
		}
	}
	pages := []page{{path: contentPath(statisticsURL), front: front{
		Title: statisticsWords.title.In(s.lang), Description: statisticsWords.about.In(s.lang), Layout: "statistics", Params: all,
	}}}
	for _, year := range years {
		own := statisticsParams{
			common: common{Crumbs: s.crumbs(link{Title: statisticsWords.title.In(s.lang), URL: s.at(statisticsURL)})},
			AsOf:   all.AsOf, Years: s.yearLinks(years, year),
		}
		for _, v := range s.project.Volumes {
			if v.Year == year && v.Visible > 0 {
				own.Kinds = append(own.Kinds, statisticsKind{v.Kind.Name, v.Kind.Title.In(s.lang), volumeURL(v), v.Visible, s.byMonth(v), s.yearCharts(v)})
			}
		}
		pages = append(pages, page{path: contentPath(statisticsOf(year)), front: front{
			Title:       problem.Textf("%s 年统计", "Statistics of %s", year).In(s.lang),
			Description: statisticsWords.about.In(s.lang), Layout: "statistics", Params: own,
		}})
	}
	return pages
}

// statisticsYears are the years of which something is shown, newest first.
func (s *Site) statisticsYears() []string {
	var years []string
	for _, v := range s.project.Volumes {
		if v.Visible > 0 && !slices.Contains(years, v.Year) {
			years = append(years, v.Year)
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}

func (s *Site) yearLinks(years []string, current string) []yearLink {
	var list []yearLink
	for _, y := range years {
		list = append(list, yearLink{Year: y, URL: s.at(statisticsOf(y)), Current: y == current})
	}
	return list
}

// chart begins a chart of a kind's records.
func (s *Site) chart(id string, title, head problem.Text) *chart.Chart {
	return &chart.Chart{ID: id, Title: title.In(s.lang), Level: 3, Unit: statisticsWords.unit.In(s.lang), Head: head.In(s.lang), Lang: s.lang, LinksTo: s.languageOf}
}

// overYears counts a kind's records by year, oldest first.
func (s *Site) overYears(k *schema.Kind, volumes []*dataset.Volume) string {
	c := s.chart(k.Name+"-years", statisticsWords.byYear, statisticsWords.year)
	for _, v := range slices.Backward(volumes) {
		c.Rows = append(c.Rows, chart.Row{Label: v.Year, URL: s.at(statisticsOf(v.Year)), Values: []chart.Value{chart.Count(v.Visible).At(volumeURL(v))}})
	}
	return c.Columns()
}

// yearCharts count the records of a volume by the words of the kind's counted
// fields and by agency.
func (s *Site) yearCharts(v *dataset.Volume) []string {
	var charts []string
	for _, name := range v.Kind.Show.Counted {
		charts = append(charts, s.byWord(v, v.Kind.Field(name)))
	}
	c := s.chart(v.Kind.Name+"-agency", statisticsWords.byAgency, disclosure.Agencies.Title)
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		id := a.Text("id")
		n := chart.Count(v.ByAgency[id])
		if v.ByAgency[id] > 0 {
			n = n.At(filtered(v, "agency", id))
		}
		c.Rows = append(c.Rows, chart.Row{Label: s.nameOf(a), URL: agencyURL(id), Values: []chart.Value{n}})
	}
	return append(charts, c.Bars())
}

// byMonth counts a volume's records by the month of the decision. The months
// without any say why, and under the chart it is said which agencies had no case.
func (s *Site) byMonth(v *dataset.Volume) string {
	c := s.chart(v.Kind.Name+"-month", statisticsWords.byMonth, statisticsWords.month)
	c.Rows = make([]chart.Row, 12)
	for m, after := 12, 0; m >= 1; m-- { // after: records of later months, which stand before
		n := 0
		for _, months := range v.Months {
			n += months[m-1].Shown
		}
		value := chart.Missing(s.emptyMonth(v, m))
		if n > 0 {
			value = chart.Count(n).At(monthURL(v, m, after))
		}
		after += n
		c.Rows[m-1] = chart.Row{Label: s.monthName(m), Values: []chart.Value{value}}
	}
	for _, notes := range s.emptyMonths(v.Kind) {
		if notes.Year == v.Year {
			c.Notes = notes.Lines
		}
	}
	return c.Columns()
}

// emptyMonth is how a month stands of which nothing is shown.
func (s *Site) emptyMonth(v *dataset.Volume, month int) string {
	period := monthID(v.Year, month)[1:]
	if period > s.project.Today.String()[:len(period)] {
		return statisticsWords.toCome.In(s.lang)
	}
	var said []string
	for _, o := range s.project.Progress() {
		if word := monthWord(&o).In(s.lang); o.Kind == v.Kind && o.Duty.EachMonth && o.Period == period && !slices.Contains(said, word) {
			said = append(said, word)
		}
	}
	return strings.Join(said, problem.T("、", ", ").In(s.lang))
}

// monthURL is the address of a month in a volume's list, which stands newest
// first: so many records stand before it.
func monthURL(v *dataset.Volume, month, before int) string {
	l := listing{volume: v, first: volumeURL(v), next: allPages}
	return l.url(before/perPage+1) + "#" + monthID(v.Year, month)
}

// monthID is the anchor of a month in a list.
func monthID(year string, month int) string {
	return "m" + year + "-" + strconv.Itoa(month/10) + strconv.Itoa(month%10)
}

// byWord counts a volume's records by the words of a field.
func (s *Site) byWord(v *dataset.Volume, f *schema.Field) string {
	tally := v.Counts[f.Name]
	c := s.chart(v.Kind.Name+"-"+f.Name, problem.Textf("按%[1]s", "By %[2]s", f.Title.ZH, f.Title.EN), f.Title)
	more, rest := tally.More, tally.Rest
	for i, w := range tally.Words {
		if i >= rowsShown {
			more, rest = more+1, rest+w.N
			continue
		}
		c.Rows = append(c.Rows, s.wordRow(v, f, w))
	}
	if more > 0 {
		c.Rows = append(c.Rows, chart.Row{Label: statisticsWords.others(more).In(s.lang), Values: []chart.Value{chart.Count(rest).At(volumeURL(v))}})
	}
	if tally.None > 0 {
		c.Rows = append(c.Rows, chart.Row{Label: statisticsWords.none.In(s.lang), Values: []chart.Value{chart.Count(tally.None).At(volumeURL(v))}})
	}
	if f.Many {
		c.Notes = append(c.Notes, statisticsWords.several.In(s.lang))
	}
	return c.Bars()
}

// wordRow is a word with its count, which leads to the list of these records.
func (s *Site) wordRow(v *dataset.Volume, f *schema.Field, w dataset.Count) chart.Row {
	value := chart.Count(w.N)
	if f.Ref != disclosure.PowerTable {
		return chart.Row{Label: f.Format(schema.Value{Text: w.Word}, s.lang), Values: []chart.Value{value.At(filtered(v, f.Name, w.Word))}}
	}
	p := s.project.Power(w.Agency, w.Word)
	if p == nil || !disclosure.Power.Visible(p, s.project.Today) {
		return chart.Row{Label: w.Word, Values: []chart.Value{value.At(volumeURL(v))}}
	}
	return chart.Row{Label: p.Text("name"), URL: recordURL(disclosure.Power, p), Values: []chart.Value{value.At(powerListURL(v, p))}}
}

// filtered is the address of a volume's list narrowed to a word of a field. Without
// scripts it is the whole list.
func filtered(v *dataset.Volume, field, word string) string {
	if !slices.Contains(v.Kind.Search.Filters, field) {
		return volumeURL(v)
	}
	return volumeURL(v) + "?" + field + "=" + url.QueryEscape(word)
}

// statisticsWords are what pages of statistics say of their own.
var statisticsWords = struct {
	title, about, unit, year, month, byYear, byMonth, byAgency, toCome, none, several problem.Text
	others                                                                            func(n int) problem.Text
}{
	title: problem.T("统计", "Statistics"),
	about: problem.T("正在公示的行政许可和行政处罚，按决定的日期计数；撤下的和公示期满的不在其中。每个数字都通向它所数的名单。",
		"The permits and penalties that are public today, by the day of the decision; what was withdrawn or whose term has ended is not among them. Every number leads to the list that it counts."),
	unit:     problem.T("件", "decisions"),
	year:     problem.T("年份", "Year"),
	month:    problem.T("月份", "Month"),
	byYear:   problem.T("按年份", "By year"),
	byMonth:  problem.T("按月份", "By month"),
	byAgency: problem.T("按机关", "By agency"),
	toCome:   problem.T("还没有到", "to come"),
	none:     problem.T("未写明", "not told"),
	several:  problem.T("一件决定可以有几个类别，所以各类相加可能多于总数。", "A decision may be of several kinds, so these may add up to more than all."),
	others:   func(n int) problem.Text { return problem.Textf("其他 %d 种", "%d others", n) },
}
