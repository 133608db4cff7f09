package main

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/search"
)

// answerView is what a reader sees of an answer of the search.
type answerView struct {
	Status  string
	Counted bool // the button to count is not there
	Hits    []string
	Options map[string]map[string]string
}

const answerScript = `({ Status: document.querySelector('[role=status]').textContent, Counted: document.querySelector('[name=count]').hidden,
	Hits: [...document.querySelectorAll('.hits h2 a')].map(a => a.pathname), Options: ` + optionNumbers + ` })`

// The numbers beside the choices of the search are true, or not there; once the reader
// has counted, all are there. Its pages give all that is found, each once, and stand in
// the address.
func (s *searched) testNumbers(t *testing.T) {
	p := s.tab(t)
	p.width(1280)
	numbers, counted := 0, 0
	for n := range 24 {
		q := url.Values{"q": {s.draw()}}
		if n%4 == 0 {
			q.Set("q", []string{"运输", "罚款", "公司", "示例"}[n/4%4])
		}
		if n%2 == 0 {
			q.Set("kind", []string{"penalty", "permit", "power"}[n/2%3])
			if n%4 == 0 {
				q.Set("agency", s.drawAgency())
			}
		}
		p.visit("/search/?" + q.Encode())
		p.until("document.querySelector('.narrow select') !== null && /[条到]/.test(document.querySelector('[role=status]').textContent)")
		numbers += s.compareNumbers(p, q, false)
		if !evaluate[answerView](p, answerScript).Counted {
			evaluate[bool](p, "document.querySelector('[name=count]').click(); true")
			p.until("document.querySelector('[name=count]').hidden && !/核对/.test(document.querySelector('[role=status]').textContent)")
			counted += s.compareNumbers(p, q, true)
		}
	}
	t.Logf("%d numbers stood there unasked, %d after counting", numbers, counted)
	if numbers == 0 || counted == 0 {
		t.Errorf("seed %d: these queries try too little", s.seed)
	}
	s.turnPages(t, p)
	if c := p.complained(); len(c) > 0 {
		t.Errorf("the browser complains: %q", c)
	}
}

func (s *searched) drawAgency() string {
	return s.listed[s.chance.IntN(len(s.listed))].words["agency"][0]
}

// compareNumbers holds every number beside a choice to the truth, and tells how many
// there were.
func (s *searched) compareNumbers(p *tab, q url.Values, counted bool) int {
	p.t.Helper()
	var words []string
	for _, w := range strings.Fields(q.Get("q")) {
		words = append(words, search.Fold(w))
	}
	has := map[string]bool{}
	for _, address := range s.has(words) {
		has[address] = true
	}
	left := func(but string) (list []listed) {
		for _, l := range s.listed {
			fits := has[l.address] && (but == "kind" || q.Get("kind") == "" || q.Get("kind") == l.kind)
			if agency := q.Get("agency"); fits && (but == "agency" || agency == "" || slices.Contains(l.words["agency"], agency)) {
				list = append(list, l)
			}
		}
		return list
	}
	n, view := 0, evaluate[answerView](p, answerScript)
	at := fmt.Sprintf("seed %d: %q", s.seed, q)
	if total := len(left("")); view.Counted && q.Get("kind") != "" && total > 0 && !strings.Contains(strings.ReplaceAll(view.Status, ",", ""), fmt.Sprintf("共 %d 条", total)) {
		p.t.Errorf("%s: the status is %q, want %d", at, view.Status, total)
	}
	for name, options := range view.Options {
		counts := map[string]int{}
		for _, l := range left(name) {
			of := l.words[name]
			switch name {
			case "kind":
				of = []string{l.kind}
			case "year":
				of = []string{l.day[:4]}
				if l.year != "" {
					of = []string{l.year}
				}
			}
			for _, word := range of {
				counts[word]++
			}
		}
		for word, number := range options {
			switch {
			case number == "" && counted:
				p.t.Errorf("%s: after counting there is no number beside %s %s", at, name, word)
			case number == "", word == "page", name == "year" && q.Get("kind") == "": // pages that people wrote have no day of their own here
			case number != strconv.Itoa(counts[word]):
				p.t.Errorf("%s: beside %s %s stands %s, want %d", at, name, word, number, counts[word])
			default:
				n++
			}
		}
		for word := range counts {
			if _, offered := options[word]; counted && !offered && name != "year" {
				p.t.Errorf("%s: after counting %s %s is not offered, which %d have", at, name, word, counts[word])
			}
		}
	}
	return n
}

// turnPages goes through all pages of an answer, back, and to one by its address.
func (s *searched) turnPages(t *testing.T, p *tab) {
	p.visit("/search/?q=示例&kind=power")
	p.until("document.querySelectorAll('.hits h2 a').length > 0")
	want := len(slices.DeleteFunc(s.has([]string{search.Fold("示例")}), func(a string) bool { return !strings.HasPrefix(a, "/power/") }))
	seen := map[string]int{}
	var first, second []string
	for page := 1; ; page++ {
		hits := evaluate[answerView](p, answerScript).Hits
		switch page {
		case 1:
			first = hits
		case 2:
			second = hits
		}
		for _, a := range hits {
			seen[a]++
		}
		if !evaluate[bool](p, "document.querySelector('.pages [rel=next]') !== null") {
			break
		}
		evaluate[bool](p, "document.querySelector('.pages [rel=next]').click(); true")
		p.until(fmt.Sprintf("document.querySelector('.pages [aria-current]')?.textContent === '%d' && new URLSearchParams(location.search).get('page') === '%[1]d' && document.activeElement.matches('.hits a')", page+1))
	}
	if len(seen) != want || slices.Max(slices.Collect(maps.Values(seen))) > 1 {
		t.Errorf("its pages give %d, some of them twice or not, want %d", len(seen), want)
	}
	p.visit("/search/?q=示例&kind=power&page=2")
	p.until("document.querySelector('.pages [aria-current]')?.textContent === '2'")
	if got := evaluate[answerView](p, answerScript).Hits; !slices.Equal(got, second) {
		t.Errorf("page 2 by its address has %q, want %q", got, second)
	}
	evaluate[bool](p, "document.querySelector('.pages [rel=prev]').click(); true")
	p.until("document.querySelector('.pages [aria-current]')?.textContent === '1'")
	if got := evaluate[answerView](p, answerScript).Hits; !slices.Equal(got, first) {
		t.Errorf("page 1 has %q, want %q", got, first)
	}
	evaluate[bool](p, "history.back(); true")
	p.until("document.querySelector('.pages [aria-current]')?.textContent === '2' && location.search.includes('page=2')")
}
