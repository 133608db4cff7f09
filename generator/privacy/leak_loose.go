package privacy

import (
	"slices"
	"strings"
)

// A number may go on behind what ends it elsewhere: the end of a line where a text
// was wrapped, a slash, a tag in the middle. But any two figures may meet there, in
// a column, a date or a path. So a chain over such signs is read apart, and its runs
// must have a form and a place that nothing else has.

// loose looks once more at the chain that begins at i and ended at end, if it goes on
// over a loose sign.
func (s *leakScan) loose(i, end int) {
	if !goesOn(s.text, end) {
		return
	}
	chain := numberChain{loose: true}
	if chain.read(s.text, i); chain.digits < leastChars {
		return
	}
	// Behind the first loose sign begins another chain, which has its own turn.
	for a := 0; a < chain.g && (a == 0 || !chain.groups[a].isLoose()); a++ {
		for b := chain.reach(a); b >= a; b-- {
			r := numberRun{&chain, a, b}
			if kind := s.judgeLoose(r); kind != nil {
				s.add(kind, s.startOf(r), r.end())
				return
			}
		}
	}
}

// goesOn reports whether a chain that ended at i goes on over a loose sign.
func goesOn(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	switch text[i] {
	case '<':
		if n := tagsAt(text, i); n > 0 && continues(text, i+n) {
			return true
		}
	case '/':
		if !isSlashed(text, i+1) {
			return false // mostly a date: 2024/03/11
		}
	case '\n', '\r', ' ', '-', '.', 0xEF: // the last begins the wide slash
	default:
		return false
	}
	next, sep, tagged := separator(text, i, true)
	switch {
	case sep == charOther || !continues(text, next):
		return false
	case sep == charSlash:
		return isSlashed(text, next)
	}
	return sep == charBreak || tagged
}

// isSlashed reports whether four digits or more and another slash stand at i, as in
// all numbers with slashes.
func isSlashed(text string, i int) bool {
	digits := 0
	for i < len(text) {
		kind, c, size := leakChar(text, i)
		switch kind {
		case charDigit:
			digits++
		case charBlank:
		default:
			return digits >= 4 && c == '/'
		}
		i += size
	}
	return false
}

// isLoose reports whether a loose sign stands before a group.
func (g *numberGroup) isLoose() bool {
	return g.sep == charSlash || g.sep == charBreak || g.tagged
}

// joint is what a loose chain passes beside the signs of an ordinary one.
func joint(text string, i int) (kind charKind, size int) {
	_, c, size := leakChar(text, i)
	switch c {
	case '/':
		return charSlash, size
	case '\n':
		return charBreak, size
	case '\r':
		return charNothing, size
	}
	if n := tagsAt(text, i); n > 0 {
		return charNothing, n
	}
	return charOther, size
}

// inlineTags are the tags that may stand inside a word; an editor of drawings puts
// tspan between any two letters. Cells of tables are no such tags.
var inlineTags = []string{"tspan", "span", "b", "i", "u", "em", "strong", "font", "small", "big", "mark", "sub", "sup", "wbr", "code"}

// tagsAt is the length of the inline tags at i.
func tagsAt(text string, i int) int {
	start := i
	for i < len(text) && text[i] == '<' {
		const most = 300
		end := strings.IndexByte(text[i:min(len(text), i+most)], '>')
		if end < 0 {
			break
		}
		name := strings.TrimPrefix(text[i+1:i+end], "/")
		if n := strings.IndexAny(name, " /\t\n"); n >= 0 {
			name = name[:n]
		}
		if !slices.Contains(inlineTags, strings.ToLower(name)) {
			break
		}
		i += end + 1
	}
	return i - start
}

// judgeLoose says what a run is that goes over a loose sign. Slashes stand between all
// its groups or none, and a line ends in it once.
func (s *leakScan) judgeLoose(r numberRun) *leakKind {
	slashes, breaks, tags := 0, 0, r.groups[r.a].tags
	for _, g := range r.groups[r.a+1 : r.b+1] {
		switch g.sep {
		case charSlash:
			slashes++
		case charBreak:
			breaks++
		}
		tags = tags || g.tags || g.tagged
	}
	switch {
	case slashes > 0 && slashes == r.b-r.a:
		return s.judgeSlashed(r)
	case slashes > 0 || breaks > 1:
		return nil
	case breaks == 1:
		return s.judgeWrapped(r)
	case tags:
		return s.judge(r)
	}
	return nil
}

