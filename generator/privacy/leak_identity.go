package privacy

import (
	"strings"

	"sunboard/generator/calendar"
)

// isIdentity reports whether 18 characters are an identity number (GB 11643-1999):
// a province, a day of birth, and a check digit that is right. Behind the word for
// it a wrong check digit is a slip of the pen and no excuse.
func (s *leakScan) isIdentity(r numberRun) bool {
	n := r.text()
	if hasLabel(s.text, r.start(), identityLabels) || s.isDocument(r.start()) && !isCreditCode(n) {
		return !same(n[:17])
	}
	if !isProvince(n) && !(n[0] == '9' && isProvince(n[1:])) || !isBirthday(n[6:14], "") || !hasIdentityCheck(n) {
		return false
	}
	return !isCreditCode(n) || !s.Codes && !s.isCode(r)
}

// isCode reports whether the words for an organisation's code stand before it.
func (s *leakScan) isCode(r numberRun) bool { return hasLabel(s.text, r.start(), codeLabels) }

// isOldIdentity reports whether 15 digits are an identity number of the form given
// out before 1999. It has no check digit, so that many serial numbers look alike:
// those that are named as such, and business registration numbers, are none.
func (s *leakScan) isOldIdentity(r numberRun) bool {
	n := r.text()
	if !r.onlyDigits() || same(n) {
		return false
	}
	if hasLabel(s.text, r.start(), identityLabels) || s.isDocument(r.start()) && !isRegistrationNo(n) {
		return true
	}
	if !isProvince(n) || !isBirthday(n[6:12], "19") || isDated(n) || isRegistrationNo(n) {
		return false
	}
	if !r.single() && !((r.shape(6, 6, 3) || r.shape(6, 9) || r.shape(12, 3) || r.shape(4, 4, 4, 3)) && r.joined(charBlank, charHyphen)) {
		return false
	}
	return !s.isNumbered(r) && !s.isAmount(r)
}

// provinces are the first two digits of GB/T 2260, as bits by tens.
var provinces = [10]uint16{
	1: 1<<1 | 1<<2 | 1<<3 | 1<<4 | 1<<5,
	2: 1<<1 | 1<<2 | 1<<3,
	3: 1<<1 | 1<<2 | 1<<3 | 1<<4 | 1<<5 | 1<<6 | 1<<7,
	4: 1<<1 | 1<<2 | 1<<3 | 1<<4 | 1<<5 | 1<<6,
	5: 1<<0 | 1<<1 | 1<<2 | 1<<3 | 1<<4,
	6: 1<<1 | 1<<2 | 1<<3 | 1<<4 | 1<<5,
	7: 1 << 1,
	8: 1<<1 | 1<<2 | 1<<3,
}

// isProvince reports whether a number begins with a province. Foreigners with
// permanent residence have a 9 before it.
func isProvince(n []byte) bool {
	return provinces[n[0]-'0']&(1<<(n[1]-'0')) != 0
}

// isBirthday reports whether digits are a day of birth of a person who is or was in
// the register: the standard's own example was born in 1880.
func isBirthday(n []byte, century string) bool {
	var d [8]byte
	copy(d[copy(d[:], century):], n)
	number := func(b []byte) (v int) {
		for _, c := range b {
			v = v*10 + int(c-'0')
		}
		return v
	}
	year := number(d[:4])
	_, ok := calendar.New(year, number(d[4:6]), number(d[6:]))
	return ok && year >= 1880 && year < 2100
}

// hasIdentityCheck reports whether the last character is that of GB 11643.
func hasIdentityCheck(n []byte) bool {
	sum, weight := 0, 1
	for i := 16; i >= 0; i-- {
		weight = weight * 2 % 11
		sum += int(n[i]-'0') * weight
	}
	return n[17] == "10X98765432"[sum%11]
}

// creditDigits are the characters of a unified social credit code, each at the
// place of its value (GB 32100-2015).
const creditDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// isCreditCode reports whether 18 characters are a well made code of an
// organisation.
func isCreditCode(n []byte) bool {
	sum, weight := 0, 1
	for _, c := range n[:17] {
		v := strings.IndexByte(creditDigits, c)
		if v < 0 {
			return false
		}
		sum += v * weight
		weight = weight * 3 % 31
	}
	return n[17] == creditDigits[(31-sum%31)%31]
}

// isRegistrationNo reports whether 15 digits are a well made business registration
// number (GS 15-2006).
func isRegistrationNo(n []byte) bool {
	p := 10
	for _, c := range n[:14] {
		p = (p + int(c-'0')) % 10
		if p == 0 {
			p = 10
		}
		p = p * 2 % 11
	}
	return (p+int(n[14]-'0'))%10 == 1
}

// isDated reports whether digits 7 to 10 are a year of our days: region, year and
// a running number make a serial number.
func isDated(n []byte) bool {
	year := int(n[6]-'0')*1000 + int(n[7]-'0')*100 + int(n[8]-'0')*10 + int(n[9]-'0')
	return year >= 1990 && year < 2050
}

// same reports whether all characters are the same: no number, but its form.
func same(n []byte) bool {
	for _, c := range n[1:] {
		if c != n[0] {
			return false
		}
	}
	return true
}

var (
	identityLabels = []string{"身份证", "身份证号", "身份证号码", "身份证件号", "身份证件号码", "身份证编号", "身份号码", "身份证明号码", "驾驶证号", "驾驶证号码"}
	codeLabels     = []string{"信用代码", "信用代码证", "信用代码证号", "信用代码号", "统一代码", "机构代码", "机构代码证", "纳税人识别号", "税号", "代码"}
)
