package dataset

import (
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// tables are the records that others point into: by the table's name, then by
// the key, which is scoped by the agency where the table says so.
type tables map[string]map[string]*schema.Record

func scopedKey(agency, key string) string { return agency + "\x00" + key }

// index builds the table of a setting and reports keys that stand twice.
func (p *Project) index(name, key string, records []*schema.Record) {
	table := map[string]*schema.Record{}
	for _, r := range records {
		value := r.Text(key)
		if value == "" {
			continue
		}
		if table[value] != nil {
			p.found(duplicateID.At(r.Place(key), problem.Textf("%s 已经用过", "%s is used already", value), problem.Text{}))
			continue
		}
		table[value] = r
	}
	p.tables[name] = table
}

func (p *Project) indexPowers() {
	table := map[string]*schema.Record{}
	for _, r := range p.Records[disclosure.Power.Name] {
		code := r.Text(disclosure.PowerTable.Key)
		key := scopedKey(r.Text("agency"), code)
		if first := table[key]; first != nil && code != "" {
			p.found(law.PowerCodeDuplicate.At(r.Place(disclosure.PowerTable.Key), problem.Textf("编码 %s 已经用过", "the code %s is used already", code),
				problem.Textf("先用它的是 %s", "first used at %s", first.Place(disclosure.PowerTable.Key))))
			continue
		}
		table[key] = r
	}
	p.tables[disclosure.PowerTable.Name] = table
}

// fillAgency names the only agency where a record leaves it out.
func (p *Project) fillAgency(records []*schema.Record) {
	if len(p.agencies) != 1 {
		return
	}
	only := sortedKeys(p.agencies)[0]
	for _, r := range records {
		for i := range r.Fields {
			if r.Fields[i].Ref == disclosure.AgencyTable && r.Values[i].IsZero() {
				r.Values[i].Text = only
			}
		}
	}
}

// checkRecords checks a file's records one by one, and the folder they stand in.
func (p *Project) checkRecords(k *schema.Kind, got *fileRecords) {
	found := func(q problem.Problem) { got.problems = append(got.problems, q) }
	p.fillAgency(got.records)
	for _, r := range got.records {
		p.checkRecord(k, r, found)
		p.checkFolder(k, r, p.discreet(k, r, found))
	}
}

// checkRecord checks a record by itself: its references and files, the rules of
// its kind, and every text that would be published.
func (p *Project) checkRecord(k *schema.Kind, r *schema.Record, found func(problem.Problem)) {
	found = p.discreet(k, r, found)
	p.checkAgency(r, found)
	p.checkRefs(r, r.Text("agency"), found)
	p.runRules(k, k.Rules, r, found)
	checkTexts(r, k.Person != nil && k.Person(r) != "", found)
}

// runRules lets rules look at a record.
func (p *Project) runRules(k *schema.Kind, rules []schema.Rule, r *schema.Record, found func(problem.Problem)) {
	c := schema.Case{Kind: k, Record: r, Today: p.Today, Days: p.days, Gate: p.gate, Found: found}
	c.Lookup = func(t *schema.Table, key string) *schema.Record {
		if t.Scoped {
			key = scopedKey(r.Text("agency"), key)
		}
		return p.tables[t.Name][key]
	}
	for i := range rules {
		if rule := &rules[i]; rule.Check != nil && !slices.ContainsFunc(rule.Reads, r.Wrong) {
			rule.Check(&c)
		}
	}
}

func (p *Project) checkAgency(r *schema.Record, found func(problem.Problem)) {
	if len(p.agencies) > 1 && !r.Has("agency") && !r.Wrong("agency") {
		found(agencyMissing.At(r.At, problem.T("没有写明公开机关 agency", "the field agency is missing"),
			problem.Textf("可选：%s", "one of: %s", strings.Join(sortedKeys(p.agencies), ", "))))
	}
}

// checkRefs follows the references of a record and of its groups, and looks for
// the files it names.
func (p *Project) checkRefs(r *schema.Record, agency string, found func(problem.Problem)) {
	for i := range r.Fields {
		f, v := &r.Fields[i], r.Values[i]
		if f.Ref == nil && f.Type != schema.Path && f.Type != schema.Markdown && f.Fields == nil || v.IsZero() {
			continue
		}
		items := v.Items
		if items == nil {
			items = []schema.Value{v}
		}
		for _, v := range items {
			switch {
			case f.Ref != nil:
				p.checkRef(r, f, v, agency, found)
			case f.Type == schema.Path:
				p.checkFile(r, v, found)
			case f.Type == schema.Markdown:
				p.checkPictures(r, v, found)
			case v.Group != nil:
				p.checkRefs(v.Group, agency, found)
			}
		}
	}
}

func (p *Project) checkRef(r *schema.Record, f *schema.Field, v schema.Value, agency string, found func(problem.Problem)) {
	table, ok := p.tables[f.Ref.Name]
	key := v.Text
	if f.Ref.Scoped {
		key = scopedKey(agency, v.Text)
		ok = ok && p.agencies[agency] != nil // an agency that is missing or unknown has been reported
	}
	if !ok {
		return // a table that could not be read has been reported as such
	}
	if target := table[key]; target != nil {
		if f.Ref == disclosure.PowerTable && !disclosure.Power.Visible(target, p.Today) {
			found(f.Ref.Unknown.Mild(r.PlaceOf(v), problem.Textf("事项 %s 在清单里，但没有公开", "the item %s is on the list, but not public", v.Text),
				problem.T("公开这个事项，或改正编码", "publish the item, or correct the code")))
		}
		return
	}
	hint := problem.Text{}
	keys := slices.DeleteFunc(p.keys(f.Ref, agency), func(key string) bool { return r.Text(f.Ref.Key) == key })
	if near := schema.Nearest(v.Text, keys); near != "" {
		hint = problem.Textf("是不是 %s？", "is it %s?", near)
	}
	found(f.Ref.Unknown.At(r.PlaceOf(v), problem.Text{
		ZH: f.Title.ZH + "里没有“" + v.Text + "”",
		EN: "there is no " + f.Title.EN + " “" + v.Text + "”",
	}, hint))
}

// keys are the keys of a table that a record of the agency may use.
func (p *Project) keys(t *schema.Table, agency string) []string {
	var keys []string
	for _, key := range sortedKeys(p.tables[t.Name]) {
		if !t.Scoped {
			keys = append(keys, key)
		} else if own, ok := strings.CutPrefix(key, scopedKey(agency, "")); ok {
			keys = append(keys, own)
		}
	}
	return keys
}

func (p *Project) checkFile(r *schema.Record, v schema.Value, found func(problem.Problem)) {
	if info, err := p.File(v.Text); err == nil && info.Mode().IsRegular() {
		if info.Size() == 0 {
			found(fileEmpty.At(r.PlaceOf(v), problem.Textf("data/files/%s 是空文件", "data/files/%s is empty", v.Text), problem.T("换成真正的文件", "put the real file there")))
		}
		return
	}
	found(fileMissing.At(r.PlaceOf(v), problem.Textf("data/files/ 里没有 %s", "there is no %s in data/files/", v.Text),
		problem.T("把文件放进去，或改正路径", "put the file there, or correct the path")))
}

// checkFolder compares a yearly record with the folder it stands in.
func (p *Project) checkFolder(k *schema.Kind, r *schema.Record, found func(problem.Problem)) {
	day, ok := r.Day(k.Yearly)
	if k.Yearly == "" || !ok {
		return
	}
	folder := strings.Split(r.At.File, "/")[2]
	if year := day.String()[:4]; year != folder {
		found(wrongFolder.At(r.Place(k.Yearly), problem.Text{
			ZH: k.Field(k.Yearly).Title.ZH + "在 " + year + " 年，记录却在 " + folder + " 的文件夹里",
			EN: k.Yearly + " is in " + year + ", but the record stands in the folder " + folder,
		}, problem.Textf("移到 data/%s/%s/", "move it to data/%s/%s/", k.Name, year)))
	}
}

// kindOf is the kind that a file of data/ belongs to.
func kindOf(file string) string { return strings.Split(file, "/")[1] }
