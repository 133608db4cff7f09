package intake

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"strings"
	"testing"
)

// What a camera wrote beside a picture is gone, the picture is the same.
func TestWithoutMetadata(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	segment := func(marker byte, s string) string {
		return "\xff" + string([]byte{marker}) + string(binary.BigEndian.AppendUint16(nil, uint16(len(s)+2))) + s
	}
	exif := func(turned string) string {
		return segment(0xe1, "Exif\x00\x00II*\x00\x08\x00\x00\x00\x02\x00\x25\x88\x04\x00\x01\x00\x00\x00\x99\x00\x00\x00\x12\x01\x03\x00\x01\x00\x00\x00"+turned+"\x00\x00\x00GPS 30.1")
	}
	more := segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00GPS") + segment(0xed, "GPS") + segment(0xfe, "GPS")
	for turned, extra := range map[string]int{"\x01": 0, "\x06": 36, "\x63": 0} {
		got := withoutMetadata(".jpg", []byte(string(plain[:2])+exif(turned)+more+string(plain[2:])))
		if bytes.Contains(got, []byte("GPS")) || len(got) != len(plain)+extra {
			t.Errorf("%q: %d bytes, want %d", turned, len(got), len(plain)+extra)
		}
		if _, err := jpeg.Decode(bytes.NewReader(got)); err != nil {
			t.Error(err)
		}
		if again := withoutMetadata(".jpg", got); !bytes.Equal(again, got) {
			t.Error("the second time something else is left out")
		}
	}
	shot := pictureOf(t, "3 2")
	text := "tEXtAuthor\x00somebody"
	chunk := string(binary.BigEndian.AppendUint32(nil, uint32(len(text)-4))) + text + string(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(text))))
	at := strings.Index(shot, "IDAT") - 4
	if got := withoutMetadata(".png", []byte(shot[:at]+chunk+shot[at:])); string(got) != shot {
		t.Error("words stand beside a PNG")
	}
	for _, broken := range []string{string(plain[:30]), "\xff\xd8\xff\xe1\x00\x01", "\xff\xd8"} {
		if got := withoutMetadata(".jpg", []byte(broken)); string(got) != broken {
			t.Errorf("%q became %q", broken, got)
		}
	}
}
