package dataset

import (
	"slices"

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

// name puts the names of natural persons the way the site's setting wants them,
// wherever they stand in the record: nothing that is published asks again.
func (p *Project) name(k *schema.Kind, r *schema.Record) {
	if p.naming == privacy.FullName {
		return
	}
	names := persons(k, r)
	if len(names) == 0 {
		return
	}
	if field := k.Person(r); field != "" {
		setText(r, field, p.naming.Name(r.Text(field)))
	}
	for _, c := range r.Groups("corrections") {
		if was := c.Text("was"); slices.Contains(names, was) {
			setText(c, "was", p.naming.Name(was))
		}
	}
	for _, name := range names {
		p.rename(r, name)
	}
}

// persons are the natural persons that a record names, today or before it was
// corrected.
func persons(k *schema.Kind, r *schema.Record) []string {
	var names []string
	if k.Person != nil {
		if field := k.Person(r); field != "" && r.Has(field) {
			names = append(names, r.Text(field))
		}
	}
	if k.Former != nil {
		names = append(names, k.Former(r)...)
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// discreet keeps the names of natural persons out of what is said of a record:
// messages go to terminals, logs and other people. The line itself is not shown.
func (p *Project) discreet(k *schema.Kind, r *schema.Record, found func(problem.Problem)) func(problem.Problem) {
	names := persons(k, r)
	if p.naming == privacy.FullName || !slices.ContainsFunc(names, full) {
		return found
	}
	return func(q problem.Problem) {
		for _, name := range names {
			q.Message = p.namesIn(q.Message, name)
			q.Hint = p.namesIn(q.Hint, name)
		}
		q.Private = true
		found(q)
	}
}

func (p *Project) namesIn(t problem.Text, name string) problem.Text {
	return problem.Text{ZH: p.naming.In(t.ZH, name), EN: p.naming.In(t.EN, name)}
}

// full reports whether a name is given in full.
func full(name string) bool { return privacy.Mask(name) != name }

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
func named(k *schema.Kind, r *schema.Record) bool { return slices.ContainsFunc(persons(k, r), full) }
