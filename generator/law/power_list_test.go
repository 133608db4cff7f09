package law

import (
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// powerRule is the rule of PowerRules with an ID.
func powerRule(t *testing.T, id string) schema.Rule {
	t.Helper()
	for _, rule := range PowerRules {
		if rule.ID == id {
			return rule
		}
	}
	t.Fatalf("there is no rule %s", id)
	return schema.Rule{}
}

// powerCase is a record before a rule of the list, and what the rule says.
type powerCase struct{ text, want string }

func checkPowerCases(t *testing.T, id string, cases []powerCase, powers ...string) {
	t.Helper()
	rule := powerRule(t, id)
	for _, c := range cases {
		if got := powerSays(t, rule, powerTestFields, c.text, powers...); got != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestExamplesOfPowerRules(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range PowerRules {
		if seen[rule.ID] {
			t.Errorf("%s stands twice", rule.ID)
		}
		seen[rule.ID] = true
		if got := powerSays(t, rule, powerTestFields, rule.Good); got != "" {
			t.Errorf("%s says of its good example: %s", rule.ID, got)
		}
		if got := powerSays(t, rule, powerTestFields, rule.Bad); got == "" {
			t.Errorf("%s is silent about its bad example", rule.ID)
		}
	}
}

func TestPowerRulesAreComplete(t *testing.T) {
	rules := append([]schema.Rule{
		PowerCodeDuplicate,
		PowerInForce(powerList, "power", "decided_on"),
		PowerType(powerList, "power", "行政许可"),
		DecidedBeforeLaw(powerList, "power", "decided_on", "basis"),
		BasisRepealed(powerList, "power", "decided_on", ""),
	}, PowerRules...)
	for _, rule := range rules {
		for what, text := range map[string]string{
			"demand": rule.Demand.ZH, "demand in English": rule.Demand.EN, "reason": rule.Why.ZH, "reason in English": rule.Why.EN,
			"good example": rule.Good, "bad example": rule.Bad,
		} {
			if text == "" {
				t.Errorf("%s has no %s", rule.ID, what)
			}
		}
		if (rule.Source.ZH == "") != (rule.Source.EN == "") || (rule.Milder.ZH == "") != (rule.Milder.EN == "") || rule.Law && rule.Source.ZH == "" {
			t.Errorf("%s lacks a language or its law", rule.ID)
		}
		if strings.ContainsAny(rule.Demand.ZH+rule.Why.ZH, ",;:") {
			t.Errorf("%s has half-width marks in Chinese", rule.ID)
		}
	}
}

func TestPowerBasisMissing(t *testing.T) {
	const missing = " 1:1 没有写设定依据 bases"
	checkPowerCases(t, "power-basis-missing", []powerCase{
		{"type: 行政处罚\nbases:\n  - law: 《港口法》\n", ""},
		{"type: 行政处罚\n", "error" + missing},
		{"type: 审核转报\n", "error" + missing},
		{"type: 公共服务\n", "warning" + missing},
		{"type: 内部管理\n", "warning" + missing},
		{"type: 行政处罚\nparent: main\n", ""},
		{"type: 行政处罚\nparent: bare\n", "error" + missing},
		{"type: 行政处罚\nparent: nowhere\n", "error" + missing},
		{"type: 行政处罚\nhistory:\n  - date: 2023-09-15\n    change: 取消\n", ""},
		{"type: 行政处罚\nhistory:\n  - date: 2027-09-15\n    change: 取消\n", "error" + missing},
	}, "code: main\nbases:\n  - law: 《港口法》\n", "code: bare\n")
}

func TestBasisDates(t *testing.T) {
	checkPowerCases(t, "basis-dates", []powerCase{
		{"bases:\n  - law: 《港口法》\n    in_force_from: 2004-01-01\n    in_force_to: 2004-01-01\n", ""},
		{"bases:\n  - law: 《港口法》\n    in_force_from: 2004-01-01\n    in_force_to: 2003-12-31\n", "warning 4:18 失效日期 2003-12-31 早于施行日期 2004-01-01"},
		{"bases:\n  - law: 《港口法》\n    in_force_to: 2003-12-31\n", ""},
		{"bases:\n  - law: 《港口法》\n    in_force_from: 2004-01-01\n", ""},
	})
}

func TestParentItem(t *testing.T) {
	checkPowerCases(t, "parent-item", []powerCase{
		{"code: a\ntype: 行政处罚\n", ""},
		{"code: a\ntype: 行政处罚\nparent: main\n", ""},
		{"code: a\ntype: 行政处罚\nparent: nowhere\n", ""},
		{"code: a\ntype: 行政处罚\nparent: a\n", "warning 3:9 把自己写成了自己的主项"},
		{"code: a\ntype: 行政许可\nparent: main\n", "warning 3:9 本事项是行政许可，主项 main 却是行政处罚"},
		{"code: a\ntype: 行政处罚\nparent: gone\n", "warning 3:9 主项 gone 已在 2023-09-15 取消，本事项却还在清单上"},
		{"code: a\ntype: 行政处罚\nparent: gone\nhistory:\n  - date: 2023-09-15\n    change: 取消\n", ""},
	}, "code: main\ntype: 行政处罚\n", "code: gone\ntype: 行政处罚\nhistory:\n  - date: 2023-09-15\n    change: 取消\n")
}

func TestCoercionEntrusted(t *testing.T) {
	const told = "warning 2:15 行政强制事项写了委托；行政强制措施权不得委托"
	checkPowerCases(t, "coercion-entrusted", []powerCase{
		{"type: 行政强制\nentrusted_to: 委托市公路管理站实施。\n", told},
		{"type: 行政强制\nentrusted_to: 委托无锡市公路管理站实施。\n", told},
		{"type: 行政强制\nentrusted_to: 委托县公路执法大队实施，不得再委托。\n", told},
		{"type: 行政强制\nentrusted_to: 委托县公路执法大队实施，该大队不得转委托。\n", told},
		{"type: 行政强制\nentrusted_to: 委托不具有独立法人资格的大队实施。\n", told},
		{"type: 行政强制\nentrusted_to: 强制措施不委托，设备的搬运委托示例救援服务站承担。\n", ""},
		{"type: 行政强制\nentrusted_to: 法律禁止委托。\n", ""},
		{"type: 行政强制\nentrusted_to: 没有对外委托。\n", ""},
		{"type: 行政强制\nentrusted_to: 无\n", ""},
		{"type: 行政强制\nentrusted_to: 不委托。\n", ""},
		{"type: 行政强制\n", ""},
		{"type: 行政处罚\nentrusted_to: 委托市公路管理站实施。\n", ""},
	})
}
