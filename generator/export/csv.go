package export

import (
	"bufio"
	"io"

	"sunboard/generator/schema"
)

// writeCSV writes a table as RFC 4180 has it, in UTF-8 with a byte order mark,
// without which Excel takes Chinese for something else. The head has the fields'
// names, as the Table Schema does.
//
// A cell holds the text as it is stored; a list or a group is JSON, as Table
// Schema demands of arrays and objects.
func writeCSV(w io.Writer, k *schema.Kind, records []*schema.Record) error {
	out := bufio.NewWriterSize(w, 1<<16)
	list := columns(k)
	line := []byte("\ufeff")
	for n, at := range list {
		if n > 0 {
			line = append(line, ',')
		}
		line = append(line, k.Fields[at].Name...)
	}
	out.Write(append(line, "\r\n"...))
	var cell []byte
	for _, r := range records {
		line = line[:0]
		for n, at := range list {
			if n > 0 {
				line = append(line, ',')
			}
			cell = appendCell(cell[:0], &r.Fields[at], r.Values[at])
			line = appendQuoted(line, cell)
		}
		out.Write(append(line, "\r\n"...))
	}
	return out.Flush()
}

// appendCell appends the text of a cell, made harmless.
func appendCell(b []byte, f *schema.Field, v schema.Value) []byte {
	switch {
	case v.IsZero():
		return b
	case v.Group != nil || v.Items != nil:
		return appendValue(b, f, v)
	case !numeric(f):
		return append(b, schema.HarmlessCell(v.Text)...)
	}
	return append(b, v.Text...)
}

// appendQuoted appends a cell, in quotes where it needs them.
func appendQuoted(b, cell []byte) []byte {
	quote := false
	for _, c := range cell {
		if c == '"' || c == ',' || c == '\n' || c == '\r' {
			quote = true
			break
		}
	}
	if !quote {
		return append(b, cell...)
	}
	b = append(b, '"')
	for _, c := range cell {
		if c == '"' {
			b = append(b, '"')
		}
		b = append(b, c)
	}
	return append(b, '"')
}
