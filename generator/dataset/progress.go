package dataset

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Obligation is a duty once: what an agency had to publish of a year, of a month
// or after an approval, by when, and how it did. It holds nothing that may not
// be published but Place, which is for staff.
type Obligation struct {
	Kind   *schema.Kind
	Duty   *schema.Duty
	Agency string // its id; empty: the site as a whole
	// Period is what the duty is about: the year that a report reports on
	// (2024), a month (2024-02), the day of an approval (2024-02-19), or empty.
	Period      string
	Due         calendar.Day // the last day in time; the zero Day: not known
	UnknownYear int          // the year without data on holidays for which Due is not known, or 0
	Published   calendar.Day // the zero Day: not yet, or of a month, not on one day
	Late        int          // days between Due and Published, or today where it is overdue
	Standing    Standing
	Record      *schema.Record // what was published, if it is one record
	Place       problem.Place  // where in data/ it is mended

	// Of a month: the decisions that are shown, those of them that were late,
	// those that are not public yet, and the statement that there was none.
	Shown, LateShown, Open int
	Statement              *schema.Record
	// Hidden: nothing of it is shown any more, because it was withdrawn or its
	// term has ended. Whether it was in time is not told.
	Hidden bool
}

// Standing is how a duty stands on a day.
type Standing int

// Standings. A month without a case for which that was stated in time is
// NoneStated; stated late, it is Late.
const (
	Unknown Standing = iota // it cannot be told
	Coming                  // its day has not come
	InTime
	NoneStated
	Late    // published, but after its day
	Overdue // not published, and its day has passed
)

// Standings are all standings with their words in data, in the order above.
var Standings = []string{"unknown", "open", "in-time", "none-stated", "late", "overdue"}

// String is the word that machine-readable formats use.
func (s Standing) String() string { return Standings[s] }

// Kept reports whether a duty was kept in time; told is false where that cannot
// be told, or not yet.
func (s Standing) Kept() (kept, told bool) {
	kept = s == InTime || s == NoneStated
	return kept, kept || s == Late || s == Overdue
}

// Silent reports whether a month has neither a decision nor the statement that
// there was none.
func (o *Obligation) Silent() bool {
	return o.Duty.EachMonth && o.Shown == 0 && o.Open == 0 && !o.Hidden && o.Statement == nil
}

// Progress is how every duty of every agency was kept, up to today: by kind, its
// duties in their order, the agencies in theirs, oldest first. The duty to
// publish each single decision is told by the month of the decision. Duties that
// exist only by a setting are the agency's own and not in it; see Upcoming.
func (p *Project) Progress() []Obligation {
	p.progressOnce.Do(func() {
		for _, k := range disclosure.Kinds {
			for i := range k.Duties {
				p.progress = append(p.progress, p.progressOf(k, &k.Duties[i])...)
			}
		}
	})
	return p.progress
}

func (p *Project) progressOf(k *schema.Kind, d *schema.Duty) []Obligation {
	var list []Obligation
	agencies := p.agencyIDs()
	if d.EachYear != nil {
		agencies = slices.DeleteFunc(agencies, func(id string) bool { return !p.reports(id) })
	}
	if d.Fresh && len(agencies) > 0 {
		return []Obligation{p.freshness(k, d)}
	}
	for _, agency := range agencies {
		switch {
		case d.EachYear != nil && d.EachYear.Month > 0:
			list = append(list, p.years(k, d, agency, p.Today.Year()-1)...)
		case d.EachMonth:
			list = append(list, p.months(k, d, agency)...)
		case d.EachRecord > 0 && k.Yearly == "":
			list = append(list, p.adjustments(k, d, agency)...)
		}
	}
	return list
}

