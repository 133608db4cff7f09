package intake

import (
	"strings"
	"testing"

	"sunboard/generator/disclosure"
)

// The last public day of a row is no change where it follows from the record as it
// will be, and nobody has stored one.
func TestALastDayThatIsComputedIsNoChange(t *testing.T) {
	const decided = "- document: 示交罚〔2026〕1号\n  decided_on: 2026-05-11\n"
	for _, c := range []struct{ stored, row, want string }{
		{"  gravity: 一般\n", "  gravity: 一般\n  publish_until: 2027-05-11\n", ""},
		{"  gravity: 一般\n", "  publish_until: 2027-05-11\n", ""},
		{"  gravity: 一般\n", "  publish_until: 2027-05-10\n", "publish_until"},
		{"  gravity: 严重\n", "  gravity: 一般\n  publish_until: 2027-05-11\n  state: 有效\n", "gravity state"},
		{"  gravity: 严重\n", "  gravity: 一般\n  publish_until: 2029-05-11\n  state: 有效\n", "gravity publish_until state"},
		{"  gravity: 一般\n  publish_until: 2026-08-11\n", "  publish_until: 2027-05-11\n", "publish_until"},
		{"", "  publish_until: 2029-05-11\n", ""}, // the longest of all terms
	} {
		stored := decodeAll("a.yaml", decided+c.stored, disclosure.Penalty)[0]
		row := decodeAll("b.yaml", decided+c.row, disclosure.Penalty)[0]
		var names []string
		for _, change := range Differences(disclosure.Penalty, stored, row) {
			names = append(names, change.Field.Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%q and %q differ in %q, want %q", c.stored, c.row, got, c.want)
		}
	}
}
