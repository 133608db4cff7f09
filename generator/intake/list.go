package intake

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// ListYAML writes records as a list, with a blank line between them. About says in
// a comment where they are from; empty: no comment.
func ListYAML(records []*schema.Record, about problem.Text, l problem.Lang) []byte {
	w := &writer{lang: l}
	if !about.IsZero() {
		w.comment(about.In(l))
	}
	for i, r := range records {
		if i > 0 {
			w.WriteByte('\n')
		}
		w.record(r, "  ", "- ", nil)
	}
	return w.Bytes()
}

// Append writes records behind those of a file. It reports false where the file is
// no list of the plain form, so that a file of their own is needed.
func Append(file string, data []byte, k *schema.Kind, records []*schema.Record, l problem.Lang) ([]byte, bool) {
	text := string(data)
	if !isList(text) || strings.Contains(text, "\r") {
		return nil, false
	}
	out := strings.TrimRight(text, "\n") + "\n\n" + string(ListYAML(records, problem.Text{}, l))
	before, after := decodeAll(file, text, k), decodeAll(file, out, k)
	if len(after) != len(before)+len(records) {
		return nil, false
	}
	for i, r := range before {
		for j := range r.Values {
			if !equalValues(r.Values[j], after[i].Values[j]) {
				return nil, false
			}
		}
	}
	return []byte(out), true
}

// isList reports whether the first thing in a file is an entry of a list at the
// beginning of a line.
func isList(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimPrefix(line, "\ufeff"); strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		return strings.HasPrefix(line, "- ")
	}
	return false
}

// SetID gives a record its id.
func SetID(r *schema.Record, id string) { set(r, "id", id, r.At.Line) }
