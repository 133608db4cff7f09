package site

import (
	"strconv"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// perPage is how many records a page of a list shows.
const perPage = 50

// recordParams are the parameters of a record's page.
type recordParams struct {
	common
	Number    string      `json:"number,omitempty"`
	State     *state      `json:"state,omitempty"`
	Published string      `json:"published"`
	Agency    *agencyLink `json:"agency,omitempty"`
	Prev      *link       `json:"prev,omitempty"`
	Next      *link       `json:"next,omitempty"`
	Related   []related   `json:"related,omitempty"`
	Body      string      `json:"body"`
	Text      bool        `json:"text,omitempty"` // Markdown follows the body
}

// related are links beside a record, under a label.
type related struct {
	Label string `json:"label"`
	Items []link `json:"items"`
}

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

// volumePages makes the pages of a volume: its list, page by page, and its
// records.
func (s *Site) volumePages(v *dataset.Volume, b *bodies, put func(page) error) error {
	records, err := s.project.Read(v)
	if err != nil {
		return err
	}
	if err := s.listPages(v, records, b, put); err != nil {
		return err
	}
	trail := s.crumbs(s.kindCrumb(v.Kind), link{Title: ofYear(v.Year).In(s.lang), URL: volumeURL(v)})
	for i, r := range records {
		p, err := s.recordPage(v.Kind, r, trail, b)
		if err != nil {
			return err
		}
		params := p.front.Params.(*recordParams)
		if i > 0 {
			params.Prev = recordLink(v.Kind, records[i-1])
		}
		if i+1 < len(records) {
			params.Next = recordLink(v.Kind, records[i+1])
		}
		if err := put(p); err != nil {
			return err
		}
	}
	return nil
}

func recordLink(k *schema.Kind, r *schema.Record) *link {
	return &link{Title: k.Show.Title(r), URL: recordURL(k, r)}
}

// recordPage is the page of a record, without its neighbours.
func (s *Site) recordPage(k *schema.Kind, r *schema.Record, trail []link, b *bodies) (page, error) {
	body, err := b.body(k, r)
	if err != nil {
		return page{}, err
	}
	title := k.Show.Title(r)
	p := page{
		path:   contentPath(recordURL(k, r)),
		things: []thing{s.recordThing(k, r, title)},
		front: front{
			Title:       title,
			Description: s.describe(k, r, title),
			Layout:      "record",
			Params: &recordParams{
				common:    common{k.Name, trail},
				Number:    r.Text(k.Show.Number),
				State:     s.stateOf(k, r),
				Published: moment(r.Text(k.Show.From)),
				Agency:    s.agencyLink(r),
				Related:   s.related(k, r),
				Body:      body,
			},
		},
	}
	if k.Show.Body != nil {
		p.markdown = k.Show.Body(r)
		p.front.Params.(*recordParams).Text = p.markdown != ""
	}
	return p, nil
}

// describe is the sentence that search engines show under a record's title.
func (s *Site) describe(k *schema.Kind, r *schema.Record, title string) string {
	text := s.agencyName(r) + k.Title.In(s.lang) + "：" + title
	if number := r.Text(k.Show.Number); number != "" {
		text += "，" + number
	}
	return clip(text, 120)
}

// related is what belongs to a record and is not among its facts.
func (s *Site) related(k *schema.Kind, r *schema.Record) []related {
	var list []related
	if p := s.project.Power(r.Text("agency"), r.Text("power")); p != nil && disclosure.Power.Visible(p, s.project.Today) {
		list = append(list, related{disclosure.Power.Title.In(s.lang), []link{{Title: p.Text("name"), URL: recordURL(disclosure.Power, p), Note: p.Text("code")}}})
	}
	if k == disclosure.Power {
		var subs []link
		for _, sub := range s.subItems[powerKey{r.Text("agency"), r.Text("code")}] {
			subs = append(subs, link{Title: sub.Text("name"), URL: recordURL(k, sub), Note: sub.Text("code")})
		}
		if subs != nil {
			list = append(list, related{words.subItems.In(s.lang), subs})
		}
	}
	return list
}

// listPages makes the pages of a volume's list.
func (s *Site) listPages(v *dataset.Volume, records []*schema.Record, b *bodies, put func(page) error) error {
	pages := (len(records) + perPage - 1) / perPage
	var years []yearLink
	for _, other := range s.volumes(v.Kind) {
		// No counts: a volume's pages do not change when another volume does.
		years = append(years, yearLink{Year: other.Year, URL: volumeURL(other), Current: other == v})
	}
	for n := 1; n <= pages; n++ {
		body, err := b.recordList(v.Kind, records[(n-1)*perPage:min(n*perPage, len(records))])
		if err != nil {
			return err
		}
		params := listParams{
			common: common{v.Kind.Name, s.crumbs(s.kindCrumb(v.Kind))},
			Year:   v.Year, Count: len(records), Updated: day(v.Updated), Page: n, Pages: pages,
			Pager: pager(v, n, pages), Years: years, Data: s.volumeData(v), Body: body,
		}
		if n > 1 {
			params.Prev = listURL(v, n-1)
		}
		if n < pages {
			params.Next = listURL(v, n+1)
		}
		path := contentPath(listURL(v, n))
		if n == 1 {
			path = v.Kind.Name + "/" + v.Year + "/_index.md"
		}
		p := page{path: path, front: front{
			Title:       listTitle(v.Year, v.Kind.Title, n).In(s.lang),
			Description: listDescription(v.Year, v.Kind.Title, len(records)).In(s.lang),
			Layout:      "volume", Params: params,
		}}
		if n == 1 {
			p.things = s.volumeThings(v)
		}
		if err := put(p); err != nil {
			return err
		}
	}
	return nil
}

// listURL is the address of a page of a volume's list.
func listURL(v *dataset.Volume, n int) string {
	if n == 1 {
		return volumeURL(v)
	}
	return volumeURL(v) + "list/" + strconv.Itoa(n) + "/"
}

// pager links the first and last page and the neighbours of the current one;
// what lies between is a gap.
func pager(v *dataset.Volume, current, pages int) []pageLink {
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
		list = append(list, pageLink{Page: n, URL: listURL(v, n), Current: n == current})
		last = n
	}
	return list
}
