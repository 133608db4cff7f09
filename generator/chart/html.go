package chart

import (
	"html"
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// page is HTML in the making.
type page struct{ strings.Builder }

// tag writes an element's opening tag; attributes are names and values in turn,
// and those with an empty value are left out.
func (p *page) tag(name string, attributes ...string) {
	p.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			p.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
		}
	}
	p.WriteString(">")
}

// end writes closing tags.
func (p *page) end(names ...string) {
	for _, name := range names {
		p.WriteString("</" + name + ">")
	}
}

// line ends a line.
func (p *page) line() { p.WriteByte('\n') }

// element writes an element that holds a text.
func (p *page) element(name, text string, attributes ...string) {
	p.tag(name, attributes...)
	p.WriteString(html.EscapeString(text))
	p.end(name)
}

// shape writes an SVG element that holds nothing.
func (p *page) shape(name string, attributes ...string) {
	p.tag(name, attributes...)
	p.end(name)
}

// linked writes a text, as a link where there is an address.
func (p *page) linked(text, url string) {
	if url == "" {
		p.WriteString(html.EscapeString(text))
		return
	}
	p.element("a", text, "href", url)
}

// figure writes the chart's frame around its content: the caption above, notes
// and the table below.
func (c *Chart) figure(class string, content, table func(*page)) string {
	p := &page{}
	p.tag("figure", "class", "chart "+class, "id", c.ID)
	p.tag("figcaption", "id", c.id("t"))
	p.WriteString(html.EscapeString(c.Title))
	if c.Unit != "" {
		p.WriteString(" ")
		p.element("small", words.unit.In(c.Lang)+c.Unit)
	}
	p.end("figcaption")
	p.line()
	if c.empty() {
		p.element("p", words.noData.In(c.Lang))
		p.line()
	} else if content != nil {
		content(p)
	}
	for _, note := range c.Notes {
		p.element("p", note)
		p.line()
	}
	if len(c.Rows) > 0 {
		table(p)
	}
	p.end("figure")
	p.line()
	return p.String()
}

// id is the id of a part of the chart.
func (c *Chart) id(part string) string { return c.ID + "-" + part }

// tint is the class of a series' marks.
func tint(series int) string { return "s" + strconv.Itoa(series) }

// unitHead is the head of a column of numbers.
func (c *Chart) unitHead() string {
	if c.Unit != "" {
		return c.Unit
	}
	return words.number.In(c.Lang)
}

// told is what a value says instead of its number.
func (v Value) told(l problem.Lang) string {
	if v.Note != "" {
		return v.Note
	}
	return words.none.In(l)
}
