package dataset

import (
	"errors"
	"slices"
	"strconv"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// readCalendar adds the years of data/calendar/ to the built-in ones.
func (p *Project) readCalendar() {
	seen := map[string]bool{}
	for _, r := range p.Settings[disclosure.Holidays.Name] {
		year, err := strconv.Atoi(r.Text("year"))
		if err != nil {
			continue // told as a missing or wrong year
		}
		if seen[r.Text("year")] {
			p.found(duplicateID.At(r.Place("year"), problem.Textf("%d 年写了两次", "the year %d stands twice", year), problem.T("合成一个文件", "make one file of them")))
			continue
		}
		seen[r.Text("year")] = true
		days, err := p.days.With(p.yearsOf(r, year)...)
		if err != nil {
			p.found(calendarForm.At(r.At, calendarFault(err), problem.T("逐日核对通知", "compare it with the notice day by day")))
			continue
		}
		p.days = days
	}
}

// yearsOf is what a year's notice says: of its own year, and of the last days of
// the year before, which a notice may arrange anew.
func (p *Project) yearsOf(r *schema.Record, year int) []calendar.Year {
	own := calendar.Year{Year: year}
	before, known := p.days.Year(year - 1)
	changed := false
	share := func(field string, worked bool) {
		for _, d := range dayList(r, field) {
			if d.Year() == year-1 && known {
				changed = true
				before = moved(before, d, worked)
			} else if worked {
				own.Work = append(own.Work, d)
			} else {
				own.Off = append(own.Off, d)
			}
		}
	}
	share("off", false)
	share("work", true)
	if !changed {
		return []calendar.Year{own}
	}
	return []calendar.Year{before, own}
}

// moved is a year in which a day is worked, or is off, whatever it was.
func moved(y calendar.Year, d calendar.Day, worked bool) calendar.Year {
	same := func(other calendar.Day) bool { return other == d }
	y.Off, y.Work = slices.DeleteFunc(y.Off, same), slices.DeleteFunc(y.Work, same)
	if worked {
		y.Work = append(y.Work, d)
	} else {
		y.Off = append(y.Off, d)
	}
	return y
}

func calendarFault(err error) problem.Text {
	var misplaced *calendar.MisplacedDay
	switch {
	case !errors.As(err, &misplaced):
		return problem.Textf("放假安排用不了：%v", "the holidays cannot be used: %v", err)
	case misplaced.Twice:
		return problem.Textf("%v 既写在放假里，又写在上班里", "%v is listed both as off and as worked", misplaced.Day)
	}
	return problem.Textf("%[1]v 不在 %[2]d 年，也不在上一年末", "%[1]v is neither of %[2]d nor of the end of the year before", misplaced.Day, misplaced.Year)
}

func dayList(r *schema.Record, field string) []calendar.Day {
	var list []calendar.Day
	for _, text := range r.Texts(field) {
		if d, err := calendar.Parse(text); err == nil {
			list = append(list, d)
		}
	}
	return list
}
