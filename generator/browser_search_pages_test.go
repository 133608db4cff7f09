package main

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html"

	"sunboard/generator/search"
)

// readPages keeps the folded texts of the pages that people wrote and of those of
// the agencies, as they are published: headings, and what stands in the text or
// among the facts beside it.
func (s *searched) readPages(t *testing.T, public string) {
	t.Helper()
	written, err := filepath.Glob("../content/*.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range written {
		if name = strings.TrimSuffix(filepath.Base(name), ".md"); !strings.HasSuffix(name, ".en") {
			names = append(names, name)
		}
	}
	agencies, err := filepath.Glob(filepath.Join(public, "agency", "*", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range agencies {
		names = append(names, "agency/"+filepath.Base(filepath.Dir(name)))
	}
	if len(written) < 3 || len(agencies) < 2 {
		t.Fatalf("these are not the pages: %q", names)
	}
	for _, name := range names {
		f, err := os.Open(filepath.Join(public, name, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		doc, err := html.Parse(f)
		if err != nil {
			t.Fatal(err)
		}
		address := "/" + name + "/"
		s.addresses = append(s.addresses, address)
		for n := range mainOf(doc).Descendants() {
			if class := classOf(n); n.Data == "h1" || n.Data == "dd" || class == "prose" || n.Data == "p" && class == "" && classOf(n.Parent) == "lead" {
				s.texts[address] = append(s.texts[address], blocksOf(n)...)
			}
		}
	}
}

// mainOf is what a page has of its own.
func mainOf(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.Data == "main" {
			return n
		}
	}
	return doc
}

// blocksOf are the folded texts of the blocks of an element, without the signs
// beside them.
func blocksOf(n *html.Node) (list []string) {
	var text strings.Builder
	flush := func() {
		if folded := search.Fold(text.String()); folded != "" {
			list = append(list, folded)
		}
		text.Reset()
	}
	var read func(*html.Node)
	read = func(n *html.Node) {
		switch n.Data {
		case "h2", "h3", "h4", "h5", "p", "li", "ol", "ul", "tr", "th", "td", "blockquote":
			flush()
			defer flush()
		}
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if class := classOf(c); class != "self" && class != "unseen" {
				read(c)
			}
		}
	}
	read(n)
	flush()
	return list
}

func classOf(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "class" {
			return a.Val
		}
	}
	return ""
}

// shownScript tells whether something that has a text is on the screen, and the
// place to which the address leads is there or above it.
const shownScript = `(() => {
	if (document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top >= innerHeight) return false;
	const bare = s => s.replace(/\s/g, ''), text = bare(%s);
	const all = [...document.querySelectorAll('main :is(p, li, dd, td, h2, h3, h4)')].filter(e => bare(e.textContent).includes(text));
	return all.some(e => { const box = e.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; });
})()`

// A result that was found in a passage leads to it, and names its heading.
func (s *searched) testPassages(t *testing.T) {
	p := s.tab(t)
	p.width(390)
	for _, c := range []struct{ query, path, anchor, heading string }{
		{"出庭应诉1次，庭后召开会议", "/report/sample-prefecture-2024/", "三主要负责人履行推进法治建设第一责任人职责情况", ""},
		{"法治建设第一责任人职责", "/report/sample-prefecture-2024/", "三主要负责人履行推进法治建设第一责任人职责情况", ""},
		{"每件形成案例", "/report/sample-prefecture-2024/", "", "四、"},
		{"强令驾驶人超限运输货物的", "/outreach/2023-overload-bridge/", "违反了怎么办", "违反了怎么办"},
		{"应当先申请行政复议，再提起", "/guide/", "四监督和救济", "四、监督和救济"},
		{"指导县（区）交通运输部门", "/agency/sample-city/", "main", ""},
	} {
		p.visit("/search/?q=" + url.QueryEscape(c.query))
		link := fmt.Sprintf("document.querySelector('.hits h2 a[href^=%q]')", c.path)
		p.until(link + " !== null")
		if shown := evaluate[string](p, link+".closest('li').querySelector('.passage').textContent"); !strings.Contains(shown, c.heading) || !strings.Contains(shown, c.query) {
			t.Errorf("%s: the result says %q, which names no %q", c.query, shown, c.heading)
		}
		evaluate[bool](p, link+".focus(); true")
		p.press(kb.Enter)
		p.until(fmt.Sprintf("location.pathname === %q && document.readyState === 'complete'", c.path))
		anchor := evaluate[string](p, "decodeURIComponent(location.hash.slice(1))")
		if anchor == "" || !evaluate[bool](p, fmt.Sprintf("document.getElementById(%q) !== null", anchor)) {
			t.Errorf("%s leads to %q of %s, which has no such id", c.query, anchor, c.path)
		}
		if c.anchor != "" && anchor != c.anchor {
			t.Errorf("%s leads to %q, want %q", c.query, anchor, c.anchor)
		}
		p.until(fmt.Sprintf(shownScript, fmt.Sprintf("%q", c.query)))
	}
	if c := p.complained(); len(c) > 0 {
		t.Errorf("the browser complains: %q", c)
	}
}
