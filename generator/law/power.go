package law

import (
	"slices"
	"strings"

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

// powerEvent is an entry of a power's history.
type powerEvent struct {
	day    calendar.Day
	change string
	entry  *schema.Record
}

// powerEvents is the history by its days, entries of one day as they are
// written. Entries without a day say nothing.
func powerEvents(p *schema.Record) []powerEvent {
	var list []powerEvent
	for _, h := range p.Groups("history") {
		if day, ok := h.Day("date"); ok {
			list = append(list, powerEvent{day, h.Text("change"), h})
		}
	}
	slices.SortStableFunc(list, func(a, b powerEvent) int { return a.day.Sub(b.day) })
	return list
}

// begins is whether the entry puts the power on the list.
func (e powerEvent) begins() bool { return e.change == "增加" || e.change == "承接" }

// ends is whether the entry takes the power off the list.
func (e powerEvent) ends() bool {
	return e.change == "取消" || e.change == "合并" || e.change == "下放"
}

// powerStanding is whether a power stood on the list on a day.
type powerStanding int

const (
	powerUntold powerStanding = iota // its history does not say
	powerNotYet
	powerHeld
	powerEnded
)

// standingOn is the power's standing on a day, and the entry that decides it. A
// power stands on the list from the day of its first 增加 or 承接 on, and no
// longer from the day of a 取消, 合并 or 下放 on, until any later entry finds it
// there again: the same reading that its page shows.
func standingOn(p *schema.Record, day calendar.Day) (powerStanding, powerEvent) {
	events := powerEvents(p)
	if len(events) == 0 {
		return powerUntold, powerEvent{}
	}
	if first := events[0]; day.Before(first.day) {
		if first.begins() {
			return powerNotYet, first
		}
		return powerUntold, first
	}
	last := events[0]
	for _, e := range events {
		if !e.day.After(day) {
			last = e
		}
	}
	if last.ends() {
		return powerEnded, last
	}
	return powerHeld, last
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
		Demand: problem.T("作出决定的那天，所依据的事项在机关的权责清单上：还没有增加的、已经取消、合并或下放的，不能用。", "On the day of the decision the power stands on the agency's list: not before it was added, and no longer once it is cancelled, merged or delegated."),
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
		switch standing, by := standingOn(p, day); standing {
		case powerNotYet:
			q := rule.At(c.Record.Place(ref), notYetHeld(c.Record.Text(ref), p, by, day),
				problem.T("核对决定日期和事项编码；调整记录的日期不对的，改调整记录", "compare the day of the decision and the code; where the adjustment's date is wrong, correct that"))
			if by.change == "增加" && !day.After(listsComplete) {
				q.Severity = problem.Warning
			}
			c.Found(q)
		case powerEnded:
			c.Found(rule.At(c.Record.Place(ref), noLongerHeld(c.Record.Text(ref), p, by, day), endedHint(by.change)))
		}
	}
	return rule
}

func notYetHeld(code string, p *schema.Record, by powerEvent, day calendar.Day) schema.Text {
	return problem.Textf("事项 %[1]s“%[2]s”%[3]s 才%[4]s，%[6]s 作出决定时还不在清单上",
		"the power %[1]s was %[5]s on %[3]s; on %[6]s, the day of the decision, it was not yet on the list",
		code, p.Text("name"), by.day, by.change, by.entry.Format("change", problem.EN), day)
}

func noLongerHeld(code string, p *schema.Record, by powerEvent, day calendar.Day) schema.Text {
	document := problem.Text{}
	if d := by.entry.Text("document"); d != "" {
		document = problem.T("（"+d+"）", " ("+d+")")
	}
	return problem.Textf("事项 %[1]s“%[2]s”%[3]s 起已%[4]s%[6]s，%[8]s 的决定不能再依据它",
		"the power %[1]s was %[5]s on %[3]s%[7]s; the decision of %[8]s may not rest on it",
		code, p.Text("name"), by.day, by.change, by.entry.Format("change", problem.EN), document.ZH, document.EN, day)
}

