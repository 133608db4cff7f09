package law

import (
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/problem"
)

func TestPlaceholdersAreFound(t *testing.T) {
	for _, c := range []struct {
		text, found string
		strong      bool
	}{
		// Sentences to the writer, by themselves.
		{"(请根据实际情况填写)", "请根据实际情况填写", true}, // as it was published
		{"处罚结果：（请根据实际情况填写）", "请根据实际情况填写", true},
		{"请根据实际情况填写", "请根据实际情况填写", true},
		{"请根据实际情况填写。", "请根据实际情况填写", true},
		{"【按照实际情况填写】", "按照实际情况填写", true},
		{"办理地点（请在此处填写办公地址）。", "请在此处填写办公地址", true},
		{"此处填写单位名称", "此处填写单位名称", true},
		{"单击或点击此处输入文字。", "单击或点击此处输入文字", true},
		{"[此处插入图片]", "此处插入图片", true},
		{"示例文本", "示例文本", true},
		{"Lorem ipsum dolor sit amet", "Lorem ipsum", true},
		{"关于。\n\nlorem IPSUM", "lorem IPSUM", true},
		{"说明：请根据实际情况填写。", "请根据实际情况填写", false},
		{"| 名称 | 请根据实际情况填写 |", "请根据实际情况填写", false},
		{"地点（此处填写）后文", "此处填写", true},
		{"（请根据实际情况填写，另行通知）", "请根据实际情况填写", false},
		// Fillers: the whole text, and a part of it.
		{"待补充", "待补充", true}, {"（待补充）", "待补充", true}, {" 待填写。", "待填写", true}, {"TODO", "TODO", true}, {"TBD.", "TBD", true}, {"请选择", "请选择", true},
		{"责任科室：待补充", "待补充", false}, {"责任科室（待填）", "待填", false}, {"责任科室：待完善；电话：12328", "待完善", false},
		{"内容TODO", "TODO", false}, {"FIXME: 补图", "FIXME", false}, {"联系人\n请填写\n", "请填写", false},
		// What may be a fact is never an error.
		{"待定", "待定", false}, {"举行时间：待定", "待定", false}, {"地点（待定）", "待定", false},
		// Runs of X.
		{"XXX", "XXX", false}, {"xxx", "xxx", false}, {"ＸＸＸ", "ＸＸＸ", false}, {"×××", "×××", false}, {"联系人：XXX。", "XXX", false},
		{"XXX交通运输局", "", false}, {"XXX局", "XXX", false}, {"（×××）", "×××", false}, {"XXXX年XX月XX日", "XXXX", false}, {"于XXXX年发布", "XXXX", false},
		{"xxx@xxx.com", "xxx", false}, {"XXX有限公司", "XXX", false}, {"处罚XXX、XXXX", "XXXX", false},
		// Runs of X where a number, a day or a name is due.
		{"当事人XXX于XX年XX月XX日驾驶车辆", "XXX", false}, {"准予XXX从事道路货物运输经营", "XXX", false}, {"于XX年XX月XX日作出决定", "XX", false},
		{"罚款XX元", "XX", false}, {"罚款XX万元", "XX", false}, {"罚款人民币xx元整", "xx", false}, {"示交罚字第XX号", "XX", false}, {"依据《公路法》第XXX条", "XXX", false},
		{"对XXX处以罚款", "XXX", false}, {"XX月XX日", "XX", false}, {"罚款（）元", "（）", false}, {"罚款( )元。", "( )", false}, {"没收违法所得（　）万元", "（　）", false}, {"（）年（）月", "（）", false},
		// Question marks, brackets, lines.
		{"？？？", "？？？", false}, {"联系人：???", "???", false}, {"（？？？？）", "？？？？", false},
		{"文号：【】", "【】", false}, {"依据《 》第三条", "《 》", false}, {"示交发〔\u3000〕3号", "〔\u3000〕", false},
		{"姓名：____", "____", false}, {"____", "____", false}, {"____年__月", "____", false}, {"Name____", "____", false}, {"称“依据【】”", "【】", false}, {"申请人＿＿＿＿＿", "＿＿＿＿＿", false},
		// The gravest wins, wherever it stands.
		{"地点：待定。联系人：XXX（请根据实际情况填写）", "请根据实际情况填写", true},
		{"地点：待定。联系人：XXX", "待定", false},
	} {
		found, ok := Placeholder(c.text)
		if found != c.found || ok != (c.found != "") {
			t.Errorf("%q: found %q, %v; want %q", c.text, found, ok, c.found)
			continue
		}
		p, told := PlaceholderProblem(c.text, problem.Place{File: "a.yaml", Line: 3, Column: 9})
		if told != ok {
			t.Errorf("%q: found, and told: %v", c.text, told)
		}
		if strong := told && p.Severity == problem.Error; strong != c.strong {
			t.Errorf("%q: an error: %v", c.text, strong)
		}
	}
}

