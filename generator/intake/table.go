package intake

import (
	"bytes"
	"path"
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// shape says what a cell of a table is, for the file itself knows it: of a CSV
// file all cells are words.
type shape uint8

const (
	shapeWords  shape = iota
	shapeNumber       // a number of the sheet: digits beyond the fifteenth are lost
	shapeDay          // a number shown as a date; the text is the day, with the time if it has one
	shapeFlag         // TRUE or FALSE
	shapeBroken       // an error of the sheet, such as #REF!
)

// cell is one cell; an empty one has no text.
type cell struct {
	text  string
	shape shape
	below bool // it repeats the merged cell that begins above it
}

// sheet is one table: rows of cells, both counted from 0.
type sheet struct {
	file   string // the file's name, for people
	name   string // empty in a CSV file
	rows   [][]cell
	merged []span // cells that stand as one
}

// span is a rectangle of cells, its corners included.
type span struct{ top, left, bottom, right int }

// at is the cell of a row and a column, empty beyond the end of the row.
func (s *sheet) at(row, column int) cell {
	if row >= len(s.rows) || column >= len(s.rows[row]) {
		return cell{}
	}
	return s.rows[row][column]
}

// place is where a cell stands, in the numbers of the sheet. Show turns it into
// words.
func (s *sheet) place(row, column int) problem.Place {
	return problem.Place{File: s.label(), Line: row + 1, Column: column + 1}
}

// label names the sheet among all files. No file's name has a line break, so that
// no place of data/ is ever taken for a cell.
func (s *sheet) label() string { return s.file + "\n" + s.name }

// Show writes the places of tables as people say them, 处罚.xlsx Sheet1!C17, after
// the problems have been brought into the order of rows.
func Show(list []problem.Problem) {
	for i := range list {
		list[i].Place = showPlace(list[i].Place)
	}
}

func showPlace(p problem.Place) problem.Place {
	file, name, ok := strings.Cut(p.File, "\n")
	if !ok {
		return p
	}
	if name != "" {
		name += "!"
	}
	switch {
	case p.Line > 0 && p.Column > 0:
		file += " " + name + columnName(p.Column-1) + strconv.Itoa(p.Line)
	case p.Line > 0:
		file += " " + name + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Line)
	case name != "":
		file += " " + strings.TrimSuffix(name, "!")
	}
	return problem.Place{File: file}
}

// columnName is the letters of a column that is counted from 0.
func columnName(n int) string {
	name := ""
	for n++; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// Limits of a table: far above any year of decisions, and far below what would
// hurt.
const (
	maxTable   = 64 << 20  // bytes of a file
	maxUnpack  = 512 << 20 // bytes of what an .xlsx unpacks to
	maxRows    = 200_000
	maxColumns = 300
	maxCells   = 6_000_000
)

// IsTable reports whether a file's name is that of a table that ReadTables knows,
// or of one that it refuses with advice.
func IsTable(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".csv", ".tsv", ".json", ".xls", ".et", ".ods":
		return true
	}
	return false
}

// readSheets reads a file into its sheets; found is told what was guessed. Where
// it cannot be read there are none and found has been told an error.
func readSheets(file string, data []byte, found func(problem.Problem)) []*sheet {
	at := problem.Place{File: file}
	if len(data) > maxTable {
		found(tableSize.At(at, problem.Textf("文件有 %d MB，超过 %d MB", "the file has %d MB, more than %d", len(data)>>20, maxTable>>20),
			problem.T("按年或按月分成几个文件再导入", "split it by year or month, and import the parts")))
		return nil
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) && bytes.Contains(data, wide("EncryptedPackage")):
		found(tableForm.At(at, problem.T("工作簿设了打开密码，读不了", "the workbook is protected by a password and cannot be read"),
			problem.T("在 Excel 或 WPS 里去掉打开密码，另存一份再导入", "take the password off in Excel or WPS, save a copy, and import that")))
		return nil
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		found(tableForm.At(at, problem.T("这是旧的 .xls、.et 或 .doc、.wps 文件，读不了", "this is a file of the old kind (.xls, .et, .doc, .wps), which cannot be read"),
			problem.T("用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”再导入", "open it in Excel or WPS, save it as an Excel workbook (*.xlsx), and import that")))
		return nil
	case bytes.HasPrefix(data, []byte("%PDF")):
		found(tableForm.At(at, problem.T("这是 PDF 文件，读不出表格", "this is a PDF; no table can be read from it"),
			problem.T("找到做出这份 PDF 的表格，另存为 .xlsx 再导入", "find the sheet that the PDF was made from, save it as .xlsx, and import that")))
		return nil
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readXLSX(file, data, found)
	}
	switch strings.ToLower(path.Ext(file)) {
	case ".csv", ".tsv":
		return readCSV(file, data, found)
	}
	found(tableForm.At(at, problem.T("这不是 .xlsx 工作簿", "this is no .xlsx workbook"),
		problem.T("用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”或 CSV UTF-8 再导入", "open it in Excel or WPS, save it as an Excel workbook (*.xlsx) or as CSV UTF-8, and import that")))
	return nil
}

// wide is a word as old files write it, two bytes a letter.
func wide(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

// fill writes the words of cells that are merged into each of them, so that a
// title above several columns stands above each.
func (s *sheet) fill(rows int) {
	for _, m := range s.merged {
		first := s.at(m.top, m.left)
		if first.text == "" || m.top >= rows {
			continue
		}
		for row := m.top; row <= min(m.bottom, rows-1, len(s.rows)-1); row++ {
			for len(s.rows[row]) <= min(m.right, maxColumns-1) {
				s.rows[row] = append(s.rows[row], cell{})
			}
			for column := m.left; column <= min(m.right, maxColumns-1); column++ {
				s.rows[row][column] = first
			}
		}
	}
}
