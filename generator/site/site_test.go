package site_test

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/export"
	"sunboard/generator/sample"
	"sunboard/generator/site"
)

// today is the day of every test.
var today, _ = calendar.New(2026, 11, 22)

// trial is a project of some hundred records, with everything that ships.
func trial(t testing.TB, records int) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trial")
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: records, Seed: 3, Today: today}); err != nil {
		t.Fatal(err)
	}
	return dir
}

// open is the site of a sound project on a day.
func open(t testing.TB, dir string, on calendar.Day) *site.Site {
	t.Helper()
	p, err := dataset.Open(dir, on, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	if p.Errors() > 0 {
		t.Fatal(p.Problems)
	}
	s, err := site.New(p, dir, site.Options{Data: openData(p), JSON: export.JSON, Search: searchIndex(p)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close(); p.Close() })
	return s
}

func build(t testing.TB, dir, out string, on calendar.Day) map[string]string {
	t.Helper()
	public := filepath.Join(dir, out)
	if err := open(t, dir, on).Build(context.Background(), filepath.Join(dir, "build"), public); err != nil {
		t.Fatal(err)
	}
	return contents(t, public)
}

// sampleSite are the files of the site of a trial of 300 records, built once for all
// tests that only read it.
func sampleSite(t testing.TB) map[string]string {
	t.Helper()
	sampleOnce.Do(func() { sampleFiles = build(t, trial(t, 300), "public", today) })
	if sampleFiles == nil {
		t.Fatal("the sample could not be built")
	}
	return sampleFiles
}

var (
	sampleOnce  sync.Once
	sampleFiles map[string]string
)

// contents are the files of a folder.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// same compares two sites file by file.
func same(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for name, data := range want {
		if other, ok := got[name]; !ok {
			t.Errorf("%s: %s is missing", what, name)
		} else if other != data {
			t.Errorf("%s: %s is not the same", what, name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s: %s should not be there", what, name)
		}
	}
}

// The same data and the same day give the same bytes, also over an older site
// and from another place.
func TestSameBytes(t *testing.T) {
	one, two := trial(t, 300), trial(t, 300)
	first := build(t, one, "public", today)
	if len(first) < 400 {
		t.Fatalf("%d files are no site", len(first))
	}
	same(t, "built again", build(t, one, "public", today), first)
	same(t, "built elsewhere", build(t, two, "other", today), first)
	for name, data := range first {
		if strings.Contains(data, one) || strings.Contains(data, "/project/") {
			t.Errorf("%s holds a path of this machine", name)
		}
	}
}

// The site from memory is the site that the stock Hugo makes of the content
// that is written for it.
func TestEqualsStockHugo(t *testing.T) {
	hugo := stockHugo(t)
	dir := trial(t, 300)
	ours := build(t, dir, "public", today)
	same(t, "from memory", byHugo(ours), stock(t, hugo, dir))
}

// stockHugo is the path of the stock hugo.
func stockHugo(t *testing.T) string {
	t.Helper()
	hugo, err := filepath.Abs("../../build/bin/hugo")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(hugo); err != nil {
		unavailable(t, "the stock hugo is not there: make build/bin/hugo")
	}
	return hugo
}

// byHugo are the files of a site without the elder versions of its pages, which
// are made of pages as Hugo writes them.
func byHugo(files map[string]string) map[string]string {
	maps.DeleteFunc(files, func(name, _ string) bool { return strings.HasPrefix(name, "elder/") })
	return files
}

// stock is the site that the stock hugo makes of the content written for it.
func stock(t *testing.T, hugo, dir string) map[string]string {
	t.Helper()
	if err := open(t, dir, today).Content(context.Background()); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(hugo, "--quiet", "--destination", "stock")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return contents(t, filepath.Join(dir, "stock"))
}

// onePenalty is a penalty that is public from 16 April 2026 for three months.
const onePenalty = `
id: 2026-9999
agency: sample-city
document: 示交罚〔2026〕9999号
party: 示例不可见有限公司
party_type: 法人及非法人组织
party_code: 00000000000000000X
facts: 事实。
basis: 《中华人民共和国公路法》第七十六条
categories: [警告]
content: 警告。
gravity: 轻微
decided_on: 2026-04-13
published_on: 2026-04-16
authority: 示例市交通运输局
`

// A record that may not be shown on the day is in no file at all, and what no
// longer may be shown is gone after the next build.
func TestHiddenIsNowhere(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/one.yaml", onePenalty)
	for _, c := range []struct {
		day   string
		shown bool
	}{{"2026-04-15", false}, {"2026-04-16", true}, {"2026-07-13", true}, {"2026-07-14", false}} {
		found := mentions(t, dir, c.day, "不可见", "2026-9999", "9999号")
		for _, page := range []string{"penalty/2026/2026-9999/index.html", "penalty/2026/index.html", "penalty/index.html"} {
			if slices.Contains(found, page) != c.shown {
				t.Errorf("on %s it stands in %v", c.day, found)
			}
		}
		if !c.shown && found != nil {
			t.Errorf("on %s it still stands in %v", c.day, found)
		}
	}
}

// mentions are the files of the site on a day that say one of some words.
func mentions(t *testing.T, dir, on string, words ...string) []string {
	t.Helper()
	var found []string
	for name, data := range build(t, dir, "public", day(t, on)) {
		data = readable(t, name, data)
		if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(data+name, word) }) {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}

// A revoked decision leaves a notice with its number, and no trace of its party;
// a repaired one leaves nothing.
func TestWithdrawnLeavesItsNoticeAlone(t *testing.T) {
	for _, c := range []struct {
		kind    string
		notices []string
	}{{"撤销", []string{
		"agency/sample-city/feed.json", "agency/sample-city/feed.xml", "elder/penalty/withdrawn/index.html", "feed.json", "feed.xml",
		"penalty/feed.json", "penalty/feed.xml", "penalty/withdrawn/index.html",
	}}, {"信用修复", nil}} {
		dir := trial(t, 0)
		write(t, dir, "data/penalty/2026/one.yaml", onePenalty+"withdrawn: {on: 2026-06-01, kind: "+c.kind+", reason: 经复核不再公开。}\n")
		if found := mentions(t, dir, "2026-05-31", "不可见"); !slices.Contains(found, "penalty/2026/2026-9999/index.html") {
			t.Errorf("%s: the day before it stands in %v", c.kind, found)
		}
		if found := mentions(t, dir, "2026-06-01", "不可见", "2026-9999"); found != nil {
			t.Errorf("%s: it still stands in %v", c.kind, found)
		}
		if found := mentions(t, dir, "2026-06-01", "9999号", "经复核不再公开"); !slices.Equal(found, c.notices) {
			t.Errorf("%s: its number stands in %v, want %v", c.kind, found, c.notices)
		}
		if found := mentions(t, dir, "2026-07-14", "9999号"); found != nil {
			t.Errorf("%s: after its term its number stands in %v", c.kind, found)
		}
	}
}

// A picture that only hidden records show is not published either.
func TestFilesOfHiddenRecordsStayInside(t *testing.T) {
	dir := trial(t, 0)
	item := func(id, published, more string) string {
		return "- {id: " + id + ", agency: sample-city, type: 文章, title: 标题, summary: 摘要。, published_on: " + published +
			", attachments: [{title: 附件, file: outreach/" + id + ".txt}, {title: 共用, file: outreach/shared.txt}]" + more + "}\n"
	}
	write(t, dir, "data/outreach/files.yaml", item("public", "2026-04-16", "")+item("planned", "2026-09-16", "")+
		item("gone", "2026-04-16", ", withdrawn: {on: 2026-05-01, kind: 其他, reason: 内容过时。}"))
	for _, name := range []string{"public", "planned", "gone", "shared"} {
		write(t, dir, "data/files/outreach/"+name+".txt", "附件\n")
	}
	for name, want := range map[string]bool{"public": true, "shared": true, "planned": false, "gone": false} {
		found := mentions(t, dir, "2026-05-02", "outreach/"+name+".txt")
		if slices.Contains(found, "files/outreach/"+name+".txt") != want {
			t.Errorf("%s.txt is published: %v; it is mentioned in %v", name, !want, found)
		}
	}
}

// A natural person's name is published nowhere, whatever field it stands in.
func TestNamesArePublishedAsTheSettingWants(t *testing.T) {
	person := strings.NewReplacer("示例不可见有限公司", "欧阳青松", "法人及非法人组织", "自然人", "party_code: 00000000000000000X\n", "",
		"facts: 事实。", "facts: 欧阳青松驾驶货车，经查欧阳 青松未携带证件。", "content: 警告。", "content: 对欧阳青松警告。").Replace(onePenalty) +
		"corrections: [{on: 2026-04-20, field: party, was: 欧阳青，青松, reason: 欧阳青松的姓名录入有误。}]\n"
	for _, c := range []struct{ setting, full, shown string }{
		{"", "青松", "欧阳某某"},
		{"natural_persons: 不显示", "欧阳", "自然人"},
		{"natural_persons: 公开全名", "", "欧阳青松"},
	} {
		dir := trial(t, 0)
		write(t, dir, "data/penalty/2026/one.yaml", person)
		write(t, dir, "data/site/gate.yaml", "report_due: 04-01\n"+c.setting+"\n")
		if c.full != "" {
			if found := mentions(t, dir, "2026-05-01", c.full); found != nil {
				t.Errorf("%q: the name stands in %v", c.setting, found)
			}
		}
		if found := mentions(t, dir, "2026-05-01", c.shown); !slices.Contains(found, "penalty/2026/2026-9999/index.html") {
			t.Errorf("%q: %s is not shown", c.setting, c.shown)
		}
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.TrimPrefix(text, "\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Internal fields are published nowhere.
func TestInternalStaysInside(t *testing.T) {
	dir := trial(t, 0)
	const reviewer = "示例审核人甲乙丙"
	name := filepath.Join(dir, "data/report/sample-city-2023.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(strings.Split(string(data), "\n"), func(l string) bool { return strings.HasPrefix(l, "reviewer:") })
	text := strings.Join(lines, "\n") + "\nreviewer: " + reviewer + "\n"
	write(t, dir, "data/report/sample-city-2023.yaml", text)
	for page, data := range build(t, dir, "public", today) {
		if strings.Contains(data, reviewer) {
			t.Errorf("%s names the reviewer", page)
		}
	}
}

// scriptFile is a script that is a file of the site.
var scriptFile = regexp.MustCompile(`<script (type="module" )?src="/js/[^"]*"></script>`)

// A page stays within what a slow telephone takes.
func TestSizes(t *testing.T) {
	const maxRecord, maxStyles = 12 << 10, 8 << 10 // the styles as they are sent
	largest := 0
	for name, data := range sampleSite(t) {
		parts := strings.Split(name, "/")
		record := len(parts) == 4 && (parts[0] == "permit" || parts[0] == "penalty") && parts[2] != "list"
		if record {
			largest = max(largest, len(data))
		}
		if record && len(data) > maxRecord {
			t.Errorf("%s has %d bytes", name, len(data))
		}
		if strings.HasSuffix(name, ".css") && site.Compressed([]byte(data)) > maxStyles {
			t.Errorf("%s has %d bytes compressed", name, site.Compressed([]byte(data)))
		}
		data = linkedBlock.ReplaceAllString(data, "") // a block of data is no script
		data = scriptFile.ReplaceAllString(data, "")
		if strings.HasSuffix(name, ".html") && (strings.Contains(data, "<script") || strings.Contains(data, "style=")) {
			t.Errorf("%s has a script or a style of its own", name)
		}
	}
	t.Logf("the largest page of a record has %d bytes", largest)
}

// day is a day of a test.
func day(t *testing.T, text string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
