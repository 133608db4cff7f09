package site_test

import (
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"time"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
)

type atomOf struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Link    []struct {
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entry []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

type jsonOf struct {
	Version, Title string
	Feed           string `json:"feed_url"`
	Items          []struct {
		ID, URL, Title string
		Date           string `json:"date_published"`
	}
}

// Each feed has what RFC 4287 and JSON Feed 1.1 demand, newest first, and leads
// to pages that are there; the two forms say the same.
func TestFeeds(t *testing.T) {
	files := sampleSite(t)
	dirs := []string{"", "agency/sample-city/", "agency/sample-prefecture/"}
	for _, k := range disclosure.Kinds {
		dirs = append(dirs, k.Name+"/")
	}
	for _, dir := range dirs {
		var a atomOf
		var j jsonOf
		if err := xml.Unmarshal([]byte(files[dir+"feed.xml"]), &a); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		if err := json.Unmarshal([]byte(files[dir+"feed.json"]), &j); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		if a.ID != origin+"/"+dir || a.Title == "" || a.Author == "" || len(a.Link) != 2 || a.Link[1].Href != a.ID+"feed.xml" {
			t.Errorf("%s: the feed is %+v", dir, a)
		}
		if j.Version != "https://jsonfeed.org/version/1.1" || j.Title != a.Title || j.Feed != a.ID+"feed.json" {
			t.Errorf("%s: the feed is %s %s %s", dir, j.Version, j.Title, j.Feed)
		}
		if len(a.Entry) == 0 || len(a.Entry) > 50 || len(a.Entry) != len(j.Items) || a.Updated != a.Entry[0].Updated {
			t.Fatalf("%s: %d and %d entries, updated %s", dir, len(a.Entry), len(j.Items), a.Updated)
		}
		ids := map[string]bool{}
		for i, e := range a.Entry {
			if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || i > 0 && e.Updated > a.Entry[i-1].Updated {
				t.Errorf("%s: entry %d is of %s", dir, i, e.Updated)
			}
			if ids[e.ID] || e.Title == "" || j.Items[i].ID != e.ID || j.Items[i].Title != e.Title || j.Items[i].Date != e.Updated {
				t.Errorf("%s: entry %+v and item %+v", dir, e, j.Items[i])
			}
			ids[e.ID] = true
			if _, ok := files[strings.TrimPrefix(e.Link.Href, origin+"/")+"index.html"]; !ok {
				t.Errorf("%s leads to %s, which is not there", dir, e.Link.Href)
			}
		}
		page := files[dir+"index.html"]
		if !strings.Contains(page, `href="/`+dir+`feed.xml"`) || !strings.Contains(page, `href="/`+dir+`feed.json"`) {
			t.Errorf("the page %s does not name its feeds", dir)
		}
	}
	if n := strings.Count(files["feed.xml"], "<entry>"); n != 50 {
		t.Errorf("the site's feed has %d entries", n)
	}
}

// Corrections and notices of withdrawal are entries of their own.
func TestFeedsTellOfCorrectionsAndWithdrawals(t *testing.T) {
	on, _ := calendar.New(2026, 6, 1)
	for more, want := range map[string]string{
		"corrections: [{on: 2026-05-06, field: facts, was: 旧, reason: 录入有误。}]\n": "更正：示例不可见有限公司",
		"withdrawn: {on: 2026-05-20, kind: 撤销, reason: 经复核不再公开。}\n":              "撤下：示交罚〔2026〕9999号",
	} {
		dir := trial(t, 0)
		write(t, dir, "data/penalty/2026/one.yaml", onePenalty+more)
		files := build(t, dir, "public", on)
		for _, name := range []string{"feed.xml", "feed.json", "penalty/feed.xml", "agency/sample-city/feed.json"} {
			if !strings.Contains(files[name], want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
		if strings.HasPrefix(more, "withdrawn") && slices.ContainsFunc([]string{"feed.xml", "penalty/feed.json"}, func(name string) bool { return strings.Contains(files[name], "不可见") }) {
			t.Error("a feed names the party of a withdrawn decision")
		}
	}
}
