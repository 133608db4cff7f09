package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// wayLink leads to a way to look through a kind.
type wayLink struct {
	Title   string `json:"title"`
	URL     string `json:"url"`
	Current bool   `json:"current,omitempty"`
}

// wayParams are the parameters of a page that shows a kind in bundles.
type wayParams struct {
	common
	Updated string    `json:"updated,omitempty"`
	Count   int       `json:"count"`
	Ways    []wayLink `json:"ways"`
	Bundles []bundle  `json:"bundles"`
}

// bundle is records that have something in common: powers as the register has
// them, others as rows.
type bundle struct {
	key    string
	Title  string      `json:"title"`
	Anchor string      `json:"anchor"`
	Count  int         `json:"count"`
	Rows   []row       `json:"rows,omitempty"`
	Items  []powerItem `json:"items,omitempty"`
}

func wayURL(k *schema.Kind, w *schema.Way) string { return kindURL(k) + w.Name + "/" }

// bundleAnchor is the address of a bundle on its way's page, for good: the key, or
// its sum where that cannot stand in addresses.
func bundleAnchor(w *schema.Way, key string) string {
	if strings.Trim(key, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		return w.Name + "-" + key
	}
	sum := sha256.Sum256([]byte(key))
	return w.Name + "-" + hex.EncodeToString(sum[:4])
}

// bundleKey keeps the bundles of agencies apart where they are their own.
func bundleKey(w *schema.Way, r *schema.Record, key string) string {
	if w.Apart {
		return r.Text("agency") + "/" + key
	}
	return key
}

// ways lead from a kind's page to the other ways to look through it, and back;
// current is nil on the page itself.
func (s *Site) ways(k *schema.Kind, current *schema.Way) []wayLink {
	if k.Show.Ways == nil {
		return nil
	}
	list := []wayLink{{wayWords.byType.In(s.lang), s.at(kindURL(k)), current == nil}}
	for i := range k.Show.Ways {
		w := &k.Show.Ways[i]
		list = append(list, wayLink{by(w).In(s.lang), wayURL(k, w), w == current})
	}
	if s.lettersOf(k, nil) != nil {
		list = append(list, wayLink{letterWords.title.In(s.lang), lettersURL(k, nil), false})
	}
	if k == disclosure.Power {
		list = append(list, wayLink{changeWords.title.In(s.lang), changesURL, false})
	}
	return list
}

func by(w *schema.Way) problem.Text {
	return problem.Textf("按%[1]s", "By %[2]s", w.Title.ZH, w.Title.EN)
}

// wayPages are the pages of all ways to look through a kind.
func (s *Site) wayPages(k *schema.Kind) []page {
	var pages []page
	for i := range k.Show.Ways {
		w := &k.Show.Ways[i]
		title := problem.Text{ZH: k.Title.ZH + "：" + by(w).ZH, EN: k.Title.EN + ": " + strings.ToLower(by(w).EN)}
		records := s.visible(k)
		pages = append(pages, page{path: contentPath(wayURL(k, w)), front: front{
			Title: title.In(s.lang), Description: s.summary(k.About.In(s.lang)), Layout: "way",
			Params: wayParams{common{k.Name, s.crumbs(s.kindCrumb(k))}, s.updated(k), len(records), s.ways(k, w), s.bundles(k, w, records)},
		}})
	}
	return pages
}

// bundles puts records together.
func (s *Site) bundles(k *schema.Kind, w *schema.Way, records []*schema.Record) []bundle {
	var list []bundle
	at := map[string]int{}
	add := func(r *schema.Record, key string, title problem.Text) {
		i, ok := at[key]
		if !ok {
			i = len(list)
			at[key] = i
			list = append(list, bundle{key: key, Title: title.In(s.lang), Anchor: bundleAnchor(w, key)})
		}
		b := &list[i]
		b.Count++
		if k == disclosure.Power {
			b.Items = append(b.Items, s.powerItem(r))
		} else {
			b.Rows = append(b.Rows, s.row(k, r))
		}
	}
	several := len(s.project.Settings[disclosure.Agencies.Name]) > 1
	for _, r := range records {
		own := w.Bundles(r, s.project.Today)
		if own == nil {
			own = []schema.Bundle{{Title: w.None}}
		}
		for i, one := range own {
			if slices.Contains(own[:i], one) {
				continue
			}
			title := one.Title
			if w.Apart && several {
				name := s.agencyName(r)
				title = problem.Text{ZH: name + " · " + title.ZH, EN: name + " · " + title.EN}
			}
			add(r, bundleKey(w, r, one.Key), title)
		}
	}
	if w.Most {
		slices.SortStableFunc(list, func(a, b bundle) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.key, b.key))
		})
	}
	return list
}

// addWays lets the words of a record's fact lead to the records that have them
// too.
func (b *bodies) addWays(k *schema.Kind, r *schema.Record, f *schema.Field, out *fact) {
	for i := range k.Show.Ways {
		w := &k.Show.Ways[i]
		if w.Field != f.Name {
			continue
		}
		for n, one := range w.Bundles(r, b.site.project.Today) {
			out.Values[n].URL = wayURL(k, w) + "#" + bundleAnchor(w, bundleKey(w, r, one.Key))
		}
	}
}

var wayWords = struct{ byType problem.Text }{problem.T("按类型", "By type")}
