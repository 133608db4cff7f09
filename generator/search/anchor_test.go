package search_test

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/export"
	"sunboard/generator/sample"
	"sunboard/generator/search"
	"sunboard/generator/site"
)

// manyHeadings are of every sort that Markdown has, some of them twice.
const manyHeadings = `开头的一段。

## 概况

概况的一段。

## 概况

又一段，有脚注[^1]。

## 概况-1
## **重点** 与 [链接](/about/) 和` + " `代码` " + `的 Heading A_B
### 一、“引号”（括号） 1.2 &amp; &lt;
写在标题下面。

多行的
标题
===

下面的一段。

## 自定的 {#My-Own}

自定标题下面的一段。

## *
## ！？
符号标题的一段。

> ## 引文里的标题
>
> 引文的一段。

- ## 列表里的标题
  列表的一段。

| 表头 | 数 |
|---|---|
| 单元格 | 12 |

术语
: 解释的一段。

## <b>粗</b> 标签 {{ 花括号 }} \# 井号
最后一段 <i>斜</i>。

    代码一段

[^1]: 脚注的一段。
`

// For every passage of the index, the page as it is published has the id that is
// said to stand above it, and between this one and the next stands its text.
func TestPassagesStandAtTheirAnchors(t *testing.T) {
	public := built(t, map[string]string{
		"content/headings.md":         "---\ntitle: 标题\ndate: 2026-02-03\n---\n" + strings.ReplaceAll(manyHeadings, "{{", "{"),
		"data/outreach/headings.yaml": "id: 2026-headings\nagency: sample-city\ntype: 文章\ntitle: 各种标题\nsummary: 各种各样的标题。\nlaws: [《中华人民共和国公路法》]\npublished_on: 2026-02-03 09:30\nbody: |\n  " + strings.ReplaceAll(manyHeadings, "\n", "\n  "),
	})
	files := map[string][]byte{}
	index := os.DirFS(public)
	err := fs.WalkDir(index, search.Dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[name], err = fs.ReadFile(index, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	entries, anchored := search.Entries(t, files), 0
	for _, address := range []string{"/headings/", "/outreach/2026-headings/", "/report/sample-city-2024/", "/guide/", "/agency/sample-city/"} {
		if len(entries[address]) < 5 {
			t.Errorf("%s has only %d passages", address, len(entries[address]))
		}
	}
	for address, list := range entries {
		stands := textByAnchor(t, filepath.Join(public, address, "index.html"))
		for _, p := range list {
			text, known := stands[p.Anchor]
			switch {
			case !known:
				t.Errorf("%s has no id %q, where %.30q should stand", address, p.Anchor, p.Text)
			case !strings.Contains(text, search.Fold(p.Text)):
				t.Errorf("%s has %q from id %q on, and not %q", address, text, p.Anchor, p.Text)
			case !strings.HasPrefix(text, search.Fold(p.Heading)):
				t.Errorf("%s has %.60q at id %q, and not the heading %q", address, text, p.Anchor, p.Heading)
			default:
				anchored++
			}
		}
	}
	if anchored < 200 {
		t.Errorf("only %d passages were looked for", anchored)
	}
}

// built is the published site of a sample project with some files besides.
func built(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trial")
	today, _ := calendar.New(2026, 11, 22)
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: 40, Seed: 5, Today: today}); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if p.Errors() > 0 {
		t.Fatal(p.Problems)
	}
	s, err := site.New(p, dir, site.Options{JSON: export.JSON, Search: func(pages []site.SearchPage, create func(string) (io.WriteCloser, error)) error {
		var list []search.Page
		for _, page := range pages {
			list = append(list, search.Page(page))
		}
		return search.Write(p, list, create)
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	public := filepath.Join(dir, "public")
	if err := s.Build(context.Background(), filepath.Join(dir, "build"), public); err != nil {
		t.Fatal(err)
	}
	return public
}

// textByAnchor is the folded text of a page from each id to the next. Links back from a footnote are no text of their own.
func textByAnchor(t *testing.T, name string) map[string]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	texts, at := map[string]string{}, ""
	var read func(*html.Node)
	read = func(n *html.Node) {
		switch id, class := attribute(n, "id"), attribute(n, "class"); {
		case n.Type == html.TextNode:
			texts[at] += n.Data
		case class == "self" || class == "unseen" || strings.HasPrefix(id, "fnref"):
			return // signs beside the text
		case id != "":
			if _, twice := texts[id]; twice {
				t.Errorf("%s has two elements with the id %q", name, id)
			}
			at = id
			texts[at] = ""
		}
		if n.Data == "img" {
			texts[at] += attribute(n, "alt")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			read(c)
		}
	}
	read(doc)
	for id, text := range texts {
		texts[id] = search.Fold(text)
	}
	return texts
}

func attribute(n *html.Node, name string) string {
	if i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name }); i >= 0 {
		return n.Attr[i].Val
	}
	return ""
}
