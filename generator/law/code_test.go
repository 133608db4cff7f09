package law

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// codeFields are fields as the kinds and the site have them.
var codeFields = []schema.Field{
	{Name: "document", Title: problem.T("行政处罚决定书文号", "number of the decision"), Type: schema.Line},
	{Name: "party_type", Title: problem.T("行政相对人类别", "type of party"), Type: schema.OneOf, Choices: []schema.Choice{
		{Word: "法人及非法人组织", EN: "organisation"}, {Word: "自然人", EN: "natural person"}, {Word: "个体工商户", EN: "self-employed business"}}},
	{Name: "party_code", Title: problem.T("统一社会信用代码", "unified social credit code"), Type: schema.Line},
	{Name: "party_org_code", Title: problem.T("组织机构代码", "organisation code"), Type: schema.Line},
	{Name: "categories", Title: problem.T("处罚类别", "kinds of penalty"), Type: schema.OneOf, Many: true, Choices: []schema.Choice{
		{Word: "警告"}, {Word: "罚款"}, {Word: "没收违法所得"}, {Word: "没收非法财物"}, {Word: "暂扣许可证件"}, {Word: "降低资质等级"},
		{Word: "责令停产停业"}, {Word: "吊销许可证件"}, {Word: "其他", Note: true}}},
	{Name: "category", Title: problem.T("许可类别", "kind of licence"), Type: schema.OneOf, Choices: []schema.Choice{
		{Word: "普通"}, {Word: "登记"}, {Word: "其他", Note: true}}},
	{Name: "content", Title: problem.T("处罚内容", "penalty imposed"), Type: schema.Prose},
	{Name: "fine", Title: problem.T("罚款金额", "fine"), Type: schema.Money},
	{Name: "confiscated", Title: problem.T("没收金额", "amount confiscated"), Type: schema.Money},
	{Name: "fee", Title: problem.T("收费", "fee"), Type: schema.Number},
	{Name: "revoked_certificate", Title: problem.T("暂扣或吊销证照名称及编号", "certificate suspended or revoked"), Type: schema.Line},
	{Name: "code", Title: problem.T("网站标识码", "site code"), Type: schema.Line},
	{Name: "domain", Title: problem.T("域名", "domain"), Type: schema.Line},
	{Name: "icp", Title: problem.T("ICP 备案编号", "ICP filing number"), Type: schema.Line},
	{Name: "police", Title: problem.T("公安机关备案号", "public-security filing number"), Type: schema.Line},
}

// codeRules are the rules of this family, with fields as a kind would give them.
func codeRules() []schema.Rule {
	return []schema.Rule{
		USCC("party_code"), OrgCode("party_org_code", "party_code"), DocumentNumber("document"), CaseNumber("document", "示交罚"),
		SiteCode("code", "domain"), FilingNumbers("icp", "police", "domain"),
		AmountUnit("fine", "content"), AmountText("fine", "content"), AmountPrecision("fine"),
		AmountMissing("categories", "fine", "confiscated", "revoked_certificate"),
		PartyCode("party_type", "party_code"), CategoryNote("categories"), SingleCategoryNote("category"),
	}
}

// codeCase is a record of codeFields before a rule; what the rule says is told to
// found.
func codeCase(t testing.TB, text string, found func(problem.Problem)) *schema.Case {
	t.Helper()
	nodes, wrong := schema.Read("a.yaml", []byte(text+"\n"))
	if len(wrong) > 0 || len(nodes) != 1 {
		t.Fatalf("%s: %v", text, wrong)
	}
	r := schema.Decode("a.yaml", nodes[0], codeFields, func(p problem.Problem) { t.Fatalf("%s: %v", text, p.Message) })
	return &schema.Case{Record: r, Found: found}
}

