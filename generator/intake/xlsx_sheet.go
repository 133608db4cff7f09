package intake

import (
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
)

// readSheet reads the cells of a sheet, row after row.
func (w *workbook) readSheet(part string, s *sheet) error {
	d, done, err := w.open(part)
	if err != nil {
		return err
	}
	defer done()
	r := sheetReader{w: w, d: d, s: s, row: -1}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok {
			if err := r.element(start); err != nil {
				return err
			}
		}
	}
}

type sheetReader struct {
	w           *workbook
	d           *xml.Decoder
	s           *sheet
	row, column int
	cells       int
}

func (r *sheetReader) element(start xml.StartElement) error {
	switch start.Name.Local {
	case "row":
		r.row++
		if n, err := strconv.Atoi(attribute(start, "r")); err == nil && n > 0 {
			r.row = n - 1
		}
		r.column = -1
	case "c":
		return r.cell(start)
	case "mergeCell":
		if m, ok := parseSpan(attribute(start, "ref")); ok {
			r.s.merged = append(r.s.merged, m)
		}
	}
	return nil
}

func attribute(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// cell reads one cell. Empty ones, of which some sheets have millions, take no
// place.
func (r *sheetReader) cell(start xml.StartElement) error {
	kind, style := "", 0
	r.column++
	for _, a := range start.Attr {
		switch a.Name.Local {
		case "r":
			if column, row, ok := parseAddress(a.Value); ok {
				r.column = column
				if r.row < 0 {
					r.row = row
				}
			}
		case "t":
			kind = a.Value
		case "s":
			style, _ = strconv.Atoi(a.Value)
		}
	}
	value, err := r.value()
	if err != nil {
		return err
	}
	c := r.w.cell(kind, style, value)
	if c.text == "" {
		return nil
	}
	r.cells++
	if r.row < 0 || r.row >= maxRows || r.column >= maxColumns || r.cells > maxCells {
		return errRows
	}
	for len(r.s.rows) <= r.row {
		r.s.rows = append(r.s.rows, nil)
	}
	row := r.s.rows[r.row]
	for len(row) <= r.column {
		if row == nil && r.row > 0 {
			row = make([]cell, 0, len(r.s.rows[r.row-1]))
		}
		row = append(row, cell{})
	}
	row[r.column] = c
	r.s.rows[r.row] = row
	return nil
}

// value reads a cell to its end. A formula stands before its value and is passed
// over: nothing is calculated.
func (r *sheetReader) value() (string, error) {
	text := ""
	for {
		token, err := r.d.Token()
		if err != nil {
			return "", noEnd(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v", "is":
				if text, err = r.text(t.Name.Local); err != nil {
					return "", err
				}
			default:
				if err := r.d.Skip(); err != nil {
					return "", err
				}
			}
		case xml.EndElement:
			return text, nil
		}
	}
}

func (r *sheetReader) text(name string) (string, error) {
	if name == "is" {
		return richText(r.d)
	}
	var text string
	for {
		token, err := r.d.Token()
		if err != nil {
			return "", noEnd(err)
		}
		switch t := token.(type) {
		case xml.CharData:
			text += string(t)
		case xml.EndElement:
			return text, nil
		case xml.StartElement:
			if err := r.d.Skip(); err != nil {
				return "", err
			}
		}
	}
}

// cell is the cell of a value by its type and style.
func (w *workbook) cell(kind string, style int, value string) cell {
	switch kind {
	case "s":
		if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && n >= 0 && n < len(w.shared) {
			return cell{text: w.shared[n]}
		}
		return cell{}
	case "inlineStr":
		return cell{text: value}
	case "str":
		return cell{text: unescape(value)}
	case "b":
		return cell{text: map[string]string{"1": "TRUE", "0": "FALSE"}[value], shape: shapeFlag}
	case "e":
		return cell{text: value, shape: shapeBroken}
	case "d":
		return cell{text: strings.TrimSuffix(strings.Replace(value, "T", " ", 1), " 00:00:00"), shape: shapeDay}
	}
	value = strings.TrimSpace(value)
	if value == "" {
		return cell{}
	}
	if style >= 0 && style < len(w.days) && w.days[style] {
		if day, ok := serialDay(value, w.from04); ok {
			return cell{text: day, shape: shapeDay}
		}
	}
	return cell{text: plainNumber(value), shape: shapeNumber}
}

// plainNumber writes a number of a sheet as the sheet shows it: fifteen digits and
// no exponent. 0.29999999999999999 is what is stored for 0.3.
func plainNumber(value string) string {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) || math.Abs(f) >= 1e30 {
		return value
	}
	f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'e', 14, 64), 64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// serialDay turns a count of days into a date, with hours and minutes if it has
// any. Before March 1900 Excel counts a day that never was; no record is as old.
func serialDay(value string, from04 bool) (string, bool) {
	f, err := strconv.ParseFloat(value, 64)
	if err != nil || !(f >= 61 && f < 2958466) {
		return "", false
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from04 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	minutes := math.Round(f * 24 * 60)
	moment := epoch.AddDate(0, 0, int(minutes)/(24*60)).Add(time.Duration(int(minutes)%(24*60)) * time.Minute)
	if moment.Hour() == 0 && moment.Minute() == 0 {
		return moment.Format("2006-01-02"), true
	}
	return moment.Format("2006-01-02 15:04"), true
}

// parseAddress reads C17 as column 2 and row 16.
func parseAddress(s string) (column, row int, ok bool) {
	i := 0
	for ; i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && i < 4; i++ {
		column = column*26 + int(s[i]-'A') + 1
	}
	row, err := strconv.Atoi(s[i:])
	return column - 1, row - 1, i > 0 && err == nil && row > 0
}

func parseSpan(s string) (m span, ok bool) {
	first, last, two := strings.Cut(s, ":")
	if !two {
		return span{}, false
	}
	left, top, ok1 := parseAddress(first)
	right, bottom, ok2 := parseAddress(last)
	return span{top, left, bottom, right}, ok1 && ok2 && top <= bottom && left <= right
}

// readStyles finds the styles that show a number as a date.
func (w *workbook) readStyles() error {
	if w.parts["xl/styles.xml"] == nil {
		return nil
	}
	var sheet struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Styles []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.decode("xl/styles.xml", &sheet); err != nil {
		return err
	}
	codes := map[int]string{}
	for _, f := range sheet.Formats {
		codes[f.ID] = f.Code
	}
	for _, s := range sheet.Styles {
		code, own := codes[s.Format]
		w.days = append(w.days, own && isDayFormat(code) || !own && isDayID(s.Format))
	}
	return nil
}

// isDayID knows the formats that are dates without saying so: the common ones, and
// those of Chinese systems.
func isDayID(id int) bool {
	return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58
}

// isDayFormat reports whether a format shows years or days, outside of words in
// quotes and of colours and conditions in brackets.
func isDayFormat(code string) bool {
	code, _, _ = strings.Cut(strings.ReplaceAll(code, "General", ""), ";")
	quoted, bracket := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case bracket:
		case c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'e' && i+1 < len(code) && code[i+1] != '+' && code[i+1] != '-':
			return true
		}
	}
	return false
}
