package law

import (
	"strconv"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// powerLimits are the two time limits of a power: the field of the number, that
// of the unit, and how a message calls it.
var powerLimits = [...]struct {
	number, unit string
	title        schema.Text
}{
	{"statutory_limit", "statutory_unit", problem.T("法定时限", "statutory limit")},
	{"promised_limit", "promised_unit", problem.T("承诺时限", "promised limit")},
}

func limitUnit() schema.Rule {
	return checkedBy(schema.Rule{
		ID:       "limit-unit",
		Demand:   problem.T("时限的数字和单位一起填写。", "A time limit has its number and its unit."),
		Why:      problem.T("只有数字，读者不知道是工作日还是自然日，20 天可能差出一个多星期。", "With the number alone nobody knows whether working days or calendar days are meant; over 20 days that is more than a week."),
		Severity: problem.Warning,
		Reads:    []string{"statutory_limit", "statutory_unit", "promised_limit", "promised_unit"},
		Good:     "promised_limit: 5\npromised_unit: 工作日",
		Bad:      "promised_limit: 5",
	}, func(rule *schema.Rule, c *schema.Case) {
		for _, l := range powerLimits {
			switch number, unit := c.Record.Has(l.number), c.Record.Has(l.unit); {
			case number && !unit:
				c.Found(rule.At(c.Record.Place(l.number), problem.T(l.title.ZH+"有数字，没有单位", "the "+l.title.EN+" has a number and no unit"),
					problem.Textf("填写 %s：工作日、自然日或月", "fill in %s: 工作日, 自然日 or 月", l.unit)))
			case unit && !number:
				c.Found(rule.At(c.Record.Place(l.unit), problem.T(l.title.ZH+"有单位，没有数字", "the "+l.title.EN+" has a unit and no number"),
					problem.Textf("填写 %s；没有时限的，单位也不填", "fill in %s; without a limit there is no unit either", l.number)))
			}
		}
	})
}

// powerLimit is a time limit that can be compared with another.
type powerLimit struct {
	n    int
	unit string
	text schema.Text // 20 个工作日
}

// longestLimit keeps arithmetic on limits to what people write.
const longestLimit = 10000

// limitOf reads a limit; ok is false where it has no number or no unit, or is 0,
// which stands for none.
func limitOf(r *schema.Record, number, unit string) (l powerLimit, ok bool) {
	n, err := strconv.Atoi(r.Text(number))
	l = powerLimit{n, r.Text(unit), problem.T(r.Text(number)+" 个"+r.Format(unit, problem.ZH), r.Text(number)+" "+r.Format(unit, problem.EN))}
	return l, err == nil && n > 0 && n <= longestLimit && l.unit != ""
}

// days are the fewest and the most calendar days that the limit can last,
// wherever in the year it begins.
//
// The bounds for working days hold for every holiday arrangement from 2018 to
// 2026, with some room: make-up days join at most seven working days in a row,
// and the longest pause, of 2020, had ten days.
func (l powerLimit) days() (least, most int) {
	switch l.unit {
	case "工作日":
		return l.n + (l.n-3)/5, l.n + l.n/2 + 10
	case "月":
		return 30*l.n - 2, 31 * l.n
	}
	return l.n, l.n
}

// longerThan is whether the limit is longer at any time of the year. What is
// longer at some times only is not decided.
func (l powerLimit) longerThan(other powerLimit) bool {
	if l.unit == other.unit {
		return l.n > other.n
	}
	least, _ := l.days()
	_, most := other.days()
	return least > most
}

func promisedOverStatutory() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "promised-over-statutory",
		Demand: problem.T("承诺时限不长于法定时限。", "The promised time limit is no longer than the statutory one."),
		Why: problem.T("承诺得比法律还慢，等于公开说要超期；多半是单位填错，或者两个数字填反了。",
			"A promise slower than the law announces a delay; mostly the unit is wrong or the two numbers are swapped."),
		Source:   problem.T("《行政许可法》第四十二条", "Administrative Licensing Law, article 42"),
		Severity: problem.Warning,
		Reads:    []string{"statutory_limit", "statutory_unit", "promised_limit", "promised_unit"},
		Good:     "statutory_limit: 20\nstatutory_unit: 工作日\npromised_limit: 5\npromised_unit: 工作日",
		Bad:      "statutory_limit: 20\nstatutory_unit: 自然日\npromised_limit: 20\npromised_unit: 工作日",
	}, func(rule *schema.Rule, c *schema.Case) {
		statutory, given := limitOf(c.Record, powerLimits[0].number, powerLimits[0].unit)
		promised, ok := limitOf(c.Record, powerLimits[1].number, powerLimits[1].unit)
		if !given || !ok || !promised.longerThan(statutory) {
			return
		}
		c.Found(rule.At(c.Record.Place("promised_limit"), problem.Text{
			ZH: "承诺时限 " + promised.text.ZH + "比法定时限 " + statutory.text.ZH + "还长",
			EN: "the promised limit of " + promised.text.EN + " is longer than the statutory limit of " + statutory.text.EN,
		}, problem.T("核对数字和单位；许可法规定的期限按工作日计算", "compare the numbers and the units; the Licensing Law counts in working days")))
	})
}

func licenceWorkingDays() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "licence-working-days",
		Demand: problem.T("行政许可的法定时限以工作日计算。", "The statutory limit of a licence counts in working days."),
		Why: problem.T("法律条文里的“二十日”在许可中是二十个工作日；写成自然日，申请人会算错到期的日子。",
			"The law's “twenty days” are twenty working days for a licence; written as calendar days, applicants count wrongly."),
		Source:   problem.T("《行政许可法》第八十二条", "Administrative Licensing Law, article 82"),
		Severity: problem.Warning,
		Reads:    []string{"type", "statutory_unit"},
		Good:     "type: 行政许可\nstatutory_limit: 20\nstatutory_unit: 工作日",
		Bad:      "type: 行政许可\nstatutory_limit: 20\nstatutory_unit: 自然日",
	}, func(rule *schema.Rule, c *schema.Case) {
		if powerTypeOf(c.Record).ZH == "行政许可" && c.Record.Text("statutory_unit") == "自然日" {
			c.Found(rule.At(c.Record.Place("statutory_unit"),
				problem.T("行政许可的法定时限写成了自然日", "the statutory limit of a licence is given in calendar days"),
				problem.T("改为工作日；单行法律明确按自然日的，可以在 rules 设置里对这个文件关闭", "write 工作日; where a special law counts calendar days, turn the rule off for this file in the settings")))
		}
	})
}