// codeSays is what a rule says of a record: severity, place, message and hint, in
// Chinese and in English.
func codeSays(t testing.TB, rule schema.Rule, text string) (zh, en string) {
	t.Helper()
	c := codeCase(t, text, func(p problem.Problem) {
		for _, words := range []problem.Text{p.Message, p.Hint} {
			if words.ZH == "" || words.EN == "" || strings.Contains(words.ZH+words.EN, "%!") {
				t.Errorf("%s: a message or hint is not right in a language: %+v", text, p)
			}
		}
		if p.Rule != rule.ID || p.Severity < rule.Severity || p.File != "a.yaml" || p.Line == 0 {
			t.Errorf("%s: %+v is not of the rule, or has no place", text, p)
		}
		zh += fmt.Sprintf("%v %d:%d %s → %s\n", p.Severity, p.Line, p.Column, p.Message.ZH, p.Hint.ZH)
		en += fmt.Sprintf("%v %d:%d %s → %s\n", p.Severity, p.Line, p.Column, p.Message.EN, p.Hint.EN)
	})
	rule.Check(c)
	return strings.TrimSuffix(zh, "\n"), strings.TrimSuffix(en, "\n")
}

func TestCodeRulesCanBeArguedAbout(t *testing.T) {
	for _, rule := range append(codeRules(), PlaceholderRule, DuplicateDocument) {
		for what, text := range map[string]schema.Text{"demand": rule.Demand, "why": rule.Why, "source": rule.Source} {
			if text.ZH == "" || text.EN == "" || strings.Contains(text.ZH+text.EN, "%") {
				t.Errorf("%s: the %s is missing in a language", rule.ID, what)
			}
		}
		if rule.Law || rule.Good == "" || rule.Bad == "" {
			t.Errorf("%s: no law commands it, and it has a good and a bad example", rule.ID)
		}
		if mild := rule.Severity == problem.Warning; mild != rule.Milder.IsZero() {
			t.Errorf("%s: an error, and no warning, says when it is milder", rule.ID)
		}
		for _, name := range rule.Reads {
			if schema.Find(codeFields, name) == nil {
				t.Errorf("%s reads %s, which it was not given", rule.ID, name)
			}
		}
		if rule.Check == nil {
			continue
		}
		if zh, _ := codeSays(t, rule, rule.Good); zh != "" {
			t.Errorf("%s: its good example is told: %s", rule.ID, zh)
		}
		if zh, _ := codeSays(t, rule, rule.Bad); zh == "" {
			t.Errorf("%s: its bad example is let pass", rule.ID)
		}
	}
}

func TestCodeRulesAreSilentWithoutAValue(t *testing.T) {
	for _, rule := range codeRules() {
		if zh, _ := codeSays(t, rule, "document:"); zh != "" {
			t.Errorf("%s: says of an empty record: %s", rule.ID, zh)
		}
	}
}

// A hundred thousand records go through these rules, almost all of them good.
func TestCodeRulesTakeNoMemoryForWhatIsRight(t *testing.T) {
	const good = `document: 示交罚〔2024〕0017号
party_type: 法人及非法人组织
party_code: 91000000MA00000157
party_org_code: MA0000015
categories: [罚款, 没收违法所得]
category: 普通
content: 责令停止违法行为，没收违法所得人民币壹仟贰佰元整，处罚款人民币叁仟元整。
fine: "0.300000"
confiscated: "0.120000"
code: "0000000001"
domain: jtj.example.gov.cn
icp: 示ICP备00000001号
police: 示公网安备00000000000001号`
	c := codeCase(t, good, func(p problem.Problem) {
		if p.Message.EN != "the document's number pads its running number with zeros" {
			t.Errorf("told: %v", p.Message)
		}
	})
	for _, rule := range codeRules() {
		if rule.Check(c); rule.ID == "document-number-form" || rule.ID == "site-code-form" || rule.ID == "filing-number-form" {
			continue // the site is one record
		}
		if n := testing.AllocsPerRun(100, func() { rule.Check(c) }); n > 0 {
			t.Errorf("%s takes memory %v times", rule.ID, n)
		}
	}
	if n := testing.AllocsPerRun(100, func() {
		if !formalNumber("示交罚〔2024〕0017号", true) || FoldDocument("示交罚〔2024〕0017号") == "" {
			t.Error("a good number is refused")
		}
		if _, ok := Placeholder("依据《道路运输条例》第六十三条，责令停止违法行为，请于15日内没收违法所得人民币壹仟贰佰元整，请当事人按期到示例银行缴纳。？_Xx"); ok {
			t.Error("a placeholder is found in a decision")
		}
	}); n > 0 {
		t.Errorf("numbers and placeholders take memory %v times", n)
	}
}
