package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// checkReport demands what holds for every text: no character is lost, the YAML
// reads back as what was read, and the figures stand once they are uncommented.
// It returns the characters in and out.
func checkReport(t *testing.T, r *Report, data []byte) (in, out int) {
	t.Helper()
	s, ok := text(r.File, data, func(problem.Problem) {})
	if !ok {
		t.Fatal("the text is read once and not twice")
	}
	before, after := visible(s), visible(everything(r))
	for c, n := range before {
		in += n
		if after[c] != n {
			t.Errorf("%q stands %d times in the text and %d times in what was read", c, n, after[c])
		}
	}
	for c, n := range after {
		out += n
		if before[c] == 0 {
			t.Errorf("%q does not stand in the text, but %d times in what was read", c, n)
		}
	}
	if !inOrder(s, inText(r)) {
		t.Error("foreword and sections do not follow the order of the text")
	}
	yaml := r.YAML(Options{})
	if !bytes.Equal(yaml, r.YAML(Options{})) {
		t.Error("written twice, the YAML differs")
	}
	rec, problems := decode(t, yaml)
	for _, p := range problems {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Errorf("%s: %s [%s]", p.Place, p.Message.EN, p.Rule)
		}
	}
	sameRecord(t, "", r.Record, rec)
	checkFigures(t, r, yaml)
	return in, out
}

// visible counts the characters that a person sees.
func visible(s string) map[rune]int {
	count := map[rune]int{}
	for _, c := range s {
		if !unicode.IsSpace(c) && !isInvisible(c) {
			count[c]++
		}
	}
	return count
}

// everything is all that was read, each line once: lines that went into fields
// of their own, lines set aside, foreword and sections.
func everything(r *Report) string {
	var b strings.Builder
	for _, l := range append(append([]Line(nil), r.Taken...), r.Aside...) {
		b.WriteString(l.Text)
	}
	return b.String() + inText(r)
}

// inText is foreword and sections, one after another.
func inText(r *Report) string {
	var b strings.Builder
	b.WriteString(plain(r.Record.Text("foreword")))
	var add func(list []*schema.Record)
	add = func(list []*schema.Record) {
		for _, s := range list {
			b.WriteString(s.Text("number") + s.Text("heading") + plain(s.Text("body")))
			add(s.Groups("sections"))
		}
	}
	add(r.Record.Groups("sections"))
	return b.String()
}

// inOrder reports whether the characters of part occur in whole in their order.
func inOrder(whole, part string) bool {
	rest := []rune(whole)
	for _, c := range part {
		if unicode.IsSpace(c) {
			continue
		}
		at := slices.Index(rest, c)
		if at < 0 {
			return false
		}
		rest = rest[at+1:]
	}
	return true
}

var backslash = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")

// plain is Markdown of this package as text again.
func plain(s string) string { return backslash.ReplaceAllString(s, "$1") }

func decode(t *testing.T, data []byte) (*schema.Record, []problem.Problem) {
	t.Helper()
	nodes, problems := schema.Read("out.yaml", data)
	if len(problems) > 0 || len(nodes) != 1 {
		t.Fatalf("not one entry of correct YAML: %v\n%s", problems, data)
	}
	rec := schema.Decode("out.yaml", nodes[0], disclosure.Report.Fields, func(p problem.Problem) { problems = append(problems, p) })
	return rec, problems
}

func sameRecord(t *testing.T, path string, want, got *schema.Record) {
	t.Helper()
	for i, f := range want.Fields {
		sameValue(t, path+f.Name, want.Values[i], got.Values[i])
	}
}

func sameValue(t *testing.T, path string, want, got schema.Value) {
	t.Helper()
	if want.Text != got.Text || len(want.Items) != len(got.Items) || (want.Group == nil) != (got.Group == nil) {
		t.Errorf("%s: read %q (%d items), decoded %q (%d items)", path, want.Text, len(want.Items), got.Text, len(got.Items))
		return
	}
	for i := range want.Items {
		sameValue(t, path+".", want.Items[i], got.Items[i])
	}
	if want.Group != nil {
		sameRecord(t, path+".", want.Group, got.Group)
	}
}

