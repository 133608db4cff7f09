package search

import (
	"bufio"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	render "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"sunboard/generator/disclosure"
)

// Passage is a paragraph, a heading, an item or a cell of a page, and where it
// stands.
type Passage struct {
	// Anchor is the id of the nearest element above it on the page as it is
	// published: of its heading, of its footnote, or of the text as a whole.
	Anchor  string
	Heading string // the words of that heading; a heading has its own
	Text    string
}

// textAnchor is the id of the text of a page (class prose in the layouts): what
// stands before its first heading is found there.
const textAnchor = "full-text"

// markdown gives headings the ids that they have on the page.
var markdown = disclosure.Markdown(parser.WithASTTransformers(util.Prioritized(headingIDs{}, 100)))

// passages are the paragraphs, headings, items and cells of a Markdown text,
// without its signs and without HTML, which pages leave out.
func passages(source string) []Passage {
	if source == "" {
		return nil
	}
	data := []byte(source)
	var list []Passage
	at := Passage{Anchor: textAnchor}
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			at.Text = s
			list = append(list, at)
		}
	}
	ast.Walk(markdown.Parse(text.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline || n.Kind() == ast.KindHTMLBlock {
			return ast.WalkSkipChildren, nil
		}
		switch t := n.(type) {
		case *ast.Heading:
			words := strings.TrimSpace(inlineText(n, data))
			if id := headingID(t); id != "" {
				at = Passage{Anchor: id, Heading: words}
			}
			add(words)
			return ast.WalkSkipChildren, nil
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			add(string(n.Lines().Value(data)))
			return ast.WalkSkipChildren, nil
		case *east.Footnote:
			at = Passage{Anchor: "fn:" + strconv.Itoa(t.Index)}
		}
		if n.HasChildren() && n.FirstChild().Type() == ast.TypeInline {
			add(inlineText(n, data))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return list
}

// inlineText is the words within a paragraph.
func inlineText(n ast.Node, data []byte) string {
	var b strings.Builder
	inline(&b, n, data)
	return b.String()
}

func inline(b *strings.Builder, n ast.Node, data []byte) {
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
		default:
			inline(b, c, data)
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
