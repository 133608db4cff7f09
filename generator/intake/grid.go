package intake

import "strings"

// table is a table of a Word document as Markdown can have it: rows of cells that
// are one line each, the first row being the titles.
type table struct {
	n    int // its place
	rows [][]line
}

// words is all that stands in the table, cell after cell.
func (t *table) words() string {
	var list []string
	for _, row := range t.rows {
		for _, c := range row {
			if c.text != "" {
				list = append(list, c.text)
			}
		}
	}
	return strings.Join(list, " ")
}

// table writes a table. All rows have the same number of cells.
func (w *bodyWriter) table(t *table) string {
	var b strings.Builder
	for i, row := range t.rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteByte('|')
		for _, c := range row {
			b.WriteString(" " + strings.ReplaceAll(w.inline(c), "|", `\|`) + " |")
		}
		if i == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", len(row)))
		}
	}
	return b.String()
}
