package site_test

import (
	"strings"
	"testing"
)

// A correction stands among what happened last, on the home page, on the kind's
// page and on the agency's, also where its record is an old one.
func TestCorrectionsAreAmongTheLatest(t *testing.T) {
	dir := trial(t, 400)
	write(t, dir, "data/penalty/2026/one.yaml", strings.NewReplacer("2026-04-13", "2026-01-02", "2026-04-16", "2026-01-05", "轻微", "严重").Replace(onePenalty)+
		"corrections: [{on: 2026-11-22, field: content, was: 罚款。, reason: 录入有误。}]\n")
	files := build(t, dir, "public", today)
	for _, name := range []string{"index.html", "penalty/index.html", "agency/sample-city/index.html"} {
		if n := strings.Count(files[name], "更正：示例不可见有限公司"); n != 1 {
			t.Errorf("%s tells of %d corrections", name, n)
		}
		if !strings.Contains(files[name], `<time datetime="2026-11-22">2026-11-22</time>`) {
			t.Errorf("%s does not say when", name)
		}
	}
	for _, page := range []string{"/penalty/2026/", "/statistics/2026/", "/agency/sample-city/", "/power/changes/", "/outreach/law/", "/progress/", "/data/dictionary/", "/guide/", "/penalty/"} {
		if !strings.Contains(files["sitemap/index.html"], `href="`+page+`"`) {
			t.Errorf("the map of the site does not lead to %s", page)
		}
	}
}
