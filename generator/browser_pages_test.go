package main

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// widths are those of a desk, of a telephone, and the narrowest at which a page
// must still be readable without scrolling sideways (WCAG 1.4.10).
var widths = []int64{1280, 390, 320}

// facts is what page.js finds.
type facts struct {
	Lang, Title, Footer string
	Headings            []string
	Mains               int
	Crumbs              []string
	Dates               []string
	FooterLinks         []string
	Marks               map[string][]string
	Broken              []string
}

// Every type of page keeps within the window, asks for nothing that it does not
// get, and shows and says what a government site must.
func (b *browser) testPages(t *testing.T) {
	p, pageScript, wideScript := b.tab(t), script(t, "page.js"), script(t, "wide.js")
	spacingScript := script(t, "spacing.js")
	for _, page := range b.site.types {
		p.visit(page.path)
		for _, width := range widths {
			p.width(width)
			for _, c := range evaluate[[]string](p, wideScript) {
				t.Errorf("%s %s, %d px wide: %s sticks out", page.name, page.path, width, c)
			}
		}
		complaints := evaluate[facts](p, pageScript).complaints(page)
		for _, c := range append(evaluate[[]string](p, spacingScript), evaluate[[]string](p, wideScript)...) {
			t.Errorf("%s %s, with text set apart: %s", page.name, page.path, c)
		}
		for _, c := range slices.Concat(complaints, p.complained()) {
			// The browser notes that the missing page is missing.
			if page.name == "missing" && strings.Contains(c, "404 (Not Found) "+page.path) {
				continue
			}
			t.Errorf("%s %s: %s", page.name, page.path, c)
		}
	}
}

// complaints is what a page lacks.
func (f facts) complaints(page pageType) []string {
	var list []string
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	words := chineseWords
	if page.has&english != 0 {
		words = englishWords
	}
	if f.Lang != words.lang {
		complain("the language is %q", f.Lang)
	}
	if len(f.Headings) != 1 || f.Headings[0] == "" {
		complain("first headings: %q", f.Headings)
	}
	if f.Mains != 1 {
		complain("%d main parts", f.Mains)
	}
	for _, src := range f.Broken {
		complain("the picture %s is not shown", src)
	}
	if page.has&crumbs != 0 && (len(f.Crumbs) < 2 || f.Crumbs[0] != words.home) {
		complain("the way back is %q", f.Crumbs)
	}
	list = append(list, f.footerComplaints(words.footer)...)
	return append(list, f.markComplaints(page, words.site)...)
}

// pageWords are what pages of a language say, and end their titles with.
type pageWords struct {
	lang, home, site string
	footer           []string
}

// The footer's items: 国办发〔2017〕47号.
var (
	chineseWords = pageWords{"zh-CN", "首页", "示例市交通运输透明公开",
		[]string{"主办单位", "承办单位", "联系方式", "办公地址", "网站标识码", "ICP备案", "公安备案", "党政机关网站标识", "我为政府网站找错"}}
	englishWords = pageWords{"en", "Home", "Sample City Transport Transparency",
		[]string{"Sponsor", "Operator", "Contact", "Address", "Site code", "ICP filing", "Public-security filing", "Government website mark", "Report an error"}}
)

// footerHosts are the authorities that keep the registers, to which the footer
// leads.
var footerHosts = []string{"beian.miit.gov.cn", "beian.mps.gov.cn", "bszs.conac.cn", "zfwzgl.www.gov.cn"}

func (f facts) footerComplaints(items []string) []string {
	var list []string
	for _, item := range items {
		if !strings.Contains(f.Footer, item) {
			list = append(list, "the footer lacks "+item)
		}
	}
	for _, host := range footerHosts {
		if !slices.ContainsFunc(f.FooterLinks, func(link string) bool { return strings.HasPrefix(link, "https://"+host+"/") }) {
			list = append(list, "the footer has no link to "+host)
		}
	}
	return list
}

// The marks of pages: 国办发〔2017〕47号, annex 2. A mark stands once, and not where
// it does not belong.
var (
	siteMarks    = []string{"SiteName", "SiteDomain", "SiteIDCode"}
	columnMarks  = []string{"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
	articleMarks = []string{"ArticleTitle", "PubDate", "ContentSource", "Url"}
	pubDate      = regexp.MustCompile(`^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$`)
)

func (f facts) markComplaints(page pageType, site string) []string {
	var list []string
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	expect := func(wanted bool, names []string) {
		for _, name := range names {
			switch values := f.Marks[name]; {
			case !wanted && len(values) > 0:
				complain("the mark %s does not belong here", name)
			case wanted && (len(values) != 1 || values[0] == ""):
				complain("the mark %s is %q", name, values)
			}
		}
	}
	expect(true, siteMarks)
	expect(page.has&column != 0, columnMarks)
	expect(page.has&article != 0, articleMarks)
	mark := func(name string) string { return strings.Join(f.Marks[name], "") }
	if !strings.HasSuffix(f.Title, site) || mark("SiteName") != chineseWords.site {
		complain("the title %q does not end in the site's name", f.Title)
	}
	if page.has&article == 0 {
		return list
	}
	if title := strings.Join(f.Headings, ""); mark("ArticleTitle") != title {
		complain("the mark ArticleTitle is %q, the heading %q", mark("ArticleTitle"), title)
	}
	date := mark("PubDate")
	if !pubDate.MatchString(date) {
		complain("the mark PubDate is %q", date)
	} else if !slices.Contains(f.Dates, date[:len("2006-01-02")]) {
		complain("published on %s, it shows %q", date, f.Dates)
	}
	if u, err := url.Parse(mark("Url")); err != nil || u.Host != mark("SiteDomain") || u.Path != page.path {
		complain("the mark Url is %q", mark("Url"))
	}
	return list
}

// A page that does everything wrong is caught by every check.
func (b *browser) testTrap(t *testing.T) {
	p := b.tab(t)
	p.visit(trapPath)
	p.width(390)
	found := evaluate[facts](p, script(t, "page.js")).complaints(pageType{"trap", trapPath, crumbs | column | article})
	found = slices.Concat(found, p.complained(), evaluate[[]string](p, script(t, "wide.js")))
	found = append(found, evaluate[[]string](p, script(t, "scripts.js"))...)
	found = append(found, evaluate[[]string](p, script(t, "spacing.js"))...)
	found = slices.Concat(found, evaluate[[]string](p, printScript), p.skip())
	p.visit(trapPath)
	found = append(found, p.stops(script(t, "focus.js"))...)
	all := strings.Join(found, "\n")
	for _, want := range []string{
		`the language is "en"`, `first headings: ["One" "Two"]`, "0 main parts", "the picture /no/such/picture.svg is not shown",
		"the way back is []", "the footer lacks 网站标识码", "the footer has no link to bszs.conac.cn",
		"the mark SiteName is []", "the mark ColumnType is []", `the mark PubDate is "2024-3-14"`, "px of page", "<svg",
		"not found: /no/such/picture.svg", "another host is asked: https://elsewhere.example/outside.css", "a request fails:",
		"console: Applying inline style violates", "console: Executing inline script violates", "console: Loading the stylesheet 'https://elsewhere.example/outside.css' violates",
		"a script stands in it", "onclick", `<p class="tight"> cuts off its text`,
		`<nav class=""> is printed`, "main time is not printed",
		"the first stop is not a visible link to the text", "has no visible outline", "has its outline cut off", "and never at <button",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("nobody said %q", want)
		}
	}
	if t.Failed() {
		t.Logf("what was said:\n%s", all)
	}
}
