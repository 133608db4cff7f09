package law

import (
	"strconv"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// FigureJumpRule is broken by a figure that changes by an order of magnitude; see
// FigureJump.
var FigureJumpRule = schema.Rule{
	ID:     "figure-jump",
	Demand: problem.T("同一项数据与上一份报告相差十倍以上的，再核对一次。", "A figure ten times larger or smaller than in the report before is looked at again."),
	Why: problem.T("差十倍，多半是多写少写了一位、点错了小数点或换了单位；公开以后逐年对照的图表就错了。",
		"Ten times is mostly a digit too many or too few, a point in the wrong place or another unit; the comparison over the years is then wrong."),
	Source:   accurateSource,
	Severity: problem.Warning,
	Reads:    []string{"figures"},
	Good:     "# 上一份报告：4216 条\nfigures: [{id: permits-published, label: 公示行政许可, value: 4587, unit: 条}]",
	Bad:      "# 上一份报告：4216 条\nfigures: [{id: permits-published, label: 公示行政许可, value: 45870, unit: 条}]",
}

// fewestToJump is the count below which whole numbers change tenfold by themselves.
var fewestToJump, _ = schema.ParseDecimal("100")

// FigureJump compares the figures of a report with those of the one before: the
// same id and unit, both above zero, one at least ten times the other. Whole
// numbers that both lie below 100 are passed over (1 and then 12 hearings is no
// finding), unless the unit counts in 万 or 亿.
func FigureJump(before, after *schema.Record) []problem.Problem {
	if before == nil || after == nil {
		return nil
	}
	var problems []problem.Problem
	old, list := figuresOf(before), figuresOf(after)
	for i := range list {
		f := &list[i]
		was := figureByID(old, f.id)
		if was == nil || was.unit != f.unit || f != figureByID(list, f.id) || !tenfold(was, f) {
			continue
		}
		problems = append(problems, FigureJumpRule.At(f.record.Place("value"),
			problem.Textf("“%[1]s”%[2]s 年是 %[3]s，%[4]s 年是 %[5]s，相差十倍以上", "“%[1]s” was %[3]s in %[2]s and is %[5]s in %[4]s, ten times or more apart",
				f.label, before.Text("year"), was.amount(), after.Text("year"), f.amount()),
			problem.T("核对位数、小数点和单位；数没有错就不用处理", "look at digits, point and unit; if the number is right, there is nothing to do")))
	}
	return problems
}

// tenfold is whether two figures of a unit are an order of magnitude apart.
func tenfold(a, b *figure) bool {
	small, large := a.value, b.value
	if lessNumber(large, small) {
		small, large = large, small
	}
	if small.Sign() <= 0 || lessNumber(large, small.Shift(1)) {
		return false
	}
	whole := small.Scale() == 0 && large.Scale() == 0
	return !whole || inMultiples(a.unit) || !lessNumber(large, fewestToJump)
}

// inMultiples is whether a unit counts in 万 or 亿.
func inMultiples(unit string) bool {
	return strings.HasPrefix(unit, "万") || strings.HasPrefix(unit, "亿")
}

// FigureRecordsRule is broken by a figure that counts the year's decisions and
// differs from their records; see FigureRecords.
var FigureRecordsRule = schema.Rule{
	ID:     "figure-records",
	Demand: problem.T("写明统计许可或处罚的数据，与本机关当年决定的记录条数一致。", "A figure that counts permits or penalties equals the number of the agency's records decided in that year."),
	Why: problem.T("报告说的件数和网站上公开的条数不一样，读者会问少的那些在哪里。",
		"Where the report's number is not that of the records published, readers ask where the others are."),
	Source:   accurateSource,
	Severity: problem.Warning,
	Reads:    []string{"year", "agency", "figures"},
	Good:     "# 2023 年的处罚记录有 1518 条\nfigures: [{id: penalties, label: 行政处罚决定, value: 1518, unit: 件, counts: 行政处罚}]",
	Bad:      "# 2023 年的处罚记录有 1518 条\nfigures: [{id: penalties, label: 行政处罚决定, value: 1581, unit: 件, counts: 行政处罚}]",
}

// FigureRecords compares the figures of a report that count decisions with the
// records. Counted gives, for the word of the field counts (行政许可, 行政处罚),
// the number of records that the report's agency decided in the report's year; ok
// is false where no such records are kept, of which nothing is said. A figure in
// 万 or 亿 is too rough to compare.
func FigureRecords(r *schema.Record, counted func(kind string) (n int, ok bool)) []problem.Problem {
	var problems []problem.Problem
	for _, f := range figuresOf(r) {
		kind := f.record.Text("counts")
		if kind == "" || inMultiples(f.unit) {
			continue
		}
		n, ok := counted(kind)
		if !ok {
			continue
		}
		if have, err := schema.ParseDecimal(strconv.Itoa(n)); err != nil || sameNumber(have, f.value) {
			continue
		}
		problems = append(problems, FigureRecordsRule.At(f.record.Place("value"),
			problem.Textf("“%[1]s”填的是 %[2]s，%[3]s 年作出的%[4]s决定的记录却是 %[6]d 条", "“%[1]s” is %[2]s, but there are %[6]d records of %[5]s decided in %[3]s",
				f.label, f.amount(), r.Text("year"), kind, f.record.Format("counts", problem.EN), n),
			problem.T("补上没有录入的决定，或者核对报告的数；口径不同的，不写 counts", "add the decisions that are missing, or look at the report's number; where they do not count the same, leave counts out")))
	}
	return problems
}
