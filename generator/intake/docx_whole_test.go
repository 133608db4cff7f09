package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"html"
	"io"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
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
		private := c >= 0xf000 && c <= 0xf0ff // of a font of signs
		if after[c] < n && !private {
			t.Errorf("%q stands %d times in the document and %d times in what was read", c, n, after[c])
		}
	}
}

// page renders Markdown as the site does.
var page = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote, extension.NewCJK(extension.WithEastAsianLineBreaks(extension.EastAsianLineBreaksCSS3Draft))),
	goldmark.WithParserOptions(parser.WithHeadingAttribute()),
)

var tag = regexp.MustCompile(`<(/?)(\w+)(?:[^>]* start="(\d+)")?[^>]*>`)

// pageText is what readers see of Markdown, with the numbers of lists.
func pageText(t *testing.T, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	var counts []int // of the lists that are open; below 0: bullets
	numbered := tag.ReplaceAllStringFunc(b.String(), func(s string) string {
		m := tag.FindStringSubmatch(s)
		switch last := len(counts) - 1; {
		case m[1] != "" && (m[2] == "ol" || m[2] == "ul"):
			counts = counts[:last]
		case m[2] == "ol":
			start := 1
			if m[3] != "" {
				start, _ = strconv.Atoi(m[3])
			}
			counts = append(counts, start)
		case m[2] == "ul":
			counts = append(counts, -1<<40)
		case m[1] == "" && m[2] == "li":
			counts[last]++
			if counts[last] > 0 {
				return strconv.Itoa(counts[last]-1) + "."
			}
		}
		return ""
	})
	return html.UnescapeString(numbered)
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
	chosen := map[int]bool{} // depths whose alternatives have been read
	other := false           // the run's characters become others
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if skip := strings.HasSuffix(name, "Pr") && name != "rPr"; skip || name == "Fallback" || name == "Choice" && chosen[len(open)] {
				if d.Skip() != nil {
					return
				}
				continue
			}
			switch name {
			case "Choice":
				chosen[len(open)] = true
			case "AlternateContent":
				chosen[len(open)+1] = false
			case "r":
				other = slices.Contains(open, "sup") || slices.Contains(open, "sub")
			case "vertAlign", "position", "rFonts":
				other = true
			}
			open = append(open, name)
		case xml.EndElement:
			if open = open[:len(open)-1]; len(open) == 0 || x.Name.Local == "body" {
				return // what stands behind is not read
			}
		case xml.CharData:
			if n := len(open); n > 0 && (open[n-1] == "t" || open[n-1] == "delText") && !other && !slices.Contains(open, "rPr") {
				b.Write(x)
			}
		}
	}
}

// FuzzDocument: whatever the bytes, no panic, and a report or an error.
func FuzzDocument(f *testing.F) {
	for _, data := range builtDocuments(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, problems := ReadReport("fuzz.docx", data)
		if r == nil {
			if problem.Count(problems, problem.Error) == 0 {
				t.Error("no report, and no error")
			}
			return
		}
		r.Show(problems, problem.ZH)
		r.Summary()
		decode(t, r.YAML(Options{ID: "id"}))
	})
}

// FuzzDocumentBody: whatever stands in the body of a document, nothing is lost.
func FuzzDocumentBody(f *testing.F) {
	styles, numbering := "", ""
	for _, a := range documentArchives(f) {
		for _, x := range a.Files {
			switch x.Name {
			case "document":
				f.Add(blocks(string(x.Data)))
			case "styles":
				styles += blocks(string(x.Data))
			case "numbering":
				if numbering == "" {
					numbering = blocks(string(x.Data))
				}
			}
		}
	}
	files := map[string]string{
		"word/styles.xml": wrap("styles", styles), "word/numbering.xml": wrap("numbering", numbering),
		"word/footnotes.xml": wrap("footnotes", `<footnote id="1"><p><r><t>脚注。</t></r></p></footnote>`),
		"word/comments.xml":  wrap("comments", `<comment id="0"><p><r><t>批注。</t></r></p></comment>`),
		"word/media/1.png":   pictureOf(f, "3 2"),
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/image" Target="media/1.png"/><Relationship Id="rId2" Type="http://x/hyperlink" Target="https://example.com/" TargetMode="External"/>` +
			`<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/><Relationship Id="f" Type="http://x/footnotes" Target="footnotes.xml"/><Relationship Id="c" Type="http://x/comments" Target="comments.xml"/></Relationships>`,
	}
	f.Fuzz(func(t *testing.T, body string) {
		files["word/document.xml"] = wrap("document", "<body>"+body+"</body>")
		data := zipOf(t, files)
		r, problems := ReadReport("fuzz.docx", data)
		if r == nil && problem.Count(problems, problem.Error) == 0 {
			t.Error("no report, and no error")
		}
		if r != nil {
			r.Summary()
		}
		checkDocument(t, r, data)
		if a, _ := ReadArticle("fuzz.docx", data); a != nil {
			a.Summary()
			checkArticle(t, a, wordsOf(t, data))
		}
	})
}

func documentArchives(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	names, err := filepath.Glob("testdata/docx/*.txtar")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d documents: %v", len(names), err)
	}
	list := map[string]*txtar.Archive{}
	for _, name := range names {
		if list[name], err = txtar.ParseFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

func builtDocuments(t testing.TB) [][]byte {
	t.Helper()
	var list [][]byte
	for _, a := range documentArchives(t) {
		list = append(list, buildDocument(t, a))
	}
	return list
}
