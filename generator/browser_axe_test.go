package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"
	"testing"
)

// axeScript runs the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. The size of
// targets is AA too, but axe leaves it out unless asked.
const axeScript = `axe.run(document, {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	rules: { 'target-size': { enabled: true } },
	resultTypes: ['violations'],
}).then(r => ({
	passed: r.passes.length,
	violations: r.violations.map(v => ({ id: v.id, help: v.help, places: v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary.replace(/\s+/g, ' ')) })),
}))`

// violation is what axe finds against a rule.
type violation struct {
	ID, Help string
	Places   []string
}

func (v violation) String() string {
	return fmt.Sprintf("%s (%s), %d times: %s", v.ID, v.Help, len(v.Places), strings.Join(v.Places[:min(3, len(v.Places))], "; "))
}

// axe-core finds nothing against WCAG on any type of page. It is under another
// licence than this repository, so make fetches it.
func (b *browser) testAxe(t *testing.T) {
	name := cmp.Or(os.Getenv("SUNBOARD_AXE"), "../build/axe/package/axe.min.js")
	axe, err := os.ReadFile(name)
	if err != nil {
		unavailable(t, "there is no axe-core: "+err.Error())
	}
	p := b.tab(t)
	for _, page := range b.site.types {
		for _, width := range widths[:2] {
			p.width(width)
			p.visit(page.path)
			passed, violations := p.axe(string(axe))
			if passed < 5 {
				t.Errorf("%s %s: only %d rules had anything to look at", page.name, page.path, passed)
			}
			for _, v := range violations {
				t.Errorf("%s %s, %d px wide: %s", page.name, page.path, width, v)
			}
		}
	}
	p.visit(trapPath)
	_, violations := p.axe(string(axe))
	found := fmt.Sprint(violations)
	for _, rule := range []string{"image-alt", "link-name"} {
		if !strings.Contains(found, rule) {
			t.Errorf("nobody said %s of the trap: %s", rule, found)
		}
	}
}

func (p *tab) axe(source string) (passed int, violations []violation) {
	p.t.Helper()
	evaluate[bool](p, source+"; true")
	r := evaluate[struct {
		Passed     int
		Violations []violation
	}](p, axeScript)
	return r.Passed, r.Violations
}
