package intake

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"sunboard/generator/schema"
)

// splitStages takes a cell with duties apart, each of the form
//
//	1.立案责任：发现涉嫌违法行为的，予以审查并决定是否立案。
//
// with the words of the field's first choice, in lines of their own or behind numbers
// in one line.
func splitStages(text string, f *schema.Field) ([]part, *bad) {
	stage, duty := f.Fields[0], f.Fields[1]
	more, mark := stagePatterns(f)
	var parts []part
	rank := -1
	for _, l := range cellLines(text, more) {
		last := len(parts) - 1
		next := l.listed && (last < 0 || rank == l.number.rank && l.number.ordinal == parts[last].number+1)
		m := mark.FindStringSubmatch(l.text)
		word := ""
		switch {
		case m != nil:
			word, _ = readChoice(&stage, m[1])
			l.text = strings.TrimSpace(l.text[len(m[0]):])
		case otherDuties.MatchString(l.text) && (next || !l.listed && last >= 0 && sentenceDone(parts[last].text(duty.Name))):
			word = "其他"
		case last < 0 || next:
			return nil, unclear("看不出是哪个阶段", "it is not clear which stage this is", l.whole(),
				"每一项写明阶段，例如 1.立案责任：……", "name the stage of each, such as 1.立案责任：…")
		default:
			parts[last].fields[1].text = joinText(parts[last].fields[1].text, l)
			continue
		}
		if l.listed && !next && m == nil || m != nil && l.listed && last >= 0 && rank != l.number.rank {
			return nil, unclear("编号不连着", "the numbers do not follow each other", l.whole(), "一项一行，编号连着写", "give each a line, with running numbers")
		}
		p := part{fields: []partField{{stage.Name, word}, {duty.Name, l.text}}}
		if l.listed {
			p.number, rank = l.number.ordinal, l.number.rank
		}
		parts = append(parts, p)
	}
	return parts, nil
}

var stageCache sync.Map // of a field: its patterns

// stagePatterns find, for a field's stages, where an entry begins within a line, and
// what an entry begins with.
func stagePatterns(f *schema.Field) (more, mark *regexp.Regexp) {
	type patterns struct{ more, mark *regexp.Regexp }
	if known, ok := stageCache.Load(f); ok {
		return known.(patterns).more, known.(patterns).mark
	}
	words := stageWords(&f.Fields[0])
	p := patterns{
		more: regexp.MustCompile(`([。；;])[ \x{3000}]*((?:` + listNumber + `[ \x{3000}]*)?(?:` + words + `)(?:责任|阶段|环节)[：:]|` + listNumber + `[ \x{3000}]*(?:` + words + `)[：:])`),
		mark: regexp.MustCompile(`^(?:[【\[（(][ ]*)?(` + words + `)(?:责任|阶段|环节|程序)?(?:[ ]*[】\]）)][：:，,]?|[ ]*[：:—])[ \x{3000}—]*`),
	}
	stageCache.Store(f, p)
	return p.more, p.mark
}

const listNumber = `(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])`

// otherDuties is the sentence that most lists end with.
var otherDuties = regexp.MustCompile(`^(?:其他)?法律、?法规.*(?:应当?|需)履行的(?:其他|其它)?(?:责任|职责|义务)[。；;]?$`)

// stageWords is a pattern of all words for stages, the longest first.
func stageWords(f *schema.Field) string {
	var words []string
	for _, c := range f.Choices {
		words = append(append(words, c.Word), c.Former...)
	}
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return strings.Join(words, "|")
}
