package law

import (
	"slices"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// withdrawalDays are the working days within which a fallen decision is
// withdrawn (行政处罚法第四十八条、第八十五条).
const withdrawalDays = 3

var withdrawalSource = problem.T("《行政处罚法》第四十八条、第八十五条", "Administrative Penalty Law, articles 48 and 85")

// fallenKinds are the kinds of withdrawal for which 行政处罚法第四十八条 gives a
// day: the decision itself fell. Of 信用修复 and 其他 it says nothing.
var fallenKinds = []string{"撤销", "变更", "确认违法", "确认无效"}

// fallenGroups are the withdrawals of a record whose decision itself fell.
func fallenGroups(r *schema.Record) []*schema.Record {
	return slices.DeleteFunc(r.Groups(schema.Withdrawn), func(w *schema.Record) bool { return !slices.Contains(fallenKinds, w.Text("kind")) })
}

// WithdrawalLate demands that a fallen decision is withdrawn within three
// working days. The law says so of penalties; of others (law is false) it is
// custom, and only a warning.
func WithdrawalLate(law bool) schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-late",
		Demand: problem.T("处罚决定被撤销、变更、确认违法或无效后，三个工作日内撤下并说明理由。", "A penalty that is revoked, changed, or found unlawful or void is withdrawn within three working days, with the reason."),
		Why: problem.T("已经被推翻的处罚还挂在网上，是对当事人的持续损害。",
			"A penalty that has been overturned and still stands on the site goes on harming the party."),
		Source: withdrawalSource,
		Milder: problem.T("已经撤下的，以及行政许可，只是警告：许可的撤下法律没有写明期限。", "What has been withdrawn is a warning, and so is a permit, for which the law gives no day."),
		Law:    true,
		Reads:  []string{schema.Withdrawn},
		Good:   "withdrawn: {caused_on: 2024-06-18, on: 2024-06-21, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:    "withdrawn: {caused_on: 2024-06-18, on: 2024-06-24, kind: 撤销, reason: 经行政复议撤销。}",
	}
	rule.Check = func(c *schema.Case) {
		for _, w := range fallenGroups(c.Record) {
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
			if law && on.After(c.Today) && due.Before(c.Today) {
				say = rule.At
			}
			c.Found(say(w.Place("on"), problem.Textf("原因发生在 %[1]s，最迟应在 %[2]s 撤下，撤下日期却是 %[3]s", "it fell on %[1]s and had to be withdrawn by %[2]s, but was on %[3]s", caused, due, on),
				problem.T("核对日期；还没有撤下的立即撤下", "look at the days; what is still shown is withdrawn at once")))
		}
	}
	return rule
}

// WithdrawalCause demands that a withdrawal because the decision fell says on
// which day it fell: the three working days count from it.
func WithdrawalCause() schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-cause",
		Demand: problem.T("处罚因撤销、变更、确认违法或无效撤下的，写明那个决定的日期。", "Where a penalty is withdrawn because it was revoked, changed, or found unlawful or void, the day of that is given."),
		Why: problem.T("三个工作日的期限从那天起算；不写，谁也看不出撤得及不及时。",
			"The three working days count from it; without it nobody can tell whether the withdrawal was in time."),
		Source:   withdrawalSource,
		Severity: problem.Warning,
		Reads:    []string{schema.Withdrawn},
		Good:     "withdrawn: {caused_on: 2024-06-18, on: 2024-06-20, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:      "withdrawn: {on: 2024-06-20, kind: 撤销, reason: 经行政复议撤销。}",
	}
	rule.Check = func(c *schema.Case) {
		for _, w := range fallenGroups(c.Record) {
			if !w.Has("caused_on") && !w.Wrong("caused_on") {
				c.Found(rule.At(w.Place("kind"), problem.Textf("撤下原因是“%[1]s”，却没有写那个决定的日期 caused_on", "it was withdrawn as %[1]s, but the day on which it fell, caused_on, is missing", w.Text("kind")),
					problem.T("填写复议决定、判决或者自行纠正的日期", "give the day of the review's decision, the judgment or the agency's own correction")))
			}
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
