package intake

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/png"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// Word documents of tests are made from archives of text. A line of a part that
// does not begin with < is a paragraph; {…} before it are its style, its list and
// level, or properties in XML:
//
//	{标题1} 一、主要举措和成效
//	{num 1 0} 加强领导
//
// Parts that are named without a folder are word/NAME.xml inside of an element
// with their name. The part rels has a link a line: its id, its type and where it
// leads. A picture is made for each part that ends in .png; what it says is its
// width and height. Parts with a folder stand in the document as they are.

var partRoots = map[string]string{
	"document": "document", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments",
	"header1": "hdr", "header2": "hdr", "footer1": "ftr",
}

const nameSpaces = ` xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// buildDocument makes the document that an archive describes.
func buildDocument(t testing.TB, a *txtar.Archive) []byte {
	t.Helper()
	files := map[string]string{"_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`}
	var rels strings.Builder
	for _, f := range a.Files {
		text := string(f.Data)
		switch root, known := partRoots[f.Name]; {
		case known && root == "document":
			files["word/document.xml"] = wrap(root, "<body>"+blocks(text)+"</body>")
		case known:
			files["word/"+f.Name+".xml"] = wrap(root, blocks(text))
			rels.WriteString(`<Relationship Id="` + f.Name + `" Type="http://x/` + strings.TrimRight(f.Name, "12") + `" Target="` + f.Name + `.xml"/>`)
		case f.Name == "rels":
			for line := range strings.Lines(text) {
				field := strings.Fields(line)
				mode := ""
				if strings.Contains(field[2], ":") {
					mode = ` TargetMode="External"`
				}
				rels.WriteString(`<Relationship Id="` + field[0] + `" Type="http://x/` + field[1] + `" Target="` + escaped(field[2]) + `"` + mode + `/>`)
			}
		case path.Ext(f.Name) == ".png":
			files["word/"+f.Name] = pictureOf(t, text)
		case strings.Contains(f.Name, "/"):
			files[f.Name] = text
		}
	}
	files["word/_rels/document.xml.rels"] = "<Relationships>" + rels.String() + "</Relationships>"
	return zipOf(t, files)
}

func wrap(root, inside string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "<" + root + nameSpaces + ">" + inside + "</" + root + ">"
}

var given = regexp.MustCompile(`^\{(?:num (\d+) (\d+)|(<.*>)|([^}]*))\} ?`)

// blocks are the lines of a part as XML.
func blocks(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "<") || line == "" {
			b.WriteString(line)
			continue
		}
		props := ""
		if m := given.FindStringSubmatch(line); m != nil {
			switch {
			case m[1] != "":
				props = `<numPr><ilvl val="` + m[2] + `"/><numId val="` + m[1] + `"/></numPr>`
			case m[3] != "":
				props = m[3]
			default:
				props = `<pStyle val="` + m[4] + `"/>`
			}
			line = line[len(m[0]):]
		}
		b.WriteString("<p><pPr>" + props + `</pPr><r><t xml:space="preserve">` + escaped(line) + "</t></r></p>")
	}
	return b.String()
}

func escaped(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err)
	}
	return b.String()
}

func pictureOf(t testing.TB, size string) string {
	t.Helper()
	if !strings.Contains(size, " ") {
		return size // no picture
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
