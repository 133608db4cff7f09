package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// A cell of a list of powers often holds several entries: legal bases one under the
// other, duties by stage. It is taken apart only where it says itself where each
// begins; anything else is refused, for a wrong cut would be published as law.

// part is an entry of a cell.
type part struct {
	number int // by which it is numbered; 0: by none
	fields []partField
	labels int  // words such as 【行政法规】 that were left out
	same   bool // its law is that of the entry before, which names it for both
}

type partField struct{ field, text string }

func (p *part) text(field string) string {
	for _, f := range p.fields {
		if f.field == field {
			return f.text
		}
	}
	return ""
}

// splitEntries takes a cell of a group apart.
func splitEntries(text string, f *schema.Field) ([]part, *bad) {
	switch f.Split {
	case schema.SplitLaws:
		return splitLaws(text)
	case schema.SplitStages:
		return splitStages(text, f)
	}
	columns := make([]string, len(f.Fields))
	for i, x := range f.Fields {
		columns[i] = f.Title.ZH + "·" + x.Title.ZH
	}
	return nil, &bad{&cellGroup, problem.Textf("“%[1]s”一格里放不下一项的几个字段", "a cell cannot hold the fields of “%[2]s”", f.Title.ZH, f.Title.EN),
		problem.Textf("分成几列：%s；同一条记录的第二项写在下一行", "use columns: %s; a second entry goes into the next row", strings.Join(columns, "、"))}
}

// unclear is why a cell is not taken apart, with the words where it is not clear.
func unclear(zh, en, words, hintZH, hintEN string) *bad {
	words = short(words)
	if letters := []rune(words); len(letters) > 24 {
		words = string(letters[:24]) + "…"
	}
	return &bad{&cellGroup, problem.Textf("“%[1]s”："+zh, "“%[1]s”: "+en, words), problem.T(hintZH, hintEN)}
}

// cellLine is a line of a cell, with what it begins with.
type cellLine struct {
	text   string // without its number
	number number
	listed bool // it has a number
}

// breaks are the places within a line where a new entry surely begins, for the cell's
// line breaks may have been lost.
var breaks = regexp.MustCompile(`([。；;”）)])[ \x{3000}]*((?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])[ \x{3000}]*《)`)

// cellLines parts a cell into lines; more are the places where a line has several.
func cellLines(text string, more *regexp.Regexp) []cellLine {
	var list []cellLine
	for s := range strings.SplitSeq(more.ReplaceAllString(text, "$1\n$2"), "\n") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		n, rest, ok := numberOf(newLine(0, s))
		if !ok || n.rank < rankOne || rest.text == "" {
			list = append(list, cellLine{text: s})
			continue
		}
		list = append(list, cellLine{text: rest.text, number: n, listed: true})
	}
	return list
}

// whole is the line as it was written.
func (l cellLine) whole() string { return l.number.text + l.text }

// doneSigns are the signs behind which a line break is meant.
const doneSigns = "。；;：:！!？?”\"）)】」』…—"

func sentenceDone(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return s == "" || strings.ContainsRune(doneSigns, last)
}

// joinText adds a line to a text. A break in the middle of a sentence is the sheet's:
// cells are filled from pages and papers that were narrower.
func joinText(text string, l cellLine) string {
	switch {
	case text == "":
		return l.whole()
	case l.listed || sentenceDone(text):
		return text + "\n" + l.whole()
	}
	last := strings.LastIndexByte(text, '\n') + 1
	return text[:last] + joinLines(text[last:]+"\n"+l.whole())
}

// pointing begins a line that names the entry it belongs to: 1. or 1-2.
var pointing = regexp.MustCompile(`^[（(]?(\d{1,2})(?:[-—–－](\d{1,2}))?(?:[.、．）)]|\s)\s*(\S.*)$`)

// shareOut gives each of several entries its line of another column, by the numbers
// of both.
func (r *rowReader) shareOut(g *groupColumns, c column, row int, entries []entry) {
	given, f := r.s.at(row, c.at), g.of(c)
	if !given.given() {
		return
	}
	refuse := func(words string) {
		fault := unclear("看不出属于上一格的哪一项", "it is not clear which entry it belongs to", words,
			"两格用同样的编号（1. 2. 3.），或者一项一行写开", "number both cells alike (1. 2. 3.), or give each entry a row")
		r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
	}
	texts := make([]string, len(entries))
	at := -1
	for s := range strings.SplitSeq(cleanCell(given.text, schema.Prose), "\n") {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if m := pointing.FindStringSubmatch(strings.Map(fold, s)); m != nil {
			n := atoi(m[1])
			if at = slices.IndexFunc(entries, func(e entry) bool { return n > 0 && e.number == n }); at < 0 {
				refuse(s)
				return
			}
			s = s[len(s)-len(suffixOf(s, m[3])):]
			if texts[at] != "" {
				s = "；" + s
			}
			texts[at] += s
			continue
		}
		if at < 0 {
			refuse(s)
			return
		}
		texts[at] = joinText(texts[at], cellLine{text: s})
	}
	for i, e := range entries {
		values, fault := readCell(cell{text: texts[i]}, f, r.reading(c))
		if fault != nil {
			r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
			continue
		}
		if member(e.node, f.Name) == nil {
			addValues(e.node, f, values, row+1, c.at+1)
		}
	}
}

// suffixOf is the end of a text that has as many characters as its folded end.
func suffixOf(s, folded string) string {
	letters := []rune(s)
	return string(letters[len(letters)-utf8.RuneCountInString(folded):])
}
