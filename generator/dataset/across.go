package dataset

import (
	"hash/fnv"
	"strconv"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// documents remembers the numbers of decisions, a few bytes each: a bureau has a
// hundred thousand of them.
type documents struct {
	files []string
	first map[uint64]documentPlace
}

type documentPlace struct{ file, line int32 }

// noteDocument reports a decision whose number another of the agency has.
func (p *Project) noteDocument(k *schema.Kind, r *schema.Record) {
	number := law.FoldDocument(r.Text(k.Show.Number))
	if number == "" {
		return
	}
	d := &p.documents
	if d.first == nil {
		d.first = map[uint64]documentPlace{}
	}
	if n := len(d.files); n == 0 || d.files[n-1] != r.At.File {
		d.files = append(d.files, r.At.File)
	}
	at := documentPlace{int32(len(d.files) - 1), int32(r.Place(k.Show.Number).Line)}
	hash := fnv.New64a()
	hash.Write([]byte(k.Name + "\x00" + r.Text("agency") + "\x00" + number))
	key := hash.Sum64()
	if first, ok := d.first[key]; ok {
		where := problem.Place{File: d.files[first.file], Line: int(first.line)}.String()
		p.found(law.DuplicateDocument.At(r.Place(k.Show.Number), problem.Textf("文号 %s 已经用过", "the number %s is used already", r.Text(k.Show.Number)),
			problem.Textf("先用它的是 %s；同一决定只留一条；一案几个当事人、每人一条的，在 rules.yaml 对这个文件关闭本规则", "first used at %s; keep one record of a decision; where each of several parties has a record, turn the rule off for this file in rules.yaml", where)))
		return
	}
	d.first[key] = at
}

// noteMonth counts a decision in its agency's month.
func (p *Project) noteMonth(v *Volume, r *schema.Record) {
	decided, ok := r.Day(v.Kind.Yearly)
	if !ok {
		return
	}
	year := v.Months[r.Text("agency")]
	if year == nil {
		year = new(Year)
		v.Months[r.Text("agency")] = year
	}
	_, month, _ := decided.Date()
	m := &year[month-1]
	m.Decided++
	published, ok := r.Day(v.Kind.Show.From)
	switch {
	case v.Kind.Visible(r, p.Today):
		m.Shown++
		if due, known := p.dueOf(v.Kind, decided); known && published.After(due) {
			m.Late++
		}
	case (!ok || published.After(p.Today)) && !r.Has(schema.Withdrawn) && !v.Kind.KeptBack(r):
		m.Open++
	}
}

// dueOf is the last working day on which a decision may be published in time.
func (p *Project) dueOf(k *schema.Kind, decided calendar.Day) (due calendar.Day, known bool) {
	d := decisionDuty(k)
	if d == nil {
		return calendar.Day{}, false
	}
	due, err := p.days.After(decided, d.EachRecord)
	return due, err == nil
}

// checkAcross compares records with each other, and the site with its duties.
func (p *Project) checkAcross() {
	if len(p.agencies) == 0 {
		return // told already, and nothing can be compared
	}
	p.checkReports()
	p.checkFigureNames()
	p.checkMonths()
	p.checkColumns()
	p.checkUnset()
}

// checkReports compares each report with the one before and with the records,
// and looks for reports that are missing.
func (p *Project) checkReports() {
	last := map[string]*schema.Record{}
	for _, year := range p.reportYears() {
		for _, id := range sortedKeys(p.agencies) {
			r := p.report(id, year)
			if r == nil {
				p.missingReport(id, year, last[id])
				continue
			}
			if last[id] != nil {
				p.Problems = append(p.Problems, law.FigureJump(last[id], r)...)
			}
			p.Problems = append(p.Problems, law.FigureRecords(r, p.counted(id, year))...)
			last[id] = r
		}
	}
}

// checkFigureNames looks for English names of figures that no report has.
func (p *Project) checkFigureNames() {
	known := map[string]bool{}
	for _, r := range p.Records[disclosure.Report.Name] {
		for _, f := range r.Groups("figures") {
			known[f.Text("id")] = true
		}
	}
	for _, n := range p.Settings[disclosure.FigureNames.Name] {
		id := n.Text("id")
		if id == "" || known[id] {
			continue
		}
		hint := problem.T("和报告里的 id 一致才起作用", "it counts only where the id is that of a report")
		if near := schema.Nearest(id, sortedKeys(known)); near != "" {
			hint = problem.Textf("是不是 %s？", "is it %s?", near)
		}
		p.found(figureUnknown.At(n.Place("id"), problem.Textf("没有一份年度报告有数据 %s", "no report has a figure %s", id), hint))
	}
}

// report is an agency's report on a year, or nil.
func (p *Project) report(agency string, year int) *schema.Record {
	for _, r := range p.Records[disclosure.Report.Name] {
		if r.Text("agency") == agency && r.Text("year") == strconv.Itoa(year) {
			return r
		}
	}
	return nil
}

// missingReport reports a year without a report: the last one that is due, and
// gaps after an agency's first.
func (p *Project) missingReport(agency string, year int, before *schema.Record) {
	due := law.ReportDue(year, p.gate)
	latest := !due.Before(p.Today) || !law.ReportDue(year+1, p.gate).Before(p.Today)
	if due.IsZero() || !due.Before(p.Today) || before == nil && !latest || !p.reports(agency) {
		return
	}
	q := law.MissingReport(p.agencies[agency].Text("name"), strconv.Itoa(year), problem.Place{File: dataDir + "/" + disclosure.Report.Name}, due)
	if !latest || before == nil {
		// Nobody can publish it in time any more, or the agency may write none.
		q.Severity = problem.Warning
	}
	p.found(q)
}

// reports reports whether an agency writes annual reports of its own.
func (p *Project) reports(agency string) bool {
	a := p.agencies[agency]
	return a == nil || a.Text("reports") != "false"
}

// reportYears are the years from the first report to the last that is due.
func (p *Project) reportYears() []int {
	first := p.Today.Year() - 1
	for _, r := range p.Records[disclosure.Report.Name] {
		if year, err := strconv.Atoi(r.Text("year")); err == nil {
			first = min(first, year)
		}
	}
	var years []int
	for year := first; year < p.Today.Year(); year++ {
		years = append(years, year)
	}
	return years
}

// counted tells how many decisions of a kind, named by its Chinese title, an
// agency made in a year, whether they are still shown or not.
func (p *Project) counted(agency string, year int) func(title string) (n int, ok bool) {
	return func(title string) (n int, ok bool) {
		for _, v := range p.Volumes {
			months := v.Months[agency]
			if v.Kind.Title.ZH != title || v.Year != strconv.Itoa(year) || months == nil {
				continue
			}
			ok = true
			for _, m := range months {
				n += m.Decided
			}
		}
		return n, ok
	}
}

// noteFiles remembers which files a record names, and whether it is shown.
func (p *Project) noteFiles(r *schema.Record, shown bool) {
	for i := range r.Fields {
		f, v := &r.Fields[i], r.Values[i]
		switch {
		case f.Fields != nil:
			for _, group := range r.Groups(f.Name) {
				p.noteFiles(group, shown)
			}
		case f.Type == schema.Path && v.Text != "":
			p.files[v.Text] = p.files[v.Text] || shown
		case f.Type == schema.Markdown:
			for x := range pictures(v.Text) {
				if name := x.file(); name != "" {
					p.files[name] = p.files[name] || shown
				}
			}
		}
	}
}
