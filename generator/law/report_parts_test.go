package law

import (
	"strings"
	"testing"
)

const fourParts = `sections:
  - {heading: 做法, parts: [主要举措和成效], body: 办结许可 12 件。}
  - {heading: 问题和打算, parts: [存在的不足和原因, 下一年度主要安排], body: 培训不够，明年补上。}
  - {heading: 履职, parts: [第一责任人职责], body: 主持会议 4 次。}
`

func TestStatutoryPartsAreMarked(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"all but other matters", "year: 2023\n" + fourParts, ""},
		{"no year: judged as today's", "sections: [{heading: 做法, body: 甲。}]",
			"1:11 W 没有一节标为：主要举措和成效、存在的不足和原因、第一责任人职责、下一年度主要安排|no section is marked as: measures and results; shortcomings and their causes; duties of those first responsible; plans for the next year"},
		{"before the provisions", "year: 2018\nsections: [{heading: 做法, body: 甲。}]", ""},
		{"the first year under them", "year: 2019\n" + strings.Replace(fourParts, "[第一责任人职责]", "", 1),
			"3:3 W 没有一节标为：第一责任人职责|no section is marked as: duties of those first responsible"},
		{"three parts only", "year: 2023\nsections:\n  - {heading: 做法, parts: [主要举措和成效], body: 甲。}\n  - {heading: 问题, parts: [存在的不足和原因], body: 乙。}\n",
			"3:3 W 没有一节标为：第一责任人职责、下一年度主要安排|no section is marked as: duties of those first responsible; plans for the next year"},
		{"marked on a section within", "year: 2023\nsections:\n  - heading: 做法\n    parts: [主要举措和成效]\n    sections:\n      - heading: 甲\n        sections:\n" +
			"          - {heading: 履职, parts: [第一责任人职责], body: 乙。}\n  - {heading: 问题和打算, parts: [存在的不足和原因, 下一年度主要安排], body: 丙。}\n", ""},
		{"no sections: told by required", "year: 2023\n", ""},
	} {
		if got := toldOfReport(t, "report-part-missing", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStatutoryPartsSaySomething(t *testing.T) {
	const shortcomings = "sections:\n  - heading: 不足\n    parts: [存在的不足和原因]\n"
	const empty = "3:12 这一节标为“存在的不足和原因”，却没有正文|this section is marked as “shortcomings and their causes” and has no text"
	for _, c := range []struct{ name, text, want string }{
		{"text of its own", shortcomings + "    body: 人手少。\n", ""},
		{"a heading alone", shortcomings, empty},
		{"marks alone", shortcomings + "    body: '** —— **'\n", empty},
		{"headings within alone", shortcomings + "    sections:\n      - {heading: 主要不足}\n      - {heading: 原因分析}\n", empty},
		{"text within", shortcomings + "    sections:\n      - {heading: 主要不足}\n      - {heading: 原因分析, body: 人手少。}\n", ""},
		{"sentences within as headings", shortcomings + "    sections:\n      - {heading: 人手少。}\n", ""},
		{"long headings within", shortcomings + "    sections:\n      - {heading: 对综合执法工作中遇到的新问题新情况研究还不够深入不够及时}\n", ""},
		{"none", shortcomings + "    body: 无。\n",
			"4:11 W 这一节标为“存在的不足和原因”，正文却只有“无”|this section is marked as “shortcomings and their causes” and says only “无”"},
		{"as above, within", shortcomings + "    sections:\n      - {heading: 主要不足, body: （同上）}\n",
			"2:5 W 这一节标为“存在的不足和原因”，正文却只有“同上”|this section is marked as “shortcomings and their causes” and says only “同上”"},
		{"text behind the heading's colon", "sections: [{heading: 不足：人手少, parts: [存在的不足和原因]}]", ""},
		{"nothing behind the heading's colon", "sections: [{heading: 不足：, parts: [存在的不足和原因]}]",
			"1:34 这一节标为“存在的不足和原因”，却没有正文|this section is marked as “shortcomings and their causes” and has no text"},
		{"left out behind the heading's colon", "sections: [{heading: 2024年安排：（略）, parts: [下一年度主要安排]}]",
			"1:12 W 这一节标为“下一年度主要安排”，正文却只有“略”|this section is marked as “plans for the next year” and says only “略”"},
		{"other matters: none, behind a colon", "sections: [{heading: 其他需要报告的情况：无, parts: [其他需要报告的情况]}]", ""},
		{"none among others", shortcomings + "    body: 无。\n    sections: [{heading: 原因, body: 人手少。}]\n", ""},
		{"none marked", "sections: [{heading: 不足}]", ""},
		{"other matters: none", "sections: [{heading: 其他, parts: [其他需要报告的情况], body: 无}]", ""},
		{"other matters: a sentence", "sections: [{heading: 其他, parts: [其他需要报告的情况], body: 无其他需要报告的情况。}]", ""},
		{"other matters: empty", "sections: [{heading: 其他, parts: [其他需要报告的情况]}]",
			"1:33 这一节标为“其他需要报告的情况”，却没有正文|this section is marked as “other matters” and has no text"},
		{"other matters: as above", "sections: [{heading: 其他, parts: [其他需要报告的情况], body: 略}]",
			"1:52 W 这一节标为“其他需要报告的情况”，正文却只有“略”|this section is marked as “other matters” and says only “略”"},
		{"plans and other matters: none", "sections: [{heading: 其他, parts: [下一年度主要安排, 其他需要报告的情况], body: 无}]",
			"1:62 W 这一节标为“下一年度主要安排、其他需要报告的情况”，正文却只有“无”|this section is marked as “plans for the next year, other matters” and says only “无”"},
		{"an empty section within an empty one is told once", shortcomings + "    sections: [{heading: 打算, parts: [下一年度主要安排]}]\n", empty},
		{"an empty section within", "sections: [{heading: 做法, parts: [主要举措和成效], body: 甲。, sections: [{heading: 履职, parts: [第一责任人职责]}]}]",
			"1:86 这一节标为“第一责任人职责”，却没有正文|this section is marked as “duties of those first responsible” and has no text"},
	} {
		if got := toldOfReport(t, "report-part-empty", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
