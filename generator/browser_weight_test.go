package main

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What the home page may cost a visitor who comes for the first time.
const (
	maxHomeBytes    = 60 << 10 // compressed, everything it loads
	maxHomeRequests = 12
)

// The home page is light: all that the browser asks for, and the icon, which one
// without a window does not ask for.
func (b *browser) testWeight(t *testing.T) {
	p := b.tab(t)
	p.visit("/")
	icons := evaluate[[]string](p, `[...document.querySelectorAll('link[rel~=icon]')].map(l => l.href)`)
	asked := slices.Compact(slices.Sorted(slices.Values(append(p.requests(), icons...))))
	if len(asked) < 3 {
		t.Fatalf("the browser asked for %q alone", asked)
	}
	size := 0
	for _, address := range asked {
		size += b.site.compressed(t, address)
	}
	if size > maxHomeBytes || len(asked) > maxHomeRequests {
		t.Errorf("the home page loads %d bytes in %d requests: %s", size, len(asked), strings.ReplaceAll(strings.Join(asked, " "), p.origin, ""))
	}
	t.Logf("the home page: %d bytes, %d requests", size, len(asked))
}

// requests are the addresses that the page asked for since visit.
func (p *tab) requests() []string {
	p.t.Helper()
	evaluate[int](p, "1") // its answer comes after all that went before
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.asked)
}

// compressed is the size of a file of the site as hosts send it.
func (s *shippedSite) compressed(t *testing.T, address string) int {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(s.dir, filepath.FromSlash(u.Path))
	if strings.HasSuffix(u.Path, "/") {
		name = filepath.Join(name, "index.html")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(data) // into memory: it cannot fail
	z.Close()
	return b.Len()
}
