package site_test

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
)

type sitemap struct {
	Places []struct {
		Loc     string `xml:"loc"`
		Lastmod string `xml:"lastmod"`
		Links   []struct {
			Lang string `xml:"hreflang,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:",any"`
}

const origin = "https://jtj.example.gov.cn"

// The sitemap leads to every page of a record, and to nothing that is not there.
func TestTheSitemapHasEveryRecord(t *testing.T) {
	files := sampleSite(t)
	if want := "Sitemap: " + origin + "/sitemap.xml\n"; !strings.HasSuffix(files["robots.txt"], want) {
		t.Errorf("robots.txt says %q", files["robots.txt"])
	}
	read := func(name string) sitemap {
		var m sitemap
		if err := xml.Unmarshal([]byte(files[name]), &m); err != nil || len(m.Places) == 0 {
			t.Fatalf("%s: %d places, %v", name, len(m.Places), err)
		}
		return m
	}
	days := regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	listed := map[string]bool{}
	for _, part := range read("sitemap.xml").Places {
		newest := ""
		for _, p := range read(strings.TrimPrefix(part.Loc, origin+"/")).Places {
			page := strings.TrimPrefix(p.Loc, origin+"/") + "index.html"
			if _, ok := files[page]; !ok {
				t.Errorf("%s leads to %s, which is not there", part.Loc, page)
			}
			if listed[page] {
				t.Errorf("%s is listed twice", page)
			}
			listed[page] = true
			if p.Lastmod != "" && !days.MatchString(p.Lastmod) || p.Lastmod > today.String() {
				t.Errorf("%s changed on %s", page, p.Lastmod)
			}
			newest = max(newest, p.Lastmod)
			// The sitemap tells of the same languages as the page.
			for _, l := range p.Links {
				if want := `hreflang="` + l.Lang + `" href="` + l.Href + `"`; !strings.Contains(files[page], want) {
					t.Errorf("%s has no %s", page, want)
				}
			}
			if alternates := strings.Count(files[page], `<link rel="alternate" hreflang=`); alternates != len(p.Links) {
				t.Errorf("%s has %d languages, in the sitemap %d", page, alternates, len(p.Links))
			}
		}
		if part.Lastmod != newest {
			t.Errorf("%s changed on %s, its pages on %s", part.Loc, part.Lastmod, newest)
		}
	}
	byHand := []string{"about/index.html", "guide/index.html", "accessibility/index.html", "en/accessibility/index.html"}
	for name := range files {
		if strings.HasSuffix(name, "/index.html") && !listed[name] && !strings.Contains(name, "/list/") &&
			!strings.HasPrefix(name, "elder/") && // they are the same pages
			!strings.HasSuffix(name, "/withdrawn/index.html") && !slices.Contains(byHand, name) {
			t.Errorf("the sitemap does not lead to %s", name)
		}
	}
}

// A record changed when it was corrected, not only when it was published.
func TestACorrectionIsAChange(t *testing.T) {
	dir := trial(t, 0)
	for correction, want := range map[string]string{
		"": "2026-04-16",
		"corrections: [{on: 2026-05-06, field: facts, was: 旧, reason: 录入有误。}]\n": "2026-05-06",
	} {
		write(t, dir, "data/penalty/2026/one.yaml", onePenalty+correction)
		on, _ := calendar.New(2026, 6, 1)
		text := build(t, dir, "public", on)["sitemap/penalty-2026.xml"]
		if !strings.Contains(text, "/penalty/2026/2026-9999/</loc><lastmod>"+want+"<") {
			t.Errorf("%q: the page changed on another day than %s: %s", correction, want, text)
		}
	}
}
