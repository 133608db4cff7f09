package site

import (
	"net/url"
	"regexp"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

var (
	// numberPart is what people remember of a document's number.
	numberPart = regexp.MustCompile(`\p{Han}〔\d{4}〕\d+`)
	legalForm  = regexp.MustCompile(`(有限责任公司|股份有限公司|有限公司)$`)
)

// searchExamples show under the search what it finds: a part of the number of the
// newest decision, and of the name of the organisation that another was made for.
// The name of a natural person, or of who trades under their own, is no example.
func (s *Site) searchExamples() []link {
	var list []link
	if s.search == nil {
		return list
	}
	add := func(text string) {
		if text != "" {
			list = append(list, link{Title: text, URL: s.at("/search/") + "?q=" + url.QueryEscape(text)})
		}
	}
	add(s.fromNewest(func(k *schema.Kind, r *schema.Record) string {
		return numberPart.FindString(r.Text(k.Show.Number))
	}))
	add(s.fromNewest(func(k *schema.Kind, r *schema.Record) string {
		name := r.Text("party")
		if short := legalForm.ReplaceAllString(name, ""); r.Text("party_type") == disclosure.Organisation && short != name {
			return short
		}
		return ""
	}))
	return list
}

// fromNewest is what is first found in the newest decisions, kind by kind; the
// last kind comes first, since it is asked for most.
func (s *Site) fromNewest(find func(*schema.Kind, *schema.Record) string) string {
	for i := len(disclosure.Kinds) - 1; i >= 0; i-- {
		for _, v := range s.volumes(disclosure.Kinds[i]) {
			for _, r := range v.Newest {
				if found := strings.TrimSpace(find(v.Kind, r)); found != "" {
					return found
				}
			}
		}
	}
	return ""
}
