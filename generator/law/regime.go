package law

import (
	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// Regime is a set of rules on how long a penalty stays public, and the days on
// which decisions must have been made for it to hold.
type Regime struct {
	From, To calendar.Day // the first and last day; a zero To: it still holds
	Source   problem.Text
	// Sure is whether the terms were found in the published text. Where they
	// were not, going past them is only a warning.
	Sure   bool
	Grades []Grade
}

// Grade is a gravity and its longest term.
type Grade struct {
	Gravity string // a word of the field gravity
	Months  int    // the longest term, in months from the day of the decision
}

// Regimes are the rules on terms, oldest first. The term counts from the day of
// the decision.
var Regimes = []Regime{
	{
		From: date(1949, 10, 1), To: date(2023, 4, 30),
		Source: problem.T("发改办财金〔2019〕527号", "NDRC 527 (2019)"),
		Grades: []Grade{{"轻微", 12}, {"一般", 12}, {"严重", 36}},
	},
	{
		From: date(2023, 5, 1), To: date(2026, 3, 31),
		Source: problem.T("《信用修复管理办法（试行）》（国家发展改革委令第58号）", "Measures on Credit Repair (trial), NDRC order 58"),
		Grades: []Grade{{"轻微", 36}, {"一般", 36}, {"严重", 36}},
	},
	{
		From: date(2026, 4, 1), Sure: true,
		Source: problem.T("《信用修复管理办法》（国家发展改革委令第36号）", "Measures on Credit Repair, NDRC order 36 (2025)"),
		Grades: []Grade{{"轻微", 3}, {"一般", 12}, {"严重", 36}},
	},
}

func date(year, month, day int) calendar.Day {
	d, ok := calendar.New(year, month, day)
	if !ok {
		panic("law: no such day") // in a table of this package
	}
	return d
}

// RegimeOn is the regime for decisions of a day.
func RegimeOn(decided calendar.Day) *Regime {
	for i := range Regimes {
		if g := &Regimes[i]; !decided.Before(g.From) && (g.To.IsZero() || !decided.After(g.To)) {
			return g
		}
	}
	return &Regimes[0]
}

// Longest is the longest term of a gravity, in months; of an empty one, the
// longest that any gravity has.
func (g *Regime) Longest(gravity string) int {
	months := 0
	for _, grade := range g.Grades {
		if grade.Gravity == gravity {
			return grade.Months
		}
		months = max(months, grade.Months)
	}
	return months
}
