package calendar

import (
	"errors"
	"sync"
	"testing"
)

// All were counted day by day outside this program, from a list of days that
// others publish (NateScarlet/holiday-cn). From the sixth on, what the notice
// says and the days that count stand beside them, to be recounted by hand.
var counts = []struct {
	from string
	n    int
	want string
}{
	{"2018-12-28", 7, "2019-01-09"},
	{"2024-02-08", 7, "2024-02-23"},
	{"2025-12-31", 7, "2026-01-12"},
	{"2026-09-30", 20, "2026-11-03"},
	{"2026-11-20", 7, "2026-12-01"},

	// Nothing is known of 2017, and nothing need be: 1 January is off.
	{"2017-12-31", 3, "2018-01-04"}, // Jan 2 3 4
	// 2月15日至21日放假；2月24日（星期六）上班 2018.
	{"2018-02-14", 7, "2018-03-01"}, // Feb 22 23 24 26 27 28, Mar 1
	// 9月29日（星期六）、30日（星期日）上班；10月1日至7日放假 2018.
	{"2018-09-28", 10, "2018-10-17"}, // Sep 29 30, Oct 8-12 15 16 17
	// 2月2日（星期六）、3日（星期日）上班；2月4日至10日放假 2019.
	{"2019-02-01", 3, "2019-02-11"}, // Feb 2 3 11
	// 5月1日至4日放假；5月5日（星期日）上班 2019, as changed that March.
	{"2019-04-30", 3, "2019-05-07"}, // May 5 6 7
	// 1月19日（星期日）上班; from 24 January off, lengthened to 2 February: 2月3日（星期一）起正常上班.
	// So Saturday 1 February, which the first notice had made a working day, is none.
	{"2020-01-17", 10, "2020-02-07"}, // Jan 19-23, Feb 3-7
	{"2020-01-23", 7, "2020-02-11"},  // Feb 3-7 10 11
	// 2月11日至17日放假；2月20日（星期六）上班 2021.
	{"2021-02-10", 10, "2021-03-02"}, // Feb 18 19 20 22-26, Mar 1 2
	// 9月18日（星期六）上班；9月19日至21日放假 2021.
	{"2021-09-17", 3, "2021-09-23"}, // Sep 18 22 23
	// 1月1日至3日放假 2022.
	{"2021-12-31", 7, "2022-01-12"}, // Jan 4-7 10 11 12
	// 1月29日（星期六）、30日（星期日）上班；1月31日至2月6日放假 2022.
	{"2022-01-28", 3, "2022-02-07"}, // Jan 29 30, Feb 7
	// 2022年12月31日至2023年1月2日放假.
	{"2022-12-30", 3, "2023-01-05"}, // Jan 3 4 5
	// 1月21日至27日放假；1月28日（星期六）、29日（星期日）上班 2023.
	{"2023-01-20", 10, "2023-02-08"}, // Jan 28-31, Feb 1 2 3 6 7 8
	// 9月29日至10月6日放假；10月7日（星期六）、8日（星期日）上班 2023.
	{"2023-09-28", 3, "2023-10-09"}, // Oct 7 8 9
	// 4月4日至6日放假；4月7日（星期日）上班 2024.
	{"2024-04-03", 3, "2024-04-09"}, // Apr 7 8 9
	// 10月1日至7日放假；10月12日（星期六）上班 2024.
	{"2024-09-30", 10, "2024-10-18"}, // Oct 8-12 14-18
	// 1月28日至2月4日放假；2月8日（星期六）上班 2025.
	{"2025-01-27", 7, "2025-02-12"}, // Feb 5-8 10 11 12
	// 5月31日（星期六）至6月2日放假 2025.
	{"2025-05-30", 3, "2025-06-05"}, // Jun 3 4 5
	// 2月14日（星期六）上班；2月15日至23日放假；2月28日（星期六）上班 2026.
	{"2026-02-13", 10, "2026-03-05"}, // Feb 14 24-28, Mar 2-5
	// 9月20日（星期日）上班；9月25日至27日放假 2026.
	{"2026-09-18", 7, "2026-09-29"}, // Sep 20-24 28 29
	// From a day off one counts as from any other day.
	{"2026-09-26", 1, "2026-09-28"},
	{"2026-09-26", 0, "2026-09-26"},
}

