package law

import (
	"regexp"
	"strings"

	"sunboard/generator/problem"
)

const (
	opener = `[〔（(［\[【﹝〖《〈<＜｛{❲「『〘]`
	closer = `[〕）)］\]】﹞〗》〉>＞｝}❳」』〙]`
	hanzi  = `〇○零一二三四五六七八九`
)

// The ways in which a number's year is met, tried in this order. The groups are
// the text before it, the bracket, the year, the bracket, and the text after it.
var (
	yearBoth    = regexp.MustCompile(`^(.*)(` + opener + `)(\d{4}年?)(` + closer + `)(.*)$`)
	yearShort   = regexp.MustCompile(`^(.*)(` + opener + `)((?:\d{2}|[` + hanzi + `]{4})年?)(` + closer + `)(.*)$`)
	yearClosed  = regexp.MustCompile(`^(.*[^\d])()(\d{4}年?)(` + closer + `)(.*)$`)
	yearOpened  = regexp.MustCompile(`^(.*)(` + opener + `)(\d{4}年?)()((?:[ -]|字?第).*|\d+号.*)$`)
	yearPlain   = regexp.MustCompile(`^(.*[^\d])()(\d{4}年?)()((?:[ -]|字?第).*)$`)
	yearSpelled = regexp.MustCompile(`^(.*[^\d])()(\d{4}年)()(\d+号.*)$`)
	yearLost    = regexp.MustCompile(`^.*` + opener + `\d+(号?).*$`)
	yearNone    = regexp.MustCompile(`^(\p{Han}*?)(字?第)\d+号?$`)
	yearFirst   = regexp.MustCompile(`^(\p{Han}+?)(字?第|)(\d+.*)$`)
	afterYear   = regexp.MustCompile(`^[ -]?(字?第|)([A-Za-z]*)(\d+(?:-\d+)*)(号?)(.*)$`)
)

var yearForms = []*regexp.Regexp{yearBoth, yearShort, yearClosed, yearOpened, yearPlain, yearSpelled}

// MendDocumentNumber writes a document's number as it should be: 示交罚〔2024〕17号.
// It returns the number itself and no faults where nothing is to mend, and no
// number where a part is missing: none is ever guessed. padded lets the running
// number keep zeros in front, as on case papers. Each fault is the end of a
// sentence that begins with 文号： or “the document's number”.
func MendDocumentNumber(s string, padded bool) (mended string, list []problem.Text) {
	if formalNumber(s, padded) {
		return s, nil
	}
	m := mender{padded: padded}
	tidy := m.tidy(s)
	if !m.split(tidy) {
		return "", m.faults
	}
	m.mendYear()
	m.mendNumber()
	m.mendMark()
	mended = m.mark + "〔" + m.year + "〕" + m.number + "号" + m.tail
	if m.stuck || !formalNumber(mended, padded) {
		mended = ""
	}
	if len(m.faults) == 0 {
		m.plain()
	}
	return mended, m.faults
}

// mender takes a number apart, mends the parts, and collects what was wrong.
type mender struct {
	padded             bool
	mark, year, number string
	tail               string // what may follow 号
	rest               string // what followed the year
	faults             faults
	stuck              bool // dropping what is too much would be a guess
}

