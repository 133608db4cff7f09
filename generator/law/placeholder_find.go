package law

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// findPlaceholder is the first strong placeholder in a text, or else the first.
// It goes over the text once; almost every character is passed over at once.
func findPlaceholder(text string) (best mark, ok bool) {
	for i := 0; i < len(text); {
		if skip := unremarkable(text, i); skip > 0 {
			i += skip
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		var m mark
		var hit bool
		switch r {
		case '根', '按', '此', '示', '占', '待', '请', 'T', 'F':
			m, hit = phraseAt(text, i, signsOf[r])
		case 'L', 'l':
			m, hit = loremAt(text, i)
		case 'X', 'x', 'Ｘ', 'ｘ', '×':
			m = runAt(text, i, "XxＸｘ×")
			hit = crossed(text, m)
		case '?', '？':
			m = runAt(text, i, "?？")
			hit = questioned(text, m)
		case '_', '＿':
			m = runAt(text, i, "_＿")
			hit = underlined(text, m)
		case '【', '〔', '《':
			m, hit = emptyAt(text, i, r)
		case '（', '(':
			m, hit = emptySum(text, i, r)
		}
		if hit && (!ok || m.strong) {
			best, ok = m, true
		}
		if ok && best.strong {
			return best, true
		}
		i = max(i+size, m.end)
	}
	return best, ok
}

// triggers are the characters that a placeholder may begin with.
const triggers = "根按此示占待请TFLlXxＸｘ×?？_＿【〔《（("

// triggerASCII has the triggers of one byte; triggerHan those of three, by the
// bits of the second and the third.
var triggerASCII, triggerHan = triggerTables()

func triggerTables() (ascii [utf8.RuneSelf]bool, han [64 * 64]bool) {
	for _, r := range triggers {
		switch s := string(r); len(s) {
		case 1:
			ascii[s[0]] = true
		case 3:
			han[int(s[1]&63)<<6|int(s[2]&63)] = true
		}
	}
	return ascii, han
}

// unremarkable is how many bytes the character at a byte has where none can begin
// with it; 0: one may. All published text goes through here.
func unremarkable(text string, i int) int {
	switch c := text[i]; {
	case c < utf8.RuneSelf:
		if !triggerASCII[c] {
			return 1
		}
	case c >= 0xe0 && c < 0xf0 && i+2 < len(text):
		if !triggerHan[int(text[i+1]&63)<<6|int(text[i+2]&63)] {
			return 3
		}
	}
	return 0
}

// phraseAt finds a sign at a byte of the text.
func phraseAt(text string, i int, list []sign) (mark, bool) {
	for k := range list {
		s := &list[k]
		if !strings.HasPrefix(text[i:], s.words) {
			continue
		}
		m := mark{start: i, end: i + len(s.words)}
		if s.words[0] < utf8.RuneSelf { // TODO stands apart from Latin letters only
			m.strong = s.filler && alone(text, m)
			return m, !latin(runeBefore(text, m.start)) && !latin(runeAfter(text, m.end))
		}
		if s.strong {
			m.start -= leadIn(text[:m.start])
		}
		if whole := m; s.open {
			whole.end += len(wordsOf(text[m.end:]))
			if alone(text, whole) || bracketed(text, whole) {
				m = whole
			}
		}
		switch {
		case alone(text, m):
			m.strong = s.strong || s.filler
			return m, true
		case bracketed(text, m):
			m.strong = s.strong
			return m, true
		case labelled(text, m.start) && closes(runeAfter(text, m.end)):
			return m, true
		}
	}
	return mark{}, false
}

// leadIn is how many bytes at the end of a text belong to the sign after it.
func leadIn(text string) int {
	rest := text
	for _, word := range []string{"在", "请", "点击", "或", "单击"} {
		rest = strings.TrimSuffix(rest, word)
	}
	return len(text) - len(rest)
}

// alone reports whether the text holds nothing else but marks.
func alone(text string, m mark) bool {
	return strings.IndexFunc(text[:m.start], isWord) < 0 && strings.IndexFunc(text[m.end:], isWord) < 0
}

// bracketed reports whether a mark fills a pair of brackets.
func bracketed(text string, m mark) bool {
	before := strings.TrimRightFunc(text[:m.start], isBlank)
	after := strings.TrimLeft(strings.TrimLeftFunc(text[m.end:], isBlank), "。.…")
	return before != "" && after != "" &&
		strings.ContainsRune(openers, runeBefore(before, len(before))) && strings.ContainsRune(closers, runeAfter(after, 0))
}

// labelled reports whether what begins at a byte stands where a value is due: at
// the beginning of a line or cell, after a colon, a bracket or a blank.
func labelled(text string, at int) bool {
	r := runeBefore(text, at)
	return r == 0 || isBlank(r) || strings.ContainsRune("：:|=>*#-—", r) || strings.ContainsRune(openers, r)
}

// closes reports whether a character, or the end of the text, may follow a value.
func closes(r rune) bool {
	return r == 0 || isBlank(r) || strings.ContainsRune("。；;…，,、|", r) || strings.ContainsRune(closers, r)
}

// wordsOf are the letters at the beginning of a text.
func wordsOf(text string) string {
	if end := strings.IndexFunc(text, func(r rune) bool { return !isWord(r) }); end >= 0 {
		return text[:end]
	}
	return text
}

func runeBefore(text string, at int) rune {
	if at == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return r
}

func runeAfter(text string, at int) rune {
	if at >= len(text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r
}

// isWord reports whether a character belongs to a word or a number.
func isWord(r rune) bool { return isHan(r) || unicode.IsLetter(r) || unicode.IsNumber(r) }

func latin(r rune) bool { return r < utf8.RuneSelf && isWord(r) || r == '_' }

// loremAt finds the printers' filler text.
func loremAt(text string, i int) (mark, bool) {
	const lorem = "lorem ipsum"
	m := mark{i, i + len(lorem), true}
	if m.end > len(text) || !strings.EqualFold(text[i:m.end], lorem) {
		return mark{}, false
	}
	return m, true
}

// runAt is the run of some characters that begins at a byte.
func runAt(text string, i int, of string) mark {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune(of, r) {
			break
		}
		end += size
	}
	return mark{start: i, end: end}
}

func (m mark) count(text string) int { return utf8.RuneCountInString(text[m.start:m.end]) }

// crossed reports whether a run of X stands for what was not written. Beside a
// word, a number, a dot or a hyphen it masks a part of that: 张××, 甘A·××××,
// 138XXXX0000. × masks so often that it must fill a text or brackets.
func crossed(text string, m mark) bool {
	before, after := runeBefore(text, m.start), runeAfter(text, m.end)
	if m.count(text) < 3 {
		return m.count(text) == 2 && dueBefore(text, m, before, after)
	}
	if strings.Contains(text[m.start:m.end], "×") {
		return alone(text, m) || bracketed(text, m)
	}
	switch {
	case after == '@' || before == '@':
		return true
	case after == '年' && m.count(text) >= 4 && !unicode.IsNumber(before):
		return true
	case dueBefore(text, m, before, after):
		return true
	case isHan(before) && isHan(after) && !strings.ContainsRune(surnames, before):
		return true
	case joins(before):
		return false
	case !joins(after):
		return true
	}
	for _, office := range []string{"局", "厅", "委员会", "部门", "单位", "机关", "人民政府", "办公室", "有限公司"} {
		if strings.HasPrefix(text[m.end:], office) {
			return true
		}
	}
	return false
}

// dueBefore reports whether XX stands where the number of a day, a sum or a paper
// is due: 于XX年XX月XX日, 罚款XX元. × masks such numbers, and XX a house's in its street.
func dueBefore(text string, m mark, before, after rune) bool {
	if strings.Contains(text[m.start:m.end], "×") || before != 0 && !isHan(before) && joins(before) ||
		unicode.IsNumber(before) || strings.ContainsRune(surnames, before) {
		return false
	}
	switch after {
	case '年', '月', '日', '元':
		return true
	case '号':
		return !strings.ContainsRune("路街巷道弄里村组楼栋幢", before)
	}
	return strings.HasPrefix(text[m.end:], "万元")
}

// surnames are common ones, after which XXX masks a given name: 王XXX. Left out
// are those that are more often another word, such as 于 and 向.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"

// joins reports whether a character beside a run of X makes it part of a word, a
// number, a plate or an address.
func joins(r rune) bool { return isWord(r) || r != 0 && strings.ContainsRune("·•.-_*@/\\+&=%", r) }

// questioned reports whether question marks stand in the place of a value, and do
// not end a sentence.
func questioned(text string, m mark) bool {
	before := strings.TrimRight(text[:m.start], " \u3000\t")
	return m.count(text) >= 3 && labelled(before, len(before))
}

// underlined reports whether a line to be filled in by hand was left. One without
// any words beside it is a rule across the page, unless it is the whole text.
func underlined(text string, m mark) bool {
	if m.count(text) < 4 || latin(runeBefore(text, m.start)) && latin(runeAfter(text, m.end)) {
		return false
	}
	if alone(text, m) {
		return !strings.Contains(strings.TrimSpace(text), "\n")
	}
	line := text[strings.LastIndexByte(text[:m.start], '\n')+1:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	return strings.IndexFunc(line, isWord) >= 0
}

// emptyAt finds a pair of brackets with nothing inside. Words about brackets have
// them too: 六角括号〔〕, “《》”.
func emptyAt(text string, i int, left rune) (mark, bool) {
	right := "》"
	switch left {
	case '【':
		right = "】"
	case '〔':
		right = "〕"
	}
	inside := text[i+utf8.RuneLen(left):]
	rest := strings.TrimLeftFunc(inside, isBlank)
	m := mark{start: i, end: len(text) - len(rest) + len(right)}
	if !strings.HasPrefix(rest, right) || strings.HasSuffix(text[:i], "号") || runeBefore(text, i) == '“' && runeAfter(text, m.end) == '”' {
		return mark{}, false
	}
	return m, true
}

// emptySum finds a pair of round brackets with nothing inside where a number is
// due: 罚款（）元.
func emptySum(text string, i int, left rune) (mark, bool) {
	rest := strings.TrimLeftFunc(text[i+utf8.RuneLen(left):], isBlank)
	after, ok := strings.CutPrefix(rest, "）")
	if !ok {
		after, ok = strings.CutPrefix(rest, ")")
	}
	if !ok || strings.IndexAny(after, "元年月日号天件条人吨") != 0 && !strings.HasPrefix(after, "万元") {
		return mark{}, false
	}
	return mark{start: i, end: len(text) - len(after)}, true
}
