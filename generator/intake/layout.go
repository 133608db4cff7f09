package intake

import "slices"

// layout is what a line of a Word document is besides its characters. A line of
// plain text has none.
type layout struct {
	marks   []mark // on characters, in the order of where they begin
	inserts []insert

	title bool // the paragraph's style says that it is the document's title
	level int  // of a heading by style, from 1; 0: text
	deep  int  // of a heading in Markdown, below the levels of sections; 0: none
	label int  // runes of the automatic number that the text begins with
	item  int  // depth in a list, from 1; 0: no item
	kind  itemKind
	table *table // its words are the line's text
}

// itemKind is what stands in front of a list's item.
type itemKind int

const (
	numbered itemKind = iota // its text begins with the number
	bullet
	more // nothing: it goes on with the item before
)

// mark is a form that a range of characters has.
type mark struct {
	kind     markKind
	from, to int    // runes of the line's text
	address  string // of a link
}

type markKind int

const (
	linked markKind = iota
	struck
	bold
)

// insert is what stands between two characters.
type insert struct {
	at      int // runes before it
	note    *note
	picture *Picture
}

// note is a footnote or an endnote. Its number is that of its first reference.
type note struct {
	number  int
	at      int // where it is referred to
	lines   []line
	used    bool // a text refers to it
	written bool // it stands in a text
}

// part is the layout of the line's runes from start to end. What is inserted
// belongs to what stands before it, so that it may also lie among the blanks that
// were cut off between from and to.
func (s layout) part(from, to, start, end int) layout {
	out := layout{item: s.item, kind: s.kind, table: s.table}
	if from == 0 {
		out.title, out.level, out.deep, out.label = s.title, s.level, s.deep, max(0, min(s.label, end)-start)
	} else if s.item > 0 && s.kind == numbered {
		out.item = 0 // its number was cut off
	}
	for _, m := range s.marks {
		if m.from, m.to = max(m.from, start)-start, min(m.to, end)-start; m.from < m.to {
			out.marks = append(out.marks, m)
		}
	}
	for _, i := range s.inserts {
		if i.at <= to && (i.at > from || from == 0) {
			i.at = min(max(i.at, start), end) - start
			out.inserts = append(out.inserts, i)
		}
	}
	return out
}

// inherit puts what was inserted in a piece that is cut off before what is left.
func (l line) inherit(before line) line {
	if len(before.inserts) == 0 {
		return l
	}
	list := slices.Clone(before.inserts)
	for i := range list {
		list[i].at = 0
	}
	l.inserts = append(list, l.inserts...)
	return l
}

// isEmpty reports whether nothing is to be seen of a line.
func (l line) isEmpty() bool { return l.text == "" && len(l.inserts) == 0 }

// apart are the things inserted in a line whose words go where only characters
// can stand: notes as paragraphs of their own, and pictures.
func (l line) apart() []line {
	var lines []line
	for _, i := range l.inserts {
		if i.note != nil {
			i.note.used = true
			lines = append(lines, i.note.lines...)
		} else {
			lines = append(lines, line{n: l.n, layout: layout{inserts: []insert{{picture: i.picture}}}})
		}
	}
	return lines
}
