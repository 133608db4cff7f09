package search

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"

	"golang.org/x/sync/errgroup"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// Create makes a file of the site; its folders are made where they are missing.
type Create func(name string) (io.WriteCloser, error)

// Dir is where the index stands in the site.
const Dir = "search/index"

// Write writes the index of a project and of the pages beside its records. One
// volume is made while the one before it is written, and not more than these two
// are held in memory; create is never called twice at a time. The project was opened
// for publishing.
func Write(p *dataset.Project, pages []Page, create Create) error {
	w := newWriter(p, create)
	if err := errors.Join(w.volumes(pages), w.writing.Wait()); err != nil {
		return err
	}
	return w.writeDirectory()
}

// volumes makes all volumes, and has them written.
func (w *writer) volumes(pages []Page) error {
	for _, k := range disclosure.Kinds {
		if err := w.kind(k); err != nil {
			return fmt.Errorf("search index of %s: %w", k.Name, err)
		}
	}
	if len(pages) > 0 {
		w.volume(pageVolume(pages))
	}
	return nil
}

// writer writes volume after volume.
type writer struct {
	project   *dataset.Project
	create    Create
	deflater  deflater
	directory directory
	writing   errgroup.Group // one volume at a time
	sizes     [][]int        // of the shards of grams of each volume, once all is written
}

func newWriter(p *dataset.Project, create Create) *writer {
	w := &writer{project: p, create: create}
	w.writing.SetLimit(1)
	return w
}

func (w *writer) kind(k *schema.Kind) error {
	if k.Yearly == "" {
		var records []*schema.Record
		for _, r := range w.project.Records[k.Name] {
			if k.Visible(r, w.project.Today) {
				records = append(records, r)
			}
		}
		if len(records) > 0 {
			w.volume(recordVolume(w.project, k, "", records))
		}
		return nil
	}
	for _, v := range w.project.Volumes {
		if v.Kind != k || v.Visible == 0 {
			continue
		}
		records, err := w.project.Read(v)
		if err != nil {
			return err
		}
		w.volume(recordVolume(w.project, k, v.Year, records))
	}
	return nil
}

// volume makes the files of a volume and has them written, all under one stamp: the
// sum of what is in them, by which the browser sees that files belong together. What
// fails is told once all is written.
func (w *writer) volume(v *volume) {
	x := newIndex(v)
	files, e := x.files()
	sum := sha256.New()
	for _, f := range files {
		fmt.Fprintf(sum, "%s %d\n", f.name, len(f.data))
		sum.Write(f.data)
	}
	stamp := sum.Sum(nil)[:stampBytes]
	e.Stamp = hex.EncodeToString(stamp)
	e.Kind = w.kindNumber(x)
	sizes := make([]int, e.Grams)
	w.directory.Volumes, w.sizes = append(w.directory.Volumes, e), append(w.sizes, sizes)
	w.writing.Go(func() error {
		for i, f := range files {
			n, err := w.file(e.Dir+"/"+f.name, stamp, f.data)
			if err != nil {
				return fmt.Errorf("search index: %w", err)
			}
			if i < len(sizes) {
				sizes[i] = n
			}
		}
		return nil
	})
}

// writeDirectory writes what the browser reads first. All volumes are written.
func (w *writer) writeDirectory() error {
	for i, sizes := range w.sizes {
		w.directory.Volumes[i].Sizes = sizeMarks(sizes)
	}
	text, err := w.directory.encode()
	if err != nil {
		return err
	}
	_, err = w.file("directory", nil, text)
	return err
}

// stampBytes are before the data of every file of a volume.
const stampBytes = 4

// files are all files of a volume, those with grams first, and its entry in the
// directory.
func (x *index) files() ([]file, volumeEntry) {
	chars, longer := x.grams()
	grams, characters := x.shards(gramFile, longer, gramBytes, mostGrams), x.shards(charFile, chars, charBytes, mostChars)
	shared, from := x.sharedFiles()
	rows, perRow := x.rowFiles()
	texts, perText := x.textFiles()
	bodies, perBody := x.bodyFiles()
	list := slices.Concat(grams, characters, shared, rows, texts, bodies)
	for _, c := range x.columns {
		list = append(list, x.columnFile(c))
	}
	if x.kind != nil {
		for _, name := range x.kind.Search.Sorts {
			list = append(list, x.orderFile(x.kind.Field(name)))
		}
	}
	e := volumeEntry{
		Year: x.year, Dir: x.dir(), URL: x.address, Entries: len(x.entries),
		Grams: len(grams), Chars: len(characters), Shared: from, Cells: x.cellFrom,
		Rows: perRow, Texts: perText, Bodies: perBody, Day: x.entries[0].day.Sub(unixDay), Days: x.days(perRow),
	}
	for _, s := range x.states {
		e.States = append(e.States, []string{s.Word.ZH, s.Word.EN, s.Tone})
	}
	if len(bodies) > 0 {
		for i := range x.entries {
			e.Bodied = append(e.Bodied, len(x.entries[i].body))
		}
	}
	return list, e
}

// days are the days of the first entry of each file of rows, each as days before
// that of the file before.
func (x *index) days(per int) []int {
	var list []int
	last := x.entries[0].day
	for i := 0; i < len(x.entries); i += per {
		list = append(list, last.Sub(x.entries[i].day))
		last = x.entries[i].day
	}
	return list
}

var unixDay, _ = calendar.New(1970, 1, 1)

// kindNumber is the place of a volume's kind in the directory.
func (w *writer) kindNumber(x *index) int {
	e := x.kindEntry()
	i := slices.IndexFunc(w.directory.Kinds, func(k kindEntry) bool { return k.Name == e.Name })
	if i < 0 {
		i = len(w.directory.Kinds)
		w.directory.Kinds = append(w.directory.Kinds, e)
	}
	return i
}

// file writes a file and tells how large it is.
func (w *writer) file(name string, stamp, data []byte) (int, error) {
	packed, err := w.deflater.deflated(stamp, data)
	if err != nil {
		return 0, err
	}
	f, err := w.create(Dir + "/" + name + ".bin")
	if err != nil {
		return 0, err
	}
	if _, err := f.Write(packed); err != nil {
		f.Close()
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	return len(packed), f.Close()
}
