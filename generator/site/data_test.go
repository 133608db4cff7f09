package site_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/export"
	"sunboard/generator/site"
)

// openData is the open data of a project, as the program hands it over.
func openData(p *dataset.Project) site.WriteData {
	return func(create func(name string) (io.WriteCloser, error)) ([]site.DataFile, error) {
		files, err := export.Write(p, create)
		var list []site.DataFile
		for _, f := range files {
			list = append(list, site.DataFile{
				Kind: f.Kind.Name, Year: f.Year, Format: f.Format.Title, MediaType: f.Format.MediaType, Path: f.Path, Latest: f.Latest,
				Bytes: f.Bytes, Records: f.Records, Updated: f.Updated,
			})
		}
		return list, err
	}
}

// Every file stands where the descriptor and the page of open data say, and the
// pages of kinds and volumes lead to theirs.
func TestOpenDataIsLinked(t *testing.T) {
	files := sampleSite(t)
	var d struct{ Resources []struct{ Path string } }
	if err := json.Unmarshal([]byte(files["data/datapackage.json"]), &d); err != nil || len(d.Resources) == 0 {
		t.Fatalf("%d resources, %v", len(d.Resources), err)
	}
	for _, r := range d.Resources {
		if _, ok := files["data/"+r.Path]; !ok {
			t.Errorf("%s is not there", r.Path)
		}
		if !strings.Contains(files["data/index.html"], `"/data/`+r.Path+`"`) {
			t.Errorf("the page of open data does not lead to %s", r.Path)
		}
	}
	for page, address := range map[string]string{
		"penalty/2026/index.html": "/data/penalty/2026.csv", "permit/2026/index.html": "/data/permit/2026.xlsx",
		"penalty/index.html": "/data/penalty/latest.csv", "power/index.html": "/data/power/latest.json",
		"report/index.html": "/data/report/latest.csv", "outreach/index.html": "/data/outreach/latest.csv",
		"index.html": "/data/", "data/index.html": "/data/dictionary/",
	} {
		if !strings.Contains(files[page], `"`+address+`"`) {
			t.Errorf("%s does not lead to %s", page, address)
		}
	}
	for _, k := range disclosure.Kinds {
		for _, f := range export.Columns(k) {
			for _, word := range []string{"<code>" + f.Name + "</code>", f.Title.ZH} {
				if !strings.Contains(files["data/dictionary/index.html"], word) {
					t.Errorf("the dictionary does not tell of %s %s", k.Name, word)
				}
			}
		}
	}
	if strings.Contains(files["data/dictionary/index.html"], "reviewer") {
		t.Error("the dictionary tells of an internal field")
	}
}

// The licence is the one that the site's settings name, or none.
func TestTheLicenceIsTheSites(t *testing.T) {
	dir := trial(t, 0)
	if page := build(t, dir, "public", today)["data/index.html"]; strings.Contains(page, "使用许可") {
		t.Error("a licence that nobody has given")
	}
	name := filepath.Join(dir, "data/site/site.yaml")
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "data/site/site.yaml", string(old)+"\nlicence: {title: 示例条款, url: https://jtj.example.gov.cn/about/}\n")
	if page := build(t, dir, "public", today)["data/index.html"]; !strings.Contains(page, "示例条款") {
		t.Error("the licence is not named")
	}
}
