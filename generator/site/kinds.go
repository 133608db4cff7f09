package site

import (
	"cmp"
	"slices"
	"strconv"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// kindParams are the parameters that the pages of all kinds have.
type kindParams struct {
	common
	About  string `json:"about"`
	Source string `json:"source"`
	Due    string `json:"due"`
	Count  int    `json:"count"`
	// Updated is when the last record was published: what shows no date counts
	// as not kept up (国办秘函〔2019〕19号).
	Updated string `json:"updated,omitempty"`
	// Ways lead to the other ways to look through the kind.
	Ways []wayLink `json:"ways,omitempty"`
	// Withdrawn leads to the kind's notices of withdrawal.
	Withdrawn *link `json:"withdrawn,omitempty"`
	// Progress leads to how the kind's duties were kept.
	Progress *link `json:"progress,omitempty"`
	// Statistics leads to how many records there are of what.
	Statistics string `json:"statistics,omitempty"`
	// Latest is what of a kind that is not yearly was published or corrected last.
	Latest []row `json:"latest,omitempty"`
	// Data leads to the newest of the kind as data.
	Data []dataLink `json:"data,omitempty"`
}

// latestOfStanding is how many rows the page of a kind has that shows all of its
// records.
const latestOfStanding = 6

// kindPage is the page of a kind. Three kinds are shown in a way of their own.
func (s *Site) kindPage(k *schema.Kind) page {
	shared := kindParams{
		common: common{k.Name, s.crumbs()},
		About:  k.About.In(s.lang), Source: k.Source.In(s.lang), Due: k.Due.In(s.lang), Count: s.count(k), Updated: s.updated(k), Progress: s.keptLink(k), Data: s.latestData(k),
	}
	shared.Ways = s.ways(k, nil)
	if k.Yearly == "" {
		rows := s.latest(k, "")
		shared.Latest = rows[:min(latestOfStanding, len(rows))]
	}
	if k.Show.Counted != nil && len(s.volumes(k)) > 0 {
		shared.Statistics = statisticsURL
	}
	if n := len(s.notices(k)); n > 0 {
		shared.Withdrawn = &link{Title: problem.Textf("撤下公告 %d 条", "Notices of withdrawal: %d", n).In(s.lang), URL: noticesURL(k)}
	}
	p := page{path: k.Name + "/_index.md", things: s.kindThings(k), front: front{Title: k.Title.In(s.lang), Description: s.summary(k.About.In(s.lang))}}
	switch k {
	case disclosure.Report:
		p.front.Layout, p.front.Params = "reports", s.reportIndex(shared)
	case disclosure.Power:
		p.front.Layout, p.front.Params = "powers", s.powerIndex(shared)
	case disclosure.Outreach:
		p.front.Layout, p.front.Params = "cards", s.outreachIndex(shared)
	default:
		p.front.Layout, p.front.Params = "kind", s.volumeIndex(k, shared)
	}
	return p
}

// volumeIndex is the index of a kind: its years and its newest records.
func (s *Site) volumeIndex(k *schema.Kind, shared kindParams) any {
	return struct {
		kindParams
		Years  []yearLink   `json:"years"`
		Months []monthNotes `json:"months,omitempty"`
		Newest []row        `json:"newest"`
	}{shared, s.years(k), s.emptyMonths(k), s.latest(k, "")}
}

// powerItem is an item of the power list.
type powerItem struct {
	Code       string `json:"code"`
	Name       string `json:"name"`
	URL        string `json:"url"`
	Agency     string `json:"agency"`
	Department string `json:"department,omitempty"`
	Limit      string `json:"limit,omitempty"`
	State      *state `json:"state,omitempty"`
	Parent     bool   `json:"parent,omitempty"` // it is a sub-item
}

type powerType struct {
	Code   string      `json:"code"`
	Name   string      `json:"name"`
	Anchor string      `json:"anchor"`
	Count  int         `json:"count"`
	Items  []powerItem `json:"items"`
}

// changesShown is how many adjustments stand on the list's own page.
const changesShown = 10

// powerIndex is the power list: by type in the order of the code table, then by
// code; and what changed when.
func (s *Site) powerIndex(shared kindParams) any {
	k := disclosure.Power
	powers := s.visible(k)
	out := struct {
		kindParams
		Types   []powerType   `json:"types"`
		Changes []powerChange `json:"changes"`
	}{kindParams: shared}
	for _, t := range s.project.Settings[disclosure.PowerTypes.Name] {
		group := powerType{Code: t.Text("code"), Name: s.nameOf(t), Anchor: t.Text("anchor")}
		for _, p := range powers {
			if p.Text("type") == t.Text("name") {
				group.Items = append(group.Items, s.powerItem(p))
			}
		}
		if group.Count = len(group.Items); group.Count > 0 {
			out.Types = append(out.Types, group)
		}
	}
	out.Changes = s.powerChanges(powers)
	out.Changes = out.Changes[:min(len(out.Changes), changesShown)]
	return out
}

func (s *Site) powerItem(p *schema.Record) powerItem {
	return powerItem{
		Code: p.Text("code"), Name: p.Text("name"), URL: recordURL(disclosure.Power, p), Agency: s.agencyName(p),
		Department: p.Text("department"), Limit: s.timeLimit(p), State: s.stateOf(disclosure.Power, p), Parent: p.Has("parent"),
	}
}

// timeLimit is how long a power takes: what is promised, else what the law
// allows.
func (s *Site) timeLimit(p *schema.Record) string {
	for _, name := range []string{"promised", "statutory"} {
		if limit := p.Format(name+"_limit", s.lang); limit != "" {
			return limit
		}
	}
	return ""
}

// card is an outreach item as a card.
type card struct {
	Type    string   `json:"type"`
	Title   string   `json:"title"`
	Summary string   `json:"summary"`
	Date    string   `json:"date"`
	URL     string   `json:"url"`
	Laws    []string `json:"laws,omitempty"`
	Image   *image   `json:"image,omitempty"`
}

type image struct {
	Src string `json:"src"`
	Alt string `json:"alt"`
}

type typeCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// outreachIndex is all outreach as cards, newest first, and its types counted.
func (s *Site) outreachIndex(shared kindParams) any {
	k := disclosure.Outreach
	out := struct {
		kindParams
		Types []typeCount `json:"types"`
		Items []card      `json:"items"`
	}{kindParams: shared}
	counts := map[string]int{}
	for _, r := range s.visible(k) {
		counts[r.Text("type")]++
		c := card{
			Type: r.Format("type", s.lang), Title: r.Text("title"), Summary: clip(r.Text("summary"), 90),
			Date: day(r.Text(k.Show.Date)), URL: recordURL(k, r), Laws: r.Texts("laws"),
		}
		if images := r.Groups("images"); len(images) > 0 {
			c.Image = &image{schema.FileURL(images[0].Text("file")), images[0].Text("alt")}
		}
		out.Items = append(out.Items, c)
	}
	for _, choice := range k.Field("type").Choices {
		if n := counts[choice.Word]; n > 0 {
			word := problem.Text{ZH: choice.Word, EN: choice.EN}
			out.Types = append(out.Types, typeCount{word.In(s.lang), n})
		}
	}
	return out
}

// reportIndex is the reports by agency, newest first.
func (s *Site) reportIndex(shared kindParams) any {
	type item struct {
		Year      string `json:"year"`
		Title     string `json:"title"`
		URL       string `json:"url"`
		Published string `json:"published"`
		Figures   int    `json:"figures"`
	}
	type group struct {
		Name    string `json:"name"`
		URL     string `json:"url"`
		Reports []item `json:"reports"`
	}
	out := struct {
		kindParams
		More     []link  `json:"more,omitempty"` // what is made of all reports
		Agencies []group `json:"agencies"`
	}{kindParams: shared, More: s.acrossReports()}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		g := group{Name: s.nameOf(a), URL: agencyURL(a.Text("id"))}
		for _, r := range s.reportsOf(a.Text("id")) {
			g.Reports = append(g.Reports, item{
				Year: r.Text("year"), Title: r.Text("title"), URL: recordURL(disclosure.Report, r),
				Published: day(r.Text("published_on")), Figures: len(r.Groups("figures")),
			})
		}
		if len(g.Reports) > 0 {
			out.Agencies = append(out.Agencies, g)
		}
	}
	return out
}

// reportsOf are an agency's reports, newest year first.
func (s *Site) reportsOf(agency string) []*schema.Record {
	var list []*schema.Record
	for _, r := range s.visible(disclosure.Report) {
		if r.Text("agency") == agency {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *schema.Record) int { return cmp.Compare(year(b), year(a)) })
	return list
}

func year(r *schema.Record) int {
	n, _ := strconv.Atoi(r.Text("year"))
	return n
}
