package law

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// figure is an entry of a report's field figures.
type figure struct {
	record *schema.Record
	id     string
	label  string
	unit   string
	value  schema.Decimal
}

// figuresOf are the figures of a report that have an id and a number.
func figuresOf(r *schema.Record) []figure {
	var list []figure
	for _, g := range r.Groups("figures") {
		if value, ok := g.Decimal("value"); ok && g.Has("id") {
			list = append(list, figure{g, g.Text("id"), g.Text("label"), g.Text("unit"), value})
		}
	}
	return list
}

// figureByID is the first figure of an id, or nil.
func figureByID(list []figure, id string) *figure {
	if i := slices.IndexFunc(list, func(f figure) bool { return f.id == id }); i >= 0 {
		return &list[i]
	}
	return nil
}

// amount is the figure's number as written, with its unit.
func (f *figure) amount() string { return amountOf(f.value, f.unit) }

func amountOf(value schema.Decimal, unit string) string {
	if unit == "" || strings.HasPrefix(unit, "%") || strings.HasPrefix(unit, "‰") {
		return value.String() + unit
	}
	return value.String() + " " + unit
}

func sameNumber(a, b schema.Decimal) bool { return a.Sub(b).Sign() == 0 }

func lessNumber(a, b schema.Decimal) bool { return a.Sub(b).Sign() < 0 }

func sumNumbers(a, b schema.Decimal) schema.Decimal { return a.Sub(schema.Decimal{}.Sub(b)) }

// figureConflict demands that a figure has one value in a report.
func figureConflict() schema.Rule {
	rule := schema.Rule{
		ID:     "figure-conflict",
		Demand: problem.T("一份报告里，同一项数据只有一个数，与正文一致；部分不大于整体。", "In a report a figure has one value, which agrees with the text; a part is not larger than its whole."),
		Why: problem.T("一份公文里两个数对不上，读者不知道该信哪一个，别的数也跟着不可信。",
			"Where two numbers of a document disagree, readers do not know which to believe, and believe the others less."),
		Source: accurateSource,
		Milder: problem.T("一个标识有两个数，是录入的错误；与正文不一致、部分大于整体，只是警告：正文说的可能是另一件事，报告原文也可能就是这样写的。",
			"Two values under one id are an error of the data; disagreement with the text, and parts larger than the whole, are warnings: the text may speak of something else, and the report itself may say so."),
		Reads: []string{"year", "foreword", "sections", "figures"},
		Good:  "foreword: 全年公示行政处罚1873条。\nfigures: [{id: penalties, label: 公示行政处罚, value: 1873, unit: 条}]",
		Bad:   "foreword: 全年公示行政处罚1872条。\nfigures: [{id: penalties, label: 公示行政处罚, value: 1873, unit: 条}]",
	}
	rule.Check = func(c *schema.Case) {
		list := figuresOf(c.Record)
		tellTwice(c, &rule, list)
		tellParts(c, &rule, list)
		tellText(c, &rule, list)
	}
	return rule
}

// tellTwice tells of an id that has two values. To give the same one twice does
// no harm.
func tellTwice(c *schema.Case, rule *schema.Rule, list []figure) {
	for i := range list {
		f := &list[i]
		first := figureByID(list, f.id)
		if sameNumber(first.value, f.value) && first.unit == f.unit {
			continue
		}
		p := rule.At(f.record.Place("value"), problem.Textf("数据 %[1]s 有两个数：%[2]s 和 %[3]s", "the figure %[1]s has two values: %[2]s and %[3]s", f.id, first.amount(), f.amount()),
			problem.T("核对原文，只留一个；说的不是同一件事的，另起一个标识", "look at the text and keep one; what says something else has an id of its own"))
		p.Source = problem.Text{} // an error of form
		c.Found(p)
	}
}

