package intake

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
)

// block reads a paragraph, a table, or what holds them.
func (d *document) block(n *node) {
	if d.err != nil {
		return
	}
	switch n.name {
	case "p":
		d.paragraph(n)
	case "tbl":
		d.endParagraphs()
		d.table(n)
	case "sdt":
		d.blockControl(n)
	case "del", "moveFrom":
		d.dropBlock(n, asDeleted)
	case "AlternateContent":
		d.blocksOf(chosen(n))
	case "altChunk", "subDoc":
		at := d.newPlace(problem.T("正文", "the text"))
		d.tell(unread, at, "嵌入的文件")
		d.setAside(at, "嵌入的文件", asGraphic)
	default:
		switch {
		case strings.HasSuffix(n.name, "Pr"):
		case n.holdsBlocks():
			d.blocksOf(n)
		case strings.TrimSpace(n.words()) != "": // words astray, without a paragraph
			d.paragraph(&node{name: "p", kids: []*node{n}})
		}
	}
}

// holdsBlocks reports whether there are paragraphs within.
func (n *node) holdsBlocks() bool {
	return slices.ContainsFunc(n.kids, func(k *node) bool {
		return k.name == "p" || k.name == "tbl" || k.name == "sdt" || k.name == "del" || k.name == "altChunk" || k.holdsBlocks()
	})
}

func (d *document) blocksOf(n *node) {
	if n != nil {
		for _, k := range n.kids {
			d.block(k)
		}
	}
}

// blockControl reads a control that holds paragraphs; Word keeps tables of
// contents in one.
func (d *document) blockControl(n *node) {
	gallery := strings.ToLower(n.kid("sdtPr").val("docPartObj", "docPartGallery"))
	prompt, _ := n.kid("sdtPr").isOn("showingPlcHdr")
	switch {
	case strings.Contains(gallery, "contents"):
		d.dropContentsTitle()
		d.dropBlock(n, asContents)
	case prompt:
		d.dropBlock(n, asPrompt)
	default:
		d.blocksOf(n)
	}
}

// dropBlock sets the text of paragraphs aside. Fields in it are whole.
func (d *document) dropBlock(n *node, why problem.Text) {
	if words := cleanName(n.words()); words != "" {
		f := d.newFlow(nil)
		f.drop(words, why)
		if why == asDeleted {
			d.tell(deleted, f.n(), "")
		}
	}
}

// paragraph reads a paragraph into lines.
func (d *document) paragraph(n *node) {
	if d.blocks--; d.blocks < 0 {
		d.err = errBlocks
		return
	}
	ppr := n.kid("pPr")
	look := d.styles.look(ppr)
	f := d.carried
	d.carried = nil
	if f == nil {
		f = d.newFlow(look.chain)
	}
	f.chain, f.contents = look.chain, look.contents
	if look.level > 0 && !look.contents {
		d.leaveContents()
	}
	for _, k := range n.kids {
		if k.name != "pPr" {
			f.walk(k, manner{})
		}
	}
	if ppr.kid("rPr", "del") != nil || ppr.kid("rPr", "moveFrom") != nil {
		d.carried = f // its end was deleted: it goes on with the next paragraph
		return
	}
	d.emit(f, look)
}

// endParagraphs ends a paragraph that went on with one that never came.
func (d *document) endParagraphs() {
	if f := d.carried; f != nil {
		d.carried = nil
		d.emit(f, look{chain: f.chain})
	}
}

// emit writes the lines of a paragraph, and then what its text boxes hold.
func (d *document) emit(f *flow, l look) {
	auto, counted := autoNumber{}, false
	if f.hasText() || !f.dropped && !f.contents && !d.inContents() {
		auto, counted = d.numbering.count(l, &d.styles)
	}
	if f.hasText() || d.row > 0 && auto.label != "" {
		d.emitLines(f, l, auto, counted)
	} else {
		d.attach(f)
	}
	if bad := f.damage(); bad > 0 {
		d.found(damageAt(d.at(f.n()), bad))
	}
	for _, box := range f.boxes {
		d.textBox(f, box)
	}
}

func (d *document) emitLines(f *flow, l look, auto autoNumber, counted bool) {
	label := auto.label
	if label != "" && auto.blank {
		label += " "
	}
	if counted && !auto.known {
		d.tell(numberForm, f.n(), auto.label)
	}
	pieces := f.lines
	if l.level > 0 || l.title {
		pieces = []*piece{joinPieces(pieces)}
	}
	first := true
	for _, p := range pieces {
		if p.runes == 0 && !(first && label != "") {
			d.attachTo(p.inserts, f)
			continue
		}
		if p.runes == 0 {
			label = auto.label
		}
		line := p.line(f.n(), label)
		if first {
			line.title, line.level, line.label = l.title, l.level, len([]rune(auto.label))
		}
		if counted && l.level == 0 && !l.title {
			line.item, line.kind = auto.depth, auto.kind
			if !first {
				line.kind = more
			}
		}
		d.add(line)
		first, label = false, ""
	}
	d.nameOwn(f)
}

