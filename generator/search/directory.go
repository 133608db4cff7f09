package search

import (
	"encoding/json"
	"math/bits"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// directory is what the browser reads first: the kinds, and the volumes with what
// it needs to find its way in their files.
type directory struct {
	Kinds   []kindEntry   `json:"kinds"`
	Volumes []volumeEntry `json:"volumes"`
}

// both is a text in Chinese and in English.
type both [2]string

func bothOf(t problem.Text) both { return both{t.ZH, t.EN} }

type kindEntry struct {
	Name    string      `json:"name"`
	Title   both        `json:"title"`
	Cells   []cellEntry `json:"cells"`
	Number  int         `json:"number"`            // the cell that identifies it to people; 0: none
	Date    both        `json:"date"`              // what its day is
	Columns []int       `json:"columns,omitempty"` // the cells that lists show; −1: the day
	Filters []nameEntry `json:"filters,omitempty"`
	Sorts   []nameEntry `json:"sorts,omitempty"`
}

type cellEntry struct {
	Title both `json:"title"`
	Rank  int  `json:"rank"`
}

type nameEntry struct {
	Name    string `json:"name"`
	Title   both   `json:"title"`
	Numeric bool   `json:"numeric,omitempty"`
}

// volumeEntry is a volume. Of the tables that are as long as it has files, the
// browser reads the first gram's shard that looks smallest, and orders entries by
// day before it has read them.
type volumeEntry struct {
	Kind    int        `json:"kind"` // its place among kinds
	Year    string     `json:"year,omitempty"`
	Dir     string     `json:"dir"`
	URL     string     `json:"url"`
	Stamp   string     `json:"stamp"`
	Entries int        `json:"entries"`
	Grams   int        `json:"grams"` // shards
	Chars   int        `json:"chars"`
	Sizes   string     `json:"sizes"`            // of the shards of grams: a letter each, see sizeMarks
	Shared  []int      `json:"shared"`           // the first shared text of each file
	Cells   []int      `json:"cells"`            // the first shared text of each cell
	Rows    int        `json:"rows"`             // entries in a file of rows
	Texts   int        `json:"texts"`            // in a file of running texts
	Bodies  int        `json:"bodies"`           // passages in a file of them
	Bodied  []int      `json:"bodied,omitempty"` // passages of each entry
	Day     int        `json:"day"`              // of the first entry, in days since 1 January 1970
	Days    []int      `json:"days"`             // of the first entry of each file of rows, since that of the file before
	States  [][]string `json:"states,omitempty"`
}

func (x *index) kindEntry() kindEntry {
	k := x.kind
	if k == nil {
		return kindEntry{Name: pagesName, Title: bothOf(pagesTitle), Cells: x.cellEntries(), Date: bothOf(changedTitle)}
	}
	e := kindEntry{Name: k.Name, Title: bothOf(k.Title), Cells: x.cellEntries(), Date: bothOf(k.Field(dayField(k)).Title)}
	for i, c := range x.cells {
		if c.name == k.Show.Number && c.name != "" {
			e.Number = i
		}
	}
	for _, name := range k.Show.Columns {
		at := -1
		for i, c := range x.cells {
			if c.name == name && name != dayField(k) {
				at = i
			}
		}
		e.Columns = append(e.Columns, at)
	}
	for _, c := range x.columns {
		e.Filters = append(e.Filters, nameEntry{Name: c.name, Title: bothOf(c.title)})
	}
	for _, name := range k.Search.Sorts {
		f := k.Field(name)
		e.Sorts = append(e.Sorts, nameEntry{f.Name, bothOf(f.Title), numeric(f)})
	}
	return e
}

var changedTitle = problem.T("更新日期", "changed on")

// dayField is the field that entries are ordered by.
func dayField(k *schema.Kind) string {
	if k.Show.Date != "" {
		return k.Show.Date
	}
	return k.Show.From
}

func (x *index) cellEntries() []cellEntry {
	var list []cellEntry
	for _, c := range x.cells {
		list = append(list, cellEntry{bothOf(c.title), c.rank})
	}
	return list
}

// encode is the directory as it is written, before it is compressed.
func (d *directory) encode() ([]byte, error) { return json.Marshal(d) }

// sizeMarks say about how large files are, by the power of two: a letter each, since
// the directory is read by everyone and few letters compress well. What matters is
// which of two shards has a gram that stands everywhere.
func sizeMarks(bytes []int) string {
	list := make([]byte, len(bytes))
	for i, n := range bytes {
		list[i] = 'a' + byte(bits.Len(uint(n)))
	}
	return string(list)
}
