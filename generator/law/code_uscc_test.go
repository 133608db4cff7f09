package law

import (
	"strings"
	"testing"
)

// realCredit are codes that were published, and those of the sample.
var realCredit = []string{
	"113703050042190260", // 临淄区交通运输局
	"11330782002609266A", // 义乌市交通运输局
	"11441700007280420Y", // 阳江市政府办
	"11341702486344515H", // 宁国市商务局
	"11230500001755309F", // 双鸭山市公安局
	"12100000400000624D", // 清华大学
	"1210000042500615X0", // 复旦大学: its organisation code ends in X
	"11000000000000019Q", "11000000000000027K", "91000000MA00000157",
}

func TestACreditCodeIsRightByItsCheckCharacter(t *testing.T) {
	for _, s := range realCredit {
		if !ValidUSCC(s) {
			t.Errorf("%s is refused", s)
		}
		if inner := s[organAt : organAt+organLength]; !ValidOrgCode(inner) {
			t.Errorf("%s: the organisation code %s is refused", s, inner)
		}
	}
	for _, s := range []string{
		"11441700007280420Z", "12100000400000624E", NoCode, "", "1", "11370305004219026", "1137030500421902600",
		"11330782002609266a", "１1330782002609266A", "113307820O2609266A", "113307820I2609266A", "113307820S2609266A",
		"113307820V2609266A", "113307820Z2609266A", "11330782 02609266A", "统一社会信用代码", strings.Repeat("统", 6),
	} {
		if ValidUSCC(s) {
			t.Errorf("%q is let pass", s)
		}
	}
}

// Two mistakes are in circulation: where the sum is divisible by 31 the check
// character is 0 and not the 31st, and the first two characters may be letters.
func TestTheTwoCommonMistakesAreNotMade(t *testing.T) {
	if check, ok := USCCCheck("11370305004219026"); !ok || check != '0' {
		t.Errorf("got %c, %v", check, ok)
	}
	for _, kind := range []string{"A1", "A9", "N1", "N2", "N3", "N9", "Y1"} {
		body := kind + "330782MA0000015"
		check, ok := USCCCheck(body)
		if !ok || !ValidUSCC(body+string(check)) {
			t.Errorf("a code that begins with %s is refused", kind)
		}
		if said, _ := codeSays(t, USCC("party_code"), "party_code: "+body+string(check)); said != "" {
			t.Errorf("a code that begins with %s is told: %s", kind, said)
		}
	}
	for _, body := range []string{"", "113703050042190260", "1137030500421902i", "113703050042190\xff6"} {
		if _, ok := USCCCheck(body); ok {
			t.Errorf("%q has a check character", body)
		}
	}
}

// Every single wrong character, and every two neighbours that were swapped, show.
func TestAWrongCharacterInACreditCodeShows(t *testing.T) {
	for _, s := range realCredit {
		for i := range s {
			for _, c := range creditAlphabet {
				if wrong := s[:i] + string(c) + s[i+1:]; wrong != s && ValidUSCC(wrong) {
					t.Errorf("%s is let pass for %s", wrong, s)
				}
			}
			if i > 0 && i < creditLength-1 && s[i] != s[i-1] {
				if swapped := s[:i-1] + string(s[i]) + string(s[i-1]) + s[i+1:]; ValidUSCC(swapped) {
					t.Errorf("%s is let pass for %s", swapped, s)
				}
			}
		}
	}
}

func TestOrganisationCodes(t *testing.T) {
	for _, s := range []string{"00001434-9", "000014349", "01089065X", "01089065-X", "D2143569X", "D2143569-X", "MA0000015", "000000000"} {
		if !ValidOrgCode(s) {
			t.Errorf("%s is refused", s)
		}
	}
	for _, s := range []string{"", "00001434-8", "000014340", "01089065x", "0108906-5X", "01089065--X", "0108906X", "010890650", "D2143569Y", "d2143569X", "０1089065X", "机构代码一", "机构代"} {
		if ValidOrgCode(s) {
			t.Errorf("%q is let pass", s)
		}
	}
	for _, body := range []string{"", "0108906", "010890650", "d2143569", "D214356@", "D214356[", "D214356/", "D214356:", "ＡB"} {
		if check, ok := OrgCodeCheck(body); ok || check != 0 {
			t.Errorf("%q has the check character %c", body, check)
		}
	}
	if check, ok := OrgCodeCheck("ZZZZZZZZ"); !ok || check != '0'+11-35*48%11 {
		t.Errorf("got %c, %v", check, ok)
	}
	// The check is 0 where the sum is divisible by 11, and X where it leaves 1.
	for body, want := range map[string]rune{"00000000": '0', "01089065": 'X', "00001434": '9'} {
		if check, ok := OrgCodeCheck(body); !ok || check != want {
			t.Errorf("%s: got %c, want %c", body, check, want)
		}
	}
}

