package privacy

import "slices"

// read takes up the chain around the first digit at i and returns its end.
// Letters right before it belong to it: A12345678.
func (ch *numberChain) read(text string, i int) (end int) {
	at, sep, breaks := lettersBefore(text, i), charOther, 0
	for {
		end = ch.group(text, at, sep)
		if sep == charBreak {
			breaks++ // a number goes over one; the next shows whether this is a column
		}
		if ch.g == mostGroups || ch.n > mostChars-19 || breaks > 1 {
			return end
		}
		next, between, tagged := separator(text, end, ch.loose)
		if between == charOther || !continues(text, next) {
			return end
		}
		at, sep, ch.tagged = next, between, tagged
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
// In a loose chain, tags count as nothing, and the end of a line may be among the
// signs, with nothing but blanks behind it.
func separator(text string, i int, loose bool) (next int, sep charKind, tagged bool) {
	signs, joints := 0, 0
	for i < len(text) {
		kind, _, size := leakChar(text, i)
		if loose && kind == charOther {
			kind, size = joint(text, i)
		}
		switch {
		case sep == charBreak && text[i] == ' ':
		case sep == charBreak && kind != charOther && kind != charNothing && kind != charDigit && kind != charLetter:
			return i, charOther, tagged // a list's sign, or a new paragraph
		case kind == charBlank:
			signs++
			if sep == charOther {
				sep = charBlank
			}
		case kind == charBreak:
			sep = kind
		case kind == charHyphen || kind == charDot || kind == charSlash:
			signs, joints, sep = signs+1, joints+1, kind
		case kind == charNothing:
			tagged = tagged || text[i] == '<'
		default:
			return i, sep, tagged
		}
		if signs > 3 || joints > 1 {
			return i, charOther, tagged
		}
		i += size
	}
	return i, charOther, tagged
}

// continues reports whether a chain goes on at i: with a digit, or with the X
// that ends an identity number.
func continues(text string, i int) bool {
	if i >= len(text) {
		return false
	}
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

// groupRead is what was counted of a group: its characters, and where its digits are.
type groupRead struct {
	n, letters  int
	head, tail  int // letters before the first digit and behind the last
	first, last int // where the first digit begins and the last one ends; -1: there is none
}

// group takes up one group and returns its end. Of a group that is too long
// nothing is kept but its place.
func (ch *numberChain) group(text string, i int, sep charKind) (end int) {
	g := numberGroup{from: ch.n, start: i, end: i, sep: sep, tagged: ch.tagged}
	c := groupRead{first: -1, last: -1}
	for i < len(text) {
		kind, char, size := leakChar(text, i)
		if ch.loose && kind == charOther {
			if n := tagsAt(text, i); n > 0 && continues(text, i+n) {
				kind, size, g.tags = charNothing, n, true
			}
		}
		if kind != charDigit && kind != charLetter && kind != charNothing {
			break
		}
		i += size
		if kind == charNothing {
			continue
		}
		if kind == charDigit {
			ch.digits++
		}
		if c.count(kind, i-size, i); g.from+c.n <= mostChars {
			ch.chars[g.from+c.n-1] = char
		} else if ch.loose {
			break // a new chain begins behind each of its tags, and would read them all again
		}
		g.end = i
	}
	end = g.end
	if c.letters > 1 && isExtension(text, end) {
		ch.inFileName(&g, &c)
	}
	ch.finish(&g, c)
	return end
}

// count counts a letter or digit from start to end.
func (c *groupRead) count(kind charKind, start, end int) {
	c.n++
	if kind == charLetter {
		c.letters++
		c.tail++
		return
	}
	if c.first < 0 {
		c.head, c.first = c.letters, start
	}
	c.last, c.tail = end, 0
}

// finish decides what kind of group was read.
func (ch *numberChain) finish(g *numberGroup, c groupRead) {
	if g.from+c.n > mostChars {
		g.to = g.from // too long to be of a person
		ch.append(*g)
		return
	}
	ch.n = g.from + c.n
	g.to = ch.n
	if c.head > 0 && slices.Contains(headWords, string(ch.chars[g.from:g.from+c.head])) {
		g.dropHead(&c)
	}
	check := ch.chars[g.to-1] == 'X'
	switch {
	case c.letters == 0:
		g.kind = groupDigits
	case c.letters == 1 && check:
		g.kind = groupCheck
	}
	ch.append(*g)
}

// inFileName takes the words off a number in the name of a file: a person's name in
// Latin letters, or what is to be seen. One or two letters before a number are of a
// serial number, and a last X belongs to an identity number.
func (ch *numberChain) inFileName(g *numberGroup, c *groupRead) {
	if c.first < 0 || c.head+c.tail != c.letters || g.from+c.n > mostChars {
		return
	}
	if c.tail > 1 {
		c.n, c.letters, g.end = c.n-c.tail, c.letters-c.tail, c.last
	}
	if c.head > 2 {
		g.dropHead(c)
	}
}

// dropHead takes the letters before the first digit off a group.
func (g *numberGroup) dropHead(c *groupRead) {
	g.from, g.start, g.head = g.from+c.head, c.first, true
	c.n, c.letters, c.head = c.n-c.head, c.letters-c.head, 0
}

// isExtension reports whether the ending of a file's name stands at i.
func isExtension(text string, i int) bool {
	return i+1 < len(text) && text[i] == '.' && asciiKind(text[i+1]) == charLetter
}

func (ch *numberChain) append(g numberGroup) {
	ch.groups[ch.g] = g
	ch.g++
}

// headWords are letters that stand right before a number without being part of
// it.
var headWords = []string{"ID", "NO", "SFZ", "SFZH", "TEL", "PHONE", "MOBILE", "MP"}
