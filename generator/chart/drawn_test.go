package chart

import (
	"encoding/xml"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// node is an element of a chart, read back.
type node struct {
	XMLName    xml.Name
	Attributes []xml.Attr `xml:",any,attr"`
	Text       string     `xml:",chardata"`
	Children   []node     `xml:",any"`
}

func (n *node) get(name string) string {
	for _, a := range n.Attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number is an attribute in hundredths of its unit.
func (n *node) number(t *testing.T, name string) int {
	t.Helper()
	f, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSuffix(n.get(name), "%"), "em"), 64)
	if err != nil {
		t.Fatalf("%s of <%s>: %v", name, n.XMLName.Local, err)
	}
	return int(math.Round(f * 100))
}

// all are the elements of a name in their order.
func (n *node) all(name string) []*node {
	var list []*node
	for i := range n.Children {
		if n.Children[i].XMLName.Local == name {
			list = append(list, &n.Children[i])
		}
		list = append(list, n.Children[i].all(name)...)
	}
	return list
}

func (n *node) has(class string) bool { return slices.Contains(strings.Fields(n.get("class")), class) }

// whole is all text in an element.
func (n *node) whole() string {
	s := n.Text
	for i := range n.Children {
		s += n.Children[i].whole()
	}
	return s
}

// read reads a chart, which must be well-formed, without styles, and with each id
// once.
func read(t *testing.T, drawn string) *node {
	t.Helper()
	var root node
	if err := xml.Unmarshal([]byte(drawn), &root); err != nil {
		t.Fatalf("%v in\n%s", err, drawn)
	}
	ids := map[string]bool{}
	var look func(n *node)
	look = func(n *node) {
		if n.get("style") != "" || n.XMLName.Local == "style" {
			t.Error("a style stands in it")
		}
		if id := n.get("id"); id != "" {
			if ids[id] {
				t.Errorf("the id %s stands twice", id)
			}
			ids[id] = true
		}
		for i := range n.Children {
			look(&n.Children[i])
		}
	}
	look(&root)
	for _, svg := range root.all("svg") {
		if svg.get("role") != "img" && svg.get("aria-hidden") == "" && len(svg.all("text")) > 0 {
			t.Error("a picture without a role")
		}
		for _, id := range strings.Fields(svg.get("aria-labelledby")) {
			if !ids[id] {
				t.Errorf("nothing has the id %s", id)
			}
		}
	}
	return &root
}

// numbers are the numbers that a chart must show, as its table writes them.
func (c *Chart) numbers() []string {
	var list []string
	for i := range c.Rows {
		for j := range c.series() {
			if v := c.value(i, j); v.Given {
				list = append(list, exact(v.Number))
			}
		}
	}
	return list
}

// checkTable holds the table to the chart's numbers.
func checkTable(t *testing.T, c *Chart, root *node) {
	t.Helper()
	var shown []string
	for _, td := range root.all("td") {
		if td.has("right") && !td.has("none") {
			shown = append(shown, td.whole())
		}
	}
	if want := c.numbers(); !slices.Equal(shown, want) {
		t.Errorf("the table has %q, not %q", shown, want)
	}
}

// checkLabels holds the labels of each picture to its frame, and apart from each
// other, at every width for which they are shown.
func checkLabels(t *testing.T, root *node) {
	t.Helper()
	for _, svg := range root.all("svg") {
		height := 0
		if svg.has("plot") {
			height = svg.number(t, "height")
		}
		for tier, frame := range tiers {
			if root.has("standing") && !slices.ContainsFunc(tiers[:tier+1], func(w int) bool { return root.has(fmt.Sprint("from", w/100)) }) {
				continue // the bars of the table stand in for the picture
			}
			for _, wider := range []int{frame, frame + 333, 3 * frame} {
				var shown []label
				for _, text := range svg.all("text") {
					if hidden := slices.IndexFunc(tierClass, func(c string) bool { return c != "" && text.has(c) }); hidden > tier {
						continue
					}
					l := label{text: text.Text, x: text.number(t, "x"), y: text.number(t, "y"), anchor: text.get("text-anchor")}
					if !l.inside(wider) || l.y < above || l.y > height {
						t.Errorf("%q sticks out of a frame of %s × %s", l.text, em(wider), em(height))
					}
					for _, m := range shown {
						if l.overlaps(&m, wider) {
							t.Errorf("%q lies over %q in a frame of %s", l.text, m.text, em(wider))
						}
					}
					shown = append(shown, l)
				}
			}
		}
	}
}

