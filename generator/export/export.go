// Package export writes open data: for every volume, and for every kind that is
// not yearly, a file of each format; and the descriptor that tells programs what
// they are.
//
// Three laws hold here:
//   - only records that may be shown, and of them only public fields; names are
//     masked already where the setting wants it;
//   - every format reads back into the same record, but for what a spreadsheet
//     cannot hold, which it says;
//   - the same records give the same bytes.
package export

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// File is a file of open data as it stands in the site.
type File struct {
	Kind    *schema.Kind
	Year    string // of a yearly kind
	Format  *Format
	Path    string // below the site's root: data/penalty/2024.csv
	Latest  string // the address that always leads to the kind's newest; empty: this is not it
	Bytes   int64
	Hash    string // SHA-256, in hexadecimal
	Records int
	Updated string // the day on which the last of its records was published; empty: it has none
}

// Create makes a file of the site; its folders are made where they are missing.
type Create func(name string) (io.WriteCloser, error)

// Dir is where open data stands in the site.
const Dir = "data"

// Write writes all files of open data and tells which they are: by kind, newest
// year first, then in the order of Formats. Not more than one volume is held in
// memory. The project was opened for publishing.
func Write(p *dataset.Project, create Create) ([]File, error) {
	var files []File
	for _, k := range disclosure.Kinds {
		more, err := writeKind(p, k, create)
		if err != nil {
			return nil, fmt.Errorf("open data of %s: %w", k.Name, err)
		}
		files = append(files, more...)
	}
	return files, writePackage(p, files, create)
}

func writeKind(p *dataset.Project, k *schema.Kind, create Create) ([]File, error) {
	if k.Yearly == "" {
		var records []*schema.Record
		for _, r := range p.Records[k.Name] {
			if k.Visible(r, p.Today) {
				records = append(records, r)
			}
		}
		return writeFormats(File{Kind: k, Path: Dir + "/" + k.Name + "/all", Latest: latest(k)}, records, create)
	}
	var files []File
	for _, v := range p.Volumes {
		if v.Kind != k || v.Visible == 0 {
			continue
		}
		records, err := p.Read(v)
		if err != nil {
			return nil, err
		}
		f := File{Kind: k, Year: v.Year, Path: Dir + "/" + k.Name + "/" + v.Year}
		if files == nil {
			f.Latest = latest(k)
		}
		more, err := writeFormats(f, records, create)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	return files, nil
}

func latest(k *schema.Kind) string { return Dir + "/" + k.Name + "/latest" }

// writeFormats writes records in every format, the formats side by side.
func writeFormats(f File, records []*schema.Record, create Create) ([]File, error) {
	f.Records = len(records)
	for _, r := range records {
		if on, ok := r.Day(f.Kind.Show.From); ok {
			f.Updated = max(f.Updated, on.String())
		}
	}
	files, failed := make([]File, len(Formats)), make([]error, len(Formats))
	done := make(chan bool)
	for i := range Formats {
		files[i] = f
		files[i].Format = &Formats[i]
		go func() {
			failed[i] = files[i].write(records, create)
			done <- true
		}()
	}
	for range Formats {
		<-done
	}
	return files, errors.Join(failed...)
}

// write writes the file, and once more under its second address, and notes its
// size and sum.
func (f *File) write(records []*schema.Record, create Create) error {
	f.Path += "." + f.Format.Name
	if f.Latest != "" {
		f.Latest += "." + f.Format.Name
	}
	sum := &tally{sum: sha256.New()}
	out := []io.Writer{sum}
	var open []io.Closer
	for _, name := range []string{f.Path, f.Latest} {
		if name == "" {
			continue
		}
		w, err := create(name)
		if err != nil {
			return errors.Join(err, closeAll(open))
		}
		out, open = append(out, w), append(open, w)
	}
	err := f.Format.Write(io.MultiWriter(out...), f.Kind, records)
	if err := errors.Join(err, closeAll(open)); err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	f.Bytes, f.Hash = sum.size, hex.EncodeToString(sum.sum.Sum(nil))
	return nil
}

func closeAll(open []io.Closer) error {
	var err error
	for _, c := range open {
		err = errors.Join(err, c.Close())
	}
	return err
}

// tally counts and sums what is written.
type tally struct {
	size int64
	sum  hash.Hash
}

func (t *tally) Write(b []byte) (int, error) {
	t.size += int64(len(b))
	return t.sum.Write(b)
}
