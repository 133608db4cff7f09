package intake

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Records go out into sheets, their groups a row for each entry, and come back the
// same, by Excel and by CSV.
func TestRoundTrip(t *testing.T) {
	for _, k := range disclosure.Kinds {
		t.Run(k.Name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(4, 2))
			var want []*schema.Record
			for range 300 {
				want = append(want, randomRecord(k.Fields, r))
			}
			rows := sheetOf(k, want)
			yaml := ListYAML(want, problem.Text{}, problem.ZH)
			for file, data := range map[string][]byte{"a.xlsx": workbookOf(t, rows), "a.csv": csvOf(rows)} {
				if got := ListYAML(sound(t, file, data, k), problem.Text{}, problem.ZH); !bytes.Equal(got, yaml) {
					t.Errorf("%s: not the same\n%s", file, firstDifference(string(yaml), string(got)))
				}
			}
			for i, rec := range decodeAll("a.yaml", string(yaml), k) {
				if len(Differences(k, rec, placed(want[i]))) > 0 {
					t.Fatalf("record %d differs from itself", i)
				}
			}
		})
	}
}

// sound reads a table that has no problem but of the length of texts.
func sound(t *testing.T, file string, data []byte, k *schema.Kind) []*schema.Record {
	t.Helper()
	batches, problems := ReadTables(file, data, TableOptions{})
	for _, p := range problems {
		if p.Rule != "import-taken" && p.Rule != "too-long" {
			t.Errorf("%s: %s %s", showPlace(p.Place), p.Message.ZH, p.Rule)
		}
	}
	if len(batches) != 1 || batches[0].Kind != k {
		t.Fatalf("%s: %d batches", file, len(batches))
	}
	return batches[0].Records
}

func csvOf(rows [][]any) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	for _, row := range rows {
		line := make([]string, len(row))
		for i, v := range row {
			switch v := v.(type) {
			case dayCell:
				epoch, _ := calendar.New(1899, 12, 30)
				line[i] = epoch.AddDays(int(v)).String()
			case numberCell:
				line[i] = fmt.Sprintf("%f", v)
			case string:
				line[i] = schema.HarmlessCell(strings.ReplaceAll(v, "_x005F_x", "_x"))
			}
		}
		w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// placed gives the values of a record columns, as a sheet does.
func placed(r *schema.Record) *schema.Record {
	for i := range r.Values {
		r.Values[i].Column = 1
	}
	return r
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, as[i], bs[i])
		}
	}
	return fmt.Sprintf("%d lines, %d lines", len(as), len(bs))
}

// Changing any fields of any record of a file leaves all other lines alone, and
// what is written reads back.
func TestAmend(t *testing.T) {
	k := disclosure.Penalty
	r := rand.New(rand.NewPCG(1, 7))
	for range 200 {
		var list []*schema.Record
		for i := range 4 {
			rec := randomRecord(k.Fields, r)
			set(rec, "id", fmt.Sprintf("2024-%04d", i), 0)
			list = append(list, rec)
		}
		text := string(ListYAML(list, problem.T("开头的注释", ""), problem.ZH)) + "\n# 末尾的注释\n"
		text = strings.Replace(text, "\n- id", "\n# 中间的注释\n- id", 2)
		stored := decodeAll("a.yaml", text, k)
		var amendments []Amendment
		kept := map[string]bool{}
		for _, at := range []int{0, 2} {
			with := randomRecord(k.Fields, r)
			a := Amendment{Record: stored[at], Correction: &Correction{On: "2026-11-22", Reason: "更正。", Was: func(c Change) string { return c.Old.Text }}}
			for i := range k.Fields {
				if f := &k.Fields[i]; f.Fields == nil && f.Name != "id" && !with.Values[i].IsZero() && r.IntN(6) == 0 {
					a.Changes = append(a.Changes, Change{f, stored[at].Values[i], with.Values[i]})
				}
			}
			amendments = append(amendments, a)
		}
		out, err := Amend("a.yaml", []byte(text), k, amendments)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		for line := range strings.Lines(string(out)) {
			kept[line] = true
		}
		for _, line := range []string{"# 开头的注释\n", "# 中间的注释\n", "# 末尾的注释\n"} {
			if !kept[line] {
				t.Fatalf("the comment %q is lost\n%s", line, out)
			}
		}
		for _, at := range []int{1, 3} { // the others stand as they stood
			if whole := string(ListYAML([]*schema.Record{stored[at]}, problem.Text{}, problem.ZH)); !strings.Contains(string(out), whole) {
				t.Fatalf("record %d was touched", at)
			}
		}
	}
}

// The file of a person keeps comments, quotes and order.
func TestAmendKeepsLayout(t *testing.T) {
	k := disclosure.Penalty
	text := "# 三月\r\n- document: '示交罚〔2024〕17号'   # 文号\r\n  id: 2024-0017\r\n  fine: \"0.300000\" # 万元\r\n\r\n  facts: >-\r\n    甲\r\n    乙\r\n  # 结尾\r\n  categories:\r\n  - 罚款\r\n  corrections:\r\n  - on: 2024-04-01\r\n    field: facts\r\n    reason: 旧的。\r\n- id: 2024-0018\r\n  document: 示交罚〔2024〕18号"
	stored := decodeAll("a.yaml", strings.ReplaceAll(text, "\r\n", "\n"), k)
	change := func(name, to string) Change {
		v := schema.Value{Text: to}
		if k.Field(name).Many {
			v = schema.Value{Items: []schema.Value{{Text: "警告"}, {Text: "罚款"}}}
		}
		return Change{k.Field(name), stored[0].Value(name), v}
	}
	correction := &Correction{On: "2026-11-22", Reason: "更正。", Was: func(c Change) string { return c.Old.Text }}
	out, err := Amend("a.yaml", []byte(text), k, []Amendment{
		{Record: stored[0], Changes: []Change{change("fine", "0.500000"), change("facts", "丙"), change("categories", ""), change("party", "示例")}, Correction: correction},
		{Record: stored[1], Changes: []Change{{k.Field("party"), schema.Value{}, schema.Value{Text: "示例"}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "# 三月\n- document: '示交罚〔2024〕17号'   # 文号\n  id: 2024-0017\n  party: 示例\n  fine: \"0.500000\" # 万元\n\n  facts: 丙\n  # 结尾\n  categories: [警告, 罚款]\n  corrections:\n  - on: 2024-04-01\n    field: facts\n    reason: 旧的。\n  - on: 2026-11-22\n    field: fine\n    was: \"0.300000\"\n    reason: 更正。\n  - on: 2026-11-22\n    field: facts\n    was: 甲 乙\n    reason: 更正。\n  - on: 2026-11-22\n    field: categories\n    reason: 更正。\n  - on: 2026-11-22\n    field: party\n    reason: 更正。\n- id: 2024-0018\n  document: 示交罚〔2024〕18号\n  party: 示例\n"
	if got := strings.ReplaceAll(string(out), "\r\n", "\n"); got != want {
		t.Errorf("got:\n%s", got)
	}
	if _, err := Amend("a.yaml", []byte("- {id: a, document: b}\n"), k, []Amendment{{Record: decodeAll("a.yaml", "- {id: a, document: b}\n", k)[0], Changes: []Change{change("fine", "1")}}}); err == nil {
		t.Error("a record in braces was changed")
	}
}
