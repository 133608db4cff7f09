package export

import (
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// opened is what LibreOffice shows in the first sheet of each workbook: the
// texts of its cells, row by row, in the order of the workbooks.
func opened(t *testing.T, books map[string][]byte) map[string][][]string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("LibreOffice is not there: make tools")
		}
		t.Skip("LibreOffice is not there: make tools")
	}
	dir := t.TempDir()
	// A profile of its own, so that it does not wait for one that is running; CSV
	// as cells are shown, in UTF-8, the first sheet alone.
	args := []string{"--headless", "--norestore", "-env:UserInstallation=file://" + dir + "/profile",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0", "--outdir", dir + "/out"}
	for name, data := range books {
		file := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	sheets := map[string][][]string{}
	for name := range books {
		text, err := os.ReadFile(filepath.Join(dir, "out", name+".csv"))
		if err != nil {
			t.Fatalf("LibreOffice did not open %s: %v", name, err)
		}
		r := csv.NewReader(strings.NewReader(string(text)))
		if sheets[name], err = r.ReadAll(); err != nil {
			t.Fatal(err)
		}
	}
	return sheets
}

// LibreOffice opens the workbooks, and every cell shows what the record holds:
// codes keep their zeros, days are days, formulas are texts.
func TestLibreOfficeOpensWorkbooks(t *testing.T) {
	records, books := map[string][]*schema.Record{}, map[string][]byte{}
	for _, k := range disclosure.Kinds {
		records[k.Name] = many(k, 100)
		books[k.Name] = written(t, "xlsx", k, records[k.Name])
	}
	sheets := opened(t, books)
	for _, k := range disclosure.Kinds {
		rows := sheets[k.Name]
		if len(rows) != len(records[k.Name])+1 {
			t.Errorf("%s: %d rows", k.Name, len(rows))
			continue
		}
		for i, r := range records[k.Name] {
			for n, at := range columns(k) {
				if f := &r.Fields[at]; !shows(rows[i+1][n], f, r.Values[at]) {
					t.Errorf("%s, row %d, %s: %q is shown as %q", k.Name, i+2, f.Name, r.Values[at].Text, rows[i+1][n])
				}
			}
		}
	}
}

// shows reports whether a cell shows a value.
func shows(cell string, f *schema.Field, v schema.Value) bool {
	want := v.Text
	switch {
	case v.Group != nil || v.Items != nil:
		want = string(appendValue(nil, f, v))
	case f.Type.Cell == schema.WordCell:
		want = f.Format(v, problem.ZH)
	case f.Type.Cell == schema.NumberCell:
		// A sheet shows ten digits of a number that has more.
		n, a := strconv.ParseFloat(want, 64)
		shown, b := strconv.ParseFloat(cell, 64)
		if _, fits := number(want); fits && a == nil && b == nil {
			return math.Abs(n-shown) <= 1e-9*math.Abs(n)
		}
	case f.Type.Cell == schema.DayCell && len(want) > len("2006-01-02"):
		want += ":00" // it shows seconds, too
	}
	return lines(cell) == lines(want)
}

// lines has one sign for the end of a line.
func lines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// LibreOffice opens an empty form: its titles, and the example row as it is.
func TestLibreOfficeOpensForms(t *testing.T) {
	books := map[string][]byte{}
	for _, k := range disclosure.Kinds {
		form, err := intake.Form(k, nil, problem.ZH)
		if err != nil {
			t.Fatal(err)
		}
		books[k.Name] = form
	}
	sheets := opened(t, books)
	for _, k := range disclosure.Kinds {
		rows, columns := sheets[k.Name], intake.FormColumns(k)
		if len(rows) < 2 || len(rows[0]) < len(columns) {
			t.Errorf("%s: %d rows", k.Name, len(rows))
			continue
		}
		for i, c := range columns {
			example := c.Field.Example
			if i == 0 {
				example = intake.ExampleMark + example
			}
			if !strings.HasPrefix(rows[0][i], c.Title.ZH) || lines(rows[1][i]) != example {
				t.Errorf("%s: column %q shows %q for %q", c.Title.ZH, rows[0][i], rows[1][i], example)
			}
		}
	}
}
