package main

import (
	"slices"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/describe"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
	"sunboard/generator/site"
)

// explainFormats are the names that explain's --format takes.
var explainFormats = []string{"text", "markdown"}

var explainCommand = command{
	name:    "explain",
	args:    "[RULE]",
	brief:   problem.T("说明一条规则：要求什么、为什么、依据什么", "explain a rule: what it demands, why, and on what basis"),
	more:    problem.T("不写 RULE 就列出全部规则。markdown 是给工作人员的整页说明。", "Without RULE all rules are listed. markdown is the whole page for staff."),
	example: "sunboard explain published-late",
	setup: func(f flags) func(*call) error {
		format := f.text("format", explainFormats[0], problem.Same(strings.Join(explainFormats, " | ")))
		return func(c *call) error {
			if !slices.Contains(explainFormats, *format) {
				return usagef("没有 %q 这种格式；可用：%s", "there is no format %q; the formats are: %s", *format, strings.Join(explainFormats, ", "))
			}
			return c.explain(*format)
		}
	},
}

func (c *call) explain(format string) error {
	groups := ruleGroups()
	var text []byte
	switch {
	case len(c.args) > 1:
		return usagef("一次说明一条规则", "name one rule, or none for all")
	case len(c.args) == 1:
		r, err := findRule(groups, strings.Trim(c.args[0], "[]"))
		if err != nil {
			return err
		}
		text = describe.Rule(r, c.lang)
	case format == "markdown":
		text = describe.RulesMarkdown(groups)
	default:
		text = describe.RuleLines(groups, c.lang)
	}
	_, err := c.out.Write(text)
	return err
}

func findRule(groups []describe.RuleGroup, id string) (*schema.Rule, error) {
	var ids []string
	for _, g := range groups {
		for _, r := range g.Rules {
			if r.ID == id {
				return r, nil
			}
			ids = append(ids, r.ID)
		}
	}
	if near := schema.Nearest(id, ids); near != "" {
		return nil, usagef("没有 %q 这条规则，是不是 %s？", "there is no rule %q; is it %s?", id, near)
	}
	return nil, usagef("没有 %q 这条规则；不写规则就列出全部", "there is no rule %q; without one, all are listed", id)
}

// ruleGroups are all rules of the program, each once, where staff would look for
// them.
func ruleGroups() []describe.RuleGroup {
	seen := map[string]bool{}
	var groups []describe.RuleGroup
	add := func(title problem.Text, rules ...*schema.Rule) {
		g := describe.RuleGroup{Title: title}
		for _, r := range rules {
			if !seen[r.ID] {
				seen[r.ID] = true
				g.Rules = append(g.Rules, r)
			}
		}
		if g.Rules != nil {
			groups = append(groups, g)
		}
	}
	var form, across []*schema.Rule
	for _, r := range dataset.Rules {
		if r.Source.IsZero() {
			form = append(form, r)
		} else {
			across = append(across, r)
		}
	}
	add(problem.T("文件和写法", "Files and form"), slices.Concat(schema.Structure, form, []*schema.Rule{&site.PageRule})...)
	add(problem.T("隐私", "Privacy"), slices.Concat(privacy.LeakRules, withPrefix(disclosure.Permit, "natural-person", "minor"))...)
	add(problem.T("许可和处罚", "Permits and penalties"), pointers(disclosure.Permit.Rules)...)
	add(problem.T("处罚", "Penalties"), pointers(disclosure.Penalty.Rules)...)
	for _, k := range disclosure.Kinds {
		add(k.Title, pointers(k.Rules)...)
	}
	add(problem.T("全站", "The site as a whole"), across...)
	for _, s := range disclosure.Settings {
		add(s.Title, pointers(s.Rules)...)
	}
	add(problem.T("导入", "Import"), slices.Concat(intake.Rules, intake.DocumentRules, intake.TableRules)...)
	return groups
}

func pointers(rules []schema.Rule) []*schema.Rule {
	list := make([]*schema.Rule, len(rules))
	for i := range rules {
		list[i] = &rules[i]
	}
	return list
}

// withPrefix are the kind's rules whose IDs begin with one of some words.
func withPrefix(k *schema.Kind, words ...string) []*schema.Rule {
	return slices.DeleteFunc(pointers(k.Rules), func(r *schema.Rule) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(r.ID, w) })
	})
}
