package intake

import (
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/problem"
)

// frame is what stands around a report's text and goes into fields of its own.
type frame struct {
	file     string
	title    string
	document string
	signer   string
	signedOn string
	reviewer string
	lines    map[string]int // where each was found
	noted    []Line
	aside    []Line
	atEnd    bool   // what is taken now stands below the text
	loose    []line // notes and pictures that stood in the lines taken
	end      []line // likewise, below the text
	found    func(problem.Problem)
}

// What became of a line, as the summary tells it.
var (
	asTitle    = problem.T("标题", "title")
	asDocument = problem.T("文号", "document number")
	asSigner   = problem.T("落款机关", "signing agency")
	asDate     = problem.T("成文日期", "signed on")
	asSigned   = problem.T("落款机关和成文日期", "signing agency and date")
	asReviewer = problem.T("审核人", "reviewer")
)

const signerEnds = `(?:局|厅|委员会|委|政府|办公室|办|中心|支队|总队|大队|队|站|处|院|所|部|会|党组|集团|公司)`

var (
	orgLine    = regexp.MustCompile(`^[\p{Han}()、 ]{2,40}` + signerEnds + ` ?(?:\(盖章\)|\(印章\)|\(公章\))?$`)
	stampMark  = regexp.MustCompile(` ?[(（](?:盖章|印章|公章)[)）]$`)
	reviewLine = regexp.MustCompile(`^\(?(?:审核人?|审稿人?|复核人?) ?: ?([^\s:)]{2,15})(?:[\s)]|$)`)
	numberLine = regexp.MustCompile(`^\p{Han}{1,12} ?[〔\[(] ?\d{4} ?[〕\])] ?第? ?\d+ ?号$`)
	titleEnd   = regexp.MustCompile(`(?:报告|总结|汇报|情况|公告|公示)(?:\([^()]*\))?$`)
	titleWord  = regexp.MustCompile(`法治|依法行政|\d{4}|二[〇零oO]`)
	titleShort = regexp.MustCompile(`^(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|总结|汇报)$`)
	titleAgent = regexp.MustCompile(`^(?:关于)?(\p{Han}{2,30}?` + signerEnds + `)(?:关于)?(?:\d{4}|二[〇○零])`)
)

// note records that a line went into a field.
func (f *frame) note(l line, field string, why problem.Text) {
	f.noted = append(f.noted, Line{l.n, l.text, why})
	f.lines[field] = l.n
	f.keep(l)
}

func (f *frame) setAside(l line, why problem.Text) {
	f.aside = append(f.aside, Line{l.n, l.text, why})
	f.keep(l)
}

// keep puts what was inserted in a line, which is taken away, before or behind
// the text.
func (f *frame) keep(l line) {
	if f.atEnd {
		f.end = append(f.end, l.apart()...)
	} else {
		f.loose = append(f.loose, l.apart()...)
	}
}

// takeTail takes reviewer, date and signer from below the text.
func (f *frame) takeTail(lines []line) []line {
	f.atEnd = true
	defer func() { f.atEnd = false }()
	lines = f.takeReviewer(lines)
	opening := headLength(lines)
	at := -1
	for i := len(lines) - 1; i >= opening && i > 0; i-- {
		if isSignature(lines[i]) && (i >= len(lines)-tailLines || orgLine.MatchString(lines[i-1].key)) {
			at = i
			break
		}
	}
	if at < 0 {
		last := len(lines) - 1
		if last >= opening && last > 0 && orgLine.MatchString(lines[last].key) {
			return f.takeSigners(lines, last)
		}
		return lines
	}
	return f.takeSigners(f.takeDate(lines, at), at-1)
}

func (f *frame) takeReviewer(lines []line) []line {
	for i := max(0, len(lines)-tailLines); i < len(lines); i++ {
		if m := reviewLine.FindStringSubmatchIndex(lines[i].key); m != nil {
			_, rest := lines[i].cut(m[2])
			name, _ := rest.cut(m[3] - m[2])
			f.reviewer = name.text
			f.note(lines[i], "reviewer", asReviewer)
			return slices.Delete(slices.Clone(lines), i, i+1)
		}
	}
	return lines
}

// isSignature is a line that is a date, or an agency and a date.
func isSignature(l line) bool {
	_, ok := dateOf(l.key)
	if !ok {
		_, _, ok = signedLine(l)
	}
	return ok
}

// signedLine parts “示例市交通运输局 2024年3月21日”.
func signedLine(l line) (org, date line, ok bool) {
	at := strings.LastIndexByte(l.key, ' ')
	if at < 0 || len(l.key) > 4*60 {
		return org, date, false
	}
	org, date = l.cut(at)
	_, isDate := dateOf(date.key)
	return org, date, isDate && orgLine.MatchString(org.key)
}

