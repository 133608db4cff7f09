package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Limits of a first query, which reads code, index and rows together. Compressed
// bytes; the time is that of 20,000 records on a machine that does nothing else.
const (
	medianBytes20, worstBytes20 = 45 << 10, 150 << 10
	medianBytes100              = 90 << 10
	medianTime                  = 150 * time.Millisecond
)

// timeScript types a query into the box of a page that stands, presses Enter and
// tells after how many milliseconds the answer stands there.
const timeScript = `new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 200))).then(() => new Promise(resolve => {
	const box = document.querySelector('[data-module=search-box]'), status = document.querySelector('[role=status]');
	const began = performance.now();
	const done = () => /条|没有找到/.test(status.textContent) && (seen.disconnect(), requestAnimationFrame(() => resolve(performance.now() - began)));
	const seen = new MutationObserver(done);
	seen.observe(document.querySelector('[data-module=search]'), { subtree: true, childList: true, characterData: true });
	box.q.value = %s;
	box.requestSubmit();
}))`

// A first query costs the visitor little. In a tab of its own, with nothing kept.
func (s *searched) testCost(t *testing.T, records, queries int) {
	var bytes []int64
	var times []time.Duration
	for range queries {
		query, _ := json.Marshal(s.draw())
		n, took := s.firstQuery(t, string(query))
		bytes, times = append(bytes, n), append(times, took)
	}
	mid, took := median(bytes), median(times)
	worst := bytes[len(bytes)-1]
	t.Logf("bytes of a first query of %d, over %d records: median %.1f KB, worst %.1f KB; from key to result: median %v, worst %v",
		queries, records, float64(mid)/1024, float64(worst)/1024, took.Round(time.Millisecond), times[len(times)-1].Round(time.Millisecond))
	switch {
	case records <= 20_000 && (mid > medianBytes20 || worst > worstBytes20), mid > medianBytes100:
		t.Errorf("seed %d: that is too much", s.seed)
	case records == 20_000 && took > medianTime:
		t.Errorf("seed %d: that is too slow", s.seed)
	}
}

// firstQuery opens the page of the search with an empty cache and asks.
func (s *searched) firstQuery(t *testing.T, query string) (bytes int64, took time.Duration) {
	t.Helper()
	p := s.tab(t)
	defer p.close()
	send(p, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	p.visit("/search/")
	ms := evaluate[float64](p, fmt.Sprintf(timeScript, query))
	if c := p.complained(); len(c) > 0 {
		t.Errorf("%s: %q", query, c)
	}
	const bodies = "performance.getEntriesByType('resource').filter(e => /\\.(js|bin)$/.test(new URL(e.name).pathname)).reduce((n, e) => n + e.encodedBodySize, 0)"
	return evaluate[int64](p, bodies), time.Duration(ms * float64(time.Millisecond))
}

// With the keyboard alone: find a penalty by a part of its number, narrow down,
// open it, print it and go back.
func (s *searched) testKeyboard(t *testing.T) {
	p := s.tab(t)
	p.width(1280)
	p.visit("/")
	p.slash()
	p.typed("罚〔2026〕17")
	p.press(kb.Enter)
	p.until("location.pathname === '/search/' && document.querySelectorAll('.hits h2 a').length > 0")
	p.until("document.querySelector('.narrow select[name=kind]') !== null")
	evaluate[bool](p, "document.querySelector('.narrow select[name=kind]').focus(); true")
	for range evaluate[int](p, "[...document.activeElement.options].findIndex(o => o.value === 'penalty')") {
		p.press(kb.ArrowDown)
	}
	p.until("new URLSearchParams(location.search).get('kind') === 'penalty' && document.querySelectorAll('.hits h2 a').length > 0 && [...document.querySelectorAll('.hits h2 a')].every(a => a.pathname.startsWith('/penalty/'))")
	p.slash()
	p.press(kb.ArrowDown)
	first := evaluate[string](p, "document.activeElement.matches('.hits h2 a') ? document.activeElement.pathname : ''")
	if first == "" {
		t.Fatal("the arrow does not lead to the first result")
	}
	p.press(kb.Enter)
	p.until("location.pathname === " + fmt.Sprintf("%q", first) + " && document.readyState === 'complete'")
	if text := evaluate[string](p, "document.querySelector('main').textContent"); !strings.Contains(text, "罚〔2026〕17") {
		t.Errorf("%s does not have the number", first)
	}
	send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	if !evaluate[bool](p, "!document.querySelector('.searchbox').checkVisibility() && document.querySelector('main').checkVisibility()") {
		t.Error("what is printed is not the record alone")
	}
	send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: ""})
	evaluate[bool](p, "history.back(); true")
	p.until("location.pathname === '/search/' && document.querySelectorAll('.hits h2 a').length > 0")
	if got := evaluate[string](p, "document.querySelector('#q').value + ' ' + document.querySelector('.narrow [name=kind]')?.value"); !strings.HasPrefix(got, "罚〔2026〕17") {
		t.Errorf("back at the results, the box has %q", got)
	}
	p.slash()
	p.press(kb.Escape)
	if got := evaluate[string](p, "document.querySelector('#q').value"); got != "" {
		t.Errorf("after Escape the box has %q", got)
	}
	if c := p.complained(); len(c) > 0 {
		t.Errorf("the browser complains: %q", c)
	}
}

// slash presses the key that leads to the box, and must not write there.
func (p *tab) slash() {
	p.t.Helper()
	send(p, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Text: "/"})
}

// typed presses the keys of a text.
func (p *tab) typed(text string) {
	p.t.Helper()
	do(p, chromedp.KeyEvent(text))
}

// until waits until a script says so. A page that is being left cannot answer.
func (p *tab) until(script string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, browserPatience/4)
	defer cancel()
	for ctx.Err() == nil {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script)); ok && err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	p.t.Fatalf("this did not come true: %s; at %s the page says %q", script, evaluate[string](p, "location.href"), evaluate[string](p, "document.querySelector('main').innerText.slice(0, 300)"))
}

// Where the index cannot be read, or is of another build, the page says so and
// what else there is; without scripts it leads to the lists.
func (s *searched) testBroken(t *testing.T) {
	site := siteHandler(s.site.dir, securityHeaders(t))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/directory.bin") {
			http.Error(w, "gone", http.StatusNotFound)
			return
		}
		site.ServeHTTP(w, r)
	}))
	defer server.Close()
	p := s.tab(t)
	p.origin = server.URL
	p.visit("/search/?q=示例")
	p.until("document.querySelector('[role=alert]')?.textContent.includes('没有完成') === true")
	p.origin = s.site.origin
	p.visit("/search/?q=此处无人使用的文字")
	p.until("document.querySelector('[role=status]').textContent.includes('没有找到')")
	if !evaluate[bool](p, "document.querySelector('.hits').textContent.includes('少写几个字')") {
		t.Error("nobody says what to try when nothing is found")
	}
	send(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.visit("/search/?q=示例")
	if !evaluate[bool](p, "document.querySelector('.browse').checkVisibility() && !!document.querySelector('.browse a[href=\"/penalty/2026/\"]') && document.querySelector('noscript').textContent.length > 20") {
		t.Error("without scripts the page does not lead to the lists")
	}
}
