// Package editor serves a project to the people who write it: a preview that
// follows their changes and shows what is wrong in the page itself.
package editor

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Result is what a build of the preview came to.
type Result struct {
	Problems []string // each as it is printed: a line, or several
	Stopped  bool     // the site was not built, and the last one is still shown
}

// Preview serves a folder over HTTP and builds it anew when its sources change.
type Preview struct {
	Dir   string                       // the built site
	Build func(context.Context) Result // makes it
	Watch func() (fingerprint string)  // changes when a source does
	Log   func(Result, time.Duration)  // told of every build; may be nil
	Texts Texts

	mu      sync.RWMutex
	version int
	last    Result
}

// Texts are the words of the panel that shows problems.
type Texts struct{ Problems, Stopped, Waiting string }

// pause is how often the sources are looked at.
const pause = 500 * time.Millisecond

// Serve serves on the listener until the context ends.
func (p *Preview) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{Handler: p, ReadHeaderTimeout: 10 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	mark := p.Watch()
	p.rebuild(ctx)
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		select {
		case err := <-failed:
			return err
		case <-ctx.Done():
			return server.Close()
		case <-tick.C:
			if now := p.Watch(); now != mark {
				mark = now
				p.rebuild(ctx)
			}
		}
	}
}

func (p *Preview) rebuild(ctx context.Context) {
	began := time.Now()
	r := p.Build(ctx)
	p.mu.Lock()
	p.version++
	p.last = r
	p.mu.Unlock()
	if p.Log != nil {
		p.Log(r, time.Since(began))
	}
}

// Addresses of the preview's own; no page of a site begins with an underscore.
const (
	versionPath = "/_preview/version"
	scriptPath  = "/_preview/reload.js"
)

// ServeHTTP serves the site's files, with the problems in every page.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if !local(r.Host) {
		http.Error(w, "this preview answers on this machine only", http.StatusForbidden)
		return
	}
	p.mu.RLock()
	version, last := p.version, p.last
	p.mu.RUnlock()
	switch r.URL.Path {
	case versionPath:
		fmt.Fprint(w, version)
		return
	case scriptPath:
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		fmt.Fprint(w, script)
		return
	}
	name, status := p.find(r.URL.Path)
	if strings.HasSuffix(name, ".html") || name == "" {
		p.page(w, name, status, version, last)
		return
	}
	http.ServeFile(w, r, name)
}

// local refuses requests that a page from elsewhere made by a name of its own
// for this machine.
func local(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

// find is the file of an address, or the page that says there is none.
func (p *Preview) find(url string) (name string, status int) {
	clean := path.Clean("/" + url)
	if strings.HasSuffix(url, "/") || clean == "/" {
		clean = path.Join(clean, "index.html")
	}
	name = filepath.Join(p.Dir, filepath.FromSlash(clean))
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		name = filepath.Join(name, "index.html")
		info, err = os.Stat(name)
	}
	if err == nil && info.Mode().IsRegular() {
		return name, http.StatusOK
	}
	for dir := clean; dir != "/"; { // a language has one of its own
		dir = path.Dir(dir)
		name = filepath.Join(p.Dir, filepath.FromSlash(dir), "404.html")
		if _, err := os.Stat(name); err == nil {
			return name, http.StatusNotFound
		}
	}
	return "", http.StatusNotFound
}

// page serves a page with the problems and the script that follows changes.
func (p *Preview) page(w http.ResponseWriter, name string, status, version int, last Result) {
	var html []byte
	if name != "" {
		var err error
		if html, err = os.ReadFile(name); err != nil {
			html = nil
		}
	}
	if html == nil {
		html = []byte("<!doctype html><meta charset=\"utf-8\"><title>Sunboard</title><body><p>" + template.HTMLEscapeString(p.Texts.Waiting) + "</p></body>")
	}
	var panel bytes.Buffer
	if err := panelTemplate.Execute(&panel, panelData{p.Texts, last, version}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if at := bytes.LastIndex(html, []byte("</body>")); at >= 0 {
		html = append(append(append([]byte(nil), html[:at]...), panel.Bytes()...), html[at:]...)
	} else {
		html = append(html, panel.Bytes()...)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(html)))
	w.WriteHeader(status)
	w.Write(html) // a reader that has gone away is no error of ours
}

type panelData struct {
	Texts   Texts
	Last    Result
	Version int
}

var panelTemplate = template.Must(template.New("panel").Parse(
	`{{ if .Last.Problems }}<section id="preview-problems" style="position:sticky;bottom:0;max-height:40vh;overflow:auto;margin:0;padding:12px 24px;border-top:4px solid #b3261e;background:#fff;color:#1b2330;font:14px/1.6 monospace">` +
		`<h2 style="margin:0 0 8px;font:600 16px/1.4 sans-serif">{{ .Texts.Problems }} {{ len .Last.Problems }}{{ if .Last.Stopped }} · {{ .Texts.Stopped }}{{ end }}</h2>` +
		`{{ range .Last.Problems }}<pre style="margin:0 0 8px;white-space:pre-wrap">{{ . }}</pre>{{ end }}</section>{{ end }}` +
		`<script src="` + scriptPath + `" data-version="{{ .Version }}"></script>`))

// script loads the page again when the preview has been built anew.
const script = `const version = document.currentScript.dataset.version;
setInterval(async () => {
  try {
    const now = await (await fetch("` + versionPath + `")).text();
    if (now !== version) location.reload();
  } catch {
    // the preview has stopped
  }
}, 700);
`

// Fingerprint changes when a file in one of the folders does: one is added,
// removed, or written.
func Fingerprint(root string, names ...string) string {
	var b strings.Builder
	for _, name := range names {
		filepath.WalkDir(filepath.Join(root, name), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if info, err := d.Info(); err == nil {
				fmt.Fprintf(&b, "%s %d %d\n", path, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return b.String()
}
