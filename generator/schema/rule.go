package schema

import (
	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// Rule is one check, with what makes it arguable: an ID that finds it again, a
// sentence that says what it demands, and the article that demands it.
type Rule struct {
	ID     string // words, printed with each problem, never renamed
	Demand Text   // the sentence
	Why    Text   // what goes wrong where it is broken
	Source Text   // law and article; empty where the data's structure demands it
	// Severity is the gravest that its problems have; Milder says when they are
	// only warnings.
	Severity problem.Severity
	Milder   Text
	// Law marks what a law commands: a project cannot change its severity. Nor
	// can it change that of an error.
	Law bool
	// Elsewhere marks what other commands than check find, so that the project's
	// settings do not reach it.
	Elsewhere bool
	// Once marks a rule that says the same of many records: each message is told
	// once, with how often it holds.
	Once  bool
	Reads []string // the fields it looks at
	// Good and Bad are examples: lines of a record that keep and break it. Where
	// Check is set, tests run it over both.
	Good, Bad string
	// Check looks at one record. It is nil for rules that are found while
	// reading or that compare records.
	Check func(*Case)
}

// Case is a record before a rule, with what the rule may look at beside it.
type Case struct {
	Kind   *Kind // nil: an entry of data/site/
	Record *Record
	Today  calendar.Day
	Days   *calendar.Calendar // which days are working days
	Gate   *Record            // the entry of data/site/gate.yaml; its fields are empty where it is missing
	// Lookup follows a reference of the record into a table; nil: it leads
	// nowhere.
	Lookup func(t *Table, key string) *Record
	Found  func(problem.Problem)
}

// At makes the rule's problem at a place.
func (r *Rule) At(at problem.Place, message, hint Text) problem.Problem {
	return problem.Problem{Place: at, Rule: r.ID, Severity: r.Severity, Message: message, Source: r.Source, Hint: hint}
}

// Mild makes a problem of the rule that is only a warning.
func (r *Rule) Mild(at problem.Place, message, hint Text) problem.Problem {
	p := r.At(at, message, hint)
	p.Severity = problem.Warning
	return p
}

// Changeable reports whether a project may change the rule's severity: it is
// advice, and no law commands it.
func (r *Rule) Changeable() bool { return r.Severity == problem.Warning && !r.Law && !r.Elsewhere }
