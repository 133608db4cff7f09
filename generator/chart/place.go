package chart

import "slices"

// tiers are the widths of a frame, in hundredths of an em, for which it is known
// which labels fit: 16 em is 224 px of common text, and what 320 px have to give
// in large. A label of a tier is shown in frames at least so wide.
var tiers = []int{16_00, 20_00, 28_00, 40_00}

// tierClass are the classes of labels of each tier: those of the first need none.
var tierClass = []string{"", "t20", "t28", "t40"}

// label is a text that stands at a place of a picture.
type label struct {
	text   string
	x      int    // of its anchor, in hundredths of a percent
	y      int    // of its base line, in hundredths of an em
	anchor string // "start", "end", or "" for the middle
	rank   int    // the lower, the more it matters
	class  string
	tier   int // the first it fits in; len(tiers) where it fits in none
}

// room is what a line of text takes above its base line and below, with air.
const above, below = 95, 30

// span is from where to where a label reaches in a frame, in hundredths of an em.
func (l *label) span(frame int) (from, to int) {
	at, w := l.x*frame/whole, width(l.text)
	switch l.anchor {
	case "start":
		return at, at + w
	case "end":
		return at - w, at
	}
	return at - w/2, at + w/2
}

// air is what stays free between two labels.
const air = 30

func (l *label) overlaps(m *label, frame int) bool {
	if l.y-above >= m.y+below || m.y-above >= l.y+below {
		return false
	}
	from, to := l.span(frame)
	a, b := m.span(frame)
	return from < b+air && a < to+air
}

// overhang is how far a label may stick out of its picture: the style sheet
// leaves as much at both sides.
const overhang = 50

func (l *label) inside(frame int) bool {
	from, to := l.span(frame)
	return from >= -overhang && to <= frame+overhang
}

// place finds the first tier in which each label fits, those first that matter
// most. What fits in a frame fits in every wider one, for labels only move apart.
func place(labels []label) {
	order := make([]*label, len(labels))
	for i := range labels {
		order[i] = &labels[i]
		order[i].tier = len(tiers)
	}
	slices.SortStableFunc(order, func(a, b *label) int { return a.rank - b.rank })
	for tier, frame := range tiers {
		for _, l := range order {
			if l.tier == len(tiers) && l.inside(frame) &&
				!slices.ContainsFunc(order, func(m *label) bool { return m.tier <= tier && l.overlaps(m, frame) }) {
				l.tier = tier
			}
		}
	}
}

// write writes the labels that have a place.
func (p *page) labels(labels []label) {
	for _, l := range labels {
		if l.tier == len(tiers) {
			continue
		}
		class := l.class
		if l.tier > 0 && class != "" {
			class += " "
		}
		p.element("text", l.text, "class", class+tierClass[l.tier], "x", percent(l.x), "y", em(l.y), "text-anchor", l.anchor)
	}
}
