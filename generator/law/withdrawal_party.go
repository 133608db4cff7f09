package law

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// PartyFields are the fields by which a decision names its party.
type PartyFields struct{ Name, Type, Code, Representative string }

// WithdrawalParty demands that the reason of a withdrawal does not name the
// party, in whatever form: the notice that remains is without it.
func WithdrawalParty(party PartyFields) schema.Rule {
	rule := schema.Rule{
		ID:     "withdrawal-party",
		Demand: problem.T("撤下的理由里不写当事人：名称、简称、姓、法定代表人、统一社会信用代码都不写。", "The reason of a withdrawal does not name the party, by its name, a short form, a surname, its representative or its code."),
		Why: problem.T("撤下以后只留公告，公告不写当事人；理由里写了，等于没有撤下。",
			"Only a notice remains, and it does not name the party; a reason that does undoes the withdrawal."),
		Source: withdrawalSource,
		Law:    true,
		Reads:  []string{party.Name, party.Type, party.Code, party.Representative, schema.Withdrawn},
		Good:   "party: 示例第一运输有限公司\nwithdrawn: {on: 2024-06-20, kind: 撤销, reason: 经行政复议撤销。}",
		Bad:    "party: 示例第一运输有限公司\nwithdrawn: {on: 2024-06-20, kind: 撤销, reason: 示例第一运输公司申请复议后撤销。}",
	}
	rule.Check = func(c *schema.Case) {
		for _, w := range c.Record.Groups(schema.Withdrawn) {
			if what := party.namedIn(c.Record, w.Text("reason")); !what.IsZero() {
				c.Found(rule.At(w.Place("reason"), problem.Textf("撤下的理由里写了%[1]s", "the reason of the withdrawal names %[2]s", what.ZH, what.EN),
					problem.T("改写为“当事人”", "write “the party” instead")))
			}
		}
	}
	return rule
}

// namedIn says as what a text names the party of a record; the zero Text: it does
// not. It does not repeat the name, which may be a person's.
func (p PartyFields) namedIn(r *schema.Record, reason string) problem.Text {
	text := foldName(reason)
	if text == "" {
		return problem.Text{}
	}
	party, person := foldName(r.Text(p.Name)), r.Text(p.Type) == "自然人"
	code := foldName(r.Text(p.Code))
	representative := foldName(r.Text(p.Representative))
	switch {
	case !person && utf8.RuneCountInString(party) > 1 && strings.Contains(text, party):
		return problem.T("当事人的名称", "the party")
	case person && namesPerson(text, party):
		return problem.T("当事人的姓名或者姓", "the party, a natural person")
	case !person && slices.ContainsFunc(shortNames(party), func(short string) bool { return containsShort(text, short) }):
		return problem.T("当事人的简称", "the party by a short form")
	case namesPerson(text, representative):
		return problem.T("法定代表人的姓名或者姓", "the party's legal representative")
	case len(code) >= organLength && code != NoCode && strings.Contains(text, code):
		return problem.T("当事人的统一社会信用代码", "the party's unified social credit code")
	}
	return problem.Text{}
}

// foldName is the form in which names are compared: no blanks, narrow, capitals.
func foldName(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return halfWidth(r)
	}, strings.ToUpper(s))
}

// organAfter matches what makes a firm's short form the beginning of an organ's
// name: 示例市交通运输 is followed by 局, 示例第一 by 中级人民法院.
var organAfter = regexp.MustCompile(`^(?:管理|综合|行政|执法|中级|人民|交通|运输|公安|路政|海事)*(?:局|厅|委|法院|检察院|政府|总队|支队|大队|部门)`)

// containsShort reports whether a text has the short form of a firm's name, and
// not only as the beginning of an organ's.
func containsShort(text, short string) bool {
	for {
		_, after, found := strings.Cut(text, short)
		if !found || !organAfter.MatchString(after) {
			return found
		}
		text = after
	}
}

