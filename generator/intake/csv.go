package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// delimiters are tried in this order; the first wins where they do alike.
var delimiters = []struct {
	sign rune
	name problem.Text
}{
	{',', problem.T("逗号", "commas")},
	{'\t', problem.T("制表符", "tabs")},
	{';', problem.T("分号", "semicolons")},
}

// readCSV reads a text table and says what it took it for.
func readCSV(file string, data []byte, found func(problem.Problem)) []*sheet {
	at := problem.Place{File: file}
	s, encoding, ok := tableText(data)
	if !ok {
		found(tableForm.At(at, problem.T("看不出文件是什么编码", "the file's encoding is not known"),
			problem.T("用 Excel 或 WPS 打开，确认文字正常，另存为“CSV UTF-8（逗号分隔）”", "open it in Excel or WPS, make sure that it reads well, and save it as CSV UTF-8")))
		return nil
	}
	first := s
	if len(first) > 64<<10 {
		first = first[:64<<10]
	}
	best, most := 0, 0
	for i, d := range delimiters {
		if n := widest(first, d.sign); n > most {
			best, most = i, n
		}
	}
	d := delimiters[best]
	list, err := splitCSV(file, s, d.sign)
	var bad *csv.ParseError
	switch {
	case errors.As(err, &bad):
		found(tableForm.At(problem.Place{File: file, Line: bad.Line}, problem.T("这一行的引号没有成对", "the quotation marks of this line do not pair"),
			problem.T("补上或去掉引号；值里的引号要写两个", "add or delete a mark; a mark within a value is written twice")))
		return nil
	case err != nil:
		found(tableSize.At(at, problem.Textf("表格太大：最多 %d 行、%d 列", "the table is too large: at most %d rows and %d columns", maxRows, maxColumns), problem.Text{}))
		return nil
	}
	found(tableTaken.At(at, problem.Textf("按 %[1]s 编码、%[2]s分隔读取", "taken for %[1]s, separated by %[3]s", encoding, d.name.ZH, d.name.EN),
		problem.T("文字或列不对的话，另存为“CSV UTF-8（逗号分隔）”再导入", "if words or columns are wrong, save it as CSV UTF-8 and import that")))
	return []*sheet{list}
}

// tableText is the text of a file and the name of its encoding.
func tableText(data []byte) (s, encoding string, ok bool) {
	if s, ok := fromUTF16(data); ok {
		return s, "UTF-16", true
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", "", false
	}
	if rest, ok := bytes.CutPrefix(data, []byte("\ufeff")); ok && utf8.Valid(rest) {
		return string(rest), "UTF-8（BOM）", true
	}
	if utf8.Valid(data) {
		return string(data), "UTF-8", true
	}
	s, ok = fromGB18030(data)
	return s, "GB18030", ok
}

// widest is how many fields the widest of the first records has.
func widest(s string, sign rune) int {
	r := newCSV(s, sign)
	most := 0
	for range 20 {
		fields, err := r.Read()
		if err != nil {
			break
		}
		most = max(most, len(fields))
	}
	return most
}

func newCSV(s string, sign rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = sign, -1, true
	return r
}

// splitCSV cuts a text into rows. Rows are counted as Excel counts them: empty
// lines count, and a record of several lines is one.
func splitCSV(file, s string, sign rune) (*sheet, error) {
	t := &sheet{file: file}
	r := newCSV(s, sign)
	cells, next := 0, 1
	for {
		fields, err := r.Read()
		if err == io.EOF {
			return t, nil
		} else if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		for ; next < line; next++ {
			t.rows = append(t.rows, nil)
		}
		next = line + 1
		for _, f := range fields {
			next += strings.Count(f, "\n")
		}
		row := make([]cell, len(fields))
		for i, f := range fields {
			row[i].text = bare(f)
		}
		t.rows = append(t.rows, row)
		if cells += len(row); len(t.rows) > maxRows || len(row) > maxColumns || cells > maxCells {
			return nil, errRows
		}
	}
}

// bare takes back what keeps a spreadsheet from calculating with a text: a mark before
// = + - @, or the form ="0012".
func bare(s string) string {
	if rest := schema.BareCell(s); rest != s {
		return rest
	}
	if inner, ok := strings.CutPrefix(s, `="`); ok && strings.HasSuffix(inner, `"`) {
		return strings.TrimSuffix(inner, `"`)
	}
	return s
}
