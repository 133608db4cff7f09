package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// listSigns part several values in one cell.
const listSigns = ";；、,，\n|"

// splitList parts a cell at its signs, but not within the title of a law, brackets or
// quotes.
func splitList(text string) []string {
	var list []string
	add := func(part string) {
		if part = strings.TrimSpace(part); part != "" && !slices.Contains(list, part) {
			list = append(list, part)
		}
	}
	depth, from := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("《（(“〔", r):
			depth++
		case strings.ContainsRune("》）)”〕", r):
			depth = max(0, depth-1)
		case strings.ContainsRune(listSigns, r) && (depth == 0 || r == '\n'):
			add(text[from:i])
			from, depth = i+utf8.RuneLen(r), 0
		}
	}
	add(text[from:])
	return list
}

// readChoices writes words or codes as the words of the field.
func readChoices(f *schema.Field, text string, former bool) ([]string, *bad) {
	switch {
	case f.Type == schema.Flag:
		return []string{readFlag(text)}, nil
	case !f.Many:
		if word, fault := formerChoice(f, text, former); word != "" || fault != nil {
			return []string{word}, fault
		}
		word, _ := readChoice(f, text)
		return []string{word}, nil
	}
	var list []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(";；\n|", r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		for _, word := range partChoices(f, part) {
			if !slices.Contains(list, word) {
				list = append(list, word)
			}
		}
	}
	return list, nil
}

// formerChoice reads a code of a layout before 2018. One that means something else
// today is refused.
func formerChoice(f *schema.Field, text string, former bool) (string, *bad) {
	key := foldChoice(text)
	was := slices.IndexFunc(f.Choices, func(c schema.Choice) bool { return c.FormerCode != "" && c.FormerCode == key })
	if was < 0 {
		return "", nil
	}
	is := slices.IndexFunc(f.Choices, func(c schema.Choice) bool { return c.Code != "" && c.Code == key })
	switch {
	case is < 0:
		return f.Choices[was].Word, nil
	case former && is != was:
		return "", &bad{&cellFormer, problem.Textf("代码 %[1]s 在旧的报送格式里是“%[2]s”，现在是“%[3]s”", "the code %[1]s meant “%[2]s” in former layouts, and means “%[3]s” today", key, f.Choices[was].Word, f.Choices[is].Word),
			problem.T("把代码换成词", "write the word instead of the code")}
	}
	return "", nil
}

// partChoices reads what may be one choice or several: a remark of its own may
// have commas, unless a choice follows one.
func partChoices(f *schema.Field, text string) []string {
	parts := splitList(text)
	known := 0
	for i, part := range parts {
		word, ok := readChoice(f, part)
		if ok && i > 0 {
			known++
		}
		parts[i] = word
	}
	if whole, ok := readChoice(f, text); ok && known == 0 {
		return []string{whole}
	}
	return parts
}

// readChoice finds a choice by its word, its code, or both: 01, 自然人, 01自然人.
func readChoice(f *schema.Field, text string) (string, bool) {
	if _, wrong := f.Type.Parse(f, text); wrong == nil {
		return text, true
	}
	key := foldChoice(text)
	for _, c := range f.Choices {
		word := foldChoice(c.Word)
		same := key == word || key == foldChoice(c.EN)
		if c.Code != "" {
			code := foldChoice(c.Code)
			same = same || key == code || key == strings.TrimLeft(code, "0") || key == code+word || key == strings.TrimLeft(code, "0")+word
		}
		for _, former := range c.Former {
			same = same || key == foldChoice(former)
		}
		if same {
			return c.Word, true
		}
		if c.Note {
			if remark, ok := strings.CutPrefix(noteDash(joinLines(text)), c.Word); ok && strings.HasPrefix(remark, "-") {
				return c.Word + remark, true
			}
		}
	}
	return joinLines(text), false
}

func foldDash(r rune) rune {
	switch r {
	case '—', '–', '‐', '﹣':
		return '-'
	}
	return r
}

// foldChoice is a word as choices are compared.
func foldChoice(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch r = foldDash(fold(r)); {
		case unicode.IsSpace(r), r == '.', r == '、', r == ':', r == '-', r == '_':
			return -1
		}
		return r
	}, s))
}

func readFlag(text string) string {
	switch strings.ToLower(text) {
	case "是", "true", "1", "y", "yes", "√", "收费":
		return "是"
	case "否", "false", "0", "n", "no", "×", "不收费":
		return "否"
	}
	return text
}

// noteDash writes the first dash of a choice with a remark as the layout has it.
func noteDash(s string) string {
	for i, r := range s {
		if r == '－' || foldDash(r) == '-' {
			return s[:i] + "-" + strings.TrimSpace(s[i+utf8.RuneLen(r):])
		}
	}
	return s
}
