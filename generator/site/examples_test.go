package site_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/calendar"
)

var example = regexp.MustCompile(`<a href="/search/\?q=[^"]*">([^<]*)</a>`)

// The home page's examples are parts of what stands in records.
func TestSearchExamples(t *testing.T) {
	files := sampleSite(t)
	found := example.FindAllStringSubmatch(files["index.html"], -1)
	if _, search := files["search/index.html"]; search != (len(found) == 2) {
		t.Fatalf("there is a search: %v; examples: %q", search, found)
	}
	for _, e := range found {
		text, stands := html.UnescapeString(e[1]), 0
		for name, page := range files {
			if strings.HasPrefix(name, "penalty/2026/2026") && strings.Contains(page, text) {
				stands++
			}
		}
		if stands == 0 {
			t.Errorf("no penalty says %q", text)
		}
	}
	if _, search := files["en/search/index.html"]; search && !strings.Contains(files["en/index.html"], `<a href="/en/search/?q=`) {
		t.Error("the English home page leads to another search")
	}
}

// A person is no example.
func TestAPersonIsNoExample(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/one.yaml", strings.NewReplacer("示例不可见有限公司", "欧阳某某有限公司", "法人及非法人组织", "个体工商户", "party_code: 00000000000000000X\n", "").Replace(onePenalty))
	on, _ := calendar.New(2026, 5, 1)
	files := build(t, dir, "public", on)
	found := example.FindAllStringSubmatch(files["index.html"], -1)
	if _, search := files["search/index.html"]; search && (len(found) != 1 || found[0][1] != "罚〔2026〕9999") {
		t.Errorf("examples: %q", found)
	}
}