func TestAfter(t *testing.T) {
	c := China()
	for _, k := range counts {
		got, err := c.After(must(t, k.from), k.n)
		if err != nil || got.String() != k.want {
			t.Errorf("%s + %d = %v, %v, want %s", k.from, k.n, got, err, k.want)
		}
		if n, err := c.Between(must(t, k.from), must(t, k.want)); err != nil || n != k.n {
			t.Errorf("%s to %s: %d, %v, want %d", k.from, k.want, n, err, k.n)
		}
	}
}

func TestUnknownYear(t *testing.T) {
	c := China()
	first := must(t, "2018-01-01")
	after := func(c *Calendar, from string, n int) func() (any, error) {
		return func() (any, error) { return c.After(must(t, from), n) }
	}
	between := func(from, to string) func() (any, error) {
		return func() (any, error) { return c.Between(must(t, from), must(t, to)) }
	}
	for name, k := range map[string]struct {
		ask  func() (any, error)
		year int
	}{
		"over the end":             {after(c, "2026-12-28", 7), 2027},
		"the last day":             {after(c, "2026-12-31", 1), 2027},
		"before the first year":    {after(c, "2017-12-30", 1), 2017},
		"far":                      {after(c, "2020-01-01", 1<<40), 2027},
		"the calendar's last day":  {after(c, "9999-12-31", 1), 10000},
		"no day":                   {func() (any, error) { return c.After(Day{}, 1) }, 1},
		"no calendar":              {after(nil, "2024-01-01", 1), 2024},
		"an empty calendar":        {after(&Calendar{}, "2024-01-01", 1), 2024},
		"between, the end":         {between("2026-12-31", "2027-01-01"), 2027},
		"between, the start":       {between("2017-12-30", "2026-01-01"), 2017},
		"between, all outside":     {between("2030-01-01", "2031-01-01"), 2030},
		"between, from no day":     {func() (any, error) { return c.Between(Day{}, first) }, 1},
		"between, no calendar":     {func() (any, error) { return (*Calendar)(nil).Between(first, first.AddDays(1)) }, 2018},
		"one working day too many": {after(c, "2025-12-31", 249), 2027},
	} {
		got, err := k.ask()
		var unknown *UnknownYear
		if !errors.As(err, &unknown) || unknown.Year != k.year {
			t.Errorf("%s: %v, %v, want %d unknown", name, got, err, k.year)
		}
	}
	if d, err := c.After(must(t, "2025-12-31"), 248); err != nil || d.String() != "2026-12-31" {
		t.Errorf("all working days of 2026 end on %v, %v", d, err)
	}
	for _, s := range []string{"2017-12-31", "2027-01-01", "9999-12-31", "0001-01-01"} {
		if working, known := c.Working(must(t, s)); working || known {
			t.Errorf("%s is said to be known", s)
		}
	}
	if working, known := (*Calendar)(nil).Working(first); working || known || (*Calendar)(nil).Knows(2024) {
		t.Error("no calendar claims to know a day")
	}
	if working, known := c.Working(Day{}); working || known {
		t.Error("no day is known")
	}
}

// What cannot be asked has an answer that is not a date.
func TestOddQuestions(t *testing.T) {
	c := China()
	d := must(t, "2024-03-11")
	if got, err := c.After(d, -1); err == nil || !got.IsZero() {
		t.Errorf("-1 working days after: %v, %v", got, err)
	}
	if got, err := (*Calendar)(nil).After(d, 0); err != nil || got != d {
		t.Errorf("0 working days after: %v, %v", got, err)
	}
	for _, to := range []Day{d, d.AddDays(-1), {}} {
		if n, err := c.Between(d, to); n != 0 || err != nil {
			t.Errorf("from %v to %v: %d, %v", d, to, n, err)
		}
	}
}

