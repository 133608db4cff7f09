package site

import (
	"slices"
	"strconv"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// progressURL is where the site says how its duties were kept.
const progressURL = "/progress/"

// progressParams are the parameters of the page of duties.
type progressParams struct {
	common
	Updated  string         `json:"updated"`
	Data     string         `json:"data"`
	Total    progressSum    `json:"total"`
	Agencies []progressSum  `json:"agencies"`
	Kinds    []progressKind `json:"kinds"`
}

// progressSum counts duties whose day has come.
type progressSum struct {
	Name    string `json:"name"`
	URL     string `json:"url,omitempty"`
	Told    int    `json:"told"`
	Kept    int    `json:"kept"`
	Late    int    `json:"late"`
	Overdue int    `json:"overdue"`
	Share   string `json:"share,omitempty"`
}

func (p *progressSum) add(o *dataset.Obligation) {
	kept, told := o.Standing.Kept()
	switch {
	case !told:
		return
	case kept:
		p.Kept++
	case o.Standing == dataset.Late:
		p.Late++
	default:
		p.Overdue++
	}
	p.Told++
	// Rounded down: what lacks a little is not all.
	tenths := p.Kept * 1000 / p.Told
	p.Share = strconv.Itoa(tenths / 10)
	if tenths%10 > 0 {
		p.Share += "." + strconv.Itoa(tenths%10)
	}
	p.Share += "%"
}

// progressKind is a kind with its duties.
type progressKind struct {
	Name   string         `json:"name"`
	Title  string         `json:"title"`
	URL    string         `json:"url"`
	Duties []progressDuty `json:"duties"`
}

// progressDuty is a duty and how it was kept: row by row, or month by month.
type progressDuty struct {
	ID     string        `json:"id"`
	What   string        `json:"what"`
	When   string        `json:"when"`
	Source string        `json:"source"`
	Rows   []progressRow `json:"rows,omitempty"`
	Grids  []monthGrid   `json:"grids,omitempty"`
}

type progressRow struct {
	Title     string      `json:"title"`
	URL       string      `json:"url"`
	Agency    *agencyLink `json:"agency,omitempty"`
	Due       string      `json:"due,omitempty"`
	Published string      `json:"published,omitempty"`
	Late      string      `json:"late,omitempty"`
	State     state       `json:"state"`
}

func (s *Site) progressPage() page {
	all := s.project.Progress()
	params := progressParams{
		common: common{Crumbs: s.crumbs()}, Updated: s.project.Today.String(), Data: "/" + dutiesName,
		Agencies: s.progressByAgency(all), Kinds: s.progressByKind(all),
	}
	params.Total.Name = progressWords.total.In(s.lang)
	for i := range all {
		params.Total.add(&all[i])
	}
	return page{path: contentPath(progressURL), front: front{
		Title: progressWords.title.In(s.lang), Description: progressWords.about.In(s.lang), Layout: "progress", Params: params,
	}}
}

// progressByAgency are the counts of each agency, and of what the site owes as a
// whole.
func (s *Site) progressByAgency(all []dataset.Obligation) []progressSum {
	var list []progressSum
	of := map[string]int{}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		of[a.Text("id")] = len(list)
		list = append(list, progressSum{Name: a.Text("name"), URL: agencyURL(a.Text("id"))})
	}
	whole := progressSum{Name: progressWords.wholeSite.In(s.lang)}
	for i := range all {
		if at, ok := of[all[i].Agency]; ok {
			list[at].add(&all[i])
		} else {
			whole.add(&all[i])
		}
	}
	if whole.Told > 0 {
		list = append(list, whole)
	}
	return list
}

// progressByKind is everything that is due, by kind and duty, newest first.
func (s *Site) progressByKind(all []dataset.Obligation) []progressKind {
	var list []progressKind
	for _, k := range disclosure.Kinds {
		out := progressKind{Name: k.Name, Title: k.Title.In(s.lang), URL: kindURL(k)}
		for i := range k.Duties {
			d := &k.Duties[i]
			own := slices.Clone(all)
			own = slices.DeleteFunc(own, func(o dataset.Obligation) bool { return o.Duty != d })
			if len(own) == 0 {
				continue
			}
			duty := progressDuty{ID: d.ID, What: d.What.In(s.lang), When: d.When.In(s.lang), Source: d.Source.In(s.lang)}
			if d.EachMonth {
				duty.Grids = s.monthGrids(k, own)
			} else {
				duty.Rows = s.progressRows(own)
			}
			out.Duties = append(out.Duties, duty)
		}
		if out.Duties != nil {
			list = append(list, out)
		}
	}
	return list
}

// progressRows are duties as the rows of a table, newest first.
func (s *Site) progressRows(list []dataset.Obligation) []progressRow {
	slices.SortStableFunc(list, func(a, b dataset.Obligation) int { return b.Due.Sub(a.Due) })
	var rows []progressRow
	for i := range list {
		o := &list[i]
		row := progressRow{
			Title: obligationTitle(o).In(s.lang), URL: s.obligationURL(o), Due: o.Due.String(), Published: o.Published.String(),
			State: state{standingWords[o.Standing].In(s.lang), tones[o.Standing]},
		}
		if o.UnknownYear > 0 {
			row.Due = notCounted(o).In(s.lang)
		}
		if o.Late > 0 {
			row.Late = problem.Textf("%d 天", "%d days", o.Late).In(s.lang)
		}
		if a := s.project.Agency(o.Agency); a != nil {
			row.Agency = &agencyLink{a.Text("name"), agencyURL(o.Agency)}
		}
		rows = append(rows, row)
	}
	return rows
}

// obligationURL is where one reads what a duty asks for.
func (s *Site) obligationURL(o *dataset.Obligation) string {
	if o.Record != nil {
		return recordURL(o.Kind, o.Record)
	}
	if o.Duty.EachMonth {
		for _, v := range s.volumes(o.Kind) {
			if v.Year == o.Period[:len("2006")] {
				return volumeURL(v)
			}
		}
	}
	return kindURL(o.Kind)
}

// kept counts the duties of a kind that were kept in time; nil: of all kinds.
func (s *Site) kept(k *schema.Kind) progressSum {
	var sum progressSum
	for _, o := range s.project.Progress() {
		if k == nil || o.Kind == k {
			sum.add(&o)
		}
	}
	return sum
}

// keptLink leads from a kind's page to how its duties were kept.
func (s *Site) keptLink(k *schema.Kind) *link {
	sum := s.kept(k)
	if sum.Told == 0 {
		return nil
	}
	return &link{Title: problem.Textf("公开进度：到期 %[1]d 项，按时 %[2]d 项", "Progress: %[2]d of %[1]d duties kept in time", sum.Told, sum.Kept).In(s.lang), URL: progressURL + "#" + k.Name}
}
