package site

import (
	"cmp"
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// changesURL is where the adjustments of the power list stand, and below it those
// of a year.
const changesURL = "/power/changes/"

// powerChange is an adjustment of the list.
type powerChange struct {
	Date     string `json:"date"`
	Change   string `json:"change"`
	Name     string `json:"name"`
	URL      string `json:"url"`
	Document string `json:"document,omitempty"`
	Note     string `json:"note,omitempty"`
	word     string
}

// powerChanges are the adjustments of powers, newest first.
func (s *Site) powerChanges(powers []*schema.Record) []powerChange {
	var list []powerChange
	for _, p := range powers {
		for _, h := range p.Groups("history") {
			change := h.Format("change", s.lang)
			if h.Text("part") == "true" {
				change += changeWords.part.In(s.lang)
			}
			list = append(list, powerChange{
				Date: h.Text("date"), Change: change, Name: p.Text("name"), URL: recordURL(disclosure.Power, p),
				Document: h.Text("document"), Note: h.Text("note"), word: h.Text("change"),
			})
		}
	}
	slices.SortStableFunc(list, func(a, b powerChange) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// changedYear is a year and how much of the list was changed in it, and how.
type changedYear struct {
	Year  string        `json:"year"`
	URL   string        `json:"url"`
	Count int           `json:"count"`
	Kinds []changedKind `json:"kinds"`
}

// changedKind is what was changed in one way, with the word's meaning.
type changedKind struct {
	Word    string        `json:"word"`
	Means   string        `json:"means"`
	Anchor  string        `json:"anchor"`
	Count   int           `json:"count"`
	Changes []powerChange `json:"changes,omitempty"` // on the year's own page
}

// changesParams are the parameters of the pages of adjustments.
type changesParams struct {
	common
	Ways  []wayLink     `json:"ways,omitempty"`
	Years []changedYear `json:"years"`
	Kinds []changedKind `json:"kinds,omitempty"` // of one year
	Count int           `json:"count"`
}

// changesPages are the page of all adjustments of the power list and that of each
// year, newest first.
func (s *Site) changesPages() []page {
	k := disclosure.Power
	changes := s.powerChanges(s.visible(k))
	var years []changedYear
	of := map[string][]changedKind{}
	for len(changes) > 0 {
		year := changes[0].Date[:len("2006")]
		n := 0
		for n < len(changes) && changes[n].Date[:len("2006")] == year {
			n++
		}
		of[year] = s.changedKinds(changes[:n])
		y := changedYear{Year: year, URL: changesURL + year + "/", Count: n}
		for _, kind := range of[year] {
			kind.Changes = nil
			y.Kinds = append(y.Kinds, kind)
		}
		years = append(years, y)
		changes = changes[n:]
	}
	ways := s.ways(k, &schema.Way{})
	ways[len(ways)-1].Current = true
	all := changesParams{common: common{k.Name, s.crumbs(s.kindCrumb(k))}, Ways: ways, Years: years}
	for _, y := range years {
		all.Count += y.Count
	}
	pages := []page{{path: contentPath(changesURL), front: front{
		Title: changeWords.whole.In(s.lang), Description: changeWords.about.In(s.lang), Layout: "changes", Params: all,
	}}}
	for _, y := range years {
		pages = append(pages, page{path: contentPath(y.URL), front: front{
			Title: problem.Textf("%s 年权责清单的调整", "Adjustments of the power list in %s", y.Year).In(s.lang), Description: changeWords.about.In(s.lang), Layout: "changes",
			Params: changesParams{
				common: common{k.Name, s.crumbs(s.kindCrumb(k), link{Title: changeWords.title.In(s.lang), URL: changesURL})},
				Years:  years, Kinds: of[y.Year], Count: y.Count,
			},
		}})
	}
	return pages
}

// changedKinds puts the adjustments of a year together by their words, in the
// order of the table of words.
func (s *Site) changedKinds(changes []powerChange) []changedKind {
	var list []changedKind
	for _, choice := range schema.Find(disclosure.Power.Field("history").Fields, "change").Choices {
		kind := changedKind{
			Word: problem.Text{ZH: choice.Word, EN: choice.EN}.In(s.lang), Means: choice.Means.In(s.lang),
			Anchor: bundleAnchor(&schema.Way{Name: "change"}, strings.ReplaceAll(choice.EN, " ", "-")),
		}
		for _, c := range changes {
			if c.word == choice.Word {
				kind.Changes = append(kind.Changes, c)
			}
		}
		if kind.Count = len(kind.Changes); kind.Count > 0 {
			list = append(list, kind)
		}
	}
	return list
}

var changeWords = struct{ title, whole, about, part problem.Text }{
	title: problem.T("调整记录", "Adjustments"),
	part:  problem.T("（部分）", " (in part)"),
	whole: problem.T("权责清单的调整", "Adjustments of the power list"),
	about: problem.T("权责清单哪一年增加、取消、下放、变更了哪些事项，依据什么文件。", "Which items of the power list were added, cancelled, delegated or changed, in which year and by which document."),
}
