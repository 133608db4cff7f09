//go:build linux

package site

import (
	"io"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/search"
)

// BenchmarkFiguresOfSearch prints what the search index of 100,000 records, with
// the columns of lists, adds to the time of a whole build.
func BenchmarkFiguresOfSearch(b *testing.B) {
	m := measure{b: b}
	for b.Loop() {
		m.added("search index, 100,000 records", func(p *dataset.Project) Options {
			return Options{Search: func(pages []SearchPage, create func(name string) (io.WriteCloser, error)) error {
				list := make([]search.Page, len(pages))
				for i, page := range pages {
					list[i] = search.Page(page)
				}
				return search.Write(p, list, create)
			}}
		})
	}
}
