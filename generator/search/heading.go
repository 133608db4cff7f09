package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// headingIDs gives headings the ids that Hugo gives them (autoHeadingIDType
// github in hugo.toml), at the point of the parsing at which Hugo does. The rules
// are small and pages' addresses hang on them; a test holds the two together.
type headingIDs struct{}

// Transform is what goldmark calls with a whole text.
func (headingIDs) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	var taken []string
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		h, ok := n.(*ast.Heading)
		if !entering || !ok {
			return ast.WalkContinue, nil
		}
		if _, own := h.AttributeString("id"); !own {
			if words := headingWords(h, reader.Source()); words != "" {
				h.SetAttributeString("id", []byte(freeID(words, taken)))
			}
		}
		taken = append(taken, headingID(h))
		return ast.WalkContinue, nil
	})
}

// headingID is the id of a heading; empty where it has none.
func headingID(h *ast.Heading) string {
	id, _ := h.AttributeString("id")
	text, _ := id.([]byte)
	return string(text)
}

// freeID is the id that some words make: letters and digits in lower case, hyphens
// for blanks, nothing else; with a number behind it where it is taken.
func freeID(words string, taken []string) string {
	id := strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == ' ':
			return '-'
		case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(words))
	if id == "" {
		id = "heading"
	}
	free := id
	for i := 1; slices.Contains(taken, free); i++ {
		free = id + "-" + strconv.Itoa(i)
	}
	return free
}

// headingWords are the words of a heading of which its id is made: of one that
// has several lines the last.
func headingWords(h *ast.Heading, source []byte) string {
	var b strings.Builder
	for c := h.FirstChild(); c != nil; c = c.NextSibling() {
		firstWords(&b, c, source)
	}
	words := string(util.ResolveEntityNames([]byte(b.String())))
	if h.Lines().Len() > 1 {
		words = words[strings.LastIndexByte(words, '\n')+1:]
	}
	return words
}

// firstWords are those of an inline element; of emphasis, links and code only
// the first of what they hold, as Hugo has it.
func firstWords(b *strings.Builder, n ast.Node, source []byte) {
	switch t := n.(type) {
	case nil:
	case *ast.RawHTML: // a tag alone has no words
	case *ast.String:
		b.Write(t.Value)
	case *ast.Text:
		b.Write(t.Segment.Value(source))
		if t.HardLineBreak() || t.SoftLineBreak() {
			b.WriteByte('\n')
		}
	default:
		firstWords(b, n.FirstChild(), source)
	}
}
