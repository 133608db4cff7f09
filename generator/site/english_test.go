package site_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sunboard/generator/disclosure"
)

var (
	han = regexp.MustCompile(`\p{Han}+`)
	// sentence is what is read as English, and not as a name within Chinese.
	sentence = regexp.MustCompile(`[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,}`)
	pageLang = regexp.MustCompile(`<html[^>]* lang="([^"]*)"`)
	// read are the attributes that are read to people.
	read = []string{"alt", "title", "aria-label", "data-title", "placeholder", "content"}
)

// wrongLanguage is what stands in a page and is not in the language that its
// element says it is in.
func wrongLanguage(t *testing.T, page string) []string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	judge := func(lang, where, text string) {
		chinese := strings.HasPrefix(lang, "zh")
		switch {
		case !chinese && han.MatchString(text), chinese && sentence.MatchString(text):
			wrong = append(wrong, where+" in "+lang+": "+strings.TrimSpace(text))
		}
	}
	var walk func(n *html.Node, lang string)
	walk = func(n *html.Node, lang string) {
		if n.Type == html.ElementNode {
			for _, a := range n.Attr {
				if a.Key == "lang" {
					lang = a.Val
				}
			}
			for _, a := range n.Attr {
				if slices.Contains(read, a.Key) {
					judge(lang, "<"+n.Data+" "+a.Key+">", a.Val)
				}
			}
		}
		if n.Type == html.TextNode && n.Parent.Data != "script" {
			judge(lang, "<"+n.Parent.Data+">", n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, lang)
		}
	}
	walk(root, "")
	return wrong
}

