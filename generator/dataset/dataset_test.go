package dataset

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/calendar"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
)

var update = flag.Bool("update", false, "rewrite the expected messages")

// today is the day of every test.
var today, _ = calendar.New(2026, 11, 22)

// Every archive in testdata is a broken project beside the messages that it
// must give. It overlays the sound project of testdata/sound.txtar; a new case
// is a new archive.
func TestProblems(t *testing.T) {
	sound := read(t, "testdata/sound.txtar")
	cases, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := read(t, name)
			dir := unpack(t, sound, archive)
			got := messages(t, dir)
			if strings.Contains(got, "%!") {
				t.Errorf("a message is not filled in: %s", got)
			}
			want := wanted(archive)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// The sound project and the good records of each kind are silent.
func TestSilent(t *testing.T) {
	sound := read(t, "testdata/sound.txtar")
	if got := messages(t, unpack(t, sound)); got != "" {
		t.Errorf("the sound project: %s", got)
	}
	cases, err := filepath.Glob("testdata/good/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		if got := messages(t, unpack(t, sound, read(t, name))); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func read(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

const wantFile = "want"

func wanted(a *txtar.Archive) string {
	for _, f := range a.Files {
		if f.Name == wantFile {
			return string(f.Data)
		}
	}
	return ""
}

// unpack writes archives over each other into a new folder. A file that holds
// only "deleted" is removed.
func unpack(t *testing.T, archives ...*txtar.Archive) string {
	t.Helper()
	dir := t.TempDir()
	for _, a := range archives {
		for _, f := range a.Files {
			name := filepath.Join(dir, filepath.FromSlash(f.Name))
			if strings.TrimSpace(string(f.Data)) == "deleted" {
				if err := os.RemoveAll(name); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if f.Name != wantFile {
				write(t, name, f.Data)
			}
		}
	}
	return dir
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// messages are a project's problems as a person reads them, in both languages.
func messages(t *testing.T, dir string) string {
	t.Helper()
	return printed(t, dir, problem.Printer{Format: "text", Lang: problem.ZH}, problem.Printer{Format: "line", Lang: problem.EN})
}

// printed are a project's problems, printed in turn as the program prints them.
func printed(t *testing.T, dir string, printers ...problem.Printer) string {
	t.Helper()
	p, err := Open(dir, today, ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var b bytes.Buffer
	for _, printer := range printers {
		printer.Redact = privacy.Redact
		printer.Lines = func(file string) ([]string, error) {
			data, err := os.ReadFile(filepath.Join(dir, file))
			return strings.Split(string(data), "\n"), err
		}
		if err := printer.Print(&b, p.Problems); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func rewrite(t *testing.T, name string, a *txtar.Archive, got string) {
	t.Helper()
	kept := a.Files[:0:0]
	for _, f := range a.Files {
		if f.Name != wantFile {
			kept = append(kept, f)
		}
	}
	a.Files = append(kept, txtar.File{Name: wantFile, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What is private in an archive is listed in its comment, in a line of its own.
var plantedLine = regexp.MustCompile(`(?m)^Planted: (.*)$`)

// toldInFull is what messages still repeat of the archives, and why.
var toldInFull = map[string]map[string]string{}

// Nothing that is printed about a project, in any format, repeats what must not be
// published: messages and lines of the source go to terminals, logs and other
// people.
func TestNoMessageTellsWhatIsPrivate(t *testing.T) {
	sound := read(t, "testdata/sound.txtar")
	var all []problem.Printer
	for _, format := range problem.Formats {
		all = append(all, problem.Printer{Format: format, Lang: problem.ZH}, problem.Printer{Format: format, Lang: problem.EN})
	}
	for _, name := range archives(t, "bad") {
		archive := read(t, name)
		want := wanted(archive)
		m := plantedLine.FindSubmatch(archive.Comment)
		if m == nil {
			if strings.Contains(want, " [leak-") {
				t.Errorf("%s has something private; list it in a line “Planted: …” of its comment", name)
			}
			continue
		}
		var files strings.Builder
		for _, f := range archive.Files {
			if f.Name != wantFile {
				files.WriteString(f.Name + "\n" + string(f.Data) + "\n")
			}
		}
		planted, told := signs(files.String()), signs(want+printed(t, unpack(t, sound, archive), all...))
		known := toldInFull[strings.TrimSuffix(filepath.Base(name), ".txtar")]
		for _, private := range strings.Split(string(m[1]), "; ") {
			if !strings.Contains(planted, signs(private)) {
				t.Errorf("%s: %s stands in no file", name, private)
			}
			if full := strings.Contains(told, signs(private)); full != (known[private] != "") {
				t.Errorf("%s: %s is told in full: %v", name, private, full)
			}
		}
	}
}

var tag = regexp.MustCompile(`</?[a-z][^<>]*>`)

// signs are the letters and digits of a text in half width, without tags and
// whatever else stands between.
func signs(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r += '!' - '！'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, tag.ReplaceAllString(text, ""))
}
