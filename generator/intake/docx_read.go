package intake

import (
	"cmp"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"sunboard/generator/problem"
)

var (
	errNoBody   = errors.New("no document")
	errWorkbook = errors.New("a workbook")
	errLocked   = errors.New("encrypted")
	errBlocks   = errors.New("too many paragraphs or cells")
)

// document is a Word document that is being read.
type document struct {
	source
	*archive
	found     func(problem.Problem)
	most      int64 // bytes that may be unpacked
	nodes     int   // elements that may still be read
	blocks    int   // paragraphs that may still be read
	cells     int   // of tables, likewise
	styles    styles
	numbering numberings
	links     map[string]link // of the part that is being read
	story     map[string]*story

	paragraphs, tables int // so far
	fixed              int // the place of all that is read now, or 0
	row                int // of the table that is read now
	fields             []*wordField
	carried            *flow // a paragraph that goes on with the next one
	inNote             bool
	told               told
	dropped            []dropped
	err                error
}

// story is a part whose pieces the text points to: notes, comments.
type story struct {
	part   string
	pieces map[string]*node
	order  []string
	links  map[string]link
	notes  map[string]*note // those that were referred to
}

func newDocument(file string, found func(problem.Problem)) *document {
	return &document{
		source: source{file: file, places: places{}}, found: found,
		most: maxInside, nodes: maxNodes, blocks: maxBlocks, cells: maxGrid,
		styles:    styles{byID: map[string]style{}},
		numbering: numberings{map[string]*list{}, map[string]*use{}},
		story:     map[string]*story{},
	}
}

// readAll reads what is needed of all parts, the text last.
func (d *document) readAll(data []byte) (err error) {
	if d.archive, err = openArchive(data, d.most); err != nil {
		return err
	}
	main, err := d.mainPart()
	if err != nil {
		return err
	}
	if d.links, err = d.linksOf(main); err != nil {
		return err
	}
	byKind := map[string]string{}
	for _, l := range d.links {
		if !l.outside {
			byKind[l.kind] = max(byKind[l.kind], l.target)
		}
	}
	err = errors.Join(
		d.eachIn(byKind["styles"], "styles", func(n *node) error { d.styles.add(n); return nil }),
		d.eachIn(byKind["numbering"], "numbering", func(n *node) error { d.numbering.add(n); return nil }),
		d.readStory("footnote", byKind["footnotes"]), d.readStory("endnote", byKind["endnotes"]), d.readStory("comment", byKind["comments"]),
	)
	if err != nil {
		return err
	}
	if err := d.eachIn(main, "body", func(n *node) error { d.block(n); return d.err }); err != nil {
		return err
	}
	d.endParagraphs()
	d.findTitle()
	d.tellAll()
	err = d.setMarginsAside()
	for _, x := range d.dropped {
		d.aside = append(d.aside, Line{x.n, strings.Join(x.pieces, ""), x.why})
	}
	return errors.Join(err, d.err)
}

// findTitle makes headings the document's title that stand first, are the only
// ones of the highest level and have no number: people style the title so. Where
// the title has its own style, what has it further down is a heading.
func (d *document) findTitle() {
	if i := slices.IndexFunc(d.lines, func(l line) bool { return l.title }); i >= 0 {
		d.oneTitle(i)
		return
	}
	first, last, top := -1, -1, maxLevel+1
	for i, l := range d.lines {
		switch {
		case l.level > 0 && l.level < top:
			top, first, last = l.level, i, i
		case l.level == top && i == last+1:
			last = i
		case l.level == top:
			first = -1
		}
	}
	if first < 0 || slices.ContainsFunc(d.lines[:first], func(l line) bool { return l.level > 0 }) {
		return
	}
	below := slices.ContainsFunc(d.lines[last+1:], func(l line) bool { return l.level > 0 })
	for i := first; i <= last; i++ {
		l := &d.lines[i]
		if _, _, typed := numberOf(*l); typed || l.label > 0 || !below && !titleEnd.MatchString(l.key) {
			return
		}
	}
	for i := first; i <= last; i++ {
		d.lines[i].title, d.lines[i].level = true, 0
	}
}

// oneTitle leaves the title's style to the paragraphs that it begins with, or to
// the first of them where others have it, too.
func (d *document) oneTitle(first int) {
	end := first
	for end < len(d.lines) && d.lines[end].title {
		end++
	}
	if slices.ContainsFunc(d.lines[end:], func(l line) bool { return l.title }) {
		end = first + 1
	}
	for i := end; i < len(d.lines); i++ {
		if l := &d.lines[i]; l.title {
			l.title, l.level = false, 1
		}
	}
}

