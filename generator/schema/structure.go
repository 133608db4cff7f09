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
	}
	syntax = Rule{
		ID:     "yaml-syntax",
		Demand: T("文件是一份写法正确的 YAML。", "A file is one document of correct YAML."),
	}
	emptyFile = Rule{
		ID:     "empty-file",
		Demand: T("文件里至少有一条记录。", "A file holds at least one record."),
	}
	alias = Rule{
		ID:     "yaml-alias",
		Demand: T("不用 YAML 的锚点（&）、引用（*）和合并（<<），每个值都写出来。", "YAML anchors (&), aliases (*) and merges (<<) are not used; every value is written out."),
	}
	form = Rule{
		ID:     "form",
		Demand: T("该写一个值的地方写一个值，该写列表或一组字段的地方写列表或一组字段。", "A single value, a list and a group of fields each stand where they are due."),
	}
	unknownKey = Rule{
		ID:     "unknown-key",
		Demand: T("字段名是公开类别声明过的名字。", "The name of a field is one that the kind declares."),
	}
	duplicateKey = Rule{
		ID:     "duplicate-key",
		Demand: T("同一条记录里一个字段只写一次。", "A field is written once in a record."),
	}
	required = Rule{
		ID:     "required",
		Demand: T("必填字段都填了。", "Required fields are filled in."),
	}
	expected = Rule{
		ID:       "expected",
		Severity: problem.Warning,
		Demand:   T("全国数据标准要求的字段填了，公开日期也填了：没有公开日期就不会显示。", "Fields that the national data layout asks for are filled in, and so is the day of publication: without it nothing is shown."),
	}
	wrongType = Rule{
		ID:     "type",
		Demand: T("值合乎字段的类型：日期是日历上有的一天，数字是数字。", "A value is of its field's type: a date is a day of the calendar, a number is a number."),
	}
	choice = Rule{
		ID:     "choice",
		Demand: T("选项字段的值是可选的词之一。", "The value of a choice is one of its words."),
	}
	idForm = Rule{
		ID:     "id-form",
		Demand: T("标识用小写英文字母、数字和连字符，因为它是网页的固定地址。", "An id is made of small letters, digits and hyphens, because it is the page's address for good."),
	}
	tooLong = Rule{
		ID:       "too-long",
		Severity: problem.Warning,
		Demand:   T("内容不超过全国数据标准给该字段的长度。", "A value is no longer than the national data layout allows."),
	}
)
