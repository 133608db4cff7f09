package law

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// provinces are the first two digits of region codes (GB/T 2260) and the signs of
// the provinces that filing numbers begin with; 66 is the Xinjiang corps.
const (
	provinceDigits = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82"
	provinceSigns  = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新兵"
	sampleSign     = "示" // of the sample site
)

// SiteCode demands that the code of a site has the form of such codes: ten digits
// that begin with a region, or bm and eight digits for departments of the State
// Council. A region of zeros is the sample's; it is told once the site has a
// domain of its own.
//
// It is a warning: the forms are those of the codes that were seen, no published
// text defines them or a check digit, and an error nobody could lift would stop
// the whole site.
func SiteCode(code, domain string) schema.Rule {
	rule := schema.Rule{
		ID:     "site-code-form",
		Demand: problem.T("网站标识码是十位数字，前六位是行政区划代码；国务院部门的是 bm 加八位数字。", "A site's code is ten digits that begin with its region's six, or bm and eight digits for a department of the State Council."),
		Why: problem.T("标识码写在每一页的 SiteIDCode 里，找错平台和检查都靠它认网站；错一位就找不到。",
			"It stands on every page as SiteIDCode, and the national error desk and inspections know the site by it."),
		Source:   problem.T("国办发〔2017〕47号附件2：SiteIDCode", "State Council General Office 47 (2017), annex 2: SiteIDCode"),
		Severity: problem.Warning,
		Reads:    []string{code, domain},
		Good:     code + ": \"1101020002\"\n" + domain + ": jtj.example.gov.cn",
		Bad:      code + ": \"310000000044\"\n" + domain + ": jtj.example.gov.cn",
	}
	rule.Check = func(c *schema.Case) {
		s := c.Record.Text(code)
		if s == "" {
			return
		}
		at := c.Record.Place(code)
		digits, ministry := strings.CutPrefix(s, "bm")
		switch {
		case ministry && len(digits) == 8 && isDigits(digits):
		case len(s) != 10 || !isDigits(s):
			hint := problem.T("查全国政府网站信息报送系统里登记的标识码", "look up the code under which the site is registered")
			if tidy := strings.ToLower(tidyWord(s)); tidy != s && siteShape(tidy) {
				hint = problem.Textf("写作 %s", "write %s", tidy)
			}
			c.Found(rule.At(at, problem.Textf("网站标识码 %s 不是十位数字，也不是 bm 加八位数字", "the site's code %s is neither ten digits nor bm and eight digits", s), hint))
		case s[:6] == "000000":
			if host := c.Record.Text(domain); host != "" && !exampleHost(host) {
				c.Found(rule.At(at, problem.Textf("网站标识码还是示例的 %s，域名却是 %s", "the site's code is still the sample's %s, but its domain is %s", s, host),
					problem.T("填写本网站的标识码", "fill in the site's own code")))
			}
		case !strings.Contains(provinceDigits, s[:2]):
			c.Found(rule.At(at, problem.Textf("网站标识码 %s 的前六位不是行政区划代码：没有 %s 开头的省份", "the site's code %s begins with no region: no province has %s", s, s[:2]),
				problem.T("查全国政府网站信息报送系统里登记的标识码", "look up the code under which the site is registered")))
		}
	}
	return rule
}

func siteShape(s string) bool {
	digits, ministry := strings.CutPrefix(s, "bm")
	return isDigits(digits) && (ministry && len(digits) == 8 || !ministry && len(digits) == 10)
}

// exampleHost reports whether a domain is an example's and belongs to nobody.
func exampleHost(host string) bool {
	return slices.Contains(strings.Split(strings.ToLower(host), "."), "example")
}

// tidyWord is a code or number as it should have been typed: narrow, without
// blanks.
func tidyWord(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isBlank(r):
			return -1
		case isDash(r):
			return '-'
		}
		return halfWidth(r)
	}, s)
}

