package schema

import "sunboard/generator/calendar"

// Way is a way to look through a kind that is not yearly, besides its own page:
// its records in bundles, on a page of their own.
type Way struct {
	Name  string // of its page's address: department
	Title Text   // what puts records together: 承办机构
	// Field holds the words that put records together; a record's page leads from
	// them to their bundles. Where it is empty, Of tells the bundles.
	Field string
	Of    func(r *Record, today calendar.Day) Bundle
	Apart bool // the bundles of each agency are its own
	Most  bool // the largest bundle stands first; else the one whose record does
	None  Text // where the records without a word stand
}

// Bundle is what records have in common. The key is its address for good.
type Bundle struct {
	Key   string
	Title Text
}

// Bundles are the bundles of a record; none: it has no word.
func (w *Way) Bundles(r *Record, today calendar.Day) []Bundle {
	if w.Field == "" {
		if one := w.Of(r, today); one.Key != "" {
			return []Bundle{one}
		}
		return nil
	}
	v, f := r.Lookup(w.Field)
	items := v.Items
	if items == nil && !v.IsZero() {
		items = []Value{v}
	}
	var list []Bundle
	for _, item := range items {
		list = append(list, Bundle{Key: item.Text, Title: T(f.Format(item, "zh"), f.Format(item, "en"))})
	}
	return list
}

// Letters is the folder of the list by first letter of a kind that is not yearly,
// and Lists that of the further lists of a volume.
const Letters, Lists = "letter", "list"

// Takes reports whether no record of the kind may have an id, because another page
// of the kind stands at its address.
func (k *Kind) Takes(id string) bool {
	if k.Yearly != "" && id == Lists || k.Yearly == "" && id == Letters {
		return true
	}
	for _, taken := range k.Taken {
		if id == taken {
			return true
		}
	}
	for i := range k.Show.Ways {
		if id == k.Show.Ways[i].Name {
			return true
		}
	}
	return false
}
