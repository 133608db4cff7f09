package site

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestClip(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{{"一二三", 3, "一二三"}, {"一二，三", 3, "一二…"}, {" 一\n二  三 ", 5, "一 二 三"}, {"", 5, ""}} {
		if got := clip(c.text, c.most); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.text, c.most, got, c.want)
		}
	}
}

// What programs are told stands in HTML: no text ends the element, and every
// text is what encoding/json makes of it.
func TestLinkedTextsAreHarmless(t *testing.T) {
	for _, s := range []string{
		"示例", "", "a \"b\" \\", "</script>", "<!--", "a & b", "\u2028\u2029", "“引号”…", "\n\t\x00", "\xff\xe4", "𠮷 é 〔2024〕17号",
	} {
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendSaid(nil, s)); got != string(want) || strings.ContainsAny(got, "<>&\u2028\u2029") {
			t.Errorf("%q is written %s", s, got)
		}
	}
}
