package law

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

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

// PowerType asks for a second look where a decision names a power of another type
// than its own, such as 行政处罚. It is advice: the decision may be sound although
// the item is not the one that was meant, and 认可 and 登记 stand on many lists as
// 行政确认 or 其他行政权力.
func PowerType(table *schema.Table, ref, want string) schema.Rule {
	due := problem.Same(want)
	for _, t := range powerTypes {
		if t.ZH == want {
			due = t
		}
	}
	rule := schema.Rule{
		ID:     "power-type-mismatch",
		Demand: problem.T("处罚依据行政处罚事项，许可依据行政许可事项。", "A penalty names a power to penalise, a permit a power to license."),
		Why: problem.T("所有权力进清单：点开决定看到的是别的权力，等于没有写明依据；多半是编码抄错了一段。",
			"Every power stands on the list: whoever follows the link finds another one, so the basis is not given; mostly a part of the code is miscopied."),
		Severity: problem.Warning,
		Reads:    []string{ref},
		Good:     "# 事项 0200-B-01700 的类型：" + want + "\n" + ref + ": \"0200-B-01700\"",
		Bad:      "# 事项 0200-F-00100 的类型：行政检查\n" + ref + ": \"0200-F-00100\"",
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
		c.Found(rule.At(c.Record.Place(ref), problem.Text{
			ZH: "应当依据" + due.ZH + "事项，" + code + "“" + p.Text("name") + "”却是" + is.ZH,
			EN: "a power of the type " + due.EN + " is due, but " + code + " is of the type " + is.EN,
		}, problem.T("核对事项编码；事项本身填错类型的，改清单", "compare the code; where the item's own type is wrong, correct the list")))
	}
	return rule
}
