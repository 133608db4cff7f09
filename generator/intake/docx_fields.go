package intake

import (
	"net/url"
	"regexp"
	"strings"
)

// wordField is a field of Word that is open: its code, then what it shows.
type wordField struct {
	code    strings.Builder
	shows   bool
	address string // of a link
	inside  string // the kind of field
}

func (d *document) beginField() {
	if len(d.fields) >= maxDepth {
		d.err = errDepth
		return
	}
	d.fields = append(d.fields, &wordField{})
}

// code adds to the code of the field that is open.
func (d *document) code(s string) {
	if n := len(d.fields); n > 0 && !d.fields[n-1].shows {
		d.fields[n-1].code.WriteString(s)
	}
}

// showField ends the code of a field: what follows is what it shows.
func (d *document) showField(f *flow) {
	if n := len(d.fields); n > 0 && !d.fields[n-1].shows {
		d.fields[n-1].understand(f)
	}
}

func (d *document) endField(f *flow) {
	n := len(d.fields)
	if n == 0 {
		return
	}
	last := d.fields[n-1]
	code := last.code.String()
	shown := last.shows
	d.fields = d.fields[:n-1]
	if shown || d.inCode() {
		return
	}
	last.understand(f)
	if last.inside == "eq" {
		f.equation(code)
	}
}

var (
	fieldKind = regexp.MustCompile(`^\s*([A-Za-z]+)`)
	fieldLink = regexp.MustCompile(`(?i)^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))`)
	enclosed  = regexp.MustCompile(`(?i)\\o\s*(?:\\a[clr]\s*)?\([○◯〇□△◇]\s*[,，;]\s*([^()]{1,4})\)`)
)

// understand reads the code of a field.
func (x *wordField) understand(f *flow) {
	code := x.code.String()
	x.shows = true
	if m := fieldKind.FindStringSubmatch(code); m != nil {
		x.inside = strings.ToLower(m[1])
	}
	switch x.inside {
	case "toc":
		f.d.dropContentsTitle()
	case "hyperlink":
		if m := fieldLink.FindStringSubmatch(code); m != nil {
			x.address = f.address(m[1] + m[2])
		}
	}
}

// equation writes what a field without a result shows: a character in a circle.
// Other formulas are set aside.
func (f *flow) equation(code string) {
	if m := enclosed.FindStringSubmatch(code); m != nil {
		words := cleanName(m[1])
		for i, r := range []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳") {
			if s, _ := countAs("decimal", i+1); s == words {
				words = string(r)
			}
		}
		f.text(words, manner{})
		return
	}
	f.d.tell(formula, f.n(), "")
	f.drop(code, asFormula)
}

// inCode reports whether what is read now is the code of a field, and not shown.
func (d *document) inCode() bool {
	for _, f := range d.fields {
		if !f.shows {
			return true
		}
	}
	return false
}

func (d *document) inContents() bool {
	for _, f := range d.fields {
		if f.inside == "toc" {
			return true
		}
	}
	return false
}

// leaveContents closes a table of contents that was never ended: a heading is not
// part of one.
func (d *document) leaveContents() {
	for i, f := range d.fields {
		if f.inside == "toc" {
			d.fields = d.fields[:i]
			return
		}
	}
}

// fieldAddress is that of the innermost link.
func (d *document) fieldAddress() string {
	address := ""
	for _, f := range d.fields {
		if f.shows && f.address != "" {
			address = f.address
		}
	}
	return address
}

// address is where a link leads, as Markdown takes it; empty where readers could
// not follow it, which is told. Nobody follows it here.
func (f *flow) address(s string) string {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	switch {
	case s == "" || strings.HasPrefix(s, "#"):
		return ""
	case err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil,
		err == nil && u.Scheme == "mailto" && u.Opaque != "":
		return linkSigns.Replace(u.String())
	}
	f.d.tell(deadLink, f.n(), cleanName(s))
	return ""
}

// linkSigns are what would end an address in Markdown, or be taken for a mark.
var linkSigns = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `"`, "%22", `\`, "%5C", "`", "%60", "*", "%2A", "[", "%5B", "]", "%5D", "{", "%7B", "}", "%7D", "|", "%7C", "\n", "", "\t", "")

// dropContentsTitle sets the line 目录 aside that stands above a table of contents.
func (d *document) dropContentsTitle() {
	n := len(d.lines) - 1
	if n < 0 || len(d.lines[n].inserts) > 0 {
		return
	}
	switch strings.ReplaceAll(strings.ToLower(d.lines[n].text), " ", "") {
	case "目录", "目次", "contents", "tableofcontents":
		d.setAside(d.lines[n].n, d.lines[n].text, asContents)
		d.lines = d.lines[:n]
	}
}
