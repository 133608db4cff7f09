package law

import (
	"strconv"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// ReportRules are the rules on one annual rule-of-law report, whose statutory
// parts are the choices of its sections' field parts. What compares reports is
// in FigureJump, FigureRecords and MissingReport.
func ReportRules(parts []schema.Choice) []schema.Rule {
	return []schema.Rule{
		reportYearRule(),
		reportLate(),
		reportPartMissing(parts),
		reportPartEmpty(),
		figureConflict(),
		figurePart(),
	}
}

// reportSource is the chapter that asks for annual reports. It came into force
// on 15 April 2019.
var reportSource = problem.T("《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第五章",
	"Provisions on Supervising the Building of Law-based Government (General Offices 28 of 2019), chapter 5")

// accurateSource is why what is published must agree with itself.
var accurateSource = problem.T("《政府信息公开条例》第六条（及时、准确）", "Open Government Information Regulations, article 6 (timely and accurate)")

// reportYear is the year that a report reports on; ok is false where none is
// given.
func reportYear(r *schema.Record) (year int, ok bool) {
	year, err := strconv.Atoi(r.Text("year"))
	return year, err == nil
}

// eachSection visits the sections of a report, or of a section, parents first.
// It goes into those for which visit says so.
func eachSection(r *schema.Record, visit func(*schema.Record) bool) {
	for _, s := range r.Groups("sections") {
		if visit(s) {
			eachSection(s, visit)
		}
	}
}
