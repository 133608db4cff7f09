package calendar

import (
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	good := []string{"0001-01-01", "1900-02-28", "2000-02-29", "2024-02-29", "2026-12-31", "9999-12-31"}
	for _, s := range good {
		d, err := Parse(s)
		if err != nil || d.String() != s {
			t.Errorf("Parse(%q) = %v, %v", s, d, err)
		}
	}
	bad := []string{"", "2026-02-30", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1",
		"20260101", "2026/01/01", "0000-01-01", "+026-01-01", "2026-01-01 ", "２０２６-01-01", "2026-01-1x"}
	for _, s := range bad {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, d)
		}
	}
}

// Every day of eight centuries is the standard library's day, in order.
func TestAgreesWithTime(t *testing.T) {
	day := time.Date(1600, 1, 1, 0, 0, 0, 0, time.UTC)
	d := Of(day)
	for day.Year() < 2400 {
		if d.String() != day.Format(time.DateOnly) || d.Year() != day.Year() {
			t.Fatalf("%v is %v", day, d)
		}
		next := Of(day.AddDate(0, 0, 1))
		if next != d.AddDays(1) || !d.Before(next) || !next.After(d) || next.Sub(d) != 1 {
			t.Fatalf("after %v comes %v", d, next)
		}
		day, d = day.AddDate(0, 0, 1), next
	}
}

// From the first year to the last, and a little beyond both ends where AddDays
// can lead, days are the standard library's.
func TestDateOfAllYears(t *testing.T) {
	first := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	last, _ := New(9999, 12, 31)
	check := func(n int32) {
		d := Day{n}
		want := first.AddDate(0, 0, int(n)-1)
		y, m, day := d.Date()
		if y != want.Year() || m != int(want.Month()) || day != want.Day() || d.Year() != y {
			t.Fatalf("day %d is %d-%d-%d, want %v", n, y, m, day, want)
		}
		if d.Weekday() != want.Weekday() {
			t.Fatalf("%v is a %v, want %v", d, d.Weekday(), want.Weekday())
		}
		made, ok := New(y, m, day)
		if inside := 1 <= n && n <= last.days; ok != inside || ok && made != d {
			t.Fatalf("New(%d, %d, %d) = %v, %v", y, m, day, made, ok)
		}
	}
	for n := int32(-200_000); n < last.days+200_000; n += 11 {
		check(n)
	}
	for year := 1; year <= 9999; year++ {
		for _, day := range []int{0, 1, 31 + 28, 31 + 29, 31 + 29 + 1, 365, 366} {
			check(int32(daysBefore(year) + day))
		}
	}
}

func BenchmarkDate(b *testing.B) {
	d, _ := New(2026, 11, 22)
	for b.Loop() {
		d.Date()
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2024-02-29")
	f.Add("2026-02-30")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		want, wantErr := time.Parse(time.DateOnly, s)
		if wantErr == nil && want.Year() < 1 {
			wantErr = errDay
		}
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("Parse(%q): %v; time.Parse: %v", s, err, wantErr)
		}
		if err == nil && d.String() != s {
			t.Fatalf("Parse(%q) prints %v", s, d)
		}
	})
}
