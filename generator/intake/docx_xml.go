package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Limits of a document: far above any report, and far below what would hurt.
const (
	maxDocument = 64 << 20  // bytes of a file
	maxInside   = 256 << 20 // bytes of what it unpacks to
	maxNodes    = 2_000_000 // elements of all parts that are read
	maxDepth    = 200       // elements within each other
	maxMarks    = 5_000     // changes of form in one line
	maxBlocks   = 50_000    // paragraphs, with those of tables, notes and text boxes
	maxGrid     = 200_000   // cells of all tables, once each has the columns of its table
)

var (
	errNodes = errors.New("too many elements")
	errDepth = errors.New("elements too deep within each other")
)

// node is an element of a part. Names are without their name space: the two forms
// of the format (transitional and strict) differ in nothing else that is read.
type node struct {
	name  string
	attrs []xml.Attr
	kids  []*node
	text  string // characters that stand in it directly
}

// attr is the value of an attribute, or empty.
func (n *node) attr(name string) string {
	if n != nil {
		for _, a := range n.attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// kid is the first child of a name, or nil; kids of kids by further names.
func (n *node) kid(names ...string) *node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		i := slices.IndexFunc(n.kids, func(k *node) bool { return k.name == name })
		if i < 0 {
			return nil
		}
		n = n.kids[i]
	}
	return n
}

// val is the value of a child, as in <w:ilvl w:val="1"/>.
func (n *node) val(names ...string) string { return n.kid(names...).attr("val") }

// isOn reads a switch among the children: present and not turned off. Given is
// false where it is not there.
func (n *node) isOn(name string) (on, given bool) {
	k := n.kid(name)
	if k == nil {
		return false, false
	}
	switch k.attr("val") {
	case "0", "false", "off", "none":
		return false, true
	}
	return true, true
}

// wholeNumber is a value as a whole number between 0 and what no document exceeds.
func wholeNumber(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return max(0, min(n, 1_000_000)), err == nil
}

// find visits all elements of a name within, outermost first, without those
// within one that was found.
func (n *node) find(name string, visit func(*node)) {
	for _, k := range n.kids {
		if k.name == name {
			visit(k)
		} else {
			k.find(name, visit)
		}
	}
}

// words are all characters of texts within, as a person would see them.
func (n *node) words() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *node) write(b *strings.Builder) {
	switch n.name {
	case "t", "delText":
		b.WriteString(n.text)
	case "tab", "br", "cr":
		b.WriteByte(' ')
	case "instrText", "delInstrText":
		return
	case "AlternateContent":
		n = chosen(n)
	}
	for _, k := range n.kids {
		k.write(b)
	}
	if n.name == "p" {
		b.WriteByte(' ')
	}
}

// partReader reads elements of one part.
type partReader struct {
	*xml.Decoder
	left *int // elements that may still be read, of all parts
}

// read is the element that has just begun, with all that stands in it.
func (p partReader) read(start xml.StartElement, depth int) (*node, error) {
	if *p.left--; *p.left < 0 {
		return nil, errNodes
	}
	if depth > maxDepth {
		return nil, errDepth
	}
	n := &node{name: start.Name.Local, attrs: slices.Clone(start.Attr)}
	var text strings.Builder
	for {
		token, err := p.Token()
		if err != nil {
			return nil, noEnd(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			kid, err := p.read(t, depth+1)
			if err != nil {
				return nil, err
			}
			n.kids = append(n.kids, kid)
		case xml.EndElement:
			n.text = text.String()
			return n, nil
		case xml.CharData:
			text.Write(t)
		}
	}
}

// each reads the children of an element of a part one by one, so that only one is
// in memory. The element is found by its name, wherever it stands.
func (p partReader) each(name string, visit func(*node) error) error {
	for inside := false; ; {
		token, err := p.Token()
		if err == io.EOF && inside {
			return io.ErrUnexpectedEOF
		} else if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !inside {
				inside = t.Name.Local == name
				continue
			}
			n, err := p.read(t, 1)
			if err != nil {
				return err
			}
			if err := visit(n); err != nil {
				return err
			}
		case xml.EndElement:
			if inside {
				return nil
			}
		}
	}
}
