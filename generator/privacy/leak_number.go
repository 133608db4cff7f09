package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A number may be written in groups: 110199 19000101 123X. A chain is all groups
// that follow each other with a sign between them, and each run of its groups is
// tried. So a number is found behind a date or before another number.
const (
	mostChars  = 80 // of a chain; a longer table of numbers is looked at in parts
	mostGroups = 40
	leastChars = 7  // less is no number of a person
	mostDigits = 30 // of a run
)

// numberGroup is a stretch of letters and digits.
type numberGroup struct {
	from, to   int // in the chain's characters
	start, end int // in the text
	kind       groupKind
	sep        charKind // what stands before it in the chain
	head       bool     // letters such as ID stand right before it: no run goes over them
	tags       bool     // tags stand inside it
	tagged     bool     // tags stand before it
}

type groupKind uint8

const (
	groupOther  groupKind = iota // with letters inside: a code, a word
	groupDigits                  // digits only
	groupCheck                   // digits and a last X, or X alone
)

type numberChain struct {
	chars  [mostChars]byte // in half width
	n      int
	groups [mostGroups]numberGroup
	g      int
	digits int
	loose  bool // over slashes, ends of lines and tags too
	tagged bool // the signs before the next group have tags among them
}

// numberRun is a run of groups, first and last included.
type numberRun struct {
	*numberChain
	a, b int
}

func (r numberRun) text() []byte  { return r.chars[r.groups[r.a].from:r.groups[r.b].to] }
func (r numberRun) start() int    { return r.groups[r.a].start }
func (r numberRun) end() int      { return r.groups[r.b].end }
func (r numberRun) single() bool  { return r.a == r.b }
func (r numberRun) len(i int) int { return r.groups[r.a+i].to - r.groups[r.a+i].from }
func (r numberRun) onlyDigits() bool {
	for i := r.a; i <= r.b; i++ {
		if r.groups[i].kind != groupDigits {
			return false
		}
	}
	return true
}

// shape reports whether the groups of the run have these lengths.
func (r numberRun) shape(lengths ...int) bool {
	if r.b-r.a+1 != len(lengths) {
		return false
	}
	for i, n := range lengths {
		if r.len(i) != n {
			return false
		}
	}
	return true
}

// joined reports whether all groups of the run have the same sign between them.
func (r numberRun) joined(by ...charKind) bool {
	for i := r.a + 1; i <= r.b; i++ {
		if r.groups[i].sep != r.groups[r.a+1].sep || !slices.Contains(by, r.groups[i].sep) {
			return false
		}
	}
	return true
}

// numbers looks at the chain whose first digit stands at i, and returns its end.
func (s *leakScan) numbers(i int) int {
	j := i
	for j < len(s.text) && s.text[j] >= '0' && s.text[j] <= '9' {
		j++
	}
	if j-i < leastChars && (j == len(s.text) || s.breaks(j)) {
		if j < len(s.text) && s.text[j] < 0x80 {
			s.loose(i, j)
		}
		return j
	}
	var chain numberChain
	end := chain.read(s.text, i)
	if chain.digits >= leastChars {
		for a := 0; a < chain.g; {
			a = s.tryRuns(&chain, a)
		}
	}
	s.loose(i, end)
	return end
}

// breaks reports at a glance that no number goes on at j: most are years, days
// and articles, with a Chinese character behind them.
func (s *leakScan) breaks(j int) bool {
	b := s.text[j]
	if b < 0x80 {
		k := asciiKind(b)
		return k == charOther
	}
	return b >= 0xE4 && b <= 0xE9
}

// tryRuns tries the runs that begin with group a, longest first, and returns the
// group to go on with.
func (s *leakScan) tryRuns(chain *numberChain, a int) int {
	last := chain.reach(a)
	for b := last; b >= a; b-- {
		r := numberRun{chain, a, b}
		if kind := s.judge(r); kind != nil {
			s.add(kind, s.startOf(r), r.end())
			return b + 1
		}
	}
	if r, kind := s.byLabel(numberRun{chain, a, max(last, a)}); kind != nil {
		s.add(kind, r.start(), r.end())
		return r.b + 1
	}
	return a + 1
}

// reach is the last group of the longest run that begins with group a, or a-1.
func (ch *numberChain) reach(a int) int {
	last, total := a-1, 0
	for last+1 < ch.g && total <= mostDigits {
		g := &ch.groups[last+1]
		if g.kind == groupOther || g.head && last >= a {
			break
		}
		last++
		total += g.to - g.from
		if g.kind == groupCheck {
			break
		}
	}
	return last
}

// startOf is where a run begins, with the sign before a country's number.
func (s *leakScan) startOf(r numberRun) int {
	if sign := charBefore(s.text, r.start()); (sign == '+' || sign == '＋') && r.text()[0] == '8' {
		return r.start() - utf8.RuneLen(sign)
	}
	return r.start()
}

// judge says what a run is by its own form.
func (s *leakScan) judge(r numberRun) *leakKind {
	n := len(r.text())
	switch {
	case n == 18 && s.isIdentity(r), n == 15 && s.isOldIdentity(r):
		return leakID
	case n >= 11 && n <= 15 && s.isMobile(r):
		return leakMobile
	case n >= 16 && n <= 19 && s.isCard(r):
		return leakCard
	}
	return nil
}

// byLabel says what a run is by the word before it.
func (s *leakScan) byLabel(r numberRun) (numberRun, *leakKind) {
	if doc, ok := s.document(r); ok {
		return doc, leakID
	}
	if account, ok := s.account(r); ok {
		return account, leakCard
	}
	return r, nil
}

// isNumbered reports whether a run is the number of a thing: a label such as
// 许可证号 stands before it, or it stands between 第 and 号.
func (s *leakScan) isNumbered(r numberRun) bool {
	for _, start := range [2]int{r.start(), r.groups[0].start} {
		if isThing(labelEnd(s.text, start)) {
			return true
		}
	}
	if before := charBefore(s.text, r.start()); before != '第' && before != '字' && before != '〕' && before != '］' && before != ']' && before != '）' {
		return false
	}
	return charAt(s.text, r.end()) == '号'
}

// isThing reports whether a label is the word for the number of a thing.
func isThing(label string) bool {
	if number, ok := strings.CutSuffix(label, "号码"); ok && isChinese(charBefore(number, len(number))) {
		label = label[:len(number)+len("号")]
	}
	if !hasSuffix(label, thingLabels) {
		return false
	}
	document, ok := strings.CutSuffix(documentOf(label), "证件")
	return !hasSuffix(label, personLabels) || ok && hasSuffix(document, officeDocuments)
}

// thingLabels end the words for the numbers of things; personLabels those for
// the numbers of persons.
var (
	thingLabels  = []string{"号", "编码", "代码", "条码", "条形码", "识别码", "查询码", "追溯码", "校验码", "标识码", "缴款码", "二维码", "许可证", "营运证", "运输证", "执照", "ISBN", "ISSN", "IMEI", "VIN"}
	personLabels = []string{"手机号", "电话号", "联系号", "微信号", "联系电话号", "身份证号", "证件号", "卡号", "账号", "帐号", "护照号", "驾驶证号", "从业资格证号", "热线号", "身份证编号", "qq号", "QQ号", "ＱＱ号", "拨打号", "来电号", "服务号", "呼叫号", "机主号"}
)
