package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// focus is what focus.js finds.
type focus struct {
	Name  string
	Wrong []string
}

// mostStops ends the way through a page that leads in circles.
const mostStops = 2000

// Whoever has no mouse first meets the way to the text, and sees at every stop
// where they are. The way leads past everything that can be used.
func (b *browser) testKeyboard(t *testing.T) {
	p, where := b.tab(t), script(t, "focus.js")
	for _, page := range b.site.types {
		for _, width := range widths[:2] {
			// On a narrow screen lists alone change their order and their frames.
			if width < widths[0] && page.has&(column|article) != column {
				continue
			}
			p.width(width)
			p.visit(page.path)
			complaints := p.skip()
			p.visit(page.path)
			for _, c := range append(complaints, p.stops(where)...) {
				t.Errorf("%s %s, %d px wide: %s", page.name, page.path, width, c)
			}
		}
	}
}

// skip takes the first stop, which leads to the text.
func (p *tab) skip() []string {
	p.t.Helper()
	p.press(kb.Tab)
	const shown = `(() => {
		const e = document.activeElement, r = e.getBoundingClientRect();
		return e.matches('a[href="#main"]') && r.top >= 0 && r.left >= 0 && r.width > 24 && r.height > 24;
	})()`
	if !evaluate[bool](p, shown) {
		return []string{"the first stop is not a visible link to the text"}
	}
	p.press(kb.Enter)
	if id := evaluate[string](p, "document.activeElement.id"); id != "main" {
		return []string{fmt.Sprintf("the link to the text leads to %q", id)}
	}
	return nil
}

// stops goes from stop to stop to the end of the page.
func (p *tab) stops(where string) []string {
	p.t.Helper()
	var complaints []string
	evaluate[bool](p, "window.look = () => "+strings.TrimSpace(where)+"; true")
	n := 1
	for ; n < mostStops; n++ {
		p.press(kb.Tab)
		stop := evaluate[*focus](p, "look()")
		if stop == nil {
			break
		}
		for _, wrong := range stop.Wrong {
			complaints = append(complaints, fmt.Sprintf("stop %d, %s, %s", n, stop.Name, wrong))
		}
	}
	for _, missed := range evaluate[[]string](p, missedScript) {
		complaints = append(complaints, fmt.Sprintf("%d stops, and never at %s", n-1, missed))
	}
	return complaints
}

// press presses a key down: what it does, it does before it is let go, and there
// are thousands of stops.
func (p *tab) press(key string) {
	p.t.Helper()
	for _, event := range kb.Encode([]rune(key)[0]) {
		if event.Type != input.DispatchKeyEventTypeKeyUp {
			send(p, input.DispatchKeyEvent, *event)
		}
	}
}

// missedScript lists what can be used and was not passed.
const missedScript = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
	.filter(e => !window.passed?.has(e) && e.checkVisibility({ visibilityProperty: true })).map(e => e.outerHTML.slice(0, 80))`
