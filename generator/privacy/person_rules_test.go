package privacy

import (
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var personFields = []schema.Field{
	{Name: "party_type", Title: problem.T("行政相对人类别", "type of party"), Type: schema.Line},
	{Name: "party_code", Title: problem.T("统一社会信用代码", "unified social credit code"), Type: schema.Line},
	{Name: "legal_representative", Title: problem.T("法定代表人", "legal representative"), Type: schema.Line},
	{Name: "facts", Title: problem.T("违法事实", "facts"), Type: schema.Prose},
	{Name: "remark", Title: problem.T("备注", "remark"), Type: schema.Prose},
	{Name: "decided_on", Title: problem.T("决定日期", "decided on"), Type: schema.Date},
}

// personSays is what a rule says of a record, in both languages.
func personSays(t *testing.T, rule schema.Rule, text string) (list []problem.Problem) {
	t.Helper()
	nodes, wrong := schema.Read("a.yaml", []byte(text))
	if len(wrong) > 0 {
		t.Fatalf("%q: %v", text, wrong)
	}
	r := schema.Decode("a.yaml", nodes[0], personFields, func(p problem.Problem) { t.Fatalf("%q: %v", text, p) })
	today, _ := calendar.New(2026, 11, 22)
	rule.Check(&schema.Case{Record: r, Today: today, Found: func(p problem.Problem) {
		if p.Rule != rule.ID || p.Severity != rule.Severity || p.Message.ZH == "" || p.Message.EN == "" || p.Hint.ZH == "" || p.Hint.EN == "" {
			t.Errorf("%q: %+v", text, p)
		}
		list = append(list, p)
	}})
	return list
}

func personRules() []schema.Rule {
	return []schema.Rule{
		NaturalPersonCode("party_type", "party_code"),
		NaturalPersonRepresentative("party_type", "legal_representative"),
		Minor("party_type", "decided_on", "facts", "remark"),
	}
}

func TestPersonRulesCanBeArguedAbout(t *testing.T) {
	laws := map[string]bool{"natural-person-code": true, "natural-person-legal-representative": false, "minor": true}
	for _, rule := range personRules() {
		law, known := laws[rule.ID]
		if !known || rule.Law != law || rule.Severity != problem.Error {
			t.Errorf("%s: law %v, severity %v", rule.ID, rule.Law, rule.Severity)
		}
		for _, text := range []problem.Text{rule.Demand, rule.Why, rule.Source} {
			if text.ZH == "" || text.EN == "" {
				t.Errorf("%s lacks words", rule.ID)
			}
		}
		if len(rule.Reads) < 2 {
			t.Errorf("%s reads %v", rule.ID, rule.Reads)
		}
		if said := personSays(t, rule, rule.Good); len(said) > 0 {
			t.Errorf("%s speaks of its good example: %v", rule.ID, said)
		}
		if said := personSays(t, rule, rule.Bad); len(said) != 1 {
			t.Errorf("%s of its bad example: %v", rule.ID, said)
		}
	}
}

func TestNaturalPersonsHaveNeitherCodeNorRepresentative(t *testing.T) {
	code, representative := personRules()[0], personRules()[1]
	for _, c := range []struct {
		rule   schema.Rule
		text   string
		speaks bool
	}{
		{code, "party_type: 自然人\nparty_code: 11010519491231002X\n", true},
		{code, "party_type: 自然人\nparty_code: 91000000MA00000157\n", true},
		{code, "party_type: 自然人\nparty_code: \"000000000000000000\"\n", true},
		{code, "party_type: 自然人\nparty_code: 00000000000000000X\n", false},
		{code, "party_type: 自然人\nparty_code: 00000000000000000x\n", false},
		{code, "party_type: 自然人\nparty_code: \"\"\n", false},
		{code, "party_type: 自然人\n", false},
		{code, "party_type: 个体工商户\nparty_code: 91000000MA00000157\n", false},
		{code, "party_code: 91000000MA00000157\n", false},
		{representative, "party_type: 自然人\nlegal_representative: 示例甲\n", true},
		{representative, "party_type: 自然人\nlegal_representative: \"\"\n", false},
		{representative, "party_type: 自然人\n", false},
		{representative, "party_type: 法人及非法人组织\nlegal_representative: 示例甲\n", false},
	} {
		if said := personSays(t, c.rule, c.text); len(said) > 0 != c.speaks {
			t.Errorf("%s of %q: %v", c.rule.ID, c.text, said)
		}
	}
}

func TestThePlaceAndWordsOfPersonRules(t *testing.T) {
	said := personSays(t, personRules()[0], "party_type: 自然人\nparty_code: 11010519491231002X\n")
	if len(said) != 1 {
		t.Fatal(said)
	}
	p := said[0]
	if p.Place.String() != "a.yaml:2:13" || p.Hint.ZH != "删去代码，或者填 00000000000000000X；相对人其实是单位的，改正行政相对人类别" ||
		p.Hint.EN != "take the code out, or write 00000000000000000X; where the party is an organisation, mend party_type" {
		t.Errorf("%v %q %q", p.Place, p.Hint.ZH, p.Hint.EN)
	}
}
