package site

import (
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
)

// siteMapURL is the map of the site for people; that for programs is /sitemap.xml.
const siteMapURL = "/sitemap/"

// mapPart is a part of the site with the pages below it.
type mapPart struct {
	Title string `json:"title"`
	URL   string `json:"url"`
	Below []link `json:"below,omitempty"`
}

// siteMapPage leads to every kind with its years and ways, to the agencies, and to
// what the site says of itself; the pages that people write are added by the theme,
// which knows their titles.
func (s *Site) siteMapPage() page {
	var kinds []mapPart
	for _, k := range disclosure.Kinds {
		part := mapPart{Title: k.Title.In(s.lang), URL: kindURL(k)}
		for _, y := range s.years(k) {
			part.Below = append(part.Below, link{Title: ofYear(y.Year).In(s.lang), URL: y.URL, Note: grouped(y.Count)})
		}
		for _, w := range s.ways(k, nil) {
			if !w.Current {
				part.Below = append(part.Below, link{Title: w.Title, URL: w.URL})
			}
		}
		if k == disclosure.Report {
			if s.lettersOf(k, nil) != nil {
				part.Below = append(part.Below, link{Title: letterWords.title.In(s.lang), URL: lettersURL(k, nil)})
			}
			part.Below = append(part.Below, s.reportLinks()...)
		}
		if len(s.notices(k)) > 0 {
			part.Below = append(part.Below, link{Title: mapWords.notices.In(s.lang), URL: noticesURL(k)})
		}
		kinds = append(kinds, part)
	}
	agencies := mapPart{Title: disclosure.Agencies.Title.In(s.lang), URL: "/agency/"}
	for _, a := range s.agencyDoors() {
		agencies.Below = append(agencies.Below, link{Title: a.Name, URL: a.URL})
	}
	figures := mapPart{Title: statisticsWords.title.In(s.lang), URL: statisticsURL}
	for _, y := range s.statisticsYears() {
		figures.Below = append(figures.Below, link{Title: ofYear(y).In(s.lang), URL: statisticsOf(y)})
	}
	own := []mapPart{agencies, figures, {Title: progressWords.title.In(s.lang), URL: progressURL}}
	if s.export != nil {
		own = append(own, mapPart{dataWords.title.In(s.lang), dataURL, []link{{Title: dataWords.dictionary.In(s.lang), URL: dictionaryURL}}})
	}
	return page{path: contentPath(siteMapURL), front: front{
		Title: mapWords.title.In(s.lang), Description: mapWords.about.In(s.lang), Layout: "sitemap",
		Params: struct {
			common
			Parts []mapPart `json:"parts"`
		}{common{Crumbs: s.crumbs()}, append(kinds, own...)},
	}}
}

// reportLinks lead to the reports, by agency, newest first.
func (s *Site) reportLinks() []link {
	var list []link
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		for _, r := range s.reportsOf(a.Text("id")) {
			list = append(list, link{Title: r.Text("title"), URL: recordURL(disclosure.Report, r)})
		}
	}
	return list
}

var mapWords = struct{ title, about, notices problem.Text }{
	title:   problem.T("网站地图", "Site map"),
	about:   problem.T("本站的全部栏目、年份、机关和页面。", "All kinds, years, agencies and pages of this site."),
	notices: problem.T("撤下公告", "Notices of withdrawal"),
}
