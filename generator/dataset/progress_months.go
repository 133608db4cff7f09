package dataset

import (
	"fmt"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// months are an agency's months of decisions of a kind, from the first of which
// something is shown, waits or is stated to the current one: what has disappeared
// leaves no months behind it.
func (p *Project) months(k *schema.Kind, d *schema.Duty, agency string) []Obligation {
	first, ok := p.firstMonth(k, agency, func(m Month) bool { return m.Shown > 0 || m.Open > 0 })
	if !ok {
		return nil // whether it decides at all is not known
	}
	waiting := p.waitingMonths(k, agency)
	var list []Obligation
	for month := first; !month.IsZero() && !month.After(p.Today); month = month.AddMonths(1) {
		list = append(list, p.month(k, d, agency, month, waiting[month]))
	}
	return list
}

// waitingMonth counts a month's decisions that are not public yet.
type waitingMonth struct{ open, overdue int }

func (p *Project) waitingMonths(k *schema.Kind, agency string) map[calendar.Day]waitingMonth {
	months := map[calendar.Day]waitingMonth{}
	for i := range p.ahead.waiting {
		w := &p.ahead.waiting[i]
		if w.kind != k || w.agency != agency {
			continue
		}
		m := months[w.decided.MonthStart()]
		m.open++
		if !w.due.IsZero() && w.due.Before(p.Today) {
			m.overdue++
		}
		months[w.decided.MonthStart()] = m
	}
	return months
}

// month is how an agency's month stands, which begins on a day.
func (p *Project) month(k *schema.Kind, d *schema.Duty, agency string, month calendar.Day, waiting waitingMonth) Obligation {
	year, m, _ := month.Date()
	counts := p.Decisions(k, agency, year)[m-1]
	o := Obligation{
		Kind: k, Duty: d, Agency: agency, Period: month.String()[:len("2006-01")],
		Shown: counts.Shown, LateShown: counts.Late, Open: waiting.open,
		Hidden: counts.Decided > 0 && counts.Shown == 0 && waiting.open == 0,
		Place:  problem.Place{File: fmt.Sprintf("%s/%s/%04d", dataDir, k.Name, year)},
	}
	o.Due, o.UnknownYear = p.workingDay(month.MonthEnd(), d.EachRecord)
	ended := month.MonthEnd().Before(p.Today)
	if counts.Decided == 0 && ended {
		o.Statement = p.Statement(k, agency, o.Period)
	}
	over := !o.Due.IsZero() && o.Due.Before(p.Today)
	switch {
	case waiting.overdue > 0 || over && waiting.open > 0:
		o.Standing = Overdue
	case o.Statement != nil:
		o.state()
	case !ended || !over && !o.Due.IsZero():
		o.Standing = Coming
	case o.Due.IsZero() || o.Hidden:
		o.Standing = Unknown
	case counts.Late > 0:
		o.Standing = Late
	case counts.Shown > 0:
		o.Standing = InTime
	default:
		o.Standing, o.Late = Overdue, p.Today.Sub(o.Due)
	}
	return o
}

// state lets the statement that there was no case keep the duty.
func (o *Obligation) state() {
	o.Published, _ = o.Statement.Day("published_on")
	o.Place = o.Statement.At
	o.Standing = NoneStated
	if !o.Due.IsZero() && o.Published.After(o.Due) {
		o.Standing, o.Late = Late, o.Published.Sub(o.Due)
	}
}
