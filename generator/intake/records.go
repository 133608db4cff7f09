package intake

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// TableOptions are what a person knows and a table does not say. All may be
// empty.
type TableOptions struct {
	Kind        *schema.Kind // nil: the columns tell
	Agency      string       // the id of the agency, where a row does not say it
	PublishedOn string       // where a row does not say it
	Mask        bool         // names of natural persons are stored masked
}

// Batch is what one sheet gave: records in the order of its rows, whose places are
// those of their cells. They have no id unless the sheet gives one.
type Batch struct {
	File    string // the file's name
	Sheet   string // empty for CSV
	Kind    *schema.Kind
	Records []*schema.Record
	Missing []Missing
	Dropped int // cells with identity documents, which were not read
}

// Missing is a required or expected value that a row lacks. It is a problem unless
// the record is there already and has it.
type Missing struct {
	Record  *schema.Record
	Field   string
	Problem problem.Problem
}

// ReadTables reads a workbook or a CSV file. The problems are in the order of rows,
// their places in the numbers of the sheet until Show has seen them; where one is
// an error there is nothing to import.
func ReadTables(file string, data []byte, o TableOptions) ([]*Batch, []problem.Problem) {
	t := tableReader{file: file, o: o}
	sheets := readSheets(file, data, t.found)
	if problem.Count(t.problems, problem.Error) > 0 {
		return nil, t.problems
	}
	var list []*Batch
	for _, s := range sheets {
		if b := t.sheet(s, len(sheets) == 1); b != nil {
			list = append(list, b)
		}
	}
	if len(list) == 0 && problem.Count(t.problems, problem.Error) == 0 {
		t.found(tableKind.At(problem.Place{File: file}, problem.T("没有认出表头：看不出是哪一类记录", "no titles were found: the kind of the records is not known"),
			problem.T("表头用全国标准的列名（用 new --xlsx 得到空表），或者用 --kind 写明类别", "use the titles of the national layout (new --xlsx writes an empty form), or name the kind with --kind")))
	}
	problem.Sort(t.problems)
	return list, t.problems
}

type tableReader struct {
	file     string
	o        TableOptions
	problems []problem.Problem
}

func (t *tableReader) found(p problem.Problem) { t.problems = append(t.problems, p) }

// sheet reads one sheet; only says that the file has no other.
func (t *tableReader) sheet(s *sheet, only bool) *Batch {
	if isEmpty(s) {
		return nil
	}
	h, tied := t.header(s)
	switch {
	case tied != nil:
		t.found(tableKind.At(problem.Place{File: s.label()}, problem.Textf("看不出是%[1]s还是%[2]s", "this may be %[3]s or %[4]s", h.kind.Title.ZH, tied.Title.ZH, h.kind.Name, tied.Name),
			problem.Textf("用 --kind %s 或 --kind %s 写明", "say --kind %s or --kind %s", h.kind.Name, tied.Name)))
		return nil
	case h.score == 0 || h.score < 3 && !only:
		if !only {
			t.found(tablePassed.At(problem.Place{File: s.label()}, problem.T("这个工作表没有认得的表头，没有读", "this sheet has no titles that are known and was not read"), problem.Text{}))
		}
		return nil
	}
	if !t.columns(s, h) {
		return nil
	}
	return t.rows(s, h)
}

func isEmpty(s *sheet) bool {
	return !slices.ContainsFunc(s.rows, func(row []cell) bool {
		return slices.ContainsFunc(row, func(c cell) bool { return strings.TrimSpace(c.text) != "" })
	})
}

// header is the titles of the sheet for the kind that they fit best; tied is
// another kind that they fit as well.
func (t *tableReader) header(s *sheet) (best header, tied *schema.Kind) {
	top := s.top()
	if t.o.Kind != nil {
		return findHeader(top, t.o.Kind), nil
	}
	for _, k := range tableKinds() {
		switch h := findHeader(top, k); {
		case h.score > best.score:
			best, tied = h, nil
		case h.score == best.score && h.score > 0:
			tied = k
		}
	}
	return best, tied
}

