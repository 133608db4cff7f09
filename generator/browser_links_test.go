package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// parsed is a page as a reader of links sees it.
type parsed struct {
	ids        map[string]bool
	links      []string // of href and src
	complaints []string
}

// Every link within the shipped site leads to a page or file that exists, and to
// a place in it that exists. Ids stand once, and pictures have words.
func TestLinks(t *testing.T) {
	dir := buildShipped(t)
	files, pages := map[string]bool{}, map[string]*parsed{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		address := "/" + filepath.ToSlash(rel)
		files[address] = true
		if path.Ext(address) != ".html" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		pages[address], err = parsePage(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 100 {
		t.Fatalf("only %d pages", len(pages))
	}
	for address, page := range pages {
		for _, c := range append(page.complaints, page.deadLinks(address, files, pages)...) {
			t.Errorf("%s: %s", address, c)
		}
	}
}

// What must not be is found.
func TestLinksFound(t *testing.T) {
	data, err := os.ReadFile("testdata/browser/trap/index.html")
	if err != nil {
		t.Fatal(err)
	}
	page, err := parsePage(data)
	if err != nil {
		t.Fatal(err)
	}
	complaints := append(page.complaints, page.deadLinks("/trap/index.html", nil, map[string]*parsed{"/trap/index.html": page})...)
	slices.Sort(complaints)
	want := []string{
		`<img src="/no/such/picture.svg"> has no alt`,
		`the id "same" stands twice`,
		`"#main" leads to no id`,
		`"/" leads nowhere`, `"/" leads nowhere`, `"/" leads nowhere`,
		`"/no/such/picture.svg" leads nowhere`,
		`"/trap/trap.css" leads nowhere`,
	}
	slices.Sort(want)
	if !slices.Equal(complaints, want) {
		t.Errorf("found %q\nwant  %q", complaints, want)
	}
}

func parsePage(data []byte) (*parsed, error) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	p := &parsed{ids: map[string]bool{}}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			p.read(n)
		}
	}
	return p, nil
}

func (p *parsed) read(n *html.Node) {
	attrs := map[string]string{}
	for _, a := range n.Attr {
		attrs[a.Key] = a.Val
	}
	if id, given := attrs["id"]; given {
		if p.ids[id] {
			p.complaints = append(p.complaints, fmt.Sprintf("the id %q stands twice", id))
		}
		p.ids[id] = true
	}
	for _, name := range []string{"href", "src"} {
		if link, given := attrs[name]; given {
			p.links = append(p.links, link)
		}
	}
	if _, given := attrs["alt"]; n.Data == "img" && !given {
		p.complaints = append(p.complaints, fmt.Sprintf("<img src=%q> has no alt", attrs["src"]))
	}
}

// deadLinks are the links of the page at an address that lead to nothing.
func (p *parsed) deadLinks(address string, files map[string]bool, pages map[string]*parsed) []string {
	base := &url.URL{Path: address}
	var dead []string
	for _, link := range p.links {
		u, err := base.Parse(link)
		if err != nil || link == "" {
			dead = append(dead, fmt.Sprintf("%q is no address", link))
			continue
		}
		if u.Scheme != "" || u.Host != "" {
			continue
		}
		target := u.Path
		if strings.HasSuffix(target, "/") {
			target += "index.html"
		}
		switch page := pages[target]; {
		case page == nil && !files[target]:
			dead = append(dead, fmt.Sprintf("%q leads nowhere", link))
		case u.Fragment != "" && (page == nil || !page.ids[u.Fragment]):
			dead = append(dead, fmt.Sprintf("%q leads to no id", link))
		}
	}
	return dead
}
