package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// archive is a file of Excel or Word that is being read: a ZIP of parts, mostly
// XML. Only parts that are asked for are unpacked, and all of them together only
// up to a limit: a small file may unpack to gigabytes.
type archive struct {
	parts map[string]*zip.File // by name in small letters, without a slash in front
	left  int64                // bytes that may still be unpacked
}

// maxParts is how many parts a file may have; each costs memory before it is read.
const maxParts = 20_000

var (
	errUnpack = errors.New("unpacks to too much")
	errParts  = errors.New("too many parts")
	errNoPart = errors.New("no such part")
)

func openArchive(data []byte, most int64) (*archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return nil, errParts
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	a := &archive{parts: map[string]*zip.File{}, left: most}
	for _, part := range z.File {
		a.parts[strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(part.Name, `\`, "/"), "/"))] = part
	}
	return a, nil
}

// open gives a part's XML. What it reads counts against what may be unpacked.
func (a *archive) open(name string) (*xml.Decoder, func(), error) {
	r, err := a.reader(name)
	if err != nil {
		return nil, nil, err
	}
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d, func() { r.Close() }, nil
}

func (a *archive) reader(name string) (io.ReadCloser, error) {
	part := a.parts[name]
	if part == nil {
		return nil, errNoPart
	}
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	return &limited{r, a}, nil
}

type limited struct {
	io.ReadCloser
	a *archive
}

func (l *limited) Read(p []byte) (int, error) {
	if l.a.left <= 0 {
		return 0, errUnpack
	}
	n, err := l.ReadCloser.Read(p[:min(int64(len(p)), l.a.left)])
	l.a.left -= int64(n)
	return n, err
}

func (a *archive) decode(name string, into any) error {
	d, done, err := a.open(name)
	if err != nil {
		return err
	}
	defer done()
	return d.Decode(into)
}

// link is where a part points to: another part by its name, or an address outside
// of the file, which is never followed.
type link struct {
	kind    string // the last word of its type: image, hyperlink, footnotes
	target  string
	outside bool
}

// links are what a part points to, by the ids that it uses.
func (a *archive) links(part string) (map[string]link, error) {
	var list struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	folder, name := path.Split(part)
	if err := a.decode(folder+"_rels/"+name+".rels", &list); err != nil {
		return nil, err
	}
	links := map[string]link{}
	for _, l := range list.List {
		out := link{kind: path.Base(l.Type), target: l.Target, outside: l.Mode == "External"}
		if !out.outside {
			if !strings.HasPrefix(l.Target, "/") {
				out.target = folder + l.Target
			}
			out.target = strings.ToLower(strings.TrimPrefix(path.Clean("/"+out.target), "/"))
		}
		links[l.ID] = out
	}
	return links, nil
}
