package schema

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/problem"
)

// A type is a whole row: what an output asks of it, it answers.
func TestEveryTypeIsAWholeRow(t *testing.T) {
	tables := []string{"string", "number", "integer", "boolean", "date", "year", "yearmonth", "object"}
	shows := []string{"text", "prose", "code", "link", "picture", "table", ""}
	seen := map[string]bool{}
	for _, typ := range Types {
		if typ.Name == "" || seen[typ.Name] {
			t.Errorf("the name %q is empty or used twice", typ.Name)
		}
		seen[typ.Name] = true
		if typ.Title.ZH == "" || typ.Title.EN == "" {
			t.Errorf("%s has no title in one language", typ.Name)
		}
		if (typ.Parse == nil) != (typ == Group) {
			t.Errorf("%s: Parse is for all types but the group", typ.Name)
		}
		if typ.Input == "" || !slices.Contains(tables, typ.Table.Type) || !slices.Contains(shows, typ.Show) {
			t.Errorf("%s: input %q, table %v, show %q", typ.Name, typ.Input, typ.Table, typ.Show)
		}
		if typ.JSON == nil {
			t.Errorf("%s says nothing for JSON Schema", typ.Name)
			continue
		}
		if rows := typ.JSON(fieldOf(typ)); len(rows) == 0 {
			t.Errorf("%s says nothing for JSON Schema", typ.Name)
		} else if _, err := json.Marshal(rows); err != nil {
			t.Errorf("%s: %v", typ.Name, err)
		}
	}
}

// fieldOf is a field of the type, with choices to choose from.
func fieldOf(typ *Type) *Field {
	return &Field{Name: "field", Title: T("字段", "field"), Type: typ, Choices: []Choice{
		{Word: "罚款", EN: "fine"}, {Word: "警告", EN: "warning"}, {Word: "其他", EN: "other", Note: true}, {Word: "无译"},
	}}
}

// accepted are texts of each type, as they are stored and shown. Where zh is
// empty the stored text is shown; where en is empty it is as in Chinese.
var accepted = []struct {
	typ                  *Type
	text, stored, zh, en string
}{
	{Line, "  示例第一运输有限公司 ", "示例第一运输有限公司", "", ""},
	{Line, "0012", "0012", "", ""},
	{Line, "a\tb", "a\tb", "", ""},
	{Code, " 0012 ", "0012", "", ""},
	{Code, "示交罚〔2024〕17号", "示交罚〔2024〕17号", "", ""},
	{Month, "2024-03", "2024-03", "", ""},
	{MonthDay, "04-01", "04-01", "", ""},
	{Prose, "\n一行\n\n另一行\n", "一行\n\n另一行", "", ""},
	{Markdown, "\n\n  - 一\n  - 二\n\n", "  - 一\n  - 二", "", ""},
	{Name, "city-0200-b-01700", "city-0200-b-01700", "", ""},
	{Name, strings.Repeat("a", 100), strings.Repeat("a", 100), "", ""},
	{Number, "60.82", "60.82", "", ""},
	{Number, "-1234567.50", "-1234567.50", "-1,234,567.5", ""},
	{Number, "0", "0", "", ""},
	{Money, "0.300000", "0.300000", "3,000 元", "3,000 yuan"},
	{Money, "0.3", "0.3", "3,000 元", "3,000 yuan"},
	{Money, "0.000001", "0.000001", "0.01 元", "0.01 yuan"},
	{Money, "0", "0", "0 元", "0 yuan"},
	{Money, "123456", "123456", "1,234,560,000 元", "1,234,560,000 yuan"},
	{Count, "0", "0", "", ""},
	{Count, "120000", "120000", "120,000", ""},
	{Year, "2024", "2024", "", ""},
	{Year, "1949", "1949", "", ""},
	{Date, "2024-02-29", "2024-02-29", "", ""},
	{Until, "2028-03-10", "2028-03-10", "", ""},
	{Until, "长期", Forever, "长期", "without end"},
	{Until, "2099-12-31", Forever, "长期", "without end"},
	{Moment, "2024-03-14", "2024-03-14", "", ""},
	{Moment, "2024-03-14 23:59", "2024-03-14 23:59", "", ""},
	{OneOf, "罚款", "罚款", "罚款", "fine"},
	{OneOf, "其他", "其他", "其他", "other"},
	{OneOf, "其他-补注-二", "其他-补注-二", "其他-补注-二", "other-补注-二"},
	{OneOf, "无译", "无译", "", ""},
	{Flag, "是", "true", "是", "yes"},
	{Flag, "true", "true", "是", "yes"},
	{Flag, "否", "false", "否", "no"},
	{Flag, "false", "false", "否", "no"},
	{Phone, "0000-12345678", "0000-12345678", "", ""},
	{Phone, "12328", "12328", "", ""},
	{Phone, "+86 (0000) 12345678", "+86 (0000) 12345678", "", ""},
	{Email, "open@jtj.example.gov.cn", "open@jtj.example.gov.cn", "", ""},
	{Web, "https://jtj.example.gov.cn/a?b=c#d", "https://jtj.example.gov.cn/a?b=c#d", "", ""},
	{Web, "http://example.gov.cn", "http://example.gov.cn", "", ""},
	{Path, "outreach/poster.svg", "outreach/poster.svg", "", ""},
	{Path, "outreach/海报 1.svg", "outreach/海报 1.svg", "", ""},
	{Path, "..poster/a..b", "..poster/a..b", "", ""},
	{Ref, " sample-city", "sample-city", "", ""},
}

