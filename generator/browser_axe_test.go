package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// axeScript runs the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. The size of
// targets is AA too, but axe leaves it out unless asked. By night and in forced
// colours only the colours are others: there the rules of colours are run.
const axeScript = `axe.run(document, {
	runOnly: { type: 'tag', values: %s },
	rules: { 'target-size': { enabled: %t } },
	resultTypes: ['violations'],
}).then(r => ({
	passed: r.passes.length,
	violations: r.violations.map(v => ({ id: v.id, help: v.help, places: v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary.replace(/\s+/g, ' ')) })),
}))`

const (
	allRules    = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']`
	colourRules = `['cat.color']`
)

// look is how a page is looked at.
type look struct {
	name     string
	width    int64
	elder    bool
	features []*emulation.MediaFeature
	rules    string
}

var (
	night  = []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
	forced = []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}
	more   = []*emulation.MediaFeature{{Name: "prefers-contrast", Value: "more"}}
)

// looks are all ways in which every type of page must hold.
var looks = []look{
	{name: "wide", width: widths[0], rules: allRules},
	{name: "narrow", width: widths[1], rules: allRules},
	{name: "wide by night", width: widths[0], features: night, rules: colourRules},
	{name: "narrow by night", width: widths[1], features: night, rules: colourRules},
	{name: "in forced colours", width: widths[0], features: forced, rules: colourRules},
	{name: "with more contrast", width: widths[0], features: more, rules: colourRules},
	{name: "elder, wide", width: widths[0], elder: true, rules: allRules},
	{name: "elder, narrow", width: widths[1], elder: true, rules: allRules},
	{name: "elder, by night", width: widths[1], elder: true, features: night, rules: colourRules},
}

// inUse are pages with what scripts make of them when they are used.
var inUse = []pageType{
	{name: "a list narrowed down", path: "/penalty/2026/?sort=-fine"},
	{name: "powers narrowed down, in English", path: "/en/power/?sort=name", has: english},
	{name: "an answer of the search", path: "/search/?q=%E8%BF%90%E8%BE%93&kind=penalty"},
}

// violation is what axe finds against a rule.
type violation struct {
	ID, Help string
	Places   []string
}

func (v violation) String() string {
	return fmt.Sprintf("%s (%s), %d times: %s", v.ID, v.Help, len(v.Places), strings.Join(v.Places[:min(3, len(v.Places))], "; "))
}

// axe-core finds nothing against WCAG on any type of page, however it is looked at.
// It is under another licence than this repository, so make fetches it.
func (b *browser) testAxe(t *testing.T) {
	axe := axeSource(t)
	p := b.tab(t)
	for _, page := range append(slices.Clone(b.site.types), inUse...) {
		p.visit(page.path)
		if slices.Contains(inUse, page) {
			p.until("document.querySelector('main form.narrow select') !== null")
		}
		evaluate[bool](p, axe)
		for _, l := range looks {
			p.as(l)
			passed, violations := p.axe(l.rules)
			if passed < 1 || l.rules == allRules && passed < 5 {
				t.Errorf("%s %s, %s: only %d rules had anything to look at", page.name, page.path, l.name, passed)
			}
			for _, v := range violations {
				t.Errorf("%s %s, %s: %s", page.name, page.path, l.name, v)
			}
		}
	}
	p.as(looks[0])
	p.visit(trapPath)
	evaluate[bool](p, axe)
	_, violations := p.axe(allRules)
	found := fmt.Sprint(violations)
	for _, rule := range []string{"image-alt", "link-name", "target-size", "color-contrast"} {
		if !strings.Contains(found, rule) {
			t.Errorf("nobody said %s of the trap: %s", rule, found)
		}
	}
	if !strings.Contains(found, "替代") {
		t.Errorf("it was not said in Chinese: %s", found)
	}
}

// axeSource is axe-core with its Chinese texts.
func axeSource(t *testing.T) string {
	t.Helper()
	name := cmp.Or(os.Getenv("SUNBOARD_AXE"), "../build/axe/package/axe.min.js")
	axe, err := os.ReadFile(name)
	if err != nil {
		unavailable(t, "there is no axe-core: "+err.Error())
	}
	chinese, err := os.ReadFile(filepath.Join(filepath.Dir(name), "locales/zh_CN.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(axe) + ";axe.configure({ locale: " + string(chinese) + " }); true"
}

// as looks at the open page in another way.
func (p *tab) as(l look) {
	p.t.Helper()
	// A colour on its way to another is neither.
	still := append([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}, l.features...)
	send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: still})
	p.width(l.width)
	evaluate[bool](p, fmt.Sprintf("document.documentElement.classList.toggle('elder', %t); true", l.elder))
}

func (p *tab) axe(rules string) (passed int, violations []violation) {
	p.t.Helper()
	r := evaluate[struct {
		Passed     int
		Violations []violation
	}](p, fmt.Sprintf(axeScript, rules, rules == allRules))
	return r.Passed, r.Violations
}
