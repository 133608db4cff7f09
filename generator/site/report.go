package site

import (
	"strconv"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// reportParams are the parameters of a report's page; its text is the page's
// Markdown.
type reportParams struct {
	common
	Number      string       `json:"number,omitempty"`
	Year        string       `json:"year"`
	Published   string       `json:"published"`
	Signed      string       `json:"signed,omitempty"`
	Agency      *agencyLink  `json:"agency,omitempty"`
	Figures     []figure     `json:"figures,omitempty"`
	Charts      []string     `json:"charts,omitempty"` // HTML
	AllFigures  string       `json:"allFigures,omitempty"`
	Compare     *link        `json:"compare,omitempty"` // with the report before
	Siblings    []yearLink   `json:"siblings,omitempty"`
	Attachments []attachment `json:"attachments,omitempty"`
	Corrections string       `json:"corrections,omitempty"`
	Prev        *link        `json:"prev,omitempty"`
	Next        *link        `json:"next,omitempty"`
	Beside      string       `json:"beside"`
}

// figure is a number of a report with its value in the report before.
type figure struct {
	ID      string  `json:"id"`
	Label   string  `json:"label"`
	Value   string  `json:"value"`
	Unit    string  `json:"unit,omitempty"`
	Section string  `json:"section,omitempty"`
	Before  *before `json:"before,omitempty"`
}

// before is a figure's value in an earlier year, and how far it has moved.
type before struct {
	Year   string `json:"year"`
	Value  string `json:"value"`
	URL    string `json:"url"`
	Change string `json:"change"` // +12, −3.5, or 0; empty where they do not compare
}

type attachment struct {
	Title string `json:"title"`
	URL   string `json:"url"`
	Size  string `json:"size"`
}

// reportPages are the pages of all reports.
func (s *Site) reportPages(b *bodies) []page {
	var pages []page
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		reports := s.reportsOf(a.Text("id"))
		h := historyOf(a, reports)
		for i, r := range reports {
			pages = append(pages, s.reportPage(b, r, i, reports, &h))
		}
	}
	if p, ok := s.figuresPage(); ok {
		pages = append(pages, p)
	}
	return append(pages, s.comparePages()...)
}

// reportPage is the page of the report at position i of its agency's, which
// stand newest first.
func (s *Site) reportPage(b *bodies, r *schema.Record, i int, reports []*schema.Record, h *history) page {
	k := disclosure.Report
	params := &reportParams{
		common: common{k.Name, s.crumbs(s.kindCrumb(k))},
		Number: r.Text("document"), Year: r.Text("year"),
		Published: moment(r.Text("published_on")), Signed: r.Text("signed_on"), Agency: s.agencyLink(r),
		Figures: s.figures(r, reports[i+1:]), Charts: s.reportCharts(h, r), Attachments: s.attachments(r), Corrections: b.corrections(k, r),
		Beside: b.beside(&shelf{kind: k}, r),
	}
	if len(params.Figures) > 0 {
		params.AllFigures = figuresURL
	}
	if before := h.before(r); before != nil {
		params.Compare = &link{Title: comparedWith(before).In(s.lang), URL: pair{before, r}.url()}
	}
	for _, other := range reports {
		params.Siblings = append(params.Siblings, yearLink{Year: other.Text("year"), URL: recordURL(k, other), Current: other == r})
	}
	if i+1 < len(reports) {
		params.Prev = recordLink(k, reports[i+1])
	}
	if i > 0 {
		params.Next = recordLink(k, reports[i-1])
	}
	title := k.Show.Title(r)
	return page{path: contentPath(recordURL(k, r)), markdown: k.Show.Body(r), things: []thing{s.recordThing(k, r, title)}, front: front{
		Title: title, Description: s.describe(k, r, title), Layout: "report", Params: params,
	}}
}

// figures are a report's figures, each beside its value in the newest of the
// earlier reports that has it.
func (s *Site) figures(r *schema.Record, earlier []*schema.Record) []figure {
	var list []figure
	for _, f := range r.Groups("figures") {
		out := figure{
			ID: f.Text("id"), Label: f.Text("label"), Value: f.Format("value", s.lang),
			Unit: f.Text("unit"), Section: f.Text("section"),
		}
		for _, old := range earlier {
			if g := figureOf(old, out.ID); g != nil && g.Text("unit") == out.Unit {
				out.Before = &before{
					Year: old.Text("year"), Value: g.Format("value", s.lang),
					URL: recordURL(disclosure.Report, old),
				}
				if comparable(f, g) {
					out.Before.Change = change(f, g)
				}
				break
			}
		}
		list = append(list, out)
	}
	return list
}

func figureOf(r *schema.Record, id string) *schema.Record {
	for _, f := range r.Groups("figures") {
		if f.Text("id") == id {
			return f
		}
	}
	return nil
}

// change is the exact difference of two figures, with its sign.
func change(now, then *schema.Record) string {
	a, ok := now.Decimal("value")
	b, given := then.Decimal("value")
	if !ok || !given {
		return ""
	}
	d := a.Sub(b)
	switch d.Sign() {
	case 0:
		return "0"
	case 1:
		return "+" + d.Readable()
	}
	return "−" + d.Readable()[1:]
}

func (s *Site) attachments(r *schema.Record) []attachment {
	var list []attachment
	for _, a := range r.Groups("attachments") {
		out := attachment{Title: a.Text("title"), URL: schema.FileURL(a.Text("file"))}
		if info, err := s.project.File(a.Text("file")); err == nil {
			out.Size = fileSize(info.Size())
		}
		list = append(list, out)
	}
	return list
}

// fileSize is a file's size as readers know it.
func fileSize(n int64) string {
	switch {
	case n < 1<<10:
		return strconv.FormatInt(n, 10) + " B"
	case n < 1<<20:
		return strconv.FormatInt((n+1<<9)>>10, 10) + " KB"
	}
	return strconv.FormatFloat(float64(n)/(1<<20), 'f', 1, 64) + " MB"
}
