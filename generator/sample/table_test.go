package sample

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// settings are the records of some of the project's own files.
func settings(t *testing.T, pattern string, fields []schema.Field) []*schema.Record {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "data", filepath.FromSlash(pattern)))
	if err != nil || len(paths) == 0 {
		t.Fatalf("data/%s: no file: %v", pattern, err)
	}
	var list []*schema.Record
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var entries []yaml.Node
		if err := yaml.Unmarshal(data, &entries); err != nil {
			t.Fatal(path, err)
		}
		for i := range entries {
			list = append(list, schema.Decode(path, &entries[i], fields, func(p problem.Problem) {
				t.Errorf("%s: %s", p.Place, p.Message.EN)
			}))
		}
	}
	return list
}

func TestAgencies(t *testing.T) {
	names := map[string]string{}
	for _, r := range settings(t, "site/agencies.yaml", disclosure.Agencies.Fields) {
		names[r.Text("id")] = r.Text("name") + " " + r.Text("code")
	}
	for _, a := range agencies {
		if names[a.id] != a.name+" "+a.code {
			t.Errorf("%s is %s %s here and %s in data/site/agencies.yaml", a.id, a.name, a.code, names[a.id])
		}
	}
}

// TestPowers holds the tables against the power lists: no decision outside them.
func TestPowers(t *testing.T) {
	types := map[string]string{}
	for _, r := range settings(t, "power/*.yaml", disclosure.Power.Fields) {
		state := disclosure.Power.Show.State(r, day(t, "2026-11-22"))
		if state.Tone == "good" {
			types[r.Text("agency")+" "+r.Text("code")] = r.Text("type")
		}
	}
	held := func(powers [2]string, want string) {
		if powers == [2]string{} {
			t.Errorf("a row of %s belongs to no agency", want)
		}
		for i, code := range powers {
			if code != "" && types[agencies[i].id+" "+code] != want {
				t.Errorf("%s of %s is not a power in force of type %s", code, agencies[i].id, want)
			}
		}
	}
	for _, v := range violations {
		held(v.powers, "行政处罚")
	}
	for _, l := range licences {
		held(l.powers, "行政许可")
	}
}

func TestViolations(t *testing.T) {
	kinds := disclosure.Penalty.Field("categories")
	for _, v := range violations {
		if v.weight < 1 || len(v.facts) == 0 || !strings.HasPrefix(v.basis, "《") {
			t.Errorf("%s: a row needs a weight, facts and a basis", v.name)
		}
		for _, o := range v.outcomes {
			given := strings.Join(o.categories, " ")
			for _, c := range o.categories {
				if _, fault := schema.OneOf.Parse(kinds, c); fault != nil {
					t.Errorf("%s: %s is no category", v.name, c)
				}
			}
			said := map[string]bool{
				"罚款 {罚款}": !o.fine.isZero() || o.times[1] > 0,
				"没收 {所得}": !o.gain.isZero(),
				"证件 {证}":  o.certificate != "",
			}
			for key, is := range said {
				word, blank, _ := strings.Cut(key, " ")
				if strings.Contains(given, word) != is || strings.Contains(o.content, blank) != is {
					t.Errorf("%s: categories, amounts and content %q do not agree on %s", v.name, o.content, word)
				}
			}
		}
	}
}

// TestBlanks fills every template and looks for blanks that nothing goes into.
func TestBlanks(t *testing.T) {
	g := newGenerator(volume{"penalty", 2026, 1}, 1, day(t, "2026-11-22"))
	var templates []string
	for _, v := range violations {
		templates = append(templates, v.facts...)
		for _, o := range v.outcomes {
			templates = append(templates, o.content)
		}
	}
	for _, l := range licences {
		templates = append(templates, l.contents...)
	}
	for _, template := range templates {
		if filled := g.fill(template, words{day: day(t, "2026-01-05"), fine: 1, gain: 1}); strings.ContainsAny(filled, "{}") {
			t.Errorf("%q becomes %q", template, filled)
		}
	}
}
