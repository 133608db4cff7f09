package intake

import (
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/disclosure"
)

// The statutory parts, in the order of disclosure.ReportParts.
const (
	measures = iota
	shortcomings
	firstResponsible
	plans
	others
)

var (
	otherWords   = regexp.MustCompile(`其他(?:需要|应当|有关)?(?:报告|说明)?的?(?:情况|事项)|其它需要报告`)
	firstWords   = regexp.MustCompile(`第一责任人`)
	problemWords = regexp.MustCompile(`(?:存在|面临|主要|突出)的?(?:主要|突出|一些)?的?(?:问题|不足|困难|差距|短板|薄弱)|(?:问题|不足|困难|差距|短板|薄弱环节)(?:和|及|与|以及|、|原因|[:。]|$)`)
	solved       = regexp.MustCompile(`解决|聚焦|化解|破解|围绕|针对|排查|整治|治理`)
	planWords    = regexp.MustCompile(`下一步|下步|下一年|下阶段|今后|明年|打算|\d{4}年度?[^、,和及与]{0,12}(?:安排|计划|打算|思路|要点|目标)|(?:工作|主要)(?:安排|计划|打算|思路|要点)(?:和|及|与|、|[:。]|$)|(?:改进|整改)(?:措施|方向|打算)|对策|建议`)
	planDone     = regexp.MustCompile(`(?:计划|安排|要点|建议)[^、,]{0,6}(?:完成|落实|执行|办理)`)
	strongWords  = regexp.MustCompile(`举措|成效|做法|成绩|亮点|(?:建设|工作|开展|推进|落实|进展|总体|基本|完成)情况`)
	weakWords    = regexp.MustCompile(`情况|措施|进展|工作(?:[:。]|$)`)
)

// partsOf are the statutory parts that a heading's own words name.
func partsOf(key string) []string {
	if otherWords.MatchString(key) {
		return []string{disclosure.ReportParts[others].Word}
	}
	var found [others]bool
	before := key // what stands before the words of plans and of problems
	if m := planWords.FindStringIndex(key); m != nil && !planDone.MatchString(key) {
		found[plans] = true
		before = before[:m[0]]
	}
	if m := problemWords.FindStringIndex(key); m != nil && !solved.MatchString(key[:m[0]]) {
		found[shortcomings] = true
		before = before[:min(m[0], len(before))]
	}
	found[firstResponsible] = firstWords.MatchString(key)
	switch {
	case found[firstResponsible]:
		found[measures] = containsAny(before, "举措", "成效", "做法")
	case found[plans] || found[shortcomings]:
		found[measures] = strongWords.MatchString(before)
	default:
		found[measures] = strongWords.MatchString(key) || weakWords.MatchString(key)
	}
	var parts []string
	for i, yes := range found {
		if yes {
			parts = append(parts, disclosure.ReportParts[i].Word)
		}
	}
	return parts
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// surePart are the parts that a heading below the first level may name: words
// that do not occur in the headings of measures.
func surePart(key string) []string {
	switch {
	case otherWords.MatchString(key):
		return []string{disclosure.ReportParts[others].Word}
	case firstWords.MatchString(key):
		return []string{disclosure.ReportParts[firstResponsible].Word}
	case strings.Contains(key, "存在") && problemWords.MatchString(key) && !solved.MatchString(key):
		return []string{disclosure.ReportParts[shortcomings].Word}
	case strings.HasPrefix(key, "下一步") || strings.HasPrefix(key, "下步"):
		return []string{disclosure.ReportParts[plans].Word}
	}
	return nil
}

// assignParts gives sections their parts. Sections of the first level that name
// none, and stand before those on problems and plans, are measures.
func assignParts(roots []*section) {
	named := false
	for _, s := range roots {
		s.parts = partsOf(s.heading.key)
		named = named || len(s.parts) > 0
		assignBelow(s, s.parts)
	}
	if !named {
		return
	}
	for _, s := range roots {
		if slices.ContainsFunc(s.parts, func(p string) bool {
			return p != disclosure.ReportParts[measures].Word && p != disclosure.ReportParts[firstResponsible].Word
		}) {
			return
		}
		if len(s.parts) == 0 {
			s.parts = []string{disclosure.ReportParts[measures].Word}
		}
	}
}

func assignBelow(s *section, given []string) {
	for _, kid := range s.kids {
		var own []string
		for _, p := range surePart(kid.heading.key) {
			if !slices.Contains(given, p) {
				own = append(own, p)
			}
		}
		kid.parts = own
		assignBelow(kid, append(slices.Clone(given), own...))
	}
}

// mention are the words by which the text of a section, and not its heading, may
// speak of a part.
var mention = [...]*regexp.Regexp{
	measures:         nil,
	shortcomings:     regexp.MustCompile(`存在(?:的|一些|着)?[^。]{0,12}(?:问题|不足)`),
	firstResponsible: regexp.MustCompile(`第一责任人`),
	plans:            regexp.MustCompile(`下一步|下一年|明年`),
	others:           nil,
}