var (
	legalForm   = regexp.MustCompile(`(?:集团)?(?:股份)?(?:有限责任公司|有限公司|公司|合伙企业|合作社|经营部|服务部|商行|个体工商户)$`)
	regionFirst = regexp.MustCompile(`^(?:[\p{Han}]{2,7}?(?:省|自治区|自治州|自治县|市|州|盟|地区|县|区|旗))+`)
	bracketPart = regexp.MustCompile(`\([^()]*\)`)
	tradeLast   = regexp.MustCompile(`(?:集团|股份|实业|贸易|商贸|运输|物流|货运|客运|公交|出租|汽车|旅游|建设|建筑|工程|养护|公路|交通|道路|水运|航运|港口|船舶|码头|科技|管理|服务|发展|投资|维修|配件|机动车|驾驶员|培训|学校)+$`)
	tradeAll    = regexp.MustCompile(`^(?:集团|股份|实业|贸易|商贸|运输|物流|货运|客运|公交|出租|汽车|旅游|建设|建筑|工程|养护|公路|交通|道路|水运|航运|港口|船舶|码头|科技|管理|服务|发展|投资|维修|配件|机动车|驾驶员|培训|学校)+$`)
)

// shortest is the fewest characters that a short form has: fewer are met in any
// text.
const shortest = 4

// shortNames are the forms in which a firm is named in short: without its legal
// form, its region, what stands in brackets and its trade. A form of common words
// only (公路养护) names nobody.
func shortNames(name string) []string {
	var list []string
	add := func(s string) {
		own := regionFirst.ReplaceAllString(s, "")
		if utf8.RuneCountInString(s) >= shortest && own != "" && !tradeAll.MatchString(own) && s != name && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	for _, whole := range []string{name, bracketPart.ReplaceAllString(name, "")} {
		for _, firm := range []string{whole, headOffice(whole)} {
			plain := legalForm.ReplaceAllString(firm, "")
			local := regionFirst.ReplaceAllString(plain, "")
			for _, s := range []string{plain, local, tradeLast.ReplaceAllString(plain, ""), tradeLast.ReplaceAllString(local, "")} {
				add(s)
			}
		}
	}
	return list
}

// headOffice is the name of the firm that a branch (分公司) belongs to, or the name
// itself.
func headOffice(name string) string {
	if head, rest, _ := strings.Cut(name, "公司"); strings.HasSuffix(rest, "分公司") {
		return head + "公司"
	}
	return name
}

// doubleSurnames are surnames of two characters.
var doubleSurnames = []string{"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐", "宇文", "长孙", "南宫", "独孤", "端木", "阿卜", "阿布"}

// beforeName are characters that a person's name follows: 法定代表人张三, 经张三申请.
const beforeName = "人者长理员经由因与和对向被将为系是即给令其"

// namesPerson reports whether a text has a person's name, or the surname as it is
// used for a person: 张某, 张先生, 代表人张.
func namesPerson(text, name string) bool {
	runes := []rune(name)
	if len(runes) < 2 {
		return false
	}
	if len(runes) > 2 && strings.Contains(text, name) || standsAsName(text, name) {
		return true
	}
	surname := string(runes[0])
	if i := slices.IndexFunc(doubleSurnames, func(s string) bool { return strings.HasPrefix(name, s) }); i >= 0 && len(runes) > 2 {
		surname = doubleSurnames[i]
	}
	for _, form := range []string{"某", "先生", "女士", "*", "X", "×"} {
		if standsAsName(text, surname+form) {
			return true
		}
	}
	return !strings.Contains(wordSurnames, surname) && strings.Contains(text, "代表人"+surname)
}

// wordSurnames are surnames that are also words with which a sentence goes on.
const wordSurnames = "于向和任应对由何关经时"

// standsAsName reports whether a short text stands where a name may: not within
// other words, as 张明 does in 主张明确 and 何某 in 任何某项.
func standsAsName(text, name string) bool {
	for at := 0; at < len(text); {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		at += i
		if r := runeBefore(text, at); !isHan(r) || strings.ContainsRune(beforeName, r) {
			return true
		}
		at += len(name)
	}
	return false
}
