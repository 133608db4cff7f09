package law

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// A report's text is compared with its figures where it has a figure's label,
// literally, and behind it a number with the figure's unit. Everything else is
// passed over, and so is what speaks of other years, of changes, of rough
// numbers and of several things at once: better silent than wrong.

// tellText tells of figures whose label stands in the text before another
// number, and nowhere before or beside the right one.
func tellText(c *schema.Case, rule *schema.Rule, list []figure) {
	sentences := reportSentences(c.Record)
	for i := range list {
		f := &list[i]
		if f.label == "" || f.unit == "" || f != figureByID(list, f.id) {
			continue
		}
		if said := contradiction(f, list, sentences, c.Record.Text("year")); said != "" {
			c.Found(rule.Mild(f.record.Place("value"), problem.Textf("“%[1]s”填的是 %[2]s，正文里写的是“%[3]s”", "“%[1]s” is %[2]s, but the text says “%[3]s”", f.label, f.amount(), said),
				problem.T("核对哪一个对；正文说的不是这项数据的，把名称写得更具体", "see which is right; where the text speaks of something else, make the label more precise")))
		}
	}
}

// contradiction is the first place where sentences give a figure another number,
// or empty where they give none, or its own as well.
func contradiction(f *figure, list []figure, sentences []string, year string) string {
	label, unit := foldText(f.label), foldText(f.unit)
	said := ""
	for _, s := range sentences {
		amounts := amountsIn(s, unit)
		for from := 0; len(amounts) > 0; {
			at := strings.Index(s[from:], label)
			if at < 0 {
				break
			}
			at += from
			from = at + len(label)
			if withinLonger(s, at, label, list) {
				continue
			}
			if slices.ContainsFunc(amounts, func(a textAmount) bool { return sameNumber(a.value, f.value) }) {
				return ""
			}
			a := amountBehind(s, from, amounts)
			if a == nil || said != "" || speaksElsewhere(s[:at], year) {
				continue
			}
			said = s[at:a.end]
		}
	}
	return said
}

// withinLonger is whether the label at a place of the sentence is a piece of
// another figure's longer one, which the number belongs to.
func withinLonger(s string, at int, label string, list []figure) bool {
	return slices.ContainsFunc(list, func(f figure) bool {
		longer := foldText(f.label)
		piece := strings.Index(longer, label)
		return piece >= 0 && len(longer) > len(label) && at >= piece && strings.HasPrefix(s[at-piece:], longer)
	})
}

// textAmount is a number of a sentence that has the unit looked for.
type textAmount struct {
	value   schema.Decimal
	at, end int // in bytes
}

var (
	numberIn = regexp.MustCompile(`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`)
	// A number before or behind these is a piece of a range, an ordinal or a
	// code; a unit before them is a piece of a longer one.
	rangeBefore = regexp.MustCompile(`(?:\d|[-—–~～/.:〔\[第]|\d[至到])$`)
	unitLonger  = regexp.MustCompile(`^(?:次|月|个|[-—–~～]\d)`)
)

// amountsIn are the exact numbers of a sentence with a unit.
func amountsIn(s, unit string) []textAmount {
	var list []textAmount
	for _, m := range numberIn.FindAllStringIndex(s, -1) {
		rest, ok := strings.CutPrefix(s[m[1]:], unit)
		if !ok || unitLonger.MatchString(rest) || rangeBefore.MatchString(s[:m[0]]) {
			continue
		}
		if value, err := schema.ParseDecimal(strings.ReplaceAll(s[m[0]:m[1]], ",", "")); err == nil {
			list = append(list, textAmount{value, m[0], m[1] + len(unit)})
		}
	}
	return list
}

// nearby is how many characters may stand between a label and its number.
const nearby = 8

var (
	becomes = regexp.MustCompile(`(?:增加|提高|上升|增长|扩大|减少|下降|降低|压缩|调整|达|增|升|降|减)(?:到|至|为)`)
	// What stands between a label and a number that is not the label's: other
	// things, changes, rough numbers.
	notItsNumber = regexp.MustCompile(`[、和及与或比较超约近每第占至到]|同期|环比|新增|增|减|升|降|提高|扩大|压缩|不足|不少于|以上|其中`)
)

// amountBehind is the number that the label ending at a byte is followed by, or
// nil.
func amountBehind(s string, end int, amounts []textAmount) *textAmount {
	i := slices.IndexFunc(amounts, func(a textAmount) bool { return a.at >= end })
	if i < 0 {
		return nil
	}
	between := s[end:amounts[i].at]
	if utf8.RuneCountInString(between) > nearby || strings.ContainsAny(between, "0123456789") ||
		notItsNumber.MatchString(becomes.ReplaceAllString(between, "")) {
		return nil
	}
	return &amounts[i]
}

var (
	yearBefore     = regexp.MustCompile(`(\d{4})年`)
	elsewhereWords = regexp.MustCompile(`上年|去年|上一年|前年|往年|历年|次年|明年|下一年|[一二三四五六七八九十两]年|期间|以来|新增|增加|减少|取消|下放|计划|拟|力争|争取|目标|将|确保|每|各|平均`)
)

// speaksElsewhere is whether what a sentence says before a label makes it another
// year's, a plan's or a piece's: another year anywhere, other words in the same
// clause.
func speaksElsewhere(before, year string) bool {
	for _, m := range yearBefore.FindAllStringSubmatch(before, -1) {
		if m[1] != year {
			return true
		}
	}
	if at := strings.LastIndexAny(before, ",，:：、"); at >= 0 {
		before = before[at:]
	}
	return elsewhereWords.MatchString(before)
}

// plansHeading is a heading of plans, in reports whose parts are not marked.
var plansHeading = regexp.MustCompile(`下一?步|下一?年|明年|今后|安排|打算|计划|思路`)

// reportSentences are the sentences of a report's foreword and sections, folded;
// plans are left out, for their numbers are not those of the year.
func reportSentences(r *schema.Record) []string {
	list := sentencesOf(r.Text("foreword"))
	eachSection(r, func(s *schema.Record) bool {
		parts := s.Texts("parts")
		if slices.Contains(parts, nextYear) || len(parts) == 0 && plansHeading.MatchString(s.Text("heading")) {
			return false
		}
		list = append(list, sentencesOf(s.Text("body"))...)
		return true
	})
	return list
}

func sentencesOf(text string) []string {
	return strings.FieldsFunc(foldText(text), func(r rune) bool { return strings.ContainsRune("。；;！!？?\n|", r) })
}

// foldText makes text comparable: half width, without blanks and the marks of
// Markdown.
func foldText(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ', r == '％', r == '．':
			return r - '！' + '!'
		case strings.ContainsRune(" \t\r\u00a0\u3000\u200b\ufeff*_`\\", r):
			return -1
		}
		return r
	}, s)
}
