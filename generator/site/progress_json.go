package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"

	"github.com/spf13/afero"

	"sunboard/generator/calendar"
)

// Where the duties stand for machines: in the site, and for the stock hugo.
const (
	dutiesName = "duties.json"
	staticDir  = "build/static"
)

// dutyJSON is a duty for machines. What is not known is null.
type dutyJSON struct {
	ID         string   `json:"id"`
	Also       []string `json:"also,omitempty"` // duties that the entry tells of too
	Kind       string   `json:"kind"`
	Agency     string   `json:"agency"`
	AgencyCode string   `json:"agency_code"`
	Who        textJSON `json:"who"`
	What       textJSON `json:"what"`
	When       textJSON `json:"when"`
	Source     textJSON `json:"source"`
	Period     string   `json:"period"`
	Due        *string  `json:"due"`
	Published  *string  `json:"published"`
	LateDays   int      `json:"late_days"`
	State      string   `json:"state"`
	Count      *int     `json:"count"`
	LateCount  *int     `json:"late_count,omitempty"` // of the count, how many were late
	URL        string   `json:"url"`
}

type textJSON struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// dutyList is the file of duties.
type dutyList struct {
	Updated string     `json:"updated"`
	Duties  []dutyJSON `json:"duties"`
}

// encode writes the file with a duty a line, so that two days can be compared.
func (l *dutyList) encode() ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"updated\":%q,\"duties\":[", l.Updated)
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for i := range l.Duties {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := e.Encode(&l.Duties[i]); err != nil {
			return nil, fmt.Errorf("%s: %w", dutiesName, err)
		}
		b.Truncate(b.Len() - 1) // the line's end comes with the next
	}
	b.WriteString("\n]}\n")
	return b.Bytes(), nil
}

// writeDuties writes the duties for machines into a folder.
func (s *Site) writeDuties(to afero.Fs, dir string) error {
	data, err := s.duties()
	if err != nil {
		return err
	}
	return writeFile(to, path.Join(dir, dutiesName), data)
}

// duties is the map from each duty to its address.
func (s *Site) duties() ([]byte, error) {
	site := s.project.Site()
	out := dutyList{Updated: s.project.Today.String()}
	for _, o := range s.project.Progress() {
		d := dutyJSON{
			ID: o.Duty.ID, Kind: o.Kind.Name, Agency: site.Text("sponsor"),
			Who: textJSON(o.Duty.Who), What: textJSON(o.Duty.What), When: textJSON(o.Duty.When), Source: textJSON(o.Duty.Source),
			Period: o.Period, Due: dayJSON(o.Due), Published: dayJSON(o.Published), LateDays: o.Late, State: o.Standing.String(),
			URL: s.address(s.obligationURL(&o)),
		}
		if a := s.project.Agency(o.Agency); a != nil {
			d.Agency, d.AgencyCode = a.Text("name"), a.Text("code")
		}
		if o.Duty.EachMonth {
			d.Count, d.LateCount = &o.Shown, &o.LateShown
			for _, other := range o.Kind.Duties {
				if other.EachRecord > 0 && !other.EachMonth {
					d.Also = append(d.Also, other.ID)
				}
			}
		}
		out.Duties = append(out.Duties, d)
	}
	return out.encode()
}

func dayJSON(d calendar.Day) *string {
	if d.IsZero() {
		return nil
	}
	text := d.String()
	return &text
}
