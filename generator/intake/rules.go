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
	}
	noText = schema.Rule{
		ID:     "import-empty",
		Demand: problem.T("要导入的文件里有文字。", "A file to import holds text."),
	}
	notText = schema.Rule{
		ID:     "import-binary",
		Demand: problem.T("要导入的是纯文本，不是 Word、PDF 或压缩文件。", "What is imported is plain text, and not a Word, PDF or compressed file."),
	}
	unknownEncoding = schema.Rule{
		ID:     "import-encoding",
		Demand: problem.T("要导入的文本是 UTF-8、UTF-16 或 GB18030 编码。", "A text to import is UTF-8, UTF-16 or GB18030."),
	}
	converted = schema.Rule{
		ID: "import-converted", Severity: problem.Warning,
		Demand: problem.T("文本不是 UTF-8 时转换编码，并说明。", "A text that is not UTF-8 is converted, and this is said."),
	}
	damaged = schema.Rule{
		ID: "import-damaged", Severity: problem.Warning,
		Demand: problem.T("文本里没有坏字和控制字符。", "A text has no damaged characters and no control characters."),
	}
	noSections = schema.Rule{
		ID: "import-no-sections", Severity: problem.Warning,
		Demand: problem.T("报告有带序号的章节。", "A report has numbered sections."),
	}
	joined = schema.Rule{
		ID: "import-joined", Severity: problem.Warning,
		Demand: problem.T("断成两行的标题接成一行，并说明。", "A heading broken over two lines is joined, and this is said."),
	}
	numbering = schema.Rule{
		ID: "import-numbering", Severity: problem.Warning,
		Demand: problem.T("同一级的序号从一开始，一个接一个。", "The numbers of one level begin at one and follow each other."),
	}
	badDate = schema.Rule{
		ID: "import-date", Severity: problem.Warning,
		Demand: problem.T("落款日期有年、月、日，是日历上有的一天。", "The date under a report has year, month and day, and the calendar has it."),
	}
	placeholder = schema.Rule{
		ID: "import-placeholder", Severity: problem.Warning,
		Demand: problem.T("范本里“请填写”的地方都已填写。", "Every place that a model text asks to fill in is filled in."),
	}
)
