// Package calendar has days without hours and without a clock: today is always
// an argument, given once at the program's door.
package calendar

import (
	"errors"
	"fmt"
	"time"
)

// Day is a calendar day of the Gregorian calendar. The zero Day is no day.
// Days compare with ==, Before and After.
type Day struct{ days int32 } // days since 0001-01-01, plus one

var errDay = errors.New("not a day of the calendar, written YYYY-MM-DD")

// New is the day of a year, month and day of the month; ok is false where the
// calendar has no such day (30 February) or the year is not 1 to 9999.
func New(year, month, day int) (d Day, ok bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Day{}, false
	}
	return Day{int32(daysBefore(year) + yearDay(year, month) + day)}, true
}

// Parse reads YYYY-MM-DD, and nothing else.
func Parse(s string) (Day, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Day{}, errDay
	}
	year, month, day := digits(s[:4]), digits(s[5:7]), digits(s[8:])
	if d, ok := New(year, month, day); ok {
		return d, nil
	}
	return Day{}, errDay
}

// digits is the number that s writes, or -1.
func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// Of is the day that a time falls on in its own location.
func Of(t time.Time) Day {
	d, _ := New(t.Year(), int(t.Month()), t.Day())
	return d
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d.days == 0 }

// Before reports whether d comes before e.
func (d Day) Before(e Day) bool { return d.days < e.days }

// After reports whether d comes after e.
func (d Day) After(e Day) bool { return d.days > e.days }

// AddDays is the day n calendar days later.
func (d Day) AddDays(n int) Day { return Day{d.days + int32(n)} }

// Sub is the number of calendar days from e to d.
func (d Day) Sub(e Day) int { return int(d.days - e.days) }

// Date is the year, month and day of the month. Every list of records asks for
// it, so it is arithmetic on whole numbers: years are taken to begin in March,
// which puts the leap day at the end of the year, and 400 of them repeat.
func (d Day) Date() (year, month, day int) {
	const fourCenturies = 400*365 + 97
	n := int(d.days) + 305 // days since 0000-03-01
	cycle := n / fourCenturies
	if n < 0 {
		cycle = (n+1)/fourCenturies - 1
	}
	n -= cycle * fourCenturies
	y := (n - n/(4*365) + n/(100*365+24) - n/(fourCenturies-1)) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153 // March is 0; five months from March or August have 153 days
	day = n - (153*m+2)/5 + 1
	year, month = 400*cycle+y, m+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// Year is the day's year.
func (d Day) Year() int {
	y, _, _ := d.Date()
	return y
}

// String writes YYYY-MM-DD; no day is the empty string.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// daysBefore counts the days of all years before the year.
func daysBefore(year int) int {
	y := year - 1
	return y*365 + y/4 - y/100 + y/400
}

var monthDays = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(year, month int) int {
	if month == 2 && leap(year) {
		return 29
	}
	return monthDays[month]
}

// yearDay counts the days of the year before the month.
func yearDay(year, month int) int {
	n := 0
	for m := 1; m < month; m++ {
		n += daysIn(year, m)
	}
	return n
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }
