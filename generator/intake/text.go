package intake

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// maxText is far above any report, and far below what would hurt.
const maxText = 8 << 20

// binaries are beginnings of files that people take for text.
var binaries = []struct{ magic, name string }{
	{"\xd0\xcf\x11\xe0", "Word/Excel/WPS (.doc, .xls, .wps)"},
	{"PK\x03\x04", "Word/Excel (.docx, .xlsx), ZIP"},
	{"%PDF", "PDF"},
	{"{\\rtf", "RTF"},
}

// readSource reads a text or a Word document. Where it cannot, ok is false and
// found has been told an error.
func readSource(file string, data []byte, found func(problem.Problem)) (s *source, ok bool) {
	if isDocument(file) {
		s, ok = readDocument(file, data, found)
	} else if t, good := text(file, data, found); good {
		s, ok = &source{file: file, lines: splitLines(file, t, found)}, true
	}
	if ok && len(s.lines) == 0 {
		found(noText.At(problem.Place{File: file}, problem.T("文件里没有文字", "the file holds no text"), problem.Text{}))
		return nil, false
	}
	return s, ok
}

// text turns a file's bytes into UTF-8. Where it cannot, ok is false and found
// has been told an error.
func text(file string, data []byte, found func(problem.Problem)) (s string, ok bool) {
	at := problem.Place{File: file}
	fail := func(rule *schema.Rule, message, hint problem.Text) (string, bool) {
		found(rule.At(at, message, hint))
		return "", false
	}
	if len(data) > maxText {
		return fail(&tooBig, problem.Textf("文件有 %.1f MB，超过 8 MB", "the file has %.1f MB, more than 8 MB", float64(len(data))/(1<<20)),
			problem.T("确认选对了文件；报告的文字通常不到 0.1 MB", "make sure it is the right file; a report's text is seldom above 0.1 MB"))
	}
	asText := problem.T("用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再导入；PDF 先找到做出它的文档",
		"open it in Word or WPS, save it as a Word document (*.docx), and import that; of a PDF find the document it was made from")
	for _, b := range binaries {
		if bytes.HasPrefix(data, []byte(b.magic)) {
			return fail(&notText, problem.Textf("这不是纯文本，而是 %s 文件", "this is not plain text but a file of %s", b.name), asText)
		}
	}
	if s, ok := fromUTF16(data); ok {
		found(converted.At(at, problem.T("文件是 UTF-16 编码，已转换", "the file is UTF-16; it was converted"), problem.Text{}))
		return s, true
	}
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return fail(&notText, problem.T("这不是纯文本：里面有空字节", "this is not plain text: it has NUL bytes"), asText)
	case utf8.Valid(data):
		return string(data), true
	}
	if s, ok := fromGB18030(data); ok {
		found(converted.At(at, problem.T("文件是 GB18030（GBK、ANSI）编码，已转换", "the file is GB18030 (GBK, ANSI); it was converted"), problem.Text{}))
		return s, true
	}
	return fail(&unknownEncoding, problem.T("看不出文件是什么编码", "the file's encoding is not known"),
		problem.T("用记事本打开，确认文字正常，另存为 UTF-8", "open it in an editor, make sure that it reads well, and save it as UTF-8"))
}

// fromUTF16 reads what old editors call Unicode, known by its byte order mark.
func fromUTF16(data []byte) (string, bool) {
	var order binary.ByteOrder
	switch {
	case len(data)%2 != 0:
		return "", false
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return "", false
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i < len(data); i += 2 {
		units = append(units, order.Uint16(data[i:]))
	}
	return string(utf16.Decode(units)), true
}

// fromGB18030 accepts only what decodes without fault into text that is mostly
// Chinese: nearly any bytes decode into something.
func fromGB18030(data []byte) (string, bool) {
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil {
		return "", false
	}
	above, common := 0, 0
	for _, r := range string(out) {
		switch {
		case r == utf8.RuneError:
			return "", false
		case r < 0x80:
			continue
		case isHan(r), r >= 0x2010 && r <= 0x2027, r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff5e:
			common++
		}
		above++
	}
	return string(out), common*10 >= above*8
}
