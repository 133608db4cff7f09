package search

import (
	"cmp"
	"maps"
	"slices"

	"sunboard/generator/dataset"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// column is what lists are narrowed by: a value for each entry, or several.
type column struct {
	name  string
	title problem.Text
	value func(*entry) []string
	order func(a, b string) int // of the values where readers choose
}

// stateColumn is the state that a kind says its records have.
const stateColumn = "state"

// columnsOf are the columns of a kind: its filters, and the state of its records.
func columnsOf(p *dataset.Project, k *schema.Kind) []column {
	var list []column
	for _, name := range k.Search.Filters {
		f := k.Field(name)
		list = append(list, column{name, f.Title, func(e *entry) []string { return wordsOf(p, e.record, f) }, orderOf(f)})
	}
	if k.Show.State != nil {
		list = append(list, column{stateColumn, stateTitle, func(e *entry) []string {
			if e.state.Word.IsZero() {
				return nil
			}
			return []string{e.state.Word.In(lang)}
		}, nil})
	}
	return list
}

var stateTitle = problem.T("状态", "state")

// wordsOf are the values of a field of a record, as readers see them.
func wordsOf(p *dataset.Project, r *schema.Record, f *schema.Field) []string {
	v := r.Value(f.Name)
	items := v.Items
	if items == nil && !v.IsZero() {
		items = []schema.Value{v}
	}
	var list []string
	for _, item := range items {
		text := f.Format(item, lang)
		if f.Ref != nil {
			text = referred(p, f.Ref, r.Text("agency"), item.Text)
		}
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// orderOf is the order of a field's choices, as the standards have them; other
// values stand by how common they are.
func orderOf(f *schema.Field) func(a, b string) int {
	if f.Choices == nil {
		return nil
	}
	place := map[string]int{}
	for i, c := range f.Choices {
		place[f.Format(schema.Value{Text: c.Word}, lang)] = i - len(f.Choices)
	}
	return func(a, b string) int { return place[a] - place[b] }
}

// columnFile writes a column: its values, the combinations of them that entries
// have, and for each entry the number of its combination. Number 0 is none.
func (x *index) columnFile(c column) file {
	values, count := x.valuesOf(c)
	slices.SortFunc(values, func(a, b string) int {
		if c.order != nil {
			if n := c.order(a, b); n != 0 {
				return n
			}
		}
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	place := map[string]int{}
	f := file{name: "c-" + c.name}
	f.data.number(len(values))
	for i, v := range values {
		place[v] = i
		f.data.text(v)
	}
	sets, of := map[string]int{}, make([]int, len(x.entries))
	var combined packing
	for i := range x.entries {
		var set packing
		list := c.value(&x.entries[i])
		set.number(len(list))
		for _, v := range list {
			set.number(place[v])
		}
		if _, known := sets[string(set)]; !known {
			sets[string(set)] = len(sets)
			combined = append(combined, set...)
		}
		of[i] = sets[string(set)]
	}
	f.data.number(len(sets))
	f.data = append(f.data, combined...)
	for _, n := range of {
		f.data.number(n)
	}
	return f
}

func (x *index) valuesOf(c column) (values []string, count map[string]int) {
	count = map[string]int{}
	for i := range x.entries {
		for _, v := range c.value(&x.entries[i]) {
			if count[v]++; count[v] == 1 {
				values = append(values, v)
			}
		}
	}
	return values, count
}

// orderFile writes what a list is ordered by: the values of a field in their
// order, and for each entry 1 + the number of its value. Number 0 is none.
func (x *index) orderFile(f *schema.Field) file {
	place := map[string]int{}
	for i := range x.entries {
		place[x.entries[i].record.Text(f.Name)] = 0
	}
	delete(place, "")
	values := slices.SortedFunc(maps.Keys(place), compareOf(f))
	out := file{name: "o-" + f.Name}
	out.data.number(len(values))
	for i, v := range values {
		place[v] = i + 1
		out.data.text(v)
	}
	for i := range x.entries {
		out.data.number(place[x.entries[i].record.Text(f.Name)])
	}
	return out
}

// numeric reports whether a field's texts are numbers.
func numeric(f *schema.Field) bool { return f.Type.Cell == schema.NumberCell }

// compareOf is the order of a field's texts: numbers by their value, and all
// others, days among them, as they are written.
func compareOf(f *schema.Field) func(a, b string) int {
	if !numeric(f) {
		return cmp.Compare[string]
	}
	return func(a, b string) int {
		x, _ := schema.ParseDecimal(a)
		y, _ := schema.ParseDecimal(b)
		return cmp.Or(x.Sub(y).Sign(), cmp.Compare(a, b))
	}
}
