package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/sample"
	"sunboard/generator/schema"
	"sunboard/generator/search"
)

// searched is a sample project, built and served, and the truth about it: the
// folded texts of every record and page, by address.
type searched struct {
	*browser
	addresses []string
	texts     map[string][]string
	listed    []listed // the records alone, as they stand in the data
	chance    *rand.Rand
	seed      uint64
}

// The search in a real browser. The sizes are those that a test can afford;
// SUNBOARD_SEARCH=20000 is what make bench runs, with the same code.
func TestSearch(t *testing.T) {
	needChromium(t)
	records, queries := 1500, 150
	if n, err := strconv.Atoi(os.Getenv("SUNBOARD_SEARCH")); err == nil {
		records, queries = n, 500
	}
	s := openSearched(t, records)
	t.Logf("%d records, %d queries, seed %d", records, queries, s.seed)
	t.Run("fold", s.testFold)
	t.Run("recall", func(t *testing.T) { s.testRecall(t, queries) })
	t.Run("cost", func(t *testing.T) { s.testCost(t, records, max(20, queries/10)) })
	t.Run("lists", s.testLists)
	t.Run("numbers", s.testNumbers)
	t.Run("passages", s.testPassages)
	t.Run("keyboard", s.testKeyboard)
	t.Run("broken", s.testBroken)
}

func openSearched(t *testing.T, records int) *searched {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trial")
	on, _ := calendar.Parse("2026-11-22")
	if err := sample.Write(dir, sample.Options{Root: "..", Records: records, Seed: 1, Today: on}); err != nil {
		t.Fatal(err)
	}
	public := filepath.Join(dir, "public")
	if status, _, errs := sunboard(dir, "build", "--today", "2026-11-22"); status != statusDone {
		t.Fatal(errs)
	}
	s := &searched{texts: map[string][]string{}, seed: rand.Uint64()}
	if given := os.Getenv("SUNBOARD_SEED"); given != "" {
		s.seed, _ = strconv.ParseUint(given, 10, 64)
	}
	s.chance = rand.New(rand.NewPCG(s.seed, 0))
	s.readRecords(t, dir, on)
	s.readPages(t, public)
	slices.Sort(s.addresses)
	server := httptest.NewServer(compressed(searchHandler(public, securityHeaders(t))))
	t.Cleanup(server.Close)
	s.browser = openBrowserOn(t, &shippedSite{dir: public, origin: server.URL})
	return s
}

// readRecords keeps the folded texts of all records that are shown.
func (s *searched) readRecords(t *testing.T, dir string, on calendar.Day) {
	t.Helper()
	p, err := dataset.Open(dir, on, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	add := func(k *schema.Kind, base string, records []*schema.Record) {
		for _, r := range records {
			if !k.Visible(r, on) {
				continue
			}
			address := base + r.Text("id") + "/"
			s.addresses = append(s.addresses, address)
			s.listed = append(s.listed, listedOf(p, k, r, address))
			for _, text := range search.Texts(p, k, r) {
				s.texts[address] = append(s.texts[address], search.Fold(text))
			}
		}
	}
	for _, k := range disclosure.Kinds {
		add(k, "/"+k.Name+"/", p.Records[k.Name])
	}
	for _, v := range p.Volumes {
		records, err := p.Read(v)
		if err != nil {
			t.Fatal(err)
		}
		add(v.Kind, "/"+v.Kind.Name+"/"+v.Year+"/", records)
	}
}

// has are the addresses of all that has every word, in their order.
func (s *searched) has(words []string) []string {
	var list []string
	for _, address := range s.addresses {
		if !slices.ContainsFunc(words, func(w string) bool {
			return !slices.ContainsFunc(s.texts[address], func(text string) bool { return strings.Contains(text, w) })
		}) {
			list = append(list, address)
		}
	}
	return list
}

// draw draws a query: a part of 2 to 20 characters of a text, now and
// then with a character that does not belong, or two parts.
func (s *searched) draw() string {
	part := func() []rune {
		for {
			texts := s.texts[s.addresses[s.chance.IntN(len(s.addresses))]]
			text := []rune(texts[s.chance.IntN(len(texts))])
			if len(text) >= 2 {
				n := min(len(text), 2+s.chance.IntN(19))
				from := s.chance.IntN(len(text) - n + 1)
				return slices.Clone(text[from : from+n])
			}
		}
	}
	query := part()
	switch s.chance.IntN(10) {
	case 0:
		query[s.chance.IntN(len(query))] = part()[0]
	case 1:
		query = append(append(query, ' '), part()...)
	}
	return string(query)
}

// searchHandler serves a site, and the modules of the theme as they stand in the
// repository, so that a test can ask them.
func searchHandler(dir string, headers map[string]string) http.Handler {
	site, modules := siteHandler(dir, headers), http.StripPrefix("/modules/", http.FileServer(http.Dir("../themes/sunboard/assets/js")))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/modules/") {
			modules.ServeHTTP(w, r)
			return
		}
		site.ServeHTTP(w, r)
	})
}

