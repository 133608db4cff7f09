package intake

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// A group of fields stands in a table in one of three ways: a cell holds whole
// entries, as JSON or as words that can be taken apart; or its fields have columns of
// their own, an entry a row; or each of its stages has a column.

// groupColumns are the columns of one group.
type groupColumns struct {
	field  *schema.Field
	whole  []column        // cells that hold entries
	words  []column        // a column for each stage
	direct []column        // columns of the group's own fields
	nested []*groupColumns // of groups within it
	depth  int             // of its fields in the path of a column
}

// groupsOf finds the groups among columns whose paths agree up to a depth.
func groupsOf(fields []schema.Field, columns []column, depth int) []*groupColumns {
	byField := map[int][]column{}
	for _, c := range columns {
		if c.why == taken && len(c.path) > depth && fields[c.path[depth]].Fields != nil {
			byField[c.path[depth]] = append(byField[c.path[depth]], c)
		}
	}
	var list []*groupColumns
	for i := range fields {
		if byField[i] == nil {
			continue
		}
		g := &groupColumns{field: &fields[i], depth: depth + 1}
		g.nested = groupsOf(g.field.Fields, byField[i], depth+1)
		for _, c := range byField[i] {
			switch {
			case len(c.path) == g.depth:
				g.whole = append(g.whole, c)
			case c.word != "":
				g.words = append(g.words, c)
			case g.field.Fields[c.path[g.depth]].Fields == nil:
				g.direct = append(g.direct, c)
			}
		}
		list = append(list, g)
	}
	return list
}

// has reports whether a field of the group has a column of its own.
func (g *groupColumns) has(f *schema.Field) bool {
	return slices.ContainsFunc(g.direct, func(c column) bool { return g.of(c) == f })
}

// of is the group's field that a column of its own holds.
func (g *groupColumns) of(c column) *schema.Field { return &g.field.Fields[c.path[g.depth]] }

// given reports whether a row has anything for the group; what a merged cell repeats
// is not given again.
func (g *groupColumns) given(s *sheet, row int) bool {
	return givenIn(s, row, g.whole) || givenIn(s, row, g.words) || givenIn(s, row, g.direct) ||
		slices.ContainsFunc(g.nested, func(n *groupColumns) bool { return n.given(s, row) })
}

func givenIn(s *sheet, row int, columns []column) bool {
	return slices.ContainsFunc(columns, func(c column) bool { return s.at(row, c.at).given() })
}

// given reports whether a cell has something of its own.
func (c cell) given() bool { return !c.below && strings.TrimSpace(c.text) != "" }

// group reads what a row has for a group and adds it to the mapping that holds it.
func (r *rowReader) group(g *groupColumns, row int, parent *yaml.Node) {
	entries := append(r.wholeEntries(g, row), r.stageEntries(g, row)...)
	if givenIn(r.s, row, g.direct) {
		entries = r.directFields(g, row, entries)
	}
	for _, e := range entries {
		r.attach(g, parent, e.node, row)
	}
	for _, n := range g.nested {
		if !n.given(r.s, row) {
			continue
		}
		within := lastEntry(parent, g.field)
		if within == nil {
			at, _ := r.place(n, row)
			r.t.found(cellGroup.At(at, problem.Textf("这一行写了%[1]s，上面却没有它所属的%[2]s", "here are %[3]s, but no %[4]s above that they belong to", n.field.Title.ZH, g.field.Title.ZH, n.field.Title.EN, g.field.Title.EN),
				problem.T("在同一行或上面一行写明所属的一项", "write what they belong to in the same row, or in one above")))
			continue
		}
		r.group(n, row, within)
	}
}

// place is the first cell of a group in a row, and its column.
func (r *rowReader) place(g *groupColumns, row int) (problem.Place, int) {
	for _, list := range [][]column{g.whole, g.words, g.direct} {
		for _, c := range list {
			if r.s.at(row, c.at).given() {
				return r.s.place(row, c.at), c.at
			}
		}
	}
	for _, n := range g.nested {
		if n.given(r.s, row) {
			return r.place(n, row)
		}
	}
	return r.s.place(row, 0), 0
}

