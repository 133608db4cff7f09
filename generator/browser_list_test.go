package main

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"

	"sunboard/generator/dataset"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// listed is a record as lists know it: what it is narrowed down by, in the words
// that readers see, and what it is ordered by.
type listed struct {
	address, kind, year, day string
	words                    map[string][]string
	keys                     map[string]string
}

func listedOf(p *dataset.Project, k *schema.Kind, r *schema.Record, address string) listed {
	l := listed{address: address, kind: k.Name, day: r.Text(cmp.Or(k.Show.Date, k.Show.From)), words: map[string][]string{}, keys: map[string]string{}}
	if parts := strings.Split(address, "/"); len(parts) == 5 {
		l.year = parts[2]
	}
	for _, name := range k.Search.Filters {
		v, f := r.Lookup(name)
		items := v.Items
		if items == nil && !v.IsZero() {
			items = []schema.Value{v}
		}
		for _, item := range items {
			word := f.Format(item, problem.ZH)
			if name == "agency" {
				word = p.Agency(item.Text).Text("name")
			}
			l.words[name] = append(l.words[name], word)
		}
	}
	if k.Show.State != nil {
		if state := k.Show.State(r, p.Today); !state.Word.IsZero() {
			l.words["state"] = []string{state.Word.In(problem.ZH)}
		}
	}
	for _, name := range k.Search.Sorts {
		l.keys[name] = r.Text(name)
	}
	return l
}

// choice is what a reader chooses of a list: words of filters, and an order.
type listChoice struct {
	filters map[string]string
	sort    string
}

func (c listChoice) has(l listed) bool {
	for name, word := range c.filters {
		if !slices.Contains(l.words[name], word) {
			return false
		}
	}
	return true
}

// without is the choice but for one filter.
func (c listChoice) without(name string) listChoice {
	c.filters = maps.Clone(c.filters)
	delete(c.filters, name)
	return c
}

// of are the addresses that a choice leaves of a list, in their order.
func (c listChoice) of(list []listed) []string {
	left := slices.DeleteFunc(slices.Clone(list), func(l listed) bool { return !c.has(l) })
	slices.SortStableFunc(left, func(a, b listed) int { return cmp.Compare(b.day, a.day) })
	if name := strings.TrimPrefix(c.sort, "-"); name != "" {
		slices.SortStableFunc(left, func(a, b listed) int {
			x, y := a.keys[name], b.keys[name]
			if x == "" || y == "" {
				return cmp.Compare(y, x) // none stands last, either way
			}
			way := 1
			if name != c.sort {
				way = -1
			}
			if m, err := strconv.ParseFloat(x, 64); err == nil {
				n, _ := strconv.ParseFloat(y, 64)
				return way * cmp.Compare(m, n)
			}
			return way * cmp.Compare(x, y)
		})
	}
	var addresses []string
	for _, l := range left {
		addresses = append(addresses, l.address)
	}
	return addresses
}

func (c listChoice) query() string {
	q := url.Values{}
	for name, word := range c.filters {
		q.Set(name, word)
	}
	if c.sort != "" {
		q.Set("sort", c.sort)
	}
	return "?" + q.Encode()
}

// drawChoice draws one or two words that an entry of the list has, and an order or
// none.
func (s *searched) drawChoice(list []listed, sorts []string) listChoice {
	c := listChoice{filters: map[string]string{}}
	one := list[s.chance.IntN(len(list))]
	names := slices.Sorted(maps.Keys(one.words))
	for range 1 + s.chance.IntN(2) {
		name := names[s.chance.IntN(len(names))]
		if words := one.words[name]; len(words) > 0 {
			c.filters[name] = words[s.chance.IntN(len(words))]
		}
	}
	if n := s.chance.IntN(len(sorts) + 1); n < len(sorts) {
		c.sort = []string{"", "-"}[s.chance.IntN(2)] + sorts[n]
	}
	if len(c.filters) == 0 && c.sort == "" {
		c.sort = "-" + sorts[0]
	}
	return c
}

// listView is what a reader sees of a narrowed list.
type listView struct {
	Status  string
	Rows    []string
	Page    string // the current one; empty: there is one alone
	Options map[string]map[string]string
	Chosen  map[string]string
}

