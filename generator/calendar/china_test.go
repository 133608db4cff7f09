package calendar

import (
	"strings"
	"testing"
	"time"
)

// The same days in another hand: the arrangement as it is printed in tables,
// month/day, checked by machine against a list that others publish
// (NateScarlet/holiday-cn). The number is the year's working days.
var arrangements = []struct {
	year      int
	off, work string
	days      int
}{
	{2018, "1/1; 2/15–21; 4/5–7; 4/29–5/1; 6/18; 9/24; 10/1–7; 12/30–31", "2/11 2/24 4/8 4/28 9/29 9/30 12/29", 250},
	{2019, "1/1; 2/4–10; 4/5; 5/1–4; 6/7; 9/13; 10/1–7", "2/2 2/3 4/28 5/5 9/29 10/12", 250},
	{2020, "1/1; 1/24–2/2; 4/4–6; 5/1–5; 6/25–27; 10/1–8", "1/19 4/26 5/9 6/28 9/27 10/10", 249},
	{2021, "1/1–3; 2/11–17; 4/3–5; 5/1–5; 6/12–14; 9/19–21; 10/1–7", "2/7 2/20 4/25 5/8 9/18 9/26 10/9", 250},
	{2022, "1/1–3; 1/31–2/6; 4/3–5; 4/30–5/4; 6/3–5; 9/10–12; 10/1–7; 12/31", "1/29 1/30 4/2 4/24 5/7 10/8 10/9", 249},
	{2023, "1/1–2; 1/21–27; 4/5; 4/29–5/3; 6/22–24; 9/29–10/6", "1/28 1/29 4/23 5/6 6/25 10/7 10/8", 249},
	{2024, "1/1; 2/10–17; 4/4–6; 5/1–5; 6/10; 9/15–17; 10/1–7", "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12", 251},
	{2025, "1/1; 1/28–2/4; 4/4–6; 5/1–5; 5/31–6/2; 10/1–8", "1/26 2/8 4/27 9/28 10/11", 248},
	{2026, "1/1–3; 2/15–23; 4/4–6; 5/1–5; 6/19–21; 9/25–27; 10/1–7", "1/4 2/14 2/28 5/9 9/20 10/10", 248},
}

func TestChina(t *testing.T) {
	c := China()
	for _, a := range arrangements {
		special := map[Day]bool{}
		for _, list := range strings.Split(a.off, "; ") {
			for _, d := range printed(t, a.year, list) {
				special[d] = false
			}
		}
		for _, word := range strings.Fields(a.work) {
			special[printed(t, a.year, word)[0]] = true
		}
		start, _ := New(a.year, 1, 1)
		end, _ := New(a.year, 12, 31)
		for d := start; !d.After(end); d = d.AddDays(1) {
			want, ok := special[d]
			if !ok {
				want = d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
			}
			if working, known := c.Working(d); !known || working != want {
				t.Errorf("%v: working %v, known %v, want %v", d, working, known, want)
			}
		}
		if n, err := c.Between(start.AddDays(-1), end); err != nil || n != a.days {
			t.Errorf("%d has %d working days, %v, want %d", a.year, n, err, a.days)
		}
	}
	if c.Knows(2017) || !c.Knows(2018) || !c.Knows(2026) || c.Knows(2027) {
		t.Error("China knows 2018 to 2026 and no other year")
	}
}

// printed reads 1/1, 2/15–21 or 4/29–5/1.
func printed(t *testing.T, year int, s string) (days []Day) {
	t.Helper()
	from, to, ok := strings.Cut(s, "–")
	month, day, _ := strings.Cut(from, "/")
	first, valid := New(year, digits(month), digits(day))
	last := first
	if ok {
		if m, d, ok := strings.Cut(to, "/"); ok {
			month, to = m, d
		}
		last, ok = New(year, digits(month), digits(to))
		valid = valid && ok
	}
	if !valid || last.Before(first) {
		t.Fatalf("%d: cannot read %q", year, s)
	}
	for d := first; !d.After(last); d = d.AddDays(1) {
		days = append(days, d)
	}
	return days
}

// The years follow one another, no day is named twice, and only a Saturday or
// Sunday can make up for a day off.
func TestChinaDays(t *testing.T) {
	years, err := readYears(chinaText)
	if err != nil {
		t.Fatal(err)
	}
	for i, y := range years {
		if y.Year != 2018+i {
			t.Errorf("year %d stands where %d should", y.Year, 2018+i)
		}
		for _, d := range y.Work {
			if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
				t.Errorf("%v is a %v and needs no making up", d, w)
			}
		}
		seen := map[Day]bool{}
		for _, d := range append(y.Off, y.Work...) {
			if seen[d] {
				t.Errorf("%v is named twice", d)
			}
			seen[d] = true
		}
	}
}

func TestReadYears(t *testing.T) {
	years, err := readYears("# a year\n2024\noff 02-28..03-01 work 02-03 02-04 # two\n\noff 12-31\n")
	if err != nil || len(years) != 1 {
		t.Fatal(years, err)
	}
	if got := written(years[0].Off); got != "2024-02-28 2024-02-29 2024-03-01 2024-12-31" {
		t.Error("off:", got)
	}
	if got := written(years[0].Work); got != "2024-02-03 2024-02-04" {
		t.Error("work:", got)
	}
	for text, want := range map[string]string{
		"off 01-01":               "line 1: days before the first year",
		"2025\noff 02-29":         `line 2: "02-29" is not a day of 2025, written MM-DD`,
		"2025\n\n01-01":           `line 3: "01-01" stands before off or work`,
		"2025\noff 1-1":           `line 2: "1-1" is not a day of 2025, written MM-DD`,
		"2025\noff 05-03..05-01":  "line 2: 05-03..05-01 ends before it begins",
		"2025\noff 05-03..":       `line 2: "" is not a day of 2025, written MM-DD`,
		"2025\nwork ..05-03":      `line 2: "" is not a day of 2025, written MM-DD`,
		"2025\nfree 05-03":        `line 2: "free" stands before off or work`,
		"20255\noff 01-01":        "line 1: days before the first year",
		"2025\noff 01-01 02-0１\n": `line 2: "02-0１" is not a day of 2025, written MM-DD`,
	} {
		if _, err := readYears(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func written(days []Day) string {
	var list []string
	for _, d := range days {
		list = append(list, d.String())
	}
	return strings.Join(list, " ")
}
