package disclosure

import (
	"slices"

	"sunboard/generator/calendar"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Outreach is an item of legal outreach: whoever enforces the law explains it.
var Outreach = &schema.Kind{
	Name:  "outreach",
	Title: t("普法", "Legal outreach"),
	About: t("谁执法谁普法：文章、以案释法、活动、讲座、宣传材料和学法计划，说明与出行和运输有关的法律。",
		"Whoever enforces the law explains it: articles, cases with commentary, campaigns, lectures, posters and study plans."),
	Source: t("《法治宣传教育法》；“谁执法谁普法”普法责任制", "Law on Publicity and Education in the Rule of Law; the duty of enforcing organs to explain the law"),
	Due:    t("活动结束后及时公开", "soon after the event"),
	Column: "政策解读", Keywords: "普法,法治宣传,以案释法,谁执法谁普法",
	Fields: slices.Concat(
		identity("2024-road-law-week"),
		[]schema.Field{
			{Name: "type", Title: t("类型", "type"), Type: schema.OneOf, Choices: outreachTypes, Need: schema.Required, Example: "活动",
				Help: t("六类之一。", "One of six.")},
			{Name: "title", Title: t("标题", "title"), Type: schema.Line, Need: schema.Required, Example: "路政宣传月走进货运场站",
				Help: t("一句话的标题。", "A title in one line.")},
			{Name: "summary", Title: t("摘要", "summary"), Type: schema.Prose, Need: schema.Required, Example: "执法人员在货运场站讲解超限运输的危害和处罚。",
				Help: t("两三句话，显示在卡片上。", "Two or three sentences for the card.")},
			{Name: "held_on", Title: t("日期", "date"), Type: schema.Date, Example: "2024-05-10",
				Help: t("活动的日期，或开始的日期。", "The date, or the first day.")},
			{Name: "held_until", Title: t("结束日期", "last day"), Type: schema.Date, Example: "2024-05-31",
				Help: t("持续多日的填结束日期。", "For what lasts several days.")},
			{Name: "place", Title: t("地点", "place"), Type: schema.Line, Example: "示例市货运中心",
				Help: t("活动的地点。", "Where it took place.")},
			{Name: "audience", Title: t("对象", "audience"), Type: schema.Line, Many: true, Example: "货车驾驶员",
				Help: t("讲给谁听，可以有多个。", "Whom it is for; one or several.")},
			{Name: "laws", Title: t("宣讲的法律法规", "laws explained"), Type: schema.Line, Many: true, Example: "《中华人民共和国公路法》",
				Help: t("全称，带书名号。", "Full titles, in title marks.")},
			{Name: "hosts", Title: t("主办单位", "hosts"), Type: schema.Line, Many: true, Example: "示例市交通运输局",
				Help: t("谁主办。", "Who held it.")},
			{Name: "partners", Title: t("协办单位", "partners"), Type: schema.Line, Many: true, Example: "示例市司法局",
				Help: t("谁参加协办。", "Who helped.")},
			{Name: "speaker", Title: t("主讲人", "speaker"), Type: schema.Line, Example: "公职律师",
				Help: t("讲座写主讲人的身份。", "For a lecture, who spoke.")},
			{Name: "hours", Title: t("学时", "hours"), Type: schema.Number, Example: "2.5",
				Help: t("讲座或培训的学时。", "Hours of teaching.")},
			{Name: "attendance", Title: t("参加人次", "attendance"), Type: schema.Count, Example: "120",
				Help: t("参加的人次。", "How many took part.")},
			{Name: "form", Title: t("材料形式", "form of material"), Type: schema.OneOf, Choices: materialForms, Example: "海报",
				Help: t("宣传材料的形式。", "For a material: what it is.")},
			{Name: "slogan", Title: t("标语或屏幕文字", "slogan or screen text"), Type: schema.Prose, Example: "超限一时，伤路一世。",
				Help: t("标语、电子屏文字的原文，一行一句。", "The words of a slogan or a screen, a sentence a line.")},
			{Name: "images", Title: t("图片", "images"), Type: schema.Group, Many: true,
				Help: t("放在 data/files/ 里的图片；第一张显示在卡片上。", "Pictures in data/files/; the first is shown on the card."),
				Fields: []schema.Field{
					{Name: "file", Title: t("文件", "file"), Type: schema.Path, Need: schema.Required, Example: "outreach/poster.svg",
						Help: t("data/files/ 里的相对路径。", "A path relative to data/files/.")},
					{Name: "alt", Title: t("替代文字", "alternative text"), Type: schema.Line, Need: schema.Required, Example: "一辆装得过高的货车停在限高标志前",
						Help: t("给看不见图片的人：图上有什么。", "For those who cannot see it: what the picture shows.")},
					{Name: "caption", Title: t("说明", "caption"), Type: schema.Line, Example: "宣传海报",
						Help: t("图片下面的文字。", "The words under the picture.")},
				}},
			{Name: "body", Title: t("正文", "text"), Type: schema.Markdown, Example: "**超限运输**会缩短桥梁的寿命。",
				Help: t("Markdown；段落之间空一行。", "Markdown; a blank line between paragraphs.")},
			{Name: "attachments", Title: t("附件", "attachments"), Type: schema.Group, Many: true,
				Help: t("放在 data/files/ 里的文件。", "Files in data/files/."), Fields: attachmentFields},
			publishedOn,
		},
		afterwards,
	),
	Rules: []schema.Rule{law.DateOrder("held_on", "held_until"), law.CorrectionField()},
	Duties: []schema.Duty{{
		ID:   "outreach-fresh",
		Who:  t("执法机关", "enforcing organs"),
		What: t("新的普法内容", "new legal outreach"), When: t("在设定的天数内有更新", "something new within the days that are set"),
		Source: t("国办秘函〔2019〕19号（栏目不更新）；“谁执法谁普法”普法责任制", "State Council General Office, indicators of 2019 (columns not kept up)"), Fresh: true,
	}},
	ID: schema.IDForm{Stem: "{year}", Digits: 3},
	Show: schema.Show{
		Title:  func(r *schema.Record) string { return r.Text("title") },
		Date:   "published_on",
		From:   "published_on",
		Called: func(r *schema.Record) string { return r.Text("title") },
		Ways: []schema.Way{
			{Name: "law", Title: t("宣讲的法律", "law explained"), Field: "laws", Most: true, None: t("没有写明法律", "no law is told")},
			{Name: "audience", Title: t("对象", "audience"), Field: "audience", Most: true, None: t("没有写明对象", "no audience is told")},
			{Name: "month", Title: t("公开的月份", "month"), Of: byMonth},
		},
		Columns: []string{"published_on", "type", "title", "laws"},
		Page: []schema.Section{
			{Fields: []string{"title", "type", "summary", "held_on", "held_until", "place", "audience", "laws", "hosts", "partners", "speaker", "hours", "attendance", "form", "published_on", "agency"}},
			{Title: t("标语", "Slogan"), Fields: []string{"slogan"}},
			{Title: t("图片", "Pictures"), Fields: []string{"images"}},
			{Title: t("附件", "Attachments"), Fields: []string{"attachments"}},
			correctionsSection,
			{Fields: []string{"body"}},
		},
		Body: func(r *schema.Record) string { return r.Text("body") },
		Linked: schema.Linked{Type: "LearningResource", Has: []schema.Property{
			{Name: "description", From: []string{"summary"}},
			{Name: "datePublished", From: []string{"published_on"}},
			{Name: "publisher", From: []string{"agency"}, As: "GovernmentOrganization"},
			{Name: "about", From: []string{"laws"}, As: "Legislation"},
			{Name: "image", From: []string{"images"}, As: "ImageObject", Has: []schema.Property{
				{Name: "contentUrl", From: []string{"file"}},
				{Name: "caption", From: []string{"caption"}},
				{Name: "description", From: []string{"alt"}},
			}},
		}},
	},
	Search: schema.Search{
		Names:    []string{"title"},
		Subjects: []string{"type", "laws", "audience", "hosts", "partners", "speaker", "place", "form", "agency"},
		Texts:    []string{"summary", "slogan", "images.alt", "images.caption", "attachments.title"},
		Filters:  []string{"agency", "type", "laws", "audience"},
		Sorts:    []string{"held_on"},
	},
}

var outreachTypes = []schema.Choice{
	{Word: "文章", EN: "article"},
	{Word: "以案释法", EN: "case with commentary"},
	{Word: "活动", EN: "campaign"},
	{Word: "讲座", EN: "lecture"},
	{Word: "宣传材料", EN: "material"},
	{Word: "学法计划", EN: "study plan"},
}

var materialForms = []schema.Choice{
	{Word: "标语", EN: "slogan"},
	{Word: "海报", EN: "poster"},
	{Word: "电子屏", EN: "screen text"},
	{Word: "手册", EN: "leaflet"},
}

// byMonth puts records together by the month of their publication.
func byMonth(r *schema.Record, _ calendar.Day) schema.Bundle {
	on, ok := r.Day("published_on")
	if !ok {
		return schema.Bundle{}
	}
	year, month, _ := on.Date()
	return schema.Bundle{Key: on.String()[:len("2006-01")], Title: problem.Textf("%[1]d 年 %[2]d 月", "%[1]d-%02[2]d", year, month)}
}
