package law

import (
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

func TestSiteMarks(t *testing.T) {
	fields := []schema.Field{
		{Name: "icp", Title: problem.T("ICP 备案编号", "ICP filing number"), Type: schema.Code},
		{Name: "police", Title: problem.T("公安机关备案号", "police filing number"), Type: schema.Code},
		{Name: "conac", Title: problem.T("党政机关网站标识", "site mark"), Type: schema.Line},
		{Name: "errors", Title: problem.T("找错", "report an error"), Type: schema.Web},
	}
	rule := SiteMarks()
	for _, c := range []struct{ text, want string }{
		{"{icp: 示ICP备00000001号, police: 示, conac: 示, errors: 'https://example.gov.cn/'}", ""},
		{"{icp: 示ICP备00000001号, police: 示, conac: 示}", "页脚缺少：errors（找错）"},
		{"{icp: , police: 示, conac: 示, errors: }", "页脚缺少：icp（ICP 备案编号）、errors（找错）"},
	} {
		got := ""
		rule.Check(&schema.Case{Record: decode(t, fields, c.text), Found: func(p problem.Problem) { got += p.Message.ZH }})
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
