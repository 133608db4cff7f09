package site

import (
	"bytes"
	"html"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/schema"
)

// basesField is the field with what a power rests on.
const basesField = "bases"

// basis is a law that a power rests on, and where it stands on the power's page.
type basis struct {
	law, article, url string
	key               string // law.BasisKey
	from, to          calendar.Day
}

// basesOf are the bases of a power, or of its main item where it has none of its
// own; none where its page is not public.
func (b *bodies) basesOf(agency, code string) []basis {
	key := powerKey{agency, code}
	if list, ok := b.bases[key]; ok {
		return list
	}
	var list []basis
	p := b.site.project.Power(agency, code)
	if p != nil && !p.Has(basesField) && p.Has("parent") {
		p = b.site.project.Power(agency, p.Text("parent"))
	}
	if p != nil && disclosure.Power.Visible(p, b.site.project.Today) {
		for i, g := range p.Groups(basesField) {
			one := basis{law: g.Text("law"), article: g.Text("article"), url: recordURL(disclosure.Power, p) + "#" + rowID(basesField, i)}
			one.key = law.BasisKey(one.law)
			one.from, _ = g.Day("in_force_from")
			one.to, _ = g.Day("in_force_to")
			list = append(list, one)
		}
	}
	b.bases[key] = list
	return list
}

// rowID is the anchor of a group on a record's page.
func rowID(field string, i int) string { return field + "-" + strconv.Itoa(i+1) }

// basesOn are those bases as links that held on a day.
func basesOn(list []basis, day calendar.Day) []link {
	var links []link
	for _, one := range list {
		if one.from.After(day) || !one.to.IsZero() && one.to.Before(day) {
			continue
		}
		links = append(links, link{Title: one.law + one.article, URL: one.url})
	}
	return links
}

// writeCited writes a text whose laws lead to the bases of the record's power: to
// the article that is named behind the law, if the list has it.
func writeCited(b *bytes.Buffer, text string, bases []basis) {
	for {
		from := strings.Index(text, "《")
		to := strings.Index(text, "》")
		if from < 0 || to < from {
			b.WriteString(html.EscapeString(text))
			return
		}
		to += len("》")
		title := text[from:to]
		after, _, _ := strings.Cut(text[to:], "《")
		b.WriteString(html.EscapeString(text[:from]))
		if found := cited(bases, law.BasisKey(title), after); found != nil {
			b.WriteString(`<a href="` + html.EscapeString(found.url) + `">` + html.EscapeString(title) + "</a>")
		} else {
			b.WriteString(html.EscapeString(title))
		}
		text = text[to:]
	}
}

// cited is the basis of a law whose article stands in a text, else its first.
func cited(bases []basis, key, text string) *basis {
	var found *basis
	for i := range bases {
		one := &bases[i]
		if one.key != key {
			continue
		}
		if one.article != "" && strings.Contains(text, one.article) {
			return one
		}
		if found == nil {
			found = one
		}
	}
	return found
}

// cites reports whether records of a kind name their legal basis themselves.
func cites(k *schema.Kind) bool {
	for i := range k.Fields {
		if k.Fields[i].Cites {
			return true
		}
	}
	return false
}
