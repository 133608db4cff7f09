package privacy

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/calendar"
)

// adult is the age from which a person is no minor (未成年人保护法第二条).
const adult = 18

// birth is a day of birth in a text, with the words that say that it is one.
type birth struct {
	start, end int    // of date and words: 2012年3月5日出生, 出生于2012年
	from, to   int    // of the date alone
	born       [3]int // year, month and day; 0 is not told
}

// birthAt reads the day of birth that ends with the 生 at i, or begins behind it.
func birthAt(text string, i int) (b birth, ok bool) {
	if hasPrefix(text[i:], []string{"生产", "生效", "生活", "生成", "生意", "生态", "生命", "生的事", "生事"}) {
		return birth{}, false
	}
	end := i + len("生")
	before := strings.TrimSuffix(text[:i], "出")
	if from, born, ok := dateBefore(before); ok {
		return birth{from, end, from, len(before), born}, true
	}
	if len(before) == i {
		return birth{}, false // 生 alone stands behind its day
	}
	after := text[end:]
	for _, word := range []string{"日期", "年月日", "年月", "时间", "于", "：", ":", "为", " "} {
		after = strings.TrimPrefix(after, word)
	}
	from := len(text) - len(after)
	n, born, ok := dateAt(after)
	return birth{len(before), from + n, from, from + n, born}, ok
}

// youngBirth is the place of a day of birth around the 生 at i that makes its person
// a minor on a day.
func youngBirth(text string, i int, day calendar.Day) (start, end int) {
	if b, ok := birthAt(text, i); ok && !day.IsZero() && isYoung(b.born, day) {
		return b.start, b.end
	}
	return -1, -1
}

// hideBirthdays is a text with stars for the months and days of birth in it:
// 2012年*月*日出生. The year stays, for it tells an age and not a person.
func hideBirthdays(text string) string {
	var hidden []byte
	for i := 0; ; i += len("生") {
		n := strings.Index(text[i:], "生")
		if n < 0 {
			break
		}
		i += n
		b, ok := birthAt(text, i)
		if !ok || b.born[1]+b.born[2] == 0 {
			continue
		}
		if hidden == nil {
			hidden = []byte(text)
		}
		digits := 0
		for at, r := range text[b.from:b.to] {
			if d := narrow(r); d < '0' || d > '9' {
				continue
			}
			if digits++; digits > len("2012") {
				copy(hidden[b.from+at:], starFor(r)) // as long as the digit
			}
		}
	}
	if hidden == nil {
		return text
	}
	return string(hidden)
}

// isYoung reports whether a person is surely a minor on a day. Of a day of birth that
// is known by its year or month only, the first is supposed.
func isYoung(born [3]int, day calendar.Day) bool {
	year, month, d := day.Date()
	age := year - born[0]
	if month < max(born[1], 1) || month == max(born[1], 1) && d < max(born[2], 1) {
		age--
	}
	return age >= 0 && age < adult
}

// dateBefore is the day that a text ends with, and where it begins: 2012年3月5日,
// 2012-03-05, or a year alone.
func dateBefore(text string) (start int, born [3]int, ok bool) {
	for start = back(text, len(text), 16); start < len(text); {
		if r := narrow(charBefore(text, start)); r < '0' || r > '9' {
			if n, date, found := dateAt(text[start:]); found && start+n == len(text) {
				return start, date, true
			}
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	}
	return 0, born, false
}

// dateAt reads a day, month or year at the beginning of a text. Missing parts are 0.
func dateAt(text string) (end int, date [3]int, ok bool) {
	for i, signs := range [3][]string{{"年", "-", ".", "/"}, {"月", "-", ".", "/"}, {"日", "号"}} {
		n, digits, value := 0, 0, 0
		for end+n < len(text) && digits < 4 {
			r, size := utf8.DecodeRuneInString(text[end+n:])
			if r = narrow(r); r < '0' || r > '9' {
				break
			}
			value, digits, n = value*10+int(r-'0'), digits+1, n+size
		}
		if digits == 0 || i == 0 != (digits == 4) {
			break
		}
		end += n
		date[i] = value
		signed := false
		for _, sign := range signs {
			if strings.HasPrefix(text[end:], sign) {
				end, signed = end+len(sign), true
				break
			}
		}
		if !signed && i < 2 {
			break
		}
	}
	return end, date, date[0] >= 1900 && date[0] < 2100 && date[1] <= 12 && date[2] <= 31
}

// isAboutParty reports whether words stand for the party's age: of the persons named
// before them in the sentence, the last is the party.
func isAboutParty(text string, start, end int) bool {
	sentence := text[:start]
	if i := strings.LastIndexAny(sentence, "。；;\n！"); i >= 0 {
		sentence = sentence[i:]
	}
	others := lastOf(sentence, otherPersons)
	party := lastOf(sentence, partyWords)
	if strings.HasSuffix(sentence, "其") {
		party = len(sentence)
	}
	if party >= 0 || others >= 0 {
		return party > others
	}
	// 张三，男，15岁，... begins with the party's own name.
	return hasSuffix(sentence, []string{"男，", "女，", "男,", "女,", "男、", "女、", "男 ", "女 ", "族，"})
}

var (
	partyWords = []string{"当事人", "被处罚人", "行为人", "违法人", "申请人", "被许可人", "本人", "驾驶人", "驾驶员", "司机", "经营者", "其系", "其为", "其是", "其属", "因其", "其未", "其不", "其年", "其时", "其现", "其，", "其出生", "其于"}
	// otherPersons are those whom a party carries, teaches, employs or meets, and the
	// law's own words about anybody.
	otherPersons = []string{"乘客", "乘车人", "乘员", "乘坐", "同乘", "旅客", "学生", "学员", "儿童", "孩", "子女", "儿子", "女儿", "幼儿", "人员", "受害", "伤者", "死者", "行人", "员工", "工人", "雇", "招用", "使用", "搭载", "载有", "载客", "运载", "车上", "车内", "接送", "证人", "举报人", "投诉人", "同伴", "朋友", "家属", "弟", "妹", "规定", "不得", "禁止", "应当", "提供", "向"}
)