func TestTypesStoreAndShowWhatTheyAccept(t *testing.T) {
	tried := map[*Type]bool{}
	for _, c := range accepted {
		tried[c.typ] = true
		f := fieldOf(c.typ)
		stored, wrong := c.typ.Parse(f, c.text)
		if wrong != nil || stored != c.stored {
			t.Errorf("%s: %q is stored as %q, %v; want %q", c.typ.Name, c.text, stored, wrong, c.stored)
			continue
		}
		if again, wrong := c.typ.Parse(f, stored); wrong != nil || again != stored {
			t.Errorf("%s: what is stored, %q, is read again as %q, %v", c.typ.Name, stored, again, wrong)
		}
		zh, en := c.zh, c.en
		if zh == "" {
			zh = c.stored
		}
		if en == "" {
			en = zh
		}
		v := Value{Text: stored}
		if got := f.Format(v, problem.ZH); got != zh {
			t.Errorf("%s: %q reads %q in Chinese, want %q", c.typ.Name, c.text, got, zh)
		}
		if got := f.Format(v, problem.EN); got != en {
			t.Errorf("%s: %q reads %q in English, want %q", c.typ.Name, c.text, got, en)
		}
	}
	for _, typ := range Types {
		if !tried[typ] && typ != Group {
			t.Errorf("no text of type %s is tried", typ.Name)
		}
	}
}

