package intake

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// A record takes one row, or several where it has groups of fields: the rows that
// follow have further entries, and its own cells are empty there, merged with those
// above, or repeated.

// rowReader reads the rows of one sheet.
type rowReader struct {
	t       *tableReader
	s       *sheet
	h       *header
	b       *Batch
	d       *draft // the record whose rows are being read
	items   mainItems
	labels  int
	repeats bool // the row repeats the record's own cells
}

// draft is a record while its rows are read.
type draft struct {
	row   int    // its first row
	cells []cell // of that row
	entry *yaml.Node
	at    map[string]int // of a field: its column; -1: its cell could not be read
	terms []term
	main  mainCells
}

// tails begin rows under a table that are no records.
var tails = regexp.MustCompile(`^(?:合计|小计|总计|共计|填表人|填报人|填报单位|审核人|制表人|制表日期|填表日期|联系人|联系电话|注[:：]|说明[:：]|备注[:：])`)

// ExampleMark begins the row of a form that shows how to fill it in.
const ExampleMark = "例："

// rows reads the rows under the titles.
func (t *tableReader) rows(s *sheet, h *header) *Batch {
	r := &rowReader{t: t, s: s, h: h, b: &Batch{File: s.file, Sheet: s.name, Kind: h.kind}}
	banners := r.banners()
	r.fillDown()
	for row := h.data; row < len(s.rows); row++ {
		first, n := r.firstCell(row)
		switch {
		case n == 0 || strings.HasPrefix(s.at(row, first).text, ExampleMark):
		case n <= 4 && r.isTail(row, first), n == 1 && banners[row], isTitleRow(s, h.titles, row):
			r.passed(row)
		case r.d != nil && r.goesOn(row):
			r.read(row)
		default:
			r.finish()
			r.begin(row)
		}
		s.rows[row] = nil // the sheet is several times larger than what is kept
	}
	r.finish()
	r.items.resolve(r)
	r.b.Labels = r.labels
	return r.b
}

func (r *rowReader) passed(row int) {
	r.t.found(tablePassed.At(problem.Place{File: r.s.label(), Line: row + 1}, problem.T("这一行不是记录，没有导入", "this row is no record and was not imported"), problem.Text{}))
}

// firstCell is the column of a row's first cell that has something of its own, and
// how many there are.
func (r *rowReader) firstCell(row int) (first, n int) {
	for at, c := range r.s.rows[row] {
		if c.given() {
			if n++; n == 1 {
				first = at
			}
		}
	}
	return first, n
}

// isTail reports whether a row begins like one under a table. Within a group's column
// such words are text.
func (r *rowReader) isTail(row, first int) bool {
	if slices.ContainsFunc(r.h.columns, func(c column) bool { return c.at == first && c.why == taken && r.inGroup(&c) }) {
		return false
	}
	return tails.MatchString(strings.TrimSpace(r.s.at(row, first).text))
}

func (r *rowReader) inGroup(c *column) bool { return r.h.kind.Fields[c.path[0]].Fields != nil }

// banners are rows with a cell that is merged over many columns: headings within the
// table, such as 一、行政许可（共12项）.
func (r *rowReader) banners() map[int]bool {
	rows := map[int]bool{}
	for _, m := range r.s.merged {
		if m.top >= r.h.data && m.right-m.left >= 2 {
			rows[m.top] = true
		}
	}
	return rows
}

// fillDown gives the words of cells that are merged over several rows to each row.
func (r *rowReader) fillDown() {
	for _, m := range r.s.merged {
		first := r.s.at(m.top, m.left)
		if m.bottom == m.top || m.top < r.h.data || strings.TrimSpace(first.text) == "" {
			continue
		}
		if !slices.ContainsFunc(r.h.columns, func(c column) bool { return c.at == m.left && c.why == taken }) {
			continue
		}
		first.below = true
		for row := m.top + 1; row <= m.bottom && row < len(r.s.rows); row++ {
			for len(r.s.rows[row]) <= m.left {
				r.s.rows[row] = append(r.s.rows[row], cell{})
			}
			r.s.rows[row][m.left] = first
		}
	}
}

