package main

import (
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// With scripts switched off every page is the same page, and no script stands in
// a page itself.
func (b *browser) testNoScripts(t *testing.T) {
	with, without, find := b.tab(t), b.tab(t), script(t, "scripts.js")
	without.noScripts()
	const whole = "document.documentElement.outerHTML"
	for _, page := range b.site.types {
		with.visit(page.path)
		without.visit(page.path)
		if a, b := evaluate[string](with, whole), evaluate[string](without, whole); a != b {
			t.Errorf("%s %s differs without scripts: %d and %d characters", page.name, page.path, len(a), len(b))
		}
		for _, c := range evaluate[[]string](with, find) {
			t.Errorf("%s %s: %s", page.name, page.path, c)
		}
	}
}

// send sends a command of the DevTools protocol to a tab.
func send[P, R any](p *tab, c cdp.Command[P, R], params P) R {
	p.t.Helper()
	v, err := chromedp.Call(p.ctx, c, params)
	if err != nil {
		p.t.Fatal(err)
	}
	return v
}
