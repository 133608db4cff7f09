package disclosure

import (
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// A duty says who must publish what by when and on what basis, and is counted in
// one way.
func TestDutiesSayWhoWhatAndWhen(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds {
		if len(k.Duties) == 0 {
			t.Errorf("%s has no duty", k.Name)
		}
		for _, d := range k.Duties {
			if seen[d.ID] || !strings.HasPrefix(d.ID, k.Name+"-") {
				t.Errorf("%s: the duty %q is of another kind, or stands twice", k.Name, d.ID)
			}
			seen[d.ID] = true
			for _, text := range []schema.Text{d.Who, d.What, d.When, d.Source} {
				if lacking(text) {
					t.Errorf("%s lacks a text", d.ID)
				}
			}
			ways := 0
			for _, way := range []bool{d.EachRecord > 0, d.EachYear != nil, d.Fresh} {
				if way {
					ways++
				}
			}
			if ways != 1 || d.EachMonth && d.EachRecord == 0 {
				t.Errorf("%s is counted in %d ways", d.ID, ways)
			}
			if y := d.EachYear; y != nil && Gate.field(y.Setting) == nil {
				t.Errorf("%s: gate.yaml has no %s", d.ID, y.Setting)
			}
		}
	}
}

// field is the setting's field of a name, or nil.
func (s *Setting) field(name string) *schema.Field { return schema.Find(s.Fields, name) }
