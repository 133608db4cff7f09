package export

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// maker makes records that no clerk would write, but that every type accepts.
type maker struct {
	*rand.Rand
	// whole makes records and groups that have all that must be given.
	whole bool
	// typed makes what people type: no character that nobody sees, numbers as a sheet
	// shows them, no sign that stands for nothing.
	typed bool
}

func newMaker() maker { return maker{Rand: rand.New(rand.NewPCG(7, 11))} }

// record has each field with a chance of two in three.
func (m maker) record(fields []schema.Field) *schema.Record {
	r := &schema.Record{Fields: fields, Values: make([]schema.Value, len(fields))}
	for i := range fields {
		if m.IntN(3) > 0 || m.whole && (fields[i].Need == schema.Required || i == 0) {
			r.Values[i] = m.value(&fields[i])
		}
	}
	return r
}

func (m maker) value(f *schema.Field) schema.Value {
	if !f.Many {
		return m.one(f)
	}
	var v schema.Value
	for range 1 + m.IntN(3) {
		v.Items = append(v.Items, m.one(f))
	}
	return v
}

func (m maker) one(f *schema.Field) schema.Value {
	if f.Type == schema.Group {
		return schema.Value{Group: m.record(f.Fields)}
	}
	return schema.Value{Text: m.text(f)}
}

// text is a text that the field's type stores as it is.
func (m maker) text(f *schema.Field) string {
	for range 100 {
		text, fault := f.Type.Parse(f, m.guess(f))
		if fault == nil && text != "" && !(m.typed && untyped(f, text)) {
			return text
		}
	}
	return f.Example
}

// untyped reports whether a cell does not keep a text: it stands for nothing, or has
// blanks at its ends.
func untyped(f *schema.Field, text string) bool {
	return slices.Contains([]string{"-", "--", "－", "\\", "null"}, text) || f.Type != schema.Markdown && strings.TrimSpace(text) != text
}

// guess is a text that the type may accept.
func (m maker) guess(f *schema.Field) string {
	day := func() string {
		return pad(1990+m.IntN(110), 4) + "-" + pad(1+m.IntN(12), 2) + "-" + pad(1+m.IntN(28), 2)
	}
	switch f.Type {
	case schema.OneOf:
		c := f.Choices[m.IntN(len(f.Choices))]
		if c.Note && m.IntN(2) == 0 {
			return c.Word + "-" + m.words()
		}
		return c.Word
	case schema.Flag:
		return []string{"true", "false"}[m.IntN(2)]
	case schema.Number:
		return []string{"", "-"}[m.IntN(2)] + m.decimal(20)
	case schema.Money:
		if m.typed {
			return strconv.Itoa(m.IntN(1000)) + "." + pad(m.IntN(1_000_000), 6)
		}
		return m.decimal(6)
	case schema.Count:
		return strconv.Itoa(m.IntN(1 << 40))
	case schema.Year:
		return strconv.Itoa(1949 + m.IntN(152))
	case schema.Date:
		return day()
	case schema.Until:
		return []string{day(), schema.Forever}[m.IntN(2)]
	case schema.Moment:
		return day() + []string{"", " " + pad(m.IntN(24), 2) + ":" + pad(m.IntN(60), 2)}[m.IntN(2)]
	case schema.Line, schema.Code, schema.Prose, schema.Markdown, schema.Ref:
		return m.words()
	case schema.Phone:
		return []string{"+86 0000-12345678", "12328", "0000-12345678"}[m.IntN(3)]
	}
	return f.Example
}

