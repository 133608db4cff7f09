package intake

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// TableRules are what reading a table can find. Those that are errors leave
// nothing to import.
var TableRules = []*schema.Rule{
	&tableForm, &tableSize, &tableTaken, &tablePassed, &tableKind,
	&columnUnknown, &columnMissing, &columnUnit, &cellDigits, &cellBroken, &cellGroup, &cellFormer, &rowClosed, &rowTwice, &recordDiffers, &namesInFull,
}

var (
	tableForm = schema.Rule{
		ID: "import-table", Elsewhere: true,
		Demand: problem.T("要导入的表格是没有密码的 .xlsx 工作簿，或者 CSV 文本。", "A table to import is an .xlsx workbook without a password, or CSV text."),
		Why: problem.T("旧格式、PDF 和加密的文件读不出每一格的原样，读错了也没有人知道。",
			"Old files, PDFs and locked files do not give each cell as it is, and nobody would notice what was misread."),
		Good: "# 处罚.xlsx",
		Bad:  "# 处罚.xls",
	}
	tableSize = schema.Rule{
		ID: "import-table-size", Elsewhere: true,
		Demand: problem.T("要导入的表格不超过 20 万行、300 列，解开后不超过 512 MB。", "A table to import has at most 200,000 rows and 300 columns and unpacks to at most 512 MB."),
		Why: problem.T("很小的文件可以解开成几个 GB，会让电脑停住；真正的数据没有这么大。",
			"A small file may unpack to gigabytes and stop the computer; no real table is that large."),
		Good: "# 处罚2024.xlsx（2 MB，20000 行）",
		Bad:  "# 处罚.xlsx（1 MB，解开后 4 GB）",
	}
	tableTaken = schema.Rule{
		ID: "import-taken", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("CSV 按什么编码、什么分隔符读的，要说明。", "It is said which encoding and separator a CSV file was taken for."),
		Why:    problem.T("CSV 自己不写明；认错了，文字是乱码，列会串位。", "The file itself does not say; with a wrong guess words are garbage and columns shift."),
		Good:   "# 处罚.xlsx",
		Bad:    "# 处罚.csv：按 GB18030 编码、逗号分隔读取",
	}
	tablePassed = schema.Rule{
		ID: "import-passed", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("没有读的工作表和行要说明。", "Sheets and rows that were not read are told."),
		Why:    problem.T("不说明，没有导入的决定就没有人发现。", "Otherwise nobody notices a decision that was not imported."),
		Good:   "# 工作表：处罚",
		Bad:    "# 工作表：处罚、Sheet2（没有认得的列）",
	}
	tableKind = schema.Rule{
		ID: "import-kind", Elsewhere: true,
		Demand: problem.T("从列名看得出是哪一类记录，或者用 --kind 写明。", "The columns tell the kind of the records, or --kind does."),
		Why:    problem.T("认错了类别，许可会当成处罚公开。", "With a wrong guess a permit would go public as a penalty."),
		Good:   "# 行政处罚决定书文号 | 行政相对人名称 | 违法事实 | 处罚内容",
		Bad:    "# 序号 | 名称 | 说明",
	}
	columnUnknown = schema.Rule{
		ID: "import-column", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("每一列都认得；不认得的列出来，不导入。", "Every column is known; one that is not is told and not imported."),
		Why:    problem.T("列名写得特别的一列会整列丢掉，要有人看过。", "A column with a title of its own would be lost whole, so a person looks."),
		Good:   "# 违法事实",
		Bad:    "# 违法情况简述（科室用）",
	}
	columnMissing = schema.Rule{
		ID: "import-column-missing", Elsewhere: true,
		Milder: problem.T("应填字段没有列时只是警告。", "For an expected field it is only a warning."),
		Demand: problem.T("必填字段的列都有。", "There is a column for every required field."),
		Why:    problem.T("缺一列，每一条记录都缺这一项，公开出去不完整。", "Without the column every record lacks the value and would be published incomplete."),
		Good:   "# 行政处罚决定书文号 | 行政相对人名称 | …… | 处罚决定日期",
		Bad:    "# 行政处罚决定书文号 | 行政相对人名称",
	}
	columnUnit = schema.Rule{
		ID: "import-unit", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("金额的单位写在列名或格子里。", "The unit of an amount stands in the column's title or in the cell."),
		Why:    problem.T("没有单位时按全国标准的万元读，差一万倍也看不出来。", "Without one it is read in 10,000 yuan, as the national layout has it, and may be wrong by that factor."),
		Good:   "# 罚款金额（万元）",
		Bad:    "# 罚款金额",
	}
	cellDigits = schema.Rule{
		ID: "import-digits", Elsewhere: true,
		Demand: problem.T("代码、编号和电话的格子是文本，不是数字。", "Cells with codes, numbers of documents and telephone numbers are text, not numbers."),
		Why: problem.T("Excel 把它们当数字存，前面的零和第 15 位以后的数字已经丢了，看上去却像没事。",
			"Stored as numbers they have lost zeros in front and digits after the fifteenth, and look well."),
		Good: "# 91000000MA00000157（文本）",
		Bad:  "# 9.1E+17（数字）",
	}
	cellBroken = schema.Rule{
		ID: "import-cell", Elsewhere: true,
		Demand: problem.T("格子里没有 #REF!、#N/A 这样的错误，日期不是没有格式的序号。", "No cell holds an error such as #REF! or #N/A, or a date that has lost its format."),
		Why:    problem.T("公式坏了，原来的值就不在文件里了，不能猜。", "Where a formula is broken the value is no longer in the file, and it must not be guessed."),
		Good:   "# 2024-03-11",
		Bad:    "# #REF!",
	}
	cellGroup = schema.Rule{
		ID: "import-entries", Elsewhere: true,
		Demand: problem.T("一格里有几项的（如几条设定依据），看得出每一项从哪里开始；续行写的只是上一条记录的又一项。", "A cell with several entries, such as legal bases, says where each begins; a row that goes on with the record above gives further entries only."),
		Why: problem.T("断错了，一部法律的原文会印在另一部名下；猜不如问。",
			"With a wrong cut the words of one law would be published under the title of another."),
		Good: "# 1.《道路运输条例》第六十三条：……\n# 2.《公路安全保护条例》第六十四条：……",
		Bad:  "# 道路运输条例：……；公路安全保护条例：……",
	}
	cellFormer = schema.Rule{
		ID: "import-former-code", Elsewhere: true,
		Demand: problem.T("旧报送格式的表里，含义变过的状态代码换成词。", "In tables of a former layout, codes of states whose meaning has changed are written as words."),
		Why:    problem.T("1 从前是“撤销”，现在是“有效”；照新的读，撤销了的决定会当成有效的公开。", "1 used to mean revoked and means in force today; read by today's layout, a revoked decision would be published as valid."),
		Good:   "# 当前状态：撤销",
		Bad:    "# 当前状态：1（表里有“信息使用范围”等旧格式的列）",
	}
	rowClosed = schema.Rule{
		ID: "import-not-public", Elsewhere: true,
		Demand: problem.T("旧表“信息使用范围”不是“公示”的行不导入。", "A row that a former layout marks for offices alone is not imported."),
		Why:    problem.T("1 是仅政府部门内部查询，2 是仅授权查询；这样的决定本来就不能上网。", "1 is for offices alone and 2 for who is authorised: such a decision must not go online."),
		Good:   "# 信息使用范围：0",
		Bad:    "# 信息使用范围：1",
	}
	rowTwice = schema.Rule{
		ID: "import-twice", Elsewhere: true,
		Demand: problem.T("同一决定、同一相对人在要导入的表格里只有一行。", "The tables to import have one row for a decision and a party."),
		Why:    problem.T("两行不知道以哪一行为准，都导入就公开了两次。", "Nobody knows which of two rows is right, and both would be published."),
		Good:   "# 示交罚〔2024〕17号\n# 示交罚〔2024〕18号",
		Bad:    "# 示交罚〔2024〕17号\n# 示交罚[2024]17号",
	}
	recordDiffers = schema.Rule{
		ID: "import-differs", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("已经有的记录与表格一致；不一致的逐项列出，用 --update 才改。", "A record that is there already is as the table has it; where it differs each value is told, and only --update changes it."),
		Why: problem.T("表格可能比网站旧；不看就改，会把改正过的又改回去。",
			"The table may be older than the site; changed unseen, a correction would be undone."),
		Good: "# 表格：罚款金额 0.3 万元；data/：fine: \"0.300000\"",
		Bad:  "# 表格：罚款金额 0.5 万元；data/：fine: \"0.300000\"",
	}
	namesInFull = schema.Rule{
		ID: "import-names", Severity: problem.Warning, Elsewhere: true,
		Demand: problem.T("自然人的全名写进 data/ 时要说明。", "It is told when full names of natural persons are written into data/."),
		Why:    problem.T("网页上只显示姓，但放进公开的代码库，全名就公开了。", "Pages show the surname only, but in a public repository the names would lie open."),
		Good:   "# import --mask：张某",
		Bad:    "# import：张三",
	}
)
