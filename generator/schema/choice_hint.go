package schema

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// choiceHint says what to write instead of a text that is no choice: a list where
// it names several, the word that was likely meant, or else a remark of one's own
// where the field takes one.
func (f *Field) choiceHint(bad *Fault, s string) *Fault {
	words := make([]string, len(f.Choices))
	note := ""
	for i, c := range f.Choices {
		words[i] = c.Word
		if c.Note {
			note = c.Word
		}
	}
	list := strings.Join(words, "、")
	if parts := f.choicesIn(s); parts != nil && f.Many {
		return bad.hint("分成 %[1]d 项：[%[2]s]", "these are %[1]d items: [%[2]s]", len(parts), strings.Join(parts, ", "))
	} else if parts != nil {
		return bad.hint("这里只能写一个；可选：%s", "there is room for one; the words: %s", list)
	}
	if near := f.likelyChoice(s, words); near != "" {
		return bad.hint("是不是 %s？可选：%s", "is it %s? The words: %s", near, list)
	}
	if note != "" && utf8.RuneCountInString(s) <= longestRemark && !strings.ContainsAny(s, choiceMarks+"-") {
		remark := strings.TrimPrefix(s, note)
		return bad.hint("可选：%[1]s；都不是的写 %[2]s-%[3]s", "the words: %[1]s; what is none of them is written %[2]s-%[3]s", list, note, remark)
	}
	return bad.hint("可选：%s", "the words: %s", list)
}

// longestRemark is how long a text a hint offers as the remark behind 其他.
const longestRemark = 20

// choiceMarks are what people write between several words.
const choiceMarks = "、，,；;/／+＋ 　"

// choicesIn are the choices that a text lists with marks between them, or nil
// where it is no such list.
func (f *Field) choicesIn(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(choiceMarks, r) })
	if len(parts) < 2 || slices.ContainsFunc(parts, func(p string) bool { return f.choice(p) == nil }) {
		return nil
	}
	return parts
}

// likelyChoice is the word that was most likely meant, or empty: one that the
// text begins with (普通许可), or one that is spelt nearly alike. Between acts in
// law a letter makes another act, so of these only the homophone 消 for 销 is
// taken for a slip.
func (f *Field) likelyChoice(s string, words []string) string {
	if f.Acts {
		if meant := strings.ReplaceAll(s, "消", "销"); meant != s && slices.Contains(words, meant) {
			return meant
		}
		return ""
	}
	if near := Nearest(s, words); near != "" {
		return near
	}
	if strings.ContainsAny(s, choiceMarks) {
		return "" // it names something else besides
	}
	begins := ""
	for i, c := range f.Choices {
		if c.Note || !strings.Contains(s, words[i]) {
			continue
		}
		if begins != "" || !strings.HasPrefix(s, words[i]) {
			return "" // it names several, or one among other words
		}
		begins = words[i]
	}
	return begins
}