// tellParts tells of parts that are larger than the whole, each or together.
func tellParts(c *schema.Case, rule *schema.Rule, list []figure) {
	for i := range list {
		whole := &list[i]
		if whole != figureByID(list, whole.id) {
			continue
		}
		parts := figureParts(list, whole)
		sum, larger := schema.Decimal{}, false
		for _, p := range parts {
			sum = sumNumbers(sum, p.value)
			if !lessNumber(whole.value, p.value) {
				continue
			}
			larger = true
			c.Found(rule.Mild(p.record.Place("value"), problem.Textf("“%[1]s”%[2]s，大于它所属的“%[3]s”%[4]s", "“%[1]s” is %[2]s, more than “%[3]s”, which it is a part of: %[4]s", p.label, p.amount(), whole.label, whole.amount()),
				problem.T("核对两个数，和 part_of 写的是不是它", "compare the two numbers, and see whether part_of names the right one")))
		}
		if !larger && lessNumber(whole.value, sum) {
			c.Found(rule.Mild(whole.record.Place("value"), problem.Textf("“%[1]s”是 %[2]s，它的各部分加起来却是 %[3]s", "“%[1]s” is %[2]s, but its parts sum to %[3]s", whole.label, whole.amount(), amountOf(sum, whole.unit)),
				problem.T("核对各个数；各部分有重叠的，重叠的那一项不写 part_of", "compare the numbers; where parts overlap, leave part_of out of one")))
		}
	}
}

// figureParts are the parts of a figure that have its unit, each id once.
func figureParts(list []figure, whole *figure) []*figure {
	var parts []*figure
	for i := range list {
		f := &list[i]
		if f.record.Text("part_of") == whole.id && f.id != whole.id && f.unit == whole.unit && f == figureByID(list, f.id) {
			parts = append(parts, f)
		}
	}
	return parts
}

// figurePart demands that part_of leads to another figure of the report, and
// not back.
func figurePart() schema.Rule {
	rule := schema.Rule{
		ID:     "figure-part",
		Demand: problem.T("part_of 写的是同一份报告里另一项数据的标识，不绕回自己。", "part_of is the id of another figure of the same report, and does not lead back."),
		Why:    problem.T("写错了，部分和整体就不会核对，开放数据里也对不上。", "Where it is wrong, part and whole are not compared, and the open data do not fit together."),
		Reads:  []string{"figures"},
		Good:   "figures: [{id: cases, label: 案件, value: 12, unit: 件}, {id: road-cases, label: 公路案件, value: 5, unit: 件, part_of: cases}]",
		Bad:    "figures: [{id: cases, label: 案件, value: 12, unit: 件}, {id: road-cases, label: 公路案件, value: 5, unit: 件, part_of: case}]",
	}
	rule.Check = func(c *schema.Case) {
		list := c.Record.Groups("figures")
		whole := map[string]string{} // of each id: what it is a part of
		var ids []string
		for _, g := range list {
			if id := g.Text("id"); id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
				whole[id] = g.Text("part_of")
			}
		}
		told := map[string]bool{}
		for _, g := range list {
			name := g.Text("part_of")
			if name == "" {
				continue
			}
			if !slices.Contains(ids, name) {
				hint := problem.T("写同一份报告里那项数据的 id，或者不写", "the id of that figure of the same report, or nothing")
				if near := schema.Nearest(name, ids); near != "" {
					hint = problem.Textf("是不是 %s？", "is it %s?", near)
				}
				c.Found(rule.At(g.Place("part_of"), problem.Textf("这份报告里没有数据 %s", "this report has no figure %s", name), hint))
				continue
			}
			if ring := ringOf(g.Text("id"), whole); ring != nil && !told[ring[0]] {
				for _, id := range ring {
					told[id] = true
				}
				c.Found(rule.At(g.Place("part_of"), problem.Textf("part_of 绕回了自己：%s", "part_of leads back: %s", strings.Join(append(ring, ring[0]), " → ")),
					problem.T("整体不写 part_of", "leave part_of out of the whole")))
			}
		}
	}
	return rule
}

// ringOf are the ids that lead from an id back to it, or nil.
func ringOf(id string, whole map[string]string) []string {
	ring := []string{id}
	for at := whole[id]; at != id; at = whole[at] {
		if at == "" || slices.Contains(ring, at) {
			return nil
		}
		ring = append(ring, at)
	}
	if id == "" {
		return nil
	}
	return ring
}
