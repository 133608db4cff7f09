package schema

import (
	"runtime"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
)

func TestReadGivesTheEntriesOfAFile(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"a mapping":             {"id: a\n", 1},
		"a list":                {"- id: a\n- id: b\n", 2},
		"a list in one line":    {"[{id: a}, {id: b}, {id: c}]", 3},
		"a byte order mark":     {"\ufeffid: a\n", 1},
		"line ends of Windows":  {"- id: a\r\n- id: b\r\n", 2},
		"a document's marks":    {"---\nid: a\n...\n", 1},
		"a scalar":              {"只有一句话\n", 1},
		"tabs within a value":   {"id: |\n  a\n  \tb\n", 1},
		"an entry left empty":   {"- id: a\n-\n", 2},
		"as deep as it goes":    {strings.Repeat("[", 9000) + strings.Repeat("]", 9000), 1},
		"a very long character": {"id: 𠮷" + strings.Repeat("𠮷", 10_000), 1},
	} {
		nodes, problems := Read("a.yaml", []byte(c.text))
		if len(nodes) != c.want || len(problems) > 0 {
			t.Errorf("%s: %d entries, %v", name, len(nodes), problems)
		}
	}
}

// The column of a value counts characters, without the mark of the byte order.
func TestReadKnowsWhereValuesStand(t *testing.T) {
	nodes, _ := Read("a.yaml", []byte("\ufeff名称: 示例\n- 'x'\n"))
	if nodes != nil {
		t.Fatal("that was to be refused")
	}
	nodes, _ = Read("a.yaml", []byte("\ufeff{名称: 示例, 编码: \"1\"}\n"))
	value := nodes[0].Content[3]
	if value.Value != "1" || value.Line != 1 || value.Column != 14 {
		t.Errorf("%q stands at %d:%d", value.Value, value.Line, value.Column)
	}
}

func TestReadSaysWhatIsWrongWithAFile(t *testing.T) {
	gbk := []byte("party: \xbd\xbb\xcd\xa8\xd4\xcb\xca\xe4\xbe\xd6\n")
	cases := []struct {
		name, text, place, rule, message string
	}{
		{"GB18030", string(gbk), "a.yaml:1:8", "encoding", "看来是 GB18030"},
		{"four bytes of GB18030", "a: \x81\x30\x81\x30\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1\xb0\xa1", "a.yaml:1:4", "encoding", "看来是 GB18030"},
		{"neither", "id: 示例\nx: \xff\xfe", "a.yaml:2:4", "encoding", "文件不是 UTF-8 编码"},
		{"half a character", "id: 示\xe4\xbe", "a.yaml:1:6", "encoding", "文件不是 UTF-8 编码"},
		{"empty", "", "a.yaml", "empty-file", "文件是空的"},
		{"only a mark", "\ufeff", "a.yaml", "empty-file", "文件是空的"},
		{"only comments", "# 说明\n\n", "a.yaml", "empty-file", "文件是空的"},
		{"only null", "~\n", "a.yaml", "empty-file", "文件是空的"},
		{"an empty list", "[]\n", "a.yaml:1:1", "empty-file", "列表是空的"},
		{"two documents", "id: a\n---\nid: b\n", "a.yaml:2", "yaml-syntax", "第二份"},
		{"a broken second document", "id: a\n---\nid: [\n", "a.yaml:3", "yaml-syntax", "YAML 写法不对"},
		{"a tab", "- id: a\n\tb: c\n", "a.yaml:2:1", "yaml-syntax", "制表符"},
		{"a tab under a key", "a:\n \t- b\n", "a.yaml:2:2", "yaml-syntax", "制表符"},
		{"a tab first of all", "\ta: b\n", "a.yaml:1:1", "yaml-syntax", "制表符"},
		{"a tab after a block", "- id: 1\n  t: |\n    a\n\tb: 1\n", "a.yaml:4:1", "yaml-syntax", "制表符"},
		{"another fault beside a harmless tab", "a: |\n  x\n  \ty\nb: [1\n", "a.yaml:3", "yaml-syntax", "YAML 写法不对"},
		{"a sign far from a harmless tab", "a: |\n  x\n  \ty\nb: 1\nc: 1\nd: @x\n", "a.yaml:6", "yaml-syntax", "值不能以这个符号开头"},
		{"a colon in a value", "a: 经查: 超限\n", "a.yaml", "yaml-syntax", "不能出现“: ”"},
		{"an asterisk", "a: *x\n", "a.yaml", "yaml-syntax", "值不能以“*”开头"},
		{"a control character", "a: \x01\n", "a.yaml", "yaml-syntax", "控制字符"},
		{"too deep", strings.Repeat("[", 20_000), "a.yaml", "yaml-syntax", "嵌套太深"},
	}
	for _, c := range cases {
		nodes, problems := Read("a.yaml", []byte(c.text))
		if len(problems) != 1 || nodes != nil {
			t.Errorf("%s: %d entries, %v", c.name, len(nodes), problems)
			continue
		}
		p := problems[0]
		if p.Place.String() != c.place || p.Rule != c.rule || !strings.Contains(p.Message.ZH, c.message) || whole(p.Message) != "" {
			t.Errorf("%s: %v: %v [%s]", c.name, p.Place, p.Message, p.Rule)
		}
	}
}

