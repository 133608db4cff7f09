package privacy

import (
	"slices"
	"strings"
)

// isAmount reports whether a run is a sum or a measure: a unit stands behind it, or
// the word for a sum before it.
func (s *leakScan) isAmount(r numberRun) bool {
	after := s.text[r.end():]
	for _, blank := range []string{" ", "\u3000", "\u00a0", "余", "多"} {
		after = strings.TrimPrefix(after, blank)
	}
	if hasPrefix(after, unitWords) {
		return true
	}
	switch charBefore(s.text, r.start()) {
	case '￥', '¥', '$', '＄', '€':
		return true
	}
	before := labelEnd(s.text, r.start())
	return hasSuffix(before, sumWords) || hasSuffix(before, []string{"元）", "元)", "吨）", "吨)"})
}

// isDecimal reports whether the run is part of a number with a point. In the name of
// a file, as in 2024.13800000000.pdf, points only stand between.
func (s *leakScan) isDecimal(r numberRun) bool {
	if isExtension(s.text, r.end()) {
		return false
	}
	if next := r.b + 1; next < r.g && r.groups[next].kind == groupDigits && s.isPoint(r.end(), r.groups[next].start) && r.groups[next].to-r.groups[next].from <= 4 {
		return !isExtension(s.text, r.groups[next].end)
	}
	if r.a == 0 || !s.isPoint(r.groups[r.a-1].end, r.start()) {
		return false
	}
	// 1.13800000000 numbers a list, 103.13800000000 is a place on the map.
	before := r.groups[r.a-1]
	return before.to-before.from > 1 || r.chars[before.from] == '0'
}

// isPoint reports whether one point, and nothing else, stands between two bytes.
func (s *leakScan) isPoint(start, end int) bool {
	between := s.text[start:end]
	return between == "." || between == "．"
}

// isWebPage reports whether the run is part of the address of a page on the web, or
// a value in it: they are full of serial numbers. The name of a file, there too,
// excuses nothing: people name scans and lists after persons.
func (s *leakScan) isWebPage(r numberRun) bool {
	switch charBefore(s.text, r.start()) {
	case '/', '_', '-', '=':
	default:
		return false
	}
	start := r.start()
	for start > 0 && isAddressByte(s.text[start-1]) && r.start()-start < 200 {
		start--
	}
	token := s.text[start:r.start()]
	if strings.HasSuffix(token, "=") {
		return hasSuffix(token, []string{"id=", "ID=", "Id=", "no=", "code="})
	}
	return (strings.Contains(token, "://") || strings.Contains(token, "www.")) && isPageName(s.text[r.end():])
}

func isAddressByte(b byte) bool { return b > ' ' && b < 0x7F }

// isPageName reports whether a part of an address ends at the beginning of a text as
// those of pages do: as a folder, without an ending, or with one such as .html.
func isPageName(after string) bool {
	end := 0
	for end < min(len(after), 200) && isAddressByte(after[end]) && strings.IndexByte("/?#\"'<>()[]|&,;:", after[end]) < 0 {
		end++
	}
	name := after[:end]
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 || dot+1 == len(name) || asciiKind(name[dot+1]) != charLetter {
		return true
	}
	return slices.Contains(pageEndings, strings.ToLower(name[dot+1:]))
}

var (
	unitWords = []string{"元", "万", "亿", "千元", "吨", "米", "千米", "公里", "平方", "立方", "辆", "人次", "人公里", "千克", "公斤",
		"㎡", "m³", "m²", "千瓦", "美元", "欧元", "港元", "日元", "%", "％", "‰", "车次", "标箱", "亩", "公顷", "升", "车公里", "客位", "座位", "立方米", "字节", "股", "瓦时"}
	sumWords    = []string{"金额", "投资", "资金", "总额", "合计", "共计", "总计", "收入", "支出", "预算", "决算", "产值", "价", "价款", "人民币", "罚款", "款", "余额", "周转量", "运量", "里程", "资本", "资产", "结余", "盈余"}
	pageEndings = []string{"htm", "html", "shtm", "shtml", "jhtml", "xhtml", "php", "jsp", "asp", "aspx", "do", "action"}
)
