package law

import (
	"testing"
)

func TestGoodDocumentNumbersAreLetPass(t *testing.T) {
	for _, c := range []struct {
		number  string
		padding bool // good on case papers only
	}{
		{"国办发〔2017〕47号", false},
		{"泰姜交〔2026〕4号", false},
		{"皖交发〔2021〕63号", false},
		{"荣交发〔2023〕27号", false},
		{"豫交法规函〔2025〕8号", false},
		{"国办秘函〔2019〕19号", false},
		{"示交罚〔2024〕17号", false},
		{"示州交许〔2026〕1号", false},
		{"沪交（宝）罚〔2024〕3号", false},
		{"川(成)交运罚〔2024〕123号", false},
		{"赣府厅字〔1999〕12号", false},
		{"第一师交发〔2024〕1号", false},
		{"海事罚字〔2024〕010101010111号", true},
		{"粤东交罚〔2025〕00977号", true},
		{"示交罚〔2024〕0017号", true},
		{"粤深交罚决〔2024〕ZD0012345号", true},
		{"兵01交罚〔2024〕5号", true},
		{"㐀交罚〔2024〕17号", false},
		{"𬭊交罚〔2000〕1号", false},
		{"示交罚〔2024〕17号-2", true},
		{"示交罚〔2024〕17-2号", true},
		{"示交罚〔2024〕17号之二", true},
	} {
		if mended, list := MendDocumentNumber(c.number, true); mended != c.number || list != nil {
			t.Errorf("%s on a case paper: %q, %v", c.number, mended, list)
		}
		mended, list := MendDocumentNumber(c.number, false)
		if good := mended == c.number && list == nil; good == c.padding {
			t.Errorf("%s on a document: %q, %v", c.number, mended, list)
		}
	}
}

