package search

import (
	"cmp"
	"slices"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// entry is what can be found: a record, or a page that people wrote.
type entry struct {
	address string // below its volume's
	day     calendar.Day
	state   schema.State
	cells   []string
	body    []Passage // of its running text
	record  *schema.Record
}

// volume is what is indexed together: the records of a yearly kind in one year,
// all of another kind, or the pages that people wrote. Its part of the index
// depends on nothing else, so it stays the same while the volume does.
type volume struct {
	kind    *schema.Kind // nil: pages
	year    string       // of a yearly kind
	address string
	cells   []cell
	columns []column
	entries []entry // newest first
}

// dir is the volume's folder within the index.
func (v *volume) dir() string {
	switch {
	case v.kind == nil:
		return pagesName
	case v.year == "":
		return v.kind.Name
	}
	return v.kind.Name + "-" + v.year
}

// recordVolume makes a volume of records that may be shown.
func recordVolume(p *dataset.Project, k *schema.Kind, year string, records []*schema.Record) *volume {
	v := &volume{kind: k, year: year, address: "/" + k.Name + "/", cells: cellsOf(k), columns: columnsOf(p, k)}
	if year != "" {
		v.address += year + "/"
	}
	for _, r := range records {
		v.entries = append(v.entries, v.recordEntry(p, r))
	}
	v.sort()
	return v
}

func (v *volume) recordEntry(p *dataset.Project, r *schema.Record) entry {
	k := v.kind
	e := entry{address: r.Text("id") + "/", cells: make([]string, len(v.cells)), record: r}
	e.day, _ = r.Day(cmp.Or(k.Show.Date, k.Show.From))
	if k.Show.State != nil {
		e.state = k.Show.State(r, p.Today)
	}
	e.cells[0] = k.Show.Title(r)
	for i, c := range v.cells[1:] {
		e.cells[i+1] = textOf(p, r, c.name)
	}
	e.body = bodyOf(k, r)
	return e
}

// bodyOf are the passages of a record's running text.
func bodyOf(k *schema.Kind, r *schema.Record) []Passage {
	if k.Show.Body == nil {
		return nil
	}
	return passages(disclosure.SafeMarkdown(k.Show.Body(r)))
}

// sort puts the newest first, as lists do; what is of one day keeps its order.
func (v *volume) sort() {
	slices.SortStableFunc(v.entries, func(a, b entry) int { return b.day.Sub(a.day) })
}

// Page is a page that people wrote, or one about an agency.
type Page struct {
	URL   string // from the site's root: /about/
	Title string
	Day   calendar.Day // on which it was last changed
	Text  string       // Markdown
	// Plain are texts beside it that are no Markdown, as Passage has them.
	Plain []struct{ Anchor, Heading, Text string }
}

// passages are all texts of a page but its title.
func (p Page) passages() []Passage {
	list := passages(p.Text)
	for _, plain := range p.Plain {
		if plain.Text = strings.TrimSpace(plain.Text); plain.Text != "" {
			list = append(list, Passage(plain))
		}
	}
	return list
}

// pagesName is the word for pages that are no records.
const pagesName = "page"

var pagesTitle = problem.T("网页", "Pages")

// pageVolume makes a volume of pages.
func pageVolume(pages []Page) *volume {
	v := &volume{address: "/", cells: []cell{{title: headingTitle, rank: inName}}}
	for _, p := range pages {
		v.entries = append(v.entries, entry{address: p.URL[1:], day: p.Day, cells: []string{p.Title}, body: p.passages()})
	}
	v.sort()
	return v
}