// words are texts that break careless writers.
func (m maker) words() string {
	parts := []string{
		"示例", "=1+1", "+", "-", "@SUM(A1)", "'", "''=", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "、", "＝", "－", "〔2024〕17号", "0012",
		"<b>&amp;", "\\", "\u2028", "𠮷", "_x0041_", " ", "true", "null", "[1]", "{}", "2024-01-01", "1e5", "\ufeff",
	}
	if m.typed {
		parts = []string{
			"示例", "=1+1", "+", "-", "@SUM(A1)", "'", "''=", "\"", ",", ";", "\n", "、", "＝", "－", "〔2024〕17号", "0012", "00000000000000000X",
			"<b>&amp;", "\\", "𠮷", "_x0041_", " ", "true", "null", "[1]", "{}", "[{\"", "2024-01-01", "1e5", "ＡＢ１２", "👩‍🚒", "🚚",
		}
		if m.IntN(200) == 0 {
			parts = []string{strings.Repeat("很长的话。", 1000)}
		}
	}
	var b strings.Builder
	for range 1 + m.IntN(4) {
		b.WriteString(parts[m.IntN(len(parts))])
	}
	return b.String()
}

func (m maker) decimal(most int) string {
	whole := strconv.Itoa(m.IntN(1_000_000))
	places := m.IntN(most + 1)
	if places == 0 {
		return whole
	}
	var b strings.Builder
	for range places {
		b.WriteByte('0' + byte(m.IntN(10)))
	}
	if m.typed { // a sheet shows no zeros at the end
		b.WriteByte('1' + byte(m.IntN(9)))
	}
	return whole + "." + b.String()
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// many are records of a kind, the first with every field.
func many(k *schema.Kind, n int) []*schema.Record {
	m := newMaker()
	list := []*schema.Record{{Fields: k.Fields, Values: make([]schema.Value, len(k.Fields))}}
	for i := range k.Fields {
		list[0].Values[i] = m.value(&k.Fields[i])
	}
	for len(list) < n {
		list = append(list, m.record(k.Fields))
	}
	return list
}

// public is a record with what may be published.
func public(r *schema.Record) *schema.Record {
	out := &schema.Record{Fields: r.Fields, Values: make([]schema.Value, len(r.Values))}
	for i := range r.Fields {
		if f := &r.Fields[i]; !f.Internal && f.Name != schema.Withdrawn {
			out.Values[i] = publicValue(r.Values[i])
		}
	}
	return out
}

func publicValue(v schema.Value) schema.Value {
	if v.Group != nil {
		return schema.Value{Group: public(v.Group)}
	}
	out := schema.Value{Text: v.Text}
	for _, item := range v.Items {
		out.Items = append(out.Items, publicValue(item))
	}
	return out
}

// differs names the first field in which two records differ.
func differs(a, b *schema.Record) string {
	for i := range a.Fields {
		if where := valuesDiffer(a.Values[i], b.Values[i]); where != "" {
			return a.Fields[i].Name + where
		}
	}
	return ""
}

func valuesDiffer(a, b schema.Value) string {
	switch {
	case a.Text != b.Text:
		return ": " + strconv.Quote(a.Text) + " became " + strconv.Quote(b.Text)
	case (a.Group == nil) != (b.Group == nil) || len(a.Items) != len(b.Items):
		return ": another shape"
	case a.Group != nil:
		if where := differs(a.Group, b.Group); where != "" {
			return "." + where
		}
	}
	for i := range a.Items {
		if where := valuesDiffer(a.Items[i], b.Items[i]); where != "" {
			return where
		}
	}
	return ""
}

// Every type is tried.
func TestTheMakerKnowsEveryType(t *testing.T) {
	m := newMaker()
	for _, typ := range schema.Types {
		if typ == schema.Group {
			continue
		}
		f := &schema.Field{Type: typ, Choices: []schema.Choice{{Word: "甲"}}, Example: map[*schema.Type]string{
			schema.Name: "a-1", schema.Month: "2024-03", schema.MonthDay: "04-01", schema.Email: "a@example.cn",
			schema.Web: "https://example.cn/", schema.Path: "a/b.svg",
		}[typ]}
		if m.text(f) == "" {
			t.Errorf("no text of type %s is tried", typ.Name)
		}
	}
}
