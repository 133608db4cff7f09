package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"errors"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/afero"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// feedSize is how many entries a feed has.
const feedSize = 50

// entry is something that happened: a record was published or corrected, or a
// notice tells of its withdrawal.
type entry struct {
	id, url, title, text, tag string
	on                        string // a day, or a day with hour and minute
}

// feed is the newest that happened on the site, of a kind or of an agency.
type feed struct {
	title, page string // page: the address of what it follows
	entries     []entry
}

// add keeps the newest entries, newest first; ids decide between entries of one
// moment, so that the order never depends on files.
func (f *feed) add(more []entry) {
	f.entries = append(f.entries, more...)
	slices.SortFunc(f.entries, func(a, b entry) int { return cmp.Or(cmp.Compare(b.on, a.on), cmp.Compare(b.id, a.id)) })
	f.entries = slices.Clone(f.entries[:min(feedSize, len(f.entries))])
}

// writeFeeds writes the feeds as Atom (RFC 4287) and JSON Feed 1.1. Of volumes
// not more than one is held in memory.
func (s *Site) writeFeeds(to afero.Fs, dir string) error {
	name := s.project.Site().Text("name")
	feeds := []*feed{{title: name, page: "/"}}
	agencies := map[string]*feed{}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		f := &feed{title: a.Text("name") + " - " + name, page: agencyURL(a.Text("id"))}
		agencies[a.Text("id")] = f
		feeds = append(feeds, f)
	}
	for _, k := range disclosure.Kinds {
		own := &feed{title: k.Title.In(s.lang) + " - " + name, page: kindURL(k)}
		feeds = append(feeds, own)
		err := s.happened(k, func(agency string, list []entry) {
			feeds[0].add(list)
			own.add(list)
			if f := agencies[agency]; f != nil {
				f.add(list)
			}
		})
		if err != nil {
			return err
		}
	}
	for _, f := range feeds {
		if err := s.writeFeed(f, to, dir); err != nil {
			return err
		}
	}
	return nil
}

// happened tells all entries of a kind, agency by agency.
func (s *Site) happened(k *schema.Kind, tell func(agency string, list []entry)) error {
	take := func(records, withdrawn []*schema.Record) {
		by := map[string][]entry{}
		for _, r := range records {
			by[r.Text("agency")] = append(by[r.Text("agency")], s.recordEntries(k, r)...)
		}
		for _, r := range withdrawn {
			by[r.Text("agency")] = append(by[r.Text("agency")], s.noticeEntries(k, r)...)
		}
		for agency, list := range by { // the order does not matter: add sorts
			tell(agency, list)
		}
	}
	var withdrawn []*schema.Record
	for _, r := range s.project.Records[k.Name] {
		if k.Noticed(r, s.project.Today) {
			withdrawn = append(withdrawn, r)
		}
	}
	take(s.visible(k), withdrawn)
	for _, v := range s.project.Volumes {
		if v.Kind != k {
			continue
		}
		records, err := s.project.Read(v)
		if err != nil {
			return err
		}
		take(records, v.Notices)
	}
	return nil
}

// recordEntries are the publication of a record and its corrections so far.
func (s *Site) recordEntries(k *schema.Kind, r *schema.Record) []entry {
	at := recordURL(k, r)
	title := k.Show.Title(r)
	list := []entry{{
		id: at, url: at, title: title, text: s.describe(k, r, title), tag: k.Title.In(s.lang), on: r.Text(k.Show.From),
	}}
	for i, c := range r.Groups(correctionsField) {
		if on, ok := c.Day("on"); ok && !on.After(s.project.Today) {
			list = append(list, entry{
				id: at + "#correction-" + strconv.Itoa(i+1), url: at, tag: k.Title.In(s.lang), on: on.String(),
				title: feedWords.corrected.In(s.lang) + title, text: c.Text("reason"),
			})
		}
	}
	return list
}

