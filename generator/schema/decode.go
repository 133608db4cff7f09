package schema

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
)

// Decode reads an entry into a record of the fields. What is wrong is told to
// found and left out of the record; an entry that is no group of fields at all
// makes none, and Decode returns nil.
func Decode(file string, n *yaml.Node, fields []Field, found func(problem.Problem)) *Record {
	d := decoder{file, found}
	return d.record(n, fields, T("一条记录", "a record"))
}

type decoder struct {
	file  string
	found func(problem.Problem)
}

func (d decoder) record(n *yaml.Node, fields []Field, what Text) *Record {
	r := &Record{Fields: fields, Values: make([]Value, len(fields)), At: place(d.file, n)}
	if d.aliased(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		d.found(form.At(r.At, problem.Text{
			ZH: "这里应当是" + what.ZH + "（一组“字段: 值”），却写了" + shapeOf(n).ZH,
			EN: "here " + what.EN + " is due (lines of “field: value”), but there is " + shapeOf(n).EN,
		}, Text{}))
		return nil
	}
	merged := false                    // what a merge would have brought is not missing
	seen := make([]int32, len(fields)) // line of a field's first key, 0: not yet
	var others map[string]bool
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, node := n.Content[i], n.Content[i+1]
		if d.aliased(key) {
			merged = true
			continue
		}
		at := index(fields, key.Value)
		if at < 0 {
			if others[key.Value] {
				d.twice(key)
				continue
			}
			if others == nil {
				others = map[string]bool{}
			}
			others[key.Value] = true
			d.unknown(key, fields)
			continue
		}
		if seen[at] != 0 {
			d.twice(key)
			continue
		}
		seen[at] = int32(key.Line)
		r.Values[at] = d.value(node, &fields[at])
	}
	d.missing(r, seen, merged)
	return r
}

func index(fields []Field, name string) int {
	for i := range fields {
		if fields[i].Name == name {
			return i
		}
	}
	return -1
}

// missing tells which required fields hold nothing. A field whose value was
// wrong has been told already and keeps its line, so it is not told twice.
func (d decoder) missing(r *Record, seen []int32, merged bool) {
	for i := range r.Fields {
		f, v := &r.Fields[i], r.Values[i]
		if f.Need == Optional || !v.IsZero() || v.Line < 0 || merged || f.Unless != "" && r.Has(f.Unless) {
			if v.Line < 0 {
				r.Values[i] = Value{Column: unread}
			}
			continue
		}
		rule, what := &required, T("缺少必填字段", "the required field")
		if f.Need == Expected {
			rule, what = &expected, T("缺少应填字段", "the expected field")
		}
		at := r.At
		if seen[i] != 0 {
			at = problem.Place{File: d.file, Line: int(seen[i])}
		}
		hint := Text{}
		if f.Example != "" {
			example := f.Example
			if f.Many {
				example = "[" + example + "]"
			}
			hint = problem.Textf("例如 %s: %s", "such as %s: %s", f.Name, example)
		}
		d.found(rule.At(at, problem.Text{
			ZH: what.ZH + " " + f.Name + "（" + f.Title.ZH + "）",
			EN: what.EN + " " + f.Name + " (" + f.Title.EN + ") is missing",
		}, hint))
	}
}

func (d decoder) unknown(key *yaml.Node, fields []Field) {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	hint := problem.Textf("可用的字段：%s", "the fields are: %s", strings.Join(names, ", "))
	if near := NearestField(key.Value, fields); near != "" {
		hint = problem.Textf("是不是 %s？可用的字段：%s", "is it %s? The fields are: %s", near, strings.Join(names, ", "))
	}
	d.found(unknownKey.At(place(d.file, key), problem.Textf("没有 %s 这个字段", "there is no field %s", quote(key.Value)), hint))
}

// NearestField is the name of the field that a person most likely meant, or
// empty. It also knows fields by their titles, so that 文书号 finds document.
func NearestField(word string, fields []Field) string {
	var names []string
	for _, f := range fields {
		if word == f.Title.ZH || strings.EqualFold(word, f.Title.EN) || strings.EqualFold(word, f.Code) && f.Code != "" {
			return f.Name
		}
		names = append(names, f.Name)
	}
	return Nearest(word, names)
}

func (d decoder) twice(key *yaml.Node) {
	d.found(duplicateKey.At(place(d.file, key), problem.Textf("字段 %s 写了两次", "the field %s is written twice", quote(key.Value)),
		T("只留一处", "keep one of them")))
}

