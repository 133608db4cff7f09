package search

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

// reader answers queries from the files alone, in the simplest way: it holds the
// format to what doc.go says of it, beside the browser's reader.
type reader struct {
	t         testing.TB
	files     map[string][]byte
	inflated  map[string][]byte
	directory directory
}

func newReader(t testing.TB, files map[string][]byte) *reader {
	t.Helper()
	r := &reader{t: t, files: files, inflated: map[string][]byte{}}
	if err := json.Unmarshal(r.inflate("directory", 0), &r.directory); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *reader) inflate(name string, skip int) []byte {
	r.t.Helper()
	if out, done := r.inflated[name]; done {
		return out
	}
	data, ok := r.files[Dir+"/"+name+".bin"]
	if !ok || len(data) < skip {
		r.t.Fatalf("there is no %s", name)
	}
	out, err := io.ReadAll(flate.NewReader(bytes.NewReader(data[skip:])))
	if err != nil {
		r.t.Fatalf("%s: %v", name, err)
	}
	r.inflated[name] = out
	return out
}

// unpacking reads what packing wrote.
type unpacking []byte

func (u *unpacking) number() int {
	n, size := binary.Uvarint(*u)
	if size <= 0 {
		panic("the file ends in a number")
	}
	*u = (*u)[size:]
	return int(n)
}

func (u *unpacking) text() string { return u.bytes(u.number()) }

func (u *unpacking) bytes(n int) string {
	s := string((*u)[:n])
	*u = (*u)[n:]
	return s
}

func (u *unpacking) rising(n int) []int {
	list, next := make([]int, n), 0
	for i := range list {
		list[i] = next + u.number()
		next = list[i] + 1
	}
	return list
}

// open opens a file of a volume.
func (r *reader) open(v *volumeEntry, format string, args ...any) *unpacking {
	r.t.Helper()
	name := v.Dir + "/" + fmt.Sprintf(format, args...)
	if stamp := r.files[Dir+"/"+name+".bin"]; len(stamp) < stampBytes || fmt.Sprintf("%x", stamp[:stampBytes]) != v.Stamp {
		r.t.Fatalf("%s does not have the stamp of its volume", name)
	}
	u := unpacking(r.inflate(name, stampBytes))
	return &u
}

// found is where a gram or a word stands: entries by cell, passages last, and
// shared texts.
type found struct {
	cells  []map[int]bool
	shared map[int]bool
}

func (r *reader) gram(v *volumeEntry, g gram) found {
	cells := len(r.directory.Kinds[v.Kind].Cells)
	f := found{make([]map[int]bool, cells+1), map[int]bool{}}
	u := r.open(v, "u%d", g.shard(v.Chars))
	if g >= oneChar {
		u = r.open(v, "g%d", g.shard(v.Grams))
	}
	for len(*u) > 0 {
		var chars []rune
		for range u.number() {
			chars = append(chars, rune(u.number()))
		}
		body := unpacking(u.bytes(u.number()))
		if !slices.Equal(chars, g.chars()) {
			continue
		}
		for len(body) > 0 {
			head := body.number()
			n, cell := head/(cells+2), head%(cells+2)
			list := body.rising(n)
			to := f.shared
			if cell <= cells {
				f.cells[cell] = map[int]bool{}
				to = f.cells[cell]
			}
			for _, i := range list {
				to[i] = true
			}
			if cell > cells {
				for range n {
					body.number() // how many entries have it
				}
			}
		}
	}
	return f
}

func (f found) and(g found) {
	for c := range f.cells {
		keep(f.cells[c], g.cells[c])
	}
	keep(f.shared, g.shared)
}

func keep(a, b map[int]bool) {
	for i := range a {
		if !b[i] {
			delete(a, i)
		}
	}
}