// modulesScript makes what the tests ask: the whole answer to a query, as the sum
// of its addresses in order and their number, and the count that readers are told.
const modulesScript = `(async () => {
	const [{ openIndex }, { Query }, { wordsOf, fold }] = await Promise.all(['index', 'query', 'fold'].map(m => import('/modules/' + m + '.js')));
	window.fold = fold;
	const index = await openIndex('/search/index/'), { volumes } = index;
	window.ask = async q => {
		const query = await new Query(volumes, wordsOf(q)).open();
		const most = query.most, all = [];
		while (!query.done) all.push(...(await query.next(200)).map(r => r.row.url));
		all.sort();
		const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all.join('\n'))));
		return { n: all.length, twice: all.length - new Set(all).size, most, counted: [...(await (await new Query(volumes, wordsOf(q)).open()).whole()).values()].reduce((n, set) => n + set.size, 0),
			sum: Array.from(sum, b => b.toString(16).padStart(2, '0')).join(''), some: all.slice(0, 5) };
	};
	return true;
})()`

// answer is what the browser says to a query.
type answer struct {
	N, Twice, Most, Counted int
	Sum                     string
	Some                    []string
}

// Recall and precision are 1: every query finds what has it, and nothing else.
func (s *searched) testRecall(t *testing.T, queries int) {
	p := s.tab(t)
	p.visit("/search/")
	evaluate[bool](p, modulesScript)
	found, missing := 0, 0
	for range queries {
		query := s.draw()
		var words []string
		for _, w := range strings.Fields(query) {
			words = append(words, search.Fold(w))
		}
		want := s.has(words)
		quoted, _ := json.Marshal(query)
		got := evaluate[answer](p, "ask("+string(quoted)+")")
		sum := sha256.Sum256([]byte(strings.Join(want, "\n")))
		if got.N != len(want) || got.Sum != hex.EncodeToString(sum[:]) || got.Twice != 0 || got.Counted != got.N || got.Most < got.N {
			t.Errorf("seed %d: %q finds %d %q (counted %d, at most %d, %d twice), want %d %.5q", s.seed, query, got.N, got.Some, got.Counted, got.Most, got.Twice, len(want), want[:min(5, len(want))])
		}
		if len(want) > 0 {
			found++
		} else {
			missing++
		}
	}
	t.Logf("recall and precision of %d queries: %d that something has, %d that nothing has", queries, found, missing)
	if found < queries/2 || missing == 0 {
		t.Errorf("these queries try too little")
	}
}

// The fold of the browser is that of the program, for every character.
func (s *searched) testFold(t *testing.T) {
	p := s.tab(t)
	p.visit("/search/")
	evaluate[bool](p, modulesScript)
	const step = 0x1000
	for _, plane := range [][2]rune{{0, 0xd800}, {0xe000, 0x10000}, {0x1d400, 0x1d800}, {0x1f100, 0x1f300}, {0x20000, 0x20100}, {0x2f800, 0x2fa20}, {0xe0000, 0xe0200}} {
		for from := plane[0]; from < plane[1]; from += step {
			to := min(from+step, plane[1])
			got := evaluate[[]string](p, fmt.Sprintf("Array.from({ length: %d }, (_, i) => fold('一' + String.fromCodePoint(%d + i) + '丁'))", to-from, from))
			for i, folded := range got {
				if r := from + rune(i); !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf, unicode.Co) {
					continue // this program's Unicode does not have it yet
				}
				if want := search.Fold("一" + string(from+rune(i)) + "丁"); folded != want {
					t.Errorf("%U folds into %q in the browser, into %q here", from+rune(i), folded, want)
				}
			}
		}
	}
	for _, text := range []string{"e\u200d\u0301", "ı\u0307", "ﾊ（ﾞ", "a¨", "한\u200b\u11a8"} {
		quoted, _ := json.Marshal(text)
		if got, want := evaluate[string](p, "fold("+string(quoted)+")"), search.Fold(text); got != want {
			t.Errorf("%q folds into %q in the browser, into %q here", text, got, want)
		}
	}
}

// median is the middle of a list, which it sorts.
func median[T cmp.Ordered](list []T) T {
	slices.Sort(list)
	return list[len(list)/2]
}
