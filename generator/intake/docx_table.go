package intake

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
)

const (
	maxColumnsOfText = 100
	maxTitleRows     = 3
)

// gridCell is a cell of a table as Word has it.
type gridCell struct {
	line             line
	column, columns  int  // where it begins, from 0, and how many it spans
	begins, goesOn   bool // of a cell over several rows
	nested, severals bool // it had a table, several lines, in it
}

type gridRow struct {
	cells []gridCell
	title bool
}

// table reads a table. One of a single cell is a frame around paragraphs.
func (d *document) table(n *node) {
	rows, astray := parts(n, "tr")
	defer func() { d.blocksOf(&node{kids: astray}) }()
	if len(rows) == 1 {
		if cells, rest := parts(rows[0], "tc"); len(cells) == 1 && !isDeletedRow(rows[0]) {
			d.blocksOf(&node{kids: append(cells[0].kids, rest...)})
			d.endParagraphs()
			return
		}
	}
	fixed, row := d.fixed, d.row
	if fixed == 0 {
		d.tables++
		d.fixed = d.newPlace(problem.Textf("第 %d 个表", "table %d", d.tables))
	}
	t := &gridReader{document: d, n: d.fixed, inner: row > 0}
	for i, r := range rows {
		if row == 0 {
			d.row = i + 1
		}
		t.read(r)
	}
	d.row = row
	t.write()
	d.fixed = fixed
	astray = append(astray, t.astray...)
}

// parts are the rows of a table, or the cells of a row, also those within
// controls and tracked changes.
// What stands there and is no part of a table is read behind it.
func parts(n *node, name string) (list, astray []*node) {
	for _, k := range n.kids {
		switch k.name {
		case name:
			list = append(list, k)
			continue
		case "AlternateContent":
			k = chosen(k)
		case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo":
		default:
			astray = append(astray, k)
			continue
		}
		more, rest := parts(k, name)
		list, astray = append(list, more...), append(astray, rest...)
	}
	return list, astray
}

func isDeletedRow(r *node) bool { return r.kid("trPr", "del") != nil }

// gridReader reads one table.
type gridReader struct {
	*document
	n        int
	rows     []gridRow
	inserts  []insert // pictures of cells
	astray   []*node
	inner    bool // it stands in a cell
	merged   bool
	severals bool
	nested   bool
}

func (t *gridReader) read(r *node) {
	if isDeletedRow(r) {
		t.setAside(t.n, r.words(), asDeleted)
		t.tell(deleted, t.n, "")
		return
	}
	props := r.kid("trPr")
	row := gridRow{}
	row.title, _ = props.isOn("tblHeader")
	column, _ := wholeNumber(props.val("gridBefore"))
	column = min(column, maxColumnsOfText)
	cells, astray := parts(r, "tc")
	t.astray = append(t.astray, astray...)
	for _, c := range cells {
		if column >= maxColumnsOfText {
			t.err = errBlocks
			return
		}
		cell := t.cell(c)
		cell.column = column
		if cell.columns > maxColumnsOfText-column {
			cell.columns = maxColumnsOfText - column
		}
		column += cell.columns
		t.merged = t.merged || cell.columns > 1 || cell.goesOn
		t.nested = t.nested || cell.nested
		t.severals = t.severals || cell.severals
		row.cells = append(row.cells, cell)
	}
	t.rows = append(t.rows, row)
}

// cell reads a cell into one line; its pictures stand below the table.
func (t *gridReader) cell(c *node) gridCell {
	props := c.kid("tcPr")
	out := gridCell{columns: 1}
	if n, ok := wholeNumber(props.val("gridSpan")); ok && n > 1 {
		out.columns = n
	}
	if merge := props.kid("vMerge"); merge != nil {
		out.begins = merge.attr("val") == "restart"
		out.goesOn = !out.begins
	}
	lines := t.lines
	t.lines = nil
	t.blocksOf(c)
	t.endParagraphs()
	own := t.lines
	t.lines = lines
	var flat []line
	for _, l := range own {
		if l.table == nil {
			flat = append(flat, l)
			continue
		}
		out.nested = true
		for _, row := range l.table.rows {
			flat = append(flat, row...)
		}
		flat = append(flat, line{n: t.n, layout: layout{inserts: l.inserts}})
	}
	out.severals = len(own) > 1
	out.line = t.joinLines(flat)
	return out
}

// joinLines makes one line of several, with blanks between them. Pictures are
// taken out.
func (t *gridReader) joinLines(lines []line) line {
	out := line{n: t.n}
	var text strings.Builder
	runes := 0
	for _, l := range lines {
		if l.text != "" && runes > 0 {
			text.WriteByte(' ')
			runes++
		}
		for _, m := range l.marks {
			m.from, m.to = m.from+runes, m.to+runes
			out.marks = append(out.marks, m)
		}
		for _, i := range l.inserts {
			if i.picture != nil {
				t.inserts = append(t.inserts, i)
				continue
			}
			i.at += runes
			out.inserts = append(out.inserts, i)
		}
		text.WriteString(l.text)
		runes += l.len()
	}
	out.text = text.String()
	return out
}

