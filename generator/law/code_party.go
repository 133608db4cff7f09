package law

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// PartyCode demands that a party which is no natural person has a unified social
// credit code, or says by NoCode that it has none.
func PartyCode(partyType, code string) schema.Rule {
	rule := schema.Rule{
		ID:     "party-code-missing",
		Demand: problem.T("法人、非法人组织和个体工商户写明统一社会信用代码；没有代码的填 17 个 0 加 X。", "An organisation or self-employed business has its unified social credit code, or 17 zeros and X where there is none."),
		Why: problem.T("名称会改、会重名，只有代码认得准；没有代码的记录归不到当事人名下。",
			"Names change and are shared; without the code nobody can tell whose record it is."),
		Source:   problem.T("发改办财金〔2018〕424号：行政相对人代码", "NDRC 424 (2018), codes of the party"),
		Severity: problem.Warning, // the field is in the layout; that it is required was only recalled
		Reads:    []string{partyType, code},
		Good:     partyType + ": 法人及非法人组织\n" + code + ": " + NoCode,
		Bad:      partyType + ": 个体工商户\n" + code + ":",
	}
	rule.Check = func(c *schema.Case) {
		is := c.Record.Text(partyType)
		if is != "法人及非法人组织" && is != "个体工商户" || c.Record.Has(code) {
			return
		}
		_, t := c.Record.Lookup(partyType)
		_, f := c.Record.Lookup(code)
		c.Found(rule.At(c.Record.Place(partyType), problem.Textf(
			"%[1]s是%[2]s，却没有填 %[3]s（%[4]s）", "the %[5]s is %[7]s, but %[3]s (%[6]s) is missing",
			t.Title.ZH, is, code, f.Title.ZH, t.Title.EN, f.Title.EN, c.Record.Format(partyType, problem.EN)),
			problem.Textf("没有代码的填 %s", "where there is none, write %s", NoCode)))
	}
	return rule
}
