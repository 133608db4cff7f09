package law

import (
	"fmt"
	"strings"
	"testing"
)

func TestPartiesWithoutACode(t *testing.T) {
	for _, c := range []struct{ record, zh, en string }{
		{"party_type: 自然人", "", ""},
		{"party_type: 法人及非法人组织\nparty_code: 91000000MA00000157", "", ""},
		{"party_type: 法人及非法人组织\nparty_code: " + NoCode, "", ""},
		{"party_type: 个体工商户\nparty_code: 92000000MA00000157", "", ""},
		{"party_type: 法人及非法人组织", "warning 1:13 行政相对人类别是法人及非法人组织，却没有填 party_code（统一社会信用代码） → 没有代码的填 " + NoCode,
			"warning 1:13 the type of party is organisation, but party_code (unified social credit code) is missing → where there is none, write " + NoCode},
		{"party_code:\nparty_type: 个体工商户", "warning 2:13 行政相对人类别是个体工商户，却没有填 party_code（统一社会信用代码） → 没有代码的填 " + NoCode,
			"warning 2:13 the type of party is self-employed business, but party_code (unified social credit code) is missing → where there is none, write " + NoCode},
	} {
		if zh, en := codeSays(t, PartyCode("party_type", "party_code"), c.record); zh != c.zh || en != c.en {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.record, zh, en, c.zh, c.en)
		}
	}
}

func TestSiteCodes(t *testing.T) {
	rule := SiteCode("code", "domain")
	for _, s := range []string{
		"1304000009", "3100000087", "4403000052", "5001070012", "1101020002", "1200000052", "5109030018", "3600000010", "5107810033", "5108220059", "5113000056",
		"bm01000001", "bm14000002", "bm29000002", "bm55000001",
	} {
		if zh, _ := codeSays(t, rule, fmt.Sprintf("code: %q\ndomain: slj.bd.gov.cn", s)); zh != "" {
			t.Errorf("%s: told %s", s, zh)
		}
	}
	const look = " → 查全国政府网站信息报送系统里登记的标识码"
	for _, c := range []struct{ code, domain, zh string }{
		{"0000000001", "jtj.example.gov.cn", ""},
		{"0000000001", "example.com", ""},
		{"0000000001", "", ""},
		{"0000000001", "jtj.bd.gov.cn", "网站标识码还是示例的 0000000001，域名却是 jtj.bd.gov.cn → 填写本网站的标识码"},
		{"0000000001", "notexample.gov.cn", "网站标识码还是示例的 0000000001，域名却是 notexample.gov.cn → 填写本网站的标识码"},
		{"310000000044", "", "网站标识码 310000000044 不是十位数字，也不是 bm 加八位数字" + look},
		{"310000004", "", "网站标识码 310000004 不是十位数字，也不是 bm 加八位数字" + look},
		{"31000000a7", "", "网站标识码 31000000a7 不是十位数字，也不是 bm 加八位数字" + look},
		{"bm0100001", "", "网站标识码 bm0100001 不是十位数字，也不是 bm 加八位数字" + look},
		{"bm010000012", "", "网站标识码 bm010000012 不是十位数字，也不是 bm 加八位数字" + look},
		{"bm0100000x", "", "网站标识码 bm0100000x 不是十位数字，也不是 bm 加八位数字" + look},
		{"BM0100001", "", "网站标识码 BM0100001 不是十位数字，也不是 bm 加八位数字" + look},
		{"BM0100000012", "", "网站标识码 BM0100000012 不是十位数字，也不是 bm 加八位数字" + look},
		{"３１０", "", "网站标识码 ３１０ 不是十位数字，也不是 bm 加八位数字" + look},
		{"３１００００８７", "", "网站标识码 ３１００００８７ 不是十位数字，也不是 bm 加八位数字" + look},
		{"BM01000001", "", "网站标识码 BM01000001 不是十位数字，也不是 bm 加八位数字 → 写作 bm01000001"},
		{"３１０００００087", "", "网站标识码 ３１０００００087 不是十位数字，也不是 bm 加八位数字 → 写作 3100000087"},
		{"310000 0087", "", "网站标识码 310000 0087 不是十位数字，也不是 bm 加八位数字 → 写作 3100000087"},
		{"9900000087", "", "网站标识码 9900000087 的前六位不是行政区划代码：没有 99 开头的省份" + look},
	} {
		if c.zh != "" {
			c.zh = "warning 1:7 " + c.zh
		}
		if zh, _ := codeSays(t, rule, fmt.Sprintf("code: %q\ndomain: %q", c.code, c.domain)); zh != c.zh {
			t.Errorf("%s:\n got %s\nwant %s", c.code, zh, c.zh)
		}
	}
	_, en := codeSays(t, rule, "code: \"9900000087\"")
	if en != "warning 1:7 the site's code 9900000087 begins with no region: no province has 99 → look up the code under which the site is registered" {
		t.Errorf("in English: %s", en)
	}
}

