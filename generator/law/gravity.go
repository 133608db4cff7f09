package law

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// minor is the gravity whose penalties are in principle not published
// (国家发展改革委令第36号).
const minor = "轻微"

// repairSource is the order that grades penalties.
var repairSource = problem.T("《信用修复管理办法》（国家发展改革委令第36号，2026年4月1日起施行）", "Measures on Credit Repair, NDRC order 36 (in force from 1 April 2026)")

// graveKinds are the kinds of penalty that are no minor matter, and the gravities
// that suit them. The mapping was found in the draft of order 36 only.
var graveKinds = []struct{ words, fits []string }{
	{[]string{"吊销许可证件", "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业", "行政拘留"}, []string{"严重"}},
	{[]string{"暂扣许可证件", "降低资质等级", "没收违法所得", "没收非法财物"}, []string{"一般", "严重"}},
}

// GravityCategory compares the gravity with the kinds of penalty.
func GravityCategory(categories string) schema.Rule {
	rule := schema.Rule{
		ID:     "gravity-category",
		Demand: problem.T("失信程度与处罚类别相称：吊销、停产停业、关闭、限制从业是严重，暂扣、降级、没收不是轻微。", "Gravity suits the kind of penalty: a revocation, closure or exclusion is serious; a suspension, downgrading or confiscation is not minor."),
		Why: problem.T("失信程度决定公示多久：吊销许可证写成轻微，三个月后就从网站上消失了。",
			"Gravity decides how long a penalty stays public: a revoked licence put down as minor disappears after three months."),
		Source: problem.Text{
			ZH: repairSource.ZH + "；各类处罚属于哪一档，见于征求意见稿，以正式文本和本省规定为准",
			EN: repairSource.EN + "; which kind is of which grade stood in the draft: go by the final text and the province's rules",
		},
		Severity: problem.Warning,
		Reads:    []string{"gravity", categories},
		Good:     "gravity: 严重\n" + categories + ": [吊销许可证件]",
		Bad:      "gravity: 轻微\n" + categories + ": [吊销许可证件]",
	}
	rule.Check = func(c *schema.Case) {
		gravity, given := c.Record.Text("gravity"), c.Record.Texts(categories)
		if gravity == "" {
			return
		}
		for _, grave := range graveKinds {
			i := slices.IndexFunc(given, func(word string) bool { return slices.Contains(grave.words, word) })
			if i < 0 || slices.Contains(grave.fits, gravity) {
				continue
			}
			c.Found(rule.At(c.Record.Place("gravity"), problem.Textf("处罚类别有“%[1]s”，失信程度却写“%[2]s”", "the penalty is %[1]s, but the gravity is %[2]s", given[i], gravity),
				problem.Textf("由机关重新认定失信程度，通常是%[1]s", "have the organ look at the gravity again; it is usually %[2]s", strings.Join(grave.fits, "或"), strings.Join(grave.fits, " or "))))
			return
		}
	}
	return rule
}

// MinorPublished asks whether minor penalties are to be published: in principle
// they are not, and if needed for three months. The organ decides it once, in
// data/site/gate.yaml; until then it is said once.
func MinorPublished(published string) schema.Rule {
	rule := schema.Rule{
		ID:     "minor-published",
		Demand: problem.T("2026年4月1日起作出的轻微处罚原则上不公示；本机关确需公示的，在 data/site/gate.yaml 的 minor_penalties 写明。", "Minor penalties decided from 1 April 2026 on are in principle not published; where the organ needs to, minor_penalties in data/site/gate.yaml says so."),
		Why: problem.T("轻微的处罚原则上不公示，公示了就多损害当事人的信用；要不要公示由机关定，定一次就不再提醒。",
			"Publishing a minor penalty harms the party's credit more than the rules intend; the organ decides once, and is then not asked again."),
		Source:   repairSource,
		Severity: problem.Warning,
		Once:     true,
		Reads:    []string{published, "gravity", "decided_on", "publish_until"},
		Good:     "decided_on: 2026-11-11\ngravity: 轻微\nunpublished_reason: 轻微，按规定不公示。",
		Bad:      "# data/site/gate.yaml 里没有写 minor_penalties: 公示\ndecided_on: 2026-11-11\ngravity: 轻微\n" + published + ": 2026-11-13",
	}
	rule.Check = func(c *schema.Case) {
		r, policy := c.Record, c.Gate.Text("minor_penalties")
		decided, ok := r.Day("decided_on")
		if !ok || r.Text("gravity") != minor || !RegimeOn(decided).Sure || !r.Has(published) || policy == "公示" ||
			r.Has(schema.Withdrawn) || c.Kind.KeptBack(r) {
			return
		}
		if last := c.Kind.LastDay(r); !last.IsZero() && last.Before(c.Today) {
			return // nobody sees it any more
		}
		message := problem.T("2026年4月1日起作出的轻微处罚原则上不公示，这里公示了", "minor penalties decided from 1 April 2026 on are in principle not published, but this one is")
		hint := problem.T("确需公示的，在 data/site/gate.yaml 写 minor_penalties: 公示；不公示的，撤下，以后的填写 unpublished_reason", "where they need to be, write minor_penalties: 公示 in data/site/gate.yaml; where not, withdraw it, and give later ones an unpublished_reason")
		if policy != "" {
			message = problem.Textf("data/site/gate.yaml 写明不公示轻微处罚，%[1]s 却填了公开日期", "data/site/gate.yaml says that minor penalties are not published, but %[1]s has a day of publication", r.Text("id"))
			hint = problem.Textf("还没有公开的，删去 %[1]s，填写 unpublished_reason；已经公开的撤下", "if it is not public yet, take %[1]s out and fill in unpublished_reason; if it is, withdraw it", published)
		}
		c.Found(rule.At(r.Place(published), message, hint))
	}
	return rule
}

