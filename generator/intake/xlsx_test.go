package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sunboard/generator/problem"
)

// A workbook of several sheets: the hidden one and the one without titles are told
// and passed over; each other has its own kind.
func TestSheets(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	fillSheet(t, f, "Sheet1", [][]any{penaltyTitles, penaltyRow(map[int]any{1: "#REF!"})})
	f.SetCellFormula("Sheet1", "D2", `=A1&"x"`)
	for _, name := range []string{"藏", "目录", "许可"} {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
	}
	fillSheet(t, f, "藏", [][]any{penaltyTitles, penaltyRow(nil)})
	fillSheet(t, f, "目录", [][]any{{"序号", "名称"}, {"1", "处罚"}})
	fillSheet(t, f, "许可", [][]any{{"XK_WSH", "XK_XDR_MC", "XK_XDR_LB", "XK_NR", "XK_JDRQ", "XK_XKJG"}, {"示交许〔2024〕1号", "示例", "法人", "准予。", "2024-03-11", "示例市交通运输局"}})
	f.SetSheetVisible("藏", false)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, batches := logTables("a.xlsx", b.Bytes(), TableOptions{})
	if len(batches) != 2 || batches[0].Kind.Name != "penalty" || batches[1].Kind.Name != "permit" {
		t.Errorf("%d batches\n%s", len(batches), got)
	}
	for _, want := range []string{"a.xlsx 藏: warning: 隐藏的工作表", "a.xlsx 目录: warning: 这个工作表没有认得的表头"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not told:\n%s", want, got)
		}
	}
}

// A cell that a formula broke is refused where it stands.
func TestBrokenCell(t *testing.T) {
	part := `<worksheet><sheetData><row r="1">` + words("CF_WSH", "CF_XDR_MC", "CF_XDR_LB", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_JDRQ", "CF_CFJG") +
		`</row><row r="2"><c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="A2" t="str"><f>"a"</f><v>示交罚〔2024〕1号</v></c></row></sheetData></worksheet>`
	got, _ := logTables("a.xlsx", rawWorkbook(t, part, ""), TableOptions{})
	if !strings.Contains(got, "a.xlsx S!B2: error: 这一格是错误值 #DIV/0!") || strings.Contains(got, "S!B2: error: 缺少") {
		t.Error(got)
	}
}

// Days that are counted from 1904 are the days that people see.
func TestDaysFrom1904(t *testing.T) {
	for from04, want := range map[bool]string{false: "2024-03-11", true: "2028-03-12"} {
		if got, ok := serialDay("45362", from04); !ok || got != want {
			t.Errorf("%v: %s", from04, got)
		}
	}
	if got, _ := serialDay("45362.395833333", false); got != "2024-03-11 09:30" {
		t.Error(got)
	}
	for code, want := range map[string]bool{"yyyy/m/d;@": true, `yyyy"年"m"月"d"日"`: true, "[$-804]e年m月d日": true, "0.00": false, `0"天 days"`: false, "[Red]0.00": false, "0.00E+00": false, "General": false, "@": false, "h:mm": false} {
		if isDayFormat(code) != want {
			t.Errorf("%s: %v", code, !want)
		}
	}
}

// What unpacks to too much is not unpacked, and neither are rows without end.
func TestLimits(t *testing.T) {
	a, err := openArchive(zipOf(t, map[string]string{"a": strings.Repeat("a", 100), "b": "b"}), 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name string
		want error
	}{{"none", errNoPart}, {"a", nil}, {"b", errUnpack}} {
		r, got := a.reader(x.name)
		if got == nil {
			_, got = io.ReadAll(io.LimitReader(r, 100))
		}
		if !errors.Is(got, x.want) {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
	if _, err := openArchive(bytes.Repeat([]byte("PK\x01\x02"), maxParts+1), 1); err != errParts {
		t.Error(err)
	}
	for _, row := range []string{`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, `<row r="1"><c r="XFD1"><v>1</v></c></row>`} {
		_, problems := ReadTables("a.xlsx", rawWorkbook(t, "<worksheet><sheetData>"+row+"</sheetData></worksheet>", ""), TableOptions{})
		if len(problems) != 1 || problems[0].Rule != tableSize.ID || problems[0].Severity != problem.Error {
			t.Errorf("%s: %v", row, problems)
		}
	}
}

// A sheet of another file is not followed.
func TestExternalTarget(t *testing.T) {
	_, problems := ReadTables("a.xlsx", rawWorkbook(t, "<worksheet/>", ` TargetMode="External"`), TableOptions{})
	if len(problems) != 1 || problems[0].Rule != tableKind.ID {
		t.Error(problems)
	}
}

func words(list ...string) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(`<c t="inlineStr"><is><r><t>` + s[:2] + `</t></r><r><t>` + s[2:] + `</t></r><rPh><t>x</t></rPh></is></c>`)
	}
	return b.String()
}

// rawWorkbook is a workbook with one sheet, S, of the given XML.
func rawWorkbook(t *testing.T, sheet, link string) []byte {
	t.Helper()
	return zipOf(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"` + link + `/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	})
}

// zipOf is a ZIP of files.
func zipOf(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, files[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
