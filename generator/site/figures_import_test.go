//go:build linux

package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/export"
	"sunboard/generator/schema"
)

// BenchmarkFiguresImport prints what it costs to import a workbook of 20,000 penalties,
// from its rows to the files of data/, beside excelize merely reading its rows.
func BenchmarkFiguresImport(b *testing.B) {
	m := measure{b: b, sunboard: compiled(b)}
	for b.Loop() {
		book := m.workbook(20_000)
		empty := m.project(0)
		read := m.rows(book)
		whole := m.run(empty, m.sunboard, "import", "--today", figuresDay, book)
		again := m.rows(book)
		read.wall = (read.wall + again.wall) / 2
		m.print("excelize reads 20,000 rows", "%.1f s, %d MB", read.wall.Seconds(), max(read.memory, again.memory)>>20)
		m.print("import of 20,000 rows of XLSX", "%.1f s (at most 20 s) = %.2f × excelize, %d MB (at most 500 MB)", whole.wall.Seconds(), ratio(whole.wall, read.wall), whole.memory>>20)
		m.print("written", "%d records", m.written(empty))
	}
}

// workbook is a workbook of penalties as the export writes them.
func (m measure) workbook(rows int) string {
	today, _ := calendar.Parse(figuresDay)
	p, err := dataset.Open(m.project(3*rows), today, dataset.ToCheck)
	if err != nil {
		m.b.Fatal(err)
	}
	defer p.Close()
	var records []*schema.Record
	for r := range p.Stored(disclosure.Penalty) {
		if len(records) < rows {
			r.Values[0].Text = fmt.Sprintf("row-%d", len(records)+1) // ids are of a year, and here stand many
			records = append(records, r)
		}
	}
	if len(records) < rows {
		m.b.Fatalf("%d penalties", len(records))
	}
	var data bytes.Buffer
	for _, f := range export.Formats {
		if f.Name == "xlsx" {
			err = f.Write(&data, disclosure.Penalty, records)
		}
	}
	name := filepath.Join(m.b.TempDir(), "penalty.xlsx")
	if err == nil {
		err = os.WriteFile(name, data.Bytes(), 0o644)
	}
	if err != nil {
		m.b.Fatal(err)
	}
	return name
}

// rows lets another process read the rows of a workbook with excelize.
func (m measure) rows(book string) cost {
	self, err := os.Executable()
	if err != nil {
		m.b.Fatal(err)
	}
	m.b.Setenv(bookToRead, book)
	return m.run(".", self, "-test.run", "^TestReadWorkbook$")
}

const bookToRead = "SUNBOARD_WORKBOOK"

// TestReadWorkbook is that other process.
func TestReadWorkbook(t *testing.T) {
	name := os.Getenv(bookToRead)
	if name == "" {
		t.Skip("there is no workbook to read")
	}
	f, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			t.Fatal(err)
		}
	}
}

// written is how many penalties a project has.
func (m measure) written(dir string) (n int) {
	files, err := filepath.Glob(filepath.Join(dir, "data/penalty/*/*.yaml"))
	if err != nil {
		m.b.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			m.b.Fatal(err)
		}
		n += strings.Count("\n"+string(data), "\n- ")
	}
	return n
}
