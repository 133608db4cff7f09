package privacy

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// noCode is written where a party has no unified social credit code.
const noCode = "00000000000000000X"

// NaturalPersonCode demands that a natural person has no code in a public record: it
// would be an identity number. 17 zeros and X say that there is none.
func NaturalPersonCode(partyType, code string) schema.Rule {
	rule := schema.Rule{
		ID:     "natural-person-code",
		Demand: problem.T("相对人是自然人的，代码不填，或者填 17 个 0 加 X。", "A natural person has no code: the field is empty, or 17 zeros and X."),
		Why: problem.T("自然人没有统一社会信用代码，填在这里的多半是身份证号，一公开就收不回来。",
			"A natural person has no such code: what stands here is mostly an identity number, and once public it cannot be called back."),
		Source: leakSource,
		Law:    true,
		Reads:  []string{partyType, code},
		Good:   partyType + ": " + NaturalPerson + "\n" + code + ": " + noCode,
		Bad:    partyType + ": " + NaturalPerson + "\n" + code + ": 91000000MA00000157",
	}
	rule.Check = func(c *schema.Case) {
		text := strings.TrimSpace(c.Record.Text(code))
		if !isPerson(c.Record, partyType) || text == "" || strings.EqualFold(text, noCode) {
			return
		}
		c.Found(rule.At(c.Record.Place(code), problem.T("相对人是自然人，却填了代码，可能是身份证号", "the party is a natural person, and has a code: it may be an identity number"),
			problem.Textf("删去代码，或者填 %[1]s；相对人其实是单位的，改正%[2]s", "take the code out, or write %[1]s; where the party is an organisation, mend %[3]s",
				noCode, titleOf(c.Record, partyType), partyType)))
	}
	return rule
}

// NaturalPersonRepresentative demands that a natural person has no legal
// representative: the layout leaves the field empty.
func NaturalPersonRepresentative(partyType, representative string) schema.Rule {
	rule := schema.Rule{
		ID:     "natural-person-legal-representative",
		Demand: problem.T("相对人是自然人的，法定代表人不填。", "A natural person has no legal representative."),
		Why: problem.T("自然人没有法定代表人；多填一个姓名，就多公开一个无关的人，数据上报也会被退回。",
			"A natural person has none: one name more makes one more person public, and the data come back from the national platform."),
		Source: problem.T("发改办财金〔2018〕424号", "NDRC 424 (2018)"),
		Reads:  []string{partyType, representative},
		Good:   partyType + ": " + NaturalPerson,
		Bad:    partyType + ": " + NaturalPerson + "\n" + representative + ": 示例甲",
	}
	rule.Check = func(c *schema.Case) {
		if !isPerson(c.Record, partyType) || strings.TrimSpace(c.Record.Text(representative)) == "" {
			return
		}
		c.Found(rule.At(c.Record.Place(representative), problem.T("相对人是自然人，却填了法定代表人", "the party is a natural person, and has a legal representative"),
			problem.Textf("删去这个姓名；相对人其实是单位或者个体工商户的，改正%[1]s", "take the name out; where the party is an organisation or a business, mend %[2]s",
				titleOf(c.Record, partyType), partyType)))
	}
	return rule
}

func isPerson(r *schema.Record, partyType string) bool { return r.Text(partyType) == NaturalPerson }

// titleOf is a field's name for people.
func titleOf(r *schema.Record, name string) string {
	if _, f := r.Lookup(name); f != nil && f.Title.ZH != "" {
		return f.Title.ZH
	}
	return name
}
