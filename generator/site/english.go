package site

import (
	"cmp"
	"encoding/json"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Pages in English stand below /en/, beside those in Chinese, as Hugo's second
// language: home, kinds, statistics, the reports' figures and open data. Records stay in
// Chinese, so volumes have no English pages and their runs leave the language out.
const (
	englishRoot     = "/en"
	englishLanguage = "en" // as hugo.toml names it
	englishDataFile = "build/data/english.json"
)

// english reports whether the site has pages in English: it has unless its
// settings say no.
func (s *Site) english() bool { return s.project.Site().Text("english") != "false" }

// in is the same site, whose pages are made in a language.
func (s *Site) in(l problem.Lang) *Site {
	other := *s
	other.lang = l
	return &other
}

// at is the address, in the language of the page, of what stands in both.
func (s *Site) at(url string) string {
	if s.lang == problem.EN {
		return englishRoot + url
	}
	return url
}

// languageOf is the language of the page at an address, where it is another than
// that of the page that leads there.
func (s *Site) languageOf(url string) string {
	if s.lang == problem.EN && !strings.HasPrefix(url, englishRoot+"/") {
		return recordsLang
	}
	return ""
}

// englishPages are the pages of the front that stand in English too.
func (s *Site) englishPages() ([]page, error) {
	if !s.english() {
		return nil, nil
	}
	if err := s.needLanguage(englishLanguage); err != nil {
		return nil, err
	}
	en := s.in(problem.EN)
	pages := []page{en.homePage(), en.searchPage()}
	for _, k := range disclosure.Kinds {
		pages = append(pages, en.kindPage(k))
	}
	pages = append(pages, en.dataPages()...)
	pages = append(pages, en.statisticsPages()...)
	if p, ok := en.figuresPage(); ok {
		pages = append(pages, p)
	}
	for i := range pages {
		pages[i].path = strings.TrimSuffix(pages[i].path, ".md") + "." + englishLanguage + ".md"
	}
	return pages, nil
}

// generalAbout says in English what the site is where the settings do not.
const generalAbout = "Annual rule-of-law reports, powers, permits, penalties and legal outreach, published as the law requires and open item by item."

// about is what the site is, in the language of the page.
func (s *Site) about() string {
	if s.lang == problem.EN {
		return cmp.Or(s.project.Site().Text("description_en"), generalAbout)
	}
	return s.project.Site().Text("description")
}

// englishSite is what English pages say of the site; no page is rendered in
// English where the file is missing.
type englishSite struct {
	Name        string `json:"name"`
	Title       string `json:"title"` // of windows, which cannot be marked as Chinese
	Sponsor     string `json:"sponsor"`
	Description string `json:"description"`
}

// englishFile is the data file of the site in English, through
// hugo.Data.english. The sponsor's English name is that of the agency of its
// name.
func (s *Site) englishFile() ([]byte, error) {
	site := s.project.Site()
	out := englishSite{
		Name: inEnglish(site).In(problem.EN), Title: cmp.Or(site.Text("name_en"), site.Text("domain")), Sponsor: site.Text("sponsor"),
		Description: s.in(problem.EN).about(),
	}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		if a.Text("name") == out.Sponsor {
			out.Sponsor = inEnglish(a).In(problem.EN)
			break
		}
	}
	return json.Marshal(out)
}

// figureName is what a figure is called, in the language of the page.
func (s *Site) figureName(f *schema.Record) string {
	return problem.Text{ZH: f.Text("label"), EN: s.figureNamed(f).Text("name_en")}.In(s.lang)
}

// figureUnit is a figure's unit, in the language of the page.
func (s *Site) figureUnit(f *schema.Record) string {
	return problem.Text{ZH: f.Text("unit"), EN: s.figureNamed(f).Text("unit_en")}.In(s.lang)
}

// figureNamed is what the settings say of a figure, the same in every report; it
// may say nothing.
func (s *Site) figureNamed(f *schema.Record) *schema.Record {
	for _, n := range s.project.Settings[disclosure.FigureNames.Name] {
		if n.Text("id") == f.Text("id") {
			return n
		}
	}
	return new(schema.Record)
}

// inEnglish is the name of something of the settings that may have one in
// English.
func inEnglish(r *schema.Record) problem.Text {
	return problem.Text{ZH: r.Text("name"), EN: r.Text("name_en")}
}

// nameOf is the name of something of the settings, in the language of the page.
func (s *Site) nameOf(r *schema.Record) string { return inEnglish(r).In(s.lang) }
