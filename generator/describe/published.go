package describe

import (
	"iter"
	"strings"

	"sunboard/generator/schema"
)

// Published goes over the fields that open data has, and the fields of groups,
// each with its path. How a record was withdrawn is not published as data, nor
// is anything within a field that is internal.
func Published(fields []schema.Field) iter.Seq2[string, *schema.Field] {
	return func(yield func(string, *schema.Field) bool) {
		hidden := "" // the path of the field whose fields are passed over
		for path, f := range schema.Walk(fields) {
			if hidden != "" && strings.HasPrefix(path, hidden) {
				continue
			}
			hidden = ""
			if f.Internal || path == schema.Withdrawn {
				hidden = path + "."
				continue
			}
			if !yield(path, f) {
				return
			}
		}
	}
}
