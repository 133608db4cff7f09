package chart

import (
	"strconv"
	"strings"
)

// Measures of lines, in hundredths of an em.
const (
	lineTop  = 170 // above the highest point, for its number
	linePlot = 600
	lineFoot = 190 // below the lowest, for the labels
	point    = 26  // the radius of a point, of a marked one half as much again
	offPoint = 75  // from a point to the base line of the number above it
)

// Lines draws the numbers as lines over years: a small picture for each series,
// all on one scale. Where a number is missing, or does not compare with the one
// before (Value.Apart), the line is broken, and what is missing is said.
func (c *Chart) Lines() string {
	return c.figure("lines", c.panels, func(p *page) {
		if !c.Folded {
			c.matrix(p)
			return
		}
		p.WriteString("<details>")
		p.element("summary", words.data.In(c.Lang))
		c.matrix(p)
		p.end("details")
		p.line()
	})
}

func (c *Chart) panels(p *page) {
	series, s := c.series(), c.scale()
	p.WriteString(`<div class="panels">`)
	for j := range series {
		p.WriteString(`<div class="panel">`)
		named := c.id("t")
		if series[j].Name != "" {
			id := c.id("p" + strconv.Itoa(j))
			p.tag("p", "class", "panel-title", "id", id)
			p.link(series[j].Name, series[j].URL)
			p.end("p")
			named += " " + id
		}
		c.panel(p, s, j, named)
		c.said(p, "", j)
		for _, note := range series[j].Note {
			p.element("p", note)
		}
		p.end("div")
		p.line()
	}
	p.end("div")
	p.line()
}

// panel draws the line of a series.
func (c *Chart) panel(p *page, s scale, j int, named string) {
	height := lineTop + linePlot + lineFoot
	if s.low.Sign() < 0 {
		height += above + below
	}
	p.tag("svg", "class", "plot", "role", "img", "aria-labelledby", named, "width", "100%", "height", em(height))
	c.desc(p, j)
	y := em(level(s.zero(), linePlot) + lineTop)
	p.shape("line", "class", "axis", "x2", "100%", "y1", y, "y2", y)
	for i := 1; i < len(c.Rows); i++ {
		if c.joined(i, j) {
			p.shape("line", "class", "line",
				"x1", percent(c.across(i-1)), "y1", em(c.down(s, i-1, j)), "x2", percent(c.across(i)), "y2", em(c.down(s, i, j)))
		}
	}
	for i := range c.Rows {
		if c.value(i, j).Given {
			p.shape("circle", "class", c.markClass(i, 0), "cx", percent(c.across(i)), "cy", em(c.down(s, i, j)), "r", em(c.radius(i)))
		}
	}
	p.labels(c.lineLabels(s, j, height))
	p.end("svg")
	p.line()
}

// joined is whether a line leads from the row before to a row.
func (c *Chart) joined(i, j int) bool {
	return i > 0 && c.value(i-1, j).Given && c.value(i, j).Given && !c.value(i, j).Apart
}

func (c *Chart) radius(row int) int {
	if c.Rows[row].Marked {
		return point * 3 / 2
	}
	return point
}

// across is where a row stands: the first at the left edge, the last at the
// right one.
func (c *Chart) across(row int) int {
	if len(c.Rows) == 1 {
		return 0
	}
	return whole * row / (len(c.Rows) - 1)
}

func (c *Chart) down(s scale, row, series int) int {
	return lineTop + level(s.at(c.value(row, series).Number), linePlot)
}

