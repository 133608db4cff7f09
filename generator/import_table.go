package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// tableImport is one run of import over tables.
type tableImport struct {
	*call
	o        importOptions
	p        *dataset.Project
	batches  []*intake.Batch
	problems []problem.Problem
	matches  []match // in the order of rows
	plan     plan
}

// match is a row and what data/ has of it.
type match struct {
	kind    *schema.Kind
	row     *schema.Record
	stored  *schema.Record // nil: the row is new
	changes []intake.Change
	batch   *intake.Batch
}

func (c *call) importTables(o importOptions) error {
	options := intake.TableOptions{PublishedOn: *o.published, Mask: *o.mask}
	if *o.kind != "" {
		if options.Kind = disclosure.Find(*o.kind); options.Kind == nil {
			return unknownKind(*o.kind, kindNames())
		}
	}
	if *o.published != "" {
		if _, fault := schema.Moment.Parse(nil, *o.published); fault != nil {
			return usageError{fault.Message}
		}
	}
	p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
	if err != nil {
		return err
	}
	defer p.Close()
	agency, noAgency := chooseAgency(p, *o.agency)
	if noAgency != nil && *o.agency != "" {
		return noAgency
	}
	options.Agency, options.Key = agency, keysOf(p)
	t := &tableImport{call: c, o: o, p: p}
	if err := t.read(options); err != nil {
		return err
	}
	if noAgency != nil && t.lackAgency() {
		return noAgency
	}
	t.compare()
	t.examine()
	return t.end()
}

// keysOf finds what words and codes name among the settings that records point into:
// a type of power by its name, with or without 行政, or by its code; an agency by its
// names.
func keysOf(p *dataset.Project) func(*schema.Table, string) (string, bool) {
	words := map[*schema.Table]map[string]string{disclosure.PowerTypeTable: {}, disclosure.AgencyTable: {}}
	add := func(t *schema.Table, key string, list ...string) {
		for _, word := range list {
			if old, ok := words[t][word]; ok && old != key {
				words[t][word] = "" // it names two
			} else {
				words[t][word] = key
			}
		}
	}
	for _, r := range p.Settings[disclosure.PowerTypes.Name] {
		name, code := r.Text("name"), r.Text("code")
		short := strings.TrimPrefix(name, "行政")
		add(disclosure.PowerTypeTable, name, name, short, code, strings.TrimLeft(code, "0"), code+name, code+short)
	}
	for _, r := range p.Settings[disclosure.Agencies.Name] {
		add(disclosure.AgencyTable, r.Text("id"), r.Text("id"), r.Text("name"), r.Text("short"))
	}
	return func(t *schema.Table, word string) (string, bool) {
		key := words[t][word]
		return key, key != ""
	}
}

// read reads the files.
func (t *tableImport) read(options intake.TableOptions) error {
	for _, name := range t.args {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		batches, problems := intake.ReadTables(filepath.Base(name), data, options)
		t.problems = append(t.problems, problems...)
		t.batches = append(t.batches, batches...)
	}
	return nil
}

func (t *tableImport) lackAgency() bool {
	for _, b := range t.batches {
		if slices.ContainsFunc(b.Records, func(r *schema.Record) bool { return !r.Has("agency") }) {
			return true
		}
	}
	return false
}

// compare finds for each row the record that is there.
func (t *tableImport) compare() {
	for _, k := range disclosure.Kinds {
		var rows []match
		for _, b := range t.batches {
			for _, r := range b.Records {
				if b.Kind == k {
					rows = append(rows, match{kind: k, row: r, batch: b})
				}
			}
		}
		if len(rows) > 0 {
			t.match(k, rows)
			t.matches = append(t.matches, rows...)
		}
	}
}

