package search

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sunboard/generator/schema"
)

// index is what a volume is found by.
type index struct {
	*volume
	shared   []sharedText   // in the order of their cells, then of their folded text
	cellFrom []int          // the first shared text of each cell
	numbers  [][]int32      // of each entry and cell: 1 + the number of its shared text; 0: it has its own, or none
	bodyFrom []int          // the first passage of each entry, and the number of all
	states   []schema.State // in the order in which entries have them
	postings map[gram]*posting
}

// sharedText is a text that many entries have in the same cell: it is kept once,
// with those that have it. Violations, laws and offices are such, so that what
// stands in half of a volume costs no more than what stands in one entry.
type sharedText struct {
	cell    int
	text    string
	folded  string
	entries []uint32
}

// sharedFrom is how many entries of a volume must have a text for it to be
// shared.
const sharedFrom = 8

// posting is where a gram stands: in shared texts, by their numbers, and in the
// entries' own texts, cell after cell.
type posting struct {
	shared []uint32
	cells  []cellPosting
}

// cellPosting is the entries in whose cell a gram stands; after the last cell,
// the passages.
type cellPosting struct {
	cell    int
	entries []uint32
}

func newIndex(v *volume) *index {
	x := &index{volume: v, postings: map[gram]*posting{}}
	x.share()
	for i := range v.entries {
		if s := v.entries[i].state; !s.Word.IsZero() && !slices.Contains(x.states, s) {
			x.states = append(x.states, s)
		}
	}
	for i := range x.shared {
		if x.cells[x.shared[i].cell].rank != shown {
			x.addText(x.shared[i].folded, -1, uint32(i))
		}
	}
	for c := range v.cells {
		if v.cells[c].rank != shown {
			x.addCell(c)
		}
	}
	x.addBodies()
	return x
}

// share finds the texts that many entries have.
func (x *index) share() {
	type key struct {
		cell int
		text string
	}
	count := map[key]int{}
	for i := range x.entries {
		for c, text := range x.entries[i].cells {
			if text != "" {
				count[key{c, text}]++
			}
		}
	}
	for k, n := range count {
		if n >= sharedFrom {
			x.shared = append(x.shared, sharedText{cell: k.cell, text: k.text, folded: Fold(k.text), entries: make([]uint32, 0, n)})
		}
	}
	slices.SortFunc(x.shared, func(a, b sharedText) int {
		return cmp.Or(cmp.Compare(a.cell, b.cell), cmp.Compare(a.folded, b.folded), cmp.Compare(a.text, b.text))
	})
	number := map[key]int{}
	x.cellFrom = make([]int, len(x.cells))
	for i := len(x.shared) - 1; i >= 0; i-- {
		number[key{x.shared[i].cell, x.shared[i].text}] = i
	}
	for c := range x.cells {
		x.cellFrom[c], _ = slices.BinarySearchFunc(x.shared, c, func(s sharedText, c int) int { return s.cell - c })
	}
	x.numbers = make([][]int32, len(x.entries))
	for i := range x.entries {
		x.numbers[i] = make([]int32, len(x.cells))
		for c, text := range x.entries[i].cells {
			if n, ok := number[key{c, text}]; ok {
				x.numbers[i][c] = int32(n) + 1
				x.shared[n].entries = append(x.shared[n].entries, uint32(i))
			}
		}
	}
}

// addCell adds the entries' own texts of a cell. What stands in the heading is
// found there.
func (x *index) addCell(c int) {
	for i := range x.entries {
		text := x.entries[i].cells[c]
		if text == "" || x.numbers[i][c] > 0 {
			continue
		}
		folded, heading := Fold(text), x.entries[i].cells[0]
		if c > 0 && strings.Contains(heading, text) && strings.Contains(Fold(heading), folded) {
			continue
		}
		x.addText(folded, c, uint32(i))
	}
}

func (x *index) addBodies() {
	n := 0
	for i := range x.entries {
		x.bodyFrom = append(x.bodyFrom, n)
		for _, passage := range x.entries[i].body {
			x.addText(Fold(passage.Text), len(x.cells), uint32(n))
			n++
		}
	}
	x.bodyFrom = append(x.bodyFrom, n)
}

// addText notes the grams of a text: a shared one (cell −1), or one of an entry's.
// Texts come in the order of their cells and numbers.
func (x *index) addText(folded string, cell int, number uint32) {
	eachGram(folded, func(g gram) {
		p := x.postings[g]
		if p == nil {
			p = &posting{}
			x.postings[g] = p
		}
		list := &p.shared
		if cell >= 0 {
			if n := len(p.cells); n == 0 || p.cells[n-1].cell != cell {
				p.cells = append(p.cells, cellPosting{cell: cell})
			}
			list = &p.cells[len(p.cells)-1].entries
		}
		if n := len(*list); n == 0 || (*list)[n-1] != number {
			*list = append(*list, number)
		}
	})
}

// grams are all grams in their order: those of one character, and the others.
func (x *index) grams() (chars, longer []gram) {
	all := slices.Sorted(maps.Keys(x.postings))
	n, _ := slices.BinarySearch(all, oneChar)
	return all[:n], all[n:]
}
