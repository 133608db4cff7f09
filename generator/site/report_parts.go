package site

import (
	"strconv"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// block is a section within a part, or, where See is set, a word on which part it
// stands in.
type block struct {
	Level   int    `json:"level,omitempty"` // of its heading
	Heading string `json:"heading,omitempty"`
	Body    string `json:"body,omitempty"` // Markdown
	See     *link  `json:"see,omitempty"`
}

// partLevel is the level of the headings within a part, below those of the part
// and of the year.
const partLevel = 4

// Keys of a report's content besides the statutory parts.
const (
	forewordPart = "foreword"
	unmarkedPart = ""
)

// part is a part of reports and its place on a page.
type part struct {
	key, anchor string
	title       problem.Text
}

// comparedParts are all parts in the order in which they are shown.
func comparedParts() []part {
	list := []part{{forewordPart, "foreword", compareWords.foreword}}
	for i, c := range disclosure.ReportParts {
		list = append(list, part{c.Word, "part-" + strconv.Itoa(i+1), problem.T(c.Word, c.EN)})
	}
	return append(list, part{unmarkedPart, "unmarked", compareWords.unmarked})
}

// partPairs are the parts that at least one of two reports has.
func (s *Site) partPairs(before, after *schema.Record) []partPair {
	then, now := s.partsOf(before), s.partsOf(after)
	var list []partPair
	for _, p := range comparedParts() {
		if then[p.key] == nil && now[p.key] == nil {
			continue
		}
		list = append(list, partPair{p.title.In(s.lang), p.anchor, s.partSide(before, then[p.key]), s.partSide(after, now[p.key])})
	}
	return list
}

func (s *Site) partSide(r *schema.Record, blocks []block) partSide {
	side := partSide{Year: r.Text("year"), Blocks: blocks}
	if blocks == nil {
		side.Missing = notSaid(side.Year).In(s.lang)
	}
	return side
}

// partsOf puts the text of a report under the parts that its sections are marked
// with. All of it stands once: a section without a mark of its own goes with that
// which it stands in, and where a section is of several parts, or stands within
// another, the others lead to it.
func (s *Site) partsOf(r *schema.Record) map[string][]block {
	parts := map[string][]block{}
	if text := r.Text("foreword"); text != "" {
		parts[forewordPart] = []block{{Body: disclosure.SafeMarkdown(text)}}
	}
	for _, section := range r.Groups("sections") {
		s.addSection(parts, section, unmarkedPart, true, partLevel)
	}
	return parts
}

// addSection puts a section, which stands within one of a part, under its own.
func (s *Site) addSection(parts map[string][]block, section *schema.Record, within string, top bool, level int) {
	heading := disclosure.SectionHeading(section)
	own := within
	for i, mark := range section.Texts("parts") {
		if i == 0 {
			own = mark
		} else if mark != own {
			parts[mark] = append(parts[mark], s.seePart(heading, own))
		}
	}
	if own != within {
		if !top {
			parts[within] = append(parts[within], s.seePart(heading, own))
		}
		level = partLevel
	}
	b := block{Heading: heading, Body: disclosure.SafeMarkdown(section.Text("body"))}
	if heading != "" {
		b.Level = level
		level++
	}
	parts[own] = append(parts[own], b)
	for _, sub := range section.Groups("sections") {
		s.addSection(parts, sub, own, false, level)
	}
}

// seePart leads from where a section might be looked for to where it stands.
func (s *Site) seePart(heading, key string) block {
	for _, p := range comparedParts() {
		if p.key == key {
			return block{Heading: heading, See: &link{Title: elsewhere(p.title.In(s.lang)).In(s.lang), URL: "#" + p.anchor}}
		}
	}
	return block{Heading: heading}
}
