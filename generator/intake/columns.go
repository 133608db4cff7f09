package intake

import (
	"slices"
	"strings"
	"unicode"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// column is what a column of a table holds.
type column struct {
	at    int    // from 0
	title string // as written, in one line
	field int    // of the kind; -1: not understood
	rank  int    // how surely the title names the field: 0 the field's own name
	unit  string // 元 or 万元 where the title says so
	why   reason // why the column is not taken
}

// reason is why a column is not taken.
type reason int

const (
	taken    reason = iota
	unknown         // its title names no field
	identity        // it holds identity documents
	running         // it only counts the rows
	again           // another column has a better title for the same field
)

// header is the columns of a sheet as fields of a kind.
type header struct {
	kind    *schema.Kind
	columns []column
	first   int // the first row of titles
	data    int // the first row after it
	score   int // how many fields it names
}

// Ranks of titles, the surest first.
const (
	rankTitle  = iota // name, title or code
	rankFormer        // a title of a former layout
	rankPart          // only what stands before or within brackets
)

// titles is every way to write the fields of a kind, folded, with the field.
type titles map[string]struct{ field, rank int }

func titlesOf(k *schema.Kind) titles {
	t := titles{}
	add := func(text string, field, rank int) {
		key := foldTitle(text)
		if old, ok := t[key]; key != "" && (!ok || rank < old.rank) {
			t[key] = struct{ field, rank int }{field, rank}
		}
	}
	for i := range k.Fields {
		f := &k.Fields[i]
		if f.Type == schema.Group {
			continue
		}
		for _, text := range []string{f.Name, f.Title.ZH, f.Code} {
			add(text, i, rankTitle)
		}
		add(f.Title.EN, i, rankFormer)
		if _, bare, ok := strings.Cut(f.Code, "_"); ok {
			add(bare, i, rankFormer)
		}
		for _, text := range f.Former {
			add(text, i, rankFormer)
			before, within, ok := brackets(text)
			if ok && f.Type != schema.Money {
				add(within, i, rankPart)
				if len([]rune(foldTitle(before))) > 6 {
					add(before, i, rankPart)
				}
			}
		}
	}
	return t
}

// brackets parts “代码_1(统一社会信用代码)”.
func brackets(s string) (before, within string, ok bool) {
	s = strings.Map(fold, s)
	before, within, ok = strings.Cut(s, "(")
	return before, strings.TrimSuffix(strings.TrimSpace(within), ")"), ok
}

// demands are what forms add to a title.
var demands = strings.NewReplacer("(必填)", "", "(必填项)", "", "(选填)", "", "(应填)", "", "(可选)", "", "[必填]", "", "【必填】", "", "(required)", "", "(optional)", "", "(expected)", "", "必填项", "", "*", "", "＊", "", "※", "")

// foldTitle is a title as titles are compared: narrow, in small letters, without
// blanks, line breaks, hyphens, underlines and what a form demands.
func foldTitle(s string) string {
	s = demands.Replace(strings.ToLower(strings.Map(func(r rune) rune {
		switch r = fold(r); {
		case unicode.IsSpace(r) || isInvisible(r) || unicode.Is(unicode.Zs, r):
			return -1
		case r == '﹝' || r == '〔' || r == '[':
			return '('
		case r == '﹞' || r == '〕' || r == ']':
			return ')'
		}
		return r
	}, s)))
	return strings.Map(func(r rune) rune {
		switch r {
		case '_', '-', '—', '–', '‐', ':', '.', '、', ',':
			return -1
		}
		return r
	}, s)
}

// titleUnits are what titles say of amounts.
var titleUnits = []struct{ written, unit string }{
	{"(单位:万元)", "万元"}, {"(单位万元)", "万元"}, {"(万元)", "万元"}, {"(人民币万元)", "万元"},
	{"(单位:元)", "元"}, {"(单位元)", "元"}, {"(元)", "元"}, {"(人民币元)", "元"},
	{"/万元", "万元"}, {"/元", "元"},
}

// lookup finds the field that a title names, and the unit that it gives.
func (t titles) lookup(title string) (field, rank int, unit string, ok bool) {
	key := foldTitle(title)
	for _, u := range titleUnits {
		if rest, cut := strings.CutSuffix(key, strings.ReplaceAll(u.written, ":", "")); cut {
			key, unit = rest, u.unit
			break
		}
	}
	if found, ok := t[key]; ok {
		return found.field, found.rank, unit, true
	}
	if unit != "" { // the layout's own titles have their unit in them
		if found, ok := t[key+"("+unit+")"]; ok {
			return found.field, found.rank, unit, true
		}
	}
	before, within, cut := brackets(key)
	if !cut {
		return 0, 0, "", false
	}
	for _, part := range []string{within, before} {
		if found, ok := t[part]; ok && part != "" {
			return found.field, rankPart, unit, true
		}
	}
	return 0, 0, "", false
}

// identityTitles are columns of identity documents. They are dropped unread.
var identityTitles = []string{"证件类型", "证件号码", "证件号", "证件名称", "身份证", "护照", "zjlx", "zjhm", "sfzh", "居民身份证", "frsfz"}

func isIdentityTitle(title string) bool {
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
			if h := readHeader(s, k, t, row, depth); h.score > best.score {
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
		if _, _, _, ok := t.lookup(c.text); ok && c.shape == shapeWords {
			known++
		} else {
			other++
		}
	}
	return known >= 2 && known > 2*other
}

func readHeader(s *sheet, k *schema.Kind, t titles, row, depth int) header {
	h := header{kind: k, first: row, data: row + depth}
	width := 0
	for r := row; r < row+depth; r++ {
		width = max(width, len(s.rows[r]))
	}
	owner := map[int]int{} // of a field: the column that has it
	for at := range width {
		c := readTitle(s, t, row, depth, at)
		if c.title == "" {
			continue
		}
		h.columns = append(h.columns, c)
		last := len(h.columns) - 1
		if c.why != taken {
			continue
		}
		other, twice := owner[c.field]
		switch {
		case !twice:
			owner[c.field] = last
			h.score++
		case k.Fields[c.field].Many && c.rank == h.columns[other].rank:
			// 处罚类别1 and 处罚类别2 are one list
		case c.rank < h.columns[other].rank:
			h.columns[other].why = again
			owner[c.field] = last
		default:
			h.columns[last].why = again
		}
	}
	return h
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
	c := column{at: at, title: ways[0], field: -1, why: unknown}
	if depth == 2 && len(ways) > 1 {
		c.title = upper + " " + ways[2]
	}
	for i, way := range ways {
		if way == "" {
			continue
		}
		if isIdentityTitle(way) {
			c.why = identity
			return c
		}
		if field, rank, unit, ok := t.lookup(way); ok {
			if i == 3 && rank > rankTitle {
				continue
			}
			c.field, c.rank, c.unit, c.why = field, rank, unit, taken
			return c
		}
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

// tableKinds are the kinds whose records stand in rows of a table.
func tableKinds() []*schema.Kind {
	var list []*schema.Kind
	for _, k := range disclosure.Kinds {
		if k != disclosure.Report {
			list = append(list, k)
		}
	}
	return list
}
