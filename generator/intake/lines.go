package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// line is a line of the text without what nobody sees. It is empty only where
// there is something in its layout.
type line struct {
	n    int    // where it stands in the file, from 1
	text string // as written; blanks trimmed, runs of blanks made one
	key  string // the same, rune for rune, with half-width signs: what patterns look at
	layout
}

func newLine(n int, text string) line { return line{n: n, text: text, key: strings.Map(fold, text)} }

// cut parts the line before byte i of its key.
func (l line) cut(i int) (before, after line) {
	runes := utf8.RuneCountInString(l.key[:i])
	return l.part(0, runes), l.part(runes, l.len())
}

// part is the line between two runes, without the blanks around it.
func (l line) part(from, to int) line {
	runes := []rune(l.text)
	start := from
	for start < to && runes[start] == ' ' {
		start++
	}
	end := to
	for end > start && runes[end-1] == ' ' {
		end--
	}
	out := newLine(l.n, string(runes[start:end]))
	out.layout = l.layout.part(from, to, start, end)
	return out
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
			found(damageAt(problem.Place{File: file, Line: n}, bad))
		}
	}
	return lines
}

func damageAt(at problem.Place, bad int) problem.Problem {
	return damaged.At(at, problem.Textf("这里有 %d 个坏字或控制字符", "there are %d damaged or control characters here", bad),
		problem.T("对照原件核对", "compare this with the original"))
}

// isOtherBreak are line breaks that editors do not count and YAML knows.
func isOtherBreak(r rune) bool {
	return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// cleanLine drops what has no width, makes runs of blanks one blank, and counts
// what it dropped or kept though it is damage.
func cleanLine(s string) (clean string, bad int) {
	var c cleaner
	for _, r := range s {
		c.add(r)
	}
	return c.String(), c.bad
}

// cleaner builds a line rune by rune.
type cleaner struct {
	strings.Builder
	runes int  // written so far
	blank bool // one is due before the next rune
	bad   int
}

func (c *cleaner) add(r rune) {
	switch {
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
		c.blank = c.runes > 0
		return
	case isInvisible(r):
		if unicode.Is(unicode.Cc, r) {
			c.bad++
		}
		return
	case r == utf8.RuneError:
		c.bad++
	}
	if c.blank {
		c.WriteByte(' ')
		c.runes++
		c.blank = false
	}
	c.WriteRune(r)
	c.runes++
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
