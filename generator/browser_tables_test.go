package main

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
)

// tableRoles are what a screen reader must be told of a table.
var tableRoles = []string{"table", "row", "columnheader", "cell"}

// A table whose rows become blocks on narrow screens stays a table to a screen
// reader, with all its rows, cells and heads. (The bars of a chart are cells that only a
// narrow screen has.)
func (b *browser) testTables(t *testing.T) {
	p := b.tab(t)
	seen := 0
	for _, page := range b.site.types {
		p.width(widths[0])
		p.visit(page.path)
		wide := p.roles()
		if wide["table"] == 0 {
			continue
		}
		seen++
		for _, width := range widths[1:] {
			p.width(width)
			narrow := p.roles()
			for _, role := range tableRoles {
				if narrow[role] < wide[role] {
					t.Errorf("%s %s, %d px wide: tables are %v, on a wide screen %v", page.name, page.path, width, narrow, wide)
					break
				}
			}
		}
		if wide["row"] < 2 || wide["columnheader"] < 2 || wide["cell"] < 2 {
			t.Errorf("%s %s: tables are %v", page.name, page.path, wide)
		}
	}
	if seen < 5 {
		t.Errorf("only %d types of page have tables", seen)
	}
}

// roles counts the parts of tables in the tree that a screen reader is given.
func (p *tab) roles() map[string]int {
	p.t.Helper()
	tree := send(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	counts := map[string]int{}
	for _, node := range tree.Nodes {
		if node.Role == nil || node.Ignored {
			continue
		}
		for _, role := range tableRoles {
			if string(node.Role.Value) == fmt.Sprintf("%q", role) {
				counts[role]++
			}
		}
	}
	return counts
}
