package privacy

import "strings"

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

// isDecimal reports whether the run is part of a number with a point.
func (s *leakScan) isDecimal(r numberRun) bool {
	next := r.b + 1
	if next < r.g && s.isPoint(r.end(), r.groups[next].start) && r.groups[next].to-r.groups[next].from <= 4 {
		return true
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

// isFileName reports whether the run is part of an address of the web or of the
// name of a file.
func (s *leakScan) isFileName(r numberRun) bool {
	after := s.text[r.end():]
	if len(after) > 4 && after[0] == '.' && asciiKind(after[1]) == charLetter {
		return true
	}
	switch charBefore(s.text, r.start()) {
	case '/', '_', '-', '=':
	default:
		return false
	}
	start := r.start()
	for start > 0 && s.text[start-1] > ' ' && s.text[start-1] < 0x7F && r.start()-start < 200 {
		start--
	}
	token := s.text[start:r.start()]
	if strings.HasSuffix(token, "=") {
		return hasSuffix(token, []string{"id=", "ID=", "Id=", "no=", "code="})
	}
	return strings.Contains(token, "://") || strings.Contains(token, "www.") || strings.HasPrefix(token, "/") || strings.Contains(token, "_")
}

var (
	unitWords = []string{"元", "万", "亿", "千元", "吨", "米", "千米", "公里", "平方", "立方", "辆", "人次", "人公里", "千克", "公斤",
		"㎡", "m³", "m²", "千瓦", "美元", "欧元", "港元", "日元", "%", "％", "‰", "车次", "标箱", "亩", "公顷", "升", "车公里", "客位", "座位", "立方米", "字节", "股", "瓦时"}
	sumWords = []string{"金额", "投资", "资金", "总额", "合计", "共计", "总计", "收入", "支出", "预算", "决算", "产值", "价", "价款", "人民币", "罚款", "款", "余额", "周转量", "运量", "里程", "资本", "资产", "结余", "盈余"}
)
