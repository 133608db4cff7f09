package intake

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/problem"
)

var update = flag.Bool("update", false, "rewrite the expected files in testdata")

// TestReports reads each text of testdata/report and compares its YAML, and what
// is printed, with the files beside it.
func TestReports(t *testing.T) {
	for _, file := range texts(t, "testdata/report") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data := readFile(t, file)
			r, problems := ReadReport(filepath.Base(file), data)
			stem := strings.TrimSuffix(file, ".txt")
			golden(t, stem+".log", log(r, problems))
			if r == nil {
				if problem.Count(problems, problem.Error) == 0 {
					t.Error("no report, and no error")
				}
				return
			}
			golden(t, stem+".yaml", r.YAML(Options{}))
			checkReport(t, r, data)
		})
	}
}

// TestSeeds reads real reports, which are not part of the repository.
func TestSeeds(t *testing.T) {
	dir := os.Getenv("SUNBOARD_SEEDS")
	if dir == "" {
		t.Skip("SUNBOARD_SEEDS is not set")
	}
	for _, file := range texts(t, dir) {
		data := readFile(t, file)
		r, _ := ReadReport(filepath.Base(file), data)
		if r == nil {
			t.Fatalf("%s: not read", file)
		}
		in, out := checkReport(t, r, data)
		t.Logf("%s: %d characters in, %d out, %d set aside, %d figures", filepath.Base(file), in, out, len(r.Aside), len(r.Figures))
	}
}

// TestSaved reads the same text however an editor saved it.
func TestSaved(t *testing.T) {
	for _, name := range []string{"eight-sections.txt", "official-document.txt"} {
		data := readFile(t, filepath.Join("testdata/report", name))
		want, _ := ReadReport(name, data)
		for how, saved := range map[string][]byte{
			"CRLF": bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")),
			"CR":   bytes.ReplaceAll(data, []byte("\n"), []byte("\r")),
			"BOM":  append([]byte("\ufeff"), data...),
			"NBSP": bytes.ReplaceAll(data, []byte("\u3000"), []byte("\u00a0")),
		} {
			r, _ := ReadReport(name, saved)
			if r == nil || !bytes.Equal(r.YAML(Options{}), want.YAML(Options{})) {
				t.Errorf("%s saved with %s is read otherwise", name, how)
			}
		}
	}
}

func TestTooBig(t *testing.T) {
	r, problems := ReadReport("big.txt", bytes.Repeat([]byte("字"), maxText/3+1))
	if r != nil || len(problems) != 1 || problems[0].Rule != tooBig.ID {
		t.Errorf("got %v, %v", r, problems)
	}
}

// TestOptions: with what a person adds, nothing is left to fill in.
func TestOptions(t *testing.T) {
	r, _ := ReadReport("eight-sections.txt", readFile(t, "testdata/report/eight-sections.txt"))
	o := Options{ID: "sample-city-2022", Agency: "sample-city", Title: "示例市交通运输局2022年法治政府建设年度报告", PublishedOn: "2023-03-30", Lang: problem.EN}
	data := r.YAML(o)
	rec, problems := decode(t, data)
	if len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	for name, want := range map[string]string{"id": o.ID, "agency": o.Agency, "title": o.Title, "published_on": o.PublishedOn} {
		if got := rec.Text(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if hasHan(commentsOf(data)) {
		t.Errorf("Chinese in the English comments:\n%s", commentsOf(data))
	}
}

// commentsOf are the comments above and behind fields; figures are the text's.
func commentsOf(data []byte) string {
	top, _, _ := strings.Cut(string(data), "# figures:")
	return strings.Join(regexp.MustCompile(`(?m)(?:^| )# .*$`).FindAllString(strings.ReplaceAll(top, "示例市交通运输局", ""), -1), "\n")
}

// log is what a person would see.
func log(r *Report, problems []problem.Problem) []byte {
	var b bytes.Buffer
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", p.Place, p.Severity, p.Message.ZH, p.Rule)
		fmt.Fprintf(&b, "\t%s\n", p.Message.EN)
	}
	if r == nil {
		return b.Bytes()
	}
	for _, line := range r.Summary() {
		fmt.Fprintf(&b, "%s\n\t%s\n", line.ZH, line.EN)
	}
	return b.Bytes()
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := readFile(t, file); !bytes.Equal(got, want) {
		t.Errorf("%s differs; got:\n%s", file, got)
	}
}

func texts(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts in %s: %v", dir, err)
	}
	return files
}

func readFile(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
