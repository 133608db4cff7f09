package problem

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// Formats are the names that --format takes, the first being the default.
var Formats = []string{"text", "line", "json", "github"}

// Printer writes problems. All formats are the same data.
type Printer struct {
	Format string                              // one of Formats
	Lang   Lang                                // of messages; json has both
	Lines  func(file string) ([]string, error) // a file's lines, for the text format
	// Redact hides what must not be printed in full, character by character, so
	// that a caret still points right; nil: nothing.
	Redact func(string) string
}

// Print writes the problems in the order given.
func (p Printer) Print(w io.Writer, list []Problem) error {
	write, ok := map[string]func(io.Writer, []Problem) error{
		"text": p.text, "line": p.line, "json": p.json, "github": p.github,
	}[p.Format]
	if !ok {
		return fmt.Errorf("no format %q", p.Format)
	}
	if p.Redact == nil {
		return write(w, list)
	}
	safe := make([]Problem, len(list))
	for i, q := range list {
		q.Message, q.Hint = p.redact(q.Message), p.redact(q.Hint)
		safe[i] = q
	}
	return write(w, safe)
}

func (p Printer) redact(t Text) Text { return Text{ZH: p.hide(t.ZH), EN: p.hide(t.EN)} }

func (p Printer) hide(s string) string {
	if p.Redact == nil {
		return s
	}
	return p.Redact(s)
}

// head is the line that every format for people begins with:
//
//	data/penalty/2024/03.yaml:17:15: error: 缺少必填字段 party [required]
func (p Printer) head(q Problem) string {
	return fmt.Sprintf("%s: %s: %s [%s]", oneLine(p.hide(q.Place.String())), q.Severity, oneLine(q.Message.In(p.Lang)), q.Rule)
}

func (p Printer) line(w io.Writer, list []Problem) error {
	for _, q := range list {
		if _, err := fmt.Fprintln(w, p.head(q)); err != nil {
			return err
		}
	}
	return nil
}

func (p Printer) text(w io.Writer, list []Problem) error {
	var file string
	var lines []string
	for _, q := range list {
		if q.File != file && p.Lines != nil {
			file = q.File
			lines, _ = p.Lines(file) // a file that cannot be read has no line to show
		}
		var b strings.Builder
		b.WriteString(p.head(q) + "\n")
		if q.Line > 0 && q.Line <= len(lines) && !q.Private {
			writeSource(&b, p.hide(lines[q.Line-1]), q.Line, q.Column)
		}
		if source := q.Source.In(p.Lang); source != "" {
			b.WriteString("  " + T("来源：", "source: ").In(p.Lang) + source + "\n")
		}
		if hint := q.Hint.In(p.Lang); hint != "" {
			b.WriteString("  " + T("提示：", "hint: ").In(p.Lang) + oneLine(hint) + "\n")
		}
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// width measures text as most terminals show it, whatever the locale: output
// depends on no surroundings.
var width = &runewidth.Condition{StrictEmojiNeutral: true}

// shown is how many columns of a source line are printed: a line may be of any
// length.
const shown = 100

// writeSource writes the source line and a caret under the column. The caret is
// placed by display width: a Chinese character takes two columns.
func writeSource(b *strings.Builder, line string, number, column int) {
	line = strings.TrimPrefix(line, "\ufeff") // a byte order mark is in no column
	runes := []rune(strings.TrimRight(strings.ToValidUTF8(line, "?"), "\r\n"))
	at := min(max(column-1, 0), len(runes))
	start, cut := 0, ""
	if width.StringWidth(string(runes[:at])) > shown/2 {
		start, cut = max(at-shown/4, 0), "…"
	}
	before := cut + plain(runes[start:at])
	after := width.Truncate(plain(runes[at:]), max(shown-width.StringWidth(before), 0), "…")
	gutter := fmt.Sprintf("%5d | ", number)
	b.WriteString(gutter + before + after + "\n")
	if column > 0 {
		b.WriteString(strings.Repeat(" ", len(gutter)-2) + "| " + strings.Repeat(" ", width.StringWidth(before)) + "^\n")
	}
}

// plain shows characters that a terminal would act on as blanks: control
// characters, line breaks, and marks that turn the direction of writing.
func plain(runes []rune) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, string(runes))
}

func oneLine(s string) string { return plain([]rune(s)) }

// github writes the commands that make a hosted workflow mark the lines.
func (p Printer) github(w io.Writer, list []Problem) error {
	escape := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, q := range list {
		message := q.Message.In(p.Lang)
		for _, more := range []Text{q.Source, q.Hint} {
			if s := more.In(p.Lang); s != "" {
				message += "\n" + s
			}
		}
		_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", q.Severity,
			property.Replace(p.hide(q.File)), max(q.Line, 1), max(q.Column, 1), property.Replace(q.Rule), escape.Replace(message))
		if err != nil {
			return err
		}
	}
	return nil
}

type jsonProblem struct {
	File     string    `json:"file"`
	Line     int       `json:"line,omitempty"`
	Column   int       `json:"column,omitempty"`
	Severity string    `json:"severity"`
	Rule     string    `json:"rule"`
	Message  jsonText  `json:"message"`
	Source   *jsonText `json:"source,omitempty"`
	Hint     *jsonText `json:"hint,omitempty"`
}

type jsonText struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// json writes one object a line, with both languages.
func (p Printer) json(w io.Writer, list []Problem) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, q := range list {
		out := jsonProblem{
			File: p.hide(q.File), Line: q.Line, Column: q.Column, Severity: q.Severity.String(), Rule: q.Rule,
			Message: jsonText(q.Message), Source: optional(q.Source), Hint: optional(q.Hint),
		}
		if err := e.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

func optional(t Text) *jsonText {
	if t.IsZero() {
		return nil
	}
	j := jsonText(t)
	return &j
}

// Tally counts what a check has looked at and what it found.
type Tally struct {
	Files    int `json:"files"`
	Records  int `json:"records"`
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
}

// Tally writes the line that ends every check.
func (p Printer) Tally(w io.Writer, t Tally) error {
	if p.Format == "json" {
		return json.NewEncoder(w).Encode(t)
	}
	line := Text{
		ZH: fmt.Sprintf("%d 个文件，%d 条记录：%d 个错误，%d 个警告", t.Files, t.Records, t.Errors, t.Warnings),
		EN: fmt.Sprintf("%s, %s: %s, %s", count(t.Files, "file"), count(t.Records, "record"), count(t.Errors, "error"), count(t.Warnings, "warning")),
	}.In(p.Lang)
	if p.Format == "github" {
		line = "::notice::" + line
	}
	_, err := fmt.Fprintln(w, line)
	return err
}

// count is a number of things in English.
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
