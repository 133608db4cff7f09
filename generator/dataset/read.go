package dataset

import (
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"

	"sunboard/generator/disclosure"
	"sunboard/generator/pinyin"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// maxFile is the largest file that is read. A year of decisions of a large
// bureau is about half of it.
const maxFile = 16 << 20

// fileRecords is what a file held.
type fileRecords struct {
	file     string
	records  []*schema.Record
	problems []problem.Problem
}

// decodeFile reads a file into records of the fields.
func (p *Project) decodeFile(file string, fields []schema.Field) fileRecords {
	got := fileRecords{file: file}
	found := func(q problem.Problem) { got.problems = append(got.problems, q) }
	data, bad := p.load(file)
	if bad != nil {
		found(*bad)
		return got
	}
	nodes, problems := schema.Read(file, data)
	got.problems = append(got.problems, problems...)
	got.records = make([]*schema.Record, 0, len(nodes))
	for i, n := range nodes {
		if r := schema.Decode(file, n, fields, found); r != nil {
			got.records = append(got.records, r)
		}
		nodes[i] = nil // the tree is several times larger than the record
	}
	return got
}

// load reads a file's bytes, and never more than maxFile of them.
func (p *Project) load(file string) ([]byte, *problem.Problem) {
	failed := func(err error) ([]byte, *problem.Problem) {
		q := unreadable.At(problem.Place{File: file}, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{})
		return nil, &q
	}
	f, err := p.root.Open(file)
	if err != nil {
		return failed(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return failed(err)
	}
	if info.Size() > maxFile {
		q := tooLarge.At(problem.Place{File: file}, problem.Textf("文件有 %d MB，太大了", "the file has %d MB, which is too large", info.Size()>>20),
			problem.T("分成几个文件，例如一月一个", "split it, for example into one a month"))
		return nil, &q
	}
	data := make([]byte, info.Size())
	if _, err := io.ReadFull(f, data); err != nil {
		return failed(err)
	}
	return data, nil
}

// readAll reads the files of a kind on all processors, checks their records and
// yields them file by file in the files' order. Only a few files are in memory
// at a time.
func (p *Project) readAll(k *schema.Kind, files []string) iter.Seq[fileRecords] {
	return func(yield func(fileRecords) bool) {
		workers := runtime.GOMAXPROCS(0)
		ahead := make(chan chan fileRecords, workers)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(ahead)
			for _, file := range files {
				slot := make(chan fileRecords, 1)
				select {
				case ahead <- slot:
				case <-stop:
					return
				}
				go func() {
					got := p.decodeFile(file, k.Fields)
					p.checkRecords(k, &got)
					slot <- got
				}()
			}
		}()
		for slot := range ahead {
			if !yield(<-slot) {
				return
			}
		}
	}
}

// readSettings reads data/site/ and the calendar, builds the tables that records
// point into, and lets the settings' own rules look at them.
func (p *Project) readSettings(t tree) {
	if _, err := p.root.Stat(dataDir); err != nil {
		return
	}
	for _, s := range disclosure.Settings {
		files := t.settings[s.Name]
		if len(files) == 0 && !s.Optional {
			p.found(missingSetting.At(problem.Place{File: siteDir}, problem.Textf("缺少 %[1]s.yaml（%[2]s）", "%[1]s.yaml (%[3]s) is missing", s.Name, s.Title.ZH, s.Title.EN),
				problem.Textf("用 describe %s 查看要填什么", "see describe %s for what it holds", s.Name)))
		}
		for _, file := range files {
			p.readSetting(s, file)
		}
		if s.Key != "" && len(files) > 0 {
			p.index(s.Name, s.Key, p.Settings[s.Name])
		}
	}
	var offices []string
	for _, a := range p.Settings[disclosure.Agencies.Name] {
		p.agencies[a.Text("id")] = a
		offices = append(offices, a.Text("name"))
	}
	p.names = pinyin.New(pinyin.Places(offices))
	for _, r := range p.Settings[disclosure.Gate.Name] {
		p.gate = r
	}
	p.naming = privacy.NamingOf(p.gate.Text("natural_persons"))
	p.readCalendar()
	for _, s := range disclosure.Settings {
		p.checkSetting(s)
	}
}

func (p *Project) readSetting(s *disclosure.Setting, file string) {
	got := p.decodeFile(file, s.Fields)
	p.Files++
	p.Problems = append(p.Problems, got.problems...)
	if !s.Many && len(got.records) > 1 {
		p.found(duplicateID.At(got.records[1].At, problem.Textf("%[1]s只有一条", "%[2]s has one entry only", s.Title.ZH, s.Name), problem.Text{}))
	}
	p.Settings[s.Name] = append(p.Settings[s.Name], got.records...)
}

// checkSetting looks at the entries of a setting as at records. Those of the
// site and its agencies are published.
func (p *Project) checkSetting(s *disclosure.Setting) {
	for _, r := range p.Settings[s.Name] {
		p.fillAgency([]*schema.Record{r})
		p.checkRefs(r, r.Text("agency"), p.found)
		p.runRules(nil, s.Rules, r, p.found)
		checkTexts(r, false, p.found)
	}
}

// readStanding reads the kinds that are not yearly, which are kept whole. Their
// references are checked when all of them are read, for they point to each
// other.
func (p *Project) readStanding(t tree) {
	var all []fileRecords
	for _, k := range disclosure.Kinds {
		if k.Yearly != "" {
			continue
		}
		ids := map[string]problem.Place{}
		for _, file := range t.standing[k.Name] {
			got := p.decodeFile(file, k.Fields)
			p.fillAgency(got.records)
			p.unique(k, ids, got.records)
			p.Records[k.Name] = append(p.Records[k.Name], got.records...)
			all = append(all, got)
			p.Files++
			p.Count += len(got.records)
		}
		sortRecords(k, p.Records[k.Name])
	}
	p.indexPowers()
	for _, got := range all {
		k := disclosure.Find(kindOf(got.file))
		p.checkRecords(k, &got)
		p.Problems = append(p.Problems, got.problems...)
	}
	for _, k := range disclosure.Kinds {
		for _, r := range p.Records[k.Name] {
			p.name(k, r)
			p.noteFiles(r, k.Visible(r, p.Today))
		}
	}
}

// readVolumes goes through the yearly kinds and keeps a summary of each volume.
func (p *Project) readVolumes(t tree) error {
	for _, k := range disclosure.Kinds {
		years := sortedKeys(t.volumes[k.Name])
		slices.Reverse(years)
		for _, year := range years {
			v := &Volume{Kind: k, Year: year, ByAgency: map[string]int{}, Months: map[string]*Year{}, Counts: map[string]Tally{}, Letters: map[string]int{}, files: t.volumes[k.Name][year]}
			if err := p.readVolume(v); err != nil {
				return err
			}
			p.Volumes = append(p.Volumes, v)
		}
	}
	return nil
}

// readVolume checks a volume and keeps its summary, and its visible records
// aside where they will be asked for.
func (p *Project) readVolume(v *Volume) error {
	ids := map[string]problem.Place{}
	pack, counted := p.kept.packer(), counters(v.Kind)
	for got := range p.readAll(v.Kind, v.files) {
		p.Files++
		p.Count += len(got.records)
		p.Problems = append(p.Problems, got.problems...)
		p.unique(v.Kind, ids, got.records)
		for _, r := range got.records {
			p.note(v, r, pack, counted)
		}
		sortRecords(v.Kind, v.Newest)
		v.Newest = slices.Clone(v.Newest[:min(newest, len(v.Newest))])
		v.Corrected = lastCorrected(v.Corrected, p.Today)
	}
	sortRecords(v.Kind, v.Notices)
	for i := range counted {
		v.Counts[counted[i].field.Name] = counted[i].tally()
	}
	var err error
	v.kept, err = pack.done()
	return err
}

// note adds a record to its volume's summary. From here on it has only names
// that may be published.
func (p *Project) note(v *Volume, r *schema.Record, pack *packer, counted []counter) {
	p.noteDocument(v.Kind, r)
	if named(v.Kind, r) {
		p.Named++
	}
	p.name(v.Kind, r)
	showLast(v.Kind, r)
	p.noteMonth(v, r)
	p.noteAhead(v.Kind, r)
	if v.Kind.Noticed(r, p.Today) {
		v.Notices = append(v.Notices, r)
	}
	visible := v.Kind.Visible(r, p.Today)
	p.noteFiles(r, visible)
	if !visible {
		return
	}
	v.Visible++
	v.ByAgency[r.Text("agency")]++
	v.Updated = max(v.Updated, r.Text(v.Kind.Show.From))
	v.Newest = append(v.Newest, r)
	if !correctedOn(r, p.Today).IsZero() {
		v.Corrected = append(v.Corrected, r)
	}
	for i := range counted {
		counted[i].add(r)
	}
	if name := v.Kind.CalledBy(r); name != "" {
		v.Letters[p.names.Letter(name)]++
	}
	pack.add(r)
}

// unique reports ids that another record has already.
func (p *Project) unique(k *schema.Kind, ids map[string]problem.Place, records []*schema.Record) {
	for _, r := range records {
		id := r.Text("id")
		if id == "" {
			continue
		}
		if k.Takes(id) {
			p.found(duplicateID.At(r.Place("id"), problem.Textf("标识 %s 已经用过", "the id %s is used already", id),
				problem.T("这是网站自己的网页的地址；给这条记录另起一个", "a page of the site's own stands there; give this record another")))
			continue
		}
		if first, ok := ids[id]; ok {
			p.found(duplicateID.At(r.Place("id"), problem.Textf("标识 %s 已经用过", "the id %s is used already", id),
				problem.Text{ZH: "先用它的是 " + first.String() + "；给这一条另起一个", EN: fmt.Sprintf("first used at %s; give this one another", first)}))
			continue
		}
		ids[id] = r.Place("id")
	}
}