// optionNumbers are the words of each select, with the number beside them or nothing.
const optionNumbers = `Object.fromEntries([...document.querySelectorAll('form.narrow select')].filter(s => s.name !== 'sort').map(s => [s.name,
	Object.fromEntries([...s.options].filter(o => o.value).map(o => [o.value, /[（(]([\d,]+)[）)]$/.exec(o.textContent)?.[1].replace(',', '') ?? '']))]))`

const listScript = `(() => {
	const list = document.querySelector('.list');
	return { Status: list.querySelector('[role=status]').textContent, Page: list.querySelector('.pager [aria-current]')?.textContent ?? '',
		Rows: [...list.querySelectorAll('.records tbody a')].map(a => a.pathname), Options: ` + optionNumbers + `,
		Chosen: Object.fromEntries([...new FormData(list.querySelector('form.narrow'))].filter(f => f[1])) };
})()`

// listsPerPage is how many rows a page of a list has, with and without scripts.
const listsPerPage = 50

// Every list is narrowed down and ordered by its kind's own fields as the data has it,
// page by page, the numbers beside the words are true, and all of it stands in the
// address.
func (s *searched) testLists(t *testing.T) {
	p := s.tab(t)
	p.width(1280)
	paged := 0
	for _, list := range []struct {
		path, kind, year string
		sorts            []string
	}{
		{"/penalty/2026/", "penalty", "2026", []string{"fine", "publish_until"}},
		{"/permit/2026/", "permit", "2026", []string{"valid_to"}},
		{"/power/", "power", "", []string{"name"}},
		{"/report/", "report", "", []string{"year"}},
		{"/outreach/", "outreach", "", []string{"held_on"}},
		{"/en/power/", "power", "", []string{"name"}},
	} {
		all := slices.DeleteFunc(slices.Clone(s.listed), func(l listed) bool { return l.kind != list.kind || l.year != list.year })
		if len(all) < 2 {
			t.Fatalf("%s has %d records", list.path, len(all))
		}
		for range 4 {
			c := s.drawChoice(all, list.sorts)
			want := c.of(all)
			p.visit(list.path + c.query())
			p.until("document.querySelector('.list[data-narrowed] .narrowed tbody') !== null")
			s.compareList(p, list.path, c, all, want, 1)
			if pages := (len(want) + listsPerPage - 1) / listsPerPage; pages > 1 {
				paged++
				evaluate[bool](p, "document.querySelector('.list .pager [rel=next]').click(); true")
				p.until("document.querySelector('.list .pager [aria-current]').textContent === '2'")
				s.compareList(p, list.path, c, all, want, 2)
				p.visit(evaluate[string](p, "location.pathname + location.search"))
				p.until("document.querySelector('.list[data-narrowed] .pager') !== null")
				s.compareList(p, list.path, c, all, want, 2)
			}
		}
		if complaints := p.complained(); len(complaints) > 0 {
			t.Errorf("seed %d: %s: %q", s.seed, list.path, complaints)
		}
	}
	if paged == 0 {
		t.Errorf("seed %d: no list had a second page", s.seed)
	}
	s.useList(t, p)
}

// compareList holds what is seen to the truth.
func (s *searched) compareList(p *tab, path string, c listChoice, all []listed, want []string, page int) {
	p.t.Helper()
	got, at := evaluate[listView](p, listScript), fmt.Sprintf("seed %d: %s%s, page %d", s.seed, path, c.query(), page)
	rows := want[(page-1)*listsPerPage : min(page*listsPerPage, len(want))]
	if !slices.Equal(got.Rows, rows) {
		p.t.Errorf("%s: the rows are %q, want %q", at, got.Rows, rows)
	}
	if number := regexp.MustCompile(`[\d,]+`).FindString(got.Status); strings.ReplaceAll(number, ",", "") != strconv.Itoa(len(want)) {
		p.t.Errorf("%s: the status is %q, want %d", at, got.Status, len(want))
	}
	if len(want) > listsPerPage && got.Page != strconv.Itoa(page) {
		p.t.Errorf("%s: the pager is at %q", at, got.Page)
	}
	chosen := maps.Clone(c.filters)
	if c.sort != "" {
		chosen["sort"] = c.sort
	}
	if !maps.Equal(got.Chosen, chosen) {
		p.t.Errorf("%s: the form has %q", at, got.Chosen)
	}
	if len(got.Options) == 0 {
		p.t.Errorf("%s: there is nothing to choose", at)
	}
	for name, options := range got.Options {
		counts := map[string]int{}
		for _, l := range all {
			if c.without(name).has(l) {
				for _, word := range l.words[name] {
					counts[word]++
				}
			}
		}
		for word, n := range options {
			if n != strconv.Itoa(counts[word]) {
				p.t.Errorf("%s: beside %s stands %q, want %d", at, word, n, counts[word])
			}
			delete(counts, word)
		}
		for word, n := range counts {
			p.t.Errorf("%s: %s, which %d have, is not offered", at, word, n)
		}
	}
}