func endedHint(change string) schema.Text {
	switch change {
	case "合并":
		return problem.T("改用并入的那个事项的编码；如果是别的事项并入本事项，本事项的调整写 变更", "use the code of the item it was merged into; where another item was merged into this one, its own adjustment is 变更")
	case "下放":
		return problem.T("核对决定日期和事项编码；下放以后由下级机关决定", "compare the day of the decision and the code; once delegated, the lower organ decides")
	}
	return problem.T("核对决定日期和事项编码；后来又恢复的，在调整记录里补上", "compare the day of the decision and the code; where the power came back later, add that to its adjustments")
}

// powerTypes are the types of power that all provinces know, with or without
// 行政 in front. Local types besides them are not judged.
var powerTypes = []schema.Text{
	problem.T("行政许可", "licensing"), problem.T("行政处罚", "penalty"), problem.T("行政强制", "coercion"),
	problem.T("行政征收", "levy"), problem.T("行政给付", "payment"), problem.T("行政检查", "inspection"),
	problem.T("行政确认", "confirmation"), problem.T("行政奖励", "reward"), problem.T("行政裁决", "adjudication"),
	problem.T("其他行政权力", "other powers"), problem.T("公共服务", "public service"),
}

// powerTypeOf is the power's type among them; the zero Text: a local one.
func powerTypeOf(p *schema.Record) schema.Text {
	if word := p.Text("type"); word != "" {
		for _, t := range powerTypes {
			if word == t.ZH || "行政"+word == t.ZH {
				return t
			}
		}
	}
	return problem.Text{}
}

// PowerType demands that a decision names a power of its own type, such as
// 行政处罚. A power of one of the tolerated types is only a warning.
func PowerType(table *schema.Table, ref, want string, tolerated ...string) schema.Rule {
	due := problem.Same(want)
	for _, t := range powerTypes {
		if t.ZH == want {
			due = t
		}
	}
	rule := schema.Rule{
		ID:     "power-type-mismatch",
		Demand: problem.T("处罚依据行政处罚事项，许可依据行政许可事项。", "A penalty names a power to penalise, a permit a power to license."),
		Why: problem.T("点开决定看到的是别的权力，等于没有写明依据；多半是编码抄错了一段。",
			"Whoever follows the link finds another power, so the basis is not given; mostly a part of the code is miscopied."),
		Source: problem.T("《行政处罚法》第十七条；《行政许可法》第二十二条", "Administrative Penalty Law, article 17; Administrative Licensing Law, article 22"),
		Reads:  []string{ref},
		Good:   "# 事项 0200-B-01700 的类型：" + want + "\n" + ref + ": \"0200-B-01700\"",
		Bad:    "# 事项 0200-F-00100 的类型：行政检查\n" + ref + ": \"0200-F-00100\"",
	}
	if len(tolerated) > 0 {
		rule.Milder = problem.T("事项的类型是"+strings.Join(tolerated, "、")+"。", "The power's type is "+strings.Join(tolerated, ", ")+".")
	}
	rule.Check = func(c *schema.Case) {
		p := powerOf(c, table, ref)
		if p == nil {
			return
		}
		is := powerTypeOf(p)
		if is.IsZero() || is.ZH == want {
			return
		}
		code := c.Record.Text(ref)
		q := rule.At(c.Record.Place(ref), problem.Text{
			ZH: "应当依据" + due.ZH + "事项，" + code + "“" + p.Text("name") + "”却是" + is.ZH,
			EN: "a power of the type " + due.EN + " is due, but " + code + " is of the type " + is.EN,
		}, problem.T("核对事项编码；事项本身填错类型的，改清单", "compare the code; where the item's own type is wrong, correct the list"))
		if slices.Contains(tolerated, is.ZH) {
			q.Severity = problem.Warning
		}
		c.Found(q)
	}
	return rule
}
