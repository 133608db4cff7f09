package intake

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
)

// Headings that the style of their paragraph makes one. They take part in the same
// outline as numbers do: a level has the rank of the numbers that its headings
// have.

const maxLevel = 9 // of styles of headings

// rankStyles finds the ranks of the levels that the document uses. Levels without
// a number stand above those that have one, and above typed numbers where no level
// has any; else each stands below the one before it.
func (o *outline) rankStyles() {
	o.ranks = map[int]int{}
	var used [maxLevel + 2]bool
	typed := rankTwo // the highest rank of numbers that only paragraphs have
	for _, l := range o.lines {
		n, _, ok := numberOf(l)
		if l.level == 0 {
			if ok {
				typed = min(typed, n.rank)
			}
			continue
		}
		used[l.level] = true
		if _, known := o.ranks[l.level]; ok && !known {
			o.ranks[l.level] = n.rank
		}
	}
	var levels []int
	for level, yes := range used {
		if yes {
			levels = append(levels, level)
		}
	}
	first := slices.IndexFunc(levels, func(level int) bool { _, known := o.ranks[level]; return known })
	next := typed
	if first < 0 {
		first = len(levels)
	} else {
		next = o.ranks[levels[first]]
	}
	for i := first - 1; i >= 0; i-- {
		next--
		o.ranks[levels[i]] = next
	}
	for i := first + 1; i < len(levels); i++ {
		if _, known := o.ranks[levels[i]]; !known {
			o.ranks[levels[i]] = o.ranks[levels[i-1]] + 1
		}
	}
}

// belowStyle is the rank of a typed number: that of the headings by style which
// have such numbers, else below the heading by style that it stands under.
func (o *outline) belowStyle(rank int) int {
	for _, r := range o.ranks {
		if r == rank {
			return rank
		}
	}
	for _, s := range slices.Backward(o.open) {
		if s.styled {
			return max(rank, s.number.rank+1)
		}
	}
	return rank
}

// byStyle is the section that a heading by style begins. One below the levels that
// a report has becomes a heading within the text.
func (o *outline) byStyle(i int) (*section, int) {
	l := o.lines[i]
	n, rest, typed := numberOf(l)
	if !typed {
		n, rest = number{rank: o.ranks[l.level]}, l
		if l.label > 0 {
			before := l.part(0, l.label)
			n.text, rest = before.text, l.part(l.label, l.len()).inherit(before)
		}
	}
	stop := strings.Index(rest.key, "。")
	if n.text == "" && rest.len() > ownLine && stop < 0 {
		return nil, 0 // a whole paragraph in the style of a heading
	}
	if o.above(n.rank) >= maxLevels {
		o.lines[i].deep = 2
		for _, s := range o.open {
			if s.number.text != "" || s.heading.text != "" {
				o.lines[i].deep++
			}
		}
		return nil, 0
	}
	s := &section{number: n, at: l.n, styled: true}
	most, end := ownLine, len(rest.key)
	if stop >= 0 && stop+len("。") < end {
		most, end = runIn, stop+len("。")
	}
	s.split(rest, end, most)
	return s, 1
}

// clearHeading moves what a heading cannot have into the text below it: notes and
// pictures. Addresses of links are told.
func (o *outline) clearHeading(s *section) {
	at := problem.Place{File: o.file, Line: s.at}
	for _, m := range s.heading.marks {
		if m.kind == linked {
			o.found(noteMoved.At(at, problem.Textf("标题里的链接只收入了文字，地址是 %s", "of a link in a heading only the words were taken; it leads to %s", m.address),
				problem.T("需要的话写进正文", "put it into the text if needed")))
		}
	}
	for _, i := range s.heading.inserts {
		if i.note != nil {
			o.found(noteMoved.At(at, problem.T("标题的注放在了标题下面，单独成段", "the note of a heading stands below it, as a paragraph of its own"),
				problem.T("对照原文，看放在哪里合适", "compare with the original: where does it fit")))
		}
	}
	s.body = append(s.heading.apart(), s.body...)
}
