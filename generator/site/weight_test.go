package site

import (
	"bytes"
	"compress/gzip"
)

// Compressed is how many bytes are sent of a file.
func Compressed(data []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is a known one
	w.Write(data)
	w.Close()
	return b.Len()
}
