package privacy

import "slices"

// read takes up the chain around the first digit at i and returns its end.
// Letters right before it belong to it: A12345678.
func (ch *numberChain) read(text string, i int) (end int) {
	at, sep := lettersBefore(text, i), charOther
	for {
		end = ch.group(text, at, sep)
		if ch.g == mostGroups || ch.n > mostChars-19 {
			return end
		}
		next, between := separator(text, end)
		if between == charOther || !continues(text, next) {
			return end
		}
		at, sep = next, between
	}
}

// lettersBefore is the place of the first of the letters right before i.
func lettersBefore(text string, i int) int {
	for i > 0 {
		size := 1
		if b := text[i-1]; b >= 0x80 {
			size = 3 // full-width letters have three bytes
		}
		if i < size {
			break
		}
		if kind, _, n := leakChar(text, i-size); kind != charLetter || n != size {
			break
		}
		i -= size
	}
	return i
}

// separator passes the signs between two groups: up to three, of which one may be
// other than a blank. Where there are none, or too many, it returns charOther.
func separator(text string, i int) (next int, sep charKind) {
	signs, joints := 0, 0
	for i < len(text) {
		kind, _, size := leakChar(text, i)
		switch kind {
		case charBlank:
			signs++
			if sep == charOther {
				sep = charBlank
			}
		case charHyphen, charDot:
			signs, joints, sep = signs+1, joints+1, kind
		case charNothing:
		default:
			return i, sep
		}
		if signs > 3 || joints > 1 {
			return i, charOther
		}
		i += size
	}
	return i, charOther
}

// continues reports whether a chain goes on at i: with a digit, or with the X
// that ends an identity number.
func continues(text string, i int) bool {
	kind, c, size := leakChar(text, i)
	if kind == charDigit {
		return true
	}
	if c != 'X' || kind != charLetter {
		return false
	}
	for i += size; i < len(text); i += size {
		if kind, _, size = leakChar(text, i); kind != charNothing {
			return kind != charDigit && kind != charLetter
		}
	}
	return true
}

// group takes up one group and returns its end. Of a group that is too long
// nothing is kept but its place.
func (ch *numberChain) group(text string, i int, sep charKind) (end int) {
	g := numberGroup{from: ch.n, start: i, end: i, sep: sep}
	n, letters, head, digit := 0, 0, 0, -1 // head: letters before the first digit
	for i < len(text) {
		kind, c, size := leakChar(text, i)
		if kind != charDigit && kind != charLetter && kind != charNothing {
			break
		}
		i += size
		switch kind {
		case charNothing:
			continue
		case charLetter:
			letters++
		case charDigit:
			ch.digits++
			if digit < 0 {
				head, digit = letters, i-size
			}
		}
		if n++; g.from+n <= mostChars {
			ch.chars[g.from+n-1] = c
		}
		g.end = i
	}
	ch.finish(&g, n, letters, head, digit)
	return g.end
}

// finish decides what kind of group was read.
func (ch *numberChain) finish(g *numberGroup, n, letters, head, digit int) {
	if g.from+n > mostChars {
		g.to = g.from // too long to be of a person
		ch.append(*g)
		return
	}
	ch.n = g.from + n
	g.to = ch.n
	if head > 0 && slices.Contains(headWords, string(ch.chars[g.from:g.from+head])) {
		g.from, g.start, g.head, letters = g.from+head, digit, true, letters-head
	}
	check := ch.chars[g.to-1] == 'X'
	switch {
	case letters == 0:
		g.kind = groupDigits
	case letters == 1 && check:
		g.kind = groupCheck
	}
	ch.append(*g)
}

func (ch *numberChain) append(g numberGroup) {
	ch.groups[ch.g] = g
	ch.g++
}

// headWords are letters that stand right before a number without being part of
// it.
var headWords = []string{"ID", "NO", "SFZ", "SFZH", "TEL", "PHONE", "MOBILE", "MP"}
