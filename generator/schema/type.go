package schema

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// Type is how the values of a field are written, checked and shown. Each is one
// row; no output asks which type a field has, it asks the row.
type Type struct {
	Name  string
	Title Text // for people: "a date"
	// Parse checks a text and returns it in the spelling that is stored.
	Parse func(f *Field, text string) (string, *Fault)
	// Format shows a stored text to readers; nil: as it is.
	Format func(f *Field, text string, l problem.Lang) string
	// JSON is what JSON Schema says of it, beside title and description; the
	// stored form is always text, an integer or true and false.
	JSON func(f *Field) map[string]any
	// Table is its type and format in Table Schema.
	Table TableType
	Cell  Cell   // what a cell of a spreadsheet holds
	Unit  Text   // of the stored text, where readers are shown another; for column heads
	Input string // the form control that suits it: text, textarea, date, select, ...
	// Show is how a page shows it: text, prose, code, link, picture or table;
	// empty: not among a record's facts, because it is the page's own text.
	Show    string
	Content Content // what a text of it may hide
	// Link is the address that a value leads to; nil: none of its own.
	Link func(text string) string
}

// Cell says what a cell of a spreadsheet holds of a value.
type Cell int

// Cells. A text is never taken for a number: 0012 stays 0012.
const (
	TextCell Cell = iota
	NumberCell
	DayCell  // a day, or a day with hour and minute
	WordCell // the word that readers see: 是
)

// Content says what may stand in a text, for those who look for what is private.
type Content int

// Contents of texts.
const (
	Free   Content = iota // anything
	Closed                // nothing beside its own form: a number, a day
	Codes                 // the code or number of an organisation or a document
	Office                // how to reach an office
)

// TableType is a type and format in the words of Table Schema.
type TableType struct{ Type, Format string }

// Fault says why a text is not of a type.
type Fault struct {
	Rule    *Rule // nil: rule "type"
	Message Text
	Hint    Text
}

func fault(zh, en string, args ...any) *Fault { return &Fault{Message: problem.Textf(zh, en, args...)} }

func (f *Fault) hint(zh, en string, args ...any) *Fault {
	f.Hint = problem.Textf(zh, en, args...)
	return f
}

// Types are all types, in the order in which CONTRIBUTING lists them.
var Types = []*Type{
	Line, Prose, Markdown, Name, Code, Number, Money, Count, Year, Date, Until, Moment, Month, MonthDay,
	OneOf, Flag, Phone, Email, Web, Path, Ref, Group,
}

// Group is a record within a record; its fields are the field's own.
var Group = &Type{
	Name:  "group",
	Title: T("一组字段", "a group of fields"),
	JSON:  func(*Field) map[string]any { return map[string]any{"type": "object"} },
	Table: TableType{Type: "object"},
	Input: "group",
	Show:  "table",
}

// quote shows a text inside a message, cut where it is long.
func quote(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return "“" + strings.Map(printable, s) + "”"
}

func printable(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}
