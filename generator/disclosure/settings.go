package disclosure

import (
	"sunboard/generator/law"
	"sunboard/generator/schema"
)

// Setting declares a file of data/site/: what the site is, and the tables that
// records point into.
type Setting struct {
	Name  string // its file, without .yaml
	Title schema.Text
	Help  schema.Text
	Many  bool // a list of entries, not one
	// Key is the field of which no two entries have the same; empty: none.
	Key string
	// Optional settings may be missing.
	Optional bool
	// Folder settings are a folder of files, an entry each.
	Folder bool
	Fields []schema.Field
	Rules  []schema.Rule
}

// Settings are the files of data/site/, and the holidays beside them.
var Settings = []*Setting{Site, Agencies, PowerTypes, FigureNames, Gate, Severities, Columns, NoCases, Holidays}

// Path is the setting's file or folder.
func (s *Setting) Path() string {
	if s.Folder {
		return "data/" + s.Name
	}
	return "data/site/" + s.Name + ".yaml"
}

// Site is the site as a whole: its name and the marks that a government site
// must carry (国办发〔2017〕47号, 附件 2 and the footer rules).
var Site = &Setting{
	Name:  "site",
	Title: t("网站", "the site"),
	Help:  t("网站名称、标识码和页脚要求的各项标识。", "The site's name, codes and the marks its footer must show."),
	Rules: []schema.Rule{law.SiteCode("code", "domain"), law.FilingNumbers("icp", "police", "domain"), law.SiteMarks()},
	Fields: []schema.Field{
		{Name: "name", Title: t("网站名称", "site name"), Type: schema.Line, Need: schema.Required, Example: "示例市交通运输透明公开",
			Help: t("规范名称，写入每页的 SiteName。", "The official name; SiteName on every page.")},
		{Name: "name_en", Title: t("英文名称", "English name"), Type: schema.Line, Example: "Sample City Transport Transparency",
			Help: t("英文页面上的名称。", "The name on English pages.")},
		{Name: "domain", Title: t("域名", "domain"), Type: schema.Line, Need: schema.Required, Example: "jtj.example.gov.cn",
			Help: t("不带 https://，写入每页的 SiteDomain。", "Without https://; SiteDomain on every page.")},
		{Name: "code", Title: t("网站标识码", "site code"), Type: schema.Code, Need: schema.Required, Example: "0000000001",
			Help: t("十位标识码，写入每页的 SiteIDCode。", "Ten characters; SiteIDCode on every page.")},
		{Name: "description", Title: t("网站说明", "description"), Type: schema.Prose, Need: schema.Required, Example: "示例市交通运输系统依法公开的年度报告、权责清单、许可和处罚。",
			Help: t("一两句话，写在首页和搜索引擎的摘要里。", "A sentence or two for the home page and search engines.")},
		{Name: "description_en", Title: t("英文说明", "description in English"), Type: schema.Prose, Example: "What the transport bureau of Sample City decided, published as the law requires.",
			Help: t("英文首页上的一两句话；不填就用通用的说明。", "A sentence or two for the English home page; left out, a general one stands there.")},
		{Name: "english", Title: t("英文页面", "English pages"), Type: schema.Flag, Example: "否",
			Help: t("网站在 /en/ 有英文页面；不要英文页面的写 否。", "The site has English pages at /en/; 否 for a site without them.")},
		{Name: "sponsor", Title: t("主办单位", "sponsor"), Type: schema.Line, Need: schema.Required, Example: "示例市交通运输局",
			Help: t("页脚要求列出的网站主办单位。", "The organ that runs the site; the footer must name it.")},
		{Name: "operator", Title: t("承办单位", "operator"), Type: schema.Line, Example: "示例市交通运输局办公室",
			Help: t("日常维护网站的单位。", "Who keeps the site from day to day.")},
		{Name: "address", Title: t("办公地址", "address"), Type: schema.Line, Example: "示例市示例路 1 号",
			Help: t("单位的办公地址，不是个人地址。", "The office's address, never a person's.")},
		{Name: "phone", Title: t("联系电话", "telephone"), Type: schema.Phone, Need: schema.Required, Example: "0000-12345678",
			Help: t("办公电话。", "An office telephone number.")},
		{Name: "email", Title: t("电子邮箱", "e-mail"), Type: schema.Email, Example: "open@jtj.example.gov.cn",
			Help: t("单位邮箱。", "The office's mailbox.")},
		{Name: "icp", Title: t("ICP 备案编号", "ICP filing number"), Type: schema.Code, Example: "示ICP备00000001号",
			Help: t("页脚显示并链接到备案系统。", "Shown in the footer with a link to the registry.")},
		{Name: "police", Title: t("公安机关备案号", "public-security filing number"), Type: schema.Code, Example: "示公网安备00000000000001号",
			Help: t("页脚显示并链接到备案系统。", "Shown in the footer with a link to the registry.")},
		{Name: "conac", Title: t("党政机关网站标识", "government site mark"), Type: schema.Web, Example: "https://bszs.conac.cn/sitename?method=show&id=EXAMPLE",
			Help: t("标识的查询地址；页脚放文字链接，不从外站取图。", "The address that proves the mark; the footer links to it in words and fetches no picture.")},
		{Name: "errors", Title: t("我为政府网站找错", "report an error"), Type: schema.Web, Example: "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=0000000001",
			Help: t("找错平台的地址，带本站标识码。", "The address of the national error desk, with the site's code.")},
		{Name: LicenceField, Title: t("开放数据许可", "licence of the open data"), Type: schema.Group,
			Help: t("本机关决定的使用条件；没有决定就不填，网站上也不写。", "The terms that the organ has decided on; left out where it has not, and then the site names none."),
			Fields: []schema.Field{
				{Name: "title", Title: t("名称", "title"), Type: schema.Line, Need: schema.Required, Example: "示例市公共数据开放使用条款",
					Help: t("许可或者使用条款的名称。", "The name of the licence or the terms.")},
				{Name: "url", Title: t("网址", "address"), Type: schema.Web, Need: schema.Required, Example: "https://jtj.example.gov.cn/about/",
					Help: t("条款全文的地址。", "Where its text stands.")},
			}},
	},
}

