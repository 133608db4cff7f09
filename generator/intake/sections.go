package intake

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// section is a section of the text, before it becomes a record.
type section struct {
	number  number
	heading line
	at      int // line in the file
	parts   []string
	body    []line
	kids    []*section
	styled  bool // by the style of its paragraph
}

// Sizes, in characters, that tell a heading from text.
const (
	maxLevels   = 3
	withColon   = 30 // a heading with a colon inside
	runIn       = 41 // a heading with its 。, before text on the same line
	ownLine     = 60 // a heading alone on its line
	brokenLine  = 18 // the least of a heading that was broken for its length
	brokenRest  = 24 // the most of what stands on the next line
	smallNumber = 40 // a heading of rank 1. or below
)

// outline builds sections out of lines.
type outline struct {
	file     string
	places   places
	lines    []line
	foreword []line
	roots    []*section
	open     []*section      // the section that text goes to, below those it stands in
	top      int             // the highest rank that the text uses
	known    map[string]bool // statutory parts that numbered headings name
	runsIn   map[int]bool    // ranks with a heading that has text on its own line
	ranks    map[int]int     // of headings by style, by their level
	found    func(problem.Problem)
}

func (o *outline) build() {
	o.survey()
	for i := 0; i < len(o.lines); {
		s, used := o.heading(i)
		if s == nil {
			o.addText(o.lines[i])
			i++
			continue
		}
		o.clearHeading(s)
		o.addSection(s)
		i += used
	}
	o.settle(o.roots, nil)
}

// survey notes the habits of the document: its highest rank, the parts that
// numbered headings name, the ranks whose headings have text behind them.
func (o *outline) survey() {
	o.top = rankFive
	o.known, o.runsIn = map[string]bool{}, map[int]bool{}
	o.rankStyles()
	for _, l := range o.lines {
		n, rest, ok := numberOf(l)
		if l.level > 0 && !ok {
			n.rank, rest, ok = o.ranks[l.level], l, true
		}
		if !ok || n.rank > rankTwo {
			continue
		}
		o.top = min(o.top, n.rank)
		if at := strings.Index(rest.key, "。"); at >= 0 && at+len("。") < len(rest.key) && utf8.RuneCountInString(rest.key[:at]) < runIn {
			o.runsIn[n.rank] = true
		}
		if rest.len() <= ownLine {
			for _, p := range partsOf(rest.key) {
				o.known[p] = true
			}
		}
	}
	if o.top == rankFive {
		o.top = rankOne
	}
}

func rankOf(l line) int {
	n, _, _ := numberOf(l)
	return n.rank
}

func (o *outline) addText(l line) {
	if len(o.open) == 0 {
		o.foreword = append(o.foreword, l)
		return
	}
	s := o.open[len(o.open)-1]
	s.body = append(s.body, l)
}

// above counts the open sections that a section of the rank would stand in.
func (o *outline) above(rank int) int {
	n := 0
	for n < len(o.open) && o.open[n].number.rank < rank {
		n++
	}
	return n
}

func (o *outline) addSection(s *section) {
	o.open = o.open[:o.above(s.number.rank)]
	if len(o.open) == 0 {
		o.roots = append(o.roots, s)
	} else {
		parent := o.open[len(o.open)-1]
		parent.kids = append(parent.kids, s)
	}
	o.open = append(o.open, s)
}

// heading is the section that begins at line i, and how many lines its heading
// takes; nil where the line is text.
func (o *outline) heading(i int) (*section, int) {
	l := o.lines[i]
	switch {
	case l.level > 0:
		return o.byStyle(i)
	case l.item > 0 && l.kind != numbered:
		return nil, 0
	}
	n, rest, ok := numberOf(l)
	if !ok {
		if o.isUnnumbered(l, i) {
			return &section{number: number{rank: o.top}, heading: l, at: l.n}, 1
		}
		return nil, 0
	}
	n.rank = o.belowStyle(n.rank)
	if o.above(n.rank) >= maxLevels || n.rank >= rankThree && !o.isSmallHeading(i, n, rest) {
		return nil, 0
	}
	s := &section{number: n, at: l.n}
	if rest.text == "" {
		return s, 1
	}
	if at := strings.Index(rest.key, "。"); at >= 0 {
		most := runIn
		if at+len("。") == len(rest.key) {
			most = ownLine
		}
		s.split(rest, at+len("。"), most)
		return s, 1
	}
	if end := o.continued(i, rest); end > 0 {
		next := o.lines[i+1]
		o.found(joined.At(problem.Place{File: o.file, Line: l.n}, o.places.say(l.n, problem.T("{at}、{what}是断开的一个标题，接成了一行", "{at} and {what} are one broken heading; they were joined"), o.places.name(next.n), ""),
			problem.T("对照原文核对这个标题", "compare this heading with the original")))
		tail, body := next.cut(end)
		s.heading = newLine(l.n, rest.text+tail.text)
		s.heading.inserts = append(rest.inserts, tail.inserts...)
		s.addBody(body)
		return s, 2
	}
	if endsIn(rest.key, ";", ",", "、") {
		s.addBody(rest)
	} else {
		s.split(rest, len(rest.key), ownLine)
	}
	return s, 1
}

// split makes the beginning of a line the heading where it is short enough, or
// what stands before an early colon; the rest is text.
func (s *section) split(l line, end, most int) {
	length := utf8.RuneCountInString(l.key[:end])
	colon := earlyColon.FindStringIndex(l.key)[1]
	if length > most || colon > 0 && colon < end && (length > withColon || inline.MatchString(l.key[colon:])) {
		end = colon
	}
	heading, body := l.cut(end)
	s.heading = heading
	s.addBody(body)
}