// examine lets the rules look at what is new or changed, as it will be.
func (t *tableImport) examine() {
	stored := map[*schema.Record]*schema.Record{}
	records := map[*schema.Kind][]*schema.Record{}
	named := map[*intake.Batch]int{}
	for _, m := range t.matches {
		stored[m.row] = m.stored
		switch {
		case m.stored == nil:
			records[m.kind] = append(records[m.kind], m.row)
			if intake.FullName(m.kind, m.row) != "" {
				named[m.batch]++
			}
		case len(m.changes) > 0:
			records[m.kind] = append(records[m.kind], intake.Merged(m.stored, m.row, m.changes))
		}
	}
	for _, k := range disclosure.Kinds {
		t.problems = append(t.problems, t.p.Examine(k, records[k])...)
	}
	for _, b := range t.batches {
		for _, m := range b.Missing {
			if s := stored[m.Record]; s == nil || !s.Has(m.Field) {
				t.problems = append(t.problems, m.Problem)
			}
		}
		if named[b] > 0 && !t.p.ShowsFullNames() {
			t.problems = append(t.problems, intake.NamesInFull(b, named[b]))
		}
	}
}

// identityOf is what tells a record of a kind from others: its number, or its
// title where it has none, within its agency.
func identityOf(k *schema.Kind, r *schema.Record) string {
	number := law.FoldDocument(r.Text(k.Show.Number))
	if number == "" {
		number = k.Show.Title(r)
	}
	return r.Text("agency") + "\x00" + number
}

// partyOf is the party as it is compared: one decision may stand in a record for
// each of its parties, and a person's name may be stored masked.
func partyOf(k *schema.Kind, r *schema.Record) string {
	name := strings.Join(strings.Fields(r.Text("party")), "")
	if k.Person != nil && k.Person(r) != "" {
		return privacy.Mask(name)
	}
	return name
}

func (t *tableImport) match(k *schema.Kind, rows []match) {
	given := map[string][]int{}
	ids := map[string]bool{}
	for i, m := range rows {
		key := identityOf(k, m.row)
		for _, j := range given[key] {
			if partyOf(k, rows[j].row) == partyOf(k, m.row) {
				t.problems = append(t.problems, intake.Twice(m.row, rows[j].row, k.Show.Number))
				break
			}
		}
		given[key] = append(given[key], i)
		ids[m.row.Text("id")] = true
	}
	stored := map[string][]*schema.Record{}
	takenIDs := map[string]*schema.Record{}
	for r := range t.p.Stored(k) {
		if key := identityOf(k, r); given[key] != nil {
			stored[key] = append(stored[key], r)
		}
		if id := r.Text("id"); ids[id] {
			takenIDs[id] = r
		}
	}
	for i := range rows {
		m := &rows[i]
		key := identityOf(k, m.row)
		m.stored = pick(k, m.row, stored[key], len(given[key]))
		if m.stored != nil {
			m.changes = intake.Differences(k, m.stored, m.row)
			continue
		}
		if id := m.row.Text("id"); id != "" {
			if takenIDs[id] != nil {
				t.problems = append(t.problems, intake.TakenID(m.row))
			}
			takenIDs[id] = m.row
		}
	}
}

// pick is the stored record that a row means: the one with its party, or the only
// one where the row is the only one, too.
func pick(k *schema.Kind, row *schema.Record, stored []*schema.Record, rows int) *schema.Record {
	for _, r := range stored {
		if partyOf(k, r) == partyOf(k, row) {
			return r
		}
	}
	if len(stored) == 1 && rows == 1 {
		return stored[0]
	}
	return nil
}

// end writes, if there is no error, and says what was done.
func (t *tableImport) end() error {
	fresh, same, changed := t.split()
	if !*t.o.update {
		for _, m := range changed {
			t.problems = append(t.problems, intake.Differs(m.changes, m.row, m.stored.At)...)
		}
	}
	failed := problem.Count(t.problems, problem.Error) > 0
	if !failed {
		if err := t.prepare(fresh, changed); err != nil {
			return err
		}
		failed = problem.Count(t.problems, problem.Error) > 0
	}
	if err := t.printProblems(); err != nil {
		return err
	}
	if failed {
		fmt.Fprintln(t.out, problem.Textf("有 %d 处错误，什么也没有写", "%d errors; nothing was written", problem.Count(t.problems, problem.Error)).In(t.lang))
		return errProblems
	}
	if !*t.o.dry {
		if err := t.plan.write(t.root); err != nil {
			return err
		}
	}
	return t.summary(fresh, same, changed)
}

