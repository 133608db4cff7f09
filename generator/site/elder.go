package site

import (
	"bytes"
	"errors"
	"net/url"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/afero"

	"sunboard/generator/disclosure"
)

// The elder version (长者版) is a style: larger type, more contrast, one column.
// Scripts keep the choice in the visitor's browser. For those who have none, each
// page but those of a volume's records stands a second time, below /elder/, with
// its links led on to such pages; a record's page takes the style from the end of
// its address, "#elder". So whoever reads on stays in the version, and a hundred
// thousand records cost two thousand pages and not another hundred thousand.
const (
	elderRoot = "/elder"
	elderMark = "#elder" // the header's id in the theme, which the style looks for
)

// isElder reports whether the page at an address has an elder version of its own.
// Theme and generator must agree: see layouts/baseof.html.
func isElder(address string) bool {
	return strings.HasSuffix(address, "/") && !strings.HasPrefix(address, elderRoot+"/") && !inVolume(address)
}

// inVolume reports whether an address is that of a volume's record:
// /penalty/2024/2024-0017/.
func inVolume(address string) bool {
	parts := strings.Split(strings.Trim(address, "/"), "/")
	if len(parts) != 3 {
		return false
	}
	k := disclosure.Find(parts[0])
	_, err := strconv.Atoi(parts[1])
	return k != nil && k.Yearly != "" && err == nil
}

// elderURL is where the elder version of a page leads instead of an address:
// files, other hosts and other places of the page stay what they are.
func elderURL(to, page string) string {
	if to == "#" { // the way back to the standard version
		return page
	}
	u, err := url.Parse(to)
	if err != nil || u.IsAbs() || u.Host != "" || u.Path == "" {
		return to
	}
	if !path.IsAbs(u.Path) {
		u = (&url.URL{Path: page}).ResolveReference(u)
		to = u.String()
	}
	switch {
	case isElder(u.Path):
		return elderRoot + to
	case inVolume(u.Path) && u.RawQuery == "" && u.Fragment == "":
		return to + elderMark
	}
	return to
}

// elderPage is the elder version of the page at an address: it has the style's
// class, its links are led on, and search engines know it for the page that it is
// made of. What leads to the top of the page leads to that page.
func elderPage(html []byte, address string) []byte {
	page := make([]byte, 0, len(html)+len(html)/8)
	for {
		before, value, found := bytes.Cut(html, []byte(`="`))
		page = append(page, before...)
		if !found {
			break
		}
		page = append(page, `="`...)
		html = value
		if end := bytes.IndexByte(value, '"'); end >= 0 && leads(before) {
			page = append(page, elderURL(string(value[:end]), address)...)
			html = value[end:]
		}
	}
	page = bytes.Replace(page, []byte("<html "), []byte(`<html class="elder" `), 1)
	return bytes.Replace(page, []byte("</head>"), []byte(`<link rel="canonical" href="`+address+"\">\n</head>"), 1)
}

// leads reports whether the attribute whose name ends a text is a link.
func leads(text []byte) bool {
	for _, name := range []string{" href", " action", " src"} {
		if bytes.HasSuffix(text, []byte(name)) {
			return true
		}
	}
	return false
}

// elderFile is a page that Hugo writes, kept until it is whole.
type elderFile struct {
	afero.File
	html bytes.Buffer
	put  func(html []byte) error
}

func (f *elderFile) Write(data []byte) (int, error) {
	f.html.Write(data)
	return f.File.Write(data)
}

func (f *elderFile) WriteString(text string) (int, error) { return f.Write([]byte(text)) }

func (f *elderFile) Close() error { return errors.Join(f.File.Close(), f.put(f.html.Bytes())) }

// withElder writes the elder version of a page beside it, where it has one: the
// page is the file name of the target's folder.
func (t *target) withElder(f afero.File, name string) afero.File {
	rel, below := strings.CutPrefix(filepath.ToSlash(name), filepath.ToSlash(t.folder))
	address, page := strings.CutSuffix(rel, "index.html")
	if !below || !page || !isElder(address) {
		return f
	}
	return &elderFile{File: f, put: func(html []byte) error {
		return writeFile(t.Fs, t.folder+elderRoot+address+"index.html", elderPage(html, address))
	}}
}
