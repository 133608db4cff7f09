package dataset

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"sunboard/generator/privacy"
	"sunboard/generator/problem"
)

// contentDir has the pages that people write.
const contentDir = "content"

// checkPages looks into the hand-written pages and the published files for what
// is private: their names, and the text of those that are text.
func (p *Project) checkPages() {
	p.eachFile(contentDir, func(name string) {
		if path.Ext(name) == ".md" {
			p.checkLines(name)
		}
	})
	p.eachFile(filesDir, func(name string) {
		checkText(strings.TrimPrefix(name, filesDir+"/"), privacy.Context{}, problem.Place{File: name}, p.found)
		switch ext := strings.ToLower(path.Ext(name)); {
		case ext == ".svg":
			p.checkSVG(name)
		case slices.Contains(textFiles, ext):
			p.checkLines(name)
		}
	})
}

// textFiles are the endings of files that are read as text. What stands inside
// others, such as PDF and pictures, cannot be looked at here.
var textFiles = []string{".txt", ".csv", ".tsv", ".md", ".html", ".htm", ".xml", ".json", ".yaml", ".yml"}

// eachFile visits the ordinary files of a folder that are published. Whether it
// can be read at all is told by those who publish it.
func (p *Project) eachFile(folder string, visit func(name string)) {
	err := fs.WalkDir(p.root.FS(), folder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		if info, err := p.root.Stat(name); err == nil && info.Mode().IsRegular() {
			visit(name)
		}
		return nil
	})
	if err != nil {
		p.found(unreadable.At(problem.Place{File: folder}, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{}))
	}
}

func (p *Project) checkLines(name string) {
	data, bad := p.load(name)
	if bad != nil {
		p.found(*bad)
		return
	}
	line := 0
	for text := range bytes.Lines(data) {
		line++
		checkText(strings.ToValidUTF8(string(text), "\ufffd"), privacy.Context{}, problem.Place{File: name, Line: line}, p.found)
	}
}

// checkSVG looks at the text of a drawing: what stands in an element and its
// children is one text, for an editor may break a number into pieces.
func (p *Project) checkSVG(name string) {
	data, bad := p.load(name)
	if bad != nil {
		p.found(*bad)
		return
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	depth, line := 0, 0
	var text strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil { // no well-formed drawing: look at it line by line
			p.checkLines(name)
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth > 0 || slices.Contains([]string{"text", "title", "desc"}, t.Name.Local) {
				if depth++; depth == 1 {
					line, _ = d.InputPos()
					text.Reset()
				}
			}
		case xml.EndElement:
			if depth == 0 {
				continue
			}
			if depth--; depth == 0 {
				checkText(plain(text.String()), privacy.Context{}, problem.Place{File: name, Line: line}, p.found)
			}
		case xml.CharData:
			if depth > 0 {
				text.Write(t)
			}
		case xml.Comment:
			line, _ := d.InputPos()
			checkText(plain(string(t)), privacy.Context{}, problem.Place{File: name, Line: line}, p.found)
		}
	}
}

func plain(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	return strings.TrimSpace(s)
}
