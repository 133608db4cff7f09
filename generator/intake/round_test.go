package intake

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// scraps are what random texts are made of: Chinese, signs of YAML, of CSV and of
// spreadsheets.
var scraps = []string{"示例", "运输", "第六十三条", "〔2024〕", "：", ": ", "# ", "\"", "'", "- ", "=1+1", "@", "0012", "1.50", "true", "《公路法》", "；", ",", "|", "&a", "*", "%", "{", "}", "甲", " ", "　", "_x000D_", "!", "?", "\\"}

// randomRecord fills every field of a kind that stands in a row, in all its types.
func randomRecord(k *schema.Kind, r *rand.Rand) *schema.Record {
	rec := newRecord(k.Fields, "", 0)
	for i := range k.Fields {
		f := &k.Fields[i]
		if f.Fields != nil || f.Need == schema.Optional && r.IntN(3) == 0 {
			continue
		}
		if f.Many && len(f.Choices) == 0 {
			set(rec, f.Name, "", 0)
			setValue(rec, f.Name, schema.Value{Items: []schema.Value{{Text: "示例甲"}, {Text: "示例乙"}}[:1+r.IntN(2)]})
			continue
		}
		text := randomValue(f, r)
		if f.Many {
			items := []schema.Value{{Text: text}}
			if other := randomValue(f, r); other != text {
				items = append(items, schema.Value{Text: other})
			}
			setValue(rec, f.Name, schema.Value{Items: items})
			continue
		}
		set(rec, f.Name, text, 0)
	}
	return rec
}

func randomValue(f *schema.Field, r *rand.Rand) string {
	day, _ := calendar.New(1990+r.IntN(60), 1+r.IntN(12), 1+r.IntN(28))
	switch f.Type {
	case schema.Date:
		return day.String()
	case schema.Until:
		if r.IntN(4) == 0 {
			return schema.Forever
		}
		return day.String()
	case schema.Moment:
		if r.IntN(2) == 0 {
			return fmt.Sprintf("%s %02d:%02d", day, r.IntN(23)+1, r.IntN(60))
		}
		return day.String()
	case schema.Money:
		return fmt.Sprintf("%d.%06d", r.IntN(1000), r.IntN(1_000_000))
	case schema.OneOf:
		c := f.Choices[r.IntN(len(f.Choices))]
		if c.Note && r.IntN(2) == 0 {
			return c.Word + "-补注"
		}
		return c.Word
	case schema.Flag:
		return []string{"true", "false"}[r.IntN(2)]
	case schema.Count:
		return fmt.Sprint(r.IntN(1000))
	case schema.Number:
		return fmt.Sprintf("%d.5", r.IntN(100))
	case schema.Name, schema.Phone, schema.Year, schema.Ref:
		return f.Example
	}
	var b strings.Builder
	b.WriteString("例子")
	for range 1 + r.IntN(8) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	if (f.Type == schema.Prose || f.Type == schema.Markdown) && r.IntN(2) == 0 {
		b.WriteString("\n二、" + scraps[r.IntN(len(scraps))] + "。")
	}
	b.WriteString("终")
	return strings.ReplaceAll(b.String(), "　", "")
}

// cellsOf is what an export writes for a record: text for all that is no date and
// no amount.
func cellsOf(rec *schema.Record, k *schema.Kind) []any {
	var row []any
	for i := range k.Fields {
		f, v := &k.Fields[i], rec.Values[i]
		if f.Fields != nil {
			continue
		}
		text := v.Text
		if v.Items != nil {
			var words []string
			for _, item := range v.Items {
				words = append(words, item.Text)
			}
			text = strings.Join(words, "；")
		}
		switch {
		case text == "":
			row = append(row, nil)
		case f.Type == schema.Date:
			day, _ := calendar.Parse(text)
			epoch, _ := calendar.New(1899, 12, 30)
			row = append(row, dayCell(day.Sub(epoch)))
		case f.Type == schema.Money:
			var amount float64
			fmt.Sscan(text, &amount)
			row = append(row, numberCell(amount))
		default:
			row = append(row, strings.ReplaceAll(text, "_x", "_x005F_x"))
		}
	}
	return row
}

