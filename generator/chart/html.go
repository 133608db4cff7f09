package chart

import (
	"html"
	"regexp"
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// page is HTML in the making, of a chart that says its own words in a language.
type page struct {
	strings.Builder
	lang   problem.Lang
	linked func(url string) string // the language of a page, where it is another
}

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
	if name == "text" && p.lang == problem.EN && chinese.MatchString(text) {
		attributes = append(attributes, "lang", chineseLang)
		p.tag(name, attributes...)
		p.WriteString(html.EscapeString(text))
	} else {
		p.tag(name, attributes...)
		p.text(text)
	}
	p.end(name)
}

const chineseLang = "zh-CN"

// chinese is a run of Chinese, with the numbers and capitals within it.
var chinese = regexp.MustCompile(`[\p{Han}\x{3001}-\x{303F}\x{FF01}-\x{FF65}](?:[^a-z]*[\p{Han}\x{3001}-\x{303F}\x{FF01}-\x{FF65}])?`)

// text writes a text; in an English chart, what is Chinese is marked, so that it
// is read out as such.
func (p *page) text(s string) {
	from := 0
	if p.lang == problem.EN {
		for _, at := range chinese.FindAllStringIndex(s, -1) {
			p.WriteString(html.EscapeString(s[from:at[0]]))
			p.tag("span", "lang", chineseLang)
			p.WriteString(html.EscapeString(s[at[0]:at[1]]))
			p.end("span")
			from = at[1]
		}
	}
	p.WriteString(html.EscapeString(s[from:]))
}

// shape writes an SVG element that holds nothing.
func (p *page) shape(name string, attributes ...string) {
	p.tag(name, attributes...)
	p.end(name)
}

// link writes a text, as a link where there is an address.
func (p *page) link(text, url string) {
	if url == "" {
		p.text(text)
		return
	}
	language := ""
	if p.linked != nil {
		language = p.linked(url)
	}
	p.element("a", text, "href", url, "hreflang", language)
}

// figure writes the chart's frame around its content: the caption above, notes
// and the table below.
func (c *Chart) figure(class string, content, table func(*page)) string {
	p := &page{lang: c.Lang, linked: c.LinksTo}
	p.tag("figure", "class", "chart "+class, "id", c.ID)
	p.tag("figcaption")
	caption := "span"
	if c.Level > 0 {
		caption = "h" + strconv.Itoa(c.Level)
	}
	p.element(caption, c.Title, "id", c.id("t"))
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
func (c *Chart) id(part string) string { return c.ID + "_" + part }

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
