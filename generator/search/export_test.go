package search

import "testing"

// Entries are the passages of all entries of an index, by address, as the files
// have them.
func Entries(t testing.TB, files map[string][]byte) map[string][]Passage {
	t.Helper()
	r, all := newReader(t, files), map[string][]Passage{}
	for i := range r.directory.Volumes {
		v, n := &r.directory.Volumes[i], 0
		for entry, count := range v.Bodied {
			address := v.URL + r.row(v, entry).address
			for range count {
				all[address] = append(all[address], r.passage(v, n))
				n++
			}
		}
	}
	return all
}
