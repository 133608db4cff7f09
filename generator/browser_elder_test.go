package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

var volumeRecord = regexp.MustCompile(`^/(permit|penalty)/\d{4}/[^/]+/$`)

// elderAddress is where a page stands in the elder version, without scripts.
func elderAddress(path string) string {
	if volumeRecord.MatchString(path) {
		return path + "#elder"
	}
	return "/elder" + path
}

// noScripts switches off the scripts of a tab's pages.
func (p *tab) noScripts() {
	p.t.Helper()
	send(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// click presses what a selector finds first, as a finger does.
func (p *tab) click(selector string) {
	p.t.Helper()
	do(p, chromedp.Click(selector))
}

// elderComplaints says what keeps a page from being one of the elder version, or
// of the standard one.
func (p *tab) elderComplaints(typeScript string, elder bool) []string {
	p.t.Helper()
	small := evaluate[[]string](p, typeScript)
	shown := evaluate[string](p, `[...document.querySelectorAll('.to-elder, .to-plain')].filter(e => e.checkVisibility()).map(e => e.className).join()`)
	switch {
	case elder && shown != "to-plain":
		small = append(small, fmt.Sprintf("the switch is %q", shown))
	case !elder && (shown != "to-elder" || len(small) == 0):
		return []string{fmt.Sprintf("the switch is %q, and the type is large: %v", shown, len(small) == 0)}
	case !elder:
		return nil
	}
	return small
}

// The elder version stays: without scripts by its addresses, with scripts because
// the browser keeps it; and every type of page is large enough in it, and keeps
// within the window.
func (b *browser) testElder(t *testing.T) {
	typeScript, wideScript := script(t, "type.js"), script(t, "wide.js")
	t.Run("types", func(t *testing.T) {
		p := b.tab(t)
		p.noScripts()
		for _, page := range b.site.types {
			if page.name == "missing" {
				continue // it leads to the version's home page
			}
			p.visit("/404.html") // or the next address is only another place in the page
			p.visit(elderAddress(page.path))
			for _, c := range p.elderComplaints(typeScript, true) {
				t.Errorf("%s %s: %s", page.name, elderAddress(page.path), c)
			}
			for _, width := range widths {
				p.width(width)
				for _, c := range evaluate[[]string](p, wideScript) {
					t.Errorf("%s %s, %d px wide: %s sticks out", page.name, elderAddress(page.path), width, c)
				}
			}
		}
	})
	t.Run("without scripts", func(t *testing.T) {
		p := b.tab(t)
		p.noScripts()
		p.visit("/")
		p.step(typeScript, false, "/")
		p.click(".to-elder")
		p.step(typeScript, true, "/elder/")
		p.click(`nav a[href$="/penalty/"]`)
		p.step(typeScript, true, "/elder/penalty/")
		p.click(".years a")
		p.step(typeScript, true, "/elder/penalty/20")
		p.click(".records td a")
		p.step(typeScript, true, "/penalty/20")
		p.click(".to-plain")
		p.step(typeScript, false, "/penalty/20")
		p.click(".to-elder")
		p.step(typeScript, true, "/penalty/20")
		p.visit("/elder/report/")
		p.click(".to-plain")
		p.step(typeScript, false, "/report/")
	})
	t.Run("with scripts", func(t *testing.T) {
		p, other := b.tab(t), b.tab(t)
		send(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
			Source: `requestAnimationFrame(() => window.firstDrawn = document.documentElement.className)`,
		})
		record := b.site.types[slices.IndexFunc(b.site.types, func(p pageType) bool { return p.name == "penalty" })].path
		other.visit("/about/")
		p.visit(record)
		p.step(typeScript, false, record)
		p.click(".to-elder")
		p.step(typeScript, true, record)
		other.step(typeScript, true, "/about/")
		p.visit("/power/")
		p.step(typeScript, true, "/power/")
		if first := evaluate[string](p, "window.firstDrawn"); first != "elder" {
			t.Errorf("the first drawing was of the class %q", first)
		}
		p.visit("/elder/power/")
		p.click(".to-plain")
		p.step(typeScript, false, "/power/")
		p.visit(record + "#elder") // an address that somebody sent
		p.step(typeScript, true, record)
		p.click(".to-plain")
		p.step(typeScript, false, record)
		p.visit(record)
		p.step(typeScript, false, record)
	})
	t.Run("where nothing is kept", func(t *testing.T) {
		p := b.tab(t)
		send(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
			Source: `Object.defineProperty(window, 'localStorage', { get() { throw new Error('kept nothing'); } })`,
		})
		p.visit("/guide/")
		p.click(".to-elder")
		p.step(typeScript, true, "/elder/guide/")
	})
}

// stepPatience is how long a click may take to show.
const stepPatience = 10 * time.Second

// step complains unless the tab soon shows a page of the version at an address
// that begins so.
func (p *tab) step(typeScript string, elder bool, address string) {
	p.t.Helper()
	var complaints []string
	for began := time.Now(); time.Since(began) < stepPatience; time.Sleep(20 * time.Millisecond) {
		complaints = nil
		if at := evaluate[string](p, "document.readyState + location.pathname"); !strings.HasPrefix(at, "complete"+address) {
			complaints = append(complaints, "the tab is at "+at)
		} else {
			complaints = p.elderComplaints(typeScript, elder)
		}
		if len(complaints) == 0 {
			break
		}
	}
	for _, c := range append(complaints, p.complained()...) {
		p.t.Errorf("%s: %s", address, c)
	}
}
