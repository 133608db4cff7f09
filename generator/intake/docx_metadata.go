package intake

import (
	"bytes"
	"encoding/binary"
)

// withoutMetadata is a picture without what cameras and programs write beside it:
// where and when it was taken, by whom, with which telephone. What is shown stays
// as it is, also the way up. A picture that it does not understand is left alone.
func withoutMetadata(ext string, data []byte) []byte {
	switch ext {
	case ".jpg":
		return withoutSegments(data)
	case ".png":
		return withoutChunks(data)
	}
	return data
}

// withoutSegments leaves out the segments of a JPEG with Exif and XMP (APP1), IPTC
// (APP13) and comments.
func withoutSegments(data []byte) []byte {
	out := bytes.Clone(data[:2])
	turned := byte(1)
	for i := 2; i+4 <= len(data) && data[i] == 0xff; {
		marker := data[i+1]
		size := 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		if marker == 0xda { // the picture itself
			return append(out, append(orientation(turned), data[i:]...)...)
		}
		if size < 4 || i+size > len(data) {
			return data
		}
		segment := data[i : i+size]
		i += size
		switch marker {
		case 0xe1:
			turned = max(turned, orientationOf(segment[4:]))
		case 0xed, 0xfe:
		default:
			out = append(out, segment...)
		}
	}
	return data
}

// orientationOf is the way up that an Exif segment tells, 1 where it tells none.
func orientationOf(s []byte) byte {
	tiff, ok := bytes.CutPrefix(s, []byte("Exif\x00\x00"))
	if !ok || len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	count := int64(order.Uint16(tiff[at:]))
	for i := at + 2; count > 0 && i+12 <= int64(len(tiff)); i, count = i+12, count-1 {
		if order.Uint16(tiff[i:]) == 0x0112 {
			if turned := order.Uint16(tiff[i+8:]); turned >= 1 && turned <= 8 {
				return byte(turned)
			}
		}
	}
	return 1
}

// orientation is an Exif segment with nothing but the way up.
func orientation(turned byte) []byte {
	if turned == 1 {
		return nil
	}
	return []byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(turned)) + "\x00\x00\x00\x00\x00\x00")
}

// withoutChunks leaves out the chunks of a PNG with words, times and Exif.
func withoutChunks(data []byte) []byte {
	const head = 8
	out := bytes.Clone(data[:head])
	for i := int64(head); i+12 <= int64(len(data)); {
		size := 12 + int64(binary.BigEndian.Uint32(data[i:]))
		if i+size > int64(len(data)) {
			return data
		}
		switch name := string(data[i+4 : i+8]); name {
		case "tEXt", "zTXt", "iTXt", "eXIf", "tIME":
		case "IEND":
			return append(out, data[i:i+size]...)
		default:
			out = append(out, data[i:i+size]...)
		}
		i += size
	}
	return data
}
