package site

import (
	"strconv"
	"strings"

	"sunboard/generator/chart"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// history is an agency's visible reports by year. A figure is the same over the
// years where its id is; it is drawn on one scale where its unit is the same too,
// and joined by a line where its label is.
type history struct {
	agency      *schema.Record
	reports     map[int]*schema.Record
	first, last int // years
}

// histories are those of all agencies that show a report, in the agencies' order.
func (s *Site) histories() []history {
	var list []history
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		if h := historyOf(a, s.reportsOf(a.Text("id"))); h.reports != nil {
			list = append(list, h)
		}
	}
	return list
}

// historyOf puts an agency's reports, newest first, into years.
func historyOf(agency *schema.Record, reports []*schema.Record) history {
	h := history{agency: agency}
	for _, r := range reports {
		y := year(r)
		if h.reports == nil {
			h.reports, h.first, h.last = map[int]*schema.Record{}, y, y
		}
		if h.reports[y] == nil {
			h.reports[y] = r
		}
		h.first, h.last = min(h.first, y), max(h.last, y)
	}
	return h
}

// newest are the reports, newest year first.
func (h *history) newest() []*schema.Record {
	var list []*schema.Record
	for y := h.last; y >= h.first; y-- {
		if r := h.reports[y]; r != nil {
			list = append(list, r)
		}
	}
	return list
}

// figureWords are what charts of figures say.
var figureWords = struct {
	year, noReport, noFigure, parts problem.Text
}{
	year:     problem.T("年度", "Year"),
	noReport: problem.T("没有公开的报告", "No public report"),
	noFigure: problem.T("报告里没有这项数据", "Not in the report"),
	parts:    problem.T("其中", "Parts"),
}

// inOtherUnit is what stands in place of a number whose unit is another.
func inOtherUnit(amount string) problem.Text {
	return problem.Textf("%s，单位不同，不放在一张图里", "%s, in another unit, not on this chart", amount)
}

// renamed tells that a figure has another label than before, so that the line is
// broken.
func renamed(year, was, is string) problem.Text {
	return problem.Textf("%s 年起名称由“%s”改为“%s”，前后不连线。", "From %s on it is called “%[3]s”, before “%[2]s”; no line joins them.", year, was, is)
}

// values are a figure's values in a range of years, and what is to be said of
// them. Each leads to its tile in its report.
func (s *Site) values(h *history, id, unit string, from, to int) (values []chart.Value, notes []string) {
	label := ""
	for y := from; y <= to; y++ {
		v, name := s.valueOf(h.reports[y], id, unit)
		if v.Given {
			if label != "" && label != name {
				v.Apart = true
				notes = append(notes, renamed(strconv.Itoa(y), label, name).In(s.lang))
			}
			label = name
		}
		values = append(values, v)
	}
	return values, notes
}

// valueOf is a figure's value in a report, which may be nil, and its label.
func (s *Site) valueOf(r *schema.Record, id, unit string) (v chart.Value, label string) {
	if r == nil {
		return chart.Missing(figureWords.noReport.In(s.lang)), ""
	}
	f := figureOf(r, id)
	if f == nil {
		return chart.Missing(figureWords.noFigure.In(s.lang)), ""
	}
	number, ok := f.Decimal("value")
	switch {
	case !ok:
		return chart.Missing(figureWords.noFigure.In(s.lang)), ""
	case f.Text("unit") != unit:
		return chart.Missing(inOtherUnit(strings.TrimSpace(number.Readable() + " " + f.Text("unit"))).In(s.lang)), ""
	}
	return chart.Of(number).At(figureURL(r, id)), f.Text("label")
}

// comparable reports whether the difference of two figures of one id means
// something.
func comparable(f, g *schema.Record) bool {
	return f.Text("unit") == g.Text("unit") && f.Text("label") == g.Text("label")
}

// figureURL is the address of a figure's tile.
func figureURL(r *schema.Record, id string) string {
	return recordURL(disclosure.Report, r) + "#figure-" + id
}

// acrossReports leads to what is made of several reports, where there are any.
func (s *Site) acrossReports() []link {
	var links []link
	figures, pairs := s.across()
	if figures {
		links = append(links, link{Title: figuresPageWords.title.In(s.lang), URL: figuresURL})
	}
	if len(pairs) > 0 {
		links = append(links, link{Title: compareWords.title.In(s.lang), URL: comparesURL})
	}
	return links
}

// across is whether visible reports have figures, and the pairs of them.
func (s *Site) across() (figures bool, all []pair) {
	for _, h := range s.histories() {
		figures = figures || len(allFigures([]history{h})) > 0
		pairs, _ := h.pairs()
		all = append(all, pairs...)
	}
	return figures, all
}

// acrossPlaces are their addresses.
func (s *Site) acrossPlaces() []place {
	var list []place
	updated := s.updated(disclosure.Report)
	figures, pairs := s.across()
	if figures {
		list = s.inBoth(figuresURL, updated)
	}
	if len(pairs) > 0 {
		list = append(list, place{url: comparesURL, changed: updated})
	}
	for _, p := range pairs {
		both := s.recordPlaces(disclosure.Report, []*schema.Record{p.before, p.after})
		list = append(list, place{url: p.url(), changed: max(both[0].changed, both[1].changed)})
	}
	return list
}

// given is how many values are numbers.
func given(values []chart.Value) int {
	n := 0
	for _, v := range values {
		if v.Given {
			n++
		}
	}
	return n
}