func titlesRow(k *schema.Kind) []any {
	var row []any
	for _, f := range k.Fields {
		if f.Fields == nil {
			title := f.Title.ZH
			if f.Type == schema.Money {
				title += "（万元）"
			}
			row = append(row, title)
		}
	}
	return row
}

// Records go out into a sheet and come back the same, by Excel and by CSV.
func TestRoundTrip(t *testing.T) {
	for _, k := range tableKinds() {
		t.Run(k.Name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(4, 2))
			var want []*schema.Record
			rows := [][]any{titlesRow(k)}
			for range 300 {
				rec := randomRecord(k, r)
				want = append(want, rec)
				rows = append(rows, cellsOf(rec, k))
			}
			yaml := ListYAML(want, problem.Text{}, problem.ZH)
			for file, data := range map[string][]byte{"a.xlsx": workbookOf(t, rows), "a.csv": csvOf(t, want, rows[0], k)} {
				batches, problems := ReadTables(file, data, TableOptions{})
				for _, p := range problems {
					if p.Rule != "import-taken" && p.Rule != "too-long" {
						t.Errorf("%s: %s %s", showPlace(p.Place), p.Message.ZH, p.Rule)
					}
				}
				if len(batches) != 1 || batches[0].Kind != k {
					t.Fatalf("%s: %d batches", file, len(batches))
				}
				if got := ListYAML(batches[0].Records, problem.Text{}, problem.ZH); !bytes.Equal(got, yaml) {
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

func csvOf(t *testing.T, list []*schema.Record, titles []any, k *schema.Kind) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	line := make([]string, len(titles))
	for i, title := range titles {
		line[i] = title.(string)
	}
	w.Write(line)
	for _, rec := range list {
		line = line[:0]
		for i := range k.Fields {
			if k.Fields[i].Fields != nil {
				continue
			}
			text := rec.Values[i].Text
			var words []string
			for _, item := range rec.Values[i].Items {
				words = append(words, item.Text)
			}
			line = append(line, text+strings.Join(words, ";"))
		}
		w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// Changing any fields of any record of a file leaves all other lines alone, and
// what is written reads back.
func TestAmend(t *testing.T) {
	k := disclosure.Penalty
	r := rand.New(rand.NewPCG(1, 7))
	for range 200 {
		var list []*schema.Record
		for i := range 4 {
			rec := randomRecord(k, r)
			set(rec, "id", fmt.Sprintf("2024-%04d", i), 0)
			list = append(list, rec)
		}
		text := string(ListYAML(list, problem.T("开头的注释", ""), problem.ZH)) + "\n# 末尾的注释\n"
		text = strings.Replace(text, "\n- id", "\n# 中间的注释\n- id", 2)
		stored := decodeAll("a.yaml", text, k)
		var amendments []Amendment
		kept := map[string]bool{}
		for _, at := range []int{0, 2} {
			with := randomRecord(k, r)
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

// A year of decisions is read in seconds.
func TestLargeWorkbook(t *testing.T) {
	if os.Getenv("SUNBOARD_LARGE") == "" {
		t.Skip("SUNBOARD_LARGE is not set")
	}
	k := disclosure.Penalty
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	w.SetRow("A1", titlesRow(k))
	r := rand.New(rand.NewPCG(9, 9))
	for i := range 20_000 {
		rec := randomRecord(k, r)
		set(rec, "document", fmt.Sprintf("示交罚〔2024〕%d号", i+1), 0)
		row := cellsOf(rec, k)
		for j, c := range row {
			if d, ok := c.(dayCell); ok {
				row[j] = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(d)).Format("2006/1/2")
			}
			if n, ok := c.(numberCell); ok {
				row[j] = float64(n)
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), row); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	var b bytes.Buffer
	f.Write(&b)
	start := time.Now()
	batches, problems := ReadTables("a.xlsx", b.Bytes(), TableOptions{})
	t.Logf("%d KB, %d records, %d problems, %v", b.Len()>>10, len(batches[0].Records), len(problems), time.Since(start))
}
