package privacy

import (
	"strings"
	"unicode/utf8"
)

// labelledHome finds a home address behind the words for one. The characters 住, 址,
// 籍 and 口 are the ones that all such words have.
func (s *leakScan) labelledHome(i int, r rune) {
	end := i + utf8.RuneLen(r)
	label := homeLabel{}
	switch before := s.text[:i]; r {
	case '址':
		label = s.addressLabel(before)
	case '住':
		label = s.livingLabel(before, s.text[end:])
	case '籍', '口':
		label = s.householdLabel(before, s.text[end:])
	}
	if !label.ok {
		return
	}
	end += label.more
	start, colon := s.addressStart(end)
	a := readAddress(s.text, start)
	if a.end == 0 || !a.place && utf8.RuneCountInString(s.text[start:a.end]) < 5 {
		return // 3号 could be anywhere
	}
	// Behind a colon stands an address. Elsewhere the words may be part of a sentence.
	if !colon {
		around := s.text[start:min(a.end+24, len(s.text))]
		if !a.place || hasPrefix(around, noAddress) || containsAny(around, officeWords) {
			return
		}
	}
	s.add(leakAddress, start, a.end)
}

// homeLabel is a word for a home.
type homeLabel struct {
	ok   bool
	more int // bytes of the word behind its character
}

// addressLabel judges a word that ends with 址.
func (s *leakScan) addressLabel(before string) homeLabel {
	if strings.HasSuffix(before, "住") {
		return homeLabel{ok: true}
	}
	if !strings.HasSuffix(before, "地") {
		return homeLabel{}
	}
	before = strings.TrimSuffix(before, "地")
	if hasSuffix(before, []string{"家庭", "家庭详细", "户籍", "户籍登记", "户口", "居住", "现居", "暂住", "常住", "身份证", "身份证上", "身份证件", "证件"}) {
		return homeLabel{ok: true}
	}
	return homeLabel{ok: s.Person && !hasSuffix(before, officeAddresses)}
}

// livingLabel judges a word with 住: 家住, 住在, 现居住, or 住 alone behind a comma.
func (s *leakScan) livingLabel(before, after string) homeLabel {
	switch {
	case hasPrefix(after, notLiving):
		return homeLabel{}
	case strings.HasPrefix(after, "所"):
		more := len("所")
		if strings.HasPrefix(after, "所地") && !strings.HasPrefix(after, "所地址") {
			more = len("所地")
		}
		ok := s.Person && !strings.HasPrefix(after, "所地址") && !hasSuffix(before, officeAddresses)
		return homeLabel{ok: ok, more: more}
	}
	label := homeLabel{ok: true}
	if strings.HasPrefix(after, "地址") {
		return homeLabel{} // 址 comes next
	}
	if strings.HasSuffix(before, "居") {
		label.ok = hasPrefix(after, []string{"在", "于", "地", "：", ":", "　", " "}) || hasSuffix(before, []string{"现居", "暂居"})
	}
	if strings.HasPrefix(after, "地") {
		label.more = len("地")
	}
	if hasSuffix(before, []string{"家", "现", "居", "均", "暂", "常", "仍", "户籍", "经常", "租", "系"}) || hasPrefix(after, []string{"在", "于", "：", ":"}) {
		return label
	}
	r := charBefore(before, len(before))
	label.ok = r == 0 || strings.ContainsRune("，,、；;。（(\n|\"“ 　", r)
	return label
}

// householdLabel judges a word with 户籍 or 户口.
func (s *leakScan) householdLabel(before, after string) homeLabel {
	if !strings.HasSuffix(before, "户") {
		return homeLabel{}
	}
	for _, more := range []string{"登记所在地", "登记地", "所在地", "地"} {
		if strings.HasPrefix(after, more) {
			return homeLabel{ok: !strings.HasPrefix(after[len(more):], "址"), more: len(more)}
		}
	}
	return homeLabel{ok: hasPrefix(after, []string{"：", ":", "为", "在"})}
}

// addressStart passes what joins a label to its value, and says whether a colon or
// the border of a table's cell was among it.
func (s *leakScan) addressStart(i int) (start int, colon bool) {
	if rest := s.text[i:]; strings.HasPrefix(rest, "（") {
		if n := strings.Index(rest[:min(len(rest), 40)], "）："); n > 0 {
			i += n + len("）")
		}
	}
	for range 8 {
		if i >= len(s.text) {
			break
		}
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '：' || r == ':' || r == '|' || r == '"':
			colon = true
		case strings.ContainsRune("为是系在于 \t\u3000\u00a0“「—-=", r) || isNothing(r):
		default:
			return i, colon
		}
		i += size
	}
	return i, colon
}

var (
	// notLiving are the characters behind 住 of words that name no home.
	notLiving = []string{"址", "建", "房", "宿", "院", "户", "宅", "持", "店", "校", "满", "进", "民", "改", "保", "厅", "处", "区", "证", "权", "环", "用", "人", "了", "不", "着", "所管理"}
	// noAddress begin what is said of a home instead of where it is.
	noAddress = []string{"的", "和", "或", "及", "与", "、", "以", "不", "无", "未", "派出", "公安", "政府", "社区", "街道办", "村委", "居委", "乡镇", "县级", "市级", "人民", "交通", "有"}
	// officeWords stand in the address of a place that is nobody's home.
	officeWords = []string{"派出所", "法院", "检察", "政府", "机关", "部门", "办事处", "居委会", "村委会", "大厅", "服务站", "酒店", "宾馆", "旅馆", "招待所", "公司", "医院", "方向", "路段"}
	// officeAddresses stand before 地址 and 住所 where it is not a person's.
	officeAddresses = []string{"经营", "办公", "注册", "营业", "公司", "单位", "机关", "企业", "网", "网站", "邮箱", "邮件", "IP", "ip", "MAC", "局", "院", "府", "银行", "行", "店", "厂", "仓储", "施工", "作业", "工程", "项目", "事发", "案发", "违法", "检查", "现场", "缴款", "收款", "办理", "受理", "接收", "电子", "服务", "生产", "学校", "机构", "组织", "法人", "部门", "支队", "大队", "中心", "站", "窗口", "开户", "主体", "场所", "信箱", "投诉", "举报", "咨询", "缴费", "合作社", "执法", "停车", "存放", "扣押", "听证", "复议", "诉讼", "工商", "公示", "发布"}
)
