package law

import (
	"fmt"
	"strings"
	"testing"
)

func TestAmountsAreReadFromTexts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"处罚款人民币叁仟元整。", "3000"},
		{"罚款三千元", "3000"}, {"罚款3000元", "3000"}, {"罚款0.3万元", "3000"}, {"罚款3千元", "3000"}, {"罚款 3 千 元", "3000"},
		{"￥3,000.00", "3000"}, {"¥3000", "3000"}, {"¥ 3 000", "3000"}, {"¥0.3万", "3000"}, {"￥３，０００．００元", "3000"},
		{"罚款３０００元", "3000"}, {"罚款3，000元", "3000"}, {"罚款3\u00a0000元", "3000"}, {"罚款3\u2009000元", "3000"}, {"罚款3;000元", "0"}, {"罚款1,234,567.89元", "1234567.89"}, {"叁仟圆正", "3000"},
		{"壹万贰仟伍佰元整", "12500"}, {"贰万捌仟陆佰元", "28600"}, {"壹拾伍万元整", "150000"}, {"拾伍万元", "150000"},
		{"十万元", "100000"}, {"二十万元", "200000"}, {"两千元", "2000"}, {"一百零五元", "105"}, {"壹佰元", "100"},
		{"壹仟零伍元", "1005"}, {"壹万零伍拾元伍角整", "10050.5"}, {"叁元贰角壹分", "3.21"}, {"叁仟元零伍分", "3000.05"},
		{"3000元5角", "3000.5"}, {"3000.5元", "3000.5"}, {"二〇〇〇元", "2000"}, {"壹貳仟", ""},
		{"1.2亿元", "120000000"}, {"3亿5000万元", "350000000"}, {"1万亿元", "1000000000000"}, {"3万5千元", "35000"}, {"3 万元", "30000"},
		{"壹万陆仟捌佰元整（¥16,800.00）", "16800 16800"}, {"处一万元以上三万元以下的罚款", "10000 30000"},
		{"没收违法所得人民币贰万捌仟陆佰元整，并处罚款人民币壹拾贰万元整。", "28600 120000"},
		{"2024年3月1日，第一项，罚款二百元；G5高速12公里处", "200"}, {"罚款3000元.", "3000"}, {"罚款3000元，记3分", "3000"},
		{"0.123456万元", "1234.56"}, {"0.000001元", "0.000001"}, {"2000，3000元", "3000"}, {"2000、3000元", "3000"}, {"12345 3000元", "3000"},
		// Vague, or no money.
		{"数千元", ""}, {"3000余元", ""}, {"几十万元", ""}, {"数十元", ""}, {"百元大钞", ""}, {"若干万元", ""}, {"上万元", ""}, {"第三元", ""},
		{"元旦", ""}, {"三明市三元区", ""}, {"二元桥", ""}, {"3000", ""}, {"3000吨", ""}, {"三千", ""}, {"元", ""}, {"￥元", ""}, {"￥", ""},
		{"3.5.2元", ""}, {"0.0000001元", ""}, {"三3元", ""}, {"3三元", ""}, {"五角", ""},
		{"99999999999999999999元", ""}, {"九九九九九九九九九九九九九九九九九元", ""}, {"9999999亿亿元", ""},
		{"3000\n元", ""}, {"3000￥500", "500"}, {"\xff3000元\xff", "3000"},
	} {
		var got []string
		for _, d := range Yuan(c.text) {
			got = append(got, d.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", c.text, got, c.want)
		}
	}
}

// capitals are written here as the sample writes them, so that the reader is held
// against another hand.
func TestEveryAmountInCapitalsIsReadAsItWasWritten(t *testing.T) {
	digits := []string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}
	below := func(n int) (s string) {
		zero := false
		for i, unit := range []string{"仟", "佰", "拾", ""} {
			d := n / []int{1000, 100, 10, 1}[i] % 10
			if d == 0 {
				zero = zero || s != ""
				continue
			}
			if zero {
				s += "零"
			}
			s, zero = s+digits[d]+unit, false
		}
		return s
	}
	for n := 1; n < 100_000_000; n += 1 + n/97 {
		s := below(n % 10_000)
		if n >= 10_000 {
			if low := n % 10_000; low > 0 && low < 1000 {
				s = "零" + s
			}
			s = below(n/10_000) + "万" + s
		}
		got := Yuan("罚款人民币" + s + "元整。")
		if len(got) != 1 || got[0].String() != fmt.Sprint(n) {
			t.Fatalf("%s is read as %v, not %d", s, got, n)
		}
	}
}

