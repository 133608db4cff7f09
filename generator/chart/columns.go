package chart

import "strconv"

// Measures of columns, in hundredths of an em.
const (
	columnTop  = 170 // above the highest column, for its number
	columnPlot = 900
	columnFoot = 190 // below the lowest, for the labels
	columnsMin = 3   // as many have room side by side at least: fewer would be fat
	columnsFew = 6   // fewer than these stand in a frame of 29 em at most, for the same reason
	columnFill = 72  // percent of its place that a column fills
	tellable   = 3   // series that can be told apart by their tints
)

// Columns draws the numbers as columns that stand, for months and years. In a
// frame too narrow for their labels, the bars of the table stand in for them; so
// they do altogether where there are more than three series.
func (c *Chart) Columns() string {
	tier := c.columnTier()
	if tier == len(tiers) || len(c.series()) > tellable {
		return c.Bars()
	}
	class := "standing from" + strconv.Itoa(tiers[tier]/100)
	if len(c.Rows) < columnsFew && tiers[tier] < 2900 {
		class += " few"
	}
	return c.figure(class, c.columns, func(p *page) { c.barTable(p) })
}

// columnPlace is the width of a row's place, in hundredths of a percent.
func (c *Chart) columnPlace() int { return whole / max(len(c.Rows), columnsMin) }

// columnTier is the first tier in which every label has room in its own place.
func (c *Chart) columnTier() int {
	k := len(c.series())
	for tier, frame := range tiers {
		room := c.columnPlace() * frame / whole // of a row's label
		each := room                            // of a number
		if k > 1 {
			each = room * columnFill / 100 / k
		}
		fits := true
		for i, row := range c.Rows {
			fits = fits && width(row.Label)+air <= room
			for j := range k {
				fits = fits && width(c.mark(c.value(i, j)))+air <= each
			}
		}
		if fits {
			return tier
		}
	}
	return len(tiers)
}

// mark is what stands at a value's mark.
func (c *Chart) mark(v Value) string {
	if !v.Given {
		return "—"
	}
	return short(v.Number, c.Lang)
}

func (c *Chart) columns(p *page) {
	series := c.series()
	if len(series) > 1 {
		c.key(p, series)
	}
	s := c.scale()
	foot := columnFoot
	if s.low.Sign() < 0 {
		foot += above + below // the lowest number stands under its column
	}
	height := columnTop + columnPlot + foot
	p.tag("svg", "class", "plot", "role", "img", "aria-labelledby", c.id("t"), "width", "100%", "height", em(height))
	all := make([]int, len(series))
	for j := range series {
		all[j] = j
	}
	c.desc(p, all...)
	for i := range c.Rows {
		for j := range series {
			c.column(p, s, i, j)
		}
		x := percent(c.columnPlace() * (2*i + 1) / 2)
		p.element("text", c.Rows[i].Label, "class", c.rowClass(i), "x", x, "y", em(height-40))
	}
	y := em(level(s.zero(), columnPlot) + columnTop)
	p.shape("line", "class", "axis", "x2", "100%", "y1", y, "y2", y)
	p.end("svg")
	p.line()
	for j := range series {
		name := series[j].Name
		if name != "" {
			name += words.colon.In(c.Lang)
		}
		c.said(p, name, j)
	}
}

// level is how far below the top of a plot a place of the scale is.
func level(at, plot int) int { return plot - at*plot/whole }

// column draws one column with its number.
func (c *Chart) column(p *page, s scale, i, j int) {
	v, k := c.value(i, j), len(c.series())
	fill := c.columnPlace() * columnFill / 100
	x := c.columnPlace()*i + (c.columnPlace()-fill)/2 + fill*j/k
	y := level(s.zero(), columnPlot)
	down := false
	if v.Given {
		from, length := s.bar(v.Number)
		top := level(from+length, columnPlot)
		tall := level(from, columnPlot) - top
		if tall > 0 {
			p.shape("rect", "class", c.markClass(i, j), "x", percent(x), "width", percent(fill/k), "y", em(columnTop+top), "height", em(tall))
		}
		if y, down = top, v.Number.Sign() < 0; down {
			y = top + tall
		}
	}
	y += columnTop - 40
	if down {
		y += 40 + above
	}
	p.element("text", c.mark(v), "class", c.rowClass(i), "x", percent(x+fill/k/2), "y", em(y))
}

// markClass is the class of a mark: of its series, or, where the chart marks one
// row, pale in the others.
func (c *Chart) markClass(i, j int) string {
	if c.marked() && !c.Rows[i].Marked && len(c.series()) == 1 {
		return tint(1)
	}
	return tint(j)
}

// key names the tints of several series.
func (c *Chart) key(p *page, series []Series) {
	p.WriteString(`<ul class="key" aria-hidden="true">`)
	for j, s := range series {
		p.WriteString("<li>")
		p.tag("svg", "width", "1em", "height", "1em")
		p.shape("rect", "class", tint(j), "width", "100%", "height", "100%")
		p.end("svg")
		p.WriteString(" ")
		p.element("span", s.Name)
		p.end("li")
	}
	p.end("ul")
	p.line()
}
