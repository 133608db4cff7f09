package site

import (
	"encoding/json"
	"strconv"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// homeParams are the parameters of the home page.
type homeParams struct {
	Examples []link     `json:"examples,omitempty"` // of what the search finds
	Numbers  []number   `json:"numbers"`
	Latest   []row      `json:"latest"`
	Kinds    []kindDoor `json:"kinds"`
	Agencies []door     `json:"agencies"`
}

// number is a count with its meaning and date.
type number struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Note  string `json:"note"`
	URL   string `json:"url"`
}

// door leads to a part of the site.
type door struct {
	Name  string `json:"name"`
	URL   string `json:"url"`
	About string `json:"about,omitempty"`
}

type kindDoor struct {
	Name  string     `json:"name"`
	Title string     `json:"title"`
	About string     `json:"about"`
	URL   string     `json:"url"`
	Count int        `json:"count"`
	Years []yearLink `json:"years,omitempty"`
}

// frontPages makes all pages that no volume owns.
func (s *Site) frontPages(b *bodies, put func(page) error) error {
	pages := []page{s.homePage(), s.searchPage(), s.progressPage(), s.agenciesPage(), s.siteMapPage()}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		pages = append(pages, s.agencyPage(a))
	}
	for _, k := range disclosure.Kinds {
		pages = append(pages, s.kindPage(k))
		if notices := s.notices(k); len(notices) > 0 {
			pages = append(pages, s.noticePage(k, notices))
		}
		pages = append(pages, s.wayPages(k)...)
		if k == disclosure.Power {
			pages = append(pages, s.changesPages()...)
		}
		if k.Yearly == "" {
			own, err := s.standingPages(k, b)
			if err != nil {
				return err
			}
			pages = append(pages, own...)
			pages = append(pages, s.standingLetters(k)...)
		}
	}
	pages = append(pages, s.statisticsPages()...)
	pages = append(pages, s.dataPages()...)
	english, err := s.englishPages()
	if err != nil {
		return err
	}
	pages = append(pages, english...)
	for _, p := range pages {
		if err := put(p); err != nil {
			return err
		}
	}
	return nil
}

// standingPages are the pages of the records of a kind that is not yearly.
func (s *Site) standingPages(k *schema.Kind, b *bodies) ([]page, error) {
	if k == disclosure.Report {
		return s.reportPages(b), nil
	}
	var pages []page
	err := s.recordPages(s.newShelf(k, nil, s.visible(k)), b, func(p page) error {
		pages = append(pages, p)
		return nil
	})
	return pages, err
}

// standingLetters are the pages of a kind's list by first letter, of one that is
// not yearly.
func (s *Site) standingLetters(k *schema.Kind) []page {
	var pages []page
	s.letterPages(k, nil, s.visible(k), func(p page) error { // which never fails
		pages = append(pages, p)
		return nil
	})
	return pages
}

func (s *Site) homePage() page {
	params := homeParams{Examples: s.searchExamples(), Numbers: s.numbers(), Latest: s.latest(nil, ""), Agencies: s.agencyDoors()}
	for _, k := range disclosure.Kinds {
		params.Kinds = append(params.Kinds, kindDoor{
			Name: k.Name, Title: k.Title.In(s.lang), About: k.About.In(s.lang), URL: s.at(kindURL(k)),
			Count: s.count(k), Years: s.years(k),
		})
	}
	site := s.project.Site()
	return page{path: "_index.md", things: s.homeThings(), front: front{
		Title: s.nameOf(site), Description: s.summary(s.about()), Layout: "home", Params: params,
	}}
}

// numbers are the four counts of the home page.
func (s *Site) numbers() []number {
	year := strconv.Itoa(s.project.Today.Year())
	inForce, decided := 0, 0
	for _, p := range s.visible(disclosure.Power) {
		if disclosure.Power.Show.State(p, s.project.Today).Tone == "good" {
			inForce++
		}
	}
	for _, v := range s.project.Volumes {
		if v.Year == year {
			decided += v.Visible
		}
	}
	kept := s.kept(nil)
	asOf := problem.Textf("截至 %s", "as of %s", s.project.Today).In(s.lang)
	return []number{
		{grouped(inForce), words.powersInForce.In(s.lang), asOf, s.at(kindURL(disclosure.Power))},
		{grouped(decided), decisionsOf(year).In(s.lang), asOf, s.at(kindURL(disclosure.Penalty))},
		{grouped(s.count(disclosure.Report)), words.reportsPublished.In(s.lang), asOf, s.at(kindURL(disclosure.Report))},
		{grouped(kept.Kept), progressWords.kept.In(s.lang), keptOf(kept.Told, s.project.Today).In(s.lang), progressURL},
	}
}

// count is how many records of a kind are shown.
func (s *Site) count(k *schema.Kind) int {
	if k.Yearly == "" {
		return len(s.visible(k))
	}
	n := 0
	for _, v := range s.volumes(k) {
		n += v.Visible
	}
	return n
}

