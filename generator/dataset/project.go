// Package dataset reads a project's data/ folder: every file into records, each
// checked, and checked against the others. It alone reads there; what it cannot
// read it reports, and it skips nothing in silence.
//
// Memory follows the largest volume, not the project: of a yearly kind only a
// summary is kept, and a volume is read again when it is rendered.
package dataset

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"sync"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/pinyin"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Project is what a data/ folder holds on a day.
type Project struct {
	Today    calendar.Day
	Settings map[string][]*schema.Record // the entries of data/site/, by the setting's name
	Records  map[string][]*schema.Record // all records of the kinds that are not yearly, in the order of lists
	Volumes  []*Volume                   // of the yearly kinds: by kind, then newest year first
	Problems []problem.Problem           // in the order of places
	Changes  []Change                    // of severity, by data/site/rules.yaml
	Files    int                         // how many files were read
	Count    int                         // how many records were found in them
	Named    int                         // how many of these give a natural person's name in full

	root         *os.Root
	days         *calendar.Calendar
	gate         *schema.Record
	naming       privacy.Naming
	names        *pinyin.Names
	documents    documents
	files        map[string]bool // attachments that records name: whether one that is shown does
	progress     []Obligation
	progressOnce sync.Once
	ahead        ahead
	kept         *store // of volumes, if their records were kept
	tables       tables
	agencies     map[string]*schema.Record
}

// Volume is all records of a yearly kind in one year, as a summary.
type Volume struct {
	Kind      *schema.Kind
	Year      string
	Visible   int              // records that may be shown today
	ByAgency  map[string]int   // of these, how many each agency has
	Newest    []*schema.Record // the newest of these, in the order of lists
	Corrected []*schema.Record // those of these that were corrected last, newest first
	Updated   string           // when the last of these was published
	Months    map[string]*Year // what each agency decided, month by month
	Counts    map[string]Tally // the words of the fields that the kind counts, by field
	Letters   map[string]int   // how many stand under each letter of pinyin.Letters
	Notices   []*schema.Record // withdrawn records that readers are told of
	files     []string
	kept      span
}

// Year are the months of an agency's decisions of a kind in a year, January
// first.
type Year [12]Month

// Month is what an agency decided in a month, and how much of it is public.
type Month struct {
	Decided int // all decisions, whether they may be shown or not
	Shown   int // of these, how many may be shown today
	Late    int // of the shown, how many were published after their day
	Open    int // neither published nor withdrawn
}

// Purpose is what a project is opened for.
type Purpose int

// Purposes. A project opened for publishing keeps what it reads of volumes aside,
// so that Read need not parse it again.
const (
	ToCheck Purpose = iota
	ToPublish
)

// newest is how many records of a volume its summary keeps for the front pages.
const newest = 30

// Open reads and checks the project in a folder. An error means that the
// surroundings failed; what is wrong with the data is in Problems.
func Open(dir string, today calendar.Day, why Purpose) (*Project, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project: %w", err)
	}
	p := &Project{
		Today:    today,
		Settings: map[string][]*schema.Record{},
		Records:  map[string][]*schema.Record{},
		root:     root,
		days:     calendar.China(),
		gate:     &schema.Record{},
		files:    map[string]bool{},
		tables:   tables{},
		agencies: map[string]*schema.Record{},
	}
	if why == ToPublish {
		if p.kept, err = newStore(); err != nil {
			return nil, errors.Join(err, p.Close())
		}
	}
	files := p.scan()
	p.readSettings(files)
	p.readStanding(files)
	if err := p.readVolumes(files); err != nil {
		return nil, errors.Join(err, p.Close())
	}
	p.checkAddress()
	p.checkPages()
	p.checkAcross()
	p.finish()
	return p, nil
}

// Close lets go of the folder.
func (p *Project) Close() error {
	err := p.root.Close()
	if p.kept != nil {
		err = errors.Join(err, p.kept.close())
	}
	return err
}

// Errors is how many problems stop a build.
func (p *Project) Errors() int { return problem.Count(p.Problems, problem.Error) }

// Tally counts what was read and found.
func (p *Project) Tally() problem.Tally {
	return problem.Tally{
		Files: p.Files, Records: p.Count,
		Errors: p.Errors(), Warnings: problem.Count(p.Problems, problem.Warning),
	}
}

// Largest is how many records the largest volume shows.
func (p *Project) Largest() int {
	n := 0
	for _, v := range p.Volumes {
		n = max(n, v.Visible)
	}
	return n
}

// Site is the entry of data/site/site.yaml.
func (p *Project) Site() *schema.Record {
	if list := p.Settings[disclosure.Site.Name]; len(list) > 0 {
		return list[0]
	}
	return &schema.Record{}
}

// Names is the order of names: those of the places that the agencies are of are
// passed over.
func (p *Project) Names() *pinyin.Names { return p.names }

// Agency is the agency of an id, or nil.
func (p *Project) Agency(id string) *schema.Record { return p.agencies[id] }

// Power is the item of an agency's power list, or nil.
func (p *Project) Power(agency, code string) *schema.Record {
	return p.tables[disclosure.PowerTable.Name][scopedKey(agency, code)]
}

// File is what is known of a published file under data/files/.
func (p *Project) File(name string) (fs.FileInfo, error) { return p.root.Stat(filesDir + "/" + name) }

// Hides reports whether a file of data/files/ is named by records that may not be
// shown, and by none that may.
func (p *Project) Hides(file string) bool {
	shown, named := p.files[file]
	return named && !shown
}

// Read gives the volume's records that may be shown today, in the order of
// lists. The project was opened for publishing.
func (p *Project) Read(v *Volume) ([]*schema.Record, error) {
	records, err := p.kept.read(v.Kind, v.kept)
	if err != nil {
		return nil, err
	}
	sortRecords(v.Kind, records)
	return records, nil
}

// IDs are the ids that records of a kind have, shown or not; of a yearly kind
// those of one year.
func (p *Project) IDs(k *schema.Kind, year string) map[string]bool {
	ids := map[string]bool{}
	for _, r := range p.Records[k.Name] {
		ids[r.Text("id")] = true
	}
	for _, v := range p.Volumes {
		if v.Kind != k || v.Year != year {
			continue
		}
		for got := range p.readAll(k, v.files) {
			for _, r := range got.records {
				ids[r.Text("id")] = true
			}
		}
	}
	return ids
}

// sortRecords orders records as lists show them: newest first, or by agency and
// number where the kind says no date; ids decide what is alike, so that the
// order never depends on files.
func sortRecords(k *schema.Kind, list []*schema.Record) {
	slices.SortStableFunc(list, func(a, b *schema.Record) int {
		if k.Show.Date == "" {
			return cmp.Or(
				cmp.Compare(a.Text("agency"), b.Text("agency")),
				cmp.Compare(a.Text(k.Show.Number), b.Text(k.Show.Number)),
				cmp.Compare(a.Text("id"), b.Text("id")),
			)
		}
		return cmp.Or(
			cmp.Compare(b.Text(k.Show.Date), a.Text(k.Show.Date)),
			cmp.Compare(b.Text("id"), a.Text("id")),
		)
	})
}
