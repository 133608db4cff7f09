package intake

import (
	"regexp"
	"strconv"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

const hanDay = `[一二三四五六七八九十]{1,3}`

var (
	digitDate = regexp.MustCompile(`^\(?((?:19|20)\d{2}) ?[年./-] ?(\d{1,2}) ?(?:[月./-] ?(?:(\d{1,2}) ?日?)?)\)?$`)
	hanDate   = regexp.MustCompile(`^\(?([〇零oO0一二三四五六七八九]{4}) ?年 ?(` + hanDay + `) ?月 ?(?:(` + hanDay + `) ?日)?\)?$`)
	anyYear   = regexp.MustCompile(`(?:19|20)\d{2}|二[〇零oO0][〇零oO0一二三四五六七八九]{2}`)
)

// dateOf reads a text that is a date and nothing else. The day is zero where
// the text is a date that the calendar does not have, or that has no day.
func dateOf(key string) (day calendar.Day, ok bool) {
	if m := digitDate.FindStringSubmatch(key); m != nil {
		day, _ = calendar.New(atoi(m[1]), atoi(m[2]), atoi(m[3]))
		return day, true
	}
	if m := hanDate.FindStringSubmatch(key); m != nil {
		day, _ = calendar.New(atoi(hanDigits(m[1])), ordinal(m[2]), ordinal(m[3]))
		return day, true
	}
	return calendar.Day{}, false
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// hanDigits writes 二〇二四 as 2024.
func hanDigits(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(strconv.Itoa(digit(string(r))))
	}
	return b.String()
}

// years are the years that a text names, in its order. With strict they must be
// followed by 年 and not stand in a range or in the title of a document.
func years(key string, strict bool) []int {
	var list []int
	for _, m := range anyYear.FindAllStringIndex(key, -1) {
		before, year, after := key[:m[0]], key[m[0]:m[1]], key[m[1]:]
		if isDigitStart(year) && (isDigitEnd(before) || isDigitStart(after)) {
			continue
		}
		if strict && (!strings.HasPrefix(after, "年") || endsIn(before, "-", "—", "–", "~", "〔", "至", "到") || insideTitle(before)) {
			continue
		}
		if !isDigitStart(year) {
			year = hanDigits(year)
		}
		if _, wrong := schema.Year.Parse(nil, year); wrong == nil {
			list = append(list, atoi(year))
		}
	}
	return list
}

func isDigitStart(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func isDigitEnd(s string) bool { return s != "" && isDigitStart(s[len(s)-1:]) }

func endsIn(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// insideTitle reports whether a text ends within 《》.
func insideTitle(s string) bool {
	return strings.LastIndex(s, "《") > strings.LastIndex(s, "》")
}
