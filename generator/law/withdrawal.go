package law

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// withdrawalDays are the working days within which a fallen decision is
// withdrawn (行政处罚法第四十八条、第八十五条).
const withdrawalDays = 3

var withdrawalSource = problem.T("《行政处罚法》第四十八条、第八十五条", "Administrative Penalty Law, articles 48 and 85")

// WithdrawalLate demands that a fallen decision is withdrawn within three
// working days.
func WithdrawalLate() schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-late",
		Demand: problem.T("决定被撤销、变更、确认违法或无效后，三个工作日内撤下并说明理由。", "A decision that is revoked, changed, or found unlawful or void is withdrawn within three working days, with the reason."),
		Why: problem.T("已经被推翻的处罚还挂在网上，是对当事人的持续损害。",
			"A penalty that has been overturned and still stands on the site goes on harming the party."),
		Source: withdrawalSource,
		Milder: problem.T("已经撤下的，只是警告。", "What has been withdrawn is a warning."),
		Law:    true,
		Reads:  []string{schema.Withdrawn},
		Good:   "withdrawn: {caused_on: 2024-06-18, on: 2024-06-21, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:    "withdrawn: {caused_on: 2024-06-18, on: 2024-06-24, kind: 撤销, reason: 经行政复议撤销。}",
	}
	rule.Check = func(c *schema.Case) {
		for _, w := range c.Record.Groups(schema.Withdrawn) {
			caused, ok := w.Day("caused_on")
			on, given := w.Day("on")
			if !ok || !given {
				continue
			}
			due, ok := Deadline(c, schema.Withdrawn, caused, withdrawalDays)
			if !ok || !on.After(due) {
				continue
			}
			say := rule.Mild
			if on.After(c.Today) && due.Before(c.Today) {
				say = rule.At
			}
			c.Found(say(w.Place("on"), problem.Textf("原因发生在 %[1]s，最迟应在 %[2]s 撤下，撤下日期却是 %[3]s", "it fell on %[1]s and had to be withdrawn by %[2]s, but was on %[3]s", caused, due, on),
				problem.T("核对日期；还没有撤下的立即撤下", "look at the days; what is still shown is withdrawn at once")))
		}
	}
	return rule
}

// WithdrawalMissing demands that a decision whose state is 撤销 is withdrawn. The
// law says so of penalties; of others it is custom.
func WithdrawalMissing(state, revoked string, law bool) schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-missing",
		Demand: problem.T("状态是“撤销”的决定写明撤下日期和理由。", "A decision whose state is revoked says when and why it was withdrawn."),
		Why: problem.T("只改状态不撤下，被撤销的决定连同当事人仍然公开着。",
			"With its state changed only, a revoked decision stays public with its party."),
		Source: withdrawalSource,
		Milder: problem.T("行政许可只是警告：法律没有写明期限。", "For a permit it is a warning: the law gives no day."),
		Law:    true,
		Reads:  []string{state, schema.Withdrawn},
		Good:   state + ": 撤销\nwithdrawn: {on: 2024-06-20, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:    state + ": 撤销",
	}
	rule.Check = func(c *schema.Case) {
		if c.Record.Text(state) != revoked || !c.Kind.Visible(c.Record, c.Today) {
			return
		}
		message, hint := problem.T("状态是“撤销”，却没有撤下", "its state is revoked, but it is not withdrawn"),
			problem.T("填写 withdrawn 的 on、kind 和 reason", "fill in on, kind and reason of withdrawn")
		for _, w := range c.Record.Groups(schema.Withdrawn) {
			message = problem.Textf("状态是“撤销”，到 %s 才撤下", "its state is revoked, but it is not withdrawn before %s", w.Text("on"))
			hint = problem.T("立即撤下；核对 withdrawn 的 on", "withdraw it now; look at on of withdrawn")
		}
		say := rule.Mild
		if law {
			say = rule.At
		}
		c.Found(say(c.Record.Place(state), message, hint))
	}
	return rule
}

// WithdrawalParty demands that the reason of a withdrawal does not name the
// party: the notice that remains is without it.
func WithdrawalParty(party string) schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-party",
		Demand: problem.T("撤下的理由里不写当事人。", "The reason of a withdrawal does not name the party."),
		Why: problem.T("撤下以后只留公告，公告不写当事人；理由里写了，等于没有撤下。",
			"Only a notice remains, and it does not name the party; a reason that does undoes the withdrawal."),
		Source: withdrawalSource,
		Law:    true,
		Reads:  []string{party, schema.Withdrawn},
		Good:   "party: 示例第一运输有限公司\nwithdrawn: {on: 2024-06-20, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:    "party: 示例第一运输有限公司\nwithdrawn: {on: 2024-06-20, kind: 撤销, reason: 示例第一运输有限公司申请复议后撤销。}",
	}
	rule.Check = func(c *schema.Case) {
		name := c.Record.Text(party)
		for _, w := range c.Record.Groups(schema.Withdrawn) {
			if name != "" && strings.Contains(w.Text("reason"), name) {
				c.Found(rule.At(w.Place("reason"), problem.T("撤下的理由里写了当事人的名称", "the reason of the withdrawal names the party"),
					problem.T("改写为“当事人”", "write “the party” instead")))
			}
		}
	}
	return rule
}

// CorrectionField demands that a correction names a field that readers see.
func CorrectionField() schema.Rule {
	rule := schema.Rule{
		ID:     "correction-field",
		Demand: problem.T("更正记录写明改的是哪个公开字段。", "A correction names the public field that was changed."),
		Why: problem.T("读者要知道改了什么；字段名写错，更正就对不上。",
			"Readers must know what was changed; a wrong name leads nowhere."),
		Source: problem.T("《政府信息公开条例》第六条、第四十一条", "Open Government Information Regulations, articles 6 and 41"),
		Reads:  []string{"corrections"},
		Good:   "corrections: [{on: 2024-05-06, field: published_on, was: 2024-03-15, reason: 录入有误。}]",
		Bad:    "corrections: [{on: 2024-05-06, field: publish, was: 2024-03-15, reason: 录入有误。}]",
	}
	rule.Check = func(c *schema.Case) {
		for _, entry := range c.Record.Groups("corrections") {
			name := entry.Text("field")
			_, f := c.Record.Lookup(name)
			if name == "" || f != nil && !f.Internal {
				continue
			}
			hint := problem.T("用 describe 查看字段名；内部字段不必写更正", "see describe for the names; a field that is not public needs no correction")
			if near := schema.NearestField(name, publicFields(c.Record)); near != "" {
				hint = problem.Textf("是不是 %s？", "is it %s?", near)
			}
			c.Found(rule.At(entry.Place("field"), problem.Textf("没有 %s 这个公开字段", "there is no public field %s", name), hint))
		}
	}
	return rule
}

func publicFields(r *schema.Record) []schema.Field {
	return slices.DeleteFunc(slices.Clone(r.Fields), func(f schema.Field) bool { return f.Internal })
}
