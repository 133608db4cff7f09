package intake

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
)

// style is a style of paragraphs or characters, before what it is based on.
type style struct {
	id    string
	name  string // in small letters
	based string
	ppr   *node
	rpr   *node
}

// styles are a document's styles by their ids.
type styles struct {
	byID      map[string]style
	paragraph string // the style of paragraphs that name none
}

// maxBased is how many styles may be based on each other; none does in a circle.
const maxBased = 20

func (s *styles) add(n *node) {
	if n.name != "style" {
		return
	}
	id := n.attr("styleId")
	s.byID[id] = style{id, strings.ToLower(strings.TrimSpace(n.val("name"))), n.val("basedOn"), n.kid("pPr"), n.kid("rPr")}
	if on := n.attr("default"); n.attr("type") == "paragraph" && (on == "1" || on == "true" || on == "on") {
		s.paragraph = id
	}
}

// chain is a style and those that it is based on, the nearest first.
func (s *styles) chain(id string) []style {
	var list []style
	for len(list) < maxBased {
		one, ok := s.byID[id]
		if !ok {
			break
		}
		list = append(list, one)
		id = one.based
	}
	return list
}

// look is what a paragraph is by its properties and its style.
type look struct {
	title    bool
	contents bool // a line of a table of contents
	level    int  // of a heading, from 1; 0: text
	numID    string
	ilvl     string
	styleID  string // of the style that numID is from; empty: of the paragraph
	chain    []style
}

// Names of styles, in Word's English and Chinese and as people name their own.
var (
	headingName  = regexp.MustCompile(`^(?:heading|标题|級別|级别) ?([1-9])$`)
	ordinalName  = regexp.MustCompile(`^([一二三四五六七八九])级标题`)
	titleName    = regexp.MustCompile(`^(?:title|标题|文档标题|文章标题|公文标题|大标题)$`)
	contentsName = regexp.MustCompile(`^(?:toc|目录) ?(?:[1-9]|heading|标题)$`)
)

func (s *styles) look(ppr *node) look {
	id := ppr.val("pStyle")
	if _, ok := s.byID[id]; !ok {
		id = s.paragraph
	}
	l := look{chain: s.chain(id)}
	outline, inherited := ppr.val("outlineLvl"), false
	l.numID, l.ilvl = ppr.val("numPr", "numId"), ppr.val("numPr", "ilvl")
	for _, one := range l.chain {
		own := cmp.Or(one.ppr.val("outlineLvl"), levelByName(one.name))
		l.title = l.title || !inherited && titleName.MatchString(one.name) // headings may be based on the title's style
		inherited = inherited || own != ""
		outline = cmp.Or(outline, own)
		if numID := one.ppr.val("numPr", "numId"); l.numID == "" && numID != "" {
			l.numID, l.styleID = numID, one.id
			if l.ilvl == "" {
				l.ilvl = one.ppr.val("numPr", "ilvl")
			}
		}
		l.contents = l.contents || contentsName.MatchString(one.name)
	}
	if n, err := strconv.Atoi(outline); err == nil && n >= 0 && n < 9 && !l.title {
		l.level = n + 1
	}
	return l
}

// levelByName is the outline level, from 0, that a style's name tells.
func levelByName(name string) string {
	if m := headingName.FindStringSubmatch(name); m != nil {
		return strconv.Itoa(int(m[1][0] - '1'))
	}
	if m := ordinalName.FindStringSubmatch(name); m != nil {
		return strconv.Itoa(ordinal(m[1]) - 1)
	}
	return ""
}

// font is how a run of characters looks, as far as it matters.
type font struct {
	hidden, bold, struck bool
	raised               string // superscript, subscript
	face                 string // of its own signs, such as Wingdings
}

// raisedByHand is how LibreOffice writes what stands above or below the line: it
// moves smaller characters, by half points.
func raisedByHand(rpr *node) string {
	by, err := strconv.Atoi(rpr.val("position"))
	switch {
	case err != nil || rpr.kid("sz") == nil:
	case by >= 6:
		return "superscript"
	case by <= -2:
		return "subscript"
	}
	return ""
}

// font is that of a run within a paragraph: by its own properties, else by its
// style, else by the paragraph's.
func (s *styles) font(rpr *node, paragraph []style) font {
	list := []*node{rpr}
	for _, one := range s.chain(rpr.val("rStyle")) {
		list = append(list, one.rpr)
	}
	for _, one := range paragraph {
		list = append(list, one.rpr)
	}
	on := func(names ...string) bool {
		for _, n := range list {
			for _, name := range names {
				if on, given := n.isOn(name); given {
					return on
				}
			}
		}
		return false
	}
	f := font{hidden: on("vanish"), bold: on("b"), struck: on("strike", "dstrike")}
	for _, n := range list {
		if f.raised == "" {
			f.raised = cmp.Or(n.val("vertAlign"), raisedByHand(n))
		}
		if f.face == "" {
			f.face = n.kid("rFonts").attr("ascii")
		}
	}
	return f
}
