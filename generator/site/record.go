package site

import "sunboard/generator/schema"

// recordParams are the parameters of a record's page.
type recordParams struct {
	common
	Number    string      `json:"number,omitempty"`
	State     *state      `json:"state,omitempty"`
	Published string      `json:"published"`
	Agency    *agencyLink `json:"agency,omitempty"`
	Prev      *link       `json:"prev,omitempty"`
	Next      *link       `json:"next,omitempty"`
	Body      string      `json:"body"`
	Beside    string      `json:"beside"`
	Text      bool        `json:"text,omitempty"` // Markdown follows the body
}

// recordPages makes the pages of records that stand together, each with its
// neighbours.
func (s *Site) recordPages(sh *shelf, b *bodies, put func(page) error) error {
	for i, r := range sh.records {
		p, err := s.recordPage(sh, r, b)
		if err != nil {
			return err
		}
		params := p.front.Params.(*recordParams)
		if i > 0 {
			params.Prev = recordLink(sh.kind, sh.records[i-1])
		}
		if i+1 < len(sh.records) {
			params.Next = recordLink(sh.kind, sh.records[i+1])
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
func (s *Site) recordPage(sh *shelf, r *schema.Record, b *bodies) (page, error) {
	k := sh.kind
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
				common:    common{k.Name, sh.trail},
				Number:    r.Text(k.Show.Number),
				State:     s.stateOf(k, r),
				Published: moment(r.Text(k.Show.From)),
				Agency:    s.agencyLink(r),
				Body:      body,
				Beside:    b.beside(sh, r),
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
