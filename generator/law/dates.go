// Package law has the rules that several kinds share, a file a family. A kind
// lists the rules that hold for it, with the names of its own fields.
package law

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DateOrder demands that one day of a record does not come after another: a
// decision is not published before it is made.
func DateOrder(first, last string) schema.Rule {
	rule := schema.Rule{
		ID:     "date-order",
		Demand: problem.T("日期的先后合乎常理：先决定，后公开，再到期。", "Dates stand in their natural order: decided, then published, then ended."),
		Why: problem.T("先后颠倒，多半是其中一个日期打错了；公开期限、有效期都从它们算起，会跟着错。",
			"Where they are turned round one of them is mostly mistyped, and whatever is counted from it is wrong too."),
		Reads: []string{first, last},
		Good:  first + ": 2024-03-11\n" + last + ": 2024-03-14",
		Bad:   first + ": 2024-03-11\n" + last + ": 2024-03-10",
	}
	rule.Check = func(c *schema.Case) {
		r := c.Record
		a, given := r.Day(first)
		b, ends := r.Day(last)
		if !given || !ends || !b.Before(a) {
			return
		}
		_, f := r.Lookup(first)
		_, l := r.Lookup(last)
		c.Found(rule.At(r.Place(last), problem.Text{
			ZH: l.Title.ZH + " " + b.String() + " 早于" + f.Title.ZH + " " + a.String(),
			EN: last + " " + b.String() + " comes before " + first + " " + a.String(),
		}, problem.T("核对这两个日期", "compare the two dates")))
	}
	return rule
}
