package schema

import (
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// Record is one entry of a kind, or one entry of a Group field: values in the
// order of their fields.
type Record struct {
	Fields []Field
	Values []Value // Values[i] belongs to Fields[i]
	At     problem.Place
}

// Value is what a record holds for one field. A value that was left out, or
// left empty, is the zero Value.
type Value struct {
	Text   string  // as written; for a type with several spellings, the one it stores
	Items  []Value // of a Many field
	Group  *Record // of a Group field
	Line   int32   // where it stands in the record's file, from 1
	Column int32   // in characters, from 1
}

// IsZero reports whether nothing was given.
func (v Value) IsZero() bool { return v.Text == "" && len(v.Items) == 0 && v.Group == nil }

// Lookup is the value of a field and the field itself, which is nil where the
// record has no such field.
func (r *Record) Lookup(name string) (Value, *Field) {
	for i := range r.Fields {
		if r.Fields[i].Name == name {
			return r.Values[i], &r.Fields[i]
		}
	}
	return Value{}, nil
}

// Value is the value of a field.
func (r *Record) Value(name string) Value {
	v, _ := r.Lookup(name)
	return v
}

// Has reports whether the field holds something.
func (r *Record) Has(name string) bool { return !r.Value(name).IsZero() }

// unread is the column of a value that was given and could not be read.
const unread = -1

// Wrong reports whether the field was given something that could not be read, so
// that it holds nothing: that has been told, and it is not missing.
func (r *Record) Wrong(name string) bool { return r.Value(name).Column == unread }

// Text is the field's text, empty where nothing was given.
func (r *Record) Text(name string) string { return r.Value(name).Text }

// Texts are the texts of a Many field.
func (r *Record) Texts(name string) []string {
	items := r.Value(name).Items
	list := make([]string, len(items))
	for i, v := range items {
		list[i] = v.Text
	}
	return list
}

// Groups are the records of a Many Group field, or the one of a Group field.
func (r *Record) Groups(name string) []*Record {
	v := r.Value(name)
	if v.Group != nil {
		return []*Record{v.Group}
	}
	var list []*Record
	for _, item := range v.Items {
		if item.Group != nil {
			list = append(list, item.Group)
		}
	}
	return list
}

// Day is the field's day; ok is false where none was given.
func (r *Record) Day(name string) (d calendar.Day, ok bool) {
	text := r.Text(name)
	if len(text) > len("2006-01-02") {
		text = text[:len("2006-01-02")] // a moment: its day
	}
	d, err := calendar.Parse(text)
	return d, err == nil
}

// Decimal is the field's number; ok is false where none was given.
func (r *Record) Decimal(name string) (d Decimal, ok bool) {
	d, err := ParseDecimal(r.Text(name))
	return d, err == nil
}

// Place is where the field's value stands, or the record itself where it was
// left out.
func (r *Record) Place(name string) problem.Place { return r.PlaceOf(r.Value(name)) }

// PlaceOf is where a value of this record stands.
func (r *Record) PlaceOf(v Value) problem.Place {
	if v.Line == 0 {
		return r.At
	}
	return problem.Place{File: r.At.File, Line: int(v.Line), Column: int(v.Column)}
}

// Format is the field's value as readers see it, with its unit, in one line or
// in several for prose; the parts of a list are joined in the language's way.
func (r *Record) Format(name string, l problem.Lang) string {
	v, f := r.Lookup(name)
	if f == nil {
		return ""
	}
	text := f.Format(v, l)
	if f.Unit == "" || text == "" {
		return text
	}
	return strings.TrimSpace(text + " " + r.Format(f.Unit, l))
}

// Format is a value of the field as readers see it.
func (f *Field) Format(v Value, l problem.Lang) string {
	switch {
	case v.Group != nil:
		return formatGroup(v.Group, l)
	case v.Items != nil:
		parts := make([]string, len(v.Items))
		for i, item := range v.Items {
			parts[i] = f.Format(item, l)
		}
		return strings.Join(parts, Text{ZH: "、", EN: ", "}.In(l))
	case v.Text == "" || f.Type.Format == nil:
		return v.Text
	}
	return f.Type.Format(f, v.Text, l)
}

func formatGroup(g *Record, l problem.Lang) string {
	var parts []string
	for i := range g.Fields {
		if f := &g.Fields[i]; !f.Internal && !g.Values[i].IsZero() {
			parts = append(parts, f.Format(g.Values[i], l))
		}
	}
	return strings.Join(parts, " ")
}
