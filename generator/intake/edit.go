package intake

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Amendment is what becomes of one record of a file.
type Amendment struct {
	Record     *schema.Record // as it is stored; its place says where
	Changes    []Change
	Correction *Correction // nil: the record was not published
}

// Correction is the entry that tells readers of each change.
type Correction struct {
	On     string // the day, YYYY-MM-DD
	Reason string
	// Was is what the entry says of the old value; empty: nothing.
	Was func(Change) string
}

// corrections is the field of such entries.
const corrections = "corrections"

var errFlow = errors.New("the record is written in one line, with braces")

// Amend writes changes into a file and leaves every other line as it is: comments,
// order, blank lines, quotes. Where it cannot be sure of that, it changes nothing.
func Amend(file string, data []byte, k *schema.Kind, list []Amendment) ([]byte, error) {
	rest, mark := bytes.CutPrefix(data, []byte("\ufeff"))
	text := string(rest)
	windows := strings.Contains(text, "\r\n")
	if windows {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	nodes, problems := schema.Read(file, []byte(text))
	if len(problems) > 0 {
		return nil, errors.New("the file cannot be read")
	}
	e := &editor{lines: strings.SplitAfter(text, "\n")}
	for _, a := range list {
		i := slices.IndexFunc(nodes, func(n *yaml.Node) bool { return n.Line == a.Record.At.Line && n.Column == a.Record.At.Column })
		if i < 0 || nodes[i].Style&yaml.FlowStyle != 0 {
			return nil, errFlow
		}
		e.amend(nodes[i], k, a)
	}
	out := e.String()
	if err := sameBut(file, text, out, k, list); err != nil {
		return nil, err
	}
	if windows {
		out = strings.ReplaceAll(out, "\n", "\r\n")
	}
	if mark {
		out = "\ufeff" + out
	}
	return []byte(out), nil
}

// editor collects edits of whole lines.
type editor struct {
	lines []string // each with its line break
	edits []edit
}

// edit puts a text in the place of lines, of which there may be none.
type edit struct {
	from, to int // from 0; to is the first line that stays
	text     string
}

func (e *editor) String() string {
	slices.SortStableFunc(e.edits, func(a, b edit) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var b strings.Builder
	at := 0
	for _, x := range e.edits {
		b.WriteString(strings.Join(e.lines[at:x.from], ""))
		if x.from > 0 && !strings.HasSuffix(e.lines[x.from-1], "\n") {
			b.WriteByte('\n')
		}
		b.WriteString(x.text)
		at = x.to
	}
	return b.String() + strings.Join(e.lines[at:], "")
}

// amend edits one record.
func (e *editor) amend(n *yaml.Node, k *schema.Kind, a Amendment) {
	for _, c := range a.Changes {
		e.set(n, k, c.Field, c.New)
	}
	if a.Correction == nil {
		return
	}
	f := k.Field(corrections)
	if f == nil {
		return
	}
	added := correctionEntries(f, a)
	if len(added) == 0 {
		return
	}
	at := keyOf(n, f.Name)
	if at < 0 || n.Content[at+1].Kind != yaml.SequenceNode || n.Content[at+1].Style&yaml.FlowStyle != 0 || len(n.Content[at+1].Content) == 0 {
		all := schema.Value{Items: slices.Concat(a.Record.Value(f.Name).Items, added)}
		e.set(n, k, f, all)
		return
	}
	// Behind the last entry, in its indentation.
	column := n.Content[at+1].Content[0].Column
	w := &writer{}
	for _, item := range added {
		w.record(item.Group, strings.Repeat(" ", column-1), strings.Repeat(" ", max(column-3, 0))+"- ", nil)
	}
	_, end := e.extent(n, at)
	e.edits = append(e.edits, edit{end, end, w.String()})
}

func correctionEntries(f *schema.Field, a Amendment) []schema.Value {
	var list []schema.Value
	for _, c := range a.Changes {
		if c.Field.Internal {
			continue
		}
		entry := newRecord(f.Fields, "", 0)
		set(entry, "on", a.Correction.On, 0)
		set(entry, "field", c.Field.Name, 0)
		set(entry, "was", a.Correction.Was(c), 0)
		set(entry, "reason", a.Correction.Reason, 0)
		list = append(list, schema.Value{Group: entry})
	}
	return list
}

// keyOf is where a key stands in a mapping, or -1.
func keyOf(n *yaml.Node, name string) int {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return i
		}
	}
	return -1
}

