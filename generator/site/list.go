package site

import "sunboard/generator/schema"

// table is a page of a list.
type table struct {
	Heads []string
	Rows  []tableRow
}

type tableRow struct {
	Cells []cell
}

// cell is one value of a row. The main cell has the row's link.
type cell struct {
	Head  string
	Text  string
	URL   string
	Class string
}

// listTextMax is how many characters of a long text a list shows.
const listTextMax = 60

// recordList is the body of a list's page.
func (b *bodies) recordList(k *schema.Kind, records []*schema.Record) (string, error) {
	t := table{Rows: make([]tableRow, len(records))}
	for _, name := range k.Show.Columns {
		t.Heads = append(t.Heads, k.Field(name).Title.In(lang))
	}
	for i, r := range records {
		cells := make([]cell, len(k.Show.Columns))
		for c, name := range k.Show.Columns {
			cells[c] = cell{Head: t.Heads[c], Text: clip(r.Format(name, lang), listTextMax)}
			switch {
			case name == k.Show.Number:
				cells[c].Class, cells[c].URL = "main", recordURL(k, r)
			case name == k.Show.Date:
				cells[c].Class = "date"
			}
		}
		t.Rows[i] = tableRow{cells}
	}
	b.buf.Reset()
	if err := b.list.Execute(&b.buf, t); err != nil {
		return "", err
	}
	return b.buf.String(), nil
}