func TestAmountsInTheWrongUnit(t *testing.T) {
	rule := AmountUnit("fine", "content", "document")
	for _, c := range []struct{ fine, content, zh, en string }{
		{"0.3", "", "", ""},
		{"0.300000", "处罚款人民币叁仟元整。", "", ""},
		{"9999.99", "", "", ""},
		{"0.0001", "", "", ""},
		{"0", "罚款3000元", "", ""},
		{"12000", "罚款1.2亿元", "", ""}, // as much as it looks
		{"3", "罚款3万元，每车3元", "", ""},
		{"3000", "处罚款人民币叁仟元整。",
			"罚款金额填的是 3000 万元，合 30,000,000 元，处罚内容里写的却是 3,000 元：多半用错了单位 → 以万元为单位，写 0.3",
			"fine is 3000, which is 30,000,000 yuan, but penalty imposed says 3,000 yuan: probably the wrong unit → in 10,000 yuan, write 0.3"},
		{"200", "罚款二百元", // a small fine, found by its text alone
			"罚款金额填的是 200 万元，合 2,000,000 元，处罚内容里写的却是 200 元：多半用错了单位 → 以万元为单位，写 0.02",
			"fine is 200, which is 2,000,000 yuan, but penalty imposed says 200 yuan: probably the wrong unit → in 10,000 yuan, write 0.02"},
		{"1234.50", "罚款1,234.5元",
			"罚款金额填的是 1234.5 万元，合 12,345,000 元，处罚内容里写的却是 1,234.5 元：多半用错了单位 → 以万元为单位，写 0.12345",
			"fine is 1234.5, which is 12,345,000 yuan, but penalty imposed says 1,234.5 yuan: probably the wrong unit → in 10,000 yuan, write 0.12345"},
		{"0.00003", "罚款0.3万元",
			"罚款金额填的是 0.00003 万元，合 0.3 元，处罚内容里写的却是 3,000 元：多半用错了单位 → 以万元为单位，写 0.3",
			"fine is 0.00003, which is 0.3 yuan, but penalty imposed says 3,000 yuan: probably the wrong unit → in 10,000 yuan, write 0.3"},
		{"30000", "予以处罚。",
			"罚款金额 30000 万元合 300,000,000 元，大得少见：是不是把元当成了万元？ → 若是 30,000 元，写 3",
			"fine is 30000, which is 300,000,000 yuan, uncommonly much: were yuan meant? → for 30,000 yuan, write 3"},
		{"10000.000000", "",
			"罚款金额 10000 万元合 100,000,000 元，大得少见：是不是把元当成了万元？ → 若是 10,000 元，写 1",
			"fine is 10000, which is 100,000,000 yuan, uncommonly much: were yuan meant? → for 10,000 yuan, write 1"},
		{"99999999999", "",
			"罚款金额 99999999999 万元合 999,999,999,990,000 元，大得少见：是不是把元当成了万元？ → 若是 99,999,999,999 元，写 9999999.9999",
			"fine is 99999999999, which is 999,999,999,990,000 yuan, uncommonly much: were yuan meant? → for 99,999,999,999 yuan, write 9999999.9999"},
		{"0.00005", "",
			"罚款金额 0.00005 万元只合 0.5 元，小得少见：是不是多换算了一次？ → 若是 5,000 元，写 0.5",
			"fine is 0.00005, which is 0.5 yuan, uncommonly little: was it converted twice? → for 5,000 yuan, write 0.5"},
	} {
		if c.zh != "" {
			c.zh, c.en = "warning 1:7 "+c.zh, "warning 1:7 "+c.en
		}
		zh, en := codeSays(t, rule, fmt.Sprintf("fine: %q\ncontent: %q", c.fine, c.content))
		if zh != c.zh || en != c.en {
			t.Errorf("%s, %s:\n got %s\n     %s\nwant %s\n     %s", c.fine, c.content, zh, en, c.zh, c.en)
		}
	}
	// Any of the texts may settle it.
	if zh, _ := codeSays(t, rule, "fine: \"12000\"\ncontent: 罚款一万二千元\ndocument: 罚款1.2亿元"); zh != "" {
		t.Errorf("what the second text names is told: %s", zh)
	}
}