func (t *tableImport) split() (fresh, same, changed []match) {
	for _, m := range t.matches {
		switch {
		case m.stored == nil:
			fresh = append(fresh, m)
		case len(m.changes) == 0:
			same = append(same, m)
		default:
			changed = append(changed, m)
		}
	}
	return fresh, same, changed
}

// mostAlike is how many problems of one rule are printed; a year of decisions may
// have thousands.
const mostAlike = 50

func (t *tableImport) printProblems() error {
	problem.Sort(t.problems)
	intake.Show(t.problems)
	seen := map[string]int{}
	kept := t.problems[:0]
	var rules []string
	for _, q := range t.problems {
		if seen[q.Rule]++; seen[q.Rule] <= mostAlike {
			kept = append(kept, q)
		} else if seen[q.Rule] == mostAlike+1 {
			rules = append(rules, q.Rule)
		}
	}
	printer := problem.Printer{Format: "text", Lang: t.lang, Redact: privacy.Redact}
	if err := printer.Print(t.err, kept); err != nil {
		return err
	}
	for _, rule := range rules {
		fmt.Fprintln(t.err, problem.Textf("[%[1]s] 还有 %[2]d 处，没有列出", "[%[1]s] in %[2]d more places, not listed", rule, seen[rule]-mostAlike).In(t.lang))
	}
	return nil
}

// summary says in a few lines what became of the tables.
func (t *tableImport) summary(fresh, same, changed []match) error {
	line := func(text problem.Text) { fmt.Fprintln(t.out, privacy.Redact(text.In(t.lang))) }
	dropped, terms, labels := 0, 0, 0
	for _, b := range t.batches {
		dropped, terms, labels = dropped+b.Dropped, terms+b.Terms, labels+b.Labels
		name := strings.TrimSpace(b.File + " " + b.Sheet)
		line(problem.Textf("%[1]s：%[2]s %[4]d 条", "%[1]s: kind %[3]s, %[4]d records", name, b.Kind.Title.ZH, b.Kind.Name, len(b.Records)))
	}
	if dropped > 0 {
		line(problem.Textf("身份证件 %d 格，没有读取，也没有保存", "%d cells with identity documents were neither read nor stored", dropped))
	}
	if terms > 0 {
		line(problem.Textf("公示期限 %d 格，从决定日期起按日历算成了公示截止期", "%d terms were counted from the day of the decision by the calendar, and their last days written", terms))
	}
	if labels > 0 {
		line(problem.Textf("设定依据前的【法律】【行政法规】等字样 %d 处，没有导入", "%d words such as 【法律】 before legal bases were not imported", labels))
	}
	line(problem.Textf("新的 %d 条，没有变化的 %d 条，有变化的 %d 条", "%d new, %d unchanged, %d different", len(fresh), len(same), len(changed)))
	if len(changed) > 0 && !*t.o.update {
		line(problem.T("有变化的没有改；以表格为准的，加上 --update", "what differs was left as it is; where the table is right, add --update"))
	}
	if *t.o.update {
		for _, m := range changed {
			for _, c := range m.changes {
				text := c.Text()
				line(problem.Text{ZH: m.stored.At.String() + "：" + text.ZH, EN: m.stored.At.String() + ": " + text.EN})
			}
		}
	}
	for _, f := range t.plan {
		switch {
		case *t.o.dry:
			line(problem.Textf("会写出 %[1]s：新的 %[2]d 条，改动 %[3]d 条", "would write %[1]s: %[2]d new, %[3]d changed", f.name, f.added, f.amended))
		default:
			line(problem.Textf("已写出 %[1]s：新的 %[2]d 条，改动 %[3]d 条", "%[1]s is written: %[2]d new, %[3]d changed", f.name, f.added, f.amended))
		}
	}
	if len(t.plan) > 0 && !*t.o.dry {
		line(problem.T("对照原表看一遍，再运行 sunboard check", "compare it with the sheet, then run sunboard check"))
	}
	return nil
}