// tidy drops blanks and writes digits and letters narrow. A blank between two
// digits stays, as one: it may stand for a bracket that was lost.
func (m *mender) tidy(s string) string {
	var b strings.Builder
	var last rune
	var gap, blank, wide bool
	for _, r := range s {
		if isBlank(r) {
			gap, blank = true, true
			continue
		}
		n := r
		switch {
		case isDash(r):
			n = '-'
		case r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ':
			n, wide = halfWidth(r), true
		}
		if gap && isDigit(last) && isDigit(n) {
			b.WriteByte(' ')
		}
		b.WriteRune(n)
		last, gap = n, false
	}
	if blank {
		m.faults.add("中间有空格", "has blanks inside")
	}
	if wide {
		m.faults.add("有全角的数字或字母", "has digits or letters in full width")
	}
	return b.String()
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// split finds the parts. It reports false where there is nothing to mend, having
// said why.
func (m *mender) split(s string) bool {
	for _, form := range yearForms {
		g := form.FindStringSubmatch(s)
		if g == nil || g[4] == "" && !m.certain(g) {
			continue
		}
		m.mark, m.year, m.rest = g[1], g[3], g[5]
		m.brackets(g[2], g[4])
		return true
	}
	m.incomplete(s)
	return false
}

// incomplete says what is missing from a number that cannot be mended.
func (m *mender) incomplete(s string) {
	if lost := yearLost.FindStringSubmatch(s); lost != nil {
		m.brackets("〔", "")
		if lost[1] == "" {
			m.faults.add("缺“号”字", "lacks 号")
		}
	} else if none := yearNone.FindStringSubmatch(s); none != nil {
		if none[1] == "" {
			m.faults.add("缺机关代字", "lacks the office mark")
		}
		m.faults.add("缺年份", "lacks the year")
		m.ordinal(none[2])
	} else {
		m.plain()
	}
}

// certain reports whether a year without its closing bracket is one: it is
// plausible, ends before something else than a digit, and follows an office mark.
func (m *mender) certain(g []string) bool {
	year, spelled := strings.CutSuffix(g[3], "年")
	if !plausibleYear(year) || isDigit(rune(g[5][0])) && !spelled {
		return false
	}
	return g[2] != "" || officeMark(g[1], m.padded) && !strings.Contains(g[1], "号")
}

// notOfTheForm is said of what is no document's number at all.
var notOfTheForm = problem.T("不是“机关代字〔四位年份〕顺序号”加“号”的形式", "is not an office mark, a year in 〔〕, a running number and 号")

func (m *mender) plain() { m.faults = append(m.faults, notOfTheForm) }

func (m *mender) brackets(left, right string) {
	switch {
	case left == "" && right == "":
		m.faults.add("年份没有用六角括号〔〕括起来", "has no brackets 〔〕 around its year")
	case left == "":
		m.faults.add("缺左括号“〔”", "lacks the bracket 〔")
	case right == "":
		m.faults.add("缺右括号“〕”", "lacks the bracket 〕")
	case left != "〔" || right != "〕":
		m.faults.addf("年份的括号是“%s%s”，应为六角括号“〔〕”", "has its year in %s%s, not in 〔〕", left, right)
	}
}

func (m *mender) mendYear() {
	if year, ok := strings.CutSuffix(m.year, "年"); ok {
		m.year = year
		m.faults.add("年份后面多了“年”字", "has 年 after its year")
	}
	if !isDigits(m.year) {
		m.year = strings.NewReplacer("〇", "0", "○", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4",
			"五", "5", "六", "6", "七", "7", "八", "8", "九", "9").Replace(m.year)
		m.faults.add("年份不是阿拉伯数字", "has its year in Chinese figures")
	}
	if len(m.year) == 2 {
		m.faults.add("年份不是四位", "has a year of two digits")
		if m.year < "49" {
			m.year = "20" + m.year
		} else {
			m.year = "19" + m.year
		}
	}
	if !plausibleYear(m.year) {
		m.faults.addf("年份 %s 不像是真的", "has the unlikely year %s", m.year)
	}
}

// mendNumber mends what follows the year: 第0017号.
func (m *mender) mendNumber() {
	if m.mark == "" {
		if g := yearFirst.FindStringSubmatch(m.rest); g != nil {
			m.mark, m.rest = g[1], g[3]
			m.faults.add("年份写在了机关代字前面", "has its year before the office mark")
			m.ordinal(g[2])
		}
	}
	g := afterYear.FindStringSubmatch(m.rest)
	if g == nil {
		if m.rest == "" || m.rest == "号" {
			m.faults.add("缺顺序号", "lacks the running number")
		} else {
			m.faults.addf("年份后面的“%s”不是顺序号", "has “%s” after its year, which is no running number", m.rest)
		}
		return
	}
	m.ordinal(g[1])
	m.number = g[3]
	if !m.padded && strings.HasPrefix(m.number, "0") {
		m.number = strings.TrimLeft(m.number, "0")
		m.faults.add("顺序号前面补了零", "pads its running number with zeros")
	}
	if strings.Trim(g[3], "0") == "" {
		m.faults.add("顺序号是 0", "has the running number 0")
	}
	if letters := g[2]; letters != "" && (!m.padded || letters != strings.ToUpper(letters)) {
		m.faults.addf("顺序号里有字母 %s", "has the letters %s in its running number", letters)
	}
	m.number = g[2] + m.number
	if g[4] == "" && !strings.Contains(g[5], "号") {
		m.faults.add("缺“号”字", "lacks 号")
	}
	m.mendTail(g[5])
}

func (m *mender) ordinal(word string) {
	if word != "" {
		m.faults.addf("多了“%s”", "has %s, which does not belong there", word)
	}
}

// mendTail looks at what follows 号. Only what says nothing is dropped.
func (m *mender) mendTail(s string) {
	switch {
	case numberTail(s, m.padded):
		m.tail = s
	case s == "文" || s == "。" || s == ".":
		m.faults.addf("末尾多了“%s”", "has %s at its end", s)
	case strings.Contains(s, "号") && strings.ContainsAny(s, "0123456789"):
		m.several()
	default:
		m.faults.addf("末尾多了“%s”", "has “%s” at its end", s)
		m.stuck = true
	}
}

func (m *mender) several() {
	m.faults.add("不止一个，这里只写一个", "is more than one; here is place for one")
	m.stuck = true
}

func (m *mender) mendMark() {
	if mark, ok := strings.CutSuffix(m.mark, "第"); ok {
		m.mark = mark
		m.ordinal("第")
	}
	switch {
	case officeMark(m.mark, m.padded):
	case m.mark == "":
		m.faults.add("缺机关代字", "lacks the office mark")
	case strings.Contains(m.mark, "号"):
		m.several()
	default:
		m.faults.addf("机关代字“%s”里有不该有的字符", "has characters in its office mark, %s, that do not belong there", m.mark)
	}
}
