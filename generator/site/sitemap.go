package site

import (
	"bufio"
	"errors"
	"fmt"
	"html"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/afero"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// maxURLs is how many addresses a sitemap may hold (https://www.sitemaps.org/protocol.html).
const maxURLs = 50000

// place is an address of the site and the day on which what stands there last
// changed; empty: it is not known, and no day is made up.
type place struct {
	url, changed string
	chinese      string // of a page that stands in both languages: the address of the Chinese one
}

// writeSitemaps writes robots.txt, and the sitemap: an index with a file for the
// pages that no kind owns, for each kind and for each volume. A volume is read
// once more, so that not more than one is held in memory.
func (s *Site) writeSitemaps(to afero.Fs, dir string) error {
	w := sitemapWriter{to: to, dir: dir, origin: s.origin}
	w.add("pages", s.frontPlaces())
	for _, k := range disclosure.Kinds {
		own := s.inBoth(kindURL(k), s.updated(k))
		for i := range k.Show.Ways {
			own = append(own, place{url: wayURL(k, &k.Show.Ways[i]), changed: s.updated(k)})
		}
		if k == disclosure.Power {
			for _, p := range s.changesPages() {
				own = append(own, place{url: p.url()})
			}
		}
		if k.Yearly == "" {
			for _, url := range s.standingLetterURLs(k) {
				own = append(own, place{url: url, changed: s.updated(k)})
			}
			own = append(own, s.recordPlaces(k, s.visible(k))...)
		}
		if k == disclosure.Report {
			own = append(own, s.acrossPlaces()...)
		}
		w.add(k.Name, own)
		for _, v := range s.volumes(k) {
			records, err := s.project.Read(v)
			if err != nil {
				return err
			}
			w.add(k.Name+"-"+v.Year, append([]place{{url: volumeURL(v), changed: day(v.Updated)}}, s.recordPlaces(k, records)...))
		}
	}
	return w.finish()
}

// frontPlaces are the pages that no kind owns, but for those that people write,
// which the menus lead to.
func (s *Site) frontPlaces() []place {
	home := ""
	for _, k := range disclosure.Kinds {
		home = max(home, s.updated(k))
	}
	list := append(s.inBoth("/", home), place{url: progressURL, changed: s.project.Today.String()}, place{url: "/agency/", changed: home}, place{url: siteMapURL, changed: home})
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		changed := ""
		if rows := s.latest(nil, a.Text("id")); len(rows) > 0 {
			changed = rows[0].Date
		}
		list = append(list, place{url: agencyURL(a.Text("id")), changed: changed})
	}
	for _, p := range s.statisticsPages() {
		list = append(list, s.inBoth("/"+strings.TrimSuffix(p.path, ".md")+"/", home)...)
	}
	if s.search != nil {
		list = append(list, s.inBoth(searchURL, "")...)
	}
	if s.export != nil {
		list = slices.Concat(list, s.inBoth(dataURL, home), s.inBoth(dictionaryURL, ""))
	}
	return list
}

// inBoth is a page that stands in both languages, if there are two.
func (s *Site) inBoth(url, changed string) []place {
	if !s.english() {
		return []place{{url: url, changed: changed}}
	}
	return []place{{url, changed, url}, {s.in(problem.EN).at(url), changed, url}}
}

// recordPlaces are the pages of records. A record changed last when it was
// corrected last, or published; what is to come does not count.
func (s *Site) recordPlaces(k *schema.Kind, records []*schema.Record) []place {
	list := make([]place, len(records))
	for i, r := range records {
		changed := day(r.Text(k.Show.From))
		for _, c := range r.Groups(correctionsField) {
			if on, ok := c.Day("on"); ok && !on.After(s.project.Today) {
				changed = max(changed, on.String())
			}
		}
		list[i] = place{url: recordURL(k, r), changed: changed}
	}
	return list
}

// sitemapWriter writes the files and remembers them for the index.
type sitemapWriter struct {
	to          afero.Fs
	dir, origin string
	files       []place
	err         error
}

// The namespaces of a sitemap, and of the links between languages in it
// (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
const sitemapSpace = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`

// add writes places as a file, or as several where they are too many.
func (w *sitemapWriter) add(name string, places []place) {
	for n := 0; n*maxURLs < len(places); n++ {
		part := places[n*maxURLs : min((n+1)*maxURLs, len(places))]
		url := "/sitemap/" + name
		if n > 0 {
			url += "-" + strconv.Itoa(n+1)
		}
		url += ".xml"
		changed := ""
		for _, p := range part {
			changed = max(changed, p.changed)
		}
		w.write(url, "urlset", "url", part)
		w.files = append(w.files, place{url: url, changed: changed})
	}
}

// finish writes the index, and robots.txt that leads to it.
func (w *sitemapWriter) finish() error {
	w.write("/sitemap.xml", "sitemapindex", "sitemap", w.files)
	if w.err == nil {
		w.err = writeFile(w.to, path.Join(w.dir, "robots.txt"), []byte("User-agent: *\nAllow: /\n\nSitemap: "+w.origin+"/sitemap.xml\n"))
	}
	return w.err
}

func (w *sitemapWriter) write(url, root, entry string, places []place) {
	if w.err != nil {
		return
	}
	name := path.Join(w.dir, url)
	if w.err = w.to.MkdirAll(path.Dir(name), 0o755); w.err != nil {
		return
	}
	f, err := w.to.Create(name)
	if err != nil {
		w.err = err
		return
	}
	out := bufio.NewWriter(f)
	fmt.Fprintf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s %s>\n", root, sitemapSpace)
	for _, p := range places {
		out.WriteString("<" + entry + "><loc>" + html.EscapeString(w.origin+p.url) + "</loc>")
		if p.changed != "" {
			out.WriteString("<lastmod>" + p.changed + "</lastmod>")
		}
		if p.chinese != "" {
			for _, l := range []struct{ lang, url string }{{"zh-CN", p.chinese}, {"x-default", p.chinese}, {englishLanguage, englishRoot + p.chinese}} {
				out.WriteString(`<xhtml:link rel="alternate" hreflang="` + l.lang + `" href="` + html.EscapeString(w.origin+l.url) + `"/>`)
			}
		}
		out.WriteString("</" + entry + ">\n")
	}
	fmt.Fprintf(out, "</%s>\n", root)
	w.err = errors.Join(out.Flush(), f.Close())
}
