package intake

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Article is what was read from the text of a piece of legal outreach.
type Article struct {
	File     string
	Record   *schema.Record // of disclosure.Outreach
	Taken    []Line         // lines that went into fields of their own
	Aside    []Line         // lines that are not the article's
	Pictures []*Picture

	places places
	notes  notes // what was guessed, and what the text says of a field that it does not fill
	year   string
}

// ReadArticle reads a piece of legal outreach from plain text or a Word document,
// as ReadReport reads a report.
func ReadArticle(file string, data []byte) (*Article, []problem.Problem) {
	var problems []problem.Problem
	found := func(p problem.Problem) { problems = append(problems, p) }
	s, ok := readSource(file, data, found)
	if !ok {
		return nil, problems
	}
	a := readArticle(s, found)
	problem.Sort(problems)
	return a, problems
}

func readArticle(s *source, found func(problem.Problem)) *Article {
	findPlaceholders(s, found)
	a := &Article{
		File: s.file, Record: newRecord(disclosure.Outreach.Fields, s.file, 1),
		Pictures: s.pictures, places: s.places, notes: notes{"agency": {}, "published_on": {}},
	}
	// Above the text 主办单位 is the host of the event, below it that of the page.
	lines := a.takeLabels(s.lines, func(i int) bool { return i <= headLength(s.lines) })
	lines, a.Aside = setFurniture(lines)
	lines = a.takePictures(lines)
	lines = a.takeTitle(lines)
	lines = a.takeLabels(lines, func(i int) bool { return i >= len(lines)-tailLines })
	lines = a.takeSigned(lines)
	a.guessType()
	a.setLaws(lines)
	a.guessEvent(lines)
	a.setBody(s, lines, found)
	a.notePublished()
	a.Aside = append(a.Aside, append(slices.Clone(s.aside), s.lostNotes()...)...)
	byLine := func(x, y Line) int { return cmp.Compare(x.Number, y.Number) }
	slices.SortStableFunc(a.Taken, byLine)
	slices.SortStableFunc(a.Aside, byLine)
	return a
}

func (a *Article) take(l line, why problem.Text) {
	a.Taken = append(a.Taken, Line{l.n, l.text, why})
}

// guess sets a field whose value is not sure, with the words that say so.
func (a *Article) guess(name, value string, note problem.Text) {
	if value != "" && !a.Record.Has(name) {
		a.setField(name, value)
		a.notes[name] = note
	}
}

func (a *Article) field(name string) *schema.Field {
	_, f := a.Record.Lookup(name)
	return f
}

// setField sets a field of one value, or one of several, whose values are parted
// by the signs that people use.
func (a *Article) setField(name, value string) {
	if !a.field(name).Many {
		set(a.Record, name, value, 0)
		return
	}
	var items []schema.Value
	for _, part := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune("、，,；;", r) }) {
		if part = strings.TrimSpace(part); part != "" {
			items = append(items, schema.Value{Text: part})
		}
	}
	setValue(a.Record, name, schema.Value{Items: items})
}

var captionSign = regexp.MustCompile(`^(?:[▲△↑] ?|图 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|片)? ?[:、.]? ?|\(图片?\) ?)`)

var asCaption = problem.T("图片说明", "caption")

// takePictures puts the pictures into the field for them, with the line below each
// that begins as captions do.
func (a *Article) takePictures(lines []line) []line {
	var rest []line
	var images []schema.Value
	_, field := a.Record.Lookup("images")
	shown := map[*Picture]bool{}
	fresh := false // the last image has no caption yet, and its line was just read
	for _, l := range lines {
		m := captionSign.FindString(l.key)
		if fresh && m != "" && l.table == nil && l.level == 0 && l.len() <= ownLine && !isSentence(l.key) && len(m) < len(l.key) {
			_, words := l.cut(len(m))
			set(images[len(images)-1].Group, "caption", words.text, l.n)
			a.take(l, asCaption)
			l = line{n: l.n, layout: layout{inserts: l.inserts}}
		}
		fresh = false
		var others []insert
		for _, i := range l.inserts {
			if i.picture == nil {
				others = append(others, i)
			} else if !shown[i.picture] {
				shown[i.picture] = true
				g := newRecord(field.Fields, a.File, i.picture.At)
				set(g, "file", pictureMark+i.picture.file(), 0)
				set(g, "alt", i.picture.Alt, 0)
				images = append(images, schema.Value{Group: g})
				fresh = true
			}
		}
		l.inserts = others
		if !l.isEmpty() {
			rest = append(rest, l)
		}
	}
	if len(images) > 0 {
		setValue(a.Record, "images", schema.Value{Items: images})
	}
	return rest
}

