package intake

import (
	"regexp"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Lists of powers know main items and sub-items. A sub-item names its main item by a
// code, or by its name, or by a code of its own that ends in 001 where the main
// item's ends in 00Y.

// mainCells are the cells of a row that tell of the main item, by the field that they
// give: code and name.
type mainCells struct {
	cells []mainCell
}

type mainCell struct {
	field     *schema.Field
	column    *column
	cell      cell
	row       int
	inherited bool // from the rows above
}

func (m *mainCells) isZero() bool { return len(m.cells) == 0 }

func (m *mainCells) take(r *rowReader, c *column, given cell, row int) {
	if row == r.d.row && strings.TrimSpace(given.text) != "" {
		m.cells = append(m.cells, mainCell{field: r.h.field(c), column: c, cell: given, row: row})
	}
}

// mainItems finds the main items of sub-items once all rows are read.
type mainItems struct {
	last    []mainCell
	codes   map[string]bool
	byName  map[string]string // a main item's code by its name, the last one above
	waiting []waiting
}

// waiting is a sub-item whose main item may stand below it.
type waiting struct {
	record *schema.Record
	code   string
	name   string
	at     problem.Place
	above  string // the code that the name had above
}

// own makes the cells of the main item the record's own where it is the main item
// itself; a sub-item whose cells are empty belongs to the main item above.
func (m *mainItems) own(r *rowReader, d *draft) {
	show := r.nameField()
	if show == nil {
		return
	}
	if member(d.entry, show.Name) != nil {
		if d.main.isZero() {
			for _, c := range m.last {
				c.inherited = true
				d.main.cells = append(d.main.cells, c)
			}
		}
		m.last = d.main.cells
		return
	}
	m.last = d.main.cells
	for _, c := range d.main.cells {
		if member(d.entry, c.field.Name) == nil {
			d.at[c.field.Name] = c.column.at
			r.keep(d, c)
		}
	}
	d.main = mainCells{}
}

// keep reads a cell of the main item as the record's own.
func (r *rowReader) keep(d *draft, c mainCell) {
	values, fault := readCell(c.cell, c.field, r.reading(*c.column))
	if fault != nil {
		r.t.found(fault.rule.At(r.s.place(c.row, c.column.at), fault.message, fault.hint))
		d.at[c.field.Name] = -1
		return
	}
	addValues(d.entry, c.field, values, c.row+1, c.column.at+1)
}

// nameField is the field by whose absence a row is known as a main item's: the one
// that is no number; nil where the kind knows no main items.
func (r *rowReader) nameField() *schema.Field {
	for i := range r.h.kind.Fields {
		if f := &r.h.kind.Fields[i]; f.Main != nil && f.Name != r.h.kind.Show.Number {
			return f
		}
	}
	return nil
}

// parentField is the field that names the main item, and its place, or nil.
func parentField(k *schema.Kind) (*schema.Field, int) {
	for i := range k.Fields {
		if f := &k.Fields[i]; f.Ref != nil && f.Ref.Name == k.Name {
			return f, i
		}
	}
	return nil, 0
}

// add notes a record of the sheet and the main item that it waits for.
func (m *mainItems) add(r *rowReader, d *draft, record *schema.Record) {
	parent, at := parentField(r.h.kind)
	name := r.nameField()
	if parent == nil || name == nil {
		return
	}
	if m.codes == nil {
		m.codes, m.byName = map[string]bool{}, map[string]string{}
	}
	code := record.Text(parent.Ref.Key)
	m.codes[code] = true
	if d.main.isZero() {
		m.byName[foldTitle(record.Text(name.Name))] = code
	}
	w := waiting{record: record}
	for _, c := range d.main.cells {
		values, fault := readCell(c.cell, c.field, r.reading(*c.column))
		if fault != nil {
			r.t.found(fault.rule.At(r.s.place(c.row, c.column.at), fault.message, fault.hint))
			continue
		}
		if len(values) == 0 {
			continue
		}
		if w.at.File == "" || c.field == name {
			w.at = r.s.place(d.row, c.column.at)
		}
		if c.field == name {
			w.name = values[0]
		} else {
			w.code = values[0]
		}
	}
	if record.Values[at].IsZero() {
		w.above = m.byName[foldTitle(w.name)]
		m.waiting = append(m.waiting, w)
	}
}

// subCode is a code as main and sub-items share it.
var subCode = regexp.MustCompile(`^(\w+)(\d{3})$`)

// resolve fills in the main items.
func (m *mainItems) resolve(r *rowReader) {
	parent, at := parentField(r.h.kind)
	for _, w := range m.waiting {
		code := w.code
		own := w.record.Text(parent.Ref.Key)
		if code == "" && w.name != "" {
			if code = w.above; code == "" {
				code = m.byName[foldTitle(w.name)]
			}
			if code == "" {
				r.t.found(cellGroup.At(w.at, problem.Textf("主项“%s”没有自己的一行，不知道它的编码", "the main item “%s” has no row of its own, so that its code is not known", short(w.name)),
					problem.T("在它的子项上面给主项单列一行，写明编码和名称；或者加一列“主项编码”", "give the main item a row above its sub-items, with its code and name; or add the column 主项编码")))
				continue
			}
		}
		if match := subCode.FindStringSubmatch(own); code == "" && match != nil && m.codes[match[1]+"00Y"] {
			code = match[1] + "00Y"
		}
		if code == "" || code == own {
			continue
		}
		place := w.at
		if place.File == "" {
			place = w.record.Place(parent.Ref.Key)
		}
		w.record.Values[at] = schema.Value{Text: code, Line: int32(place.Line), Column: int32(place.Column)}
	}
}
