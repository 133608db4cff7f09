package dataset

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Due is something that staff have to do by a day.
type Due struct {
	// ID is the same every day until it is done, and no two have the same: words,
	// with slashes between them, all ASCII.
	ID     string
	Day    calendar.Day // the last day in time
	Left   int          // days from today; negative: it is overdue
	Duty   string       // the duty's ID; empty: not a duty, but looking after the site
	Kind   *schema.Kind // nil: the site as a whole
	Agency string       // the agency's id; empty: the site as a whole
	What   problem.Text // what to do; it names no party
	Place  problem.Place
}

// Farthest is how many days Upcoming looks ahead at most.
const Farthest = 366

// Upcoming is what staff have to do within so many days, and what is overdue, in
// the order of the days.
func (p *Project) Upcoming(within int) []Due {
	u := &upcoming{project: p, within: min(within, Farthest)}
	for _, k := range disclosure.Kinds {
		for i := range k.Duties {
			u.duty(k, &k.Duties[i])
		}
	}
	u.decisions()
	u.terms()
	u.columns()
	u.holidays()
	slices.SortStableFunc(u.list, func(a, b Due) int {
		return cmp.Or(a.Day.Sub(b.Day), cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)), cmp.Compare(a.Agency, b.Agency),
			cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.ID, b.ID))
	})
	separate(u.list)
	return u.list
}

func kindOrder(k *schema.Kind) int { return slices.Index(disclosure.Kinds, k) }

// separate makes IDs that are alike different: where the data has errors, two
// records may have the same.
func separate(list []Due) {
	seen := map[string]int{}
	for i := range list {
		id := list[i].ID
		if seen[id]++; seen[id] > 1 {
			list[i].ID += "/" + strconv.Itoa(seen[id])
		}
	}
}

// upcoming collects what is due within some days.
type upcoming struct {
	project *Project
	within  int
	list    []Due
}

// add takes what is due, if its day is known and near enough.
func (u *upcoming) add(d Due, id ...string) {
	d.Left = d.Day.Sub(u.project.Today)
	if d.Day.IsZero() || d.Left > u.within {
		return
	}
	for i := range id {
		id[i] = plainID(id[i])
	}
	d.ID = strings.Join(id, "/")
	u.list = append(u.list, d)
}

// plainID writes a part of an ID in letters that every calendar takes.
func plainID(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '.':
			b.WriteByte(c)
		default:
			b.WriteString("_" + strconv.FormatUint(uint64(c), 16))
		}
	}
	return b.String()
}

// duty adds what a duty of each agency asks for next.
func (u *upcoming) duty(k *schema.Kind, d *schema.Duty) {
	p := u.project
	for _, agency := range p.agencyIDs() {
		switch {
		case d.EachYear != nil && !p.reports(agency):
		case d.EachYear != nil:
			for _, o := range p.years(k, d, agency, p.Today.Year()) {
				u.year(&o)
			}
		case d.EachMonth:
			for _, o := range p.months(k, d, agency) {
				u.month(&o)
			}
		case d.EachRecord > 0 && k.Yearly == "":
			for _, o := range p.adjustments(k, d, agency) {
				u.adjustment(&o)
			}
		}
	}
}

// of is what an obligation has of what is due.
func (o *Obligation) of(what problem.Text) Due {
	return Due{Day: o.Due, Duty: o.Duty.ID, Kind: o.Kind, Agency: o.Agency, What: what, Place: o.Place}
}

// year adds a report that is to be published, or to be submitted where
// data/site/gate.yaml says by when.
func (u *upcoming) year(o *Obligation) {
	internal := o.Duty.EachYear.Month == 0
	if o.Hidden || !o.Published.IsZero() || internal && !u.submit(o) {
		return
	}
	what := problem.Textf("公开 %[1]s 年度的%[2]s", "publish the report on %[1]s", o.Period, reportName)
	switch planned := u.planned(o); {
	case internal:
		what = problem.Textf("报送 %[1]s 年度的%[2]s", "submit the report on %[1]s", o.Period, reportName)
	case !planned.IsZero() && planned.After(o.Due):
		what = problem.Textf("%[1]s 年度的%[2]s定在 %[3]s 公开，会逾期", "the report on %[1]s is to be published on %[3]s, which is too late", o.Period, reportName, planned)
	case !planned.IsZero():
		what = problem.Textf("%[1]s 年度的%[2]s定在 %[3]s 公开：那天要生成网站", "the report on %[1]s is to be published on %[3]s: build the site on that day", o.Period, reportName, planned)
	}
	u.add(o.of(what), o.Duty.ID, o.Agency, o.Period)
}