// noticeEntries tell of a withdrawal what its notice tells: the number and the
// reason, without the party.
func (s *Site) noticeEntries(k *schema.Kind, r *schema.Record) []entry {
	var list []entry
	number := r.Text(k.Show.Number)
	for _, w := range r.Groups(schema.Withdrawn) {
		list = append(list, entry{
			id: noticesURL(k) + "#" + url.QueryEscape(number), url: noticesURL(k), tag: k.Title.In(s.lang), on: w.Text("on"),
			title: feedWords.withdrawn.In(s.lang) + number, text: strings.Join(paragraphs(w.Text("reason")), "\n"),
		})
	}
	return list
}

var feedWords = struct{ corrected, withdrawn problem.Text }{
	problem.T("更正：", "Corrected: "),
	problem.T("撤下：", "Withdrawn: "),
}

// instant is a day or moment as RFC 3339 has it, in China's time.
func instant(on string) string {
	date, hour, _ := strings.Cut(on, " ")
	return date + "T" + cmp.Or(hour, "00:00") + ":00+08:00"
}

func (s *Site) writeFeed(f *feed, to afero.Fs, dir string) error {
	atom, err := s.atom(f)
	if err != nil {
		return err
	}
	list, err := s.jsonFeed(f)
	if err != nil {
		return err
	}
	return errors.Join(
		writeFile(to, path.Join(dir, f.page, "feed.xml"), atom),
		writeFile(to, path.Join(dir, f.page, "feed.json"), list),
	)
}

// The parts of an Atom feed.
type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID       string   `xml:"id"`
	Title    string   `xml:"title"`
	Updated  string   `xml:"updated"`
	Link     atomLink `xml:"link"`
	Category struct {
		Term string `xml:"term,attr"`
	} `xml:"category"`
	Summary string `xml:"summary"`
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

func (s *Site) atom(f *feed) ([]byte, error) {
	out := atomFeed{
		Lang: "zh-CN", ID: s.origin + f.page, Title: f.title, Updated: instant(s.project.Today.String()),
		Author: cmp.Or(s.project.Site().Text("sponsor"), s.project.Site().Text("name")),
		Links:  []atomLink{{"alternate", "text/html", s.origin + f.page}, {"self", "application/atom+xml", s.origin + f.page + "feed.xml"}},
	}
	if len(f.entries) > 0 {
		out.Updated = instant(f.entries[0].on)
	}
	for _, e := range f.entries {
		a := atomEntry{ID: s.origin + e.id, Title: e.title, Updated: instant(e.on), Link: atomLink{Href: s.origin + e.url}, Summary: e.text}
		a.Category.Term = e.tag
		out.Entries = append(out.Entries, a)
	}
	data, err := xml.MarshalIndent(out, "", " ")
	return append(append([]byte(xml.Header), data...), '\n'), err
}

type jsonItem struct {
	ID            string   `json:"id"`
	URL           string   `json:"url"`
	Title         string   `json:"title"`
	ContentText   string   `json:"content_text"`
	DatePublished string   `json:"date_published"`
	Tags          []string `json:"tags"`
}

func (s *Site) jsonFeed(f *feed) ([]byte, error) {
	items := []jsonItem{}
	for _, e := range f.entries {
		items = append(items, jsonItem{s.origin + e.id, s.origin + e.url, e.title, e.text, instant(e.on), []string{e.tag}})
	}
	var b bytes.Buffer
	j := json.NewEncoder(&b)
	j.SetEscapeHTML(false)
	j.SetIndent("", " ")
	err := j.Encode(struct {
		Version  string     `json:"version"`
		Title    string     `json:"title"`
		Home     string     `json:"home_page_url"`
		Feed     string     `json:"feed_url"`
		Language string     `json:"language"`
		Items    []jsonItem `json:"items"`
	}{"https://jsonfeed.org/version/1.1", f.title, s.origin + f.page, s.origin + f.page + "feed.json", "zh-CN", items})
	return b.Bytes(), err
}
