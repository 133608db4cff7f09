package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// parseCSV reads RFC 4180 to the letter: encoding/csv would change line ends
// within cells.
func parseCSV(t *testing.T, data string) [][]string {
	t.Helper()
	data, marked := strings.CutPrefix(data, "\ufeff")
	if !marked {
		t.Fatal("no byte order mark")
	}
	var rows [][]string
	var row []string
	for data != "" {
		var cell string
		if strings.HasPrefix(data, `"`) {
			cell, data = quoted(t, data[1:])
		} else {
			end := strings.IndexAny(data, ",\"\r\n")
			if end < 0 {
				t.Fatal("the last row does not end")
			}
			cell, data = data[:end], data[end:]
		}
		row = append(row, cell)
		if rest, ok := strings.CutPrefix(data, ","); ok {
			data = rest
			continue
		}
		rest, ok := strings.CutPrefix(data, "\r\n")
		if !ok {
			t.Fatalf("neither comma nor CRLF after a cell: %.20q", data)
		}
		data = rest
		rows, row = append(rows, row), nil
	}
	return rows
}

func quoted(t *testing.T, data string) (cell, rest string) {
	t.Helper()
	for {
		before, after, ok := strings.Cut(data, `"`)
		if !ok {
			t.Fatal("a quote does not end")
		}
		cell += before
		if !strings.HasPrefix(after, `"`) {
			return cell, after
		}
		cell, data = cell+`"`, after[1:]
	}
}

// fromCSV are the records that a table holds.
func fromCSV(t *testing.T, k *schema.Kind, data string) []*schema.Record {
	t.Helper()
	rows := parseCSV(t, data)
	var list []*schema.Record
	for _, row := range rows[1:] {
		r := &schema.Record{Fields: k.Fields, Values: make([]schema.Value, len(k.Fields))}
		for i, cell := range row {
			at := place(t, k, rows[0][i])
			f := &k.Fields[at]
			switch {
			case cell == "":
			case f.Many || f.Type == schema.Group:
				r.Values[at] = fromJSON(t, f, decode(t, cell))
			default:
				r.Values[at].Text = schema.BareCell(cell)
			}
		}
		list = append(list, r)
	}
	return list
}

func place(t *testing.T, k *schema.Kind, name string) int {
	t.Helper()
	for i := range k.Fields {
		if k.Fields[i].Name == name {
			return i
		}
	}
	t.Fatalf("%s has no field %q", k.Name, name)
	return 0
}

func decode(t *testing.T, text string) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in %.80s", err, text)
	}
	return v
}

// fromJSON is the value that JSON holds; it must be of the field's own type.
func fromJSON(t *testing.T, f *schema.Field, v any) schema.Value {
	t.Helper()
	switch v := v.(type) {
	case []any:
		var out schema.Value
		for _, item := range v {
			out.Items = append(out.Items, fromJSON(t, f, item))
		}
		return out
	case map[string]any:
		return schema.Value{Group: fromObject(t, f.Fields, v)}
	case json.Number:
		if !numeric(f) {
			t.Errorf("%s is a number", f.Name)
		}
		return schema.Value{Text: v.String()}
	case bool:
		if f.Type != schema.Flag {
			t.Errorf("%s is true or false", f.Name)
		}
		return schema.Value{Text: map[bool]string{true: "true", false: "false"}[v]}
	case string:
		if numeric(f) || f.Type == schema.Flag {
			t.Errorf("%s is a text", f.Name)
		}
		return schema.Value{Text: v}
	}
	t.Errorf("%s holds %v", f.Name, v)
	return schema.Value{}
}

func fromObject(t *testing.T, fields []schema.Field, object map[string]any) *schema.Record {
	t.Helper()
	r := &schema.Record{Fields: fields, Values: make([]schema.Value, len(fields))}
	for i := range fields {
		if v, ok := object[fields[i].Name]; ok {
			r.Values[i] = fromJSON(t, &fields[i], v)
			delete(object, fields[i].Name)
		}
	}
	for name := range object {
		t.Errorf("there is no field %q", name)
	}
	return r
}
