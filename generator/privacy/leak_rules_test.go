package privacy

import (
	"strings"
	"testing"

	"sunboard/generator/problem"
)

func TestLeakRulesProveThemselves(t *testing.T) {
	for _, rule := range LeakRules {
		if rule.Demand.ZH == "" || rule.Demand.EN == "" || rule.Why.ZH == "" || rule.Why.EN == "" || rule.Source.ZH == "" || rule.Source.EN == "" {
			t.Errorf("%s lacks words", rule.ID)
		}
		if mild := rule.ID == "leak-plate"; mild != (rule.Severity == problem.Warning) || mild == rule.Law {
			t.Errorf("%s: severity %v, law %v", rule.ID, rule.Severity, rule.Law)
		}
		for _, l := range Leaks(rule.Good, Context{Person: true}) {
			t.Errorf("%s: the good example has %q", rule.ID, rule.Good[l.Start:l.End])
		}
		if found := Leaks(rule.Bad, Context{}); len(found) != 1 || found[0].Rule != rule {
			t.Errorf("%s: in the bad example: %v", rule.ID, found)
		}
	}
}

func TestLeakProblemDoesNotRepeatWhatItFound(t *testing.T) {
	at := problem.Place{File: "a.yaml", Line: 3, Column: 8}
	for _, c := range []struct{ text, zh, en string }{
		{"当事人张某，身份证号11010519491231002X，驾驶货车。",
			"文字里有身份证件号码，见“…某，身份证号110************02X，驾驶货车。”", "the text has the number of an identity document, see “…某，身份证号110************02X，驾驶货车。”"},
		{"电话13800000000", "文字里有手机号码，见“电话13*******00”", "the text has a mobile number, see “电话13*******00”"},
		{"电话１３８００００００００", "文字里有手机号码，见“电话１３＊＊＊＊＊＊＊００”", "the text has a mobile number, see “电话１３＊＊＊＊＊＊＊００”"},
		{"家住示例市示例路12号", "文字里有家庭住址，见“家住示例＊＊＊＊*2号”", "the text has a home address, see “家住示例＊＊＊＊*2号”"},
		{"13900000001、13800000000", "文字里有手机号码，见“13*******01、13***…”", "the text has a mobile number, see “13*******01、13***…”"},
		{"甘A12345", "文字里有车牌号，见“甘*****5”", "the text has a number plate, see “甘*****5”"},
		{"当事人住示例小区5号楼1单元101室。", "文字里有家庭住址，见“…人住示例小区5号＊*＊＊**1室。”", "the text has a home address, see “…人住示例小区5号＊*＊＊**1室。”"},
		{"家住东家园12栋3单元502室", "文字里有家庭住址，见“家住＊＊＊**＊*＊＊*02室”", "the text has a home address, see “家住＊＊＊**＊*＊＊*02室”"},
		{"周某110199\n190101010017，", "文字里有身份证件号码，见“周某110*** *********017，”", "the text has the number of an identity document, see “周某110*** *********017，”"},
		{"zhangsan@qq.com", "文字里有个人邮箱，见“zha*********com”", "the text has a personal mailbox, see “zha*********com”"},
	} {
		l := Leaks(c.text, Context{})[0]
		p := LeakProblem(l, c.text, at)
		checkMessage(t, p)
		if p.Message.ZH != c.zh || p.Message.EN != c.en {
			t.Errorf("got %q and %q, want %q", p.Message.ZH, p.Message.EN, c.zh)
		}
		if p.Place != at || p.Rule != l.Rule.ID || p.Severity != l.Rule.Severity || p.Hint.ZH == "" || p.Hint.EN == "" || p.Source != leakSource {
			t.Errorf("%+v", p)
		}
	}
}

// checkMessage holds that both languages show the same, and that it is masked once.
func checkMessage(t *testing.T, p problem.Problem) {
	t.Helper()
	_, zh, _ := strings.Cut(p.Message.ZH, "，见“")
	_, en, _ := strings.Cut(p.Message.EN, ", see “")
	if zh == "" || zh != en {
		t.Errorf("%q and %q show different things", p.Message.ZH, p.Message.EN)
	}
	for _, message := range []string{p.Message.ZH, p.Message.EN} {
		if again := Redact(message); again != message {
			t.Errorf("%q is masked again: %q", message, again)
		}
	}
}

