package dataset

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/calendar"
)

// openOn opens the sound project with files laid over it, on a day.
func openOn(t *testing.T, on, over string) *Project {
	t.Helper()
	day, err := calendar.Parse(on)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Open(unpack(t, read(t, "testdata/sound.txtar"), txtar.Parse([]byte(over))), day, ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// decision is a record with no more than what deadlines need.
func decision(id, decided, more string) string {
	return fmt.Sprintf("- id: %s\n  agency: sample-city\n  document: 示交罚〔%s〕%s号\n  decided_on: %s\n%s", id, decided[:4], strings.TrimPrefix(id, decided[:4]+"-"), decided, more)
}

// told is an obligation in a line.
func told(o *Obligation) string {
	line := o.Duty.ID
	for _, word := range []string{o.Agency, o.Period} {
		if word != "" {
			line += " " + word
		}
	}
	line += ": " + o.Standing.String()
	for _, d := range []struct {
		name string
		day  calendar.Day
	}{{"due", o.Due}, {"published", o.Published}} {
		if !d.day.IsZero() {
			line += " " + d.name + " " + d.day.String()
		}
	}
	for _, n := range []struct {
		name  string
		count int
	}{{"late", o.Late}, {"shown", o.Shown}, {"shown-late", o.LateShown}, {"open", o.Open}, {"unknown-year", o.UnknownYear}} {
		if n.count > 0 {
			line += fmt.Sprintf(" %s %d", n.name, n.count)
		}
	}
	for _, f := range []struct {
		name string
		is   bool
	}{{"stated", o.Statement != nil}, {"hidden", o.Hidden}, {"silent", o.Silent()}, {"record", o.Record != nil}} {
		if f.is {
			line += " " + f.name
		}
	}
	return line
}

// without is the sound project without its own reports and decisions.
const without = "-- data/report --\ndeleted\n-- data/penalty --\ndeleted\n"

func report(id, agency, year, more string) string {
	return fmt.Sprintf("-- data/report/%s.yaml --\nid: %s\nagency: %s\nyear: %s\n%s", id, id, agency, year, more)
}

var progressCases = []struct {
	name, on, duty, over string
	want                 []string
}{
	{
		"an agency without reports owes the last one", "2026-11-22", "report-public", without,
		[]string{
			"report-public sample-city 2025: overdue due 2026-03-31 late 236",
			"report-public sample-prefecture 2025: overdue due 2026-03-31 late 236",
		},
	},
	{
		"before April the last report is still to come", "2026-03-31", "report-public", without +
			report("a", "sample-city", "2024", "published_on: 2025-03-31\n"),
		[]string{
			"report-public sample-city 2024: in-time due 2025-03-31 published 2025-03-31 record",
			"report-public sample-city 2025: open due 2026-03-31",
			"report-public sample-prefecture 2024: overdue due 2025-03-31 late 365",
			"report-public sample-prefecture 2025: open due 2026-03-31",
		},
	},
	{
		"a year left out, one late by a day, one before the province's own day", "2026-11-22", "report-public", without +
			"-- data/site/agencies.yaml --\n- {id: sample-city, name: 示例市交通运输局}\n" +
			"-- data/site/gate.yaml --\nreport_due: 03-15\n" +
			report("a", "sample-city", "2022", "published_on: 2023-03-14\n") +
			report("b", "sample-city", "2024", "published_on: 2025-03-15 09:30\n") +
			report("c", "sample-city", "2025", "published_on: 2026-03-01\nwithdrawn: {on: 2026-05-01, kind: 其他, reason: 换新版。}\n"),
		[]string{
			"report-public sample-city 2022: in-time due 2023-03-14 published 2023-03-14 record",
			"report-public sample-city 2023: overdue due 2024-03-14 late 983",
			"report-public sample-city 2024: late due 2025-03-14 published 2025-03-15 late 1 record",
			"report-public sample-city 2025: unknown due 2026-03-14 hidden",
		},
	},
	{
		"of two reports the first that was published counts, and the next may come early", "2026-12-31", "report-public", without +
			"-- data/site/agencies.yaml --\n- {id: sample-city, name: 示例市交通运输局}\n" +
			report("a", "sample-city", "2025", "published_on: 2026-06-01\n") + report("b", "sample-city", "2025", "published_on: 2026-03-02\n") +
			report("c", "sample-city", "2026", "published_on: 2026-12-30\n"),
		[]string{
			"report-public sample-city 2025: in-time due 2026-03-31 published 2026-03-02 record",
			"report-public sample-city 2026: in-time due 2027-03-31 published 2026-12-30 record",
		},
	},
	{
		"months: in time, late, none, silent, hidden, running", "2026-10-20", "penalty-month", without +
			"-- data/penalty/2026/a.yaml --\n" +
			decision("2026-1", "2026-03-11", "  published_on: 2026-03-20\n") +
			decision("2026-2", "2026-03-12", "  published_on: 2026-03-20\n") +
			decision("2026-3", "2026-04-13", "  published_on: 2026-04-22\n") +
			decision("2026-4", "2026-04-13", "  published_on: 2026-04-23\n") +
			decision("2026-5", "2026-07-01", "  published_on: 2026-07-02\n  publish_until: 2026-08-01\n") +
			decision("2026-6", "2026-08-03", "  published_on: 2026-08-04\n  withdrawn: {on: 2026-09-01, kind: 撤销, reason: 撤销。}\n") +
			decision("2026-7", "2026-10-15", "") +
			"-- data/site/no-cases.yaml --\n" +
			"- {kind: 行政处罚, agency: sample-city, month: 2026-05, published_on: 2026-06-09}\n" +
			"- {kind: 行政许可, agency: sample-city, month: 2026-06, published_on: 2026-07-01}\n" +
			"- {kind: 行政处罚, agency: sample-prefecture, month: 2026-09, published_on: 2026-10-15}\n",
		[]string{
			"penalty-month sample-city 2026-03: in-time due 2026-04-10 shown 2",
			"penalty-month sample-city 2026-04: late due 2026-05-13 shown 2 shown-late 1",
			"penalty-month sample-city 2026-05: none-stated due 2026-06-09 published 2026-06-09 stated",
			"penalty-month sample-city 2026-06: overdue due 2026-07-09 late 103 silent",
			"penalty-month sample-city 2026-07: unknown due 2026-08-11 hidden",
			"penalty-month sample-city 2026-08: unknown due 2026-09-09 hidden",
			"penalty-month sample-city 2026-09: overdue due 2026-10-15 late 5 silent",
			"penalty-month sample-city 2026-10: open due 2026-11-10 open 1",
			"penalty-month sample-prefecture 2026-09: none-stated due 2026-10-15 published 2026-10-15 stated",
			"penalty-month sample-prefecture 2026-10: open due 2026-11-10 silent",
		},
	},
	{
		"a decision that waits past its day makes its month overdue at once", "2026-10-20", "penalty-month", without +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-1", "2026-10-08", "") + decision("2026-2", "2026-10-08", "  published_on: 2026-10-12\n"),
		[]string{"penalty-month sample-city 2026-10: overdue due 2026-11-10 shown 1 open 1"},
	},
	{
		"a decision that nobody would see any more waits for nothing", "2026-10-20", "penalty-month", without +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-1", "2026-05-08", "  publish_until: 2026-06-01\n") +
			decision("2026-2", "2026-10-08", "  withdrawn: {on: 2026-10-09, kind: 撤销, reason: 撤销。}\n"),
		[]string{
			"penalty-month sample-city 2026-05: unknown due 2026-06-09 hidden",
			"penalty-month sample-city 2026-06: overdue due 2026-07-09 late 103 silent",
			"penalty-month sample-city 2026-07: overdue due 2026-08-11 late 70 silent",
			"penalty-month sample-city 2026-08: overdue due 2026-09-09 late 41 silent",
			"penalty-month sample-city 2026-09: overdue due 2026-10-15 late 5 silent",
			"penalty-month sample-city 2026-10: open due 2026-11-10 hidden",
		},
	},
	{
		"a statement made late is late; made before the month's end it is none", "2026-03-05", "penalty-month", without +
			"-- data/site/no-cases.yaml --\n" +
			"- {kind: 行政处罚, agency: sample-city, month: 2026-01, published_on: 2026-02-12}\n" +
			"- {kind: 行政处罚, agency: sample-city, month: 2026-02, published_on: 2026-03-02}\n" +
			"- {kind: 行政处罚, agency: sample-city, month: 2026-03, published_on: 2026-03-03}\n",
		[]string{
			"penalty-month sample-city 2026-01: late due 2026-02-10 published 2026-02-12 late 2 stated",
			"penalty-month sample-city 2026-02: none-stated due 2026-03-10 published 2026-03-02 stated",
			"penalty-month sample-city 2026-03: open due 2026-04-10 silent",
		},
	},
	{
		"no deadline is guessed where the holidays are not known", "2027-02-01", "penalty-month", without +
			"-- data/penalty/2026/a.yaml --\n" + decision("2026-1", "2026-12-08", "  published_on: 2026-12-09\n") + decision("2026-2", "2026-12-28", ""),
		[]string{
			"penalty-month sample-city 2026-12: unknown shown 1 open 1 unknown-year 2027",
			"penalty-month sample-city 2027-01: unknown unknown-year 2027 silent",
			"penalty-month sample-city 2027-02: open unknown-year 2027 silent",
		},
	},
	{
		"adjustments: in time, late, waiting, past its day, uncounted, and what does not count", "2026-12-30", "power-adjusted", without +
			"-- data/power/city.yaml --\n- id: a\n  agency: sample-city\n  code: A\n  name: 甲\n  published_on: 2023-01-09\n  history:\n" +
			"    - {date: 2026-02-01, change: 增加}\n" +
			"    - {date: 2026-03-15, change: 变更, approved_on: 2026-03-11, published_on: 2026-03-16}\n" +
			"    - {date: 2026-04-15, change: 变更, approved_on: 2026-04-13, published_on: 2026-04-17}\n" +
			"    - {date: 2026-12-30, change: 变更, approved_on: 2026-12-25}\n" +
			"    - {date: 2026-12-30, change: 变更, approved_on: 2026-12-24}\n" +
			"    - {date: 2026-12-31, change: 变更, approved_on: 2026-12-29, published_on: 2026-12-30}\n" +
			"    - {date: 2027-01-31, change: 取消, approved_on: 2026-12-31}\n" +
			"- id: b\n  agency: sample-city\n  code: B\n  name: 乙\n  history:\n    - {date: 2026-03-01, change: 增加, approved_on: 2026-03-02, published_on: 2027-01-01}\n" +
			"- id: c\n  agency: sample-city\n  code: C\n  name: 丙\n  published_on: 2023-01-09\n  withdrawn: {on: 2026-05-01, kind: 其他, reason: 重复。}\n  history:\n    - {date: 2026-03-01, change: 增加, approved_on: 2026-03-02}\n",
		[]string{
			"power-adjusted sample-city 2026-03-02: overdue due 2026-03-05 late 300",
			"power-adjusted sample-city 2026-03-11: in-time due 2026-03-16 published 2026-03-16 record",
			"power-adjusted sample-city 2026-04-13: late due 2026-04-16 published 2026-04-17 late 1 record",
			"power-adjusted sample-city 2026-12-24: overdue due 2026-12-29 late 1 record",
			"power-adjusted sample-city 2026-12-25: open due 2026-12-30 record",
			"power-adjusted sample-city 2026-12-29: in-time published 2026-12-30 unknown-year 2027 record",
		},
	},
	{"a blank column is overdue", "2026-11-22", "outreach-fresh", without, []string{"outreach-fresh: overdue"}},
	{
		"without a period nothing is told", "2026-11-22", "outreach-fresh", "-- data/outreach/a.yaml --\nid: a\nagency: sample-city\npublished_on: 2020-01-01\n",
		[]string{"outreach-fresh: unknown published 2020-01-01"},
	},
	{
		"kept up to the last day", "2026-11-22", "outreach-fresh", "-- data/outreach/a.yaml --\nid: a\nagency: sample-city\npublished_on: 2026-11-02\n-- data/site/columns.yaml --\n- {column: 普法, days: 20}\n",
		[]string{"outreach-fresh: in-time due 2026-11-22 published 2026-11-02"},
	},
	{
		"and not a day longer", "2026-11-23", "outreach-fresh", "-- data/outreach/a.yaml --\nid: a\nagency: sample-city\npublished_on: 2026-11-02\n-- data/site/columns.yaml --\n- {column: 普法, days: 20}\n",
		[]string{"outreach-fresh: overdue due 2026-11-22 published 2026-11-02 late 1"},
	},
	{"no agency owes nothing", "2026-11-22", "", "-- data/site/agencies.yaml --\ndeleted\n", nil},
	{"reports that are submitted are the agency's own", "2026-11-22", "report-submitted", "-- data/site/gate.yaml --\nreport_submitted: 03-01\n", nil},
}

func TestProgress(t *testing.T) {
	for _, c := range progressCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, o := range openOn(t, c.on, c.over).Progress() {
				if c.duty == "" || o.Duty.ID == c.duty {
					got = append(got, told(&o))
				}
			}
			if a, b := strings.Join(got, "\n"), strings.Join(c.want, "\n"); a != b {
				t.Errorf("got:\n%s\nwant:\n%s", a, b)
			}
		})
	}
}

