package search

import (
	"bufio"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// markdown reads what Hugo renders: its own library with the same extensions, so
// that what is found is what the page shows.
var markdown = goldmark.New(goldmark.WithExtensions(
	extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList, extension.Footnote, extension.DefinitionList,
)).Parser()

// passages are the paragraphs, headings, items and cells of a Markdown text,
// without its signs. HTML in it is text where the page shows it as such, and
// nothing where the page leaves it out.
func passages(source string, tags bool) []string {
	if source == "" {
		return nil
	}
	data := []byte(source)
	var list []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	ast.Walk(markdown.Parse(text.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch {
		case !entering || n.Type() == ast.TypeInline:
			return ast.WalkContinue, nil
		case n.Kind() == ast.KindHTMLBlock && !tags:
			return ast.WalkSkipChildren, nil
		case n.Kind() == ast.KindCodeBlock || n.Kind() == ast.KindFencedCodeBlock || n.Kind() == ast.KindHTMLBlock:
			add(string(n.Lines().Value(data)))
			return ast.WalkSkipChildren, nil
		case n.HasChildren() && n.FirstChild().Type() == ast.TypeInline:
			var b strings.Builder
			inline(&b, n, data, tags)
			add(b.String())
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return list
}

// inline writes the words within a paragraph.
func inline(b *strings.Builder, n ast.Node, data []byte, tags bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch t := c.(type) {
		case *ast.Text:
			if t.IsRaw() {
				b.Write(t.Value(data))
			} else {
				b.WriteString(unescaped(t.Value(data)))
			}
			if t.SoftLineBreak() || t.HardLineBreak() {
				breakLine(b)
			}
		case *ast.String:
			b.Write(t.Value)
		case *ast.AutoLink:
			b.Write(t.Label(data))
		case *ast.RawHTML:
			if tags {
				b.Write(t.Segments.Value(data))
			}
		default:
			inline(b, c, data, tags)
		}
	}
}

// breakLine writes what a line break within a paragraph is: nothing after a
// Chinese character, else a blank.
func breakLine(b *strings.Builder) {
	if last, _ := utf8.DecodeLastRuneInString(b.String()); last < 0x2e80 {
		b.WriteByte(' ')
	}
}

// unescaped takes away Markdown's own escapes and references, the way in which
// its library writes them.
func unescaped(s []byte) string {
	var b strings.Builder
	w := bufio.NewWriter(&b)
	render.DefaultWriter.Write(w, s)
	w.Flush()
	return html.UnescapeString(b.String())
}
