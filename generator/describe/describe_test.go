package describe

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

func TestSubjectsAreTheKindsAndTheSettings(t *testing.T) {
	if want := len(disclosure.Kinds) + len(disclosure.Settings); len(Subjects()) != want {
		t.Errorf("%d subjects, want %d", len(Subjects()), want)
	}
	for _, name := range Names() {
		if s, ok := Find(name); !ok || s.Name != name || s.Title.IsZero() || s.About.IsZero() || len(s.Fields) == 0 {
			t.Errorf("%s is found as %+v", name, s)
		}
	}
	if _, ok := Find("penalties"); ok {
		t.Error("a name that nothing has finds a subject")
	}
	if s, _ := Find("penalty"); s.File != "data/penalty/YYYY/*.yaml" {
		t.Errorf("penalties stand in %s", s.File)
	}
	if s, _ := Find("site"); s.File != "data/site/site.yaml" || s.Many {
		t.Errorf("the site stands in %s, many: %v", s.File, s.Many)
	}
}

// What is written is committed or published: it is the same each time, and
// nothing in it was left unfilled.
func TestDescriptionsAreTheSameEachTime(t *testing.T) {
	for _, f := range Formats {
		for _, s := range Subjects() {
			for _, l := range languages {
				one, err := f.Write(s, l)
				if err != nil {
					t.Fatal(err)
				}
				two, _ := f.Write(s, l)
				if !bytes.Equal(one, two) || bytes.Contains(one, []byte("%!")) || !bytes.HasSuffix(one, []byte("\n")) {
					t.Errorf("%s of %s differs from time to time, is not filled in, or ends without a line's end", f.Name, s.Name)
				}
			}
		}
	}
}

func TestTableSchemaHasThePublicFieldsAndNoOther(t *testing.T) {
	for _, s := range Subjects() {
		for _, l := range languages {
			text, err := TableSchema(s, l)
			if err != nil {
				t.Fatal(err)
			}
			var table struct {
				Fields []struct{ Name, Title, Type, Description string }
			}
			if err := json.Unmarshal(text, &table); err != nil {
				t.Fatalf("%s: %v", s.Name, err)
			}
			at := 0
			for _, f := range s.Fields {
				if f.Internal {
					continue
				}
				if at >= len(table.Fields) {
					t.Fatalf("%s: the table ends before %s", s.Name, f.Name)
				}
				got := table.Fields[at]
				if got.Name != f.Name || got.Title != f.Title.In(l) || got.Description != f.Help.In(l) || got.Type == "" {
					t.Errorf("%s: where %s is due stands %+v", s.Name, f.Name, got)
				}
				at++
			}
			if at != len(table.Fields) {
				t.Errorf("%s: the table has %d fields, want %d", s.Name, len(table.Fields), at)
			}
		}
	}
	s, _ := Find("report")
	if text, _ := TableSchema(s, problem.EN); bytes.Contains(text, []byte("reviewer")) {
		t.Error("the reviewer of a report is internal, and published")
	}
}

func TestMarkdownHasEveryFieldInBothLanguages(t *testing.T) {
	for _, s := range Subjects() {
		for _, l := range languages {
			text, err := Markdown(s, l)
			if err != nil {
				t.Fatal(err)
			}
			rows := map[string]string{}
			for line := range strings.Lines(string(text)) {
				if name, rest, ok := strings.Cut(strings.TrimPrefix(line, "| `"), "` | "); ok && strings.HasPrefix(line, "| `") {
					rows[name] = rest
					if cells := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"); cells != 8 {
						t.Errorf("%s: the row of %s has %d cells", s.Name, name, cells-1)
					}
				}
			}
			for path, f := range schema.Walk(s.Fields) {
				if row := rows[path]; !strings.HasPrefix(row, f.Title.In(l)+" |") || !strings.Contains(row, f.Need.Text().In(l)) || !strings.Contains(row, f.Code) {
					t.Errorf("%s: the row of %s is %q", s.Name, path, row)
				}
				delete(rows, path)
			}
			if len(rows) > 0 {
				t.Errorf("%s: rows of no field: %v", s.Name, rows)
			}
		}
	}
}
