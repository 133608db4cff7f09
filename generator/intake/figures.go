package intake

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"sunboard/generator/schema"
)

// Candidate is a number of the text that may be worth comparing over the years.
// A person keeps it and gives it an id, or drops it.
type Candidate struct {
	Line    int    // where it stands in the text
	Label   string // the words around it; may be empty
	Value   string // as schema.Number takes it
	Unit    string
	Section string // number or heading of its section; empty in the foreword
	About   bool   // the text says 多, 余 or 约: not exact
}

// units, longer before shorter. Years, months, days and ordinals are none.
const units = `(?:[百千]?[万亿])?(?:人次|件次|辆次|户次|家次|车次|班次|场次|频次|条次|艘次|架次|台次|学时|课时|小时|分钟|个工作日|个百分点|平方公里|平方米|立方米|平方千米|公里|千米|公顷|标准箱|元|米|亩|吨|%|‰|项|件|次|人|名|个|条|份|场|期|家|户|辆|艘|起|宗|例|批|部|篇|台|套|处|座|组|本|册|张|块|幅|封|支|对|类|笔|枚|股|堂|讲|步|环节|岗|桩|座)|[百千]?[万亿]元?`

var (
	figure     = regexp.MustCompile(`(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( ?)([多余几]?)(` + units + `)([多余]?)`)
	notBefore  = regexp.MustCompile(`(?:[\da-zA-Z.第\-—–~/:〔\[]|\d[至到])$`)
	notAfter   = regexp.MustCompile(`^(?:月|[-—–~/]\d)`)
	labelEnd   = regexp.MustCompile(`(?:共计|总计|合计|累计|共有|共|约|近|达到|达|超过|超|不少于|不低于|以上|已|为|了|的|至|到|有|是)+$`)
	labelStart = regexp.MustCompile(`^(?:` + han + `(?:是|要)|其中|今年|全年|同时|并|共计|共)+`)
)

const (
	labelStops = ",，。;；、:：!！?？ "
	maxLabel   = 40 // characters
	maxAfter   = 20
	fewWords   = 4 // words before a number that alone say too little
)

// candidates are the figures of one line.
func candidates(l line, section string) []Candidate {
	var list []Candidate
	from := 0           // end of the figure before
	seen, title := 0, 0 // how far 《》 were counted, and their depth there
	for _, m := range figure.FindAllStringSubmatchIndex(l.key, -1) {
		before, after := l.key[from:m[0]], l.key[m[1]:]
		between := l.key[seen:m[0]]
		title = max(0, title+strings.Count(between, "《")-strings.Count(between, "》"))
		seen = m[0]
		if title > 0 || !isFigure(l.key[max(0, m[0]-8):m[0]], l.key[m[0]:m[1]], after) {
			continue
		}
		value := strings.ReplaceAll(l.key[m[2]:m[3]], ",", "")
		if m[4] >= 0 {
			value += l.key[m[4]:m[5]]
		}
		if _, err := schema.ParseDecimal(value); err != nil {
			continue
		}
		rough := m[9] > m[8] || m[13] > m[12] || endsIn(before, "约", "近", "超过", "超")
		list = append(list, Candidate{
			Line: l.n, Label: label(before, after), Value: value,
			Unit: l.key[m[10]:m[11]], Section: section, About: rough,
		})
		from = m[1]
	}
	return list
}

// isFigure leaves out ordinals, ranges, codes, months and round-the-clock.
func isFigure(before, number, after string) bool {
	return !notBefore.MatchString(before) && !notAfter.MatchString(after) && number != "24小时" &&
		!(strings.HasSuffix(number, "个") && strings.HasPrefix(after, "月"))
}

// label are the words before a figure, back to the last stop; where they are few,
// with the words after it.
func label(before, after string) string {
	words := lastRunes(before, maxLabel)
	if at := strings.LastIndexAny(words, labelStops); at >= 0 {
		_, size := utf8.DecodeRuneInString(words[at:])
		words = words[at+size:]
	}
	words = balance(words)
	short := labelEnd.ReplaceAllString(labelStart.ReplaceAllString(words, ""), "")
	if utf8.RuneCountInString(short) <= fewWords {
		short += firstWordsOf(after)
	}
	return cmp.Or(strings.TrimSpace(short), words)
}

// lastRunes is the end of a text, at most so many characters.
func lastRunes(s string, most int) string {
	at := len(s)
	for ; most > 0 && at > 0; most-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// firstWordsOf are the words up to the next stop, number or bracket.
func firstWordsOf(s string) string {
	n := 0
	for i, r := range s {
		if n == maxAfter || strings.ContainsRune(labelStops+"()“”《》0123456789", r) {
			return s[:i]
		}
		n++
	}
	return s
}

// balance cuts a text before an unopened bracket and after an unclosed one.
func balance(s string) string {
	for _, pair := range []string{"()", "“”", "《》", "〈〉"} {
		signs := []rune(pair)
		first, last := string(signs[0]), string(signs[1])
		depth, from := 0, 0
		for i, r := range s {
			switch {
			case r == signs[0]:
				depth++
			case r == signs[1] && depth == 0:
				from = i + len(last)
			case r == signs[1]:
				depth--
			}
		}
		s = s[from:]
		if depth > 0 {
			s = s[strings.LastIndex(s, first)+len(first):]
		}
	}
	return strings.TrimSpace(s)
}

// sectionFigures are the candidates of sections in the order of the text. Each
// names the nearest section whose number or heading no other section has.
func sectionFigures(roots []*section) []Candidate {
	uses := map[string]int{}
	walkSections(roots, func(s *section) {
		uses[s.number.text]++
		if s.heading.text != s.number.text {
			uses[s.heading.text]++
		}
	})
	var list []Candidate
	var visit func(s *section, above string)
	visit = func(s *section, above string) {
		name := above
		for _, own := range []string{s.heading.text, s.number.text} {
			if own != "" && uses[own] == 1 {
				name = own
			}
		}
		first := len(list)
		if s.heading.text != "" {
			list = append(list, candidates(s.heading, name)...)
		}
		for _, l := range s.body {
			list = append(list, candidates(l, name)...)
		}
		for i := range list[first:] {
			list[first+i].Label = cmp.Or(list[first+i].Label, s.heading.text)
		}
		for _, kid := range s.kids {
			visit(kid, name)
		}
	}
	for _, s := range roots {
		visit(s, "")
	}
	return list
}

func walkSections(list []*section, visit func(*section)) {
	for _, s := range list {
		visit(s)
		walkSections(s.kids, visit)
	}
}
