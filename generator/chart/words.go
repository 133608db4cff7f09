package chart

import "sunboard/generator/problem"

// words are what a chart says of its own.
var words = struct {
	number, unit, data, none, noData, shortened, comma, colon problem.Text
}{
	number:    problem.T("数值", "Number"),
	unit:      problem.T("单位：", "Unit: "),
	data:      problem.T("数据表", "Table of the data"),
	none:      problem.T("没有数据", "No data"),
	noData:    problem.T("没有数据可以画成图。", "There are no data to draw."),
	comma:     problem.T("、", ", "),
	colon:     problem.T("：", ": "),
	shortened: problem.T("图上的大数是约数，准确的数见表。", "Large numbers on the chart are rounded; the table has them exactly."),
}

// missingAre names the rows without a number, and why.
func missingAre(why, labels string) problem.Text {
	return problem.Textf("%s：%s。", "%s: %s.", why, labels)
}

// extremes tells the highest and the lowest of several numbers.
func extremes(high, highAt, low, lowAt string) problem.Text {
	return problem.Textf("最高 %s（%s），最低 %s（%s）。", "Highest %s (%s), lowest %s (%s).", high, highAt, low, lowAt)
}

func oneNumber(number, at string) problem.Text {
	return problem.Textf("只有一个数：%s（%s）。", "One number: %s (%s).", number, at)
}

func allAlike(number string) problem.Text {
	return problem.Textf("都是 %s。", "All are %s.", number)
}