// LicenceField is the site's field with the terms of its open data.
const LicenceField = "licence"

// AgencyTable is where a record's agency is looked up.
var AgencyTable = &schema.Table{Name: "agencies", Key: "id", Unknown: schema.Rule{
	ID:     "agency-unknown",
	Demand: t("记录写的机关在 data/site/agencies.yaml 里有。", "The agency of a record stands in data/site/agencies.yaml."),
	Why:    t("机关写错，读者不知道是谁作出的，记录也不会出现在那个机关的页面上。", "With a wrong agency readers do not know who decided, and the record is missing from that agency's page."),
	Good:   "# data/site/agencies.yaml 里有：id: sample-city\nagency: sample-city",
	Bad:    "# data/site/agencies.yaml 里有：id: sample-city\nagency: sample-citty",
}}

// Agencies are the organs that publish on the site.
var Agencies = &Setting{
	Name:  "agencies",
	Title: t("机关", "agencies"),
	Help:  t("在本站公开信息的机关，每个一条。", "The organs that publish on this site, one entry each."),
	Rules: []schema.Rule{law.USCC("code")},
	Many:  true,
	Key:   "id",
	Fields: []schema.Field{
		{Name: "id", Title: t("标识", "id"), Type: schema.Name, Need: schema.Required, Example: "sample-city",
			Help: t("记录用它指明机关，也是机关页的地址。", "Records name the agency by it; also the address of its page.")},
		{Name: "name", Title: t("机关名称", "name"), Type: schema.Line, Need: schema.Required, Example: "示例市交通运输局",
			Help: t("规范全称。", "The full official name.")},
		{Name: "name_en", Title: t("英文名称", "English name"), Type: schema.Line, Example: "Sample City Transport Bureau",
			Help: t("英文页面上的名称。", "The name on English pages.")},
		{Name: "short", Title: t("简称", "short name"), Type: schema.Line, Example: "市交通运输局",
			Help: t("列表里用的短名称。", "A short name for lists.")},
		{Name: "code", Title: t("统一社会信用代码", "unified social credit code"), Type: schema.Code, Need: schema.Expected, Example: "11000000000000019Q",
			Help: t("机关的 18 位代码。", "The organ's code of 18 characters.")},
		{Name: "level", Title: t("层级", "level"), Type: schema.OneOf, Choices: levels, Example: "市级",
			Help: t("机关所在的层级。", "The level of government.")},
		{Name: "about", Title: t("机构职能", "functions"), Type: schema.Prose, Example: "负责全市公路、水路、城市公共交通的规划、建设和行业管理。",
			Help: t("一段话说明职责，显示在机关页上。", "A paragraph on what it does, shown on its page.")},
		{Name: "address", Title: t("办公地址", "address"), Type: schema.Line, Example: "示例市示例路 1 号",
			Help: t("办公地址。", "The office's address.")},
		{Name: "phone", Title: t("联系电话", "telephone"), Type: schema.Phone, Example: "0000-12345678",
			Help: t("办公电话。", "An office telephone number.")},
		{Name: "hours", Title: t("办公时间", "office hours"), Type: schema.Line, Example: "工作日 9:00—12:00，13:30—17:30",
			Help: t("对外办公时间。", "When the public is received.")},
		{Name: "email", Title: t("电子邮箱", "e-mail"), Type: schema.Email, Example: "open@jtj.example.gov.cn",
			Help: t("单位邮箱。", "The office's mailbox.")},
		{Name: "reports", Title: t("单独编报年度报告", "writes reports of its own"), Type: schema.Flag, Example: "是",
			Help: t("不单独编报法治政府建设年度报告的机关写 否。", "否 for an organ that writes no annual report of its own.")},
		{Name: "website", Title: t("网址", "website"), Type: schema.Web, Example: "https://jtj.example.gov.cn/",
			Help: t("机关自己的网站。", "The organ's own site.")},
	},
}

