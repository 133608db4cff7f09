package disclosure

import (
	"slices"

	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Penalty is one decision on an administrative penalty: the national layout of
// 双公示 (发改办财金〔2018〕424号), table CF_.
var Penalty = &schema.Kind{
	Name:  "penalty",
	Title: t("行政处罚", "Penalties"),
	About: t("行政处罚决定，自作出之日起七个工作日内公开。在这里可以查到谁、因为什么、依据什么、受到什么处罚、公示到哪一天。",
		"Decisions on administrative penalties, published within seven working days: who was penalised, for what, on what basis, how, and until when it stays public."),
	Source: t("《行政处罚法》第三十九条、第四十八条；发改办财金〔2018〕424号", "Administrative Penalty Law, articles 39 and 48; NDRC 424 (2018)"),
	Due:    t("自作出处罚决定之日起七个工作日内", "within seven working days of the decision"),
	Column: "信息公开目录", Keywords: "行政处罚,处罚决定,双公示,交通运输执法",
	Yearly: "decided_on",
	Fields: slices.Concat(
		identity("2024-0017"),
		[]schema.Field{
			powerRef,
			{Name: "document", Title: t("行政处罚决定书文号", "number of the decision"), Type: schema.Code, Need: schema.Required, Max: 128, Code: "CF_WSH", Former: []string{"处罚决定书文号", "行政处罚决定文书号"}, Example: "示交罚〔2024〕17号",
				Help: t("决定书上的文号，用六角括号〔〕。", "The number on the decision, with hexagonal brackets.")},
		},
		subject("CF_"),
		[]schema.Field{
			{Name: "violation_type", Title: t("违法行为类型", "violation"), Type: schema.Line, Need: schema.Expected, Max: 2000, Code: "CF_WFXW", Former: []string{"案件名称", "处罚名称", "CF_CFMC"}, Example: "未取得道路运输经营许可擅自从事道路运输经营",
				Help: t("一句话写明是什么违法行为。", "In one sentence, what was done against the law.")},
			{Name: "facts", Title: t("违法事实", "facts"), Type: schema.Prose, Need: schema.Required, Max: 5000, Code: "CF_SY", Former: []string{"处罚事由"}, Example: "2024年3月1日，当事人的货车未取得道路运输证从事货物运输。",
				Help: t("时间、地点、经过；不写身份证号、住址、电话。", "When, where and what; no identity number, home address or telephone.")},
			{Name: "basis", Title: t("处罚依据", "legal basis"), Type: schema.Prose, Cites: true, Need: schema.Required, Max: 2048, Code: "CF_YJ", Example: "《中华人民共和国道路运输条例》第六十三条",
				Help: t("法律名称和条款。", "The law and its article.")},
			{Name: "categories", Title: t("处罚类别", "kinds of penalty"), Type: schema.OneOf, Many: true, Choices: penaltyKinds, Need: schema.Required, Code: "CF_CFLB", Former: []string{"处罚类别1", "处罚类别2", "处罚种类", "CF_CFLB1", "CF_CFLB2"}, Example: "罚款",
				Help: t("可以有多个，用《行政处罚法》第九条的词。", "One or several, in the words of article 9 of the Administrative Penalty Law.")},
			{Name: "content", Title: t("处罚内容", "penalty imposed"), Type: schema.Prose, Need: schema.Required, Max: 4000, Code: "CF_NR", Former: []string{"处罚结果"}, Example: "罚款人民币叁仟元整。",
				Help: t("决定书写明的处罚。", "The penalty as the decision states it.")},
			{Name: "fine", Title: t("罚款金额", "fine"), Type: schema.Money, Code: "CF_NR_FK", Former: []string{"罚款金额(万元)", "罚款金额（万元）"}, Example: "0.300000",
				Help: t("以万元为单位，最多六位小数：三千元写 0.3。", "In 10,000 yuan, at most six decimals: 3,000 yuan is 0.3.")},
			{Name: "confiscated", Title: t("没收违法所得、没收非法财物的金额", "amount confiscated"), Type: schema.Money, Code: "CF_NR_WFFF", Former: []string{"没收违法所得、没收非法财物的金额(万元)"}, Example: "0.120000",
				Help: t("以万元为单位，最多六位小数。", "In 10,000 yuan, at most six decimals.")},
			{Name: "revoked_certificate", Title: t("暂扣或吊销证照名称及编号", "certificate suspended or revoked"), Type: schema.Line, Max: 200, Code: "CF_NR_ZKDX", Example: "道路运输经营许可证 示交运管许可字000000000001号",
				Help: t("证照的名称和编号。", "The certificate's name and number.")},
			{Name: "gravity", Title: t("失信程度", "gravity"), Type: schema.OneOf, Choices: gravities, Example: "一般",
				Help: t("决定公示期限的三档，由机关认定；没有认定就不填。", "The grade that decides how long it stays public; empty where the organ has not decided.")},
			{Name: "decided_on", Title: t("处罚决定日期", "decided on"), Type: schema.Date, Need: schema.Required, Code: "CF_JDRQ", Example: "2024-03-11",
				Help: t("决定书的日期；它的年份就是文件夹的年份。", "The date of the decision; its year names the folder.")},
			{Name: "valid_to", Title: t("处罚有效期", "valid until"), Type: schema.Until, Code: "CF_YXQ", Former: []string{"处罚有效期止", "处罚生效期止"}, Example: "2025-03-11",
				Help: t("处罚的有效期；没有期限的写 长期。", "The last day the penalty holds; 长期 where there is no end.")},
			{Name: "publish_until", Title: t("公示截止期", "public until"), Type: schema.Date, Code: "CF_GSJZQ", Since: "decided_on", Former: []string{"公示期限", "公示截止日期", "CF_GSQX"}, Example: "2025-03-11",
				Help: t("公开到这一天为止，过后自动不再显示。", "The last day it is shown; after it the record disappears by itself.")},
			unlessKeptBack(publishedOn), lateReason, unpublishedReason,
		},
		office(t("处罚机关", "deciding organ"), [4]string{"CF_CFJG", "CF_CFJGDM", "CF_SJLY", "CF_SJLYDM"}, "处罚机关名称", "CF_XZJG"),
		[]schema.Field{stateField("CF_ZT"), remarkField("CF_BZ")},
		afterwards,
	),
	Rules: slices.Concat(
		decisionRules("行政处罚", "示交罚", "basis", true),
		[]schema.Rule{
			law.DateOrder("decided_on", "valid_to"),
			law.DateOrder("decided_on", "publish_until"),
			law.TermTooLong(), law.TermMissing(), law.GravityFine(), law.GravityCategory("categories"), law.ExpiresSoon(),
			law.WithdrawalCause(), law.MinorPublished("published_on"), law.UnpublishedReason("unpublished_reason", "published_on", "categories"),
			law.AmountMissing("categories", "fine", "confiscated", "revoked_certificate"),
			law.AmountUnit("fine", "content"), law.AmountUnit("confiscated", "content"),
			law.AmountText("fine", "content"), law.AmountPrecision("fine"), law.AmountPrecision("confiscated"),
			law.CategoryNote("categories"),
			privacy.Minor("party_type", "decided_on", "facts", "content", "remark"),
		},
	),
	Duties: decisionDuties("penalty", t("行政处罚", "penalties"), t("作出处罚决定的机关", "the organ that decided"),
		t("《行政处罚法》第四十八条；发改办财金〔2018〕424号", "Administrative Penalty Law, article 48; NDRC 424 (2018)")),
	Person:   partyName,
	Former:   formerPersons,
	Withheld: keptBack,
	Aside:    aside,
	ID:       schema.IDForm{Stem: "{year}", Digits: 4},
	Show: schema.Show{
		Title:   penaltyTitle,
		Date:    "decided_on",
		From:    "published_on",
		Notice:  fallen,
		Until:   publicUntil,
		Last:    "publish_until",
		Term:    penaltyTerm,
		Party:   organisation,
		Called:  organisationName,
		Number:  "document",
		State:   decisionState,
		Columns: []string{"decided_on", "document", "party", "violation_type", "content"},
		Counted: []string{"categories", "violation_type", "power"},
		Page: []schema.Section{
			{Title: t("对谁", "Who"), Fields: []string{"party", "party_type", "party_code", "party_registration_no", "party_org_code", "party_tax_no", "party_institution_no", "party_social_no", "legal_representative"}},
			{Title: t("因为什么", "What and why"), Fields: []string{"violation_type", "facts"}},
			{Title: t("依据什么", "On what basis"), Fields: []string{"basis", "power"}},
			{Title: t("怎样处罚", "With what result"), Fields: []string{"categories", "content", "fine", "confiscated", "revoked_certificate", "gravity"}},
			{Title: t("由谁决定", "By whom"), Fields: []string{"authority", "authority_code", "document", "decided_on", "agency", "source", "source_code"}},
			{Title: t("到何时为止", "Until when"), Fields: []string{"valid_to", "publish_until", "published_on", "late_reason", "state", "remark"}},
			correctionsSection,
		},
		// schema.org has no word for a penalty: it is a document that expires.
		Linked: schema.Linked{Type: "CreativeWork", Has: []schema.Property{
			{Name: "identifier", From: []string{"document"}},
			{Name: "dateCreated", From: []string{"decided_on"}},
			{Name: "datePublished", From: []string{"published_on"}},
			{Name: "expires", From: []string{"publish_until"}},
			{Name: "creator", As: "GovernmentOrganization", Has: authorityLinked},
			{Name: "citation", From: []string{"basis"}, As: "Legislation"},
		}},
	},
	Search: schema.Search{
		Names:    slices.Concat([]string{"document"}, partyNames),
		Subjects: slices.Concat([]string{"violation_type", "basis", "power", "categories", "content", "revoked_certificate", "agency"}, officeNames),
		Texts:    []string{"facts", "remark", "late_reason"},
		Filters:  []string{"agency", "categories", "violation_type", "gravity", "party_type"},
		Sorts:    []string{"fine", "publish_until"},
	},
}

// unpublishedReason is why a penalty is kept back: 轻微 are in principle not
// published (NDRC order 36), nor are warnings of the summary procedure.
var unpublishedReason = schema.Field{
	Name: "unpublished_reason", Title: t("不予公开的理由", "why it is not published"), Type: schema.Line, Internal: true, Example: "轻微，按规定不公示。",
	Help: t("依法不公示的处罚写明理由，不填公开日期；内部记录，不公开。", "For a penalty that is rightly kept back, instead of a day of publication; kept in the data, never published."),
}

// unlessKeptBack is the day of publication of a kind whose records may be kept
// back: it is not missed then.
func unlessKeptBack(f schema.Field) schema.Field {
	f.Unless = unpublishedReason.Name
	return f
}

// keptBack is whether a penalty is never published.
func keptBack(r *schema.Record) bool { return r.Has(unpublishedReason.Name) }

// penaltyKinds are the kinds of the Administrative Penalty Law, article 9, from
// light to heavy in the order that annual statistics use.
var penaltyKinds = []schema.Choice{
	{Word: "警告", EN: "warning"},
	{Word: "通报批评", EN: "public criticism"},
	{Word: "罚款", EN: "fine"},
	{Word: "没收违法所得", EN: "confiscation of illegal gains"},
	{Word: "没收非法财物", EN: "confiscation of illegal property"},
	{Word: "暂扣许可证件", EN: "suspension of a licence"},
	{Word: "降低资质等级", EN: "lowering of a qualification"},
	{Word: "限制开展生产经营活动", EN: "restriction of business"},
	{Word: "责令停产停业", EN: "suspension of business"},
	{Word: "责令关闭", EN: "closure"},
	{Word: "限制从业", EN: "exclusion from a trade"},
	{Word: "吊销许可证件", EN: "revocation of a licence"},
	{Word: "行政拘留", EN: "administrative detention"},
	{Word: "其他", EN: "other", Note: true},
}

// gravities are the three grades of 信用修复管理办法 (NDRC order 36).
var gravities = []schema.Choice{
	{Word: "轻微", EN: "minor"},
	{Word: "一般", EN: "ordinary"},
	{Word: "严重", EN: "serious"},
}

// penaltyTitle is the party and the heaviest penalty, with the amount of a fine:
// 示例第一运输有限公司 · 罚款 3,000 元. What is 其他 has no weight of its own and
// stands there only when nothing else does.
func penaltyTitle(r *schema.Record) string {
	given := r.Texts("categories")
	heaviest := ""
	for _, c := range penaltyKinds {
		if !c.Note && anyOf(c.Word, given...) {
			heaviest = c.Word
		}
	}
	if heaviest == "" && len(given) > 0 {
		heaviest = given[0]
	}
	if fine := r.Format("fine", problem.ZH); fine != "" && heaviest == "罚款" {
		heaviest += " " + fine
	}
	return r.Text("party") + " · " + heaviest
}
