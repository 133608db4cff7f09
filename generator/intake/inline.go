package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// markdown writes the line with its marks, and with the signs of its notes.
func (l line) markdown() string {
	if len(l.marks) == 0 && len(l.inserts) == 0 {
		return markdown(l.text)
	}
	runes := []rune(l.text)
	notes := l.notesBesideLinks()
	marks := l.spans(runes, notes)
	var b strings.Builder
	block := blockSign.MatchString(l.text)
	var open []mark // innermost last
	inLink := 0     // where the link ends
	for i := 0; i <= len(runes); i++ {
		for n := len(open); n > 0 && open[n-1].to == i; n = len(open) {
			b.WriteString(open[n-1].close())
			open = open[:n-1]
		}
		for ; len(notes) > 0 && notes[0].at == i; notes = notes[1:] {
			b.WriteString("[^" + strconv.Itoa(notes[0].note.number) + "]")
		}
		for ; len(marks) > 0 && marks[0].from == i; marks = marks[1:] {
			b.WriteString(marks[0].open())
			open = append(open, marks[0])
			if marks[0].kind == linked {
				inLink = marks[0].to
			}
		}
		if i == len(runes) {
			break
		}
		// A ! before a link or a note's sign would make it a picture.
		follows := len(marks) > 0 && marks[0].from == i+1 && marks[0].kind == linked || len(notes) > 0 && notes[0].at == i+1
		if block && b.Len() == 0 || needsBackslashAt(runes, i) || i < inLink && (runes[i] == '[' || runes[i] == ']') || runes[i] == '!' && follows {
			b.WriteByte('\\')
		}
		b.WriteRune(runes[i])
	}
	return b.String()
}

func needsBackslashAt(runes []rune, i int) bool {
	before := ' '
	if i > 0 {
		before = runes[i-1]
	}
	return needsBackslash(before, runes[i], string(runes[i+1:min(i+1+longestEntity, len(runes))]))
}

// notesBesideLinks are the notes that the line refers to; one within a link stands
// behind it, for Markdown takes no link in a link.
func (l line) notesBesideLinks() []insert {
	var notes []insert
	for _, i := range l.inserts {
		if i.note == nil {
			continue
		}
		for _, m := range l.marks {
			if m.kind == linked && m.from < i.at && i.at < m.to {
				i.at = m.to
			}
		}
		notes = append(notes, i)
	}
	slices.SortStableFunc(notes, func(a, b insert) int { return cmp.Compare(a.at, b.at) })
	return notes
}

func (m mark) open() string { return [...]string{linked: "[", struck: "~~", bold: "**"}[m.kind] }

func (m mark) close() string {
	if m.kind == linked {
		return "](" + m.address + ")"
	}
	return m.open()
}

// spans are the marks as Markdown can have them: links, and within or beside them
// what is struck and what is bold, none crossing another, none beginning or
// ending where Markdown would not take it for a mark.
func (l line) spans(runes []rune, notes []insert) []mark {
	edges := []int{0, len(runes)}
	for _, m := range l.marks {
		if m.kind != bold {
			edges = append(edges, m.from, m.to)
		}
	}
	for _, n := range notes {
		edges = append(edges, n.at)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var out []mark
	for _, m := range l.marks {
		if m.kind == linked {
			out = append(out, m)
			continue
		}
		at, _ := slices.BinarySearch(edges, m.from+1)
		for i := max(at, 1); i < len(edges) && edges[i-1] < m.to; i++ {
			part := m
			part.from, part.to = max(m.from, edges[i-1]), min(m.to, edges[i])
			if part.trim(runes); part.from < part.to && !(m.kind == bold && l.isStruck(part)) {
				out = append(out, part)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.kind, b.kind))
	})
	return out
}

func (l line) isStruck(part mark) bool {
	return slices.ContainsFunc(l.marks, func(m mark) bool { return m.kind == struck && m.from < part.to && part.from < m.to })
}

// trim takes from both ends of a mark what Markdown would not let it begin or end
// with: blanks, and signs of punctuation beside a character that is none.
func (m *mark) trim(runes []rune) {
	open := func(i int) bool { return i < 0 || i >= len(runes) || runes[i] == ' ' || isPunct(runes[i]) }
	for m.from < m.to && (runes[m.from] == ' ' || isPunct(runes[m.from]) && !open(m.from-1)) {
		m.from++
	}
	for m.from < m.to && (runes[m.to-1] == ' ' || isPunct(runes[m.to-1]) && !open(m.to)) {
		m.to--
	}
	if m.from < m.to && m.to < len(runes) && isPair(runes[m.from], runes[m.to]) {
		m.from++
	}
}

// isPair reports whether a bracket or quotation mark closes another: both are
// within a mark, or none.
func isPair(first, last rune) bool {
	return slices.Contains([]string{"“”", "‘’", "《》", "（）", "〈〉", "【】", "()"}, string([]rune{first, last}))
}

func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
