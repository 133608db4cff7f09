package calendar

import (
	"errors"
	"time"
)

var errMonth = errors.New("not a month of the calendar, written YYYY-MM")

// ParseMonth reads YYYY-MM, and nothing else, into the first day of the month.
func ParseMonth(s string) (Day, error) {
	d, err := Parse(s + "-01")
	if err != nil {
		return Day{}, errMonth
	}
	return d, nil
}

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday {
	// 0001-01-01, the day with the number 1, was a Monday.
	return time.Weekday((int(d.days)%7 + 7) % 7)
}

// MonthStart is the first day of the day's month; no day stays no day.
func (d Day) MonthStart() Day {
	if d.IsZero() {
		return d
	}
	_, _, day := d.Date()
	return d.AddDays(1 - day)
}

// MonthEnd is the last day of the day's month; no day stays no day.
func (d Day) MonthEnd() Day {
	if d.IsZero() {
		return d
	}
	year, month, day := d.Date()
	return d.AddDays(daysIn(year, month) - day)
}

// AddMonths is the same day of the month n months later, or that month's last
// day where it has no such day: a month after 31 January comes 28 or 29
// February. It is no day where d is none or the years 1 to 9999 are left.
func (d Day) AddMonths(n int) Day {
	year, month, day := d.Date()
	if d.IsZero() || n < -12*9999 || n > 12*9999 {
		return Day{}
	}
	months := 12*year + month - 1 + n
	if months < 12 {
		return Day{}
	}
	year, month = months/12, months%12+1
	later, _ := New(year, month, min(day, daysIn(year, month)))
	return later
}
