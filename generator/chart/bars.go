package chart

// Bars draws the numbers as bars that lie, in a table that is the chart: a row
// for each, the number before its bar. Several series stand under each other in
// each row, named. It fits every width, and labels may be long.
func (c *Chart) Bars() string {
	return c.figure("lying", nil, func(p *page) { c.barTable(p) })
}

// barTable writes the table whose numbers have bars.
func (c *Chart) barTable(p *page) {
	series, s := c.series(), c.scale()
	p.tag("table", "aria-labelledby", c.id("t"))
	p.WriteString("<thead><tr>")
	p.element("th", c.Head, "scope", "col")
	p.element("th", c.unitHead(), "scope", "col", "colspan", "2")
	p.WriteString("</tr></thead>\n")
	if len(series) == 1 {
		p.WriteString("<tbody>")
		for i, row := range c.Rows {
			c.barRow(p, row.Label, row.URL, s, i, 0)
		}
		p.end("tbody")
	} else {
		for i, row := range c.Rows {
			p.tag("tbody")
			p.tag("tr", "class", c.rowClass(i))
			p.tag("th", "scope", "rowgroup", "colspan", "3")
			p.link(row.Label, row.URL)
			p.end("th", "tr")
			p.line()
			for j := range series {
				c.barRow(p, series[j].Name, series[j].URL, s, i, j)
			}
			p.end("tbody")
		}
	}
	p.end("table")
	p.line()
}

// barRow writes a row of the table: a label, a number and its bar.
func (c *Chart) barRow(p *page, label, url string, s scale, i, j int) {
	p.tag("tr", "class", c.rowClass(i))
	p.tag("th", "scope", "row")
	p.link(label, url)
	p.end("th")
	c.barCells(p, c.value(i, j), s, j)
	p.end("tr")
	p.line()
}

// rowClass is the class of a row that stands out.
func (c *Chart) rowClass(row int) string {
	if c.Rows[row].Marked {
		return "marked"
	}
	return ""
}

// barCells writes a number and its bar; a number that is missing says so across
// both.
func (c *Chart) barCells(p *page, v Value, s scale, series int) {
	if !v.Given {
		p.element("td", v.told(c.Lang), "colspan", "2", "class", "none")
		return
	}
	p.tag("td", "class", numberClass(v))
	c.number(p, v)
	p.WriteString("</td><td>")
	p.tag("svg", "class", "bar", "width", "100%", "height", "1em", "aria-hidden", "true")
	from, length := s.bar(v.Number)
	if length > 0 {
		p.shape("rect", "class", tint(series), "x", percent(from), "width", percent(length), "height", "100%")
	}
	zero := percent(s.zero())
	p.shape("line", "x1", zero, "x2", zero, "y2", "100%")
	p.end("svg", "td")
}

// numberClass is the class of a cell with a number; a very long one may be broken.
func numberClass(v Value) string {
	if width(exact(v.Number)) > 12_00 {
		return "right long"
	}
	return "right"
}

// number writes a number as the table has it, with its link and its note.
func (c *Chart) number(p *page, v Value) {
	p.link(exact(v.Number), v.URL)
	if v.Note != "" {
		p.WriteString(" ")
		p.element("small", v.Note)
	}
}

// fewColumns is how many columns of numbers fit a telephone.
const fewColumns = 3

// matrix writes the table of plain numbers: a row for each of the chart's, a
// column for each series.
func (c *Chart) matrix(p *page) {
	series := c.series()
	if len(series) > fewColumns { // they may scroll, also by the keyboard
		p.tag("div", "class", "frame", "role", "region", "tabindex", "0", "aria-labelledby", c.id("t"))
	} else {
		p.tag("div", "class", "frame")
	}
	p.WriteString("<table><thead><tr>")
	p.element("th", c.Head, "scope", "col")
	for _, s := range series {
		p.tag("th", "scope", "col", "class", "right")
		if s.Name == "" {
			p.link(c.unitHead(), "")
		} else {
			p.link(s.Name, s.URL)
		}
		p.end("th")
	}
	p.WriteString("</tr></thead>\n<tbody>")
	for i, row := range c.Rows {
		p.tag("tr", "class", c.rowClass(i))
		p.tag("th", "scope", "row")
		p.link(row.Label, row.URL)
		p.end("th")
		for j := range series {
			if v := c.value(i, j); v.Given {
				p.tag("td", "class", numberClass(v))
				c.number(p, v)
				p.end("td")
			} else {
				p.element("td", v.told(c.Lang), "class", "right none")
			}
		}
		p.end("tr")
		p.line()
	}
	p.end("tbody", "table", "div")
	p.line()
}
