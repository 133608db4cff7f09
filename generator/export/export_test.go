package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// trials is how many random records of each kind go through every format.
const trials = 1000

func written(t *testing.T, format string, k *schema.Kind, records []*schema.Record) []byte {
	t.Helper()
	for _, f := range Formats {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(&b, k, records); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("there is no format %s", format)
	return nil
}

func TestCSVReadsBack(t *testing.T) {
	for _, k := range disclosure.Kinds {
		records := many(k, trials)
		text := string(written(t, "csv", k, records))
		compare(t, k, records, fromCSV(t, k, text))
		// Others read it as well, but for line ends within cells.
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(rows) != trials+1 {
			t.Errorf("%s: %d rows, %v", k.Name, len(rows), err)
		}
	}
}

func TestJSONReadsBack(t *testing.T) {
	for _, k := range disclosure.Kinds {
		records := many(k, trials)
		var back []*schema.Record
		for _, object := range decode(t, string(written(t, "json", k, records))).([]any) {
			back = append(back, fromObject(t, k.Fields, object.(map[string]any)))
		}
		compare(t, k, records, back)
	}
}

func compare(t *testing.T, k *schema.Kind, want, got []*schema.Record) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d records became %d", k.Name, len(want), len(got))
	}
	for i := range want {
		if where := differs(public(want[i]), got[i]); where != "" {
			t.Fatalf("%s, record %d: %s", k.Name, i, where)
		}
	}
}

// What is internal or tells of a withdrawal is in no file, however deep.
func TestOnlyPublicFields(t *testing.T) {
	for _, k := range disclosure.Kinds {
		for _, f := range Columns(k) {
			if f.Internal || f.Name == schema.Withdrawn {
				t.Errorf("%s publishes %s", k.Name, f.Name)
			}
		}
	}
	k := &schema.Kind{Name: "trial", Fields: []schema.Field{
		{Name: "note", Type: schema.Line, Internal: true},
		{Name: "group", Type: schema.Group, Fields: []schema.Field{{Name: "secret", Type: schema.Line, Internal: true}, {Name: "open", Type: schema.Line}}},
		{Name: schema.Withdrawn, Type: schema.Group, Fields: []schema.Field{{Name: "reason", Type: schema.Line}}},
	}}
	inner := &schema.Record{Fields: k.Fields[1].Fields, Values: []schema.Value{{Text: "hidden-1"}, {Text: "shown"}}}
	gone := &schema.Record{Fields: k.Fields[2].Fields, Values: []schema.Value{{Text: "hidden-2"}}}
	r := &schema.Record{Fields: k.Fields, Values: []schema.Value{{Text: "hidden-0"}, {Group: inner}, {Group: gone}}}
	for _, format := range []string{"csv", "json"} {
		text := string(written(t, format, k, []*schema.Record{r}))
		if strings.Contains(text, "hidden") || strings.Contains(text, "secret") || !strings.Contains(text, "shown") {
			t.Errorf("%s: %s", format, text)
		}
	}
}

func TestFormulasAreHarmless(t *testing.T) {
	line := &schema.Field{Name: "x", Type: schema.Line}
	number := &schema.Field{Name: "x", Type: schema.Number}
	for _, c := range []struct {
		field      *schema.Field
		text, want string
	}{
		{line, "=1+1", "'=1+1"},
		{line, "+86 1", "'+86 1"},
		{line, "-12", "'-12"},
		{line, "@SUM(A1)", "'@SUM(A1)"},
		{line, "\t=1", "'\t=1"},
		{line, "\r=1", "'\r=1"},
		{line, "＝1", "'＝1"},
		{line, "'=1", "''=1"},
		{line, "'quoted'", "'quoted'"},
		{line, "a=1", "a=1"},
		{number, "-12.50", "-12.50"},
	} {
		got := string(appendCell(nil, c.field, schema.Value{Text: c.text}))
		if got != c.want || schema.BareCell(got) != c.text && c.field != number {
			t.Errorf("%q became %q, want %q", c.text, got, c.want)
		}
	}
	for _, k := range disclosure.Kinds {
		for _, row := range parseCSV(t, string(written(t, "csv", k, many(k, trials))))[1:] {
			for i, cell := range row {
				if f := Columns(k)[i]; schema.RunsInCell(cell) && !numeric(&f) {
					t.Errorf("%s, %s: %q", k.Name, f.Name, cell)
				}
			}
		}
	}
}

func TestNumbersKeepTheirDigits(t *testing.T) {
	for text, want := range map[string]string{"0.300000": "0.300000", "007": "7", "-0.50": "-0.50", "-00.5": "-0.5", "0": "0", "12345678901234567890.1": "12345678901234567890.1"} {
		if got := string(appendNumber(nil, text)); got != want {
			t.Errorf("%s became %s", text, got)
		}
	}
	for text, fits := range map[string]bool{"0.300000": true, "-123456789012345": true, "1234567890123456": false, "0.0000001": true} {
		if _, ok := number(text); ok != fits {
			t.Errorf("%s fits into a cell: %v", text, ok)
		}
	}
}