// checkFigures does what a person would: takes the marks of comment away and
// fills in the ids.
func checkFigures(t *testing.T, r *Report, yaml []byte) {
	t.Helper()
	_, commented, ok := strings.Cut(string(yaml), "\n# figures:\n")
	if !ok {
		if len(r.Figures) > 0 {
			t.Error("figures were read and not written")
		}
		return
	}
	live := strings.ReplaceAll("\n"+commented, "\n# ", "\n")
	live = strings.ReplaceAll("figures:"+live, "- id: #", "- id: a #")
	rec, problems := decode(t, []byte(live))
	for _, p := range problems {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Errorf("figures: %s: %s [%s]", p.Place, p.Message.EN, p.Rule)
		}
	}
	got := rec.Groups("figures")
	if len(got) != len(r.Figures) {
		t.Fatalf("%d figures read, %d decoded", len(r.Figures), len(got))
	}
	for i, c := range r.Figures {
		g := got[i]
		if g.Text("label") != c.Label || g.Text("value") != c.Value || g.Text("unit") != c.Unit || g.Text("section") != c.Section {
			t.Errorf("figure %d: read %v, decoded %q %q %q %q", i, c, g.Text("label"), g.Text("value"), g.Text("unit"), g.Text("section"))
		}
	}
}

// FuzzReadText: whatever the bytes, no panic, nothing lost, and correct YAML.
func FuzzReadText(f *testing.F) {
	files, _ := filepath.Glob("testdata/report/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkText(t, data)
		checkText(t, []byte(strings.ToValidUTF8(string(data), "字")))
	})
}

// FuzzPieces reads texts that are put together from what reports consist of: a
// byte chooses a piece.
func FuzzPieces(f *testing.F) {
	f.Add([]byte("\x00\x10\x20\x30"))
	f.Add([]byte("abcdefghijklmnopqrstuvwxyz"))
	f.Fuzz(func(t *testing.T, choice []byte) {
		var b strings.Builder
		for _, c := range choice {
			b.WriteString(pieces[int(c)%len(pieces)])
		}
		checkText(t, []byte(b.String()))
	})
}

var pieces = []string{
	"\n", "\n", "\n\n", "\r\n", "\u2028", "\u3000", " ", "\t", "\u200b", "\ufeff", "\u00a0", "\x01",
	"一、", "二、", "（一）", "(二)", "㈡", "(十一)", "1.", "2、", "⑴", "①", "第一章", "第二部分", "第一节", "一是", "二是",
	"。", "，", ",", "；", ":", "：", "、", "“", "”", "《", "》", "(", ")", "'", "\"", "#", "# ", "- ", "> ", "*", "_", "~", "`", "\\", "<a>", "[", "]", "](", "|", "&", "%", "{", "}", "!", "@", "?", "---", "...", "null", "~",
	"存在的问题", "下一步工作安排", "主要举措和成效", "第一责任人职责", "其他需要报告的情况", "加强领导", "建设", "2023年法治政府建设年度报告", "关于",
	"示例市交通运输局", "（盖章）", "示交发〔2024〕6号", "2024年3月21日", "二〇二四年三月二十一日", "2024年2月30日", "审核人：示例乙", "签发人：示例丙", "来源：", "发布时间：2024-03-25 16:20", "首页 > 公开 > 正文", "版权所有：", "地址：", "【打印】",
	"12件", "1,234人次", "９９％", "60.82万元", "2000多条", "10-20%", "第3次", "这是一段比较长的文字用来超过标题所容许的长度因此它不会被当作标题而是正文的一部分对吗",
}

func checkText(t *testing.T, data []byte) {
	t.Helper()
	r, problems := ReadReport("fuzz.txt", data)
	if r == nil {
		if problem.Count(problems, problem.Error) == 0 {
			t.Error("no report, and no error")
		}
		return
	}
	r.Summary()
	checkReport(t, r, data)
	if a, _ := ReadArticle("fuzz.txt", data); a != nil {
		a.Summary()
		in, _ := text("fuzz.txt", data, func(problem.Problem) {})
		checkArticle(t, a, in)
	}
}