// Over all days of the known years: After and Between are each other's inverse
// and agree with going from day to day; After never falls back; and a count
// that ends in a known year is never called unknown.
func TestCountsHoldTogether(t *testing.T) {
	c := China()
	end := must(t, "2026-12-31")
	step := func(d Day, n int) (Day, bool) { // the slow way
		for n > 0 && d.Before(end) {
			d = d.AddDays(1)
			if working, _ := c.Working(d); working {
				n--
			}
		}
		return d, n == 0
	}
	for _, n := range []int{0, 1, 2, 3, 5, 7, 10, 20, 60, 251, 600} {
		var last Day
		for d := must(t, "2017-12-31"); !d.After(end); d = d.AddDays(1) {
			want, ends := step(d, n)
			got, err := c.After(d, n)
			if ends != (err == nil) || ends && got != want {
				t.Fatalf("%v + %d = %v, %v, want %v, %v", d, n, got, err, want, ends)
			}
			if !ends {
				continue
			}
			if got.Before(last) {
				t.Fatalf("%v + %d = %v, but the day before led to %v", d, n, got, last)
			}
			last = got
			if back, err := c.Between(d, got); err != nil || back != n {
				t.Fatalf("%v + %d = %v, but between them are %d, %v", d, n, got, back, err)
			}
			if n > 0 {
				if working, known := c.Working(got); !working || !known {
					t.Fatalf("%v + %d = %v, which is no working day", d, n, got)
				}
			}
		}
	}
}

// The other way about: counting as many working days as lie between two days
// leads to the second, or to the last working day before it.
func TestBetweenThenAfter(t *testing.T) {
	c := China()
	end := must(t, "2026-12-31")
	for from := must(t, "2017-12-31"); from.Before(end); from = from.AddDays(5) {
		for to := from.AddDays(1); !to.After(end); to = to.AddDays(13) {
			n, err := c.Between(from, to)
			if err != nil {
				t.Fatal(err)
			}
			want := to
			for working, _ := c.Working(want); !working && want.After(from); working, _ = c.Working(want) {
				want = want.AddDays(-1)
			}
			if got, err := c.After(from, n); err != nil || got != want {
				t.Fatalf("%v to %v: %d working days, which lead to %v, %v", from, to, n, got, err)
			}
		}
	}
}

func TestWith(t *testing.T) {
	day := func(s string) Day { return must(t, s) }
	// An invented year, as a project would enter it once the notice is out.
	year := Year{2027, []Day{day("2027-01-01"), day("2027-01-02")}, []Day{day("2027-01-03")}}
	c, err := China().With(year)
	if err != nil {
		t.Fatal(err)
	}
	// Dec 29 30 31, then Sunday Jan 3 4 5 6.
	if d, err := c.After(day("2026-12-28"), 7); err != nil || d.String() != "2027-01-06" {
		t.Errorf("with 2027: %v, %v", d, err)
	}
	if China().Knows(2027) || !c.Knows(2027) || !c.Knows(2018) {
		t.Error("With changed its own calendar, or lost a year")
	}
	year.Off[0] = day("2027-01-04")
	if working, _ := c.Working(day("2027-01-04")); !working {
		t.Error("the calendar changed with the list it was made from")
	}

	// A year replaced is replaced whole: the rest of 2024 follows the week.
	c, err = c.With(Year{Year: 2024, Off: []Day{day("2024-02-09")}})
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string]bool{
		"2024-02-08": true, "2024-02-09": false, "2024-02-12": true, "2024-02-18": false,
		"2023-10-07": true, "2025-01-26": true, "2027-01-03": true,
	} {
		if working, known := c.Working(day(s)); !known || working != want {
			t.Errorf("%s: working %v, known %v", s, working, known)
		}
	}

	// Years apart leave the ones between unknown; a year may come first or alone.
	c, err = (*Calendar)(nil).With(Year{Year: 2031}, Year{Year: 2029})
	if err != nil || c.Knows(2028) || !c.Knows(2029) || c.Knows(2030) || !c.Knows(2031) || c.Knows(2032) {
		t.Errorf("2029 and 2031: %v", err)
	}
	var unknown *UnknownYear
	if _, err := c.Between(day("2029-06-01"), day("2031-06-01")); !errors.As(err, &unknown) || unknown.Year != 2030 {
		t.Errorf("over a gap: %v", err)
	}
	if c, err = (*Calendar)(nil).With(); err != nil || c == nil || c.Knows(2024) {
		t.Errorf("no years: %v, %v", c, err)
	}
	c, err = c.With(Year{Year: 1}, Year{Year: 9999})
	if working, known := c.Working(day("9999-12-31")); err != nil || !working || !known {
		t.Errorf("the last day of all: %v, %v, %v", working, known, err)
	}
}

