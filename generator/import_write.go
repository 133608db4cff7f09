package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/intake"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// plan is what files will hold, in the order in which they came up.
type plan []*planned

type planned struct {
	name           string // from the project's root
	data, was      []byte
	fresh          bool // there is no such file yet
	added, amended int
}

// file is the plan for a file, read first if it is there.
func (p *plan) file(root, name string) (*planned, error) {
	if i := slices.IndexFunc(*p, func(f *planned) bool { return f.name == name }); i >= 0 {
		return (*p)[i], nil
	}
	f := &planned{name: name}
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.fresh = true
	case err != nil:
		return nil, err
	}
	f.data, f.was = data, data
	*p = append(*p, f)
	return f, nil
}

// write puts all files in place, or none: each is made aside first, and what was
// replaced comes back should a later one fail.
func (p plan) write(root string) (err error) {
	var done []*planned
	defer func() {
		if err == nil {
			return
		}
		for _, f := range done {
			at := filepath.Join(root, filepath.FromSlash(f.name))
			if f.fresh {
				err = errors.Join(err, os.Remove(at))
			} else {
				err = errors.Join(err, replaceFile(at, f.was))
			}
		}
	}()
	for _, f := range p {
		if err := replaceFile(filepath.Join(root, filepath.FromSlash(f.name)), f.data); err != nil {
			return err
		}
		done = append(done, f)
	}
	return nil
}

// replaceFile writes a file aside and moves it to its place.
func replaceFile(name string, data []byte) error {
	aside := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"~")
	if err := writeFile(aside, data, os.O_TRUNC); err != nil {
		return errors.Join(err, os.Remove(aside))
	}
	return os.Rename(aside, name)
}

// prepare makes the plan: amendments first, for they know lines, then what is new.
func (t *tableImport) prepare(fresh, changed []match) error {
	if *t.o.update {
		if err := t.amend(changed); err != nil {
			return err
		}
	}
	ids := idCounter{p: t.p, used: map[string]map[string]bool{}, last: map[string]int{}}
	for _, m := range fresh {
		ids.take(m.kind, t.yearOf(m), m.row.Text("id"))
	}
	var names []string
	groups := map[string][]match{}
	for _, m := range fresh {
		year := t.yearOf(m)
		if !m.row.Has("id") {
			intake.SetID(m.row, ids.next(m.kind, m.row.Text("agency"), year))
		}
		name := fileOf(m, year)
		if groups[name] == nil {
			names = append(names, name)
		}
		groups[name] = append(groups[name], m)
	}
	for _, name := range names {
		if err := t.add(name, groups[name]); err != nil {
			return err
		}
	}
	t.plan = slices.DeleteFunc(t.plan, func(f *planned) bool { return f.added+f.amended == 0 })
	return nil
}

// yearOf is the year that a record's id and folder have.
func (t *tableImport) yearOf(m match) string {
	if year := m.row.Text("year"); year != "" {
		return year // a report is of the year that it tells of
	}
	for _, name := range []string{m.kind.Yearly, m.kind.Show.Date} {
		if day, ok := m.row.Day(name); ok {
			return strconv.Itoa(day.Year())
		}
	}
	return strconv.Itoa(t.today.Year())
}

// fileOf is the file that a new record goes to: of a yearly kind one a month, else
// one an agency.
func fileOf(m match, year string) string {
	dir := "data/" + m.kind.Name + "/"
	if m.kind.Yearly == "" {
		if agency := m.row.Text("agency"); agency != "" {
			return dir + agency + ".yaml"
		}
		return dir + "import.yaml"
	}
	day, _ := m.row.Day(m.kind.Yearly)
	return dir + year + "/" + day.String()[5:7] + ".yaml"
}

