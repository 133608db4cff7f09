package disclosure

import (
	"slices"

	"sunboard/generator/law"
	"sunboard/generator/schema"
)

// Report is an annual report on the rule of law in government.
var Report = &schema.Kind{
	Name:  "report",
	Title: t("年度报告", "Annual reports"),
	About: t("法治政府建设年度报告，每年四月一日前公开上一年的情况：做了什么、还有什么问题、下一年怎么办，以及可以逐年对照的数字。",
		"Annual reports on the rule of law in government, due before 1 April: what was done, what is amiss, what comes next, and figures to compare over the years."),
	Source: t("《法治政府建设与责任落实督察工作规定》第二十四条至第二十七条", "Provisions on Supervising the Building of Law-based Government, articles 24 to 27"),
	Due:    t("每年四月一日之前", "before 1 April"),
	Column: "信息公开年报", Keywords: "法治政府建设,年度报告,依法行政",
	Fields: slices.Concat(
		identity("sample-city-2023"),
		[]schema.Field{
			{Name: "type", Title: t("报告类型", "type"), Type: schema.OneOf, Choices: reportTypes, Need: schema.Required, Example: "法治政府建设年度报告",
				Help: t("报告的类型。", "The type of report.")},
			{Name: "year", Title: t("报告年度", "year"), Type: schema.Year, Need: schema.Required, Example: "2023",
				Help: t("报告写的是哪一年，不是公开的那一年。", "The year it reports on, not the year it is published in.")},
			{Name: "title", Title: t("标题", "title"), Type: schema.Line, Need: schema.Required, Example: "示例市交通运输局2023年法治政府建设年度报告",
				Help: t("报告的全称。", "The full title.")},
			{Name: "document", Title: t("文号", "number"), Type: schema.Code, Example: "示交发〔2024〕6号",
				Help: t("有文号的填。", "If it has one.")},
			{Name: "signed_on", Title: t("成文日期", "signed on"), Type: schema.Date, Example: "2024-03-20",
				Help: t("报告落款的日期。", "The date under the report.")},
			publishedOn,
			{Name: "reviewer", Title: t("审核人", "reviewer"), Type: schema.Line, Internal: true, Example: "示例乙",
				Help: t("内部记录，不公开。", "Kept in the data, never published.")},
			{Name: "foreword", Title: t("前言", "foreword"), Type: schema.Markdown, Example: "现将有关情况报告如下。",
				Help: t("第一个标题之前的文字。", "What stands before the first heading.")},
			{Name: "sections", Title: t("章节", "sections"), Type: schema.Group, Many: true, Need: schema.Required,
				Help: t("按原文的顺序，最多三层。", "In the order of the text, three levels at most."), Fields: sectionFields(3)},
			{Name: "figures", Title: t("数据", "figures"), Type: schema.Group, Many: true,
				Help: t("报告里值得逐年对照的数字；不同年份用同一个标识就是同一项数据。", "Numbers worth comparing; the same id in another year is the same figure."),
				Fields: []schema.Field{
					{Name: "id", Title: t("标识", "id"), Type: schema.Name, Need: schema.Required, Example: "training-hours",
						Help: t("同一项数据在各年用同一个标识。", "The same figure has the same id in every year.")},
					{Name: "label", Title: t("名称", "label"), Type: schema.Line, Need: schema.Required, Example: "执法人员人均培训",
						Help: t("这个数字说的是什么。", "What the number says.")},
					{Name: "value", Title: t("数值", "value"), Type: schema.Number, Need: schema.Required, Example: "60.82",
						Help: t("准确的数字，不带单位。", "The exact number, without its unit.")},
					{Name: "unit", Title: t("单位", "unit"), Type: schema.Line, Example: "学时",
						Help: t("件、项、人次、万元……", "Such as cases, items, 10,000 yuan.")},
					{Name: "section", Title: t("所在章节", "section"), Type: schema.Line, Example: "一、",
						Help: t("所在章节的序号或标题。", "The number or heading of the section it stands in.")},
					{Name: "part_of", Title: t("属于", "part of"), Type: schema.Name, Example: "cases",
						Help: t("是另一项数据的一部分时，写那一项的标识。", "Where it is a part of another figure: that figure's id.")},
					{Name: "counts", Title: t("统计的记录", "records counted"), Type: schema.OneOf, Choices: counted, Example: "行政处罚",
						Help: t("说的是本年度公开的许可或处罚决定的件数时填；会与记录核对。", "Where it is the number of permits or penalties of the year: it is compared with the records.")},
				}},
			{Name: "attachments", Title: t("附件", "attachments"), Type: schema.Group, Many: true,
				Help: t("放在 data/files/ 里的文件。", "Files in data/files/."), Fields: attachmentFields},
		},
		afterwards,
	),
	Rules: slices.Concat(
		[]schema.Rule{
			law.DateOrder("signed_on", "published_on"),
			law.DateFuture("published_on", "signed_on", "withdrawn.caused_on", "corrections.on"),
			law.DocumentNumber("document"),
			law.CorrectionField(),
		},
		law.ReportRules(ReportParts),
	),
	Duties: []schema.Duty{
		{
			ID:   "report-public",
			Who:  t("县级以上政府部门", "departments at county level and above"),
			What: t("上一年度的法治政府建设年度报告", "the report on the year before"), When: t("每年四月一日之前", "before 1 April"),
			Source:   t("《法治政府建设与责任落实督察工作规定》第二十五条", "Provisions on Supervising the Building of Law-based Government, article 25"),
			EachYear: &schema.YearDay{Month: 4, Day: 1, Setting: "report_due"},
		},
		{
			ID:   "report-submitted",
			Who:  t("县级以上政府部门", "departments at county level and above"),
			What: t("向同级党委政府和上级部门报送年度报告", "the report goes to the government and the department above"), When: t("每年三月一日之前，在 gate.yaml 设定了才提醒", "before 1 March, where gate.yaml sets it"),
			Source:   t("《法治政府建设与责任落实督察工作规定》第五章", "Provisions on Supervising the Building of Law-based Government, chapter 5"),
			EachYear: &schema.YearDay{Setting: "report_submitted"},
		},
	},
	ID:    schema.IDForm{Stem: "{agency}-{year}", Behind: 1},
	Taken: []string{"figures", "compare"},
	Show: schema.Show{
		Title:   func(r *schema.Record) string { return r.Text("title") },
		Date:    "published_on",
		From:    "published_on",
		Called:  func(r *schema.Record) string { return r.Text("title") },
		Number:  "document",
		Columns: []string{"year", "title", "agency", "published_on"},
		Page: []schema.Section{
			{Fields: []string{"title", "type", "year", "agency", "document", "signed_on", "published_on"}},
			{Title: t("数据", "Figures"), Fields: []string{"figures"}},
			{Title: t("附件", "Attachments"), Fields: []string{"attachments"}},
			correctionsSection,
			{Fields: []string{"foreword", "sections"}},
		},
		Body: reportBody,
		Linked: schema.Linked{Type: "Report", Has: []schema.Property{
			{Name: "reportNumber", From: []string{"document"}},
			{Name: "temporalCoverage", From: []string{"year"}},
			{Name: "dateCreated", From: []string{"signed_on"}},
			{Name: "datePublished", From: []string{"published_on"}},
			{Name: "publisher", From: []string{"agency"}, As: "GovernmentOrganization"},
			{Name: "hasPart", From: []string{"attachments"}, As: "MediaObject", Has: []schema.Property{
				{Name: "name", From: []string{"title"}},
				{Name: "contentUrl", From: []string{"file"}},
			}},
		}},
	},
	Search: schema.Search{
		Names:    []string{"title", "document"},
		Subjects: []string{"type", "year", "agency"},
		Texts:    []string{"attachments.title"},
		Filters:  []string{"agency", "year"},
		Sorts:    []string{"year"},
	},
}

