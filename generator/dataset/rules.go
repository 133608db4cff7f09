package dataset

import (
	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Rules are the rules that look at more than one record or at the files
// themselves.
var Rules = []*schema.Rule{
	&noData, &missingSetting, &outsideRoot, &notRead, &tooLarge, &unreadable,
	&wrongFolder, &duplicateID, &agencyMissing, &fileMissing, &pictureAlt,
	&calendarForm, &law.CalendarUnknownRule, &ruleUnknown, &figureUnknown, &ruleFixed, &law.PlaceholderRule,
	&law.DuplicateDocument, &law.PowerCodeDuplicate, &law.FigureJumpRule, &law.FigureRecordsRule,
	&columnEmpty, &columnStale, &monthSilent, &settingUnset, &fileEmpty, &addressDiffers,
	&disclosure.AgencyTable.Unknown, &disclosure.PowerTypeTable.Unknown, &disclosure.PowerTable.Unknown,
}

var (
	noData = schema.Rule{
		ID:     "no-data",
		Demand: problem.T("项目里有 data/ 文件夹。", "The project has a folder data/."),
		Why:    problem.T("数据都在 data/ 里；在别的文件夹里运行，读到的是空的。", "All data stands in data/; run elsewhere, the program would read nothing."),
		Good:   "# 在项目的根目录里运行：这里有 data/、content/ 和 hugo.toml",
		Bad:    "# 在 data/penalty/ 里运行，又没有用 --root 指明项目",
	}
	missingSetting = schema.Rule{
		ID:     "setting-missing",
		Demand: problem.T("data/site/ 里网站和机关的设置齐全。", "data/site/ has the settings of the site and its agencies."),
		Why: problem.T("每一页都要写明网站名称和公开机关；没有这些设置，网站生成不了。",
			"Every page names the site and its agency; without these settings no site can be made."),
		Good: "# data/site/ 里有 site.yaml、agencies.yaml 和 power-types.yaml",
		Bad:  "# data/site/ 里只有 site.yaml",
	}
	outsideRoot = schema.Rule{
		ID:     "outside-root",
		Demand: problem.T("data/ 里的链接不指向项目之外。", "No link in data/ leads out of the project."),
		Why: problem.T("换一台电脑链接就断了，还可能把不该公开的文件带上网。",
			"On another computer the link is broken; and it may take along files that are not to be published."),
		Good: "# data/files/report/2024-data.csv 是文件本身",
		Bad:  "# data/files/report/2024-data.csv 是链接，指向 ../../../../桌面/2024-data.csv",
	}
	notRead = schema.Rule{
		ID:     "not-read",
		Demand: problem.T("data/ 里只有会被读取的文件和文件夹。", "data/ holds only files and folders that are read."),
		Why:    problem.T("放错地方的记录不会公开，却没有人发觉。", "A record in the wrong place does not go public, and nobody notices."),
		Good:   "# data/penalty/2024/03.yaml",
		Bad:    "# data/penalty/2024/03.xlsx",
	}
	tooLarge = schema.Rule{
		ID:     "too-large",
		Demand: problem.T("一个文件不超过 16 MB。", "A file is no larger than 16 MB."),
		Why: problem.T("太大的文件打开慢，也难以核对改了什么；一个月一个文件就不会超过。",
			"A file that large opens slowly, and nobody can see what was changed; one a month never grows so large."),
		Good: "# data/penalty/2024/03.yaml（1 MB）",
		Bad:  "# data/penalty/2024/all.yaml（40 MB）",
	}
	unreadable = schema.Rule{
		ID:     "unreadable",
		Demand: problem.T("文件可以读取。", "A file can be read."),
		Why:    problem.T("读不出来的文件没法检查，里面的记录也不会公开。", "What cannot be read cannot be checked, and its records do not go public."),
		Good:   "# data/penalty/2024/03.yaml：运行程序的人有读取权限",
		Bad:    "# data/penalty/2024/03.yaml：没有读取权限，或者刚被移走",
	}
	wrongFolder = schema.Rule{
		ID:     "wrong-folder",
		Demand: problem.T("许可和处罚放在决定日期那一年的文件夹里。", "A permit or penalty stands in the folder of its decision's year."),
		Why: problem.T("网页地址和统计都按年份；放错年份，一年多算一件，另一年少算一件。",
			"Addresses and counts go by the year; in a wrong folder one year has one too many, and another one too few."),
		Good: "# data/penalty/2024/03.yaml\ndecided_on: 2024-03-11",
		Bad:  "# data/penalty/2023/03.yaml\ndecided_on: 2024-03-11",
	}
	duplicateID = schema.Rule{
		ID:     "duplicate-id",
		Demand: problem.T("一个标识只属于一条记录，因为它是网页的地址。", "An id belongs to one record, because it is a page's address."),
		Why: problem.T("两条记录抢一个地址，读者只能看到其中一条，以前转发的链接也会指错。",
			"Two records at one address: readers see one of them, and links passed on before lead astray."),
		Good: "# 另一条记录：id: 2024-0017\nid: 2024-0018",
		Bad:  "# 另一条记录：id: 2024-0017\nid: 2024-0017",
	}
	agencyMissing = schema.Rule{
		ID:     "agency-missing",
		Demand: problem.T("有几个机关时，每条记录写明公开机关。", "Where there are several agencies, every record names its own."),
		Why:    problem.T("不写明机关，读者不知道是谁作出的，也不知道该向谁问。", "Without it readers do not know who decided, nor whom to ask."),
		Good:   "# data/site/agencies.yaml 里有 sample-city 和 sample-prefecture\nagency: sample-city",
		Bad:    "# data/site/agencies.yaml 里有 sample-city 和 sample-prefecture\ndocument: 示交罚〔2024〕17号",
	}
	fileMissing = schema.Rule{
		ID:     "file-missing",
		Demand: problem.T("图片和附件在 data/files/ 里有。", "Pictures and attachments stand in data/files/."),
		Why: problem.T("读者点开附件是错误页，图片的地方是空的；检查时按错误链接计。",
			"Readers open an error page, or see no picture, and an inspection counts it as a broken link."),
		Good: "# data/files/report/2024-data.csv\nattachments:\n  - title: 2024年度执法数据表\n    file: report/2024-data.csv",
		Bad:  "# data/files/report/2024-data.csv\nattachments:\n  - title: 2024年度执法数据表\n    file: 2024-data.csv",
	}
	calendarForm = schema.Rule{
		ID:     "calendar-form",
		Demand: problem.T("data/calendar/ 里一年一个文件，放假和上班的日子都在这一年里，不重复。", "data/calendar/ has a file a year; its days lie in that year, and none is both off and worked."),
		Why:    problem.T("算工作日靠它，错一天，期限就差一天。", "Working days are counted with it; one wrong day moves every deadline."),
		Good:   "# data/calendar/2026.yaml\nyear: 2026\noff: [2026-01-01, 2026-01-02]\nwork: [2026-01-04]",
		Bad:    "# data/calendar/2026.yaml\nyear: 2026\noff: [2025-12-31, 2026-01-01]\nwork: [2026-01-01]",
	}
	ruleUnknown = schema.Rule{
		ID:     "rule-unknown",
		Demand: problem.T("data/site/rules.yaml 里写的规则都有。", "Every rule in data/site/rules.yaml exists."),
		Why:    problem.T("写错名字的一条不会起作用，却让人以为起了作用。", "A misspelt entry does nothing, while someone believes that it does."),
		Good:   "- rule: column-stale\n  severity: 关闭\n  reason: 栏目按学年更新。",
		Bad:    "- rule: column-stael\n  severity: 关闭\n  reason: 栏目按学年更新。",
	}
	figureUnknown = schema.Rule{
		ID:       "figure-unknown",
		Severity: problem.Warning,
		Demand:   problem.T("data/site/figures.yaml 里的数据在年度报告里有。", "Every figure in data/site/figures.yaml stands in a report."),
		Why:      problem.T("标识写错，英文页面上这项数据仍是中文名称。", "With a wrong id the figure keeps its Chinese name on English pages."),
		Good:     "# 年度报告的 figures 里有：id: permits-published\n- id: permits-published\n  name_en: Permits published",
		Bad:      "# 年度报告的 figures 里有：id: permits-published\n- id: permit-published\n  name_en: Permits published",
	}
	ruleFixed = schema.Rule{
		ID:     "rule-fixed",
		Demand: problem.T("法律规定的和结构上的错误不改轻重。", "What the law commands, and errors of form, keep their severity."),
		Why:    problem.T("法律规定的期限和内容，不由网站自己放宽。", "What the law demands is not for the site to relax."),
		Good:   "- rule: column-stale\n  severity: 关闭\n  reason: 栏目按学年更新。",
		Bad:    "- rule: published-late\n  severity: 关闭\n  reason: 来不及录入。",
	}
	columnEmpty = schema.Rule{
		ID:       "column-empty",
		Severity: problem.Warning,
		Demand:   problem.T("没有空白栏目：每个公开类别至少有一条公开的记录。", "No column is blank: every kind has at least one public record."),
		Why:      problem.T("空白栏目达到五个，网站就单项否决、不合格。", "Five blank columns fail a site in every inspection."),
		Source:   problem.T("国办秘函〔2019〕19号（空白栏目）", "State Council General Office, indicators of 2019 (blank columns)"),
		Good:     "# data/outreach/2024.yaml\npublished_on: 2024-06-03",
		Bad:      "# data/outreach/ 里没有一条写了 published_on 的记录",
	}
	columnStale = schema.Rule{
		ID:       "column-stale",
		Severity: problem.Warning,
		Demand:   problem.T("首页两周内有更新；其他栏目在 data/site/columns.yaml 设定的天数内有更新。", "The home page has something new within two weeks; other columns within the days that data/site/columns.yaml sets."),
		Why:      problem.T("首页两周不更新、应更新的栏目长期不更新，都是单项否决的情形。", "A home page without anything new for two weeks, and columns long out of date, fail a site."),
		Source:   problem.T("国办秘函〔2019〕19号（首页不更新、栏目不更新）", "State Council General Office, indicators of 2019 (columns not kept up)"),
		Good:     "# data/site/columns.yaml：{column: 普法, days: 180}；今天是 2026-11-22，最近一条是\npublished_on: 2026-10-09",
		Bad:      "# data/site/columns.yaml：{column: 普法, days: 180}；今天是 2026-11-22，最近一条是\npublished_on: 2026-05-08",
	}
	monthSilent = schema.Rule{
		ID:       "month-silent",
		Severity: problem.Warning,
		Demand:   problem.T("双公示的每个月，要么有记录，要么在 data/site/no-cases.yaml 声明没有此类案件。", "Every month of dual disclosure has records, or data/site/no-cases.yaml states that there was no case."),
		Why:      problem.T("没有记录又没有声明，读者分不清是没有案件还是没有公开。", "Without either, readers cannot tell whether there was no case or no publication."),
		Source:   problem.T("发改办财金〔2018〕424号（公开为常态）；国办秘函〔2019〕19号（空白栏目）", "NDRC 424 (2018); State Council General Office, indicators of 2019 (blank columns)"),
		Good:     "# data/penalty/2024/ 里没有 2 月的决定，data/site/no-cases.yaml 写明\n- kind: 行政处罚\n  agency: sample-city\n  month: 2024-02\n  published_on: 2024-03-04",
		Bad:      "# data/penalty/2024/ 里没有 2 月的决定，data/site/no-cases.yaml 里也没有声明",
	}
	settingUnset = schema.Rule{
		ID:       "setting-unset",
		Severity: problem.Warning,
		Once:     true,
		Demand:   problem.T("没有统一规定的数值由本机关设定：罚款数额的档次、栏目更新周期。", "Numbers that no published rule gives are set by the organ: thresholds of fines, periods of columns."),
		Why:      problem.T("没有设定就不检查，程序不猜。", "What is not set is not checked; nothing is guessed."),
		Good:     "# data/site/gate.yaml，数额以本省或本系统的标准为准\nfine_large: 1\nfine_huge: 20",
		Bad:      "# data/site/gate.yaml 里没有 fine_large 和 fine_huge",
	}
	fileEmpty = schema.Rule{
		ID:     "file-empty",
		Demand: problem.T("图片和附件不是空文件。", "Pictures and attachments are not empty."),
		Why:    problem.T("读者点开什么也没有，检查时按错误链接计。", "Readers open nothing, and an inspection counts it as a broken link."),
		Source: problem.T("国办秘函〔2019〕19号（附件打不开）", "State Council General Office, indicators of 2019 (attachments that do not open)"),
		Good:   "# data/files/report/2024-data.csv（12 KB）",
		Bad:    "# data/files/report/2024-data.csv（0 字节）",
	}
)
