package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
	"sunboard/generator/site"
)

// everyRule are the rules of all packages, in no order.
func everyRule() []*schema.Rule {
	return append(slices.Concat(dataset.AllRules(), intake.Rules, intake.DocumentRules, intake.TableRules), &site.PageRule)
}

// A rule is a sentence, a reason and a pair of examples; and an article, where
// it says that a law commands it.
func TestEveryRuleCanBeExplained(t *testing.T) {
	for _, r := range everyRule() {
		for what, text := range map[string]problem.Text{"demand": r.Demand, "reason": r.Why} {
			if text.ZH == "" || text.EN == "" || text.ZH == text.EN || !strings.HasSuffix(text.ZH, "。") || !strings.HasSuffix(text.EN, ".") {
				t.Errorf("%s: the %s is no sentence in both languages: %v", r.ID, what, text)
			}
		}
		if r.ID == "" || r.Good == "" || r.Bad == "" || r.Good == r.Bad {
			t.Errorf("%q: it needs an ID, and an example on either side", r.ID)
		}
		if (r.Source.ZH == "") != (r.Source.EN == "") || (r.Milder.ZH == "") != (r.Milder.EN == "") {
			t.Errorf("%s: the source or the milder case stands in one language", r.ID)
		}
		if r.Law && r.Source.IsZero() {
			t.Errorf("%s: a law commands it, but which one?", r.ID)
		}
	}
}

// Explain knows every rule, and each under one ID.
func TestExplainListsEveryRuleOnce(t *testing.T) {
	listed := map[string]int{}
	for _, g := range ruleGroups() {
		if g.Title.ZH == "" || g.Title.EN == "" {
			t.Errorf("a group has no title: %v", g.Title)
		}
		for _, r := range g.Rules {
			listed[r.ID]++
		}
	}
	rules := everyRule()
	for _, r := range rules {
		if listed[r.ID] != 1 {
			t.Errorf("explain lists %s %d times", r.ID, listed[r.ID])
		}
	}
	if len(listed) != len(rules) {
		t.Errorf("explain lists %d rules; there are %d, and an ID belongs to one", len(listed), len(rules))
	}
	for _, k := range disclosure.Kinds {
		for _, r := range k.Rules {
			if listed[r.ID] == 0 {
				t.Errorf("explain does not know %s of %s", r.ID, k.Name)
			}
		}
	}
}

// unread are rules of import whose examples tell of a file instead of showing
// its lines.
var unread = map[string]bool{
	"import-size": true, "import-empty": true, "import-binary": true, "import-encoding": true, "import-converted": true,
}

// The examples of import are lines of a text, each behind a #.
func TestExamplesOfImportKeepAndBreakTheirRule(t *testing.T) {
	for _, rule := range intake.Rules {
		told := func(example string) bool {
			text := strings.ReplaceAll("\n"+example, "\n# ", "\n")
			_, problems := intake.ReadReport("report.txt", []byte("示例市交通运输局2024年法治政府建设年度报告\n"+text+"\n"))
			for _, p := range problems {
				if p.Rule == rule.ID {
					return true
				}
			}
			return false
		}
		if told(rule.Good) || told(rule.Bad) == unread[rule.ID] {
			t.Errorf("%s: it speaks where it is kept: %v; where it is broken: %v", rule.ID, told(rule.Good), told(rule.Bad))
		}
	}
}

const rulesPage = "../RULES.md"

// The page for staff in the repository is what explain says. UPDATE=1 rewrites
// it.
func TestThePageForStaffIsMadeFromTheRules(t *testing.T) {
	var out, errs bytes.Buffer
	status := run(world{
		args: []string{"explain", "--format", "markdown"}, in: strings.NewReader(""), out: &out, err: &errs,
		getenv: func(string) string { return "" }, now: time.Now,
	})
	if status != statusDone || errs.Len() > 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	if strings.Contains(out.String(), "%!") {
		t.Error("a text is not filled in")
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(rulesPage, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	page, err := os.ReadFile(rulesPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(page, out.Bytes()) {
		t.Error("RULES.md is not what explain --format markdown says; run this test with UPDATE=1 and read the difference")
	}
}