// top is the rows that may hold titles, with the words of merged cells in each.
func (s *sheet) top() *sheet {
	n := min(headerRows+4, len(s.rows))
	top := &sheet{file: s.file, name: s.name, merged: s.merged, rows: make([][]cell, n)}
	for i := range n {
		top.rows[i] = slices.Clone(s.rows[i])
	}
	top.fill(n)
	return top
}

// tails begin rows under a table that are no records.
var tails = regexp.MustCompile(`^(?:合计|小计|总计|共计|填表人|填报人|填报单位|审核人|制表人|制表日期|填表日期|联系人|联系电话|注[:：]|说明[:：]|备注[:：])`)

// ExampleMark begins the row of a form that shows how to fill it in.
const ExampleMark = "例："

// rows reads the rows under the titles.
func (t *tableReader) rows(s *sheet, h header) *Batch {
	b := &Batch{File: s.file, Sheet: s.name, Kind: h.kind}
	t.fillDown(s, h)
	titles := titlesOf(h.kind)
	for row := h.data; row < len(s.rows); row++ {
		first, n := firstCell(s.rows[row])
		switch {
		case n == 0 || strings.HasPrefix(first, ExampleMark):
		case n <= 4 && tails.MatchString(first), isTitleRow(s, titles, row):
			t.found(tablePassed.At(problem.Place{File: s.label(), Line: row + 1}, problem.T("这一行不是记录，没有导入", "this row is no record and was not imported"), problem.Text{}))
		default:
			if r := t.row(s, h, row, b); r != nil {
				b.Records = append(b.Records, r)
			}
		}
		s.rows[row] = nil // the sheet is several times larger than what is kept
	}
	return b
}

func firstCell(row []cell) (first string, n int) {
	for _, c := range row {
		if text := strings.TrimSpace(c.text); text != "" {
			if n++; n == 1 {
				first = text
			}
		}
	}
	return first, n
}

// fillDown gives the words of cells that are merged over several rows to each row.
// An amount is not repeated: nobody knows for which rows it stands.
func (t *tableReader) fillDown(s *sheet, h header) {
	for _, m := range s.merged {
		if m.bottom == m.top || m.bottom < h.data || m.top < h.data {
			continue
		}
		first := s.at(m.top, m.left)
		i := slices.IndexFunc(h.columns, func(c column) bool { return c.at == m.left && c.why == taken })
		if first.text == "" || i < 0 {
			continue
		}
		if h.kind.Fields[h.columns[i].field].Type == schema.Money {
			t.found(cellBroken.At(s.place(m.top, m.left), problem.T("合并的格子里是金额，不知道各行各是多少", "the merged cell holds an amount, and nobody knows how much is for which row"),
				problem.T("取消合并，每一行写自己的金额", "unmerge it and write each row's own amount")))
			continue
		}
		for row := m.top + 1; row <= m.bottom && row < len(s.rows); row++ {
			for len(s.rows[row]) <= m.left {
				s.rows[row] = append(s.rows[row], cell{})
			}
			s.rows[row][m.left] = first
		}
	}
}