// checkBars holds the lengths of bars to their numbers.
func checkBars(t *testing.T, c *Chart, root *node) {
	t.Helper()
	s, k := c.scale(), 0
	var bars []*node
	for _, svg := range root.all("svg") {
		if svg.has("bar") {
			bars = append(bars, svg)
		}
	}
	for i := range c.Rows {
		for j := range c.series() {
			v := c.value(i, j)
			if !v.Given {
				continue
			}
			length := 0
			for _, rect := range bars[k].all("rect") {
				x, w := rect.number(t, "x"), rect.number(t, "width")
				length = w
				if x < 0 || x+w > whole || v.Number.Sign() > 0 && x+w != whole && x != s.zero() {
					t.Errorf("the bar of %s reaches from %d to %d of %d", exact(v.Number), x, x+w, whole)
				}
			}
			want := 0
			if all := s.high.Sub(s.low); all.Sign() != 0 {
				want = int(v.Number.Share(all, whole))
			}
			if d := length - max(want, -want); (d < -1 || d > 1) && length != least || (length == 0) != (v.Number.Sign() == 0) {
				t.Errorf("the bar of %s has the length %d, not %d", exact(v.Number), length, want)
			}
			k++
		}
	}
	if k != len(bars) {
		t.Errorf("%d bars for %d numbers", len(bars), k)
	}
}

// checkLine counts points and the pieces between them.
func checkLine(t *testing.T, c *Chart, root *node) {
	t.Helper()
	pieces := 0
	for i := range c.Rows {
		for j := range c.series() {
			if c.joined(i, j) {
				pieces++
			}
		}
	}
	drawn := 0
	for _, l := range root.all("line") {
		if l.has("line") {
			drawn++
		}
	}
	if got := len(root.all("circle")); got != len(c.numbers()) || drawn != pieces {
		t.Errorf("%d points and %d pieces of line, not %d and %d", got, drawn, len(c.numbers()), pieces)
	}
}

// check draws a chart in every way and holds each to what must always be true.
func check(t *testing.T, c *Chart) {
	t.Helper()
	for _, way := range []struct {
		name string
		draw func() string
	}{{"bars", c.Bars}, {"columns", c.Columns}, {"lines", c.Lines}} {
		drawn := way.draw()
		if drawn != way.draw() {
			t.Errorf("%s differ when drawn again", way.name)
		}
		root := read(t, drawn)
		checkTable(t, c, root)
		checkLabels(t, root)
		if way.name == "lines" {
			checkLine(t, c, root)
		} else if !c.empty() {
			checkBars(t, c, root)
		}
		if t.Failed() {
			t.Fatalf("%s of %q:\n%s", way.name, c.numbers(), drawn)
		}
	}
}

func TestOddCharts(t *testing.T) {
	for _, numbers := range [][]string{
		{}, {""}, {"0"}, {"5"}, {"-5"}, {"", ""}, {"7", "7", "7"}, {"0", "0"}, {"-1", "-1"},
		{"1", "100000000000000000000000000000000000000"}, {"-9999999999999999999999999999999999999999", "9999999999999999999999999999999999999999"},
		{"0.000000000000000000000000000000000000001", "1"}, {"1386", "2158", "", "4216", "4587", "", "", "5411"},
		{"123456", "123456", "123456", "123456", "123456", "123456", "123456", "123456"},
	} {
		check(t, years(numbers...))
	}
}

// Labels of different lengths, series, gaps and signs at random.
func TestRandomCharts(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		c := &Chart{ID: "r", Title: "随机", Head: "类别", Lang: problem.ZH}
		series := 1 + r.IntN(4)
		for j := range series {
			c.Series = append(c.Series, Series{Name: fmt.Sprint("机关", j)})
		}
		for i := range r.IntN(14) {
			row := Row{Label: strings.Repeat("类", 1+r.IntN(3)) + fmt.Sprint(i), Marked: r.IntN(9) == 0}
			for range series {
				v := given(fmt.Sprintf("%d.%02d", r.IntN(2000)-200, r.IntN(100)))
				v.Given, v.Apart = r.IntN(6) > 0, r.IntN(6) == 0
				row.Values = append(row.Values, v)
			}
			c.Rows = append(c.Rows, row)
		}
		check(t, c)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func FuzzChart(f *testing.F) {
	f.Add("1386 2158 - 4216", "2018", "条")
	f.Add("-1 0.00000001 99999999999999999999", `<svg onload="x">&'`, "‰")
	f.Fuzz(func(t *testing.T, numbers, label, unit string) {
		c := &Chart{ID: "f", Title: label, Unit: unit, Head: unit, Lang: problem.EN}
		for i, word := range strings.Fields(numbers) {
			d, err := schema.ParseDecimal(word)
			if i >= 40 {
				return
			}
			c.Rows = append(c.Rows, Row{Label: label, Values: []Value{{Number: d, Given: err == nil}}})
		}
		for _, s := range []string{label, unit} {
			if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '\ufffd' || r == '\ufffe' || r == '\uffff' }) {
				return // XML has no way to write them, and records hold none
			}
		}
		check(t, c)
	})
}
