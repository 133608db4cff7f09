package intake

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/calendar"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// bad is why a cell cannot be taken.
type bad struct {
	rule          *schema.Rule
	message, hint problem.Text
}

// readCell writes a cell as the field stores it, several values for a field that
// has many. What it does not understand it leaves as written, for the field's type
// to judge.
func readCell(c cell, f *schema.Field, unit string) (values []string, fault *bad) {
	switch {
	case c.shape == shapeBroken:
		return nil, &bad{&cellBroken, problem.Textf("这一格是错误值 %s", "the cell holds the error %s", c.text),
			problem.T("打开原表修好公式，或者直接填上值", "mend the formula in the sheet, or write the value itself")}
	case c.shape != shapeWords && isNumbered(f):
		return nil, lostDigits(c)
	}
	text := cleanCell(c.text)
	if text == "" || isNothing(text) && f.Type != schema.Prose && f.Type != schema.Markdown {
		return nil, nil
	}
	switch f.Type {
	case schema.Date, schema.Until, schema.Moment:
		text, fault = readDay(c, f, text)
	case schema.Money:
		text, fault = readMoney(text, unit)
	case schema.OneOf, schema.Flag:
		return readChoices(f, text), nil
	case schema.Count, schema.Number, schema.Year:
		text = readNumber(f, text)
	case schema.Prose, schema.Markdown:
	default:
		text = joinLines(text)
	}
	if fault != nil {
		return nil, fault
	}
	if f.Many {
		return splitList(text), nil
	}
	return []string{text}, nil
}

// isNumbered reports whether the field's values look like numbers and are none.
func isNumbered(f *schema.Field) bool {
	return f.Type.Content == schema.Codes || f.Type == schema.Ref || f.Type == schema.Name || f.Type == schema.Phone
}

func lostDigits(c cell) *bad {
	what := problem.T("这一格是数字，不是文本：Excel 可能已经丢了前面的零或第 15 位以后的数字", "the cell is a number and not text: Excel may have lost zeros in front or digits after the fifteenth")
	if c.shape == shapeDay {
		what = problem.T("这一格被 Excel 改成了日期", "Excel has made a date of this cell")
	}
	return &bad{&cellDigits, what,
		problem.T("把整列设为“文本”格式，对照原件重新输入这一格；只改格式不重新输入，丢了的数字回不来", "format the column as text and type the cell again from the original; a change of format alone does not bring digits back")}
}

// cleanCell takes out what nobody sees. Line breaks stay.
func cleanCell(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r != '\n' && (r < ' ' || isInvisible(r) || r == '\u00a0' || r == '\u3000')
	}) {
		return strings.TrimSpace(s)
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ", "\u00a0", " ").Replace(s)
	s = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// joinLines writes several lines as one. Between Chinese characters a line break is
// the sheet's, and no blank belongs there.
func joinLines(s string) string {
	if !strings.ContainsAny(s, "\n\r") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(b.String())
			first, _ := utf8.DecodeRuneInString(part)
			if last < 0x2000 && first < 0x2000 {
				b.WriteByte(' ')
			}
		}
		b.WriteString(part)
	}
	return b.String()
}

// isNothing are signs that people write into a cell that has nothing to say.
func isNothing(s string) bool {
	switch s {
	case "/", "\\", "-", "--", "—", "——", "－", "／", "无", "空", "N/A", "n/a", "null", "NULL", "none":
		return true
	}
	return false
}

var (
	plainDay  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	signedDay = regexp.MustCompile(`^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.0+)?)?)?$`)
	hanDays   = `[一二三四五六七八九十]{1,3}`
	hanSigned = regexp.MustCompile(`^([〇零0Oo一二三四五六七八九]{4}) ?年 ?(` + hanDays + `) ?月 ?(` + hanDays + `) ?日$`)
)

// forevers are the words for a term without end.
var forevers = map[string]bool{"长期": true, "长期有效": true, "永久": true, "永久有效": true, "无固定期限": true, "无期限": true}

// readDay writes a date as 2024-03-05.
func readDay(c cell, f *schema.Field, text string) (string, *bad) {
	if c.shape == shapeNumber && !plainDay.MatchString(text) {
		return "", &bad{&cellBroken, problem.Textf("日期列里是数字 %s，不知道是不是日期", "a date is due, but the cell is the number %s", text),
			problem.T("把整列设为“日期”格式，核对后再导入", "format the column as a date, look at it, and import again")}
	}
	key := strings.Map(fold, joinLines(text))
	if forevers[key] && f.Type == schema.Until {
		return schema.Forever, nil
	}
	if m := plainDay.FindStringSubmatch(key); m != nil {
		return dayText(m[1], m[2], m[3], text), nil
	}
	if m := signedDay.FindStringSubmatch(key); m != nil {
		day := dayText(m[1], m[2], m[3], text)
		if f.Type == schema.Moment && m[4] != "" && m[4]+m[5] != "0000" && m[4]+m[5] != "000" {
			if len(m[4]) == 1 {
				m[4] = "0" + m[4]
			}
			day += " " + m[4] + ":" + m[5]
		}
		return day, nil
	}
	if m := hanSigned.FindStringSubmatch(key); m != nil {
		return dayText(hanDigits(m[1]), strconv.Itoa(ordinal(m[2])), strconv.Itoa(ordinal(m[3])), text), nil
	}
	return text, nil
}

