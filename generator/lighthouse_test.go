package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Lighthouse's four scores on five types of page, as a telephone sees them. make
// lighthouse runs it: it takes minutes, and speed is no matter of right or wrong
// on a machine that does other things; what is found against the other three is.
func TestLighthouse(t *testing.T) {
	program := os.Getenv("SUNBOARD_LIGHTHOUSE")
	if program == "" {
		t.Skip("make lighthouse")
	}
	dir := buildShipped(t)
	server := httptest.NewServer(compressed(siteHandler(dir, securityHeaders(t))))
	t.Cleanup(server.Close)
	pages := []pageType{
		{name: "home", path: "/"}, {name: "list", path: largest(t, dir, "penalty/[0-9]*")},
		{name: "record", path: largest(t, dir, "penalty/[0-9]*/[0-9]*")}, {name: "report", path: largest(t, dir, "report/*")},
	}
	if _, err := os.Stat(filepath.Join(dir, "search/index.html")); err == nil {
		pages = append(pages, pageType{name: "search", path: "/search/"})
	}
	for _, page := range pages {
		r := lighthouse(t, program, server.URL+page.path)
		line := fmt.Sprintf("%-8s %-32s", page.name, page.path)
		for _, category := range []string{"performance", "accessibility", "best-practices", "seo"} {
			score := int(r.Categories[category].Score*100 + .5)
			line += fmt.Sprintf("  %s %d", category, score)
			if score < 100 {
				t.Errorf("%s %s %d:%s", page.name, category, score, r.lost(category))
			}
		}
		fmt.Println(line)
	}
}

// lighthouseReport is what this test reads of Lighthouse's report.
type lighthouseReport struct {
	Categories map[string]struct {
		Score     float64
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Score                            *float64
		Title, DisplayValue, Explanation string
	}
}

// lost are the audits that cost a category its full score.
func (r lighthouseReport) lost(category string) string {
	var b strings.Builder
	for _, ref := range r.Categories[category].AuditRefs {
		if a := r.Audits[ref.ID]; ref.Weight > 0 && a.Score != nil && *a.Score < .995 {
			fmt.Fprintf(&b, " %s %.2f (%s)", ref.ID, *a.Score, strings.TrimSpace(a.Title+" "+a.DisplayValue+" "+a.Explanation))
		}
	}
	return b.String()
}

func lighthouse(t *testing.T, program, url string) lighthouseReport {
	t.Helper()
	cmd := exec.Command(program, url, "--output=json", "--quiet", "--no-enable-error-reporting",
		"--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync")
	cmd.Env = append(os.Environ(), "CHROME_PATH="+findChromium())
	var errs strings.Builder
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", url, err, errs.String())
	}
	var r lighthouseReport
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// compressed serves as hosts of static files do: texts go through gzip.
func compressed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".bin") || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			next.ServeHTTP(w, r)
			return
		}
		r.Header.Del("Range")
		z := gzip.NewWriter(w)
		defer z.Close()
		next.ServeHTTP(&gzipped{w, z}, r)
	})
}

type gzipped struct {
	http.ResponseWriter
	to io.Writer
}

func (g *gzipped) WriteHeader(status int) {
	g.Header().Del("Content-Length")
	g.Header().Set("Content-Encoding", "gzip")
	g.ResponseWriter.WriteHeader(status)
}

func (g *gzipped) Write(data []byte) (int, error) { return g.to.Write(data) }
