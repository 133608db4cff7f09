package intake

import (
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
)

// reportYear is the year that a report reports on: as the title says, else the
// heading on measures, the foreword, or the year before the heading on plans.
// A guess is the year before the date below the report. 0: unknown.
func reportYear(f *frame, o *outline) (year int, guess bool) {
	if list := years(newLine(0, f.title).key, false); len(list) > 0 {
		return list[0], false
	}
	signed := 0
	if d, err := calendar.Parse(f.signedOn); err == nil {
		signed = d.Year()
	}
	if y := headingYear(o.roots, measures); y > 0 {
		return y, false
	}
	if y := forewordYear(o.foreword, signed); y > 0 {
		return y, false
	}
	if y := headingYear(o.roots, plans); y > 0 {
		return y - 1, false
	}
	return max(0, signed-1), signed > 0
}

// headingYear is the year in the first heading of a part.
func headingYear(roots []*section, part int) int {
	for _, s := range roots {
		if !slices.Contains(s.parts, disclosure.ReportParts[part].Word) {
			continue
		}
		if list := years(s.heading.key, true); len(list) > 0 {
			return list[0]
		}
	}
	return 0
}

// forewordYear prefers the year before the date, for a foreword may also name
// the year of a law.
func forewordYear(lines []line, signed int) int {
	var all []int
	for _, l := range lines {
		all = append(all, years(l.key, true)...)
	}
	switch {
	case len(all) == 0:
		return 0
	case slices.Contains(all, signed-1):
		return signed - 1
	}
	return all[0]
}

var unfilled = regexp.MustCompile(`\(请[^()]{0,16}填写\)|[xX×]{2,}(?:年|月|日|市|县|局|项|件|次|人)`)

// findPlaceholders tells places that a model text left to fill in.
func findPlaceholders(s *source, found func(problem.Problem)) {
	for _, l := range s.lines {
		key := l.key
		if l.table != nil {
			key = strings.Map(fold, l.text)
		}
		if m := unfilled.FindString(key); m != "" {
			found(placeholder.At(problem.Place{File: s.file, Line: l.n}, problem.Textf("范本里的“%s”还没有填写", "“%s” of the model text is not filled in", m),
				problem.T("查明后填上，或删去", "fill it in, or delete it")))
		}
	}
}
