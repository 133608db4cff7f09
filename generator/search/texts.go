package search

import (
	"slices"

	"sunboard/generator/dataset"
	"sunboard/generator/schema"
)

// Texts are all texts of a record that are searched, as readers see them. They are
// the truth that the index is held to.
func Texts(p *dataset.Project, k *schema.Kind, r *schema.Record) []string {
	list := []string{k.Show.Title(r)}
	for _, name := range slices.Concat(k.Search.Names, k.Search.Subjects, k.Search.Texts) {
		list = append(list, textOf(p, r, name))
	}
	for _, p := range bodyOf(k, r) {
		list = append(list, p.Text)
	}
	return list
}
