package site

import (
	"cmp"
	"html"
	"slices"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/pinyin"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// The list by first letter is for whoever knows a name and has no scripts: a
// volume, or a kind that is not yearly, as a telephone book has it, with the
// organisations under their letters and their records beneath them. Like a book it
// is cut into pages of so many records, not one a letter: its size follows that of
// the volume, and a letter is an address on a page.

// perLetterPage is how many records a page of such a list shows: a line each.
const perLetterPage = 200

// lettersURL is the address of the list of a volume, or of a kind without volumes.
func lettersURL(k *schema.Kind, v *dataset.Volume) string {
	if v == nil {
		return kindURL(k) + schema.Letters + "/"
	}
	return volumeURL(v) + schema.Lists + "/" + schema.Letters + "/"
}

// letterParams are the parameters of a page of a list by first letter.
type letterParams struct {
	common
	About   string     `json:"about"`
	Whole   *link      `json:"whole,omitempty"` // the list of all records, where some have no name here
	Ways    []wayLink  `json:"ways,omitempty"`
	Years   []yearLink `json:"years,omitempty"`
	Letters []link     `json:"letters"`
	Count   int        `json:"count"`
	Page    int        `json:"page"`
	Pages   int        `json:"pages"`
	Pager   []pageLink `json:"pager,omitempty"`
	Prev    string     `json:"prev,omitempty"`
	Next    string     `json:"next,omitempty"`
	Body    string     `json:"body"`
}

// lettered is a record with its place in the list.
type lettered struct {
	letter int // in pinyin.Letters
	key    string
	name   string
	code   string // of the organisation that it concerns
	record *schema.Record
}

// byLetter are the records that stand under a letter, in the order of their names;
// those of a name stay in the order of lists.
func (s *Site) byLetter(k *schema.Kind, records []*schema.Record) []lettered {
	names := s.project.Names()
	var list []lettered
	for _, r := range records {
		if name := k.CalledBy(r); name != "" {
			list = append(list, lettered{slices.Index(pinyin.Letters, names.Letter(name)), names.Key(name), name, partyOf(k, r), r})
		}
	}
	slices.SortStableFunc(list, func(a, b lettered) int {
		return cmp.Or(cmp.Compare(a.letter, b.letter), cmp.Compare(a.key, b.key), cmp.Compare(a.name, b.name), cmp.Compare(a.code, b.code))
	})
	return list
}

// letterLinks lead to the letters of a list, by how many records each has.
func letterLinks(l listing, counts map[string]int) []link {
	var list []link
	before := 0
	for _, letter := range pinyin.Letters {
		if n := counts[letter]; n > 0 {
			list = append(list, link{Title: letter, URL: l.url(before/perLetterPage+1) + "#" + letterID(letter), Note: grouped(n)})
			before += n
		}
	}
	return list
}

// letterID is the anchor of a letter.
func letterID(letter string) string {
	if letter == pinyin.Other {
		return "letter-other"
	}
	return "letter-" + strings.ToLower(letter)
}

// lettersOf are the links to the letters of a volume, which its summary counts, or
// of a kind that is not yearly.
func (s *Site) lettersOf(k *schema.Kind, v *dataset.Volume) []link {
	return letterLinks(listing{first: lettersURL(k, v)}, s.letterCounts(k, v))
}

// letterCounts is how many records stand under each letter.
func (s *Site) letterCounts(k *schema.Kind, v *dataset.Volume) map[string]int {
	if v != nil {
		return v.Letters
	}
	counts := map[string]int{}
	for _, r := range s.visible(k) {
		if name := k.CalledBy(r); name != "" {
			counts[s.project.Names().Letter(name)]++
		}
	}
	return counts
}

// standingLetterURLs are the addresses of the pages of a kind's list by first letter,
// of one that is not yearly.
func (s *Site) standingLetterURLs(k *schema.Kind) []string {
	n := 0
	for _, count := range s.letterCounts(k, nil) {
		n += count
	}
	var urls []string
	l := listing{first: lettersURL(k, nil)}
	for page := range letterPagesOf(n) {
		urls = append(urls, l.url(page+1))
	}
	return urls
}

// letterPagesOf is how many pages a list of so many records has.
func letterPagesOf(records int) int { return (records + perLetterPage - 1) / perLetterPage }

// letterPages makes the list by first letter, page by page; none where no record
// has a name.
func (s *Site) letterPages(k *schema.Kind, v *dataset.Volume, records []*schema.Record, put func(page) error) error {
	list := s.byLetter(k, records)
	l := listing{first: lettersURL(k, v)}
	pages := letterPagesOf(len(list))
	shared := letterParams{
		common: common{k.Name, s.crumbs(s.kindCrumb(k))}, About: letterWords.about.In(s.lang),
		Letters: s.lettersOf(k, v), Count: len(list), Pages: pages,
	}
	title := k.Title
	if v != nil {
		title = yearTitle(v.Year, k.Title)
		shared.Crumbs = append(shared.Crumbs, link{Title: ofYear(v.Year).In(s.lang), URL: volumeURL(v)})
		shared.Whole = &link{Title: title.In(s.lang), URL: volumeURL(v)}
		for _, other := range s.volumes(k) { // No counts: a volume's pages do not change when another volume does.
			shared.Years = append(shared.Years, yearLink{Year: other.Year, URL: lettersURL(k, other), Current: other == v})
		}
	} else if shared.Ways = s.ways(k, nil); shared.Ways != nil {
		for i := range shared.Ways {
			shared.Ways[i].Current = shared.Ways[i].URL == l.first
		}
	}
	title = problem.Text{ZH: title.ZH + "：" + letterWords.title.ZH, EN: title.EN + ": " + letterWords.title.EN}
	for n := 1; n <= pages; n++ {
		params := shared
		params.Page, params.Pager = n, l.pager(n, pages)
		params.Body = s.letterBody(k, list[(n-1)*perLetterPage:min(n*perLetterPage, len(list))])
		if n > 1 {
			params.Prev = l.url(n - 1)
		}
		if n < pages {
			params.Next = l.url(n + 1)
		}
		if err := put(page{path: contentPath(l.url(n)), front: front{
			Title: pageTitle(title, n).In(s.lang), Description: listDescription(title, len(list)).In(s.lang), Layout: "letters", Params: params,
		}}); err != nil {
			return err
		}
	}
	return nil
}

// letterBody is a page of the list: a part for each letter.
func (s *Site) letterBody(k *schema.Kind, list []lettered) string {
	var w strings.Builder
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].letter == list[0].letter {
			n++
		}
		letter := pinyin.Letters[list[0].letter]
		id := letterID(letter)
		w.WriteString(`<section aria-labelledby="` + id + `"><h2 id="` + id + `">` + letter + "</h2>\n<ul class=\"names\">\n")
		s.writeNames(&w, k, list[:n])
		w.WriteString("</ul></section>\n")
		list = list[n:]
	}
	return w.String()
}

