package schema

import (
	"regexp"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// Date is a day of the calendar, YYYY-MM-DD.
var Date = &Type{
	Name:  "date",
	Title: T("日期", "a date"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if _, err := calendar.Parse(s); err != nil {
			return "", notDate(s)
		}
		return s, nil
	},
	JSON:  func(*Field) map[string]any { return map[string]any{"type": "string", "format": "date"} },
	Table: TableType{Type: "date"},
	Cell:  DayCell,
	Input: "date",
	Show:  "text",

	Content: Closed,
}

var looseDate = regexp.MustCompile(`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$`)

func notDate(s string) *Fault {
	if m := looseDate.FindStringSubmatch(s); m != nil {
		year, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		day, _ := strconv.Atoi(m[3])
		if d, ok := calendar.New(year, month, day); ok {
			return fault("日期 %s 的写法不对", "the date %s is not written as asked", quote(s)).hint("写作 %s", "write %s", d)
		}
		return fault("日历上没有 %s 这一天", "the calendar has no day %s", quote(s))
	}
	return fault("%s 不是日期", "%s is not a date", quote(s)).
		hint("写作 年-月-日，例如 2024-03-11", "write year-month-day, such as 2024-03-11")
}

// Forever is the day by which the national layout means "without end".
const Forever = "2099-12-31"

// Until is the last day of a term; 长期, without end, is stored as 2099-12-31.
var Until = &Type{
	Name:  "until",
	Title: T("截止日期", "a last day, or 长期"),
	Parse: func(f *Field, s string) (string, *Fault) {
		if s == "长期" {
			return Forever, nil
		}
		return Date.Parse(f, s)
	},
	Format: func(_ *Field, s string, l problem.Lang) string {
		if s == Forever {
			return T("长期", "without end").In(l)
		}
		return s
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"anyOf": []any{
			map[string]any{"type": "string", "format": "date"},
			map[string]any{"const": "长期"},
		}}
	},
	Table: TableType{Type: "date"},
	Cell:  DayCell,
	Input: "date",
	Show:  "text",

	Content: Closed,
}

var clock = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)

// Moment is a day, or a day with hour and minute: the marks of government pages
// show both, and the hour may be unknown.
var Moment = &Type{
	Name:  "moment",
	Title: T("日期或日期加时刻", "a date, or a date and a time"),
	Parse: func(f *Field, s string) (string, *Fault) {
		day, hour, timed := strings.Cut(s, " ")
		if _, fault := Date.Parse(f, day); fault != nil {
			return "", notDate(s)
		}
		if timed && !clock.MatchString(hour) {
			return "", fault("%s 不是时刻", "%s is not a time", quote(hour)).hint("写作 09:30", "write 09:30")
		}
		return s, nil
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": "string", "pattern": `^\d{4}-\d{2}-\d{2}( ([01]\d|2[0-3]):[0-5]\d)?$`}
	},
	Table: TableType{Type: "string"},
	Cell:  DayCell,
	Input: "datetime",
	Show:  "text",

	Content: Closed,
}

// Month is a month of the calendar, YYYY-MM.
var Month = &Type{
	Name:  "month",
	Title: T("月份", "a month"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if _, err := calendar.ParseMonth(s); err != nil {
			return "", fault("%s 不是月份", "%s is not a month", quote(s)).hint("写作 2024-03", "write 2024-03")
		}
		return s, nil
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": "string", "pattern": `^\d{4}-(0[1-9]|1[0-2])$`}
	},
	Table: TableType{Type: "yearmonth"},
	Input: "month",
	Show:  "text",

	Content: Closed,
}

// MonthDay is a day that comes each year, MM-DD.
var MonthDay = &Type{
	Name:  "month-day",
	Title: T("每年的某一天", "a day of every year"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if _, err := calendar.Parse("2001-" + s); err != nil {
			return "", fault("%s 不是一年里的一天", "%s is not a day of the year", quote(s)).hint("写作 月-日，例如 04-01", "write month-day, such as 04-01")
		}
		return s, nil
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": "string", "pattern": `^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`}
	},
	Table: TableType{Type: "string"},
	Input: "text",
	Show:  "text",

	Content: Closed,
}
