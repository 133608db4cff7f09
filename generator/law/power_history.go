package law

import (
	"errors"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

func historyOrder() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "history-order",
		Demand: problem.T("调整记录按日期先后写，前后说得通：先增加，后取消；取消以后先恢复，再调整；先批准，后公布。", "The adjustments stand in the order of their days and make sense: added before cancelled, back on the list before changed again, approved before published."),
		Why: problem.T("事项在不在清单上、能不能作为决定的依据，都按调整记录判断；次序乱了，就会判错。",
			"Whether a power is on the list and a decision may rest on it is read from its adjustments; out of order they mislead."),
		Severity: problem.Warning,
		Reads:    []string{"history"},
		Good:     "history:\n  - date: 2015-12-28\n    change: 增加\n  - date: 2023-09-15\n    change: 取消",
		Bad:      "history:\n  - date: 2015-12-28\n    change: 取消\n  - date: 2023-09-15\n    change: 取消",
	}, func(rule *schema.Rule, c *schema.Case) {
		tellUnsorted(rule, c)
		events := powerEvents(c.Record)
		for i, e := range events {
			if i > 0 {
				tellImpossible(rule, c, events[:i], e)
			}
			approved, given := e.entry.Day("approved_on")
			if published, ok := e.entry.Day("published_on"); ok && given && published.Before(approved) {
				c.Found(rule.At(e.entry.Place("published_on"), problem.Textf(
					"公布日期 %[1]s 早于批准日期 %[2]s", "published on %[1]s, before the approval on %[2]s", published, approved),
					problem.T("核对这两个日期", "compare the two days")))
			}
		}
	})
}

// tellUnsorted tells of entries that stand after a later one.
func tellUnsorted(rule *schema.Rule, c *schema.Case) {
	var before calendar.Day
	for _, h := range c.Record.Groups("history") {
		day, ok := h.Day("date")
		if ok && day.Before(before) {
			c.Found(rule.At(h.Place("date"), problem.Textf(
				"调整记录没有按日期先后写：%[1]s 排在 %[2]s 后面", "the adjustments are out of order: %[1]s stands after %[2]s", day, before),
				problem.T("按日期先后排列；日期写错的改日期", "put them in the order of their days; where a day is mistyped, correct it")))
			continue
		}
		if ok {
			before = day
		}
	}
}

// tellImpossible tells of an entry that cannot follow the ones before it. After
// a 下放 anything may follow, because a power is often delegated in part.
func tellImpossible(rule *schema.Rule, c *schema.Case, before []Adjustment, e Adjustment) {
	last := before[len(before)-1]
	gone := last.ends() && last.Change != "下放"
	args := []any{last.Day, last.Change, e.Day, e.Change, last.entry.Format("change", problem.EN), e.entry.Format("change", problem.EN)}
	at := e.entry.Place("change")
	switch {
	case gone && e.begins() && len(before) == 1:
		c.Found(rule.At(last.entry.Place("change"), problem.Textf(
			"%[1]s 已经%[2]s，%[3]s 才%[4]s", "%[5]s on %[1]s, before it was %[6]s on %[3]s", args...),
			problem.T("核对日期和先后；更早就有的事项，补上最初的增加", "compare the days; where the power is older, add when it was first added (增加)")))
	case gone && !e.begins():
		c.Found(rule.At(at, problem.Textf(
			"%[1]s 已经%[2]s，%[3]s 又%[4]s", "%[5]s on %[1]s, and %[6]s again on %[3]s", args...),
			problem.T("重复的删去一条；中间恢复过的，补上增加、承接或划入", "delete one of the two; where it came back in between, add that (增加, 承接 or 划入)")))
	case e.Change == "增加" && !e.part && !last.ends():
		c.Found(rule.At(at, problem.Textf(
			"%[1]s %[2]s以后一直在清单上，%[3]s 又%[4]s", "on the list since it was %[5]s on %[1]s, and %[6]s again on %[3]s", args...),
			problem.T("重复的删去一条；只是内容调整的写 变更", "delete one of the two; where only its content changed, write 变更")))
	}
}

// adjustmentDays are the working days within which an approved adjustment is
// published.
const adjustmentDays = 3

func adjustmentLate() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "adjustment-late",
		Demand: problem.Textf("清单的调整经批准后 %d 个工作日内公布。", "An adjustment of the list is published within %d working days of its approval.", adjustmentDays),
		Why: problem.T("批准了不公布，群众仍按旧清单办事；公布期限是权责清单管理考核的内容。",
			"Until it is published people rely on the old list; the delay is counted in the assessment of list management."),
		Source:   problem.T("各地权责清单动态调整办法；《政府信息公开条例》第二十六条", "Local rules on adjusting power lists; Open Government Information Regulations, article 26"),
		Severity: problem.Warning,
		Reads:    []string{"history"},
		Good:     "history:\n  - date: 2024-03-15\n    change: 变更\n    approved_on: 2024-03-11\n    published_on: 2024-03-14",
		Bad:      "history:\n  - date: 2024-03-15\n    change: 变更\n    approved_on: 2024-03-11\n    published_on: 2024-03-15",
	}, func(rule *schema.Rule, c *schema.Case) {
		for _, h := range c.Record.Groups("history") {
			approved, given := h.Day("approved_on")
			if !given {
				continue
			}
			published, done := h.Day("published_on")
			if !done {
				published = c.Today
			}
			due, late := adjustmentDue(c, h, approved, published)
			switch {
			case late && done:
				c.Found(rule.At(h.Place("published_on"), problem.Textf(
					"调整 %[1]s 批准，最迟应在 %[2]s 公布，%[3]s 才公布，晚了 %[4]d 天", "approved on %[1]s, due by %[2]s, published on %[3]s: %[4]d days late",
					approved, due, published, published.Sub(due)), problem.T("核对两个日期；确实晚了的，在说明 note 里写原因", "compare the two days; where it was late, say why in note")))
			case late:
				c.Found(rule.At(h.Place("approved_on"), problem.Textf(
					"调整 %[1]s 批准，最迟应在 %[2]s 公布，没有填公布日期", "approved on %[1]s, due by %[2]s, and no day of publication", approved, due),
					problem.T("公布后填写 published_on", "publish it and fill in published_on")))
			}
		}
	})
}

// adjustmentDue is the last day for publishing what was approved, and whether a
// day comes after it. Three working days take at least as many days, so what
// was published within three days needs no calendar.
func adjustmentDue(c *schema.Case, h *schema.Record, approved, day calendar.Day) (due calendar.Day, late bool) {
	if !day.After(approved.AddDays(adjustmentDays)) {
		return due, false
	}
	due, err := c.Days.After(approved, adjustmentDays)
	var unknown *calendar.UnknownYear
	if errors.As(err, &unknown) {
		c.Found(CalendarUnknown(h.Place("approved_on"), unknown.Year))
	}
	return due, err == nil && day.After(due)
}
