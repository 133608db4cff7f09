package schema

import (
	"strings"
	"testing"

	"sunboard/generator/problem"
)

// trial is a small table that has every form of field.
var trial = []Field{
	{Name: "id", Title: T("标识", "id"), Type: Name, Need: Required, Example: "2024-0017"},
	{Name: "party", Title: T("相对人", "party"), Type: Line, Need: Expected, Max: 6, Code: "CF_XDR_MC", Example: "示例"},
	{Name: "kinds", Title: T("类别", "kinds"), Type: OneOf, Many: true, Need: Required, Example: "罚款", Choices: []Choice{{Word: "罚款", EN: "fine"}, {Word: "警告", EN: "warning"}}},
	{Name: "fine", Title: T("罚款", "fine"), Type: Money},
	{Name: "place", Title: T("地点", "place"), Type: Group, Fields: []Field{
		{Name: "city", Title: T("市", "city"), Type: Line, Need: Required, Example: "示例市"},
		{Name: "on", Title: T("日期", "day"), Type: Date},
	}},
	{Name: "steps", Title: T("步骤", "steps"), Type: Group, Many: true, Fields: []Field{
		{Name: "on", Title: T("日期", "day"), Type: Date, Need: Required},
		{Name: "secret", Title: T("内部", "secret"), Type: Line, Internal: true},
	}},
}

// decode is the first entry of a text, with its problems in lines as a program
// reads them.
func decode(t *testing.T, text string, fields []Field) (*Record, string) {
	t.Helper()
	nodes, problems := Read("a.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("%q: %v", text, problems)
	}
	var told []string
	r := Decode("a.yaml", nodes[0], fields, func(p problem.Problem) {
		complete(t, []byte(text), p)
		told = append(told, strings.TrimPrefix(p.Place.String(), "a.yaml:")+" "+p.Rule)
	})
	return r, strings.Join(told, ", ")
}

const sound = `id: 2024-0017
party: " 示例 "
kinds: [罚款, 警告]
fine: 0.300000
place:
  city: 示例市
steps:
  - on: 2024-03-01
    secret: 甲
  - on: 2024-03-02
`

func TestDecodeKeepsValuesAsWrittenAndTheirPlaces(t *testing.T) {
	r, told := decode(t, sound, trial)
	if told != "" {
		t.Fatal(told)
	}
	if r.Text("id") != "2024-0017" || r.Text("party") != "示例" || r.Text("fine") != "0.300000" || strings.Join(r.Texts("kinds"), "+") != "罚款+警告" {
		t.Errorf("got %+v", r.Values)
	}
	steps := r.Groups("steps")
	if len(steps) != 2 || steps[1].Text("on") != "2024-03-02" || len(r.Groups("place")) != 1 {
		t.Fatalf("got %d steps and %d places", len(steps), len(r.Groups("place")))
	}
	for want, got := range map[string]problem.Place{
		"a.yaml:1:1":  r.At,
		"a.yaml:2:8":  r.Place("party"),
		"a.yaml:10:9": steps[1].Place("on"),
		"a.yaml:10:5": steps[1].Place("secret"), // left out: where its group begins
		"a.yaml:3:13": r.PlaceOf(r.Value("kinds").Items[1]),
	} {
		if got.String() != want {
			t.Errorf("the place is %v, want %s", got, want)
		}
	}
}

