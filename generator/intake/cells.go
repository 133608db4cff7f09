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

// reading is what a table says of the cells of a column.
type reading struct {
	unit   string                                            // 元 or 万元, 年 or 月
	former bool                                              // codes of states may be those of a layout before 2018
	key    func(*schema.Table, string) (key string, ok bool) // finds what a word or code names; may be nil
}

// readCell writes a cell as the field stores it, several values for a field that
// has many. What it does not understand it leaves as written, for the field's type
// to judge.
func readCell(c cell, f *schema.Field, how reading) (values []string, fault *bad) {
	if c.shape == shapeBroken {
		return nil, brokenCell(c)
	}
	text := cleanCell(c.text, f.Type)
	switch {
	case c.shape != shapeWords && f.Ref != nil && how.names(f.Ref, text) != "":
	case c.shape != shapeWords && isNumbered(f):
		return nil, lostDigits(c)
	case text == "" || isNothing(text) && f.Type != schema.Prose && f.Type != schema.Markdown:
		return nil, nil
	case text == schema.TooLongForCell.ZH || text == schema.TooLongForCell.EN:
		return nil, cutCell()
	case looksLikeJSON(text, f):
		return jsonTexts(text)
	}
	switch f.Type {
	case schema.Date, schema.Until, schema.Moment:
		text, fault = readDay(c, f, text)
	case schema.Money:
		text, fault = readMoney(text, how.unit)
	case schema.OneOf, schema.Flag:
		return readChoices(f, text, how.former)
	case schema.Count, schema.Number, schema.Year:
		text = readNumber(f, text)
	case schema.Prose, schema.Markdown:
	case schema.Ref:
		text = joinLines(text)
		if key := how.names(f.Ref, text); key != "" {
			text = key
		}
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

// names is the key of what a word or code names in a table, or empty.
func (how reading) names(t *schema.Table, word string) string {
	if how.key == nil {
		return ""
	}
	key, _ := how.key(t, word)
	return key
}

// isNumbered reports whether the field's values look like numbers and are none.
func isNumbered(f *schema.Field) bool {
	return f.Type.Content == schema.Codes || f.Type == schema.Ref || f.Type == schema.Name || f.Type == schema.Phone
}

func brokenCell(c cell) *bad {
	return &bad{&cellBroken, problem.Textf("这一格是错误值 %s", "the cell holds the error %s", c.text),
		problem.T("打开原表修好公式，或者直接填上值", "mend the formula in the sheet, or write the value itself")}
}

// cutCell is of a cell in which the export says that a text did not fit.
func cutCell() *bad {
	return &bad{&cellBroken, problem.T("这一格放不下原文，导出时没有写进表格", "the text did not fit into the cell and was not written when the file was made"),
		problem.T("改用同一批数据的 CSV 或 JSON 文件导入", "import the CSV or JSON file of the same data")}
}

func lostDigits(c cell) *bad {
	what := problem.T("这一格是数字，不是文本：Excel 可能已经丢了前面的零或第 15 位以后的数字", "the cell is a number and not text: Excel may have lost zeros in front or digits after the fifteenth")
	if c.shape == shapeDay {
		what = problem.T("这一格被 Excel 改成了日期", "Excel has made a date of this cell")
	}
	return &bad{&cellDigits, what,
		problem.T("把整列设为“文本”格式，对照原件重新输入这一格；只改格式不重新输入，丢了的数字回不来", "format the column as text and type the cell again from the original; a change of format alone does not bring digits back")}
}

// cleanCell takes out what nobody sees. Line breaks stay; so does every blank of a
// Markdown text, to which blanks mean something.
func cleanCell(s string, t *schema.Type) string {
	if strings.ContainsRune(s, '\r') {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	if t == schema.Markdown {
		return strings.Trim(s, "\n")
	}
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r != '\n' && (r < ' ' || isInvisible(r) || r == '\u00a0' || r == '\u3000')
	}) {
		return strings.TrimSpace(s)
	}
	s = strings.NewReplacer("\t", " ", "\u00a0", " ").Replace(s)
	var b strings.Builder
	before := rune(0)
	for i, r := range s {
		if !unicode.Is(unicode.Cf, r) || r == joiner && joins(before, s[i+utf8.RuneLen(r):]) {
			b.WriteRune(r)
			before = r
		}
	}
	return strings.TrimSpace(b.String())
}

// joiner makes one picture of two, as in 👩‍🚒. Anywhere else nobody sees it.
const joiner = '\u200d'

func joins(before rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	picture := func(r rune) bool { return unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == '\ufe0f' }
	return picture(before) && picture(after)
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
	if _, wrong := f.Type.Parse(f, text); wrong == nil {
		return text, nil
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