// judgeSlashed says what groups are with slashes between: 138/0000/0000. Slashes also
// stand between the parts of a path, and between numbers.
func (s *leakScan) judgeSlashed(r numberRun) *leakKind {
	if r.a > 0 && r.groups[r.a].sep == charSlash || r.b+1 < r.g && r.groups[r.b+1].sep == charSlash {
		return nil
	}
	if start := r.start(); isSlash(charBefore(s.text, start)) && !isChinese(charBefore(s.text, back(s.text, start, 1))) {
		return nil
	}
	switch n := len(r.text()); {
	case n == 18 && (r.shape(6, 8, 4) || r.shape(6, 4, 4, 4)) && s.isIdentity(r):
		return leakID
	case n == 11 && r.shape(3, 4, 4) && isNumber(r.text()) && isMobilePrefix(r.text()) && !s.isDecimal(r):
		if hasLabel(s.text, r.start(), mobileLabels) || !s.isAmount(r) && !s.isNumbered(r) {
			return leakMobile
		}
	case n >= 16 && n <= 19 && s.isCard(r):
		return leakCard
	}
	return nil
}

func isSlash(r rune) bool { return narrow(r) == '/' }

// judgeWrapped says what groups are with the end of a line between. What has no check
// digit, or one that fits by chance too often, must be named.
func (s *leakScan) judgeWrapped(r numberRun) *leakKind {
	n := r.text()
	switch {
	case len(n) == 18 && isBirthday(n[6:14], "") && s.isIdentity(r):
		return leakID
	case len(n) == 15 && isNumber(n) && isBirthday(n[6:12], "19") && hasLabel(s.text, r.start(), identityLabels):
		return leakID
	case len(n) >= 11 && len(n) <= 15 && s.isWrappedMobile(r):
		return leakMobile
	case len(n) >= 16 && len(n) <= 19 && isNumber(n) && isIssued(n) && hasLuhnCheck(n) && hasLabel(s.text, r.start(), cardLabels):
		return leakCard
	}
	return nil
}

// isWrappedMobile reports whether a run is a mobile number with the end of a line
// inside. A year, a date or an amount may stand at the beginning of the next line,
// and figures in lines of their own are a column.
func (s *leakScan) isWrappedMobile(r numberRun) bool {
	n := r.text()
	prefix := len(n) - 11
	if !isNumber(n) || !isMobilePrefix(n[prefix:]) || !isMobileCountry(n[:prefix]) || strings.ContainsRune(counters, charAt(s.text, r.end())) {
		return false
	}
	if hasLabel(s.text, r.start(), mobileLabels) {
		return true
	}
	if s.isAmount(r) || s.isNumbered(r) || !s.isAlone(r) {
		return false
	}
	if prefix > 1 && r.len(0) == prefix {
		if r.a++; r.groups[r.a].sep == charBreak {
			return false
		}
		prefix = 0
	}
	return r.b-r.a == 1 && r.len(0) >= 3+prefix && r.len(1) >= 3 || r.shape(3+prefix, 4, 4)
}

// counters stand behind a figure that counts or dates something.
const counters = "年月日时分秒号名人次件个家起条款项期版页行"

// isAlone reports whether no other figure stands before or behind a run, but for
// another find.
func (s *leakScan) isAlone(r numberRun) bool {
	if r.b+1 < r.g {
		if next := &r.groups[r.b+1]; next.sep != charBlank || next.to-next.from < 11 {
			return false
		}
	}
	switch after := charAt(s.text, r.end()); after {
	case '-', '/', '~':
		return false
	case ',':
		if next := charAt(s.text, r.end()+1); next >= '0' && next <= '9' {
			return false
		}
	}
	if r.a > 0 {
		return s.isFound(r.groups[r.a-1].end)
	}
	before := strings.TrimRight(s.text[max(r.start()-40, 0):r.start()], " \r\n")
	return !strings.ContainsRune("0123456789-/.,~_", narrow(charBefore(before, len(before))))
}
