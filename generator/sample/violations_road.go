package sample

// roadViolations rest on 《公路法》 and 《公路安全保护条例》.
var roadViolations = []violation{
	{
		powers: [2]string{"0200-B-03100", "2100-B-00600"}, weight: 18, sector: freight,
		name: "车辆在公路上擅自超限行驶",
		facts: []string{
			"{日}{时}，当事人的六轴货车载运{货}，经{路}超限检测站检测，车货总质量超过限定标准{成}%，无超限运输车辆通行证。",
			"{日}{时}，当事人的四轴自卸货车载运{货}通过{桥}，经检测超限{吨}吨，现场监督卸载。",
			"{日}，经{路}{桩}处的检测设备记录并审核，当事人的货车车货总体宽度超过限定标准，未办理超限运输许可。",
		},
		basis:    "《公路安全保护条例》第三十三条、第六十四条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{500, 30_000, 500}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-03000", "2100-B-00700"}, weight: 5, sector: works, who: firms,
		name: "擅自占用、挖掘公路",
		facts: []string{
			"{日}，巡查发现当事人未经许可在{路}{桩}处开挖路面铺设{管}，长{米}米。",
			"{日}，当事人未经许可占用{路}{桩}处公路用地{人}平方米堆放施工材料。",
		},
		basis:    "《中华人民共和国公路法》第四十四条第一款、第七十六条第一项",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{2000, 30_000, 1000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-03200", ""}, weight: 5, sector: freight,
		name: "车辆装载物触地拖行、掉落、遗洒或者飘散，造成公路路面损坏、污染",
		facts: []string{
			"{日}{时}，当事人的货车运输{货}，在{路}{桩}处遗洒，污染路面{米}米。",
			"{日}{时}，当事人的货车装载的{货}触地拖行，在{路}{桩}处损坏路面{米}米。",
		},
		basis:    "《公路安全保护条例》第四十三条、第六十九条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{500, 5000, 500}, content: fine, gravity: minor}},
	},
	{
		powers: [2]string{"0200-B-03300", ""}, weight: 3, sector: freight, who: firms,
		name: "一年内违法超限运输超过三次或者违法超限运输的车辆超过本单位货运车辆总数百分之十",
		facts: []string{
			"经统计，截至{日}，当事人的货运车辆一年内违法超限运输{号}次，其中一辆超过三次。",
			"截至{日}，当事人一年内违法超限运输的货运车辆超过本单位货运车辆总数的10%，经告知后仍未整改。",
		},
		basis: "《公路安全保护条例》第六十六条",
		outcomes: []outcome{
			{weight: 3, categories: revoked, certificate: "车辆营运证", content: "吊销一辆货运车辆的{证}。", gravity: serious},
			{weight: 2, categories: stopped, content: "责令停业整顿十五日，向社会公告。", gravity: serious},
			{weight: 1, categories: revoked, certificate: "道路运输经营许可证", content: "情节严重，吊销{证}，向社会公告。", gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-03400", ""}, weight: 2, sector: freight, who: firms,
		name:     "指使、强令车辆驾驶人超限运输货物",
		facts:    []string{"{日}查明，当事人按趟次下达运量，指使驾驶人超限运输{货}，有调度记录和证人证言为证。"},
		basis:    "《公路安全保护条例》第四十一条第三款、第六十八条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{5000, 30_000, 1000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-03500", ""}, weight: 3, sector: works,
		name:     "在公路建筑控制区内修建建筑物、地面构筑物或者擅自埋设管线",
		facts:    []string{"{日}，巡查发现当事人在{路}{桩}处建筑控制区内修建彩钢房{人}平方米，责令限期拆除。", "{日}，当事人未经许可在{路}{桩}处建筑控制区内埋设{管}{米}米。"},
		basis:    "《中华人民共和国公路法》第五十六条、第八十一条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{2000, 50_000, 1000}, content: "责令限期拆除，处罚款人民币{罚款}。", gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-03600", ""}, weight: 2, sector: works, who: firms,
		name:     "公路养护作业单位未按照技术规范和操作规程进行公路养护作业",
		facts:    []string{"{日}{时}，当事人在{路}{桩}处养护作业，未按规程布设作业控制区，缺少{号}处警示标志。"},
		basis:    "《公路安全保护条例》第四十五条、第七十条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{10_000, 50_000, 2000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"", "2100-B-00800"}, weight: 6, sector: freight,
		name:     "在公路及公路用地范围内堆放物品、打场晒粮，造成路面污染或者影响公路畅通",
		facts:    []string{"{日}，当事人在{路}{桩}处堆放{货}，占用半幅路面{米}米，影响公路畅通。", "{日}，当事人在{路}{桩}处路面晾晒粮食{米}米，经劝告未清理。"},
		basis:    "《中华人民共和国公路法》第四十六条、第七十七条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{200, 5000, 100}, content: fine, gravity: minor}},
	},
	{
		powers: [2]string{"", "2100-B-01000"}, weight: 3, sector: freight,
		name:     "造成公路损坏未报告",
		facts:    []string{"{日}{时}，当事人的货车在{路}{桩}处撞坏波形护栏{米}米，未报告即驶离，经调取监控查获。"},
		basis:    "《中华人民共和国公路法》第五十三条、第七十八条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{200, 1000, 100}, content: fine, gravity: minor}},
	},
}
