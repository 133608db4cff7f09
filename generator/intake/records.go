package intake

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"sunboard/generator/disclosure"
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
	// Key finds what a word or a code names among the settings that records point
	// into: 行政处罚 for 02, an agency's id for its name.
	Key func(t *schema.Table, word string) (key string, ok bool)
}

// Batch is what one sheet gave: records in the order of its rows, whose places are
// those of their cells. They have no id unless the sheet gives one.
type Batch struct {
	File    string // the file's name
	Sheet   string // empty for CSV and JSON
	Kind    *schema.Kind
	Records []*schema.Record
	Missing []Missing
	Dropped int // cells with identity documents, which were not read
	Terms   int // terms in years or months, of which a last day was made
	Labels  int // words such as 【行政法规】 before legal bases, which were left out
}

// Missing is a required or expected value that a row lacks. It is a problem unless
// the record is there already and has it.
type Missing struct {
	Record  *schema.Record
	Field   string
	Problem problem.Problem
}

// ReadTables reads a workbook, a CSV file or a file of JSON. The problems are in the
// order of rows, their places in the numbers of the sheet until Show has seen them;
// where one is an error there is nothing to import.
func ReadTables(file string, data []byte, o TableOptions) ([]*Batch, []problem.Problem) {
	t := tableReader{file: file, o: o}
	if isJSON(file, data) {
		var list []*Batch
		if b := t.readJSON(data); b != nil {
			list = append(list, b)
		}
		problem.Sort(t.problems)
		return list, t.problems
	}
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
		t.unknownKind()
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

func (t *tableReader) unknownKind() {
	if k := t.o.Kind; k != nil {
		t.found(tableKind.At(problem.Place{File: t.file}, problem.Textf("没有认出表头：第一行没有%[1]s的列名", "no titles were found: there are none of %[2]s", k.Title.ZH, k.Name),
			problem.Textf("表头用全国标准的列名；用 new %s --xlsx 得到空表", "use the titles of the national layout; new %s --xlsx writes an empty form", k.Name)))
		return
	}
	t.found(tableKind.At(problem.Place{File: t.file}, problem.T("没有认出表头：看不出是哪一类记录", "no titles were found: the kind of the records is not known"),
		problem.T("表头用全国标准的列名（用 new --xlsx 得到空表），或者用 --kind 写明类别", "use the titles of the national layout (new --xlsx writes an empty form), or name the kind with --kind")))
}

func (t *tableReader) tied(at problem.Place, a, b *schema.Kind) {
	t.found(tableKind.At(at, problem.Textf("看不出是%[1]s还是%[2]s", "this may be %[3]s or %[4]s", a.Title.ZH, b.Title.ZH, a.Name, b.Name),
		problem.Textf("用 --kind %s 或 --kind %s 写明", "say --kind %s or --kind %s", a.Name, b.Name)))
}

// sheet reads one sheet; only says that the file has no other.
func (t *tableReader) sheet(s *sheet, only bool) *Batch {
	if isEmpty(s) {
		return nil
	}
	h, tied := t.header(s)
	switch {
	case tied != nil:
		t.tied(problem.Place{File: s.label()}, h.kind, tied)
		return nil
	case h.score == 0 || h.score < 3 && !only:
		if !only {
			t.found(tablePassed.At(problem.Place{File: s.label()}, problem.T("这个工作表没有认得的表头，没有读", "this sheet has no titles that are known and was not read"), problem.Text{}))
		}
		return nil
	}
	if !t.columns(s, &h) {
		return nil
	}
	return t.rows(s, &h)
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
	for _, k := range disclosure.Kinds {
		best, tied = best.against(findHeader(top, k), tied)
	}
	return best, tied
}

// against is the better of two headers; tied is the kind that fits as well.
func (h header) against(other header, tied *schema.Kind) (header, *schema.Kind) {
	switch {
	case other.score > h.score:
		return other, nil
	case other.score == h.score && h.score > 0:
		return h, other.kind
	}
	return h, tied
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

// defaults gives a record what the options say and it does not.
func (t *tableReader) defaults(k *schema.Kind, entry *yaml.Node) {
	for _, given := range [][2]string{{"agency", t.o.Agency}, {"published_on", t.o.PublishedOn}} {
		if f := k.Field(given[0]); f != nil && given[1] != "" && member(entry, f.Name) == nil {
			addText(entry, f.Name, given[1], entry.Line, 0)
		}
	}
}

// decode makes a record of YAML. at has the columns of a sheet's fields, -1 for a cell
// that could not be read; of JSON there are none.
func (t *tableReader) decode(b *Batch, file string, entry *yaml.Node, at map[string]int) *schema.Record {
	own := problem.Place{File: file, Line: entry.Line, Column: entry.Column}
	var missing []problem.Problem
	r := schema.Decode(file, entry, b.Kind.Fields, func(p problem.Problem) {
		if (p.Column == 0 || p.Place == own) && (p.Rule == "required" || p.Rule == "expected") {
			missing = append(missing, p)
			return
		}
		t.found(p)
	})
	if r == nil {
		return nil
	}
	b.missing(r, at, missing)
	if t.o.Mask {
		mask(r, b.Kind)
	}
	return r
}

// missing tells which values a record lacks, each at its cell. Schema tells them in
// the order of fields. What has no column has been told, and so has a cell that could
// not be read; an id comes later.
func (b *Batch) missing(r *schema.Record, at map[string]int, list []problem.Problem) {
	for i := range r.Fields {
		f := &r.Fields[i]
		column, ok := at[f.Name]
		unread := ok && column < 0
		if f.Need == schema.Optional || !r.Values[i].IsZero() || r.Wrong(f.Name) || f.Unless != "" && r.Has(f.Unless) || len(list) == 0 {
			if unread {
				r.Values[i] = schema.Value{Column: -1} // given and wrong: no rule asks for it
			}
			continue
		}
		p := list[0]
		list = list[1:]
		switch {
		case unread:
			r.Values[i] = schema.Value{Column: -1}
			continue
		case f.Name == "id" || !ok && at != nil:
			continue
		case at != nil:
			p.Place = problem.Place{File: r.At.File, Line: r.At.Line, Column: column + 1}
		}
		p.Hint = problem.Text{}
		if f.Example != "" {
			p.Hint = problem.Textf("例如 %s", "such as %s", f.Example)
		}
		b.Missing = append(b.Missing, Missing{r, f.Name, p})
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
	if name := FullName(k, r); name != "" {
		maskIn(r, name, privacy.Mask(name))
	}
}

func maskIn(r *schema.Record, name, masked string) {
	for i := range r.Values {
		if r.Fields[i].Type.Content != schema.Closed {
			maskValue(&r.Values[i], name, masked)
		}
	}
}

func maskValue(v *schema.Value, name, masked string) {
	v.Text = strings.ReplaceAll(v.Text, name, masked)
	for i := range v.Items {
		maskValue(&v.Items[i], name, masked)
	}
	if v.Group != nil {
		maskIn(v.Group, name, masked)
	}
}
