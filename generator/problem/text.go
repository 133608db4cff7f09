package problem

import (
	"fmt"
	"strings"
)

// Lang is a language that messages can be read in.
type Lang string

// The two languages that every message is written in.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Text is one sentence or title in both languages, written side by side so
// that neither can be forgotten.
type Text struct{ ZH, EN string }

// Textf fills both languages with the same arguments. Where their order
// differs, use explicit indexes (%[2]s).
func Textf(zh, en string, args ...any) Text {
	return Text{ZH: fmt.Sprintf(zh, args...), EN: fmt.Sprintf(en, args...)}
}

// Same is a text that reads alike in both languages: a name, a number.
func Same(s string) Text { return Text{ZH: s, EN: s} }

// In returns the text in a language, or in the other one where it is empty.
func (t Text) In(l Lang) string {
	if l == EN && t.EN != "" || t.ZH == "" {
		return t.EN
	}
	return t.ZH
}

// IsZero reports whether the text is empty in both languages.
func (t Text) IsZero() bool { return t.ZH == "" && t.EN == "" }

// LangOf chooses the language: what was asked for, else the first of the
// environment's values that names one, else Chinese. A value is a locale such
// as "en_US.UTF-8".
func LangOf(asked string, locales ...string) Lang {
	for _, l := range append([]string{asked}, locales...) {
		switch l = strings.ToLower(l); {
		case strings.HasPrefix(l, "zh"):
			return ZH
		case strings.HasPrefix(l, "en"):
			return EN
		}
	}
	return ZH
}

// T is a text in both languages.
func T(zh, en string) Text { return Text{ZH: zh, EN: en} }