// writeNames writes the records of a letter: those of an organisation together.
func (s *Site) writeNames(w *strings.Builder, k *schema.Kind, list []lettered) {
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[0].code != "" && list[n].code == list[0].code && list[n].name == list[0].name {
			n++
		}
		if n == 1 {
			r := list[0].record
			title := list[0].name
			if k.Show.Party == nil {
				title = k.Show.Title(r)
			}
			w.WriteString("<li>" + letterLink(title, recordURL(k, r), r.Text(k.Show.Number), s.letterNote(k, r)) + "</li>\n")
		} else {
			w.WriteString("<li>" + html.EscapeString(list[0].name) + "<ul>")
			for _, one := range list[:n] {
				r := one.record
				w.WriteString("<li>" + letterLink(cmp.Or(r.Text(k.Show.Number), r.Text("id")), recordURL(k, r), s.letterNote(k, r)) + "</li>")
			}
			w.WriteString("</ul></li>\n")
		}
		list = list[n:]
	}
}

// letterNote is what tells records of a name apart: the day, or the agency.
func (s *Site) letterNote(k *schema.Kind, r *schema.Record) string {
	if k.Show.Date != "" {
		return day(r.Text(k.Show.Date))
	}
	return s.agencyName(r)
}

func letterLink(title, url string, notes ...string) string {
	text := `<a href="` + url + `">` + html.EscapeString(title) + "</a>"
	for _, note := range notes {
		if note != "" {
			text += " <span>" + html.EscapeString(note) + "</span>"
		}
	}
	return text
}

// agencyLetters are the agencies under their letters.
func (s *Site) agencyLetters() []agencyLetter {
	names := s.project.Names()
	agencies := slices.Clone(s.project.Settings[disclosure.Agencies.Name])
	slices.SortStableFunc(agencies, func(a, b *schema.Record) int {
		return cmp.Compare(names.Key(a.Text("name")), names.Key(b.Text("name")))
	})
	var list []agencyLetter
	for _, letter := range pinyin.Letters {
		own := agencyLetter{Letter: letter}
		for _, a := range agencies {
			if names.Letter(a.Text("name")) == letter {
				own.Items = append(own.Items, link{Title: s.nameOf(a), URL: agencyURL(a.Text("id"))})
			}
		}
		if own.Items != nil {
			list = append(list, own)
		}
	}
	return list
}

// agencyLetter are the agencies of a letter.
type agencyLetter struct {
	Letter string `json:"letter"`
	Items  []link `json:"items"`
}

var letterWords = struct{ title, about problem.Text }{
	title: problem.T("按名称首字母", "by first letter"),
	about: problem.T("名称按拼音首字母排列；多音字取常用的读音，名称前面本地的地名、书名号，以及权责事项开头的“对”字不计。",
		"Names stand by their first letter in pinyin; of several readings the common one counts, and names of this place, brackets, and the word 对 that powers begin with are passed over."),
}
