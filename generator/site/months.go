package site

import (
	"slices"
	"strconv"
	"time"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// monthGrid is an agency's decisions of a kind, a row a year, newest first.
type monthGrid struct {
	Agency *agencyLink `json:"agency,omitempty"`
	Years  []monthYear `json:"years"`
}

type monthYear struct {
	Year   string      `json:"year"`
	URL    string      `json:"url,omitempty"`
	Months []monthCell `json:"months"` // twelve, January first
}

// monthCell is a month: how many decisions are shown, and how the duty stands. A
// month that nothing is due of is empty.
type monthCell struct {
	Month string `json:"month"`
	Shown string `json:"shown,omitempty"`
	State *state `json:"state,omitempty"`
}

// monthGrids puts the months of a kind into grids, an agency each.
func (s *Site) monthGrids(k *schema.Kind, list []dataset.Obligation) []monthGrid {
	var grids []monthGrid
	last := ""
	for i := range list {
		o := &list[i]
		if len(grids) == 0 || o.Agency != last {
			grids = append(grids, monthGrid{})
			if a := s.project.Agency(o.Agency); a != nil {
				grids[len(grids)-1].Agency = &agencyLink{a.Text("name"), agencyURL(o.Agency)}
			}
			last = o.Agency
		}
		s.addMonth(&grids[len(grids)-1], o)
	}
	for i := range grids {
		slices.Reverse(grids[i].Years)
	}
	return grids
}

func (s *Site) addMonth(g *monthGrid, o *dataset.Obligation) {
	year := o.Period[:len("2006")]
	if n := len(g.Years); n == 0 || g.Years[n-1].Year != year {
		row := monthYear{Year: year}
		for m := 1; m <= 12; m++ {
			row.Months = append(row.Months, monthCell{Month: s.monthName(m)})
		}
		if url := s.obligationURL(o); url != kindURL(o.Kind) {
			row.URL = url
		}
		g.Years = append(g.Years, row)
	}
	month, err := calendar.ParseMonth(o.Period)
	if err != nil {
		return
	}
	_, m, _ := month.Date()
	cell := &g.Years[len(g.Years)-1].Months[m-1]
	cell.State = &state{monthWord(o).In(s.lang), tones[o.Standing]}
	switch {
	case o.Standing == dataset.Unknown && o.Hidden:
		cell.Shown = "—" // how many there were is not told
	default:
		cell.Shown = grouped(o.Shown)
	}
}

// monthName is a month in a list or a narrow cell.
func (s *Site) monthName(m int) string {
	return problem.Textf("%[1]d 月", "%.3[2]s", m, time.Month(m)).In(s.lang)
}

// monthNotes are what a year's months without a public decision say.
type monthNotes struct {
	Year  string   `json:"year"`
	Lines []string `json:"lines"`
}

// emptyMonths are the months of a yearly kind that have no decision to show:
// each says that there was none, or that nothing is public (国办秘函〔2019〕19号:
// no blank columns). Of a month whose decisions were withdrawn or have expired
// nothing is said.
func (s *Site) emptyMonths(k *schema.Kind) []monthNotes {
	var list []dataset.Obligation
	for _, o := range s.project.Progress() {
		if o.Kind == k && o.Duty.EachMonth && (o.Statement != nil || o.Silent() && o.Standing == dataset.Overdue) {
			list = append(list, o)
		}
	}
	// Newest year first; in a year by agency, then by month, as they come.
	slices.SortStableFunc(list, func(a, b dataset.Obligation) int { return yearOf(&b) - yearOf(&a) })
	var notes []monthNotes
	for i := range list {
		o := &list[i]
		if n := len(notes); n == 0 || notes[n-1].Year != o.Period[:len("2006")] {
			notes = append(notes, monthNotes{Year: o.Period[:len("2006")]})
		}
		note := &notes[len(notes)-1]
		if o.Statement != nil {
			month, _ := calendar.ParseMonth(o.Period)
			note.Lines = append(note.Lines, noneStated(s.agencyNamed(o.Agency), k.Title, month, o.Published.String()).In(s.lang))
		} else if i == 0 || !sameSilence(&list[i-1], o) {
			note.Lines = append(note.Lines, s.silence(list[i:]))
		}
	}
	return notes
}

// silence is the line of an agency's silent months that follow each other in a
// list.
func (s *Site) silence(list []dataset.Obligation) string {
	months := ""
	for i := range list {
		if i > 0 && !sameSilence(&list[i-1], &list[i]) {
			break
		}
		if i > 0 {
			months += problem.T("、", ", ").In(s.lang)
		}
		month, _ := strconv.Atoi(list[i].Period[len("2006-"):])
		months += s.monthName(month)
	}
	return noneShown(s.agencyNamed(list[0].Agency), yearOf(&list[0]), months).In(s.lang)
}

// sameSilence reports whether two months are told in one line.
func sameSilence(a, b *dataset.Obligation) bool {
	return a.Statement == nil && b.Statement == nil && a.Agency == b.Agency && yearOf(a) == yearOf(b)
}

func yearOf(o *dataset.Obligation) int {
	year, _ := strconv.Atoi(o.Period[:len("2006")])
	return year
}

func (s *Site) agencyNamed(id string) string {
	if a := s.project.Agency(id); a != nil {
		return s.nameOf(a)
	}
	return id
}