// Strangers' files of many values cost memory in proportion to their size, and
// those of deep nesting next to nothing.
func TestReadIsSparing(t *testing.T) {
	const size = 1 << 18
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, c := range map[string]struct {
		text string
		most uint64 // bytes for each of the text's
	}{
		"a flow sequence":     {"[" + repeat("a,") + "]", 200},
		"a flow mapping":      {"{" + repeat("a,") + "}", 300},
		"pairs in a sequence": {"[" + repeat("a: ,") + "]", 300},
		"a list":              {repeat("- a\n"), 120},
		"open brackets":       {repeat("["), 60},
		"open mappings":       {repeat("{a: "), 60},
		"nested lists":        {repeat("- "), 60},
		"one long value":      {"a: " + repeat("长"), 20},
		"an open quote":       {`a: "` + repeat(`\x41`), 20},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Read("a.yaml", []byte(c.text))
		runtime.ReadMemStats(&after)
		if used := (after.TotalAlloc - before.TotalAlloc) / size; used > c.most {
			t.Errorf("%s: %d bytes for each byte, more than %d", name, used, c.most)
		}
	}
}

// FuzzRead: whatever the bytes, Read neither panics nor gives entries of a file
// that it refuses, and all places stand within the file.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"- id: a\n  b: [c, 'd']\n", "\ufeffid: 示例\r\n", "a: &x 1\nb: *x\n<<: *x\n", "- a: |\n    x\n\tb\n", "a: 1\n---\nb: 2\n",
		"\xca\xbe\xc0\xfd", "{a: [b, {c: d}]}", "? a\n: b\n", "a: \"\\x00\\u2028\"\n", "# c\n", "%YAML 1.1\n---\n- !!binary x\n", "a\u2028b: c\u0085d\r",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		nodes, problems := Read("a.yaml", data)
		if (len(nodes) > 0) == (len(problems) > 0) {
			t.Fatalf("%d entries and %v", len(nodes), problems)
		}
		lines := yamlLines(string(data))
		for _, p := range problems {
			if p.Rule == encoding.ID {
				within(t, strings.Split(string(data), "\n"), p.Place) // it is not YAML yet
			} else {
				within(t, lines, p.Place)
			}
			complete(t, data, p)
		}
		for _, n := range nodes {
			nodesWithin(t, lines, n)
		}
	})
}

// yamlLines are the lines as YAML breaks them: it knows more line ends than
// editors do.
func yamlLines(text string) []string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	return strings.Split(text, "\n")
}

func nodesWithin(t *testing.T, lines []string, n *yaml.Node) {
	t.Helper()
	within(t, lines, problem.Place{Line: n.Line, Column: n.Column})
	for _, c := range n.Content {
		nodesWithin(t, lines, c)
	}
}

// within demands that a place stands in the file; just behind a line's last
// character, and on the line after the last, counts as in it.
func within(t *testing.T, lines []string, at problem.Place) {
	t.Helper()
	if at.Line == len(lines)+1 && at.Column <= 1 {
		return
	}
	if at.Line < 0 || at.Line > len(lines) || at.Column < 0 || at.Column > 0 && at.Line == 0 {
		t.Fatalf("%v is not within %d lines", at, len(lines))
	}
	if at.Line > 0 && at.Column > len([]rune(lines[at.Line-1]))+1 {
		t.Fatalf("%v is not within %q", at, lines[at.Line-1])
	}
}

// complete demands that a problem has all that is printed of it.
func complete(t *testing.T, data []byte, p problem.Problem) {
	t.Helper()
	known := false
	for _, r := range Structure {
		known = known || r.ID == p.Rule && r.Severity == p.Severity
	}
	if !known {
		t.Fatalf("the rule %q is not one of Structure", p.Rule)
	}
	texts := []Text{p.Message}
	if !p.Hint.IsZero() {
		texts = append(texts, p.Hint)
	}
	for _, text := range texts {
		// A file may hold %! itself, and it may be quoted.
		if why := whole(text); why != "" && !strings.Contains(string(data), "%!") {
			t.Fatalf("%v: %s", text, why)
		}
	}
}
