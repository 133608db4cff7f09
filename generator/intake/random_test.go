package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

// scraps are what random texts are made of: Chinese, signs of YAML, of CSV and of
// spreadsheets, pictures of several characters.
var scraps = []string{"示例", "运输", "第六十三条", "〔2024〕", "：", ": ", "# ", "\"", "'", "- ", "=1+1", "@", "+", "0012", "1.50", "true", "《公路法》", "；", ",", "|", "&a", "*", "%", "{", "}", "甲", " ", "_x000D_", "!", "?", "\\", "ＡＢ１２", "🚚", "👩‍🚒", "𠮷", "～"}

// randomRecord fills fields of a kind, groups and all: what must be given, and two of
// three others.
func randomRecord(fields []schema.Field, r *rand.Rand) *schema.Record {
	rec := newRecord(fields, "", 0)
	for i := range fields {
		f := &fields[i]
		if f.Need == schema.Optional && r.IntN(3) == 0 && (i > 0 || f.Type == schema.Group) {
			continue
		}
		setValue(rec, f.Name, randomValues(f, r))
	}
	return rec
}

func randomValues(f *schema.Field, r *rand.Rand) schema.Value {
	one := func() schema.Value {
		if f.Fields != nil {
			return schema.Value{Group: randomRecord(f.Fields, r)}
		}
		return schema.Value{Text: randomText(f, r)}
	}
	if !f.Many {
		return one()
	}
	v := schema.Value{Items: []schema.Value{one()}}
	for range r.IntN(3) {
		if next := one(); next.Group != nil || next.Text != v.Items[0].Text && len(v.Items) < 2 {
			v.Items = append(v.Items, next)
		}
	}
	return v
}

func randomText(f *schema.Field, r *rand.Rand) string {
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
			return fmt.Sprintf("%s %02d:%02d", day, r.IntN(24), r.IntN(60))
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
	case schema.Name:
		return fmt.Sprintf("%s-%d", f.Example, r.IntN(1_000_000))
	case schema.Phone, schema.Year, schema.Ref, schema.Path:
		return f.Example
	}
	return randomWords(f, r)
}

func randomWords(f *schema.Field, r *rand.Rand) string {
	if f.Many {
		return []string{"示例甲", "《公路法》", "ＡＢ（甲、乙）", "0012"}[r.IntN(4)]
	}
	var b strings.Builder
	if f.Type == schema.Line || r.IntN(2) == 0 {
		b.WriteString("例子") // no title, no banner, no sign that stands for nothing
	}
	for range 1 + r.IntN(8) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	if (f.Type == schema.Prose || f.Type == schema.Markdown) && r.IntN(2) == 0 {
		b.WriteString("\n二、" + scraps[r.IntN(len(scraps))] + "。")
		if r.IntN(10) == 0 {
			b.WriteString(strings.Repeat("很长的一段话。", 800))
		}
	}
	b.WriteString("终")
	stored, _ := f.Type.Parse(f, b.String())
	return stored
}

// sheetOf is a table in which every field has a column, those of groups as well, and a
// record a row for each entry: titles first.
func sheetOf(k *schema.Kind, list []*schema.Record) [][]any {
	columns := allColumns(k.Fields, "", nil)
	titles := make([]any, len(columns))
	for i, c := range columns {
		titles[i] = c.title
	}
	rows := [][]any{titles}
	for _, rec := range list {
		var lines []map[string]any
		layOut(rec, "", 0, &lines)
		for _, line := range lines {
			row := make([]any, len(columns))
			for i, c := range columns {
				row[i] = line[c.path]
			}
			rows = append(rows, row)
		}
	}
	return rows
}

type testColumn struct{ path, title string }

func allColumns(fields []schema.Field, path string, before []string) []testColumn {
	var list []testColumn
	for i := range fields {
		f := &fields[i]
		here := append(append([]string(nil), before...), f.Title.ZH)
		if f.Fields != nil {
			list = append(list, allColumns(f.Fields, path+f.Name+".", here)...)
			continue
		}
		title := strings.Join(here, "·")
		if f.Type == schema.Money {
			title += "（万元）"
		}
		list = append(list, testColumn{path + f.Name, title})
	}
	return list
}

// layOut puts a record's fields into lines from a line on, and tells the line after.
func layOut(rec *schema.Record, path string, from int, lines *[]map[string]any) (next int) {
	put := func(line int, name string, value any) {
		for len(*lines) <= line {
			*lines = append(*lines, map[string]any{})
		}
		(*lines)[line][name] = value
	}
	next = from + 1
	for i := range rec.Fields {
		f, v := &rec.Fields[i], rec.Values[i]
		switch {
		case v.IsZero():
		case f.Fields == nil:
			put(from, path+f.Name, cellOf(f, v))
		case !f.Many:
			next = max(next, layOut(v.Group, path+f.Name+".", from, lines))
		default:
			at := from
			for _, item := range v.Items {
				at = layOut(item.Group, path+f.Name+".", at, lines)
			}
			next = max(next, at)
		}
	}
	return next
}

// cellOf is a cell as people fill it in: dates and amounts are what they are, all else
// is text.
func cellOf(f *schema.Field, v schema.Value) any {
	text := v.Text
	if v.Items != nil {
		var words []string
		for _, item := range v.Items {
			words = append(words, item.Text)
		}
		text = strings.Join(words, "；")
	}
	switch f.Type {
	case schema.Date:
		day, _ := calendar.Parse(text)
		epoch, _ := calendar.New(1899, 12, 30)
		return dayCell(day.Sub(epoch))
	case schema.Money:
		var amount float64
		fmt.Sscan(text, &amount)
		return numberCell(amount)
	}
	return strings.ReplaceAll(text, "_x", "_x005F_x")
}