func TestWrongLanguage(t *testing.T) {
	page := `<html lang="en"><title>One</title><body lang="en"><p>公开</p><p lang="zh-CN">公开 3 kg<b lang="en">b 公</b> Open data of the city</p>
<img alt="图"><p lang="zh-CN">ICP 备案 <span lang="en">read this English text</span></p>`
	got := wrongLanguage(t, page)
	want := []string{"<p> in en: 公开", "<b> in en: b 公", "<p> in zh-CN: Open data of the city", "<img alt> in en: 图"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// On every page what is Chinese is marked as Chinese, and what is English as
// English; English pages and their Chinese counterparts lead to each other.
func TestLanguages(t *testing.T) {
	files := sampleSite(t)
	english := 0
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		want := "zh-CN"
		if strings.HasPrefix(strings.TrimPrefix(name, "elder/"), "en/") {
			want = "en"
		}
		if strings.HasPrefix(name, "en/") {
			english++
		}
		if m := pageLang.FindStringSubmatch(page); m == nil || m[1] != want {
			t.Errorf("%s is not in %s", name, want)
		}
		for _, w := range wrongLanguage(t, page) {
			t.Errorf("%s: %s", name, w)
		}
	}
	pages := []string{"", "data/", "data/dictionary/", "accessibility/", "report/figures/", "statistics/", "statistics/2026/", "search/"}
	for _, k := range disclosure.Kinds {
		pages = append(pages, k.Name+"/")
	}
	for _, at := range pages {
		for _, name := range []string{at + "index.html", "en/" + at + "index.html"} {
			for _, want := range []string{
				`<link rel="alternate" hreflang="zh-CN" href="https://jtj.example.gov.cn/` + at + `">`,
				`<link rel="alternate" hreflang="x-default" href="https://jtj.example.gov.cn/` + at + `">`,
				`<link rel="alternate" hreflang="en" href="https://jtj.example.gov.cn/en/` + at + `">`,
			} {
				if strings.Count(files[name], want) != 1 {
					t.Errorf("%s has no %s", name, want)
				}
			}
		}
		if want := `<a href="/en/` + at + `" lang="en" hreflang="en">English</a>`; !strings.Contains(files[at+"index.html"], want) {
			t.Errorf("%s has no %s", at, want)
		}
		if want := `<a href="/` + at + `" lang="zh-CN" hreflang="zh-CN">中文</a>`; !strings.Contains(files["en/"+at+"index.html"], want) {
			t.Errorf("en/%s has no %s", at, want)
		}
		english--
	}
	if english != 1 { // the missing page
		t.Errorf("%d pages in English that nobody knows of", english)
	}
	// What is only in Chinese leads to its kind in English, or home.
	for name, to := range map[string]string{"agency/index.html": "/en/", "penalty/2026/index.html": "/en/penalty/"} {
		if !strings.Contains(files[name], `<a href="`+to+`" lang="en" hreflang="en">English</a>`) || strings.Contains(files[name], `rel="alternate" hreflang`) {
			t.Errorf("%s does not lead to %s alone", name, to)
		}
	}
}

// setSite adds a line to the settings of a trial.
func setSite(t *testing.T, dir, line string) {
	t.Helper()
	f, err := os.OpenFile(filepath.Join(dir, "data", "site", "site.yaml"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("\n" + line + "\n"); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// Without English there is no trace of it, neither from memory nor by the stock
// hugo, even where somebody wrote a page in English.
func TestWithoutEnglish(t *testing.T) {
	dir := trial(t, 60)
	setSite(t, dir, "english: 否")
	own := "---\ntitle: About\ndate: 2026-01-05\n---\n\nWhat this is.\n"
	if err := os.WriteFile(filepath.Join(dir, "content", "about.en.md"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	ours := build(t, dir, "public", today)
	for name, page := range ours {
		if strings.HasPrefix(name, "en/") || strings.HasSuffix(name, ".html") && (strings.Contains(page, `hreflang`) || strings.Contains(page, ">English<") || strings.Contains(page, "/en/")) {
			t.Errorf("%s knows of English", name)
		}
	}
	if strings.Contains(ours["sitemap/pages.xml"], "/en/") {
		t.Error("the sitemap knows of English")
	}
	same(t, "from memory", byHugo(ours), stock(t, stockHugo(t), dir))
}

// A page that people write in English is found by itself.
func TestOwnEnglish(t *testing.T) {
	dir := trial(t, 60)
	own := "---\ntitle: About\ndate: 2026-01-05\n---\n\nWhat this is.\n"
	if err := os.WriteFile(filepath.Join(dir, "content", "about.en.md"), []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	files := build(t, dir, "public", today)
	for name, want := range map[string]string{
		"en/about/index.html": "What this is.", "en/index.html": `<a href="/en/about/">About</a>`, "about/index.html": `<a href="/en/about/" lang="en"`,
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s has no %s", name, want)
		}
	}
	if other := `<a href="/about/" hreflang="zh-CN">`; strings.Contains(files["en/index.html"], other) {
		t.Errorf("it still has %s", other)
	}
}

// Where the settings have no names in English, what stands there in Chinese is
// marked, and the window's title, which cannot be, has the domain.
func TestNamesInChinese(t *testing.T) {
	dir := trial(t, 60)
	for _, name := range []string{"site", "agencies", "power-types"} {
		at := filepath.Join(dir, "data", "site", name+".yaml")
		text, err := os.ReadFile(at)
		if err != nil {
			t.Fatal(err)
		}
		text = regexp.MustCompile(`(?m)^ *(name_en|description_en):.*\n`).ReplaceAll(text, nil)
		if err := os.WriteFile(at, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files := build(t, dir, "public", today)
	for name, page := range files {
		if strings.HasSuffix(name, ".html") {
			for _, w := range wrongLanguage(t, page) {
				t.Errorf("%s: %s", name, w)
			}
		}
	}
	if want := "<title>Penalties - jtj.example.gov.cn</title>"; !strings.Contains(files["en/penalty/index.html"], want) {
		t.Errorf("no %s", want)
	}
}

// A hugo.toml of before, which knows no English, is not taken for one that does.
func TestLanguageMissing(t *testing.T) {
	dir := trial(t, 60)
	at := filepath.Join(dir, "hugo.toml")
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	before, after, _ := strings.Cut(string(text), "[languages.en]")
	_, after, _ = strings.Cut(after, "\n[")
	if err := os.WriteFile(at, []byte(before+"["+after), 0o644); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir, today)
	err = s.Build(context.Background(), filepath.Join(dir, "build"), filepath.Join(dir, "public"))
	want := "hugo.toml: there is no [languages.en], so there can be no pages in English"
	if err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if err := s.Content(context.Background()); err == nil || err.Error() != want {
		t.Errorf("content: %v, want %s", err, want)
	}
	setSite(t, dir, "english: 否")
	build(t, dir, "public", today)
}

// Figures are called in English what the settings call them; without a name there
// they keep their Chinese one, marked.
func TestFiguresInEnglish(t *testing.T) {
	dir := trial(t, 60)
	files := build(t, dir, "public", today)
	const page = "en/report/figures/index.html"
	for _, want := range []string{`<a href="#figure-study-hours">Study of law per civil servant</a>`, "<small>Unit: hours</small>"} {
		if !strings.Contains(files[page], want) {
			t.Errorf("no %s", want)
		}
	}
	if w := files["report/figures/index.html"]; strings.Contains(w, "civil servant") {
		t.Error("the Chinese page has the English name")
	}
	if err := os.Remove(filepath.Join(dir, "data", "site", "figures.yaml")); err != nil {
		t.Fatal(err)
	}
	files = build(t, dir, "public", today)
	if want := `<a href="#figure-study-hours"><span lang="zh-CN">公务员人均法治学习</span></a>`; !strings.Contains(files[page], want) {
		t.Errorf("without names: no %s", want)
	}
	for _, w := range wrongLanguage(t, files[page]) {
		t.Errorf("without names: %s", w)
	}
}
