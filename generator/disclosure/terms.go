package disclosure

import (
	"sunboard/generator/calendar"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// publicUntil is the last day on which a penalty may be shown: the one that was
// given, else the end of the longest term of its gravity under the rules in
// force on the day of the decision.
func publicUntil(r *schema.Record) calendar.Day {
	if until, ok := r.Day("publish_until"); ok {
		return until
	}
	decided, ok := r.Day("decided_on")
	if !ok {
		return calendar.Day{}
	}
	return decided.AddMonths(law.RegimeOn(decided).Longest(r.Text("gravity")))
}

// penaltyTerm says until when a penalty is shown and by which rule, with the
// rule's longest term where that was found in the published text.
func penaltyTerm(r *schema.Record) schema.Text {
	decided, ok := r.Day("decided_on")
	if !ok {
		return schema.Text{}
	}
	regime := law.RegimeOn(decided)
	text := problem.Textf("公示到 %[1]s，期满自动撤下。%[2]s", "Public until %[1]s; then it disappears by itself. %[3]s",
		publicUntil(r), regime.Source.ZH, regime.Source.EN)
	if !regime.Sure {
		return schema.Text{ZH: text.ZH + "。", EN: text.EN + "."}
	}
	grade := t("失信程度未认定的", "where no gravity is decided")
	if r.Has("gravity") {
		grade = t("失信程度"+r.Format("gravity", problem.ZH)+"的", "of gravity “"+r.Format("gravity", problem.EN)+"”")
	}
	months := regime.Longest(r.Text("gravity"))
	longest := problem.Textf("：%[1]s，自决定之日起最长公示 %[3]d 个月。", ": %[2]s, at most %[3]d months from the decision.", grade.ZH, grade.EN, months)
	return schema.Text{ZH: text.ZH + longest.ZH, EN: text.EN + longest.EN}
}

// permitTerm says that permits have no last day.
func permitTerm(*schema.Record) schema.Text {
	return t("没有截止日期：准予许可的决定应当公开，公众有权查阅（《行政许可法》第四十条）。",
		"There is no last day: decisions that grant a licence are public, and anybody may consult them (Administrative Licensing Law, article 40).")
}

// organisationName is the name by which readers look for a decision: that of an
// organisation, with a code or without, or of a business with its code.
func organisationName(r *schema.Record) string {
	if r.Text("party_type") != Organisation && organisation(r) == "" {
		return ""
	}
	return r.Text("party")
}

// organisation is the code of the organisation or business that a decision
// concerns. Natural persons have none: their records are never put together.
func organisation(r *schema.Record) string {
	code := r.Text("party_code")
	if partyName(r) != "" || !law.ValidUSCC(code) {
		return ""
	}
	return code
}
