package intake

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// number is what a section's line begins with.
type number struct {
	text    string // as written, with its brackets or its mark
	rank    int    // the lower, the higher the section
	ordinal int    // 一 is 1
}

// Ranks of numbers, as official documents order them.
const (
	rankDivision  = iota // 第一部分
	rankChapter          // 第一章
	rankParagraph        // 第一节
	rankOne              // 一、
	rankTwo              // （一） ㈠
	rankThree            // 1.
	rankFour             // （1） ⑴
	rankFive             // ①
)

const han = `[一二三四五六七八九十]{1,3}`

// written are numbers written with several signs; patterns look at the key.
var written = []struct {
	rank    int
	pattern *regexp.Regexp
}{
	{rankDivision, regexp.MustCompile(`^第 ?(` + han + `|\d{1,2}) ?(?:部分|编|篇)[ :、.]*`)},
	{rankChapter, regexp.MustCompile(`^第 ?(` + han + `|\d{1,2}) ?章[ :、.]*`)},
	{rankParagraph, regexp.MustCompile(`^第 ?(` + han + `|\d{1,2}) ?节[ :、.]*`)},
	{rankOne, regexp.MustCompile(`^(` + han + `) ?[、.] ?`)},
	{rankTwo, regexp.MustCompile(`^\( ?(` + han + `) ?\)[ 、.]*`)},
	{rankThree, regexp.MustCompile(`^(\d{1,2}) ?[、.] ?`)},
	{rankFour, regexp.MustCompile(`^\( ?(\d{1,2}) ?\)[ 、.]*`)},
}

// single are numbers of a single sign: ranges of Unicode that count from one.
var single = []struct {
	rank        int
	first, last rune
}{
	{rankTwo, '㈠', '㈩'},
	{rankTwo, '㊀', '㊉'},
	{rankThree, '⒈', '⒛'},
	{rankFour, '⑴', '⒇'},
	{rankFive, '①', '⑳'},
}

// notNumber is what follows “一、” where it is no number, as in 一、二级公路: a
// number above it.
var notNumber = regexp.MustCompile(`^(` + han + `)(?:、|级|等|类|季度|线|期|手|季|轮|批)`)

// numberOf reads the number at the beginning of a line; rest is what follows.
func numberOf(l line) (n number, rest line, ok bool) {
	first, size := utf8.DecodeRuneInString(l.key)
	for _, s := range single {
		if first >= s.first && first <= s.last {
			length := size + len(l.key[size:]) - len(strings.TrimLeft(l.key[size:], " 、."))
			n, rest := makeNumber(l, length)
			n.rank, n.ordinal = s.rank, int(first-s.first)+1
			return n, rest, true
		}
	}
	for _, w := range written {
		m := w.pattern.FindStringSubmatchIndex(l.key)
		if m == nil {
			continue
		}
		n, rest := makeNumber(l, m[1])
		n.rank, n.ordinal = w.rank, ordinal(l.key[m[2]:m[3]])
		if w.rank == rankOne && n.listed(rest) || w.rank == rankThree && isDigitStart(rest.key) {
			return number{}, l, false
		}
		return n, rest, true
	}
	return number{}, l, false
}

// listed reports whether the number is the first of a list within a sentence.
func (n number) listed(rest line) bool {
	m := notNumber.FindStringSubmatch(rest.key)
	return m != nil && ordinal(m[1]) > n.ordinal
}

func makeNumber(l line, length int) (number, line) {
	before, rest := l.cut(length)
	return number{text: before.text}, rest.inherit(before)
}

// ordinal is the number that 十一 or 11 writes.
func ordinal(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	tens, ones, ten := strings.Cut(s, "十")
	if !ten {
		return digit(s)
	}
	if tens == "" {
		return 10 + digit(ones)
	}
	return 10*digit(tens) + digit(ones)
}

// digit is 0 to 9 for a sign of one of the ways to write it; empty is 0.
func digit(s string) int {
	if i := strings.Index("一二三四五六七八九", s); s != "" && i >= 0 {
		return i/len("一") + 1
	}
	return 0
}

// inline begins a paragraph that enumerates within a section: it stays text.
var inline = regexp.MustCompile(`^(?:` + han + `(?:是|要|则|方面)|首先|其次|第` + han + `[,、])`)
