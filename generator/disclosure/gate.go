package disclosure

import "sunboard/generator/schema"

// Gate is how the law stands at this site's gate: what the law leaves to the
// organ or the province, and numbers that no published rule gives. A number that
// is not set is not guessed; check says so once.
var Gate = &Setting{
	Name:     "gate",
	Title:    t("把关参数", "settings of the gate"),
	Help:     t("法律留给机关或各省决定的事项；不填就用法律的规定，没有规定的不猜。", "What the law leaves to the organ or the province; empty means what the law says, and nothing is guessed."),
	Optional: true,
	Fields: []schema.Field{
		{Name: "natural_persons", Title: t("自然人姓名", "names of natural persons"), Type: schema.OneOf, Choices: namings, Example: "只显示姓",
			Help: t("许可、处罚的对象是自然人时怎样显示姓名；不填就只显示姓。", "How the name of a natural person is shown; the surname only, unless set.")},
		{Name: "report_due", Title: t("年度报告公开期限", "reports are public before"), Type: schema.MonthDay, Example: "04-01",
			Help: t("在这一天之前公开；本省有更早规定的填本省的，不填就是 04-01。", "Public before this day; where the province is stricter, its day. Default 04-01.")},
		{Name: "report_submitted", Title: t("年度报告报送期限", "reports are submitted by"), Type: schema.MonthDay, Example: "03-01",
			Help: t("向同级党委政府和上级部门报送的期限，写上就会在 due 里提醒。", "By when the report goes to the government and the department above; set it to be reminded by due.")},
		{Name: "fine_large", Title: t("较大数额罚款的起点", "a large fine begins at"), Type: schema.Money, Example: "1",
			Help: t("以万元为单位，本省或本系统的标准；不填就不核对失信程度。", "In 10,000 yuan, by the province's or the system's standard; unset, gravity is not compared.")},
		{Name: "fine_huge", Title: t("巨额罚款的起点", "a huge fine begins at"), Type: schema.Money, Example: "20",
			Help: t("以万元为单位，本省或本系统的标准；不填就不核对失信程度。", "In 10,000 yuan, by the province's or the system's standard; unset, gravity is not compared.")},
		{Name: "minor_penalties", Title: t("轻微处罚", "minor penalties"), Type: schema.OneOf, Choices: minorPolicies, Example: "不公示",
			Help: t("2026年4月1日起作出的轻微处罚是否公示；原则上不公示，确需公示的不超过三个月。不填，check 就提醒一次。", "Whether minor penalties decided from 1 April 2026 on are published: in principle not, if needed for three months at most. Unset, check reminds of it once.")},
		{Name: "expiry_notice", Title: t("到期提醒", "days of notice before a term ends"), Type: schema.Count, Example: "14",
			Help: t("公示期还剩多少天时提醒；不填就是 14 天。", "How many days before its end a term is told of; default 14.")},
	},
}

var minorPolicies = []schema.Choice{
	{Word: "公示", EN: "published"},
	{Word: "不公示", EN: "not published"},
}

var namings = []schema.Choice{
	{Word: "只显示姓", EN: "surname only"},
	{Word: "公开全名", EN: "full name"},
	{Word: "不显示", EN: "not shown"},
}

// Severities change how grave advice is. What the law commands, and what is an
// error, cannot be changed.
var Severities = &Setting{
	Name:     "rules",
	Title:    t("规则的轻重", "severity of rules"),
	Help:     t("建议性的规则可以改为错误或关闭，要写明理由；法律规定的不能改。", "Advice may be made an error or turned off, with a reason; what the law commands may not."),
	Optional: true,
	Many:     true,
	Fields: []schema.Field{
		{Name: "rule", Title: t("规则", "rule"), Type: schema.Name, Need: schema.Required, Example: "column-stale",
			Help: t("规则的标识；用 explain 查看。", "The rule's ID; see explain.")},
		{Name: "severity", Title: t("轻重", "severity"), Type: schema.OneOf, Choices: severities, Need: schema.Required, Example: "关闭",
			Help: t("错误、警告或关闭；一个问题合几条，按先写的一条。", "Error, warning or off; where several entries fit a finding, the first decides.")},
		{Name: "in", Title: t("范围", "where"), Type: schema.Line, Example: "data/penalty/2024/",
			Help: t("只对这个文件或文件夹；不填就是全部。", "Only for this file or folder; all, unless set.")},
		{Name: "reason", Title: t("理由", "reason"), Type: schema.Line, Need: schema.Required, Example: "栏目按学年更新。",
			Help: t("check 会把它打印出来。", "check prints it.")},
	},
}

