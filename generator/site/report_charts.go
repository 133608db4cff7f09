package site

import (
	"strconv"

	"sunboard/generator/chart"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// reportCharts are a report's figures over the years of its agency, with its own
// year marked, and the parts of those that have parts. A figure with one number
// only has its tile, and no chart.
func (s *Site) reportCharts(h *history, r *schema.Record) []string {
	var charts []string
	for _, f := range ownFigures(r) {
		id, unit := f.Text("id"), f.Text("unit")
		values, notes := s.values(h, id, unit, h.first, h.last)
		if given(values) > 1 {
			c := &chart.Chart{
				ID: "years-" + id, Level: 3, Title: f.Text("label"), Unit: unit, Head: figureWords.year.In(s.lang),
				Notes: notes, Folded: true, Lang: s.lang,
			}
			for i, v := range values {
				y := h.first + i
				c.Rows = append(c.Rows, chart.Row{Label: strconv.Itoa(y), Marked: y == year(r), Values: []chart.Value{v}})
			}
			charts = append(charts, c.Lines())
		}
		if c := s.partsChart(h, r, f); c != nil {
			charts = append(charts, c.Bars())
		}
	}
	return charts
}

// ownFigures are a report's figures, each id once.
func ownFigures(r *schema.Record) []*schema.Record {
	var list []*schema.Record
	for _, f := range r.Groups("figures") {
		if figureOf(r, f.Text("id")) == f {
			list = append(list, f)
		}
	}
	return list
}

// partsChart shows the parts of a figure, beside those of the report before where
// it has any; nil: it has not two parts.
func (s *Site) partsChart(h *history, r, whole *schema.Record) *chart.Chart {
	c := &chart.Chart{
		ID: "parts-" + whole.Text("id"), Level: 3, Title: whole.Text("label") + partsOf.In(s.lang), Unit: whole.Text("unit"),
		Head: figureWords.parts.In(s.lang), Lang: s.lang,
	}
	before := h.before(r)
	told := false // something of the year before
	for _, f := range ownFigures(r) {
		if f.Text("part_of") != whole.Text("id") || f.Text("unit") != c.Unit {
			continue
		}
		now, _ := s.valueOf(r, f.Text("id"), c.Unit)
		row := chart.Row{Label: f.Text("label"), Values: []chart.Value{now}}
		if before != nil {
			then, label := s.valueOf(before, f.Text("id"), c.Unit)
			if then.Given && label != f.Text("label") {
				then.Note = label
			}
			told = told || then.Given
			row.Values = append(row.Values, then)
		}
		c.Rows = append(c.Rows, row)
	}
	if len(c.Rows) < 2 {
		return nil
	}
	if told {
		c.Series = []chart.Series{{Name: ofYear(r.Text("year")).In(s.lang)}, {Name: ofYear(before.Text("year")).In(s.lang), URL: recordURL(disclosure.Report, before)}}
	}
	return c
}

// partsOf follows a figure's label.
var partsOf = problem.T("：各部分", ": its parts")

// before is the agency's report before one, or nil.
func (h *history) before(r *schema.Record) *schema.Record {
	for y := year(r) - 1; y >= h.first; y-- {
		if h.reports[y] != nil {
			return h.reports[y]
		}
	}
	return nil
}
