package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/problem"
)

// icsEvent is an event as a strict reader of RFC 5545 has it: its properties by
// name, with their parameters.
type icsEvent map[string]string

var (
	icsLine = regexp.MustCompile(`^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=[^";:,]+)*):(.*)$`)
	icsDate = regexp.MustCompile(`^\d{8}$`)
	icsTime = regexp.MustCompile(`^\d{8}T\d{6}Z$`)
	icsText = regexp.MustCompile(`^([^\\;,]|\\[\\;,nN])*$`)
)

// readICS reads a calendar and complains of everything that the standard does
// not allow.
func readICS(data string) (events []icsEvent, complaints []string) {
	complain := func(format string, args ...any) { complaints = append(complaints, fmt.Sprintf(format, args...)) }
	if !strings.HasSuffix(data, "\r\n") {
		complain("the last line has no end")
	}
	lines := strings.Split(strings.TrimSuffix(data, "\r\n"), "\r\n")
	var open []string
	var event icsEvent
	components, calendarHas := 0, map[string]int{}
	for _, line := range unfold(lines, complain) {
		m := icsLine.FindStringSubmatch(line)
		if m == nil {
			complain("%q is no content line", line)
			continue
		}
		name, value := m[1], m[3]
		switch {
		case name == "BEGIN":
			open = append(open, value)
			if len(open) == 2 {
				components++
			}
			if value == "VEVENT" {
				event = icsEvent{}
			}
		case name == "END":
			if len(open) == 0 || open[len(open)-1] != value {
				complain("END:%s ends nothing", value)
				continue
			}
			open = open[:len(open)-1]
			if value == "VEVENT" {
				events = append(events, event)
			}
		case len(open) == 0:
			complain("%q stands in no component", line)
		case open[len(open)-1] == "VEVENT":
			if event[name] != "" {
				complain("an event has %s twice", name)
			}
			event[name] = m[2] + ":" + value
		case len(open) == 1:
			calendarHas[name+":"+value]++
			calendarHas[name]++
		}
	}
	if len(open) > 0 || components == 0 || calendarHas["VERSION:2.0"] != 1 || calendarHas["PRODID"] != 1 {
		complain("no whole calendar: open %v, %d components, has %v", open, components, calendarHas)
	}
	return events, append(complaints, eventComplaints(events)...)
}

// unfold joins the lines that belong together.
func unfold(lines []string, complain func(string, ...any)) []string {
	var whole []string
	for _, line := range lines {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			complain("the line %q has %d bytes, a broken character or a stray line end", line, len(line))
		}
		if rest, more := strings.CutPrefix(line, " "); more && len(whole) > 0 {
			whole[len(whole)-1] += rest
		} else {
			whole = append(whole, line)
		}
	}
	return whole
}

func eventComplaints(events []icsEvent) (list []string) {
	seen := map[string]bool{}
	for _, e := range events {
		uid := e["UID"]
		if uid == ":" || uid == "" || seen[uid] {
			list = append(list, fmt.Sprintf("the UID %q is empty or stands twice", uid))
		}
		seen[uid] = true
		start, dated := strings.CutPrefix(e["DTSTART"], ";VALUE=DATE:")
		end, ended := strings.CutPrefix(e["DTEND"], ";VALUE=DATE:")
		if !dated || !ended || !icsDate.MatchString(start) || !icsDate.MatchString(end) || end <= start {
			list = append(list, fmt.Sprintf("%s is from %q to %q, no whole day", uid, e["DTSTART"], e["DTEND"]))
		}
		if !icsTime.MatchString(strings.TrimPrefix(e["DTSTAMP"], ":")) {
			list = append(list, fmt.Sprintf("%s is stamped %q", uid, e["DTSTAMP"]))
		}
		for _, name := range []string{"UID", "SUMMARY", "DESCRIPTION", "CATEGORIES"} {
			if v := strings.TrimPrefix(e[name], ":"); v == "" || !icsText.MatchString(v) {
				list = append(list, fmt.Sprintf("%s of %s is %q, no text", name, uid, v))
			}
		}
	}
	return list
}

// plainText undoes the escapes of a text.
func plainText(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(strings.TrimPrefix(s, ":"))
}

