package dataset

import (
	"cmp"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// ahead is what volumes have before them, collected while they stream by: a few
// words of each record, and nothing of most.
type ahead struct {
	waiting []aheadRecord // decisions that are not public yet
	ending  []aheadRecord // decisions whose term ends within Farthest days
}

// aheadRecord is a decision by its number, never by its party.
type aheadRecord struct {
	kind               *schema.Kind
	agency, id, number string
	at                 problem.Place
	decided            calendar.Day
	due                calendar.Day // the last day in time; the zero Day: not known
	on                 calendar.Day // when it is to be published, or disappears
}

// noteAhead keeps what has to be done about a decision, if anything.
func (p *Project) noteAhead(k *schema.Kind, r *schema.Record) {
	decided, ok := r.Day(k.Yearly)
	last := k.LastDay(r)
	over := !last.IsZero() && last.Before(p.Today)
	if !ok || r.Has(schema.Withdrawn) || k.KeptBack(r) || over {
		return // nobody would see it any more
	}
	on, given := r.Day(k.Show.From)
	shown := given && !on.After(p.Today)
	if shown && (last.IsZero() || last.Sub(p.Today) > Farthest) {
		return
	}
	a := aheadRecord{
		kind: k, agency: strings.Clone(r.Text("agency")), id: strings.Clone(r.Text("id")), number: strings.Clone(r.Text(k.Show.Number)),
		at: r.At, decided: decided, on: on,
	}
	if shown {
		a.on = last
		p.ahead.ending = append(p.ahead.ending, a)
		return
	}
	a.due, _ = p.dueOf(k, decided)
	p.ahead.waiting = append(p.ahead.waiting, a)
}

// name is what people call the decision.
func (a *aheadRecord) name() string { return cmp.Or(a.number, a.id, a.at.String()) }

// key tells the decision from others: by its id, where it has one.
func (a *aheadRecord) key() string { return cmp.Or(a.id, a.number, a.at.String()) }

// decisionDuty is the duty to publish each decision of a kind, or nil.
func decisionDuty(k *schema.Kind) *schema.Duty {
	for i := range k.Duties {
		if d := &k.Duties[i]; d.EachRecord > 0 && !d.EachMonth {
			return d
		}
	}
	return nil
}

// decisions adds those that are not public yet.
func (u *upcoming) decisions() {
	for i := range u.project.ahead.waiting {
		w := &u.project.ahead.waiting[i]
		d := decisionDuty(w.kind)
		if d == nil {
			continue
		}
		what := problem.Textf("公开 %[1]s（%[2]s 作出，%[3]d 个工作日内）", "publish %[1]s (decided on %[2]s, %[3]d working days)", w.name(), w.decided, d.EachRecord)
		switch {
		case w.on.IsZero():
		case !w.due.IsZero() && w.on.After(w.due):
			what = problem.Textf("%[1]s 定在 %[2]s 公开，会逾期（%[3]s 作出）", "%[1]s is to be published on %[2]s, which is too late (decided on %[3]s)", w.name(), w.on, w.decided)
		default:
			what = problem.Textf("%[1]s 定在 %[2]s 公开：那天要生成网站", "%[1]s is to be published on %[2]s: build the site on that day", w.name(), w.on)
		}
		u.add(Due{Day: w.due, Duty: d.ID, Kind: w.kind, Agency: w.agency, What: what, Place: w.at},
			d.ID, w.agency, strconv.Itoa(w.decided.Year()), w.key())
	}
}

// terms adds decisions that disappear by themselves: an agency's of a day in one
// line, for there may be many and nothing has to be done about most.
func (u *upcoming) terms() {
	type group struct {
		kind   *schema.Kind
		agency string
		day    calendar.Day
	}
	var order []group
	of := map[group][]*aheadRecord{}
	for i := range u.project.ahead.ending {
		e := &u.project.ahead.ending[i]
		g := group{e.kind, e.agency, e.on}
		if of[g] == nil {
			order = append(order, g)
		}
		of[g] = append(of[g], e)
	}
	for _, g := range order {
		what := problem.Textf("%[1]s 公示到这一天为止，之后自动不再显示；截止期没有错就不用处理", "%[1]s is shown until this day and disappears by itself; nothing to do, if the day is right", of[g][0].name())
		if n := len(of[g]); n > 1 {
			what = problem.Textf("%[1]s 等 %[2]d 件公示到这一天为止，之后自动不再显示；截止期没有错就不用处理", "%[1]s and others, %[2]d in all, are shown until this day and disappear by themselves; nothing to do, if the day is right", of[g][0].name(), n)
		}
		u.add(Due{Day: g.day, Kind: g.kind, Agency: g.agency, What: what, Place: of[g][0].at}, "term", g.kind.Name, g.agency, g.day.String())
	}
}

// columns adds columns on which something new is due, and the home page.
func (u *upcoming) columns() {
	p := u.project
	newest := calendar.Day{}
	for _, k := range disclosure.Kinds {
		updated := p.UpdatedOn(k)
		if updated.After(newest) {
			newest = updated
		}
		days, set := p.period(k)
		at := problem.Place{File: dataDir + "/" + k.Name}
		if !set || updated.IsZero() || p.off(columnStale.ID, at) {
			continue // check tells of blank columns; they have no day
		}
		duty := ""
		for _, d := range k.Duties {
			if d.Fresh {
				duty = d.ID
			}
		}
		u.add(Due{Day: updated.AddDays(days), Duty: duty, Kind: k, Place: at,
			What: problem.Textf("“%[1]s”要有新内容（上一次是 %[3]s，设定 %[4]d 天）", "something new is due on the column %[2]s (the last was on %[3]s; %[4]d days are set)", k.Title.ZH, k.Name, updated, days)},
			"column", k.Name)
	}
	if at := (problem.Place{File: dataDir}); !newest.IsZero() && !p.off(columnStale.ID, at) {
		u.add(Due{Day: newest.AddDays(homeDays), Place: at,
			What: problem.Textf("首页要有新内容（上一次是 %[1]s，%[2]d 天之内）", "something new is due on the home page (the last was on %[1]s; within %[2]d days)", newest, homeDays)},
			"column", "home")
	}
}

// holidays adds the year whose holidays are not known, from the day on which the
// deadlines of new decisions reach it.
func (u *upcoming) holidays() {
	p := u.project
	n := 0
	for _, k := range disclosure.Kinds {
		if d := decisionDuty(k); d != nil {
			n = max(n, d.EachRecord)
		}
	}
	for year := p.Today.Year(); year <= p.Today.Year()+1; year++ {
		day, ok := calendar.New(year, 1, 1)
		if !ok || n == 0 || p.days.Knows(year) || len(p.agencies) == 0 {
			continue
		}
		for p.days.Knows(year - 1) {
			if _, unknown := p.workingDay(day.AddDays(-1), n); unknown == 0 {
				break
			}
			day = day.AddDays(-1)
		}
		what := problem.Textf("补上 %[1]d 年的放假安排（data/calendar/%[1]d.yaml）：从这一天起作出的决定，公开期限落到 %[1]d 年", "add the public holidays of %[1]d (data/calendar/%[1]d.yaml): what is decided from this day on is due in %[1]d", year)
		if uncounted := u.uncounted(); uncounted > 0 {
			more := problem.Textf("；已有 %d 件没有公开的决定算不出期限", "; the deadlines of %d unpublished decisions cannot be counted", uncounted)
			what = problem.Text{ZH: what.ZH + more.ZH, EN: what.EN + more.EN}
		}
		u.add(Due{Day: day, Place: problem.Place{File: disclosure.Holidays.Path()}, What: what}, "calendar", strconv.Itoa(year))
		return
	}
}

// uncounted is how many decisions wait whose last day cannot be told.
func (u *upcoming) uncounted() int {
	n := 0
	for i := range u.project.ahead.waiting {
		if u.project.ahead.waiting[i].due.IsZero() {
			n++
		}
	}
	return n
}
