package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"sunboard/generator/chart"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// oddCharts is a page with charts of every form and of odd numbers, under the
// site's own style sheets.
const oddCharts = "/odd-charts/"

// writeOddCharts puts the page beside the site's.
func writeOddCharts(t *testing.T, dir string) {
	t.Helper()
	var page strings.Builder
	page.WriteString(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>odd</title>`)
	for _, pattern := range []string{"css/sunboard*.css", "css/charts*.css"} {
		sheets, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil || len(sheets) != 1 {
			t.Fatalf("%s: %q, %v", pattern, sheets, err)
		}
		page.WriteString(`<link rel="stylesheet" href="/css/` + filepath.Base(sheets[0]) + `">`)
	}
	page.WriteString(`<body><main class="wide">`)
	for i, numbers := range []string{
		"120 98 1340 141 0 77 121 90 133 12 5 -", "-12 33 -123456.5 4 250000", "5", "7 7 7 7 7 7 7 7", "0 0 0", "",
		"1 2 100000000000000000000000000000 0.00000001", "1386 2158 - 4216 4587 5032 5268 5411", "9999999 9999998 9999997 9999996 9999995 9999994 9999993",
	} {
		for series := 1; series <= 3; series++ {
			c := &chart.Chart{ID: fmt.Sprintf("odd-%d-%d", i, series), Title: "示例：" + numbers, Unit: "万辆次", Head: "月份", Lang: problem.ZH}
			for s := range series {
				c.Series = append(c.Series, chart.Series{Name: fmt.Sprintf("示例%d州交通运输综合行政执法局", s+1)})
			}
			for n, word := range strings.Fields(numbers) {
				row := chart.Row{Label: fmt.Sprintf("%d 月", n+1), Marked: n == 2}
				d, err := schema.ParseDecimal(word)
				for range series {
					row.Values = append(row.Values, chart.Value{Number: d, Given: err == nil})
				}
				c.Rows = append(c.Rows, row)
			}
			for way, draw := range []func() string{c.Bars, c.Columns, c.Lines} {
				c.ID = fmt.Sprintf("odd-%d-%d-%d", i, series, way)
				page.WriteString(draw())
			}
		}
	}
	page.WriteString(`</main></html>`)
	if err := os.MkdirAll(filepath.Join(dir, oddCharts), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, oddCharts, "index.html"), []byte(page.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Charts can be read at every width and in the elder version, by day and by night, in forced colours and
// on paper: no text under 12 px, none over another, none pale.
func (b *browser) testCharts(t *testing.T) {
	writeOddCharts(t, b.site.dir)
	p, chartsScript, wideScript := b.tab(t), script(t, "charts.js"), script(t, "wide.js")
	feature := func(name, value string) emulation.SetEmulatedMediaParams {
		return emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: name, Value: value}}}
	}
	for _, path := range []string{oddCharts, "/report/figures/", "/en/report/figures/", "/report/sample-city-2024/", "/elder/report/figures/", "/elder/report/sample-city-2024/"} {
		p.visit(path)
		for _, mode := range []struct {
			name   string
			media  emulation.SetEmulatedMediaParams
			widths []int64
		}{
			{"by day", emulation.SetEmulatedMediaParams{}, []int64{1280, 700, 390, 320}},
			{"by night", feature("prefers-color-scheme", "dark"), []int64{1280, 390}},
			{"in forced colours", feature("forced-colors", "active"), []int64{1280, 390}},
			{"on paper", emulation.SetEmulatedMediaParams{Media: "print"}, []int64{672}},
		} {
			send(p, emulation.SetEmulatedMedia, mode.media)
			for _, width := range mode.widths {
				p.width(width)
				r := evaluate[struct {
					Charts, Shapes int
					Found          []string
				}](p, chartsScript)
				if r.Charts < 10 || r.Shapes < 100 {
					t.Errorf("%s: %d charts with %d shapes", path, r.Charts, r.Shapes)
				}
				for _, c := range append(r.Found, evaluate[[]string](p, wideScript)...) {
					t.Errorf("%s %s, %d px wide: %s", path, mode.name, width, c)
				}
			}
		}
		send(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
		for _, c := range p.complained() {
			t.Errorf("%s: %s", path, c)
		}
	}
}
