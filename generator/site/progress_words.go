package site

import (
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/problem"
)

var progressWords = struct {
	title, about, total, wholeSite, kept problem.Text
}{
	title: problem.T("公开进度", "Progress"),
	about: problem.T("依法应当公开什么、哪天到期、哪天公开、晚了多少天，逐项列出，按截至当天的数据计算。",
		"What the law asks to be published, by when, when it was and how late: item by item, as of the day the site was built."),
	total:     problem.T("合计", "Total"),
	wholeSite: problem.T("全站", "The whole site"),
	kept:      problem.T("项公开义务按时履行", "duties kept in time"),
}

// keptOf says of how many duties, and on which day.
func keptOf(told int, today calendar.Day) problem.Text {
	return problem.Textf("到期 %[1]s 项，截至 %[2]s", "of %[1]s, as of %[2]s", grouped(told), today)
}

// standingWords say how a duty stands, and tones choose mark and colour.
var (
	standingWords = map[dataset.Standing]problem.Text{
		dataset.Unknown:    problem.T("不判断", "not told"),
		dataset.Coming:     problem.T("未到期", "not due yet"),
		dataset.InTime:     problem.T("按时", "in time"),
		dataset.NoneStated: problem.T("无案件", "no case"),
		dataset.Late:       problem.T("逾期公开", "late"),
		dataset.Overdue:    problem.T("逾期未公开", "overdue"),
	}
	tones = map[dataset.Standing]string{
		dataset.Unknown: "unknown", dataset.Coming: "open", dataset.InTime: "good", dataset.NoneStated: "none",
		dataset.Late: "changed", dataset.Overdue: "overdue",
	}
)

// obligationTitle is what a duty is about this time.
func obligationTitle(o *dataset.Obligation) problem.Text {
	switch {
	case o.Duty.EachYear != nil:
		return problem.Textf("%s 年度", "%s", o.Period)
	case o.Duty.Fresh:
		return problem.T("最近一次更新", "Last update")
	case o.Record != nil:
		name := o.Kind.Show.Title(o.Record)
		return problem.Textf("%[2]s（%[1]s 批准）", "%[2]s (approved on %[1]s)", o.Period, clip(name, 30))
	}
	return problem.Textf("%s 批准的调整", "approved on %s", o.Period)
}

// notCounted says that a last day cannot be told for want of a year's holidays.
func notCounted(o *dataset.Obligation) problem.Text {
	return problem.Textf("%d 年放假安排未公布", "the holidays of %d are not known", o.UnknownYear)
}

// monthWord is a month's word in a narrow cell.
func monthWord(o *dataset.Obligation) problem.Text {
	switch {
	case o.Hidden && o.Standing == dataset.Unknown:
		return problem.T("不再公示", "no longer shown")
	case o.Standing == dataset.Unknown:
		return problem.T("期限待定", "day not known")
	case o.Statement != nil && o.Standing == dataset.Late:
		return problem.Textf("声明晚 %d 天", "stated %d days late", o.Late)
	case o.Standing == dataset.Late:
		return problem.Textf("晚 %d 件", "%d late", o.LateShown)
	case o.Silent() && o.Standing == dataset.Overdue:
		return problem.T("无记录", "no record")
	case o.Standing == dataset.Overdue:
		return problem.T("未公开", "not public")
	}
	return standingWords[o.Standing]
}

// noneStated is what a month without a case says, which an agency has stated.
func noneStated(agency string, kind problem.Text, month calendar.Day, on string) problem.Text {
	year, m, _ := month.Date()
	return problem.Textf("%[1]d 年 %[2]d 月：%[3]s无%[4]s决定（%[5]s 声明）", "%[6]s: no %[7]s (%[3]s stated so on %[5]s)", year, m, agency, kind.ZH, on, month.String()[:7], strings.ToLower(kind.EN))
}

// noneShown is what months without anything public say.
func noneShown(agency string, year int, months string) problem.Text {
	return problem.Textf("%[1]d 年 %[2]s：%[3]s没有公开的记录", "%[2]s %[1]d: %[3]s has no public record", year, months, agency)
}
