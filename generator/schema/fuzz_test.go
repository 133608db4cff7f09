package schema

import (
	"reflect"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
)

// everything is a table with a field of each type, alone and as a list, and a
// group of them in a group.
var everything = func() []Field {
	fields := []Field{{Name: "id", Title: T("标识", "id"), Type: Name, Need: Required, Example: "a"}}
	for i, typ := range Types {
		if typ == Group {
			continue
		}
		f := *fieldOf(typ)
		f.Name, f.Need, f.Max, f.Example = typ.Name, Need(i%2), 20*(i%2), "1"
		if f.Name == "name" {
			f.Need = Optional
		}
		list := f
		list.Name, list.Many, list.Need = f.Name+"s", true, Optional
		fields = append(fields, f, list)
	}
	inner := Field{Name: "inner", Title: T("内", "inner"), Type: Group, Many: true, Fields: fields}
	outer := append(fields[:len(fields):len(fields)], inner)
	return append(outer, Field{Name: "group", Title: T("组", "group"), Type: Group, Fields: outer},
		Field{Name: "groups", Title: T("组", "groups"), Type: Group, Many: true, Need: Expected, Fields: outer})
}()

// FuzzDecode: whatever a file holds, Decode does not panic, says completely
// what is wrong and where, and a record written out again reads as the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("id: a\nline: \" x \"\nprose: |\n  a\n\n  b\nmoney: 0.3\nuntil: 长期\nflag: 是\nchoice: 其他-补注\n"))
	f.Add([]byte("- {id: a, lines: [b, ~, ''], groups: [{id: b, inner: [{id: c, dates: [2024-01-01]}]}, {}]}\n"))
	f.Add([]byte("id: A\ncount: 1.5\nyear: 24\ndate: 2024年3月1日\nmoment: 2024-01-01 25:00\nemail: x\nweb: y\npath: ../z\nphone: 1\n"))
	f.Add([]byte("id: &a b\nline: *a\n<<: {x: y}\n? [k]\n: v\nref: {a: b}\ngroup: [c]\ngroups: {inner: d}\n"))
	f.Add([]byte("id: a\nmarkdown: \"\\n - a\\n\\n\"\nline: \"\\u2028\\x00\"\nnumber: -0\nref: \"\\\"'\"\nprose: !!null x\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		nodes, _ := Read("a.yaml", data)
		lines := yamlLines(string(data))
		for _, n := range nodes {
			wrong := 0
			r := Decode("a.yaml", n, everything, func(p problem.Problem) {
				wrong++
				within(t, lines, p.Place)
				complete(t, data, p)
			})
			switch {
			case r == nil && wrong == 0:
				t.Fatal("no record, and nothing wrong with it")
			case r != nil:
				roundTrip(t, r)
			}
		}
	})
}

// roundTrip writes a record as YAML and demands that it reads as the same. Of
// what is missing from the record it may complain again.
func roundTrip(t *testing.T, r *Record) {
	t.Helper()
	text, err := yaml.Marshal(encodeRecord(r))
	if err != nil {
		t.Fatal(err)
	}
	nodes, problems := Read("a.yaml", text)
	if len(problems) > 0 {
		t.Fatalf("%s\n%v", text, problems)
	}
	again := Decode("a.yaml", nodes[0], everything, func(p problem.Problem) {
		if p.Rule != "required" && p.Rule != "expected" && p.Rule != "too-long" {
			t.Fatalf("%v in\n%s", p, text)
		}
	})
	if got, want := plainRecord(again), plainRecord(r); !reflect.DeepEqual(got, want) {
		t.Fatalf("got %v, want %v, from\n%s", got, want, text)
	}
}

func encodeRecord(r *Record) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for i, v := range r.Values {
		if !v.IsZero() {
			n.Content = append(n.Content, encodeText(r.Fields[i].Name), encodeValue(v))
		}
	}
	return n
}

func encodeValue(v Value) *yaml.Node {
	switch {
	case v.Group != nil:
		return encodeRecord(v.Group)
	case v.Items != nil:
		n := &yaml.Node{Kind: yaml.SequenceNode}
		for _, item := range v.Items {
			n.Content = append(n.Content, encodeValue(item))
		}
		return n
	}
	return encodeText(v.Text)
}

func encodeText(s string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: yaml.DoubleQuotedStyle}
}

// plainRecord is what a record holds, without places and without groups that
// hold nothing.
func plainRecord(r *Record) map[string]any {
	m := map[string]any{}
	for i, v := range r.Values {
		if got := plainValue(v); got != nil {
			m[r.Fields[i].Name] = got
		}
	}
	return m
}

func plainValue(v Value) any {
	switch {
	case v.Group != nil:
		if m := plainRecord(v.Group); len(m) > 0 {
			return m
		}
	case len(v.Items) > 0:
		var list []any
		for _, item := range v.Items {
			if got := plainValue(item); got != nil {
				list = append(list, got)
			}
		}
		if list != nil {
			return list
		}
	case v.Text != "":
		return v.Text
	}
	return nil
}

// The table of the fuzz test has all types, or it would not find what is wrong
// with them.
func TestTheTableOfEverythingHasAllTypes(t *testing.T) {
	seen := map[*Type]int{}
	for path, f := range Walk(everything) {
		seen[f.Type]++
		if strings.HasPrefix(path, "groups.inner.") && f.Type == Group {
			t.Errorf("%s goes too deep", path)
		}
	}
	for _, typ := range Types {
		if seen[typ] < 2 {
			t.Errorf("type %s stands in it %d times", typ.Name, seen[typ])
		}
	}
}
