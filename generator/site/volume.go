package site

import (
	"slices"
	"strconv"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// perPage is how many records a page of a list shows.
const perPage = 50

// listParams are the parameters of a page of a volume's list.
type listParams struct {
	common
	Year    string     `json:"year"`
	Count   int        `json:"count"`
	Updated string     `json:"updated,omitempty"`
	Page    int        `json:"page"`
	Pages   int        `json:"pages"`
	Pager   []pageLink `json:"pager,omitempty"`
	Prev    string     `json:"prev,omitempty"`
	Next    string     `json:"next,omitempty"`
	Years   []yearLink `json:"years"`
	Names   string     `json:"names,omitempty"` // the same list by first letter
	Power   *link      `json:"power,omitempty"`
	Data    []dataLink `json:"data,omitempty"`
	Body    string     `json:"body"`
}

type pageLink struct {
	Page    int    `json:"page,omitempty"`
	URL     string `json:"url,omitempty"`
	Current bool   `json:"current,omitempty"`
	Gap     bool   `json:"gap,omitempty"` // pages are left out here
}

type yearLink struct {
	Year    string `json:"year"`
	URL     string `json:"url"`
	Count   int    `json:"count,omitempty"`
	Current bool   `json:"current,omitempty"`
	Share   int    `json:"share,omitempty"` // of the largest year, in hundredths
}

// volumePages makes the pages of a volume: its lists, page by page, that by first
// letter, and its records.
func (s *Site) volumePages(v *dataset.Volume, records []*schema.Record, b *bodies, put func(page) error) error {
	for _, l := range s.listings(v, records) {
		if err := s.listPages(l, b, put); err != nil {
			return err
		}
	}
	if err := s.letterPages(v.Kind, v, records, put); err != nil {
		return err
	}
	return s.recordPages(s.newShelf(v.Kind, v, records), b, put)
}

// listing is a list of records of a volume, page by page: all of them, or those
// of a power.
type listing struct {
	volume  *dataset.Volume
	records []*schema.Record
	title   problem.Text // of its first page
	power   *link        // that they were made under
	first   string       // the address of its first page
	next    string       // begins the addresses of the others, below the first
}

// listings are the lists of a volume: of all its records, then of each power that
// some were made under, in the order of the powers' pages.
func (s *Site) listings(v *dataset.Volume, records []*schema.Record) []listing {
	list := []listing{{
		volume: v, records: records, title: yearTitle(v.Year, v.Kind.Title), first: volumeURL(v), next: allPages,
	}}
	under := map[*schema.Record][]*schema.Record{}
	for _, r := range records {
		if p := s.project.Power(r.Text("agency"), r.Text(powerField)); p != nil && disclosure.Power.Visible(p, s.project.Today) {
			under[p] = append(under[p], r)
		}
	}
	for p, own := range under {
		name := p.Text("name")
		title := yearTitle(v.Year, v.Kind.Title)
		list = append(list, listing{
			volume: v, records: own, title: problem.Text{ZH: title.ZH + "：" + name, EN: title.EN + ": " + name},
			power: &link{Title: name, URL: recordURL(disclosure.Power, p), Note: p.Text("code")}, first: powerListURL(v, p),
		})
	}
	slices.SortFunc(list[1:], func(a, b listing) int { return strings.Compare(a.first, b.first) })
	return list
}

// allPages begins the addresses of the further pages of the list of all records.
const allPages = schema.Lists + "/"

// powerListURL is the address of a volume's list of the records under a power.
func powerListURL(v *dataset.Volume, p *schema.Record) string {
	return volumeURL(v) + schema.Lists + "/power/" + p.Text("id") + "/"
}

// listPages makes the pages of a list.
func (s *Site) listPages(l listing, b *bodies, put func(page) error) error {
	v := l.volume
	pages := (len(l.records) + perPage - 1) / perPage
	shared := listParams{
		common: common{v.Kind.Name, s.crumbs(s.kindCrumb(v.Kind))},
		Year:   v.Year, Count: len(l.records), Pages: pages, Power: l.power, Years: []yearLink{},
	}
	if l.power == nil {
		if len(v.Letters) > 0 {
			shared.Names = lettersURL(v.Kind, v)
		}
		shared.Updated, shared.Data = day(v.Updated), s.dataFiles(v.Kind, v.Year)
		for _, other := range s.volumes(v.Kind) {
			// No counts: a volume's pages do not change when another volume does.
			shared.Years = append(shared.Years, yearLink{Year: other.Year, URL: volumeURL(other), Current: other == v})
		}
	} else {
		shared.Crumbs = append(shared.Crumbs, link{Title: ofYear(v.Year).In(s.lang), URL: volumeURL(v)})
	}
	for n := 1; n <= pages; n++ {
		body, err := b.recordList(v.Kind, l.records[(n-1)*perPage:min(n*perPage, len(l.records))])
		if err != nil {
			return err
		}
		params := shared
		params.Page, params.Pager, params.Body = n, l.pager(n, pages), body
		if n > 1 {
			params.Prev = l.url(n - 1)
		}
		if n < pages {
			params.Next = l.url(n + 1)
		}
		path := contentPath(l.url(n))
		if l.url(n) == volumeURL(v) {
			path = v.Kind.Name + "/" + v.Year + "/_index.md"
		}
		p := page{path: path, front: front{
			Title:       pageTitle(l.title, n).In(s.lang),
			Description: listDescription(l.title, len(l.records)).In(s.lang),
			Layout:      "volume", Params: params,
		}}
		if l.url(n) == volumeURL(v) {
			p.things = s.volumeThings(v)
		}
		if err := put(p); err != nil {
			return err
		}
	}
	return nil
}

// url is the address of a page of the list.
func (l *listing) url(n int) string {
	if n == 1 {
		return l.first
	}
	return l.first + l.next + strconv.Itoa(n) + "/"
}

// pager links the first and last page and the neighbours of the current one;
// what lies between is a gap.
func (l *listing) pager(current, pages int) []pageLink {
	if pages < 2 {
		return nil
	}
	var list []pageLink
	last := 0
	for n := 1; n <= pages; n++ {
		if n != 1 && n != pages && (n < current-2 || n > current+2) {
			continue
		}
		if n > last+1 {
			list = append(list, pageLink{Gap: true})
		}
		list = append(list, pageLink{Page: n, URL: l.url(n), Current: n == current})
		last = n
	}
	return list
}
