package intake

import (
	"strconv"
	"strings"
)

// walk reads what stands in a paragraph. What it does not know it looks into, so
// that no text is lost.
func (f *flow) walk(n *node, m manner) {
	d := f.d
	switch n.name {
	case "r":
		m.font = d.styles.font(n.kid("rPr"), f.chain)
		if m.address == "" {
			m.address = d.fieldAddress()
		}
	case "t":
		f.text(n.text, m)
	case "delText":
		m.deleted = true
		f.text(n.text, m)
	case "tab", "ptab":
		f.text(" ", m)
	case "br", "cr":
		if !m.deleted && !m.hidden {
			f.breakLine()
		}
	case "noBreakHyphen":
		f.text("-", m)
	case "sym":
		if code, err := strconv.ParseUint(n.attr("char"), 16, 16); err == nil {
			m.face = n.attr("font")
			f.text(string(rune(0xf000|code&0xff)), m)
		}
	case "instrText", "delInstrText":
		d.code(n.text)
	case "fldChar":
		f.fieldMark(n.attr("fldCharType"))
	case "fldSimple":
		d.beginField()
		d.code(n.attr("instr"))
		d.showField(f)
		m.address = d.fieldAddress()
		f.walkAll(n, m)
		d.endField(f)
		return
	case "hyperlink":
		if l := d.links[n.attr("id")]; l.outside {
			m.address = f.address(l.target)
		}
	case "ins", "moveTo":
		if strings.TrimSpace(n.words()) != "" {
			d.tell(inserted, f.n(), "")
		}
	case "del", "moveFrom":
		if strings.TrimSpace(n.words()) != "" {
			d.tell(deleted, f.n(), "")
		}
		m.deleted = true
	case "footnoteReference", "endnoteReference":
		f.refer(strings.TrimSuffix(n.name, "Reference"), n.attr("id"), m)
	case "commentReference":
		f.comment(n.attr("id"))
	case "drawing", "pict", "object":
		f.graphic(n, m)
		return
	case "AlternateContent":
		f.walkAll(chosen(n), m)
		return
	case "rt":
		f.drop(n.words(), asReading)
		return
	case "sdt":
		f.control(n, m)
		return
	case "oMath":
		if !m.deleted {
			d.tell(formula, f.n(), "")
		}
		f.text(formulaText(n), m)
		return
	case "p", "tbl", "txbxContent":
		f.boxes = append(f.boxes, &node{name: "txbxContent", kids: []*node{n}})
		return
	}
	f.walkAll(n, m)
}

func (f *flow) walkAll(n *node, m manner) {
	if n == nil {
		return
	}
	for _, k := range n.kids {
		if !strings.HasSuffix(k.name, "Pr") { // properties are read where they belong
			f.walk(k, m)
		}
	}
}

func (f *flow) fieldMark(kind string) {
	switch kind {
	case "begin":
		f.d.beginField()
	case "separate":
		f.d.showField(f)
	case "end":
		f.d.endField(f)
	}
}

// chosen is the content of the first alternative that has some: what newer
// programs show, else what is there for older ones. Never both.
func chosen(n *node) *node {
	out := &node{name: n.name}
	var choice *node
	for _, k := range n.kids {
		switch {
		case k.name != "Choice" && k.name != "Fallback":
			out.kids = append(out.kids, k)
		case choice == nil && len(k.kids) > 0:
			choice = k
		}
	}
	if choice != nil {
		out.kids = append(out.kids, choice.kids...)
	}
	return out
}

// control reads a control: its content, unless it still asks to be filled in.
func (f *flow) control(n *node, m manner) {
	if on, _ := n.kid("sdtPr").isOn("showingPlcHdr"); on {
		f.drop(n.words(), asPrompt)
		return
	}
	f.walkAll(n, m)
}

// comment sets the comment aside that ends here.
func (f *flow) comment(id string) {
	s := f.d.story["comment"]
	if piece := s.pieces[id]; piece != nil && s.notes[id] == nil {
		s.notes[id] = &note{}
		f.drop(piece.words(), asComment)
	}
}

// formulaText writes a formula in one line: a/b, x², ….
func formulaText(n *node) string {
	var b strings.Builder
	if n.name == "t" || n.name == "delText" {
		b.WriteString(n.text)
	}
	for _, k := range n.kids {
		s := formulaText(k)
		switch n.name + " " + k.name {
		case "f num":
			s = bracket(s)
		case "f den":
			s = "/" + bracket(s)
		case "sSup sup":
			s = small(s, "superscript", "^")
		case "sSub sub":
			s = small(s, "subscript", "_")
		case "rad e":
			s = "√" + bracket(s)
		}
		b.WriteString(s)
	}
	if n.name == "d" {
		return "(" + b.String() + ")"
	}
	return b.String()
}

// bracket puts a part of a formula in brackets where it has a sign in it.
func bracket(s string) string {
	if strings.ContainsAny(s, "+-×÷*/=− ") {
		return "(" + s + ")"
	}
	return s
}

// small writes a part above or below the line, or behind a sign where it cannot.
func small(s, how, mark string) string {
	var b strings.Builder
	for _, r := range s {
		sign, ok := raised[how][r]
		if !ok {
			return mark + bracket(s)
		}
		b.WriteRune(sign)
	}
	return b.String()
}
