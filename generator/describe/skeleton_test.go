package describe

import (
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// told are the problems of a skeleton's one record.
func told(t *testing.T, s Subject, text string) []problem.Problem {
	t.Helper()
	nodes, problems := schema.Read(s.Name+".yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("%v in\n%s", problems, text)
	}
	if len(nodes) != 1 {
		t.Fatalf("%s: %d records", s.Name, len(nodes))
	}
	if schema.Decode(s.Name+".yaml", nodes[0], s.Fields, func(p problem.Problem) { problems = append(problems, p) }) == nil {
		t.Fatalf("%s makes no record:\n%s", s.Name, text)
	}
	return problems
}

// needed counts the fields of a subject that may not or should not be left out.
func needed(s Subject) int {
	n := 0
	for _, f := range s.Fields {
		if f.Need != schema.Optional {
			n++
		}
	}
	return n
}

func TestASkeletonLacksOnlyWhatIsToBeFilledIn(t *testing.T) {
	for _, s := range Subjects() {
		for _, l := range languages {
			if needed(s) == 0 {
				continue // all of it may be left out, and so may the file
			}
			problems := told(t, s, string(Skeleton(s, nil, "schema.json", l)))
			for _, p := range problems {
				if p.Rule != "required" && p.Rule != "expected" {
					t.Errorf("%s: %v [%s]", s.Name, p.Message, p.Rule)
				}
			}
			if len(problems) != needed(s) {
				t.Errorf("%s: %d problems, want one for each of %d fields", s.Name, len(problems), needed(s))
			}
		}
	}
}

func TestASkeletonTakesWhatIsKnownAlready(t *testing.T) {
	s, _ := Find("penalty")
	text := string(Skeleton(s, map[string]string{"id": "2026-0001", "decided_on": "2026-11-22", "published_on": "2026-11-23"}, "../schema.json", problem.ZH))
	if !strings.HasPrefix(text, "# yaml-language-server: $schema=../schema.json\n") {
		t.Error("an editor does not find the schema in the first line")
	}
	nodes, _ := schema.Read("a.yaml", []byte(text))
	r := schema.Decode("a.yaml", nodes[0], s.Fields, func(problem.Problem) {})
	for name, want := range map[string]string{"id": "2026-0001", "decided_on": "2026-11-22", "published_on": "2026-11-23", "party": ""} {
		if got := r.Text(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

var (
	commented = regexp.MustCompile(`(?m)^# ( *(?:- )?[a-z][a-z0-9_]*:(?: .*)?)$`)
	advised   = regexp.MustCompile(`(?m)^([a-z][a-z0-9_]*): # (?:例如 |such as )(.*)$`)
)

// Who takes the # away from a line gets an example that check accepts; and the
// advice behind an open field is a value that can be written there.
func TestEveryLineOfASkeletonCanBeUsed(t *testing.T) {
	for _, s := range Subjects() {
		for _, l := range languages {
			skeleton := string(Skeleton(s, nil, "schema.json", l))
			head, body, _ := strings.Cut(skeleton, "\n\n")
			optional := head + "\n\n" + commented.ReplaceAllString(body, "$1")
			for _, p := range told(t, s, optional) {
				if p.Rule != "required" && p.Rule != "expected" {
					t.Errorf("%s, uncommented: %v: %v [%s]", s.Name, p.Place, p.Message, p.Rule)
				}
			}
			whole := advised.ReplaceAllString(optional, "$1: $2")
			for _, p := range told(t, s, whole) {
				if f := schema.Find(s.Fields, "sections"); f == nil || p.Rule != "required" || !strings.Contains(p.Message.EN, "sections") {
					t.Errorf("%s, filled in: %v: %v [%s]", s.Name, p.Place, p.Message, p.Rule)
				}
			}
			checkFilled(t, s, whole)
		}
	}
}

// checkFilled demands that every field of the filled-in skeleton holds its
// example, so that the patterns above have missed none.
func checkFilled(t *testing.T, s Subject, text string) {
	t.Helper()
	nodes, _ := schema.Read("a.yaml", []byte(text))
	r := schema.Decode("a.yaml", nodes[0], s.Fields, func(problem.Problem) {})
	for _, f := range s.Fields {
		open := f.Type == schema.Group && f.Need != schema.Optional // its lines stand open, without examples
		if !open && !r.Has(f.Name) {
			t.Errorf("%s: %s holds nothing in\n%s", s.Name, f.Name, text)
		}
		if v := r.Value(f.Name); !f.Many && f.Type != schema.Group && v.Text != f.Example && f.Type != schema.Flag {
			t.Errorf("%s: %s holds %q, not its example %q", s.Name, f.Name, v.Text, f.Example)
		}
	}
}