func TestFilingNumbers(t *testing.T) {
	rule := FilingNumbers("icp", "police", "domain")
	for _, s := range []string{
		"icp: 京ICP备18044900号-2\npolice: 京公网安备11010202008132号\ndomain: slj.bd.gov.cn",
		"icp: 粤ICP备2021123456号", "icp: 京ICP备05000000号", "icp: 京ICP备050001号-12", "police: 新公网安备65010202008132号",
		"icp: 示ICP备00000001号\npolice: 示公网安备00000000000001号\ndomain: jtj.example.gov.cn",
		"icp: 示ICP备00000001号", "icp:\npolice:",
	} {
		if zh, _ := codeSays(t, rule, s); zh != "" {
			t.Errorf("%s: told %s", s, zh)
		}
	}
	const icp, police = "省份简称＋ICP备＋数字＋号，例如 京ICP备18044900号-2", "省份简称＋公网安备＋14 位数字＋号，例如 京公网安备11010202008132号"
	for _, c := range []struct{ field, number, hint string }{
		{"icp", "京ICP备18044900", "写作 京ICP备18044900号"},
		{"icp", "京icp备18044900号", "写作 京ICP备18044900号"},
		{"icp", "京 ICP备１８０４４９００号－２", "写作 京ICP备18044900号-2"},
		{"icp", "ICP备18044900号", icp}, {"icp", "京ICP备号", icp}, {"icp", "京ICP备18044900号-", icp}, {"icp", "京ICP备18044900号-2-3", icp},
		{"icp", "京ICP证030173号", icp}, {"icp", "北京ICP备18044900号", icp}, {"icp", "京ICP备123号", icp}, {"icp", "无", icp}, {"icp", "京", icp},
		{"police", "京公网安备 11010202008132号", "写作 京公网安备11010202008132号"},
		{"police", "京公网安备11010202008132", "写作 京公网安备11010202008132号"},
		{"police", "京公网安备1101020200813号", police}, {"police", "京公网安备110102020081321号", police},
		{"police", "公网安备11010202008132号", police}, {"police", "京公安网备11010202008132号", police},
	} {
		title := "ICP 备案编号"
		if c.field == "police" {
			title = "公安机关备案号"
		}
		want := fmt.Sprintf("warning 1:%d %s %s 的写法不对 → %s", len(c.field)+3, title, c.number, c.hint)
		if zh, _ := codeSays(t, rule, fmt.Sprintf("%s: %q", c.field, c.number)); zh != want {
			t.Errorf("%s:\n got %s\nwant %s", c.number, zh, want)
		}
	}
	zh, en := codeSays(t, rule, "icp: 示ICP备00000001号\npolice: 示公网安备00000000000001号\ndomain: slj.bd.gov.cn")
	if zh != "warning 1:6 ICP 备案编号还是示例的 示ICP备00000001号，域名却是 slj.bd.gov.cn → 填写本网站的备案号；没有就删去\n"+
		"warning 2:9 公安机关备案号还是示例的 示公网安备00000000000001号，域名却是 slj.bd.gov.cn → 填写本网站的备案号；没有就删去" {
		t.Errorf("got %s", zh)
	}
	if !strings.HasPrefix(en, "warning 1:6 the ICP filing number is still the sample's 示ICP备00000001号, but the domain is slj.bd.gov.cn → fill in the site's own; leave it out where there is none\n") {
		t.Errorf("in English: %s", en)
	}
}