// FilingNumbers demands that the two filing numbers in a site's footer have their
// forms: 京ICP备18044900号-2 and 京公网安备11010202008132号. Those of the sample
// begin with 示; they are told once the site has a domain of its own.
func FilingNumbers(icp, police, domain string) schema.Rule {
	rule := schema.Rule{
		ID:     "filing-number-form",
		Demand: problem.T("备案号写全：省份简称＋ICP备＋数字＋号，省份简称＋公网安备＋14 位数字＋号。", "Filing numbers are whole: province, ICP备, digits and 号; province, 公网安备, 14 digits and 号."),
		Why: problem.T("页脚的备案号是给人去备案系统核对的，写错了就查不到，检查时按没有标识算。",
			"The footer's numbers are there to be looked up; a wrong one finds nothing and counts as missing."),
		Source:   problem.T("国办发〔2017〕47号：页脚列明 ICP 备案编号、公安机关备案标识", "State Council General Office 47 (2017): the footer lists both filing numbers"),
		Severity: problem.Warning,
		Reads:    []string{icp, police, domain},
		Good:     icp + ": 京ICP备18044900号-2\n" + police + ": 京公网安备11010202008132号\n" + domain + ": jtj.example.gov.cn",
		Bad:      icp + ": 京ICP备18044900\n" + police + ": 京公网安备110102号\n" + domain + ": jtj.example.gov.cn",
	}
	rule.Check = func(c *schema.Case) {
		tellFiling(c, &rule, icp, domain, icpNumber, problem.T("省份简称＋ICP备＋数字＋号，例如 京ICP备18044900号-2", "such as 京ICP备18044900号-2"))
		tellFiling(c, &rule, police, domain, policeNumber, problem.T("省份简称＋公网安备＋14 位数字＋号，例如 京公网安备11010202008132号", "such as 京公网安备11010202008132号"))
	}
	return rule
}

func tellFiling(c *schema.Case, rule *schema.Rule, field, domain string, fits func(string) bool, form problem.Text) {
	s := c.Record.Text(field)
	if s == "" {
		return
	}
	at := c.Record.Place(field)
	_, f := c.Record.Lookup(field)
	if fits(s) {
		if host := c.Record.Text(domain); strings.HasPrefix(s, sampleSign) && host != "" && !exampleHost(host) {
			c.Found(rule.At(at, problem.Textf("%[1]s还是示例的 %[3]s，域名却是 %[4]s", "the %[2]s is still the sample's %[3]s, but the domain is %[4]s", f.Title.ZH, f.Title.EN, s, host),
				problem.T("填写本网站的备案号；没有就删去", "fill in the site's own; leave it out where there is none")))
		}
		return
	}
	if tidy := strings.ToUpper(tidyWord(s)); fits(tidy) {
		form = problem.Textf("写作 %s", "write %s", tidy)
	} else if fits(tidy + "号") {
		form = problem.Textf("写作 %s号", "write %s号", tidy)
	}
	c.Found(rule.At(at, problem.Textf("%[1]s %[3]s 的写法不对", "the %[2]s %[3]s is not of its form", f.Title.ZH, f.Title.EN, s), form))
}

// icpNumber reports whether a text is a filing number of 工业和信息化部.
func icpNumber(s string) bool {
	rest, ok := strings.CutPrefix(afterProvince(s), "ICP备")
	number, site, ended := strings.Cut(rest, "号")
	return ok && ended && isDigits(number) && len(number) >= 6 && (site == "" || site[0] == '-' && isDigits(site[1:]))
}

// policeNumber reports whether a text is a filing number of 公安机关.
func policeNumber(s string) bool {
	rest, ok := strings.CutPrefix(afterProvince(s), "公网安备")
	number, ended := strings.CutSuffix(rest, "号")
	return ok && ended && isDigits(number) && len(number) == 14
}

// afterProvince is what follows the sign of a province; empty where none leads.
func afterProvince(s string) string {
	for i, r := range s {
		if i > 0 {
			return s[i:]
		}
		if !strings.ContainsRune(provinceSigns+sampleSign, r) {
			return ""
		}
	}
	return ""
}