func TestOrdinaryTextHasNoPlaceholder(t *testing.T) {
	for _, text := range []string{
		"", "有关制度有待补充完善。", "材料待补充后再行受理。", "待补充材料齐全后受理。", "待定区域", "方案待定稿后公布。", "具体时间待定夺。", "待填报的表格",
		"请根据实际情况填写申请表。", "申请人请根据实际情况填写《道路运输证申请表》，并盖章。", "各栏目，请根据实际情况填写。", "申请人在此处填写姓名。", "请填写申请表一式两份。",
		"请选择适合的办理方式。", "请输入验证码后查询", "请补充提交下列材料：", "示例文本公司", "示例第一运输有限公司", "按实际情况填写的数据",
		"当事人张××驾驶车辆", "甘A·××××", "甘AXXXX挂", "车牌号甘A·XXXXX", "138XXXX0000", "138-XXXX-0000", "身份证号62XXXXXXXXXXXXXX1X", "××市××路", "某某路××号",
		"张XXX", "王XXX于当日到案", "XX型客车", "幸福路XX号", "甘A·XX号牌", "AXX号", "20XX元旦", "罚款××元", "于××年××月××日", "详见附件（）", "fn() 年", "[说明]()", "（）", "XX局", "长3×××", "XXXL号反光衣", "王XXX年龄30岁", "1XXXX年", "20XX年", "20××年×月", "×××与×××运输合同纠纷", "当事人×××，男", "http://a.gov.cn/xxx/", "www.xxx.cn",
		"真的吗？？？", "你知道吗???", "什么是超限？", "年份用六角括号〔〕括起来", "用书名号《》", "“【】”是方头括号“【】”",
		"上文\n\n____\n\n下文", "___着重___", "a____b", "__粗体__", "snake_case", "TODOs", "TBDX", "STODO", "第Ｔ号", "Lorem", "lorem ipsu",
		"根", "请", "待", "X", "_", "【", "《", "〔", "?", "×", "\xff", "待\xff",
	} {
		if found, ok := Placeholder(text); ok {
			t.Errorf("%q: found %q", text, found)
		}
		if p, ok := PlaceholderProblem(text, problem.Place{}); ok {
			t.Errorf("%q: told %v", text, p.Message)
		}
	}
}

func TestEverySignBeginsWithATrigger(t *testing.T) {
	for _, s := range signs {
		if strings.IndexAny(s.words, triggers) != 0 {
			t.Errorf("%s would never be found", s.words)
		}
		if found, ok := Placeholder("名称：" + s.words); !ok || found != s.words {
			t.Errorf("%s: found %q", s.words, found)
		}
		if p, _ := PlaceholderProblem(s.words+"。", problem.Place{}); (p.Severity == problem.Error) != (s.words != "待定") {
			t.Errorf("%s as the whole text: %v", s.words, p.Severity)
		}
		toWriter := regexp.MustCompile("实际情况填写|^此处|^示例|^占位").MatchString(s.words)
		if p, _ := PlaceholderProblem("名称（"+s.words+"）", problem.Place{}); (p.Severity == problem.Error) != toWriter {
			t.Errorf("%s in brackets: %v", s.words, p.Severity)
		}
		if found, _ := Placeholder("名称（" + s.words + "名称）"); (found == s.words+"名称") != strings.HasPrefix(s.words, "此处") {
			t.Errorf("%s with what is to be filled in: found %q", s.words, found)
		}
	}
}

func TestWhatIsSaidOfAPlaceholder(t *testing.T) {
	at := problem.Place{File: "a.yaml", Line: 3, Column: 9}
	p, ok := PlaceholderProblem("处罚结果：（请根据实际情况填写）", at)
	if !ok || p.Place != at || p.Rule != "placeholder-text" || p.Severity != problem.Error || p.Source != PlaceholderRule.Source {
		t.Errorf("got %+v", p)
	}
	if p.Message != problem.T("“请根据实际情况填写”是占位的文字，还没有换成内容", "“请根据实际情况填写” is a placeholder that was never replaced") ||
		p.Hint != problem.T("写上内容；没有内容就删去这一项", "write what belongs here, or leave it out") {
		t.Errorf("got %v, %v", p.Message, p.Hint)
	}
	if p, ok := PlaceholderProblem("举行时间：待定", at); !ok || p.Severity != problem.Warning {
		t.Errorf("got %+v", p)
	}
	_, bad, _ := strings.Cut(PlaceholderRule.Bad, ": ")
	_, good, _ := strings.Cut(PlaceholderRule.Good, ": ")
	if _, ok := Placeholder(bad); !ok {
		t.Error("the bad example is let pass")
	}
	if found, ok := Placeholder(good); ok {
		t.Errorf("in the good example, %s is found", found)
	}
}

func FuzzPlaceholder(f *testing.F) {
	for _, s := range []string{"(请根据实际情况填写)", "待补充", "XXX@", "×××", "《 》", "姓名：____\n", "???", "lorem ipsum", "请在此处填写\xff", "TODO"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found, ok := Placeholder(s)
		if ok == (found == "") || !strings.Contains(s, found) {
			t.Errorf("%q: found %q, %v", s, found, ok)
		}
		if p, told := PlaceholderProblem(s, problem.Place{}); told != ok || told && (p.Message.ZH == "" || p.Message.EN == "") {
			t.Errorf("%q: found %v, told %v", s, ok, told)
		}
	})
}

func BenchmarkPlaceholder(b *testing.B) {
	text := strings.Repeat("经查，当事人的重型厢式货车载运日用百货11吨，收取运费，不能提供道路运输经营许可证和车辆营运证。", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Placeholder(text)
	}
}
