package sample

import "slices"

// violations are what the agencies penalise: rows of their power lists. Amounts
// stay within the article that the row cites; where an amendment changed them,
// since keeps the row out of earlier years.
var violations = slices.Concat(transportViolations, roadViolations, waterViolations, safetyViolations)

// Words of categories that recur.
var (
	fined        = []string{"罚款"}
	warned       = []string{"警告"}
	warnedFined  = []string{"警告", "罚款"}
	finedGain    = []string{"罚款", "没收违法所得"}
	finedGoods   = []string{"罚款", "没收非法财物"}
	suspended    = []string{"暂扣许可证件"}
	stopped      = []string{"责令停产停业"}
	finedStopped = []string{"罚款", "责令停产停业"}
	revoked      = []string{"吊销许可证件"}
)

const (
	fine     = "处罚款人民币{罚款}。"
	fineGain = "没收违法所得人民币{所得}，并处罚款人民币{罚款}。"
	goods    = "没收假冒伪劣配件，价值人民币{所得}；处罚款人民币{罚款}。"
)

// transportViolations rest on 《道路运输条例》 as amended in July 2023.
var transportViolations = []violation{
	{
		powers: [2]string{"0200-B-01700", "2100-B-00100"}, since: 2024, weight: 14, sector: freight,
		name: "未取得道路运输经营许可，擅自从事道路普通货物运输经营",
		facts: []string{
			"{日}{时}，执法人员在{路}{桩}处检查，当事人的重型货车载运{货}{吨}吨，收取运费，不能提供道路运输经营许可证和车辆营运证，经核查未取得道路运输经营许可。",
			"{日}，根据移送线索，查明当事人未取得道路运输经营许可，为他人运输{货}{车}车次，按车结算运费。",
			"{日}，在{地}检查时发现，当事人以厢式货车承揽{货}运输，车辆总质量超过4500千克，未取得道路运输经营许可。",
		},
		basis: "《中华人民共和国道路运输条例》第二十四条、第六十三条第一项",
		outcomes: []outcome{
			{weight: 10, categories: fined, fine: amount{3000, 10_000, 1000}, content: fine, gravity: ordinary},
			{weight: 2, categories: fined, fine: amount{10_000, 50_000, 5000}, content: fine, gravity: ordinary},
			{weight: 2, categories: finedGain, gain: amount{10_200, 30_000, 300}, times: [2]int{1, 2}, content: fineGain, gravity: ordinary},
		},
	},
	{
		powers: [2]string{"0200-B-01700", "2100-B-00100"}, since: 2024, weight: 8, sector: passenger,
		name: "未取得道路运输经营许可，擅自从事道路客运经营",
		facts: []string{
			"{日}{时}，在{地}检查，当事人的客车载客{人}人，收取车费，未取得道路客运经营许可。",
			"{日}，查明当事人通过招揽固定乘客，使用客车往返{线}载客{车}趟并收取费用，未取得道路客运经营许可。",
		},
		basis: "《中华人民共和国道路运输条例》第十条、第六十三条第二项",
		outcomes: []outcome{
			{weight: 8, categories: fined, fine: amount{10_000, 50_000, 5000}, content: fine, gravity: ordinary},
			{weight: 1, categories: finedGain, gain: amount{20_400, 40_000, 400}, times: [2]int{2, 3}, content: fineGain, gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-01700", "2100-B-00100"}, since: 2024, weight: 2, sector: dangerous, who: firms,
		name:     "未取得道路运输经营许可，擅自从事道路危险货物运输经营",
		facts:    []string{"{日}{时}，在{路}{桩}处检查，当事人使用普通货车装运{危货}，未取得道路危险货物运输经营许可，车上没有押运人员和危险货物运输标志。"},
		basis:    "《中华人民共和国道路运输条例》第二十三条、第二十四条、第六十三条第三项",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{30_000, 100_000, 10_000}, content: fine, gravity: serious}},
	},
	{
		powers: [2]string{"0200-B-01800", ""}, since: 2024, weight: 3, sector: freight,
		name:     "不符合规定条件的人员驾驶道路运输经营车辆",
		facts:    []string{"{日}{时}，在{路}{桩}处检查，当事人经营的重型货车由未经从业资格考试合格的人员驾驶，载运{货}{吨}吨。"},
		basis:    "《中华人民共和国道路运输条例》第二十二条、第六十四条",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{200, 2000, 100}, content: fine, gravity: minor}},
	},
	{
		powers: [2]string{"0200-B-01900", ""}, since: 2024, weight: 2, sector: freight, who: firms,
		name:  "非法转让、出租道路运输许可证件",
		facts: []string{"{日}检查发现，当事人将道路运输经营许可证出租给他人使用，按月收取费用，租用人以当事人名义从事{货}运输。"},
		basis: "《中华人民共和国道路运输条例》第六十六条",
		outcomes: []outcome{
			{weight: 2, categories: fined, fine: amount{2000, 10_000, 1000}, content: "收缴有关证件，处罚款人民币{罚款}。", gravity: ordinary},
			{weight: 1, categories: finedGain, fine: amount{2000, 10_000, 1000}, gain: amount{1200, 9600, 600}, content: "收缴有关证件，没收违法所得人民币{所得}，处罚款人民币{罚款}。", gravity: ordinary},
		},
	},
	{
		powers: [2]string{"0200-B-02000", "2100-B-00200"}, since: 2024, weight: 9, sector: passenger, who: firms,
		name: "不按批准的客运站点停靠或者不按规定的线路、公布的班次行驶",
		facts: []string{
			"{日}{时}，当事人运营{线}班线的客车未按批准的站点停靠，在{地}上下旅客{人}人。",
			"{日}，经调取卫星定位数据，当事人{线}班线客车当日{号}次偏离规定线路行驶。",
			"{日}，当事人{线}班线未按公布的班次发车，擅自减少班次，旅客投诉后查实。",
		},
		basis: "《中华人民共和国道路运输条例》第六十八条第一款第一项",
		outcomes: []outcome{
			{weight: 12, categories: fined, fine: amount{1000, 2000, 200}, content: fine, gravity: ordinary},
			{weight: 1, categories: revoked, certificate: "道路运输经营许可证", content: "情节严重，吊销{证}。", gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-02100", "2100-B-00300"}, since: 2024, weight: 7, sector: freight,
		name: "货运经营者没有采取必要措施防止货物脱落、扬撒",
		facts: []string{
			"{日}{时}，在{路}{桩}处检查，当事人的货车装载{货}{吨}吨，未苫盖，沿途扬撒。",
			"{日}，群众举报{路}有货物散落，经调取监控查明系当事人运输{货}时未采取封闭措施所致。",
		},
		basis:    "《中华人民共和国道路运输条例》第二十六条、第六十八条第二款",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{1000, 3000, 200}, content: fine, gravity: minor}},
	},
	{
		powers: [2]string{"0200-B-02200", "2100-B-00400"}, since: 2024, weight: 6, sector: freight,
		name: "不按规定维护和检测运输车辆或者擅自改装已取得车辆营运证的车辆",
		facts: []string{
			"{日}检查发现，当事人{车}辆营运货车超过规定周期未进行维护和检测，仍投入营运。",
			"{日}，在{地}检查，当事人的营运货车擅自加高栏板{号}厘米，与车辆营运证登记的参数不符。",
		},
		basis: "《中华人民共和国道路运输条例》第三十条、第六十九条",
		outcomes: []outcome{
			{weight: 1, categories: fined, fine: amount{1000, 5000, 500}, content: fine, gravity: minor},
		},
	},
	{
		powers: [2]string{"0200-B-02300", ""}, since: 2024, weight: 2, sector: passenger, who: firms,
		name: "道路旅客运输站经营者允许未经安全检查的车辆出站",
		facts: []string{
			"{日}{时}，当事人经营的客运站允许{号}辆次客车未经安全检查出站。",
			"{日}检查发现，当事人经营的客运站允许无证经营的车辆进站从事经营活动。",
		},
		basis:    "《中华人民共和国道路运输条例》第四十条、第七十条第一款",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{10_000, 30_000, 2000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-02400", "2100-B-00500"}, since: 2024, weight: 3, sector: repair, who: firms,
		name:  "机动车维修经营者使用假冒伪劣配件维修机动车",
		facts: []string{"{日}检查发现，当事人使用假冒的{配件}维修机动车，现场查获同类配件{人}件，经鉴定为假冒产品。"},
		basis: "《中华人民共和国道路运输条例》第四十三条、第七十一条",
		outcomes: []outcome{
			{weight: 4, categories: finedGoods, fine: amount{20_000, 50_000, 2000}, gain: amount{600, 9000, 300}, content: goods, gravity: ordinary},
			{weight: 1, categories: []string{"罚款", "没收非法财物", "责令停产停业"}, fine: amount{40_000, 50_000, 2000}, gain: amount{3000, 15_000, 300}, content: goods + "情节严重，责令停业整顿三十日。", gravity: serious},
		},
	},
	{
		powers: [2]string{"0200-B-02500", ""}, since: 2024, weight: 2, sector: repair, who: firms,
		name:  "机动车维修经营者签发虚假的机动车维修合格证",
		facts: []string{"{日}检查发现，当事人未进行竣工质量检验，为{号}辆进行二级维护的车辆签发维修合格证。"},
		basis: "《中华人民共和国道路运输条例》第四十四条、第七十二条",
		outcomes: []outcome{
			{weight: 3, categories: fined, fine: amount{5000, 20_000, 1000}, content: fine, gravity: ordinary},
			{weight: 1, categories: finedGain, gain: amount{3000, 12_000, 600}, times: [2]int{2, 4}, content: fineGain, gravity: ordinary},
		},
	},
	{
		powers: [2]string{"0200-B-02600", ""}, since: 2024, weight: 3, sector: repair,
		name:     "从事机动车维修经营业务未按规定进行备案，拒不改正",
		facts:    []string{"{日}检查发现，当事人从事机动车维修经营未备案，责令限期改正；期限届满复查，仍未备案。"},
		basis:    "《中华人民共和国道路运输条例》第三十九条、第六十五条第四款",
		outcomes: []outcome{{weight: 1, categories: fined, fine: amount{3000, 10_000, 1000}, content: fine, gravity: ordinary}},
	},
	{
		powers: [2]string{"0200-B-02700", ""}, since: 2024, weight: 2, sector: school, who: firms,
		name:     "机动车驾驶员培训机构不严格按照规定进行培训，拒不改正",
		facts:    []string{"{日}检查发现，当事人未按教学大纲安排学时，{人}名学员的培训记录不实，责令改正后复查仍未改正。"},
		basis:    "《中华人民共和国道路运输条例》第四十六条、第七十三条",
		outcomes: []outcome{{weight: 1, categories: stopped, content: "责令停业整顿十五日。", gravity: serious}},
	},
	{
		powers: [2]string{"0200-B-02900", ""}, since: 2024, weight: 1, sector: dangerous, who: firms,
		name:     "危险货物运输经营者未按规定投保承运人责任险，拒不投保",
		facts:    []string{"{日}检查发现，当事人{号}辆危险货物专用车辆未投保承运人责任险，责令限期投保，期限届满仍拒不投保。"},
		basis:    "《中华人民共和国道路运输条例》第三十五条、第六十七条",
		outcomes: []outcome{{weight: 1, categories: revoked, certificate: "道路运输经营许可证", content: "吊销{证}。", gravity: serious}},
	},
}
