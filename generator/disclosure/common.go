package disclosure

import (
	"slices"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

// identity are the fields that every record begins with.
func identity(example string) []schema.Field {
	return []schema.Field{
		{Name: "id", Title: t("标识", "id"), Type: schema.Name, Need: schema.Required, Example: example,
			Help: t("网页的固定地址，公布后不再改。", "The page's address; never changed once published.")},
		{Name: "agency", Title: t("公开机关", "agency"), Type: schema.Ref, Ref: AgencyTable, Example: "sample-city",
			Help: t("data/site/agencies.yaml 里的标识；只有一个机关时可以不填。", "An id from data/site/agencies.yaml; may be left out where there is one agency.")},
	}
}

// publishedOn is the field by which every record becomes visible. The page mark
// PubDate asks for hours and minutes (国办发〔2017〕47号, 附件 2).
var publishedOn = schema.Field{
	Name: "published_on", Title: t("公开日期", "published on"), Type: schema.Moment, Need: schema.Expected, Example: "2024-03-14",
	Help: t("上网公开的日期，可以带时刻；不填或日期未到就不显示。", "The day it goes public, with a time if known; without it, or before it, the record is not shown."),
}

// powerRef is the item of the power list that a decision was made under.
var powerRef = schema.Field{
	Name: "power", Title: t("权责事项", "power"), Type: schema.Ref, Ref: PowerTable, Example: "0200-B-01700",
	Help: t("作出决定所依据的权责清单事项的编码；带引号写。", "The code of the item on the power list that the decision was made under; written in quotes."),
}

// PowerTable is where the power of a decision is looked up: on the list of the
// agency that decided.
var PowerTable = &schema.Table{Name: "power", Key: "code", Scoped: true, Unknown: schema.Rule{
	ID:     "power-unlisted",
	Demand: t("许可和处罚所依据的事项在机关的权责清单里有：清单之外无权力。", "The item that a permit or penalty was made under stands on the agency's power list: no power outside the list."),
}}

// partyTypes are the types of the national layout, with the codes of an older
// system (双公示 XDR_LB).
var partyTypes = []schema.Choice{
	{Word: "法人及非法人组织", EN: "organisation", Code: "02"},
	{Word: "自然人", EN: "natural person", Code: "01"},
	{Word: "个体工商户", EN: "self-employed business", Code: "04"},
}

// subject are the fields of the party, alike for permits and penalties but for
// the prefix of the layout's codes (发改办财金〔2018〕424号). Identity documents
// have no field: they are reported elsewhere and never published.
func subject(prefix string) []schema.Field {
	return []schema.Field{
		{Name: "party", Title: t("行政相对人名称", "party"), Type: schema.Line, Need: schema.Required, Max: 200, Code: prefix + "XDR_MC", Example: "示例第一运输有限公司",
			Help: t("法人写登记名称，自然人写姓名。", "The registered name of an organisation, or the name of a person.")},
		{Name: "party_type", Title: t("行政相对人类别", "type of party"), Type: schema.OneOf, Choices: partyTypes, Need: schema.Required, Max: 16, Code: prefix + "XDR_LB", Example: "法人及非法人组织",
			Help: t("三类之一。", "One of three types.")},
		{Name: "party_code", Title: t("统一社会信用代码", "unified social credit code"), Type: schema.Line, Max: 18, Code: prefix + "XDR_SHXYM", Former: []string{"行政相对人代码_1(统一社会信用代码)"}, Example: "91000000MA00000157",
			Help: t("组织和个体工商户填 18 位代码；没有代码的填 17 个 0 加 X。", "The code of 18 characters; an organisation without one writes 17 zeros and X.")},
		{Name: "party_registration_no", Title: t("工商注册号", "business registration number"), Type: schema.Line, Max: 50, Code: prefix + "XDR_GSZC", Former: []string{"行政相对人代码_2(工商注册号)"}, Example: "000000000000001",
			Help: t("旧的工商登记号，有就填。", "The former registration number, if there is one.")},
		{Name: "party_org_code", Title: t("组织机构代码", "organisation code"), Type: schema.Line, Max: 10, Code: prefix + "XDR_ZZJG", Former: []string{"行政相对人代码_3(组织机构代码)"}, Example: "MA0000015",
			Help: t("九位代码，有就填。", "Nine characters, if there is one.")},
		{Name: "party_tax_no", Title: t("税务登记号", "tax registration number"), Type: schema.Line, Max: 15, Code: prefix + "XDR_SWDJ", Former: []string{"行政相对人代码_4(税务登记号)"}, Example: "000000000000001",
			Help: t("有就填。", "If there is one.")},
		{Name: "party_institution_no", Title: t("事业单位证书号", "public institution certificate number"), Type: schema.Line, Max: 12, Code: prefix + "XDR_SYDW", Former: []string{"行政相对人代码_5(事业单位证书号)"}, Example: "100000000001",
			Help: t("有就填。", "If there is one.")},
		{Name: "party_social_no", Title: t("社会组织登记证号", "social organisation registration number"), Type: schema.Line, Max: 50, Code: prefix + "XDR_SHZZ", Former: []string{"行政相对人代码_6(社会组织登记证号)"}, Example: "示社证字第0001号",
			Help: t("有就填。", "If there is one.")},
		{Name: "legal_representative", Title: t("法定代表人", "legal representative"), Type: schema.Line, Max: 50, Code: prefix + "FRDB", Example: "示例甲",
			Help: t("法人的法定代表人、非法人组织的负责人或个体工商户的经营者；自然人不填。", "Of an organisation or a business; empty for a natural person.")},
	}
}

// office are the fields of who decided and who supplied the data.
func office(title schema.Text, codes [4]string) []schema.Field {
	return []schema.Field{
		{Name: "authority", Title: title, Type: schema.Line, Need: schema.Required, Max: 200, Code: codes[0], Example: "示例市交通运输局",
			Help: t("作出决定的机关全称。", "The full name of the organ that decided.")},
		{Name: "authority_code", Title: t(title.ZH+"统一社会信用代码", "code of the "+title.EN), Type: schema.Line, Need: schema.Expected, Max: 18, Code: codes[1], Example: "11000000000000019Q",
			Help: t("机关的 18 位代码。", "The organ's code of 18 characters.")},
		{Name: "source", Title: t("数据来源单位", "source of the data"), Type: schema.Line, Need: schema.Expected, Max: 200, Code: codes[2], Example: "示例市交通运输局",
			Help: t("报送数据的单位。", "Who supplied the data.")},
		{Name: "source_code", Title: t("数据来源单位统一社会信用代码", "code of the source"), Type: schema.Line, Need: schema.Expected, Max: 18, Code: codes[3], Example: "11000000000000019Q",
			Help: t("来源单位的 18 位代码。", "The source's code of 18 characters.")},
	}
}

// states are the states of a decision: today's 1 and 2, and the words of the
// layouts before.
var states = []schema.Choice{
	{Word: "有效", EN: "in force", Code: "1"},
	{Word: "无效", EN: "not in force", Code: "2"},
	{Word: "撤销", EN: "revoked"},
	{Word: "异议", EN: "disputed"},
	{Word: "其他", EN: "other"},
}

func stateField(code string) schema.Field {
	return schema.Field{Name: "state", Title: t("当前状态", "state"), Type: schema.OneOf, Choices: states, Need: schema.Expected, Code: code, Example: "有效",
		Help: t("决定现在是否有效。", "Whether the decision is in force.")}
}

func remarkField(code string) schema.Field {
	return schema.Field{Name: "remark", Title: t("备注", "remark"), Type: schema.Prose, Max: 512, Code: code, Example: "已缴纳罚款。",
		Help: t("需要向公众说明的其他事项。", "Anything else the public should know.")}
}

// decisionState is the state that a permit or penalty shows. A record without
// one says nothing.
func decisionState(r *schema.Record, _ calendar.Day) schema.State {
	word := r.Text("state")
	tone := "ended"
	switch word {
	case "":
		return schema.State{}
	case "有效":
		tone = "good"
	case "异议", "其他":
		tone = "changed"
	}
	return schema.State{Word: t(word, r.Format("state", "en")), Tone: tone}
}

// anyOf is whether the word is one of the words.
func anyOf(word string, words ...string) bool { return slices.Contains(words, word) }
