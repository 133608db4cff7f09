package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is what is compared instead of a text, so that spelling does not matter:
//
//   - compatible forms are one (NFKD): full width and half width, ① and 1, ㎡ and m2;
//   - blanks, brackets, quotation and title marks, the dot within names and what
//     shows nothing are dropped: 示交罚〔2024〕17号 is 示交罚202417号;
//   - letters of the Latin, Greek and Cyrillic alphabets are capitals, where the
//     capital is one letter;
//   - a letter and its accents are one sign again (NFC), whatever stood between them.
//
// themes/sunboard/assets/js/fold.js does the same in the browser; a test compares
// the two over all characters.
func Fold(s string) string {
	if strings.ContainsFunc(s, composed) {
		if !utf8.ValidString(s) {
			s = string([]rune(s)) // what follows a broken character would stay as it is
		}
		s = norm.NFKD.String(s)
	}
	s = strings.Map(foldRune, s)
	if strings.ContainsFunc(s, composed) {
		s = norm.NFC.String(s)
	}
	return s
}

// composed reports whether a character may be made of others, or make one with
// others: ASCII, Chinese characters and their marks are not, and are most of what
// there is.
func composed(r rune) bool {
	return r >= 0x80 && (r < 0x4e00 || r > 0x9fff) && (r < 0x3001 || r > 0x3029)
}

// foldRune is a character of a normal text as it is compared; -1: it is dropped.
func foldRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return r - 'a' + 'A'
	case '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 0x4e00 <= r && r <= 0x9fff:
		return r
	case within(dropped, r):
		return -1
	case within(cased, r):
		return unicode.ToUpper(r)
	}
	return r
}

// span is a range of characters, both ends included.
type span struct{ first, last rune }

// within reports whether a character is in one of the spans, which are sorted.
func within(spans []span, r rune) bool {
	i, found := slices.BinarySearchFunc(spans, r, func(s span, r rune) int { return int(s.first - r) })
	return found || i > 0 && r <= spans[i-1].last
}

// dropped are the characters that a comparison does not see, as NFKD leaves them.
// They are spelled out: the classes of Unicode grow with its versions, and the
// browser's version is not ours.
var dropped = []span{
	{0x00, 0x20}, {0x22, 0x22}, {0x27, 0x29}, {0x3c, 0x3c}, {0x3e, 0x3e}, {0x5b, 0x5b}, {0x5d, 0x5d}, {0x60, 0x60},
	{0x7b, 0x7b}, {0x7d, 0x7d}, {0x7f, 0xa0}, {0xab, 0xab}, {0xad, 0xad}, {0xb7, 0xb7}, {0xbb, 0xbb},
	{0x034f, 0x034f}, {0x061c, 0x061c}, {0x115f, 0x1160}, {0x1680, 0x1680}, {0x17b4, 0x17b5}, {0x180b, 0x180f},
	{0x2000, 0x200f}, {0x2018, 0x201f}, {0x2022, 0x2022}, {0x2027, 0x202f}, {0x2039, 0x203a}, {0x205f, 0x206f},
	{0x2308, 0x230b}, {0x2329, 0x232a}, {0x2768, 0x2775}, {0x27e6, 0x27ef}, {0x2983, 0x2998},
	{0x3000, 0x3000}, {0x3008, 0x3011}, {0x3014, 0x301b}, {0x301d, 0x301f}, {0x30fb, 0x30fb},
	{0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xfff0, 0xfffb}, {0xe0000, 0xe0fff},
}

// cased are the alphabets whose letters become capitals; what is left out has a
// capital of two letters, such as ß.
var cased = []span{
	{0xb5, 0xb5}, {0xe0, 0xf6}, {0xf8, 0xff}, {0x0100, 0x0148}, {0x014a, 0x019a}, {0x019c, 0x01ef}, {0x01f1, 0x021f}, {0x0222, 0x0233}, {0x0292, 0x0292},
	{0x03ac, 0x03af}, {0x03b1, 0x03ce}, {0x0430, 0x045f}, {0x0460, 0x052f},
}
