package law

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// siteMarks are the fields of what the foot of a site's pages must show, beside
// its name and telephone.
var siteMarks = []string{"icp", "police", "conac", "errors"}

// SiteMarks demands that a site gives what the foot of its pages must show.
func SiteMarks() schema.Rule {
	rule := schema.Rule{
		ID:     "site-mark-missing",
		Demand: problem.T("页脚要求的各项标识和联系方式都填了。", "All marks and contacts that the footer must show are given."),
		Why: problem.T("页脚缺一项，检查时就扣一项的分；没有找错入口和联系方式，公众发现错误也无处可说。",
			"Every mark that is missing costs points in an inspection; without the error desk and a contact, the public cannot report a mistake."),
		Source:   problem.T("国办发〔2017〕47号《政府网站发展指引》（页面底部功能区）", "State Council General Office 47 (2017), guidelines for government sites (the foot of pages)"),
		Severity: problem.Warning,
		Law:      true,
		Reads:    siteMarks,
		Good:     "icp: 示ICP备00000001号\npolice: 示公网安备00000000000001号\nconac: https://bszs.conac.cn/sitename?method=show&id=EXAMPLE\nerrors: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=0000000001",
		Bad:      "icp:\npolice:",
	}
	rule.Check = func(c *schema.Case) {
		var zh, en []string
		for _, name := range siteMarks {
			if v, f := c.Record.Lookup(name); v.IsZero() {
				zh = append(zh, name+"（"+f.Title.ZH+"）")
				en = append(en, name+" ("+f.Title.EN+")")
			}
		}
		if zh != nil {
			c.Found(rule.At(c.Record.At, problem.Text{
				ZH: "页脚缺少：" + strings.Join(zh, "、"),
				EN: "the footer lacks: " + strings.Join(en, ", "),
			}, problem.T("办理后填写；办理期间网站不要上线", "fill them in when they are granted; until then the site should not go public")))
		}
	}
	return rule
}
