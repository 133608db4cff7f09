package law

import (
	"strings"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var partyFields = PartyFields{"party", "party_type", "party_code", "legal_representative"}

func TestTheReasonOfAWithdrawalNamesNobody(t *testing.T) {
	const firm = "{party: 示例第一运输有限公司, party_type: 法人及非法人组织, party_code: 91000000MA00000157, legal_representative: 张明亮, withdrawn: {reason: %}}"
	const bureau = "{party: 示例市交通运输有限责任公司, party_type: 法人及非法人组织, legal_representative: 于洋, withdrawn: {reason: %}}"
	const local = "{party: 示例省示例市宏达恒运物流股份有限公司, party_type: 法人及非法人组织, withdrawn: {reason: %}}"
	const bracket = "{party: 恒运通达（示例）物流有限公司, party_type: 法人及非法人组织, withdrawn: {reason: %}}"
	const person = "{party: 张明, party_type: 自然人, withdrawn: {reason: %}}"
	const double = "{party: 欧阳春晖, party_type: 自然人, withdrawn: {reason: %}}"
	const (
		name = "error withdrawal-party: 撤下的理由里写了当事人的名称"
		cut  = "error withdrawal-party: 撤下的理由里写了当事人的简称"
		one  = "error withdrawal-party: 撤下的理由里写了当事人的姓名或者姓"
		boss = "error withdrawal-party: 撤下的理由里写了法定代表人的姓名或者姓"
		code = "error withdrawal-party: 撤下的理由里写了当事人的统一社会信用代码"
	)
	for _, c := range []struct{ record, reason, want string }{
		{firm, "经当事人申请复议撤销。", ""},
		{firm, "经示例第一运输有限公司申请撤销。", name},
		{firm, "经示例第一 运输 有限公司申请撤销。", name},
		{firm, "经示例第一运输公司申请撤销。", cut},
		{firm, "示例第一申请复议后撤销。", cut},
		{firm, "示例第一运输管理不善的事实不成立。", cut},
		{firm, "示例第一中级人民法院判决撤销。", ""},
		{firm, "法定代表人张明亮申请复议。", boss},
		{firm, "法定代表人张某申请复议。", boss},
		{firm, "法定代表人张申请复议。", boss},
		{firm, "张先生提出异议。", boss},
		{firm, "统一社会信用代码 91000000 ma00000157 的企业申请复议。", code},
		{bureau, "示例市交通运输局自行纠正。", ""},
		{bureau, "示例市交通运输综合行政执法支队自行纠正。", ""},
		{bureau, "示例市公路养护费用已经核减。", ""},
		{bureau, "示例市交通运输有限责任公司申请。", name},
		{bureau, "法定代表人于六月申请复议。", ""},
		{bureau, "法定代表人于洋申请复议。", boss},
		{local, "宏达恒运物流申请复议。", cut},
		{local, "宏达恒运申请复议。", cut},
		{local, "示例市人民政府撤销。", ""},
		{bracket, "恒运通达(示例)物流有限公司申请。", name},
		{bracket, "恒运通达物流申请。", cut},
		{person, "经张明申请复议撤销。", one},
		{person, "张 明申请复议。", one},
		{person, "张某申请复议。", one},
		{person, "当事人张某某申请复议。", one},
		{person, "张先生申请复议。", one},
		{person, "当事人张*申请复议。", one},
		{person, "当事人主张明确，证据不足。", ""},
		{person, "原决定主张某项事实不成立。", ""},
		{double, "欧阳女士申请复议。", one},
		{double, "欧阳春晖申请复议。", one},
		{double, "欧某提出。", ""},
		{"{withdrawn: {reason: %}}", "经当事人申请撤销。", ""},
		{"{party: 示例, party_code: 00000000000000000X, withdrawn: {reason: %}}", "代码 00000000000000000X。", ""},
	} {
		record := strings.Replace(c.record, "%", c.reason, 1)
		if got := said(t, WithdrawalParty(partyFields), record, ""); got != c.want {
			t.Errorf("%s\ngot  %q\nwant %q", record, got, c.want)
		}
	}
}

// The message goes into a log that others read.
func TestTheProblemDoesNotRepeatTheName(t *testing.T) {
	rule := WithdrawalParty(partyFields)
	record := decode(t, decision, "{party: 张明, party_type: 自然人, withdrawn: {reason: 经张明申请撤销。}}")
	rule.Check(&schema.Case{Record: record, Found: func(p problem.Problem) {
		if strings.Contains(p.Message.ZH+p.Message.EN+p.Hint.ZH+p.Hint.EN, "张明") {
			t.Errorf("%+v", p)
		}
	}})
}

func TestShortNamesOfFirms(t *testing.T) {
	for name, want := range map[string]string{
		"示例第一运输有限公司":     "示例第一运输 示例第一",
		"公路养护有限公司":       "",
		"示例市公路养护有限公司":    "",
		"宏达物流有限公司":       "宏达物流",
		"示例县宏达出租汽车有限公司":  "示例县宏达出租汽车 宏达出租汽车 示例县宏达",
		"恒运通达有限公司示例分公司":  "恒运通达有限公司示例分 恒运通达",
		"老张修车铺":          "",
		"":               "",
		"示例平川管网工程有限责任公司": "示例平川管网工程 示例平川管网",
	} {
		if got := strings.Join(shortNames(name), " "); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
