package intake

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// flow is a paragraph that is being read: its lines, and what follows it.
type flow struct {
	d        *document
	chain    []style // of the paragraph
	contents bool    // a line of a table of contents
	lines    []*piece
	boxes    []*node // text boxes, to be read after it
	dropped  bool    // something of it was set aside
	own      int     // its place, once it has one
}

// piece is a line that is being read.
type piece struct {
	cleaner
	marks   []mark
	inserts []insert
}

// manner is how a run is read: what its surroundings say of it.
type manner struct {
	font
	deleted bool
	address string // of the link that it stands in
}

func (d *document) newFlow(chain []style) *flow {
	return &flow{d: d, chain: chain, lines: []*piece{{}}}
}

// n is the place of the paragraph. Paragraphs with nothing in them have none.
func (f *flow) n() int {
	if f.d.fixed > 0 {
		return f.d.fixed
	}
	if f.own == 0 {
		f.d.paragraphs++
		f.own = f.d.newPlace(problem.Textf("第 %d 段", "paragraph %d", f.d.paragraphs))
	}
	return f.own
}

func (f *flow) piece() *piece { return f.lines[len(f.lines)-1] }

func (f *flow) hasText() bool {
	for _, p := range f.lines {
		if p.runes > 0 {
			return true
		}
	}
	return false
}

// drop sets a text aside.
func (f *flow) drop(text string, why problem.Text) {
	f.dropped = true
	f.d.setAside(f.n(), text, why)
}

// text adds characters.
func (f *flow) text(s string, m manner) {
	switch {
	case m.deleted:
		f.drop(s, asDeleted)
		return
	case f.contents || f.d.inContents():
		f.drop(s, asContents)
		return
	case f.d.inCode():
		f.drop(s, asFormula)
		return
	case m.hidden:
		f.drop(s, asHidden)
		return
	}
	if m.struck && strings.TrimSpace(s) != "" {
		f.d.tell(struckOut, f.n(), "")
	}
	for _, r := range s {
		if isOtherBreak(r) {
			f.breakLine()
			continue
		}
		if sign, ok := symbol(m.face, r); ok {
			r = sign
		}
		f.piece().write(f.raise(r, m.raised), m)
	}
	if len(f.piece().marks) > maxMarks {
		f.d.err = errNodes
	}
}

// breakLine begins a new line of the paragraph.
func (f *flow) breakLine() {
	if !f.d.inContents() && !f.d.inCode() {
		f.lines = append(f.lines, &piece{})
	}
}

// insert adds a note or a picture.
func (f *flow) insert(i insert) {
	p := f.piece()
	i.at = p.runes
	p.inserts = append(p.inserts, i)
}

// write adds a character and its marks. A mark goes on where the one before it
// ended.
func (p *piece) write(r rune, m manner) {
	from := p.runes
	p.add(r)
	if p.runes == from {
		return
	}
	if m.bold {
		p.mark(mark{bold, from, p.runes, ""})
	}
	if m.struck {
		p.mark(mark{struck, from, p.runes, ""})
	}
	if m.address != "" {
		p.mark(mark{linked, from, p.runes, m.address})
	}
}

func (p *piece) mark(m mark) {
	for i := len(p.marks) - 1; i >= 0 && i >= len(p.marks)-3; i-- {
		if last := &p.marks[i]; last.kind == m.kind && last.to == m.from && last.address == m.address {
			last.to = m.to
			return
		}
	}
	p.marks = append(p.marks, m)
}

// line is the piece as a line at a place, behind a label.
func (p *piece) line(n int, label string) line {
	shift := utf8.RuneCountInString(label)
	l := newLine(n, label+p.String())
	for _, m := range p.marks {
		if m.kind == linked && m.from < m.to || m.kind != linked {
			m.from, m.to = m.from+shift, m.to+shift
			l.marks = append(l.marks, m)
		}
	}
	for _, i := range p.inserts {
		i.at += shift
		l.inserts = append(l.inserts, i)
	}
	return l
}

// damage is how many characters of the paragraph are damaged.
func (f *flow) damage() int {
	bad := 0
	for _, p := range f.lines {
		bad += p.bad
	}
	return bad
}

// raised are the characters that can be written small, above and below the line.
var raised = map[string]map[rune]rune{
	"superscript": {'0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '+': '⁺', '-': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', 'n': 'ⁿ', 'i': 'ⁱ'},
	"subscript":   {'0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉', '+': '₊', '-': '₋', '=': '₌', '(': '₍', ')': '₎', 'x': 'ₓ'},
}

// raise writes a character above or below the line: 10m², not 10m2.
func (f *flow) raise(r rune, how string) rune {
	if small, ok := raised[how][r]; ok {
		return small
	}
	if raised[how] != nil && r != ' ' {
		f.d.tell(smallSign, f.n(), string(r))
	}
	return r
}
