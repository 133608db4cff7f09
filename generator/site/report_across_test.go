package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// change replaces a text of a file of a trial, which must stand there once.
func change(t *testing.T, dir, name, from, to string) {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(name))
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(text), from) != 1 {
		t.Fatalf("%s has %q %d times", name, from, strings.Count(string(text), from))
	}
	if err := os.WriteFile(at, []byte(strings.Replace(string(text), from, to, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// oddReports is a trial whose reports have what is odd: one withdrawn, a unit and
// a label that change, and sections of several parts within each other.
func oddReports(t *testing.T) string {
	t.Helper()
	dir := trial(t, 60)
	change(t, dir, "data/report/sample-city-2021.yaml", "id: sample-city-2021\n",
		"id: sample-city-2021\nwithdrawn: {on: 2026-01-05, kind: 其他, reason: 数据有误，重新核对。}\n")
	change(t, dir, "data/report/sample-city-2019.yaml", "value: 457\n    unit: 项", "value: 457\n    unit: 类")
	change(t, dir, "data/report/sample-city-2024.yaml", "label: 公示行政许可\n", "label: 公开行政许可\n")
	report := `id: sample-prefecture-2020
agency: sample-prefecture
type: 法治政府建设年度报告
year: 2020
title: 示例州交通运输局2020年法治政府建设年度报告
published_on: 2021-03-20
sections:
  - number: 一、
    heading: 主要举措和成效
    parts: [主要举措和成效]
    sections:
      - {number: （一）, heading: 甲事, body: "甲正文[^1]。\n\n[^1]: 甲脚注。"}
      - {number: （二）, heading: 负责人履职, parts: [第一责任人职责], body: 乙正文。}
  - {number: 二、, heading: 问题和打算, parts: [存在的不足和原因, 下一年度主要安排], body: 丙正文。}
  - {number: 三、, heading: 附记, body: "丁正文[^1]。\n\n[^1]: 丁脚注。"}
figures:
  - {id: tolls-waived, label: 减免车辆通行费, value: 12, unit: 元}
`
	if err := os.WriteFile(filepath.Join(dir, "data/report/sample-prefecture-2020.yaml"), []byte(report), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// visibleReports are the reports that may be shown.
func visibleReports(t *testing.T, dir string) []*schema.Record {
	t.Helper()
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return slices.DeleteFunc(slices.Clone(p.Records[disclosure.Report.Name]), func(r *schema.Record) bool {
		return !disclosure.Report.Visible(r, p.Today)
	})
}

// elements are the elements of a page that a test wants, in their order.
func elements(n *html.Node, wanted func(*html.Node) bool) []*html.Node {
	var list []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && wanted(d) {
			list = append(list, d)
		}
	}
	return list
}

func named(name string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Data == name }
}

func classed(class string) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(strings.Fields(attr(n, "class")), class) }
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func parsed(t *testing.T, files map[string]string, name string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(files[name]))
	if err != nil || files[name] == "" {
		t.Fatalf("%s: %v", name, err)
	}
	return root
}

// charted are the numbers in the tables of a page's charts: address of the tile
// and number.
func charted(root *html.Node, prefix string) map[string][]string {
	numbers := map[string][]string{}
	for _, figure := range elements(root, func(n *html.Node) bool { return n.Data == "figure" && strings.HasPrefix(attr(n, "id"), prefix) }) {
		for _, td := range elements(figure, named("td")) {
			for _, a := range elements(td, named("a")) {
				numbers[attr(a, "href")] = append(numbers[attr(a, "href")], textOf(a))
			}
		}
	}
	return numbers
}

// Every figure of every visible report stands once among all figures, with its
// number, and leads to its tile; nothing else does.
func TestChartsAgreeWithRecords(t *testing.T) {
	dir := oddReports(t)
	files := build(t, dir, "public", today)
	all := charted(parsed(t, files, "report/figures/index.html"), "figure-")
	english := charted(parsed(t, files, "en/report/figures/index.html"), "figure-")
	known := 0
	for _, r := range visibleReports(t, dir) {
		own := charted(parsed(t, files, "report/"+r.Text("id")+"/index.html"), "years-")
		for _, f := range r.Groups("figures") {
			known++
			value, _ := f.Decimal("value")
			at := "/report/" + r.Text("id") + "/#figure-" + f.Text("id")
			want := strings.Replace(value.Readable(), "-", "−", 1)
			for where, got := range map[string][]string{"figures": all[at], "en": english[at]} {
				if !slices.Equal(got, []string{want}) {
					t.Errorf("%s: %s is %q, not %q", where, at, got, want)
				}
			}
			if got := own[at]; got != nil && !slices.Equal(got, []string{want}) {
				t.Errorf("its report: %s is %q, not %q", at, got, want)
			}
			if !strings.Contains(files["report/"+r.Text("id")+"/index.html"], `id="figure-`+f.Text("id")+`"`) {
				t.Errorf("%s has no tile", at)
			}
		}
	}
	if known < 100 || len(all) != known {
		t.Errorf("%d numbers on charts, %d in reports", len(all), known)
	}
}

// joins are how many pieces of line a chart has.
func joins(root *html.Node, id string) int {
	n := 0
	for _, figure := range elements(root, func(n *html.Node) bool { return attr(n, "id") == id }) {
		n += len(elements(figure, func(n *html.Node) bool { return n.Data == "line" && attr(n, "class") == "line" }))
	}
	return n
}

// What does not compare is not joined, and the reason is said.
func TestChartsDoNotJoinWhatDiffers(t *testing.T) {
	files := build(t, oddReports(t), "public", today)
	page := parsed(t, files, "report/sample-city-2023/index.html")
	for id, want := range map[string]int{
		"years-powers":            3, // 2022 to 2025: 2019 has another unit, 2021 is withdrawn
		"years-permits-published": 3, // 2018 to 2020, 2022 to 2023; 2024 and 2025 have each another label
		"years-cleared-items":     5, // 2018 to 2020, 2022 to 2025
	} {
		if got := joins(page, id); got != want {
			t.Errorf("%s has %d pieces of line, not %d", id, got, want)
		}
	}
	for name, wants := range map[string][]string{
		"report/sample-city-2023/index.html": {
			"457 类，单位不同，不放在一张图里：2019。", "没有公开的报告：2021。", "2024 年起名称由“公示行政许可”改为“公开行政许可”，前后不连线。",
			`<a href="/report/compare/sample-city-2022-2023/">与上一份（2022 年）对照</a>`,
		},
		"report/sample-city-2022/index.html":                    {`<a href="/report/compare/sample-city-2020-2022/">与上一份（2020 年）对照</a>`},
		"report/figures/index.html":                             {`id="figure-powers"`, `id="figure-powers_2"`, `id="figure-tolls-waived_2"`},
		"report/compare/sample-city-2019-2020/index.html":       {"单位不同"},
		"report/compare/sample-city-2023-2024/index.html":       {"名称不同"},
		"report/compare/sample-prefecture-2020-2021/index.html": {"单位不同"},
	} {
		for _, want := range wants {
			if !strings.Contains(files[name], want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
	}
	for name, page := range files {
		if strings.Contains(name, "sample-city-2021") || strings.HasPrefix(name, "report/") && strings.Contains(page, "sample-city-2021") {
			t.Errorf("%s knows of a report that was withdrawn", name)
		}
	}
}

// side is what stands on one side of a part.
func side(t *testing.T, root *html.Node, anchor string, n int) string {
	t.Helper()
	for _, section := range elements(root, named("section")) {
		if attr(section, "aria-labelledby") == anchor {
			return textOf(elements(section, classed("side"))[n])
		}
	}
	t.Errorf("there is no part %s", anchor)
	return ""
}

// A section stands once, under its first part or that of the section it is in,
// and other parts lead to it; a part that one report lacks says so.
func TestPartsSideBySide(t *testing.T) {
	files := build(t, oddReports(t), "public", today)
	root := parsed(t, files, "report/compare/sample-prefecture-2020-2021/index.html")
	for _, want := range []struct {
		anchor string
		side   int
		text   string
	}{
		{"foreword", 0, "2020 年的报告没有这一部分。"}, {"foreword", 1, "立足边远地区"},
		{"part-1", 0, "甲正文"}, {"part-1", 0, "（二）负责人履职：见“第一责任人职责”"},
		{"part-2", 0, "丙正文"}, {"part-3", 0, "乙正文"}, {"part-4", 0, "二、问题和打算：见“存在的不足和原因”"},
		{"part-5", 0, "2020 年的报告没有这一部分。"}, {"unmarked", 0, "丁正文"}, {"unmarked", 1, "2021 年的报告没有这一部分。"},
	} {
		if got := side(t, root, want.anchor, want.side); !strings.Contains(got, want.text) {
			t.Errorf("%s, side %d, has no %q: %q", want.anchor, want.side, want.text, got)
		}
	}
	ids := map[string]bool{}
	for _, e := range elements(root, func(n *html.Node) bool { return attr(n, "id") != "" }) {
		if ids[attr(e, "id")] {
			t.Errorf("the id %s stands twice", attr(e, "id"))
		}
		ids[attr(e, "id")] = true
	}
	if !ids["part-1-2020-1-fn:1"] || !ids["unmarked-2020-0-fn:1"] {
		t.Error("the footnotes have no ids of their own")
	}
	for _, text := range []string{"甲正文", "甲脚注", "乙正文", "丙正文", "丁正文", "丁脚注"} {
		if n := strings.Count(textOf(root), text); n != 1 {
			t.Errorf("%s stands %d times", text, n)
		}
	}
}

var hanRun = regexp.MustCompile(`\p{Han}{2,}`)

// Nothing of a report's text is lost when it is laid beside another.
func TestSideBySideIsWhole(t *testing.T) {
	dir := oddReports(t)
	files := build(t, dir, "public", today)
	pages := 0
	for _, r := range visibleReports(t, dir) {
		for name := range files {
			agency, years, ok := strings.Cut(strings.TrimPrefix(name, "report/compare/"), fmt.Sprintf("%s-", r.Text("agency")))
			if !ok || agency != "" || !strings.Contains("-"+years, "-"+r.Text("year")) {
				continue
			}
			pages++
			n := 1
			if strings.HasPrefix(years, r.Text("year")) {
				n = 0
			}
			var text strings.Builder
			for i, s := range elements(parsed(t, files, name), classed("side")) {
				if i%2 == n {
					text.WriteString(textOf(s))
				}
			}
			for _, run := range hanRun.FindAllString(disclosure.Report.Show.Body(r), -1) {
				if !strings.Contains(text.String(), run) {
					t.Errorf("%s lost %s", name, run)
				}
			}
		}
	}
	// Any two of the newest six, and neighbours.
	for name, want := range map[string]bool{"2018-2019": true, "2018-2020": false, "2019-2025": true, "2018-2025": false} {
		if _, got := files["report/compare/sample-city-"+name+"/index.html"]; got != want {
			t.Errorf("%s is there: %t", name, got)
		}
	}
	if want := "最近 6 份报告可以任意两份对照"; !strings.Contains(files["report/compare/index.html"], want) {
		t.Errorf("nobody says %s", want)
	}
	if pages < 40 {
		t.Errorf("%d sides looked at", pages)
	}
}
