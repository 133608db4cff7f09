// Package schema has the words that kinds are declared in: fields, their types,
// rules and the kind that holds them; and it turns YAML into records whose
// values remember where they stand.
//
// Three laws hold here:
//   - a field is declared once; every output derives from the declaration;
//   - a value is text as it was written, checked by its type, never converted
//     on the way in: 0012 stays 0012, and an amount stays exact;
//   - a type is one row of Types; nothing else asks which type a field has.
package schema

import (
	"iter"

	"sunboard/generator/problem"
)

// Text is a title or a sentence in both languages.
type Text = problem.Text

// T is a text in both languages.
func T(zh, en string) Text { return problem.T(zh, en) }

// Field declares one value of a record.
type Field struct {
	Name     string // its key in YAML, JSON, CSV
	Title    Text   // its name for people
	Type     *Type
	Need     Need
	Many     bool     // a list of such values
	Internal bool     // kept in the data, never published
	Unless   string   // the field beside it that, filled in, excuses leaving this one out
	Help     Text     // how to fill it in
	Example  string   // one value that the type accepts; groups have none, their fields do
	Choices  []Choice // of a Choice field: all that it may hold
	Acts     bool     // its words are acts in law, such as 撤销 and 注销: one is never taken for a slip in another
	Fields   []Field  // of a Group field
	Cites    bool     // its text names laws in 《》: they lead to the bases of the record's power
	Unit     string   // the field beside it that holds its unit; a page shows both as one
	Ref      *Table   // of a Ref field: what it points into
	Max      int      // most characters that the national layout holds; 0: no limit known
	Code     string   // the national layout's code, such as CF_WSH
	Former   []string // titles in former layouts, for import
	Main     []string // titles of columns that give it for the main item of a sub-item, for import
	Split    Split    // of a Group field: how one cell that holds several entries is taken apart, for import
	Since    string   // of a Date field: the date field beside it from which a term, such as 一年, is counted at import
}

// Split says how a cell of a table that holds several entries of a group is taken
// apart.
type Split string

// Splits. A group without one is never taken apart: its entries stand in columns
// of their own, or as JSON.
const (
	SplitLaws   Split = "laws"   // 《…》第六十三条：words of the article; the fields are law, article and text
	SplitStages Split = "stages" // 1.立案责任：…; the first field is the stage, the second what must be done
)

// Need says what happens when a field is left out.
type Need int

// Needs, from none to all.
const (
	Optional Need = iota
	Expected      // the national layout or publication asks for it: a warning
	Required      // the record makes no sense without it: an error
)

// Text is the word for people.
func (n Need) Text() Text {
	return [...]Text{T("选填", "optional"), T("应填", "expected"), T("必填", "required")}[n]
}

// Choice is one word that a Choice field may hold.
type Choice struct {
	Word  string // stored and shown: Chinese, as the standards write it
	EN    string
	Code  string // the standard's code for it, if it has one
	Note  bool   // may be followed by "-" and a remark of one's own, as in 其他-补注
	Means Text   // what the word says, where the word alone may not tell; may be empty
	// Former are words and codes of former layouts, for import.
	Former []string
	// FormerCode is the code that former layouts had for it, where today's layout
	// may mean something else by it.
	FormerCode string
}

// Table names records that other records point into: agencies, powers.
type Table struct {
	Name    string // the kind, or the settings file, that holds them
	Key     string // the field whose value the reference repeats
	Scoped  bool   // looked up within the agency of the record that refers
	Unknown Rule   // what is broken by a reference that leads nowhere
}

// Find is the field of a name, or nil.
func Find(fields []Field, name string) *Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

// Walk goes over the fields and the fields of groups, parents first, each with
// its path: history.date.
func Walk(fields []Field) iter.Seq2[string, *Field] {
	return func(yield func(string, *Field) bool) { walk("", fields, yield) }
}

func walk(prefix string, fields []Field, yield func(string, *Field) bool) bool {
	for i := range fields {
		f := &fields[i]
		path := prefix + f.Name
		if !yield(path, f) || !walk(path+".", f.Fields, yield) {
			return false
		}
	}
	return true
}
