package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"html"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
)

// checkDocument demands what holds for every document: no character of it is lost,
// neither in reading nor on the page, and the YAML reads back as what was read.
func checkDocument(t *testing.T, r *Report, data []byte) {
	t.Helper()
	if r == nil {
		return
	}
	o := Options{ID: "id"}
	yaml := r.YAML(o)
	if !bytes.Equal(yaml, r.YAML(o)) {
		t.Error("written twice, the YAML differs")
	}
	rec, problems := decode(t, yaml)
	for _, p := range problems {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Errorf("%s: %s [%s]", p.Place, p.Message.EN, p.Rule)
		}
	}
	sameRecord(t, "", r.with(o), rec)
	var out strings.Builder
	for _, l := range append(append([]Line(nil), r.Taken...), r.Aside...) {
		out.WriteString(l.Text)
	}
	out.WriteString(pageText(t, disclosure.Report.Show.Body(rec)))
	demandAll(t, wordsOf(t, data), out.String())
}

// demandAll demands each character of a text in another, as often.
func demandAll(t *testing.T, in, out string) {
	t.Helper()
	before, after := visible(in), visible(out)
	for c, n := range before {
		if after[c] < n {
			t.Errorf("%q stands %d times in the document and %d times in what was read", c, n, after[c])
		}
	}
}

// page renders Markdown as the site does.
var page = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote, extension.NewCJK(extension.WithEastAsianLineBreaks(extension.EastAsianLineBreaksCSS3Draft))),
	goldmark.WithParserOptions(parser.WithHeadingAttribute()),
)

var tag = regexp.MustCompile(`<[^>]*>`)

// pageText is what readers see of Markdown.
func pageText(t *testing.T, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return html.UnescapeString(tag.ReplaceAllString(b.String(), ""))
}

// wordsOf are the characters of a document, read without any of the rules of
// reading: all texts of the parts that have some. Characters that become others,
// because they are raised or of a font of signs, are left out.
func wordsOf(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	seen := map[string]bool{} // page headers that say the same are told once
	for _, part := range z.File {
		if name := path.Base(part.Name); !regexp.MustCompile(`^(?:document|footnotes|endnotes|comments|header\d|footer\d)\.xml$`).MatchString(name) {
			continue
		}
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		var words strings.Builder
		rawWords(r, &words)
		if name := path.Base(part.Name); !strings.HasPrefix(name, "header") || !seen[words.String()] {
			b.WriteString(words.String())
		}
		seen[words.String()] = true
	}
	return b.String()
}

func rawWords(r io.Reader, b *strings.Builder) {
	d := xml.NewDecoder(r)
	var open []string
	other := false // the run's characters become others
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if name == "Fallback" {
				if d.Skip() != nil {
					return
				}
				continue
			}
			switch name {
			case "r":
				other = slices.Contains(open, "sup") || slices.Contains(open, "sub")
			case "vertAlign", "rFonts":
				other = true
			}
			open = append(open, name)
		case xml.EndElement:
			if len(open) == 0 {
				return
			}
			open = open[:len(open)-1]
			if len(open) == 0 {
				return // what stands behind the part's element is not read
			}
		case xml.CharData:
			if n := len(open); n > 0 && (open[n-1] == "t" || open[n-1] == "delText") && !other {
				b.Write(x)
			}
		}
	}
}

// severe reports whether there is an error among problems.
func severe(problems []problem.Problem) bool { return problem.Count(problems, problem.Error) > 0 }
