package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// printScript lists what should not be on paper, and what should and is not.
const printScript = `(() => {
	dispatchEvent(new Event('beforeprint'));
	const shown = e => e.checkVisibility({ visibilityProperty: true });
	const name = e => '<' + e.localName + ' class="' + e.className + '">';
	return [
		...(/^https:\/\/[^ ]*\/ \S+ \d{4}-\d{2}-\d{2}$/.test(document.querySelector('.printed')?.textContent) ? [] : ['the foot lacks address and day']),
		...[...document.querySelectorAll('nav, .skip, .topline')].filter(shown).map(e => name(e) + ' is printed'),
		...['h1', 'main time', '.printed'].filter(s => ![...document.querySelectorAll(s)].some(shown)).map(s => s + ' is not printed'),
	];
})()`

// sheets finds the sheets of a PDF.
var sheets = regexp.MustCompile(`/Type */Page\b`)

// On paper stand the text, its date and its address, and no way around the site; a
// material is one sheet.
func (b *browser) testPrint(t *testing.T) {
	p, wideScript := b.tab(t), script(t, "wide.js")
	for _, page := range b.site.types {
		record := page.has&(column|article) == column|article
		if !record {
			continue
		}
		p.visit(page.path)
		send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		p.width(672) // a sheet of A4 within its margins
		for _, c := range append(evaluate[[]string](p, printScript), evaluate[[]string](p, wideScript)...) {
			t.Errorf("%s %s: on paper, %s", page.name, page.path, c)
		}
		send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		material := page.name == "poster" || page.name == "slogan"
		if !strings.HasPrefix(page.name, "report") && page.name != "penalty" && !material {
			continue
		}
		sheet := do(p, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
		if !bytes.HasPrefix(sheet, []byte("%PDF-")) || len(sheet) < 10_000 {
			t.Errorf("%s %s: %d bytes are no PDF", page.name, page.path, len(sheet))
		}
		if n := len(sheets.FindAll(sheet, -1)); material && n != 1 || n == 0 {
			t.Errorf("%s %s: printed on %d sheets", page.name, page.path, n)
		}
	}
}
