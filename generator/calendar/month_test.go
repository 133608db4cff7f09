package calendar

import (
	"testing"
	"time"
)

func must(t testing.TB, s string) Day {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return d
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2024-01-31", 2, "2024-03-31"}, // not by way of February
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"1900-01-30", 1, "1900-02-28"}, // 1900 was no leap year
		{"2026-11-22", 0, "2026-11-22"},
		{"2026-11-22", 1, "2026-12-22"},
		{"2026-11-22", 2, "2027-01-22"},
		{"2026-11-22", 36, "2029-11-22"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-01", -1, "2025-12-01"},
		{"0001-02-28", -1, "0001-01-28"},
		{"0001-01-31", -1, ""}, // the calendar's ends
		{"9999-11-30", 1, "9999-12-30"},
		{"9999-12-01", 1, ""},
		{"2026-01-01", int(^uint(0) >> 1), ""},
		{"2026-01-01", -int(^uint(0)>>1) - 1, ""},
		{"0001-01-01", 12*9998 + 11, "9999-12-01"},
	} {
		if got := must(t, c.from).AddMonths(c.n); got.String() != c.want {
			t.Errorf("%s + %d months = %v, want %s", c.from, c.n, got, c.want)
		}
	}
	if got := (Day{}).AddMonths(1); !got.IsZero() {
		t.Errorf("no day + 1 month = %v", got)
	}
}

// The month is the one that the standard library counts, and so are its ends.
func TestMonths(t *testing.T) {
	last := must(t, "9999-12-31")
	for d := must(t, "0001-01-01"); !d.After(last); d = d.AddDays(29) {
		y, m, day := d.Date()
		start := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
		if got := d.MonthStart(); got != Of(start) {
			t.Fatalf("the month of %v starts %v", d, got)
		}
		if got := d.MonthEnd(); got != Of(start.AddDate(0, 1, -1)) {
			t.Fatalf("the month of %v ends %v", d, got)
		}
		for _, n := range []int{-25, -12, -1, 0, 1, 2, 3, 6, 11, 36, 60} {
			month := start.AddDate(0, n, 0)
			var want Day
			if 1 <= month.Year() && month.Year() <= 9999 {
				want = Of(month).MonthEnd()
				if _, _, end := want.Date(); day < end {
					want = want.AddDays(day - end)
				}
			}
			if got := d.AddMonths(n); got != want {
				t.Fatalf("%v + %d months = %v, want %v", d, n, got, want)
			}
		}
	}
	if none := (Day{}); !none.MonthStart().IsZero() || !none.MonthEnd().IsZero() {
		t.Errorf("no day is of the month %v to %v", none.MonthStart(), none.MonthEnd())
	}
}

func TestParseMonth(t *testing.T) {
	for _, s := range []string{"0001-01", "2024-02", "2026-12", "9999-12"} {
		if d, err := ParseMonth(s); err != nil || d.String() != s+"-01" {
			t.Errorf("ParseMonth(%q) = %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "2026", "2026-", "2026-13", "2026-00", "2026-1", "202601", "2026-01-01",
		"0000-01", "2026-01 ", " 2026-01", "2026/01", "2026年1月"} {
		if d, err := ParseMonth(s); err != errMonth || !d.IsZero() {
			t.Errorf("ParseMonth(%q) = %v, %v, want an error", s, d, err)
		}
	}
}

func TestWeekday(t *testing.T) {
	for s, want := range map[string]time.Weekday{
		"0001-01-01": time.Monday,
		"2024-02-10": time.Saturday, // the notice for 2024: 2月18日（星期日）上班
		"2024-02-18": time.Sunday,
		"2026-11-22": time.Sunday,
		"9999-12-31": time.Friday,
	} {
		if got := must(t, s).Weekday(); got != want {
			t.Errorf("%s is a %v, want %v", s, got, want)
		}
	}
}
