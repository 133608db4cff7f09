package dataset

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// unarchived are rules that no archive of text can break, and why. The tests
// below break them.
var unarchived = map[string]string{
	"encoding":     "an archive is UTF-8 itself",
	"outside-root": "an archive has no links",
	"too-large":    "an archive of more than 32 MB is no reading",
	"unreadable":   "an archive has no permissions",
}

// ruleIDs are the IDs of all rules.
func ruleIDs() map[string]bool {
	ids := map[string]bool{}
	for _, r := range AllRules() {
		ids[r.ID] = true
	}
	return ids
}

// A rule that is never seen to speak may be deaf. That it stays silent, too, is
// what TestSilent shows of them all.
func TestEveryRuleSpeaksInABrokenProject(t *testing.T) {
	ids := ruleIDs()
	said := map[string]bool{}
	for _, name := range archives(t, "bad") {
		for line := range strings.Lines(wanted(read(t, name))) {
			head := strings.TrimSuffix(line, "]\n")
			if at := strings.LastIndex(head, " ["); at >= 0 && (strings.HasPrefix(line, "data") || strings.HasPrefix(line, hugoFile)) && head+"]\n" == line {
				said[head[at+2:]] = true
			}
		}
	}
	for id := range ids {
		if said[id] == (unarchived[id] != "") {
			t.Errorf("the rule %s speaks in testdata/bad: %v", id, said[id])
		}
	}
	for id := range said {
		if !ids[id] {
			t.Errorf("testdata/bad expects the rule %q, which is in no list", id)
		}
	}
	for id := range unarchived {
		if !ids[id] {
			t.Errorf("%q is no rule", id)
		}
	}
}

// A rule's ID means one thing: the rules of several kinds that share one demand
// the same.
func TestAnIDBelongsToOneRule(t *testing.T) {
	demands := map[string]problem.Text{}
	note := func(r *schema.Rule) {
		if before, ok := demands[r.ID]; ok && before != r.Demand {
			t.Errorf("%s demands %v and %v", r.ID, before, r.Demand)
		}
		if r.Demand.ZH == "" || r.Demand.EN == "" {
			t.Errorf("%s demands nothing in one language", r.ID)
		}
		demands[r.ID] = r.Demand
	}
	seen := map[string]bool{}
	for _, r := range slices.Concat(schema.Structure, Rules, privacy.LeakRules) {
		if seen[r.ID] {
			t.Errorf("%s is listed twice", r.ID)
		}
		seen[r.ID] = true
		note(r)
	}
	own := func(owner string, rules []schema.Rule) {
		for i := range rules {
			if seen[rules[i].ID] {
				t.Errorf("%s is a rule of %s and of all", rules[i].ID, owner)
			}
			note(&rules[i])
		}
	}
	for _, k := range disclosure.Kinds {
		own(k.Name, k.Rules)
	}
	for _, s := range disclosure.Settings {
		own(s.Name, s.Rules)
	}
}

func archives(t *testing.T, folder string) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/" + folder + "/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	return names
}

// Each kind has its good archive, named after it, and a broken one; and every
// field of every table is filled in somewhere in the good ones, so that none is
// refused what it asks for.
func TestTheGoodArchivesUseEveryField(t *testing.T) {
	used := map[string]bool{}
	for _, name := range archives(t, "good") {
		p, err := Open(unpack(t, read(t, "testdata/sound.txtar"), read(t, name)), today, ToCheck)
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		for _, s := range disclosure.Settings {
			noteUsed(used, s.Name, p.Settings[s.Name])
		}
		for _, k := range disclosure.Kinds {
			noteUsed(used, k.Name, p.Records[k.Name])
			noteUsed(used, k.Name, volumes(p, k))
		}
	}
	check := func(name string, fields []schema.Field) {
		for path := range schema.Walk(fields) {
			if !used[name+"."+path] {
				t.Errorf("no good archive fills in %s.%s", name, path)
			}
		}
	}
	for _, k := range disclosure.Kinds {
		check(k.Name, k.Fields)
		for _, name := range []string{"testdata/good/" + k.Name + ".txtar", "testdata/bad/kind-" + k.Name + ".txtar"} {
			if !hasKind(t, name, k) {
				t.Errorf("%s has no record of %s", name, k.Name)
			}
		}
	}
	for _, s := range disclosure.Settings {
		check(s.Name, s.Fields)
	}
}

func hasKind(t *testing.T, name string, k *schema.Kind) bool {
	t.Helper()
	for _, f := range read(t, name).Files {
		if strings.HasPrefix(f.Name, "data/"+k.Name+"/") {
			return true
		}
	}
	return false
}

// volumes are the records of a yearly kind, shown or not.
func volumes(p *Project, k *schema.Kind) []*schema.Record {
	var all []*schema.Record
	for _, v := range p.Volumes {
		if v.Kind == k {
			for got := range p.readAll(k, v.files) {
				all = append(all, got.records...)
			}
		}
	}
	return all
}

func noteUsed(used map[string]bool, path string, records []*schema.Record) {
	for _, r := range records {
		for i := range r.Fields {
			if !r.Values[i].IsZero() {
				at := path + "." + r.Fields[i].Name
				used[at] = true
				noteUsed(used, at, r.Groups(r.Fields[i].Name))
			}
		}
	}
}

// What no archive can hold is made here.
func TestRulesThatNoArchiveCanBreak(t *testing.T) {
	folder := func(t *testing.T) (dir, penalties string) {
		dir = unpack(t, read(t, "testdata/sound.txtar"))
		return dir, filepath.Join(dir, "data", "penalty", "2024")
	}
	for id, breaks := range map[string]func(dir, penalties string) error{
		"encoding": func(_, penalties string) error {
			return os.WriteFile(filepath.Join(penalties, "04.yaml"), []byte("party: \xbd\xbb\xcd\xa8\xd4\xcb\xca\xe4\n"), 0o644)
		},
		"outside-root": func(_, penalties string) error {
			return os.Symlink(os.TempDir(), filepath.Join(penalties, "04.yaml"))
		},
		"too-large": func(_, penalties string) error {
			name := filepath.Join(penalties, "04.yaml")
			if err := os.WriteFile(name, nil, 0o644); err != nil {
				return err
			}
			return os.Truncate(name, maxFile+1)
		},
	} {
		t.Run(id, func(t *testing.T) {
			dir, penalties := folder(t)
			if err := breaks(dir, penalties); err != nil {
				t.Fatal(err)
			}
			p, err := Open(dir, today, ToCheck)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			if len(p.Problems) != 1 || p.Problems[0].Rule != id || p.Problems[0].File != "data/penalty/2024/04.yaml" {
				t.Errorf("found %v", p.Problems)
			}
		})
	}
	t.Run("unreadable", func(t *testing.T) {
		dir, _ := folder(t)
		p, err := Open(dir, today, ToCheck)
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		// A file that has gone since the folder was looked through.
		got := p.decodeFile("data/penalty/2024/gone.yaml", disclosure.Penalty.Fields)
		if len(got.problems) != 1 || got.problems[0].Rule != "unreadable" || strings.Contains(got.problems[0].Message.EN, dir) {
			t.Errorf("found %v", got.problems)
		}
	})
}
