package dataset

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// store keeps the visible records of volumes in a temporary file, so that a
// build need not parse their YAML a second time: parsing is half of what it
// does itself. The file's form is private to one run of the program.
type store struct {
	file *os.File
	end  int64
}

func newStore() (*store, error) {
	f, err := os.CreateTemp("", "sunboard-")
	if err != nil {
		return nil, fmt.Errorf("cannot keep what was read: %w", err)
	}
	// Where the system allows it, a file without a name: it goes when the
	// program does, however that ends. Close removes it elsewhere.
	os.Remove(f.Name())
	return &store{file: f}, nil
}

func (s *store) close() error {
	err := s.file.Close()
	os.Remove(s.file.Name()) // it is gone already where it could be
	return err
}

// span is where a volume's records stand in the store.
type span struct {
	from, size int64
	count      int
}

// packer writes the records of one volume. The packer of no store, a nil one,
// writes nothing.
type packer struct {
	store *store
	out   *bufio.Writer
	span  span
	err   error
}

func (s *store) packer() *packer {
	if s == nil {
		return nil
	}
	return &packer{store: s, out: bufio.NewWriterSize(s.file, 1<<16), span: span{from: s.end}}
}

// add writes a record. Errors are told by done.
func (p *packer) add(r *schema.Record) {
	if p == nil {
		return
	}
	p.text(r.At.File)
	p.record(r)
	p.span.count++
}

// done ends the volume.
func (p *packer) done() (span, error) {
	if p == nil {
		return span{}, nil
	}
	err := errors.Join(p.err, p.out.Flush())
	p.store.end = p.span.from + p.span.size
	return p.span, err
}

// Shapes of a value.
const (
	nothing = iota
	scalar
	list
	group
)

func (p *packer) record(r *schema.Record) {
	p.number(r.At.Line)
	p.number(r.At.Column)
	for _, v := range r.Values {
		p.value(v)
	}
}

func (p *packer) value(v schema.Value) {
	switch {
	case v.IsZero():
		p.number(nothing)
		return
	case v.Group != nil:
		p.number(group)
		p.record(v.Group)
	case v.Items != nil:
		p.number(list)
		p.number(len(v.Items))
		for _, item := range v.Items {
			p.value(item)
		}
	default:
		p.number(scalar)
		p.text(v.Text)
	}
	p.number(int(v.Line))
	p.number(int(v.Column))
}

func (p *packer) number(n int) {
	var b [binary.MaxVarintLen64]byte
	p.write(b[:binary.PutUvarint(b[:], uint64(n))])
}

func (p *packer) text(s string) {
	p.number(len(s))
	n, err := p.out.WriteString(s)
	p.span.size += int64(n)
	p.err = errors.Join(p.err, err)
}

func (p *packer) write(b []byte) {
	n, err := p.out.Write(b)
	p.span.size += int64(n)
	p.err = errors.Join(p.err, err)
}

// read reads a volume's records back.
func (s *store) read(k *schema.Kind, at span) ([]*schema.Record, error) {
	data := make([]byte, at.size)
	if _, err := s.file.ReadAt(data, at.from); err != nil && err != io.EOF {
		return nil, fmt.Errorf("cannot read what was kept: %w", err)
	}
	// One string holds all texts of the volume; values are parts of it.
	u := unpacker{rest: string(data)}
	records := make([]*schema.Record, at.count)
	for i := range records {
		file := u.text()
		records[i] = u.record(k.Fields, file)
	}
	return records, nil
}

// unpacker reads what packer has written in the same run, and so trusts it.
type unpacker struct{ rest string }

func (u *unpacker) record(fields []schema.Field, file string) *schema.Record {
	r := &schema.Record{Fields: fields, Values: make([]schema.Value, len(fields))}
	r.At = problem.Place{File: file, Line: u.number(), Column: u.number()}
	for i := range r.Values {
		r.Values[i] = u.value(&fields[i], file)
	}
	return r
}

func (u *unpacker) value(f *schema.Field, file string) schema.Value {
	var v schema.Value
	switch u.number() {
	case nothing:
		return v
	case scalar:
		v.Text = u.text()
	case list:
		v.Items = make([]schema.Value, u.number())
		for i := range v.Items {
			v.Items[i] = u.value(f, file)
		}
	case group:
		v.Group = u.record(f.Fields, file)
	}
	v.Line, v.Column = int32(u.number()), int32(u.number())
	return v
}

func (u *unpacker) number() int {
	var n uint64
	for shift := 0; ; shift += 7 {
		b := u.rest[0]
		u.rest = u.rest[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int(n)
		}
	}
}

func (u *unpacker) text() string {
	n := u.number()
	s := u.rest[:n]
	u.rest = u.rest[n:]
	return s
}
