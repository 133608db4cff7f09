package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// notes are what a person should know of a field, by the field's name. A field
// with a note, even an empty one, is written even where it has no value.
type notes map[string]problem.Text

// writer writes records as a careful person would: fields in the order of their
// table, long text as it stands, required fields that are empty asked for.
type writer struct {
	bytes.Buffer
	lang problem.Lang
}

const shortText = 40 // characters of a text of several lines that stands on its key's line

func (w *writer) record(r *schema.Record, indent string, first string, n notes) {
	lead := first
	for i := range r.Fields {
		f, v := &r.Fields[i], r.Values[i]
		note, noted := n[f.Name]
		if v.IsZero() && f.Need != schema.Required && !noted {
			continue
		}
		w.WriteString(lead + f.Name + ":")
		lead = indent
		w.value(f, v, indent, note)
	}
}

// value writes what follows a key and its colon.
func (w *writer) value(f *schema.Field, v schema.Value, indent string, note problem.Text) {
	switch {
	case v.IsZero():
		w.ask(f, note)
	case f.Many && len(f.Fields) > 0:
		w.WriteByte('\n')
		for _, item := range v.Items {
			w.record(item.Group, indent+"    ", indent+"  - ", nil)
		}
	case len(f.Fields) > 0:
		w.WriteByte('\n')
		w.record(v.Group, indent+"  ", indent+"  ", nil)
	case f.Many:
		words := make([]string, len(v.Items))
		for i, item := range v.Items {
			words[i] = scalar(item.Text)
		}
		w.line(" ["+strings.Join(words, ", ")+"]", note)
	case f.Type.Input == "textarea" && stands(v.Text) && (strings.Contains(v.Text, "\n") || utf8.RuneCountInString(v.Text) > shortText):
		w.line(" |", note)
		w.block(v.Text, indent+"  ")
	case f.Type == schema.Until && v.Text == schema.Forever:
		w.line(" 长期", note)
	default:
		w.line(" "+scalar(v.Text), note)
	}
}

// ask writes an empty key with the comment that asks a person for it.
func (w *writer) ask(f *schema.Field, note problem.Text) {
	ask := problem.Text{ZH: "待填：" + f.Help.ZH, EN: "to fill in: " + f.Help.EN}
	switch {
	case !note.IsZero():
		ask = problem.Text{ZH: ask.ZH + note.ZH, EN: ask.EN + " " + note.EN}
	case f.Example != "":
		ask = problem.Text{ZH: ask.ZH + "例如 " + f.Example, EN: ask.EN + " Such as " + f.Example}
	}
	w.line("", ask)
}

func (w *writer) line(s string, note problem.Text) {
	w.WriteString(s)
	if !note.IsZero() {
		w.WriteString(" # " + note.In(w.lang))
	}
	w.WriteByte('\n')
}

// block writes a text of several lines as it stands.
func (w *writer) block(s, indent string) {
	for part := range strings.SplitSeq(s, "\n") {
		if part != "" {
			w.WriteString(indent + part)
		}
		w.WriteByte('\n')
	}
}

// comment writes lines of text as comments.
func (w *writer) comment(s string) {
	for part := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		w.WriteString(strings.TrimRight("# "+part, " ") + "\n")
	}
}

// stands reports whether a text is the same when it stands as a block.
func stands(s string) bool {
	return s == strings.Trim(s, " \t\n") && !strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && r != '\t' && isHidden(r) })
}

// isHidden are characters that YAML does not carry as they are, or that would change
// on the way: controls, line breaks of other systems, marks without width.
func isHidden(r rune) bool {
	return unicode.Is(unicode.Cc, r) || isOtherBreak(r) || r == '\ufeff' || r&0xfffe == 0xfffe
}

// scalar writes a text in one line: plain where YAML cannot take it for something
// else, else in quotes.
func scalar(s string) string {
	switch {
	case isPlain(s):
		return s
	case strings.ContainsFunc(s, isHidden):
		return doubleQuoted(s)
	case strings.ContainsAny(s, `"\`):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

// doubleQuoted writes a text in double quotes, with the names of what is hidden.
func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r > 0xffff && isHidden(r):
			fmt.Fprintf(&b, `\U%08X`, r)
		case isHidden(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// bareWords are whole numbers and dates, which schema reads as they are written.
var bareWords = regexp.MustCompile(`^(?:0|[1-9]\d{0,8}|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)$`)

// isPlain accepts less than YAML does. A text with a Chinese character is no
// number, date or word of YAML; signs that YAML knows are left to quotes.
func isPlain(s string) bool {
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && isSign(r) {
		return true
	}
	if !hasHan(s) {
		return isIdentifier(s) || bareWords.MatchString(s)
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || isHan(r) || strings.ContainsRune("（）“”‘’《》〈〉〔〕、，。；：！？—…·％＋", r):
		case i == 0 && r != '(' && !isSign(r), !strings.ContainsRune(" ()+-_./%,;!~=", r) && !isSign(r):
			return false
		}
	}
	return true
}

// isSign are numbers of a single sign, ㈠ and ⑴.
func isSign(r rune) bool {
	for _, s := range single {
		if r >= s.first && r <= s.last {
			return true
		}
	}
	return false
}

// isIdentifier is a name with a letter that is no word of YAML.
func isIdentifier(s string) bool {
	switch s {
	case "", "true", "false", "null", "yes", "no", "on", "off", "y", "n":
		return false
	}
	_, wrong := schema.Name.Parse(nil, s)
	return wrong == nil && s[0] >= 'a' && s[0] <= 'z'
}
