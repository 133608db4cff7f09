package privacy

import (
	"strings"
	"testing"

	"sunboard/generator/calendar"
)

func TestMinorsAreFound(t *testing.T) {
	day, _ := calendar.New(2024, 3, 11)
	for _, c := range []struct{ text, words string }{
		{"当事人系未成年人，无证驾驶摩托车。", "未成年人"},
		{"经查，当事人为未成年人。", "未成年人"},
		{"经查，当事人是未成年人，不予处罚。", "未成年人"},
		{"当事人李某系一名在校未成年人，", "未成年人"},
		{"当事人李某系未成年人且系初次违法。", "未成年人"},
		{"当事人尚未成年，由监护人到场。", "未成年"},
		{"因其未成年，依法从轻处罚。", "未成年"},
		{"当事人未满十八周岁，监护人到场。", "未满十八周岁"},
		{"当事人违法时未满18岁。", "未满18岁"},
		{"当事人李某，男，15岁，驾驶电动三轮车从事客运。", "15岁"},
		{"当事人李某（１５周岁）驾驶。", "１５周岁"},
		{"李某，男，15岁，驾驶电动三轮车。", "15岁"},
		{"李某，女，汉族，十六周岁，驾驶电动三轮车。", "十六周岁"},
		{"李某，男，2012年3月5日出生，驾驶电动三轮车。", "2012年3月5日出生"},
		{"当事人2012年出生。", "2012年出生"},
		{"当事人李某，2008年5月生，", "2008年5月生"},
		{"当事人出生于2012年5月。", "出生于2012年5月"},
		{"当事人出生日期：2010-03-05。", "出生日期：2010-03-05"},
		{"当事人2006年3月12日出生。", "2006年3月12日出生"},
		{"行为人不满十六周岁，", "不满十六周岁"},
		{"经核实身份信息，其系未成年人。", "未成年人"},
		{"当事人称未带证件。经查，其2010年出生。", "2010年出生"},
		{"驾驶人年仅14岁。", "14岁"},
		{"当事人搭载乘客3人。当事人系未成年人。", "未成年人"},
	} {
		if got := minorWords(c.text, day); got != c.words {
			t.Errorf("%q: got %q, want %q", c.text, got, c.words)
		}
	}
}

func TestOthersAreNoMinors(t *testing.T) {
	day, _ := calendar.New(2024, 3, 11)
	for _, text := range []string{
		"", "当事人驾驶货车超限。",
		"当事人驾驶的客车搭载未成年人。", "车上有未成年人3名。", "违反《未成年人保护法》的规定。", "《中华人民共和国未成年人保护法》",
		"当事人的客车载有学生12人，均为未成年人。", "乘客系未成年人。", "其搭载的乘客为未成年人，", "当事人为未成年人提供网约车服务。", "当事人招用未成年人。",
		"当事人招用未满十六周岁的人员。", "当事人搭载未满十二周岁的儿童。", "其搭载的儿童未满12周岁。", "当事人的儿子，15岁，坐在车上。", "乘客王某，男，15岁，",
		"车龄15年。", "当事人的车辆车龄15年。", "使用年限12年", "15岁以上的乘客", "6—14岁儿童", "当事人搭载6至14岁儿童", "8岁儿童票", "学生10岁",
		"当事人李某，男，18岁，", "当事人，男，35岁，", "当事人年满十八周岁。", "当事人，男，六十岁，", "当事人，男，120岁，",
		"当事人1975年3月2日出生。", "当事人2006年3月11日出生。", "当事人2006年出生。", "当事人李某，男，1990年5月生，", "出生于1980年",
		"车辆2012年生产。", "合同2020年生效", "该车2015年出厂", "2012年生态公路", "当事人2020年发生事故", "2024年学生出行",
		"未满十八周岁的未成年人不得驾驶。", "不得向未满18周岁的人提供服务。", "法律规定不满十四周岁的不予处罚", "未成年", "关爱未成年人活动", "当事人向未成年人售票",
		"证人李某，15岁，证明。", "2030年出生", "岁", "生", "周岁", "出生", "0000年出生",
	} {
		if got := minorWords(text, day); got != "" {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestMinorRule(t *testing.T) {
	rule := Minor("party_type", "decided_on", "facts", "remark")
	for _, c := range []struct {
		text, place string
	}{
		{"party_type: 自然人\nfacts: 当事人系未成年人。\n", "a.yaml:2:8"},
		{"party_type: 自然人\nfacts: 超限。\nremark: 当事人系未成年人。\n", "a.yaml:3:9"},
		{"party_type: 自然人\nfacts: 当事人系未成年人。\nremark: 当事人系未成年人。\n", "a.yaml:2:8"}, // told once
		{"party_type: 个体工商户\nfacts: 当事人系未成年人。\n", ""},
		{"facts: 当事人系未成年人。\n", ""},
		{"party_type: 自然人\n", ""},
		{"party_type: 自然人\ndecided_on: 2024-03-11\nfacts: 当事人2006年3月12日出生。\n", "a.yaml:3:8"},
		{"party_type: 自然人\ndecided_on: 2024-03-12\nfacts: 当事人2006年3月12日出生。\n", ""},
		{"party_type: 自然人\nfacts: 当事人2009年出生。\n", "a.yaml:2:8"}, // by today
		{"party_type: 自然人\nfacts: 当事人2008年11月22日出生。\n", ""},
	} {
		place := ""
		for _, p := range personSays(t, rule, c.text) {
			place += p.Place.String()
		}
		if place != c.place {
			t.Errorf("%q: got %q, want %q", c.text, place, c.place)
		}
	}
}

func TestMinorRuleTellsNoDayOfBirth(t *testing.T) {
	rule := Minor("party_type", "decided_on", "facts")
	for _, c := range []struct{ facts, words string }{
		{"当事人李某，男，2012年3月5日出生。", "2012年*月*日出生"},
		{"当事人出生日期：2012-03-05。", "出生日期：2012-**-**"},
		{"当事人出生年月日：2012.3.5。", "出生年月日：2012.*.*"},
		{"当事人李某，2012年11月生。", "2012年**月生"},
		{"当事人２０１２年３月５日出生。", "２０１２年＊月＊日出生"},
		{"当事人2012年出生。", "2012年出生"},
		{"当事人李某，男，15岁。", "15岁"},
	} {
		said := personSays(t, rule, "party_type: 自然人\ndecided_on: 2024-03-11\nfacts: "+c.facts+"\n")
		if len(said) != 1 || said[0].Message.ZH != "当事人像是未成年人：“"+c.words+"”" || said[0].Message.EN != "the party seems to be a minor: “"+c.words+"”" {
			t.Errorf("%q: got %+v, want %q", c.facts, said, c.words)
		}
	}
}

func FuzzMinor(f *testing.F) {
	for _, text := range []string{"当事人系未成年人。", "当事人李某，男，十五周岁，", "当事人出生日期：2010-03-05", "2012年3月5日出生", "一百二十岁", "岁生未"} {
		f.Add(text)
	}
	day, _ := calendar.New(2024, 3, 11)
	f.Fuzz(func(t *testing.T, text string) {
		if words := minorWords(text, day); !strings.Contains(text, words) {
			t.Errorf("%q is not in %q", words, text)
		}
		minorWords(text, calendar.Day{})
		if hidden := hideBirthdays(text); len(hidden) != len(text) {
			t.Errorf("%q has another length than %q", hidden, text)
		}
	})
}