func TestWhatTheRuleSaysOfACreditCode(t *testing.T) {
	const where = "；对照登记证书核对，证书上就是这样的可以保留"
	for _, c := range []struct{ code, zh, en string }{
		{NoCode, "", ""},
		{"11441700007280420Y", "", ""},
		{"11441700007280420Z",
			"的第 18 位是 Z，代码不用 I、O、S、V、Z → 对照登记证书核对", "character 18 is Z; a code has no I, O, S, V or Z → compare it with the certificate"},
		{"12100000400000624E",
			"的校验位不对，应为 D → 第 9 至 17 位自身没有错，多半错在前 8 位或末位" + where,
			"the check character is wrong; it should be D → characters 9 to 17 are right in themselves, so look at the first 8 and the last; leave it where the certificate says the same"},
		{"12100000400000642D",
			"的校验位不对，应为 9 → 第 9 至 17 位自身也对不上，多半错在这一段" + where,
			"the check character is wrong; it should be 9 → characters 9 to 17 are wrong in themselves, so look there; leave it where the certificate says the same"},
		{"88100000400000624D",
			"的校验位不对，应为 K；前两位 88 不是见过的登记部门和机构类别 → 第 9 至 17 位自身没有错，多半错在前 8 位或末位" + where,
			"the check character is wrong; it should be K; its first two characters, 88, are no known registry and type → characters 9 to 17 are right in themselves, so look at the first 8 and the last; leave it where the certificate says the same"},
		{"91000000MA0000O157", "的第 15 位是 O，代码不用 I、O、S、V、Z → 是不是 91000000MA00000157？", "character 15 is O; a code has no I, O, S, V or Z → is it 91000000MA00000157?"},
		{"9I000000MA000001S7", "的第 2 位是 I，代码不用 I、O、S、V、Z → 是不是 91000000MA00000157？", "character 2 is I; a code has no I, O, S, V or Z → is it 91000000MA00000157?"},
		{"91000000ma00000157", "的字母是小写的 → 写作 91000000MA00000157", "letters are small → write 91000000MA00000157"},
		{"９１000000MA00000157", "的字符是全角的 → 写作 91000000MA00000157", "characters are in full width → write 91000000MA00000157"},
		{"91000000 MA000001-5-7", "的中间有空格；中间有连字符 → 写作 91000000MA00000157", "there are blanks inside; there are hyphens inside → write 91000000MA00000157"},
		{"91000000－ma00000157", "的中间有连字符；字母是小写的 → 写作 91000000MA00000157", "there are hyphens inside; letters are small → write 91000000MA00000157"},
		{"91000000MA0000015", "的位数不对，有 17 位，应为 18 位 → 对照登记证书补全", "its length is 17, not 18 → complete it from the certificate"},
		{"91000000MA000001577", "的位数不对，有 19 位，应为 18 位 → 对照登记证书补全", "its length is 19, not 18 → complete it from the certificate"},
		{"91000000MA00000一57", "的第 16 位“一”不是数字或大写字母 → 对照登记证书核对", "character 16, “一”, is neither a digit nor a capital letter → compare it with the certificate"},
		{"无", "的第 1 位“无”不是数字或大写字母；位数不对，有 1 位，应为 18 位 → 对照登记证书补全",
			"character 1, “无”, is neither a digit nor a capital letter; its length is 1, not 18 → complete it from the certificate"},
		{"00000000000000000x", "的字母是小写的 → 写作 " + NoCode, "letters are small → write " + NoCode},
		{"000000000000000000", "的各位都是 0 → 没有代码的写 " + NoCode, "it is all zeros → where there is no code, write " + NoCode},
		{"00000000000000000", "的各位都是 0 → 没有代码的写 " + NoCode, "it is all zeros → where there is no code, write " + NoCode},
	} {
		if c.zh != "" {
			c.zh, c.en = "warning 1:13 统一社会信用代码"+c.zh, "warning 1:13 the unified social credit code: "+c.en
		}
		zh, en := codeSays(t, USCC("party_code"), "party_code: \""+c.code+"\"")
		if zh != c.zh || en != c.en {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.code, zh, en, c.zh, c.en)
		}
	}
}

// 000000000000000000 passes the sum of GB 32100 and is yet no code.
func TestAllZerosAreNoCreditCode(t *testing.T) {
	if ValidUSCC("000000000000000000") {
		t.Error("eighteen zeros are let pass")
	}
}

