// Package site turns records into Hugo content and Hugo content into a site. It
// alone knows Hugo.
//
// The pages of a volume, one kind in one year, are rendered by a Hugo run of
// their own; the front, which is all other pages, by one more. So memory follows
// the largest volume, and no volume's pages depend on another's.
package site

import (
	"fmt"
	"os"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Site is a project on its way to becoming pages.
type Site struct {
	project *dataset.Project
	dir     string // the project's root
	root    *os.Root
	origin  string // https:// and the domain: what addresses begin with outside of pages
	step    func(name string, done, total int)
	export  WriteData
	json    RecordJSON
	search  WriteSearch
	data    []DataFile
	pages   int
	lang    problem.Lang // of the pages that are being made
	// subItems are the visible powers below a main item, by agency and code.
	subItems map[powerKey][]*schema.Record
}

// powerKey is an agency and a code on its power list.
type powerKey struct{ agency, code string }

// Options are what a build may be told besides its project.
type Options struct {
	Step   func(name string, done, total int) // called as each part begins; may be nil
	Data   WriteData                          // writes the open data; nil: the site has none
	JSON   RecordJSON                         // a record as data; nil: records have no files of their own
	Search WriteSearch                        // writes the search index; nil: the site has none
}

// New makes the site of a project, whose root is dir. The project has been
// checked: what has errors must not be published.
func New(p *dataset.Project, dir string, o Options) (*Site, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project: %w", err)
	}
	if o.Step == nil {
		o.Step = func(string, int, int) {}
	}
	s := &Site{project: p, dir: dir, root: root, origin: "https://" + p.Site().Text("domain"), step: o.Step, export: o.Data, json: o.JSON, search: o.Search, lang: problem.ZH, subItems: map[powerKey][]*schema.Record{}}
	for _, sub := range s.visible(disclosure.Power) {
		if parent := sub.Text("parent"); parent != "" {
			key := powerKey{sub.Text("agency"), parent}
			s.subItems[key] = append(s.subItems[key], sub)
		}
	}
	return s, nil
}

// Close lets go of the folder.
func (s *Site) Close() error { return s.root.Close() }

// Pages is how many pages of content were made.
func (s *Site) Pages() int { return s.pages }

// resolve is the title and address that a reference leads to.
func (s *Site) resolve(t *schema.Table, agency, key string) (title, url string) {
	switch t {
	case disclosure.AgencyTable:
		if a := s.project.Agency(key); a != nil {
			return a.Text("name"), agencyURL(key)
		}
	case disclosure.PowerTable:
		if p := s.project.Power(agency, key); p != nil {
			if !disclosure.Power.Visible(p, s.project.Today) {
				return key, "" // its name is not public
			}
			return p.Text("name"), recordURL(disclosure.Power, p)
		}
	case disclosure.PowerTypeTable:
		for _, r := range s.project.Settings[disclosure.PowerTypes.Name] {
			if r.Text("name") == key {
				return key, "/" + disclosure.Power.Name + "/#" + r.Text("anchor")
			}
		}
	}
	return key, ""
}

// visible are the records of a standing kind that may be shown today.
func (s *Site) visible(k *schema.Kind) []*schema.Record {
	var list []*schema.Record
	for _, r := range s.project.Records[k.Name] {
		if k.Visible(r, s.project.Today) {
			list = append(list, r)
		}
	}
	return list
}

// volumes are the volumes of a kind that have something to show, newest first.
func (s *Site) volumes(k *schema.Kind) []*dataset.Volume {
	var list []*dataset.Volume
	for _, v := range s.project.Volumes {
		if v.Kind == k && v.Visible > 0 {
			list = append(list, v)
		}
	}
	return list
}

// updated is the day on which a kind's last record was published.
func (s *Site) updated(k *schema.Kind) string {
	last := ""
	for _, r := range s.visible(k) {
		last = max(last, r.Text(k.Show.From))
	}
	for _, v := range s.volumes(k) {
		last = max(last, v.Updated)
	}
	return day(last)
}

func (s *Site) agencyName(r *schema.Record) string {
	if a := s.project.Agency(r.Text("agency")); a != nil {
		return s.nameOf(a)
	}
	return ""
}

func (s *Site) agencyLink(r *schema.Record) *agencyLink {
	if name := s.agencyName(r); name != "" {
		return &agencyLink{name, agencyURL(r.Text("agency"))}
	}
	return nil
}

func (s *Site) row(k *schema.Kind, r *schema.Record) row {
	return row{
		Date: day(r.Text(k.Show.From)), Kind: k.Name, KindTitle: k.Title.In(s.lang),
		Title: k.Show.Title(r), Number: r.Text(k.Show.Number), URL: recordURL(k, r),
		Agency: s.agencyName(r), State: s.stateOf(k, r),
	}
}

func agencyURL(id string) string    { return "/agency/" + id + "/" }
func kindURL(k *schema.Kind) string { return "/" + k.Name + "/" }
func volumeURL(v *dataset.Volume) string {
	return "/" + v.Kind.Name + "/" + v.Year + "/"
}

// address is an address of the site as others know it, with its host.
func (s *Site) address(url string) string { return s.origin + url }

// paragraphs are the lines of a prose text that hold something.
func paragraphs(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// crumbs are a page's ancestors, home first.
func (s *Site) crumbs(more ...link) []link {
	return append([]link{{Title: words.home.In(s.lang), URL: s.at("/")}}, more...)
}

func (s *Site) kindCrumb(k *schema.Kind) link {
	return link{Title: k.Title.In(s.lang), URL: s.at(kindURL(k))}
}
