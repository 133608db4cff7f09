package sample

import (
	"fmt"

	"sunboard/generator/calendar"
	"sunboard/generator/law"
)

// agency is one of the two that publish on the sample site.
type agency struct {
	id, name, code  string
	penalty, permit string // the marks that document numbers begin with
	certificate     string // the mark that certificate numbers begin with
}

// agencies are those of data/site/agencies.yaml.
var agencies = [2]agency{
	{"sample-city", "示例市交通运输局", "11000000000000019Q", "示交罚", "示交许", "示交"},
	{"sample-prefecture", "示例州交通运输局", "11000000000000027K", "示州交罚", "示州交许", "示州交"},
}

// violation is one row of what is penalised: a power, and what its decisions say.
type violation struct {
	powers   [2]string // codes on the power lists of the agencies; empty: not theirs
	since    int       // first year of the amounts; 0: all years
	weight   int       // how common it is
	name     string
	sector   sector
	who      who
	facts    []string // templates, see fill
	basis    string
	outcomes []outcome
}

// outcome is one way in which a violation ends, within what its basis allows.
type outcome struct {
	weight      int
	categories  []string
	fine        amount // yuan
	gain        amount // yuan confiscated, or the value of what is
	times       [2]int // the fine is so many times the gain; for outcomes without a range of their own
	certificate string // what is suspended or revoked
	content     string // template, see fill
	gravity     string // grade of 信用修复管理办法
}

// Grades, and the years or days that they stay public at most.
const (
	minor    = "轻微" // 90 days
	ordinary = "一般" // a year
	serious  = "严重" // three years
)

// violationsOf are the rows of an agency in a year, each as often as it weighs.
func violationsOf(agency, year int) []*violation {
	var list []*violation
	for i := range violations {
		if v := &violations[i]; v.powers[agency] != "" && v.since <= year {
			for range v.weight {
				list = append(list, v)
			}
		}
	}
	return list
}

// penalty writes the fields of a penalty after its agency.
func (g *generator) penalty(of int, decided calendar.Day) {
	a, v := &agencies[of], one(g.chance, g.violations[of])
	o := v.outcome(g.chance.IntN(v.total()))
	p := g.party(v.sector, v.who)
	w := words{day: decided.AddDays(-7 - g.chance.IntN(45))}
	gain, fine := 0, 0
	if !o.gain.isZero() {
		gain = g.draw(o.gain)
	}
	switch {
	case !o.fine.isZero():
		fine = g.draw(o.fine)
	case o.times[1] > 0:
		fine = gain * (o.times[0] + g.chance.IntN(o.times[1]-o.times[0]+1))
	}
	if o.certificate != "" {
		w.certificate = g.certificate(o.certificate, a)
	}
	w.fine, w.gain = fine, gain

	g.out.quoted("power", v.powers[of])
	g.out.line("document", fmt.Sprintf("%s〔%d〕%d号", a.penalty, g.year, g.given[of]))
	g.subject(p)
	g.out.line("violation_type", v.name)
	g.out.line("facts", g.fill(one(g.chance, v.facts), w))
	g.out.line("basis", v.basis)
	g.out.list("categories", o.categories)
	g.out.line("content", g.fill(o.content, w))
	if fine > 0 {
		g.out.quoted("fine", wan(fine))
	}
	if gain > 0 {
		g.out.quoted("confiscated", wan(gain))
	}
	g.out.line("revoked_certificate", w.certificate)
	g.terms(o.gravity, fine, decided)
	g.out.line("published_on", g.published(decided).String())
	g.office(a)
	g.out.line("state", "有效")
	if g.chance.IntN(8) == 0 {
		g.out.line("remark", one(g.chance, penaltyRemarks))
	}
}

var penaltyRemarks = []string{"罚款已缴纳。", "当事人已按要求改正。", "当事人放弃陈述、申辩。", "经听证后作出决定。"}

func (v *violation) total() int {
	n := 0
	for _, o := range v.outcomes {
		n += o.weight
	}
	return n
}

// outcome is the one that the n-th part of all weights falls on.
func (v *violation) outcome(n int) *outcome {
	i := 0
	for n >= v.outcomes[i].weight {
		n -= v.outcomes[i].weight
		i++
	}
	return &v.outcomes[i]
}

// terms writes how grave the case is, how long it holds and stays public: the
// longest term of its gravity under the rules of its day.
func (g *generator) terms(gravity string, fine int, decided calendar.Day) {
	if gravity == minor && fine >= largeFine {
		gravity = ordinary
	}
	public := decided.AddMonths(law.RegimeOn(decided).Longest(gravity))
	g.out.line("gravity", gravity)
	g.out.line("decided_on", decided.String())
	g.out.line("valid_to", public.String())
	g.out.line("publish_until", public.String())
}

// largeFine is where a fine is no longer minor, in yuan, by the sample's own
// setting.
const largeFine = 3_000

// subject writes the fields of the party.
func (g *generator) subject(p party) {
	g.out.line("party", p.name)
	g.out.line("party_type", p.kind)
	g.out.line("party_code", p.code)
	g.out.line("legal_representative", p.representative)
}

// office writes who decided and who supplied the data: the same agency.
func (g *generator) office(a *agency) {
	g.out.line("authority", a.name)
	g.out.line("authority_code", a.code)
	g.out.line("source", a.name)
	g.out.line("source_code", a.code)
}

// certificate is a certificate's name and an invented number.
func (g *generator) certificate(name string, a *agency) string {
	return fmt.Sprintf("%s %s字%012d号", name, a.certificate, g.chance.IntN(1_000_000))
}
