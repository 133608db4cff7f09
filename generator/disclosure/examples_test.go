package disclosure

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"gopkg.in/yaml.v3"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// beside are what the comments of examples tell of, in YAML: a power of the
// agency's list, and settings of the gate.
var beside = map[string]struct{ power, gate string }{
	"power-not-in-force":  {power: `{code: "0200-B-01600", history: [{date: 2015-12-28, change: 增加}, {date: 2023-09-15, change: 取消}]}`},
	"power-type-mismatch": {power: `{code: "0200-F-00100", type: 行政检查}`},
	"decided-before-law":  {power: `{code: "0200-B-01700", bases: [{law: 《城市公共交通条例》, in_force_from: 2024-12-01}]}`},
	"basis-repealed":      {power: `{code: "0200-B-01700", bases: [{law: 《中华人民共和国道路运输条例》（2022年修订）, in_force_to: 2023-07-19}]}`},
	"gravity-fine":        {gate: `{fine_huge: 20}`},
}

// trial is one table of fields with a sound entry, over which the examples of
// its rules are laid.
type trial struct {
	name   string
	kind   *schema.Kind // nil: a setting
	fields []schema.Field
	rules  []schema.Rule
	base   *yaml.Node
}

func trials(t *testing.T) []trial {
	t.Helper()
	var all []trial
	for _, k := range Kinds {
		all = append(all, trial{k.Name, k, k.Fields, k.Rules, soundEntry(t, k.Name+".txtar", "data/"+k.Name+"/")})
	}
	for _, s := range Settings {
		if len(s.Rules) > 0 {
			all = append(all, trial{s.Name, nil, s.Fields, s.Rules, soundEntry(t, "settings.txtar", s.Path())})
		}
	}
	return all
}

// soundEntry is the last entry of the file whose name begins so, in an archive
// of sound projects: the one with every field filled in.
func soundEntry(t *testing.T, archive, prefix string) *yaml.Node {
	t.Helper()
	a, err := txtar.ParseFile("../dataset/testdata/good/" + archive)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, prefix) {
			nodes, problems := schema.Read(f.Name, f.Data)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			return nodes[len(nodes)-1]
		}
	}
	t.Fatalf("%s has no file %s", archive, prefix)
	return nil
}

var exampleKey = regexp.MustCompile(`(?m)^([a-z_]+):`)

// overlay is the sound entry in YAML, with the lines of an example for all that
// the rule looks at. Nobody has withdrawn it.
func overlay(t *testing.T, base *yaml.Node, rule *schema.Rule, example string) string {
	t.Helper()
	left := append([]string{schema.Withdrawn}, rule.Reads...)
	for _, m := range exampleKey.FindAllStringSubmatch(example, -1) {
		left = append(left, m[1])
	}
	rest := yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i < len(base.Content); i += 2 {
		if !slices.Contains(left, base.Content[i].Value) {
			rest.Content = append(rest.Content, base.Content[i:i+2]...)
		}
	}
	data, err := yaml.Marshal(&rest)
	if err != nil {
		t.Fatal(err)
	}
	return example + "\n" + string(data)
}

// read is the first entry of a text, with what reading finds wrong.
func read(text string, fields []schema.Field) (*schema.Record, []problem.Problem) {
	nodes, found := schema.Read("example.yaml", []byte(text))
	if len(nodes) == 0 {
		return nil, found
	}
	r := schema.Decode("example.yaml", nodes[0], fields, func(p problem.Problem) { found = append(found, p) })
	return r, found
}