// names reports whether a column helps to tell a record from others: its number, or
// what a list must show.
func (r *rowReader) names(c *column) bool {
	if c.main || len(c.path) > 1 {
		return false
	}
	f, show := r.h.field(c), &r.h.kind.Show
	return f.Name == show.Number || f.Name == "id" || f.Need == schema.Required && f.Choices == nil && f.Ref == nil && !f.Many && slices.Contains(show.Columns, f.Name)
}

// goesOn decides whether a row goes on with the record above. It is asked only where
// the table has groups.
func (r *rowReader) goesOn(row int) bool {
	if len(r.h.groups) == 0 {
		return false
	}
	named, repeated, bare := false, false, true
	odd := 0
	for i := range r.h.columns {
		c := &r.h.columns[i]
		if c.why != taken || r.inGroup(c) {
			continue
		}
		given := r.s.at(row, c.at)
		switch {
		case !given.given():
			if given.below && r.names(c) {
				bare = false // merged with the record's own cell
			}
		case given.text == r.at(c).text:
			repeated = repeated || r.names(c)
		default:
			named = named || r.names(c) || c.main
			odd++
		}
	}
	more := slices.ContainsFunc(r.h.groups, func(g *groupColumns) bool { return g.given(r.s, row) })
	r.repeats = repeated
	switch {
	case named || repeated && odd > 0:
		return false
	case odd == 0:
		return more || !bare && !repeated
	}
	return more || !bare
}

// takesMore reports whether a field may have more in a further row of its record.
func (r *rowReader) takesMore(c *column) bool {
	f := r.h.field(c)
	return f.Many || f.Type == schema.Prose
}

// at is the cell that the record has in a column in its first row.
func (r *rowReader) at(c *column) cell {
	if c.at >= len(r.d.cells) {
		return cell{}
	}
	return r.d.cells[c.at]
}

// begin starts a record.
func (r *rowReader) begin(row int) {
	r.repeats = false
	r.d = &draft{row: row, cells: r.s.rows[row], entry: &yaml.Node{Kind: yaml.MappingNode, Line: row + 1}, at: map[string]int{}}
	r.read(row)
	if r.d.main.isZero() && len(r.d.entry.Content) == 0 && len(r.d.terms) == 0 && !slices.ContainsFunc(mapValues(r.d.at), func(at int) bool { return at < 0 }) {
		if r.saysSomething(row) {
			r.passed(row)
		}
		r.d = nil
	}
}

func mapValues(m map[string]int) []int {
	var list []int
	for _, v := range m {
		list = append(list, v)
	}
	return list
}

// saysSomething reports whether a row that gave nothing has words all the same, other
// than its running number.
func (r *rowReader) saysSomething(row int) bool {
	for at, c := range r.s.rows[row] {
		counts := slices.ContainsFunc(r.h.columns, func(x column) bool { return x.at == at && x.why == running })
		if c.given() && !isNothing(strings.TrimSpace(c.text)) && !(counts && strings.Trim(c.text, "0123456789. ") == "") {
			return true
		}
	}
	return false
}

// read reads the cells of a row into the record.
func (r *rowReader) read(row int) {
	for i := range r.h.columns {
		c := &r.h.columns[i]
		given := r.s.at(row, c.at)
		switch {
		case c.why == identity && given.given():
			r.b.Dropped++
		case c.why == aside:
			r.open(row, c, given)
		case c.why != taken || r.inGroup(c):
		case c.main:
			r.d.main.take(r, c, given, row)
		case row == r.d.row:
			r.own(row, c, given)
		case given.given() && given.text != r.at(c).text:
			r.ownMore(row, c, given)
		}
	}
	for _, g := range r.h.groups {
		r.group(g, row, r.d.entry)
	}
}

// open refuses a row that says that it is not for the public.
func (r *rowReader) open(row int, c *column, given cell) {
	word := cleanCell(given.text, schema.Line)
	if len(c.aside.Open) == 0 || word == "" || slices.Contains(c.aside.Open, word) {
		return
	}
	r.t.found(rowClosed.At(r.s.place(row, c.at), problem.Textf("“%[1]s”是 %[2]s，不是公示：这一行不能公开", "“%[1]s” is %[2]s, which is not for the public: this row must not be published", c.title, word),
		problem.T("确认后删去这一行；确实应当公示的，改成 0", "make sure, and delete the row; where it is for the public, write 0")))
}

