package intake

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// A workbook is read here and not by excelize: that one knows what a cell is (a
// number, a date, words) only with the whole sheet in memory, and looks each
// cell up from the first row on, which takes minutes for a year of decisions.
// Only the parts below are opened: no macro, no picture, no link to another file.

// workbook is an .xlsx file that is being read.
type workbook struct {
	*archive
	shared  []string // words that cells point to
	days    []bool   // by a cell's style: whether it is shown as a date
	from04  bool     // days are counted from 1904
	targets map[string]string
}

var errRows = errors.New("too many rows, columns or cells")

func readXLSX(file string, data []byte, found func(problem.Problem)) []*sheet {
	at := problem.Place{File: file}
	list, err := openWorkbook(file, data, found)
	switch {
	case errors.Is(err, errUnpack):
		found(tableSize.At(at, problem.Textf("工作簿解开后超过 %d MB", "the workbook unpacks to more than %d MB", maxUnpack>>20),
			problem.T("确认选对了文件；只留下要导入的工作表，另存后再导入", "make sure it is the right file; keep only the sheet to import, save it again, and import that")))
	case errors.Is(err, errParts):
		found(tableSize.At(at, problem.Textf("文件里有 %d 个以上的部件", "the file has more than %d parts", maxParts),
			problem.T("确认选对了文件；用 Excel 或 WPS 打开，另存一份再导入", "make sure it is the right file; open it in Excel or WPS, save a copy, and import that")))
	case errors.Is(err, errRows):
		found(tableSize.At(at, problem.Textf("表格太大：最多 %d 行、%d 列", "the table is too large: at most %d rows and %d columns", maxRows, maxColumns),
			problem.T("按年分成几个文件；删去数据以外的空行、空列", "split it by year; delete empty rows and columns beyond the data")))
	case err != nil:
		found(tableForm.At(at, problem.T("工作簿读不出来，可能没有保存完整，或者不是 Excel 工作簿", "the workbook cannot be read; it may be cut short, or be no workbook"),
			problem.T("用 Excel 或 WPS 打开看看，另存为“Excel 工作簿（*.xlsx）”再导入", "open it in Excel or WPS, save it as an Excel workbook (*.xlsx), and import that")))
	default:
		return list
	}
	return nil
}

func openWorkbook(file string, data []byte, found func(problem.Problem)) ([]*sheet, error) {
	parts, err := openArchive(data, maxUnpack)
	if err != nil {
		return nil, err
	}
	w := &workbook{archive: parts, targets: map[string]string{}}
	var book struct {
		Properties struct {
			From04 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := w.decode("xl/workbook.xml", &book); err != nil {
		return nil, err
	}
	w.from04 = book.Properties.From04 == "1" || book.Properties.From04 == "true"
	if err := errors.Join(w.readTargets(), w.readStyles(), w.readShared()); err != nil {
		return nil, err
	}
	var list []*sheet
	for _, entry := range book.Sheets {
		target := ""
		for _, a := range entry.Attrs {
			if a.Name.Local == "id" {
				target = w.targets[a.Value]
			}
		}
		switch {
		case entry.Name == choiceSheet && entry.State != "":
			continue // a form's own lists
		case entry.State != "" && entry.State != "visible":
			found(tablePassed.At(problem.Place{File: file + "\n" + entry.Name}, problem.Textf("隐藏的工作表“%s”没有读", "the hidden sheet “%s” was not read", entry.Name),
				problem.T("要导入的话先取消隐藏", "unhide it to have it imported")))
			continue
		}
		if w.parts[target] == nil {
			continue // a chart, or a sheet that was lost
		}
		s := &sheet{file: file, name: entry.Name}
		if err := w.readSheet(target, s); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// readTargets finds the part of each sheet. A target outside the file is not
// followed.
func (w *workbook) readTargets() error {
	links, err := w.links("xl/workbook.xml")
	for id, l := range links {
		if !l.outside {
			w.targets[id] = l.target
		}
	}
	return err
}

// readShared reads the words that cells share. Their pieces in several styles are
// one text; how characters are read aloud is left out.
func (w *workbook) readShared() error {
	if w.parts["xl/sharedstrings.xml"] == nil {
		return nil
	}
	d, done, err := w.open("xl/sharedstrings.xml")
	if err != nil {
		return err
	}
	defer done()
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			text, err := richText(d)
			if err != nil {
				return err
			}
			if w.shared = append(w.shared, text); len(w.shared) > maxCells {
				return errRows
			}
		}
	}
}

// richText is the text of an element that has just begun.
func richText(d *xml.Decoder) (string, error) {
	var b strings.Builder
	for depth, inText := 1, false; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", noEnd(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "rPh" {
				if err := d.Skip(); err != nil {
					return "", err
				}
				continue
			}
			depth++
			inText = t.Name.Local == "t"
		case xml.EndElement:
			depth--
			inText = false
		case xml.CharData:
			if inText {
				b.Write(t)
			}
		}
	}
	return unescape(b.String()), nil
}

func noEnd(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unescape takes back what Excel writes for characters that XML refuses: _x000D_.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+7 {
			break
		}
		n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		if err != nil || s[i+6] != '_' {
			b.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		b.WriteString(s[:i])
		b.WriteRune(rune(n))
		s = s[i+7:]
	}
	return b.String() + s
}