func (d decoder) aliased(n *yaml.Node) bool {
	if n.Kind != yaml.AliasNode && n.Anchor == "" && n.Tag != "!!merge" {
		return false
	}
	d.found(alias.At(place(d.file, n), T("这里用了 YAML 的锚点、引用或合并", "this uses a YAML anchor, alias or merge"),
		T("把值原样写出来；值以 & 或 * 开头时放进引号", "write the value out; put a value that begins with & or * in quotes")))
	return true
}

// value reads what stands under a key. A Line of -1 marks a value that was
// given but wrong.
func (d decoder) value(n *yaml.Node, f *Field) Value {
	if isNull(n) {
		return Value{}
	}
	if d.aliased(n) {
		return Value{Line: -1}
	}
	if !f.Many {
		return d.single(n, f)
	}
	if n.Kind != yaml.SequenceNode {
		hint := T("每项一行，以“- ”开头", "one item a line, beginning with “- ”")
		if n.Kind == yaml.ScalarNode && len(n.Value) < 40 && f.Type != Group {
			hint = problem.Textf("写作 %s: [%s]", "write %s: [%s]", f.Name, n.Value)
		}
		d.found(form.At(place(d.file, n), problem.Textf("%[1]s 是列表，这里却写了%[2]s", "%[1]s is a list, but here is %[3]s", f.Name, shapeOf(n).ZH, shapeOf(n).EN), hint))
		return Value{Line: -1}
	}
	return d.items(n, f)
}

func (d decoder) items(n *yaml.Node, f *Field) Value {
	v := Value{Line: int32(n.Line), Column: int32(n.Column)}
	wrong := false
	for _, item := range n.Content {
		switch {
		case isNull(item):
		case d.aliased(item):
			wrong = true
		default:
			if got := d.single(item, f); !got.IsZero() {
				v.Items = append(v.Items, got)
			} else if got.Line < 0 {
				wrong = true
			}
		}
	}
	switch {
	case len(v.Items) > 0:
		return v
	case wrong:
		return Value{Line: -1}
	}
	return Value{}
}

func (d decoder) single(n *yaml.Node, f *Field) Value {
	v := Value{Line: int32(n.Line), Column: int32(n.Column)}
	if f.Type == Group {
		if n.Kind == yaml.MappingNode && blank(n) {
			return Value{}
		}
		if v.Group = d.record(n, f.Fields, T(f.Title.ZH, "an entry of "+f.Title.EN)); v.Group == nil {
			return Value{Line: -1}
		}
		return v
	}
	if n.Kind != yaml.ScalarNode {
		d.found(form.At(place(d.file, n), problem.Textf("%[1]s 应当是%[2]s，这里却写了%[3]s", "%[1]s is %[4]s, but here is %[5]s",
			f.Name, f.Type.Title.ZH, shapeOf(n).ZH, f.Type.Title.EN, shapeOf(n).EN), Text{}))
		return Value{Line: -1}
	}
	if n.Value == "" {
		return Value{}
	}
	if strings.ContainsFunc(n.Value, unseen) {
		d.found(wrongType.At(place(d.file, n), problem.Textf("%s 里有看不见的控制字符", "%s has control characters that nobody sees", f.Name),
			T("删去后重新输入这一处", "delete and type it again")))
		return Value{Line: -1}
	}
	text, wrong := f.Type.Parse(f, n.Value)
	if wrong != nil {
		rule := wrong.Rule
		if rule == nil {
			rule = &wrongType
		}
		d.found(rule.At(place(d.file, n), wrong.Message, wrong.Hint))
		return Value{Line: -1}
	}
	if f.Max > 0 && len(text) > f.Max {
		if length := utf8.RuneCountInString(text); length > f.Max {
			d.found(tooLong.At(place(d.file, n), problem.Textf("%s 有 %d 个字符，全国数据标准只容 %d 个", "%s has %d characters; the national layout holds %d",
				f.Name, length, f.Max), Text{}))
		}
	}
	v.Text = text
	return v
}

// unseen reports whether XML, and so every feed and sheet, refuses a character.
// YAML refuses it too, but lets "\x00" stand for it.
func unseen(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == '\ufffe' || r == '\uffff'
}

// blank reports whether a group's keys, and those of the groups in it, all stand
// without a value, as a skeleton has them: nothing was given.
func blank(n *yaml.Node) bool {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 1; i < len(n.Content); i += 2 {
			if !blank(n.Content[i]) {
				return false
			}
		}
		return true
	case yaml.SequenceNode:
		return !slices.ContainsFunc(n.Content, func(item *yaml.Node) bool { return !blank(item) })
	}
	return isNull(n)
}

func shapeOf(n *yaml.Node) Text {
	switch n.Kind {
	case yaml.MappingNode:
		return T("一组字段", "a group of fields")
	case yaml.SequenceNode:
		return T("一个列表", "a list")
	}
	return T("一个值", "a single value")
}
