package intake

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/problem"
)

// TestBadDocuments reads what is no document, or too large a one, and compares
// what a person is told with the files of testdata/docx-bad.
func TestBadDocuments(t *testing.T) {
	body := func(s string) string { return wrap("document", "<body>"+s+"</body>") }
	word := func(s string) []byte { return zipOf(t, map[string]string{"word/document.xml": body(s)}) }
	plain := `<p><r><t>一、主要举措和成效</t></r></p>`
	whole := word(plain)
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	cases := map[string][]byte{
		"empty":        {},
		"text":         []byte("一、主要举措和成效\n"),
		"old":          []byte(old + "WordDocument"),
		"password":     append([]byte(old), wide("EncryptedPackage")...),
		"pdf":          []byte("%PDF-1.7"),
		"rtf":          []byte(`{\rtf1}`),
		"cut-short":    whole[:len(whole)/2],
		"encrypted":    encrypted(t, whole),
		"workbook":     zipOf(t, map[string]string{"xl/workbook.xml": "<workbook/>"}),
		"no-text-part": zipOf(t, map[string]string{"content.xml": "<office/>", "mimetype": "application/vnd.oasis.opendocument.text"}),
		"no-body":      zipOf(t, map[string]string{"word/document.xml": wrap("document", "")}),
		"no-words":     word(`<p/><sectPr/>`),
		"bad-xml":      word(`<p><r>`),
		"bad-styles": zipOf(t, map[string]string{"word/document.xml": body(plain), "word/styles.xml": "<styles><style",
			"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="http://x/styles" Target="styles.xml"/></Relationships>`}),
		"deep":       word(strings.Repeat("<sdt>", maxDepth+1) + strings.Repeat("</sdt>", maxDepth+1)),
		"paragraphs": word(strings.Repeat("<p/>", maxBlocks+1)),
		"wide":       word("<tbl><tr>" + strings.Repeat("<tc><p/></tc>", maxColumnsOfText+1) + "</tr></tbl>"),
		"cells":      word("<tbl>" + strings.Repeat(`<tr><tc><tcPr><gridSpan val="100"/></tcPr></tc></tr>`, maxGrid/100+1) + "</tbl>"),
		"fields":     word("<p>" + strings.Repeat(`<r><fldChar fldCharType="begin"/></r>`, maxDepth+1) + "</p>"),
		"marks":      word("<p>" + strings.Repeat(`<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>`, maxMarks+1) + "</p>"),
		"macros":     zipOf(t, map[string]string{"word/document.xml": body(plain), "word/vbaProject.bin": "x"}),
		"parts":      []byte("PK\x03\x04" + strings.Repeat("PK\x01\x02", maxParts+1)),
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			r, problems := ReadReport(name+".docx", data)
			if failed := problem.Count(problems, problem.Error) > 0; failed != (r == nil) || failed == (name == "macros") {
				t.Errorf("a report: %v; %v", r != nil, problems)
			}
			golden(t, filepath.Join("testdata/docx-bad", name+".log"), documentLog(nil, problems))
		})
	}
}

// encrypted marks the parts of a ZIP as encrypted.
func encrypted(t *testing.T, data []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		f.Flags |= 1
		if err := w.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Of a file that unpacks to more than it may, no more is unpacked.
func TestDocumentBomb(t *testing.T) {
	d := newDocument("a.docx", func(problem.Problem) {})
	d.most = 1 << 20
	data := zipOf(t, map[string]string{"word/document.xml": wrap("document", "<body><p><r><t>"+strings.Repeat(" ", 50<<20)+"</t></r></p></body>")})
	message, _, size := documentFault(d.readAll(data))
	if !size || d.left != 0 || !strings.Contains(message.EN, "unpacks") {
		t.Errorf("%v, %d left", message, d.left)
	}
}

// Numbers in the forms of automatic numbering.
func TestCountAs(t *testing.T) {
	for _, x := range []struct {
		format string
		n      int
		want   string
	}{
		{"chineseCounting", 10, "十"}, {"chineseCounting", 20, "二十"}, {"chineseCountingThousand", 101, "一百〇一"},
		{"chineseCountingThousand", 110, "一百一十"}, {"chineseCountingThousand", 1010, "一千〇一十"}, {"chineseCountingThousand", 10001, "一万〇一"},
		{"chineseCountingThousand", 123456, "十二万三千四百五十六"}, {"chineseLegalSimplified", 15, "壹拾伍"}, {"ideographDigital", 2024, "二〇二四"},
		{"decimalFullWidth", 12, "１２"}, {"decimalZero", 12, "12"}, {"upperRoman", 1994, "MCMXCIV"}, {"lowerRoman", 4000, "4000"},
		{"upperLetter", 27, "AA"}, {"lowerLetter", 26, "z"}, {"ideographZodiac", 13, "13"}, {"decimalEnclosedParen", 20, "⒇"}, {"none", 3, ""}, {"numberInDash", 3, "- 3 -"}, {"ordinal", 3, "3."},
	} {
		if got, ok := countAs(x.format, x.n); got != x.want || !ok {
			t.Errorf("%s %d: %s, want %s", x.format, x.n, got, x.want)
		}
	}
	if got, ok := countAs("hebrew1", 3); got != "3" || ok {
		t.Error(got)
	}
}

// A document read twice, or made twice, is the same.
func TestDocumentsAreDeterministic(t *testing.T) {
	for name, a := range documentArchives(t) {
		data := buildDocument(t, a)
		var first []byte
		for range 3 {
			r, problems := ReadReport("a.docx", data)
			got := append(documentLog(r, problems), r.YAML(Options{ID: "id"})...)
			if first != nil && !bytes.Equal(got, first) {
				t.Errorf("%s is read otherwise the second time", name)
			}
			first = got
		}
	}
}

// What is said in English has no Chinese in it but that of the document.
func TestDocumentsInEnglish(t *testing.T) {
	data := buildDocument(t, &txtar.Archive{Files: []txtar.File{{Name: "document", Data: []byte(
		"（一） A. B.\n<p><ins><r><t>a</t></r></ins><del><r><delText>b</delText></r></del><r><rPr><strike/></rPr><t>c</t></r></p>\n" +
			"<tbl><tr><tc><p><r><t>d</t></r></p></tc><tc><p><r><t>e</t></r><r><drawing><blip embed=\"x\"/></drawing></r></p><p><r><t>f</t></r></p></tc></tr></tbl>\n")}}})
	r, problems := ReadReport("a.docx", data)
	r.Show(problems, problem.EN)
	for _, p := range problems {
		if hasHan(p.Place.String() + p.Message.EN + p.Hint.EN) {
			t.Errorf("%s: %s (%s)", p.Place, p.Message.EN, p.Hint.EN)
		}
	}
	for _, line := range r.Summary() {
		if hasHan(strings.NewReplacer(pictureWord, "", "（一）", "").Replace(line.EN)) {
			t.Error(line.EN)
		}
	}
	if n := len(problems); n < 5 {
		t.Error("problems: " + strconv.Itoa(n))
	}
}
