package problem

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Whatever the order in which problems were found, they are printed by place,
// then by rule, then by their words.
func TestSortIsByPlaceThenRule(t *testing.T) {
	at := func(file string, line, column int, rule, words string) Problem {
		return Problem{Place: Place{file, line, column}, Rule: rule, Message: Same(words)}
	}
	want := []Problem{
		at("data/a.yaml", 0, 0, "empty-file", ""),
		at("data/a.yaml", 2, 0, "required", ""),
		at("data/a.yaml", 2, 9, "type", ""),
		at("data/a.yaml", 10, 1, "choice", "one"),
		at("data/a.yaml", 10, 1, "choice", "two"),
		at("data/a.yaml", 10, 1, "type", "a"),
		at("data/b.yaml", 1, 1, "choice", ""),
	}
	shuffle := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		got := slices.Clone(want)
		shuffle.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestPlaceIsPrintedAsCompilersDo(t *testing.T) {
	for want, p := range map[string]Place{
		"data":                 {File: "data"},
		"data/a.yaml:3":        {File: "data/a.yaml", Line: 3},
		"data/a.yaml:3:7":      {File: "data/a.yaml", Line: 3, Column: 7},
		"data/report/市 1.yaml": {File: "data/report/市 1.yaml", Column: 7},
	} {
		if got := p.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCountAsksForTheSeverity(t *testing.T) {
	list := []Problem{{Severity: Error}, {Severity: Warning}, {Severity: Error}}
	if e, w := Count(list, Error), Count(list, Warning); e != 2 || w != 1 {
		t.Errorf("%d errors and %d warnings", e, w)
	}
}

func TestLanguageIsAskedForElseOfTheEnvironmentElseChinese(t *testing.T) {
	cases := []struct {
		asked   string
		locales []string
		want    Lang
	}{
		{"", nil, ZH},
		{"en", nil, EN},
		{"zh", []string{"en_US.UTF-8"}, ZH},
		{"EN", []string{"zh_CN.UTF-8"}, EN},
		{"", []string{"en_GB.UTF-8"}, EN},
		{"", []string{"", "C.UTF-8", "zh_TW", "en_US"}, ZH},
		{"", []string{"POSIX", "en"}, EN},
		{"", []string{"de_DE.UTF-8"}, ZH},
		{"fr", []string{"en_US"}, EN},
	}
	for _, c := range cases {
		if got := LangOf(c.asked, c.locales...); got != c.want {
			t.Errorf("LangOf(%q, %q) = %q, want %q", c.asked, c.locales, got, c.want)
		}
	}
}

func TestTextFallsBackOnTheOtherLanguage(t *testing.T) {
	cases := []struct {
		text   Text
		zh, en string
	}{
		{T("是", "yes"), "是", "yes"},
		{T("", "yes"), "yes", "yes"},
		{T("是", ""), "是", "是"},
		{Same("12328"), "12328", "12328"},
		{Textf("%[2]s 的 %[1]d 条", "%[1]d of %[2]s", 3, "a"), "a 的 3 条", "3 of a"},
		{Text{}, "", ""},
	}
	for _, c := range cases {
		if zh, en := c.text.In(ZH), c.text.In(EN); zh != c.zh || en != c.en {
			t.Errorf("%v reads %q and %q", c.text, zh, en)
		}
		if empty := c.zh+c.en == ""; c.text.IsZero() != empty {
			t.Errorf("%v: empty is %v", c.text, !empty)
		}
	}
}
