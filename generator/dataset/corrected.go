package dataset

import (
	"cmp"
	"slices"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

// correctionsField is the field with what was corrected after publication.
const correctionsField = "corrections"

// correctedOn is the day of a record's last correction up to a day; the zero Day:
// it has none.
func correctedOn(r *schema.Record, today calendar.Day) calendar.Day {
	var last calendar.Day
	for _, c := range r.Groups(correctionsField) {
		if on, ok := c.Day("on"); ok && !on.After(today) && on.After(last) {
			last = on
		}
	}
	return last
}

// lastCorrected are those of some records that were corrected last, newest first;
// as many as a summary keeps.
func lastCorrected(list []*schema.Record, today calendar.Day) []*schema.Record {
	slices.SortStableFunc(list, func(a, b *schema.Record) int {
		return cmp.Or(correctedOn(b, today).Sub(correctedOn(a, today)), cmp.Compare(b.Text("id"), a.Text("id")))
	})
	return slices.Clone(list[:min(newest, len(list))])
}