// dayText writes a day, or leaves the text where the calendar has no such day.
func dayText(year, month, day, text string) string {
	d, ok := calendar.New(atoi(year), atoi(month), atoi(day))
	if !ok {
		return text
	}
	return d.String()
}

// readMoney writes an amount in 10,000 yuan with the six decimals of the layout.
// Nothing is rounded: what needs more decimals is left to the field's type.
func readMoney(text, unit string) (string, *bad) {
	key := strings.Map(fold, joinLines(text))
	number := strings.NewReplacer(",", "", " ", "").Replace(strings.Map(func(r rune) rune {
		if r == '，' {
			return ','
		}
		return r
	}, key))
	if d, err := schema.ParseDecimal(number); err == nil {
		if unit == "元" {
			d = d.Shift(-4)
		}
		return sixDecimals(d), nil
	}
	if amounts := law.Yuan(text); len(amounts) == 1 {
		return sixDecimals(amounts[0].Shift(-4)), nil
	} else if len(amounts) > 1 {
		return "", &bad{&cellBroken, problem.T("这一格里有几个金额", "the cell holds several amounts"),
			problem.T("只留合计的一个金额，其余写在处罚内容里", "keep the total only; the others stand in the content")}
	}
	return text, nil
}

func sixDecimals(d schema.Decimal) string {
	whole, part, _ := strings.Cut(d.String(), ".")
	part = strings.TrimRight(part, "0")
	if len(part) > 6 {
		return whole + "." + part
	}
	return whole + "." + part + strings.Repeat("0", 6-len(part))
}

// readNumber takes out what people write around a number.
func readNumber(f *schema.Field, text string) string {
	key := strings.ReplaceAll(strings.Map(fold, joinLines(text)), ",", "")
	if f.Type == schema.Year {
		key = strings.TrimSuffix(key, "年")
	}
	if f.Type != schema.Number {
		if whole, part, ok := strings.Cut(key, "."); ok && strings.Trim(part, "0") == "" {
			key = whole
		}
	}
	return key
}

// listSigns part several values in one cell.
const listSigns = ";；、,，\n|"

func splitList(text string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(listSigns, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// readChoices writes words or codes as the words of the field.
func readChoices(f *schema.Field, text string) []string {
	if f.Type == schema.Flag {
		return []string{readFlag(text)}
	}
	if !f.Many {
		word, _ := readChoice(f, text)
		return []string{word}
	}
	var list []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(";；\n|", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, partChoices(f, part)...)
		}
	}
	return list
}

// partChoices reads what may be one choice or several: a remark of its own may
// have commas, unless a choice follows one.
func partChoices(f *schema.Field, text string) []string {
	parts := splitList(text)
	known := 0
	for i, part := range parts {
		word, ok := readChoice(f, part)
		if ok && i > 0 {
			known++
		}
		parts[i] = word
	}
	if whole, ok := readChoice(f, text); ok && known == 0 {
		return []string{whole}
	}
	return parts
}

// readChoice finds a choice by its word, its code, or both: 01, 自然人, 01自然人.
func readChoice(f *schema.Field, text string) (string, bool) {
	key := foldChoice(text)
	for _, c := range f.Choices {
		word := foldChoice(c.Word)
		same := key == word || key == foldChoice(c.EN)
		if c.Code != "" {
			code := foldChoice(c.Code)
			same = same || key == code || key == strings.TrimLeft(code, "0") || key == code+word || key == strings.TrimLeft(code, "0")+word
		}
		for _, former := range c.Former {
			same = same || key == foldChoice(former)
		}
		if same {
			return c.Word, true
		}
		if c.Note {
			if remark, ok := strings.CutPrefix(noteDash(joinLines(text)), c.Word); ok && strings.HasPrefix(remark, "-") {
				return c.Word + remark, true
			}
		}
	}
	return joinLines(text), false
}

func foldDash(r rune) rune {
	switch r {
	case '—', '–', '‐', '﹣':
		return '-'
	}
	return r
}

// foldChoice is a word as choices are compared.
func foldChoice(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch r = foldDash(fold(r)); {
		case unicode.IsSpace(r), r == '.', r == '、', r == ':', r == '-', r == '_':
			return -1
		}
		return r
	}, s))
}

func readFlag(text string) string {
	switch strings.ToLower(text) {
	case "是", "true", "1", "y", "yes", "√", "收费":
		return "是"
	case "否", "false", "0", "n", "no", "×", "不收费":
		return "否"
	}
	return text
}

// noteDash writes the first dash of a choice with a remark as the layout has it.
func noteDash(s string) string {
	for i, r := range s {
		if r == '－' || foldDash(r) == '-' {
			return s[:i] + "-" + strings.TrimSpace(s[i+utf8.RuneLen(r):])
		}
	}
	return s
}
