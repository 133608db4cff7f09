package privacy

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// mailbox finds an address at a provider of free mail around the sign at i: @ in
// both widths, #, or "at" in brackets. Where the field is an office's, it may be
// there.
func (s *leakScan) mailbox(i int) {
	end := s.atSign(i)
	if s.Office || end < 0 {
		return
	}
	start := s.localPart(i)
	if start == i || s.text[i] == '#' && i-start < 3 || isHidden(charBefore(s.text, start)) {
		return
	}
	if end = s.provider(end); end > 0 {
		s.add(leakEmail, start, end)
	}
}

// atSign is the end of the sign at i, or -1.
func (s *leakScan) atSign(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	i += size
	if r = narrow(r); r == '@' || r == '#' {
		return i
	}
	i = s.skipBlanks(i)
	if rest := s.text[i:]; len(rest) < 3 || !strings.EqualFold(rest[:2], "at") {
		return -1
	}
	i = s.skipBlanks(i + 2)
	r, size = utf8.DecodeRuneInString(s.text[i:])
	if r = narrow(r); r == ']' || r == ')' || r == '}' || r == '】' {
		return i + size
	}
	return -1
}

// skipBlanks passes at most two blanks, and what takes no room.
func (s *leakScan) skipBlanks(i int) int {
	for range 2 {
		if i >= len(s.text) {
			break
		}
		kind, _, size := leakChar(s.text, i)
		if kind != charBlank && kind != charNothing {
			break
		}
		i += size
	}
	return i
}

// localPart is the start of the name before the sign at i, or i.
func (s *leakScan) localPart(i int) int {
	at, start := i, i
	for n := 0; at > 0 && n < 64; n++ {
		r, size := utf8.DecodeLastRuneInString(s.text[:at])
		kind, c, _ := leakChar(s.text, at-size)
		switch {
		case kind == charDigit || kind == charLetter, start < i && (c == '.' || c == '-') && kind != charOther, narrow(r) == '_' || r == '+':
			start = at - size
		case kind == charNothing, kind == charBlank && start == i:
		default:
			return start
		}
		at -= size
	}
	return start
}

// provider is the end of a provider's name that stands behind the sign, or 0. The
// name is read in half width, with any kind of point.
func (s *leakScan) provider(i int) (end int) {
	var buf [32]byte
	name, last := buf[:0], 0
	for i = s.skipBlanks(i); i < len(s.text); {
		kind, c, size := leakChar(s.text, i)
		if charAt(s.text, i) == '。' && len(name) > 0 && isWordNext(s.text, i+size) {
			kind, c = charDot, '.'
		}
		if kind == charOther || kind == charBlank || len(name) == cap(name) {
			break
		}
		i += size
		if kind != charNothing {
			name = append(name, c)
			if c != '.' && c != '-' {
				last = i
			}
		}
	}
	domain := strings.ToLower(strings.TrimRight(string(name), ".-"))
	if slices.Contains(freeMail, domain) || strings.HasPrefix(domain, "yahoo.") || strings.HasPrefix(domain, "hotmail.") {
		return last
	}
	return 0
}

// isWordNext reports whether a letter of a domain stands at i: qq。com is meant as
// an address, qq。 ends a sentence.
func isWordNext(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	kind, _, _ := leakChar(text, i)
	return kind == charLetter
}

var freeMail = []string{
	"qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "vip.126.com", "yeah.net", "188.com",
	"sina.com", "sina.cn", "sina.com.cn", "vip.sina.com", "vip.sina.cn", "sohu.com", "vip.sohu.com", "139.com", "189.cn", "wo.cn", "wo.com.cn",
	"aliyun.com", "tom.com", "21cn.com", "263.net", "eyou.com", "gmail.com", "googlemail.com", "outlook.com", "live.com", "live.cn", "msn.com",
	"msn.cn", "icloud.com", "me.com", "mac.com", "88.com", "111.com",
}
