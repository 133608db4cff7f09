package pinyin

import (
	"slices"
	"strings"
)

// divisions end the names of administrative divisions.
var divisions = []string{"特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "省", "市", "州", "盟", "县", "区", "旗"}

// country stands in front of names of laws and offices everywhere.
const country = "中华人民共和国"

// Places are the divisions that names of offices begin with, in full and without
// the division's word, and the country: 示例市交通运输局 gives 示例市 and 示例.
func Places(offices []string) []string {
	list := []string{country}
	for _, office := range offices {
		for rest := office; ; {
			place, short := division(rest)
			if place == "" {
				break
			}
			list = append(list, place, short)
			rest = rest[len(place):]
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// division is the shortest division that a text begins with, whose name has two
// characters or more.
func division(text string) (place, short string) {
	chars := 0
	for i := range text {
		if chars >= 2 {
			for _, word := range divisions {
				if strings.HasPrefix(text[i:], word) {
					return text[:i+len(word)], text[:i]
				}
			}
		}
		chars++
	}
	return "", ""
}
