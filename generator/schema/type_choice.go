package schema

import (
	"strings"

	"sunboard/generator/problem"
)

// OneOf is one of the words that the field lists.
var OneOf = &Type{
	Name:  "choice",
	Title: T("选项", "one of some words"),
	Parse: func(f *Field, s string) (string, *Fault) {
		if f.choice(s) != nil {
			return s, nil
		}
		bad := &Fault{Rule: &choice, Message: problem.Textf("%s 不在可选的词里", "%s is not one of the words to choose from", quote(s))}
		return "", f.choiceHint(bad, s)
	},
	Format: func(f *Field, s string, l problem.Lang) string {
		c := f.choice(s)
		if l != problem.EN || c == nil || c.EN == "" {
			return s
		}
		return c.EN + s[len(c.Word):]
	},
	JSON:  jsonChoice,
	Table: TableType{Type: "string"},
	Input: "select",
	Show:  "text",
}

// choice is the choice that a text names, with its remark if it may have one.
func (f *Field) choice(s string) *Choice {
	word, remark, _ := strings.Cut(s, "-")
	for i, c := range f.Choices {
		if c.Word == s || remark != "" && c.Note && c.Word == word {
			return &f.Choices[i]
		}
	}
	return nil
}

func jsonChoice(f *Field) map[string]any {
	words := []any{}
	open := []any{}
	for _, c := range f.Choices {
		words = append(words, c.Word)
		if c.Note {
			open = append(open, map[string]any{"type": "string", "pattern": "^" + c.Word + "-."})
		}
	}
	if len(open) == 0 {
		return map[string]any{"enum": words}
	}
	return map[string]any{"anyOf": append([]any{map[string]any{"enum": words}}, open...)}
}

// Flag is yes or no.
var Flag = &Type{
	Name:  "flag",
	Title: T("是或否", "yes or no"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		switch s {
		case "true", "是":
			return "true", nil
		case "false", "否":
			return "false", nil
		}
		return "", fault("%s 不是“是”或“否”", "%s is neither true nor false", quote(s)).hint("写 是 或 否", "write true or false")
	},
	Format: func(_ *Field, s string, l problem.Lang) string {
		if s == "true" {
			return T("是", "yes").In(l)
		}
		return T("否", "no").In(l)
	},
	JSON:  func(*Field) map[string]any { return map[string]any{"enum": []any{true, false, "是", "否"}} },
	Table: TableType{Type: "boolean"},
	Cell:  WordCell,
	Input: "checkbox",
	Show:  "text",
}
