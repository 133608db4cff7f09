package privacy

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Minor demands that a decision about a minor is not published at all. Nothing in a
// record says how old a person is; the texts do. Only words about the party count,
// not those about passengers: most decisions that name minors are about carrying
// them.
func Minor(partyType, decided string, texts ...string) schema.Rule {
	rule := schema.Rule{
		ID:     "minor",
		Demand: problem.T("当事人是未成年人的，决定不公开。", "A decision about a minor is not published."),
		Why: problem.T("一次处罚挂在网上，会跟着一个孩子上学、找工作；法律不许披露未成年人的个人信息。",
			"A penalty on the web follows a child to school and to work; the law forbids telling who a minor is."),
		Source: problem.T("《未成年人保护法》第一百零三条；地方规定如《浙江省行政处罚结果信息网上公开暂行办法》第七条",
			"Law on the Protection of Minors, article 103; local rules such as article 7 of Zhejiang's measures on publishing penalties"),
		Law:   true,
		Reads: append([]string{partyType, decided}, texts...),
	}
	if len(texts) > 0 {
		rule.Good = partyType + ": " + NaturalPerson + "\n" + decided + ": 2024-03-11\n" + texts[0] + ": 当事人驾驶的客车搭载未成年人，未系安全带。"
		rule.Bad = partyType + ": " + NaturalPerson + "\n" + decided + ": 2024-03-11\n" + texts[0] + ": 当事人系未成年人，无证驾驶摩托车从事客运。"
	}
	rule.Check = func(c *schema.Case) {
		if !isPerson(c.Record, partyType) {
			return
		}
		day, ok := c.Record.Day(decided)
		if !ok {
			day = c.Today
		}
		for _, name := range texts {
			words := minorWords(c.Record.Text(name), day)
			if words == "" {
				continue
			}
			c.Found(rule.At(c.Record.Place(name), problem.Textf("当事人像是未成年人：“%[1]s”", "the party seems to be a minor: “%[1]s”", hideBirthdays(words)),
				problem.T("是未成年人的，删去这条记录，不公开；不是的，把这句话写清楚", "where it is so, take the record out and publish nothing of it; where not, word it so that nobody thinks so")))
			return
		}
	}
	return rule
}

// minorWords are the words of a text that say that the party is a minor on a day,
// or none. The zero Day knows no ages from years of birth.
func minorWords(text string, day calendar.Day) string {
	if !strings.ContainsAny(text, "岁生") && !strings.Contains(text, "未成年") {
		return ""
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		start, end := -1, -1
		switch r {
		case '未':
			start, end = i, underageWord(text, i)
		case '岁':
			start, end = youngAge(text, i)
		case '生':
			start, end = youngBirth(text, i, day)
		}
		if end > 0 && start >= 0 && isAboutParty(text, start, end) {
			return text[start:end]
		}
		i += size
	}
	return ""
}

// underageWord is the end of 未成年 or 未成年人 at i where it is said of somebody:
// behind 系 or 为, and before the end of the clause. Otherwise it is -1.
func underageWord(text string, i int) int {
	if !strings.HasPrefix(text[i:], "未成年") || strings.HasPrefix(text[i:], "未成年人保护") {
		return -1
	}
	before := strings.TrimRight(text[:i], " \u3000")
	for _, adverb := range []string{"在校", "一名", "尚", "仍", "均"} {
		before = strings.TrimSuffix(before, adverb)
	}
	end := i + len("未成年")
	if strings.HasPrefix(text[end:], "人") {
		end += len("人")
	}
	if !hasSuffix(before, []string{"系", "为", "是", "属", "属于", "当事人", "行为人", "被处罚人", "申请人", "本人", "因其", "时"}) {
		return -1
	}
	if end < len(text) && !hasPrefix(text[end:], []string{"，", ",", "。", "；", ";", "、", "）", ")", "\n", " ", "且", "但", "并", "而", "故", "因", "依", "决", "不予", "！"}) {
		return -1
	}
	return end
}

// youngAge is the place of an age below 18 that ends with the 岁 at i: 15岁, 未满18周岁.
func youngAge(text string, i int) (start, end int) {
	end = i + len("岁")
	number := strings.TrimSuffix(text[:i], "周")
	start, age := numberBefore(number)
	if age < 0 {
		return -1, -1
	}
	before := strings.TrimRight(text[:start], " ")
	switch {
	case hasSuffix(before, []string{"未满", "不满", "不足"}):
		start, age = len(before)-len("未满"), age-1
	case hasSuffix(before, []string{"-", "—", "－", "~", "～", "至", "到", "或", "、"}):
		return -1, -1 // a range
	}
	if age >= 18 || hasPrefix(text[end:], []string{"以", "至", "到", "-", "—", "~", "～", "及", "或", "、", "儿", "女", "男", "孩", "幼", "小", "学", "乘", "未成年", "童", "的孩", "的乘", "的儿", "的学", "的未", "的女", "的男", "的小", "的子", "的人", "的，不", "的不", "的公民", "的少"}) {
		return -1, -1
	}
	if strings.HasPrefix(text[end:], "的") && !hasPrefix(text[end:], []string{"的当事人", "的被处罚人", "的行为人", "的驾驶人"}) {
		return -1, -1
	}
	return start, end
}

// numberBefore is the number that a text ends with, in digits or Chinese, and its
// start; -1 where there is none below a hundred.
func numberBefore(text string) (start, number int) {
	start = len(text)
	var figures []rune
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if r = narrow(r); !isFigure(r) {
			break
		}
		figures = append([]rune{r}, figures...)
		start -= size
	}
	if len(figures) == 0 || len(figures) > 3 {
		return start, -1
	}
	number = 0
	for i, r := range figures {
		v := strings.IndexRune("零一二三四五六七八九十", r) / len("零")
		switch {
		case r >= '0' && r <= '9':
			number = number*10 + int(r-'0')
		case r == '百':
			return start, -1
		case v == 10 && i == 0:
			number = 10
		case v == 10:
			number *= 10
		default:
			number += v
		}
	}
	return start, number
}