// keptBackWords are words of a reason for which a law keeps any penalty back.
var keptBackWords = []string{"秘密", "隐私", "未成年", "国家安全", "公共安全", "经济安全", "社会稳定"}

// UnpublishedReason demands that a penalty is kept back for a reason that the law
// knows, and is not published besides.
func UnpublishedReason(reason, published, categories string) schema.Rule {
	rule := schema.Rule{
		ID:     "unpublished-reason",
		Demand: problem.T("不予公开的处罚，是轻微的、只有警告或通报批评的，或者涉及国家秘密、商业秘密、个人隐私的；写了理由的不再填公开日期。", "A penalty that is kept back is minor, or a warning or public criticism only, or touches secrets or privacy; and it has no day of publication."),
		Why: problem.T("公开是常态。一般和严重的处罚随便写个理由就不公开，等于绕过七个工作日的期限。",
			"Publication is the rule. To keep back an ordinary or serious penalty for any odd reason is to get round the seven working days."),
		Source: problem.Text{
			ZH: repairSource.ZH + "；《行政处罚法》第四十八条、第五十条；《政府信息公开条例》第十四条至第十六条",
			EN: repairSource.EN + "; Administrative Penalty Law, articles 48 and 50; Open Government Information Regulations, articles 14 to 16",
		},
		Severity: problem.Warning,
		Reads:    []string{reason, published, "gravity", categories},
		Good:     "gravity: 轻微\n" + reason + ": 轻微，按规定不公示。",
		Bad:      "gravity: 严重\n" + reason + ": 当事人要求不公开。",
	}
	rule.Check = func(c *schema.Case) {
		r, why := c.Record, c.Record.Text(reason)
		if why == "" || r.Has(schema.Withdrawn) {
			return
		}
		if r.Has(published) {
			c.Found(rule.At(r.Place(reason), problem.Textf("写了不予公开的理由，又填了公开日期 %[1]s：不会显示", "it has a reason for being kept back and a day of publication, %[1]s: it is not shown", published),
				problem.T("不公开的删去公开日期；要公开的删去理由；公开过的填写 withdrawn 撤下", "take out the one or the other; what has been public is taken off with withdrawn")))
		}
		if !light(r, categories) && !slices.ContainsFunc(keptBackWords, func(word string) bool { return strings.Contains(why, word) }) {
			c.Found(rule.At(r.Place(reason), problem.T("不是轻微的处罚，也看不出涉及秘密或者隐私，却不予公开", "it is not minor, and nothing says that secrets or privacy are touched, but it is kept back"),
				problem.T("写明依法不公开的理由；没有的，按期公开", "give the reason that the law knows; without one, publish it in time")))
		}
	}
	return rule
}

// light reports whether a penalty is minor, or only a warning or public
// criticism. Where neither gravity nor kinds are given, nothing is known against
// it.
func light(r *schema.Record, categories string) bool {
	gravity := r.Text("gravity")
	heavier := slices.ContainsFunc(r.Texts(categories), func(word string) bool { return word != "警告" && word != "通报批评" })
	return gravity == minor || !heavier && gravity != "严重"
}
