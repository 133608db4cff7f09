package intake

import (
	"bytes"
	"errors"
	"path"
	"strings"

	"sunboard/generator/problem"
)

// A Word document is read here and not by a library: those that are free read the
// words and leave out automatic numbers, notes and merged cells without saying so
// (sajari/docconv, gomutex/godocx, MIT), fumiama/go-docx is AGPL, UniOffice is
// sold.

// source is what was read of a file before anyone asks what it means: the form
// that plain text and Word documents share.
type source struct {
	file     string
	lines    []line
	places   places
	aside    []Line // what is no text for readers, or could not be taken over
	pictures []*Picture
	notes    []*note
}

// places are what the numbers of lines stand for, the first for 1; none: lines of
// a text.
type places []place

type place struct {
	name   problem.Text
	begins string // its first words
}

// name is how a person would call the place of a line.
func (p places) name(n int) problem.Text {
	switch {
	case p == nil:
		return problem.Textf("第 %d 行", "line %d", n)
	case n < 1 || n > len(p):
		return problem.T("文档", "the document")
	}
	return p[n-1].name
}

// say is a text about the place of a line: {at} is its name, {what} and {words}
// are what else it speaks of.
func (p places) say(n int, t, what problem.Text, words string) problem.Text {
	at := p.name(n)
	return problem.Text{
		ZH: strings.NewReplacer("{at}", at.ZH, "{what}", what.ZH, "{words}", words).Replace(t.ZH),
		EN: strings.NewReplacer("{at}", at.EN, "{what}", what.EN, "{words}", words).Replace(t.EN),
	}
}

// show writes the place of a problem as people say it. Those of a text stand as
// they are.
func (p places) show(at problem.Place, lang problem.Lang) problem.Place {
	if p == nil || at.Line == 0 {
		return at
	}
	words := " " + p.name(at.Line).In(lang)
	if at.Column > 0 {
		words += problem.Textf("第 %d 行", " row %d", at.Column).In(lang)
	}
	if at.Line <= len(p) && p[at.Line-1].begins != "" {
		words += "“" + p[at.Line-1].begins + "”"
	}
	return problem.Place{File: at.File + words}
}

// showAll does so for all problems.
func (p places) showAll(list []problem.Problem, lang problem.Lang) {
	for i := range list {
		list[i].Place = p.show(list[i].Place, lang)
	}
}

// isDocument reports whether a file's name is that of a Word document.
func isDocument(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".docm", ".dotx", ".dotm":
		return true
	}
	return false
}

// readDocument reads a Word document. Where it cannot, ok is false and found has
// been told an error.
func readDocument(file string, data []byte, found func(problem.Problem)) (s *source, ok bool) {
	at := problem.Place{File: file}
	if len(data) > maxDocument {
		found(documentSize.At(at, problem.Textf("文件有 %d MB，超过 %d MB", "the file has %d MB, more than %d", len(data)>>20, maxDocument>>20),
			problem.T("确认选对了文件；在 Word 里压缩图片，另存后再导入", "make sure it is the right file; compress its pictures in Word, save it again, and import that")))
		return nil, false
	}
	if message, hint, foreign := foreignFile(data); foreign {
		found(documentForm.At(at, message, hint))
		return nil, false
	}
	d := newDocument(file, found)
	if err := d.readAll(data); err != nil {
		message, hint, size := documentFault(err)
		rule := &documentForm
		if size {
			rule = &documentSize
		}
		found(rule.At(at, message, hint))
		return nil, false
	}
	if d.parts["word/vbaproject.bin"] != nil {
		found(macros.At(at, problem.T("文档带有宏；没有读，也没有运行", "the document has macros; they were neither read nor run"),
			problem.T("另存为“Word 文档（*.docx）”，宏就去掉了", "saved as a Word document (*.docx), it loses them")))
	}
	return &d.source, true
}

// lostNotes are the notes that no text refers to, because the line that did is
// none.
func (s *source) lostNotes() []Line {
	var list []Line
	for _, n := range s.notes {
		if !n.used {
			var words []string
			for _, l := range n.lines {
				words = append(words, l.text)
			}
			list = append(list, Line{n.at, strings.Join(words, " "), asNote})
		}
	}
	return list
}