// badNumbers are numbers, what they should be on a document and on a case paper,
// and what is said of them on a document.
var badNumbers = []struct{ number, document, paper, zh, en string }{
	// Met on real sites.
	{"朝交发 [2022] 97号", "朝交发〔2022〕97号", "=", "中间有空格；年份的括号是“[]”，应为六角括号“〔〕”", "has blanks inside; has its year in [], not in 〔〕"},
	{"国发[2008]37号", "国发〔2008〕37号", "=", "年份的括号是“[]”，应为六角括号“〔〕”", "has its year in [], not in 〔〕"},
	{"市场【2019】1号", "市场〔2019〕1号", "=", "年份的括号是“【】”，应为六角括号“〔〕”", "has its year in 【】, not in 〔〕"},
	{"交办办【2021】75号", "交办办〔2021〕75号", "=", "年份的括号是“【】”，应为六角括号“〔〕”", "has its year in 【】, not in 〔〕"},
	{"国发〔201421号", "", "", "缺右括号“〕”", "lacks the bracket 〕"},
	{"国办公开办函〔202130", "", "", "缺右括号“〕”；缺“号”字", "lacks the bracket 〕; lacks 号"},
	{"慈审改办发〔20173", "", "", "缺右括号“〕”；缺“号”字", "lacks the bracket 〕; lacks 号"},
	// Other brackets.
	{"示交发（2021）5号", "示交发〔2021〕5号", "=", "年份的括号是“（）”，应为六角括号“〔〕”", "has its year in （）, not in 〔〕"},
	{"示交发［2021］5号", "示交发〔2021〕5号", "=", "年份的括号是“［］”，应为六角括号“〔〕”", "has its year in ［］, not in 〔〕"},
	{"示交发(2021)5号", "示交发〔2021〕5号", "=", "年份的括号是“()”，应为六角括号“〔〕”", "has its year in (), not in 〔〕"},
	{"示交发﹝2021﹞5号", "示交发〔2021〕5号", "=", "年份的括号是“﹝﹞”，应为六角括号“〔〕”", "has its year in ﹝﹞, not in 〔〕"},
	{"示交发〖2021〗5号", "示交发〔2021〕5号", "=", "年份的括号是“〖〗”，应为六角括号“〔〕”", "has its year in 〖〗, not in 〔〕"},
	{"示交发〔2021]5号", "示交发〔2021〕5号", "=", "年份的括号是“〔]”，应为六角括号“〔〕”", "has its year in 〔], not in 〔〕"},
	{"沪交(宝)罚(2024)3号", "沪交(宝)罚〔2024〕3号", "=", "年份的括号是“()”，应为六角括号“〔〕”", "has its year in (), not in 〔〕"},
	// Lost brackets: mended where the year ends for certain.
	{"国发2014〕21号", "国发〔2014〕21号", "=", "缺左括号“〔”", "lacks the bracket 〔"},
	{"国发〔2014 21号", "国发〔2014〕21号", "=", "中间有空格；缺右括号“〕”", "has blanks inside; lacks the bracket 〕"},
	{"国发〔2014年21号", "国发〔2014〕21号", "=", "缺右括号“〕”；年份后面多了“年”字", "lacks the bracket 〕; has 年 after its year"},
	{"国发〔2014第21号", "国发〔2014〕21号", "=", "缺右括号“〕”；多了“第”", "lacks the bracket 〕; has 第, which does not belong there"},
	{"国发2014年21号", "国发〔2014〕21号", "=", "年份没有用六角括号〔〕括起来；年份后面多了“年”字", "has no brackets 〔〕 around its year; has 年 after its year"},
	{"国发2014第21号", "国发〔2014〕21号", "=", "年份没有用六角括号〔〕括起来；多了“第”", "has no brackets 〔〕 around its year; has 第, which does not belong there"},
	{"国发2014-21号", "国发〔2014〕21号", "=", "年份没有用六角括号〔〕括起来", "has no brackets 〔〕 around its year"},
	{"国发〔2014〔21号", "", "", "缺右括号“〕”", "lacks the bracket 〕"},
	// 第, 字第, zeros.
	{"示交罚〔2024〕第0012号", "示交罚〔2024〕12号", "示交罚〔2024〕0012号", "多了“第”；顺序号前面补了零", "has 第, which does not belong there; pads its running number with zeros"},
	{"示交罚〔2024〕第12号", "示交罚〔2024〕12号", "=", "多了“第”", "has 第, which does not belong there"},
	{"示交罚〔2024〕字第12号", "示交罚〔2024〕12号", "=", "多了“字第”", "has 字第, which does not belong there"},
	{"示交罚字第〔2024〕12号", "示交罚字〔2024〕12号", "=", "多了“第”", "has 第, which does not belong there"},
	{"（2024）示交罚字第0017号", "示交罚〔2024〕17号", "示交罚〔2024〕0017号",
		"年份的括号是“（）”，应为六角括号“〔〕”；年份写在了机关代字前面；多了“字第”；顺序号前面补了零",
		"has its year in （）, not in 〔〕; has its year before the office mark; has 字第, which does not belong there; pads its running number with zeros"},
	{"粤东交罚〔2025〕00977号", "粤东交罚〔2025〕977号", "粤东交罚〔2025〕00977号", "顺序号前面补了零", "pads its running number with zeros"},
	{"第0012号", "", "", "缺机关代字；缺年份；多了“第”", "lacks the office mark; lacks the year; has 第, which does not belong there"},
	{"示交罚字第17号", "", "", "缺年份；多了“字第”", "lacks the year; has 字第, which does not belong there"},
	// Digits, blanks, years.
	{"示交罚〔２０２４〕１７号", "示交罚〔2024〕17号", "=", "有全角的数字或字母", "has digits or letters in full width"},
	{"示交罚〔2024〕\u300017\u00a0号", "示交罚〔2024〕17号", "=", "中间有空格", "has blanks inside"},
	{"示交罚\u200b〔2024〕17号", "示交罚〔2024〕17号", "=", "中间有空格", "has blanks inside"},
	{"示交罚〔24〕17号", "示交罚〔2024〕17号", "=", "年份不是四位", "has a year of two digits"},
	{"示交罚〔98〕17号", "示交罚〔1998〕17号", "=", "年份不是四位", "has a year of two digits"},
	{"示交罚〔2024年〕17号", "示交罚〔2024〕17号", "=", "年份后面多了“年”字", "has 年 after its year"},
	{"国发〔二〇〇八〕37号", "国发〔2008〕37号", "=", "年份不是阿拉伯数字", "has its year in Chinese figures"},
	{"示交罚〔2204〕17号", "", "", "年份 2204 不像是真的", "has the unlikely year 2204"},
	// Parts that are missing, or too many.
	{"示交罚〔2024〕17", "示交罚〔2024〕17号", "=", "缺“号”字", "lacks 号"},
	{"国发〔2008〕37号文", "国发〔2008〕37号", "=", "末尾多了“文”", "has 文 at its end"},
	{"国发〔2008〕37号。", "国发〔2008〕37号", "=", "末尾多了“。”", "has 。 at its end"},
	{"示交罚〔2024〕17号（补）", "", "", "末尾多了“（补）”", "has “（补）” at its end"},
	{"示交罚〔2024〕17号（12）", "", "", "末尾多了“（12）”", "has “（12）” at its end"},
	{"〔2024〕17号", "", "", "缺机关代字", "lacks the office mark"},
	{"示交罚〔2024〕号", "", "", "缺顺序号", "lacks the running number"},
	{"示交罚〔2024〕", "", "", "缺顺序号", "lacks the running number"},
	{"示交罚〔2024〕000号", "", "", "顺序号前面补了零；顺序号是 0", "pads its running number with zeros; has the running number 0"},
	{"示交罚〔2024〕十七号", "", "", "年份后面的“十七号”不是顺序号", "has “十七号” after its year, which is no running number"},
	{"示交罚〔2024〕17号、18号", "", "", "不止一个，这里只写一个", "is more than one; here is place for one"},
	{"示交罚〔2024〕17、18号", "", "", "不止一个，这里只写一个", "is more than one; here is place for one"},
	{"示交罚〔2024〕17号 示交罚〔2024〕18号", "", "", "中间有空格；不止一个，这里只写一个", "has blanks inside; is more than one; here is place for one"},
	{"示交罚*〔2024〕17号", "", "", "机关代字“示交罚*”里有不该有的字符", "has characters in its office mark, 示交罚*, that do not belong there"},
	{"示交罚〔2024〕17-a号", "", "", "末尾多了“-a号”", "has “-a号” at its end"},
	{"示交罚〔2024〕17号之", "", "", "末尾多了“之”", "has “之” at its end"},
	{"示交罚〔2024〕17号之x", "", "", "末尾多了“之x”", "has “之x” at its end"},
	{"示交罚〔2024〕17号-", "", "", "末尾多了“-”", "has “-” at its end"},
	{"粤深交罚决〔2024〕ＺＤ００12号", "", "粤深交罚决〔2024〕ZD0012号", "有全角的数字或字母；顺序号前面补了零；顺序号里有字母 ZD",
		"has digits or letters in full width; pads its running number with zeros; has the letters ZD in its running number"},
	{"粤深交罚决〔2024〕zd12号", "", "", "顺序号里有字母 zd", "has the letters zd in its running number"},
	{"示交罚〔49〕９号", "示交罚〔1949〕9号", "=", "有全角的数字或字母；年份不是四位", "has digits or letters in full width; has a year of two digits"},
	// Something else altogether.
	{"示交运管许可字000000000001号", "", "", notOfTheForm.ZH, notOfTheForm.EN},
	{"国发201421号", "", "", notOfTheForm.ZH, notOfTheForm.EN},
	{"2024-0017", "", "", notOfTheForm.ZH, notOfTheForm.EN},
	{"许可证编号2024-17", "", "", notOfTheForm.ZH, notOfTheForm.EN},
	{"无", "", "", notOfTheForm.ZH, notOfTheForm.EN},
	{"\xff", "", "", notOfTheForm.ZH, notOfTheForm.EN},
}

