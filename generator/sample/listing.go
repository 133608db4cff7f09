package sample

import "strings"

// listing is the text of a file: a list of records, a field a line. It is written
// directly: a marshaller would take most of the time of a benchmark to set up.
type listing struct{ buf []byte }

func (l *listing) reset() { l.buf = l.buf[:0] }

// start begins a record with its first field.
func (l *listing) start(key, value string) {
	l.buf = append(l.buf, "- "...)
	l.field(key, value)
}

// line adds a field of one line; an empty value adds nothing.
func (l *listing) line(key, value string) {
	if value != "" {
		l.buf = append(l.buf, "  "...)
		l.field(key, value)
	}
}

func (l *listing) field(key, value string) {
	l.buf = append(l.buf, key...)
	l.buf = append(l.buf, ": "...)
	if plain(value) {
		l.buf = append(l.buf, value...)
	} else {
		l.buf = appendQuoted(l.buf, value)
	}
	l.buf = append(l.buf, '\n')
}

// quoted adds a field whose value looks like a number and is none.
func (l *listing) quoted(key, value string) {
	if value == "" {
		return
	}
	l.buf = append(l.buf, "  "...)
	l.buf = append(l.buf, key...)
	l.buf = append(l.buf, ": "...)
	l.buf = appendQuoted(l.buf, value)
	l.buf = append(l.buf, '\n')
}

// list adds a field of several words.
func (l *listing) list(key string, words []string) {
	l.buf = append(l.buf, "  "...)
	l.buf = append(l.buf, key...)
	l.buf = append(l.buf, ": ["...)
	for i, w := range words {
		if i > 0 {
			l.buf = append(l.buf, ", "...)
		}
		l.buf = append(l.buf, w...)
	}
	l.buf = append(l.buf, "]\n"...)
}

// plain reports whether a value means itself without quotes: it begins with a
// letter, a digit or a character beyond ASCII and holds no mark of YAML.
func plain(s string) bool {
	c := s[0]
	word := c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
	return word && !strings.ContainsAny(s, "#\n\"'[]{}") && !strings.Contains(s, ": ") && !strings.HasSuffix(s, ":")
}

func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\n':
			b = append(b, `\n`...)
		case '"', '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
