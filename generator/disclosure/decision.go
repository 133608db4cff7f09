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
