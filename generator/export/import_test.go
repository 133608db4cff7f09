package export

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// What goes out as open data comes in again as the same YAML, by every format, for
// every kind and field: a thousand random records of each kind.
func TestImportReadsBack(t *testing.T) {
	for _, k := range disclosure.Kinds {
		m := newMaker()
		m.whole, m.typed = true, true
		same(t, k, m.numbered(k), Formats)
	}
}

// numbered are random records with ids of their own.
func (m maker) numbered(k *schema.Kind) []*schema.Record {
	var list []*schema.Record
	for i := range trials {
		r := m.record(k.Fields)
		r.Values[0].Text = fmt.Sprintf("trial-%d", i+1)
		list = append(list, r)
	}
	return list
}

// JSON says exactly what it means: in it come back even characters that nobody sees,
// which a table to import is cleaned of.
func TestImportReadsJSONToTheLetter(t *testing.T) {
	for _, k := range disclosure.Kinds {
		m := newMaker()
		m.whole = true
		same(t, k, m.numbered(k), []Format{Formats[2]})
	}
}

func same(t *testing.T, k *schema.Kind, records []*schema.Record, formats []Format) {
	t.Helper()
	var shown []*schema.Record
	for _, r := range records {
		shown = append(shown, public(r))
	}
	want := string(intake.ListYAML(shown, problem.Text{}, problem.ZH))
	for _, f := range formats {
		var b bytes.Buffer
		if err := f.Write(&b, k, records); err != nil {
			t.Fatal(err)
		}
		batches, problems := intake.ReadTables("a."+f.Name, b.Bytes(), intake.TableOptions{})
		for _, p := range problems {
			switch p.Rule {
			case "import-taken", "too-long", "required", "expected":
			default:
				t.Errorf("%s, %s: %v %s [%s]", k.Name, f.Name, p.Place, p.Message.EN, p.Rule)
			}
		}
		if len(batches) != 1 || batches[0].Kind != k {
			t.Errorf("%s, %s: %d batches", k.Name, f.Name, len(batches))
			continue
		}
		if got := string(intake.ListYAML(batches[0].Records, problem.Text{}, problem.ZH)); got != want {
			t.Errorf("%s, %s: %s", k.Name, f.Name, firstDifference(want, got))
		}
	}
}

func firstDifference(want, got string) string {
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wants), len(gots)) {
		if wants[i] != gots[i] {
			return fmt.Sprintf("line %d is\n%.300s\nand was\n%.300s", i+1, gots[i], wants[i])
		}
	}
	return fmt.Sprintf("%d lines became %d", len(wants), len(gots))
}