const reportName = "法治政府建设年度报告"

// submit reports whether to remind of submitting a report: until its day, and
// after it as long as there is no report with a date under it. More the data
// cannot tell.
func (u *upcoming) submit(o *Obligation) bool {
	before, err := calendar.Parse(strconv.Itoa(u.project.Today.Year()) + "-" + u.project.gate.Text(o.Duty.EachYear.Setting))
	if err != nil || o.Due.AddDays(1).Before(before) {
		return false // it is not set, or of a year long past
	}
	for _, r := range u.reports(o) {
		if on, ok := r.Day("signed_on"); ok && !on.After(u.project.Today) && o.Due.Before(u.project.Today) {
			return false
		}
	}
	return true
}

// planned is the day on which a report is to be published; the zero Day: none is
// set.
func (u *upcoming) planned(o *Obligation) calendar.Day {
	for _, r := range u.reports(o) {
		if on, ok := r.Day(o.Kind.Show.From); ok {
			return on
		}
	}
	return calendar.Day{}
}

// reports are the records of the agency and year.
func (u *upcoming) reports(o *Obligation) []*schema.Record {
	var list []*schema.Record
	for _, r := range u.project.Records[o.Kind.Name] {
		if r.Text("agency") == o.Agency && r.Text("year") == o.Period && !r.Has(schema.Withdrawn) {
			list = append(list, r)
		}
	}
	return list
}

// month adds a month that needs records or a statement.
func (u *upcoming) month(o *Obligation) {
	if !o.Silent() || u.project.off(monthSilent.ID, o.Place) {
		return // its decisions are told one by one
	}
	month, _ := calendar.ParseMonth(o.Period)
	year, m, _ := month.Date()
	zh, en := "%[1]d 年 %[2]d 月没有%[3]s的记录：补上，或在 data/site/no-cases.yaml 声明没有此类案件", "%[5]s has no record of kind %[4]s: add what is missing, or state in data/site/no-cases.yaml that there was no case"
	if !month.MonthEnd().Before(u.project.Today) {
		zh, en = "%[1]d 年 %[2]d 月还没有%[3]s的记录：到月底仍没有的，在 data/site/no-cases.yaml 声明", "%[5]s has no record of kind %[4]s yet: if there is none by its end, state so in data/site/no-cases.yaml"
	}
	u.add(o.of(problem.Textf(zh, en, year, m, o.Kind.Title.ZH, o.Kind.Name, o.Period)), o.Duty.ID, o.Agency, o.Period)
}

// off reports whether data/site/rules.yaml turns a rule off at a place: who does
// not want to be told by check is not reminded either.
func (p *Project) off(rule string, at problem.Place) bool {
	for _, c := range p.Changes {
		if c.Rule == rule && strings.HasPrefix(at.File, c.In) {
			return c.Severity.ZH == "关闭"
		}
	}
	return false
}

// adjustment adds a change that was approved and is not published.
func (u *upcoming) adjustment(o *Obligation) {
	if !o.Published.IsZero() {
		return
	}
	id, number := "", ""
	for _, r := range u.project.Records[o.Kind.Name] {
		for _, h := range r.Groups("history") {
			if h.Place("approved_on") == o.Place {
				id, number = r.Text("id"), r.Text(o.Kind.Show.Number)
			}
		}
	}
	u.add(o.of(problem.Textf("公布 %[1]s 的调整（%[2]s 批准），填写 history 里的 published_on", "publish the adjustment of %[1]s (approved on %[2]s) and fill in published_on in its history", number, o.Period)),
		o.Duty.ID, o.Agency, id, o.Period)
}