// nameOwn lets a place be found by its first words.
func (d *document) nameOwn(f *flow) {
	if f.own > 0 {
		for _, p := range f.lines {
			if p.runes > 0 {
				d.places[f.own-1].begins = begin(p.String())
				return
			}
		}
	}
}

func (d *document) add(l line) { d.lines = append(d.lines, l) }

// attach hangs the notes and pictures of a paragraph without words on the line
// before it.
func (d *document) attach(f *flow) {
	for _, p := range f.lines {
		d.attachTo(p.inserts, f)
	}
}

func (d *document) attachTo(list []insert, f *flow) {
	if len(list) == 0 {
		return
	}
	if len(d.lines) == 0 {
		d.add(line{n: f.n()})
	}
	last := &d.lines[len(d.lines)-1]
	for _, i := range list {
		i.at = last.len()
		last.inserts = append(last.inserts, i)
	}
}

// joinPieces makes one line of a heading that was broken: with a blank only
// between words of letters.
func joinPieces(list []*piece) *piece {
	out := &piece{}
	for _, p := range list {
		if p.runes == 0 {
			out.inserts = append(out.inserts, moved(p.inserts, out.runes)...)
			continue
		}
		text := p.String()
		if out.runes > 0 && !hasHan(lastRunes(out.String(), 1)+string([]rune(text)[:1])) {
			out.blank = true
		}
		out.bad += p.bad
		shift := 0
		for i, r := range []rune(text) {
			out.add(r)
			if i == 0 {
				shift = out.runes - 1
			}
		}
		for _, m := range p.marks {
			m.from, m.to = m.from+shift, m.to+shift
			out.marks = append(out.marks, m)
		}
		out.inserts = append(out.inserts, moved(p.inserts, shift)...)
	}
	return out
}

func moved(list []insert, by int) []insert {
	out := make([]insert, len(list))
	for i, x := range list {
		x.at += by
		out[i] = x
	}
	return out
}

// textBox reads a text box behind the paragraph that it is fixed to.
func (d *document) textBox(f *flow, box *node) {
	if d.fixed == 0 {
		d.fixed = d.newPlace(problem.Textf("第 %d 段的文本框", "the text box of paragraph %d", max(1, d.paragraphs)))
		defer func() { d.fixed = 0 }()
	}
	before := len(d.lines)
	d.blocksOf(box)
	d.endParagraphs()
	if before < len(d.lines) {
		first := d.lines[before]
		if at := &d.places[first.n-1]; at.begins == "" {
			at.begins = begin(first.text)
		}
		d.found(boxed.At(d.at(first.n), problem.T("文本框里的文字放在了它所在的段落之后", "the text of a text box stands behind the paragraph that it is fixed to"),
			problem.T("对照原文，看位置对不对", "compare with the original: is this its place")))
	}
}

// refer reads the note that is referred to here.
func (f *flow) refer(kind, id string, m manner) {
	d := f.d
	s := d.story[kind]
	piece := s.pieces[id]
	if piece == nil || d.inNote || m.hidden || d.inCode() {
		return
	}
	if m.deleted {
		f.drop(piece.words(), asDeleted)
		s.notes[id] = &note{}
		return
	}
	x := s.notes[id]
	if x == nil {
		x = &note{number: len(d.notes) + 1, at: f.n()}
		s.notes[id] = x
		d.notes = append(d.notes, x)
		x.lines = d.readNote(f, piece, s.links)
	}
	f.insert(insert{note: x})
}

// readNote reads the paragraphs of a note, which are no part of the text's.
func (d *document) readNote(f *flow, piece *node, links map[string]link) []line {
	n := f.n()
	lines, fields, carried, before, fixed, row := d.lines, d.fields, d.carried, d.links, d.fixed, d.row
	d.lines, d.fields, d.carried, d.links, d.inNote = nil, nil, nil, links, true
	d.fixed = d.newPlace(problem.Text{ZH: d.places.name(n).ZH + "的注", EN: "the note of " + d.places.name(n).EN})
	d.blocksOf(piece)
	d.endParagraphs()
	out := d.lines
	d.lines, d.fields, d.carried, d.links, d.inNote, d.fixed, d.row = lines, fields, carried, before, false, fixed, row
	for i := range out { // no headings in a note
		out[i].level, out[i].title = 0, false
	}
	return out
}
