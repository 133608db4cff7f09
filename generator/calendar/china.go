package calendar

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed china.txt
var chinaText string

// China is the calendar of the years whose days off the General Office of the
// State Council (国务院办公厅) has published: 2018 to 2026, as in china.txt. A
// notice may reach back into the December before its year, so the last days of
// 2026 hold as long as the notice for 2027 does not say otherwise.
func China() *Calendar { return china() }

var china = sync.OnceValue(func() *Calendar {
	years, err := readYears(chinaText)
	if err == nil {
		var c *Calendar
		if c, err = c.With(years...); err == nil {
			return c
		}
	}
	panic("calendar: china.txt: " + err.Error()) // the file is part of the program, and tests read it
})

// readYears reads the form that china.txt explains.
func readYears(text string) ([]Year, error) {
	var years []Year
	number := 0
	for line := range strings.Lines(text) {
		number++
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) == 1 && len(words[0]) == 4 && digits(words[0]) > 0 {
			years = append(years, Year{Year: digits(words[0])})
			continue
		}
		if len(words) == 0 {
			continue
		}
		if len(years) == 0 {
			return nil, fmt.Errorf("line %d: days before the first year", number)
		}
		if err := years[len(years)-1].read(words); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	return years, nil
}

// read adds the days of a line such as "off 02-15..02-21 work 02-11 02-24".
func (y *Year) read(words []string) error {
	var list *[]Day
	for _, word := range words {
		switch {
		case word == "off":
			list = &y.Off
		case word == "work":
			list = &y.Work
		case list == nil:
			return fmt.Errorf("%q stands before off or work", word)
		default:
			days, err := y.span(word)
			if err != nil {
				return err
			}
			*list = append(*list, days...)
		}
	}
	return nil
}

// span is the days that MM-DD or MM-DD..MM-DD names.
func (y *Year) span(word string) ([]Day, error) {
	from, to, ok := strings.Cut(word, "..")
	if !ok {
		to = from
	}
	first, err := y.day(from)
	if err != nil {
		return nil, err
	}
	last, err := y.day(to)
	if err != nil {
		return nil, err
	}
	if last.Before(first) {
		return nil, fmt.Errorf("%s ends before it begins", word)
	}
	var days []Day
	for d := first; !d.After(last); d = d.AddDays(1) {
		days = append(days, d)
	}
	return days, nil
}

// day reads MM-DD.
func (y *Year) day(s string) (Day, error) {
	d, err := Parse(fmt.Sprintf("%04d-%s", y.Year, s))
	if err != nil {
		return Day{}, fmt.Errorf("%q is not a day of %d, written MM-DD", s, y.Year)
	}
	return d, nil
}
