package law

import (
	"slices"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

// Adjustment is an entry of a power's history.
type Adjustment struct {
	Day    calendar.Day
	Change string // 增加, 取消, ...
	part   bool   // it concerns a part of the power only
	entry  *schema.Record
}

// powerEvents is the history by its days, entries of one day as they are
// written. Entries without a day say nothing.
func powerEvents(p *schema.Record) []Adjustment {
	var list []Adjustment
	for _, h := range p.Groups("history") {
		if day, ok := h.Day("date"); ok {
			list = append(list, Adjustment{day, h.Text("change"), h.Text("part") == "true", h})
		}
	}
	slices.SortStableFunc(list, func(a, b Adjustment) int { return a.Day.Sub(b.Day) })
	return list
}

// begins is whether the entry puts the power on the list. What adds a part to it
// says nothing of its beginning.
func (e Adjustment) begins() bool {
	return !e.part && slices.Contains([]string{"增加", "承接", "划入"}, e.Change)
}

// ends is whether the entry takes the power off the list. Of what goes in part
// the rest stays.
func (e Adjustment) ends() bool {
	return !e.part && slices.Contains([]string{"取消", "合并", "下放", "划出"}, e.Change)
}

// Standing is whether a power stands on the list on a day.
type Standing int

// Standings of a power.
const (
	Untold       Standing = iota // its history does not say
	NotYetHeld                   // it is added later
	Held                         // it is on the list
	NoLongerHeld                 // it has left the list
)

// StandingOn is the power's standing on a day, and the adjustment that decides
// it. A power stands on the list from the day of its first 增加, 承接 or 划入 on,
// and no longer from the day of a 取消, 合并, 下放 or 划出 on, until any later entry
// finds it there again. Its page and the rules both read it here.
func StandingOn(p *schema.Record, day calendar.Day) (Standing, Adjustment) {
	events := powerEvents(p)
	if len(events) == 0 {
		return Untold, Adjustment{}
	}
	if first := events[0]; day.Before(first.Day) {
		if first.begins() {
			return NotYetHeld, first
		}
		return Untold, first
	}
	last := events[0]
	for _, e := range events {
		if !e.Day.After(day) {
			last = e
		}
	}
	if last.ends() {
		return NoLongerHeld, last
	}
	return Held, last
}