// earlyColon matches “存在的问题:” before text on the same line, or nothing.
var earlyColon = regexp.MustCompile(`^(?:[^:,、。;]{2,20}: ?)?`)

func (s *section) addBody(l line) {
	if !l.isEmpty() {
		s.body = append(s.body, l)
	}
}

// isSmallHeading tells a heading such as “1. 加强培训” from an item of a list:
// it is short, no sentence, and has text below it, or a heading like it before.
func (o *outline) isSmallHeading(i int, n number, rest line) bool {
	if rest.text == "" || rest.len() > smallNumber || strings.ContainsAny(rest.key, "。;") || endsSentence(rest.key) || !hasHan(rest.text) {
		return false
	}
	if above := o.above(n.rank); n.ordinal > 1 && above < len(o.open) && o.open[above].number.rank == n.rank {
		return true
	}
	if i+1 >= len(o.lines) {
		return false
	}
	next := o.lines[i+1]
	m, _, numbered := numberOf(next)
	return numbered && m.rank > n.rank || !numbered && (strings.Contains(next.key, "。") || next.len() > smallNumber)
}

// continued is where in the next line a heading that was broken over two lines
// ends, or 0.
func (o *outline) continued(i int, rest line) int {
	if i+1 >= len(o.lines) || o.lines[i+1].n > o.lines[i].n+1 || rest.len() > ownLine {
		return 0
	}
	next := o.lines[i+1]
	if next.level > 0 || next.item > 0 || next.table != nil {
		return 0
	}
	if _, _, numbered := numberOf(next); numbered || inline.MatchString(next.key) || o.isUnnumbered(next, i+1) {
		return 0
	}
	end, sentence := len(next.key), strings.Index(next.key, "。")
	if sentence >= 0 {
		end = sentence + len("。")
	}
	more := utf8.RuneCountInString(next.key[:end])
	switch {
	case rest.len()+more > ownLine:
		return 0
	case endsIn(rest.key, "、", ",", "和", "及", "与", "“", "《", "(") || isOpen(rest.key):
		return end
	case rest.len() < brokenLine || more > brokenRest || more < 3 || strings.ContainsAny(next.key[:end], ",:;"):
		return 0
	case sentence >= 0:
		if after := next.key[end:]; inline.MatchString(strings.TrimSpace(after)) || o.runsIn[rankOf(o.lines[i])] {
			return end
		}
		return 0
	}
	if endsSentence(next.key) || isSignature(next) || o.lastText(i+1) {
		return 0
	}
	return end
}

// isOpen reports whether a bracket or quotation mark is not closed.
func isOpen(s string) bool {
	return strings.Count(s, "“") > strings.Count(s, "”") || strings.Count(s, "《") > strings.Count(s, "》") || strings.Count(s, "(") > strings.Count(s, ")")
}

// lastText reports whether the text of a section ends with line i.
func (o *outline) lastText(i int) bool {
	if i+1 >= len(o.lines) {
		return true
	}
	_, _, numbered := numberOf(o.lines[i+1])
	return numbered
}

// partWords are the words that headings of the statutory parts are made of.
var partWords = regexp.MustCompile(`^(?:\d{4}年度?|下一步|下步|下一年度?|今后|上一年度?|本年度?|存在|面临|主要|突出|重点|的|和|及|与|以及|、|问题|不足|困难|差距|短板|原因|建议|对策|工作|打算|安排|计划|思路|措施|举措|成效|做法|情况|经验|开展|改进|整改|方向|推进|法治政府建设|法治建设|依法行政|履行|落实|党政主要负责人|第一责任人|职责|有关|其他|其它|需要|报告|说明|事项)+:?$`)

// isUnnumbered reports whether a line without a number is the heading of a
// statutory part: it has no other words, no numbered heading has that part, and
// text follows.
func (o *outline) isUnnumbered(l line, i int) bool {
	if l.len() > 30 || l.item > 0 || i+1 >= len(o.lines) || !partWords.MatchString(l.key) {
		return false
	}
	parts := partsOf(l.key)
	for _, p := range parts {
		if o.known[p] {
			return false
		}
	}
	return len(parts) > 0
}

// settle mends the numbering of sections: text before a first ㈡ is the first
// item, whose number was left out; other gaps are told.
func (o *outline) settle(list []*section, parent *section) {
	if parent != nil && len(list) > 0 && list[0].number.ordinal == 2 && list[0].number.rank <= rankTwo && len(parent.body) > 0 {
		first := &section{number: number{rank: list[0].number.rank, ordinal: 1}, at: parent.body[0].n, body: parent.body}
		parent.body = nil
		o.found(numbering.At(problem.Place{File: o.file, Line: first.at}, problem.Textf("“%s”之前没有第一项：它前面的文字单独成节，没有序号和标题", "no first item before “%s”: the text before it is a section of its own, without number and heading", list[0].number.text),
			problem.T("原文有序号和标题的话补上", "add its number and heading if the original has them")))
		list = append([]*section{first}, list...)
		parent.kids = list
	}
	last := map[int]int{} // by rank
	for _, s := range list {
		n := s.number
		if n.ordinal > 0 {
			if n.ordinal != last[n.rank]+1 {
				o.found(numbering.At(problem.Place{File: o.file, Line: s.at}, problem.Textf("序号“%s”与前面不连续：应是第 %d 个，却是第 %d 个", "the number “%s” does not follow: %d is due, but it is %d", n.text, last[n.rank]+1, n.ordinal),
					problem.T("对照原文，看有没有漏掉的标题", "compare with the original: is a heading missing")))
			}
			last[n.rank] = n.ordinal
		}
		o.settle(s.kids, s)
	}
}
