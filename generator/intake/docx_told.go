package intake

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// remark is something of a document that is told once, with how often it occurs
// and where first.
type remark int

const (
	inserted remark = iota
	deleted
	smallSign
	formula
	deadLink
	unread
	struckOut
	numberForm
	remarks // how many there are
)

// remarkRules say what a remark means. %d is how often, %s the first one.
var remarkRules = [remarks]struct {
	rule          *schema.Rule
	message, hint problem.Text
}{
	inserted: {&revised, problem.T("文档里有没定稿的修订：插入 %[1]d 处，当作已接受", "the document has tracked changes: %[1]d insertions were taken as accepted"), acceptAll},
	deleted:  {&revised, problem.T("文档里有没定稿的修订：删除 %[1]d 处，没有收入", "the document has tracked changes: %[1]d deletions were left out"), acceptAll},
	smallSign: {&formLost, problem.T("上标、下标的字 %[1]d 个没有对应的字符，按普通字收入，第一个是“%[2]s”", "%[1]d characters above or below the line were taken as ordinary ones, the first being “%[2]s”"),
		problem.T("对照原文，意思变了的改写成一行能说清的", "compare with the original; where the meaning changed, put it in one line")},
	formula: {&formLost, problem.T("公式 %[1]d 处，按一行文字收入", "%[1]d formulas were taken as words in one line"),
		problem.T("对照原文核对；一行写不清的，截成图片放进去", "compare with the original; put a picture where one line is not enough")},
	deadLink: {&linkLost, problem.T("链接 %[1]d 处不是网页或电子邮箱的地址，只收入了文字，第一处是 %[2]s", "%[1]d links lead to no page or mailbox; only their words were taken; the first is %[2]s"),
		problem.T("需要的话改成 https:// 开头的地址，或把文件作为附件公开", "write an address that begins with https://, or publish the file as an attachment")},
	unread: {&notTaken, problem.T("图表、SmartArt、嵌入的文件等 %[1]d 处没有收入，第一处是%[2]s", "%[1]d charts, diagrams and embedded files were not taken over, the first being %[2]s"),
		problem.T("读者需要的，截成图片放进去，或作为附件公开", "where readers need them, put a picture there, or publish the file as an attachment")},
	struckOut: {&formLost, problem.T("加了删除线的文字 %[1]d 处，收入后还带着删除线", "%[1]d pieces of text are struck out, and still are"),
		problem.T("不要的删去，要的去掉删除线", "delete them, or take the line away")},
	numberForm: {&formLost, problem.T("自动编号 %[1]d 处的格式认不出，用了阿拉伯数字，第一处是“%[2]s”", "the form of %[1]d automatic numbers is not known; digits were used; the first is “%[2]s”"),
		problem.T("对照原文核对序号", "compare the numbers with the original")},
}

var acceptAll = problem.T("在 Word 的“审阅”里接受或拒绝全部修订，定稿后再导入", "accept or reject all changes in Word, and import the final text")

// told counts the remarks on a document.
type told [remarks]struct {
	count int
	at    problem.Place
	first string
}

// tell notes a remark.
func (d *document) tell(r remark, n int, what string) {
	t := &d.told[r]
	if t.count++; t.count == 1 {
		t.at, t.first = d.at(n), what
	}
}

// tellAll makes problems of the remarks.
func (d *document) tellAll() {
	for r, t := range d.told {
		if t.count > 0 {
			rule := remarkRules[r]
			message := problem.Textf(rule.message.ZH+"%.0[2]s", rule.message.EN+"%.0[2]s", t.count, t.first)
			d.found(rule.rule.At(t.at, message, rule.hint))
		}
	}
}