var (
	saveAsWord = problem.T("用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再导入", "open it in Word or WPS, save it as a Word document (*.docx), and import that")
	saveAgain  = problem.T("确认选对了文件；用 Word 或 WPS 打开，另存一份再导入", "make sure it is the right file; open it in Word or WPS, save a copy, and import that")
)

// foreignFile tells a file that is no ZIP for what it is.
func foreignFile(data []byte) (message, hint problem.Text, foreign bool) {
	begins := func(s string) bool { return bytes.HasPrefix(data, []byte(s)) }
	switch {
	case begins("PK\x03\x04"):
		return message, hint, false
	case len(data) == 0:
		return problem.T("文件是空的", "the file is empty"), problem.T("确认选对了文件，已经保存完整", "make sure that it is the right file, and saved"), true
	case begins("\xd0\xcf\x11\xe0") && bytes.Contains(data, wide("EncryptedPackage")):
		return problem.T("文档设了打开密码，读不了", "the document is protected by a password and cannot be read"),
			problem.T("在 Word 或 WPS 里去掉打开密码，另存一份再导入", "take the password off in Word or WPS, save a copy, and import that"), true
	case begins("\xd0\xcf\x11\xe0"):
		return problem.T("这是旧的 .doc、.wps 文件，改名成 .docx 也读不了", "this is a file of the old kind (.doc, .wps); another name does not make it .docx"), saveAsWord, true
	case begins("%PDF"):
		return problem.T("这是 PDF 文件，不是 Word 文档", "this is a PDF and no Word document"),
			problem.T("找到做出这份 PDF 的 Word 文档再导入", "find the Word document that the PDF was made from, and import that"), true
	case begins("{\\rtf"):
		return problem.T("这是 RTF 文件，不是 .docx", "this is an RTF file and no .docx"), saveAsWord, true
	}
	return problem.T("这不是 Word 文档（.docx）", "this is no Word document (.docx)"), saveAsWord, true
}

// documentFault says what an error means for the person who has the file.
func documentFault(err error) (message, hint problem.Text, size bool) {
	switch {
	case errors.Is(err, errUnpack):
		return problem.Textf("文档解开后超过 %d MB", "the document unpacks to more than %d MB", maxInside>>20), saveAgain, true
	case errors.Is(err, errParts):
		return problem.Textf("文件里有 %d 个以上的部件", "the file has more than %d parts", maxParts), saveAgain, true
	case errors.Is(err, errNodes):
		return problem.Textf("文档太大：元素多于 %d 个，或一段里的格式变了 %d 次以上", "the document is too large: more than %d elements, or more than %d changes of form in a paragraph", maxNodes, maxMarks),
			problem.T("分成几个文件再导入", "split it into several files, and import those"), true
	case errors.Is(err, errBlocks):
		return problem.Textf("文档太大：最多 %d 段，表格最多 %d 格", "the document is too large: at most %d paragraphs, and tables of %d cells", maxBlocks, maxGrid),
			problem.T("分成几个文件再导入；大的表格另存为 Excel，作为附件公开", "split it into several files; publish large tables as Excel files, as attachments"), true
	case errors.Is(err, errDepth):
		return problem.Textf("文档里的内容套了 %d 层以上", "the document has elements more than %d deep within each other", maxDepth), saveAgain, true
	case errors.Is(err, errLocked):
		return problem.T("文件加了密，读不了", "the file is encrypted and cannot be read"),
			problem.T("解密后另存一份再导入", "decrypt it, save a copy, and import that"), false
	case errors.Is(err, errWorkbook):
		return problem.T("这是 Excel 工作簿，改了名字", "this is an Excel workbook under another name"),
			problem.T("改回 .xlsx 再导入", "name it .xlsx again, and import that"), false
	case errors.Is(err, errNoBody):
		return problem.T("文件里没有 Word 文档的正文", "the file has no text of a Word document in it"), saveAsWord, false
	}
	return problem.T("文档读不出来，可能没有保存完整", "the document cannot be read; it may be cut short"), saveAgain, false
}

// begin is the first words of a text, by which a person finds it.
func begin(s string) string {
	const most = 16
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
