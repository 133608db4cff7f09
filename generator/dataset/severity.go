package dataset

import (
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Change is a rule whose severity the project has changed, and what came of it.
type Change struct {
	Rule, In, Reason string
	Severity         problem.Text // in the words of the setting
	Count            int          // the problems it changed
}

// AllRules are the rules that Open may find broken, each ID once: those of the
// data's form, those that compare records, and those of settings and kinds.
func AllRules() []*schema.Rule {
	list := slices.Concat(schema.Structure, Rules, privacy.LeakRules)
	seen := map[string]bool{}
	for _, r := range list {
		seen[r.ID] = true
	}
	add := func(rules []schema.Rule) {
		for i := range rules {
			if r := &rules[i]; !seen[r.ID] {
				seen[r.ID] = true
				list = append(list, r)
			}
		}
	}
	for _, s := range disclosure.Settings {
		add(s.Rules)
	}
	for _, k := range disclosure.Kinds {
		add(k.Rules)
	}
	return list
}

func findRule(id string) *schema.Rule {
	for _, r := range AllRules() {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// finish puts the problems in order: what is told once is told once, and advice
// has the severity that the project gives it.
func (p *Project) finish() {
	p.Problems = once(p.Problems)
	p.readChanges()
	kept := p.Problems[:0]
	for _, q := range p.Problems {
		if p.regrade(&q) {
			kept = append(kept, q)
		}
	}
	p.Problems = kept
	problem.Sort(p.Problems)
}

// once keeps the first of the problems that say the same, where their rule wants
// that, and adds how many there are.
func once(list []problem.Problem) []problem.Problem {
	wanted := map[string]bool{}
	for _, r := range AllRules() {
		wanted[r.ID] = r.Once
	}
	type key struct{ rule, message string }
	first, count := map[key]int{}, map[key]int{}
	kept := list[:0]
	for _, q := range list {
		k := key{q.Rule, q.Message.ZH}
		if wanted[q.Rule] {
			if count[k]++; count[k] > 1 {
				continue
			}
			first[k] = len(kept)
		}
		kept = append(kept, q)
	}
	for k, at := range first {
		if n := count[k]; n > 1 {
			q := &kept[at]
			q.Message = problem.Textf("%[1]s（共 %[3]d 处，这里只列一处）", "%[2]s (in %[3]d places, of which this is one)", q.Message.ZH, q.Message.EN, n)
		}
	}
	return kept
}

// readChanges reads data/site/rules.yaml and refuses what it may not change.
func (p *Project) readChanges() {
	for _, r := range p.Settings[disclosure.Severities.Name] {
		id := r.Text("rule")
		rule := findRule(id)
		switch {
		case id == "" || !r.Has("severity"):
		case rule == nil:
			hint := problem.T("用 explain 查看全部规则", "see explain for all rules")
			if near := schema.Nearest(id, ruleNames()); near != "" {
				hint = problem.Textf("是不是 %s？", "is it %s?", near)
			}
			p.found(ruleUnknown.At(r.Place("rule"), problem.Textf("没有 %s 这条规则", "there is no rule %s", id), hint))
		case !rule.Changeable():
			p.found(ruleFixed.At(r.Place("rule"), problem.Textf("规则 %s 不能改轻重", "the severity of %s cannot be changed", id),
				problem.T("删去这一条；能改的只有建议性的警告", "delete this entry; only advice can be changed")))
		default:
			p.Changes = append(p.Changes, Change{Rule: id, In: r.Text("in"), Reason: r.Text("reason"), Severity: problem.T(r.Text("severity"), r.Format("severity", problem.EN))})
		}
	}
}

func ruleNames() []string {
	var names []string
	for _, r := range AllRules() {
		names = append(names, r.ID)
	}
	return names
}

// regrade gives a problem the severity that the project wants, and reports
// whether it still stands. The first change that fits decides.
func (p *Project) regrade(q *problem.Problem) bool {
	for i := range p.Changes {
		c := &p.Changes[i]
		if c.Rule != q.Rule || !strings.HasPrefix(q.File, c.In) {
			continue
		}
		c.Count++
		if c.Severity.ZH == "错误" {
			q.Severity = problem.Error
		}
		return c.Severity.ZH != "关闭"
	}
	return true
}