func TestBadDocumentNumbersAreMendedOrSaidToLackSomething(t *testing.T) {
	for _, c := range badNumbers {
		mended, list := MendDocumentNumber(c.number, false)
		if got := faults(list).join("；").ZH; mended != c.document || got != c.zh {
			t.Errorf("%s: got %q, %s; want %q, %s", c.number, mended, got, c.document, c.zh)
		}
		if got := faults(list).join("; ").EN; got != c.en {
			t.Errorf("%s: got %s; want %s", c.number, got, c.en)
		}
		want := c.paper
		if want == "=" {
			want = c.document
		}
		if mended, list := MendDocumentNumber(c.number, true); mended != want || (list == nil) != (want == c.number) {
			t.Errorf("%s on a case paper: got %q, %v; want %q", c.number, mended, list, want)
		}
	}
}

func TestWhatTheRuleSaysOfADocumentNumber(t *testing.T) {
	for _, c := range []struct {
		padded         bool
		number, zh, en string
	}{
		{false, "示交罚〔2024〕17号", "", ""},
		{true, "示交罚〔2024〕0017号", "", ""},
		{false, "示交罚〔2024〕0017号", "warning 1:11 文号：顺序号前面补了零 → 写作 示交罚〔2024〕17号；文书原件就是这样印的可以保留",
			"warning 1:11 the document's number pads its running number with zeros → write 示交罚〔2024〕17号; leave it where the paper itself says the same"},
		{true, "示交罚[2024]第0017号", "warning 1:11 文号：年份的括号是“[]”，应为六角括号“〔〕”；多了“第” → 写作 示交罚〔2024〕0017号；文书原件就是这样印的可以保留",
			"warning 1:11 the document's number has its year in [], not in 〔〕; has 第, which does not belong there → write 示交罚〔2024〕0017号; leave it where the paper itself says the same"},
		{true, "国发〔201421号", "warning 1:11 文号：缺右括号“〕” → 对照文书原件补全，例如 示交罚〔2024〕17号",
			"warning 1:11 the document's number lacks the bracket 〕 → complete it from the paper, such as 示交罚〔2024〕17号"},
		{true, "示交运管许可字000000000001号", "warning 1:11 文号：" + notOfTheForm.ZH + " → 对照文书原件补全，例如 示交罚〔2024〕17号",
			"warning 1:11 the document's number " + notOfTheForm.EN + " → complete it from the paper, such as 示交罚〔2024〕17号"},
	} {
		rule := DocumentNumber("document")
		if c.padded {
			rule = CaseNumber("document", "示交罚")
		}
		zh, en := codeSays(t, rule, "document: "+c.number)
		if zh != c.zh || en != c.en {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.number, zh, en, c.zh, c.en)
		}
	}
}