// A workbook has texts as texts, numbers as numbers and days as days.
func TestXLSXReadsBack(t *testing.T) {
	for _, k := range disclosure.Kinds {
		records := many(k, 200)
		book, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", k, records)))
		if err != nil {
			t.Fatal(err)
		}
		name := book.GetSheetName(0)
		if name != k.Title.ZH || book.SheetCount != 1 {
			t.Errorf("%s: the sheet is %q", k.Name, name)
		}
		checkHead(t, book, name, k)
		for i, r := range records {
			for n, at := range columns(k) {
				cell, _ := excelize.CoordinatesToCellName(n+1, i+2)
				checkCell(t, book, name, cell, &r.Fields[at], r.Values[at])
			}
		}
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
}

func checkHead(t *testing.T, book *excelize.File, name string, k *schema.Kind) {
	t.Helper()
	for n, f := range Columns(k) {
		cell, _ := excelize.CoordinatesToCellName(n+1, 1)
		head, _ := book.GetCellValue(name, cell)
		if !strings.HasPrefix(head, f.Title.ZH) || f.Type == schema.Money && !strings.Contains(head, "万元") {
			t.Errorf("%s: the head of %s is %q", k.Name, f.Name, head)
		}
	}
	panes, err := book.GetPanes(name)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%s: the head does not stay: %+v, %v", k.Name, panes, err)
	}
	if names := book.GetDefinedName(); len(names) != 1 || !strings.Contains(names[0].RefersTo, "!$A$1:$") {
		t.Errorf("%s: no filter: %+v", k.Name, names)
	}
}

func checkCell(t *testing.T, book *excelize.File, name, cell string, f *schema.Field, v schema.Value) {
	t.Helper()
	raw, err := book.GetCellValue(name, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	typ, _ := book.GetCellType(name, cell)
	texts := typ == excelize.CellTypeInlineString || typ == excelize.CellTypeSharedString
	switch {
	case v.IsZero():
		if raw != "" {
			t.Errorf("%s %s: %q where nothing is", cell, f.Name, raw)
		}
	case v.Group != nil || v.Items != nil:
		if !texts || raw != string(appendValue(nil, f, v)) {
			t.Errorf("%s %s: %q", cell, f.Name, raw)
		}
	case f.Type.Cell == schema.DayCell && !strings.HasSuffix(v.Text, " 00:00"):
		day, err := strconv.ParseFloat(raw, 64)
		at, _ := excelize.ExcelDateToTime(day, false)
		at = at.Round(time.Minute)
		if got := at.Format("2006-01-02 15:04"); err != nil || !strings.HasPrefix(got, v.Text) || texts {
			t.Errorf("%s %s: %s is %q, %s", cell, f.Name, v.Text, raw, got)
		}
	case f.Type.Cell == schema.NumberCell && !texts:
		got, _ := strconv.ParseFloat(raw, 64)
		if want, ok := number(v.Text); !ok || got != want {
			t.Errorf("%s %s: %s is %s", cell, f.Name, v.Text, raw)
		}
	case f.Type.Cell == schema.WordCell:
		if raw != f.Format(v, "zh") {
			t.Errorf("%s %s: %s is %q", cell, f.Name, v.Text, raw)
		}
	default:
		if !texts || raw != v.Text {
			t.Errorf("%s %s: %q is %q of type %v", cell, f.Name, v.Text, raw, typ)
		}
	}
}

func TestATextThatIsTooLongIsNotCut(t *testing.T) {
	k := &schema.Kind{Name: "trial", Title: schema.T("试", "trial"), Fields: []schema.Field{{Name: "body", Type: schema.Markdown}}}
	for text, want := range map[string]string{strings.Repeat("长", maxChars): strings.Repeat("长", maxChars), strings.Repeat("长", maxChars+1): schema.TooLongForCell.ZH} {
		r := &schema.Record{Fields: k.Fields, Values: []schema.Value{{Text: text}}}
		book, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", k, []*schema.Record{r})))
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := book.GetCellValue("试", "A2"); got != want {
			t.Errorf("%d characters became %d", len(text)/3, len(got)/3)
		}
	}
}

func TestTheSameBytes(t *testing.T) {
	for _, f := range Formats {
		for _, k := range disclosure.Kinds {
			one := written(t, f.Name, k, many(k, 50))
			time.Sleep(2 * time.Millisecond)
			if !bytes.Equal(one, written(t, f.Name, k, many(k, 50))) {
				t.Errorf("%s of %s differs from time to time", f.Name, k.Name)
			}
		}
	}
}