// What an obligation says of a month counts nothing that may not be shown, and
// names no party.
func TestProgressNamesNobody(t *testing.T) {
	p := openOn(t, "2026-10-20", without+"-- data/penalty/2026/a.yaml --\n"+
		decision("2026-1", "2026-03-11", "  party: 示例某甲\n  party_type: 自然人\n  published_on: 2026-03-20\n")+
		decision("2026-2", "2026-03-12", "  party: 示例某乙\n  published_on: 2026-03-13\n  publish_until: 2026-05-01\n"))
	for _, o := range p.Progress() {
		if o.Period == "2026-03" && o.Shown != 1 {
			t.Errorf("%d decisions are counted, one is shown", o.Shown)
		}
		if o.Duty.EachMonth && o.Record != nil {
			t.Errorf("a month leads to a record")
		}
	}
}

func TestStandingsAreCounted(t *testing.T) {
	for s, want := range map[Standing][2]bool{
		Unknown: {false, false}, Coming: {false, false}, InTime: {true, true}, NoneStated: {true, true}, Late: {false, true}, Overdue: {false, true},
	} {
		if kept, counts := s.Kept(); kept != want[0] || counts != want[1] {
			t.Errorf("%s: kept %v, told %v", s, kept, counts)
		}
	}
	if len(Standings) != int(Overdue)+1 {
		t.Errorf("%d words for %d standings", len(Standings), Overdue+1)
	}
}
