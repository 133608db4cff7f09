package intake

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// powerTypes are the words of a site for a form's list.
func powerTypes(t *schema.Table) []string {
	if t == disclosure.PowerTypeTable {
		return []string{"行政许可", "行政处罚"}
	}
	return nil
}

// A form of each kind can be filled in and imported: a record of two rows, whose second
// has a second entry for each group. What the example shows is passed over.
func TestForm(t *testing.T) {
	for _, k := range disclosure.Kinds {
		for _, lang := range []problem.Lang{problem.ZH, problem.EN} {
			t.Run(k.Name+" "+string(lang), func(t *testing.T) {
				book := openForm(t, k, lang)
				columns := FormColumns(k)
				for i, c := range columns {
					fill(t, book, k, i, 3, c.Field.Example)
					if c.Group != nil {
						fill(t, book, k, i, 4, c.Field.Example)
					}
				}
				var b bytes.Buffer
				if err := book.Write(&b); err != nil {
					t.Fatal(err)
				}
				batches, problems := ReadTables("form.xlsx", b.Bytes(), TableOptions{})
				if len(problems) > 0 || len(batches) != 1 || batches[0].Kind != k || len(batches[0].Records) != 1 {
					t.Fatalf("%d batches, %v", len(batches), problems)
				}
				checkFilled(t, k.Fields, batches[0].Records[0], "")
			})
		}
	}
}

func openForm(t *testing.T, k *schema.Kind, lang problem.Lang) *excelize.File {
	t.Helper()
	data, err := Form(k, powerTypes, lang)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := Form(k, powerTypes, lang); !bytes.Equal(data, again) {
		t.Error("made twice, the form differs")
	}
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func fill(t *testing.T, book *excelize.File, k *schema.Kind, column, row int, text string) {
	t.Helper()
	at, _ := excelize.CoordinatesToCellName(column+1, row)
	if err := book.SetCellStr(k.Title.ZH, at, text); err != nil {
		t.Fatal(err)
	}
}

// checkFilled demands the example of every field, and two entries of every group.
func checkFilled(t *testing.T, fields []schema.Field, r *schema.Record, path string) {
	t.Helper()
	for i := range fields {
		f, v := &fields[i], r.Values[i]
		switch {
		case path == "" && (f.Name == "id" || f.Name == "agency" || f.Name == schema.Withdrawn || f.Name == corrections):
			if !v.IsZero() {
				t.Errorf("%s%s is given", path, f.Name)
			}
		case f.Fields != nil:
			want := 2
			if path != "" {
				want = 1
			}
			if len(v.Items) != want {
				t.Errorf("%s%s has %d entries", path, f.Name, len(v.Items))
			}
			for _, item := range v.Items {
				checkFilled(t, f.Fields, item.Group, path+f.Name+".")
			}
		default:
			text := v.Text
			if f.Many && len(v.Items) > 0 {
				text = v.Items[0].Text
			}
			if want, _ := f.Type.Parse(f, f.Example); text != want {
				t.Errorf("%s%s is %q, want %q", path, f.Name, text, want)
			}
		}
	}
}

// Codes and numbers of documents are text from the first key on, choices drop down,
// and every title has its help as a note.
func TestFormHelpsToFillIn(t *testing.T) {
	for _, k := range disclosure.Kinds {
		book := openForm(t, k, problem.ZH)
		lists := listsOf(t, book, k.Title.ZH)
		notes := map[string]string{}
		comments, err := book.GetComments(k.Title.ZH)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range comments {
			notes[c.Cell] = c.Text
		}
		for i, c := range FormColumns(k) {
			name, _ := excelize.ColumnNumberToName(i + 1)
			at := k.Name + "." + c.Field.Name
			style, _ := book.GetColStyle(k.Title.ZH, name)
			format, _ := book.GetStyle(style)
			if isText := format.NumFmt == 49; isNumbered(c.Field) && !isText {
				t.Errorf("%s: the column is no text", at)
			}
			if !strings.Contains(notes[name+"1"], c.Field.Help.ZH) {
				t.Errorf("%s: the note is %q", at, notes[name+"1"])
			}
			words, _ := (&formWriter{words: powerTypes}).choices(c.Field)
			if got := lists[name]; strings.Join(got, "|") != strings.Join(words, "|") {
				t.Errorf("%s offers %q, want %q", at, got, words)
			}
		}
	}
}

// listsOf are the words that columns of a sheet offer, by the column's letters.
func listsOf(t *testing.T, book *excelize.File, sheet string) map[string][]string {
	t.Helper()
	all, err := book.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string][]string{}
	for _, v := range all {
		column, _, _ := strings.Cut(v.Sqref, "2:")
		from, to, _ := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(v.Formula1, choiceSheet+"!"), "$", ""), ":")
		x, first, _ := excelize.CellNameToCoordinates(from)
		_, last, err := excelize.CellNameToCoordinates(to)
		if err != nil {
			t.Fatalf("%s: %v", v.Formula1, err)
		}
		for row := first; row <= last; row++ {
			at, _ := excelize.CoordinatesToCellName(x, row)
			word, _ := book.GetCellValue(choiceSheet, at)
			lists[column] = append(lists[column], word)
		}
	}
	return lists
}