// said is what a rule says of an example, in lines. An example can be read
// without fault, but for the fields that the rule misses.
func (c *trial) said(t *testing.T, rule *schema.Rule, example string) []string {
	t.Helper()
	text := overlay(t, c.base, rule, example)
	r, wrong := read(text, c.fields)
	for _, p := range wrong {
		if p.Rule == "required" || p.Rule == "expected" {
			continue
		}
		t.Errorf("%s: %s: the example %q: %v %s [%s]", c.name, rule.ID, example, p.Place, p.Message.EN, p.Rule)
	}
	if r == nil {
		t.Fatalf("%s: %s: no record in %q", c.name, rule.ID, text)
	}
	var said []string
	rule.Check(&schema.Case{
		Kind: c.kind, Record: r, Today: testDay, Days: calendar.China(),
		Gate: about(t, beside[rule.ID].gate, Gate.Fields), Lookup: c.lookup(t, beside[rule.ID].power),
		Found: func(p problem.Problem) { said = append(said, fmt.Sprintf("%s [%s]", p.Message.ZH, p.Rule)) },
	})
	return said
}

// about is a record of what an example needs; what it lacks does not matter.
func about(t *testing.T, text string, fields []schema.Field) *schema.Record {
	t.Helper()
	if text == "" {
		return &schema.Record{}
	}
	r, wrong := read(text, fields)
	for _, p := range wrong {
		if p.Rule != "required" && p.Rule != "expected" {
			t.Fatalf("%s: %s", text, p.Message.EN)
		}
	}
	return r
}

// lookup knows the power that the example tells of, and one that has been on the
// list for long and is of the type that the kind's decisions need.
func (c *trial) lookup(t *testing.T, other string) func(*schema.Table, string) *schema.Record {
	t.Helper()
	kind := "行政许可"
	if c.kind == Penalty {
		kind = "行政处罚"
	}
	powers := []*schema.Record{about(t, other, Power.Fields), about(t, `
code: "0200-B-01700"
name: 道路运输经营
type: `+kind+`
bases: [{law: 《中华人民共和国道路运输条例》, article: 第六十三条}]
history: [{date: 2015-12-28, change: 增加}]
`, Power.Fields)}
	return func(table *schema.Table, key string) *schema.Record {
		for _, p := range powers {
			if table == PowerTable && p.Text("code") == key {
				return p
			}
		}
		return nil
	}
}

func speaks(said []string, id string) bool {
	return slices.ContainsFunc(said, func(line string) bool { return strings.HasSuffix(line, " ["+id+"]") })
}

// What explain shows as right must be right, and what it shows as wrong must be
// wrong: a person copies from it.
func TestExamplesKeepAndBreakTheirRule(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range trials(t) {
		for i := range c.rules {
			rule := &c.rules[i]
			if rule.Good == "" || rule.Bad == "" {
				t.Errorf("%s: %s has no example on one side", c.name, rule.ID)
				continue
			}
			seen[rule.ID] = true
			if said := c.said(t, rule, rule.Good); speaks(said, rule.ID) {
				t.Errorf("%s: %s: it speaks where it is kept:\n%s\n%s", c.name, rule.ID, rule.Good, strings.Join(said, "\n"))
			}
			if !speaks(c.said(t, rule, rule.Bad), rule.ID) {
				t.Errorf("%s: %s: it is silent where it is broken:\n%s", c.name, rule.ID, rule.Bad)
			}
		}
	}
	for id := range beside {
		if !seen[id] {
			t.Errorf("%s is no rule of a record", id)
		}
	}
}

// unwritten are rules of structure whose examples tell of a file instead of
// showing one.
var unwritten = map[string]bool{"encoding": true, "empty-file": true}

// The rules of structure are found while reading.
func TestExamplesOfStructureKeepAndBreakTheirRule(t *testing.T) {
	base := soundEntry(t, "penalty.txtar", "data/penalty/")
	for _, rule := range schema.Structure {
		told := func(example string) bool {
			_, wrong := read(overlay(t, base, rule, example), Penalty.Fields)
			for _, p := range wrong {
				if p.Rule == rule.ID {
					return true
				}
			}
			return false
		}
		if told(rule.Good) || told(rule.Bad) == unwritten[rule.ID] {
			t.Errorf("%s: it speaks where it is kept: %v; where it is broken: %v", rule.ID, told(rule.Good), told(rule.Bad))
		}
	}
}
