package intake

import (
	"regexp"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// term is a term that a table gives instead of a last day: 公示期限 1年.
type term struct {
	field       *schema.Field
	months      int
	row, column int
}

var termForm = regexp.MustCompile(`^(?:自.{0,12}起)?(\d{1,2}|[一二两三四五六七八九十]{1,3}|半) ?个?(年|月)$`)

// termOf reads a term. A bare number has the unit of its title; under 公示期限 itself
// the former layout knows two, 1 and 3, which are years.
func termOf(given cell, c *column) (months int, ok bool) {
	key := strings.Map(fold, joinLines(cleanCell(given.text, schema.Line)))
	if given.shape == shapeDay || given.shape == shapeFlag || given.shape == shapeBroken {
		return 0, false
	}
	switch {
	case c.unit == "年" || c.unit == "月":
		key = strings.TrimSuffix(strings.TrimSuffix(key, c.unit), "个") + c.unit
	case foldTitle(c.title) == "公示期限" && (key == "1" || key == "3"):
		key += "年"
	}
	m := termForm.FindStringSubmatch(key)
	switch {
	case m == nil:
		return 0, false
	case m[1] == "半" && m[2] == "年":
		return 6, true
	case m[1] == "半":
		return 0, false
	}
	n := ordinal(strings.ReplaceAll(m[1], "两", "二"))
	if m[2] == "年" {
		n *= 12
	}
	return n, n > 0
}

// endOf turns a term into its last day, counted from the day that the record gives,
// by the calendar.
func (r *rowReader) endOf(x term, d *draft) {
	since := r.h.kind.Field(x.field.Since)
	from := calendar.Day{}
	if node := member(d.entry, since.Name); node != nil {
		from, _ = calendar.Parse(node.Value)
	}
	if from.IsZero() {
		r.t.found(cellBroken.At(r.s.place(x.row, x.column), problem.Textf("没有%[1]s，算不出%[2]s", "without %[3]s the last day of “%[4]s” cannot be counted", since.Title.ZH, x.field.Title.ZH, since.Name, x.field.Name),
			problem.Textf("补上%[1]s，或者直接写截止的日期", "give %[2]s, or the last day itself", since.Title.ZH, since.Name)))
		d.at[x.field.Name] = -1
		return
	}
	addText(d.entry, x.field.Name, from.AddMonths(x.months).String(), x.row+1, x.column+1)
	r.b.Terms++
}
