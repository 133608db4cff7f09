package search

import (
	"bytes"
	"encoding/binary"

	"github.com/klauspost/compress/flate"
)

// packing is the one way in which all is written: whole numbers from 0 in groups
// of seven bits, lowest first, and texts in UTF-8 behind their length.
type packing []byte

func (p *packing) number(n int) { *p = binary.AppendUvarint(*p, uint64(n)) }

func (p *packing) text(s string) {
	p.number(len(s))
	*p = append(*p, s...)
}

// rising writes numbers that rise, each as what lies between it and the one
// before.
func (p *packing) rising(list []uint32) {
	next := uint32(0)
	for _, n := range list {
		p.number(int(n - next))
		next = n + 1
	}
}

// deflater compresses, so that the visitor's costs do not hang on how a server is
// set up. The library needs a third of the time of the standard one for as many
// bytes, because that clears large tables for every file, and ours have a kilobyte.
type deflater struct {
	out bytes.Buffer
	w   *flate.Writer
}

// deflateLevel is the highest that keeps its tables from file to file.
const deflateLevel = 6

// deflated is data compressed (RFC 1951), behind a stamp.
func (d *deflater) deflated(stamp, data []byte) ([]byte, error) {
	d.out.Reset()
	d.out.Write(stamp)
	if d.w == nil {
		w, err := flate.NewWriter(&d.out, deflateLevel)
		if err != nil {
			return nil, err
		}
		d.w = w
	} else {
		d.w.Reset(&d.out)
	}
	if _, err := d.w.Write(data); err != nil {
		return nil, err
	}
	if err := d.w.Close(); err != nil {
		return nil, err
	}
	return d.out.Bytes(), nil
}