// lineLabels are the numbers at the points and the names of the rows under them.
// The last, the marked and the first matter most, then the extremes.
func (c *Chart) lineLabels(s scale, j, height int) []label {
	var labels []label
	high, low := c.extremes(j)
	for i, row := range c.Rows {
		rank := 4
		switch {
		case row.Marked:
			rank = 0
		case i == len(c.Rows)-1:
			rank = 1
		case i == 0:
			rank = 2
		case i == high || i == low:
			rank = 3
		}
		l := label{x: c.across(i), anchor: c.anchor(i), rank: rank, class: c.rowClass(i)}
		name := l
		name.text, name.y = row.Label, height-40
		l.text, l.y = c.mark(c.value(i, j)), lineTop+level(s.zero(), linePlot)-40
		if c.value(i, j).Given {
			l.y = c.down(s, i, j) - offPoint
			if y := c.down(s, i, j) + offPoint + above/2; c.valley(i, j) && y+below <= c.floor(s, i, j, height) {
				l.y = y
			}
		} else {
			l.rank, l.class = 5, "gap"
		}
		labels = append(labels, l, name)
	}
	place(labels)
	return labels
}

func (c *Chart) anchor(row int) string {
	switch row {
	case 0:
		return "start"
	case len(c.Rows) - 1:
		return "end"
	}
	return ""
}

// valley is whether the line leaves a point upwards wherever its number could
// stand: at both sides, at the right of the first, at the left of the last.
func (c *Chart) valley(i, j int) bool {
	rises := func(k, to int) bool { // from row k, to a row beside it
		return c.joined(max(k, to), j) && c.value(to, j).Number.Cmp(c.value(k, j).Number) > 0
	}
	left, right := i > 0 && rises(i, i-1), i+1 < len(c.Rows) && rises(i, i+1)
	switch i {
	case 0:
		return right
	case len(c.Rows) - 1:
		return left
	}
	return left && right
}

// floor is how far down the number of a point may reach: to the axis, or, below
// zero, to the names of the rows.
func (c *Chart) floor(s scale, i, j, height int) int {
	if c.value(i, j).Number.Sign() < 0 {
		return height - 40 - above
	}
	return lineTop + level(s.zero(), linePlot)
}

// extremes are the rows of the highest number of a series, the first if there are
// several, and of the lowest, the last; or -1.
func (c *Chart) extremes(j int) (high, low int) {
	high, low = -1, -1
	for i := range c.Rows {
		v := c.value(i, j)
		if !v.Given {
			continue
		}
		if high < 0 || v.Number.Cmp(c.value(high, j).Number) > 0 {
			high = i
		}
		if low < 0 || v.Number.Cmp(c.value(low, j).Number) <= 0 {
			low = i
		}
	}
	return high, low
}

// desc describes a picture of some series to those who cannot see it: their
// extremes; all numbers stand in the table.
func (c *Chart) desc(p *page, series ...int) {
	var text strings.Builder
	for _, j := range series {
		high, low := c.extremes(j)
		if high < 0 {
			continue
		}
		if len(series) > 1 {
			text.WriteString(c.Series[j].Name + words.colon.In(c.Lang))
		}
		most, least := exact(c.value(high, j).Number), exact(c.value(low, j).Number)
		switch {
		case high == low:
			text.WriteString(oneNumber(most, c.Rows[high].Label).In(c.Lang))
		case most == least:
			text.WriteString(allAlike(most).In(c.Lang))
		default:
			text.WriteString(extremes(most, c.Rows[high].Label, least, c.Rows[low].Label).In(c.Lang))
		}
	}
	if text.Len() > 0 {
		p.element("desc", text.String())
	}
}

// said tells which rows of a series have no number, and why, and where numbers
// are rounded. Several series are named.
func (c *Chart) said(p *page, name string, j int) {
	var reasons []string
	missing := map[string][]string{} // of a reason: the rows
	rounded := false
	for i, row := range c.Rows {
		v := c.value(i, j)
		if v.Given {
			rounded = rounded || short(v.Number, c.Lang) != exact(v.Number)
			continue
		}
		why := v.told(c.Lang)
		if missing[why] == nil {
			reasons = append(reasons, why)
		}
		missing[why] = append(missing[why], row.Label)
	}
	for _, why := range reasons {
		p.element("p", name+missingAre(why, strings.Join(missing[why], words.comma.In(c.Lang))).In(c.Lang))
		p.line()
	}
	if rounded {
		p.element("p", words.shortened.In(c.Lang))
		p.line()
	}
}
