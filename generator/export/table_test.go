package export

import (
	"encoding/json"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
)

// tableOf is a Table Schema as its readers know it; what it says beyond this
// fails the test, so that no constraint stays unread.
type tableOf struct {
	Schema      string `json:"$schema"`
	Title       string
	Description string
	Fields      []fieldOf
	PrimaryKey  []string
}

type fieldOf struct {
	Name, Title, Description, Type, Format, Example string
	Constraints                                     struct {
		Required bool
		Enum     []string
	}
}

func readSchema(t *testing.T, text []byte) tableOf {
	t.Helper()
	var table tableOf
	d := json.NewDecoder(strings.NewReader(string(text)))
	d.DisallowUnknownFields()
	if err := d.Decode(&table); err != nil {
		t.Fatal(err)
	}
	return table
}

// Every table reads back under its own schema: its columns, the type, format and
// limits of every cell, and its key.
func TestTablesKeepTheirSchemas(t *testing.T) {
	site, files := export(t, project(t, 300, nil))
	for _, f := range files {
		if f.Format.Name != "csv" {
			continue
		}
		table := readSchema(t, site[Dir+"/"+schemaPath(f.Kind)].Bytes())
		rows := parseCSV(t, site[f.Path].String())
		if len(rows)-1 != f.Records {
			t.Errorf("%s has %d rows of %d records", f.Path, len(rows)-1, f.Records)
		}
		if why := table.refuses(rows); why != "" {
			t.Errorf("%s: %s", f.Path, why)
		}
	}
}

// refuses says why the schema does not take a table.
func (s tableOf) refuses(rows [][]string) string {
	var names []string
	for _, f := range s.Fields {
		names = append(names, f.Name)
	}
	if !slices.Equal(rows[0], names) {
		return "the columns are " + strings.Join(rows[0], " ")
	}
	keys := map[string]bool{}
	for _, row := range rows[1:] {
		var key []string
		for i, f := range s.Fields {
			if why := f.refuses(row[i]); why != "" {
				return f.Name + " “" + row[i] + "” " + why
			}
			if slices.Contains(s.PrimaryKey, f.Name) {
				key = append(key, row[i])
			}
		}
		if k := strings.Join(key, "\x00"); keys[k] {
			return "two rows have the key " + k
		} else {
			keys[k] = true
		}
	}
	return ""
}

// lexical are the forms of the types, as the standard has them.
var lexical = map[string]*regexp.Regexp{
	"string": regexp.MustCompile(`(?s)^.*$`), "number": regexp.MustCompile(`^-?\d+(\.\d+)?$`), "integer": regexp.MustCompile(`^-?\d+$`),
	"year": regexp.MustCompile(`^\d{4}$`), "yearmonth": regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])$`), "date": regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
	"boolean": regexp.MustCompile(`^(true|false)$`), "array": regexp.MustCompile(`(?s)^\[.*\]$`), "object": regexp.MustCompile(`(?s)^\{.*\}$`),
}

// formats are those of texts.
var formats = map[string]func(string) bool{
	"": func(string) bool { return true },
	"email": func(s string) bool {
		a, err := mail.ParseAddress(s)
		return err == nil && a.Address == s
	},
	"uri": func(s string) bool {
		u, err := url.Parse(s)
		return err == nil && u.IsAbs() && u.Host != ""
	},
}

// refuses says why the field does not take a cell.
func (f fieldOf) refuses(cell string) string {
	form, format := lexical[f.Type], formats[f.Format]
	switch {
	case form == nil || format == nil:
		return "has the unknown type " + f.Type + " " + f.Format
	case cell == "" && f.Constraints.Required:
		return "is required"
	case cell == "":
		return ""
	case !form.MatchString(cell) || !format(cell):
		return "is no " + f.Type + " " + f.Format
	case (f.Type == "array" || f.Type == "object") && !json.Valid([]byte(cell)):
		return "is not JSON"
	case f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell):
		return "is not in the list"
	}
	if f.Type == "date" {
		if _, err := calendar.Parse(cell); err != nil {
			return "is no day"
		}
	}
	return ""
}

// Examples are cells that the schema takes.
func TestExamplesKeepTheirSchemas(t *testing.T) {
	for _, k := range disclosure.Kinds {
		text, err := tableSchema(k)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range readSchema(t, text).Fields {
			if why := f.refuses(f.Example); f.Example != "" && why != "" {
				t.Errorf("%s %s: %q %s", k.Name, f.Name, f.Example, why)
			}
		}
	}
}

// A table that breaks its schema is refused.
func TestTheSchemaRefuses(t *testing.T) {
	text, err := tableSchema(disclosure.Penalty)
	if err != nil {
		t.Fatal(err)
	}
	table := readSchema(t, text)
	row := func(set map[string]string) []string {
		var cells []string
		for _, f := range table.Fields {
			cell := f.Example
			if f.Name == "corrections" {
				cell = "[]"
			}
			if other, ok := set[f.Name]; ok {
				cell = other
			}
			cells = append(cells, cell)
		}
		return cells
	}
	var head []string
	for _, f := range table.Fields {
		head = append(head, f.Name)
	}
	if why := table.refuses([][]string{head, row(nil), row(map[string]string{"id": "2024-0018"})}); why != "" {
		t.Fatal(why)
	}
	for column, bad := range map[string]string{
		"party": "", "party_type": "个人", "fine": "3,000", "decided_on": "2026-02-30", "valid_to": "长期",
		"corrections": "[", "categories": "罚款", "gravity": "一般 ",
	} {
		if why := table.refuses([][]string{head, row(map[string]string{column: bad})}); !strings.HasPrefix(why, column) {
			t.Errorf("%s %q: %q", column, bad, why)
		}
	}
	if why := table.refuses([][]string{head, row(nil), row(nil)}); !strings.Contains(why, "key") {
		t.Error("the key stands twice, and nobody minds")
	}
	if why := table.refuses([][]string{head[1:], row(nil)[1:]}); why == "" {
		t.Error("a column is missing, and nobody minds")
	}
}