func (r *rowReader) reading(c column) reading {
	return reading{unit: c.unit, former: r.h.former, key: r.t.o.Key}
}

// own reads a cell of the record's first row.
func (r *rowReader) own(row int, c *column, given cell) {
	f := r.h.field(c)
	if _, ok := r.d.at[f.Name]; !ok {
		r.d.at[f.Name] = c.at
	}
	if given.below && f.Type == schema.Money {
		r.mergedAmount(row, c)
		return
	}
	values, fault := r.values(row, c, given)
	if fault != nil {
		r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
		r.d.at[f.Name] = -1
		return
	}
	if c.label && len(values) > 0 {
		r.addLine(f, c.own+"："+values[0], row, c)
		return
	}
	addValues(r.d.entry, f, values, row+1, c.at+1)
}

// values reads a cell of the record's own; a term waits for the day that it counts from.
func (r *rowReader) values(row int, c *column, given cell) ([]string, *bad) {
	f := r.h.field(c)
	if f.Since != "" {
		if months, ok := termOf(given, c); ok {
			r.d.terms = append(r.d.terms, term{f, months, row, c.at})
			return nil, nil
		}
	}
	return readCell(given, f, r.reading(*c))
}

// mergedAmount refuses an amount that stands for several records: nobody knows how
// much is whose.
func (r *rowReader) mergedAmount(row int, c *column) {
	for _, m := range r.s.merged {
		if m.left == c.at && m.top < row && row <= m.bottom {
			p := cellBroken.At(r.s.place(m.top, m.left), problem.T("合并的格子里是金额，不知道各行各是多少", "the merged cell holds an amount, and nobody knows how much is for which row"),
				problem.T("取消合并，每一行写自己的金额", "unmerge it and write each row's own amount"))
			if !slices.ContainsFunc(r.t.problems, func(q problem.Problem) bool { return q.Place == p.Place && q.Rule == p.Rule }) {
				r.t.found(p)
			}
		}
	}
	r.d.at[r.h.field(c).Name] = -1
}

// ownMore reads a cell of a further row: more of a list, or a line more of a text.
func (r *rowReader) ownMore(row int, c *column, given cell) {
	f := r.h.field(c)
	if !r.takesMore(c) {
		r.t.found(cellGroup.At(r.s.place(row, c.at), problem.Textf("这一行没有自己的编号和名称，像是上一条记录的续行，可是又写了一次%[1]s", "this row has no number or name of its own and seems to go on with the record above, but gives another %[2]s", f.Title.ZH, f.Title.EN),
			problem.T("是续行的，清空这一格；是另一条记录的，补上编号和名称", "where it goes on, empty the cell; where it is another record, give its number and name")))
		return
	}
	values, fault := readCell(given, f, r.reading(*c))
	switch {
	case fault != nil:
		r.t.found(fault.rule.At(r.s.place(row, c.at), fault.message, fault.hint))
	case f.Many:
		addValues(r.d.entry, f, values, row+1, c.at+1)
	case len(values) > 0:
		r.addLine(f, values[0], row, c)
	}
}

// addLine adds a line to a text of the record.
func (r *rowReader) addLine(f *schema.Field, text string, row int, c *column) {
	if node := member(r.d.entry, f.Name); node != nil {
		node.Value += "\n" + text
		return
	}
	addText(r.d.entry, f.Name, text, row+1, c.at+1)
}

// finish makes a record of what its rows gave.
func (r *rowReader) finish() {
	d := r.d
	if r.d = nil; d == nil {
		return
	}
	r.items.own(r, d)
	for _, x := range d.terms {
		r.endOf(x, d)
	}
	r.t.defaults(r.h.kind, d.entry)
	if record := r.t.decode(r.b, r.s.label(), d.entry, d.at); record != nil {
		r.b.Records = append(r.b.Records, record)
		r.items.add(r, d, record)
	}
}
