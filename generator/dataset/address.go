package dataset

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// hugoFile is Hugo's settings.
const hugoFile = "hugo.toml"

// baseURLForm is the address of the site in Hugo's settings, which stands before
// their first table. Hugo reads keys in any case.
var baseURLForm = regexp.MustCompile(`(?i)^\s*["']?baseURL["']?\s*=\s*("([^"]*)"|'([^']*)')`)

// checkAddress compares the address that Hugo puts in front of pages with the
// site's domain, which feeds, the sitemap and data have. The domain is what holds:
// it is the SiteDomain of the filing.
func (p *Project) checkAddress() {
	domain := p.Site().Text("domain")
	if domain == "" {
		return // that is told elsewhere
	}
	if _, err := p.root.Stat(hugoFile); errors.Is(err, fs.ErrNotExist) {
		return // told by whoever builds
	}
	data, bad := p.load(hugoFile)
	if bad != nil {
		p.found(*bad)
		return
	}
	want := "https://" + domain + "/"
	hint := problem.Text{ZH: "写成 baseURL = \"" + want + "\"", EN: "write baseURL = \"" + want + "\""}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		if strings.HasPrefix(strings.TrimSpace(text), "[") {
			break
		}
		m := baseURLForm.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		if got := strings.Trim(text[m[2]:m[3]], `"'`); strings.TrimSuffix(got, "/")+"/" != want {
			at := problem.Place{File: hugoFile, Line: line, Column: utf8.RuneCountInString(text[:m[2]]) + 1}
			p.found(addressDiffers.At(at, problem.Textf("baseURL 是 %[1]s，data/site/site.yaml 的域名是 %[2]s", "baseURL is %[1]s, the domain in data/site/site.yaml is %[2]s", got, domain), hint))
		}
		return
	}
	p.found(addressDiffers.At(problem.Place{File: hugoFile}, problem.T("没有写 baseURL", "baseURL is missing"), hint))
}

var addressDiffers = schema.Rule{
	ID:       "address-differs",
	Severity: problem.Warning,
	Demand:   problem.T("hugo.toml 的 baseURL 就是 site.yaml 里的域名。", "The baseURL of hugo.toml is the domain of site.yaml."),
	Why: problem.T("两处不一样，网页上写的地址和订阅、站点地图里的地址就不一样，有一处通向别的网站。",
		"Where they differ, pages tell one address of themselves, feeds and the sitemap another; one of them leads to somebody else's site."),
	Good: "# data/site/site.yaml 里 domain: jtj.example.gov.cn\nbaseURL = \"https://jtj.example.gov.cn/\"",
	Bad:  "# data/site/site.yaml 里 domain: jtj.example.gov.cn\nbaseURL = \"https://example.org/\"",
}
