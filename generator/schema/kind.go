package schema

import (
	"sunboard/generator/calendar"
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
	Taken            []string // ids that no record may have: other pages of the kind stand there
	// Person is the field that holds the name of a natural person, or empty
	// where the record names an organisation; nil: no record of the kind names
	// one. What is published has the name as the site's setting wants it.
	Person func(*Record) string
	// Former are names of natural persons that the record had before it was
	// corrected; nil: none.
	Former func(*Record) []string
	// Withheld is whether a record is kept back for good, with a reason: it is
	// never shown, and is not waiting for publication either; nil: none is.
	Withheld func(*Record) bool
	// Aside are columns of former layouts that import knows and does not store.
	Aside  []Aside
	Duties []Duty
	Show   Show
	Search Search
}

// Aside is a column that is known and not stored: it served a system that reports.
type Aside struct {
	Titles []string
	// Open are the words that let a row be published, where the column says so;
	// empty: it says nothing of that.
	Open []string
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
	Until   UntilFunc            // its last visible day; nil: no end
	Last    string               // the field that shows the last visible day; where it was left out, Until is shown there
	Notice  func(*Record) bool   // whether readers are told of its withdrawal; nil: never
	Term    func(*Record) Text   // how long it stays public and by which rule, for readers; nil: nothing is said
	Party   func(*Record) string // the code of the organisation that a record concerns, by which its other records are found; empty: none may be; nil: no record concerns one
	Called  func(*Record) string // the name under whose first letter readers look for a record; empty: none, as for a natural person; nil: there is no list by letter
	Number  string               // the field that identifies the record to people; may be empty
	State   StateFunc            // whether it still holds; nil: does not apply
	Columns []string             // fields of a list's row, in order
	Ways    []Way                // of a kind that is not yearly: ways to look through it besides its own page
	Counted []string             // of a yearly kind: fields whose words are counted, year by year, in the order of statistics
	Page    []Section            // fields of the record's page, in order
	Body    func(*Record) string // Markdown that follows the fields; nil: none
	Linked  Linked               // what a record is to programs
}

// StateFunc tells a record's state on a day; the zero State says nothing.
type StateFunc func(r *Record, today calendar.Day) State

// UntilFunc tells the last day on which a record may be shown; the zero Day: no
// end.
type UntilFunc func(*Record) calendar.Day

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

// CalledBy is the name under whose first letter a record is listed; empty: in no
// list by letter.
func (k *Kind) CalledBy(r *Record) string {
	if k.Show.Called == nil {
		return ""
	}
	return k.Show.Called(r)
}

// Visible decides whether a record may be shown on a day: it has been
// published, it has not been withdrawn, and its term has not ended. Everything
// that is published asks here, so that no list, feed or file can disagree with
// the pages.
func (k *Kind) Visible(r *Record, today calendar.Day) bool {
	return k.published(r, today) && !r.withdrawn(today)
}

// Noticed decides whether a notice tells readers on a day that a record was
// withdrawn, and why (行政处罚法第四十八条): as long as the record would have been
// shown, and only where the decision itself fell. Whoever had a record repaired
// leaves no trace.
func (k *Kind) Noticed(r *Record, today calendar.Day) bool {
	if !k.published(r, today) || !r.withdrawn(today) {
		return false
	}
	return k.Show.Notice != nil && k.Show.Notice(r)
}

// KeptBack reports whether a record is withheld from the public for good.
func (k *Kind) KeptBack(r *Record) bool { return k.Withheld != nil && k.Withheld(r) }

// published reports whether the record's day of publication has come, its term
// has not ended and nothing keeps it back.
func (k *Kind) published(r *Record, today calendar.Day) bool {
	from, ok := r.Day(k.Show.From)
	if !ok || from.After(today) || k.KeptBack(r) {
		return false
	}
	last := k.LastDay(r)
	return last.IsZero() || !last.Before(today)
}

// LastDay is the last day on which the record may be shown; the zero Day: no
// end.
func (k *Kind) LastDay(r *Record) calendar.Day {
	if k.Show.Until == nil {
		return calendar.Day{}
	}
	return k.Show.Until(r)
}

// Withdrawn is the field that every kind has for a record that was taken off:
// a group with the fields on, kind and reason.
const Withdrawn = "withdrawn"

// withdrawn reports whether the record has been taken off by a day.
func (r *Record) withdrawn(today calendar.Day) bool {
	for _, w := range r.Groups(Withdrawn) {
		if on, ok := w.Day("on"); ok && !on.After(today) {
			return true
		}
	}
	return false
}