// PowerTypeTable is where a power's type is looked up.
var PowerTypeTable = &schema.Table{Name: "power-types", Key: "name", Unknown: schema.Rule{
	ID:     "power-type-unknown",
	Demand: t("权责事项的类型在 data/site/power-types.yaml 里有。", "The type of a power stands in data/site/power-types.yaml."),
	Why:    t("清单页按类型分组；类型写错，这个事项就排不进去，读者找不到。", "The list is grouped by type; with a wrong one the item has no place there, and readers do not find it."),
	Good:   "# data/site/power-types.yaml 里有：name: 行政许可\ntype: 行政许可",
	Bad:    "# data/site/power-types.yaml 里有：name: 行政许可\ntype: 行政审批",
}}

// PowerTypes are the types of power and their codes: data, because provinces
// number them differently.
var PowerTypes = &Setting{
	Name:  "power-types",
	Title: t("权责事项类型", "types of power"),
	Help:  t("本地使用的事项类型和代码，按清单的顺序。", "The types and codes in use here, in the order of the list."),
	Many:  true,
	Key:   "name",
	Fields: []schema.Field{
		{Name: "code", Title: t("代码", "code"), Type: schema.Line, Need: schema.Required, Example: "01",
			Help: t("本省的类型代码。", "The province's code for the type.")},
		{Name: "name", Title: t("名称", "name"), Type: schema.Line, Need: schema.Required, Example: "行政许可",
			Help: t("权责事项用它指明类型。", "Powers name their type by it.")},
		{Name: "name_en", Title: t("英文名称", "English name"), Type: schema.Line, Example: "Licensing",
			Help: t("英文页面上的名称。", "The name on English pages.")},
		{Name: "anchor", Title: t("页内标识", "anchor"), Type: schema.Name, Need: schema.Required, Example: "licensing",
			Help: t("清单页上这一类的地址。", "The address of the type on the list's page.")},
	},
}

// FigureNames are the names of the reports' figures in English: a figure has the
// same id in every report, and so one name.
var FigureNames = &Setting{
	Name:     "figures",
	Title:    t("年度报告数据的英文名称", "English names of the reports' figures"),
	Help:     t("英文页面上怎样称呼年度报告里的数据，每项一条；没有的显示中文。", "What English pages call the reports' figures, one entry each; without one the Chinese name stands there."),
	Optional: true,
	Many:     true,
	Key:      "id",
	Fields: []schema.Field{
		{Name: "id", Title: t("标识", "id"), Type: schema.Name, Need: schema.Required, Example: "permits-published",
			Help: t("年度报告 figures 里的 id。", "The id in the figures of the reports.")},
		{Name: "name_en", Title: t("英文名称", "English name"), Type: schema.Line, Need: schema.Required, Example: "Permits published",
			Help: t("数据的英文名称。", "What the number says, in English.")},
		{Name: "unit_en", Title: t("英文单位", "unit in English"), Type: schema.Line, Example: "records",
			Help: t("数据单位的英文；没有单位的不填。", "The unit in English; left out where the figure has none.")},
	},
}

var levels = []schema.Choice{
	{Word: "国家级", EN: "national", Code: "1"},
	{Word: "省级", EN: "provincial", Code: "2"},
	{Word: "市级", EN: "prefecture or city", Code: "3"},
	{Word: "县级", EN: "county", Code: "4"},
	{Word: "乡镇级", EN: "township", Code: "5"},
	{Word: "村级", EN: "village", Code: "6"},
}
