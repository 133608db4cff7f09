package privacy

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sunboard/generator/problem"
)

func FuzzLeaks(f *testing.F) {
	for _, file := range []string{"hidden.txt", "alike.txt"} {
		for _, line := range fixtures(f, file) {
			f.Add(strings.NewReplacer("⟦", "", "⟧", "").Replace(line))
		}
	}
	f.Add("00000000000000000居住证号码：000000000") // one find overlaps with its own like
	f.Add("出生日期2000-1-312012年5月生，生于2010年3月5日出生")
	f.Add("138<b>0000</b>0000\r\n138/0000/0000\n1380000\n0000.jpg 住示例小区3栋502室") // all that is loose
	f.Add("证件0199190\xa0199190")                                                // a broken character between
	f.Fuzz(func(t *testing.T, text string) {
		for bits := range 8 {
			c := Context{Person: bits&1 > 0, Codes: bits&2 > 0, Office: bits&4 > 0}
			checkSpans(t, text, Leaks(text, c))
		}
		checkRedact(t, text)
	})
}

// checkSpans holds that finds are in order, in range, and on the boundaries of
// characters, and that no message repeats one.
func checkSpans(t *testing.T, text string, found []Leak) {
	t.Helper()
	at := 0
	for _, l := range found {
		if l.Start < at || l.End <= l.Start || l.End > len(text) {
			t.Fatalf("%q: %d to %d, after %d", text, l.Start, l.End, at)
		}
		if !boundary(text, l.Start) || !boundary(text, l.End) {
			t.Fatalf("%q: %d to %d cuts a character", text, l.Start, l.End)
		}
		at = l.End
		p := LeakProblem(l, text, problem.Place{})
		checkMessage(t, p)
		if private := text[l.Start:l.End]; strings.Contains(p.Message.ZH, private) {
			t.Fatalf("%q: the message repeats it: %q", text, p.Message.ZH)
		}
	}
}

// boundary reports whether a character begins or the text ends at i.
func boundary(text string, i int) bool {
	if i == len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for at := range text {
		if at == i {
			return true // a broken character
		}
	}
	return false
}

// ordinary is running text as most records have it.
const ordinary = `2024年3月1日9时20分，执法人员在国道示例线示例环城路口检查，当事人的重型厢式货车载运日用百货11吨，收取运费，不能提供道路运输经营许可证和车辆营运证，经核查未取得道路运输经营许可。
以上事实有现场笔录、询问笔录、车辆行驶证复印件、过磅单等证据证明。当事人的行为违反了《中华人民共和国道路运输条例》第二十四条第一款的规定，依据《中华人民共和国道路运输条例》第六十三条第一项，参照《示例省交通运输行政处罚裁量基准》，决定给予罚款人民币叁仟元整（3000.00元）的行政处罚。
当事人应当自收到本决定书之日起十五日内缴纳罚款，到期不缴纳的，每日按罚款数额的百分之三加处罚款。如不服本决定，可以自收到决定书之日起六十日内依法申请行政复议，或者在六个月内依法提起行政诉讼。示交罚〔2024〕17号，统一社会信用代码91000000MA00000157，决定日期2024-03-11。
`

func BenchmarkLeaks(b *testing.B) {
	text := ordinary
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if len(Leaks(text, Context{})) > 0 {
			b.Fatal("it is not ordinary")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(float64(len(text))/1024), "ns/KB")
}