// word are the entries of a volume that have a folded word.
func (r *reader) word(v *volumeEntry, word string) map[int]bool {
	var grams []gram
	eachGram(word, func(g gram) {
		if g >= oneChar || len([]rune(word)) == 1 {
			grams = append(grams, g)
		}
	})
	f := r.gram(v, grams[0])
	for _, g := range grams[1:] {
		f.and(r.gram(v, g))
	}
	hits := map[int]bool{}
	shared := r.shared(v)
	for s := range f.shared {
		if strings.Contains(Fold(shared[s].text), word) {
			for _, i := range shared[s].entries {
				hits[i] = true
			}
		}
	}
	bodies := len(f.cells) - 1
	for c := range f.cells[:bodies] {
		for i := range f.cells[c] {
			if strings.Contains(Fold(r.cell(v, i, c)), word) {
				hits[i] = true
			}
		}
	}
	for n := range f.cells[bodies] {
		if strings.Contains(Fold(r.passage(v, n).Text), word) {
			hits[bodyOwner(v, n)] = true
		}
	}
	return hits
}

func bodyOwner(v *volumeEntry, passage int) int {
	for i, n := range v.Bodied {
		if passage -= n; passage < 0 {
			return i
		}
	}
	panic("a passage of nobody")
}

type sharedRead struct {
	text    string
	entries []int
}

func (r *reader) shared(v *volumeEntry) []sharedRead {
	var list []sharedRead
	for i, from := range v.Shared {
		if from != len(list) {
			r.t.Fatalf("%s: the file s%d begins with the text %d, not %d", v.Dir, i, len(list), from)
		}
		for u := r.open(v, "s%d", i); len(*u) > 0; {
			text := u.text()
			list = append(list, sharedRead{text, u.rising(u.number())})
		}
	}
	return list
}

// row is the address of an entry and its cells; those apart are empty.
type row struct {
	address    string
	day, state int
	cells      []string
	apart      []bool
	shared     []int // −1: not
}

func (r *reader) row(v *volumeEntry, i int) row {
	cells := len(r.directory.Kinds[v.Kind].Cells)
	u := r.open(v, "r%d", i/v.Rows)
	for n := i - i%v.Rows; ; n++ {
		w := row{address: u.text(), day: v.Day - u.number(), state: u.number()}
		for range cells {
			tag, text, shared := u.number(), "", -1
			switch {
			case tag&1 == 1 && tag > textApart:
				text = u.bytes(tag / 2)
			case tag > textApart:
				shared = tag/2 - 1
			}
			w.cells, w.apart, w.shared = append(w.cells, text), append(w.apart, tag == textApart), append(w.shared, shared)
		}
		if n == i {
			return w
		}
	}
}

// cell is the text of an entry's cell.
func (r *reader) cell(v *volumeEntry, i, c int) string {
	w := r.row(v, i)
	switch {
	case w.shared[c] >= 0:
		return r.shared(v)[w.shared[c]].text
	case !w.apart[c]:
		return w.cells[c]
	}
	u := r.open(v, "t%d", i/v.Texts)
	for n := i - i%v.Texts; n < i; n++ {
		for range u.number() {
			u.number()
			u.text()
		}
	}
	for range u.number() {
		if at, text := u.number(), u.text(); at == c {
			return text
		}
	}
	r.t.Fatalf("%s: entry %d has no running text in cell %d", v.Dir, i, c)
	return ""
}

func (r *reader) passage(v *volumeEntry, n int) Passage {
	u := r.open(v, "b%d", n/v.Bodies)
	var p Passage
	for range n%v.Bodies + 1 {
		if tag := u.number(); tag > 0 {
			p.Anchor = u.bytes(tag - 1)
			p.Heading = u.text()
		}
		p.Text = u.text()
	}
	return p
}

// search are the addresses of all that has every word of a query.
func (r *reader) search(query string) []string {
	var list []string
	words := wordsOfQuery(query)
	for i := range r.directory.Volumes {
		v := &r.directory.Volumes[i]
		hits := r.word(v, words[0])
		for _, w := range words[1:] {
			keep(hits, r.word(v, w))
		}
		for n := range hits {
			list = append(list, v.URL+r.row(v, n).address)
		}
	}
	slices.Sort(list)
	return list
}

// wordsOfQuery are the folded words of a query.
func wordsOfQuery(query string) []string {
	var list []string
	for _, w := range strings.Fields(query) {
		if w = Fold(w); w != "" {
			list = append(list, w)
		}
	}
	return list
}
