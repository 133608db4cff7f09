package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// Create makes a file of the site; its folders are made where they are missing.
type Create func(name string) (io.WriteCloser, error)

// Dir is where the index stands in the site.
const Dir = "search/index"

// Write writes the index of a project and of the pages beside its records. Not
// more than one volume is held in memory. The project was opened for publishing.
func Write(p *dataset.Project, pages []Page, create Create) error {
	w := writer{project: p, create: create}
	for _, k := range disclosure.Kinds {
		if err := w.kind(k); err != nil {
			return fmt.Errorf("search index of %s: %w", k.Name, err)
		}
	}
	if len(pages) > 0 {
		if err := w.volume(pageVolume(pages)); err != nil {
			return fmt.Errorf("search index of pages: %w", err)
		}
	}
	text, err := w.directory.encode()
	if err != nil {
		return err
	}
	return w.file("directory", nil, text)
}

// writer writes volume after volume.
type writer struct {
	project   *dataset.Project
	create    Create
	deflater  deflater
	directory directory
}

func (w *writer) kind(k *schema.Kind) error {
	if k.Yearly == "" {
		var records []*schema.Record
		for _, r := range w.project.Records[k.Name] {
			if k.Visible(r, w.project.Today) {
				records = append(records, r)
			}
		}
		if len(records) == 0 {
			return nil
		}
		return w.volume(recordVolume(w.project, k, "", records))
	}
	for _, v := range w.project.Volumes {
		if v.Kind != k || v.Visible == 0 {
			continue
		}
		records, err := w.project.Read(v)
		if err != nil {
			return err
		}
		if err := w.volume(recordVolume(w.project, k, v.Year, records)); err != nil {
			return err
		}
	}
	return nil
}

// volume writes the files of a volume, all under one stamp: the sum of what is in
// them, by which the browser sees that files belong together.
func (w *writer) volume(v *volume) error {
	x := newIndex(v)
	files, e := x.files()
	sum := sha256.New()
	for _, f := range files {
		fmt.Fprintf(sum, "%s %d\n", f.name, len(f.data))
		sum.Write(f.data)
	}
	stamp := sum.Sum(nil)[:stampBytes]
	e.Stamp = hex.EncodeToString(stamp)
	sizes := make([]int, e.Grams)
	for i, f := range files {
		n, err := w.sized(v.dir()+"/"+f.name, stamp, f.data)
		if err != nil {
			return err
		}
		if i < len(sizes) {
			sizes[i] = n
		}
	}
	e.Sizes = sizeMarks(sizes)
	e.Kind = w.kindNumber(x)
	w.directory.Volumes = append(w.directory.Volumes, e)
	return nil
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

// sized writes a file and tells how large it is.
func (w *writer) sized(name string, stamp, data []byte) (int, error) {
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

func (w *writer) file(name string, stamp, data []byte) error {
	_, err := w.sized(name, stamp, data)
	return err
}
