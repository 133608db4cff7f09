package sample

// sector is a branch of trade: what a party's name says it does.
type sector int

const (
	freight sector = iota
	passenger
	dangerous
	repair
	school
	port
	shipping
	works
	bus
)

// trades are the last words of names, by sector: of companies and of the
// self-employed. A sector without the latter has companies only.
var trades = [...]struct{ company, self []string }{
	freight:   {[]string{"运输", "物流", "货运", "供应链", "储运", "运贸"}, []string{"货运部", "运输户", "配货部"}},
	passenger: {[]string{"客运", "旅游客运", "汽车客运", "长途客运", "出行服务", "公路客运"}, []string{"客运服务部", "包车服务部", "租车行"}},
	dangerous: {[]string{"危货运输", "化工物流", "燃气运输", "危险品储运", "能源运输", "油品运输"}, nil},
	repair:    {[]string{"汽车修理", "汽车服务", "汽车维修", "机动车维修", "汽车养护", "车辆技术服务"}, []string{"汽修部", "汽车修理厂", "轮胎维修店"}},
	school:    {[]string{"驾驶培训", "机动车驾驶员培训", "驾校", "驾驶技术培训", "驾驶服务", "驾培"}, nil},
	port:      {[]string{"港务", "码头", "港口装卸", "港航仓储", "港口物流", "散货码头"}, nil},
	shipping:  {[]string{"航运", "船务", "水运", "水上客运", "内河航运", "船舶运输"}, []string{"船运户", "水运部", "砂石船运部"}},
	works:     {[]string{"路桥工程", "建设工程", "市政工程", "电力工程", "管道工程", "通信工程"}, nil},
	bus:       {[]string{"公共交通", "公交", "城市公交", "公交客运", "城乡公交", "巴士"}, nil},
}

// Words that names are put together from: places, then brands.
var (
	places = []string{
		"青河", "东岭", "南渡", "北桥", "西原", "临溪", "白石", "云台", "清泉", "石塘", "金沙", "银滩",
		"柳林", "松岗", "枫桥", "竹溪", "梅岭", "兰江", "桂山", "杏坪", "高坡", "长坝", "平川", "双塔",
		"三岔", "五里", "七星", "九曲", "大湾", "小河", "新集", "古渡", "上营", "下营", "中和", "前进",
		"红旗", "绿洲", "蓝田", "黄岩头", "黑水洼", "紫云", "沙河", "泥湾", "雪山", "冰川", "朝阳坡", "晚霞",
		"春晓", "夏庄", "秋浦", "冬青", "龙潭", "凤鸣", "麒麟山", "玉带",
	}
	brands = []string{
		"远通", "顺达", "恒运", "捷安", "宏途", "瑞驰", "鑫源", "华盛", "德信", "诚和", "万里", "千帆",
		"百川", "四海", "八方", "九州行", "同舟", "众合", "联益", "广汇", "博远", "精诚", "卓越", "永固",
		"长风", "破浪", "飞鸿", "骏马", "金轮", "银翼", "安行", "平稳", "畅游", "通衢", "大道", "新程",
		"启航", "领先", "昌隆", "兴业", "富民", "惠农", "利民", "康泰", "祥云", "瑞雪", "春雷", "晨光",
		"晨星", "明月", "朗日", "高远", "厚德", "敬业", "立信", "创先", "协力", "共赢", "盛世路", "永安达",
	}
	given = []string{
		"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
		"甲子", "乙丑", "丙寅", "丁卯", "戊辰", "己巳", "庚午", "辛未", "壬申", "癸酉", "甲戌", "乙亥", "丙子", "丁丑", "戊寅", "己卯", "庚辰", "辛巳", "壬午", "癸未",
	}
	endings = []string{"有限公司", "有限责任公司"}
)

// Types of party, in the words of the layout.
const (
	organisation = "法人及非法人组织"
	selfEmployed = "个体工商户"
	person       = "自然人"
)

// party is whom a record concerns. A natural person is masked and has neither
// code nor representative.
type party struct{ name, kind, code, representative string }

// who says which parties a row of a table may concern.
type who int

const (
	anyone who = iota
	firms      // organisations only
	people     // natural persons only
)

// party draws a party of a sector.
func (g *generator) party(s sector, w who) party {
	draw := g.chance.IntN(100)
	switch {
	case w == people || w == anyone && draw < 5:
		return party{name: "示例某", kind: person}
	case w == anyone && draw < 17 && trades[s].self != nil:
		return partyOf(s, selfEmployed, g.chance.IntN(len(places)*len(brands)*len(trades[s].self)))
	}
	return partyOf(s, organisation, g.chance.IntN(len(places)*len(brands)*len(trades[s].company)*len(endings)))
}

// partyOf is the k-th party of a sector and type. A party is always the same: one
// name has one code and one representative in all records.
func partyOf(s sector, kind string, k int) party {
	p := party{kind: kind, representative: "示例" + given[k%len(given)]}
	n := k + perSector*int(s)
	if kind == selfEmployed {
		n += perSector * len(trades)
	}
	place, rest := places[k%len(places)], k/len(places)
	brand, rest := brands[rest%len(brands)], rest/len(brands)
	p.name = "示例" + place + brand
	if kind == selfEmployed {
		p.name += trades[s].self[rest]
		p.code = creditCode("92", n)
		return p
	}
	words := trades[s].company
	p.name += words[rest%len(words)] + endings[rest/len(words)]
	p.code = creditCode("91", n)
	return p
}

// perSector is more than the parties of one sector and type.
const perSector = 50_000
