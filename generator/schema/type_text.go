package schema

import (
	"net/mail"
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Line is text in one line. It takes line breaks neither at its ends nor inside.
var Line = &Type{
	Name:  "line",
	Title: T("一行文字", "one line of text"),
	Parse: parseLine,
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "text",
	Show:  "text",
}

func parseLine(_ *Field, s string) (string, *Fault) {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "\n\r") {
		return "", fault("应写在一行内，这里有换行", "must stand in one line; here it has a line break")
	}
	return s, nil
}

// Code is a code or a number that is no quantity: a credit code, the number of a
// document. It is text, so that no zero in front is lost.
var Code = &Type{
	Name:    "code",
	Title:   T("代码或编号", "a code or a number"),
	Parse:   parseLine,
	JSON:    jsonString,
	Table:   TableType{Type: "string"},
	Input:   "text",
	Show:    "text",
	Content: Codes,
}

// Prose is plain text in as many lines as it takes; a line break starts a new
// paragraph.
var Prose = &Type{
	Name:  "prose",
	Title: T("多行文字", "text of several lines"),
	Parse: func(_ *Field, s string) (string, *Fault) { return strings.TrimSpace(s), nil },
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "textarea",
	Show:  "prose",
}

// Markdown is text with headings, lists, tables and links.
var Markdown = &Type{
	Name:  "markdown",
	Title: T("Markdown 正文", "Markdown text"),
	Parse: func(_ *Field, s string) (string, *Fault) { return strings.Trim(s, "\n"), nil },
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "textarea",
}

func jsonString(*Field) map[string]any { return map[string]any{"type": "string"} }

// namePattern keeps names to what every address, file system and spreadsheet
// takes unchanged.
const namePattern = `^[a-z0-9]+(-[a-z0-9]+)*$`

var nameForm = regexp.MustCompile(namePattern)

// Name is an identifier that stands in addresses for good: small ASCII letters,
// digits and hyphens.
var Name = &Type{
	Name:  "name",
	Title: T("标识", "an identifier"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if !nameForm.MatchString(s) || len(s) > 100 {
			return "", (&Fault{Rule: &idForm, Message: T(
				quote(s)+" 不能用作标识", quote(s)+" cannot be an identifier")}).hint("只用小写英文字母、数字和连字符，例如 2024-0017", "use small letters, digits and hyphens, such as 2024-0017")
		}
		return s, nil
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": "string", "pattern": namePattern, "maxLength": 100}
	},
	Table: TableType{Type: "string"},
	Input: "text",
	Show:  "code",
}

var phoneForm = regexp.MustCompile(`^\+?[0-9][0-9 ()－-]{2,24}$`)

// Phone is the telephone number of an office.
var Phone = &Type{
	Name:  "phone",
	Title: T("办公电话", "an office telephone number"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if !phoneForm.MatchString(s) {
			return "", fault("%s 不是电话号码", "%s is not a telephone number", quote(s)).
				hint("例如 0000-12345678 或 12328", "such as 0000-12345678 or 12328")
		}
		return s, nil
	},
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "tel",
	Show:  "text",
}

// Email is an address of electronic mail.
var Email = &Type{
	Name:  "email",
	Title: T("电子邮箱", "an e-mail address"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if a, err := mail.ParseAddress(s); err != nil || a.Address != s {
			return "", fault("%s 不是电子邮箱", "%s is not an e-mail address", quote(s))
		}
		return s, nil
	},
	JSON:  func(*Field) map[string]any { return map[string]any{"type": "string", "format": "email"} },
	Table: TableType{Type: "string", Format: "email"},
	Input: "email",
	Show:  "text",

	Content: Office,
}

// Web is the address of a page on the web.
var Web = &Type{
	Name:  "web",
	Title: T("网址", "a web address"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		u, err := url.Parse(s)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.ContainsAny(s, " \t\n") {
			return "", fault("%s 不是网址", "%s is not a web address", quote(s)).
				hint("应以 https:// 开头", "it begins with https://")
		}
		return s, nil
	},
	JSON:  func(*Field) map[string]any { return map[string]any{"type": "string", "format": "uri"} },
	Table: TableType{Type: "string", Format: "uri"},
	Input: "url",
	Show:  "link",
	Link:  func(s string) string { return s },
}

// Path is a file under data/files/, published as it is.
var Path = &Type{
	Name:  "path",
	Title: T("文件", "a file"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if s != path.Clean(s) || path.IsAbs(s) || s == "." || s == ".." || strings.HasPrefix(s, "../") || strings.ContainsAny(s, "\\\n?#%") {
			return "", fault("%s 不是 data/files/ 里的文件", "%s is not a file in data/files/", quote(s)).
				hint("写相对路径，例如 outreach/poster.svg", "write a relative path, such as outreach/poster.svg")
		}
		return s, nil
	},
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "file",
	Show:  "link",
	Link:  FileURL,
}

// FileURL is the address of a file of data/files/.
func FileURL(name string) string { return (&url.URL{Path: "/files/" + name}).EscapedPath() }

// Ref points to a record of another table by its key.
var Ref = &Type{
	Name:  "ref",
	Title: T("引用", "a reference"),
	Parse: parseLine,
	JSON:  jsonString,
	Table: TableType{Type: "string"},
	Input: "text",
	Show:  "link",
}
