package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// paragraphs is the Markdown of lines: paragraphs, items of lists, tables and
// pictures, and at their end the notes that they refer to.
func paragraphs(lines []line) string {
	var w bodyWriter
	for i := 0; i < len(lines); {
		end := i + 1
		for lines[i].item > 0 && end < len(lines) && lines[end].item > 0 {
			end++
		}
		w.group(lines[i:end])
		i = end
	}
	for _, n := range w.notes {
		if !n.written { // the texts of a record make one page
			n.written = true
			text := strings.ReplaceAll(paragraphs(n.lines), "\n", "\n    ")
			w.block(0, "[^"+strconv.Itoa(n.number)+"]: "+strings.ReplaceAll(text, "\n    \n", "\n\n"), false)
		}
	}
	return w.String()
}

// bodyWriter writes blocks of Markdown.
type bodyWriter struct {
	strings.Builder
	notes []*note
	items []openItem // of the list that is open, outermost first
	count int        // the number of the paragraph before, if it has one
	tight bool       // the block before is an item
}

// openItem is an item that others may stand in.
type openItem struct{ depth, indent, number int }

// block writes a block after a blank line, or right below where it is close.
func (w *bodyWriter) block(indent int, s string, close bool) {
	switch {
	case w.Len() == 0:
	case close:
		w.WriteString("\n")
	default:
		w.WriteString("\n\n")
	}
	w.WriteString(strings.Repeat(" ", indent) + s)
}

// group writes a line, or the items of a list. A list that is nothing but numbers
// is written as its paragraphs: those are the numbers of the text.
func (w *bodyWriter) group(lines []line) {
	list := lines[0].item > 0 && slices.ContainsFunc(lines, func(l line) bool { return l.kind != numbered || l.item != lines[0].item })
	w.items, w.tight = nil, false
	for _, l := range lines {
		switch {
		case l.text == "":
		case l.table != nil:
			w.block(0, w.table(l.table), false)
		case list:
			w.item(l)
		case l.deep > 0:
			w.block(0, strings.Repeat("#", l.deep)+" "+strings.ReplaceAll(w.inline(l), "{", `\{`), false)
		default:
			w.paragraph(l)
			continue
		}
		w.count = 0
	}
	for _, l := range lines {
		for _, i := range l.inserts {
			if i.picture != nil {
				w.block(0, i.picture.markdown(), false)
			}
		}
	}
}

var orderedStart = regexp.MustCompile(`^(\d{1,9})([.)])(?: |$)`)

// ordered is the number that a paragraph begins a list with, or 0, and the
// paragraph without it. Numbers that Markdown would write otherwise, 07. and 1),
// begin none, nor does one before a sign that Markdown would take for its own.
func ordered(s string) (n int, rest string) {
	m := orderedStart.FindStringSubmatch(s)
	if m == nil || m[1][0] == '0' || m[2] == ")" || blockSign.MatchString(behindNumbers(s)) {
		return 0, uncounted(s)
	}
	n, _ = strconv.Atoi(m[1])
	return n, s[len(m[0]):]
}

// behindNumbers is what follows the numbers that a paragraph begins with.
func behindNumbers(s string) string {
	for m := orderedStart.FindString(s); m != ""; m = orderedStart.FindString(s) {
		s = s[len(m):]
	}
	return s
}

// uncounted keeps Markdown from taking a number for one of a list.
func uncounted(s string) string {
	if m := orderedStart.FindStringSubmatchIndex(s); m != nil {
		return s[:m[3]] + `\` + s[m[3]:]
	}
	return s
}

// paragraph writes a line as a paragraph. In a row of numbers Markdown counts by
// itself: one that does not follow is written so that it stands.
func (w *bodyWriter) paragraph(l line) {
	s := w.inline(l)
	n, _ := ordered(s)
	if n == 0 || w.count > 0 && n != w.count+1 {
		s, n = uncounted(s), 0
	}
	w.count = n
	w.block(0, s, false)
}

// item writes an item of a list within those that are open. Numbers that Markdown
// does not write are paragraphs of the item that they stand in.
func (w *bodyWriter) item(l line) {
	s := w.inline(l)
	if l.kind == more {
		w.block(w.indent(), s, false)
		w.tight = false
		return
	}
	before := openItem{}
	for n := len(w.items); n > 0 && w.items[n-1].depth >= l.item; n = len(w.items) {
		before = w.items[n-1]
		w.items = w.items[:n-1]
	}
	lead, number := "- ", 0
	if l.kind == numbered {
		rest := ""
		if number, rest = ordered(s); number == 0 || before.number > 0 && number != before.number+1 {
			w.block(w.indent(), uncounted(s), false)
			w.tight = false
			return
		}
		lead, s = strconv.Itoa(number)+". ", rest
	} else if strings.HasPrefix(s, "[ ]") || strings.HasPrefix(s, "[x]") || strings.HasPrefix(s, "[X]") {
		s = `\` + s // no box to tick
	}
	alike := before.depth == 0 && number == 0 || before.depth > 0 && (before.number > 0) == (number > 0)
	w.block(w.indent(), lead+s, w.tight && alike)
	w.items = append(w.items, openItem{l.item, w.indent() + len(lead), number})
	w.tight = true
}

// indent is how far what belongs to the item that is open stands from the margin.
func (w *bodyWriter) indent() int {
	if len(w.items) == 0 {
		return 0
	}
	return w.items[len(w.items)-1].indent
}

// inline is a line's Markdown within a block. Notes that it refers to are noted.
func (w *bodyWriter) inline(l line) string {
	for _, i := range l.inserts {
		if i.note != nil && !slices.Contains(w.notes, i.note) {
			i.note.used = true
			w.notes = append(w.notes, i.note)
		}
	}
	return l.markdown()
}
