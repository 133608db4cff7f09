package intake

import (
	"slices"
	"strings"

	"sunboard/generator/schema"
)

// column is what a column of a table holds.
type column struct {
	target
	at    int    // from 0
	title string // as written, in one line
	own   string // of two rows of titles, what the lower says
	unit  string // 元 or 万元, 年 or 月, where the title says so
	why   reason // why the column is not taken
	label bool   // one of several columns of a text: a line of it, behind the title
}

// reason is why a column is not taken.
type reason int

const (
	taken    reason = iota
	unknown         // its title names no field
	identity        // it holds identity documents
	running         // it only counts the rows
	again           // another column has a better title for the same field
	aside           // it served a system that reports
)

// header is the columns of a sheet as fields of a kind.
type header struct {
	kind    *schema.Kind
	titles  titles
	columns []column
	groups  []*groupColumns // those of columns that belong to groups
	former  bool            // of a layout before 2018, whose codes of states meant something else
	first   int             // the first row of titles
	data    int             // the first row after it
	score   int             // how many fields it names
	taken   int             // how many columns are taken
}

// identityTitles are columns of identity documents. They are dropped unread.
var identityTitles = []string{"证件类型", "证件号码", "证件号", "证件名称", "身份证", "护照", "zjlx", "zjhm", "sfzh", "居民身份证", "frsfz"}

func isIdentityTitle(title string) bool {
	if len(title) > longestTitle {
		return false
	}
	key := foldTitle(title)
	return slices.ContainsFunc(identityTitles, func(word string) bool { return strings.Contains(key, strings.ReplaceAll(word, "_", "")) })
}

// countTitles are columns that number the rows.
var countTitles = []string{"序号", "编号序", "行号", "no", "#", "num"}

// headerRows is how many rows may stand above the titles.
const headerRows = 20

// findHeader finds the titles of a sheet for a kind: in one row or in two, under
// whatever title the table has. A score of zero means none.
func findHeader(s *sheet, k *schema.Kind) header {
	t := titlesOf(k)
	best := header{kind: k}
	for row := 0; row < min(headerRows, len(s.rows)); row++ {
		for depth := 1; depth <= 2 && row+depth <= len(s.rows); depth++ {
			if h := readHeader(s, k, t, row, depth); h.score > best.score || h.score == best.score && h.taken > best.taken {
				best = h
			}
		}
	}
	if best.score < 2 {
		return header{kind: k}
	}
	for best.data < len(s.rows) && isTitleRow(s, t, best.data) {
		best.data++ // a row of codes under the row of words
	}
	return best
}

// isTitleRow reports whether a row holds titles and no values.
func isTitleRow(s *sheet, t titles, row int) bool {
	known, other := 0, 0
	for _, c := range s.rows[row] {
		if strings.TrimSpace(c.text) == "" {
			continue
		}
		if _, _, ok := t.lookup(c.text); ok && c.shape == shapeWords {
			known++
		} else {
			other++
		}
	}
	return known >= 2 && known > 2*other
}

func readHeader(s *sheet, k *schema.Kind, t titles, row, depth int) header {
	h := header{kind: k, titles: t, first: row, data: row + depth}
	width := 0
	for r := row; r < row+depth; r++ {
		width = max(width, len(s.rows[r]))
	}
	for at := range width {
		if c := readTitle(s, t, row, depth, at); c.title != "" {
			h.columns = append(h.columns, c)
		}
	}
	h.standAlone()
	h.settle()
	h.groups = groupsOf(k.Fields, h.columns, 0)
	return h
}

// standAlone makes columns of main items columns of the record itself, where the
// table knows no sub-items.
func (h *header) standAlone() {
	own := map[string]bool{}
	for _, c := range h.columns {
		if c.why == taken && !c.main {
			own[c.key()] = true
		}
	}
	for i := range h.columns {
		if c := &h.columns[i]; c.why == taken && c.main {
			c.main = false
			c.main = own[c.key()] // the key of the record's own column
		}
	}
}

// settle decides which columns are taken where several name one field, and counts
// the fields.
func (h *header) settle() {
	owner := map[string]int{}
	fields := map[int]bool{}
	for i := range h.columns {
		c := &h.columns[i]
		if c.why == aside {
			h.former = true
		}
		if c.why != taken {
			continue
		}
		fields[c.path[0]] = true
		first, twice := owner[c.key()]
		if !twice {
			owner[c.key()] = i
			continue
		}
		other, f := &h.columns[first], h.field(c)
		switch {
		case c.rank < other.rank:
			other.why = again
			owner[c.key()] = i
		case c.rank > other.rank || f.Fields != nil:
			c.why = again
		case f.Many: // 处罚类别1 and 处罚类别2 are one list
		case f.Type == schema.Prose && len(c.path) == 1 && foldTitle(c.title) != foldTitle(other.title):
			c.label, other.label = true, true // 受委托机构 and 委托权限 are one text
		default:
			c.why = again
		}
	}
	h.score = len(fields)
	for _, c := range h.columns {
		if c.why == taken {
			h.taken++
		}
	}
}

// field is the field that a column holds.
func (h *header) field(c *column) *schema.Field { return fieldAt(h.kind.Fields, c.path) }

func fieldAt(fields []schema.Field, path []int) *schema.Field {
	f := &fields[path[0]]
	for _, i := range path[1:] {
		f = &f.Fields[i]
	}
	return f
}

// readTitle is the title of a column: of two rows the lower, or both, or the upper
// where nothing stands below.
func readTitle(s *sheet, t titles, row, depth, at int) column {
	upper := oneLine(s.at(row, at).text)
	ways := []string{upper}
	if depth == 2 {
		lower := oneLine(s.at(row+1, at).text)
		switch {
		case lower == "" || lower == upper:
		case upper == "":
			ways = []string{lower}
		default:
			ways = []string{upper + lower, upper + "(" + lower + ")", lower, upper}
		}
	}
	c := column{at: at, title: ways[0], own: ways[0], why: unknown}
	if len(ways) > 1 {
		c.title, c.own = upper+" "+ways[2], ways[2]
	}
	for i, way := range ways {
		if way == "" {
			continue
		}
		if isIdentityTitle(way) {
			c.why = identity
			return c
		}
		found, unit, ok := t.lookup(way)
		if !ok || i == 3 && (found.rank > rankTitle || t.isGroup(found)) {
			continue // above several columns a title names none of them
		}
		if i > 0 && len(ways) > 1 {
			found.rank = max(found.rank, rankPart)
		}
		c.target, c.unit, c.why = found, unit, taken
		if found.aside != nil {
			c.why = aside
		}
		return c
	}
	if slices.Contains(countTitles, foldTitle(c.title)) {
		c.why = running
	}
	return c
}

// oneLine is a text without line breaks and without blanks at its ends.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") {
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(joinLines(s))
}
