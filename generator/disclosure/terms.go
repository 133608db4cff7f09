package disclosure

import (
	"sunboard/generator/calendar"
	"sunboard/generator/law"
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