func TestAFineThatItsTextDoesNotName(t *testing.T) {
	rule := AmountText("fine", "content")
	for _, c := range []struct{ fine, content string }{
		{"0.3", "处罚款人民币叁仟元整。"}, {"0.3", "处以3000元的罚款。"}, {"0.3", "罚款金额：￥3,000.00"}, {"0.3", "给予警告。"}, {"0.5", ""},
		{"", "罚款3000元"}, {"0", "罚款3000元"},
		{"3000", "罚款3000元"}, // the wrong unit, which another rule tells
		{"0.5", "对甲罚款3000元，对乙罚款2000元。"}, {"0.5", "分别罚款3000元。"}, {"0.5", "对两当事人各罚款2500元。"},
		{"0.6", "罚款3000元；到期不缴纳的，每日按罚款数额的百分之三加处罚款。"}, {"0.5", "加处罚款3000元。"}, {"0.5", "每日罚款100元。"},
		{"0.5", "罚款3000元，合计5500元。"}, {"0.5", "处违法所得一倍的罚款3000元。"}, {"0.5", "罚款由5000元改为3000元罚款。"},
		{"0.5", "没收违法所得3000元，并处罚款。"}, {"0.5", "处三千元以上三万元以下罚款。"}, {"0.5", "收取停车费20元，处以罚款。"},
		{"0.5", "罚款数千元。"}, {"0.5", "罚款3000元，即人民币伍仟元整。"}, // it names the field's amount too
	} {
		if zh, _ := codeSays(t, rule, fmt.Sprintf("fine: %q\ncontent: %q", c.fine, c.content)); zh != "" {
			t.Errorf("%s, %s: told %s", c.fine, c.content, zh)
		}
	}
	for _, content := range []string{
		"处罚款人民币叁仟元整。", "罚款：3000元", "罚款金额为人民币3,000.00元", "处以3000元的罚款。", "并处叁仟元罚款", "恢复原状，处罚款三千元。",
		"没收违法所得200元，并处罚款3000元。", "罚款叁仟元整（¥3,000.00）。", "罚款￥3000", "罚款人民币：3000元",
	} {
		zh, en := codeSays(t, rule, fmt.Sprintf("fine: \"0.500000\"\ncontent: %q", content))
		if zh != "warning 1:7 罚款金额填的是 0.5 万元，合 5,000 元，处罚内容里写的却是罚款 3,000 元 → 对照决定书；罚款 3,000 元写 0.3" ||
			en != "warning 1:7 fine is 0.5, which is 5,000 yuan, but penalty imposed names a fine of 3,000 yuan → compare the decision; a fine of 3,000 yuan is 0.3" {
			t.Errorf("%s: got %s\n%s", content, zh, en)
		}
	}
}

func TestAmountsThatTheLayoutCannotHold(t *testing.T) {
	for _, c := range []struct{ field, value, zh, en string }{
		{"fine", "0.3", "", ""}, {"fine", "0", "", ""}, {"fine", "0.000001", "", ""}, {"fine", "999999999999.999999", "", ""}, {"fee", "1.0000000", "", ""},
		{"fine", "03", "金额 03 以 0 开头，却没有小数点 → 是不是 0.3？", "the amount 03 begins with 0 and has no point → is it 0.3?"},
		{"fine", "00.30", "金额 00.30 前面多写了零 → 写作 0.3", "the amount 00.30 has needless zeros in front → write 0.3"},
		{"fine", "00", "金额 00 前面多写了零 → 写作 0", "the amount 00 has needless zeros in front → write 0"},
		{"fine", "1000000000000", "金额的整数部分有 13 位，至多十二位 → 核对单位：以万元为单位", "the amount has 13 digits before its point; there is room for twelve → look at the unit: it is 10,000 yuan"},
		{"fee", "0.1234567", "金额 0.1234567 精确到了分以下 → 至多写六位小数", "the amount 0.1234567 is finer than a fen → write six decimals at most"},
	} {
		if c.zh != "" {
			at := fmt.Sprintf("warning 1:%d ", len(c.field)+3)
			c.zh, c.en = at+c.zh, at+c.en
		}
		zh, en := codeSays(t, AmountPrecision(c.field), fmt.Sprintf("%s: %q", c.field, c.value))
		if zh != c.zh || en != c.en {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.value, zh, en, c.zh, c.en)
		}
	}
}

