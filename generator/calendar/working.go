package calendar

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Calendar knows which days are working days, year by year. It does not change
// once it is made, and many may read it at once. A nil Calendar knows no year.
type Calendar struct {
	first int         // the year of years[0]
	years []*workdays // nil: nothing is known of the year
}

// workdays are the working days of one year. Counts instead of marks answer
// every question without walking from day to day.
type workdays struct {
	start Day     // 1 January
	count []int16 // count[i]: working days among the year's first i days
}

// Year is what a year's notice says: Off are the days off, Work the days worked
// in exchange. A weekend in Off and a weekday in Work change nothing, but
// notices name them too. All other days follow the week: Monday to Friday are
// worked.
type Year struct {
	Year      int
	Off, Work []Day
}

// UnknownYear is the error of a count that needs a year without data. The
// arrangement of a year is published in the November before it; until then
// nobody can tell its working days, and they are not guessed.
type UnknownYear struct{ Year int }

func (e *UnknownYear) Error() string {
	return fmt.Sprintf("the days off of %d are not known", e.Year)
}

// MisplacedDay is the error of a Year that lists a day of another year or, where
// Twice is set, lists it as off and as worked.
type MisplacedDay struct {
	Year  int
	Day   Day
	Twice bool
}

func (e *MisplacedDay) Error() string {
	if e.Twice {
		return fmt.Sprintf("%v is listed both as off and as worked", e.Day)
	}
	return fmt.Sprintf("%q is not a day of %d", e.Day, e.Year)
}

var errCount = errors.New("a count of working days is not negative")

// With is a copy of the calendar in which these years are added or replaced
// whole. The error is a *MisplacedDay, or says that a year is given twice or is
// not 1 to 9999.
func (c *Calendar) With(years ...Year) (*Calendar, error) {
	known := map[int]*workdays{}
	for _, y := range years {
		if known[y.Year] != nil {
			return nil, fmt.Errorf("the days off of %d are given twice", y.Year)
		}
		w, err := y.workdays()
		if err != nil {
			return nil, err
		}
		known[y.Year] = w
	}
	if c != nil {
		for i, w := range c.years {
			if year := c.first + i; w != nil && known[year] == nil {
				known[year] = w
			}
		}
	}
	return of(known), nil
}

// of is the calendar of these years.
func of(known map[int]*workdays) *Calendar {
	if len(known) == 0 {
		return &Calendar{}
	}
	first, last := 9999, 1
	for year := range known {
		first, last = min(first, year), max(last, year)
	}
	c := &Calendar{first, make([]*workdays, last-first+1)}
	for year, w := range known {
		c.years[year-first] = w
	}
	return c
}

// workdays counts the year's working days.
func (y Year) workdays() (*workdays, error) {
	start, ok := New(y.Year, 1, 1)
	if !ok {
		return nil, fmt.Errorf("%d is not a year from 1 to 9999", y.Year)
	}
	var off, work [366]bool
	for _, d := range y.Off {
		if d.Year() != y.Year {
			return nil, &MisplacedDay{Year: y.Year, Day: d}
		}
		off[d.Sub(start)] = true
	}
	for _, d := range y.Work {
		if d.Year() != y.Year {
			return nil, &MisplacedDay{Year: y.Year, Day: d}
		}
		if off[d.Sub(start)] {
			return nil, &MisplacedDay{Year: y.Year, Day: d, Twice: true}
		}
		work[d.Sub(start)] = true
	}
	w := &workdays{start, []int16{0}}
	for d, n := start, int16(0); d.Year() == y.Year; d = d.AddDays(1) {
		weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		if i := d.Sub(start); work[i] || !weekend && !off[i] {
			n++
		}
		w.count = append(w.count, n)
	}
	return w, nil
}

// year is what is known of a year, or nil.
func (c *Calendar) year(year int) *workdays {
	if c == nil || year < c.first || year-c.first >= len(c.years) {
		return nil
	}
	return c.years[year-c.first]
}

// Year is what is known of a year, as lists: the weekdays that are off, and the
// weekend days that are worked. ok is false where nothing is known.
func (c *Calendar) Year(year int) (y Year, ok bool) {
	w := c.year(year)
	if w == nil {
		return Year{}, false
	}
	y.Year = year
	for d := w.start; !d.After(w.end()); d = d.AddDays(1) {
		weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		switch worked := w.through(d) > w.before(d); {
		case worked && weekend:
			y.Work = append(y.Work, d)
		case !worked && !weekend:
			y.Off = append(y.Off, d)
		}
	}
	return y, true
}

// end is the year's last day.
func (w *workdays) end() Day { return w.start.AddDays(len(w.count) - 2) }

// before counts the year's working days before d.
func (w *workdays) before(d Day) int { return int(w.count[d.Sub(w.start)]) }

// through counts the year's working days up to and including d.
func (w *workdays) through(d Day) int { return int(w.count[d.Sub(w.start)+1]) }

// nth is the year's n-th working day, counted from 1.
func (w *workdays) nth(n int) Day {
	// The first place that counts n stands after the n-th working day.
	i, _ := slices.BinarySearch(w.count, int16(n))
	return w.start.AddDays(i - 1)
}

// Knows reports whether the working days of a year are known.
func (c *Calendar) Knows(year int) bool { return c.year(year) != nil }

// Working reports whether a day is a working day, and whether that is known.
func (c *Calendar) Working(d Day) (working, known bool) {
	w := c.year(d.Year())
	if w == nil {
		return false, false
	}
	return w.through(d) > w.before(d), true
}

// After is the n-th working day after d; the day after d is the first that can
// count, as 民法典 art. 201 has it: the day itself is not counted. Where n is 0
// it is d itself, worked or not. The error is an *UnknownYear where a year
// without data would have to be counted; a negative n is an error too.
func (c *Calendar) After(d Day, n int) (Day, error) {
	if n < 0 {
		return Day{}, errCount
	}
	for n > 0 {
		next := d.AddDays(1)
		w := c.year(next.Year())
		if w == nil {
			return Day{}, &UnknownYear{next.Year()}
		}
		passed := w.before(next)
		left := w.through(w.end()) - passed
		if n <= left {
			return w.nth(passed + n), nil
		}
		d, n = w.end(), n-left
	}
	return d, nil
}

// Between counts the working days after from, up to and including to: 0 where
// to is not after from. The error is an *UnknownYear where a year without data
// would have to be counted.
func (c *Calendar) Between(from, to Day) (int, error) {
	n := 0
	for from.Before(to) {
		next := from.AddDays(1)
		w := c.year(next.Year())
		if w == nil {
			return 0, &UnknownYear{next.Year()}
		}
		from = w.end()
		if to.Before(from) {
			from = to
		}
		n += w.through(from) - w.before(next)
	}
	return n, nil
}