// add plans records that are new: behind those of the file, or in one of their own
// where the file is not a plain list.
func (t *tableImport) add(name string, list []match) error {
	records := make([]*schema.Record, len(list))
	for i, m := range list {
		records[i] = m.row
	}
	stem := strings.TrimSuffix(name, ".yaml")
	for n := 1; ; n++ {
		if n > 1 {
			name = fmt.Sprintf("%s-%d.yaml", stem, n)
		}
		f, err := t.plan.file(t.root, name)
		if err != nil {
			return err
		}
		if f.fresh && f.data == nil {
			file := list[0].batch.File
			f.data = intake.ListYAML(records, problem.Textf("由 %s 导入。", "Imported from %s.", file), t.lang)
			f.added += len(records)
			return nil
		}
		if data, ok := intake.Append(name, f.data, list[0].kind, records, t.lang); ok {
			f.data = data
			f.added += len(records)
			return nil
		}
	}
}

// amend plans the changes of records that are there.
func (t *tableImport) amend(changed []match) error {
	files := map[string][]match{}
	var names []string
	for _, m := range changed {
		name := m.stored.At.File
		if files[name] == nil {
			names = append(names, name)
		}
		files[name] = append(files[name], m)
	}
	for _, name := range names {
		f, err := t.plan.file(t.root, name)
		if err != nil {
			return err
		}
		list := make([]intake.Amendment, len(files[name]))
		for i, m := range files[name] {
			list[i] = intake.Amendment{Record: m.stored, Changes: m.changes, Correction: t.correction(m)}
		}
		data, err := intake.Amend(name, f.data, files[name][0].kind, list)
		if err != nil {
			for _, m := range files[name] {
				t.problems = append(t.problems, intake.Unamended(m.changes, m.row, m.stored.At)...)
			}
			continue
		}
		f.data = data
		f.amended += len(list)
	}
	return nil
}

// correction is the entry for readers, if the record had been published.
func (t *tableImport) correction(m match) *intake.Correction {
	published, ok := m.stored.Day(m.kind.Show.From)
	if !ok || published.After(t.today) {
		return nil
	}
	return &intake.Correction{
		On:     t.today.String(),
		Reason: problem.Textf("按 %s 更正。", "Corrected from %s.", m.batch.File).In(t.lang),
		Was: func(c intake.Change) string {
			text := c.Field.Format(c.Old, problem.ZH)
			if m.kind.Person != nil && m.kind.Person(m.stored) == c.Field.Name {
				return privacy.Mask(text)
			}
			if len(privacy.Leaks(text, privacy.Context{Person: true})) > 0 {
				return "" // what was wrong may be that it was private
			}
			return text
		},
	}
}

// idCounter gives out ids in the kind's form.
type idCounter struct {
	p    *dataset.Project
	used map[string]map[string]bool // by kind and year
	last map[string]int             // by kind and stem: the last running number
}

// volume is the ids that are used among those that must differ.
func (c *idCounter) volume(k *schema.Kind, year string) map[string]bool {
	volume := k.Name
	if k.Yearly != "" {
		volume += "/" + year
	}
	if c.used[volume] == nil {
		c.used[volume] = c.p.IDs(k, year)
	}
	return c.used[volume]
}

// take marks an id that a table gives.
func (c *idCounter) take(k *schema.Kind, year, id string) {
	if id != "" {
		c.volume(k, year)[id] = true
	}
}

func (c *idCounter) next(k *schema.Kind, agency, year string) string {
	used := c.volume(k, year)
	stem := strings.NewReplacer("{agency}", agency, "{year}", year).Replace(k.ID.Stem)
	key := k.Name + "/" + stem
	if c.last[key] == 0 {
		first := nextID(k, used, agency, year)
		rest, ok := strings.CutPrefix(first, stem+"-")
		n, err := strconv.Atoi(rest)
		if !ok || err != nil {
			used[first] = true
			return first
		}
		c.last[key] = n - 1
	}
	c.last[key]++
	return fmt.Sprintf("%s-%0*d", stem, k.ID.Digits, c.last[key])
}
