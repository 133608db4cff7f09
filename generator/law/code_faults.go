package law

import (
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
)

// knownCredit lists the first two characters of credit codes that are given: who
// registers, and what. A list of what was seen, and not closed: it only helps to
// say where a code that fails may be wrong.
const knownCredit = "11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1"

// lookAlike are the letters that the alphabet of GB 32100-2015 leaves out, and
// what was meant.
var lookAlike = strings.NewReplacer("I", "1", "O", "0", "S", "5", "V", "U", "Z", "2")

// creditFaults says what is wrong with a credit code, and what to do.
func creditFaults(s string) (f faults, hint problem.Text) {
	tidy := tidyCode(s, true, &f)
	if strings.Trim(tidy, "0") == "" && len(tidy) >= creditLength-1 && len(tidy) <= creditLength {
		f.add("各位都是 0", "it is all zeros")
		return f, problem.Textf("没有代码的写 %s", "where there is no code, write %s", NoCode)
	}
	if tidy == NoCode || ValidUSCC(tidy) {
		return f, problem.Textf("写作 %s", "write %s", tidy)
	}
	fits := alphabetFaults(tidy, creditAlphabet, &f)
	if n := utf8.RuneCountInString(tidy); n != creditLength {
		f.addf("位数不对，有 %d 位，应为 18 位", "its length is %d, not 18", n)
		return f, problem.T("对照登记证书补全", "complete it from the certificate")
	}
	if !fits {
		if meant := lookAlike.Replace(tidy); ValidUSCC(meant) {
			return f, problem.Textf("是不是 %s？", "is it %s?", meant)
		}
		return f, compareCode
	}
	check, _ := USCCCheck(tidy[:creditLength-1])
	f.addf("校验位不对，应为 %c", "the check character is wrong; it should be %c", check)
	if kind := tidy[:2]; !strings.Contains(knownCredit, kind) {
		f.addf("前两位 %s 不是见过的登记部门和机构类别", "its first two characters, %s, are no known registry and type", kind)
	}
	if ValidOrgCode(tidy[organAt : organAt+organLength]) {
		return f, problem.T("第 9 至 17 位自身没有错，多半错在前 8 位或末位；对照登记证书核对，证书上就是这样的可以保留",
			"characters 9 to 17 are right in themselves, so look at the first 8 and the last; leave it where the certificate says the same")
	}
	return f, problem.T("第 9 至 17 位自身也对不上，多半错在这一段；对照登记证书核对，证书上就是这样的可以保留",
		"characters 9 to 17 are wrong in themselves, so look there; leave it where the certificate says the same")
}

var compareCode = problem.T("对照登记证书核对", "compare it with the certificate")

// organFaults says what is wrong with an organisation code, and what to do.
func organFaults(s string) (f faults, hint problem.Text) {
	tidy := tidyCode(s, false, &f)
	if ValidOrgCode(tidy) {
		if len(f) == 0 {
			f.add("连字符不在末位之前", "the hyphen does not stand before the last character")
		}
		return f, problem.Textf("写作 %s", "write %s", tidy)
	}
	fits := alphabetFaults(tidy, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", &f)
	if n := utf8.RuneCountInString(tidy); n != organLength {
		f.addf("位数不对，有 %d 位，应为 9 位", "its length is %d, not 9", n)
	} else if check, ok := OrgCodeCheck(tidy[:min(len(tidy), organLength-1)]); ok && fits {
		f.addf("校验位不对，应为 %c", "the check character is wrong; it should be %c", check)
	}
	return f, compareCode
}

// tidyCode is the code as it should have been typed: narrow, in capitals, with
// nothing between its characters. What had to be mended is added to f; hyphens
// only where they are none of the code's.
func tidyCode(s string, hyphens bool, f *faults) string {
	var b strings.Builder
	var wide, small, blank, dash bool
	for _, r := range s {
		n := halfWidth(r)
		wide = wide || n != r && !isDash(r)
		switch {
		case isBlank(r):
			blank = true
			continue
		case isDash(r):
			dash = true
			continue
		case n >= 'a' && n <= 'z':
			small = true
			n += 'A' - 'a'
		}
		b.WriteRune(n)
	}
	if blank {
		f.add("中间有空格", "there are blanks inside")
	}
	if dash && hyphens {
		f.add("中间有连字符", "there are hyphens inside")
	}
	if wide {
		f.add("字符是全角的", "characters are in full width")
	}
	if small {
		f.add("字母是小写的", "letters are small")
	}
	return b.String()
}

// alphabetFaults tells the first character that the alphabet lacks; it reports
// whether there was none.
func alphabetFaults(s, alphabet string, f *faults) bool {
	at := 0
	for _, r := range s {
		at++
		switch {
		case strings.ContainsRune(alphabet, r):
			continue
		case r >= 'A' && r <= 'Z':
			f.addf("第 %d 位是 %c，代码不用 I、O、S、V、Z", "character %d is %c; a code has no I, O, S, V or Z", at, r)
		default:
			f.addf("第 %d 位“%c”不是数字或大写字母", "character %d, “%c”, is neither a digit nor a capital letter", at, r)
		}
		return false
	}
	return true
}
