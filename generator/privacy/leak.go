package privacy

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"sunboard/generator/schema"
)

// Leak is one private thing in a text.
type Leak struct {
	Rule       *schema.Rule // one of LeakRules
	Start, End int          // in bytes, on the boundaries of characters
}

// Context says what is known of a text, because the same words are private in
// one place and public in another.
type Context struct {
	// Person: the text belongs to a record whose party is a natural person. Its
	// 住所 and 地址 are a home; an organisation's are public.
	Person bool
	// Codes: the field holds the code or registration number of an organisation or a
	// document. One that is well made is no identity number, and none is a bank card.
	Codes bool
	// Office: the field holds an office's mailbox, which may be at a provider of
	// free mail.
	Office bool
}

// Leaks is what a text gives away that must not be published, in the order of
// the text and without overlaps. It allocates nothing where there is nothing to
// find: every text of the site goes through here at every build.
func Leaks(text string, c Context) []Leak {
	s := leakScan{text: text, Context: c}
	for i := nextTrigger(text, 0); i < len(text); i = nextTrigger(text, i) {
		i = s.look(i)
	}
	return s.inOrder()
}

// leakScan is one walk over one text.
type leakScan struct {
	text string
	Context
	found []Leak
}

func (s *leakScan) add(k *leakKind, start, end int) {
	s.found = append(s.found, Leak{Rule: &k.Rule, Start: start, End: end})
}

// look examines what may begin at a trigger and returns where to go on.
func (s *leakScan) look(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch r = narrow(r); {
	case r >= '0' && r <= '9':
		return s.numbers(i)
	case r < utf8.RuneSelf || r == '【':
		s.mailbox(i)
	case r == '住' || r == '址' || r == '籍' || r == '口':
		s.labelledHome(i, r)
	case r == '单' || r == '室':
		s.residence(i, r)
	default:
		s.plate(i, size)
	}
	return i + size
}

// inOrder sorts the finds and drops those that overlap an earlier or longer one:
// a telephone number inside a mailbox is told once.
func (s *leakScan) inOrder() []Leak {
	if len(s.found) < 2 {
		return s.found
	}
	slices.SortStableFunc(s.found, func(a, b Leak) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := s.found[:1]
	for _, l := range s.found[1:] {
		if l.Start >= kept[len(kept)-1].End {
			kept = append(kept, l)
		}
	}
	return kept
}

// Characters that something private may begin with or contain: digits in both
// widths, signs of a mailbox, first characters of plates, and characters of the
// words for homes. All others are passed over.
const (
	asciiTriggers = "0123456789@[({#"
	wideTriggers  = "０１２３４５６７８９＠［（｛＃【" + plateProvinces + "住址籍口单室"
)

var (
	isASCIITrigger = asciiSet(asciiTriggers)
	isWideTrigger  = wideSet(wideTriggers)
)

// nextTrigger is the place of the next trigger from i on, or the text's length.
// Characters of Chinese text have three bytes; what has two or four bytes, and
// what is no UTF-8, is passed over byte by byte.
func nextTrigger(text string, i int) int {
	for i < len(text) {
		b := text[i]
		if b < utf8.RuneSelf {
			if isASCIITrigger[b] {
				return i
			}
			i++
			continue
		}
		if b&0xF0 != 0xE0 || i+2 >= len(text) || (text[i+1]^0x80|text[i+2]^0x80)&0xC0 != 0 {
			i++
			continue
		}
		r := uint16(b)<<12 | uint16(text[i+1]&0x3F)<<6 | uint16(text[i+2]&0x3F)
		if isWideTrigger[r>>6]&(1<<(r&63)) != 0 {
			return i
		}
		i += 3
	}
	return len(text)
}

func asciiSet(list string) (set [256]bool) {
	for i := 0; i < len(list); i++ {
		set[list[i]] = true
	}
	return set
}

// wideSet has one bit for each character of three bytes.
func wideSet(list string) (set [1 << 10]uint64) {
	for _, r := range list {
		set[r>>6] |= 1 << (r & 63)
	}
	return set
}

// narrow is the half-width character for a full-width one.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}