// set writes a field: over its old value, or behind the fields that come before it.
func (e *editor) set(n *yaml.Node, k *schema.Kind, f *schema.Field, v schema.Value) {
	indent := strings.Repeat(" ", n.Column-1)
	at := keyOf(n, f.Name)
	if at >= 0 {
		from, to := e.extent(n, at)
		lead := e.lines[from][:len(e.lines[from])-len(strings.TrimLeft(e.lines[from], " -"))]
		e.edits = append(e.edits, edit{from, to, lead + field(f, v, n.Content[at], n.Content[at+1], indent)})
		return
	}
	order := func(name string) int {
		return slices.IndexFunc(k.Fields, func(x schema.Field) bool { return x.Name == name })
	}
	before, own := 0, order(f.Name)
	for i := 0; i+1 < len(n.Content); i += 2 {
		if order(n.Content[i].Value) < own {
			before = i
		}
	}
	_, end := e.extent(n, before)
	e.edits = append(e.edits, edit{end, end, indent + field(f, v, nil, nil, indent)})
}

// field is a field as YAML. A value that stood in its key's line stays there, in
// its quotes and with its comment.
func field(f *schema.Field, v schema.Value, key, old *yaml.Node, indent string) string {
	w := &writer{}
	if old != nil && old.Kind == yaml.ScalarNode && old.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && !f.Many && f.Fields == nil && !strings.Contains(v.Text, "\n") {
		text := scalar(v.Text)
		if f.Type == schema.Until && v.Text == schema.Forever {
			text = "长期"
		} else if old.Style&yaml.DoubleQuotedStyle != 0 && !strings.ContainsAny(v.Text, `"\`) && !strings.ContainsFunc(v.Text, isHidden) {
			text = `"` + v.Text + `"`
		}
		w.WriteString(" " + text + "\n")
	} else {
		w.value(f, v, indent, problem.Text{})
	}
	text := f.Name + ":" + w.String()
	comment := ""
	if old != nil {
		comment = cmp.Or(old.LineComment, key.LineComment)
	}
	if comment != "" {
		first, rest, _ := strings.Cut(text, "\n")
		text = first + " " + comment + "\n" + rest
	}
	return text
}

// extent is the lines that a key and its value take. Comments and blank lines that
// follow are not theirs.
func (e *editor) extent(n *yaml.Node, at int) (from, to int) {
	key, value := n.Content[at], n.Content[at+1]
	from = key.Line - 1
	block := value.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	to = from + 1
	for i := from + 1; i < len(e.lines); i++ {
		line := strings.TrimRight(e.lines[i], "\n")
		bare := strings.TrimLeft(line, " ")
		depth := len(line) - len(bare)
		listed := value.Kind == yaml.SequenceNode && depth == key.Column-1 && strings.HasPrefix(bare, "- ")
		switch {
		case bare == "":
			continue
		case depth < key.Column && !listed:
			return from, to
		case bare[0] == '#' && !block:
			continue
		}
		to = i + 1
	}
	return from, to
}

// sameBut demands that a file differs from what it was in the changes alone.
func sameBut(file, before, after string, k *schema.Kind, list []Amendment) error {
	was, now := decodeAll(file, before, k), decodeAll(file, after, k)
	if len(was) != len(now) {
		return errors.New("the records do not stay apart")
	}
	for i, r := range was {
		var changes []Change
		corrected := false
		for _, a := range list {
			if a.Record.At.Line == r.At.Line {
				changes, corrected = a.Changes, a.Correction != nil
			}
		}
		for j := range k.Fields {
			f := &k.Fields[j]
			want := r.Values[j]
			if n := slices.IndexFunc(changes, func(c Change) bool { return c.Field.Name == f.Name }); n >= 0 {
				want = changes[n].New
			}
			if f.Name == corrections && corrected {
				continue
			}
			if !equalValues(want, now[i].Values[j]) {
				return errors.New("the field " + f.Name + " does not read back")
			}
		}
	}
	return nil
}

func decodeAll(file, text string, k *schema.Kind) []*schema.Record {
	nodes, _ := schema.Read(file, []byte(text))
	var list []*schema.Record
	for _, n := range nodes {
		if r := schema.Decode(file, n, k.Fields, func(problem.Problem) {}); r != nil {
			list = append(list, r)
		}
	}
	return list
}

// equalValues compares values wherever they stand.
func equalValues(a, b schema.Value) bool {
	if a.Text != b.Text || len(a.Items) != len(b.Items) || (a.Group == nil) != (b.Group == nil) {
		return false
	}
	for i := range a.Items {
		if !equalValues(a.Items[i], b.Items[i]) {
			return false
		}
	}
	if a.Group != nil {
		for i := range a.Group.Values {
			if !equalValues(a.Group.Values[i], b.Group.Values[i]) {
				return false
			}
		}
	}
	return true
}
