package dataset

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"sunboard/generator/privacy"
	"sunboard/generator/problem"
)

// contentDir has the pages that people write.
const contentDir = "content"

// checkPages looks into the hand-written pages, what stands beside them, and the
// published files for what is private: their names, and the text of those that
// are text; and into the pages for pictures without words.
func (p *Project) checkPages() {
	for _, folder := range []string{contentDir, filesDir} {
		p.checkPublished(folder)
	}
}

func (p *Project) checkPublished(folder string) {
	p.eachFile(folder, func(name string) {
		checkText(strings.TrimPrefix(name, folder+"/"), privacy.Context{}, problem.Place{File: name}, p.found)
		switch ext := strings.ToLower(path.Ext(name)); {
		case ext == ".svg":
			p.checkSVG(name)
		case slices.Contains(textFiles, ext):
			p.checkLines(name)
			if ext == ".md" && folder == contentDir {
				p.checkPagePictures(name)
			}
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

// checkLines looks at a text line by line; of a table, what is left to fill in is
// looked for cell by cell. A file may have any size: a line longer than anybody
// writes is looked at in pieces.
func (p *Project) checkLines(name string) {
	f, err := p.root.Open(name)
	if err != nil {
		p.found(unreadable.At(problem.Place{File: name}, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{}))
		return
	}
	defer f.Close()
	before := ""
	cells := strings.HasSuffix(strings.ToLower(name), "sv") // .csv, .tsv
	lines := bufio.NewReaderSize(f, longLine)
	for line := 1; ; {
		data, err := lines.ReadSlice('\n')
		at := problem.Place{File: name, Line: line}
		text := strings.ToValidUTF8(string(data), "\ufffd")
		checkLeaks(text, privacy.Context{}, at, p.found)
		p.checkBreak(before, text, at)
		before = text
		if cells {
			text = cellBorders.Replace(text)
		}
		for part := range strings.Lines(text) {
			checkPlaceholder(part, at, p.found)
		}
		switch {
		case err == nil:
			line++
		case err != bufio.ErrBufferFull:
			if err != io.EOF {
				p.found(unreadable.At(at, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{}))
			}
			return
		}
	}
}

// checkBreak looks for what a line break has cut into two pieces. It is told at
// the second line, and neither is printed.
func (p *Project) checkBreak(before, line string, at problem.Place) {
	both := before + line
	for _, leak := range privacy.Leaks(both, privacy.Context{}) {
		if leak.Start < len(before) && leak.End > len(before) {
			q := privacy.LeakProblem(leak, both, at)
			q.Private = true
			p.found(q)
		}
	}
}

// longLine is how many bytes of a line are looked at together.
const longLine = 1 << 16

// cellBorders puts every cell of a table on a line of its own.
var cellBorders = strings.NewReplacer(",", "\n", "\t", "\n", ";", "\n", `"`, "")

// checkSVG looks at the text of a drawing: what stands in an element and its
// children is one text, for an editor may break a number into pieces. The lines
// of the file are not printed, because the pieces would show.
func (p *Project) checkSVG(name string) {
	data, bad := p.load(name)
	if bad != nil { // too large to be read at once
		p.checkLines(name)
		return
	}
	check := func(text string, line int) {
		checkText(plain(text), privacy.Context{}, problem.Place{File: name, Line: line}, func(q problem.Problem) {
			q.Private = true
			p.found(q)
		})
	}
	if !drawnTexts(data, check) { // no well-formed drawing: look at it line by line
		p.checkLines(name)
	}
}

// drawnTexts gives the texts of a drawing with the lines where they begin: what
// is drawn, titles, descriptions, labels and comments. It reports whether the
// drawing is well-formed.
func drawnTexts(data []byte, text func(text string, line int)) bool {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	depth, from := 0, 0
	var drawn strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return err == io.EOF
		}
		line, _ := d.InputPos()
		switch t := token.(type) {
		case xml.StartElement:
			for _, a := range t.Attr {
				if slices.Contains(textAttributes, a.Name.Local) {
					text(a.Value, line)
				}
			}
			if depth > 0 || slices.Contains(textElements, t.Name.Local) {
				if depth++; depth == 1 {
					from = line
					drawn.Reset()
				}
			}
		case xml.EndElement:
			if depth == 1 {
				text(drawn.String(), from)
			}
			depth = max(depth-1, 0)
		case xml.CharData:
			if depth > 0 {
				drawn.Write(t)
			}
		case xml.Comment:
			text(string(t), line)
		}
	}
}

// textElements and textAttributes are where a drawing has words.
var (
	textElements   = []string{"text", "title", "desc", "foreignObject"}
	textAttributes = []string{"aria-label", "aria-description", "title", "alt", "label", "id", "href"}
)

// plain is a text of a drawing as it reads: white space is one blank.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " ")
}
