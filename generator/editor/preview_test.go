package editor

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// write writes files into a new folder beside a secret.
func write(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	top := t.TempDir()
	dir = filepath.Join(top, "public")
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(top, "secret.html"), []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

var site = map[string]string{
	"index.html":             "<html><body>home</body></html>",
	"404.html":               "<html><body>no such page</body></html>",
	"en/404.html":            "<html><body>not in English</body></html>",
	"report/index.html":      "<html><body>reports</body></html>",
	"report/2023/index.html": "<html><body>2023</body></html>",
	"plain.html":             "without an end",
	"css/site.css":           "body{}</body>",
	"数据/表 1.csv":             "a,b",
	"empty/file.txt":         "",
}

// get is the answer to a request for a path, as it is written, at a host.
func get(p *Preview, host, path string) (status int, header http.Header, body string) {
	r := httptest.NewRequest(http.MethodGet, "http://localhost/", nil)
	r.Host = host
	if u, err := r.URL.Parse("http://localhost" + path); err == nil {
		r.URL = u
	}
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Code, w.Result().Header, w.Body.String()
}

func TestAddressesFindTheirFiles(t *testing.T) {
	p := &Preview{Dir: write(t, site)}
	for path, want := range map[string]string{
		"/": "home", "/index.html": "home", "/report/": "reports", "/report": "reports", "/report/index.html": "reports",
		"/report/2023/": "2023", "//report//2023/": "2023", "/report/./2023/../": "reports", "/plain.html": "without an end",
		"/css/site.css": "body{}", "/%E6%95%B0%E6%8D%AE/%E8%A1%A8%201.csv": "a,b", "/?q=x": "home",
	} {
		status, header, body := get(p, "localhost:1313", path)
		if status != http.StatusOK || !strings.Contains(body, want) {
			t.Errorf("%s: %d %q", path, status, body)
		}
		if header.Get("Cache-Control") != "no-store" || header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: the headers are %v", path, header)
		}
	}
}

func TestWhatIsNotThereIsThePageThatSaysSo(t *testing.T) {
	dir := write(t, site)
	p := &Preview{Dir: dir, Texts: Texts{Waiting: "wait & see"}}
	for _, path := range []string{"/gone", "/gone/", "/css/", "/empty/", "/index.html/x", "/a%00b", "/_preview/other", "/plain"} {
		if status, _, body := get(p, "localhost", path); status != http.StatusNotFound || !strings.Contains(body, "no such page") {
			t.Errorf("%s: %d %q", path, status, body)
		}
	}
	if status, _, body := get(p, "localhost", "/en/report/gone/"); status != http.StatusNotFound || !strings.Contains(body, "not in English") {
		t.Errorf("in English: %d %q", status, body)
	}
	if err := os.Remove(filepath.Join(dir, "404.html")); err != nil {
		t.Fatal(err)
	}
	if status, _, body := get(p, "localhost", "/gone"); status != http.StatusNotFound || !strings.Contains(body, "wait &amp; see") || !strings.Contains(body, scriptPath) {
		t.Errorf("without a page for it: %d %q", status, body)
	}
}

func TestNoAddressLeadsOutOfTheFolder(t *testing.T) {
	dir := write(t, site)
	p := &Preview{Dir: dir}
	for _, path := range []string{
		"/../secret.html", "/..%2fsecret.html", "/%2e%2e/secret.html", "/report/../../secret.html", "/..%5csecret.html", "/....//secret.html",
		"//" + strings.TrimPrefix(filepath.ToSlash(filepath.Dir(dir)), "/") + "/secret.html", "/report/%2e%2e/%2e%2e/%2e%2e/secret.html",
	} {
		if status, _, body := get(p, "localhost", path); status == http.StatusOK || strings.Contains(body, "secret") {
			t.Errorf("%s: %d %q", path, status, body)
		}
	}
	r := httptest.NewRequest(http.MethodGet, "http://localhost/", nil)
	r.URL.Path = "../secret.html" // as no client should write it
	w := httptest.NewRecorder()
	if p.ServeHTTP(w, r); strings.Contains(w.Body.String(), "secret") {
		t.Error("a path without a slash leads out")
	}
}

