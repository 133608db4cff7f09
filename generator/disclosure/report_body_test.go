package disclosure

import "testing"

func TestTheReportsBodyHasItsSectionsUnderHeadings(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":    {"title: x\n", ""},
		"a foreword": {"foreword: 现将情况报告如下。\n", "现将情况报告如下。\n\n"},
		"three levels": {`sections:
  - number: 一、
    heading: 举措
    body: 甲
    sections:
      - number: （一）
        heading: 制度
        body: 乙
        sections:
          - {number: "1.", heading: 培训, body: 丙}
          - {body: 丁}
  - {number: 第二章, heading: 不足}
`, "## 一、举措\n\n甲\n\n### （一）制度\n\n乙\n\n#### 1. 培训\n\n丙\n\n丁\n\n## 第二章 不足\n\n"},
		// A section without a heading leaves its level to those within it.
		"no heading above": {`sections:
  - body: 前
    sections:
      - heading: 举措
        sections: [{heading: 制度}]
`, "前\n\n## 举措\n\n### 制度\n\n"},
		"a number alone": {"sections: [{number: 一, body: 甲}]\n", "## 一\n\n甲\n\n"},
		"Markdown's marks": {`sections: [{heading: '*重点* _a_ # [x](y) ` + "`c`" + ` ![i] ~~s~~ a\b | &amp; <b>c</b> {#id .x}', body: '**粗**'}]` + "\n",
			`## \*重点\* \_a\_ \# \[x\](y) ` + "\\`c\\`" + ` \!\[i\] \~\~s\~\~ a\\b \| \&amp; \<b>c\</b> \{\#id .x}` + "\n\n**粗**\n\n"},
	} {
		if got := reportBody(record(t, Report, c.text)); got != c.want {
			t.Errorf("%s: got\n%q, want\n%q", name, got, c.want)
		}
	}
}
