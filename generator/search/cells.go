package search

import (
	"slices"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// cell is one text of every entry of a kind: its heading, a field that is
// searched, or one that lists show.
type cell struct {
	name  string // the field's, or a path such as bases.law; empty: the heading
	title problem.Text
	rank  int
}

// Ranks of what is found: what stands in a name comes first.
const (
	inName    = iota // names and numbers
	inSubject        // what it is about
	inText           // running text; kept apart from the rows, because it is long
	shown            // not searched; lists show it
)

// lang is the language of records.
const lang = problem.ZH

var headingTitle = problem.T("标题", "title")

// cellsOf are the cells of a kind: the heading, what is searched from names to
// texts, and what else lists show.
func cellsOf(k *schema.Kind) []cell {
	list := []cell{{title: headingTitle, rank: inName}}
	add := func(rank int, names []string) {
		for _, name := range names {
			if !slices.ContainsFunc(list, func(c cell) bool { return c.name == name }) {
				list = append(list, cell{name, fieldTitle(k, name), rank})
			}
		}
	}
	add(inName, k.Search.Names)
	add(inSubject, k.Search.Subjects)
	add(inText, k.Search.Texts)
	add(shown, k.Show.Columns)
	return list
}

// fieldTitle is the title of a field, or of a group's for a path into it.
func fieldTitle(k *schema.Kind, path string) problem.Text {
	name, _, _ := strings.Cut(path, ".")
	return k.Field(name).Title
}

// textOf is the text of a cell of a record, as readers see it. A reference is
// the name of what it leads to, behind its code.
func textOf(p *dataset.Project, r *schema.Record, path string) string {
	name, sub, nested := strings.Cut(path, ".")
	v, f := r.Lookup(name)
	switch {
	case v.IsZero():
		return ""
	case nested:
		var parts []string
		for _, g := range r.Groups(name) {
			if text := g.Format(sub, lang); text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, "、")
	case f.Ref != nil:
		return referred(p, f.Ref, r.Text("agency"), v.Text)
	}
	return r.Format(name, lang)
}

// referred is what a reader knows of what a reference leads to.
func referred(p *dataset.Project, t *schema.Table, agency, key string) string {
	switch t {
	case disclosure.AgencyTable:
		if a := p.Agency(key); a != nil {
			return a.Text("name")
		}
	case disclosure.PowerTable:
		if r := p.Power(agency, key); r != nil && disclosure.Power.Visible(r, p.Today) {
			return key + " " + r.Text("name")
		}
	}
	return key
}