func TestKindsOfPenaltyAndTheirAmounts(t *testing.T) {
	rule := AmountMissing("categories", "fine", "confiscated", "revoked_certificate")
	for _, c := range []struct{ record, zh string }{
		{"categories: [罚款]\nfine: \"0.3\"", ""},
		{"categories: [警告]", ""},
		{"fine: \"0.3\"", ""}, // that there are no categories is told already
		{"categories: [罚款, 没收违法所得]\nfine: \"0.3\"\nconfiscated: \"0.1\"", ""},
		{"categories: [没收非法财物]\nconfiscated: \"0\"", ""}, // worth nothing
		{"categories: [暂扣许可证件]\nrevoked_certificate: 道路运输证 1号", ""},
		{"categories: [降低资质等级]\nrevoked_certificate: 资质证书 1号", ""},
		{"categories: [其他-加处罚款]\nfine: \"0.3\"", ""},
		{"categories: [警告]\nfine: \"0.00\"", ""},
		{"categories: [警告, 罚款]", "error 1:18 处罚类别有“罚款”，却没有填 fine（罚款金额） → 以万元为单位：三千元写 0.3"},
		{"categories: [罚款]\nfine: \"0.000000\"", "error 2:7 处罚类别有“罚款”，fine（罚款金额）却是 0 → 以万元为单位：三千元写 0.3"},
		{"categories: [没收违法所得]", "warning 1:14 处罚类别有“没收违法所得”，却没有填 confiscated（没收金额） → 以万元为单位，物品写折合的金额"},
		{"categories: [没收违法所得]\nconfiscated: \"0\"", "warning 2:14 处罚类别有“没收违法所得”，confiscated（没收金额）却是 0 → 以万元为单位，物品写折合的金额"},
		{"categories: [没收非法财物]", "warning 1:14 处罚类别有“没收非法财物”，却没有填 confiscated（没收金额） → 以万元为单位，物品写折合的金额，没有价值的写 0"},
		{"categories: [没收违法所得, 没收非法财物]", "warning 1:14 处罚类别有“没收违法所得”，却没有填 confiscated（没收金额） → 以万元为单位，物品写折合的金额"},
		{"categories: [吊销许可证件]", "warning 1:14 处罚类别有“吊销许可证件”，却没有填 revoked_certificate（暂扣或吊销证照名称及编号） → 写证照的名称和编号"},
		{"categories: [警告]\nfine: \"0.3\"", "warning 2:7 填了 fine（罚款金额），处罚类别里却没有“罚款” → 补上类别，或删去这一项"},
		{"categories: [罚款]\nfine: \"0.3\"\nconfiscated: \"0.1\"", "warning 3:14 填了 confiscated（没收金额），处罚类别里却没有“没收违法所得”或“没收非法财物” → 补上类别，或删去这一项"},
		{"categories: [警告]\nrevoked_certificate: 道路运输证 1号",
			"warning 2:22 填了 revoked_certificate（暂扣或吊销证照名称及编号），处罚类别里却没有“暂扣许可证件”或“吊销许可证件”或“降低资质等级” → 补上类别，或删去这一项"},
		{"categories: [罚款, 吊销许可证件]\nconfiscated: \"0.1\"",
			"error 1:14 处罚类别有“罚款”，却没有填 fine（罚款金额） → 以万元为单位：三千元写 0.3\n" +
				"warning 1:18 处罚类别有“吊销许可证件”，却没有填 revoked_certificate（暂扣或吊销证照名称及编号） → 写证照的名称和编号\n" +
				"warning 2:14 填了 confiscated（没收金额），处罚类别里却没有“没收违法所得”或“没收非法财物” → 补上类别，或删去这一项"},
	} {
		if zh, _ := codeSays(t, rule, c.record); zh != c.zh {
			t.Errorf("%s:\n got %s\nwant %s", c.record, zh, c.zh)
		}
	}
	_, en := codeSays(t, rule, "categories: [罚款]\nrevoked_certificate: 道路运输证 1号")
	if en != "error 1:14 the penalty is 罚款, but fine (fine) is missing → in 10,000 yuan: 3,000 yuan is 0.3\n"+
		"warning 2:22 revoked_certificate (certificate suspended or revoked) is given, but the penalty is not 暂扣许可证件 or 吊销许可证件 or 降低资质等级 → add the category, or leave this out" {
		t.Errorf("in English: %s", en)
	}
}

func FuzzYuan(f *testing.F) {
	for _, s := range []string{"罚款人民币叁仟元整", "￥3,000.00元", "3亿5000万元", "壹万零伍拾元伍角", "几十万元", "\xff三3元", "9999999999999亿万亿元"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, d := range Yuan(s) {
			if d.Sign() < 0 || d.Scale() > 6 {
				t.Errorf("%q names %s", s, d)
			}
			if again := Yuan(d.String() + "元"); len(again) != 1 || again[0].String() != d.String() {
				t.Errorf("%q names %s, which is read as %v", s, d, again)
			}
		}
		if m, ok := parseWan(s); ok && m.wan() != "" {
			if back, ok := parseWan(m.wan()); m%(wanYuan/1_000_000) == 0 && (!ok || back != m) {
				t.Errorf("%q is %s, which is read as %v", s, m.wan(), back)
			}
		}
		end := 0
		for m, ok := nextMoney(s, 0); ok; m, ok = nextMoney(s, m.end) {
			if m.start < end || m.end <= m.start || m.end > len(s) {
				t.Fatalf("%q: an amount from %d to %d after %d", s, m.start, m.end, end)
			}
			end = m.end
		}
	})
}
