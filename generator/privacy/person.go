package privacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NaturalPerson is the word for a party that is a natural person, as the layout of
// 双公示 has it.
const NaturalPerson = "自然人"

// Naming is how a site names natural persons. Local practice differs, and no law
// settles it, so each site has it as a setting.
type Naming int

// The three ways; a site that says nothing masks names.
const (
	Masked   Naming = iota // 张某
	FullName               // 张三
	Hidden                 // 自然人
)

// NamingOf reads the setting: 公开全名, 只显示姓 or 不显示. Any other word masks.
func NamingOf(word string) Naming {
	switch word {
	case "公开全名":
		return FullName
	case "不显示":
		return Hidden
	}
	return Masked
}

// Name is a person's name as the site shows it; no name stays none.
func (n Naming) Name(name string) string {
	switch {
	case strings.TrimSpace(name) == "":
		return ""
	case n == FullName:
		return name
	case n == Hidden:
		return NaturalPerson
	}
	return Mask(name)
}

// Mask leaves of a name what may be shown: 张三 is 张某, 欧阳明月 is 欧阳某某. Several
// names stay several, and what stands in brackets behind a name is left out. A name
// that is masked already stays as it is.
func Mask(name string) string {
	name = strings.TrimSpace(name)
	if !strings.ContainsAny(name, nameSeparators) {
		return maskOne(name)
	}
	var b strings.Builder
	for name != "" {
		i := strings.IndexAny(name, nameSeparators)
		if i < 0 {
			i = len(name)
		}
		b.WriteString(maskOne(name[:i]))
		_, size := utf8.DecodeRuneInString(name[i:])
		b.WriteString(name[i:min(i+size, len(name))])
		name = name[min(i+size, len(name)):]
	}
	return b.String()
}

const nameSeparators = "、，,；;/"

// maskOne masks one name. A name is not given away by its length either: two signs
// stand for two characters or more.
func maskOne(name string) string {
	name, others := bareName(name)
	if name == "" || isMasked(name) {
		return name + others
	}
	letters := []rune(strings.Join(strings.Fields(name), ""))
	part := letters
	if i := slices.IndexFunc(letters, isNameDot); i > 0 {
		part = letters[:i]
	}
	kept, hidden := 1, len(letters)-1
	if len(part) == len(letters) && len(letters) > 2 && slices.Contains(compoundSurnames, string(letters[:2])) {
		kept, hidden = 2, len(letters)-2
	}
	return string(letters[:kept]) + strings.Repeat("某", max(1, min(hidden, 2))) + others
}

// bareName takes brackets off a name, and puts what counts other persons apart:
// 张三等3人.
func bareName(name string) (bare, others string) {
	name = strings.TrimFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("（(）)", r) })
	if i := strings.IndexAny(name, "（("); i >= 0 {
		name = strings.TrimSpace(name[:i])
	}
	if i := strings.LastIndex(name, "等"); i > 0 && strings.HasSuffix(name, "人") && isCount(name[i+len("等"):len(name)-len("人")]) {
		return strings.TrimSpace(name[:i]), name[i:]
	}
	return name, ""
}

func isCount(s string) bool {
	return s != "" && strings.Trim(s, "0123456789一二三四五六七八九十两多余名 ") == ""
}

// isMasked reports whether characters of a name were taken out already.
func isMasked(name string) bool { return strings.ContainsAny(name, "某*＊×〇○") }

func isNameDot(r rune) bool { return r == '·' || r == '•' || r == '・' || r == '．' || r == '‧' }

var compoundSurnames = []string{
	"欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "轩辕", "钟离", "南宫", "端木", "百里",
	"呼延", "东郭", "南门", "独孤", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "乐正",
	"漆雕", "公良", "拓跋", "夹谷", "宰父", "谷梁", "西门", "公羊", "万俟", "闻人", "赫连", "第五", "梁丘", "左丘", "东门", "壤驷", "巫马", "微生", "羊舌", "段干",
	"耶律", "完颜", "纳兰", "呼韩", "叶赫", "那拉", "爱新",
}
