package site

import "sunboard/generator/problem"

// words are what generated content says of its own; the theme's words stand in
// its i18n files, the kinds' words in their tables.
var words = struct {
	home, subItems, agenciesAbout, noticesAbout, powersInForce, reportsPublished problem.Text
}{
	home:          problem.T("首页", "Home"),
	subItems:      problem.T("子项", "Sub-items"),
	agenciesAbout: problem.T("在本站公开信息的机关：职能、联系方式和各自公开的内容。", "The agencies that publish here: what they do, how to reach them and what they have published."),
	noticesAbout: problem.T("原决定被撤销、变更、确认违法或者无效后，从网站撤下；这里写明文书号和理由，不写当事人。",
		"Decisions that were revoked, changed, or found unlawful or void are taken off the site; here are their numbers and the reasons, without the party."),
	powersInForce:    problem.T("项权责事项正在行使", "powers in force"),
	reportsPublished: problem.T("份年度报告可供查阅", "annual reports to read"),
}

// decisionsOf names the count of a year's decisions.
func decisionsOf(year string) problem.Text {
	return problem.Textf("件 %s 年作出的许可和处罚", "permits and penalties of %s", year)
}

// ofYear names a year.
func ofYear(year string) problem.Text { return problem.Textf("%s 年", "%s", year) }

// yearTitle names the records of a kind of a year.
func yearTitle(year string, kind problem.Text) problem.Text {
	return problem.Text{ZH: year + " 年" + kind.ZH, EN: kind.EN + " " + year}
}

// pageTitle names a page of a list.
func pageTitle(list problem.Text, page int) problem.Text {
	if page > 1 {
		more := problem.Textf("（第 %d 页）", " (page %d)", page)
		list.ZH += more.ZH
		list.EN += more.EN
	}
	return list
}

// listDescription is the sentence that search engines show for a list.
func listDescription(list problem.Text, count int) problem.Text {
	return problem.Textf("%[1]s，共 %[3]d 条。", "%[2]s: %[3]d records.", list.ZH, list.EN, count)
}
