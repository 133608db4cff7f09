package privacy

import "strings"

// document finds the number of an identity document that has no form of its own:
// a passport, a travel permit. The word before it tells.
func (s *leakScan) document(r numberRun) (numberRun, bool) {
	r.b = r.a
	g := r.groups[r.a]
	n := r.text()
	letters := 0
	for letters < len(n) && n[letters] >= 'A' {
		letters++
	}
	digits := len(n) - letters
	if digits < 6 || digits > 12 || letters > 3 || !isNumber(n[letters:]) || s.isCut(g.start, g.end) {
		return r, false
	}
	before := labelEnd(s.text, g.start)
	if letters == 0 {
		before = s.looseLetters(before)
	}
	if isPersonDocument(before) {
		return r, true
	}
	before = documentOf(before)
	switch {
	case strings.HasSuffix(before, "通行证"):
		before = strings.TrimSuffix(before, "通行证")
		return r, hasSuffix(before, []string{"港澳", "大陆", "内地", "台湾"}) || letters == 1 && strings.IndexByte("CHMTW", n[0]) >= 0 && !hasSuffix(before, []string{"车辆", "运输", "车", "临时", "道路", "超限"})
	}
	return r, hasSuffix(before, personDocuments)
}

// isDocument reports whether the words for a person's document stand before i.
func (s *leakScan) isDocument(i int) bool { return isPersonDocument(labelEnd(s.text, i)) }

// isPersonDocument reports whether a text ends with 证件号码 that is not an office's.
func isPersonDocument(label string) bool {
	label, is := strings.CutSuffix(documentOf(label), "证件")
	return is && !hasSuffix(label, officeDocuments)
}

// documentOf takes the word for number off the end of a label.
func documentOf(label string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(label, "码"), "号"), "编")
}

// looseLetters is the text before a number without the one or two letters that
// stand apart from it: 护照 E 12345678.
func (s *leakScan) looseLetters(before string) string {
	i := lettersBefore(before, len(before))
	if n := len(before) - i; n == 0 || n > 6 {
		return before
	}
	return labelEnd(before, i)
}

// isCut reports whether part of a number was taken out already: 1380****000.
func (s *leakScan) isCut(start, end int) bool {
	return isHidden(charBefore(s.text, start)) || isHidden(charAt(s.text, end))
}

func isNumber(n []byte) bool {
	for _, c := range n {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

var (
	personDocuments = []string{"护照", "回乡证", "台胞证", "军官证", "士兵证", "居留证", "居留身份证", "居住证", "驾驶证", "驾驶证档案", "社保卡", "社会保障卡", "医保卡"}
	// officeDocuments are documents of organisations and of those who enforce the
	// law, who show them.
	officeDocuments = []string{"许可", "执法", "资格", "资质", "营运", "从业", "监督", "检查", "登记", "权属", "票据"}
)