var reportTypes = []schema.Choice{
	{Word: "法治政府建设年度报告", EN: "annual rule-of-law report"},
}

// ReportParts are the five parts that a report must have
// (《法治政府建设与责任落实督察工作规定》, chapter 5), in their order.
var ReportParts = []schema.Choice{
	{Word: "主要举措和成效", EN: "measures and results"},
	{Word: "存在的不足和原因", EN: "shortcomings and their causes"},
	{Word: "第一责任人职责", EN: "duties of those first responsible"},
	{Word: "下一年度主要安排", EN: "plans for the next year"},
	{Word: "其他需要报告的情况", EN: "other matters"},
}

// sectionFields are the fields of a report's section, which holds sections down
// to a number of levels.
func sectionFields(levels int) []schema.Field {
	fields := []schema.Field{
		{Name: "number", Title: t("序号", "number"), Type: schema.Line, Example: "一、",
			Help: t("原文的序号；没有序号的不填。", "The number in the original; empty where it has none.")},
		{Name: "heading", Title: t("标题", "heading"), Type: schema.Line, Example: "主要举措和成效",
			Help: t("不带序号的标题；原文没有标题的不填。", "The heading without its number; empty where it has none.")},
		{Name: "parts", Title: t("法定部分", "statutory parts"), Type: schema.OneOf, Many: true, Choices: ReportParts, Example: "主要举措和成效",
			Help: t("这一节属于法定五部分中的哪些。", "Which of the five statutory parts it belongs to.")},
		{Name: "body", Title: t("正文", "text"), Type: schema.Markdown, Example: "一是完善制度。二是加强培训。",
			Help: t("Markdown；段落之间空一行。", "Markdown; a blank line between paragraphs.")},
	}
	if levels > 1 {
		fields = append(fields, schema.Field{
			Name: "sections", Title: t("下级章节", "sections"), Type: schema.Group, Many: true,
			Help: t("下一层的章节。", "The sections within it."), Fields: sectionFields(levels - 1),
		})
	}
	return fields
}

// counted are the kinds of decision that a figure may count.
var counted = []schema.Choice{
	{Word: "行政许可", EN: "permits"},
	{Word: "行政处罚", EN: "penalties"},
}

var attachmentFields = []schema.Field{
	{Name: "title", Title: t("名称", "title"), Type: schema.Line, Need: schema.Required, Example: "2023年度执法数据表",
		Help: t("附件的名称。", "The name of the file for readers.")},
	{Name: "file", Title: t("文件", "file"), Type: schema.Path, Need: schema.Required, Example: "report/2023-data.csv",
		Help: t("data/files/ 里的相对路径。", "A path relative to data/files/.")},
}
