package main

import (
	"io"

	"sunboard/generator/dataset"
	"sunboard/generator/search"
	"sunboard/generator/site"
)

// searchIndex hands the project's search index to its site: neither package knows
// the other.
func searchIndex(p *dataset.Project) site.WriteSearch {
	return func(pages []site.SearchPage, create func(name string) (io.WriteCloser, error)) error {
		list := make([]search.Page, len(pages))
		for i, page := range pages {
			list[i] = search.Page(page)
		}
		return search.Write(p, list, create)
	}
}