// A page elsewhere can give this machine a name of its own and then read what it
// serves; only the names of this machine are answered.
func TestOnlyThisMachineIsAnswered(t *testing.T) {
	p := &Preview{Dir: write(t, site)}
	for host, want := range map[string]int{
		"localhost": 200, "localhost:1313": 200, "127.0.0.1:1313": 200, "127.9.9.9": 200, "[::1]:1313": 200, "[::1]": 200,
		"elsewhere.example": 403, "elsewhere.example:1313": 403, "localhost.elsewhere.example": 403, "127.0.0.1.elsewhere.example:80": 403,
		"192.168.0.7:1313": 403, "0.0.0.0:1313": 403, "[::]:1313": 403, "": 403,
	} {
		for _, path := range []string{"/", versionPath, scriptPath, "/css/site.css"} {
			if status, _, body := get(p, host, path); status != want || want == 403 && strings.Contains(body, "home") {
				t.Errorf("%s at host %q: %d, want %d", path, host, status, want)
			}
		}
	}
}

func TestProblemsAppearInEveryPageAsPlainText(t *testing.T) {
	p := &Preview{Dir: write(t, site), Texts: Texts{Problems: "<Problems>", Stopped: "not built"}}
	p.last = Result{Problems: []string{"a.yaml:1:1: error: <script>alert(1)</script>\n    1 | </pre>", "second"}, Stopped: true}
	p.version = 7
	for path, before := range map[string]string{"/": "home", "/plain.html": "without an end", "/gone": "no such page"} {
		_, header, body := get(p, "localhost", path)
		for _, want := range []string{
			before, "a.yaml:1:1: error: &lt;script&gt;alert(1)&lt;/script&gt;", "    1 | &lt;/pre&gt;</pre>", ">second</pre>", "&lt;Problems&gt; 2 · not built", `data-version="7"`,
		} {
			if !strings.Contains(body, want) {
				t.Errorf("%s lacks %q: %s", path, want, body)
			}
		}
		if strings.Contains(body, "<script>") || strings.Count(body, "</body>") > 1 || strings.Index(body, before) > strings.Index(body, "second") {
			t.Errorf("%s is %s", path, body)
		}
		if header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s is %s", path, header.Get("Content-Type"))
		}
	}
	if _, _, body := get(p, "localhost", "/css/site.css"); body != site["css/site.css"] {
		t.Errorf("what is no page has changed: %q", body)
	}
	p.last = Result{}
	if _, _, body := get(p, "localhost", "/"); strings.Contains(body, "preview-problems") || !strings.Contains(body, scriptPath) {
		t.Errorf("without problems: %s", body)
	}
}

func TestTheScriptAsksForTheVersion(t *testing.T) {
	p := &Preview{Dir: write(t, site)}
	p.version = 3
	if _, _, body := get(p, "localhost", versionPath); body != "3" {
		t.Errorf("the version is %q", body)
	}
	_, header, body := get(p, "localhost", scriptPath)
	if !strings.HasPrefix(header.Get("Content-Type"), "text/javascript") || !strings.Contains(body, versionPath) {
		t.Errorf("the script is %s: %s", header.Get("Content-Type"), body)
	}
}

// The preview is built at once and again whenever its sources change; the
// version tells pages so, and the last result is what they show.
func TestAChangeOfTheSourcesBuildsAnew(t *testing.T) {
	var sources atomic.Int64
	results := []Result{{Problems: []string{"first"}}, {Problems: []string{"second"}, Stopped: true}}
	builds := 0
	built := make(chan Result, len(results))
	p := &Preview{
		Dir:   write(t, site),
		Watch: func() string { return string(rune('a' + sources.Load())) },
		Build: func(context.Context) Result { builds++; return results[builds-1] },
		Log:   func(r Result, _ time.Duration) { built <- r },
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- p.Serve(ctx, l) }()
	for i, want := range results {
		if got := <-built; got.Problems[0] != want.Problems[0] {
			t.Fatalf("build %d came to %v", i+1, got)
		}
		if got := fetch(t, "http://"+l.Addr().String()+versionPath); got != string(rune('1'+i)) {
			t.Errorf("after build %d the version is %q", i+1, got)
		}
		if page := fetch(t, "http://"+l.Addr().String()+"/"); !strings.Contains(page, want.Problems[0]) || !strings.Contains(page, "home") {
			t.Errorf("after build %d the page is %s", i+1, page)
		}
		if i+1 < len(results) {
			sources.Add(1)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}

func fetch(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// A listener that fails ends the preview with its error.
func TestServeTellsThatItCannotListen(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	p := &Preview{Dir: t.TempDir(), Watch: func() string { return "" }, Build: func(context.Context) Result { return Result{} }}
	if err := p.Serve(t.Context(), l); err == nil {
		t.Error("no error")
	}
}
