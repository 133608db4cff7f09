package export

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"sunboard/generator/schema"
)

// writeJSON writes an array with an object a line. What was left out in the
// record is left out here.
func writeJSON(w io.Writer, k *schema.Kind, records []*schema.Record) error {
	out := bufio.NewWriterSize(w, 1<<16)
	list := columns(k)
	var line []byte
	out.WriteByte('[')
	for i, r := range records {
		line = line[:0]
		if i > 0 {
			line = append(line, ',')
		}
		line = appendRecord(append(line, '\n'), r, list)
		out.Write(line)
	}
	out.WriteString("\n]\n")
	return out.Flush()
}

// JSON is one record as its line in the file of its volume has it.
func JSON(k *schema.Kind, r *schema.Record) []byte {
	return append(appendRecord(nil, r, columns(k)), '\n')
}

// appendRecord appends a record as an object.
func appendRecord(b []byte, r *schema.Record, columns []int) []byte {
	b = append(b, '{')
	first := true
	for _, at := range columns {
		b, first = appendMember(b, &r.Fields[at], r.Values[at], first)
	}
	return append(b, '}')
}

// appendMember appends a field and its value, if it has one.
func appendMember(b []byte, f *schema.Field, v schema.Value, first bool) ([]byte, bool) {
	if v.IsZero() || f.Internal {
		return b, first
	}
	if !first {
		b = append(b, ',')
	}
	b = append(appendString(b, f.Name), ':')
	return appendValue(b, f, v), false
}

// appendValue appends a value as JSON: lists are arrays, groups are objects,
// numbers keep every digit.
func appendValue(b []byte, f *schema.Field, v schema.Value) []byte {
	switch {
	case v.Group != nil:
		return appendGroup(b, v.Group)
	case v.Items != nil:
		b = append(b, '[')
		for i, item := range v.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendValue(b, f, item)
		}
		return append(b, ']')
	case numeric(f):
		return appendNumber(b, v.Text)
	case f.Type.Table.Type == "boolean":
		return append(b, v.Text...)
	}
	return appendString(b, v.Text)
}

func appendGroup(b []byte, g *schema.Record) []byte {
	b = append(b, '{')
	first := true
	for i := range g.Fields {
		b, first = appendMember(b, &g.Fields[i], g.Values[i], first)
	}
	return append(b, '}')
}

// numeric reports whether the texts of a field are numbers in Table Schema.
func numeric(f *schema.Field) bool {
	switch f.Type.Table.Type {
	case "number", "integer", "year":
		return true
	}
	return false
}

// appendNumber appends a number with all its digits; JSON allows no zeros in
// front.
func appendNumber(b []byte, s string) []byte {
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		b, s = append(b, '-'), rest
	}
	for len(s) > 1 && s[0] == '0' && s[1] != '.' {
		s = s[1:]
	}
	return append(b, s...)
}

// appendString appends a text in quotes. Unlike encoding/json it leaves <, > and
// & as they are: no page embeds these files.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c < ' ' || c == 0x7f:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r) // what is no UTF-8 becomes U+FFFD
			i += size
			continue
		}
		i++
	}
	return append(b, '"')
}
