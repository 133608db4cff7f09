package privacy

import (
	"strings"
	"unicode/utf8"
)

// charKind is what a character is to a number.
type charKind uint8

const (
	charOther charKind = iota
	charDigit
	charLetter
	charBlank   // a blank of any width
	charHyphen  // a dash of any length
	charDot     // a point, or a dot at half height
	charNothing // takes no room: people cannot see it, and so must not be fooled by it
	charSlash   // these two join groups of a loose chain only
	charBreak   // the end of a line
)

// leakChar is the character at a byte, with letters and digits in half width and
// capitals.
func leakChar(text string, i int) (kind charKind, c byte, size int) {
	if b := text[i]; b < utf8.RuneSelf {
		return asciiKind(b), upper(b), 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if n := narrow(r); n < utf8.RuneSelf {
		return asciiKind(byte(n)), upper(byte(n)), size
	}
	switch {
	case r == '\u00a0' || r == '\u3000' || r >= '\u2000' && r <= '\u200a' || r == '\u202f' || r == '\u205f':
		return charBlank, ' ', size
	case r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '\ufe58' || r == '\ufe63':
		return charHyphen, '-', size
	case r == '·' || r == '•' || r == '・' || r == '‧':
		return charDot, '.', size
	case isNothing(r):
		return charNothing, 0, size
	}
	return charOther, 0, size
}

// isNothing reports whether a character takes no room.
func isNothing(r rune) bool {
	return r == '\u00ad' || r == '\u034f' || r == '\u180e' || r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' ||
		r >= '\u2060' && r <= '\u206f' || r >= '\ufe00' && r <= '\ufe0f' || r == '\ufeff'
}

func asciiKind(b byte) charKind {
	switch {
	case b >= '0' && b <= '9':
		return charDigit
	case b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z':
		return charLetter
	case b == ' ':
		return charBlank
	case b == '-':
		return charHyphen
	case b == '.':
		return charDot
	}
	return charOther
}

func upper(b byte) byte {
	if b >= 'a' && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

// isHidden reports whether a character stands for one that was taken out.
func isHidden(r rune) bool {
	switch r {
	case '*', '＊', '×', '✱', '●', '■', '█', '某', '〇', '○':
		return true
	}
	return false
}

// charAt and charBefore are the character at and before a byte; 0 at the ends.
func charAt(text string, i int) rune {
	if i >= len(text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

func charBefore(text string, i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

// back is the place n characters before i, or 0.
func back(text string, i, n int) int {
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
	}
	return i
}

// labelEnd is the text before i without the signs and small words that join a
// label to its value: 账号为：“.
func labelEnd(text string, i int) string {
	t := text[:i]
	for range 8 {
		r, size := utf8.DecodeLastRuneInString(t)
		if !isJoint(r) {
			break
		}
		t = t[:len(t)-size]
	}
	return strings.TrimSuffix(t, "分别")
}

func isJoint(r rune) bool {
	return strings.ContainsRune(" \t\n\u00a0\u3000：:=|\"'“”‘’（(【[《<>「为是系即均", r) || isNothing(r)
}

// hasLabel reports whether a label of the list stands right before i, whatever
// stands in brackets between: 账号（开户行：示例银行）：.
func hasLabel(text string, i int, list []string) bool {
	before := labelEnd(text, i)
	if hasSuffix(before, list) {
		return true
	}
	open := max(strings.LastIndex(tail(before, 60), "（"), strings.LastIndex(tail(before, 60), "("))
	if r := charBefore(before, len(before)); open < 0 || r != '）' && r != ')' {
		return false
	}
	return hasSuffix(labelEnd(before, len(before)-len(tail(before, 60))+open), list)
}

func hasSuffix(text string, list []string) bool {
	for _, word := range list {
		if strings.HasSuffix(text, word) {
			return true
		}
	}
	return false
}

func hasPrefix(text string, list []string) bool {
	for _, word := range list {
		if strings.HasPrefix(text, word) {
			return true
		}
	}
	return false
}

func containsAny(text string, list []string) bool {
	for _, word := range list {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// lastOf is the end of the last place where a word of the list stands, or -1.
func lastOf(text string, list []string) int {
	end := -1
	for _, word := range list {
		if i := strings.LastIndex(text, word); i >= 0 {
			end = max(end, i+len(word))
		}
	}
	return end
}

// tail is the last n bytes of a text; they may begin inside a character.
func tail(text string, n int) string { return text[max(len(text)-n, 0):] }
