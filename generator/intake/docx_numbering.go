package intake

import (
	"strings"
	"unicode/utf8"
)

const maxIndents = 9 // levels of a list

// listLevel is how one level of a list is numbered.
type listLevel struct {
	format, text, behind string // numFmt, lvlText, suff
	start                int
	restart              int  // the level, from 1, whose numbers begin this one anew; 0: none; -1: any above
	legal                bool // all numbers in digits
	style                string
}

// list is a definition that paragraphs count by; several lists may share it.
type list struct {
	levels [maxIndents]*listLevel
	link   string // the style that has the levels instead
	counts [maxIndents]int
	begun  [maxIndents]bool
}

// use is a list as paragraphs name it: by its number, with what it changes.
type use struct {
	list   *list
	levels [maxIndents]*listLevel // instead of the list's
	starts [maxIndents]int        // begin anew here; -1: go on
	fresh  bool                   // no paragraph has used it yet
}

// numberings are a document's lists.
type numberings struct {
	lists map[string]*list
	uses  map[string]*use
}

func (m *numberings) add(n *node) {
	switch n.name {
	case "abstractNum":
		l := &list{link: n.val("numStyleLink")}
		for _, k := range n.kids {
			if i, ok := wholeNumber(k.attr("ilvl")); k.name == "lvl" && ok && i < maxIndents {
				l.levels[i] = newListLevel(k)
			}
		}
		m.lists[n.attr("abstractNumId")] = l
	case "num":
		u := &use{list: m.lists[n.val("abstractNumId")], fresh: true}
		for i := range u.starts {
			u.starts[i] = -1
		}
		for _, k := range n.kids {
			i, ok := wholeNumber(k.attr("ilvl"))
			if k.name != "lvlOverride" || !ok || i >= maxIndents {
				continue
			}
			if lvl := k.kid("lvl"); lvl != nil {
				u.levels[i] = newListLevel(lvl)
			}
			if start, ok := wholeNumber(k.val("startOverride")); ok {
				u.starts[i] = start
			}
		}
		m.uses[n.attr("numId")] = u
	}
}

func newListLevel(n *node) *listLevel {
	l := &listLevel{format: n.val("numFmt"), text: n.val("lvlText"), behind: n.val("suff"), restart: -1, style: n.val("pStyle")}
	if n.kid("numFmt") == nil { // a newer format, with an older one beside it
		n.find("numFmt", func(k *node) { l.format = k.attr("val") })
	}
	l.start, _ = wholeNumber(n.val("start"))
	if restart, ok := wholeNumber(n.val("lvlRestart")); ok {
		l.restart = restart
	}
	l.legal, _ = n.isOn("isLgl")
	return l
}

// find is the use of a number, following a list that a style has.
func (m *numberings) find(id string, s *styles) *use {
	u := m.uses[id]
	for range maxBased {
		if u == nil || u.list == nil || u.list.link == "" {
			break
		}
		next := m.uses[s.byID[u.list.link].ppr.val("numPr", "numId")]
		if next == nil || next == u {
			break
		}
		u = next
	}
	if u == nil || u.list == nil {
		return nil
	}
	return u
}

func (u *use) level(i int) *listLevel {
	if u.levels[i] != nil {
		return u.levels[i]
	}
	return u.list.levels[i]
}

// styleLevel is the level that belongs to a paragraph's style, or 0.
func (u *use) styleLevel(style string) int {
	for i := range maxIndents {
		if l := u.level(i); l != nil && l.style == style && style != "" {
			return i
		}
	}
	return 0
}

// next counts one further at a level, and begins those below anew.
func (u *use) next(i int) {
	l := u.list
	if u.fresh {
		u.fresh = false
		for j, start := range u.starts {
			if start >= 0 {
				l.begun[j] = false
			}
		}
	}
	if !l.begun[i] {
		l.counts[i] = u.first(i) - 1
	}
	l.counts[i]++
	l.begun[i] = true
	for j := i + 1; j < maxIndents; j++ {
		if below := u.level(j); below != nil && (below.restart < 0 || below.restart > i) {
			l.begun[j] = false
		}
	}
}

// first is the number that a level begins with.
func (u *use) first(i int) int {
	if u.starts[i] >= 0 {
		return u.starts[i]
	}
	return u.level(i).start
}

// label is the automatic number of the paragraph that was counted, as Word prints
// it; ok is false where a format is not known.
func (u *use) label(i int) (label string, ok bool) {
	own := u.level(i)
	var b strings.Builder
	ok = true
	for s := own.text; s != ""; {
		if s[0] == '%' && len(s) > 1 && s[1] >= '1' && s[1] <= '9' {
			at := int(s[1] - '1')
			s = s[2:]
			l := u.level(at)
			if l == nil || at > i {
				continue
			}
			count := u.list.counts[at]
			if !u.list.begun[at] {
				count = u.first(at)
			}
			format := l.format
			if own.legal {
				format = "decimal"
			}
			text, known := countAs(format, count)
			ok = ok && known
			b.WriteString(text)
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		b.WriteRune(r)
		s = s[size:]
	}
	return b.String(), ok
}

// autoNumber is what stands in front of a paragraph by itself.
type autoNumber struct {
	label string // empty for a bullet
	blank bool   // one stands between it and the text
	depth int    // from 1
	kind  itemKind
	known bool // its format is
}

// count counts a paragraph and tells its number; ok is false where it has none.
func (m *numberings) count(l look, s *styles) (auto autoNumber, ok bool) {
	if l.numID == "" || l.numID == "0" {
		return auto, false
	}
	u := m.find(l.numID, s)
	if u == nil {
		return auto, false
	}
	i, given := wholeNumber(l.ilvl)
	if !given {
		i = u.styleLevel(l.styleID)
	}
	if i >= maxIndents || u.level(i) == nil {
		return auto, false
	}
	u.next(i)
	level := u.level(i)
	if level.format == "bullet" {
		return autoNumber{depth: i + 1, kind: bullet, known: true}, true
	}
	auto = autoNumber{depth: i + 1, kind: numbered}
	auto.label, auto.known = u.label(i)
	clean := cleanName(auto.label)
	auto.label = clean
	last, _ := utf8.DecodeLastRuneInString(clean)
	auto.blank = level.behind != "nothing" && !strings.ContainsRune("、）。，：", last)
	return auto, clean != ""
}
