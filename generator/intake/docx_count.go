package intake

import (
	"strconv"
	"strings"
)

// countAs writes a number in a format of automatic numbers (ECMA-376, part 1,
// 17.18.59). False: the format is not known, and the number is in digits.
func countAs(format string, n int) (string, bool) {
	switch format {
	case "decimal", "":
		return strconv.Itoa(n), true
	case "none":
		return "", true
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n), true
		}
		return strconv.Itoa(n), true
	case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting", "koreanDigital2":
		return chinese(n, []rune("〇一二三四五六七八九"), []rune("十百千万")), true
	case "chineseLegalSimplified":
		return chinese(n, []rune("零壹贰叁肆伍陆柒捌玖"), []rune("拾佰仟万")), true
	case "ideographLegalTraditional", "japaneseLegal":
		return chinese(n, []rune("零壹貳參肆伍陸柒捌玖"), []rune("拾佰仟萬")), true
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return digits(n, "〇一二三四五六七八九"), true
	case "decimalFullWidth", "decimalFullWidth2":
		return digits(n, "０１２３４５６７８９"), true
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -", true
	case "upperRoman":
		return roman(n), true
	case "lowerRoman":
		return strings.ToLower(roman(n)), true
	case "upperLetter":
		return letters(n, 'A'), true
	case "lowerLetter":
		return letters(n, 'a'), true
	case "ordinal":
		return strconv.Itoa(n) + ".", true
	}
	for _, s := range signs {
		if s.format == format {
			if list := []rune(s.signs); n >= 1 && n <= len(list) {
				return string(list[n-1]), true
			}
			return strconv.Itoa(n), true
		}
	}
	return strconv.Itoa(n), false
}

// signs are formats with a sign for each number; beyond the last there are digits.
var signs = []struct{ format, signs string }{
	{"decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"},
	{"decimalEnclosedCircleChinese", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"},
	{"decimalEnclosedParen", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"},
	{"decimalEnclosedFullstop", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"},
	{"ideographEnclosedCircle", "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
	{"ideographTraditional", "甲乙丙丁戊己庚辛壬癸"},
	{"ideographZodiac", "子丑寅卯辰巳午未申酉戌亥"},
}

func digits(n int, signs string) string {
	list := []rune(signs)
	var b strings.Builder
	for _, c := range strconv.Itoa(n) {
		b.WriteRune(list[c-'0'])
	}
	return b.String()
}

// chinese writes a number below a hundred million: 二十一, 一百〇一, 三千.
func chinese(n int, digit, unit []rune) string {
	if n >= 10_000 {
		rest := n % 10_000
		s := chinese(n/10_000, digit, unit) + string(unit[3])
		switch {
		case rest == 0:
			return s
		case rest < 1000:
			s += string(digit[0])
		}
		return s + chinese(rest, digit, unit)
	}
	if n == 0 {
		return string(digit[0])
	}
	var b strings.Builder
	gap := false
	for place, size := 3, 1000; place >= 0; place, size = place-1, size/10 {
		d := n / size % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteRune(digit[0])
			gap = false
		}
		if !(place == 1 && d == 1 && n < 20 && unit[0] == '十') {
			b.WriteRune(digit[d])
		}
		if place > 0 {
			b.WriteRune(unit[place-1])
		}
	}
	return b.String()
}

func roman(n int) string {
	if n <= 0 || n >= 4000 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// letters writes a, b, … z, aa, bb, as Word does.
func letters(n int, first rune) string {
	if n <= 0 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}
