package sample

// licences are what the agencies permit: rows of their power lists. The terms are
// those that certificates of the kind commonly bear.
var licences = []licence{
	{
		powers: [2]string{"0200-A-01100", ""}, weight: 30,
		document: "道路货物运输经营行政许可决定书", category: "普通", certificate: "道路运输经营许可证", sector: freight,
		contents: []string{
			"准予从事道路普通货物运输经营，首次投入货运车辆{车}辆。",
			"准予从事道路普通货物运输、货物专用运输（集装箱）经营，投入车辆{车}辆。",
			"准予从事道路普通货物运输经营，扩大经营规模，新增货运车辆{车}辆。",
			"准予从事大型物件运输经营，投入车辆{车}辆，以许可证载明的类别为限。",
			"准予延续道路普通货物运输经营许可，经营范围不变，现有货运车辆{车}辆。",
		}, years: [2]int{4, 4},
	},
	{
		powers: [2]string{"0200-A-00100", "2100-A-00100"}, weight: 14,
		document: "道路旅客运输经营行政许可决定书", category: "普通", certificate: "道路运输经营许可证", sector: passenger, who: firms,
		contents: []string{
			"准予从事市际班车客运经营，线路{线}，投入客车{车}辆。",
			"准予从事县际班车客运经营，线路{线}，投入客车{车}辆。",
			"准予从事市际包车客运、旅游客运经营，投入客车{车}辆。",
			"准予增加客运班线{线}，投入客车{车}辆，途经站点按许可文件执行。",
			"准予延续县际班车客运经营许可，线路{线}，投入客车{车}辆。",
		}, years: [2]int{4, 8},
	},
	{
		powers: [2]string{"0200-A-00200", "2100-A-00200"}, weight: 8,
		document: "道路危险货物运输经营行政许可决定书", category: "普通", certificate: "道路运输经营许可证", sector: dangerous, who: firms,
		contents: []string{
			"准予从事{危类}危险货物道路运输经营，剧毒化学品除外，投入专用车辆{车队}辆。",
			"准予新增{危类}危险货物专用车辆{车}辆，从事道路危险货物运输经营。",
			"准予延续道路危险货物运输经营许可，经营范围为{危类}。",
		}, years: [2]int{4, 4},
	},
	{
		powers: [2]string{"0200-A-00300", "2100-A-00300"}, weight: 22,
		document: "公路超限运输行政许可决定书", category: "普通", certificate: "超限运输车辆通行证", sector: freight, who: firms,
		contents: []string{
			"准予运输不可解体物品{大件}一件，沿{路}按指定的时间、路线和速度行驶，悬挂明显标志。",
			"准予超限运输{大件}，车货总质量{吨}吨，途经{路}、{桥}，过桥时居中匀速行驶。",
			"准予超限运输{大件}，往返一次，途经{路}，夜间22时至次日6时通行。",
		}, days: [2]int{3, 90},
	},
	{
		powers: [2]string{"0200-A-00501", ""}, weight: 6, since: 2021,
		document: "涉路施工行政许可决定书", category: "普通", sector: works, who: firms,
		contents: []string{
			"准予因铺设{管}占用{路}{桩}处公路用地{米}米，完工后按原技术标准恢复。",
			"准予挖掘{路}{桩}处路面，长{米}米，分段施工，每段不超过10米，完工后按原技术标准修复。",
		}, days: [2]int{30, 180},
	},
	{
		powers: [2]string{"0200-A-00502", "2100-A-00400"}, weight: 8, since: 2021,
		document: "涉路施工行政许可决定书", category: "普通", sector: works, who: firms,
		contents: []string{
			"准予{管}以顶管方式穿越{路}{桩}处，埋设深度不小于2米。",
			"准予架设{管}跨越{路}{桩}处，净空高度符合公路工程技术标准。",
		}, days: [2]int{30, 240},
	},
	{
		powers: [2]string{"0200-A-00503", "2100-A-00400"}, weight: 5, since: 2021,
		document: "涉路施工行政许可决定书", category: "普通", sector: works, who: firms,
		contents: []string{
			"准予在{路}{桩}处增设平面交叉道口，宽{米}米，同步设置标志标线和排水设施。",
			"准予改造{路}{桩}处平面交叉道口，按批准的施工图设计实施。",
		}, days: [2]int{60, 240},
	},
	{
		powers: [2]string{"0200-A-00504", ""}, weight: 5, since: 2021,
		document: "涉路施工行政许可决定书", category: "普通", sector: works, who: firms,
		contents: []string{"准予在{路}{桩}处公路建筑控制区内埋设{管}，长{米}米。"},
		days:     [2]int{30, 180},
	},
	{
		powers: [2]string{"0200-A-00600", ""}, weight: 5,
		document: "港口经营行政许可决定书", category: "普通", certificate: "港口经营许可证", sector: port, who: firms,
		contents: []string{
			"准予在{港}为船舶提供码头设施，从事普通货物装卸、仓储经营。",
			"准予在{港}从事港口旅客运输服务经营。",
			"准予延续{港}普通货物装卸经营许可，经营地域和范围不变。",
		}, years: [2]int{3, 3},
	},
	{
		powers: [2]string{"0200-A-00700", ""}, weight: 6,
		document: "国内水路运输经营行政许可决定书", category: "普通", certificate: "国内水路运输经营许可证", sector: shipping,
		contents: []string{
			"准予经营省内内河普通货船运输，自有船舶{车}艘。",
			"准予经营{水}旅客运输，投入客船{车}艘。",
			"准予新增内河普通货船运力{吨}00总吨。",
		}, years: [2]int{5, 5},
	},
	{
		powers: [2]string{"0200-A-01000", ""}, weight: 3,
		document: "公路建设项目施工行政许可决定书", category: "核准", sector: works, who: firms,
		contents: []string{"准予{路}{桩}段改建工程开工建设，按批准的施工图设计施工。", "准予{桥}改造工程开工建设，施工期间落实交通组织方案。"},
		days:     [2]int{240, 900},
	},
	{
		powers: [2]string{"0200-A-01200", ""}, weight: 1,
		document: "港口岸线使用行政许可决定书", category: "特许", sector: port, who: firms,
		contents: []string{"准予在{港}使用港口非深水岸线{米}米，建设500吨级泊位。"}, forever: true,
	},
	{
		powers: [2]string{"0200-A-01300", ""}, weight: 1,
		document: "航道通航条件影响评价审核意见", category: "其他-审核", sector: works, who: firms,
		contents: []string{"原则同意跨越{水}的桥梁工程航道通航条件影响评价报告，通航净高、净宽不低于该航道发展规划技术等级的要求。", "原则同意{水}取水口工程航道通航条件影响评价报告，施工前落实航标配布方案。"}, years: [2]int{3, 3},
	},
	{
		powers: [2]string{"0200-A-01400", ""}, weight: 5,
		document: "水上水下作业和活动行政许可决定书", category: "普通", certificate: "水上水下作业和活动许可证", sector: works, who: firms,
		contents: []string{"准予在{水}进行航道疏浚作业，设置作业标志和显示信号。", "准予在{水}铺设、检修水下{管}，作业期间安排警戒船。"}, days: [2]int{10, 120},
	},
}
