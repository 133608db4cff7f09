package privacy

import (
	"strings"
	"unicode/utf8"
)

// keep is how many characters are left at each end of what is redacted, at most.
const keep = 3

// Redact is a text whose private parts are replaced by stars in their middle, one
// for each character and as wide as it, so that a caret under the line still points
// to the right place; of a day of birth only the year stays. Whatever is printed goes
// through here: messages, lines of the source, logs. It supposes the worst, as of a
// natural person's record. Redacting twice changes nothing.
func Redact(text string) string {
	for kept := keep; ; {
		clean := hideBirthdays(text)
		found := Leaks(clean, Context{Person: true})
		if len(found) == 0 && clean == text {
			return text
		}
		text = clean
		if len(found) > 0 {
			// The same number may stand elsewhere inside a longer word, where it is not
			// found: all its occurrences go. What overlaps with one of them, and lives on
			// in the ends that were kept, goes altogether.
			text = hide(hide(text, text, found, kept), text, found, 0)
			kept = 0
		}
	}
}

// hide puts stars for the finds of a text, wherever they stand in another.
func hide(in, text string, found []Leak, kept int) string {
	pairs := make([]string, 0, 2*len(found))
	for _, l := range found {
		private := text[l.Start:l.End]
		pairs = append(pairs, private, stars(private, kept))
	}
	return strings.NewReplacer(pairs...).Replace(in)
}

// stars hides the middle of a text. At most a quarter stays at each end.
func stars(text string, kept int) string {
	n := utf8.RuneCountInString(text)
	kept = min(kept, n/4)
	var b strings.Builder
	i := 0
	for at, r := range text {
		_, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case i < kept || i >= n-kept || isNothing(r) || r == '\n' || r == '\r':
			b.WriteString(text[at : at+size])
		default:
			b.WriteString(starFor(r))
		}
		i++
	}
	return b.String()
}

// starFor is a star as wide as a character.
func starFor(r rune) string {
	if isWide(r) {
		return "＊"
	}
	return "*"
}

// isWide reports whether a character takes two columns.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0xFE30 && r <= 0xFE4F || r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x20000 && r <= 0x3FFFD
}

// excerpt is a find with a few characters around it, redacted as the text is.
func excerpt(text string, l Leak) string {
	const around, enough = 6, 300
	from, to := max(l.Start-enough, 0), min(l.End+enough, len(text)) // the cut may go through a character
	line := []rune(Redact(text[from:to]))
	start := utf8.RuneCountInString(text[from:l.Start])
	end := start + utf8.RuneCountInString(text[l.Start:l.End])
	cut := func(is bool) string {
		if is {
			return "…"
		}
		return ""
	}
	first, last := max(start-around, 0), min(end+around, len(line))
	shown := cut(from > 0 || first > 0) + string(line[first:last]) + cut(to < len(text) || last < len(line))
	return strings.Join(strings.Fields(shown), " ")
}
