package dataset

import (
	"strings"
	"testing"

	"sunboard/generator/disclosure"
)

// What is said of records that are to be imported names no natural person
// either.
func TestWhatIsExaminedIsNotNamed(t *testing.T) {
	p, err := Open(unpack(t, read(t, "testdata/sound.txtar"), read(t, "testdata/bad/names-in-messages.txtar")), today, ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	got := p.decodeFile("data/penalty/2026/04.yaml", disclosure.Penalty.Fields)
	if len(got.records) != 1 || got.records[0].Text("party") != "欧阳青松" {
		t.Fatalf("the archive has %d records", len(got.records))
	}
	problems := p.Examine(disclosure.Penalty, got.records)
	if len(problems) == 0 {
		t.Fatal("nothing is said of it")
	}
	for _, q := range problems {
		if strings.Contains(q.Message.ZH+q.Message.EN+q.Hint.ZH+q.Hint.EN, "青松") || !q.Private {
			t.Errorf("%s: %s", q.Rule, q.Message.ZH)
		}
	}
}
