package schema

import (
	"strings"
	"testing"
)

func TestNearestIsTheWordThatWasMeant(t *testing.T) {
	fields := []string{"party", "party_type", "party_code", "document", "decided_on", "published_on", "categories", "fine"}
	penalties := []string{"警告", "通报批评", "罚款", "没收违法所得", "吊销许可证件"}
	cases := []struct {
		word  string
		words []string
		want  string
	}{
		{"partyy", fields, "party"},
		{"prty", fields, "party"},
		{"documnet", fields, "document"}, // two neighbours swapped
		{"decide_on", fields, "decided_on"},
		{"category", fields, ""},
		{"罚欵", penalties, "罚款"},
		{"没收违法收入", penalties, "没收违法所得"},
		{"行政拘留", penalties, ""},
		{"fine", fields, "fine"},
		{"日", []string{"工作日", "月"}, ""}, // of a short word nothing would be left
		{"市", []string{"省级", "市级"}, "市级"},
		{"", fields, ""},
		{"x", nil, ""},
		{"ab", []string{"ba"}, "ba"},
	}
	for _, c := range cases {
		if got := Nearest(c.word, c.words); got != c.want {
			t.Errorf("%q is near %q, want %q", c.word, got, c.want)
		}
	}
}

// Of two words equally near, the first of the list is it: the answer does not
// depend on anything else.
func TestNearestPrefersTheFirst(t *testing.T) {
	for _, words := range [][]string{{"cat", "bat"}, {"bat", "cat"}} {
		if got := Nearest("rat", words); got != words[0] {
			t.Errorf("of %q it is %q", words, got)
		}
	}
}

func TestDistanceCountsChangesOfCharacters(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "罚款", 2}, {"罚款", "", 2}, {"罚款", "款罚", 1}, {"abcd", "acbd", 1}, {"kitten", "sitting", 3}, {"abc", "ca", 3},
	} {
		if got := distance([]rune(c.a), []rune(c.b), 100); got != c.want {
			t.Errorf("from %q to %q it is %d, want %d", c.a, c.b, got, c.want)
		}
	}
	if got := distance([]rune("a"), []rune(strings.Repeat("b", 100)), 3); got != 3 {
		t.Errorf("it does not stop at the limit: %d", got)
	}
}
