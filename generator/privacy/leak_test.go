package privacy

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// fixtures are the lines of a file without comments, with their escapes undone.
func fixtures(t testing.TB, file string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/leaks/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(line, `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("%s: %q: %v", file, line, err)
		}
		list = append(list, text)
	}
	return list
}

// contextOf takes the words for a context off the front of a list.
func contextOf(words []string) (c Context, rest []string) {
	for len(words) > 0 {
		switch words[0] {
		case "person":
			c.Person = true
		case "codes":
			c.Codes = true
		case "office":
			c.Office = true
		default:
			return c, words
		}
		words = words[1:]
	}
	return c, nil
}

// marked is a text with the finds in white brackets, and their rules.
func marked(text string, found []Leak) (string, []string) {
	var b strings.Builder
	var rules []string
	at := 0
	for _, l := range found {
		b.WriteString(text[at:l.Start] + "⟦" + text[l.Start:l.End] + "⟧")
		at = l.End
		rules = append(rules, l.Rule.ID)
	}
	return b.String() + text[at:], rules
}

func TestWhatIsHiddenIsFound(t *testing.T) {
	lines := fixtures(t, "hidden.txt")
	if len(lines) < 380 {
		t.Errorf("only %d lines", len(lines))
	}
	seen := map[string]bool{}
	for _, line := range lines {
		head, want, _ := strings.Cut(line, " | ")
		c, rules := contextOf(strings.Fields(head))
		text := strings.NewReplacer("⟦", "", "⟧", "").Replace(want)
		got, found := marked(text, Leaks(text, c))
		if got != want || !slices.Equal(rules, found) {
			t.Errorf("want %v %q\n got %v %q", rules, want, found, got)
		}
		for _, rule := range rules {
			seen[rule] = true
		}
	}
	for _, rule := range LeakRules {
		if !seen[rule.ID] {
			t.Errorf("no line for %s", rule.ID)
		}
	}
}

func TestWhatLooksAlikeIsSilent(t *testing.T) {
	lines := fixtures(t, "alike.txt")
	if len(lines) < 720 {
		t.Errorf("only %d lines", len(lines))
	}
	for _, line := range lines {
		c, text := Context{}, line
		if head, rest, ok := strings.Cut(line, " | "); ok {
			if known, other := contextOf(strings.Fields(head)); len(other) == 0 {
				c, text = known, rest
			}
		}
		if found := Leaks(text, c); len(found) > 0 {
			got, rules := marked(text, found)
			t.Errorf("%v %q", rules, got)
		}
	}
}
