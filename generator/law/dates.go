// Package law has the rules that several kinds share, a file a family. A kind
// lists the rules that hold for it, with the names of its own fields.
package law

import (
	"fmt"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DateOrder demands that one day of a record does not come after another: a
// decision is not published before it is made. Both may stand in a group, written
// group.field.
func DateOrder(first, last string) schema.Rule {
	rule := schema.Rule{
		ID:     "date-order",
		Demand: problem.T("日期的先后合乎常理：先决定，后公开，再到期。", "Dates stand in their natural order: decided, then published, then ended."),
		Why: problem.T("先后颠倒，多半是其中一个日期打错了；公开期限、有效期都从它们算起，会跟着错。",
			"Where they are turned round one of them is mostly mistyped, and whatever is counted from it is wrong too."),
		Good: dayLines(first, "2024-03-11", last, "2024-03-14"),
		Bad:  dayLines(first, "2024-03-11", last, "2024-03-10"),
	}
	group, _, _ := cutGroup(first)
	for _, name := range []string{first, last} {
		_, _, top := cutGroup(name)
		rule.Reads = append(rule.Reads, top)
	}
	rule.Check = func(c *schema.Case) {
		for _, r := range groupOf(c.Record, group) {
			tellOrder(c, &rule, r, group, first[len(group):], last[len(group):])
		}
	}
	return rule
}

func tellOrder(c *schema.Case, rule *schema.Rule, r *schema.Record, group, first, last string) {
	a, given := r.Day(first)
	b, ends := r.Day(last)
	if !given || !ends || !b.Before(a) {
		return
	}
	_, f := r.Lookup(first)
	_, l := r.Lookup(last)
	c.Found(rule.At(r.Place(last), problem.Text{
		ZH: l.Title.ZH + " " + b.String() + " 早于" + f.Title.ZH + " " + a.String(),
		EN: group + last + " " + b.String() + " comes before " + group + first + " " + a.String(),
	}, problem.T("核对这两个日期", "compare the two dates")))
}

// cutGroup is the group of a field's path with its point, the field's own name,
// and the name that stands on the record.
func cutGroup(path string) (group, name, top string) {
	if at := strings.IndexByte(path, '.'); at >= 0 {
		return path[:at+1], path[at+1:], path[:at]
	}
	return "", path, path
}

// groupOf are the records that a group's fields stand on: the entries of the
// group, or the record itself where it is empty.
func groupOf(r *schema.Record, group string) []*schema.Record {
	if group == "" {
		return []*schema.Record{r}
	}
	return r.Groups(strings.TrimSuffix(group, "."))
}

// dayLines are lines of an example in which two fields have days.
func dayLines(first, one, last, two string) string {
	if group, name, top := cutGroup(first); group != "" {
		return fmt.Sprintf("%s: {%s: %s, %s: %s, kind: 其他, reason: 内容有误。}", top, name, one, last[len(group):], two)
	}
	return first + ": " + one + "\n" + last + ": " + two
}
