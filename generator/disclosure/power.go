package disclosure

import (
	"slices"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/law"
	"sunboard/generator/schema"
)

// Power is one item of the power-and-responsibility list: what the bureau may
// do, on what basis, how long it may take and whom to complain to.
var Power = &schema.Kind{
	Name:  "power",
	Title: t("权责清单", "Powers"),
	About: t("机关依法行使的全部权责事项：依据什么、谁来办、多长时间、收不收费、向谁投诉。所有权力进清单，清单之外无权力。",
		"Every power the agencies hold: on what basis, who decides, how long it takes, what it costs and whom to complain to. No power outside the list."),
	Source: t("《政府信息公开条例》第二十条；《行政处罚法》第三十九条；《行政许可法》第三十条", "Open Government Information Regulations, article 20; Administrative Penalty Law, article 39; Administrative Licensing Law, article 30"),
	Due:    t("调整经批准后三个工作日内更新", "updated within three working days of an approved adjustment"),
	Column: "机构职能", Keywords: "权责清单,权力清单,责任清单,职权依据",
	Fields: slices.Concat(
		identity("city-0200-b-01700"),
		[]schema.Field{
			{Name: "code", Title: t("事项编码", "code"), Type: schema.Code, Need: schema.Required, Example: "0200-B-01700", Former: []string{"职权编码", "基本编码", "权力编码", "子项编码"}, Main: []string{"主项编码"},
				Help: t("清单上的编码；带引号写，免得丢掉前面的零。", "The code on the list; in quotes, so that no zero in front is lost.")},
			{Name: "name", Title: t("事项名称", "name"), Type: schema.Line, Need: schema.Required, Max: 1000, Example: "对未取得道路运输经营许可擅自从事道路运输经营的处罚", Former: []string{"职权名称", "权力名称", "子项名称", "子项"}, Main: []string{"主项名称", "主项"},
				Help: t("清单上的名称。", "The name on the list.")},
			{Name: "type", Title: t("事项类型", "type"), Type: schema.Ref, Ref: PowerTypeTable, Need: schema.Required, Example: "行政处罚", Former: []string{"职权类型", "权力类型"},
				Help: t("data/site/power-types.yaml 里的名称。", "A name from data/site/power-types.yaml.")},
			{Name: "parent", Title: t("所属主项", "main item"), Type: schema.Ref, Ref: PowerTable, Example: "0200-B-01000",
				Help: t("子项填主项的编码。", "A sub-item names the code of its main item.")},
			{Name: "bases", Title: t("设定依据", "legal bases"), Type: schema.Group, Many: true, Former: []string{"职权依据", "法律依据", "实施依据"}, Split: schema.SplitLaws,
				Help: t("每条依据一项。", "One entry for each basis."), Fields: basisFields},
			{Name: "department", Title: t("承办机构", "department"), Type: schema.Line, Former: []string{"责任科室", "承办科室"}, Example: "综合行政执法支队",
				Help: t("具体办理的内设或下属机构。", "The office that handles it.")},
			{Name: "level", Title: t("行使层级", "level"), Type: schema.OneOf, Choices: levels, Example: "市级",
				Help: t("由哪一级行使。", "The level of government that uses it.")},
			{Name: "conditions", Title: t("条件", "conditions"), Type: schema.Prose, Former: []string{"前置条件", "受理条件"}, Example: "有与经营业务相适应并经检测合格的车辆。",
				Help: t("受理或行使的条件。", "When it may be applied for or used.")},
			{Name: "responsibilities", Title: t("责任事项", "responsibilities"), Type: schema.Group, Many: true, Split: schema.SplitStages,
				Help: t("按阶段写明责任和依据。", "By stage, with the basis."),
				Fields: []schema.Field{
					{Name: "stage", Title: t("阶段", "stage"), Type: schema.OneOf, Choices: stages, Need: schema.Required, Example: "立案",
						Help: t("办理的阶段。", "The stage of the procedure.")},
					{Name: "duty", Title: t("责任", "duty"), Type: schema.Prose, Need: schema.Required, Example: "发现涉嫌违法行为的，予以审查并决定是否立案。",
						Help: t("这一阶段必须做什么。", "What must be done at this stage.")},
					{Name: "basis", Title: t("责任依据", "basis"), Type: schema.Line, Former: []string{"责任事项依据", "责任依据"}, Example: "《行政处罚法》第五十四条",
						Help: t("法律名称和条款。", "The law and its article.")},
				}},
			{Name: "accountability", Title: t("追责情形", "accountability"), Type: schema.Prose, Former: []string{"追责情形和依据"}, Example: "没有法定依据实施处罚的，依法追究责任。",
				Help: t("什么情形下追究责任。", "When those who use it are held to account.")},
			{Name: "applies_to", Title: t("实施对象", "who it concerns"), Type: schema.OneOf, Many: true, Choices: applicants, Example: "企业法人", Former: []string{"服务对象", "行政相对人"},
				Help: t("可以有多个。", "One or several.")},
			{Name: "statutory_limit", Title: t("法定办结时限", "statutory time limit"), Type: schema.Count, Unit: "statutory_unit", Example: "20",
				Help: t("数字；单位另填。", "A number; its unit follows.")},
			{Name: "statutory_unit", Title: t("法定时限单位", "unit of the statutory limit"), Type: schema.OneOf, Choices: limitUnits, Example: "工作日",
				Help: t("法定时限的单位。", "The unit of the statutory limit.")},
			{Name: "promised_limit", Title: t("承诺办结时限", "promised time limit"), Type: schema.Count, Unit: "promised_unit", Example: "5",
				Help: t("机关承诺的时限，不长于法定时限。", "What the agency promises; no longer than the statutory limit.")},
			{Name: "promised_unit", Title: t("承诺时限单位", "unit of the promised limit"), Type: schema.OneOf, Choices: limitUnits, Example: "工作日",
				Help: t("承诺时限的单位。", "The unit of the promised limit.")},
			{Name: "limit_note", Title: t("时限说明", "note on the limits"), Type: schema.Line, Example: "现场核查的时间不计算在内。",
				Help: t("不计入的时间等。", "Such as time that does not count.")},
			{Name: "charged", Title: t("是否收费", "charged"), Type: schema.Flag, Example: "否",
				Help: t("办理是否收费。", "Whether a fee is charged.")},
			{Name: "fee", Title: t("收费标准和依据", "fee and its basis"), Type: schema.Prose, Former: []string{"收费依据", "收费标准"}, Example: "不收费。",
				Help: t("收费的写项目、标准和依据。", "If charged: what, how much and on what basis.")},
			{Name: "channels", Title: t("办理形式", "channels"), Type: schema.OneOf, Many: true, Choices: channels, Example: "网上",
				Help: t("怎样办理。", "How it can be done.")},
			{Name: "place", Title: t("办理地点和时间", "place and hours"), Type: schema.Line, Example: "示例市政务服务中心二楼，工作日 9:00—17:00",
				Help: t("窗口的地点和时间。", "Where and when the window is open.")},
			{Name: "visits", Title: t("到办事现场次数", "visits in person"), Type: schema.Count, Example: "0",
				Help: t("申请人要到现场几次。", "How often an applicant must come.")},
			{Name: "visits_reason", Title: t("必须现场办理的原因", "reason for visits"), Type: schema.Line, Example: "需要当场核验车辆。",
				Help: t("次数不是 0 的要说明。", "Required where the visits are not 0.")},
			{Name: "scope", Title: t("通办范围", "cross-region handling"), Type: schema.OneOf, Choices: scopes, Example: "跨省通办",
				Help: t("在多大范围内可以异地办理。", "How far from home it can be handled.")},
			{Name: "materials", Title: t("申请材料", "materials"), Type: schema.Prose, Example: "申请表；车辆检测合格证明复印件。",
				Help: t("一行一件。", "One a line.")},
			{Name: "procedure", Title: t("办理流程", "procedure"), Type: schema.Prose, Example: "申请、受理、审查、决定、送达。",
				Help: t("一行一步。", "One step a line.")},
			{Name: "result", Title: t("办理结果", "result"), Type: schema.Line, Example: "道路运输经营许可证",
				Help: t("办成后得到什么。", "What one gets in the end.")},
			{Name: "remedy", Title: t("救济渠道", "remedies"), Type: schema.Prose, Example: "可以自收到决定之日起六十日内申请行政复议，六个月内提起行政诉讼。",
				Help: t("不服怎么办。", "What to do against the decision.")},
			{Name: "enquiry_phone", Title: t("咨询电话", "enquiries"), Type: schema.Phone, Example: "0000-12345678",
				Help: t("办公电话。", "An office telephone number.")},
			{Name: "supervision_phone", Title: t("监督投诉电话", "complaints"), Type: schema.Phone, Example: "0000-12345679", Former: []string{"监督电话"},
				Help: t("向谁投诉，与咨询电话不同。", "Whom to complain to; not the number for enquiries.")},
			{Name: "shared_with", Title: t("共同行使主体和权责划分", "shared with"), Type: schema.Prose, Former: []string{"部门间权责边界", "共同行使主体", "权责划分"}, Example: "与公安机关按职责分工办理。",
				Help: t("与其他部门的边界。", "Where other organs' powers begin.")},
			{Name: "entrusted_to", Title: t("受委托机构和委托权限", "entrusted to"), Type: schema.Prose, Former: []string{"受委托机构", "委托权限"}, Example: "委托县级交通运输主管部门受理。",
				Help: t("委托他人行使的写明。", "Who uses it on the agency's behalf, and how far.")},
			{Name: "history", Title: t("调整记录", "adjustments"), Type: schema.Group, Many: true,
				Help: t("每次调整一项，按日期先后。", "One entry for each adjustment, oldest first."),
				Fields: []schema.Field{
					{Name: "date", Title: t("日期", "date"), Type: schema.Date, Need: schema.Required, Example: "2021-07-01",
						Help: t("调整生效的日期。", "The day it takes effect.")},
					{Name: "change", Title: t("调整", "change"), Type: schema.OneOf, Choices: changes, Acts: true, Need: schema.Required, Example: "增加",
						Help: t("怎样调整；合并指本项并入了别的事项，接收的一方写变更。", "What changed; merged means that this item went into another, which writes changed.")},
					{Name: "part", Title: t("只涉及一部分", "in part"), Type: schema.Flag, Example: "是",
						Help: t("只下放、划出一部分，其余仍由本机关行使的，写 是。", "是 where only a part went and the rest is still used here.")},
					{Name: "document", Title: t("依据文件", "document"), Type: schema.Line, Example: "示政发〔2021〕12号",
						Help: t("批准调整的文件。", "The document that approved it.")},
					{Name: "approved_on", Title: t("批准日期", "approved on"), Type: schema.Date, Example: "2021-06-28",
						Help: t("调整被批准的日期；之后三个工作日内公布。", "The day it was approved; it is published within three working days.")},
					{Name: "published_on", Title: t("公布日期", "published on"), Type: schema.Date, Example: "2021-06-30",
						Help: t("调整后的清单公布的日期。", "The day on which the adjusted list was published.")},
					{Name: "note", Title: t("说明", "note"), Type: schema.Line, Example: "新修订的条例施行后增加。",
						Help: t("一句话说明原因。", "The reason in a sentence.")},
				}},
			publishedOn,
			remarkField(""),
		},
		afterwards,
	),
	Rules: slices.Concat(law.PowerRules, []schema.Rule{law.CorrectionField()}),
	Duties: []schema.Duty{{
		ID:   "power-adjusted",
		Who:  t("行使职权的机关", "the organ that holds the powers"),
		What: t("权责清单的调整", "adjustments of the list of powers"), When: t("批准后三个工作日内", "within three working days of approval"),
		Source: t("各地权责清单动态管理规定（如《濮阳市权责清单动态管理办法》）", "local rules on adjusting the list"), EachRecord: 3,
	}},
	ID:    schema.IDForm{Stem: "{agency}", Digits: 4},
	Taken: []string{"changes"},
	Show: schema.Show{
		Title:  func(r *schema.Record) string { return r.Text("name") },
		From:   "published_on",
		Called: func(r *schema.Record) string { return strings.TrimPrefix(r.Text("name"), "对") }, // as nearly all penalties begin
		Number: "code",
		State:  powerState,
		Ways: []schema.Way{
			{Name: "department", Title: t("承办机构", "department"), Field: "department", Apart: true, None: t("没有写明承办机构", "no department is told")},
			{Name: "state", Title: t("状态", "state"), Of: byState},
		},
		Columns: []string{"code", "name", "type", "department", "promised_limit"},
		Page: []schema.Section{
			{Title: t("是什么", "What it is"), Fields: []string{"name", "code", "type", "parent", "level", "conditions", "applies_to", "scope"}},
			{Title: t("依据", "Legal bases"), Fields: []string{"bases"}},
			{Title: t("谁来办，怎么办", "Who handles it, and how"), Fields: []string{"agency", "department", "entrusted_to", "shared_with", "channels", "place", "visits", "visits_reason", "materials", "procedure", "result"}},
			{Title: t("多长时间，多少钱", "How long, how much"), Fields: []string{"statutory_limit", "promised_limit", "limit_note", "charged", "fee"}},
			{Title: t("责任和监督", "Responsibility"), Fields: []string{"responsibilities", "accountability", "remedy", "enquiry_phone", "supervision_phone"}},
			{Title: t("调整记录", "Adjustments"), Fields: []string{"history", "published_on", "remark"}},
			correctionsSection,
		},
		// An item of the list is a term with a code, which laws speak of.
		Linked: schema.Linked{Type: "DefinedTerm", Has: []schema.Property{
			{Name: "termCode", From: []string{"code"}},
			{Name: "subjectOf", From: []string{"bases"}, As: "Legislation", Has: []schema.Property{
				{Name: "name", From: []string{"law", "article"}},
			}},
		}},
	},
	Search: schema.Search{
		Names:    []string{"name", "code"},
		Subjects: []string{"type", "parent", "department", "bases.law", "agency"},
		Texts: []string{
			"bases", "conditions", "applies_to", "responsibilities", "accountability", "limit_note", "fee", "place", "visits_reason",
			"materials", "procedure", "result", "remedy", "enquiry_phone", "supervision_phone", "shared_with", "entrusted_to", "history", "remark",
		},
		Filters: []string{"agency", "type", "department", "level"},
		Sorts:   []string{"name"},
	},
}