// years are a yearly kind's volumes as links, each with its share of the
// largest.
func (s *Site) years(k *schema.Kind) []yearLink {
	list := []yearLink{} // a template sorts it, and null is no list
	most := 1
	for _, v := range s.volumes(k) {
		most = max(most, v.Visible)
		list = append(list, yearLink{Year: v.Year, URL: volumeURL(v), Count: v.Visible})
	}
	for i := range list {
		list[i].Share = max(1, list[i].Count*100/most)
	}
	return list
}

func (s *Site) agencyDoors() []door {
	var list []door
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		about := "" // it is in Chinese
		if s.lang == problem.ZH {
			about = clip(a.Text("about"), 80)
		}
		list = append(list, door{s.nameOf(a), agencyURL(a.Text("id")), about})
	}
	return list
}

func (s *Site) agenciesPage() page {
	updated := ""
	for _, k := range disclosure.Kinds {
		updated = max(updated, s.updated(k))
	}
	return page{path: "agency/_index.md", front: front{
		Title: disclosure.Agencies.Title.In(s.lang), Description: words.agenciesAbout.In(s.lang), Layout: "agencies",
		Params: struct {
			common
			Updated  string `json:"updated,omitempty"`
			Agencies []door `json:"agencies"`
		}{common{Crumbs: s.crumbs()}, updated, s.agencyDoors()},
	}}
}

// agencyParams are the parameters of an agency's page.
type agencyParams struct {
	common
	Name    string `json:"name"`
	Code    string `json:"code,omitempty"`
	Level   string `json:"level,omitempty"`
	About   string `json:"about,omitempty"`
	Address string `json:"address,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Hours   string `json:"hours,omitempty"`
	Website string `json:"website,omitempty"`
	Kinds   []struct {
		Title string `json:"title"`
		URL   string `json:"url"`
		Count int    `json:"count"`
	} `json:"kinds"`
	Updated string `json:"updated,omitempty"`
	Latest  []row  `json:"latest"`
}

func (s *Site) agencyPage(a *schema.Record) page {
	id := a.Text("id")
	params := agencyParams{
		common: common{Crumbs: s.crumbs(link{Title: disclosure.Agencies.Title.In(s.lang), URL: "/agency/"})},
		Name:   a.Text("name"), Code: a.Text("code"), Level: a.Format("level", s.lang), About: a.Text("about"),
		Address: a.Text("address"), Phone: a.Text("phone"), Hours: a.Text("hours"), Website: a.Text("website"),
		Latest: s.latest(nil, id),
	}
	if len(params.Latest) > 0 {
		params.Updated = params.Latest[0].Date
	}
	for _, k := range disclosure.Kinds {
		params.Kinds = append(params.Kinds, struct {
			Title string `json:"title"`
			URL   string `json:"url"`
			Count int    `json:"count"`
		}{k.Title.In(s.lang), kindURL(k), s.countOf(k, id)})
	}
	return page{path: contentPath(agencyURL(id)), things: []thing{s.agencyThing(a)}, front: front{
		Title: a.Text("name"), Description: clip(a.Text("about"), 120), Layout: "agency", Params: params,
	}}
}

// countOf is how many records of a kind an agency shows.
func (s *Site) countOf(k *schema.Kind, agency string) int {
	n := 0
	for _, r := range s.visible(k) {
		if r.Text("agency") == agency {
			n++
		}
	}
	for _, v := range s.volumes(k) {
		n += v.ByAgency[agency]
	}
	return n
}

// kindData is what every page may know of a kind, through hugo.Data.kinds.
type kindData struct {
	Name    string     `json:"name"`
	Title   string     `json:"title"`
	TitleEN string     `json:"titleEn"`
	AboutEN string     `json:"aboutEn"`
	About   string     `json:"about"`
	Source  string     `json:"source"`
	Due     string     `json:"due"`
	URL     string     `json:"url"`
	Yearly  bool       `json:"yearly"` // its records stand in volumes
	Column  columnData `json:"column"`
}

// columnData are the marks of a column (国办发〔2017〕47号, 附件 2).
type columnData struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Keywords    string `json:"keywords"`
	Type        string `json:"type"`
}

// kindsFile is the kinds as a data file. It depends on no record, so that no
// page of a volume changes when another volume does.
func kindsFile() ([]byte, error) {
	var list []kindData
	for _, k := range disclosure.Kinds {
		list = append(list, kindData{
			Name: k.Name, Title: k.Title.ZH, TitleEN: k.Title.EN, AboutEN: k.About.EN, About: k.About.ZH,
			Source: k.Source.ZH, Due: k.Due.ZH, URL: kindURL(k), Yearly: k.Yearly != "",
			Column: columnData{k.Title.ZH, k.About.ZH, k.Keywords, k.Column},
		})
	}
	return json.Marshal(list)
}
