package site

import (
	"bytes"
	"fmt"
	"html"
	"html/template"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// bodies makes the HTML that shows a record, or a page of a list. A kind may have
// a template of its own in the theme, records/<kind>.html; all others are shown
// by records/record.html, whose facts are written in Go: a template that loops
// over twenty fields would cost more than all of Hugo.
type bodies struct {
	site   *Site
	record *template.Template
	own    map[string]*template.Template // by the kind's name
	list   *template.Template
	bases  map[powerKey][]basis
	buf    bytes.Buffer
}

// recordsDir has the templates of bodies.
const recordsDir = "themes/sunboard/records"

func (s *Site) newBodies() (*bodies, error) {
	b := &bodies{site: s, own: map[string]*template.Template{}, bases: map[powerKey][]basis{}}
	root := s.root.FS()
	all, err := template.ParseFS(root, recordsDir+"/*.html")
	if err != nil {
		return nil, fmt.Errorf("the theme's templates of records: %w", err)
	}
	for name, t := range map[string]**template.Template{"record.html": &b.record, "list.html": &b.list} {
		if *t = all.Lookup(name); *t == nil {
			return nil, fmt.Errorf("the theme has no %s/%s", recordsDir, name)
		}
	}
	for _, k := range disclosure.Kinds {
		if t := all.Lookup(k.Name + ".html"); t != nil {
			b.own[k.Name] = t
		}
	}
	return b, nil
}

// section, fact and value are what a template shows: text in its final form,
// which it escapes, and how the field's type asks to be shown.
type section struct {
	Title string
	Facts []fact        // for a kind's own template
	HTML  template.HTML // the same, ready
}

type fact struct {
	Name   string
	Title  string
	Show   string // schema.Type.Show
	Many   bool
	Values []value
	Heads  []string // of groups: the titles of their columns
	Below  []link   // what belongs to the value
	cited  []basis  // what the laws in the text lead to
}

type value struct {
	Text  string
	Lines []string // of prose: its paragraphs
	URL   string   // of references and files
	Cells []fact   // of groups: a value for each of Heads
}

// body is the body of a record's page.
func (b *bodies) body(k *schema.Kind, r *schema.Record) (string, error) {
	t := b.own[k.Name]
	sections := make([]section, 0, len(k.Show.Page))
	for _, part := range k.Show.Page {
		s := section{Title: part.Title.In(b.site.lang)}
		b.buf.Reset()
		for _, name := range part.Fields {
			v, f := r.Lookup(name)
			if v.IsZero() || f.Internal || f.Type.Show == "" {
				continue
			}
			fact := b.fact(f, v, r.Text("agency"))
			if name == correctionsField {
				b.nameFields(k, &fact)
			}
			b.addBases(k, r, f, &fact)
			b.addWays(k, r, f, &fact)
			if f.Unit != "" {
				fact.Values[0].Text = r.Format(name, b.site.lang)
			}
			b.buf.WriteString(`<div class="fact"><dt>` + html.EscapeString(fact.Title) + `</dt><dd>`)
			fact.write(&b.buf)
			b.buf.WriteString("</dd></div>\n")
			if t != nil {
				s.Facts = append(s.Facts, fact)
			}
		}
		if b.buf.Len() > 0 {
			s.HTML = template.HTML(b.buf.String())
			sections = append(sections, s)
		}
	}
	if t == nil {
		t = b.record
	}
	b.buf.Reset()
	if err := t.Execute(&b.buf, sections); err != nil {
		return "", err
	}
	return b.buf.String(), nil
}

// addBases lets a fact lead to what the record's power rests on: the laws that it
// names, or those behind the power where the record names none.
func (b *bodies) addBases(k *schema.Kind, r *schema.Record, f *schema.Field, out *fact) {
	switch {
	case f.Cites:
		out.cited = b.basesOf(r.Text("agency"), r.Text(powerField))
	case f.Name == powerField && !cites(k):
		on, _ := r.Day(k.Show.Date)
		out.Below = basesOn(b.basesOf(r.Text("agency"), r.Text(powerField)), on)
	}
}

// powerField is the field with the power that a decision was made under.
const powerField = "power"

// correctionsField is the field with what was corrected after publication.
const correctionsField = "corrections"

// corrections is a record's table of corrections, or nothing.
func (b *bodies) corrections(k *schema.Kind, r *schema.Record) string {
	v, f := r.Lookup(correctionsField)
	if v.IsZero() {
		return ""
	}
	table := b.fact(f, v, r.Text("agency"))
	b.nameFields(k, &table)
	return string(table.HTML())
}

// nameFields puts the titles of fields in place of their names: readers know
// those.
func (b *bodies) nameFields(k *schema.Kind, corrections *fact) {
	for _, entry := range corrections.Values {
		for _, cell := range entry.Cells {
			if f := k.Field(textOf(cell)); cell.Name == "field" && f != nil {
				cell.Values[0].Text = f.Title.In(b.site.lang)
			}
		}
	}
}

func textOf(f fact) string {
	if len(f.Values) == 0 {
		return ""
	}
	return f.Values[0].Text
}

func (b *bodies) fact(f *schema.Field, v schema.Value, agency string) fact {
	out := fact{Name: f.Name, Title: f.Title.In(b.site.lang), Show: f.Type.Show, Many: f.Many}
	items := v.Items
	if items == nil {
		items = []schema.Value{v}
	}
	if f.Fields != nil {
		return b.groups(out, f, items, agency)
	}
	out.Values = make([]value, len(items))
	for i, item := range items {
		out.Values[i] = b.value(f, item, agency)
	}
	return out
}

func (b *bodies) value(f *schema.Field, v schema.Value, agency string) value {
	out := value{Text: f.Format(v, b.site.lang)}
	switch {
	case f.Ref != nil:
		out.Text, out.URL = b.site.resolve(f.Ref, agency, v.Text)
	case f.Type.Link != nil:
		out.URL = f.Type.Link(v.Text)
	case f.Type.Show == "prose":
		out.Lines = paragraphs(out.Text)
	}
	return out
}

// groups shows groups as a table: a column for each field that any of them has.
func (b *bodies) groups(out fact, f *schema.Field, items []schema.Value, agency string) fact {
	var columns []int
	for i := range f.Fields {
		for _, item := range items {
			if sub := &f.Fields[i]; !sub.Internal && sub.Type.Show != "" && !item.Group.Values[i].IsZero() {
				columns = append(columns, i)
				out.Heads = append(out.Heads, sub.Title.In(b.site.lang))
				break
			}
		}
	}
	for _, item := range items {
		v := value{Cells: make([]fact, len(columns))}
		for c, i := range columns {
			v.Cells[c] = b.fact(&f.Fields[i], item.Group.Values[i], agency)
		}
		out.Values = append(out.Values, v)
	}
	return out
}

// HTML is the fact's values as record pages show them.
func (f fact) HTML() template.HTML {
	var b bytes.Buffer
	f.write(&b)
	return template.HTML(b.String())
}

// write writes the values: a table of groups, a list, or the one value.
func (f fact) write(b *bytes.Buffer) {
	switch {
	case f.Show == "table":
		f.writeTable(b)
	case f.Many:
		b.WriteString(`<ul class="plain">`)
		for _, v := range f.Values {
			b.WriteString("<li>")
			v.write(b, f.Show)
			b.WriteString("</li>")
		}
		b.WriteString("</ul>")
	case f.cited != nil:
		for _, line := range f.Values[0].Lines {
			b.WriteString("<p>")
			writeCited(b, line, f.cited)
			b.WriteString("</p>")
		}
	default:
		for _, v := range f.Values {
			v.write(b, f.Show)
		}
	}
	if f.Below != nil {
		b.WriteString(`<ul class="plain">`)
		for _, l := range f.Below {
			b.WriteString(`<li><a href="` + html.EscapeString(l.URL) + `">` + html.EscapeString(l.Title) + "</a></li>")
		}
		b.WriteString("</ul>")
	}
}

// writeTable writes groups, each with an address of its own; the frame scrolls
// where the table is too wide.
func (f fact) writeTable(b *bytes.Buffer) {
	b.WriteString(`<div class="frame"><table class="sub"><thead><tr>`)
	for _, head := range f.Heads {
		b.WriteString(`<th scope="col">` + html.EscapeString(head) + "</th>")
	}
	b.WriteString("</tr></thead><tbody>")
	for i, v := range f.Values {
		b.WriteString(`<tr id="` + rowID(f.Name, i) + `">`)
		for _, c := range v.Cells {
			b.WriteString(`<td data-title="` + html.EscapeString(c.Title) + `">`)
			c.write(b)
			b.WriteString("</td>")
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</tbody></table></div>")
}

// write writes one value. An address comes from the generator or was checked by
// its field's type.
func (v value) write(b *bytes.Buffer, show string) {
	switch {
	case v.Lines != nil:
		for _, line := range v.Lines {
			b.WriteString("<p>" + html.EscapeString(line) + "</p>")
		}
	case v.URL != "":
		b.WriteString(`<a href="` + html.EscapeString(v.URL) + `">` + html.EscapeString(v.Text) + "</a>")
	case show == "code":
		b.WriteString(`<code class="code">` + html.EscapeString(v.Text) + "</code>")
	default:
		b.WriteString(html.EscapeString(v.Text))
	}
}
