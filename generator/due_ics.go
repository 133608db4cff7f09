package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
)

// writeDueICS writes what is due as a calendar (RFC 5545): an event of a whole
// day for each. It has neither file names nor parties, for calendars are shared.
// The same day gives the same bytes, and an event keeps its UID from day to day,
// so that importing again changes events and adds none twice.
func writeDueICS(w io.Writer, d *dueList) error {
	site := d.project.Site()
	domain := site.Text("domain")
	if domain == "" {
		domain = "sunboard.invalid"
	}
	c := &icsWriter{w: w}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Sunboard//due//"+strings.ToUpper(string(d.lang)))
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("X-WR-CALNAME", problem.Textf("%s：公开期限", "%s: disclosure deadlines", cleanLine(site.Text("name"))).In(d.lang))
	c.zone()
	for i := range d.list {
		due := &d.list[i]
		what := due.What.In(d.lang)
		if due.Left < 0 {
			what = problem.Textf("逾期：%s", "Overdue: %s", what).In(d.lang)
		}
		c.line("BEGIN", "VEVENT")
		c.text("UID", due.ID+"@"+domain)
		c.line("DTSTAMP", icsDay(d.project.Today)+"T000000Z")
		c.line("DTSTART;VALUE=DATE", icsDay(due.Day))
		c.line("DTEND;VALUE=DATE", icsDay(due.Day.AddDays(1))) // the day after: the end is not part of it
		c.text("SUMMARY", what)
		c.text("DESCRIPTION", d.where(due).In(d.lang))
		c.text("CATEGORIES", d.category(i))
		c.line("TRANSP", "TRANSPARENT") // nobody is busy because of it
		c.line("END", "VEVENT")
	}
	c.line("END", "VCALENDAR")
	return c.err
}

func (d *dueList) category(i int) string {
	if k := d.list[i].Kind; k != nil {
		return k.Title.In(d.lang)
	}
	return problem.T("全站", "Site").In(d.lang)
}

func icsDay(d calendar.Day) string { return strings.ReplaceAll(d.String(), "-", "") }

// icsWriter writes content lines and keeps the first error.
type icsWriter struct {
	w   io.Writer
	err error
}

// zone is the time zone of the deadlines. A calendar without any component is
// not valid, and nothing may be due.
func (c *icsWriter) zone() {
	for _, line := range [][2]string{
		{"BEGIN", "VTIMEZONE"}, {"TZID", "Asia/Shanghai"},
		{"BEGIN", "STANDARD"}, {"DTSTART", "19700101T000000"}, {"TZOFFSETFROM", "+0800"}, {"TZOFFSETTO", "+0800"}, {"TZNAME", "CST"},
		{"END", "STANDARD"}, {"END", "VTIMEZONE"},
	} {
		c.line(line[0], line[1])
	}
}

var icsEscape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes a property whose value is a text.
func (c *icsWriter) text(name, value string) { c.line(name, icsEscape.Replace(value)) }

// foldAt is how many bytes a line has at most, without its end.
const foldAt = 75

// line writes a content line, folded between characters: what follows a line's
// end and a blank belongs to it.
func (c *icsWriter) line(name, value string) {
	rest := name + ":" + value
	room := foldAt
	for len(rest) > room && c.err == nil {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		_, c.err = fmt.Fprintf(c.w, "%s\r\n ", rest[:cut])
		rest, room = rest[cut:], foldAt-1 // the blank counts
	}
	if c.err == nil {
		_, c.err = fmt.Fprintf(c.w, "%s\r\n", rest)
	}
}