// mainPart is the part with the text.
func (d *document) mainPart() (string, error) {
	for _, part := range d.parts {
		if part.Flags&1 != 0 {
			return "", errLocked
		}
	}
	main := "word/document.xml"
	links, err := d.linksOf("")
	if err != nil {
		return "", err
	}
	for _, id := range slices.Sorted(maps.Keys(links)) {
		if l := links[id]; l.kind == "officeDocument" && d.parts[l.target] != nil {
			main = l.target
		}
	}
	switch {
	case d.parts["xl/workbook.xml"] != nil:
		return "", errWorkbook
	case d.parts[main] == nil:
		return "", errNoBody
	}
	return main, nil
}

// linksOf are the links of a part, none where it has no list of them.
func (d *document) linksOf(part string) (map[string]link, error) {
	links, err := d.archive.links(part)
	if errors.Is(err, errNoPart) {
		return map[string]link{}, nil
	}
	return links, err
}

// eachIn visits the children of an element of a part; a part that is not there
// has none.
func (d *document) eachIn(part, name string, visit func(*node) error) error {
	x, done, err := d.open(part)
	if errors.Is(err, errNoPart) {
		return nil
	} else if err != nil {
		return err
	}
	defer done()
	err = partReader{x, &d.nodes}.each(name, visit)
	if err == io.EOF { // it never began
		return errNoBody
	}
	return err
}

func (d *document) readStory(name, part string) error {
	s := &story{part: part, pieces: map[string]*node{}, notes: map[string]*note{}}
	d.story[name] = s
	err := d.eachIn(part, name+"s", func(n *node) error {
		if kind := n.attr("type"); n.name == name && (kind == "" || kind == "normal") {
			id := n.attr("id")
			s.pieces[id] = n
			s.order = append(s.order, id)
		}
		return nil
	})
	if err != nil || part == "" {
		return err
	}
	s.links, err = d.linksOf(part)
	return err
}

// at is the place of what is read now.
func (d *document) at(n int) problem.Place {
	return problem.Place{File: d.file, Line: n, Column: d.row}
}

// newPlace gives a place a number.
func (d *document) newPlace(name problem.Text) int {
	d.places = append(d.places, place{name: name})
	return len(d.places)
}

// setAside lists what is not taken over; pieces of one paragraph for one reason
// make one line.
func (d *document) setAside(n int, text string, why problem.Text) {
	text = cleanName(text)
	if text == "" {
		return
	}
	last := len(d.dropped) - 1
	if last < 0 || d.dropped[last].n != n || d.dropped[last].why != why || why == asGraphic {
		d.dropped = append(d.dropped, dropped{n: n, why: why})
		last++
	}
	d.dropped[last].pieces = append(d.dropped[last].pieces, text)
}

// dropped is what of one paragraph was set aside for one reason.
type dropped struct {
	n      int
	why    problem.Text
	pieces []string
}

// What is set aside, as the summary tells it.
var (
	asDeleted  = problem.T("修订中删除的文字", "deleted in tracked changes")
	asHidden   = problem.T("隐藏的文字", "hidden text")
	asContents = problem.T("目录", "the table of contents")
	asHeader   = problem.T("页眉", "a page header")
	asFooter   = problem.T("页脚", "a page footer")
	asComment  = problem.T("批注", "a comment")
	asPrompt   = problem.T("没有填写的控件", "a control that was not filled in")
	asReading  = problem.T("注音", "how characters are read")
	asGraphic  = problem.T("图形", "a graphic")
	asNote     = problem.T("没有引用处的注", "a note that nothing refers to")
	asFormula  = problem.T("域代码", "the code of a field")
)

// setMarginsAside lists page headers and footers, each wording once, and notes and
// comments that nothing in the text refers to.
func (d *document) setMarginsAside() error {
	seen := map[string]bool{}
	list := slices.Collect(maps.Values(d.links))
	slices.SortFunc(list, func(a, b link) int { return cmp.Compare(a.target, b.target) })
	for _, l := range list {
		root, why := "hdr", asHeader
		if l.kind == "footer" {
			root, why = "ftr", asFooter
		}
		if l.kind != "header" && l.kind != "footer" || l.outside {
			continue
		}
		var words strings.Builder
		err := d.eachIn(l.target, root, func(n *node) error {
			words.WriteString(n.words())
			n.find("blip", func(*node) { words.WriteString("〔图片〕") })
			return nil
		})
		if err != nil && !errors.Is(err, errNoBody) {
			return err
		}
		if text := cleanName(words.String()); text != "" && !seen[text] {
			seen[text] = true
			d.setAside(d.newPlace(why), text, why)
		}
	}
	for _, name := range []string{"footnote", "endnote", "comment"} {
		s := d.story[name]
		for _, id := range s.order {
			if s.notes[id] == nil {
				why := asNote
				if name == "comment" {
					why = asComment
				}
				d.setAside(d.newPlace(problem.T("文末", "the end")), s.pieces[id].words(), why)
			}
		}
	}
	return nil
}
