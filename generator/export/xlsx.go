package export

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// What a spreadsheet holds at most.
const (
	maxRows  = 1 << 20
	maxChars = 32767 // of a cell, in units of UTF-16
	exact    = 15    // digits of a number
)

// writeXLSX writes a workbook with one sheet: titles in a head that stays in
// sight and filters, texts as texts, numbers as numbers, days as days. Texts are
// never formulas here. Lists and groups are JSON, as in CSV.
func writeXLSX(w io.Writer, k *schema.Kind, records []*schema.Record) error {
	if len(records) >= maxRows {
		return fmt.Errorf("%d records do not fit into a sheet", len(records))
	}
	f := excelize.NewFile()
	err := fillSheet(f, k, records)
	if err == nil {
		f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newArchive(w) })
		err = f.Write(w)
	}
	return errors.Join(err, f.Close())
}

// sheet writes the rows of a kind.
type sheet struct {
	list                     []int
	head, text, day, instant int // styles
	row                      []any
	buf                      []byte
}

func fillSheet(f *excelize.File, k *schema.Kind, records []*schema.Record) error {
	name := k.Title.ZH
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	s := sheet{list: columns(k)}
	if err := s.styles(f); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(len(s.list), len(records)+1)
	if err != nil {
		return err
	}
	// The filter stands in the sheet before it is streamed: the stream keeps it.
	if err := f.AutoFilter(name, "A1:"+corner, nil); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	err = errors.Join(
		out.SetColWidth(1, len(s.list), 18),
		out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		out.SetRow("A1", s.heads(k)),
	)
	if err != nil {
		return err
	}
	for i, r := range records {
		if err := out.SetRow(fmt.Sprintf("A%d", i+2), s.cells(r)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (s *sheet) styles(f *excelize.File) error {
	const asText = 49 // the built-in format @
	day, instant := "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
	for _, style := range []struct {
		id *int
		as excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}, NumFmt: asText}},
		{&s.text, excelize.Style{NumFmt: asText}},
		{&s.day, excelize.Style{CustomNumFmt: &day}},
		{&s.instant, excelize.Style{CustomNumFmt: &instant}},
	} {
		id, err := f.NewStyle(&style.as)
		if err != nil {
			return err
		}
		*style.id = id
	}
	return nil
}

func (s *sheet) heads(k *schema.Kind) []any {
	var row []any
	for _, at := range s.list {
		title := k.Fields[at].Title.ZH
		if unit := k.Fields[at].Type.Unit.ZH; unit != "" {
			title += "（" + unit + "）"
		}
		row = append(row, excelize.Cell{StyleID: s.head, Value: title})
	}
	return row
}

// cells are a record's cells, valid until the next call.
func (s *sheet) cells(r *schema.Record) []any {
	s.row = s.row[:0]
	for _, at := range s.list {
		s.row = append(s.row, s.cell(&r.Fields[at], r.Values[at]))
	}
	return s.row
}

func (s *sheet) cell(f *schema.Field, v schema.Value) any {
	switch {
	case v.IsZero():
		return nil
	case v.Group != nil || v.Items != nil:
		s.buf = appendValue(s.buf[:0], f, v)
		return s.textCell(string(s.buf))
	}
	switch f.Type.Cell {
	case schema.NumberCell:
		if n, ok := number(v.Text); ok {
			return n
		}
	case schema.DayCell:
		if t, err := time.Parse(time.DateOnly, v.Text); err == nil && inCalendar(t) {
			return excelize.Cell{StyleID: s.day, Value: t}
		}
		// Midnight stays text: as a day of the sheet it would lose its hour.
		if t, err := time.Parse("2006-01-02 15:04", v.Text); err == nil && inCalendar(t) && t.Hour()+t.Minute() > 0 {
			return excelize.Cell{StyleID: s.instant, Value: t}
		}
	case schema.WordCell:
		return s.textCell(f.Format(v, problem.ZH))
	}
	return s.textCell(v.Text)
}

func (s *sheet) textCell(text string) any {
	if len(text) > maxChars && len(utf16.Encode([]rune(text))) > maxChars {
		text = schema.TooLongForCell.ZH
	}
	return excelize.Cell{StyleID: s.text, Value: text}
}

// inCalendar reports whether Excel counts a day as everybody does: it believes
// in a 29 February 1900.
func inCalendar(t time.Time) bool { return t.Year() > 1900 }

// number is a number that a cell holds without losing a digit. What it cannot
// hold is written as text.
func number(text string) (n float64, ok bool) {
	digits := strings.TrimLeft(strings.Replace(strings.TrimPrefix(text, "-"), ".", "", 1), "0")
	if len(digits) > exact {
		return 0, false
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil
}

// archive is a zip archive without times, whose files are pressed lightly: the
// pages of a volume wait for it.
type archive struct{ *zip.Writer }

func newArchive(w io.Writer) archive {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	return archive{z}
}
