package dataset

import (
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Rules are the rules that look at more than one record or at the files
// themselves.
var Rules = []*schema.Rule{
	&noData, &missingSetting, &outsideRoot, &notRead, &tooLarge, &unreadable,
	&wrongFolder, &duplicateID, &agencyMissing, &fileMissing,
	&disclosure.AgencyTable.Unknown, &disclosure.PowerTypeTable.Unknown, &disclosure.PowerTable.Unknown,
}

var (
	noData = schema.Rule{
		ID:     "no-data",
		Demand: problem.T("项目里有 data/ 文件夹。", "The project has a folder data/."),
	}
	missingSetting = schema.Rule{
		ID:     "setting-missing",
		Demand: problem.T("data/site/ 里网站和机关的设置齐全。", "data/site/ has the settings of the site and its agencies."),
	}
	outsideRoot = schema.Rule{
		ID:     "outside-root",
		Demand: problem.T("data/ 里的链接不指向项目之外。", "No link in data/ leads out of the project."),
	}
	notRead = schema.Rule{
		ID:     "not-read",
		Demand: problem.T("data/ 里只有会被读取的文件和文件夹。", "data/ holds only files and folders that are read."),
	}
	tooLarge = schema.Rule{
		ID:     "too-large",
		Demand: problem.T("一个文件不超过 16 MB。", "A file is no larger than 16 MB."),
	}
	unreadable = schema.Rule{
		ID:     "unreadable",
		Demand: problem.T("文件可以读取。", "A file can be read."),
	}
	wrongFolder = schema.Rule{
		ID:     "wrong-folder",
		Demand: problem.T("许可和处罚放在决定日期那一年的文件夹里。", "A permit or penalty stands in the folder of its decision's year."),
	}
	duplicateID = schema.Rule{
		ID:     "duplicate-id",
		Demand: problem.T("一个标识只属于一条记录，因为它是网页的地址。", "An id belongs to one record, because it is a page's address."),
	}
	agencyMissing = schema.Rule{
		ID:     "agency-missing",
		Demand: problem.T("有几个机关时，每条记录写明公开机关。", "Where there are several agencies, every record names its own."),
	}
	fileMissing = schema.Rule{
		ID:     "file-missing",
		Demand: problem.T("图片和附件在 data/files/ 里有。", "Pictures and attachments stand in data/files/."),
	}
)
