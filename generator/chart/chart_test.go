package chart

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var update = flag.Bool("update", false, "write the expected charts anew")

// given is a value of a number, or a missing one for an empty text.
func given(s string) Value {
	if s == "" {
		return Value{}
	}
	d, err := schema.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return Of(d)
}

// rows are rows of the labels, each with a value of each series.
func rows(labels []string, series ...[]string) []Row {
	list := make([]Row, len(labels))
	for i, label := range labels {
		list[i].Label = label
		for _, s := range series {
			list[i].Values = append(list[i].Values, given(s[i]))
		}
	}
	return list
}

// years is a chart of one series over years.
func years(numbers ...string) *Chart {
	labels := []string{"2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"}
	return &Chart{ID: "c", Title: "公示行政许可", Unit: "条", Head: "年度", Lang: problem.ZH, Rows: rows(labels[:len(numbers)], numbers)}
}

var twoAgencies = []Series{{Name: "示例市交通运输局", URL: "/agency/sample-city/"}, {Name: "示例州交通运输局"}}

// The charts whose bytes are kept: each way to draw, and what is odd about each.
func expected() map[string]string {
	linked := years("12", "0", "")
	linked.Rows[0].Values[0].URL = "/penalty/2018/"
	linked.Rows[2].Values[0] = Missing("没有案件")
	linked.Rows[0].URL = "/report/sample-city-2018/"
	apart := years("7", "9", "", "1234567890", "8")
	apart.Rows[4].Values[0].Apart = true
	apart.Rows[4].Marked = true
	apart.Folded = true
	many := &Chart{ID: "m", Title: `<b>&"许可"</b>`, Head: "年度", Series: twoAgencies, Lang: problem.EN, Notes: []string{"<i>"},
		Rows: rows([]string{"2024", "2025"}, []string{"-3", "1234.50"}, []string{"", "2"})}
	return map[string]string{
		"bars":           linked.Bars(),
		"bars-grouped":   many.Bars(),
		"columns":        years("-4", "8", "0").Columns(),
		"lines":          apart.Lines(),
		"lines-multiple": many.Lines(),
		"nothing":        years().Columns(),
	}
}

func TestExpected(t *testing.T) {
	for name, got := range expected() {
		file := filepath.Join("testdata", name+".html")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not as expected:\n%s", name, got)
		}
	}
}

func TestShort(t *testing.T) {
	for _, test := range []struct{ number, zh, en string }{
		{"0", "0", "0"},
		{"-1", "−1", "−1"},
		{"1234567", "1,234,567", "1,234,567"},
		{"12345678", "1,235 万", "12.35 m"},
		{"-123456789", "−1.235 亿", "−123.5 m"},
		{"999999999", "10 亿", "1 bn"},
		{"1234567890123", "1.235 万亿", "1.235 tn"},
		{"12345678901234567", "1.235×10¹⁶", "1.235×10¹⁶"},
		{"12345.678901", "12,346", "12,346"},
		{"12.3456789", "12.35", "12.35"},
		{"0.0012345678", "0.001235", "0.001235"},
		{"0.0000001234", "1.234×10⁻⁷", "1.234×10⁻⁷"},
		{"999999.99999", "100 万", "1 m"},
		{"60.820000000000", "60.82", "60.82"},
	} {
		d := given(test.number).Number
		if got := short(d, problem.ZH); got != test.zh {
			t.Errorf("%s is %q, not %q", test.number, got, test.zh)
		}
		if got := short(d, problem.EN); got != test.en {
			t.Errorf("%s in English is %q, not %q", test.number, got, test.en)
		}
	}
}
