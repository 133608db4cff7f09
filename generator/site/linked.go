package site

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"sunboard/generator/schema"
)

// thing is something in the words of schema.org, which pages tell programs as
// JSON-LD: its properties, in the order in which they are written.
type thing []said

// said is a property of a thing. Its value is a text, a bool, a thing, or a list
// of texts or of things; an empty one is left out.
type said struct {
	name  string
	value any
}

// linked is what a page tells programs: the things that it is about and the way
// to it; nothing where there is neither. It is written by hand: a volume has ten
// thousand of them.
func (s *Site) linked(p page) string {
	things := p.things
	if t, ok := p.front.Params.(interface{ trail() []link }); ok && len(t.trail()) > 0 {
		things = append(things[:len(things):len(things)], s.wayTo(p.front.Title, t.trail()))
	}
	if len(things) == 0 {
		return ""
	}
	return string(append(appendSaid([]byte(`{"@context":"https://schema.org","@graph":`), things), '}'))
}

// wayTo is the way from the home page to a page.
func (s *Site) wayTo(title string, trail []link) thing {
	steps := make([]thing, 0, len(trail)+1)
	for _, l := range append(trail[:len(trail):len(trail)], link{Title: title}) {
		step := thing{{"@type", "ListItem"}, {"position", json.Number(strconv.Itoa(len(steps) + 1))}, {"name", l.Title}}
		if l.URL != "" {
			step = append(step, said{"item", s.address(l.URL)})
		}
		steps = append(steps, step)
	}
	return thing{{"@type", "BreadcrumbList"}, {"itemListElement", steps}}
}

// appendSaid appends a value as JSON that can stand in HTML: encoding/json
// escapes what could end the element.
func appendSaid(b []byte, value any) []byte {
	switch v := value.(type) {
	case thing:
		return appendThing(b, v)
	case []thing:
		return appendList(b, v)
	case []string:
		return appendList(b, v)
	case string:
		if plainText(v) {
			return append(append(append(b, '"'), v...), '"')
		}
	}
	text, _ := json.Marshal(value) // a text, a number or a bool: they cannot fail
	return append(b, text...)
}

// plainText reports whether JSON writes a text as it is. Nearly all are such, and
// a build has millions.
func plainText(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '"', c == '\\', c == '<', c == '>', c == '&', c == 0xe2: // U+2028 begins with the last
			return false
		}
	}
	return utf8.ValidString(s)
}

func appendThing(b []byte, t thing) []byte {
	b = append(b, '{')
	comma := ""
	for _, p := range t {
		if !nothing(p.value) {
			b = append(append(append(append(b, comma...), '"'), p.name...), `":`...)
			b = appendSaid(b, p.value)
			comma = ","
		}
	}
	return append(b, '}')
}

func appendList[T any](b []byte, list []T) []byte {
	b = append(b, '[')
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendSaid(b, v)
	}
	return append(b, ']')
}

// nothing reports whether a value says nothing.
func nothing(value any) bool {
	switch v := value.(type) {
	case string:
		return v == ""
	case []string:
		return len(v) == 0
	case []thing:
		return len(v) == 0
	}
	return value == nil
}

// recordThing is a record as its kind's table says.
func (s *Site) recordThing(k *schema.Kind, r *schema.Record, title string) thing {
	about := k.Show.Linked
	t := make(thing, 0, 3+len(about.Has))
	t = append(t, said{"@type", about.Type}, said{"name", title}, said{"url", s.address(recordURL(k, r))})
	return s.say(t, about.Has, r, r.Text("agency"))
}

// say adds what a table says of a record or of a group in it.
func (s *Site) say(t thing, table []schema.Property, r *schema.Record, agency string) thing {
	for i := range table {
		t = append(t, said{table[i].Name, s.saidOf(&table[i], r, agency)})
	}
	return t
}

// saidOf is the value of a property: a text or a thing, or as many as the field
// holds.
func (s *Site) saidOf(p *schema.Property, r *schema.Record, agency string) any {
	switch len(p.From) {
	case 0:
		return s.say(thing{{"@type", p.As}}, p.Has, r, agency)
	case 1:
		v, f := r.Lookup(p.From[0])
		switch {
		case v.IsZero():
			return nil
		case f.Fields != nil:
			var list []thing
			for _, g := range r.Groups(f.Name) {
				list = append(list, s.say(thing{{"@type", p.As}}, p.Has, g, agency))
			}
			return list
		case p.As != "" && f.Many:
			var list []thing
			for _, item := range v.Items {
				list = append(list, s.named(p.As, f, item, agency))
			}
			return list
		case p.As != "":
			return s.named(p.As, f, v, agency)
		}
		return s.plain(f, v)
	}
	var parts []string
	for _, name := range p.From {
		if v, f := r.Lookup(name); !v.IsZero() {
			parts = append(parts, s.plain(f, v))
		}
	}
	return strings.Join(parts, "")
}

// named is the thing whose name a value is; what has a page here is known by it.
func (s *Site) named(as string, f *schema.Field, v schema.Value, agency string) thing {
	if f.Ref == nil {
		return thing{{"@type", as}, {"name", s.plain(f, v)}}
	}
	title, url := s.resolve(f.Ref, agency, v.Text)
	if url != "" {
		url = s.address(url)
	}
	return thing{{"@type", as}, {"@id", url}, {"name", title}}
}

// plain is a value as programs want it: a day or an instant as ISO 8601 has it,
// a file by its address, else the text. A day that means "without end" is none.
func (s *Site) plain(f *schema.Field, v schema.Value) string {
	switch {
	case f.Type.Cell == schema.DayCell && v.Text == schema.Forever:
		return ""
	case f.Type.Cell == schema.DayCell && len(v.Text) > len("2006-01-02"):
		return instant(v.Text)
	case f.Type.Link != nil:
		if url := f.Type.Link(v.Text); strings.HasPrefix(url, "/") {
			return s.address(url)
		}
	}
	return v.Text
}
