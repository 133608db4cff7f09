package law

import (
	"regexp"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// PowerRules are the rules about a power's own record, in the order of its page:
// what it rests on, how long it takes, how it is applied for, its adjustments.
var PowerRules = []schema.Rule{
	powerBasisMissing(), basisDates(), parentItem(), coercionEntrusted(),
	limitUnit(), promisedOverStatutory(), licenceWorkingDays(),
	licenceGuide(), stepsFew(), onSiteVisitsReason(), remoteChannel(), feeBasis(), phonesAlike(),
	historyOrder(), adjustmentLate(),
}

// PowerCodeDuplicate is told where the records of an agency are compared.
var PowerCodeDuplicate = schema.Rule{
	ID:     "power-code-duplicate",
	Demand: problem.T("一个机关的权责清单里，一个编码只属于一个事项。", "On an agency's power list a code belongs to one item."),
	Why: problem.T("许可、处罚和子项都按编码找事项；编码重复，读者点开的就可能是另一项权力。",
		"Permits, penalties and sub-items find their power by its code; with a code used twice readers may be led to another one."),
	Good: "# 同一机关的另一事项：code: \"0200-B-01600\"\ncode: \"0200-B-01700\"",
	Bad:  "# 同一机关的另一事项：code: \"0200-B-01700\"\ncode: \"0200-B-01700\"",
}

// checkedBy completes a rule with its check, which gets the rule itself.
func checkedBy(rule schema.Rule, check func(*schema.Rule, *schema.Case)) schema.Rule {
	rule.Check = func(c *schema.Case) { check(&rule, c) }
	return rule
}

// powerGone is whether the power is no longer on the list today: it stays for
// the record, and nobody can mend its guide any more.
func powerGone(c *schema.Case) bool {
	standing, _ := StandingOn(c.Record, c.Today)
	return standing == NoLongerHeld
}

// mainItem is the item that a sub-item belongs to, or nil.
func mainItem(c *schema.Case) *schema.Record {
	parent, f := c.Record.Lookup("parent")
	if parent.Text == "" || f == nil || f.Ref == nil || c.Lookup == nil {
		return nil
	}
	return c.Lookup(f.Ref, parent.Text)
}

func powerBasisMissing() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "power-basis-missing",
		Demand: problem.T("清单上的每项权力写明设定依据；子项可以沿用主项的依据。", "Every power on the list names its legal basis; a sub-item may rest on that of its main item."),
		Why: problem.T("许可、处罚、强制的依据必须主动公开；没有依据的权力不能行使，没有依据的处罚无效。",
			"The basis of licences, penalties and coercion must be published; a power without one may not be used, and a penalty without one is void."),
		Source: problem.T("《政府信息公开条例》第二十条第五项、第六项；《行政处罚法》第三十八条、第三十九条；《行政许可法》第三十条", "Open Government Information Regulations, article 20 (5) and (6); Administrative Penalty Law, articles 38 and 39; Administrative Licensing Law, article 30"),
		Milder: problem.T("公共服务和内部管理不是对外的权力。", "Public services and internal management are no powers over others."),
		Law:    true,
		Reads:  []string{"bases", "parent", "type", "history"},
		Good:   "type: 行政处罚\nbases:\n  - law: 《中华人民共和国道路运输条例》\n    article: 第六十三条",
		Bad:    "type: 行政处罚\nname: 对未取得道路运输经营许可擅自从事道路运输经营的处罚",
	}, func(rule *schema.Rule, c *schema.Case) {
		if c.Record.Has("bases") || powerGone(c) {
			return
		}
		if main := mainItem(c); main != nil && main.Has("bases") {
			return
		}
		message := problem.T("没有写设定依据 bases", "the legal bases are missing")
		hint := problem.T("每条依据写法律全称和条款；子项与主项依据相同的，写在主项上就行", "give the full title and the article of each; what a sub-item shares with its main item may stand there alone")
		q := rule.At(c.Record.At, message, hint)
		if kind := c.Record.Text("type"); strings.Contains(kind, "服务") || strings.Contains(kind, "内部") {
			q.Severity = problem.Warning
		}
		c.Found(q)
	})
}

func basisDates() schema.Rule {
	return checkedBy(schema.Rule{
		ID:       "basis-dates",
		Demand:   problem.T("依据的失效日期不早于施行日期。", "A basis does not end before it comes into force."),
		Why:      problem.T("这两个日期用来核对决定引用的法律当时是否有效；写反了，就会放过错的或者拦下对的。", "The two days decide whether a law cited by a decision was in force; swapped, they let faults pass or stop what is right."),
		Severity: problem.Warning,
		Reads:    []string{"bases"},
		Good:     "bases:\n  - law: 《中华人民共和国道路运输条例》（2022年修订）\n    article: 第六十八条\n    in_force_from: 2022-05-01\n    in_force_to: 2023-07-19",
		Bad:      "bases:\n  - law: 《中华人民共和国道路运输条例》（2022年修订）\n    article: 第六十八条\n    in_force_from: 2023-07-19\n    in_force_to: 2022-05-01",
	}, func(rule *schema.Rule, c *schema.Case) {
		for _, b := range c.Record.Groups("bases") {
			from, begins := b.Day("in_force_from")
			to, ends := b.Day("in_force_to")
			if begins && ends && to.Before(from) {
				c.Found(rule.At(b.Place("in_force_to"), problem.Textf(
					"失效日期 %[1]s 早于施行日期 %[2]s", "it ends on %[1]s, before it comes into force on %[2]s", to, from),
					problem.T("核对这两个日期；仍然有效的不填失效日期", "compare the two days; what still holds has no last day")))
			}
		}
	})
}

