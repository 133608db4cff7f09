package sample

import (
	"fmt"

	"sunboard/generator/calendar"
)

// licence is one row of what is permitted: a power, and what its decisions say.
type licence struct {
	powers      [2]string // codes on the power lists of the agencies; empty: not theirs
	weight      int
	since       int    // the first year in which the powers were held throughout
	document    string // name of the decision
	category    string
	certificate string // what is issued; empty: nothing but the decision
	sector      sector
	who         who
	contents    []string // templates, see fill
	years       [2]int   // it holds for one of these terms, from the decision on
	days        [2]int   // the same, for terms shorter than a year
	forever     bool     // it holds without end
}

// licencesOf are the rows of an agency in a year, each as often as it weighs.
func licencesOf(agency, year int) []*licence {
	var list []*licence
	for i := range licences {
		if l := &licences[i]; l.powers[agency] != "" && l.since <= year {
			for range l.weight {
				list = append(list, l)
			}
		}
	}
	return list
}

// permit writes the fields of a permit after its agency.
func (g *generator) permit(of int, decided calendar.Day) {
	a, l := &agencies[of], one(g.chance, g.licences[of])
	p := g.party(l.sector, l.who)
	until, state := g.holds(l, decided)

	g.out.quoted("power", l.powers[of])
	g.out.line("document_name", l.document)
	g.out.line("document", fmt.Sprintf("%s〔%d〕%d号", a.permit, g.year, g.given[of]))
	g.subject(p)
	g.out.line("category", l.category)
	g.out.line("certificate_name", l.certificate)
	if l.certificate != "" {
		g.out.line("certificate_no", fmt.Sprintf("%s字%012d号", a.certificate, g.year*10_000+g.given[of]))
	}
	g.out.line("content", g.fill(one(g.chance, l.contents), words{day: decided}))
	g.out.line("decided_on", decided.String())
	g.out.line("valid_from", decided.String())
	g.out.line("valid_to", until)
	g.out.line("published_on", g.published(decided).String())
	g.office(a)
	g.out.line("state", state)
	if g.chance.IntN(12) == 0 {
		g.out.line("remark", one(g.chance, permitRemarks))
	}
}

var permitRemarks = []string{"网上办理，证件已寄送。", "许可期限届满三十日前可以申请延续。", "变更法定代表人后换发。", "承诺时限内办结。"}

// holds is the last day of a licence and its state today.
func (g *generator) holds(l *licence, decided calendar.Day) (until, state string) {
	if l.forever {
		return "长期", "有效"
	}
	var last calendar.Day
	if l.days[1] > 0 {
		last = decided.AddDays(l.days[0] + g.chance.IntN(l.days[1]-l.days[0]+1))
	} else {
		last = decided.AddMonths(12 * (l.years[0] + g.chance.IntN(l.years[1]-l.years[0]+1))).AddDays(-1)
	}
	if last.Before(g.today) {
		return last.String(), "无效"
	}
	return last.String(), "有效"
}
