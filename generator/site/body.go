package site

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// bodies makes the HTML that shows a record, or a page of a list, from the
// theme's records/ templates: records/<kind>.html, else records/record.html.
type bodies struct {
	site    *Site
	records map[string]*template.Template
	list    *template.Template
	buf     bytes.Buffer
}

// recordsDir has the templates of bodies.
const recordsDir = "themes/sunboard/records"

func (s *Site) newBodies() (*bodies, error) {
	b := &bodies{site: s, records: map[string]*template.Template{}}
	root := s.root.FS()
	shared, err := template.ParseFS(root, recordsDir+"/record.html", recordsDir+"/list.html")
	if err != nil {
		return nil, fmt.Errorf("the theme's templates of records: %w", err)
	}
	b.list = shared.Lookup("list.html")
	for _, k := range disclosure.Kinds {
		b.records[k.Name] = shared.Lookup("record.html")
		own := recordsDir + "/" + k.Name + ".html"
		if _, err := fs.Stat(root, own); err != nil {
			continue
		}
		t, err := shared.Clone()
		if err == nil {
			t, err = t.ParseFS(root, own)
		}
		if err != nil {
			return nil, fmt.Errorf("the theme's templates of records: %w", err)
		}
		b.records[k.Name] = t.Lookup(k.Name + ".html")
	}
	return b, nil
}

// section, fact and value are what a template shows: text in its final form,
// which it escapes, and how the field's type asks to be shown.
type section struct {
	Title string
	Facts []fact
}

type fact struct {
	Name   string
	Title  string
	Show   string // schema.Type.Show
	Many   bool
	Values []value
	Heads  []string // of groups: the titles of their columns
}

type value struct {
	Text  string
	Lines []string // of prose: its paragraphs
	URL   string   // of references and files
	Cells []fact   // of groups: a value for each of Heads
}

// record is the body of a record's page.
func (b *bodies) record(k *schema.Kind, r *schema.Record) (string, error) {
	agency := r.Text("agency")
	sections := make([]section, 0, len(k.Show.Page))
	for _, part := range k.Show.Page {
		s := section{Title: part.Title.In(lang), Facts: make([]fact, 0, len(part.Fields))}
		for _, name := range part.Fields {
			if v, f := r.Lookup(name); !v.IsZero() && !f.Internal && f.Type.Show != "" {
				s.Facts = append(s.Facts, b.fact(f, v, agency))
			}
		}
		if len(s.Facts) > 0 {
			sections = append(sections, s)
		}
	}
	b.buf.Reset()
	if err := b.records[k.Name].Execute(&b.buf, sections); err != nil {
		return "", err
	}
	return b.buf.String(), nil
}

func (b *bodies) fact(f *schema.Field, v schema.Value, agency string) fact {
	out := fact{Name: f.Name, Title: f.Title.In(lang), Show: f.Type.Show, Many: f.Many}
	items := v.Items
	if items == nil {
		items = []schema.Value{v}
	}
	if f.Type == schema.Group {
		return b.groups(out, f, items, agency)
	}
	out.Values = make([]value, len(items))
	for i, item := range items {
		out.Values[i] = b.value(f, item, agency)
	}
	return out
}

func (b *bodies) value(f *schema.Field, v schema.Value, agency string) value {
	out := value{Text: f.Format(v, lang)}
	switch {
	case f.Ref != nil:
		out.Text, out.URL = b.site.resolve(f.Ref, agency, v.Text)
	case f.Type == schema.Path:
		out.URL = fileURL(v.Text)
	case f.Type == schema.Web:
		out.URL = v.Text
	case f.Type == schema.Prose:
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
				out.Heads = append(out.Heads, sub.Title.In(lang))
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

// table is a page of a list.
type table struct {
	Heads []string
	Rows  []tableRow
}

type tableRow struct {
	Cells []cell
}

// cell is one value of a row. The main cell has the row's link.
type cell struct {
	Head  string
	Text  string
	URL   string
	Class string
}

// listTextMax is how many characters of a long text a list shows.
const listTextMax = 60

// records is the body of a list's page.
func (b *bodies) recordList(k *schema.Kind, records []*schema.Record) (string, error) {
	t := table{Rows: make([]tableRow, len(records))}
	for _, name := range k.Show.Columns {
		t.Heads = append(t.Heads, k.Field(name).Title.In(lang))
	}
	for i, r := range records {
		cells := make([]cell, len(k.Show.Columns))
		for c, name := range k.Show.Columns {
			cells[c] = cell{Head: t.Heads[c], Text: clip(r.Format(name, lang), listTextMax)}
			switch {
			case name == k.Show.Number:
				cells[c].Class, cells[c].URL = "main", recordURL(k, r)
			case name == k.Show.Date:
				cells[c].Class = "date"
			}
		}
		t.Rows[i] = tableRow{cells}
	}
	b.buf.Reset()
	if err := b.list.Execute(&b.buf, t); err != nil {
		return "", err
	}
	return b.buf.String(), nil
}
