package site_test

import (
	"regexp"
	"strings"
	"testing"
)

var leads = regexp.MustCompile(` (?:href|action)="(/[^"]*)"`)

// Every page but those of volumes' records has an elder version, whose links lead
// on to such versions; a record is led to by the end of its address.
func TestElderVersionLeadsOn(t *testing.T) {
	files := sampleSite(t)
	record := regexp.MustCompile(`^(permit|penalty)/\d{4}/[^/]+/index\.html$`)
	lists, records := 0, 0
	for name, data := range files {
		page, isPage := strings.CutSuffix(name, "index.html")
		if !isPage || strings.HasPrefix(name, "elder/") {
			continue
		}
		elder, has := files["elder/"+name]
		if record.MatchString(name) {
			records++
			if has || !strings.Contains(data, `class="to-elder" data-module="elder" href="#elder"`) {
				t.Errorf("/%s has a version of its own (%v), or no way to it", page, has)
			}
			continue
		}
		if !has || !strings.Contains(data, `class="to-elder" data-module="elder" href="/elder/`+page+`"`) {
			t.Errorf("/%s has no elder version (%v), or no way to it", page, has)
			continue
		}
		for _, want := range []string{`<html class="elder" lang="`, `<link rel="canonical" href="/` + page + `">`, `class="to-plain" data-module="elder" href="/` + page + `"`} {
			if strings.Count(elder, want) != 1 {
				t.Errorf("/elder/%s has not %s once", page, want)
			}
		}
		for _, link := range leads.FindAllStringSubmatch(elder, -1) {
			target, mark, _ := strings.Cut(strings.TrimPrefix(link[1], "/"), "#")
			target, _, _ = strings.Cut(target, "?")
			switch {
			case record.MatchString(target + "index.html"):
				lists++
				if mark != "elder" {
					t.Errorf("/elder/%s leads out of the version: %s", page, link[1])
				}
			case target == page && strings.Contains(link[0], "href"), !strings.HasSuffix(target, "/") && target != "":
				// the way back, or a file
			case !strings.HasPrefix(target, "elder/"):
				t.Errorf("/elder/%s leads out of the version: %s", page, link[1])
			}
		}
	}
	if lists < 100 || records < 100 {
		t.Errorf("%d links to %d records: there was nothing to see", lists, records)
	}
}
