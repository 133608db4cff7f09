package intake

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// TestArticles reads each article of testdata/article, a text or an archive that
// describes a Word document, and compares its YAML, and what is printed.
func TestArticles(t *testing.T) {
	for _, file := range texts(t, "testdata/article") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data := readFile(t, file)
			a, problems := ReadArticle(filepath.Base(file), data)
			stem := strings.TrimSuffix(file, ".txt")
			golden(t, stem+".log", articleLog(a, problems))
			golden(t, stem+".yaml", a.YAML(Options{ID: "id"}))
			checkArticle(t, a, string(data))
		})
	}
	files, err := filepath.Glob("testdata/article/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			data := buildDocument(t, archive)
			a, problems := ReadArticle(name+".docx", data)
			compareArchive(t, file, archive, map[string][]byte{"log": articleLog(a, problems), "yaml": a.YAML(Options{ID: "id"})})
			checkArticle(t, a, wordsOf(t, data))
		})
	}
}

func articleLog(a *Article, problems []problem.Problem) []byte {
	var b bytes.Buffer
	a.Show(problems, problem.ZH)
	b.Write(log(nil, problems))
	for _, line := range a.Summary() {
		b.WriteString(line.ZH + "\n\t" + line.EN + "\n")
	}
	return b.Bytes()
}

// checkArticle demands that no character of a text is lost, and that the YAML
// reads back as what was read.
func checkArticle(t *testing.T, a *Article, in string) {
	t.Helper()
	nodes, problems := schema.Read("out.yaml", a.YAML(Options{ID: "id"}))
	if len(problems) > 0 || len(nodes) != 1 {
		t.Fatalf("no correct YAML: %v", problems)
	}
	rec := schema.Decode("out.yaml", nodes[0], disclosure.Outreach.Fields, func(p problem.Problem) {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Errorf("%s: %s [%s]", p.Place, p.Message.EN, p.Rule)
		}
	})
	want := Options{ID: "id"}.fill(a.Record, "outreach/id-")
	sameRecord(t, "", want, rec)
	var out strings.Builder
	for _, l := range append(append([]Line(nil), a.Taken...), a.Aside...) {
		out.WriteString(l.Text)
	}
	out.WriteString(pageText(t, rec.Text("body")))
	demandAll(t, in, out.String())
}
