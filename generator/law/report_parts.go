package law

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Statutory parts that rules treat apart, as the field parts writes them.
const (
	otherMatters = "其他需要报告的情况" // need stand only where there are any
	nextYear     = "下一年度主要安排"  // its numbers are not those of the year
)

// firstWithParts is the first year whose report had to have the five parts: that
// on 2018 was due before the provisions came into force.
const firstWithParts = 2019

// reportPartMissing demands the statutory parts. It stays a warning: the text was
// signed as it is, and an error would only teach people to mark sections wrongly.
func reportPartMissing(parts []schema.Choice) schema.Rule {
	rule := schema.Rule{
		ID: "report-part-missing",
		Demand: problem.T("2019年度起的报告，法定的各部分都在章节里标明（“其他需要报告的情况”没有就不写）。",
			"From that on 2019, a report's sections are marked with the statutory parts (other matters only where there are any)."),
		Why: problem.T("只报成绩，不写问题、原因和下一年的打算，不是规定要的报告；写了没有标明，读者也找不到。",
			"A report of successes, without shortcomings, causes and plans, is not the one that is asked for; a part that is not marked is not found."),
		Source: problem.Text{
			ZH: reportSource.ZH + "（第二十六条，报告的内容）",
			EN: reportSource.EN + " (article 26, contents)",
		},
		Severity: problem.Warning,
		Law:      true,
		Reads:    []string{"year", "sections"},
		Good: "year: 2023\nsections:\n  - {heading: 主要举措和成效, parts: [主要举措和成效], body: 办结许可 12 件。}\n" +
			"  - {heading: 问题和打算, parts: [存在的不足和原因, 下一年度主要安排], body: 培训不够，明年补上。}\n" +
			"  - {heading: 主要负责人履职, parts: [第一责任人职责], body: 主持会议 4 次。}",
		Bad: "year: 2023\nsections:\n  - {heading: 主要举措和成效, parts: [主要举措和成效], body: 办结许可 12 件。}\n" +
			"  - {heading: 问题和打算, body: 培训不够，明年补上。}",
	}
	rule.Check = func(c *schema.Case) {
		if year, ok := reportYear(c.Record); ok && year < firstWithParts || !c.Record.Has("sections") {
			return
		}
		missing := missingParts(c.Record, parts)
		if missing.IsZero() {
			return
		}
		c.Found(rule.At(c.Record.Place("sections"), problem.Text{
			ZH: "没有一节标为：" + missing.ZH,
			EN: "no section is marked as: " + missing.EN,
		}, problem.T("写着这些内容的那一节，在 parts 里加上这几个词，一节可以有几个；原文没有写的，请起草的人补写",
			"add these words to parts of the section that has them, several if need be; what the text lacks, its authors should add")))
	}
	return rule
}

// missingParts names the parts that no section is marked with.
func missingParts(r *schema.Record, parts []schema.Choice) problem.Text {
	marked := map[string]bool{otherMatters: true}
	eachSection(r, func(s *schema.Record) bool {
		for _, word := range s.Texts("parts") {
			marked[word] = true
		}
		return true
	})
	var zh, en []string
	for _, p := range parts {
		if !marked[p.Word] {
			zh, en = append(zh, p.Word), append(en, p.EN)
		}
	}
	return problem.Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, "; ")}
}

// reportPartEmpty demands that a section with a statutory part says something.
func reportPartEmpty() schema.Rule {
	rule := schema.Rule{
		ID:     "report-part-empty",
		Demand: problem.T("标为法定部分的章节有正文。", "A section that is marked with a statutory part has text."),
		Why: problem.T("只有标题的章节，读者看到的是空白；标上了却没有内容，等于没有报告。",
			"A heading alone is a blank to readers; a part that is marked and says nothing is not reported."),
		Source: reportSource,
		Milder: problem.T("只写了“无”“略”“同上”一类的，是警告：签发的原文可能就是这样；“其他需要报告的情况”可以写“无”。",
			"Where it says only “none” or “as above” it is a warning, since the signed text may say so; other matters may be none."),
		Law:   true,
		Reads: []string{"sections"},
		Good:  "sections: [{heading: 存在的不足和原因, parts: [存在的不足和原因], body: 培训不够，原因是人手少。}]",
		Bad:   "sections: [{heading: 存在的不足和原因, parts: [存在的不足和原因]}]",
	}
	rule.Check = func(c *schema.Case) {
		eachSection(c.Record, func(s *schema.Record) bool {
			parts := s.Texts("parts")
			if len(parts) == 0 {
				return true
			}
			texts := sectionTexts(s, nil)
			zh, en := s.Format("parts", problem.ZH), s.Format("parts", problem.EN)
			hint := problem.T("补上正文；内容在别的章节的，把 parts 移到那一节", "add the text; if it stands in another section, move parts there")
			switch {
			case len(texts) == 0:
				c.Found(rule.At(s.Place("parts"), problem.Textf("这一节标为“%[1]s”，却没有正文", "this section is marked as “%[2]s” and has no text", zh, en), hint))
				return false // nor has any section within
			case saysNothing(texts, parts):
				c.Found(rule.Mild(s.Place("body"), problem.Textf("这一节标为“%[1]s”，正文却只有“%[3]s”", "this section is marked as “%[2]s” and says only “%[3]s”", zh, en, texts[0]), hint))
				return false
			}
			return true
		})
	}
	return rule
}

// longHeading is the length, in characters, from which a heading within a part
// is taken for its text: plans are often a list of numbered sentences.
const longHeading = 25

// sectionTexts appends the texts of a section and of those within it, letters
// and digits only. What follows a colon in a heading is text: 其他情况：无.
func sectionTexts(s *schema.Record, list []string) []string {
	heading := s.Text("heading")
	for _, text := range []string{heading[len(beforeColon.FindString(heading)):], s.Text("body")} {
		if text = sectionLetters(text); text != "" {
			list = append(list, text)
		}
	}
	for _, sub := range s.Groups("sections") {
		if heading := sub.Text("heading"); utf8.RuneCountInString(heading) >= longHeading || strings.HasSuffix(heading, "。") || strings.HasSuffix(heading, "；") {
			list = append(list, sectionLetters(heading))
		}
		list = sectionTexts(sub, list)
	}
	return list
}

var beforeColon = regexp.MustCompile(`^[^:：]*[:：]?`)

func sectionLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

var (
	saysNone = []string{"无", "没有", "暂无"}
	saysLess = []string{"略", "从略", "此处略", "内容略", "同上", "同前", "待填", "待补", "待补充", "待完善", "待定", "TODO", "todo", "xxx", "XXX"}
)

// saysNothing is whether texts of a section with the parts stand only for text.
// Other matters may be none, and to say so is an answer.
func saysNothing(texts, parts []string) bool {
	answer := len(parts) == 1 && parts[0] == otherMatters
	return !slices.ContainsFunc(texts, func(text string) bool {
		return !slices.Contains(saysLess, text) && (answer || !slices.Contains(saysNone, text))
	})
}
