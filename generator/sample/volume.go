package sample

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"sunboard/generator/calendar"
)

const (
	inVolume = 10_000 // records of a volume, while the years last
	inFile   = 500    // records of a file
	mostAgo  = 8      // years, today's included

	penaltyYears = 3 // years of penalties, today's included
)

// volume is all records of one kind in one year.
type volume struct {
	kind    string // permit or penalty
	year    int
	records int
}

// plan divides a number of records into volumes, oldest year first. Penalties
// stand in the last years only, for three years after the decision they have
// disappeared from the site.
func plan(records int, today calendar.Day) []volume {
	years := min(max(1, (records+2*inVolume-1)/(2*inVolume)), mostAgo)
	recent := min(years, penaltyYears)
	penalties := min(records/2, recent*inVolume)
	permits := records - penalties
	if most := mostAgo * inVolume; permits > most { // all years are full: fill them evenly
		penalties += (permits - most) * recent / (mostAgo + recent)
		permits = records - penalties
	}
	years = min(max(years, (permits+inVolume-1)/inVolume), mostAgo)
	var list []volume
	for i := range years {
		year := today.Year() - years + 1 + i
		list = append(list, volume{"permit", year, share(permits, years, i)})
		if old := years - recent; i >= old {
			list = append(list, volume{"penalty", year, share(penalties, recent, i-old)})
		}
	}
	return list
}

// share is what the i-th of n gets of a total; the last ones get the remainder.
func share(total, n, i int) int { return total*(i+1)/n - total*i/n }

// write writes the files 01.yaml, 02.yaml, … of the volume.
func (v volume) write(dir string, seed uint64, today calendar.Day) error {
	if v.records == 0 {
		return nil
	}
	folder := filepath.Join(dir, "data", v.kind, fmt.Sprint(v.year))
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	g := newGenerator(v, seed, today)
	width := max(2, len(fmt.Sprint((v.records+inFile-1)/inFile)))
	for n := 0; g.next < v.records; n++ {
		g.out.reset()
		for range min(inFile, v.records-g.next) {
			g.record()
		}
		name := fmt.Sprintf("%0*d.yaml", width, n+1)
		if err := os.WriteFile(filepath.Join(folder, name), g.out.buf, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// generator makes the records of one volume, in the order of their dates.
type generator struct {
	volume
	chance *rand.Rand
	today  calendar.Day
	days   []calendar.Day // the days on which the volume's decisions are made
	next   int            // records made so far
	given  [2]int         // document numbers given so far, by agency
	width  int            // digits of the number in an id

	violations [2][]*violation // what each agency penalises this year, by weight
	licences   [2][]*licence   // what each agency permits this year, by weight
	out        listing
}

func newGenerator(v volume, seed uint64, today calendar.Day) *generator {
	stream := uint64(v.year) << 1
	if v.kind == "permit" {
		stream++
	}
	g := &generator{
		volume: v,
		chance: rand.New(rand.NewPCG(seed, stream)),
		today:  today,
		days:   workdays(v.year, today),
		width:  max(4, len(fmt.Sprint(v.records))),
	}
	for a := range agencies {
		g.violations[a] = violationsOf(a, v.year)
		g.licences[a] = licencesOf(a, v.year)
	}
	return g
}

// workdays are the working days of a year up to today; all days where there is
// no such day yet.
func workdays(year int, today calendar.Day) []calendar.Day {
	var list, all []calendar.Day
	first, _ := calendar.New(year, 1, 1)
	for d := first; d.Year() == year && !d.After(today); d = d.AddDays(1) {
		all = append(all, d)
		if working, known := days.Working(d); working || !known && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
			list = append(list, d)
		}
	}
	if len(list) == 0 {
		return all
	}
	return list
}

// days are the public holidays that decisions and publications keep to.
var days = calendar.China()

func (g *generator) record() {
	i := g.next
	g.next++
	decided := g.days[i*len(g.days)/g.records]
	agency := 0
	if g.chance.IntN(10) < 3 {
		agency = 1
	}
	g.given[agency]++
	g.out.start("id", fmt.Sprintf("%d-%0*d", g.year, g.width, g.next))
	g.out.line("agency", agencies[agency].id)
	if g.kind == "permit" {
		g.permit(agency, decided)
	} else {
		g.penalty(agency, decided)
	}
}

// published is one of the first five working days after the decision, and not
// after today: within the seven that the law gives.
func (g *generator) published(decided calendar.Day) calendar.Day {
	d, err := days.After(decided, 1+g.chance.IntN(5))
	if err != nil || d.After(g.today) {
		return g.today
	}
	return d
}

// one is one of the list.
func one[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }
