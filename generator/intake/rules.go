package intake

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Rules are what reading a stranger's file can find. Those that are errors leave
// nothing to import; the others tell what was guessed, so that a person looks.
var Rules = []*schema.Rule{
	&tooBig, &noText, &notText, &unknownEncoding, &converted, &damaged,
	&noSections, &joined, &numbering, &badDate, &placeholder,
}

var (
	tooBig = schema.Rule{
		ID:     "import-size",
		Demand: problem.T("要导入的文本不超过 8 MB。", "A text to import is at most 8 MB."),
		Why:    problem.T("这么大的多半是选错了文件，导入了也没法核对。", "A text this large is mostly the wrong file, and nobody could check what came of it."),
		Good:   "# 2024年法治政府建设年度报告.txt（60 KB）",
		Bad:    "# 2024年法治政府建设年度报告.txt（12 MB）",
	}
	noText = schema.Rule{
		ID:     "import-empty",
		Demand: problem.T("要导入的文件里有文字。", "A file to import holds text."),
		Why:    problem.T("没有文字就没有可导入的内容，多半是另存时出了错。", "Without text there is nothing to import; mostly it was lost in saving."),
		Good:   "# 示例市交通运输局2024年法治政府建设年度报告",
		Bad:    "# 报告.txt（0 字节）",
	}
	notText = schema.Rule{
		ID:     "import-binary",
		Demand: problem.T(".txt 文件是纯文本，不是改了名的 Word、PDF 或压缩文件。", "A .txt file is plain text, and no Word, PDF or compressed file under another name."),
		Why: problem.T("这些文件按文字读出来是乱码；Word 文档要用 .docx 的名字导入。",
			"Read as text such a file is garbage; a Word document is imported under its name .docx."),
		Good: "# 报告.txt",
		Bad:  "# 报告.txt：由 报告.docx 改名而来",
	}
	unknownEncoding = schema.Rule{
		ID:     "import-encoding",
		Demand: problem.T("要导入的文本是 UTF-8、UTF-16 或 GB18030 编码。", "A text to import is UTF-8, UTF-16 or GB18030."),
		Why:    problem.T("认错了编码，公开出去的就是乱码。", "With a wrong guess garbage would go public."),
		Good:   "# 报告.txt：另存为 UTF-8",
		Bad:    "# 报告.txt：另存为 Big5",
	}
	converted = schema.Rule{
		ID: "import-converted", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("文本不是 UTF-8 时转换编码，并说明。", "A text that is not UTF-8 is converted, and this is said."),
		Why:    problem.T("生僻的人名、地名转换时可能出错，要对照原件看一遍。", "Rare characters of names may suffer, so a person compares them with the original."),
		Good:   "# 报告.txt：UTF-8",
		Bad:    "# 报告.txt：ANSI（GB18030）",
	}
	damaged = schema.Rule{
		ID: "import-damaged", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("文本里没有坏字和控制字符。", "A text has no damaged characters and no control characters."),
		Why:    problem.T("坏一个字，数目或者意思就可能变了，读者也看得出来。", "One damaged character may change a number or the meaning, and readers see it."),
		Good:   "# 全年办理行政处罚案件1873件。",
		Bad:    "# 全年办理行政处\ufffd\ufffd案件1873件。",
	}
	noSections = schema.Rule{
		ID: "import-no-sections", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("报告有带序号的章节。", "A report has numbered sections."),
		Why: problem.T("不分章节，就没法核对五个法定部分，读者也没有目录可看。",
			"Without sections the five statutory parts cannot be looked for, and readers have no contents to go by."),
		Good: "# 一、主要举措和成效\n# （一）健全制度。全年制定规范性文件2件。",
		Bad:  "# 2024年，我局认真推进法治政府建设。\n# 下一步，我局将加强执法培训。",
	}
	joined = schema.Rule{
		ID: "import-joined", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("断成两行的标题接成一行，并说明。", "A heading broken over two lines is joined, and this is said."),
		Why:    problem.T("接错了，标题里会混进正文，或者少了半句。", "Joined amiss, a heading has words of the text in it, or lacks half of its own."),
		Good:   "# （一）加强规范性文件审查、备案和清理\n# 全年清理规范性文件12件。",
		Bad:    "# （一）加强规范性文件审查、\n# 备案和清理\n# 全年清理规范性文件12件。",
	}
	numbering = schema.Rule{
		ID: "import-numbering", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("同一级的序号从一开始，一个接一个。", "The numbers of one level begin at one and follow each other."),
		Why:    problem.T("序号跳了，多半是漏认了一个标题，两节并成了一节。", "A gap mostly means that a heading was not seen, and two sections became one."),
		Good:   "# 一、主要举措和成效\n# 制定规范性文件2件。\n# 二、存在的不足和原因\n# 培训不够。",
		Bad:    "# 一、主要举措和成效\n# 制定规范性文件2件。\n# 三、下一年度主要安排\n# 加强培训。",
	}
	badDate = schema.Rule{
		ID: "import-date", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("落款日期有年、月、日，是日历上有的一天。", "The date under a report has year, month and day, and the calendar has it."),
		Why: problem.T("落款日期不全，成文日期就空着，报告属于哪一年也可能认错。",
			"Without it the day of signature stays empty, and the report may be taken for another year's."),
		Good: "# 加强执法培训，提高办案质量。\n# 示例市交通运输局\n# 2025年3月20日",
		Bad:  "# 加强执法培训，提高办案质量。\n# 示例市交通运输局\n# 2025年3月",
	}
	placeholder = schema.Rule{
		ID: "import-placeholder", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("范本里“请填写”的地方都已填写。", "Every place that a model text asks to fill in is filled in."),
		Why: problem.T("范本的提示语公开出去，报告里就缺了这一个数，读者一眼就看到。",
			"A model text's prompt that goes public leaves a hole in the report, in plain sight."),
		Good: "# 全年办理行政处罚案件1873件。",
		Bad:  "# 全年办理行政处罚案件XX件。",
	}
)
