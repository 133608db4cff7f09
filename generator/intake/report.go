// Package intake turns what people already have into records: tables in Excel and
// CSV, and reports and articles in Word and plain text.
//
// Three laws hold here:
//   - nothing that can be read is lost: each line of a text ends in a field, or
//     is set aside and listed with the reason;
//   - words are never mended; what was guessed is said;
//   - what the text does not say is left empty, with a comment for a person.
package intake

import (
	"cmp"
	"slices"
	"strconv"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Report is what was read from the text of an annual report.
type Report struct {
	File    string
	Record  *schema.Record // of disclosure.Report; the line of a value is that of the text
	Agency  string         // the agency's name as the text has it; may be empty
	Taken   []Line         // lines that went into fields of their own: title, date, reviewer
	Aside   []Line         // lines that are not the report's: page furniture
	Figures []Candidate    // numbers for a person to keep or drop

	Pictures []*Picture // that the text shows, in its order

	places    places
	roots     []*section
	yearGuess bool           // the year was inferred from the date
	mentions  map[string]int // parts that no heading names, with the line that speaks of them
}

// Line is a line of the text, and what became of it.
type Line struct {
	Number int // from 1
	Text   string
	Why    problem.Text
}

// ReadReport reads a report from plain text in UTF-8, UTF-16 or GB18030, or from a
// Word document; the file's name tells which. The problems are what a person
// should look at; where one is an error there is no report. File is the name that
// problems and comments give.
func ReadReport(file string, data []byte) (*Report, []problem.Problem) {
	var problems []problem.Problem
	found := func(p problem.Problem) { problems = append(problems, p) }
	s, ok := readSource(file, data, found)
	if !ok {
		return nil, problems
	}
	r := readLines(s, found)
	problem.Sort(problems)
	return r, problems
}

func readLines(s *source, found func(problem.Problem)) *Report {
	findPlaceholders(s, found)
	body, aside := setFurniture(s.lines)
	f := &frame{file: s.file, lines: map[string]int{}, found: found}
	body = f.takeHead(f.takeTail(body))
	o := &outline{file: s.file, places: s.places, lines: body, found: found}
	o.build()
	for _, l := range f.end {
		o.addText(l)
	}
	assignParts(o.roots)
	if len(o.roots) == 0 {
		found(noSections.At(problem.Place{File: s.file}, problem.T("没有认出章节，全部文字放进了前言", "no section was found; the whole text went into the foreword"),
			problem.T("给标题加上“一、”“（一）”这样的序号再导入，或手工分节", "number the headings as 一、 and （一） and import again, or make the sections by hand")))
	}
	o.foreword = append(f.loose, o.foreword...)
	r := &Report{File: s.file, Agency: f.agencyName(aside), Taken: f.noted, Pictures: s.pictures, places: s.places, roots: o.roots}
	r.Record = r.record(f, o)
	r.Aside = slices.Concat(aside, f.aside, s.aside, s.lostNotes())
	byLine := func(a, b Line) int { return cmp.Compare(a.Number, b.Number) }
	slices.SortStableFunc(r.Taken, byLine)
	slices.SortStableFunc(r.Aside, byLine)
	for _, l := range o.foreword {
		r.Figures = append(r.Figures, candidates(l, "")...)
	}
	r.Figures = append(r.Figures, sectionFigures(o.roots)...)
	r.mentions = mentions(o)
	return r
}

// record is the record of what was read.
func (r *Report) record(f *frame, o *outline) *schema.Record {
	rec := newRecord(disclosure.Report.Fields, r.File, 1)
	set(rec, "type", disclosure.Report.Field("type").Choices[0].Word, 0)
	year, guess := reportYear(f, o)
	r.yearGuess = guess
	if year > 0 {
		set(rec, "year", strconv.Itoa(year), 0)
	}
	set(rec, "title", f.title, f.lines["title"])
	set(rec, "document", f.document, f.lines["document"])
	set(rec, "signed_on", f.signedOn, f.lines["signed_on"])
	set(rec, "reviewer", f.reviewer, f.lines["reviewer"])
	if len(o.foreword) > 0 {
		set(rec, "foreword", paragraphs(o.foreword), o.foreword[0].n)
	}
	setSections(rec, r.File, o.roots)
	return rec
}

func setSections(rec *schema.Record, file string, list []*section) {
	if len(list) == 0 {
		return
	}
	_, f := rec.Lookup("sections")
	items := make([]schema.Value, len(list))
	for i, s := range list {
		sub := newRecord(f.Fields, file, s.at)
		set(sub, "number", s.number.text, s.at)
		set(sub, "heading", s.heading.text, s.at)
		var parts []schema.Value
		for _, p := range s.parts {
			parts = append(parts, schema.Value{Text: p})
		}
		setValue(sub, "parts", schema.Value{Items: parts})
		if len(s.body) > 0 {
			set(sub, "body", paragraphs(s.body), s.body[0].n)
		}
		setSections(sub, file, s.kids)
		items[i] = schema.Value{Group: sub, Line: int32(s.at)}
	}
	setValue(rec, "sections", schema.Value{Items: items})
}

func newRecord(fields []schema.Field, file string, at int) *schema.Record {
	return &schema.Record{Fields: fields, Values: make([]schema.Value, len(fields)), At: problem.Place{File: file, Line: at}}
}

func set(r *schema.Record, name, text string, at int) {
	if text != "" {
		setValue(r, name, schema.Value{Text: text, Line: int32(at)})
	}
}

func setValue(r *schema.Record, name string, v schema.Value) {
	for i := range r.Fields {
		if r.Fields[i].Name == name {
			r.Values[i] = v
		}
	}
}
