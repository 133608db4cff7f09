package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
)

// Read parses a file's bytes into its entries: the items of a list, or the one
// mapping. It returns what it could read and what is wrong; a file that is not
// well-formed has no entries.
func Read(file string, data []byte) ([]*yaml.Node, []problem.Problem) {
	at := problem.Place{File: file}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, []problem.Problem{notUTF8(at, data)}
	}
	root, err := parse(data)
	switch {
	case errors.Is(err, errSecond):
		return nil, []problem.Problem{syntax.At(problem.Place{File: file, Line: root.Line}, T(
			"一个文件里只能有一份 YAML，这里用 --- 开始了第二份",
			"a file holds one YAML document; a second one begins here with ---"), T("多条记录写成列表，每条以“- ”开头", "write several records as a list, each beginning with “- ”"))}
	case err != nil:
		return nil, []problem.Problem{syntaxProblem(at, data, err)}
	case root == nil || len(root.Content) == 0 || isNull(root.Content[0]):
		return nil, []problem.Problem{emptyFile.At(at, T("文件是空的", "the file is empty"),
			T("填上内容，或删去这个文件", "fill it in, or delete the file"))}
	}
	if top := root.Content[0]; top.Kind == yaml.SequenceNode {
		if len(top.Content) == 0 {
			return nil, []problem.Problem{emptyFile.At(place(file, top), T("列表是空的", "the list is empty"), Text{})}
		}
		return top.Content, nil
	} else {
		return []*yaml.Node{top}, nil
	}
}

var errSecond = errors.New("a second document")

// parse reads the one document of data. The parser is not ours and reads
// strangers' files: should it panic, that is an error of the file.
func parse(data []byte) (root *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, second yaml.Node
	if err := d.Decode(&doc); err == io.EOF {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if err := d.Decode(&second); err == nil {
		return &second, errSecond
	} else if err != io.EOF {
		return nil, err
	}
	return &doc, nil
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// syntaxProblem says in both languages what the parser says in one.
func syntaxProblem(at problem.Place, data []byte, err error) problem.Problem {
	what := err.Error()
	if m := yamlLine.FindStringSubmatch(what); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		what = m[2]
	}
	if line, column := tabMeant(what, at.Line, data); line > 0 {
		at.Line, at.Column = line, column
		return syntax.At(at, T("缩进里有制表符（Tab）", "there is a tab in the indentation"),
			T("改成空格，每级两个", "use blanks, two for each level"))
	}
	for _, t := range yamlTexts {
		if strings.Contains(what, t.part) {
			return syntax.At(at, T("YAML 写法不对："+t.text.ZH, "not correct YAML: "+what), t.hint)
		}
	}
	return syntax.At(at, T("YAML 写法不对："+what, "not correct YAML: "+what), Text{})
}

// yamlTexts are the parser's commonest complaints, by a part of their words.
var yamlTexts = []struct {
	part string
	text Text
	hint Text
}{
	{"mapping values are not allowed", Text{ZH: "这里不能出现“: ”"},
		T("值里有半角冒号时，把整个值放进引号；或检查上一行的缩进", "put a value with a colon in quotes, or look at the indentation of the line before")},
	{"did not find expected key", Text{ZH: "这里应当是一个字段名"},
		T("检查这一行和上一行的缩进", "look at the indentation of this line and the one before")},
	{"could not find expected ':'", Text{ZH: "字段名后面缺少半角冒号和空格"},
		T("写成“字段: 值”，冒号用半角，后面空一格", "write “field: value”, with a blank after the colon")},
	{"did not find expected '-' indicator", Text{ZH: "列表的下一项应当以“- ”开头"},
		T("检查缩进是否与上一项对齐", "look whether it is aligned with the item before")},
	{"found unexpected end of stream", Text{ZH: "引号没有成对"},
		T("找到没有关上的引号", "find the quotation mark that is not closed")},
	{"cannot start any token", Text{ZH: "值不能以这个符号开头"},
		T("把整个值放进引号", "put the whole value in quotes")},
	{"control characters", Text{ZH: "有看不见的控制字符"},
		T("删去后重新输入这一处", "delete and type it again")},
	{"unknown anchor", Text{ZH: "值不能以“*”开头"},
		T("把整个值放进引号", "put the whole value in quotes")},
	{"exceeded max depth", Text{ZH: "嵌套太深"}, Text{}},
}

// tabMeant is the place of the tab that the parser complains of without always
// naming it, if it is one: the text of a value may have tabs, too.
func tabMeant(what string, from int, data []byte) (line, column int) {
	line, column = tabIndent(data, from)
	switch {
	case strings.Contains(what, "tab character"):
		return line, column
	case strings.Contains(what, "cannot start any token") && line <= max(from, 1)+1:
		return line, column
	}
	return 0, 0
}

// tabIndent finds the first tab among the blanks that begin a line, looking
// from a line on.
func tabIndent(data []byte, from int) (line, column int) {
	for text := range bytes.Lines(data) {
		if line++; line < from {
			continue
		}
		indent := text[:len(text)-len(bytes.TrimLeft(text, " \t"))]
		if i := bytes.IndexByte(indent, '\t'); i >= 0 {
			return line, i + 1
		}
	}
	return 0, 0
}

func notUTF8(at problem.Place, data []byte) problem.Problem {
	at.Line, at.Column = firstBad(data)
	if looksLikeGB18030(data) {
		return encoding.At(at, T("文件不是 UTF-8 编码，看来是 GB18030（GBK、ANSI）", "the file is not UTF-8; it looks like GB18030 (GBK, ANSI)"),
			T("在编辑器里“另存为”，编码选 UTF-8", "save it again with the encoding UTF-8"))
	}
	return encoding.At(at, T("文件不是 UTF-8 编码", "the file is not UTF-8"),
		T("确认它是文本文件，另存为 UTF-8", "make sure it is a text file, and save it as UTF-8"))
}

func firstBad(data []byte) (line, column int) {
	line, column = 1, 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			return line, column
		case r == '\n':
			line, column = line+1, 1
		default:
			column++
		}
		data = data[n:]
	}
	return line, column
}

// looksLikeGB18030 reports whether every byte above ASCII stands in a sequence
// of that encoding, most of them in the rows of common Chinese characters.
func looksLikeGB18030(data []byte) bool {
	pairs, common := 0, 0
	for i := 0; i < len(data); i++ {
		lead := data[i]
		switch {
		case lead < 0x80:
			continue
		case lead == 0x80 || lead == 0xff || i+1 >= len(data):
			return false
		}
		i++
		switch trail := data[i]; {
		case trail >= 0x30 && trail <= 0x39: // four bytes
			i += 2
		case trail < 0x40 || trail == 0x7f || trail == 0xff:
			return false
		case lead >= 0xb0 && lead <= 0xf7 && trail >= 0xa1, lead >= 0xa1 && lead <= 0xa9:
			common++
		}
		pairs++
	}
	return pairs > 0 && common*10 >= pairs*9
}

func place(file string, n *yaml.Node) problem.Place {
	return problem.Place{File: file, Line: n.Line, Column: n.Column}
}

// isNull reports whether a value was left empty. A tag !!null before a text does
// not make the text nothing.
func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" &&
		(n.Value == "" || n.Value == "~" || strings.EqualFold(n.Value, "null"))
}
