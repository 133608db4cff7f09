package dataset

import (
	"fmt"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// A tally counts every word once a record, keeps the words of two agencies apart
// where they lead to tables of their own, and says what it leaves out.
func TestTally(t *testing.T) {
	k := disclosure.Penalty
	list := counters(k)
	add := func(text string) {
		nodes, problems := schema.Read("x.yaml", []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		r := schema.Decode("x.yaml", nodes[0], k.Fields, func(problem.Problem) {})
		for i := range list {
			list[i].add(r)
		}
	}
	add("agency: a\npower: '01'\ncategories: [警告, 罚款, 罚款]\nviolation_type: 甲")
	add("agency: b\npower: '01'\ncategories: [罚款]")
	for i := range 60 {
		add(fmt.Sprintf("agency: a\npower: '02'\nviolation_type: 乙%02d", i))
	}
	v := Volume{Counts: map[string]Tally{}}
	for i := range list {
		v.Counts[list[i].field.Name] = list[i].tally()
	}
	if got, want := fmt.Sprint(v.Counts["categories"]), "{[{ 罚款 2} { 警告 1}] 0 0 60}"; got != want {
		t.Errorf("categories: %s, want %s", got, want)
	}
	if got, want := fmt.Sprint(v.Counts["power"]), "{[{a 02 60} {a 01 1} {b 01 1}] 0 0 0}"; got != want {
		t.Errorf("power: %s, want %s", got, want)
	}
	free := v.Counts["violation_type"]
	if len(free.Words) != mostWords || free.More != 11 || free.Rest != 11 || free.None != 1 || !strings.HasPrefix(free.Words[49].Word, "乙") {
		t.Errorf("violations: %v", free)
	}
	if n := v.CountOf("power", "b", "01"); n != 1 || v.CountOf("power", "b", "02") != 0 {
		t.Errorf("%d records under the power of another agency", n)
	}
}
