package privacy

import (
	"strings"
	"unicode/utf8"
)

// address is what was read of an address.
type address struct {
	end   int  // of its last detail; 0: it has none, and tells nobody's home
	place bool // a road, a town or the like stands in it
}

// readAddress reads an address from i to the end of its clause.
func readAddress(text string, i int) address {
	a := address{}
	start := i
	for n := 0; i < len(text) && n < 60; n++ {
		if d := detailAt(text, i); d.end > 0 {
			a.end, i = d.end, d.end
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isClauseEnd(r) || r == '的' && a.end > 0 {
			break
		}
		i += size
		switch {
		case strings.ContainsRune("省市县区州旗镇乡路街道巷里", r):
			a.place = a.place || i-size > start
		case isVillage(text, start, i, r) || isEstate(text, start, i):
			a.place, a.end = true, i
		}
	}
	return a
}

// isClauseEnd reports whether an address ends before a character.
func isClauseEnd(r rune) bool {
	return strings.ContainsRune("。；;！!？?\n\r，,、|\"”）)】》>」<{}*＊", r)
}

// isVillage reports whether a village's name ends at i: 柳林村, but not 农村.
func isVillage(text string, start, i int, r rune) bool {
	if r != '村' {
		return false
	}
	name := text[start : i-len("村")]
	if name == "" || isHidden(charBefore(name, len(name))) || hasSuffix(name, []string{"农", "乡", "本", "该", "全", "各", "镇", "县", "市", "区", "政", "然", "行", "新农", "城中"}) {
		return false
	}
	return !hasPrefix(text[i:], []string{"民", "委", "庄", "居", "干", "支", "务", "道", "级", "镇", "规", "两委"})
}

// isEstate reports whether the name of a housing estate ends at i.
func isEstate(text string, start, i int) bool {
	name := text[start:i]
	for _, word := range estates {
		if !strings.HasSuffix(name, word) {
			continue
		}
		name = strings.TrimSuffix(name, word)
		return name != "" && !isHidden(charBefore(name, len(name))) && !hasSuffix(name, []string{"旧", "宅", "民", "住", "居", "该", "本", "各", "式", "的", "新", "型", "闭", "在"})
	}
	return false
}

var estates = []string{"小区", "家园", "花园", "家属院", "家属楼", "公寓", "新村"}

// detail is a number in an address with the word for what it numbers.
type detail struct {
	end  int // 0: there is none
	kind detailKind
}

type detailKind uint8

const (
	detailOther    detailKind = iota // a house in a road, a group of a village
	detailBuilding                   // 栋, 幢, 号楼
	detailUnit                       // 单元
	detailRoom                       // 室, 户, 号
	detailBare                       // 502, 3-2-502: no word, but behind a unit or an estate
)

// detailWords name what is numbered, with what may not follow: 12号车 is no house.
var detailWords = []struct {
	word string
	kind detailKind
	not  string
}{
	{"号楼", detailBuilding, "梯"}, {"号院", detailOther, ""}, {"#楼", detailBuilding, ""}, {"栋", detailBuilding, ""}, {"幢", detailBuilding, ""},
	{"座", detailBuilding, "位谈桥大"}, {"单元", detailUnit, "格式"}, {"室", detailRoom, "内外"}, {"户", detailRoom, "居口籍人业型主外"},
	{"号", detailRoom, "车线文令机公高泊码船位桩墩召称角"}, {"组", detailOther, "织合长件成"}, {"社", detailOther, "区会保团"}, {"队", detailOther, "长员伍"},
	{"弄", detailOther, ""}, {"巷", detailOther, ""}, {"楼", detailOther, "梯道"}, {"层", detailOther, "次级"}, {"#", detailBuilding, ""},
}

// detailAt reads the detail that begins at i.
func detailAt(text string, i int) detail {
	end, n := figureAt(text, i)
	if n == 0 {
		return detail{}
	}
	before := charBefore(text, i)
	if isHidden(before) || before == '月' || before == '第' || isFigure(narrow(before)) {
		return detail{}
	}
	rest := strings.TrimPrefix(text[end:], " ")
	end = len(text) - len(rest)
	for _, d := range detailWords {
		if !strings.HasPrefix(rest, d.word) {
			continue
		}
		next := charAt(text, end+len(d.word))
		if next != 0 && strings.ContainsRune(d.not, next) || d.word == "户" && n < 3 {
			return detail{}
		}
		return detail{end + len(d.word), d.kind}
	}
	return bareAt(text, i)
}

// bareAt reads a number without a word, where a unit or an estate stands right
// before it: 2单元502, 示例小区3-2-502.
func bareAt(text string, i int) detail {
	before := text[:i]
	end, hyphens, digits := i, 0, 0
	for end < len(text) {
		kind, _, size := leakChar(text, end)
		if kind == charHyphen && digits > 0 {
			hyphens++
		} else if kind != charDigit {
			break
		} else {
			digits++
		}
		end += size
	}
	switch {
	case kindBefore(text, end) == charHyphen:
	case strings.HasSuffix(before, "单元") && digits >= 3 && digits <= 4 && hyphens == 0 && !isChinese(charAt(text, end)):
		return detail{end, detailBare}
	case hyphens == 2 && digits >= 5 && digits <= 8 && hasSuffix(before, estates):
		return detail{end, detailBare}
	}
	return detail{}
}

func kindBefore(text string, i int) charKind {
	j := back(text, i, 1)
	if j == i {
		return charOther
	}
	kind, _, _ := leakChar(text, j)
	return kind
}

// figureAt is the end of the figures at i, and how many they are: 502, 十二, A.
func figureAt(text string, i int) (end, n int) {
	end = i
	for end < len(text) && n < 6 {
		r, size := utf8.DecodeRuneInString(text[end:])
		r = narrow(r)
		letter := r < utf8.RuneSelf && asciiKind(byte(r)) == charLetter
		if !isFigure(r) && !(letter && n == 0) {
			break
		}
		n++
		end += size
		if letter && asciiKind(text[min(end, len(text)-1)]) == charLetter {
			return i, 0 // a word
		}
	}
	return end, n
}

func isFigure(r rune) bool {
	return r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十百零", r)
}

func isChinese(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// residence finds what only a home has, without a word for one before it: 3单元502室,
// 示例小区3栋502室. The rooms of offices and shops are public.
func (s *leakScan) residence(i int, r rune) {
	if r == '单' && !strings.HasPrefix(s.text[i:], "单元") || r == '室' && !isFigure(narrow(charBefore(s.text, i))) {
		return
	}
	from := s.clauseStart(i)
	start, end := 0, 0
	var seen [detailBare + 1]bool
	for j := from; j < min(len(s.text), i+100) && (j <= i || j == end); {
		d := detailAt(s.text, j)
		if d.end == 0 {
			if j == end && j > i {
				break
			}
			_, size := utf8.DecodeRuneInString(s.text[j:])
			j += size
			continue
		}
		if j != end {
			start, seen = j, [detailBare + 1]bool{}
		}
		seen[d.kind] = true
		end, j = d.end, d.end
	}
	room := seen[detailRoom] || seen[detailBare]
	named := hasSuffix(s.text[:start], estates)
	if end <= i || !(seen[detailUnit] && room || named && room && seen[detailBuilding]) || s.isOffice(from, start, end) {
		return
	}
	s.add(leakAddress, start, end)
}

// clauseStart is where the clause around i begins, not more than 40 characters
// before.
func (s *leakScan) clauseStart(i int) int {
	from := back(s.text, i, 40)
	if n := strings.LastIndexAny(s.text[from:i], "。；;\n，,"); n >= 0 {
		_, size := utf8.DecodeRuneInString(s.text[from+n:])
		from += n + size
	}
	return from
}

// isOffice reports whether words around an address say that people work there.
func (s *leakScan) isOffice(from, start, end int) bool {
	before := strings.ReplaceAll(s.text[from:start], "局家属", "")
	after := s.text[end:min(end+36, len(s.text))]
	if n := strings.IndexAny(after, "。；;\n，,"); n >= 0 {
		after = after[:n]
	}
	if containsAny(before, workplaces) || containsAny(after, []string{"店", "公司", "厂", "商行", "门市", "经营", "办公", "营业"}) {
		return true
	}
	return !s.Person && containsAny(before, []string{"住所", "地址"})
}

var workplaces = []string{"公司", "厂", "店", "商行", "经营", "注册", "办公", "营业", "大厦", "写字楼", "商务", "商铺", "中心", "门市", "部", "工作室", "事务所", "支队", "大队", "办事处", "仓库", "车间", "局", "单位", "学校", "驾校", "教学楼", "科技园", "产业园"}