func TestWhatTheRuleSaysOfAnOrganisationCode(t *testing.T) {
	for _, c := range []struct{ code, zh, en string }{
		{"00001434-9", "", ""},
		{"01089065X", "", ""},
		{"01089065x", "字母是小写的 → 写作 01089065X", "letters are small → write 01089065X"},
		{"０１０８９０６５Ｘ", "字符是全角的 → 写作 01089065X", "characters are in full width → write 01089065X"},
		{"01089065 - X", "中间有空格 → 写作 01089065X", "there are blanks inside → write 01089065X"},
		{"0108-9065X", "连字符不在末位之前 → 写作 01089065X", "the hyphen does not stand before the last character → write 01089065X"},
		{"01089065－X", "连字符不在末位之前 → 写作 01089065X", "the hyphen does not stand before the last character → write 01089065X"},
		{"010890650", "校验位不对，应为 X → 对照登记证书核对", "the check character is wrong; it should be X → compare it with the certificate"},
		{"01089065*", "第 9 位“*”不是数字或大写字母 → 对照登记证书核对", "character 9, “*”, is neither a digit nor a capital letter → compare it with the certificate"},
		{"0108906X", "位数不对，有 8 位，应为 9 位 → 对照登记证书核对", "its length is 8, not 9 → compare it with the certificate"},
		{"机构代码〇一二三四", "第 1 位“机”不是数字或大写字母 → 对照登记证书核对", "character 1, “机”, is neither a digit nor a capital letter → compare it with the certificate"},
	} {
		if c.zh != "" {
			c.zh, c.en = "warning 1:17 组织机构代码的"+c.zh, "warning 1:17 the organisation code: "+c.en
		}
		zh, en := codeSays(t, OrgCode("party_org_code", "party_code"), "party_org_code: \""+c.code+"\"")
		if zh != c.zh || en != c.en {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.code, zh, en, c.zh, c.en)
		}
	}
}

func TestTheOrganisationCodeInsideTheCreditCode(t *testing.T) {
	for _, c := range []struct{ organ, credit, zh string }{
		{"MA0000015", "91000000MA00000157", ""},
		{"MA000001-5", "91000000MA00000157", ""},
		{"01089065X", "91000000MA00000157", "warning 1:17 组织机构代码 01089065X 与统一社会信用代码第 9 至 17 位 MA0000015 不同 → 核对两个代码，多半有一个是别人的"},
		{"01089065X", "91000000MA00000159", ""}, // told of the credit code
		{"01089065X", NoCode, ""},
		{"01089065X", "", ""},
		{"010890650", "91000000MA00000157", "warning 1:17 组织机构代码的校验位不对，应为 X → 对照登记证书核对"},
	} {
		zh, en := codeSays(t, OrgCode("party_org_code", "party_code"), "party_org_code: \""+c.organ+"\"\nparty_code: \""+c.credit+"\"")
		if zh != c.zh || (en == "") != (zh == "") {
			t.Errorf("%s in %s: got %s, want %s", c.organ, c.credit, zh, c.zh)
		}
	}
}

func TestWhatAnInputMethodWritesIsKnown(t *testing.T) {
	for wide, narrow := range map[rune]rune{'！': '!', '～': '~', '０': '0', 'Ｚ': 'Z', '（': '(', '一': '一', '。': '。', 'a': 'a'} {
		if got := halfWidth(wide); got != narrow {
			t.Errorf("%c becomes %c, not %c", wide, got, narrow)
		}
	}
	for _, r := range " \t\n\r\u00a0\u00ad\u2002\u2009\u200b\u200f\u2060\u3000\ufeff" {
		if !isBlank(r) {
			t.Errorf("%U shows something", r)
		}
	}
	for _, r := range "-－‐‑‒–—―−" {
		if !isDash(r) {
			t.Errorf("%c is no stroke", r)
		}
	}
	for _, r := range "a1一。_·\u0080" {
		if isBlank(r) || isDash(r) {
			t.Errorf("%c is a blank or a stroke", r)
		}
	}
}

func FuzzValidUSCC(f *testing.F) {
	for _, s := range realCredit {
		f.Add(s)
	}
	f.Add(NoCode)
	f.Add("91000000ma0000０157")
	f.Add("机构代码\xff")
	f.Fuzz(func(t *testing.T, s string) {
		if ValidUSCC(s) {
			if check, ok := USCCCheck(s[:17]); !ok || string(check) != s[17:] || len(s) != 18 {
				t.Errorf("%q is let pass", s)
			}
		} else if s != NoCode && s != "" {
			if list, hint := creditFaults(s); len(list) == 0 || hint.ZH == "" || hint.EN == "" {
				t.Errorf("%q is wrong, and nothing says why: %v %v", s, list, hint)
			}
		}
		if !ValidOrgCode(s) && s != "" {
			if list, hint := organFaults(s); len(list) == 0 || hint.IsZero() {
				t.Errorf("%q is wrong, and nothing says why: %v %v", s, list, hint)
			}
		}
	})
}
