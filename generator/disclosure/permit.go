package disclosure

import (
	"slices"

	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/schema"
)

// Permit is one decision on an administrative licence: the national layout of
// 双公示 (发改办财金〔2018〕424号), table XK_.
var Permit = &schema.Kind{
	Name:  "permit",
	Title: t("行政许可", "Permits"),
	About: t("行政许可决定，自作出之日起七个工作日内公开。在这里可以查到准予了谁、许可了什么、从哪天到哪天有效。",
		"Decisions on administrative licences, published within seven working days: who may do what, from when and until when."),
	Source: t("《行政许可法》第四十条；发改办财金〔2018〕424号", "Administrative Licensing Law, article 40; NDRC 424 (2018)"),
	Due:    t("自作出许可决定之日起七个工作日内", "within seven working days of the decision"),
	Column: "信息公开目录", Keywords: "行政许可,许可决定,双公示,道路运输",
	Yearly: "decided_on",
	Fields: slices.Concat(
		identity("2024-0017"),
		[]schema.Field{
			powerRef,
			{Name: "document_name", Title: t("行政许可决定文书名称", "name of the decision"), Type: schema.Line, Need: schema.Expected, Max: 64, Code: "XK_XKWS", Former: []string{"项目名称", "XK_XMMC"}, Example: "道路货物运输经营行政许可决定书",
				Help: t("决定文书的标题。", "The title of the decision.")},
			{Name: "document", Title: t("行政许可决定文书号", "number of the decision"), Type: schema.Code, Need: schema.Required, Max: 64, Code: "XK_WSH", Former: []string{"许可决定文书号", "行政许可决定书文号"}, Example: "示交许〔2024〕17号",
				Help: t("决定文书上的文号，用六角括号〔〕。", "The number on the decision, with hexagonal brackets.")},
		},
		subject("XK_"),
		[]schema.Field{
			{Name: "category", Title: t("许可类别", "kind of licence"), Type: schema.OneOf, Choices: permitKinds, Need: schema.Expected, Max: 256, Code: "XK_XKLB", Former: []string{"审批类别", "许可类型", "XK_SPLB"}, Example: "普通",
				Help: t("六类之一；其他类写 其他-补注。", "One of six; another kind is written 其他-remark.")},
			{Name: "certificate_name", Title: t("许可证书名称", "certificate"), Type: schema.Line, Max: 64, Code: "XK_XKZS", Example: "道路运输经营许可证",
				Help: t("颁发证书的填证书名称。", "The certificate's name, where one is issued.")},
			{Name: "certificate_no", Title: t("许可编号", "certificate number"), Type: schema.Code, Max: 64, Code: "XK_XKBH", Example: "示交运管许可字000000000001号",
				Help: t("证书上的编号。", "The number on the certificate.")},
			{Name: "content", Title: t("许可内容", "what is permitted"), Type: schema.Prose, Need: schema.Required, Max: 4000, Code: "XK_NR", Example: "准予从事道路普通货物运输经营。",
				Help: t("准予做什么。", "What may be done.")},
			{Name: "decided_on", Title: t("许可决定日期", "decided on"), Type: schema.Date, Need: schema.Required, Code: "XK_JDRQ", Example: "2024-03-11",
				Help: t("决定文书的日期；它的年份就是文件夹的年份。", "The date of the decision; its year names the folder.")},
			{Name: "valid_from", Title: t("有效期自", "valid from"), Type: schema.Date, Need: schema.Expected, Code: "XK_YXQZ", Example: "2024-03-11",
				Help: t("许可从这一天起有效。", "The first day it holds.")},
			{Name: "valid_to", Title: t("有效期至", "valid until"), Type: schema.Until, Need: schema.Expected, Code: "XK_YXQZI", Former: []string{"截止期", "许可截止期", "XK_JZQ"}, Example: "2028-03-10",
				Help: t("许可的最后一天；没有期限的写 长期。", "The last day it holds; 长期 where there is no end.")},
			publishedOn, lateReason,
		},
		office(t("许可机关", "deciding organ"), [4]string{"XK_XKJG", "XK_XKJGDM", "XK_LYDW", "XK_LYDWDM"}, "许可机关名称", "XK_XZJG"),
		[]schema.Field{stateField("XK_ZT"), remarkField("XK_BZ")},
		afterwards,
	),
	Rules: slices.Concat(
		decisionRules("行政许可", "示交许", "", false),
		[]schema.Rule{
			law.DateOrder("valid_from", "valid_to"),
			law.SingleCategoryNote("category"),
			privacy.Minor("party_type", "decided_on", "content", "remark"),
		},
	),
	Duties: decisionDuties("permit", t("行政许可", "permits"), t("作出许可决定的机关", "the organ that decided"),
		t("《行政许可法》第四十条；发改办财金〔2018〕424号", "Administrative Licensing Law, article 40; NDRC 424 (2018)")),
	Person: partyName,
	Former: formerPersons,
	Aside:  aside,
	ID:     schema.IDForm{Stem: "{year}", Digits: 4},
	Show: schema.Show{
		Title:   permitTitle,
		Date:    "decided_on",
		From:    "published_on",
		Notice:  fallen,
		Term:    permitTerm,
		Party:   organisation,
		Called:  organisationName,
		Number:  "document",
		State:   decisionState,
		Columns: []string{"decided_on", "document", "party", "content", "valid_to"},
		Counted: []string{"category", "power"},
		Page: []schema.Section{
			{Title: t("准予谁", "Who"), Fields: []string{"party", "party_type", "party_code", "party_registration_no", "party_org_code", "party_tax_no", "party_institution_no", "party_social_no", "legal_representative"}},
			{Title: t("许可什么", "What"), Fields: []string{"content", "category", "certificate_name", "certificate_no"}},
			{Title: t("依据什么", "On what basis"), Fields: []string{"power"}},
			{Title: t("由谁决定", "By whom"), Fields: []string{"authority", "authority_code", "document_name", "document", "decided_on", "agency", "source", "source_code"}},
			{Title: t("到何时为止", "Until when"), Fields: []string{"valid_from", "valid_to", "published_on", "late_reason", "state", "remark"}},
			correctionsSection,
		},
		Linked: schema.Linked{Type: "GovernmentPermit", Has: []schema.Property{
			{Name: "identifier", From: []string{"document"}},
			{Name: "validFrom", From: []string{"valid_from"}},
			{Name: "validUntil", From: []string{"valid_to"}},
			{Name: "issuedBy", As: "GovernmentOrganization", Has: authorityLinked},
		}},
	},
	Search: schema.Search{
		Names:    slices.Concat([]string{"document", "certificate_no"}, partyNames),
		Subjects: slices.Concat([]string{"document_name", "certificate_name", "category", "content", "power", "agency"}, officeNames),
		Texts:    []string{"remark", "late_reason"},
		Filters:  []string{"agency", "certificate_name", "category", "party_type"},
		Sorts:    []string{"valid_to"},
	},
}

// permitKinds are the categories of the layout (XK_XKLB).
var permitKinds = []schema.Choice{
	{Word: "普通", EN: "ordinary", Former: []string{"普通许可"}},
	{Word: "特许", EN: "concession"},
	{Word: "认可", EN: "recognition"},
	{Word: "核准", EN: "approval"},
	{Word: "登记", EN: "registration"},
	{Word: "其他", EN: "other", Note: true},
}

// permitTitle is the party and what it was given: the certificate, or the
// decision where there is none.
func permitTitle(r *schema.Record) string {
	what := r.Text("certificate_name")
	if what == "" {
		what = r.Text("document_name")
	}
	if what == "" {
		what = "行政许可"
	}
	return r.Text("party") + " · " + what
}