func (f *frame) takeDate(lines []line, at int) []line {
	l := lines[at]
	if org, date, ok := signedLine(l); ok {
		if f.setDate(date) {
			f.signer = stampMark.ReplaceAllString(org.text, "")
			f.note(l, "signed_on", asSigned)
			return slices.Delete(slices.Clone(lines), at, at+1)
		}
	} else if f.setDate(l) {
		f.note(l, "signed_on", asDate)
		return slices.Delete(slices.Clone(lines), at, at+1)
	}
	f.setAside(l, problem.T("不完整的落款日期", "an incomplete date"))
	return slices.Delete(slices.Clone(lines), at, at+1)
}

// setDate reads the date of a line; a date that is none is told.
func (f *frame) setDate(l line) bool {
	day, _ := dateOf(l.key)
	if day.IsZero() {
		f.found(badDate.At(problem.Place{File: f.file, Line: l.n}, problem.Textf("落款日期“%s”不全，或日历上没有这一天", "the date “%s” is incomplete, or the calendar has no such day", l.text),
			problem.T("查明后填入 signed_on", "find it out and fill in signed_on")))
		return false
	}
	f.signedOn = day.String()
	return true
}

// takeSigners takes the agencies above the date; several sign a joint report.
func (f *frame) takeSigners(lines []line, last int) []line {
	if f.signer != "" {
		return lines
	}
	first := last
	for first > 0 && last-first < 5 && orgLine.MatchString(lines[first].key) {
		first--
	}
	var names []string
	for _, l := range lines[first+1 : last+1] {
		names = append(names, stampMark.ReplaceAllString(l.text, ""))
		f.note(l, "agency", asSigner)
	}
	f.signer = strings.Join(names, "、")
	if len(names) == 0 {
		return lines
	}
	return slices.Delete(slices.Clone(lines), first+1, last+1)
}

// takeHead takes title, document number, and agency and date below the title
// from above the text. What it does not know stays in the text.
func (f *frame) takeHead(lines []line) []line {
	opening := headLength(lines)
	first, last := findTitle(lines[:opening])
	var rest []line
	for i, l := range lines[:opening] {
		_, dated := dateOf(l.key)
		switch {
		case i >= first && i <= last:
			f.title += l.text
			f.note(l, "title", asTitle)
		case last >= 0 && i > last && l.text == f.title:
			f.setAside(l, problem.T("重复的标题", "the title again"))
		case f.document == "" && numberLine.MatchString(l.key):
			f.document = l.text
			f.note(l, "document", asDocument)
		case last >= 0 && i > last && dated:
			f.headDate(l)
		case last >= 0 && i > last && f.signer == "" && orgLine.MatchString(l.key):
			f.signer = stampMark.ReplaceAllString(l.text, "")
			f.note(l, "agency", asSigner)
		default:
			rest = append(rest, l)
		}
	}
	return append(rest, lines[opening:]...)
}

// headDate is a date below the title: that of the report where none stands at
// its end, else that of the page.
func (f *frame) headDate(l line) {
	day, _ := dateOf(l.key)
	switch {
	case f.signedOn == "" && !day.IsZero():
		f.signedOn = day.String()
		f.note(l, "signed_on", asDate)
	default:
		f.setAside(l, problem.T("标题下的日期", "a date below the title"))
	}
}

// findTitle is the range of lines that make the title; last is -1 without one.
// A title may be broken into several lines, the agency often alone on the first.
func findTitle(lines []line) (first, last int) {
	if first = slices.IndexFunc(lines, func(l line) bool { return l.title }); first >= 0 {
		for last = first; last+1 < len(lines) && lines[last+1].title; last++ {
		}
		return first, last
	}
	for last = range lines {
		if !titleEnd.MatchString(lines[last].key) || lines[last].len() > 60 || endsSentence(lines[last].key) {
			continue
		}
		for first = last; first > 0 && last-first < 3 && canBeginTitle(lines[first-1]); {
			first--
		}
		if !titleWord.MatchString(joinKeys(lines[first : last+1])) {
			continue
		}
		if last+1 < len(lines) && titleShort.MatchString(lines[last+1].key) {
			last++
		}
		return first, last
	}
	return 0, -1
}

func canBeginTitle(l line) bool {
	return l.len() <= 40 && hasHan(l.text) && !strings.ContainsAny(l.key, "。:;") && !numberLine.MatchString(l.key) && !isSignature(l)
}

func joinKeys(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.key)
	}
	return b.String()
}

// ownerName is the agency in the footer of a page.
var ownerName = regexp.MustCompile(`^(?:版权所有|主办单位|主办) ?: ?(\p{Han}{2,30}?` + signerEnds + `)(?: |$)`)

// agencyName is the name of the agency: who signed, else who stands in the
// title, else who owns the page.
func (f *frame) agencyName(aside []Line) string {
	if f.signer != "" {
		return f.signer
	}
	if m := titleAgent.FindStringSubmatch(strings.Map(fold, f.title)); m != nil {
		return m[1]
	}
	for _, l := range aside {
		if m := ownerName.FindStringSubmatch(strings.Map(fold, l.Text)); m != nil {
			return m[1]
		}
	}
	return ""
}

// endsSentence reports whether a line ends as sentences do.
func endsSentence(key string) bool {
	return endsIn(key, "。", ";", "!", "?", ",", ":", "、")
}
