package main

import (
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// fillSheet fills in a workbook as a person does at the screen: fill BOOK WHAT. Each
// line of WHAT is a row's number, or a title and what goes under it: text after =, a
// number after #.
func fillSheet(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill BOOK WHAT")
	}
	name := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(name)
	ts.Check(err)
	defer book.Close()
	sheet := book.GetSheetName(0)
	rows, err := book.GetRows(sheet)
	ts.Check(err)
	row := 0
	for line := range strings.SplitSeq(strings.TrimSpace(ts.ReadFile(args[1])), "\n") {
		if number, ok := strings.CutPrefix(line, "row "); ok {
			row, err = strconv.Atoi(number)
			ts.Check(err)
			continue
		}
		title, value, ok := strings.Cut(line, " = ")
		number, isNumber := "", false
		if !ok {
			title, number, isNumber = strings.Cut(line, " # ")
		}
		at, err := excelize.CoordinatesToCellName(columnOf(ts, rows[0], title), row)
		ts.Check(err)
		if isNumber {
			n, err := strconv.ParseFloat(number, 64)
			ts.Check(err)
			ts.Check(book.SetCellFloat(sheet, at, n, -1, 64))
			continue
		}
		ts.Check(book.SetCellStr(sheet, at, value))
	}
	ts.Check(book.Save())
}

// columnOf is the column, from 1, whose title is the one given, but for what the form
// adds in brackets.
func columnOf(ts *testscript.TestScript, titles []string, title string) int {
	for i, t := range titles {
		if bare, _, _ := strings.Cut(t, "（"); bare == title {
			return i + 1
		}
	}
	ts.Fatalf("there is no column %q", title)
	return 0
}
