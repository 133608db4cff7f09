package disclosure

import (
	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/schema"
)

// decisionDays are the working days within which a decision is public
// (发改办财金〔2018〕424号).
const decisionDays = 7

// decisionRules are the rules that permits and penalties share. power is the type
// of the power that they rest on; mark is the office's mark in examples of their
// numbers; basis is the field with the legal basis, if there is one; commanded
// says whether a law gives a day for withdrawing a revoked decision.
func decisionRules(power, mark, basis string, commanded bool) []schema.Rule {
	return []schema.Rule{
		law.DateOrder("decided_on", "published_on"),
		law.DateFuture("published_on", "decided_on", "withdrawn.caused_on", "corrections.on"),
		law.PublishedLate("decided_on", "published_on", decisionDays),
		law.PowerInForce(PowerTable, "power", "decided_on"),
		law.PowerType(PowerTable, "power", power),
		law.DecidedBeforeLaw(PowerTable, "power", "decided_on", basis),
		law.BasisRepealed(PowerTable, "power", "decided_on", basis),
		law.CaseNumber("document", mark),
		law.PartyCode("party_type", "party_code"),
		ofOrganisations(law.USCC("party_code")), law.USCC("authority_code"), law.USCC("source_code"),
		law.OrgCode("party_org_code", "party_code"),
		privacy.NaturalPersonCode("party_type", "party_code"),
		privacy.NaturalPersonRepresentative("party_type", "legal_representative"),
		law.DateOrder("withdrawn.caused_on", "withdrawn.on"),
		law.WithdrawalLate(commanded), law.WithdrawalMissing("state", "撤销", commanded),
		law.WithdrawalParty(law.PartyFields{Name: "party", Type: "party_type", Code: "party_code", Representative: "legal_representative"}),
		law.CorrectionField(),
	}
}

// decisionDuties are the duties that permits and penalties share: to publish each
// decision, and that no month stays silent.
func decisionDuties(kind string, title, who, source schema.Text) []schema.Duty {
	return []schema.Duty{
		{
			ID: kind + "-decision", Who: who,
			What: t(title.ZH+"决定", "decisions on "+title.EN), When: t("自作出决定之日起七个工作日内", "within seven working days of the decision"),
			Source: source, EachRecord: decisionDays,
		},
		{
			ID: kind + "-month", Who: who,
			What: t("每个月的"+title.ZH+"，或者没有此类案件的声明", "the "+title.EN+" of each month, or the statement that there were none"), When: t("月底后七个工作日内", "within seven working days of the month's end"),
			Source: t("发改办财金〔2018〕424号；国办秘函〔2019〕19号", "NDRC 424 (2018); State Council General Office, indicators of 2019"), EachRecord: decisionDays, EachMonth: true,
		},
	}
}

// authorityLinked is who decided, for programs.
var authorityLinked = []schema.Property{
	{Name: "name", From: []string{"authority"}},
	{Name: "identifier", From: []string{"authority_code"}},
}

// ofOrganisations keeps a rule silent about natural persons, of whom another rule
// says that they have no code.
func ofOrganisations(rule schema.Rule) schema.Rule {
	check := rule.Check
	rule.Check = func(c *schema.Case) {
		if partyName(c.Record) == "" {
			check(c)
		}
	}
	return rule
}
