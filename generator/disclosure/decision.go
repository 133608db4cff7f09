package disclosure

import (
	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/schema"
)

// decisionDays are the working days within which a decision is public
// (发改办财金〔2018〕424号).
const decisionDays = 7

// decisionRules are the rules that permits and penalties share. The power is
// of the first type, or with a warning of another; basis is the field with the legal basis, if there is one;
// commanded says whether a law gives a day for withdrawing a
// revoked decision.
func decisionRules(power []string, basis string, commanded bool) []schema.Rule {
	return []schema.Rule{
		law.DateOrder("decided_on", "published_on"),
		law.DateFuture("published_on", "decided_on", "withdrawn.caused_on", "corrections.on"),
		law.PublishedLate("decided_on", "published_on", decisionDays),
		law.PowerInForce(PowerTable, "power", "decided_on"),
		law.PowerType(PowerTable, "power", power[0], power[1:]...),
		law.DecidedBeforeLaw(PowerTable, "power", "decided_on", basis),
		law.BasisRepealed(PowerTable, "power", "decided_on", basis),
		law.CaseNumber("document"),
		law.PartyCode("party_type", "party_code"),
		ofOrganisations(law.USCC("party_code")), law.USCC("authority_code"), law.USCC("source_code"),
		law.OrgCode("party_org_code"),
		privacy.NaturalPersonCode("party_type", "party_code"),
		privacy.NaturalPersonRepresentative("party_type", "legal_representative"),
		law.DateOrder("withdrawn.caused_on", "withdrawn.on"),
		law.WithdrawalLate(), law.WithdrawalMissing("state", "撤销", commanded), law.WithdrawalParty("party"),
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
