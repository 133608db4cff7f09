package law

import (
	"strings"
	"unicode"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// NoCode is what the national layout has for a party without a unified social
// credit code: seventeen zeros and an X. Its own check character would be 0.
const NoCode = "00000000000000000X"

const (
	creditLength = 18 // of a unified social credit code, with its check character
	organLength  = 9  // of an organisation code, likewise
	organAt      = 8  // where the organisation code begins inside the credit code
)

// creditAlphabet has the characters of GB 32100-2015; a character's value is its
// position. It leaves out I, O, S, V and Z.
const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

var creditWeights = [creditLength - 1]int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}

// USCCCheck is the check character that belongs to the first seventeen
// characters of a unified social credit code (GB 32100-2015). ok is false where
// they are not seventeen, or one is not of the code's alphabet.
func USCCCheck(body string) (check rune, ok bool) {
	if len(body) != len(creditWeights) {
		return 0, false
	}
	sum := 0
	for i, weight := range creditWeights {
		value := strings.IndexByte(creditAlphabet, body[i])
		if value < 0 {
			return 0, false
		}
		sum += weight * value
	}
	return rune(creditAlphabet[(31-sum%31)%31]), true
}

// ValidUSCC reports whether a text is a unified social credit code whose check
// character is right (GB 32100-2015). NoCode is none, nor are eighteen zeros,
// though their sum fits. It asks for no digits in front: codes that begin with A1,
// N1 or Y1 are given too.
func ValidUSCC(s string) bool {
	if len(s) != creditLength || s == "000000000000000000" {
		return false
	}
	check, ok := USCCCheck(s[:creditLength-1])
	return ok && rune(s[creditLength-1]) == check
}

// OrgCodeCheck is the check character that belongs to the first eight characters
// of an organisation code (GB 11714-1997). ok is false where they are not eight
// digits and capital letters.
func OrgCodeCheck(body string) (check rune, ok bool) {
	weights := [organLength - 1]int{3, 7, 9, 10, 5, 8, 4, 2}
	if len(body) != len(weights) {
		return 0, false
	}
	sum := 0
	for i, weight := range weights {
		switch c := int(body[i]); {
		case c >= '0' && c <= '9':
			sum += weight * (c - '0')
		case c >= 'A' && c <= 'Z':
			sum += weight * (c - 'A' + 10)
		default:
			return 0, false
		}
	}
	return rune("0X987654321"[sum%11]), true
}

// ValidOrgCode reports whether a text is an organisation code whose check
// character is right (GB 11714-1997): nine characters, with or without a hyphen
// before the last.
func ValidOrgCode(s string) bool {
	if len(s) == organLength+1 && s[organLength-1] == '-' {
		return validOrgan(s[:organLength-1], s[organLength])
	}
	return len(s) == organLength && validOrgan(s[:organLength-1], s[organLength-1])
}

func validOrgan(body string, last byte) bool {
	check, ok := OrgCodeCheck(body)
	return ok && rune(last) == check
}

// USCC demands that a field holds a unified social credit code whose check
// character is right. NoCode says that there is none and is let pass.
func USCC(field string) schema.Rule {
	rule := schema.Rule{
		ID:     "uscc-check",
		Demand: problem.T("统一社会信用代码有 18 位，校验位正确。", "A unified social credit code has 18 characters, and its check character is right."),
		Why: problem.T("错一位就成了别人的代码，或者谁也查不到：许可和处罚会记到另一家头上。",
			"With one character wrong it is somebody else's code or nobody's: the decision is put down to another firm."),
		Source:   problem.T("GB 32100-2015《法人和其他组织统一社会信用代码编码规则》", "GB 32100-2015, coding rule of the unified social credit identifier"),
		Severity: problem.Warning, // some codes that were really given fail
		Reads:    []string{field},
		Good:     field + ": 91000000MA00000157",
		Bad:      field + ": 91000000MA00000159",
	}
	rule.Check = func(c *schema.Case) {
		s := c.Record.Text(field)
		if s == "" || s == NoCode || ValidUSCC(s) {
			return
		}
		faults, hint := creditFaults(s)
		c.Found(rule.At(c.Record.Place(field), faults.after("统一社会信用代码的", "the unified social credit code: "), hint))
	}
	return rule
}

