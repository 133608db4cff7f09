package site

import (
	"cmp"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// comparesURL is the page from which any two reports are laid side by side.
var comparesURL = kindURL(disclosure.Report) + "compare/"

// comparedFreely is how many of an agency's newest reports are laid beside each
// of the others; of older ones, neighbours only. So the pages grow with the
// reports and not with their square.
const comparedFreely = 6

// url is the address of two reports side by side.
func (p pair) url() string {
	return comparesURL + p.after.Text("agency") + "-" + p.before.Text("year") + "-" + p.after.Text("year") + "/"
}

var compareWords = struct {
	title, about, capped, foreword, unmarked, otherUnit, otherName problem.Text
}{
	title: problem.T("对照两份年度报告", "Two annual reports side by side"),
	about: problem.T("同一机关的两份年度报告，按法定的五个部分并排，数据列出增减。", "Two reports of an agency, by the five statutory parts, with the differences of their figures."),
	capped: problem.Textf("最近 %[1]d 份报告可以任意两份对照，更早的只对照相邻的两份。",
		"Any two of the newest %[1]d reports can be compared; of older ones, neighbours only.", comparedFreely),
	foreword:  problem.T("前言", "Foreword"),
	unmarked:  problem.T("没有标明属于哪一部分的内容", "What is not marked as a part"),
	otherUnit: problem.T("单位不同", "another unit"),
	otherName: problem.T("名称不同", "another name"),
}

// comparedWith is the text of the link from a report to it beside the one before.
func comparedWith(before *schema.Record) problem.Text {
	return problem.Textf("与上一份（%s 年）对照", "beside the one before (%s)", before.Text("year"))
}

// sideBySide names two years of an agency.
func sideBySide(agency, before, after string) problem.Text {
	return problem.Textf("%[1]s：%[2]s 年与 %[3]s 年年度报告对照", "%[1]s: annual reports of %[2]s and %[3]s", agency, before, after)
}

// notSaid tells that a report has nothing of a part.
func notSaid(year string) problem.Text {
	return problem.Textf("%s 年的报告没有这一部分。", "The report of %s has no such part.", year)
}

// elsewhere leads to the part where a section stands.
func elsewhere(part string) problem.Text {
	return problem.Textf("见“%s”", "see “%s”", part)
}

// pair is two reports of an agency, the older one first.
type pair struct{ before, after *schema.Record }

// pairs are the reports that are laid side by side, newest first, and whether some
// are left out.
func (h *history) pairs() (list []pair, capped bool) {
	reports := h.newest()
	for i, after := range reports {
		for j := i + 1; j < len(reports); j++ {
			if j > i+1 && j >= comparedFreely {
				capped = true
				break
			}
			list = append(list, pair{reports[j], after})
		}
	}
	return list, capped
}

// comparePages are all pairs of reports, and the page that leads to them.
func (s *Site) comparePages() []page {
	type row struct {
		Year  string `json:"year"`
		Pairs []link `json:"pairs"`
	}
	type group struct {
		Name  string `json:"name"`
		URL   string `json:"url"`
		Years []row  `json:"years"`
	}
	var pages []page
	params := struct {
		common
		Updated  string  `json:"updated"`
		Agencies []group `json:"agencies"`
		Capped   string  `json:"capped,omitempty"`
	}{common: common{disclosure.Report.Name, s.crumbs(s.kindCrumb(disclosure.Report))}, Updated: s.updated(disclosure.Report)}
	for _, h := range s.histories() {
		g := group{Name: s.nameOf(h.agency), URL: agencyURL(h.agency.Text("id"))}
		pairs, capped := h.pairs()
		for _, p := range pairs {
			if n := len(g.Years); n == 0 || g.Years[n-1].Year != p.after.Text("year") {
				g.Years = append(g.Years, row{Year: p.after.Text("year")})
			}
			last := &g.Years[len(g.Years)-1]
			last.Pairs = append(last.Pairs, link{Title: p.before.Text("year"), URL: p.url()})
			pages = append(pages, s.comparePage(&h, p))
		}
		if capped {
			params.Capped = compareWords.capped.In(s.lang)
		}
		if len(pairs) > 0 {
			params.Agencies = append(params.Agencies, g)
		}
	}
	if len(pages) == 0 {
		return nil
	}
	return append(pages, page{path: contentPath(comparesURL), front: front{
		Title: compareWords.title.In(s.lang), Description: compareWords.about.In(s.lang), Layout: "compares", Params: params,
	}})
}

// compareParams are the parameters of two reports side by side.
type compareParams struct {
	common
	Before  comparedReport `json:"before"`
	After   comparedReport `json:"after"`
	Figures []figurePair   `json:"figures,omitempty"`
	Parts   []partPair     `json:"parts"`
	All     string         `json:"all"`
}

// comparedReport is one of the two.
type comparedReport struct {
	Year      string `json:"year"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Published string `json:"published"`
}

// figurePair is a figure in both reports; a value that is not there is empty.
type figurePair struct {
	Label  string      `json:"label"`
	Before figureValue `json:"before"`
	After  figureValue `json:"after"`
	Change string      `json:"change,omitempty"`
	Why    string      `json:"why,omitempty"` // there is no difference to tell
}

type figureValue struct {
	Text string `json:"text,omitempty"`
	URL  string `json:"url,omitempty"`
}

// partPair is what both reports say in a part; Missing is said where one says
// nothing.
type partPair struct {
	Title  string   `json:"title"`
	Anchor string   `json:"anchor"`
	Before partSide `json:"before"`
	After  partSide `json:"after"`
}

type partSide struct {
	Year    string  `json:"year"`
	Blocks  []block `json:"blocks,omitempty"`
	Missing string  `json:"missing,omitempty"`
}

func (s *Site) comparePage(h *history, p pair) page {
	before, after := p.before, p.after
	title := sideBySide(s.nameOf(h.agency), before.Text("year"), after.Text("year")).In(s.lang)
	params := &compareParams{
		common:  common{disclosure.Report.Name, s.crumbs(s.kindCrumb(disclosure.Report), link{Title: compareWords.title.In(s.lang), URL: comparesURL})},
		Before:  compared(before),
		After:   compared(after),
		Figures: s.figurePairs(before, after),
		Parts:   s.partPairs(before, after),
		All:     comparesURL,
	}
	return page{path: contentPath(p.url()), front: front{Title: title, Description: compareWords.about.In(s.lang), Layout: "compare", Params: params}}
}

func compared(r *schema.Record) comparedReport {
	return comparedReport{r.Text("year"), r.Text("title"), recordURL(disclosure.Report, r), day(r.Text("published_on"))}
}

// figurePairs are the figures of two reports: in the order of the later one, then
// what only the earlier one has.
func (s *Site) figurePairs(before, after *schema.Record) []figurePair {
	var list []figurePair
	for _, f := range ownFigures(after) {
		list = append(list, s.figurePair(before, after, figureOf(before, f.Text("id")), f))
	}
	for _, f := range ownFigures(before) {
		if figureOf(after, f.Text("id")) == nil {
			list = append(list, s.figurePair(before, after, f, nil))
		}
	}
	return list
}

// figurePair is a figure before and after; one of them may be nil.
func (s *Site) figurePair(before, after, f, g *schema.Record) figurePair {
	pair := figurePair{Label: cmp.Or(g, f).Text("label"), Before: s.figureValue(before, f), After: s.figureValue(after, g)}
	switch {
	case f == nil || g == nil:
	case f.Text("unit") != g.Text("unit"):
		pair.Why = compareWords.otherUnit.In(s.lang)
	case !comparable(f, g):
		pair.Why = compareWords.otherName.In(s.lang)
	default:
		pair.Change = change(g, f)
	}
	return pair
}

func (s *Site) figureValue(r, f *schema.Record) figureValue {
	if f == nil {
		return figureValue{}
	}
	return figureValue{strings.TrimSpace(f.Format("value", s.lang) + " " + f.Text("unit")), figureURL(r, f.Text("id"))}
}
