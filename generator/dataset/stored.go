package dataset

import (
	"iter"

	"sunboard/generator/disclosure"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Examine checks records that are not in data/ yet the way they would be checked
// there, but for the folder they have not got. Powers among them may point to each
// other.
func (p *Project) Examine(k *schema.Kind, records []*schema.Record) []problem.Problem {
	var list []problem.Problem
	found := func(q problem.Problem) { list = append(list, q) }
	p.fillAgency(records)
	if table := p.tables[k.Name]; k == disclosure.Power && table != nil {
		for _, r := range records {
			key := scopedKey(r.Text("agency"), r.Text(disclosure.PowerTable.Key))
			if table[key] == nil {
				table[key] = r
			}
		}
	}
	for _, r := range records {
		p.checkRecord(k, r, found)
	}
	kept := list[:0]
	for _, q := range once(list) {
		if p.regrade(&q) {
			kept = append(kept, q)
		}
	}
	problem.Sort(kept)
	return kept
}

// Stored yields the records of a kind as data/ has them, shown or not, with names
// in full; those of volumes are read again, file by file.
func (p *Project) Stored(k *schema.Kind) iter.Seq[*schema.Record] {
	return func(yield func(*schema.Record) bool) {
		for _, r := range p.Records[k.Name] {
			if !yield(r) {
				return
			}
		}
		for _, v := range p.Volumes {
			if v.Kind != k {
				continue
			}
			for _, file := range v.files {
				got := p.decodeFile(file, k.Fields)
				p.fillAgency(got.records)
				for _, r := range got.records {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

// ShowsFullNames reports whether the site shows the names of natural persons in
// full, so that masked records would not do.
func (p *Project) ShowsFullNames() bool { return p.naming == privacy.FullName }