// OrgCode demands that a field holds an organisation code whose check character
// is right, and that it is the one inside the unified social credit code in the
// field credit.
func OrgCode(field, credit string) schema.Rule {
	rule := schema.Rule{
		ID:     "org-code-check",
		Demand: problem.T("组织机构代码有 9 位，校验位正确，与统一社会信用代码的第 9 至 17 位相同。", "An organisation code has 9 characters, its check character is right, and it is characters 9 to 17 of the unified social credit code."),
		Why: problem.T("错一位就成了别人的代码，或者谁也查不到。",
			"With one character wrong it is somebody else's code or nobody's."),
		Source:   problem.T("GB 11714-1997《全国组织机构代码编制规则》；GB 32100-2015", "GB 11714-1997, coding rule of organisation codes; GB 32100-2015"),
		Severity: problem.Warning,
		Reads:    []string{field, credit},
		Good:     field + ": MA0000015",
		Bad:      field + ": MA0000016",
	}
	rule.Check = func(c *schema.Case) {
		s := c.Record.Text(field)
		if s == "" {
			return
		}
		if ValidOrgCode(s) {
			tellOtherOrgan(c, &rule, field, credit)
			return
		}
		faults, hint := organFaults(s)
		c.Found(rule.At(c.Record.Place(field), faults.after("组织机构代码的", "the organisation code: "), hint))
	}
	return rule
}

// tellOtherOrgan tells of an organisation code that is not the one inside the
// credit code. Of a credit code that is wrong itself another rule speaks.
func tellOtherOrgan(c *schema.Case, rule *schema.Rule, field, credit string) {
	organ, code := strings.ReplaceAll(c.Record.Text(field), "-", ""), c.Record.Text(credit)
	if !ValidUSCC(code) {
		return
	}
	if inside := code[organAt : organAt+organLength]; inside != organ {
		c.Found(rule.At(c.Record.Place(field), problem.Textf("组织机构代码 %[1]s 与统一社会信用代码第 9 至 17 位 %[2]s 不同", "the organisation code %[1]s is not characters 9 to 17 of the unified social credit code, %[2]s", organ, inside),
			problem.T("核对两个代码，多半有一个是别人的", "compare the two codes: mostly one of them is somebody else's")))
	}
}

// faults are what is wrong with one value: told in one sentence, so that a value
// that was typed badly does not fill the screen.
type faults []problem.Text

func (f *faults) add(zh, en string) { *f = append(*f, problem.T(zh, en)) }

func (f *faults) addf(zh, en string, args ...any) { *f = append(*f, problem.Textf(zh, en, args...)) }

// after is the sentence that begins with words on what is at fault.
func (f faults) after(zh, en string) problem.Text {
	return problem.Text{ZH: zh + f.join("；").ZH, EN: en + f.join("; ").EN}
}

func (f faults) join(between string) problem.Text {
	var zh, en []string
	for _, fault := range f {
		zh, en = append(zh, fault.ZH), append(en, fault.EN)
	}
	return problem.Text{ZH: strings.Join(zh, between), EN: strings.Join(en, between)}
}

// halfWidth is the narrow form of a letter, digit or mark that an input method
// wrote in full width.
func halfWidth(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// isBlank reports whether a character shows nothing: blanks of any width, and
// what web pages and Word leave between characters.
func isBlank(r rune) bool {
	switch {
	case r == ' ' || r == '\u3000':
		return true
	case r < 0x80:
		return r == '\t' || r == '\n' || r == '\r'
	case r == '\u00ad' || r == '\u2060' || r == '\ufeff' || r >= '\u200b' && r <= '\u200f':
		return true
	}
	return unicode.IsSpace(r)
}

// isDash reports whether a character is one of the strokes that stand for a
// hyphen.
func isDash(r rune) bool {
	return r == '-' || r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '－'
}
