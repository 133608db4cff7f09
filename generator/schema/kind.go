package schema

import (
	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// Kind declares a kind of record: what it is, what it holds, what is checked
// and how it is shown.
type Kind struct {
	Name   string // its folder in data/, its first part in addresses
	Title  Text   // its name in headings and menus
	About  Text   // for readers: what it is and who must publish it
	Source Text   // the law that asks for it
	Due    Text   // by when it must be published, in words
	// Column and Keywords are the marks ColumnType and ColumnKeywords of its
	// pages (国办发〔2017〕47号, 附件 2).
	Column, Keywords string
	Fields           []Field
	Rules            []Rule
	Yearly           string // the date field whose year names the record's folder; empty: no folders
	ID               IDForm
	Show             Show
}

// IDForm is how the ids of new records are made.
type IDForm struct {
	Stem   string // with {agency} and {year}
	Digits int    // of the running number after the stem; 0: none unless the stem is taken
	Behind int    // by how many years the record's year lies behind today's
}

// Show says how a page and a list present a record.
type Show struct {
	Title   func(*Record) string // the heading a person would say
	Date    string               // the field that lists are ordered by, newest first; empty: ordered by agency and number
	From    string               // the field with the day a record becomes visible
	Until   string               // the field with its last visible day; empty: no end
	Number  string               // the field that identifies the record to people; may be empty
	State   StateFunc            // whether it still holds; nil: does not apply
	Columns []string             // fields of a list's row, in order
	Page    []Section            // fields of the record's page, in order
	Body    func(*Record) string // Markdown that follows the fields; nil: none
}

// StateFunc tells a record's state on a day; the zero State says nothing.
type StateFunc func(r *Record, today calendar.Day) State

// State says in a word whether a record still holds. The tone chooses mark and
// colour: "good", "changed" or "ended".
type State struct {
	Word Text
	Tone string
}

// Section is a part of a record's page: some of its fields under a heading.
type Section struct {
	Title  Text
	Fields []string
}

// Field is the field of a name, or nil.
func (k *Kind) Field(name string) *Field { return Find(k.Fields, name) }

// Visible decides whether a record may be shown on a day: it has been
// published, and its term has not ended. Everything that is published asks
// here, so that no list, feed or file can disagree with the pages.
func (k *Kind) Visible(r *Record, today calendar.Day) bool {
	from, ok := r.Day(k.Show.From)
	if !ok || from.After(today) {
		return false
	}
	if k.Show.Until == "" {
		return true
	}
	until, ok := r.Day(k.Show.Until)
	return !ok || !until.Before(today)
}

// Rule is one check, with what makes it arguable: an ID that finds it again, a
// sentence that says what it demands, and the article that demands it.
type Rule struct {
	ID       string // words, printed with each problem, never renamed
	Demand   Text   // the sentence
	Source   Text   // law and article; empty where the data's structure demands it
	Severity problem.Severity
	Reads    []string // the fields it looks at
	// Check looks at one record. It is nil for rules that are found while
	// reading or that compare records.
	Check func(r *Record, today calendar.Day, found func(problem.Problem))
}

// At makes the rule's problem at a place.
func (r *Rule) At(at problem.Place, message, hint Text) problem.Problem {
	return problem.Problem{Place: at, Rule: r.ID, Severity: r.Severity, Message: message, Source: r.Source, Hint: hint}
}
