package describe

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
)

// languages are those that everything is described in.
var languages = []problem.Lang{problem.ZH, problem.EN}

// compiled is the subject's JSON Schema as a validator of others reads it.
func compiled(t *testing.T, s Subject, l problem.Lang) *jsonschema.Schema {
	t.Helper()
	text, err := JSONSchema(s, l)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", s.Name, err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatalf("%s: %v", s.Name, err)
	}
	return compiled
}

// good are the files of a subject in the good fixtures.
func good(t *testing.T, s Subject) [][]byte {
	t.Helper()
	archive, prefix := s.Name, "data/"+s.Name+"/"
	for _, setting := range disclosure.Settings {
		if setting.Name == s.Name {
			archive, prefix = "settings", strings.TrimSuffix(s.File, "*.yaml")
		}
	}
	a, err := txtar.ParseFile("../dataset/testdata/good/" + archive + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	var files [][]byte
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, prefix) {
			files = append(files, f.Data)
		}
	}
	if len(files) == 0 {
		t.Fatalf("%s has no good file", s.Name)
	}
	return files
}

// value is YAML as an editor's validator sees it: days are texts.
func value(t *testing.T, data []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	return nodeValue(t, doc.Content[0])
}

func nodeValue(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch {
	case n.Kind == yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, nodeValue(t, c))
		}
		return list
	case n.Kind == yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = nodeValue(t, n.Content[i+1])
		}
		return m
	case n.Tag == "!!int" || n.Tag == "!!float":
		return json.Number(n.Value)
	case n.Tag == "!!null":
		return nil
	}
	return n.Value
}

// What check accepts, an editor with the schema accepts as well.
func TestTheSchemaAcceptsTheGoodFixtures(t *testing.T) {
	for _, s := range Subjects() {
		for _, l := range languages {
			schema := compiled(t, s, l)
			for _, file := range good(t, s) {
				if err := schema.Validate(value(t, file)); err != nil {
					t.Errorf("%s: %v", s.Name, err)
				}
			}
		}
	}
}

// first is the first record of a subject's good file, to be broken.
func first(t *testing.T, s Subject) map[string]any {
	t.Helper()
	v := value(t, good(t, s)[0])
	if list, ok := v.([]any); ok {
		v = list[0]
	}
	return v.(map[string]any)
}

func TestTheSchemaRefusesWhatCheckRefuses(t *testing.T) {
	for _, c := range []struct {
		name, subject string
		breaks        func(map[string]any)
	}{
		{"an unknown key", "penalty", func(r map[string]any) { r["colour"] = "red" }},
		{"a required field left out", "penalty", func(r map[string]any) { delete(r, "party") }},
		{"a required field left empty", "penalty", func(r map[string]any) { r["party"] = nil }},
		{"a required list without items", "penalty", func(r map[string]any) { r["categories"] = []any{} }},
		{"a word that is no choice", "penalty", func(r map[string]any) { r["categories"] = []any{"罚金"} }},
		{"a remark where none may be", "permit", func(r map[string]any) { r["category"] = "普通-补注" }},
		{"a remark without words", "permit", func(r map[string]any) { r["category"] = "其他-" }},
		{"an id in capitals", "permit", func(r map[string]any) { r["id"] = "A-1" }},
		{"a day that is none", "permit", func(r map[string]any) { r["decided_on"] = "2026-02-30" }},
		{"a list where a value is due", "permit", func(r map[string]any) { r["party"] = []any{"示例"} }},
		{"a value where a list is due", "power", func(r map[string]any) { r["applies_to"] = "自然人" }},
		{"too many characters", "permit", func(r map[string]any) { r["document"] = strings.Repeat("号", 65) }},
		{"an amount with a separator", "penalty", func(r map[string]any) { r["fine"] = "3,000" }},
		{"seven decimals", "penalty", func(r map[string]any) { r["fine"] = "0.1234567" }},
		{"half a person", "outreach", func(r map[string]any) { r["attendance"] = json.Number("1.5") }},
		{"a year in words", "report", func(r map[string]any) { r["year"] = "2024年" }},
		{"a key in a group that is none", "report", func(r map[string]any) { r["figures"] = []any{map[string]any{"colour": "red"}} }},
		{"a time that is none", "report", func(r map[string]any) { r["published_on"] = "2025-03-22 25:00" }},
		{"an address of the web that is none", "agencies", func(r map[string]any) { r["website"] = "不是网址" }},
		{"a setting left out", "site", func(r map[string]any) { delete(r, "name") }},
	} {
		s, ok := Find(c.subject)
		if !ok {
			t.Fatal(c.subject)
		}
		schema, r := compiled(t, s, problem.ZH), first(t, s)
		if err := schema.Validate(r); err != nil {
			t.Fatalf("%s: %v", c.subject, err)
		}
		c.breaks(r)
		if err := schema.Validate(r); err == nil {
			t.Errorf("%s: %s is accepted", c.subject, c.name)
		}
	}
}

// A fresh record from a skeleton has empty values: an editor complains only of
// what must be filled in.
func TestTheSchemaAcceptsEmptyOptionalValues(t *testing.T) {
	s, _ := Find("penalty")
	schema, r := compiled(t, s, problem.EN), first(t, s)
	for _, f := range s.Fields {
		if f.Need == 0 {
			r[f.Name] = nil
		}
	}
	if err := schema.Validate(r); err != nil {
		t.Error(err)
	}
}
