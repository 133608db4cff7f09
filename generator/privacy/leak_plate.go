package privacy

import (
	"strings"
	"unicode/utf8"
)

// plateProvinces are the characters that a plate of the mainland begins with. Those
// of fictitious places, such as 示, are none of them.
const plateProvinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

// plate finds a number plate (GA 36-2018) whose province stands at i: a letter, then
// five letters and digits, or six on a car with a new drive; or four and a word for
// the vehicle's use.
func (s *leakScan) plate(i, size int) {
	at := i + size
	if at < len(s.text) && s.text[at] >= 0xE4 && s.text[at] <= 0xE9 {
		return // a Chinese character: the usual case
	}
	kind, c, at := s.plateChar(at)
	if kind != charLetter || c == 'I' {
		return
	}
	var body [7]byte
	n, end := 0, at
	for n < len(body) {
		kind, c, next := s.plateChar(at)
		if kind != charDigit && kind != charLetter || n > 0 && s.apart(at) {
			break
		}
		body[n] = c
		n++
		at, end = next, next
	}
	if use := charAt(s.text, end); strings.ContainsRune("挂学警港澳领使", use) && (n == 4 || n == 5) {
		if hasFigures(body[:n], n-1) {
			s.add(leakPlate, i, end+utf8.RuneLen(use))
		}
		return
	}
	if isPlate(body[:n]) && !isHidden(charAt(s.text, end)) && !hasPrefix(s.text[end:], []string{"线", "公路", "高速", "-", "－", "/"}) {
		s.add(leakPlate, i, end)
	}
}

// plateChar is the next letter or digit of a plate, over one sign between.
func (s *leakScan) plateChar(i int) (kind charKind, c byte, end int) {
	for signs := 0; i < len(s.text); {
		kind, c, size := leakChar(s.text, i)
		switch kind {
		case charBlank, charDot, charHyphen:
			if signs++; signs > 3 {
				return charOther, 0, i
			}
		case charNothing:
		default:
			return kind, c, i + size
		}
		i += size
	}
	return charOther, 0, i
}

// apart reports whether a blank or a sign stands at i: only the first characters of
// a plate are set apart.
func (s *leakScan) apart(i int) bool {
	kind, _, _ := leakChar(s.text, i)
	return kind == charBlank || kind == charDot || kind == charHyphen
}

func isPlate(body []byte) bool {
	switch len(body) {
	case 5:
		return hasFigures(body, 2)
	case 6:
		drive := func(c byte) bool { return c >= 'A' && c <= 'K' }
		return (drive(body[0]) || drive(body[5])) && hasFigures(body, 4)
	}
	return false
}

// hasFigures reports whether at least n characters are digits, and none of the
// letters is I or O, which plates do without.
func hasFigures(body []byte, n int) bool {
	for _, c := range body {
		if c == 'I' || c == 'O' {
			return false
		}
		if c <= '9' {
			n--
		}
	}
	return n <= 0
}
