package sample

import (
	"strconv"
	"strings"

	"sunboard/generator/calendar"
)

// words are what the templates of one record are filled with; the rest is drawn.
type words struct {
	day         calendar.Day // of the deed
	fine, gain  int          // yuan
	certificate string
}

// fill puts words into the {blanks} of a template. The blanks are those of blank;
// an unknown one stays as it is, and a test looks for such.
func (g *generator) fill(template string, w words) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(g.blank(name, w))
		template = after
	}
}

func (g *generator) blank(name string, w words) string {
	number := func(least, most int) string { return strconv.Itoa(least + g.chance.IntN(most-least+1)) }
	switch name {
	case "日":
		y, m, d := w.day.Date()
		return strconv.Itoa(y) + "年" + strconv.Itoa(m) + "月" + strconv.Itoa(d) + "日"
	case "时":
		return number(6, 22) + "时" + number(10, 59) + "分"
	case "罚款":
		return capital(w.fine)
	case "所得":
		return capital(w.gain)
	case "证":
		return w.certificate
	case "车":
		return number(2, 30)
	case "车队":
		return number(5, 40)
	case "吨":
		return number(4, 49)
	case "成":
		return number(5, 80)
	case "米":
		return number(3, 60)
	case "人":
		return number(3, 45)
	case "号":
		return number(1, 99)
	case "桩":
		return "K" + number(1, 180) + "+" + number(100, 999)
	}
	if list := choices[name]; list != nil {
		return one(g.chance, list)
	}
	return "{" + name + "}"
}

// choices are the blanks that one of several words goes into.
var choices = map[string][]string{
	"路":  {"省道示例线", "国道示例线", "县道示例青河线", "乡道示例东岭路", "示例环城公路", "示例高速公路连接线", "县道示例石塘线", "示例疏港公路"},
	"地":  {"示例货运中心门口", "示例客运站附近", "示例市场路口", "示例工业园区", "示例物流园", "示例开发区大道", "示例火车站广场", "示例建材市场"},
	"港":  {"示例港一号港区", "示例港东港区", "示例河砂石码头", "示例港通用泊位", "示例内河作业区", "示例港西作业区"},
	"水":  {"示例河航道", "示例湖航道", "示例江主航道", "示例水库库区航道", "示例运河航道", "示例河船闸引航道"},
	"桥":  {"示例河大桥", "示例江特大桥", "示例青河大桥", "示例石塘互通立交桥", "示例临溪桥"},
	"货":  {"砂石", "水泥", "煤炭", "钢材", "粮食", "建筑渣土", "日用百货", "蔬菜", "化肥", "木材", "机械设备", "家具"},
	"危货": {"汽油", "柴油", "液化石油气", "工业酒精", "氧气瓶", "油漆稀料"},
	"危类": {"第2类", "第3类", "第8类", "第2类、第3类", "第3类、第9类"},
	"配件": {"制动片", "机油滤清器", "转向拉杆球头", "安全气囊总成", "轮毂轴承", "前照灯总成"},
	"线":  {"示例市至示例州", "示例市至示例青河县", "示例市至示例东岭镇", "示例州至示例石塘县", "示例市至示例机场", "示例临溪县至示例白石镇"},
	"管":  {"供水管道", "燃气管道", "通信光缆", "10千伏电力电缆", "污水管道", "热力管道"},
	"大件": {"风力发电机叶片", "变压器", "预制箱梁", "反应釜", "盾构机部件", "发电机定子"},
	"材料": {"水泥", "钢筋", "沥青", "混凝土试块", "砂石骨料"},
}
