package site

import (
	"cmp"
	"slices"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// latestShown is how many rows the home page, an agency's page and a kind's page
// list of what happened last.
const latestShown = 20

// latest is what was published or corrected last: of a kind or, where it is nil,
// of all; of an agency or, where that is empty, of all.
func (s *Site) latest(only *schema.Kind, agency string) []row {
	rows := []row{}
	add := func(k *schema.Kind, records []*schema.Record, of func(*schema.Kind, *schema.Record) []row) {
		for _, r := range records {
			if agency == "" || r.Text("agency") == agency {
				rows = append(rows, of(k, r)...)
			}
		}
	}
	published := func(k *schema.Kind, r *schema.Record) []row { return []row{s.row(k, r)} }
	for _, k := range disclosure.Kinds {
		if only != nil && k != only {
			continue
		}
		add(k, s.visible(k), published)
		add(k, s.visible(k), s.corrected)
		for _, v := range s.volumes(k) {
			add(k, v.Newest, published)
			add(k, v.Corrected, s.corrected)
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.Date, a.Date) })
	return rows[:min(latestShown, len(rows))]
}

// corrected are the corrections of a record so far, a row a day.
func (s *Site) corrected(k *schema.Kind, r *schema.Record) []row {
	var rows []row
	for _, c := range r.Groups(correctionsField) {
		on, ok := c.Day("on")
		if !ok || on.After(s.project.Today) || slices.ContainsFunc(rows, func(other row) bool { return other.Date == on.String() }) {
			continue
		}
		one := s.row(k, r)
		one.Date, one.Title = on.String(), feedWords.corrected.In(s.lang)+one.Title
		rows = append(rows, one)
	}
	return rows
}
