package site

import (
	"slices"
	"strconv"

	"sunboard/generator/chart"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// figuresURL is the page with all figures of all reports.
var figuresURL = kindURL(disclosure.Report) + "figures/"

var figuresPageWords = struct{ title, about problem.Text }{
	title: problem.T("年度报告数据对照", "Figures of the annual reports"),
	about: problem.T("各份年度报告里的数据，按年度和机关放在一起：同一项数据用同一个刻度，表里的数通到它所在的报告。没有公开的报告、单位或者名称变了的，都写明，不连成一条线。",
		"The figures of all annual reports by year and agency: one scale for each, and every number in a table leads to its report. Where there is no public report, or the unit or the name has changed, it is said, and no line is drawn across."),
}

// figureSection is a figure over the years and beside other agencies.
type figureSection struct {
	ID     string   `json:"id"`
	Label  string   `json:"label"`
	Shared bool     `json:"shared,omitempty"` // by several agencies
	Charts []string `json:"charts"`           // one for each unit
}

// figuresPage is the page of all figures, those first that most agencies have; ok
// is false where no visible report has any.
func (s *Site) figuresPage() (p page, ok bool) {
	histories := s.histories()
	var sections []figureSection
	var agencies []int // of each section: how many
	for _, f := range allFigures(histories) {
		section, n := s.figureSection(histories, f)
		if len(section.Charts) > 0 {
			sections, agencies = append(sections, section), append(agencies, n)
		}
	}
	if len(sections) == 0 {
		return page{}, false
	}
	order := make([]int, len(sections))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return agencies[b] - agencies[a] })
	params := struct {
		common
		Updated string          `json:"updated"`
		Figures []figureSection `json:"figures"`
	}{common: common{disclosure.Report.Name, s.crumbs(s.kindCrumb(disclosure.Report))}, Updated: s.updated(disclosure.Report)}
	for _, i := range order {
		params.Figures = append(params.Figures, sections[i])
	}
	return page{path: contentPath(figuresURL), front: front{
		Title: figuresPageWords.title.In(s.lang), Description: figuresPageWords.about.In(s.lang), Layout: "figures", Params: params,
	}}, true
}

// allFigures is each figure once, as the newest report has it, agency by agency.
func allFigures(histories []history) []*schema.Record {
	var list []*schema.Record
	known := map[string]bool{}
	for i := range histories {
		for _, r := range histories[i].newest() {
			for _, f := range ownFigures(r) {
				if id := f.Text("id"); !known[id] {
					known[id] = true
					list = append(list, f)
				}
			}
		}
	}
	return list
}

// figureSection draws a figure, a chart for each unit that it was given in, and
// tells how many agencies have it.
func (s *Site) figureSection(histories []history, f *schema.Record) (section figureSection, agencies int) {
	id := f.Text("id")
	section = figureSection{ID: id, Label: s.figureName(f)}
	with := map[int]bool{}
	for n, unit := range unitsOf(histories, id) {
		c := &chart.Chart{ID: "figure-" + id, Title: section.Label, Level: 2, Unit: unit, Head: figureWords.year.In(s.lang), Folded: true, Lang: s.lang, LinksTo: s.languageOf}
		if n > 0 {
			c.ID += "_" + strconv.Itoa(n+1)
		}
		s.drawFigure(c, histories, id, f.Text("label"), with)
		if n == 0 {
			c.Unit = s.figureUnit(f)
		}
		section.Charts = append(section.Charts, c.Lines())
	}
	section.Shared = len(with) > 1
	return section, len(with)
}

// unitsOf are the units that a figure was given in, the newest first.
func unitsOf(histories []history, id string) []string {
	var units []string
	for i := range histories {
		for _, r := range histories[i].newest() {
			if f := figureOf(r, id); f != nil && !slices.Contains(units, f.Text("unit")) {
				if _, ok := f.Decimal("value"); ok {
					units = append(units, f.Text("unit"))
				}
			}
		}
	}
	return units
}

// drawFigure fills a chart with the agencies that have a figure in the chart's
// unit, all over the same years, and notes their positions.
func (s *Site) drawFigure(c *chart.Chart, histories []history, id, label string, with map[int]bool) {
	var columns []int
	from, to := 0, 0
	for i := range histories {
		h := &histories[i]
		if values, _ := s.values(h, id, c.Unit, h.first, h.last); given(values) > 0 {
			if len(columns) == 0 {
				from, to = h.first, h.last
			}
			columns, from, to = append(columns, i), min(from, h.first), max(to, h.last)
			with[i] = true
		}
	}
	for y := from; y <= to; y++ {
		c.Rows = append(c.Rows, chart.Row{Label: strconv.Itoa(y)})
	}
	for _, i := range columns {
		h := &histories[i]
		values, notes := s.values(h, id, c.Unit, from, to)
		for row, v := range values {
			c.Rows[row].Values = append(c.Rows[row].Values, v)
		}
		if own := newestLabel(h, id, c.Unit); own != label {
			notes = append(notes, calledHere(own).In(s.lang))
		}
		c.Series = append(c.Series, chart.Series{Name: s.nameOf(h.agency), URL: agencyURL(h.agency.Text("id")), Note: notes})
	}
}

// newestLabel is what an agency's newest report with a figure calls it.
func newestLabel(h *history, id, unit string) string {
	for _, r := range h.newest() {
		if f := figureOf(r, id); f != nil && f.Text("unit") == unit {
			return f.Text("label")
		}
	}
	return ""
}

// calledHere tells the name that an agency has for a figure.
func calledHere(label string) problem.Text {
	return problem.Textf("这里的名称是“%s”。", "Here it is called “%s”.", label)
}