func TestWithRefuses(t *testing.T) {
	day := func(s string) Day { return must(t, s) }
	for name, k := range map[string]struct {
		years []Year
		want  string
	}{
		"off outside":  {[]Year{{2027, []Day{day("2026-12-31")}, nil}}, `"2026-12-31" is not a day of 2027`},
		"work outside": {[]Year{{2027, nil, []Day{day("2028-01-01")}}}, `"2028-01-01" is not a day of 2027`},
		"no day":       {[]Year{{2027, []Day{{}}, nil}}, `"" is not a day of 2027`},
		"both": {[]Year{{2027, []Day{day("2027-02-05")}, []Day{day("2027-02-05")}}},
			"2027-02-05 is listed both as off and as worked"},
		"twice":      {[]Year{{Year: 2027}, {Year: 2027}}, "the days off of 2027 are given twice"},
		"year 0":     {[]Year{{Year: 0, Off: []Day{{}}}}, "0 is not a year from 1 to 9999"},
		"year 10000": {[]Year{{Year: 10000}}, "10000 is not a year from 1 to 9999"},
	} {
		if c, err := China().With(k.years...); c != nil || err == nil || err.Error() != k.want {
			t.Errorf("%s: %v, want %s", name, err, k.want)
		}
	}
	_, err := China().With(Year{2027, []Day{day("2027-02-05")}, []Day{day("2027-02-05")}})
	var misplaced *MisplacedDay
	if !errors.As(err, &misplaced) || *misplaced != (MisplacedDay{2027, day("2027-02-05"), true}) {
		t.Errorf("the error is %#v", err)
	}
}

func TestReadAtOnce(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, k := range counts {
				if d, err := China().After(must(t, k.from), k.n); err != nil || d.String() != k.want {
					t.Errorf("%s + %d = %v, %v", k.from, k.n, d, err)
				}
			}
		})
	}
	group.Wait()
}

func BenchmarkAfter(b *testing.B) {
	c, d := China(), must(b, "2024-02-08")
	for b.Loop() {
		c.After(d, 7)
	}
}

func BenchmarkWorking(b *testing.B) {
	c, d := China(), must(b, "2024-02-08")
	for b.Loop() {
		c.Working(d)
	}
}

// What Year lists makes the same calendar again.
func TestYearGivesWhatItTook(t *testing.T) {
	for year := 2018; year <= 2026; year++ {
		y, ok := China().Year(year)
		if !ok || y.Year != year || len(y.Off) < 10 || len(y.Work) < 2 {
			t.Fatalf("%d: %+v", year, y)
		}
		again, err := (*Calendar)(nil).With(y)
		if err != nil {
			t.Fatal(err)
		}
		for d, _ := New(year, 1, 1); d.Year() == year; d = d.AddDays(1) {
			was, _ := China().Working(d)
			if is, _ := again.Working(d); is != was {
				t.Errorf("%v: working %v, then %v", d, was, is)
			}
		}
	}
	if _, ok := China().Year(2027); ok {
		t.Error("2027 is known")
	}
}
