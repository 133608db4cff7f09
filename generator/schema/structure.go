package schema

import (
	"sunboard/generator/problem"
)

// Structure lists the rules that are found while reading a file. They come from
// the data's own form and not from a law, so they have no source.
var Structure = []*Rule{
	&encoding, &syntax, &emptyFile, &alias, &form, &unknownKey, &duplicateKey,
	&required, &expected, &wrongType, &choice, &idForm, &tooLong,
}

var (
	encoding = Rule{
		ID:     "encoding",
		Demand: T("文件用 UTF-8 编码保存。", "A file is saved as UTF-8."),
		Why:    T("别的编码读出来是乱码，印在网页上谁也看不懂。", "In another encoding the text turns into garbage that nobody can read."),
		Good:   "# 03.yaml：编辑器里“另存为”，编码选 UTF-8",
		Bad:    "# 03.yaml：编辑器里“另存为”，编码选了 ANSI（GBK）",
	}
	syntax = Rule{
		ID:     "yaml-syntax",
		Demand: T("文件是一份写法正确的 YAML。", "A file is one document of correct YAML."),
		Why: T("写法不对，整个文件都读不出来，里面的记录一条也不会公开。",
			"A file that is not correct cannot be read at all, and none of its records goes public."),
		Good: "remark: \"当事人称: 不知情\"",
		Bad:  "remark: 当事人称: 不知情",
	}
	emptyFile = Rule{
		ID:     "empty-file",
		Demand: T("文件里至少有一条记录。", "A file holds at least one record."),
		Why:    T("空文件多半是没有保存好；以为公开了，其实什么也没有。", "An empty file was mostly not saved; what is believed to be public is not there."),
		Good:   "# 03.yaml 里有一条记录\nid: 2024-0017",
		Bad:    "# 03.yaml 里只有这一行注释",
	}
	alias = Rule{
		ID:     "yaml-alias",
		Demand: T("不用 YAML 的锚点（&）、引用（*）和合并（<<），每个值都写出来。", "YAML anchors (&), aliases (*) and merges (<<) are not used; every value is written out."),
		Why: T("引用的地方看不出到底是什么值；改了被引用的那一处，别的记录会悄悄跟着变。",
			"Where an alias stands, its value cannot be seen; and whoever changes the one place changes other records unawares."),
		Good: "authority: 示例市交通运输局\nsource: 示例市交通运输局",
		Bad:  "authority: &bureau 示例市交通运输局\nsource: *bureau",
	}
	form = Rule{
		ID:     "form",
		Demand: T("该写一个值的地方写一个值，该写列表或一组字段的地方写列表或一组字段。", "A single value, a list and a group of fields each stand where they are due."),
		Why:    T("形状不对就不知道该怎么读，猜着读会公开错的内容。", "What has the wrong shape could only be guessed at, and a wrong guess would be published."),
		Good:   "categories: [罚款]",
		Bad:    "categories: 罚款",
	}
	unknownKey = Rule{
		ID:     "unknown-key",
		Demand: T("字段名是公开类别声明过的名字。", "The name of a field is one that the kind declares."),
		Why:    T("写错名字的字段不会公开，读者就少看到一项。", "A field with a wrong name is not published, and readers miss it."),
		Good:   "document: 示交罚〔2024〕17号",
		Bad:    "documnet: 示交罚〔2024〕17号",
	}
	duplicateKey = Rule{
		ID:     "duplicate-key",
		Demand: T("同一条记录里一个字段只写一次。", "A field is written once in a record."),
		Why: T("两处写得不一样时，不知道哪个是对的，公开出去的可能正是错的那个。",
			"Where the two differ nobody knows which is right, and the wrong one may go public."),
		Good: "content: 罚款人民币叁仟元整。",
		Bad:  "content: 罚款人民币叁仟元整。\ncontent: 罚款人民币叁万元整。",
	}
	required = Rule{
		ID:     "required",
		Demand: T("必填字段都填了。", "Required fields are filled in."),
		Why:    T("缺了它，读者看不出这条记录说的是谁、什么事。", "Without it readers cannot tell whom or what the record is about."),
		Good:   "party: 示例第一运输有限公司",
		Bad:    "party:",
	}
	expected = Rule{
		ID:       "expected",
		Severity: problem.Warning,
		Demand:   T("全国数据标准要求的字段填了，公开日期也填了：没有公开日期就不会显示。", "Fields that the national data layout asks for are filled in, and so is the day of publication: without it nothing is shown."),
		Why:      T("缺了这些，报送全国系统时对不上，读者也少看到一项。", "Without them the data does not fit when it is reported, and readers miss something."),
		Good:     "published_on: 2024-03-14",
		Bad:      "published_on:",
	}
	wrongType = Rule{
		ID:     "type",
		Demand: T("值合乎字段的类型：日期是日历上有的一天，数字是数字。", "A value is of its field's type: a date is a day of the calendar, a number is a number."),
		Why:    T("日期或数字写错，期限、排序和合计都跟着错。", "A wrong day or number spoils deadlines, order and sums."),
		Good:   "decided_on: 2024-02-29",
		Bad:    "decided_on: 2024-02-30",
	}
	choice = Rule{
		ID:     "choice",
		Demand: T("选项字段的值是可选的词之一。", "The value of a choice is one of its words."),
		Why:    T("同一件事用几种说法，分类、统计和查找就会漏掉它。", "What goes by several words is missed in groups, counts and searches."),
		Good:   "categories: [罚款, 没收违法所得]",
		Bad:    "categories: [罚金, 没收违法所得]",
	}
	idForm = Rule{
		ID:     "id-form",
		Demand: T("标识用小写英文字母、数字和连字符，因为它是网页的固定地址。", "An id is made of small letters, digits and hyphens, because it is the page's address for good."),
		Why:    T("标识里有汉字、空格或别的符号，网址转发以后就可能打不开。", "With other characters the page's address may not open once it is passed on."),
		Good:   "id: 2024-0017",
		Bad:    "id: 第17号",
	}
	tooLong = Rule{
		ID:       "too-long",
		Severity: problem.Warning,
		Demand:   T("内容不超过全国数据标准给该字段的长度。", "A value is no longer than the national data layout allows."),
		Why:      T("超出的部分上报时可能被截掉，公开的和上报的就不一样了。", "What is over may be cut off when the data is reported, and then the two differ."),
		Good:     "party_code: 91000000MA00000157",
		Bad:      "party_code: 91000000MA000001570",
	}
)
