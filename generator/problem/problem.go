// Package problem is what every check of Sunboard produces: a finding with its
// place, its rule and its hint, in two languages. Rules make problems and never
// print; printing is done once, here, in four formats.
package problem

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity tells whether a problem stops the build.
type Severity int

// Severities, gravest first.
const (
	Error   Severity = iota // what the law or the structure commands; stops the build
	Warning                 // advice; shown, stops nothing
)

// String is the word that machine-readable formats use.
func (s Severity) String() string { return s.Text().EN }

// Text is the word for people.
func (s Severity) Text() Text {
	if s == Error {
		return T("错误", "error")
	}
	return T("警告", "warning")
}

// Place is where in the data a problem stands. Line and Column count from 1, in
// characters and not in bytes; 0 means the whole file, or the whole line.
type Place struct {
	File   string // relative to the project's root, with forward slashes
	Line   int
	Column int
}

// String is the place as compilers print it: data/report/a.yaml:3:7.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one finding of one rule at one place.
type Problem struct {
	Place
	Rule     string // the rule's ID: words, never renamed
	Severity Severity
	Message  Text
	Source   Text // the article that demands it; empty for structure
	Hint     Text // what to do; may be empty
	Private  bool // its source line must not be printed
}

// Sort orders problems by place, then by rule: the order people mend them in,
// whatever the order in which they were found.
func Sort(list []Problem) {
	slices.SortFunc(list, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message.EN, b.Message.EN),
		)
	})
}

// Count says how many problems of a severity the list holds.
func Count(list []Problem, s Severity) int {
	n := 0
	for _, p := range list {
		if p.Severity == s {
			n++
		}
	}
	return n
}