// takeTitle takes the title: what the style says is one, else a first line that is
// short and no sentence, with the subtitle below it.
func (a *Article) takeTitle(lines []line) []line {
	first := slices.IndexFunc(lines, func(l line) bool { return l.title })
	last := first
	switch {
	case first >= 0:
		for last+1 < len(lines) && lines[last+1].title {
			last++
		}
	case len(lines) > 0 && lines[0].len() <= ownLine && hasHan(lines[0].text) && !endsSentence(lines[0].key) && lines[0].table == nil && lines[0].item == 0:
		first, last = 0, 0
	default:
		return lines
	}
	if last+1 < len(lines) && strings.HasPrefix(lines[last+1].key, "—") && lines[last+1].len() <= ownLine {
		last++
	}
	title := ""
	var loose []line
	for _, l := range lines[first : last+1] {
		title += l.text
		a.take(l, asTitle)
		loose = append(loose, l.apart()...)
	}
	set(a.Record, "title", title, lines[first].n)
	return slices.Concat(lines[:first], loose, lines[last+1:])
}

// takeSigned takes a line with nothing but a date, or an agency, below the title
// or at the end.
func (a *Article) takeSigned(lines []line) []line {
	opening := headLength(lines)
	var rest []line
	for i, l := range lines {
		edge := i < min(opening, 3) || i >= len(lines)-3
		day, dated := dateOf(l.key)
		org, signed, both := signedLine(l)
		if both {
			day, dated = dateOf(signed.key)
		}
		switch {
		case edge && dated && !day.IsZero():
			a.year = day.String()[:4]
			a.notes["published_on"] = problem.Textf("原文写着 %s", "The text says %s.", day)
			if both {
				a.notes["agency"] = problem.Textf("原文写作“%s”", "The text says “%s”.", org.text)
				a.take(l, asSigned)
			} else {
				a.take(l, problem.T("日期，供填写公开日期参考", "a date, for the day of publication"))
			}
		case edge && l.level == 0 && l.table == nil && orgLine.MatchString(l.key):
			a.notes["agency"] = problem.Textf("原文写作“%s”", "The text says “%s”.", l.text)
			a.take(l, asSigner)
		default:
			rest = append(rest, l)
			continue
		}
		rest = append(rest, l.apart()...)
	}
	return rest
}

// notePublished tells when the page says that it was published.
func (a *Article) notePublished() {
	for _, l := range a.Aside {
		if m := published.FindStringSubmatch(newLine(0, l.Text).key); m != nil {
			a.notes["published_on"] = problem.Textf("网页上写着 %s", "The page says %s.", m[1])
			a.year = cmp.Or(a.year, m[1][:4])
			return
		}
	}
}

// setBody writes the text with its headings. What a report is cut into, an
// article is too, so that the words of a report are its body.
func (a *Article) setBody(s *source, lines []line, found func(problem.Problem)) {
	o := &outline{file: s.file, places: s.places, lines: lines, found: found}
	o.build()
	r := newRecord(disclosure.Report.Fields, s.file, 1)
	if len(o.foreword) > 0 {
		set(r, "foreword", paragraphs(o.foreword), o.foreword[0].n)
	}
	setSections(r, s.file, o.roots)
	set(a.Record, "body", strings.TrimSpace(disclosure.Report.Show.Body(r)), 0)
}
