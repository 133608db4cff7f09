package law

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// PlaceholderRule is broken by text that was meant to be replaced before it was
// published. It is run over every text that goes out, by PlaceholderProblem.
//
// A sentence to the writer is an error: it is never what a record says, it was
// found on real sites, and 条例第六条 wants what is published to be accurate. It
// must stand by itself, in brackets or as the whole text, for a guide may well ask
// its readers to 请根据实际情况填写申请表.
var PlaceholderRule = schema.Rule{
	ID:     "placeholder-text",
	Demand: problem.T("公开的文字里没有留给填写人的提示和占位符。", "What is published has no instructions to the writer and no placeholders."),
	Why: problem.T("“（请根据实际情况填写）”真的上过政府网站：读的人得不到内容，还看得出没人审过。",
		"“(Fill in as appropriate)” has really stood on government sites: readers learn nothing, and see that nobody looked."),
	Source: problem.T("《政府信息公开条例》第六条", "Open Government Information Regulations, article 6"),
	Milder: problem.T("XXX、待定、空括号这类可能另有用意的，只是警告。", "Signs that may mean something else, such as XXX, 待定 and empty brackets, are a warning."),
	Good:   "content: 有关制度有待补充完善。",
	Bad:    "content: 处罚结果：（请根据实际情况填写）",
}

// Placeholder finds what in a text stands for words that were never written:
// 待补充, XXX, TODO, （请根据实际情况填写）. It reports the gravest, or else the
// first. What only looks alike is let pass: names and plates that were masked
// (张××, 甘A·××××), ordinary sentences (有待补充完善), rules across a page.
func Placeholder(text string) (found string, ok bool) {
	p, ok := findPlaceholder(text)
	return text[p.start:p.end], ok
}

// PlaceholderProblem is the problem of the placeholder in a text that stands at a
// place; ok is false where there is none.
func PlaceholderProblem(text string, at problem.Place) (p problem.Problem, ok bool) {
	found, ok := findPlaceholder(text)
	if !ok {
		return problem.Problem{}, false
	}
	word := strings.TrimSpace(text[found.start:found.end])
	message := problem.Textf("“%s”是占位的文字，还没有换成内容", "“%s” is a placeholder that was never replaced", word)
	hint := problem.T("写上内容；没有内容就删去这一项", "write what belongs here, or leave it out")
	if found.strong {
		return PlaceholderRule.At(at, message, hint), true
	}
	return PlaceholderRule.Mild(at, message, hint), true
}

// mark is a placeholder in a text.
type mark struct {
	start, end int // bytes
	strong     bool
}

// sign is a phrase that stands for what was not written.
type sign struct {
	words string
	// strong: no record says this. In brackets, or as the whole text, it is an
	// error; elsewhere, a warning.
	strong bool
	// open: what is to be filled in may follow, as in 此处填写单位名称.
	open bool
	// filler: as the whole text it says that nothing was written, and is an error;
	// elsewhere, a warning. 待定 is no filler: it may be a fact.
	filler bool
}

// signs are tried in this order, the longer before the shorter.
var signs = []sign{
	{words: "根据实际情况填写", strong: true},
	{words: "按照实际情况填写", strong: true},
	{words: "按实际情况填写", strong: true},
	{words: "此处填写", strong: true, open: true},
	{words: "此处输入", strong: true, open: true},
	{words: "此处插入", strong: true, open: true},
	{words: "此处添加", strong: true, open: true},
	{words: "此处补充", strong: true, open: true},
	{words: "示例文本", strong: true},
	{words: "示例文字", strong: true},
	{words: "占位文本", strong: true},
	{words: "占位文字", strong: true},
	{words: "待补充", filler: true},
	{words: "待填写", filler: true},
	{words: "待填", filler: true},
	{words: "待录入", filler: true},
	{words: "待完善", filler: true},
	{words: "待定"},
	{words: "请填写", filler: true},
	{words: "请补充", filler: true},
	{words: "请输入", filler: true},
	{words: "请选择", filler: true},
	{words: "TODO", filler: true},
	{words: "TBD", filler: true},
	{words: "FIXME", filler: true},
}

// signsOf are the signs by their first character, so that a text is looked
// through once.
var signsOf = func() map[rune][]sign {
	by := map[rune][]sign{}
	for _, s := range signs {
		r, _ := utf8.DecodeRuneInString(s.words)
		by[r] = append(by[r], s)
	}
	return by
}()
