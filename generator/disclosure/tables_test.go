package disclosure

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// tables are the fields of all kinds and settings, by name.
func tables() map[string][]schema.Field {
	all := map[string][]schema.Field{}
	for _, k := range Kinds {
		all[k.Name] = k.Fields
	}
	for _, s := range Settings {
		all[s.Name] = s.Fields
	}
	return all
}

var fieldName = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

func TestEveryFieldIsDeclaredInFull(t *testing.T) {
	for name, fields := range tables() {
		for path, f := range schema.Walk(fields) {
			at := name + "." + path
			if !fieldName.MatchString(f.Name) {
				t.Errorf("%s: the name is not made of small letters and underscores", at)
			}
			for what, text := range map[string]schema.Text{"title": f.Title, "help": f.Help} {
				if lacking(text) {
					t.Errorf("%s has no %s in one language, or says it in the other's letters: %v", at, what, text)
				}
			}
			if f.Type == nil || !slices.Contains(schema.Types, f.Type) {
				t.Fatalf("%s has no type of schema.Types", at)
			}
			if isGroup := f.Type == schema.Group; isGroup != (len(f.Fields) > 0) || isGroup && f.Example != "" {
				t.Errorf("%s: only groups have fields, and they have no example", at)
			}
			if (f.Type == schema.Ref) != (f.Ref != nil) || (f.Type == schema.OneOf) != (len(f.Choices) > 0) {
				t.Errorf("%s: a reference has a table and a choice has words, and nothing else has", at)
			}
			checkExample(t, at, f)
		}
	}
}

// lacking reports whether a text is missing, or not in the language it is for.
func lacking(text schema.Text) bool {
	han := func(s string) bool { return regexp.MustCompile(`\p{Han}`).MatchString(s) }
	return text.ZH == "" || text.EN == "" || strings.TrimSpace(text.ZH) != text.ZH || strings.TrimSpace(text.EN) != text.EN || !han(text.ZH)
}

// An example is what an editor offers and a form shows: the type must accept it
// as it is.
func checkExample(t *testing.T, at string, f *schema.Field) {
	t.Helper()
	if f.Type == schema.Group {
		return
	}
	stored, wrong := f.Type.Parse(f, f.Example)
	switch {
	case wrong != nil:
		t.Errorf("%s: the example %q is not accepted: %v", at, f.Example, wrong.Message)
	case stored == "":
		t.Errorf("%s has no example", at)
	case stored != f.Example && f.Type != schema.Flag && f.Type != schema.Until:
		t.Errorf("%s: the example %q is stored as %q", at, f.Example, stored)
	case f.Max > 0 && len([]rune(stored)) > f.Max:
		t.Errorf("%s: the example is longer than %d", at, f.Max)
	}
}

func TestNamesAndTitlesAreUniqueOnTheirLevel(t *testing.T) {
	for name, fields := range tables() {
		uniqueLevel(t, name, fields)
	}
}

func uniqueLevel(t *testing.T, at string, fields []schema.Field) {
	t.Helper()
	seen := map[string]bool{}
	for _, f := range fields {
		for _, word := range []string{f.Name, "zh " + f.Title.ZH, "en " + f.Title.EN} {
			if seen[word] {
				t.Errorf("%s: %q stands twice", at, word)
			}
			seen[word] = true
		}
		uniqueLevel(t, at+"."+f.Name, f.Fields)
	}
}

func TestChoicesHaveWordsInBothLanguages(t *testing.T) {
	for name, fields := range tables() {
		for path, f := range schema.Walk(fields) {
			seen := map[string]bool{}
			for _, c := range f.Choices {
				if lacking(schema.Text{ZH: c.Word, EN: c.EN}) {
					t.Errorf("%s.%s: %q has no English word", name, path, c.Word)
				}
				if strings.ContainsAny(c.Word, "-、，,.*+?()[]") {
					t.Errorf("%s.%s: %q has a mark that separates words or means more in a pattern", name, path, c.Word)
				}
				for _, word := range []string{c.Word, "en " + c.EN, "code " + c.Code} {
					if seen[word] && word != "code " {
						t.Errorf("%s.%s: %q stands twice", name, path, word)
					}
					seen[word] = true
				}
			}
		}
	}
}

// Titles of former layouts find their field at import: each finds one alone.
func TestFormerTitlesFindOneFieldOfTheKind(t *testing.T) {
	for name, fields := range tables() {
		seen := map[string]string{}
		for path, f := range schema.Walk(fields) {
			if strings.Contains(path, ".") {
				continue // columns of a table stand for the record's own fields
			}
			for _, title := range append([]string{f.Title.ZH}, f.Former...) {
				if seen[title] != "" || strings.TrimSpace(title) == "" {
					t.Errorf("%s: %q finds %s and %s", name, title, seen[title], path)
				}
				seen[title] = path
			}
		}
	}
}

var kindName = regexp.MustCompile(`^[a-z]+$`)

func TestEveryKindSaysWhatItIs(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds {
		if !kindName.MatchString(k.Name) || seen[k.Name] || Find(k.Name) != k {
			t.Errorf("%q is no name for a kind, or two kinds have it", k.Name)
		}
		seen[k.Name] = true
		for what, text := range map[string]schema.Text{"title": k.Title, "about": k.About, "source": k.Source, "due": k.Due} {
			if lacking(text) {
				t.Errorf("%s: the %s is missing in a language: %v", k.Name, what, text)
			}
		}
		if k.Column == "" || k.Keywords == "" || strings.ContainsAny(k.Keywords, "，、；") {
			t.Errorf("%s: ColumnType %q, ColumnKeywords %q", k.Name, k.Column, k.Keywords)
		}
		if k.Yearly != "" && k.Field(k.Yearly) == nil {
			t.Errorf("%s: there is no field %s to name the year", k.Name, k.Yearly)
		}
	}
	for _, s := range Settings {
		if seen[s.Name] || lacking(s.Title) || lacking(s.Help) {
			t.Errorf("the setting %s has a kind's name, or a text is missing", s.Name)
		}
	}
	if Find("penalties") != nil {
		t.Error("a kind is found by a name that none has")
	}
}

func TestRulesOfKindsCanBeArguedAbout(t *testing.T) {
	for _, k := range Kinds {
		for _, r := range k.Rules {
			if r.ID == "" || lacking(r.Demand) || r.Check == nil || len(r.Reads) == 0 {
				t.Errorf("%s: the rule %q lacks an ID, a demand, a check or the fields it reads", k.Name, r.ID)
			}
			for _, field := range r.Reads {
				if k.Field(field) == nil {
					t.Errorf("%s: the rule %s reads %s, which is no field", k.Name, r.ID, field)
				}
			}
		}
	}
	for _, table := range []*schema.Table{AgencyTable, PowerTable, PowerTypeTable} {
		fields := tables()[table.Name]
		if schema.Find(fields, table.Key) == nil || table.Unknown.ID == "" || lacking(table.Unknown.Demand) {
			t.Errorf("the table %s has no field %s, or its rule says nothing", table.Name, table.Key)
		}
	}
}
