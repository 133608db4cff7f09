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
	Name: "power", Title: t("权责事项", "power"), Type: schema.Ref, Ref: PowerTable, Need: schema.Expected, Example: "0200-B-01700",
	Help: t("作出决定所依据的权责清单事项的编码；带引号写。", "The code of the item on the power list that the decision was made under; written in quotes."),
}

// PowerTable is where the power of a decision is looked up: on the list of the
// agency that decided.
var PowerTable = &schema.Table{Name: "power", Key: "code", Scoped: true, Unknown: schema.Rule{
	ID:     "power-unlisted",
	Demand: t("许可和处罚所依据的事项在机关的权责清单里有：清单之外无权力。", "The item that a permit or penalty was made under stands on the agency's power list: no power outside the list."),
	Why: t("清单上没有的事项，公众查不到依据和程序，也看不出机关有没有这项权力；多半是编码写错了。",
		"Of an item that is not on the list nobody can find the basis and procedure, nor see that the agency has the power; mostly the code is mistyped."),
	Source: t("《行政处罚法》第十七条、第三十九条；《行政许可法》第二十二条、第三十条", "Administrative Penalty Law, articles 17 and 39; Administrative Licensing Law, articles 22 and 30"),
	Law:    true,
	Good:   "# 机关的权责清单上有：code: \"0200-B-01700\"\npower: \"0200-B-01700\"",
	Bad:    "# 机关的权责清单上没有 0200-B-01800\npower: \"0200-B-01800\"",
}}

// partyTypes are the types of the national layout, with the codes of an older
// system (双公示 XDR_LB).
var partyTypes = []schema.Choice{
	{Word: Organisation, EN: "organisation", Code: "02", Former: []string{"法人", "非法人组织", "03", "03非法人组织", "02法人", "法人或其他组织", "法人或者其他组织", "法人和其他组织", "企业"}},
	{Word: NaturalPerson, EN: "natural person", Code: "01", Former: []string{"个人", "公民"}},
	{Word: "个体工商户", EN: "self-employed business", Code: "04", Former: []string{"个体户", "个体"}},
}

// subject are the fields of the party, alike for permits and penalties but for
// the prefix of the layout's codes (发改办财金〔2018〕424号). Identity documents
// have no field: they are reported elsewhere and never published.
func subject(prefix string) []schema.Field {
	return []schema.Field{
		{Name: "party", Title: t("行政相对人名称", "party"), Type: schema.Line, Need: schema.Required, Max: 200, Code: prefix + "XDR_MC", Former: []string{prefix + "XDR"}, Example: "示例第一运输有限公司",
			Help: t("法人写登记名称，自然人写姓名。", "The registered name of an organisation, or the name of a person.")},
		{Name: "party_type", Title: t("行政相对人类别", "type of party"), Type: schema.OneOf, Choices: partyTypes, Need: schema.Required, Max: 16, Code: prefix + "XDR_LB", Example: "法人及非法人组织",
			Help: t("三类之一。", "One of three types.")},
		{Name: "party_code", Title: t("统一社会信用代码", "unified social credit code"), Type: schema.Code, Max: 18, Code: prefix + "XDR_SHXYM", Former: []string{"行政相对人代码_1(统一社会信用代码)", "行政相对人代码_1"}, Example: "91000000MA00000157",
			Help: t("组织和个体工商户填 18 位代码；没有代码的填 17 个 0 加 X。", "The code of 18 characters; an organisation without one writes 17 zeros and X.")},
		{Name: "party_registration_no", Title: t("工商注册号", "business registration number"), Type: schema.Code, Max: 50, Code: prefix + "XDR_GSZC", Former: []string{"行政相对人代码_2(工商注册号)", "工商登记码", "工商登记号", prefix + "XDR_GSDJ"}, Example: "000000000000001",
			Help: t("旧的工商登记号，有就填。", "The former registration number, if there is one.")},
		{Name: "party_org_code", Title: t("组织机构代码", "organisation code"), Type: schema.Code, Max: 10, Code: prefix + "XDR_ZZJG", Former: []string{"行政相对人代码_3(组织机构代码)", prefix + "XDR_ZDM"}, Example: "MA0000015",
			Help: t("九位代码，有就填。", "Nine characters, if there is one.")},
		{Name: "party_tax_no", Title: t("税务登记号", "tax registration number"), Type: schema.Code, Max: 15, Code: prefix + "XDR_SWDJ", Former: []string{"行政相对人代码_4(税务登记号)"}, Example: "000000000000001",
			Help: t("有就填。", "If there is one.")},
		{Name: "party_institution_no", Title: t("事业单位证书号", "public institution certificate number"), Type: schema.Code, Max: 12, Code: prefix + "XDR_SYDW", Former: []string{"行政相对人代码_5(事业单位证书号)"}, Example: "100000000001",
			Help: t("有就填。", "If there is one.")},
		{Name: "party_social_no", Title: t("社会组织登记证号", "social organisation registration number"), Type: schema.Code, Max: 50, Code: prefix + "XDR_SHZZ", Former: []string{"行政相对人代码_6(社会组织登记证号)"}, Example: "示社证字第0001号",
			Help: t("有就填。", "If there is one.")},
		{Name: "legal_representative", Title: t("法定代表人", "legal representative"), Type: schema.Line, Max: 50, Code: prefix + "FRDB", Former: []string{"法定代表人姓名", "法定代表人（负责人）", prefix + "FR"}, Example: "示例甲",
			Help: t("法人的法定代表人、非法人组织的负责人或个体工商户的经营者；自然人不填。", "Of an organisation or a business; empty for a natural person.")},
	}
}