// attach adds an entry to the list of a group, or makes it the one that there is. In
// tables that repeat an item in each of its rows, an entry that is there already
// repeats as well.
func (r *rowReader) attach(g *groupColumns, parent, entry *yaml.Node, row int) {
	node := member(parent, g.field.Name)
	switch {
	case !g.field.Many && node != nil:
		at, _ := r.place(g, row)
		r.t.found(cellGroup.At(at, problem.Textf("%[1]s只能有一项，这里又写了一项", "there is one entry of %[2]s, and here is another", g.field.Title.ZH, g.field.Title.EN), problem.Text{}))
	case !g.field.Many:
		addMember(parent, g.field.Name, entry)
	case node == nil:
		addMember(parent, g.field.Name, &yaml.Node{Kind: yaml.SequenceNode, Line: entry.Line, Column: entry.Column, Content: []*yaml.Node{entry}})
	case r.repeats && slices.ContainsFunc(node.Content, func(n *yaml.Node) bool { return sameNode(n, entry) }):
	default:
		node.Content = append(node.Content, entry)
	}
}

// entry is what a cell gave: an entry as YAML, and the number that it had.
type entry struct {
	node   *yaml.Node
	number int
}

// wholeEntries reads the cells that hold entries.
func (r *rowReader) wholeEntries(g *groupColumns, row int) []entry {
	var list []entry
	for _, c := range g.whole {
		given := r.s.at(row, c.at)
		if !given.given() {
			continue
		}
		entries, fault := r.entries(given, g.field, row+1, c.at+1)
		if fault != nil {
			r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
		}
		list = append(list, entries...)
	}
	return list
}

func (r *rowReader) entries(given cell, f *schema.Field, line, column int) ([]entry, *bad) {
	if given.shape == shapeBroken {
		return nil, brokenCell(given)
	}
	text := cleanCell(given.text, schema.Prose)
	switch {
	case text == "" || isNothing(text):
		return nil, nil
	case text == schema.TooLongForCell.ZH || text == schema.TooLongForCell.EN:
		return nil, cutCell()
	case looksLikeJSON(text, f):
		return jsonEntries(given.text, f, line, column)
	}
	parts, fault := splitEntries(text, f)
	if fault != nil {
		return nil, fault
	}
	var list []entry
	for _, p := range parts {
		e := entry{&yaml.Node{Kind: yaml.MappingNode, Line: line, Column: column}, p.number}
		for _, x := range p.fields {
			addText(e.node, x.field, x.text, line, column)
		}
		list = append(list, e)
		r.labels += p.labels
	}
	return list, nil
}

// stageEntries reads the columns that a group has for its stages.
func (r *rowReader) stageEntries(g *groupColumns, row int) []entry {
	var list []entry
	for _, c := range g.words {
		given := r.s.at(row, c.at)
		if !given.given() {
			continue
		}
		values, fault := readCell(given, g.of(c), r.reading(c))
		if fault != nil {
			r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
			continue
		}
		if len(values) == 0 {
			continue
		}
		e := &yaml.Node{Kind: yaml.MappingNode, Line: row + 1, Column: c.at + 1}
		addText(e, g.field.Fields[0].Name, c.word, row+1, c.at+1)
		addText(e, g.of(c).Name, values[0], row+1, c.at+1)
		list = append(list, entry{node: e})
	}
	return list
}

// directFields reads the columns of a group's own fields: an entry of the row, or
// more of the one that a cell gave; of several, those that the numbers name.
func (r *rowReader) directFields(g *groupColumns, row int, entries []entry) []entry {
	if len(entries) > 1 {
		for _, c := range g.direct {
			r.shareOut(g, c, row, entries)
		}
		return entries
	}
	fresh := len(entries) == 0
	if fresh {
		_, at := r.place(&groupColumns{field: g.field, direct: g.direct}, row)
		entries = []entry{{node: &yaml.Node{Kind: yaml.MappingNode, Line: row + 1, Column: at + 1}}}
	}
	node := entries[0].node
	for _, c := range g.direct {
		given, f := r.s.at(row, c.at), g.of(c)
		if given.below && !fresh {
			continue // it stands with the row above already
		}
		values, fault := readCell(given, f, r.reading(c))
		if fault != nil {
			r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
			continue
		}
		if old := member(node, f.Name); old != nil && len(values) > 0 && !f.Many {
			r.t.found(cellGroup.At(r.s.place(row, c.at), problem.Textf("这一格与同一行里的%[1]s写了同一项", "this cell and the cell of %[2]s in the same row give the same field", g.field.Title.ZH, g.field.Title.EN),
				problem.T("只留一处", "keep one of them")))
			continue
		}
		addValues(node, f, values, row+1, c.at+1)
	}
	if len(node.Content) == 0 {
		return nil
	}
	return entries
}

// lastEntry is the last entry of a group that a mapping holds, or nil.
func lastEntry(parent *yaml.Node, f *schema.Field) *yaml.Node {
	node := member(parent, f.Name)
	if node == nil || !f.Many {
		return node
	}
	return node.Content[len(node.Content)-1]
}
