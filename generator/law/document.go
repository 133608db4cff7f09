package law

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DocumentNumber demands that a field holds the number of an official document
// in the form of GB/T 9704-2012: 国办发〔2017〕47号.
func DocumentNumber(field string) schema.Rule { return documentNumber(field, "示交发", false) }

// CaseNumber demands the same of the number of a decision on a case, which may
// pad its running number with zeros: 粤东交罚〔2025〕00977号. Its examples have the
// office's mark, such as 示交许.
func CaseNumber(field, mark string) schema.Rule { return documentNumber(field, mark, true) }

// documentNumber is a warning only: the standard is for official documents, and
// an agency's decision papers may be numbered otherwise.
func documentNumber(field, mark string, padded bool) schema.Rule {
	rule := schema.Rule{
		ID: "document-number-form",
		Demand: problem.T("文号写成“机关代字〔四位年份〕顺序号”加“号”：六角括号，没有“第”；公文的顺序号前面不补零，案件文书的可以补。",
			"A document's number is its office mark, the four-digit year in 〔〕, a running number and 号, without 第; only case papers pad the number with zeros."),
		Why: problem.T("同一个文号写成几种样子，按文号就搜不到，也对不上纸质文书。",
			"A number written in several ways is not found by search and does not match the paper."),
		Source:   problem.T("GB/T 9704-2012《党政机关公文格式》7.2.5", "GB/T 9704-2012, layout of official documents, 7.2.5"),
		Severity: problem.Warning,
		Reads:    []string{field},
		Good:     field + ": " + mark + "〔2024〕17号",
		Bad:      field + ": " + mark + "[2024]第17号",
	}
	rule.Check = func(c *schema.Case) {
		s := c.Record.Text(field)
		if s == "" || formalNumber(s, padded) {
			return
		}
		mended, list := MendDocumentNumber(s, padded)
		hint := problem.Textf("对照文书原件补全，例如 %s〔2024〕17号", "complete it from the paper, such as %s〔2024〕17号", mark)
		if mended != "" {
			hint = problem.Textf("写作 %s；文书原件就是这样印的可以保留", "write %s; leave it where the paper itself says the same", mended)
		}
		c.Found(rule.At(c.Record.Place(field), faults(list).after("文号：", "the document's number "), hint))
	}
	return rule
}

// formalNumber reports whether a number needs no mending.
func formalNumber(s string, padded bool) bool {
	i := strings.LastIndex(s, "〔")
	if i < 0 || !officeMark(s[:i], padded) {
		return false
	}
	rest := s[i+len("〔"):]
	if len(rest) < len("2024") || !plausibleYear(rest[:len("2024")]) {
		return false
	}
	rest, closed := strings.CutPrefix(rest[len("2024"):], "〕")
	number, tail, ended := strings.Cut(rest, "号")
	return closed && ended && runningNumber(number, padded) && numberTail(tail, padded)
}

// officeMark reports whether a text can be the mark of an office, such as 国办发
// or 沪交（宝）罚. The marks of case papers may have letters and digits.
func officeMark(s string, padded bool) bool {
	if strings.HasSuffix(s, "第") {
		return false
	}
	han := false
	for _, r := range s {
		switch {
		case isHan(r):
			han = true
		case r == '（' || r == '）' || r == '(' || r == ')':
		case padded && r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		default:
			return false
		}
	}
	return han
}

func isHan(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x2e80 && unicode.Is(unicode.Han, r)
}

// plausibleYear reports whether four digits are a year of this or the last
// century.
func plausibleYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && isDigits(s[2:])
}

// runningNumber reports whether a text counts documents, from 1. Case papers may
// pad with zeros and begin with capital letters.
func runningNumber(s string, padded bool) bool {
	if padded {
		s = strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	}
	if head, part, ok := strings.Cut(s, "-"); ok && padded {
		return isDigits(head) && isDigits(part) // of several made for one case
	}
	return isDigits(s) && strings.Trim(s, "0") != "" && (padded || s[0] != '0')
}

// numberTail reports whether a text may follow 号: nothing, or on case papers the
// count of several made for one case, as in 17号-2 and 17号之二.
func numberTail(s string, padded bool) bool {
	if s == "" || !padded {
		return s == ""
	}
	if part, ok := strings.CutPrefix(s, "-"); ok {
		return isDigits(part)
	}
	part, ok := strings.CutPrefix(s, "之")
	return ok && part != "" && strings.Trim(part, "一二三四五六七八九十") == ""
}

// isDigits reports whether a text is made of digits, at least one.
func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// DuplicateDocument is broken by two records of one kind and agency with the same
// number; whoever sees all records compares them by FoldDocument. It is a warning:
// one decision may rightly stand in several records, for each of its parties.
var DuplicateDocument = schema.Rule{
	ID:     "duplicate-document",
	Demand: problem.T("同一机关同一类别的记录，文号不重复；一份决定有几个当事人的除外，每个当事人一条。", "No two records of one agency and kind have the same document number, unless one decision has several parties, each with a record."),
	Why: problem.T("同一份决定公开了两次，统计会多算；或者其中一条抄错了文号，按文号查到的是另一件事。确实有几个当事人的，在 data/site/rules.yaml 对这个文件关闭本规则，写明理由。",
		"Either one decision is published twice and counted twice, or one of the two has the other's number. Where there really are several parties, data/site/rules.yaml turns the rule off for that file, with the reason."),
	Source:   problem.T("GB/T 9704-2012《党政机关公文格式》7.2.5", "GB/T 9704-2012, layout of official documents, 7.2.5"),
	Severity: problem.Warning,
	Reads:    []string{"document"},
	Good:     "- document: 示交罚〔2024〕17号\n- document: 示交罚〔2024〕18号",
	Bad:      "- document: 示交罚〔2024〕17号\n- document: 示交罚[2024] 17号",
}

// FoldDocument is the form in which two document numbers are compared: without
// blanks, narrow, in capitals, all brackets alike.
func FoldDocument(s string) string {
	for i, r := range s {
		if foldNumber(r) != r {
			return s[:i] + strings.Map(foldNumber, s[i:])
		}
	}
	return s
}

// foldNumber is what a character of a document's number counts as; -1: nothing.
func foldNumber(r rune) rune {
	switch {
	case isHan(r):
		return r
	case isBlank(r):
		return -1
	case strings.ContainsRune(openers, r):
		return '〔'
	case strings.ContainsRune(closers, r):
		return '〕'
	case isDash(r):
		return '-'
	}
	return unicode.ToUpper(halfWidth(r))
}

// openers and closers are brackets that are met where 〔〕 belong, in pairs.
const (
	openers = "〔（(［[【﹝〖《〈<＜｛{❲「『〘"
	closers = "〕）)］]】﹞〗》〉>＞｝}❳」』〙"
)
