package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// formRows is for how many rows a form has its formats and lists.
const formRows = 2000

// Form is an empty workbook for a kind: titles, choices as drop-down lists, codes
// as text, dates as dates, help as notes, and one example that import passes over.
// Words gives the names that a table of the site holds, for lists of references; it
// may be nil.
func Form(k *schema.Kind, words func(*schema.Table) []string, l problem.Lang) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w := &formWriter{f: f, k: k, words: words, lang: l, sheet: k.Title.ZH}
	if err := f.SetSheetName("Sheet1", w.sheet); err != nil {
		return nil, err
	}
	if err := w.write(); err != nil {
		return nil, err
	}
	// The same form, byte for byte, whenever it is made.
	props := &excelize.DocProperties{Creator: "sunboard", LastModifiedBy: "sunboard", Created: "2000-01-01T00:00:00Z", Modified: "2000-01-01T00:00:00Z"}
	if err := f.SetDocProps(props); err != nil {
		return nil, err
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

type formWriter struct {
	f     *excelize.File
	k     *schema.Kind
	words func(*schema.Table) []string
	lang  problem.Lang
	sheet string
	lists int // columns of the sheet with choices
}

// choiceSheet holds the words of drop-down lists: a list within a cell takes no
// more than 255 letters.
const choiceSheet = "choices"

// FormColumn is a column of a form: a field of the record, or one of a group, whose
// title begins with the group's.
type FormColumn struct {
	Field *schema.Field
	Title problem.Text
	Group *schema.Field // nil: the record's own
}

// FormColumns are what people fill in for a new record, row by row. Ids are given by
// the program, and what happens to a record later is told later.
func FormColumns(k *schema.Kind) []FormColumn {
	var list []FormColumn
	var add func(fields []schema.Field, before problem.Text, group *schema.Field)
	add = func(fields []schema.Field, before problem.Text, group *schema.Field) {
		for i := range fields {
			f := &fields[i]
			title := problem.Text{ZH: before.ZH + f.Title.ZH, EN: before.EN + f.Title.EN}
			switch {
			case group == nil && (f.Name == "id" || f.Name == "agency" || f.Name == schema.Withdrawn || f.Name == corrections):
			case f.Fields != nil:
				add(f.Fields, problem.Text{ZH: title.ZH + "·", EN: title.EN + " · "}, f)
			default:
				list = append(list, FormColumn{f, title, group})
			}
		}
	}
	add(k.Fields, problem.Text{}, nil)
	return list
}

func (w *formWriter) write() error {
	styles, err := w.styles()
	if err != nil {
		return err
	}
	for i, c := range FormColumns(w.k) {
		if err := w.column(i+1, c, styles); err != nil {
			return err
		}
	}
	if err := w.f.SetPanes(w.sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if w.lists > 0 {
		return w.f.SetSheetVisible(choiceSheet, false)
	}
	return nil
}

type formStyles struct{ needed, title, text, day, plain, example int }

func (w *formWriter) styles() (s formStyles, err error) {
	day := "yyyy-mm-dd"
	for _, x := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.needed, excelize.Style{Font: &excelize.Font{Bold: true, Color: "9C0006"}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}, NumFmt: 49}},
		{&s.title, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}, NumFmt: 49}},
		{&s.text, excelize.Style{NumFmt: 49}},
		{&s.day, excelize.Style{CustomNumFmt: &day}},
		{&s.plain, excelize.Style{}},
		{&s.example, excelize.Style{Font: &excelize.Font{Italic: true, Color: "7F7F7F"}, NumFmt: 49}},
	} {
		if *x.id, err = w.f.NewStyle(&x.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// column writes a field's title, note, format, list and example.
func (w *formWriter) column(n int, c FormColumn, styles formStyles) error {
	f := c.Field
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		return err
	}
	title, head := c.Title.In(w.lang), styles.title
	if f.Type == schema.Money {
		title += problem.T("（万元）", " (万元)").In(w.lang)
	}
	if f.Need == schema.Required && c.Group == nil {
		title += problem.T("（必填）", " (required)").In(w.lang)
		head = styles.needed
	}
	format := styles.text
	switch {
	case f.Type == schema.Date || f.Type == schema.Until || f.Type == schema.Moment:
		format = styles.day
	case f.Type == schema.Money || f.Type == schema.Count || f.Type == schema.Number:
		format = styles.plain
	}
	example := f.Example
	if n == 1 {
		example = ExampleMark + example
	}
	steps := []error{
		w.f.SetColStyle(w.sheet, name, format),
		w.f.SetColWidth(w.sheet, name, name, float64(min(40, max(12, 2*utf8.RuneCountInString(title))))),
		w.f.SetCellStr(w.sheet, name+"1", title),
		w.f.SetCellStyle(w.sheet, name+"1", name+"1", head),
		w.f.SetCellStr(w.sheet, name+"2", example),
		w.f.SetCellStyle(w.sheet, name+"2", name+"2", styles.example),
		w.f.AddComment(w.sheet, excelize.Comment{Cell: name + "1", Author: "sunboard", Text: w.note(c), Width: 320, Height: 140}),
		w.list(name, f),
	}
	for _, err := range steps {
		if err != nil {
			return fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return nil
}

func (w *formWriter) note(c FormColumn) string {
	f := c.Field
	need := f.Need.Text()
	if c.Group != nil && f.Need == schema.Required {
		need = problem.T("写了这一项就必填", "required in each entry")
	}
	lines := []string{need.In(w.lang) + problem.T("。", ". ").In(w.lang) + f.Help.In(w.lang)}
	if c.Group != nil && c.Group.Many {
		lines = append(lines, problem.T("同一条记录有几项的，每项一行：第二项写在下一行，前面各列留空。", "A record with several of them has a row for each: the second goes into the next row, in which the record's own columns stay empty.").In(w.lang))
	}
	if f.Code != "" {
		lines = append(lines, problem.T("全国标准的代码：", "code of the national layout: ").In(w.lang)+f.Code)
	}
	if len(f.Choices) > 0 {
		words := make([]string, len(f.Choices))
		for i, c := range f.Choices {
			words[i] = c.Word
		}
		lines = append(lines, problem.T("可选：", "one of: ").In(w.lang)+strings.Join(words, "、"))
	}
	if f.Many {
		lines = append(lines, problem.T("有几个的用分号隔开。", "several are parted by semicolons.").In(w.lang))
	}
	return strings.Join(lines, "\n")
}

// list gives a column its drop-down list. Where several may stand in a cell, or a
// remark may follow, the list helps and refuses nothing.
func (w *formWriter) list(name string, f *schema.Field) error {
	words, strict := w.choices(f)
	if len(words) == 0 {
		return nil
	}
	if w.lists == 0 {
		if _, err := w.f.NewSheet(choiceSheet); err != nil {
			return err
		}
	}
	w.lists++
	column, err := excelize.ColumnNumberToName(w.lists)
	if err != nil {
		return err
	}
	for i, word := range words {
		if err := w.f.SetCellStr(choiceSheet, fmt.Sprintf("%s%d", column, i+1), word); err != nil {
			return err
		}
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = fmt.Sprintf("%s2:%s%d", name, name, formRows)
	v.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", choiceSheet, column, column, len(words)))
	v.ShowErrorMessage = strict
	return w.f.AddDataValidation(w.sheet, v)
}

// choices are the words that a column offers; strict refuses others.
func (w *formWriter) choices(f *schema.Field) (words []string, strict bool) {
	strict = !f.Many
	switch {
	case f.Type == schema.Flag:
		return []string{"是", "否"}, strict
	case f.Ref != nil && w.words != nil:
		return w.words(f.Ref), false
	}
	for _, c := range f.Choices {
		words = append(words, c.Word)
		strict = strict && !c.Note
	}
	return words, strict
}
