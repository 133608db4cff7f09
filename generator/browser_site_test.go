package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shippedSite is the site of this repository's own data, built and served.
type shippedSite struct {
	dir    string
	origin string // http://127.0.0.1:port
	types  []pageType
}

// pageType is a type of page, by one address.
type pageType struct {
	name string
	path string
	has  trait
}

// trait is what a page must have besides what every page has.
type trait uint

const (
	crumbs  trait = 1 << iota // the way back
	column                    // it stands under a kind
	article                   // it is content: with title, date and source
	english                   // it is in English
)

// buildShipped builds the shipped data and theme, in a copy so that nothing is
// written into the repository.
func buildShipped(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range []string{"content", "data", "themes"} {
		if err := os.CopyFS(filepath.Join(root, name), os.DirFS(filepath.Join("..", name))); err != nil {
			t.Fatal(err)
		}
	}
	config, err := os.ReadFile("../hugo.toml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "hugo.toml"), config, 0o644); err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(root, "public")
	if status, _, errs := sunboard(root, "build", "--out", public); status != statusDone {
		t.Fatal(errs)
	}
	return public
}

func serveSite(t *testing.T) *shippedSite {
	t.Helper()
	dir := buildShipped(t)
	server := httptest.NewServer(siteHandler(dir, securityHeaders(t)))
	t.Cleanup(server.Close)
	return &shippedSite{dir, server.URL, pageTypes(t, dir)}
}

// trapPath is the address of a page that does everything wrong.
const trapPath = "/trap/"

// siteHandler serves a site as a host of static files does: under the headers,
// and with 404.html in the place of what is missing.
func siteHandler(dir string, headers map[string]string) http.Handler {
	files, trap := http.FileServer(http.Dir(dir)), http.FileServer(http.Dir("testdata/browser"))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		if strings.HasPrefix(r.URL.Path, trapPath) {
			trap.ServeHTTP(w, r)
			return
		}
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(r.URL.Path))); err == nil {
			files.ServeHTTP(w, r)
			return
		}
		missing, err := os.ReadFile(filepath.Join(dir, "404.html"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write(missing)
	})
}

// strictPolicy is the policy that pages must bear where netlify.toml names none.
const strictPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// securityHeaders are those that netlify.toml gives to every page, so that the
// site is tried under what it is published under.
func securityHeaders(t *testing.T) map[string]string {
	t.Helper()
	headers := netlifyHeaders(t)["/*"]
	if headers == nil {
		return map[string]string{"Content-Security-Policy": strictPolicy}
	}
	policy := headers["Content-Security-Policy"]
	if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe-") {
		t.Fatalf("netlify.toml has no strict Content-Security-Policy for /*: %q", policy)
	}
	return headers
}

// pageTypes are all types of page, each by the page that has the most in it.
func pageTypes(t *testing.T, dir string) []pageType {
	t.Helper()
	types := []pageType{
		{"home", "/", 0},
		{"agencies", "/agency/", crumbs},
		{"about", "/about/", crumbs | article},
		{"guide", "/guide/", crumbs | article},
		{"accessibility", "/accessibility/", crumbs | article},
		{"search", "/search/", crumbs},
		{"progress", "/progress/", crumbs},
		{"statistics", "/statistics/", crumbs},
		{"site map", "/sitemap/", crumbs},
		{"open data", "/data/", crumbs},
		{"data dictionary", "/data/dictionary/", crumbs},
		{"missing", "/nothing/is/here/", 0},
	}
	add := func(name string, has trait, pattern string, with ...string) {
		path := largest(t, dir, pattern, with...)
		if !slices.ContainsFunc(types, func(p pageType) bool { return p.path == path }) {
			types = append(types, pageType{name, path, has})
		}
	}
	types = append(types,
		pageType{"English home", "/en/", english},
		pageType{"English figures of reports", "/en/report/figures/", english | crumbs | column},
		pageType{"English statistics", "/en/statistics/2026/", english | crumbs},
		pageType{"English accessibility", "/en/accessibility/", english | crumbs | article},
		pageType{"English open data", "/en/data/", english | crumbs},
		pageType{"English data dictionary", "/en/data/dictionary/", english | crumbs},
	)
	add("agency", crumbs, "agency/*")
	add("statistics of a year", crumbs, "statistics/*")
	for _, kind := range []string{"report", "power", "permit", "penalty", "outreach"} {
		add(kind+" kind", crumbs|column, kind)
		add("English "+kind+" kind", english|crumbs|column, "en/"+kind)
	}
	for _, way := range []string{"power/department", "power/state", "power/changes", "power/changes/2023", "power/letter", "outreach/letter", "outreach/law", "outreach/audience", "outreach/month"} {
		add(way, crumbs|column, way)
	}
	record := crumbs | column | article
	for _, kind := range []string{"permit", "penalty"} {
		add(kind+" volume", crumbs|column, kind+"/[0-9]*")
		add(kind, record, kind+"/[0-9]*/[0-9]*")
	}
	add("names of a volume", crumbs|column, "penalty/[0-9]*/list/letter")
	add("decisions under a power", crumbs|column, "penalty/[0-9]*/list/power/*")
	add("notices of withdrawal", crumbs|column, "penalty/withdrawn")
	add("record with corrections", record, "permit/[0-9]*/[0-9]*", "更正记录")
	add("paged list", crumbs|column, "*/[0-9]*/list/2")
	add("power", record, "power/*")
	add("power with sub-items", record, "power/*", "<h2>子项</h2>")
	add("power with decisions", record, "power/*", `id="decisions"`)
	add("poster", record, "outreach/*", "<dd>海报</dd>")
	add("slogan", record, "outreach/*", "<dd>标语</dd>")
	add("outreach with pictures", record, "outreach/*", `class="picture"`)
	add("outreach with a slogan", record, "outreach/*", `class="slogan"`)
	add("outreach with a text", record, "outreach/*", `class="prose"`)
	add("outreach plan", record, "outreach/*", "<dd>学法计划</dd>")
	for _, agency := range []string{"sample-city", "sample-prefecture"} {
		add("report of "+agency, record, "report/"+agency+"-*")
	}
	add("all figures", crumbs|column, "report/figures")
	add("reports to compare", crumbs|column, "report/compare")
	add("two reports", crumbs|column, "report/compare/*")
	add("report with corrections", record, "report/*", `id="corrections"`)
	add("report with attachments", record, "report/*", `id="attachments"`)
	return types
}

// largest is the address of the largest page that a pattern of folders finds
// and that has all the texts.
func largest(t *testing.T, dir, pattern string, with ...string) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	sizes := map[string]int{}
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lacks := func(text string) bool { return !strings.Contains(string(page), text) }
		if !slices.ContainsFunc(with, lacks) {
			sizes[name] = len(page)
		}
	}
	if len(sizes) == 0 {
		t.Fatalf("the site has no page %s with %q", pattern, with)
	}
	best := slices.MaxFunc(slices.Sorted(maps.Keys(sizes)), func(a, b string) int { return sizes[a] - sizes[b] })
	rel, err := filepath.Rel(dir, filepath.Dir(best))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("/%s/", filepath.ToSlash(rel))
}
