package privacy

import "strings"

// isCard reports whether a run is the number of a bank card: an issuer's prefix, the
// length that goes with it, and a check digit that is right. One number of ten has
// a right check digit by chance, so region and year, and labels of things, speak
// against it.
func (s *leakScan) isCard(r numberRun) bool {
	n := r.text()
	if !isNumber(n) || same(n[4:]) || !isIssued(n) || !hasLuhnCheck(n) || s.isDecimal(r) {
		return false
	}
	called := hasLabel(s.text, r.start(), cardLabels)
	if !called && (s.Codes || isDated(n) || s.isAmount(r) || s.isNumbered(r) || s.isWebPage(r)) {
		return false
	}
	return r.single() || s.isCardForm(r, called)
}

// isCardForm looks at the groups: of four, or the issuer's six and the rest. Four
// figures in a table are no card, unless they begin as those of this country.
func (s *leakScan) isCardForm(r numberRun, called bool) bool {
	if !r.joined(charBlank, charHyphen, charSlash) {
		return false
	}
	if r.b-r.a == 1 {
		return r.len(0) == 6
	}
	for i := 0; i < r.b-r.a; i++ {
		if r.len(i) != 4 {
			return false
		}
	}
	if called || r.groups[r.a+1].sep == charHyphen {
		return true
	}
	n := r.text()
	if n[0] != '6' {
		return containsAny(tail(s.text[:r.start()], 60), []string{"卡", "银行", "账", "帐", "VISA", "Visa"})
	}
	alone := r.a == 0 || r.groups[r.a].sep != charBlank || s.isFound(r.groups[r.a-1].end) || r.groups[r.a-1].to-r.groups[r.a-1].from > 10
	return alone
}

// isIssued reports whether a number begins as cards do and is as long.
func isIssued(n []byte) bool {
	first4 := int(n[0]-'0')*1000 + int(n[1]-'0')*100 + int(n[2]-'0')*10 + int(n[3]-'0')
	switch {
	case first4/100 == 62:
		return true
	case first4/1000 == 4:
		return len(n) == 16 || len(n) == 19
	case first4/100 >= 51 && first4/100 <= 55, first4 >= 2221 && first4 <= 2720, first4 >= 3528 && first4 <= 3589:
		return len(n) == 16
	case first4 == 9558, first4 == 6013:
		return len(n) == 19
	case first4 == 6014:
		return len(n) == 17
	}
	return false
}

func hasLuhnCheck(n []byte) bool {
	sum := 0
	for i := range n {
		v := int(n[len(n)-1-i] - '0')
		if i%2 == 1 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return sum%10 == 0
}

// account finds the number behind the words for an account or a card, whatever its
// form: 8 to 30 digits, in one group or in groups of at most 6.
func (s *leakScan) account(r numberRun) (numberRun, bool) {
	if r.groups[r.a].kind != groupDigits {
		return r, false
	}
	last, total := r.b, 0
	for r.b = r.a; ; r.b++ {
		if total += r.len(r.b - r.a); r.b == last || total >= 8 && r.len(r.b-r.a) > 6 {
			break
		}
		next := r.groups[r.b+1]
		if n := next.to - next.from; next.kind != groupDigits || n > 6 || total+n > mostDigits {
			break
		}
	}
	n := r.text()
	if len(n) < 8 || len(n) > 30 || same(n) || s.isCut(r.start(), r.end()) || s.isAmount(r) || s.isDecimal(r) {
		return r, false
	}
	return r, s.isAccount(r)
}

// isAccount reports whether the word for an account stands in the same clause
// before the run, with nothing between that speaks of something else.
func (s *leakScan) isAccount(r numberRun) bool {
	before := tail(labelEnd(s.text, r.start()), 80)
	if i := strings.LastIndexAny(before, "。；;，,、！？\n"); i >= 0 {
		before = before[i:]
	}
	end := lastOf(before, cardLabels)
	if end < 0 || strings.ContainsAny(before[end:], "0123456789*＊") || containsAny(before, otherAccounts) {
		return false
	}
	day := r.single() && r.len(0) == 8 && isBirthday(r.text(), "") || r.shape(4, 2, 2)
	return end == len(before) || !day
}

var (
	cardLabels    = []string{"账号", "帐号", "账户", "帐户", "卡号", "银行卡", "银行卡号", "信用卡", "储蓄卡", "借记卡", "存折"}
	otherAccounts = []string{"公众", "登录", "系统", "平台", "用户", "抖音", "微博", "管理员", "余额", "金额", "资金", "用电", "用水", "燃气", "头条", "视频号"}
)
