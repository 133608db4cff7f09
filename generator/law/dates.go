// Package law has the rules that several kinds share, a file a family. A kind
// lists the rules that hold for it, with the names of its own fields.
package law

import (
	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DateOrder demands that one day of a record does not come after another: a
// decision is not published before it is made.
func DateOrder(first, last string) schema.Rule {
	rule := schema.Rule{
		ID:     "date-order",
		Demand: problem.T("日期的先后合乎常理：先决定，后公开，再到期。", "Dates stand in their natural order: decided, then published, then ended."),
		Reads:  []string{first, last},
	}
	rule.Check = func(r *schema.Record, _ calendar.Day, found func(problem.Problem)) {
		a, given := r.Day(first)
		b, ends := r.Day(last)
		if !given || !ends || !b.Before(a) {
			return
		}
		_, f := r.Lookup(first)
		_, l := r.Lookup(last)
		found(rule.At(r.Place(last), problem.Text{
			ZH: l.Title.ZH + " " + b.String() + " 早于" + f.Title.ZH + " " + a.String(),
			EN: last + " " + b.String() + " comes before " + first + " " + a.String(),
		}, problem.T("核对这两个日期", "compare the two dates")))
	}
	return rule
}