// write makes the table a line, below the title that it may have as its first row.
func (t *gridReader) write() {
	columns := 0
	for _, r := range t.rows {
		for _, c := range r.cells {
			columns = max(columns, c.column+c.columns)
		}
	}
	if t.cells -= columns * len(t.rows); t.cells < 0 {
		t.err = errBlocks
		return
	}
	t.takeTitle(columns)
	if rows := t.square(columns); len(rows) > 0 {
		table := &table{t.n, rows}
		t.add(line{n: t.n, text: table.words(), layout: layout{table: table, inserts: t.inserts}})
	} else {
		t.attachTo(t.inserts, &flow{d: t.document, own: t.n})
	}
	t.describe()
}

// takeTitle makes a first row of one cell the line above the table.
func (t *gridReader) takeTitle(columns int) {
	if len(t.rows) < 2 || columns < 2 || len(t.rows[0].cells) != 1 || t.rows[0].cells[0].columns < columns {
		return
	}
	if l := t.rows[0].cells[0].line; l.text != "" {
		title := newLine(t.n, l.text)
		title.marks, title.inserts = l.marks, l.inserts
		t.add(title)
	}
	t.rows = t.rows[1:]
}

// square writes the cells into rows of the same length: a cell over several rows
// into each of them, the titles of several rows into one. Rows and columns without
// a word are left out.
func (t *gridReader) square(columns int) [][]line {
	titles := t.titleRows()
	rows := make([][]line, len(t.rows))
	above := make([]line, columns)
	for i, r := range t.rows {
		rows[i] = make([]line, columns)
		for _, c := range r.cells {
			if c.goesOn && c.line.text == "" {
				c.line = above[c.column]
			}
			for k := c.column; k < c.column+c.columns; k++ {
				if k == c.column || i < titles {
					rows[i][k] = c.line
				}
				above[k] = c.line
			}
		}
	}
	if titles > 1 {
		rows = append([][]line{t.joinTitles(rows[:titles], columns)}, rows[titles:]...)
	}
	rows = withoutEmpty(rows, columns)
	if len(rows) > 0 {
		for k := range rows[0] { // titles are bold by themselves
			rows[0][k].marks = slices.DeleteFunc(slices.Clone(rows[0][k].marks), func(m mark) bool { return m.kind == bold })
		}
	}
	return rows
}

// titleRows is how many rows the titles of columns take: those that Word repeats
// on each page, else the first and those that a title of it reaches into.
func (t *gridReader) titleRows() int {
	n := 0
	for n < len(t.rows) && t.rows[n].title {
		n++
	}
	if n > 0 {
		return min(n, maxTitleRows)
	}
	for n = 1; n < min(len(t.rows)-1, maxTitleRows); n++ {
		reaches := false
		for _, c := range t.rows[n].cells {
			reaches = reaches || c.goesOn
		}
		if !reaches || !t.hasSpan(n) {
			break
		}
	}
	return n
}

// hasSpan reports whether a row above has a title over several columns: only then
// does a cell that reaches down belong to a title of several rows.
func (t *gridReader) hasSpan(n int) bool {
	for _, r := range t.rows[:n] {
		for _, c := range r.cells {
			if c.columns > 1 {
				return true
			}
		}
	}
	return false
}

func (t *gridReader) joinTitles(rows [][]line, columns int) []line {
	out := make([]line, columns)
	for k := range out {
		var list []line
		for _, r := range rows {
			if l := r[k]; l.text != "" && (len(list) == 0 || list[len(list)-1].text != l.text) {
				list = append(list, l)
			}
		}
		out[k] = t.joinLines(list)
	}
	return out
}

func withoutEmpty(rows [][]line, columns int) [][]line {
	keep := make([]bool, columns)
	var kept [][]line
	for _, r := range rows {
		full := false
		for k, l := range r {
			if !l.isEmpty() {
				keep[k], full = true, true
			}
		}
		if full {
			kept = append(kept, r)
		}
	}
	for i, r := range kept {
		var row []line
		for k, l := range r {
			if keep[k] {
				row = append(row, l)
			}
		}
		kept[i] = row
	}
	return kept
}

// describe says what of the table Markdown cannot have.
func (t *gridReader) describe() {
	var zh, en []string
	for _, x := range []struct {
		is     bool
		zh, en string
	}{
		{t.merged, "合并的单元格拆开了", "merged cells were parted"},
		{t.severals, "格里的换行改成了空格", "line breaks in cells became blanks"},
		{t.nested, "套在格里的表排成了一行", "tables within cells were put in one line"},
		{len(t.inserts) > 0, "格里的图片放在表格下面", "pictures of cells stand below the table"},
	} {
		if x.is {
			zh, en = append(zh, x.zh), append(en, x.en)
		}
	}
	if len(zh) > 0 && !t.inner {
		t.found(tableFlat.At(problem.Place{File: t.file, Line: t.n}, problem.Text{ZH: strings.Join(zh, "，"), EN: strings.Join(en, ", ")},
			problem.T("对照原表核对；复杂的表另存为 Excel，作为附件公开", "compare it with the original; publish an intricate table as an Excel file, as an attachment")))
	}
}
