package dataset

import (
	"cmp"
	"slices"

	"sunboard/generator/schema"
)

// Tally is how often each word of a field stands in a volume's visible records.
type Tally struct {
	Words []Count // the most frequent first, then by agency and word
	More  int     // words that were left out, because people write what they like
	Rest  int     // records that have one of these
	None  int     // records without a word
}

// Count is a word, and how many records have it. Of a field that leads to a table
// of each agency's own, such as the codes of powers, the same word of two agencies
// is two.
type Count struct {
	Agency string // of such a field
	Word   string
	N      int
}

// mostWords is how many words a tally keeps, but for those of a table, which has an
// end.
const mostWords = 50

// counter counts the words of a volume while it is read.
type counter struct {
	field *schema.Field
	at    int // the field's position in the record
	seen  map[Count]int
	none  int
}

// counters are those of a kind's counted fields.
func counters(k *schema.Kind) []counter {
	list := make([]counter, len(k.Show.Counted))
	for i, name := range k.Show.Counted {
		at := slices.IndexFunc(k.Fields, func(f schema.Field) bool { return f.Name == name })
		list[i] = counter{field: &k.Fields[at], at: at, seen: map[Count]int{}}
	}
	return list
}

func (c *counter) add(r *schema.Record) {
	v, agency := r.Values[c.at], ""
	if c.field.Ref != nil && c.field.Ref.Scoped {
		agency = r.Text("agency")
	}
	switch {
	case v.IsZero():
		c.none++
	case v.Items == nil:
		c.seen[Count{Agency: agency, Word: v.Text}]++
	}
	for i, item := range v.Items {
		if !slices.ContainsFunc(v.Items[:i], func(other schema.Value) bool { return other.Text == item.Text }) {
			c.seen[Count{Agency: agency, Word: item.Text}]++
		}
	}
}

func (c *counter) tally() Tally {
	t := Tally{Words: make([]Count, 0, len(c.seen)), None: c.none}
	for word, n := range c.seen {
		word.N = n
		t.Words = append(t.Words, word)
	}
	slices.SortFunc(t.Words, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.Word, b.Word))
	})
	if c.field.Ref == nil && len(t.Words) > mostWords {
		for _, left := range t.Words[mostWords:] {
			t.More++
			t.Rest += left.N
		}
		t.Words = slices.Clone(t.Words[:mostWords])
	}
	return t
}

// CountOf is how many of the volume's visible records have a word in a counted
// field; agency as in Count.
func (v *Volume) CountOf(field, agency, word string) int {
	for _, c := range v.Counts[field].Words {
		if c.Agency == agency && c.Word == word {
			return c.N
		}
	}
	return 0
}