func TestNoMessageHoldsAFindInFull(t *testing.T) {
	for _, line := range fixtures(t, "hidden.txt") {
		head, text, _ := strings.Cut(line, " | ")
		c, _ := contextOf(strings.Fields(head))
		text = strings.NewReplacer("⟦", "", "⟧", "").Replace(text)
		found := Leaks(text, c)
		for _, l := range found {
			p := LeakProblem(l, text, problem.Place{})
			checkMessage(t, p)
			if alone := "“" + stars(text[l.Start:l.End], 0) + "”"; strings.HasSuffix(p.Message.ZH, alone) {
				t.Errorf("%q: nobody sees where %s is", text, alone)
			}
			for _, other := range found {
				private := text[other.Start:other.End]
				if strings.Contains(p.Message.ZH, private) || strings.Contains(p.Message.EN, private) {
					t.Errorf("%q repeats %q", p.Message.ZH, private)
				}
			}
		}
	}
}

func TestRedactKeepsPlacesAndWidth(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"示交罚〔2024〕17号", "示交罚〔2024〕17号"},
		{"电话13800000000。", "电话13*******00。"},
		{"电话１３８００００００００。", "电话１３＊＊＊＊＊＊＊００。"},
		{"11010519491231002X", "110************02X"},
		{"110105 19491231 002X", "110**************02X"},
		{"家住示例市示例区示例路12号，", "家住示例市＊＊＊＊＊＊12号，"},
		{"地址：示例市示例路12号", "地址：示例＊＊＊＊*2号"},
		{"00000000000000000居住证号码：000000000", "00**************0居住证号码：00*****00"},
		{"A13800000000与13800000000", "A13*******00与13*******00"},
		{"data/files/13800000004.svg:2:1", "data/files/13*******04.svg:2:1"},
		{"data/files/a/13800000004.xlsx", "data/files/a/13*******04.xlsx"},
		{"data/files/a/limou110199190101010017.jpeg:1", "data/files/a/limou110************017.jpeg:1"},
		{"data/files/20240311.jpg:1:1", "data/files/20240311.jpg:1:1"},
		{"电话1380000\n0001。", "电话138****\n*001。"},
		{"<tspan>1380000</tspan><tspan>0009</tspan>", "<tspan>138********************009</tspan>"},
		{"张某138/0000/0001", "张某138*******001"},
		{"李某，男，2010年3月5日出生，", "李某，男，2010年*月*日出生，"},
		{"出生日期：1975-03-02，电话13800000000", "出生日期：1975-**-**，电话13*******00"},
		{"２０１０年１２月５日出生", "２０１０年＊＊月＊日出生"},
		{"2010年出生，2012年3月5日生产", "2010年出生，2012年3月5日生产"},
	} {
		if got := Redact(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestRedactLeavesNothing(t *testing.T) {
	for _, line := range fixtures(t, "hidden.txt") {
		_, text, _ := strings.Cut(line, " | ")
		checkRedact(t, strings.NewReplacer("⟦", "", "⟧", "").Replace(text))
	}
}

// checkRedact holds what must be true of any text.
func checkRedact(t *testing.T, text string) {
	t.Helper()
	found := Leaks(text, Context{Person: true})
	clean := Redact(text)
	for _, l := range found {
		if strings.Contains(clean, text[l.Start:l.End]) {
			t.Errorf("%q: %q is still in %q", text, text[l.Start:l.End], clean)
		}
	}
	if left := Leaks(clean, Context{Person: true}); len(left) > 0 {
		t.Errorf("%q: %q is left in %q", text, clean[left[0].Start:left[0].End], clean)
	}
	if again := Redact(clean); again != clean {
		t.Errorf("%q: redacted twice it is %q, and once %q", text, again, clean)
	}
	if len([]rune(clean)) != len([]rune(text)) {
		t.Errorf("%q: %q has another length", text, clean)
	}
}