// dueProject is the small project, opened, with files laid over it.
func dueProject(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = project(t)
	for name, text := range files {
		if err := writeFile(filepath.Join(dir, name), []byte(text), os.O_TRUNC); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// Every text comes through a calendar as it was, wherever its lines are folded.
func TestDueICSKeepsTexts(t *testing.T) {
	dir := dueProject(t, map[string]string{"data/site/site.yaml": "name: 示例，市; 站, \\n\ndomain: jtj.example.gov.cn\n"})
	today, _ := calendar.New(2026, 11, 22)
	p, err := dataset.Open(dir, today, dataset.ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var texts []string
	for n := range 90 {
		texts = append(texts, strings.Repeat("a", n)+"示例；🚌,;\\ \\n:\"=\n"+strings.Repeat("路", 40))
	}
	d := &dueList{project: p, lang: problem.ZH, within: 14}
	for i, s := range texts {
		d.list = append(d.list, dataset.Due{ID: fmt.Sprintf("a/%d", i), Day: today.AddDays(i), Left: i, What: problem.Same(s)})
	}
	var out bytes.Buffer
	if err := writeDueICS(&out, d); err != nil {
		t.Fatal(err)
	}
	events, complaints := readICS(out.String())
	for _, c := range complaints {
		t.Error(c)
	}
	if len(events) != len(texts) {
		t.Fatalf("%d events, want %d", len(events), len(texts))
	}
	for i, e := range events {
		if got := plainText(e["SUMMARY"]); got != texts[i] {
			t.Errorf("%q became %q", texts[i], got)
		}
	}
	if e := events[89]; e["DTSTART"] != ";VALUE=DATE:20270219" || e["DTEND"] != ";VALUE=DATE:20270220" {
		t.Errorf("the last day is from %s to %s", e["DTSTART"], e["DTEND"])
	}
}

// The reader of these tests is strict: it complains of what other programs
// stumble over.
func TestTheReaderOfCalendarsIsStrict(t *testing.T) {
	const good = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261122T000000Z\r\n" +
		"DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\nSUMMARY:a\\, b\r\nDESCRIPTION:d\r\nCATEGORIES:c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	if _, complaints := readICS(good); complaints != nil {
		t.Errorf("a good calendar: %q", complaints)
	}
	for from, to := range map[string]string{
		"\r\n": "\n", "a\\, b": "a, b", "DTEND;VALUE=DATE:20261123": "DTEND;VALUE=DATE:20261122", "UID:a": "UID:",
		"SUMMARY:a": "SUMMARY:" + strings.Repeat("a", 80), "END:VEVENT\r\n": "", "VERSION:2.0\r\n": "", "DTSTAMP:20261122T000000Z": "DTSTAMP:20261122",
		"DESCRIPTION:d": "DESCRIPTION:\xe7\xa4\r\n \xba", "DTSTART;VALUE=DATE:": "DTSTART:", "PRODID:x": "PRODID",
	} {
		if _, complaints := readICS(strings.Replace(good, from, to, 1)); from != "\r\n" && complaints == nil {
			t.Errorf("%q in the place of %q passes", to, from)
		}
	}
	if _, complaints := readICS(strings.ReplaceAll(good, "\r\n", "\n")); complaints == nil {
		t.Error("lines that end as on Unix pass")
	}
}

// waits is a decision that is not public, of a person and of a firm.
const waits = `- id: 2026-0031
  agency: sample-city
  document: 示交罚〔2026〕31号
  party: 欧阳示例
  party_type: 自然人
  decided_on: 2026-11-16
- id: 2026-0032
  agency: sample-city
  document: 欧阳示例〔2026〕32号
  party: 欧阳示例
  party_type: 自然人
  decided_on: 2026-11-10
`

// What is due is named by numbers: no format names a natural person, and a
// calendar has no file names, which people choose as they like.
func TestDueNamesNobody(t *testing.T) {
	dir := dueProject(t, map[string]string{"data/penalty/2026/欧阳示例的案件.yaml": waits})
	for _, format := range []string{"text", "json", "ics"} {
		status, out, errs := sunboard(dir, "due", "--within", "366", "--format", format)
		if status != statusDone || !strings.Contains(strings.ReplaceAll(out, "\r\n ", ""), "〔2026〕31号") {
			t.Errorf("%s: status %d, %s\n%s", format, status, out, errs)
		}
		hidden := strings.ReplaceAll(strings.ReplaceAll(out, "\r\n ", ""), "data/penalty/2026/欧阳示例的案件.yaml", "")
		if strings.Contains(hidden, "欧阳示例") || format == "ics" && strings.Contains(hidden, "案件") {
			t.Errorf("%s names the party:\n%s", format, out)
		}
	}
}

// Importing a calendar again changes events and adds none twice: an event keeps
// its UID from day to day, and a day gives the same bytes.
func TestDueICSIsStable(t *testing.T) {
	dir := dueProject(t, map[string]string{"data/penalty/2026/11.yaml": waits})
	uids := func(day string) []string {
		_, out, _ := sunboard(dir, "due", "--format", "ics", "--within", "30", "--today", day)
		_, again, _ := sunboard(dir, "due", "--format", "ics", "--within", "30", "--today", day)
		if out != again {
			t.Errorf("on %s it is another one each time", day)
		}
		events, complaints := readICS(out)
		for _, c := range complaints {
			t.Errorf("on %s: %s", day, c)
		}
		var list []string
		for _, e := range events {
			list = append(list, e["UID"])
		}
		return list
	}
	first, second := uids("2026-11-18"), uids("2026-11-20")
	for _, uid := range []string{":penalty-decision/sample-city/2026/2026-0031@jtj.example.gov.cn", ":penalty-decision/sample-city/2026/2026-0032@jtj.example.gov.cn"} {
		if !slices.Contains(first, uid) || !slices.Contains(second, uid) {
			t.Errorf("%s is not in %q and %q", uid, first, second)
		}
	}
	if _, complaints := readICS(nothingDue(t)); complaints != nil {
		t.Errorf("a calendar without an event: %q", complaints)
	}
}

// nothingDue is the calendar of a project that owes nothing.
func nothingDue(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, out, _ := sunboard(dir, "due", "--format", "ics")
	if strings.Contains(out, "VEVENT") {
		t.Errorf("something is due of nobody: %s", out)
	}
	return out
}
