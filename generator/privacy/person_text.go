package privacy

import (
	"strings"
	"unicode/utf8"
)

// hiddenParty stands in running text where a name is not shown at all.
const hiddenParty = "当事人"

// In is a text with a person's name shown as the site shows names, also where blanks
// stand between its characters. Names of one character are left alone, because they
// are words too, and so are names that are masked already. A text without the name
// comes back as it is.
//
// A name that is also an ordinary word or part of one, such as 高明 in 高明区, is
// replaced there too. Chinese has no signs between words, so that only a dictionary
// could tell; a word too much is hidden rather than a name too few.
func (n Naming) In(text, name string) string {
	if n == FullName || text == "" {
		return text
	}
	for name != "" {
		one := name
		if i := strings.IndexAny(name, nameSeparators); i >= 0 {
			_, size := utf8.DecodeRuneInString(name[i:])
			one, name = name[:i], name[i+size:]
		} else {
			name = ""
		}
		text = n.replace(text, one)
	}
	return text
}

// replace puts what stands for one name in its places.
func (n Naming) replace(text, name string) string {
	name, _ = bareName(name)
	if isMasked(name) || !isTwo(name) {
		return text
	}
	first, _ := utf8.DecodeRuneInString(name)
	var b strings.Builder
	at := 0
	for i := nextName(text, 0, first); i >= 0; {
		end := nameEnd(text, i, name)
		if end < 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i = nextName(text, i+size, first)
			continue
		}
		b.WriteString(text[at:i])
		switch {
		case n != Hidden:
			b.WriteString(maskOne(name))
		case !strings.HasSuffix(text[:i], hiddenParty): // 当事人张三 is 当事人
			b.WriteString(hiddenParty)
		}
		at = end
		i = nextName(text, end, first)
	}
	if at == 0 {
		return text
	}
	b.WriteString(text[at:])
	return b.String()
}

// isTwo reports whether a name has two characters or more, blanks apart.
func isTwo(name string) bool {
	n := 0
	for _, r := range name {
		if !isNameBlank(r) {
			n++
		}
	}
	return n > 1
}

// nextName is the next place of a name's first character, or -1.
func nextName(text string, from int, first rune) int {
	var i int
	if isLatin(first) {
		i = strings.IndexFunc(text[from:], func(r rune) bool { return lowerLetter(r) == lowerLetter(first) })
	} else {
		i = strings.IndexRune(text[from:], first)
	}
	if i < 0 {
		return -1
	}
	return from + i
}

// nameEnd is the end of the name that begins at i, or -1. Blanks do not count, and
// Latin names are not found inside longer words.
func nameEnd(text string, i int, name string) int {
	start := i
	for _, want := range name {
		if isNameBlank(want) {
			continue
		}
		if i > start {
			i = passBlanks(text, i)
		}
		got, size := utf8.DecodeRuneInString(text[i:])
		if lowerLetter(got) != lowerLetter(want) && !(isNameDot(got) && isNameDot(want)) {
			return -1
		}
		i += size
	}
	if isLatin(charAt(text, start)) && isLatin(charBefore(text, start)) || isLatin(charBefore(text, i)) && isLatin(charAt(text, i)) {
		return -1
	}
	return i
}

// passBlanks passes the few blanks that may stand inside a name.
func passBlanks(text string, i int) int {
	for range 6 {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isNameBlank(r) {
			break
		}
		i += size
	}
	return i
}

func isNameBlank(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\u3000' || r >= '\u2000' && r <= '\u200a' || isNothing(r)
}

func lowerLetter(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

func isLatin(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 && r <= 0x24F
}
