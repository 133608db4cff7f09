package privacy

import (
	"strings"
	"unicode/utf8"
)

// keep is how many characters are left at each end of what is redacted, at most.
const keep = 3

// Redact is a text whose private parts are replaced by stars in their middle, one
// for each character and as wide as it, so that a caret under the line still points
// to the right place. Whatever is printed goes through here: messages, lines of the
// source, logs. It supposes the worst, as of a natural person's record. Redacting
// twice changes nothing.
func Redact(text string) string {
	for kept := keep; ; kept = 0 {
		found := Leaks(text, Context{Person: true})
		if len(found) == 0 {
			return text
		}
		// The same number may stand elsewhere inside a longer word, where it is not
		// found: all its occurrences go. What overlaps with one of them, and lives on
		// in the ends that were kept, goes altogether.
		text = hide(hide(text, text, found, kept), text, found, 0)
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
		case i < kept || i >= n-kept || isNothing(r):
			b.WriteString(text[at : at+size])
		case isWide(r):
			b.WriteRune('＊')
		default:
			b.WriteByte('*')
		}
		i++
	}
	return b.String()
}

// isWide reports whether a character takes two columns.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0xFE30 && r <= 0xFE4F || r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x20000 && r <= 0x3FFFD
}

// excerpt is a find with a few characters around it, all of it redacted.
func excerpt(text string, l Leak) string {
	const around, enough = 6, 300
	private := text[l.Start:l.End]
	clean := func(s string) string {
		s = strings.ToValidUTF8(s, "\uFFFD") // the cut may go through a character
		return strings.ReplaceAll(Redact(s), private, stars(private, 0))
	}
	before := clean(text[max(l.Start-enough, 0):l.Start])
	after := clean(text[l.End:min(l.End+enough, len(text))])
	from, to := back(before, len(before), around), 0
	for n := 0; n < around && to < len(after); n++ {
		_, size := utf8.DecodeRuneInString(after[to:])
		to += size
	}
	cut := func(is bool) string {
		if is {
			return "…"
		}
		return ""
	}
	line := cut(l.Start > len(before) || from > 0) + before[from:] + stars(private, keep) + after[:to] + cut(to < len(after))
	return strings.Join(strings.Fields(line), " ")
}
