package dataset

import (
	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// checkTexts looks into every text of a record that would be published for what
// is private, and for what someone forgot to fill in.
func checkTexts(r *schema.Record, person bool, found func(problem.Problem)) {
	for i := range r.Fields {
		f, v := &r.Fields[i], &r.Values[i]
		if f.Internal || v.IsZero() || f.Type.Content == schema.Closed {
			continue
		}
		if v.Items == nil {
			checkValue(r, f, v, person, found)
		}
		for i := range v.Items {
			checkValue(r, f, &v.Items[i], person, found)
		}
	}
}

func checkValue(r *schema.Record, f *schema.Field, v *schema.Value, person bool, found func(problem.Problem)) {
	if v.Group != nil {
		checkTexts(v.Group, person, found)
		return
	}
	content := f.Type.Content
	checkText(v.Text, privacy.Context{Person: person, Codes: content == schema.Codes, Office: content == schema.Office}, r.PlaceOf(*v), found)
}

func checkText(text string, context privacy.Context, at problem.Place, found func(problem.Problem)) {
	checkLeaks(text, context, at, found)
	checkPlaceholder(text, at, found)
}

func checkLeaks(text string, context privacy.Context, at problem.Place, found func(problem.Problem)) {
	for _, leak := range privacy.Leaks(text, context) {
		found(privacy.LeakProblem(leak, text, at))
	}
}

func checkPlaceholder(text string, at problem.Place, found func(problem.Problem)) {
	if q, ok := law.PlaceholderProblem(text, at); ok {
		found(q)
	}
}

// name puts the name of a natural person the way the site's setting wants it,
// wherever it stands in the record: nothing that is published asks again.
func (p *Project) name(k *schema.Kind, r *schema.Record) {
	if k.Person == nil || p.naming == privacy.FullName {
		return
	}
	field := k.Person(r)
	if field == "" {
		return
	}
	name := r.Text(field)
	for _, c := range r.Groups("corrections") {
		if c.Text("field") == field {
			setText(c, "was", p.naming.Name(c.Text("was")))
		}
	}
	p.rename(r, name)
	setText(r, field, p.naming.Name(name))
}

// rename replaces a name in every text of a record.
func (p *Project) rename(r *schema.Record, name string) {
	for i := range r.Values {
		if r.Fields[i].Type.Content == schema.Closed {
			continue
		}
		p.renameValue(&r.Values[i], name)
	}
}

func (p *Project) renameValue(v *schema.Value, name string) {
	for i := range v.Items {
		p.renameValue(&v.Items[i], name)
	}
	if v.Group != nil {
		p.rename(v.Group, name)
	}
	v.Text = p.naming.In(v.Text, name)
}

// showLast fills in the last visible day where nobody gave it: readers are told
// until when a record stays public.
func showLast(k *schema.Kind, r *schema.Record) {
	last := k.LastDay(r)
	for i := range r.Fields {
		if r.Fields[i].Name == k.Show.Last && r.Values[i].IsZero() && !last.IsZero() {
			r.Values[i].Text = last.String()
		}
	}
}

func setText(r *schema.Record, field, text string) {
	for i := range r.Fields {
		if r.Fields[i].Name == field && r.Values[i].Text != "" {
			r.Values[i].Text = text
		}
	}
}

// named reports whether a record gives a natural person's name in full.
func named(k *schema.Kind, r *schema.Record) bool {
	if k.Person == nil {
		return false
	}
	field := k.Person(r)
	name := r.Text(field)
	return field != "" && name != "" && privacy.Mask(name) != name
}
