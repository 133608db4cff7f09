package describe

import (
	"encoding/json"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// object keeps the order in which its members were added: a schema reads like
// the table it was made from.
type object []member

type member struct {
	key   string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			out = append(out, ',')
		}
		key, err := json.Marshal(m.key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, key...), ':'), value...)
	}
	return append(out, '}'), nil
}

// JSONSchema is a JSON Schema (draft 2020-12) of a file of the subject: editors
// read it to complete and check what is typed.
func JSONSchema(s Subject, l problem.Lang) ([]byte, error) {
	record := objectSchema(s.Fields, l)
	top := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", s.Title.In(l)},
		{"description", s.About.In(l)},
	}
	if s.Many {
		top = append(top,
			member{"$defs", object{{"record", record}}},
			member{"anyOf", []any{
				object{{"$ref", "#/$defs/record"}},
				object{{"type", "array"}, {"minItems", 1}, {"items", object{{"$ref", "#/$defs/record"}}}},
			}})
	} else {
		top = append(top, record...)
	}
	return indented(top)
}

func indented(v any) ([]byte, error) {
	data, err := json.MarshalIndent(v, "", "  ")
	return append(data, '\n'), err
}

func objectSchema(fields []schema.Field, l problem.Lang) object {
	properties := object{}
	required := []string{}
	for i := range fields {
		f := &fields[i]
		properties = append(properties, member{f.Name, fieldSchema(f, l)})
		if f.Need == schema.Required {
			required = append(required, f.Name)
		}
	}
	o := object{{"type", "object"}, {"properties", properties}}
	if len(required) > 0 {
		o = append(o, member{"required", required})
	}
	return append(o, member{"additionalProperties", false})
}

// fieldSchema is the schema of a field's value. A field that may be left out
// may also be left empty, as skeletons have it.
func fieldSchema(f *schema.Field, l problem.Lang) object {
	value := valueSchema(f, l)
	if f.Many {
		value = object{{"type", "array"}, {"items", value}}
		if f.Need == schema.Required {
			value = append(value, member{"minItems", 1})
		}
	}
	if f.Need != schema.Required {
		value = object{{"anyOf", []any{value, object{{"type", "null"}}}}}
	}
	head := object{{"title", f.Title.In(l)}, {"description", f.Help.In(l)}}
	if f.Example != "" {
		head = append(head, member{"examples", []any{exampleValue(f)}})
	}
	return append(head, value...)
}

func valueSchema(f *schema.Field, l problem.Lang) object {
	if f.Type == schema.Group {
		return objectSchema(f.Fields, l)
	}
	var o object
	rows := f.Type.JSON(f)
	for _, key := range []string{"type", "enum", "const", "anyOf", "format", "pattern", "minimum", "maximum", "minLength", "maxLength"} {
		if v, ok := rows[key]; ok {
			o = append(o, member{key, v})
		}
	}
	if f.Max > 0 && rows["type"] == "string" && rows["maxLength"] == nil {
		o = append(o, member{"maxLength", f.Max})
	}
	return o
}

// exampleValue is the field's example in the form in which it is written.
func exampleValue(f *schema.Field) any {
	var v any = f.Example
	if rows := f.Type.JSON(f); rows["type"] == "integer" {
		v = json.Number(f.Example)
	}
	if f.Many {
		return []any{v}
	}
	return v
}

// exampleCell is the field's example as a cell of a table holds it: always text
// in Table Schema, in the spelling that is stored; that of a list is JSON.
func exampleCell(f *schema.Field) string {
	if !f.Many {
		if stored, fault := f.Type.Parse(f, f.Example); fault == nil {
			return stored
		}
		return f.Example
	}
	text, err := json.Marshal(exampleValue(f))
	if err != nil {
		return f.Example
	}
	return string(text)
}

// TableSchema is a Table Schema of the subject's public fields. Lists and groups
// are arrays and objects in it.
func TableSchema(s Subject, l problem.Lang) ([]byte, error) {
	fields := []any{}
	for i := range s.Fields {
		if f := &s.Fields[i]; !f.Internal {
			fields = append(fields, tableField(f, l))
		}
	}
	top := object{
		{"$schema", "https://datapackage.org/profiles/2.0/tableschema.json"},
		{"title", s.Title.In(l)},
		{"description", s.About.In(l)},
		{"fields", fields},
	}
	if f := schema.Find(s.Fields, "id"); f != nil {
		top = append(top, member{"primaryKey", []string{"id"}})
	}
	return indented(top)
}

func tableField(f *schema.Field, l problem.Lang) object {
	kind := f.Type.Table
	if f.Many {
		kind = schema.TableType{Type: "array"}
	}
	o := object{{"name", f.Name}, {"title", f.Title.In(l)}, {"type", kind.Type}}
	if kind.Format != "" {
		o = append(o, member{"format", kind.Format})
	}
	o = append(o, member{"description", f.Help.In(l)})
	if f.Example != "" {
		o = append(o, member{"example", exampleCell(f)})
	}
	limits := object{}
	if f.Need == schema.Required {
		limits = append(limits, member{"required", true})
	}
	if len(f.Choices) > 0 && !f.Many && !open(f) {
		words := []string{}
		for _, c := range f.Choices {
			words = append(words, c.Word)
		}
		limits = append(limits, member{"enum", words})
	}
	// No maxLength: a value that is too long for the national layout is a
	// warning, and published; a table must not break its own schema.
	if len(limits) > 0 {
		o = append(o, member{"constraints", limits})
	}
	return o
}

// open reports whether a choice may be followed by a remark.
func open(f *schema.Field) bool {
	for _, c := range f.Choices {
		if c.Note {
			return true
		}
	}
	return false
}
