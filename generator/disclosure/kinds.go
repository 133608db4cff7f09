package disclosure

import "sunboard/generator/schema"

// Kinds are all kinds, in the order in which readers meet them.
var Kinds = []*schema.Kind{Report, Power, Permit, Penalty, Outreach}

// Find is the kind of a name, or nil.
func Find(name string) *schema.Kind {
	for _, k := range Kinds {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// t is a text in both languages.
func t(zh, en string) schema.Text { return schema.T(zh, en) }
