package site_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
)

var (
	bundleChip = regexp.MustCompile(`<li><a href="#([a-z0-9-]+)">([^<]*) <span>(\d+)</span></a></li>`)
	bundleItem = regexp.MustCompile(`<li(?: class="child")?><(?:code|time)`)
)

// Whatever way one looks through a kind, every record is there, and the counts are
// those of what stands under them.
func TestEveryWayShowsEveryRecord(t *testing.T) {
	dir := trial(t, 0)
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	files := build(t, dir, "public", today)
	ways := 0
	for _, k := range disclosure.Kinds {
		for i := range k.Show.Ways {
			ways++
			w := &k.Show.Ways[i]
			at := k.Name + "/" + w.Name + "/"
			page := files[at+"index.html"]
			if !strings.Contains(files[k.Name+"/index.html"], `href="/`+at+`"`) {
				t.Errorf("the page of %s does not lead to /%s", k.Name, at)
			}
			sum, want := 0, 0
			for _, m := range bundleChip.FindAllStringSubmatch(page, -1) {
				n, _ := strconv.Atoi(m[3])
				sum += n
				_, section, found := strings.Cut(page, `<h2 id="`+m[1]+`">`)
				section, _, _ = strings.Cut(section, "</section>")
				if got := len(bundleItem.FindAllString(section, -1)); !found || got != n {
					t.Errorf("/%s: %s has %d records, and says %d", at, m[2], got, n)
				}
			}
			for _, r := range p.Records[k.Name] {
				if !k.Visible(r, today) {
					continue
				}
				want += max(1, len(w.Bundles(r, today)))
				if !strings.Contains(page, `href="/`+k.Name+"/"+r.Text("id")+`/"`) {
					t.Errorf("/%s lacks %s", at, r.Text("id"))
				}
			}
			if sum != want || sum == 0 {
				t.Errorf("/%s counts %d, want %d", at, sum, want)
			}
		}
	}
	if ways < 5 {
		t.Errorf("%d ways", ways)
	}
}

// The adjustments of the power list stand on the page of their year, with what
// each word means, and their counts add up.
func TestAdjustmentsByYear(t *testing.T) {
	dir := trial(t, 0)
	p, err := dataset.Open(dir, today, dataset.ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	files := build(t, dir, "public", today)
	counts := map[string]int{}
	for _, r := range p.Records[disclosure.Power.Name] {
		if !disclosure.Power.Visible(r, today) {
			continue
		}
		for _, h := range r.Groups("history") {
			on, _ := h.Day("date")
			counts[yearOf(on)]++
			page := files["power/changes/"+yearOf(on)+"/index.html"]
			if !strings.Contains(page, `href="/power/`+r.Text("id")+`/"`) || !strings.Contains(page, h.Text("document")) {
				t.Errorf("%s: %s of %s is not told", yearOf(on), h.Text("change"), r.Text("id"))
			}
		}
	}
	if len(counts) < 5 {
		t.Fatalf("%d years", len(counts))
	}
	for year, n := range counts {
		page := files["power/changes/"+year+"/index.html"]
		if got := strings.Count(page, `<div><span class="mark">`); got != n {
			t.Errorf("%s has %d adjustments, want %d", year, got, n)
		}
		if want := fmt.Sprintf(`<a href="/power/changes/%s/">%s 年</a> <span class="count">%d 项`, year, year, n); !strings.Contains(files["power/changes/index.html"], want) {
			t.Errorf("the page of all years does not say %s", want)
		}
	}
	if page := files["power/changes/2023/index.html"]; !strings.Contains(page, "不再行使") || !strings.Contains(page, "交给下级机关行使") {
		t.Error("words are not explained")
	}
}

func yearOf(d calendar.Day) string { return d.String()[:len("2006")] }