// useList goes through a list with the keyboard alone: it opens the choices, chooses,
// goes back and forward, and clears. Before that nothing of the index is asked for.
func (s *searched) useList(t *testing.T, p *tab) {
	const narrowed = "document.querySelector('.list').hasAttribute('data-narrowed')"
	const whole = "document.querySelector('.list ~ .frame').checkVisibility() && document.querySelector('.list ~ .pager').checkVisibility()"
	p.visit("/penalty/2026/")
	rows := evaluate[[]string](p, "[...document.querySelectorAll('.list ~ .frame tbody tr')].map(r => r.textContent)")
	if len(rows) != listsPerPage {
		t.Errorf("a page that stands has %d rows", len(rows))
	}
	if asked := strings.Join(p.requests(), " "); strings.Contains(asked, "/search/index/") || !evaluate[bool](p, whole) {
		t.Errorf("a list that nobody has touched asks for the index or is not whole: %s", asked)
	}
	evaluate[bool](p, "document.querySelector('.list summary').focus(); true")
	p.press(kb.Enter)
	p.until("document.querySelector('.list select') !== null")
	if !evaluate[bool](p, whole) {
		t.Error("opening the choices takes the list away")
	}
	p.press(kb.Tab)
	if name := evaluate[string](p, "document.activeElement.name"); name != "agency" {
		t.Fatalf("behind the door stands %q", name)
	}
	p.press(kb.ArrowDown)
	p.until(narrowed + " && document.querySelectorAll('.narrowed tbody tr').length > 0")
	if !evaluate[bool](p, "document.activeElement.name === 'agency' && new URLSearchParams(location.search).get('agency') === document.activeElement.value && !document.querySelector('.list ~ .frame').checkVisibility()") {
		t.Errorf("after choosing the address is %s", evaluate[string](p, "location.search"))
	}
	shown := evaluate[[]string](p, "[...document.querySelectorAll('.narrowed tbody tr')].map(r => r.textContent)")
	if same := slices.DeleteFunc(slices.Clone(shown), func(row string) bool { return !slices.Contains(rows, row) }); len(same) == 0 {
		t.Errorf("no row of the narrowed list is one of the whole list: %q and %q", shown[0], rows[0])
	}
	evaluate[bool](p, "history.back(); true")
	p.until("!" + narrowed + " && " + whole + " && location.search === '' && document.querySelector('.list select').value === ''")
	evaluate[bool](p, "history.forward(); true")
	p.until(narrowed + " && document.querySelector('.list select').value !== ''")
	evaluate[bool](p, "document.querySelector('.list .found a').focus(); true")
	p.press(kb.Enter)
	p.until("!" + narrowed + " && " + whole + " && location.search === '' && document.activeElement.matches('summary')")
	p.visit("/penalty/2026/?agency=nobody&sort=fine")
	p.until("document.querySelector('.list [role=status]').textContent.includes('没有符合')")
	p.visit("/penalty/2026/list/2/")
	evaluate[bool](p, "document.querySelector('.list a').click(); true")
	p.until("location.pathname === '/penalty/2026/' && document.querySelector('.list details')?.open === true && document.querySelector('.list select') !== null")
	if c := p.complained(); len(c) > 0 {
		t.Errorf("the browser complains: %q", c)
	}
	send(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, path := range []string{"/penalty/2026/?sort=fine", "/penalty/2026/list/2/", "/power/"} {
		p.visit(path)
		if !evaluate[bool](p, "!document.querySelector('.list').checkVisibility() && [...document.querySelectorAll('.list ~ *')].every(e => e.matches('script') || e.checkVisibility())") {
			t.Errorf("%s without scripts has dead controls, or is not whole", path)
		}
	}
	send(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{})
}
