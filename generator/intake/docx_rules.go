package intake

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DocumentRules are what reading a Word document can find beside Rules. Those that
// are errors leave nothing to import.
var DocumentRules = []*schema.Rule{
	&documentForm, &documentSize, &revised, &formLost, &linkLost, &notTaken, &pictureLost, &noAlternative, &tableFlat, &boxed, &noteMoved, &macros,
}

var (
	documentForm = schema.Rule{
		ID:     "import-document",
		Demand: problem.T("要导入的 Word 文档是完整的 .docx，没有加密。", "A Word document to import is a whole .docx, and not encrypted."),
		Why: problem.T("旧格式、加密和没保存完整的文件读不出文字；猜着读，公开的就是残缺的。",
			"No words can be read from old, encrypted or broken files; with guesses half a text would go public."),
		Good: "# 2024年法治政府建设年度报告.docx：另存为“Word 文档”",
		Bad:  "# 2024年法治政府建设年度报告.docx：由 .doc 改名而来",
	}
	documentSize = schema.Rule{
		ID:     "import-document-size",
		Demand: problem.T("要导入的 Word 文档不超过 64 MB，解开后不超过 256 MB。", "A Word document to import is at most 64 MB, and unpacks to at most 256 MB."),
		Why:    problem.T("很小的文件也能解开成几个 GB，把电脑拖垮；报告不会这么大。", "A small file may unpack to gigabytes and stop the computer; no report is that large."),
		Good:   "# 报告.docx（2 MB）",
		Bad:    "# 报告.docx（90 MB，图片没有压缩）",
	}
	revised = schema.Rule{
		ID: "import-revisions", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("导入的是定稿：没有留着修订。", "What is imported is final: it has no tracked changes left."),
		Why:    problem.T("修订还没人拍板，公开的可能是不该有的一句，或者少了一句。", "Nobody has decided on the changes yet: a sentence too many may go public, or one too few."),
		Good:   "# 全年办理行政处罚案件1873件。",
		Bad:    "# 全年办理行政处罚案件〔删除：1837〕〔插入：1873〕件。",
	}
	formLost = schema.Rule{
		ID: "import-form", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("公式、上下标、删除线和少见的编号，导入后意思不变。", "Formulas, raised characters, struck text and rare numbers mean the same after the import."),
		Why:    problem.T("10 的 3 次方写成 103，读者看到的就是另一个数。", "Where ten to the power of three becomes 103, readers see another number."),
		Good:   "# 路面面积1200平方米。",
		Bad:    "# 增长率 =（a−b）／b（用公式编辑器写成）",
	}
	linkLost = schema.Rule{
		ID: "import-link", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("链接指向网页或电子邮箱。", "Links lead to pages or mailboxes."),
		Why:    problem.T("指向本机文件的链接，读者点不开，还会露出内部的文件名。", "Readers cannot open a link to a file on a desk, and it shows names of internal files."),
		Good:   "# 详见 https://jtj.example.gov.cn/",
		Bad:    "# 详见 file:///D:/科室/报告.xlsx",
	}
	notTaken = schema.Rule{
		ID: "import-unread", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("图表、SmartArt 和嵌入的文件换成图片、文字或附件。", "Charts, diagrams and embedded files stand as pictures, text or attachments."),
		Why:    problem.T("它们只有 Word 显示得出来，网页上就缺了一块。", "Only Word can show them; a page would have a hole there."),
		Good:   "# 图1：截成图片，写上替代文字",
		Bad:    "# 图1：用“插入图表”做的柱状图",
	}
	pictureLost = schema.Rule{
		ID: "import-picture", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("文档里的图片是 PNG、JPEG 或 GIF，本身在文档里。", "Pictures are PNG, JPEG or GIF, and in the document itself."),
		Why:    problem.T("别的格式网页显示不出来；只有链接的图片取不到。", "Pages cannot show other forms, and a picture that is only linked is not there."),
		Good:   "# 插入 → 图片 → 宣传现场.png",
		Bad:    "# 从绘图软件粘贴的 EMF 图片",
	}
	noAlternative = schema.Rule{
		ID: "import-alt", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("图片有替代文字。", "Pictures have an alternative text."),
		Why: problem.T("看不见图片的人靠它知道图上有什么；没有填上，check 不让公开。",
			"Those who cannot see a picture learn from it what it shows; check lets nothing pass without."),
		Good: "# 右键“编辑替换文字”：执法人员在货运场站讲解超限运输的危害",
		Bad:  "# 右键“编辑替换文字”：图片 1",
	}
	tableFlat = schema.Rule{
		ID: "import-table-form", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("文档里的表格横平竖直：没有合并的单元格，没有表中表。", "Tables of a document are plain: without merged cells, without tables in cells."),
		Why:    problem.T("网页上的表拆开了合并的格，一格里的几行接成一行，可能对错了位。", "On the page merged cells are parted and lines of a cell joined; something may stand in the wrong place."),
		Good:   "# 一行标题，每行一项，每格一个数",
		Bad:    "# “行政处罚”一格横跨三列，下面再分“件数”“金额”“人次”",
	}
	boxed = schema.Rule{
		ID: "import-text-box", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("正文不写在文本框里。", "Text does not stand in text boxes."),
		Why:    problem.T("文本框可以摆在页面任何地方，程序不知道它该排在哪一段后面。", "A box may lie anywhere on the page; the program cannot know which paragraph it follows."),
		Good:   "# 写成一段",
		Bad:    "# 在页边插入的文本框里写“数据截至12月31日”",
	}
	noteMoved = schema.Rule{
		ID: "import-note", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("标题里没有脚注和链接。", "Headings have no notes and no links."),
		Why:    problem.T("标题只能是文字：注移到了下面一段，链接的地址没有收入。", "A heading is nothing but words: its note became a paragraph below, and the address of its link was left out."),
		Good:   "# 一、主要举措和成效",
		Bad:    "# 一、主要举措和成效①（①为脚注）",
	}
	macros = schema.Rule{
		ID: "import-macros", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("要导入的文档不带宏。", "A document to import has no macros."),
		Why:    problem.T("宏从不运行，也不读；但带宏的文件可能有病毒，不要再往外传。", "Macros are neither run nor read; but such a file may be infected: do not pass it on."),
		Good:   "# 报告.docx",
		Bad:    "# 报告.docm",
	}
)
