package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const stylesDir = "../themes/sunboard/assets/css"

// What is read keeps 7:1 on everything it may stand on (WCAG 1.4.6), what is
// drawn and must be seen 4.5:1, which is more than WCAG 1.4.11 asks for. Lines
// that only part what space parts already need no contrast.
var (
	grounds = []string{"paper", "ground", "tint"}
	read    = []string{"ink", "soft", "accent", "deep", "good", "changed"}
	drawn   = []string{"edge", "chart2", "chart3"}
)

const readContrast, drawnContrast = 7, 4.5

// Every pair of colours that can meet has enough contrast, by day and by night,
// and in every version of the values.
func TestColours(t *testing.T) {
	versions := colourVersions(t)
	if len(versions) < 2 {
		t.Fatalf("%d versions of the colours", len(versions))
	}
	for _, v := range versions {
		for _, c := range v.complaints() {
			t.Errorf("%s: %s", v.name, c)
		}
	}
	faint := palette{"", map[string]string{"paper": "#ffffff", "ink": "#777777"}}
	if got := fmt.Sprint(faint.complaints()); !strings.Contains(got, "ink on paper: 4.48, at least 7") || !strings.Contains(got, "no colour soft") {
		t.Errorf("of grey on white was said %s", got)
	}
}

// Colours stand in values.css and nowhere else, so that each has its night.
func TestColoursHaveNames(t *testing.T) {
	literal := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(|[a-z]: (white|black|gr[ae]y|red|green|blue)\b`)
	for _, name := range styles(t) {
		if filepath.Base(name) == "values.css" {
			continue
		}
		for i, line := range strings.Split(readFile(t, name), "\n") {
			if found := literal.FindString(line); found != "" {
				t.Errorf("%s:%d: %s has no name in values.css", filepath.Base(name), i+1, found)
			}
		}
	}
}

// What depends on the room depends on it in sizes of type, so that the elder
// version, which is larger type, is laid out by the same rules.
func TestColumnsFollowTheType(t *testing.T) {
	fixed := regexp.MustCompile(`@media[^{]*width`)
	for _, name := range styles(t) {
		if found := fixed.FindString(readFile(t, name)); found != "" {
			t.Errorf("%s: %s: write @container page (…rem)", filepath.Base(name), found)
		}
	}
}

// palette are the colours of a version, by day or by night, as #rrggbb by name.
type palette struct {
	name    string
	colours map[string]string
}

var (
	colourBlock = regexp.MustCompile(`(?s)([^{}]*)\{([^{}]*--ink:[^{}]*)\}`)
	colourValue = regexp.MustCompile(`--([a-z0-9]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)`)
)

// colourVersions reads values.css: a block that sets --ink sets all colours.
func colourVersions(t *testing.T) []palette {
	t.Helper()
	var list []palette
	for _, block := range colourBlock.FindAllStringSubmatch(readFile(t, filepath.Join(stylesDir, "values.css")), -1) {
		name := strings.TrimSpace(block[1][strings.LastIndex(block[1], "*/")+1:])
		day, night := palette{name + " by day", map[string]string{}}, palette{name + " by night", map[string]string{}}
		for _, v := range colourValue.FindAllStringSubmatch(block[2], -1) {
			day.colours[v[1]], night.colours[v[1]] = v[2], v[3]
		}
		list = append(list, day, night)
	}
	return list
}

func (p palette) complaints() []string {
	var list []string
	need := func(least float64, over, under string) {
		a, err := luminance(p.colours[over])
		b, err2 := luminance(p.colours[under])
		switch {
		case err != nil:
			list = append(list, "no colour "+over)
		case err2 != nil:
			list = append(list, "no colour "+under)
		default:
			if c := (max(a, b) + .05) / (min(a, b) + .05); c < least {
				list = append(list, fmt.Sprintf("%s on %s: %.2f, at least %g", over, under, c, least))
			}
		}
	}
	for _, under := range grounds {
		for _, over := range read {
			need(readContrast, over, under)
		}
		for _, over := range drawn {
			need(drawnContrast, over, under)
		}
	}
	need(readContrast, "on", "accent")
	need(readContrast, "ontop", "top")
	return list
}

// luminance is the relative luminance of #rrggbb, as WCAG defines it.
func luminance(colour string) (float64, error) {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil {
		return 0, err
	}
	linear := func(c uint64) float64 {
		v := float64(c&0xff) / 255
		if v <= .04045 {
			return v / 12.92
		}
		return math.Pow((v+.055)/1.055, 2.4)
	}
	return .2126*linear(n>>16) + .7152*linear(n>>8) + .0722*linear(n), nil
}

// styles are the files of the style sheet.
func styles(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(stylesDir, "*.css"))
	if err != nil || len(names) < 20 {
		t.Fatalf("%d style sheets: %v", len(names), err)
	}
	slices.Sort(names)
	return names
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