// row makes a record of a row. What is wrong with it is told with its cells.
func (t *tableReader) row(s *sheet, h header, row int, b *Batch) *schema.Record {
	entry := &yaml.Node{Kind: yaml.MappingNode, Line: row + 1}
	at := map[string]int{}
	values := map[string]*yaml.Node{}
	for _, c := range h.columns {
		given := s.at(row, c.at)
		if c.why == identity && strings.TrimSpace(given.text) != "" {
			b.Dropped++
		}
		if c.why != taken {
			continue
		}
		f := &h.kind.Fields[c.field]
		if _, ok := at[f.Name]; !ok {
			at[f.Name] = c.at
		}
		list, fault := readCell(given, f, c.unit)
		if fault != nil {
			t.found(fault.rule.At(s.place(row, c.at), fault.message, fault.hint))
			list = nil
			at[f.Name] = -1
		}
		addValues(entry, values, f, list, row+1, c.at+1)
	}
	for _, given := range [][2]string{{"agency", t.o.Agency}, {"published_on", t.o.PublishedOn}} {
		if f := h.kind.Field(given[0]); f != nil && given[1] != "" && values[f.Name] == nil {
			addValues(entry, values, f, []string{given[1]}, row+1, 0)
		}
	}
	if len(values) == 0 {
		return nil
	}
	var missing []problem.Problem
	r := schema.Decode(s.label(), entry, h.kind.Fields, func(p problem.Problem) {
		if p.Column == 0 && (p.Rule == "required" || p.Rule == "expected") {
			missing = append(missing, p)
			return
		}
		t.found(p)
	})
	t.missing(s, r, row, at, missing, b)
	if t.o.Mask {
		mask(r, h.kind)
	}
	return r
}

// addValues writes what a cell gave as YAML would have it, with the cell's place.
func addValues(entry *yaml.Node, values map[string]*yaml.Node, f *schema.Field, list []string, line, column int) {
	if len(list) == 0 {
		return
	}
	node := values[f.Name]
	if node == nil {
		node = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: list[0], Line: line, Column: column}
		if f.Many {
			node = &yaml.Node{Kind: yaml.SequenceNode, Line: line, Column: column}
		}
		values[f.Name] = node
		entry.Content = append(entry.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: f.Name, Line: line, Column: column}, node)
	}
	if !f.Many {
		return
	}
	for _, text := range list {
		if !slices.ContainsFunc(node.Content, func(n *yaml.Node) bool { return n.Value == text }) {
			node.Content = append(node.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Line: line, Column: column})
		}
	}
}

// missing tells which values a row lacks, each at its cell. Schema tells them in
// the order of fields. What has no column has been told, and so has a cell that
// could not be read; an id comes later.
func (t *tableReader) missing(s *sheet, r *schema.Record, row int, at map[string]int, list []problem.Problem, b *Batch) {
	for i := range r.Fields {
		f := &r.Fields[i]
		if f.Need == schema.Optional || !r.Values[i].IsZero() || r.Wrong(f.Name) || len(list) == 0 {
			continue
		}
		p := list[0]
		list = list[1:]
		column, ok := at[f.Name]
		if !ok || column < 0 || f.Name == "id" {
			if ok && column < 0 {
				r.Values[i] = schema.Value{Column: -1}
			}
			continue
		}
		p.Place = s.place(row, column)
		p.Hint = problem.Text{}
		if f.Example != "" {
			p.Hint = problem.Textf("例如 %s", "such as %s", f.Example)
		}
		b.Missing = append(b.Missing, Missing{r, f.Name, p})
	}
	for name, column := range at {
		if column >= 0 {
			continue
		}
		for i := range r.Fields {
			if r.Fields[i].Name == name {
				r.Values[i] = schema.Value{Column: -1} // given and wrong: no rule asks for it
			}
		}
	}
}

// FullName is the name of a natural person that a record gives in full, or empty.
func FullName(k *schema.Kind, r *schema.Record) string {
	if k.Person == nil {
		return ""
	}
	name := r.Text(k.Person(r))
	if privacy.Mask(name) == name {
		return ""
	}
	return name
}

// mask masks the name of a natural person wherever the record has it.
func mask(r *schema.Record, k *schema.Kind) {
	name := FullName(k, r)
	if name == "" {
		return
	}
	for i := range r.Values {
		if r.Fields[i].Type.Content != schema.Closed {
			r.Values[i].Text = strings.ReplaceAll(r.Values[i].Text, name, privacy.Mask(name))
		}
	}
}
