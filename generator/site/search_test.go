package site_test

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/search"
	"sunboard/generator/site"
)

// searchIndex is the search index of a project, as the program hands it over.
func searchIndex(p *dataset.Project) site.WriteSearch {
	return func(pages []site.SearchPage, create func(name string) (io.WriteCloser, error)) error {
		var list []search.Page
		for _, page := range pages {
			list = append(list, search.Page(page))
		}
		return search.Write(p, list, create)
	}
}

// readable is what can be read in a file of the site: a part of the search index
// is compressed, behind its stamp if it has one.
func readable(t testing.TB, name, data string) string {
	t.Helper()
	if !strings.HasPrefix(name, search.Dir+"/") {
		return data
	}
	skip := 4
	if name == search.Dir+"/directory.bin" {
		skip = 0
	}
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader([]byte(data)[skip:])))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(text)
}

// The index has the records and the pages of the site, hand-written ones and those
// of agencies, each at the address where it stands.
func TestSearchIndexIsInTheSite(t *testing.T) {
	dir := trial(t, 60)
	write(t, dir, "content/draft.md", "---\ntitle: 草稿\ndraft: true\n---\n未定稿的文字。\n")
	write(t, dir, "content/help/index.md", "---\ntitle: 帮助\ndate: 2026-02-03\n---\n帮助的正文。\n")
	files := build(t, dir, "public", today)
	rows := map[string]string{}
	for name, data := range files {
		if strings.HasPrefix(name, search.Dir+"/") {
			folder, _, _ := strings.Cut(strings.TrimPrefix(name, search.Dir+"/"), "/")
			rows[folder] += readable(t, name, data)
		}
	}
	for folder, words := range map[string][]string{
		"page":          {"about/", "guide/", "help/", "帮助的正文", "agency/sample-city/", "示例州交通运输局"},
		"penalty-2026":  {"2026-0001/", "示交罚〔2026〕"},
		"power":         {"0200-B-01700"},
		"report":        {"sample-city-2024/", "法治政府建设"},
		"directory.bin": {`"url":"/penalty/2026/"`, `"dir":"page"`, "处罚类别"},
	} {
		for _, word := range words {
			if !strings.Contains(rows[folder], word) {
				t.Errorf("%s has no %s", folder, word)
			}
		}
	}
	for folder, text := range rows {
		if strings.Contains(text, "未定稿") {
			t.Errorf("%s has a draft", folder)
		}
	}
	for _, page := range []string{"about", "guide", "help", "agency/sample-city", "report/sample-city-2024"} {
		if files[page+"/index.html"] == "" {
			t.Errorf("there is no page /%s/", page)
		}
	}
}
