package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// line is a line of the text without what nobody sees. It is never empty.
type line struct {
	n    int    // where it stands in the file, from 1
	text string // as written; blanks trimmed, runs of blanks made one
	key  string // the same, rune for rune, with half-width signs: what patterns look at
}

func newLine(n int, text string) line { return line{n, text, strings.Map(fold, text)} }

// skip is the line without its first runes, and without the blanks after them.
func (l line) skip(runes int) line {
	rest := l.text
	for ; runes > 0 && rest != ""; runes-- {
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
	}
	return newLine(l.n, strings.TrimSpace(rest))
}

// cut parts the line before byte i of its key.
func (l line) cut(i int) (before, after line) {
	runes := utf8.RuneCountInString(l.key[:i])
	after = l.skip(runes)
	before = newLine(l.n, strings.TrimSpace(string([]rune(l.text)[:runes])))
	return before, after
}

func (l line) len() int { return utf8.RuneCountInString(l.text) }

// splitLines cuts the text into lines, counted as editors count them.
func splitLines(file, s string, found func(problem.Problem)) []line {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	var lines []line
	n := 0
	for raw := range strings.SplitSeq(s, "\n") {
		n++
		bad := 0
		for part := range strings.FieldsFuncSeq(raw, isOtherBreak) {
			clean, dropped := cleanLine(part)
			bad += dropped
			if clean != "" {
				lines = append(lines, newLine(n, clean))
			}
		}
		if bad > 0 {
			found(damaged.At(problem.Place{File: file, Line: n}, problem.Textf("这一行有 %d 个坏字或控制字符", "this line has %d damaged or control characters", bad),
				problem.T("对照原件核对这一行", "compare this line with the original")))
		}
	}
	return lines
}

// isOtherBreak are line breaks that editors do not count and YAML knows.
func isOtherBreak(r rune) bool {
	return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// cleanLine drops what has no width, makes runs of blanks one blank, and counts
// what it dropped or kept though it is damage.
func cleanLine(s string) (clean string, bad int) {
	var b strings.Builder
	blank := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
			blank = b.Len() > 0
			continue
		case isInvisible(r):
			if unicode.Is(unicode.Cc, r) {
				bad++
			}
			continue
		case r == utf8.RuneError:
			bad++
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String(), bad
}

// isInvisible are controls, signs without width, and what is no character.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r&0xfffe == 0xfffe
}

// fold maps full-width and look-alike signs to those that patterns are written
// in, one rune to one rune.
func fold(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '∶' || r == '﹕':
		return ':'
	case r == '﹙':
		return '('
	case r == '﹚':
		return ')'
	case r == '○' || r == '◯':
		return '〇'
	}
	return r
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func hasHan(s string) bool { return strings.ContainsFunc(s, isHan) }
