package privacy

// isMobile reports whether a run is a mobile number of the mainland: 11 digits, or
// 3, 4 and 4, with or without the country's number. Whatever is named as the number
// of a thing, or is followed by a unit, is none.
func (s *leakScan) isMobile(r numberRun) bool {
	n := r.text()
	prefix := len(n) - 11
	if !isNumber(n) || !isMobilePrefix(n[prefix:]) || !isMobileCountry(n[:prefix]) {
		return false
	}
	called := hasLabel(s.text, r.start(), mobileLabels)
	if !s.isMobileForm(r, prefix, called) || s.isDecimal(r) {
		return false
	}
	return called || !s.isAmount(r) && !s.isNumbered(r) && !s.isWebPage(r)
}

// isMobileCountry reports whether digits may stand before a mobile number.
func isMobileCountry(n []byte) bool {
	switch string(n) {
	case "", "0", "86", "0086":
		return true
	}
	return false
}

// isMobilePrefix reports whether 11 digits begin as those do that are given out.
func isMobilePrefix(n []byte) bool {
	if n[0] != '1' {
		return false
	}
	switch n[1] {
	case '3', '8':
		return true
	case '4':
		return n[2] >= '5'
	case '5', '9':
		return n[2] != '4'
	case '6':
		return n[2] == '2' || n[2] == '5' || n[2] == '6' || n[2] == '7'
	case '7':
		return n[2] != '9'
	}
	return false
}

// isMobileForm looks at the groups: a prefix may stand apart, then come 11 digits
// or 3, 4 and 4, or each digit by itself. Numbers in groups must stand alone: in a
// table of figures any three may look like one.
func (s *leakScan) isMobileForm(r numberRun, prefix int, called bool) bool {
	first := 3 + prefix
	if prefix > 1 && !r.single() && r.len(0) == prefix {
		if r.a++; r.groups[r.a].sep == charDot {
			return false
		}
		first = 3
	}
	if r.single() || called {
		return true
	}
	if !(r.shape(first, 4, 4) || r.b-r.a == 10) || !r.joined(charBlank, charHyphen, charDot) {
		return false
	}
	return prefix > 0 || s.standsAlone(r)
}

// standsAlone reports whether no other figure stands beside the run, with the same
// sign between as within it.
func (s *leakScan) standsAlone(r numberRun) bool {
	sep := r.groups[r.a+1].sep
	if r.a > 0 && r.groups[r.a].sep == sep {
		if before := r.groups[r.a-1]; before.to-before.from < 11 && !s.isFound(before.end) {
			return false
		}
	}
	if r.b+1 < r.g && r.groups[r.b+1].sep == sep {
		n := func(i int) int { return r.groups[i].to - r.groups[i].from }
		another := r.b+3 < r.g && n(r.b+1) == 3 && n(r.b+2) == 4 && n(r.b+3) == 4
		return another || n(r.b+1) >= 11
	}
	return true
}

// isFound reports whether the last find ends at a byte.
func (s *leakScan) isFound(end int) bool {
	return len(s.found) > 0 && s.found[len(s.found)-1].End == end
}

var mobileLabels = []string{"电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "联系号码", "微信", "微信号", "同号", "电话号"}