func TestNumbersThatDifferInTheirTypingFoldAlike(t *testing.T) {
	for _, list := range [][]string{
		{"示交罚〔2024〕17号", "示交罚[2024]17号", "示交罚（2024）17号", "示交罚【2024】１７号", " 示交罚 〔2024〕 17 号", "示交罚﹝2024﹞17号", "示交罚\u200b〔2024〕17号"},
		{"粤深交罚决〔2024〕ZD12号-2", "粤深交罚决〔2024〕zd12号－2", "粤深交罚决(2024)ＺＤ12号—2"},
		{"", " ", "\u3000"},
	} {
		for _, s := range list {
			if got := FoldDocument(s); got != list[0] {
				t.Errorf("%q folds to %q, not %q", s, got, list[0])
			}
		}
	}
	if FoldDocument("示交罚〔2024〕17号") == FoldDocument("示交罚〔2024〕18号") || FoldDocument("示交罚〔2024〕17号") == FoldDocument("示交许〔2024〕17号") {
		t.Error("numbers that differ fold alike")
	}
}

// What is mended needs no mending again, and what is not says why.
func FuzzMendDocumentNumber(f *testing.F) {
	for _, c := range badNumbers {
		f.Add(c.number)
	}
	f.Add("粤东交罚〔2025〕00977号")
	f.Fuzz(func(t *testing.T, s string) {
		for _, padded := range []bool{false, true} {
			mended, list := MendDocumentNumber(s, padded)
			switch {
			case (mended == s && s != "") != (list == nil):
				t.Errorf("%q becomes %q with %v", s, mended, list)
			case mended == "" && len(list) == 0:
				t.Errorf("%q cannot be mended, and nothing says why", s)
			case mended != "":
				if again, more := MendDocumentNumber(mended, padded); again != mended || more != nil {
					t.Errorf("%q becomes %q, then %q with %v", s, mended, again, more)
				}
			}
			for _, fault := range list {
				if fault.ZH == "" || fault.EN == "" {
					t.Errorf("%q: a fault is missing in a language", s)
				}
			}
		}
		if once := FoldDocument(s); FoldDocument(once) != once {
			t.Errorf("%q folds to %q, and that further", s, once)
		}
	})
}