// refused are texts that are not of the type, with a part of what is said of
// them and of the hint, in Chinese.
var refused = []struct {
	typ                 *Type
	text, message, hint string
}{
	{Line, "一行\n另一行", "一行内", ""},
	{Code, "一行\n另一行", "一行内", ""},
	{Month, "2024-13", "不是月份", "2024-03"},
	{Month, "2024年3月", "不是月份", "2024-03"},
	{MonthDay, "4-1", "不是一年里的一天", "04-01"},
	{MonthDay, "02-29", "不是一年里的一天", "04-01"},
	{Line, "一行\r另一行", "一行内", ""},
	{Ref, "a\nb", "一行内", ""},
	{Name, "2024_17", "“2024_17” 不能用作标识", "小写英文字母"},
	{Name, "Sample", "不能用作标识", "小写英文字母"},
	{Name, "-a", "不能用作标识", ""},
	{Name, "a--b", "不能用作标识", ""},
	{Name, "处罚", "不能用作标识", ""},
	{Name, "a/../b", "不能用作标识", ""},
	{Name, "a\n", "不能用作标识", ""},
	{Name, strings.Repeat("a", 101), "不能用作标识", ""},
	{Number, "3,000", "不是数字", "写 3000"},
	{Number, "3，000.5", "不是数字", "写 3000.5"},
	{Number, "1e3", "不是数字", "单位另填"},
	{Number, "３", "不是数字", ""},
	{Number, ".5", "不是数字", ""},
	{Number, "5.", "不是数字", ""},
	{Number, "+5", "不是数字", ""},
	{Number, "-", "不是数字", ""},
	{Number, strings.Repeat("9", 41), "不是数字", ""},
	{Money, "-1", "不能是负数", ""},
	{Money, "0.1234567", "最多六位小数", ""},
	{Money, "3000元", "不是数字", "单位另填"},
	{Count, "-1", "不是整数", ""},
	{Count, "1.0", "不是整数", ""},
	{Count, "007", "不是整数", ""},
	{Count, "9223372036854775808", "不是整数", ""},
	{Year, "24", "不是年份", "四位数字"},
	{Year, "1948", "不是年份", ""},
	{Year, "2101", "不是年份", ""},
	{Year, "２０２４", "不是年份", ""},
	{Date, "2026-02-30", "日历上没有", ""},
	{Date, "2024-3-1", "写法不对", "2024-03-01"},
	{Date, "2024/03/01", "写法不对", "2024-03-01"},
	{Date, "2024年3月1日", "写法不对", "2024-03-01"},
	{Date, "2024.13.1", "日历上没有", ""},
	{Date, "长期", "不是日期", "年-月-日"},
	{Date, "2024-03-01 09:30", "不是日期", ""},
	{Until, "永久", "不是日期", ""},
	{Moment, "2024-03-14 24:00", "不是时刻", "09:30"},
	{Moment, "2024-03-14 9:30", "不是时刻", "09:30"},
	{Moment, "2024-03-14 ", "不是时刻", ""},
	{Moment, "2024-03-14T09:30", "不是日期", ""},
	{OneOf, "罰款", "不在可选的词里", "是不是 罚款？可选：罚款、警告、其他、无译"},
	{OneOf, "没收财物的决定", "不在可选的词里", "可选：罚款"},
	{OneOf, "罚款-补注", "不在可选的词里", ""},
	{OneOf, "其他-", "不在可选的词里", ""},
	{OneOf, "其他补注", "不在可选的词里", ""},
	{Flag, "yes", "不是“是”或“否”", "写 是 或 否"},
	{Flag, "True", "不是“是”或“否”", ""},
	{Phone, "电话", "不是电话号码", "12328"},
	{Phone, "12", "不是电话号码", ""},
	{Email, "open", "不是电子邮箱", ""},
	{Email, "局 <open@example.gov.cn>", "不是电子邮箱", ""},
	{Email, "a@b\r\nBcc: c@d", "不是电子邮箱", ""},
	{Web, "jtj.example.gov.cn", "不是网址", "https://"},
	{Web, "javascript:alert(1)", "不是网址", "https://"},
	{Web, "https://", "不是网址", ""},
	{Web, "https://user:pass@example.gov.cn/", "不是网址", ""},
	{Web, "https://example.gov.cn/a b", "不是网址", ""},
	{Path, "/etc/passwd", "不是 data/files/ 里的文件", "相对路径"},
	{Path, "../site/site.yaml", "不是 data/files/ 里的文件", ""},
	{Path, "a/../../b", "不是 data/files/ 里的文件", ""},
	{Path, "..", "不是 data/files/ 里的文件", ""},
	{Path, ".", "不是 data/files/ 里的文件", ""},
	{Path, "a//b", "不是 data/files/ 里的文件", ""},
	{Path, `a\b`, "不是 data/files/ 里的文件", ""},
	{Path, "a?b", "不是 data/files/ 里的文件", ""},
}

func TestTypesRefuseWhatIsNotTheirs(t *testing.T) {
	tried := map[*Type]bool{}
	for _, c := range refused {
		tried[c.typ] = true
		stored, wrong := c.typ.Parse(fieldOf(c.typ), c.text)
		if wrong == nil {
			t.Errorf("%s: %q is accepted as %q", c.typ.Name, c.text, stored)
			continue
		}
		if !strings.Contains(wrong.Message.ZH, c.message) || !strings.Contains(wrong.Hint.ZH, c.hint) {
			t.Errorf("%s: of %q it says %q, %q", c.typ.Name, c.text, wrong.Message.ZH, wrong.Hint.ZH)
		}
		if whole(wrong.Message) != "" || !wrong.Hint.IsZero() && whole(wrong.Hint) != "" {
			t.Errorf("%s: of %q it says %q, %q", c.typ.Name, c.text, wrong.Message, wrong.Hint)
		}
	}
	takesAll := []*Type{Prose, Markdown, Group}
	for _, typ := range Types {
		if !tried[typ] && !slices.Contains(takesAll, typ) {
			t.Errorf("type %s refuses nothing here", typ.Name)
		}
	}
}

// whole is what a text lacks to be read by people, or empty.
func whole(text Text) string {
	switch {
	case text.ZH == "" || text.EN == "":
		return "a language is missing"
	case strings.Contains(text.ZH+text.EN, "%!"):
		return "it is not filled in"
	}
	return ""
}

// A text is cut before it is repeated in a message, between characters.
func TestLongTextsAreQuotedInPart(t *testing.T) {
	_, wrong := Date.Parse(fieldOf(Date), strings.Repeat("长", 100_000)+"\x1b[0m\n")
	if want := "“" + strings.Repeat("长", 40) + "…” 不是日期"; wrong == nil || wrong.Message.ZH != want {
		t.Errorf("got %v, want %q", wrong, want)
	}
	if _, wrong = Date.Parse(fieldOf(Date), "a\x1b[0m\nb"); wrong == nil || wrong.Message.ZH != "“a[0m b” 不是日期" {
		t.Errorf("got %v", wrong)
	}
}