// agencyIDs are the agencies in the order of their setting.
func (p *Project) agencyIDs() []string {
	var ids []string
	for _, a := range p.Settings[disclosure.Agencies.Name] {
		if id := a.Text("id"); id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// years are what is due each year, from the agency's first report to that on the
// year last; of an agency without any, only those that are due now.
func (p *Project) years(k *schema.Kind, d *schema.Duty, agency string, last int) []Obligation {
	first := last
	for due := p.yearDue(k, d, first); !due.IsZero() && !due.Before(p.Today); due = p.yearDue(k, d, first) {
		first--
	}
	of := map[int][]*schema.Record{}
	for _, r := range p.Records[k.Name] {
		if year, err := strconv.Atoi(r.Text("year")); err == nil && r.Text("agency") == agency {
			of[year] = append(of[year], r)
			first = min(first, year)
			if k.Visible(r, p.Today) {
				last = max(last, min(year, p.Today.Year())) // published before anyone asked
			}
		}
	}
	var list []Obligation
	for year := first; year <= last; year++ {
		o := Obligation{Kind: k, Duty: d, Agency: agency, Period: strconv.Itoa(year), Due: p.yearDue(k, d, year)}
		o.Place = problem.Place{File: dataDir + "/" + k.Name}
		for _, r := range of[year] {
			o.take(p, r)
		}
		if o.Hidden = o.Hidden && o.Record == nil; !o.Hidden {
			o.settle(p.Today)
		}
		list = append(list, o)
	}
	return list
}

// take lets a record keep a yearly duty: the first that was published counts.
func (o *Obligation) take(p *Project, r *schema.Record) {
	day, _ := r.Day(o.Kind.Show.From)
	switch {
	case !o.Kind.Visible(r, p.Today):
		o.Hidden = o.Hidden || r.Has(schema.Withdrawn)
		if o.Record == nil {
			o.Place = r.Place(o.Kind.Show.From)
		}
	case o.Record == nil || day.Before(o.Published):
		o.Record, o.Published, o.Place = r, day, r.Place(o.Kind.Show.From)
	}
}

// yearDue is the last day for what is due before a day of the year after the one
// reported on; the zero Day: none is known.
func (p *Project) yearDue(k *schema.Kind, d *schema.Duty, year int) calendar.Day {
	if k == disclosure.Report && d.EachYear.Month > 0 {
		return law.ReportDue(year, p.gate) // one rule for check and for here
	}
	before, err := calendar.Parse(fmt.Sprintf("%04d-%s", year+1, p.gate.Text(d.EachYear.Setting)))
	if err != nil {
		var ok bool
		if before, ok = calendar.New(year+1, d.EachYear.Month, d.EachYear.Day); !ok {
			return calendar.Day{}
		}
	}
	return before.AddDays(-1)
}

// settle decides how a duty stands that is kept by publishing once.
func (o *Obligation) settle(today calendar.Day) {
	switch {
	case o.Due.IsZero():
		o.Standing = Unknown
	case !o.Published.IsZero():
		o.Standing = InTime
		if o.Published.After(o.Due) {
			o.Standing, o.Late = Late, o.Published.Sub(o.Due)
		}
	case o.Due.Before(today):
		o.Standing, o.Late = Overdue, today.Sub(o.Due)
	default:
		o.Standing = Coming
	}
}

// workingDay is the n-th working day after another, or the year without data for
// which it cannot be told.
func (p *Project) workingDay(from calendar.Day, n int) (day calendar.Day, unknownYear int) {
	day, err := p.days.After(from, n)
	var unknown *calendar.UnknownYear
	if errors.As(err, &unknown) {
		return calendar.Day{}, unknown.Year
	}
	return day, 0
}

// adjustmentLate is the rule of this duty. It rests on local rules, so a project
// may turn it off.
const adjustmentLate = "adjustment-late"

// adjustments are the changes of an agency's records of which the day of approval
// is known: oldest first, then in the order of the records.
func (p *Project) adjustments(k *schema.Kind, d *schema.Duty, agency string) []Obligation {
	var list []Obligation
	for _, r := range p.Records[k.Name] {
		if r.Text("agency") != agency || r.Has(schema.Withdrawn) {
			continue
		}
		for _, h := range r.Groups("history") {
			approved, ok := h.Day("approved_on")
			if !ok || approved.After(p.Today) || p.off(adjustmentLate, h.Place("approved_on")) {
				continue
			}
			o := Obligation{Kind: k, Duty: d, Agency: agency, Period: approved.String(), Place: h.Place("approved_on")}
			o.Due, o.UnknownYear = p.workingDay(approved, d.EachRecord)
			if k.Visible(r, p.Today) {
				o.Record = r
			}
			if on, ok := h.Day("published_on"); ok && !on.After(p.Today) {
				o.Published = on
			}
			o.settle(p.Today)
			if !o.Published.IsZero() && !o.Published.After(approved.AddDays(d.EachRecord)) {
				o.Standing = InTime // so many days need no calendar
			}
			list = append(list, o)
		}
	}
	slices.SortStableFunc(list, func(a, b Obligation) int { return cmp.Compare(a.Period, b.Period) })
	return list
}

// freshness is whether a column of the site is kept up.
func (p *Project) freshness(k *schema.Kind, d *schema.Duty) Obligation {
	o := Obligation{Kind: k, Duty: d, Published: p.UpdatedOn(k), Place: problem.Place{File: dataDir + "/" + k.Name}}
	days, set := p.period(k)
	switch {
	case o.Published.IsZero():
		o.Standing = Overdue // a blank column needs no period
	case set:
		o.Due = o.Published.AddDays(days)
		o.Standing = InTime
		if o.Due.Before(p.Today) {
			o.Standing, o.Late = Overdue, p.Today.Sub(o.Due)
		}
	}
	return o
}

// period is within how many days something new is due on a kind's column, where
// data/site/columns.yaml says so.
func (p *Project) period(k *schema.Kind) (days int, set bool) {
	for _, r := range p.Settings[disclosure.Columns.Name] {
		if r.Text("column") == k.Title.ZH {
			n, err := strconv.Atoi(r.Text("days"))
			days, set = n, err == nil
		}
	}
	return days, set
}
