package intake

import (
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// Lists of powers as bureaus have them: those of 长治 and 景德镇 by their columns, in rows
// of their own, merged, or taken apart.
func TestPowerLists(t *testing.T) {
	types := func(table *schema.Table, word string) (string, bool) {
		key := map[string]string{"02": "行政处罚", "2": "行政处罚", "处罚": "行政处罚", "行政处罚": "行政处罚"}[word]
		return key, table == disclosure.PowerTypeTable && key != ""
	}
	named := TableOptions{Key: types}
	flat := []any{"职权编码", "职权名称", "职权类型", "职权依据"}
	item := func(basis any) []any {
		return []any{"0200-B-01700", "对擅自从事道路运输经营的处罚", "行政处罚", basis}
	}
	one := func(basis any) [][]any { return [][]any{flat, item(basis)} }
	fields := []any{"职权编码", "职权名称", "职权类型", "承办机构", "设定依据·法律法规", "设定依据·条款", "设定依据·原文", "责任事项·阶段", "责任事项·责任"}
	runTables(t, []tableCase{
		{name: "power-changzhi", o: named, merged: []string{"A1:O1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2", "I2:I3", "J2:J3", "K2:K3", "L2:L3", "M2:N2", "O2:O3", "D5:D6"}, rows: [][]any{
			{"示例市交通运输局权责清单"},
			{"序号", "职权类型", "职权编码", "职权名称", nil, "职权依据", "市地方性法规政府规章规定的行政职权事项", nil, "责任事项", "责任事项依据", "实施对象", "承办机构", "委托", nil, "备注"},
			{nil, nil, nil, "主项", "子项", nil, "事项名称", "依据", nil, nil, nil, nil, "受委托机构", "委托权限"},
			{numberCell(1), "行政处罚", "2100-B-00100-140400", "对违反道路运输管理规定行为的处罚", nil, "《中华人民共和国道路运输条例》第七条第二款：县级以上地方人民政府交通运输主管部门负责道路运输管理工作。", nil, nil,
				"1.立案责任：发现违法行为的，决定是否立案。\n2.调查责任：由两名以上执法人员\n调查取证。\n3.其他法律法规规章规定应履行的责任。", "1.《行政处罚法》第五十四条\n2-1.《行政处罚法》第四十二条\n2-2.《行政处罚法》第五十五条", "企业法人、自然人", "综合行政执法支队", "示例县交通运输局", "受理", nil},
			{numberCell(2), "行政处罚", "2100-B-00101-140400", "对违反道路运输管理规定行为的处罚", "1.擅自从事道路运输经营", "《中华人民共和国道路运输条例》第六十三条", nil, nil, "立案：发现的，立案。", nil, "1", "综合行政执法支队", nil, nil, nil},
			{numberCell(3), "行政处罚", "2100-B-00102-140400", nil, "2.超越许可事项从事道路运输经营", "《中华人民共和国道路运输条例》第六十四条", nil, nil, nil, nil, nil, "综合行政执法支队", nil, nil, "划入"}}},
		{name: "power-jingdezhen", o: named, rows: [][]any{
			{"主项编码", "主项名称", "子项编码", "子项名称", "权力类型", "行使层级", "实施依据"},
			{"36011800100Y", "对违反公路管理规定行为的处罚", nil, nil, "02", "市级", "《公路法》第八条"},
			{"36011800100Y", "对违反公路管理规定行为的处罚", "360118001001", "擅自占用公路的处罚", "处罚", "3", "《公路法》第七十六条"},
			{nil, nil, "360118001002", "擅自挖掘公路的处罚", "2", "市级", "《公路法》第七十六条"},
			{"360118002000", "对逃避超限检测的处罚", "/", "/", "行政处罚", "市级", "《公路安全保护条例》第六十七条"}}},
		{name: "power-codes-00Y", rows: [][]any{flat, {"36011800100Y", "主项", "行政处罚", "《公路法》"}, {"360118001001", "子项", "行政处罚", "《公路法》"}, {"360119001001", "另一项", "行政处罚", "《公路法》"}}},
		{name: "power-main-lost", rows: [][]any{{"职权编码", "主项", "子项", "职权类型"}, {"001", "没有自己一行的主项", "子项甲", "行政处罚"}, {"002", nil, "子项乙", "行政处罚"}}, merged: []string{"B2:B3"}},
		{name: "power-types", o: named, rows: [][]any{flat, item(nil), {"2", "乙", numberCell(2), nil}, {"3", "丙", "02", nil}, {"4", "丁", "99", nil}}},
		{name: "power-digits", rows: [][]any{flat, {numberCell(360118001000), "甲", "行政处罚", nil}}},
		{name: "power-banners", rows: [][]any{flat, {"一、行政处罚（共1项）"}, item("《公路法》第七十六条"), {nil, "（二）其他"}, {"注：本清单自公布之日起施行。"}}, merged: []string{"A2:D2", "B4:D4"}},
		{name: "bases-lines", rows: one("1.《中华人民共和国公路法》（2017年修正）第七十六条第一项：有下列违法行为之一的，由交通主管部门责令停止违法行为：\n（一）擅自占用、挖掘公路的；\n（二）未经同意的。\n2.《公路安全保护条例》（国务院令第593号）第六十二条、第六十四条　违反本条例规定，擅自触\n地拖行的，处罚。\n3.《江西省实施〈中华人民共和国公路法〉办法》第三十条")},
		{name: "bases-labels", rows: one("【法律】《公路法》第七十六条\n【行政法规】《公路安全保护条例》第六十四条规定：违反本条例的，处罚。\n第六十五条：违反本条例的，扣留。")},
		{name: "bases-chain", rows: one("《公路法》第七十六条、第七十七条，《公路安全保护条例》第六十四条；《道路运输条例》")},
		{name: "bases-glued", rows: one("1.《公路法》第七十六条：有下列行为的，处罚。2.《公路安全保护条例》第六十四条：违反的，处罚。")},
		{name: "bases-unclear", rows: [][]any{flat, item("公路法第七十六条"), {"2", "乙", "行政处罚", "《公路法》第七十六条：违法的，处罚。《公路安全保护条例》第六十四条：违反的，处罚。"}, {"3", "丙", "行政处罚", "1.《公路法》第七十六条：有下列行为的：\n2.省政府令第12号"}, {"4", "丁", "行政处罚", "《公路法》第七十六条 违反规定的，依照\n《公路安全保护条例》第六十四条处罚。"}}},
		{name: "bases-json", rows: [][]any{flat, item(`[{"law":"《公路法》","article":"第七十六条","text":"一行\n二行"}]`), {"2", "乙", "行政处罚", `[{"law":"《公路法》",`}, {"3", "丙", "行政处罚", `[{"laws":"《公路法》"}]`}}},
		{name: "entries-in-rows", rows: [][]any{fields,
			{"001", "甲", "行政处罚", "一科", "《公路法》", "第七十六条", "原文一。", "立案", "立案的责任。"},
			{nil, nil, nil, nil, "《公路法》", "第七十七条", nil, "调查", "调查的责任。"},
			{nil, nil, nil, nil, nil, nil, nil, "决定", "决定的责任。"},
			{"002", "乙", "行政处罚", "一科", "《公路法》", "第七十八条", nil, nil, nil}}},
		{name: "entries-merged", merged: []string{"A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E3"}, rows: [][]any{fields,
			{"001", "甲", "行政处罚", "一科", "《公路法》", "第七十六条", nil, "立案", "立案的责任。"},
			{nil, nil, nil, nil, nil, "第七十七条", nil, "调查", "调查的责任。"},
			{nil, nil, nil, nil, "《公路安全保护条例》", "第六十四条", nil, nil, nil},
			{"002", "乙", "行政处罚", nil, nil, nil, nil, nil, nil}}},
		{name: "entries-repeated", file: "a.csv", data: csvOf([][]any{fields,
			{"001", "甲", "行政处罚", "一科", "《公路法》", "第七十六条", nil, "立案", "立案的责任。"},
			{"001", "甲", "行政处罚", "一科", "《公路法》", "第七十六条", nil, "调查", "调查的责任。"},
			{"001", "甲", "行政处罚", "二科", "《公路法》", "第七十六条", nil, "决定", "决定的责任。"}})},
		{name: "entries-odd", rows: [][]any{fields,
			{"001", "甲", "行政处罚", "一科", "《公路法》", "第七十六条", nil, nil, nil},
			{nil, nil, nil, "二科", "《公路法》", "第七十七条", nil, nil, nil},
			{nil, nil, nil, nil, nil, "第七十八条", nil, nil, nil}}},
		{name: "stages-columns", merged: []string{"A1:A2", "B1:B2", "C1:C2", "D1:G1"}, rows: [][]any{
			{"职权编码", "职权名称", "职权类型", "责任事项", nil, nil, nil}, {nil, nil, nil, "受理", "审查", "决定", "事后监管"},
			{"001", "甲", "行政许可", "公示材料，一次告知。", "审核材料。", nil, "监督检查。"}}},
		{name: "stages-unclear", rows: [][]any{{"职权编码", "职权名称", "职权类型", "责任事项", "责任依据"},
			{"001", "甲", "行政处罚", "1.立案责任：立案。\n2.催告责任：催告。", nil},
			{"002", "乙", "行政处罚", "按规定办理。", nil},
			{"003", "丙", "行政处罚", "1.立案责任：立案。\n2.调查责任：调查。", "《行政处罚法》第五十四条"}}},
		{name: "conditions-two", rows: [][]any{append(append([]any(nil), flat...), "前置条件", "受理条件", "收费依据", "收费标准"), append(item("《公路法》"), "有场地。", "有车辆。", "某文件", nil)}},
		{name: "outreach-images", rows: [][]any{{"类型", "标题", "摘要", "日期", "宣讲的法律法规", "图片·文件", "图片·替代文字", "附件"},
			{"活动", "路政宣传月", "讲解。", "2024年5月10日", "《公路法》、《甲、乙办法》", "outreach/a.svg", "一辆车", nil},
			{nil, nil, nil, nil, nil, "outreach/b.svg", "一座桥", nil},
			{"讲座", "另一场", "讲解。", nil, nil, nil, nil, "讲稿.pdf"}}},
		{name: "report-figures", rows: [][]any{{"报告类型", "报告年度", "标题", "章节·序号", "章节·标题", "章节·下级章节·标题", "数据·标识", "数据·名称", "数据·数值", "数据·单位"},
			{"法治政府建设年度报告", "2023年", "2023年度报告", "一、", "主要举措和成效", nil, "training-hours", "人均培训", "60.82", "学时"},
			{nil, nil, nil, nil, nil, "（一）加强领导", "cases", "案件", numberCell(12), "件"},
			{nil, nil, nil, "二、", "存在的不足", nil, nil, nil, nil, nil}}},
		{name: "json", file: "a.json", data: []byte(`[
  {"code": "001", "name": "甲", "type": "行政处罚", "bases": [{"law": "《公路法》", "article": "第七十六条"}], "charged": false, "statutory_limit": 20, "applies_to": ["自然人"]},
  {"code": "002", "name": "乙", "type": "行政处罚", "history": [{"date": "2024-02-30", "change": "增加"}], "nmae": "x"},
  {"code": "003", "type": "行政处罚"}
]`)},
		{name: "json-broken", file: "a.json", data: []byte("[\n  {\"code\": \"001\", \"name\": \"甲\"},\n  {\"code\": }\n]")},
		{name: "json-either", file: "a.json", data: []byte(`[{"party": "示例", "document": "1"}]`)},
	})
}