// basisFields say what a power rests on: the law, its article, its words.
var basisFields = []schema.Field{
	{Name: "law", Title: t("法律法规", "law"), Type: schema.Line, Need: schema.Required, Example: "《中华人民共和国道路运输条例》",
		Help: t("全称，带书名号。", "The full title, in title marks.")},
	{Name: "article", Title: t("条款", "article"), Type: schema.Line, Need: schema.Expected, Example: "第六十三条",
		Help: t("条、款、项。", "Article, paragraph, item.")},
	{Name: "in_force_from", Title: t("施行日期", "in force from"), Type: schema.Date, Example: "2004-07-01",
		Help: t("这一条从哪天起施行；填了就能查出施行前的引用。", "The day it came into force; with it, citing it too early is found.")},
	{Name: "in_force_to", Title: t("失效日期", "in force until"), Type: schema.Date, Example: "2025-12-31",
		Help: t("废止或修改前的最后一天；仍然有效的不填。", "The last day before it was repealed or changed; empty while it holds.")},
	{Name: "text", Title: t("原文", "text"), Type: schema.Prose, Example: "违反本条例的规定，未取得道路运输经营许可，擅自从事道路运输经营的，由县级以上地方人民政府交通运输主管部门责令停止经营。",
		Help: t("条文原文，可以节选。", "The words of the article, or a part of them.")},
}

