package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"sunboard/generator/dataset"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
)

var dueCommand = command{
	name:    "due",
	brief:   problem.T("列出接下来要办什么、哪天到期", "list what is due next, and by when"),
	more:    problem.T("过了期限的排在最前；有过期的，退出状态仍是 0。ics 可以导入日历软件，不含姓名。", "What is overdue comes first; the exit status is 0 all the same. ics is for calendar programs and names nobody."),
	example: "sunboard due --within 30 --format ics > due.ics",
	setup: func(f flags) func(*call) error {
		var names []string
		for _, format := range dueFormats {
			names = append(names, format.name)
		}
		within := f.Int("within", 14, problem.Textf("往后看多少天，最多 %d", "how many days to look ahead, at most %d", dataset.Farthest).In(f.lang))
		format := f.text("format", names[0], problem.Same(strings.Join(names, " | ")))
		return func(c *call) error {
			if err := noArgs(c); err != nil {
				return err
			}
			at := slices.Index(names, *format)
			if at < 0 {
				return usagef("没有 %q 这种格式；可用：%s", "there is no format %q; the formats are: %s", *format, strings.Join(names, ", "))
			}
			if *within < 0 || *within > dataset.Farthest {
				return usagef("--within 是 0 到 %[2]d 的天数，不是 %[1]d", "--within is a number of days from 0 to %[2]d, not %[1]d", *within, dataset.Farthest)
			}
			return c.due(*within, dueFormats[at])
		}
	},
}

// dueFormat is a way to write what is due.
type dueFormat struct {
	name  string
	write func(io.Writer, *dueList) error
}

var dueFormats = []dueFormat{{"text", writeDueText}, {"json", writeDueJSON}, {"ics", writeDueICS}}

// dueList is what is due of a project, in the order of the days.
type dueList struct {
	project *dataset.Project
	lang    problem.Lang
	within  int
	list    []dataset.Due
	overdue int // how many of the list, which come first
}

// due prints what is due. Errors in the data do not stop it, for deadlines pass
// all the same.
func (c *call) due(within int, f dueFormat) error {
	p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
	if err != nil {
		return err
	}
	defer p.Close()
	d := &dueList{project: p, lang: c.lang, within: within, list: p.Upcoming(within)}
	for i := range d.list {
		d.list[i].What = clean(d.list[i].What)
		if d.list[i].Left < 0 {
			d.overdue++
		}
	}
	w := bufio.NewWriter(c.out)
	if err := f.write(w, d); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if n := p.Errors(); n > 0 {
		fmt.Fprintln(c.err, problem.Textf("注意：数据有 %d 个错误，这份清单可能不全；用 check 查看", "mind: the data has %d errors, and this list may lack something; see check", n).In(c.lang))
	}
	return nil
}

// clean is a text that a terminal and a calendar take as it is, without what is
// private.
func clean(t problem.Text) problem.Text {
	return problem.Text{ZH: cleanLine(t.ZH), EN: cleanLine(t.EN)}
}

func cleanLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, privacy.Redact(s))
}

// where names the column and the agency that something is due of.
func (d *dueList) where(due *dataset.Due) problem.Text {
	where := problem.T("全站", "the whole site")
	if due.Kind != nil {
		where = due.Kind.Title
	}
	if a := d.project.Agency(due.Agency); a != nil {
		name := problem.Text{ZH: a.Text("name"), EN: a.Text("name_en")}
		where.ZH += " · " + cleanLine(name.ZH)
		where.EN += " · " + cleanLine(name.In(problem.EN))
	}
	return where
}

// left says how long there is, or how long ago it was.
func left(days int) problem.Text {
	switch {
	case days < 0:
		return problem.Textf("已过 %d 天", "%d days ago", -days)
	case days == 0:
		return problem.T("今天", "today")
	}
	return problem.Textf("还有 %d 天", "in %d days", days)
}

// writeDueText is for people: what is overdue, then what comes, day by day.
func writeDueText(w io.Writer, d *dueList) error {
	out := &lineWriter{w: w}
	parts := []struct {
		title problem.Text
		list  []dataset.Due
	}{
		{problem.T("已过期限", "Overdue"), d.list[:d.overdue]},
		{problem.Textf("今天起 %d 天内", "Within %d days", d.within), d.list[d.overdue:]},
	}
	for _, part := range parts {
		if len(part.list) == 0 {
			continue
		}
		out.print("%s\n", problem.Textf("%[1]s（%[3]d 项）", "%[2]s (%[3]d)", part.title.ZH, part.title.EN, len(part.list)).In(d.lang))
		for i := range part.list {
			due := &part.list[i]
			out.print("\n  %s  %s  %s\n", due.Day, left(due.Left).In(d.lang), d.where(due).In(d.lang))
			out.print("    %s\n    %s\n", due.What.In(d.lang), cleanLine(due.Place.String()))
		}
		out.print("\n")
	}
	out.print("%s\n", problem.Textf("截至 %[1]s：%[2]d 项已过期限，%[3]d 项在 %[4]d 天内到期", "as of %[1]s: %[2]d overdue, %[3]d due within %[4]d days",
		d.project.Today, d.overdue, len(d.list)-d.overdue, d.within).In(d.lang))
	return out.err
}

// lineWriter keeps the first error of many writes.
type lineWriter struct {
	w   io.Writer
	err error
}

func (l *lineWriter) print(format string, args ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l.w, format, args...)
	}
}

type dueJSON struct {
	ID     string   `json:"id"`
	Day    string   `json:"day"`
	Left   int      `json:"left"`
	Duty   string   `json:"duty,omitempty"`
	Kind   string   `json:"kind,omitempty"`
	Agency string   `json:"agency,omitempty"`
	What   textJSON `json:"what"`
	File   string   `json:"file"`
	Line   int      `json:"line,omitempty"`
	Column int      `json:"column,omitempty"`
}

type textJSON struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// writeDueJSON writes one object a line with both languages, then the count.
func writeDueJSON(w io.Writer, d *dueList) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range d.list {
		due := &d.list[i]
		out := dueJSON{
			ID: due.ID, Day: due.Day.String(), Left: due.Left, Duty: due.Duty, Agency: due.Agency, What: textJSON(due.What),
			File: cleanLine(due.Place.File), Line: due.Place.Line, Column: due.Place.Column,
		}
		if due.Kind != nil {
			out.Kind = due.Kind.Name
		}
		if err := e.Encode(out); err != nil {
			return err
		}
	}
	return e.Encode(struct {
		Today   string `json:"today"`
		Within  int    `json:"within"`
		Overdue int    `json:"overdue"`
		Due     int    `json:"due"`
	}{d.project.Today.String(), d.within, d.overdue, len(d.list) - d.overdue})
}
