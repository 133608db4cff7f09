package site

import (
	"cmp"
	"html"
	"net/url"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// shelf is the records that a record's page stands among: those of a volume, or
// of a kind that is not yearly.
type shelf struct {
	kind    *schema.Kind
	volume  *dataset.Volume // nil: the kind is not yearly
	trail   []link
	records []*schema.Record
	parties map[string][]*schema.Record // by the code of the organisation
}

func (s *Site) newShelf(k *schema.Kind, v *dataset.Volume, records []*schema.Record) *shelf {
	sh := &shelf{kind: k, volume: v, trail: s.crumbs(s.kindCrumb(k)), records: records, parties: map[string][]*schema.Record{}}
	if v != nil {
		sh.trail = append(sh.trail, link{Title: ofYear(v.Year).In(s.lang), URL: volumeURL(v)})
	}
	for _, r := range records {
		if code := partyOf(k, r); code != "" {
			sh.parties[code] = append(sh.parties[code], r)
		}
	}
	return sh
}

// partyOf is the code by which the records of an organisation are put together.
func partyOf(k *schema.Kind, r *schema.Record) string {
	if k.Show.Party == nil {
		return ""
	}
	return k.Show.Party(r)
}

// othersShown is how many other records of a party stand beside a record.
const othersShown = 3

// others are the records of the same party that stand nearest in the shelf, and
// how many there are in all.
func (sh *shelf) others(r *schema.Record) (near []*schema.Record, all int) {
	same := sh.parties[partyOf(sh.kind, r)]
	for i, other := range same {
		if other != r {
			continue
		}
		from := max(0, min(i-othersShown/2, len(same)-othersShown-1))
		for _, n := range same[from:min(len(same), from+othersShown+1)] {
			if n != r {
				near = append(near, n)
			}
		}
	}
	return near, max(0, len(same)-1)
}

// beside writes what stands beside a record: what belongs to it, how long it
// stays, how to take it, to mend it and to cite it.
func (b *bodies) beside(sh *shelf, r *schema.Record) string {
	w := besideWriter{site: b.site}
	w.power(sh, r)
	if sh.kind == disclosure.Power {
		w.decisions(r)
		w.subItems(r)
	}
	w.party(sh, r)
	w.keeping(sh.kind, r)
	w.downloads(sh, r)
	w.mending(sh.kind, r)
	w.citing(sh.kind, r)
	return w.String()
}

// besideWriter writes parts, a heading each.
type besideWriter struct {
	strings.Builder
	site *Site
}

func (w *besideWriter) heading(t problem.Text) {
	w.WriteString("<h2>" + html.EscapeString(t.In(w.site.lang)) + "</h2>\n")
}

func (w *besideWriter) link(title, url, note string) {
	w.WriteString(`<li><a href="` + html.EscapeString(url) + `">` + html.EscapeString(title) + "</a>")
	if note != "" {
		w.WriteString(" <span>" + html.EscapeString(note) + "</span>")
	}
	w.WriteString("</li>")
}

// power leads to the power that a record was made under, and to what else was.
func (w *besideWriter) power(sh *shelf, r *schema.Record) {
	p := w.site.project.Power(r.Text("agency"), r.Text("power"))
	if p == nil || !disclosure.Power.Visible(p, w.site.project.Today) {
		return
	}
	w.heading(disclosure.Power.Title)
	w.WriteString("<ul>")
	w.link(p.Text("name"), recordURL(disclosure.Power, p), p.Text("code"))
	if v := sh.volume; v != nil {
		n := v.CountOf(powerField, r.Text("agency"), r.Text("power"))
		w.link(besideWords.under(v.Year, v.Kind.Title).In(w.site.lang), powerListURL(v, p), besideWords.records(n).In(w.site.lang))
	}
	w.WriteString("</ul>\n")
}

// decisions leads from a power to everything that was done under it, year by
// year.
func (w *besideWriter) decisions(p *schema.Record) {
	if w.site.underPower(p) == 0 {
		return
	}
	w.WriteString(`<h2 id="decisions">` + html.EscapeString(besideWords.decisions.In(w.site.lang)) + "</h2>\n<ul>")
	for _, v := range w.site.project.Volumes {
		if n := v.CountOf(powerField, p.Text("agency"), p.Text("code")); n > 0 {
			w.link(yearTitle(v.Year, v.Kind.Title).In(w.site.lang), powerListURL(v, p), besideWords.records(n).In(w.site.lang))
		}
	}
	w.WriteString("</ul>\n")
}

// underPower is how many records were made under a power.
func (s *Site) underPower(p *schema.Record) int {
	n := 0
	for _, v := range s.project.Volumes {
		n += v.CountOf(powerField, p.Text("agency"), p.Text("code"))
	}
	return n
}

// subItems leads to the items below a main item, with what was done under each.
func (w *besideWriter) subItems(p *schema.Record) {
	subs := w.site.subItems[powerKey{p.Text("agency"), p.Text("code")}]
	if len(subs) == 0 {
		return
	}
	w.heading(words.subItems)
	w.WriteString("<ul>")
	for _, sub := range subs {
		note := sub.Text("code")
		if n := w.site.underPower(sub); n > 0 {
			note += " · " + besideWords.records(n).In(w.site.lang)
		}
		w.link(sub.Text("name"), recordURL(disclosure.Power, sub), note)
	}
	w.WriteString("</ul>\n")
}

// party leads to other records of the same organisation in the volume, and to
// the search for all that the site has of it.
func (w *besideWriter) party(sh *shelf, r *schema.Record) {
	code := partyOf(sh.kind, r)
	if code == "" {
		return
	}
	near, all := sh.others(r)
	if all == 0 && w.site.search == nil {
		return
	}
	w.heading(besideWords.party(sh.kind.Title, sh.volume, all))
	w.WriteString("<ul>")
	for _, other := range near {
		w.link(other.Text(sh.kind.Show.Number), recordURL(sh.kind, other), other.Text(sh.kind.Show.Date))
	}
	if w.site.search != nil {
		w.link(besideWords.ofCode.In(w.site.lang), searchURL+"?q="+url.QueryEscape(code), "")
	}
	w.WriteString("</ul>\n")
}

// keeping says how long the record stays public, and by which rule.
func (w *besideWriter) keeping(k *schema.Kind, r *schema.Record) {
	if k.Show.Term == nil {
		return
	}
	w.heading(besideWords.keeping)
	w.WriteString("<p>" + html.EscapeString(k.Show.Term(r).In(w.site.lang)) + "</p>\n")
}

// downloads leads to the record as data, and to all that stand with it.
func (w *besideWriter) downloads(sh *shelf, r *schema.Record) {
	if w.site.json == nil {
		return
	}
	w.heading(besideWords.download)
	w.WriteString(`<ul><li><a href="` + jsonURL(sh.kind, r) + `" download>` + besideWords.this.In(w.site.lang) + " JSON</a></li>")
	year, all := "", dataWords.all
	if sh.volume != nil {
		year, all = sh.volume.Year, ofYear(sh.volume.Year)
	}
	if files := w.site.dataFiles(sh.kind, year); files != nil {
		w.WriteString("<li>" + all.In(w.site.lang))
		for _, f := range files {
			w.WriteString(` <a href="` + f.URL + `" download>` + f.Format + "</a>")
		}
		w.WriteString("</li>")
	}
	w.WriteString("</ul>\n")
}

// mending says whom to ask for a correction; a letter brings the number and the
// address along.
func (w *besideWriter) mending(k *schema.Kind, r *schema.Record) {
	name, phone, email := w.site.contact(r)
	w.heading(besideWords.mending)
	w.WriteString("<p>" + html.EscapeString(besideWords.ask(name).In(w.site.lang)) + `<a href="tel:` +
		html.EscapeString(strings.ReplaceAll(phone, " ", "")) + `">` + html.EscapeString(phone) + "</a>")
	if email != "" {
		letter := "mailto:" + email + "?subject=" + inLetter(r.Text(cmp.Or(k.Show.Number, "id"))) + "&body=" + inLetter(w.site.address(recordURL(k, r)))
		w.WriteString(` <a href="` + html.EscapeString(letter) + `">` + html.EscapeString(email) + "</a>")
	}
	w.WriteString("<br>" + html.EscapeString(besideWords.mendingSource.In(w.site.lang)) + "</p>\n")
}

// inLetter is a text within the address of a letter (RFC 6068), where a blank is no
// plus, and colons and slashes stand as they are.
func inLetter(s string) string { return letterMarks.Replace(url.QueryEscape(s)) }

var letterMarks = strings.NewReplacer("+", "%20", "%3A", ":", "%2F", "/")

// citing is the record as one quotes it (GB/T 7714), with its address for good.
func (w *besideWriter) citing(k *schema.Kind, r *schema.Record) {
	w.heading(besideWords.citing)
	w.WriteString(`<p class="permanent">` + html.EscapeString(w.site.citation(k, r)) + "</p>\n")
}

// citation is a record as GB/T 7714 writes what stands on the Internet: who, what,
// when, where. The day of reading is the reader's to add.
func (s *Site) citation(k *schema.Kind, r *schema.Record) string {
	title := k.Show.Title(r)
	if number := r.Text(k.Show.Number); number != "" {
		title += "：" + number
	}
	return s.agencyName(r) + ". " + title + "[EB/OL]. (" + day(r.Text(k.Show.From)) + "). " + s.address(recordURL(k, r))
}

// contact is whom one asks about a record: its agency, or the site's sponsor
// where that has told no telephone. The mailbox is the site's where the agency has
// none.
func (s *Site) contact(r *schema.Record) (name, phone, email string) {
	site := s.project.Site()
	name, phone, email = site.Text("sponsor"), site.Text("phone"), site.Text("email")
	if a := s.project.Agency(r.Text("agency")); a != nil && a.Has("phone") {
		name, phone, email = a.Text("name"), a.Text("phone"), cmp.Or(a.Text("email"), email)
	}
	return name, phone, email
}

// besideWords are what stands beside records.
var besideWords = struct {
	decisions, ofCode, keeping, download, this, mending, mendingSource, citing problem.Text

	ask     func(name string) problem.Text
	records func(n int) problem.Text
	under   func(year string, kind problem.Text) problem.Text
	party   func(kind problem.Text, v *dataset.Volume, n int) problem.Text
}{
	decisions:     problem.T("按此事项作出的决定", "Decisions under it"),
	ofCode:        problem.T("这个统一社会信用代码的全部记录", "All records of this organisation's code"),
	keeping:       problem.T("公开到何时", "How long it stays public"),
	download:      problem.T("下载", "Download"),
	this:          problem.T("本条", "This record"),
	mending:       problem.T("申请更正", "Ask for a correction"),
	mendingSource: problem.T("《政府信息公开条例》第四十一条", "Open Government Information Regulations, article 41"),
	citing:        problem.T("引用本页", "Cite this page"),
	ask: func(name string) problem.Text {
		return problem.Textf("内容有误的，可以向%s提出：", "What is wrong can be told to %s: ", name)
	},
	records: func(n int) problem.Text { return problem.Textf("%d 条", "%d", n) },
	under: func(year string, kind problem.Text) problem.Text {
		return problem.Textf("%[1]s 年按此事项作出的%[2]s", "%[3]s under it in %[1]s", year, kind.ZH, kind.EN)
	},
	party: func(kind problem.Text, v *dataset.Volume, n int) problem.Text {
		if n == 0 {
			return problem.T("同一主体", "This party")
		}
		if v == nil {
			return problem.Textf("同一主体的其他%[1]s %[3]d 条", "%[3]d more %[2]s of this party", kind.ZH, kind.EN, n)
		}
		return problem.Textf("同一主体 %[4]s 年的其他%[1]s %[3]d 条", "%[3]d more %[2]s of this party in %[4]s", kind.ZH, kind.EN, n, v.Year)
	},
}