func parentItem() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "parent-item",
		Demand: problem.T("子项的主项是另一个事项，类型相同，并且没有取消。", "A sub-item's main item is another item of the same type that is still on the list."),
		Why: problem.T("清单按主项归类；挂错主项的子项，读者找不到，统计也会重复。",
			"The list is read by main items; a sub-item under a wrong one is not found, and is counted amiss."),
		Severity: problem.Warning,
		Reads:    []string{"parent", "code", "type", "history"},
		Good:     "code: \"0200-B-01700\"\nparent: \"0200-B-01000\"",
		Bad:      "code: \"0200-B-01700\"\nparent: \"0200-B-01700\"",
	}, func(rule *schema.Rule, c *schema.Case) {
		r := c.Record
		at, code := r.Place("parent"), r.Text("parent")
		if code != "" && code == r.Text("code") {
			c.Found(rule.At(at, problem.T("把自己写成了自己的主项", "the item names itself as its main item"), problem.T("填主项的编码；没有主项的不填", "give the code of the main item; none where there is none")))
			return
		}
		main := mainItem(c)
		if main == nil {
			return
		}
		if own := r.Text("code"); own != "" && main.Text("parent") == own {
			c.Found(rule.At(at, problem.Textf("与 %s 互为主项", "it and %s name each other as main item", code), problem.T("只有子项填 parent", "only a sub-item gives a parent")))
			return
		}
		if own, other := r.Text("type"), main.Text("type"); own != "" && other != "" && own != other {
			c.Found(rule.At(at, problem.Textf("本事项是%[1]s，主项 %[3]s 却是%[2]s", "this item is of the type %[1]s, its main item %[3]s of the type %[2]s", own, other, code),
				problem.T("核对主项的编码和两处的类型", "compare the main item's code and both types")))
		}
		if standing, by := StandingOn(main, c.Today); standing == NoLongerHeld && !powerGone(c) {
			c.Found(rule.At(at, problem.Textf("主项 %[1]s 已在 %[2]s %[3]s，本事项却还在清单上", "the main item %[1]s was %[4]s on %[2]s, but this item is still on the list",
				code, by.Day, by.Change, by.entry.Format("change", problem.EN)),
				problem.T("子项一并调整的，补上调整记录；改挂别的主项的，改 parent", "where the sub-item went with it, add the adjustment; where it has another main item now, correct parent")))
		}
	})
}

// furtherEntrusted are words about entrusting what was entrusted already: 不得再委托
// says that something was.
var furtherEntrusted = regexp.MustCompile(`(?:不得|不能|不可|不|禁止|严禁)(?:再次|再行|再|转)(?:行)?委托`)

// notEntrusted finds the words by which the field says that nothing is entrusted.
var notEntrusted = regexp.MustCompile(`^无|^没有|(?:不得|不能|不予|不可|不|未|没有|无|禁止|严禁)(?:对外|向外|另行|进行|实行|涉及|存在|属于)?委托`)

// entrusted reports whether a text about who uses a power on the agency's behalf
// names somebody.
func entrusted(text string) bool {
	return text != "" && !notEntrusted.MatchString(furtherEntrusted.ReplaceAllString(text, ""))
}

func coercionEntrusted() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "coercion-entrusted",
		Demand: problem.T("行政强制措施不委托他人实施。", "Coercive measures are not entrusted to others."),
		Why: problem.T("法律禁止委托行政强制措施权；公开的清单写着委托，等于自己承认违法。",
			"The law forbids entrusting coercive measures; a public list that says so admits a breach."),
		Source:   problem.T("《行政强制法》第十七条", "Administrative Coercion Law, article 17"),
		Severity: problem.Warning,
		Reads:    []string{"type", "entrusted_to"},
		Good:     "type: 行政强制\nentrusted_to: 不得委托。",
		Bad:      "type: 行政强制\nentrusted_to: 委托市公路管理站实施。",
	}, func(rule *schema.Rule, c *schema.Case) {
		to := c.Record.Text("entrusted_to")
		if powerTypeOf(c.Record).ZH != "行政强制" || !entrusted(to) {
			return
		}
		c.Found(rule.At(c.Record.Place("entrusted_to"),
			problem.T("行政强制事项写了委托；行政强制措施权不得委托", "a coercive power is entrusted; coercive measures may not be"),
			problem.T("只委托辅助工作的，写明强制措施由本机关实施，不委托", "where only auxiliary work is entrusted, say that the measures themselves are not (不委托)")))
	})
}