func TestDecodeTellsWhatIsWrongAndWhere(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":                    {"{}", "1:1 required, 1:1 expected, 1:1 required"},
		"null and blank values":      {"id: ~\nparty: ''\nkinds: []\n", "1 required, 2 expected, 3 required"},
		"only nulls in a list":       {"id: a\nparty: b\nkinds: [~, '']\n", "3 required"},
		"a wrong value is told once": {"id: A\nparty: [x]\nkinds: [x]\n", "1:5 id-form, 2:8 form, 3:9 choice"},
		"one wrong item of two":      {"id: a\nparty: b\nkinds: [罚款, x]\n", "3:13 choice"},
		"an unknown key":             {"id: a\nparty: b\nkinds: [罚款]\ncolour: red\n", "4:1 unknown-key"},
		"a key twice":                {"id: a\nparty: b\nkinds: [罚款]\nparty: c\n", "4:1 duplicate-key"},
		"an unknown key twice":       {"id: a\nparty: b\nkinds: [罚款]\nx: 1\nx: 2\n", "4:1 unknown-key, 5:1 duplicate-key"},
		"an alias":                   {"id: &a a\nparty: *a\nkinds: [罚款]\n", "1:5 yaml-alias, 2:8 yaml-alias"},
		"a merge":                    {"<<: {id: a}\n", "1:1 yaml-alias"},
		"an alias in a list":         {"id: a\nparty: b\nkinds: [&x 罚款, *x]\n", "3:9 yaml-alias, 3:16 yaml-alias"},
		"a scalar for a list":        {"id: a\nparty: b\nkinds: 罚款\n", "3:8 form"},
		"a list for a group":         {"id: a\nparty: b\nkinds: [罚款]\nplace: [x]\n", "4:8 form"},
		"within a group":             {"id: a\nparty: b\nkinds: [罚款]\nplace: {on: x, town: y}\n", "4:13 type, 4:16 unknown-key, 4:8 required"},
		"an item within a group":     {"id: a\nparty: b\nkinds: [罚款]\nsteps: [{secret: x}, {}, y]\n", "4:9 required, 4:26 form"},
		"a group left empty":         {"id: a\nparty: b\nkinds: [罚款]\nplace:\n  city:\n  on:\n", ""},
		"groups left empty":          {"id: a\nparty: b\nkinds: [罚款]\nsteps:\n  - on:\n    secret: ~\n  - {}\n", ""},
		"an empty list for a group":  {"id: a\nparty: b\nkinds: [罚款]\nplace: []\n", "4:8 form"},
		"a text too long":            {"id: a\nparty: 示例第一公司二\nkinds: [罚款]\n", "2:8 too-long"},
		"a text just long enough":    {"id: a\nparty: 示例第一公司\nkinds: [罚款]\n", ""},
		"a control character":        {"id: a\nparty: \"示\\x00例\"\nkinds: [罚款]\n", "2:8 type"},
		"a tag of nothing":           {"id: a\nparty: b\nkinds: [罚款]\nfine: !!null 三千\n", "4:7 type"},
		"a scalar for a record":      {"只有一句话", "1:1 form"},
		"a list for a record":        {"- [id, a]", "1:3 form"},
		"a key that is a list":       {"? [id]\n: a\nid: a\nparty: b\nkinds: [罚款]\n", "1:3 unknown-key"},
	} {
		if _, told := decode(t, c.text, trial); told != c.want {
			t.Errorf("%s: told %q, want %q", name, told, c.want)
		}
	}
}

// What is wrong is left out of the record, and the rest of it is kept.
func TestDecodeKeepsTheRestOfABrokenRecord(t *testing.T) {
	r, _ := decode(t, "id: A\nparty: b\nkinds: [x, 罚款]\nfine: 三千\nplace: {on: x, city: y}\n", trial)
	if r.Has("id") || r.Has("fine") || r.Text("party") != "b" || strings.Join(r.Texts("kinds"), "+") != "罚款" {
		t.Errorf("got %+v", r.Values)
	}
	if p := r.Groups("place"); len(p) != 1 || p[0].Has("on") || p[0].Text("city") != "y" {
		t.Errorf("got %+v", p)
	}
	if got := r.Place("fine"); got != r.At {
		t.Errorf("a value that was left out stands at %v", got)
	}
	if r, _ := decode(t, "一句话", trial); r != nil {
		t.Errorf("a sentence makes the record %+v", r)
	}
}

func TestUnknownKeysFindTheFieldThatWasMeant(t *testing.T) {
	for key, want := range map[string]string{
		"partyy": "party", "相对人": "party", "Party": "party", "cf_xdr_mc": "party", "罚款": "fine", "类别": "kinds", "colour": "", "颜色": "",
	} {
		nodes, _ := Read("a.yaml", []byte(key+": x\n"))
		var hint Text
		Decode("a.yaml", nodes[0], trial, func(p problem.Problem) {
			if p.Rule == "unknown-key" {
				hint = p.Hint
			}
		})
		if !strings.Contains(hint.ZH, "可用的字段：id, party, kinds, fine, place, steps") {
			t.Errorf("%s: the fields are not listed: %s", key, hint.ZH)
		}
		if got := strings.HasPrefix(hint.ZH, "是不是 "+want+"？"); got != (want != "") {
			t.Errorf("%s: the hint is %q, want %q", key, hint.ZH, want)
		}
	}
}
