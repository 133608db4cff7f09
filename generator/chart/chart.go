// Package chart draws numbers as bars, columns and lines, each with the table of
// the same numbers, as HTML with SVG in it.
//
// A chart is made of text and of shapes that never scale with each other: an SVG
// here has no viewBox. Across, everything is in percent of the width; along the
// height, in em of the text. So text keeps its size on a telephone, in the elder
// version and on paper, and shapes follow it. What would not fit beside its
// neighbours in a narrow frame is left out there (class t20 to t40: shown where
// the frame is at least so many em wide); the table has it.
//
// Colours and dashes are the style sheet's (css/chart.css): no style attribute is
// written, so a strict content security policy holds. All text is escaped, all
// arithmetic is on whole numbers, and the same chart gives the same bytes.
//
// No library is used: go-chart and gonum/plot draw in fixed pixels with style
// attributes and floats, the others need scripts in the page.
package chart

import (
	"strconv"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Chart is numbers of one unit: a row for each year, month or category, and in
// each row a value for each series.
//
//	c := &chart.Chart{
//		ID: "by-month", Title: "2024 年行政处罚", Unit: "件", Head: "月份", Lang: problem.ZH,
//		Rows: []chart.Row{
//			{Label: "1 月", Values: []chart.Value{chart.Count(12).At("/penalty/2024/#m1")}},
//			{Label: "2 月", Values: []chart.Value{chart.Missing("没有案件")}},
//		},
//	}
//	params.ByMonth = c.Columns() // in a Hugo template: {{ .Params.byMonth | safeHTML }}
//
// Bars suit categories, Columns months and years, Lines years. A layout with charts
// asks for their style sheet in its marks:
//
//	{{ define "marks" }}{{ partialCached "chart-styles.html" . }}{{ end }}
//
// On English pages, what is Chinese in a chart is marked as Chinese.
type Chart struct {
	ID     string   // of the figure element; the ids within it begin with it and _
	Title  string   // what the numbers are: the caption
	Level  int      // of the heading that the caption is; 0: it is none
	Unit   string   // such as 件 or 万元; may be empty
	Head   string   // what the rows are: 年度, 月份, 类别
	Series []Series // none: one series that needs no name
	Rows   []Row
	Notes  []string // sentences under the picture
	Folded bool     // the table under Lines is folded up
	Lang   problem.Lang
	// LinksTo tells the language of the page at an address, where it is another
	// than the chart's; nil: it never is.
	LinksTo func(url string) string
}

// Series is what the values at one position of all rows are of.
type Series struct {
	Name string
	URL  string   // may be empty
	Note []string // sentences about this series alone, under its panel in Lines
}

// Row is a year, a month, a category.
type Row struct {
	Label  string
	URL    string // may be empty
	Marked bool   // the one that the page is about
	Values []Value
}

// Value is a number, or why there is none. The zero Value is missing without a
// reason.
type Value struct {
	Number schema.Decimal
	Given  bool
	Apart  bool   // it does not compare with the row before: no line joins them
	URL    string // of what it counts; may be empty
	Note   string // said beside the number in the table, or in its place
}

// Of is a value that is a number.
func Of(d schema.Decimal) Value { return Value{Number: d, Given: true} }

// Count is a value that is a whole number.
func Count(n int) Value {
	d, _ := schema.ParseDecimal(strconv.Itoa(n)) // an int is a decimal number
	return Of(d)
}

// Missing is a value that there is none of, and why.
func Missing(why string) Value { return Value{Note: why} }

// At is the value with a link to what it counts.
func (v Value) At(url string) Value {
	v.URL = url
	return v
}

// series are the chart's series, at least one.
func (c *Chart) series() []Series {
	if len(c.Series) == 0 {
		return []Series{{}}
	}
	return c.Series
}

// value is the value of a series in a row; a row may have too few.
func (c *Chart) value(row, series int) Value {
	if values := c.Rows[row].Values; series < len(values) {
		return values[series]
	}
	return Value{}
}

// empty is whether there is no number to draw.
func (c *Chart) empty() bool {
	for i := range c.Rows {
		for s := range c.series() {
			if c.value(i, s).Given {
				return false
			}
		}
	}
	return true
}

// marked is whether a row is marked, so that the others stand back.
func (c *Chart) marked() bool {
	for i := range c.Rows {
		if c.Rows[i].Marked {
			return true
		}
	}
	return false
}
