package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Open data is JSON, and so are lists and groups in a cell of it: what went out comes
// in again. JSON says exactly what it means, so nothing in it is cleaned or guessed.

// maxNested is how deep arrays and objects may stand in each other.
const maxNested = 20

// jsonReader reads JSON into YAML nodes, which remember where they stand.
type jsonReader struct {
	d            *json.Decoder
	data         []byte
	read         int // bytes whose lines are counted
	line, column int
	fixed        bool // all stands in one cell
}

func newJSON(data []byte) *jsonReader {
	r := &jsonReader{d: json.NewDecoder(bytes.NewReader(data)), data: data, line: 1, column: 1}
	r.d.UseNumber()
	return r
}

var errDamaged = errors.New("a text has half a character")

// token is the next token, with its place in line and column.
func (r *jsonReader) token() (json.Token, error) {
	token, err := r.d.Token()
	if s, ok := token.(string); ok && strings.ContainsRune(s, utf8.RuneError) && !bytes.ContainsRune(r.data, utf8.RuneError) {
		err = errDamaged
	}
	return token, err
}

// here moves the place on to the next token.
func (r *jsonReader) here() {
	if r.fixed {
		return
	}
	at := int(r.d.InputOffset())
	for at < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[at]) >= 0 {
		at++
	}
	for _, c := range string(r.data[r.read:at]) {
		if r.column++; c == '\n' {
			r.line, r.column = r.line+1, 1
		}
	}
	r.read = at
}

// value reads one value.
func (r *jsonReader) value(depth int) (*yaml.Node, error) {
	if depth > maxNested {
		return nil, fmt.Errorf("more than %d levels", maxNested)
	}
	r.here()
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: r.line, Column: r.column}
	token, err := r.token()
	if err != nil {
		return nil, noEnd(err)
	}
	switch t := token.(type) {
	case json.Delim:
		n.Kind = yaml.SequenceNode
		if t == '{' {
			n.Kind = yaml.MappingNode
		}
		for r.d.More() {
			if err := r.element(n, depth); err != nil {
				return nil, err
			}
		}
		_, err = r.d.Token()
		return n, noEnd(err)
	case nil:
		n.Tag, n.Value = "!!null", "null"
	case bool:
		n.Tag, n.Value = "!!bool", fmt.Sprint(t)
	case json.Number:
		n.Tag, n.Value = "!!float", t.String()
	case string:
		n.Tag, n.Value = "!!str", t
	}
	return n, nil
}

// element reads a member of an object, or an item of an array.
func (r *jsonReader) element(n *yaml.Node, depth int) error {
	if n.Kind == yaml.MappingNode {
		r.here()
		key := &yaml.Node{Kind: yaml.ScalarNode, Line: r.line, Column: r.column}
		token, err := r.token()
		if err != nil {
			return noEnd(err)
		}
		key.Value, _ = token.(string)
		n.Content = append(n.Content, key)
	}
	item, err := r.value(depth + 1)
	if err == nil {
		n.Content = append(n.Content, item)
	}
	return err
}

// end demands that nothing follows.
func (r *jsonReader) end() error {
	if _, err := r.d.Token(); err != io.EOF {
		return errors.New("something follows the end")
	}
	return nil
}

// cellJSON reads a cell that holds JSON; all of it has the cell's place.
func cellJSON(text string, line, column int) (*yaml.Node, error) {
	r := newJSON([]byte(text))
	r.line, r.column, r.fixed = line, column, true
	n, err := r.value(0)
	if err == nil {
		err = r.end()
	}
	return n, err
}

// looksLikeJSON reports whether a cell of a list or a group is meant as JSON: an array
// of objects or texts, or an object. [2024]12号 is none.
func looksLikeJSON(text string, f *schema.Field) bool {
	rest, ok := strings.CutPrefix(text, "[")
	rest = strings.TrimSpace(rest)
	switch {
	case f.Fields == nil:
		return ok && f.Many && (strings.HasPrefix(rest, `"`) || strings.HasPrefix(rest, "true") || strings.HasPrefix(rest, "false"))
	case ok:
		return strings.HasPrefix(rest, "{")
	}
	rest, ok = strings.CutPrefix(text, "{")
	return ok && strings.HasPrefix(strings.TrimSpace(rest), `"`)
}

func notJSON(err error) *bad {
	return &bad{&cellGroup, problem.Textf("这一格写成 JSON，却读不通：%v", "the cell is written as JSON, but cannot be read: %v", err),
		problem.T("对照开放数据文件里的写法改正；手工填写时用“设定依据·条款”这样的分列", "correct it after the files of open data; by hand, fill in columns of the group's own fields")}
}

