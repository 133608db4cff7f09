package problem

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
)

var update = flag.Bool("update", false, "rewrite the expected output")

// The width of some marks depends on the locale; tests measure as terminals
// outside East Asia do, whoever runs them.
func TestMain(m *testing.M) {
	runewidth.DefaultCondition.EastAsianWidth = false
	os.Exit(m.Run())
}

// caseOf is a problem at the place where the mark ▼ stands in a text.
func caseOf(marked string) (lines []string, at Place) {
	before, after, found := strings.Cut(marked, "▼")
	at = Place{File: "data/penalty/2024/03.yaml"}
	if found {
		at.Line = 1 + strings.Count(before, "\n")
		at.Column = 1 + len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
	}
	return strings.Split(before+after, "\n"), at
}

var long = strings.Repeat("长", 2000)

// printed are the cases of which every format is kept in testdata.
var printed = []struct {
	name   string
	source string // with ▼ before the character that the problem is at
	change func(*Problem)
}{
	{name: "ascii", source: "- id: 2024-0017\n  fine: ▼3,000\n"},
	{name: "chinese", source: "  facts: 二〇二四年三月，▼示例第一运输有限公司"},
	{name: "full-width", source: "fine: ＡＢＣ，（▼１２３）"},
	{name: "tab", source: "\tparty:\t▼示例"},
	{name: "emoji", source: "title: 👍🏽👨‍👩‍👧🚗 ▼日"},
	{name: "long-before", source: "facts: " + long + "▼错了"},
	{name: "long-after", source: "facts: ▼错了" + long},
	{name: "past-the-end", source: "id: 1", change: func(p *Problem) { p.Line, p.Column = 1, 40 }},
	{name: "past-the-last-line", source: "id: 1", change: func(p *Problem) { p.Line, p.Column = 7, 1 }},
	{name: "whole-line", source: "id: 1", change: func(p *Problem) { p.Line = 1 }},
	{name: "whole-file", source: "id: 1"},
	{name: "missing-file", source: "id: ▼1", change: func(p *Problem) { p.File = "data/gone.yaml" }},
	{name: "carriage-return", source: "id: ▼1\r\nparty: 示例\r"},
	{name: "control-characters", source: "party: \x1b[31m\u009b▼示例\x7f"},
	{name: "turned-direction", source: "party: \u202e公司▼有限\u202c\u2028示例", change: func(p *Problem) { p.File = "data/a\n\x1b[1mb.yaml" }},
	{name: "byte-order-mark", source: "\ufeffid: 标识", change: func(p *Problem) { p.Line, p.Column = 1, 5 }},
	{name: "warning-without-more", source: "id: ▼1", change: func(p *Problem) {
		p.Severity, p.Source, p.Hint = Warning, Text{}, Text{}
	}},
	{name: "to-be-escaped", source: "id: ▼1", change: func(p *Problem) {
		p.File = "data/a,b:c%d.yaml"
		p.Message = T("有 50%\r\n第二行\x1b[0m", "50%::error::<&>\r\nsecond")
	}},
}

// Each case is printed in all formats beside the others, to be read as a person
// reads them. -update rewrites the files.
func TestFormats(t *testing.T) {
	for _, c := range printed {
		t.Run(c.name, func(t *testing.T) {
			lines, at := caseOf(c.source)
			q := Problem{Place: at, Rule: "uscc-check", Message: T("校验位不对，应为 K", "the check digit is wrong; K is due"),
				Source: T("GB 32100—2015", "GB 32100-2015"), Hint: T("核对原件", "compare the original")}
			if c.change != nil {
				c.change(&q)
			}
			read := func(file string) ([]string, error) {
				if file == "data/gone.yaml" {
					return nil, errors.New("gone")
				}
				return lines, nil
			}
			golden(t, c.name, allFormats(t, []Problem{q}, read))
		})
	}
}

