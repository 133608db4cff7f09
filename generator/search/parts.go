package search

import (
	"math/bits"
	"slices"
	"strconv"
)

// What is written of a volume, each as files of some kilobytes: see doc.go.
const (
	gramFile   = "g" // the grams of two and three characters
	charFile   = "u" // the characters
	sharedFile = "s" // shared texts and who has them
	rowFile    = "r" // the entries: address, day, state, names and subjects
	textFile   = "t" // their running texts
	bodyFile   = "b" // their passages
)

// About how many bytes a file has before it is compressed, and how many files or
// things there are at most. A first query reads one or two files of each sort, so
// they are small; and there are not so many that a host would mind.
const (
	gramBytes, mostGrams = 750, 1024
	charBytes, mostChars = 6_000, 32
	sharedBytes          = 2_500
	rowBytes, textBytes  = 4_000, 8_000
	mostPerFile          = 64
)

// file is a part of a volume's index, not yet compressed.
type file struct {
	name string
	data packing
}

// shards are grams in files, at most so many and a power of two.
func (x *index) shards(prefix string, grams []gram, bytes, most int) []file {
	written, size := make([]packing, len(grams)), 0
	for i, g := range grams {
		x.putPosting(&written[i], g)
		size += len(written[i])
	}
	list := make([]file, powerOfTwo(min(size/bytes, most)))
	for i := range list {
		list[i].name = numbered(prefix, i)
	}
	for i, g := range grams {
		to := &list[g.shard(len(list))].data
		*to = append(*to, written[i]...)
	}
	return list
}

// putPosting writes a gram: how many characters, which, and how many bytes follow.
// These are groups: how many numbers and in which cell, as one number, then the
// numbers. The group of shared texts says of each how many entries have it.
func (x *index) putPosting(to *packing, g gram) {
	chars := g.chars()
	to.number(len(chars))
	for _, c := range chars {
		to.number(int(c))
	}
	p, groups := x.postings[g], len(x.cells)+2
	var body packing
	if n := len(p.shared); n > 0 {
		body.number(n*groups + len(x.cells) + 1)
		body.rising(p.shared)
		for _, s := range p.shared {
			body.number(len(x.shared[s].entries))
		}
	}
	for _, c := range p.cells {
		body.number(len(c.entries)*groups + c.cell)
		body.rising(c.entries)
	}
	to.number(len(body))
	*to = append(*to, body...)
}

// sharedFiles are the shared texts, each with the entries that have it, and the
// number of the first text of each file.
func (x *index) sharedFiles() (list []file, from []int) {
	for i := range x.shared {
		if n := len(list); n == 0 || len(list[n-1].data) >= sharedBytes {
			list = append(list, file{name: numbered(sharedFile, n)})
			from = append(from, i)
		}
		data := &list[len(list)-1].data
		data.text(x.shared[i].text)
		data.number(len(x.shared[i].entries))
		data.rising(x.shared[i].entries)
	}
	return list, from
}

// Cells of a row that hold no text; above, even numbers are twice that of a shared
// text and odd ones are 1 above twice the length of the text that follows.
const (
	noText    = iota
	textApart // it stands among the running texts
)

// rowFiles are the entries, so many in a file.
func (x *index) rowFiles() (list []file, per int) { return x.chunks(rowFile, rowBytes, x.putRow) }

// putRow writes an entry: its address, the days from its day to that of the first,
// the number of its state, and its cells.
func (x *index) putRow(to *packing, i int) {
	e := &x.entries[i]
	to.text(e.address)
	to.number(x.entries[0].day.Sub(e.day))
	to.number(slices.Index(x.states, e.state) + 1)
	for c, text := range e.cells {
		switch n := x.numbers[i][c]; {
		case text == "":
			to.number(noText)
		case n > 0 && x.cells[c].rank != inName:
			to.number(2 * int(n))
		case x.cells[c].rank == inText:
			to.number(textApart)
		default:
			to.number(2*len(text) + 1)
			*to = append(*to, text...)
		}
	}
}

// textFiles are the running texts of the entries' own, so many entries in a file;
// none where there is no such text.
func (x *index) textFiles() (list []file, per int) {
	any := false
	list, per = x.chunks(textFile, textBytes, func(to *packing, i int) {
		var texts packing
		n := 0
		for c, text := range x.entries[i].cells {
			if text != "" && x.numbers[i][c] == 0 && x.cells[c].rank == inText {
				texts.number(c)
				texts.text(text)
				n++
			}
		}
		to.number(n)
		*to = append(*to, texts...)
		any = any || n > 0
	})
	if !any {
		return nil, per
	}
	return list, per
}

// bodyFiles are the passages, so many in a file.
func (x *index) bodyFiles() (list []file, per int) {
	var all []Passage
	size := 0
	for i := range x.entries {
		for _, p := range x.entries[i].body {
			all = append(all, p)
			size += len(p.Text)
		}
	}
	per = perFile(len(all), size, textBytes)
	for some := range slices.Chunk(all, per) {
		f := file{name: numbered(bodyFile, len(list))}
		var before Passage
		for _, p := range some {
			f.data.passage(p, before)
			before = p
		}
		list = append(list, f)
	}
	return list, per
}

// passage writes 0 where a passage stands at the anchor of the one before it in
// its file, else 1 more than the length of its anchor, its anchor and its heading;
// then its text.
func (to *packing) passage(p, before Passage) {
	if p.Anchor == before.Anchor && p.Heading == before.Heading {
		to.number(0)
	} else {
		to.number(1 + len(p.Anchor))
		*to = append(*to, p.Anchor...)
		to.text(p.Heading)
	}
	to.text(p.Text)
}

// chunks writes entries one after another, as many to a file as give it about a
// number of bytes: a power of two, the same for all files.
func (x *index) chunks(prefix string, bytes int, put func(*packing, int)) (list []file, per int) {
	var all packing
	ends := make([]int, len(x.entries))
	for i := range x.entries {
		put(&all, i)
		ends[i] = len(all)
	}
	per = perFile(len(x.entries), len(all), bytes)
	for from, i := 0, 0; i < len(ends); i += per {
		to := ends[min(i+per, len(ends))-1]
		list = append(list, file{numbered(prefix, len(list)), all[from:to]})
		from = to
	}
	return list, per
}

// perFile is how many things of a number of bytes together go into one file.
func perFile(things, all, bytes int) int {
	if all == 0 {
		return 1
	}
	return powerOfTwo(min(mostPerFile, things*bytes/all))
}

// powerOfTwo is the largest one that is not above n, and at least 1.
func powerOfTwo(n int) int { return 1 << (bits.Len(uint(max(n, 1))) - 1) }

// numbered is the name of a file of a sort.
func numbered(prefix string, n int) string { return prefix + strconv.Itoa(n) }
