package sample

// waterViolations rest on the laws of ports, waterways and inland shipping.
var waterViolations = []violation{
	{
		powers: [2]string{"0200-B-04000", ""}, weight: 2, sector: port, who: firms,
		name:  "未依法取得港口经营许可证从事港口经营",
		facts: []string{"{日}检查发现，当事人未取得港口经营许可证，在{港}为船舶提供码头设施，装卸{货}{号}0吨。"},
		basis: "《中华人民共和国港口法》第二十二条、第四十九条",
		outcomes: []outcome{
			{weight: 1, categories: finedGain, gain: amount{6000, 96_000, 3000}, fine: amount{50_000, 200_000, 10_000}, content: fineGain, gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-04100", ""}, weight: 2, sector: port, who: firms,
		name:     "未依法报告并经同意在港口内进行危险货物装卸作业",
		facts:    []string{"{日}{时}，当事人未向港口行政管理部门报告并经同意，在{港}装卸{危货}{吨}吨。"},
		basis:    "《中华人民共和国港口法》第三十五条、第五十四条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{5000, 50_000, 5000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04200", ""}, weight: 2, sector: shipping,
		name:  "未经许可擅自经营水路运输业务",
		facts: []string{"{日}，在{水}检查，当事人未取得国内水路运输经营许可，以货船承运{货}{号}0吨，收取运费。"},
		basis: "《国内水路运输管理条例》第八条、第三十三条",
		outcomes: []outcome{
			{weight: 2, categories: fined, fine: amount{30_000, 150_000, 10_000}, content: fine, gravity: ordinary},
			{weight: 1, categories: finedGain, gain: amount{30_600, 60_000, 600}, times: [2]int{1, 2}, content: fineGain, gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-04300", ""}, weight: 2, sector: shipping, who: firms,
		name:     "使用未取得船舶营运证件的船舶从事水路运输",
		facts:    []string{"{日}{时}，在{水}检查，当事人使用一艘未取得船舶营运证件的货船运输{货}{号}0吨。"},
		basis:    "《国内水路运输管理条例》第十四条、第三十四条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{20_000, 100_000, 10_000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04500", ""}, weight: 3, sector: shipping, who: firms,
		name:     "在航道和航道保护范围内实施危害航道通航安全的行为",
		facts:    []string{"{日}，巡查发现当事人在{水}保护范围内倾倒砂石{吨}吨。", "{日}，当事人在{水}的船舶调度区内从事货物装卸，影响通航建筑物正常运行。"},
		basis:    "《中华人民共和国航道法》第三十五条、第四十二条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{2000, 50_000, 1000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04600", ""}, weight: 3, sector: shipping,
		name:  "危害航标及其辅助设施",
		facts: []string{"{日}{时}，当事人在{水}的航标上系缆停泊，影响航标工作效能。", "{日}{时}，当事人的船舶擦碰{水}{号}号航标，致标体移位。"},
		basis: "《中华人民共和国航标条例》第十五条、第十七条、第二十二条",
		outcomes: []outcome{
			{weight: 1, categories: warned, content: "给予警告。", gravity: minor},
			{weight: 2, categories: warnedFined, fine: amount{200, 2000, 100}, content: "给予警告，并处罚款人民币{罚款}。", gravity: minor},
		},
	},
	{
		powers: [2]string{"0200-B-04700", ""}, weight: 2, sector: shipping, who: firms,
		name:     "船舶超载运输货物",
		facts:    []string{"{日}{时}，在{水}检查，当事人所属货船装载{货}，干舷不足，超过核定载重线航行，现场强制卸载。"},
		basis:    "《中华人民共和国内河交通安全管理条例》第二十一条、第八十二条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{20_000, 100_000, 5000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04700", ""}, weight: 2, sector: shipping, who: people,
		name:     "船舶超载运输货物的责任船员",
		facts:    []string{"{日}{时}，当事人任船长的货船在{水}超载运输{货}，当事人对超载负有责任。"},
		basis:    "《中华人民共和国内河交通安全管理条例》第二十一条、第八十二条",
		outcomes: []outcome{{weight: 1, categories: suspended, certificate: "内河船舶船员适任证书", content: "暂扣{证}六个月。", gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04800", ""}, weight: 1, sector: shipping, who: firms,
		name:     "船舶经营人指使、强令船员违章操作",
		facts:    []string{"{日}，大雾停航期间，当事人指使船员驾驶客船在{水}冒险航行。"},
		basis:    "《中华人民共和国内河交通安全管理条例》第八十条",
		outcomes: []outcome{{weight: 1, categories: warnedFined, fine: amount{10_000, 50_000, 2000}, content: "给予警告，并处罚款人民币{罚款}。", gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-04900", ""}, weight: 2, sector: shipping,
		name:     "船舶不遵守航行、避让和信号显示规则",
		facts:    []string{"{日}{时}，当事人所属货船在{水}航行，未按规定显示号灯。", "{日}{时}，当事人所属货船在{水}未主动避让被让路船舶，形成紧迫局面。"},
		basis:    "《中华人民共和国内河交通安全管理条例》第十七条、第八十一条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{1000, 10_000, 500}, content: fine, gravity: minor}},
	},
}

// safetyViolations rest on the laws of public transport, work safety and the
// quality of construction.
var safetyViolations = []violation{
	{
		powers: [2]string{"0200-B-05000", ""}, since: 2025, weight: 2, sector: bus, who: firms,
		name:     "城市公共交通企业未公开运营信息或者未按规定配备车辆，拒不改正",
		facts:    []string{"{日}检查发现，当事人{号}路公交线路未公开停靠站点和发车间隔，责令改正后复查仍未公开。"},
		basis:    "《城市公共交通条例》第二十条、第四十六条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{10_000, 50_000, 5000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-05200", ""}, since: 2025, weight: 1, sector: bus, who: firms,
		name:     "城市公共交通企业变更运营线路、停靠站点，未按照规定公告和报告",
		facts:    []string{"{日}，当事人因道路施工变更{号}路公交线路停靠站点，未提前向社会公告，也未向主管部门报告。"},
		basis:    "《城市公共交通条例》第二十二条、第四十七条第三款",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{1000, 10_000, 1000}, content: fine, gravity: minor}},
	},
	{
		powers: [2]string{"0200-B-06000", "2100-B-00900"}, since: 2022, weight: 5, sector: freight, who: firms,
		name: "道路运输企业未按照规定对从业人员进行安全生产教育和培训",
		facts: []string{
			"{日}检查发现，当事人未按规定对{人}名驾驶员进行安全生产教育和培训，培训记录缺失。",
			"{日}检查发现，当事人的专职安全生产管理人员任职超过六个月未经考核合格。",
		},
		basis: "《中华人民共和国安全生产法》第二十七条、第二十八条、第九十七条",
		outcomes: []outcome{
			{weight: 8, categories: fined, fine: amount{5000, 100_000, 5000}, content: "责令限期改正，处罚款人民币{罚款}。", gravity: ordinary},
			{weight: 1, categories: finedStopped, fine: amount{100_000, 200_000, 10_000}, content: "逾期未改正，责令停产停业整顿，处罚款人民币{罚款}。", gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-06100", ""}, since: 2022, weight: 3, sector: dangerous, who: firms,
		name:     "生产经营单位未采取措施消除事故隐患",
		facts:    []string{"{日}检查发现，当事人停放{危货}专用车辆的场地消防设施失效，未采取措施消除事故隐患。"},
		basis:    "《中华人民共和国安全生产法》第四十一条、第一百零二条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{5000, 50_000, 5000}, content: "责令限期消除，处罚款人民币{罚款}。", gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-06200", ""}, weight: 2, sector: works, who: firms,
		name:     "施工单位未对建筑材料进行检验或者未对试块、试件取样检测",
		facts:    []string{"{日}，在{桥}改造工程质量检查中发现，当事人{号}批次{材料}未按规定检验即投入使用。"},
		basis:    "《建设工程质量管理条例》第二十九条、第六十五条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{100_000, 200_000, 10_000}, content: fine, gravity: serious}},
	},
}