// jsonEntries are the entries of a group that a cell gives as JSON.
func jsonEntries(text string, f *schema.Field, line, column int) ([]entry, *bad) {
	n, err := cellJSON(strings.TrimSpace(text), line, column)
	if err != nil {
		return nil, notJSON(err)
	}
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	if (n.Kind == yaml.SequenceNode) != f.Many {
		return nil, notJSON(errors.New("not of the group's form"))
	}
	var list []entry
	for _, item := range items {
		list = append(list, entry{node: item})
	}
	return list, nil
}

// jsonTexts are the values of a list that a cell gives as JSON.
func jsonTexts(text string) ([]string, *bad) {
	n, err := cellJSON(strings.TrimSpace(text), 0, 0)
	if err != nil {
		return nil, notJSON(err)
	}
	var list []string
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode {
			return nil, notJSON(errors.New("not a list of texts"))
		}
		list = append(list, item.Value)
	}
	return list, nil
}

// isJSON reports whether a file is JSON by its name; one that is too large is left to
// those who say so.
func isJSON(file string, data []byte) bool {
	return strings.EqualFold(path.Ext(file), ".json") && len(data) <= maxTable
}

// readJSON reads a file of records: an array of objects, or one object. Each is
// decoded before the next is read, but for the first ones, which tell the kind.
func (t *tableReader) readJSON(data []byte) *Batch {
	at := problem.Place{File: t.file}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		t.found(tableForm.At(at, problem.T("文件不是 UTF-8 编码", "the file is not UTF-8"), problem.T("另存为 UTF-8 再导入", "save it as UTF-8 and import that")))
		return nil
	}
	const first = 20
	var waiting []*yaml.Node
	var b *Batch
	start := func() bool {
		if b == nil && len(waiting) > 0 {
			if k := t.kindOf(waiting); k != nil {
				b = &Batch{File: t.file, Kind: k}
			}
		}
		for _, n := range waiting {
			if b != nil {
				t.object(b, n)
			}
		}
		waiting = waiting[:0]
		return b != nil
	}
	line, err := eachObject(data, func(n *yaml.Node) bool {
		waiting = append(waiting, n)
		return len(waiting) < first && b == nil || start()
	})
	if err != nil {
		t.found(tableForm.At(problem.Place{File: t.file, Line: line}, problem.Textf("文件不是写法正确的 JSON：%v", "the file is no correct JSON: %v", err),
			problem.T("要导入的 JSON 是一个数组，每条记录一个对象，和开放数据的文件一样", "JSON to import is an array with an object for each record, as in the files of open data")))
		return nil
	}
	start()
	return b
}

// eachObject reads the objects of a file one after another, until do says no. With an
// error it tells the line.
func eachObject(data []byte, do func(*yaml.Node) bool) (line int, err error) {
	r := newJSON(data)
	err = r.each(bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")), do)
	r.here()
	return r.line, err
}

func (r *jsonReader) each(many bool, do func(*yaml.Node) bool) error {
	if !many {
		n, err := r.value(0)
		if err == nil {
			err = r.end()
		}
		if err == nil {
			do(n)
		}
		return err
	}
	if _, err := r.token(); err != nil {
		return err
	}
	for rows := 0; r.d.More(); rows++ {
		if rows == maxRows {
			return errRows
		}
		n, err := r.value(1)
		if err != nil {
			return err
		}
		if !do(n) {
			return nil
		}
	}
	if _, err := r.d.Token(); err != nil {
		return noEnd(err)
	}
	return r.end()
}

// kindOf is the kind whose fields the objects name, or nil, which has been told then.
func (t *tableReader) kindOf(objects []*yaml.Node) *schema.Kind {
	if t.o.Kind != nil {
		return t.o.Kind
	}
	names := map[string]bool{}
	for _, n := range objects {
		for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
			names[n.Content[i].Value] = true
		}
	}
	best, tied := header{}, (*schema.Kind)(nil)
	for _, k := range disclosure.Kinds {
		score := 0
		for i := range k.Fields {
			if names[k.Fields[i].Name] {
				score++
			}
		}
		best, tied = best.against(header{kind: k, score: score}, tied)
	}
	if best.score == 0 {
		t.unknownKind()
		return nil
	}
	if tied != nil {
		t.tied(problem.Place{File: t.file}, best.kind, tied)
		return nil
	}
	return best.kind
}

// object makes a record of an object.
func (t *tableReader) object(b *Batch, n *yaml.Node) {
	if n.Kind == yaml.MappingNode {
		t.defaults(b.Kind, n)
	}
	if r := t.decode(b, t.file, n, nil); r != nil {
		b.Records = append(b.Records, r)
	}
}
