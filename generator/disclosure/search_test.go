package disclosure

import (
	"slices"
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// unsearched are public texts that nobody looks for.
var unsearched = map[string]string{
	"withdrawn":   "who is withdrawn is not shown",
	"corrections": "what was wrong is not looked for",
	"id":          "the page's address",
	"figures":     "stand in the report's text",
	"sections":    "the page's own text is searched whole",
	"attachments": "their titles are searched", "images": "their words are searched",
}

// Every kind says what is searched, heaviest first, and by what its lists are
// narrowed and ordered.
func TestEveryKindSaysHowItIsSearched(t *testing.T) {
	for _, k := range Kinds {
		s := k.Search
		if len(s.Names) == 0 || len(s.Subjects) == 0 || len(s.Texts) == 0 || len(s.Filters) == 0 || len(s.Sorts) == 0 {
			t.Errorf("%s does not say how it is searched, narrowed and ordered: %+v", k.Name, s)
		}
		searched := slices.Concat(s.Names, s.Subjects, s.Texts)
		for _, names := range [][]string{searched, s.Filters, s.Sorts} {
			seen := map[string]bool{}
			for _, name := range names {
				if f := pathField(k, name); f == nil || f.Internal || seen[name] {
					t.Errorf("%s: %s is no public field, or is named twice", k.Name, name)
				}
				seen[name] = true
			}
		}
		for _, name := range append(s.Filters, s.Sorts...) {
			if f := k.Field(name); f == nil || f.Fields != nil {
				t.Errorf("%s: lists cannot be narrowed or ordered by %s", k.Name, name)
			}
		}
		if !slices.Contains(s.Filters, "agency") {
			t.Errorf("%s is not narrowed by agency", k.Name)
		}
		for i := range k.Fields {
			if f := &k.Fields[i]; textual(f) && unsearched[f.Name] == "" && !slices.Contains(searched, f.Name) {
				t.Errorf("%s: the text of %s is not searched", k.Name, f.Name)
			}
		}
	}
}

// pathField is the field of a path such as bases.law.
func pathField(k *schema.Kind, path string) *schema.Field {
	name, sub, nested := strings.Cut(path, ".")
	f := k.Field(name)
	if f == nil || !nested {
		return f
	}
	return schema.Find(f.Fields, sub)
}

// textual reports whether a public field holds words that somebody may look for.
func textual(f *schema.Field) bool {
	types := []*schema.Type{schema.Line, schema.Prose, schema.Code, schema.Ref, schema.Phone, schema.Group}
	return !f.Internal && slices.Contains(types, f.Type)
}
