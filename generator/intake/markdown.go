package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// blockSign begins a paragraph that Markdown would not print as it is. A number
// with a point may begin one: Markdown prints it again.
var blockSign = regexp.MustCompile(`^(?:#{1,6}(?: |$)|>|[+-](?: |$)|=+$|-(?: ?-)+$|:(?: |$))`)

// entity is what follows a & that Markdown would take for a name of a character.
var entity = regexp.MustCompile(`^(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

const longestEntity = 34 // characters

// markdown writes a paragraph of plain text so that a reader of the page sees
// each of its characters: signs that Markdown would take for its own get a
// backslash. 5~10 月、6~8 月 would be struck out otherwise.
func markdown(s string) string {
	var b strings.Builder
	if blockSign.MatchString(s) {
		b.WriteByte('\\')
	}
	before := ' '
	for i, r := range s {
		after := s[i+utf8.RuneLen(r):]
		if needsBackslash(before, r, after) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func needsBackslash(before, r rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	switch r {
	case '*', '~', '`':
		return true
	case '\\':
		return isMark(next)
	case '_':
		return !isWord(before) || !isWord(next)
	case '<':
		return next == '/' || next == '!' || next == '?' || next < utf8.RuneSelf && unicode.IsLetter(next)
	case '&':
		return entity.MatchString(after)
	case '[':
		return next == '^'
	case ']':
		return next == '(' || next == ':' || next == '['
	}
	return false
}

// isMark are the signs that a backslash makes plain.
func isMark(r rune) bool {
	return r > ' ' && r < 0x7f && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