func allFormats(t *testing.T, list []Problem, lines func(string) ([]string, error)) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, l := range []Lang{ZH, EN} {
		for _, format := range Formats {
			if format == "json" && l == EN {
				continue // it has both languages
			}
			b.WriteString("== " + format + " " + string(l) + "\n")
			if err := (Printer{Format: format, Lang: l, Lines: lines}).Print(&b, list); err != nil {
				t.Fatal(err)
			}
		}
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// The caret stands under the character that is wrong, whatever stands before it,
// and no line is longer than a screen.
func TestCaretStandsUnderTheColumn(t *testing.T) {
	for _, c := range printed {
		lines, at := caseOf(c.source)
		if at.Line == 0 {
			continue
		}
		var b strings.Builder
		writeSource(&b, lines[at.Line-1], at.Line, at.Column)
		shownLine, caret, _ := strings.Cut(strings.TrimSuffix(b.String(), "\n"), "\n")
		blanks, ok := strings.CutSuffix(caret, "^")
		if !ok {
			t.Fatalf("%s: no caret in %q", c.name, caret)
		}
		want := []rune(lines[at.Line-1])[at.Column-1]
		if got := runeAt(shownLine, len(blanks)); got != want {
			t.Errorf("%s: the caret stands under %q, want %q:\n%s", c.name, got, want, b.String())
		}
		if width := runewidth.StringWidth(shownLine); width > shown+len("    1 | ") {
			t.Errorf("%s: the line takes %d columns", c.name, width)
		}
	}
}

// runeAt is the character that begins at a column of the screen, or 0.
func runeAt(line string, column int) rune {
	for i, r := range line {
		if runewidth.StringWidth(line[:i]) == column {
			return r
		}
	}
	return 0
}

// A workflow command ends with its line and takes ":" and "," as separators: a
// file name or a message can forge neither.
func TestWorkflowCommandsCannotBeForged(t *testing.T) {
	q := Problem{Place: Place{File: "a\n::error::b,line=9"}, Rule: "r:,%", Message: Same("x\n::warning::y\r%0A")}
	var b strings.Builder
	if err := (Printer{Format: "github"}).Print(&b, []Problem{q}); err != nil {
		t.Fatal(err)
	}
	want := "::error file=a%0A%3A%3Aerror%3A%3Ab%2Cline=9,line=1,col=1,title=r%3A%2C%25::x%0A::warning::y%0D%250A\n"
	if b.String() != want {
		t.Errorf("got  %swant %s", b.String(), want)
	}
}

func TestJSONIsOneObjectALineInBothLanguages(t *testing.T) {
	list := []Problem{
		{Place: Place{"a.yaml", 3, 7}, Rule: "type", Message: T("“<b>”", "“<b>” & more"), Hint: T("提示", "hint")},
		{Place: Place{File: "b.yaml"}, Rule: "expected", Severity: Warning, Message: T("缺", "missing")},
	}
	var b bytes.Buffer
	if err := (Printer{Format: "json", Lang: EN}).Print(&b, list); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != len(list) {
		t.Fatalf("%d lines: %s", len(lines), b.String())
	}
	for i, line := range lines {
		var got jsonProblem
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		if Text(got.Message) != list[i].Message || got.Severity != list[i].Severity.String() || got.File != list[i].File ||
			got.Line != list[i].Line || got.Column != list[i].Column || (got.Hint == nil) != list[i].Hint.IsZero() || got.Source != nil {
			t.Errorf("%s is not %+v", line, list[i])
		}
	}
}

func TestUnknownFormatIsAnError(t *testing.T) {
	if err := (Printer{Format: "xml"}).Print(&bytes.Buffer{}, nil); err == nil {
		t.Error("no error")
	}
}

// broken takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestPrintTellsThatTheWriterFailed(t *testing.T) {
	for _, format := range Formats {
		p := Printer{Format: format}
		if err := p.Print(broken{}, []Problem{{}}); err == nil {
			t.Errorf("%s: no error from Print", format)
		}
		if err := p.Tally(broken{}, Tally{}); err == nil {
			t.Errorf("%s: no error from Tally", format)
		}
	}
}

func TestTallyIsALineOfEveryFormat(t *testing.T) {
	tally := Tally{Files: 3, Records: 1200, Errors: 1, Warnings: 2}
	zh := "3 个文件，1200 条记录：1 个错误，2 个警告\n"
	for _, c := range []struct {
		format string
		lang   Lang
		want   string
	}{
		{"text", ZH, zh},
		{"line", ZH, zh},
		{"text", EN, "3 files, 1200 records: 1 error, 2 warnings\n"},
		{"github", ZH, "::notice::" + zh},
		{"json", EN, `{"files":3,"records":1200,"errors":1,"warnings":2}` + "\n"},
	} {
		var b strings.Builder
		if err := (Printer{Format: c.format, Lang: c.lang}).Tally(&b, tally); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s: got %q, want %q", c.format, b.String(), c.want)
		}
	}
}

// One file's lines are asked for once, however many problems it has.
func TestLinesAreReadOnceForAFile(t *testing.T) {
	reads := map[string]int{}
	p := Printer{Format: "text", Lines: func(file string) ([]string, error) {
		reads[file]++
		return []string{file}, nil
	}}
	list := []Problem{{Place: Place{"a", 1, 1}}, {Place: Place{"a", 1, 1}}, {Place: Place{"b", 1, 1}}}
	var b strings.Builder
	if err := p.Print(&b, list); err != nil {
		t.Fatal(err)
	}
	if reads["a"] != 1 || reads["b"] != 1 || strings.Count(b.String(), "    1 | a\n") != 2 || strings.Count(b.String(), "    1 | b\n") != 1 {
		t.Errorf("read %v:\n%s", reads, b.String())
	}
}
