package chart

import (
	"strconv"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// exact is a number as the table has it, with a true minus sign.
func exact(d schema.Decimal) string {
	if s, negative := strings.CutPrefix(d.Readable(), "-"); negative {
		return "−" + s
	} else {
		return s
	}
}

// longest is how many characters a number on a mark may have.
const longest = 9

// short is a number for a mark: the exact one where it is not long, else rounded
// to four digits, in 万, 亿 and 万亿 (or their English fellows), and beyond as a
// power of ten.
func short(d schema.Decimal, l problem.Lang) string {
	if s := exact(d); len([]rune(s)) <= longest {
		return s
	}
	sign := ""
	if d.Sign() < 0 {
		sign = "−"
	}
	digits, power := significant(d, 4)
	for _, u := range counting(l) {
		if power >= u.from && power < u.until {
			return sign + plain(digits, power-u.power) + u.word
		}
	}
	return sign + plain(digits, 0) + "×10" + superscript(power)
}

// counter is a word for a power of ten, for numbers whose first digit has a power
// in [from, until).
type counter struct {
	from, until, power int
	word               string
}

func counting(l problem.Lang) []counter {
	if l == problem.EN {
		return []counter{{-4, 6, 0, ""}, {6, 9, 6, " m"}, {9, 12, 9, " bn"}, {12, 16, 12, " tn"}}
	}
	return []counter{{-4, 6, 0, ""}, {6, 8, 4, " 万"}, {8, 12, 8, " 亿"}, {12, 16, 12, " 万亿"}}
}

// significant are a number's first digits, rounded, at least n of them and all
// before its point as far as six, and the power of ten of the first.
func significant(d schema.Decimal, n int) (digits string, power int) {
	before, behind, _ := strings.Cut(strings.TrimPrefix(d.String(), "-"), ".")
	all := strings.TrimLeft(before+behind, "0")
	power = len(before) - 1 - (len(before+behind) - len(all))
	if power < 6 {
		n = max(n, power+1)
	}
	if len(all) <= n {
		return all, power
	}
	up := all[n] >= '5'
	digits = all[:n]
	if up {
		for i := n - 1; ; i-- {
			if i < 0 {
				return "1" + strings.Repeat("0", n-1), power + 1
			}
			if digits[i] != '9' {
				digits = digits[:i] + string(digits[i]+1) + strings.Repeat("0", n-1-i)
				break
			}
		}
	}
	return digits, power
}

// plain writes digits whose first stands for a power of ten.
func plain(digits string, power int) string {
	s := digits
	switch {
	case power < 0:
		s = "0." + strings.Repeat("0", -power-1) + digits
	case len(digits) <= power+1:
		s = digits + strings.Repeat("0", power+1-len(digits))
	default:
		s = digits[:power+1] + "." + digits[power+1:]
	}
	d, err := schema.ParseDecimal(s)
	if err != nil {
		return s
	}
	return d.Readable()
}

var superscripts = strings.NewReplacer("-", "⁻", "0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

func superscript(n int) string { return superscripts.Replace(strconv.Itoa(n)) }

// width is how wide a text may be in hundredths of an em; fonts differ, so it is
// rather too much.
func width(s string) int {
	w := 0
	for _, r := range s {
		switch {
		case r == '.' || r == ',' || r == ' ':
			w += 32
		case r < 0x2e80 && r != '…' && r != '—':
			w += 62
		default:
			w += 100
		}
	}
	return w
}