var stages = []schema.Choice{
	{Word: "受理", EN: "acceptance"},
	{Word: "立案", EN: "filing of a case"},
	{Word: "调查", EN: "investigation", Former: []string{"调查取证"}},
	{Word: "审查", EN: "examination", Former: []string{"审核"}},
	{Word: "告知", EN: "notice"},
	{Word: "决定", EN: "decision"},
	{Word: "送达", EN: "delivery"},
	{Word: "执行", EN: "enforcement"},
	{Word: "事后监管", EN: "supervision", Former: []string{"事中事后监管", "监管", "监督"}},
	{Word: "其他", EN: "other"},
}

var applicants = []schema.Choice{
	{Word: "自然人", EN: "natural persons", Code: "1"},
	{Word: "企业法人", EN: "enterprises", Code: "2"},
	{Word: "事业法人", EN: "public institutions", Code: "3"},
	{Word: "社会组织法人", EN: "social organisations", Code: "4"},
	{Word: "非法人企业", EN: "unincorporated enterprises", Code: "5"},
	{Word: "行政机关", EN: "administrative organs", Code: "6"},
	{Word: "其他组织", EN: "other organisations", Code: "9"},
}

var limitUnits = []schema.Choice{
	{Word: "工作日", EN: "working days"},
	{Word: "自然日", EN: "calendar days"},
	{Word: "月", EN: "months"},
}