// partyNames are the fields of subject by which a party is searched for.
var partyNames = []string{
	"party", "party_code", "party_registration_no", "party_org_code", "party_tax_no", "party_institution_no", "party_social_no", "legal_representative",
}

// officeNames are the fields of office, by which a decision is searched for.
var officeNames = []string{"authority", "authority_code", "source", "source_code"}

// office are the fields of who decided and who supplied the data; former are titles
// that layouts before had for who decided.
func office(title schema.Text, codes [4]string, former ...string) []schema.Field {
	return []schema.Field{
		{Name: "authority", Title: title, Type: schema.Line, Need: schema.Required, Max: 200, Code: codes[0], Former: former, Example: "示例市交通运输局",
			Help: t("作出决定的机关全称。", "The full name of the organ that decided.")},
		{Name: "authority_code", Title: t(title.ZH+"统一社会信用代码", "code of the "+title.EN), Type: schema.Code, Need: schema.Expected, Max: 18, Code: codes[1], Example: "11000000000000019Q",
			Help: t("机关的 18 位代码。", "The organ's code of 18 characters.")},
		{Name: "source", Title: t("数据来源单位", "source of the data"), Type: schema.Line, Need: schema.Expected, Max: 200, Code: codes[2], Example: "示例市交通运输局",
			Help: t("报送数据的单位。", "Who supplied the data.")},
		{Name: "source_code", Title: t("数据来源单位统一社会信用代码", "code of the source"), Type: schema.Code, Need: schema.Expected, Max: 18, Code: codes[3], Example: "11000000000000019Q",
			Help: t("来源单位的 18 位代码。", "The source's code of 18 characters.")},
	}
}

// states are the states of a decision: today's 1 and 2, and the words of the
// layouts before. 注销 and 吊销 are ends of a licence that are no 撤销
// (行政许可法第七十条; 行政处罚法第九条).
var states = []schema.Choice{
	{Word: "有效", EN: "in force", Code: "1", Former: []string{"正常"}, FormerCode: "0"},
	{Word: "无效", EN: "not in force", Code: "2"},
	{Word: "撤销", EN: "revoked", FormerCode: "1"},
	{Word: "注销", EN: "deregistered"},
	{Word: "吊销", EN: "revoked as a penalty"},
	{Word: "异议", EN: "disputed", FormerCode: "2"},
	{Word: "其他", EN: "other", FormerCode: "3"},
}

// aside are the columns of the layouts before 2018 that served the system which
// reports: the code of the place, the time of the row, and for whom a row was meant
// (0: the public; 1: offices alone; 2: who is authorised).
var aside = []schema.Aside{
	{Titles: []string{"DFBM", "地方编码", "XK_DFBM", "CF_DFBM"}},
	{Titles: []string{"SJC", "数据更新时间戳", "时间戳", "数据更新时间", "XK_SJC", "CF_SJC"}},
	{Titles: []string{"SYFW", "信息使用范围", "使用范围", "XK_SYFW", "CF_SYFW"}, Open: []string{"0", "公示", "公开", "社会公开"}},
}

