package law

import (
	"fmt"
	"testing"
)

func TestTextAgreesWithFigures(t *testing.T) {
	for _, c := range []struct{ figure, body, said string }{
		// It speaks.
		{"公示行政处罚, value: 1873, unit: 条", "全年公示行政处罚1872条。", "公示行政处罚1872条"},
		{"公示行政处罚, value: 1873, unit: 条", "公示行政处罚共 1,872 条，都在网上。", "公示行政处罚共1,872条"},
		{"公示行政处罚, value: 1873, unit: 条", "公示**行政处罚**１８７２条。", "公示行政处罚1872条"},
		{"政务信息资源目录, value: 83, unit: 项", "政务信息资源目录增加到82项。", "政务信息资源目录增加到82项"},
		{"减免车辆通行费, value: 60.28, unit: 万元", "减免车辆通行费60.82万元，惠及2.9万辆次，五年累计减免281.10万元。", "减免车辆通行费60.82万元"},
		{"“跨省通办”事项, value: 31, unit: 项", "“跨省通办”事项增加到13项，其中高频事项4项。", "“跨省通办”事项增加到13项"},
		{"满意率, value: 98, unit: '%'", "满意率97％。", "满意率97%"},
		{"培训, value: 60, unit: 学时", "2023年，人均培训48学时。", "培训48学时"},
		{"培训, value: 60, unit: 学时", "比上年多讲两门课，培训48学时。", "培训48学时"},
		// The number is the same, or so is one beside it or in another place.
		{"公示行政处罚, value: 1872.0, unit: 条", "全年公示行政处罚1872条。", ""},
		{"行政处罚, value: 1873, unit: 条", "公路行政处罚437条。全年行政处罚1873条。", ""},
		{"行政处罚, value: 1873, unit: 条", "行政处罚437条在公路，全年1873条。", ""},
		{"政务信息资源目录, value: 82, unit: 项", "政务信息资源目录比上年增加16项，达到82项。", ""},
		// The label is not there, or not before the number, or the unit is another.
		{"公示行政处罚, value: 1873, unit: 条", "公示处罚2046条。", ""},
		{"危货企业, value: 86, unit: '%'", "危货企业使用电子运单的比例达到很高的水平，为85%。", ""},
		{"案件, value: 5, unit: 件", "受理案件46件次。", ""},
		{"活动, value: 5, unit: 个", "开展活动3个月。", ""},
		{"公示行政处罚, value: 1873, unit: 件", "公示行政处罚1872条。", ""},
		{"减免, value: 608200, unit: 元", "减免60.82万元。", ""},
		{"公示行政处罚, value: 1873", "公示行政处罚1872条。", ""},
		{"行政处罚, value: 1518, unit: 条", "行政处罚。公路437条。", ""},
		{"行政处罚, value: 1518, unit: 条", "| 行政处罚 | 437条 |", ""},
		// Rough numbers, ranges, ordinals, codes.
		{"公示行政处罚, value: 2046, unit: 条", "公示行政处罚2000多条。", ""},
		{"公示行政处罚, value: 2046, unit: 条", "公示行政处罚约2000条。", ""},
		{"公示行政处罚, value: 2046, unit: 条", "公示行政处罚超过2000条。", ""},
		{"培训, value: 12, unit: 期", "培训10-14期。", ""},
		{"培训, value: 12, unit: 期", "培训10至14期。", ""},
		{"处罚法, value: 12, unit: 条", "依照处罚法第33条。", ""},
		// Several things, changes, other years, plans, pieces.
		{"公示行政许可, value: 5411, unit: 条", "公示行政许可、行政处罚6707条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "公示行政许可和处罚6707条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "公示行政许可比上年多143条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "公示行政许可增加143条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "2022年，公示行政许可5268条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "上年公示行政许可5268条。", ""},
		{"公示行政许可, value: 5411, unit: 条", "五年公示行政许可20000条。", ""},
		{"审批事项, value: 433, unit: 项", "取消审批事项2项。", ""},
		{"培训, value: 60, unit: 学时", "每人培训80学时。", ""},
		{"培训, value: 60, unit: 学时", "计划培训80学时。", ""},
	} {
		text := fmt.Sprintf("year: 2023\nsections:\n  - body: |\n      %s\nfigures:\n  - {id: a, label: %s}\n", c.body, c.figure)
		want := ""
		if c.said != "" {
			f := figuresOf(aReport(t, text))[0]
			want = fmt.Sprintf("6:%d W “%[2]s”填的是 %[3]s，正文里写的是“%[4]s”|“%[2]s” is %[3]s, but the text says “%[4]s”", f.record.Value("value").Column, f.label, f.amount(), c.said)
		}
		if got := toldOfReport(t, "figure-conflict", text, "", ""); got != want {
			t.Errorf("%s, %s: got %q, want %q", c.figure, c.body, got, want)
		}
	}
}

func TestTextOfPlansIsNotCompared(t *testing.T) {
	const figures = "figures: [{id: a, label: 人均培训, value: 60, unit: 学时}]\n"
	const said = "1:39 W “人均培训”填的是 60 学时，正文里写的是“人均培训80学时”|“人均培训” is 60 学时, but the text says “人均培训80学时”"
	for _, c := range []struct{ name, text, want string }{
		{"foreword", "foreword: 人均培训80学时。\n", said},
		{"a section within", "sections: [{heading: 甲, sections: [{heading: 乙, sections: [{body: 人均培训80学时}]}]}]\n", said},
		{"marked as plans", "sections: [{heading: 甲, parts: [存在的不足和原因, 下一年度主要安排], body: 人均培训80学时}]\n", ""},
		{"within what is marked as plans", "sections: [{heading: 甲, parts: [下一年度主要安排], sections: [{body: 人均培训80学时}]}]\n", ""},
		{"plans by their heading", "sections: [{heading: 下步打算, body: 人均培训80学时}]\n", ""},
		{"such a heading, marked as measures", "sections: [{heading: 加强计划管理, parts: [主要举措和成效], body: 人均培训80学时}]\n", said},
	} {
		if got := toldOfReport(t, "figure-conflict", figures+c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A label that is a piece of another figure's does not take its number.
func TestTheLongerLabelOwnsItsNumber(t *testing.T) {
	const text = "foreword: 公示行政处罚1873条。\nfigures:\n  - {id: a, label: 公示行政处罚, value: 1873, unit: 条}\n  - {id: b, label: 行政处罚, value: 2000, unit: 条}\n"
	if got := toldOfReport(t, "figure-conflict", text, "", ""); got != "" {
		t.Errorf("got %q", got)
	}
	const alone = "foreword: 公示行政处罚1873条。\nfigures:\n  - {id: b, label: 行政处罚, value: 2000, unit: 条}\n"
	if got := toldOfReport(t, "figure-conflict", alone, "", ""); got == "" {
		t.Error("without the longer one it says nothing")
	}
}