var channels = []schema.Choice{
	{Word: "窗口", EN: "at the window", Code: "1"},
	{Word: "网上", EN: "online", Code: "2"},
	{Word: "快递", EN: "by mail", Code: "3"},
}

var scopes = []schema.Choice{
	{Word: "跨省通办", EN: "nationwide", Code: "1"},
	{Word: "全省通办", EN: "the province", Code: "2"},
	{Word: "全市通办", EN: "the city", Code: "3"},
	{Word: "全县通办", EN: "the county", Code: "4"},
	{Word: "不跨区域", EN: "not beyond the region"},
}

// changes are the adjustments that 动态调整 knows.
var changes = []schema.Choice{
	{Word: "增加", EN: "added", Means: t("列入清单", "put on the list")},
	{Word: "取消", EN: "cancelled", Means: t("不再行使", "no longer used")},
	{Word: "下放", EN: "delegated", Means: t("交给下级机关行使", "given to lower organs")},
	{Word: "承接", EN: "taken over", Means: t("接过上级下放的事项", "taken over from a higher organ")},
	{Word: "变更", EN: "changed", Means: t("名称、依据或者内容有变化", "its name, basis or content is another")},
	{Word: "合并", EN: "merged", Means: t("并入别的事项", "gone into another item")},
	{Word: "分设", EN: "split", Means: t("从别的事项中分出", "split off another item")},
	{Word: "划入", EN: "transferred in", Means: t("从别的机关划入", "come from another organ")},
	{Word: "划出", EN: "transferred out", Means: t("划给别的机关", "gone to another organ")},
	{Word: "保留", EN: "kept", Means: t("清理后继续行使", "kept after a review")},
}

// goneStates say what ended a power.
var goneStates = map[string]schema.Text{
	"取消": t("已取消", "cancelled"),
	"下放": t("已下放", "delegated"),
	"合并": t("已合并", "merged"),
	"划出": t("已划出", "transferred out"),
}

// powerState is the power's standing on a day, as the rules read it.
func powerState(r *schema.Record, today calendar.Day) schema.State {
	switch standing, by := law.StandingOn(r, today); standing {
	case law.NotYetHeld:
		return schema.State{Word: t("尚未施行", "not yet in force"), Tone: "changed"}
	case law.NoLongerHeld:
		return schema.State{Word: goneStates[by.Change], Tone: "ended"}
	}
	return schema.State{Word: t("行使中", "in force"), Tone: "good"}
}

// byState puts powers together by their standing on a day.
func byState(r *schema.Record, today calendar.Day) schema.Bundle {
	word := powerState(r, today).Word
	return schema.Bundle{Key: strings.ReplaceAll(word.EN, " ", "-"), Title: word}
}
