package law

import (
	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// powerOf is the item of the power list that a decision names, or nil: a code
// that leads nowhere is told by the table, and a decision that was withdrawn is
// already mended.
func powerOf(c *schema.Case, table *schema.Table, ref string) *schema.Record {
	code := c.Record.Text(ref)
	if code == "" || c.Lookup == nil || c.Record.Has(schema.Withdrawn) {
		return nil
	}
	return c.Lookup(table, code)
}

// listsComplete is the day by which cities and counties had to have published
// their power lists (中办、国办《关于推行地方各级政府工作部门权力清单制度的指导意见》,
// 2015). Before it, a power could well be held and on no list.
var listsComplete, _ = calendar.New(2016, 12, 31)

// PowerInForce demands that the power of a decision stood on the list on the day
// of the decision, by the power's history. ref is the field with the power's
// code, decided the day of the decision.
func PowerInForce(table *schema.Table, ref, decided string) schema.Rule {
	rule := schema.Rule{
		ID:     "power-not-in-force",
		Demand: problem.T("作出决定的那天，所依据的事项在机关的权责清单上：还没有增加的、已经取消、合并、下放或划出的，不能用。", "On the day of the decision the power stands on the agency's list: not before it was added, and no longer once it is cancelled, merged, delegated or transferred."),
		Why: problem.T("清单之外无权力。机关没有这项权力时作出的处罚无效，许可可以被撤销；多半是日期或者事项编码填错了。",
			"No power outside the list. A penalty without the power is void and a permit may be revoked; mostly the date or the code is mistyped."),
		Source: problem.T("《行政处罚法》第十七条、第三十八条；《行政许可法》第二十二条、第六十九条", "Administrative Penalty Law, articles 17 and 38; Administrative Licensing Law, articles 22 and 69"),
		Milder: problem.T("2016 年底以前作出的决定，只是早于事项列入清单的日期：那时清单还在建立。", "The decision was made up to the end of 2016 and only before the power was added: the lists were still being drawn up."),
		Law:    true,
		Reads:  []string{ref, decided},
		Good:   "# 事项 0200-B-01600：2015-12-28 增加，2023-09-15 取消\n" + ref + ": \"0200-B-01600\"\n" + decided + ": 2023-09-14",
		Bad:    "# 事项 0200-B-01600：2015-12-28 增加，2023-09-15 取消\n" + ref + ": \"0200-B-01600\"\n" + decided + ": 2023-09-15",
	}
	rule.Check = func(c *schema.Case) {
		day, given := c.Record.Day(decided)
		p := powerOf(c, table, ref)
		if !given || p == nil {
			return
		}
		switch standing, by := StandingOn(p, day); standing {
		case NotYetHeld:
			q := rule.At(c.Record.Place(ref), notYetHeld(c.Record.Text(ref), p, by, day),
				problem.T("核对决定日期和事项编码；调整记录的日期不对的，改调整记录", "compare the day of the decision and the code; where the adjustment's date is wrong, correct that"))
			if by.Change == "增加" && !day.After(listsComplete) {
				q.Severity = problem.Warning
			}
			c.Found(q)
		case NoLongerHeld:
			c.Found(rule.At(c.Record.Place(ref), noLongerHeld(c.Record.Text(ref), p, by, day), endedHint(by.Change)))
		}
	}
	return rule
}

func notYetHeld(code string, p *schema.Record, by Adjustment, day calendar.Day) schema.Text {
	return problem.Textf("事项 %[1]s“%[2]s”%[3]s 才%[4]s，%[6]s 作出决定时还不在清单上",
		"the power %[1]s was %[5]s on %[3]s; on %[6]s, the day of the decision, it was not yet on the list",
		code, p.Text("name"), by.Day, by.Change, by.entry.Format("change", problem.EN), day)
}

func noLongerHeld(code string, p *schema.Record, by Adjustment, day calendar.Day) schema.Text {
	document := problem.Text{}
	if d := by.entry.Text("document"); d != "" {
		document = problem.T("（"+d+"）", " ("+d+")")
	}
	return problem.Textf("事项 %[1]s“%[2]s”%[3]s 起已%[4]s%[6]s，%[8]s 的决定不能再依据它",
		"the power %[1]s was %[5]s on %[3]s%[7]s; the decision of %[8]s may not rest on it",
		code, p.Text("name"), by.Day, by.Change, by.entry.Format("change", problem.EN), document.ZH, document.EN, day)
}

func endedHint(change string) schema.Text {
	switch change {
	case "合并":
		return problem.T("改用并入的那个事项的编码；如果是别的事项并入本事项，本事项的调整写 变更", "use the code of the item it was merged into; where another item was merged into this one, its own adjustment is 变更")
	case "下放":
		return problem.T("核对决定日期和事项编码；下放以后由下级机关决定；只下放一部分的，那一次调整写 part: 是", "compare the day of the decision and the code; once delegated, the lower organ decides; where only a part was, its adjustment says part: 是")
	case "划出":
		return problem.T("核对决定日期和事项编码；划出以后由承接的机关决定；只划出一部分的，那一次调整写 part: 是", "compare the day of the decision and the code; once transferred, the other organ decides; where only a part was, its adjustment says part: 是")
	}
	return problem.T("核对决定日期和事项编码；后来又恢复的，在调整记录里补上", "compare the day of the decision and the code; where the power came back later, add that to its adjustments")
}
