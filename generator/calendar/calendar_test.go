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