func stateField(code string) schema.Field {
	return schema.Field{Name: "state", Title: t("当前状态", "state"), Type: schema.OneOf, Choices: states, Acts: true, Need: schema.Expected, Code: code, Example: "有效",
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

// afterwards are the fields that every record ends with: how it was taken off,
// and what was corrected.
var afterwards = []schema.Field{
	{Name: schema.Withdrawn, Title: t("撤下", "withdrawn"), Type: schema.Group,
		Help: t("不再公开的记录不删除，在这里写明哪天、为什么撤下。", "A record that is no longer shown is not deleted: here is when and why it was taken off."),
		Fields: []schema.Field{
			{Name: "on", Title: t("撤下日期", "withdrawn on"), Type: schema.Date, Need: schema.Required, Example: "2024-06-20",
				Help: t("从这一天起不再显示。", "From this day on it is not shown.")},
			{Name: "kind", Title: t("撤下原因类别", "kind of reason"), Type: schema.OneOf, Choices: withdrawals, Acts: true, Need: schema.Required, Example: "撤销",
				Help: t("六类之一；前四类会留下一条不写当事人的公告。", "One of six; the first four leave a notice that does not name the party.")},
			{Name: "reason", Title: t("撤下理由", "reason"), Type: schema.Prose, Need: schema.Required, Example: "经行政复议，原处罚决定被撤销。",
				Help: t("向公众说明理由，不写当事人。", "The reason for the public; it does not name the party.")},
			{Name: "caused_on", Title: t("撤销、变更等决定的日期", "day of the cause"), Type: schema.Date, Example: "2024-06-18",
				Help: t("原决定被撤销、变更、确认违法或无效的日期；之后三个工作日内应当撤下。", "The day on which the decision fell; it is withdrawn within three working days.")},
		}},
	{Name: "corrections", Title: t("更正记录", "corrections"), Type: schema.Group, Many: true,
		Help: t("公开以后改过的，每处一项，读者看得到。", "What was changed after publication, an entry each, shown to readers."),
		Fields: []schema.Field{
			{Name: "on", Title: t("更正日期", "corrected on"), Type: schema.Date, Need: schema.Required, Example: "2024-05-06",
				Help: t("改正的日期。", "The day it was corrected.")},
			{Name: "field", Title: t("更正的字段", "field"), Type: schema.Line, Need: schema.Required, Example: "agency",
				Help: t("字段名，例如 content。", "The name of the field, such as content.")},
			{Name: "was", Title: t("更正前", "was"), Type: schema.Prose, Example: "示例市交通局",
				Help: t("原来的内容；涉及隐私的不写。", "What stood there before; nothing private.")},
			{Name: "reason", Title: t("更正理由", "reason"), Type: schema.Line, Need: schema.Required, Example: "录入有误。",
				Help: t("一句话说明为什么改。", "Why it was changed, in a sentence.")},
		}},
}

// withdrawals are the reasons for which a record is taken off
// (行政处罚法第四十八条; 信用修复管理办法).
var withdrawals = []schema.Choice{
	{Word: "撤销", EN: "revoked"},
	{Word: "变更", EN: "changed"},
	{Word: "确认违法", EN: "found unlawful"},
	{Word: "确认无效", EN: "found void"},
	{Word: "信用修复", EN: "credit repaired"},
	{Word: "其他", EN: "other"},
}

// fallen is whether a decision itself fell, so that its withdrawal is told to
// readers. A repair is not: whoever has repaired their credit leaves no trace.
func fallen(r *schema.Record) bool {
	for _, w := range r.Groups(schema.Withdrawn) {
		if anyOf(w.Text("kind"), "撤销", "变更", "确认违法", "确认无效") {
			return true
		}
	}
	return false
}

// NaturalPerson is the type of party whose name is private.
const NaturalPerson = "自然人"

// Organisation is the type of party whose name is never that of a person.
const Organisation = "法人及非法人组织"

// partyName is the field with a natural person's name, or empty.
func partyName(r *schema.Record) string {
	if r.Text("party_type") == NaturalPerson {
		return "party"
	}
	return ""
}

// formerPersons are the names of natural persons that corrections say stood in a
// record before.
func formerPersons(r *schema.Record) []string {
	person := partyName(r) != ""
	var names []string
	for _, c := range r.Groups("corrections") {
		switch c.Text("field") {
		case "party_type":
			person = person || c.Text("was") == NaturalPerson
		case "party":
			names = append(names, c.Text("was"))
		}
	}
	if !person {
		return nil
	}
	return names
}

// lateReason is where a decision published after its day says why.
var lateReason = schema.Field{
	Name: "late_reason", Title: t("逾期公开的说明", "why it was published late"), Type: schema.Line, Example: "文书送达后系统故障，次周补录。",
	Help: t("超过七个工作日才公开的，说明原因。", "For what was published after its day: why."),
}

// correctionsSection is the part of a record's page that says what was corrected.
var correctionsSection = schema.Section{Title: t("更正记录", "Corrections"), Fields: []string{"corrections"}}
