package law

import (
	"fmt"
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// CategoryNote demands that 其他 in a list of words says what it is, that its
// remark is none of the other words, and that no word stands twice. Words that are
// no choice at all are told by their type.
func CategoryNote(field string) schema.Rule {
	return categoryNote(field, "[罚款, %s]", "责令改正", problem.T("《行政处罚法》第九条；发改办财金〔2018〕424号", "Administrative Penalty Law, article 9; NDRC 424 (2018)"))
}

// SingleCategoryNote demands the same of a field that holds one word.
func SingleCategoryNote(field string) schema.Rule {
	return categoryNote(field, "%s", "备案", problem.T("发改办财金〔2018〕424号：许可类别", "NDRC 424 (2018), kinds of licence"))
}

// categoryNote shows an example of a value, into which 其他 goes, and of a remark.
func categoryNote(field, example, remark string, source problem.Text) schema.Rule {
	rule := schema.Rule{
		ID:     "category-unknown",
		Demand: problem.T("类别用法定的词；“其他”写明是什么（其他-补注），补注不是法定的词；一个词只写一次。", "Categories are the law's words; 其他 says what it is (其他-remark), in other words than those; no word stands twice."),
		Why: problem.T("警告写进“其他”里，警告的统计就少一件；光写“其他”，谁也不知道是什么。",
			"A warning put under 其他 is missing from the count of warnings; 其他 alone tells nobody anything."),
		Source:   problem.T("《行政处罚法》第九条；发改办财金〔2018〕424号", "Administrative Penalty Law, article 9; NDRC 424 (2018)"),
		Severity: problem.Warning, // that 其他 needs a remark is custom
		Reads:    []string{field},
		Good:     field + ": " + fmt.Sprintf(example, "其他-"+remark),
		Bad:      field + ": " + fmt.Sprintf(example, "其他"),
	}
	own := rule
	own.Source = source // of this kind only
	rule.Check = func(c *schema.Case) {
		v, f := c.Record.Lookup(field)
		if f == nil || v.IsZero() {
			return
		}
		if !f.Many {
			tellNote(c, &own, f, v, remark)
			return
		}
		for i := range v.Items {
			tellNote(c, &own, f, v.Items[i], remark)
			if twice(v.Items[:i], v.Items[i].Text) {
				c.Found(own.At(c.Record.PlaceOf(v.Items[i]), problem.Textf("“%s”写了两次", "%s stands twice", v.Items[i].Text),
					problem.T("只留一个", "keep one of them")))
			}
		}
	}
	return rule
}

func twice(before []schema.Value, text string) bool {
	return slices.ContainsFunc(before, func(v schema.Value) bool { return v.Text == text })
}

// noRemark are remarks that say nothing, the layout's own word for one among
// them.
var noRemark = []string{"补注", "其他", "其它", "无", "略", "-"}

// tellNote looks at one word of a choice; example is a remark that 其他 may have.
func tellNote(c *schema.Case, rule *schema.Rule, f *schema.Field, v schema.Value, example string) {
	word, remark, _ := strings.Cut(v.Text, "-")
	at := slices.IndexFunc(f.Choices, func(choice schema.Choice) bool { return choice.Note && choice.Word == word })
	if at < 0 {
		return
	}
	remark = strings.TrimSpace(remark)
	if remark == "" || slices.Contains(noRemark, remark) {
		c.Found(rule.At(c.Record.PlaceOf(v), problem.Textf("“%s”没有写明是什么", "%s does not say what it is", word),
			problem.Textf("写作 %[1]s-补注，例如 %[1]s-%[2]s", "write %[1]s and a remark, such as %[1]s-%[2]s", word, example)))
		return
	}
	if named := namedChoice(f.Choices, remark); named != "" {
		c.Found(rule.At(c.Record.PlaceOf(v), problem.Textf("“%[1]s”是法定的类别，不写在“%[2]s”里", "%[1]s is a category of its own and not put under %[2]s", named, word),
			problem.Textf("单独写 %s", "write %s by itself", named)))
	}
}

// namedChoice is the word of the choices that a remark names, alone or in a list,
// with or without a verb: 给予警告. A remark that only contains one is something
// else, such as 备案登记.
func namedChoice(choices []schema.Choice, remark string) string {
	for _, part := range strings.FieldsFunc(remark, func(r rune) bool { return strings.ContainsRune("、，,；; 和并及", r) }) {
		for _, verb := range []string{"给予", "予以", "处以", "处"} {
			part = strings.TrimPrefix(part, verb)
		}
		part = strings.TrimSuffix(strings.TrimSuffix(part, "处罚"), "处分")
		for i := range choices {
			if !choices[i].Note && choices[i].Word == part {
				return part
			}
		}
	}
	return ""
}