var severities = []schema.Choice{
	{Word: "错误", EN: "error"},
	{Word: "警告", EN: "warning"},
	{Word: "关闭", EN: "off"},
}

// Columns say how often something new is due on a column. The national
// indicators give periods for some columns only; the others are the organ's own.
var Columns = &Setting{
	Name:     "columns",
	Title:    t("栏目更新周期", "periods of columns"),
	Help:     t("公开类别多少天内应当有新内容。", "Within how many days a kind has something new."),
	Optional: true,
	Many:     true,
	Fields: []schema.Field{
		{Name: "column", Title: t("栏目", "column"), Type: schema.OneOf, Choices: columnNames(), Need: schema.Required, Example: "普法",
			Help: t("公开类别的名称。", "The title of a kind.")},
		{Name: "days", Title: t("天数", "days"), Type: schema.Count, Need: schema.Required, Example: "180",
			Help: t("这么多天没有新内容就提醒。", "After so many days without anything new, staff are told.")},
	},
}

func columnNames() []schema.Choice {
	var list []schema.Choice
	for _, k := range Kinds {
		list = append(list, schema.Choice{Word: k.Title.ZH, EN: k.Title.EN, Code: k.Name})
	}
	return list
}

// NoCases are the statements that a month had no decision of a kind: an empty
// month of dual disclosure must say so (双公示栏目不得空白).
var NoCases = &Setting{
	Name:     "no-cases",
	Title:    t("无此类案件的月份", "months without a case"),
	Help:     t("某机关某月没有作出许可或处罚决定的，在这里声明。", "Where an agency made no decision of a kind in a month, it says so here."),
	Optional: true,
	Many:     true,
	Fields: []schema.Field{
		{Name: "kind", Title: t("公开类别", "kind"), Type: schema.OneOf, Choices: yearlyKinds(), Need: schema.Required, Example: "行政处罚",
			Help: t("行政许可或行政处罚。", "Permits or penalties.")},
		{Name: "agency", Title: t("公开机关", "agency"), Type: schema.Ref, Ref: AgencyTable, Example: "sample-city",
			Help: t("data/site/agencies.yaml 里的标识；只有一个机关时可以不填。", "An id from data/site/agencies.yaml; may be left out where there is one agency.")},
		{Name: "month", Title: t("月份", "month"), Type: schema.Month, Need: schema.Required, Example: "2024-02",
			Help: t("没有作出决定的月份。", "The month without a decision.")},
		{Name: "published_on", Title: t("声明日期", "stated on"), Type: schema.Date, Need: schema.Required, Example: "2024-03-04",
			Help: t("公布这一声明的日期。", "The day on which it was stated.")},
	},
}

func yearlyKinds() []schema.Choice {
	var list []schema.Choice
	for _, k := range Kinds {
		if k.Yearly != "" {
			list = append(list, schema.Choice{Word: k.Title.ZH, EN: k.Title.EN, Code: k.Name})
		}
	}
	return list
}

// Holidays add a year of public holidays to the calendar, or replace one: the
// notice of the State Council for the next year comes in autumn.
var Holidays = &Setting{
	Name:     "calendar",
	Title:    t("放假和调休", "public holidays"),
	Help:     t("每年一个文件；程序自带 2018—2026 年，这里补充或更正。", "A file a year; 2018 to 2026 are built in, and are added to or corrected here."),
	Optional: true,
	Folder:   true,
	Fields: []schema.Field{
		{Name: "year", Title: t("年份", "year"), Type: schema.Year, Need: schema.Required, Example: "2027",
			Help: t("哪一年。", "The year.")},
		{Name: "notice", Title: t("依据的通知", "notice"), Type: schema.Line, Need: schema.Required, Example: "国务院办公厅关于2027年部分节假日安排的通知",
			Help: t("国务院办公厅通知的名称和文号。", "The notice's name and number.")},
		{Name: "off", Title: t("放假的日子", "days off"), Type: schema.Date, Many: true, Need: schema.Required, Example: "2027-01-01",
			Help: t("逐日列出放假的日子；周末本来就休息，可以不写；通知里上一年末的日子也写在这里。", "Every day off; ordinary weekends need not be listed; days at the end of the year before that the notice arranges stand here, too.")},
		{Name: "work", Title: t("调休上班的周末", "weekend days that are worked"), Type: schema.Date, Many: true, Example: "2027-02-20",
			Help: t("逐日列出要上班的周六、周日。", "Every Saturday or Sunday that is worked.")},
	},
}
