package privacy

import (
	"strings"
	"testing"
)

func TestMask(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", ""}, {"  ", ""},
		{"张三", "张某"}, {"张三丰", "张某某"}, {"张 三", "张某"}, {"张\u3000三丰", "张某某"}, {" 张三 ", "张某"},
		{"欧阳修", "欧阳某"}, {"欧阳明月", "欧阳某某"}, {"司马相如", "司马某某"}, {"欧阳", "欧某"}, {"单于", "单某"},
		{"张李明月", "张某某"}, {"阿卜杜拉·买买提", "阿某某"}, {"阿卜杜拉•买买提", "阿某某"}, {"欧阳·某某", "欧阳·某某"},
		{"John Smith", "J某某"}, {"Li", "L某"}, {"张", "张某"},
		{"张某", "张某"}, {"张某某", "张某某"}, {"张*", "张*"}, {"张**", "张**"}, {"张×", "张×"}, {"张〇〇", "张〇〇"}, {"示例某", "示例某"},
		{"张三、李四", "张某、李某"}, {"张三，欧阳修", "张某，欧阳某"}, {"张三/李某", "张某/李某"},
		{"张三（驾驶员）", "张某"}, {"张三(李四)", "张某"}, {"张三等3人", "张某等3人"}, {"张三等二人", "张某等二人"}, {"等等人", "等某某"},
		{"、", "、"}, {"（张三）", "张某"}, {"(（ ）张三", "张某"},
	} {
		if got := Mask(c.name); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
		if got := Mask(Mask(c.name)); got != Mask(c.name) {
			t.Errorf("%q: masked twice it is %q", c.name, got)
		}
	}
}

func TestSettingsOfNaming(t *testing.T) {
	for _, c := range []struct {
		word      string
		want      Naming
		name      string
		inRunning string
	}{
		{"公开全名", FullName, "张三丰", "张三丰驾驶货车。"},
		{"只显示姓", Masked, "张某某", "张某某驾驶货车。"},
		{"不显示", Hidden, "自然人", "当事人驾驶货车。"},
		{"", Masked, "张某某", "张某某驾驶货车。"},
		{"全部公开", Masked, "张某某", "张某某驾驶货车。"},
	} {
		n := NamingOf(c.word)
		if n != c.want || n.Name("张三丰") != c.name || n.In("张三丰驾驶货车。", "张三丰") != c.inRunning {
			t.Errorf("%q: got %v, %q, %q", c.word, n, n.Name("张三丰"), n.In("张三丰驾驶货车。", "张三丰"))
		}
		if n.Name("") != "" || n.Name(" ") != "" {
			t.Errorf("%q: no name becomes one", c.word)
		}
	}
}

func TestNamesInRunningText(t *testing.T) {
	for _, c := range []struct {
		n                Naming
		text, name, want string
	}{
		{Masked, "2024年3月1日，张三驾驶货车，张三未出示证件。", "张三", "2024年3月1日，张某驾驶货车，张某未出示证件。"},
		{Masked, "张 三、张\u3000三、张\u00a0\u00a0三、张\u200b三", "张三", "张某、张某、张某、张某"},
		{Masked, "张\n三", "张三", "张\n三"},
		{Masked, "张四三", "张三", "张四三"},
		{Masked, "张张三", "张三", "张张某"},
		{Masked, "张三", "张 三", "张某"},
		{Masked, "张三、李四驾驶。", "张三、李四", "张某、李某驾驶。"},
		{Masked, "张三（驾驶员）驾驶。", "张三（驾驶员）", "张某（驾驶员）驾驶。"},
		{Masked, "张三驾驶。", "张三等3人", "张某驾驶。"},
		{Masked, "阿卜杜拉·买买提与阿卜杜拉•买买提", "阿卜杜拉·买买提", "阿某某与阿某某"},
		{Masked, "JOHN SMITH and JohnSmith, Johnsmithson", "John Smith", "J某某 and J某某, Johnsmithson"},
		{Masked, "xLi Li Lithium", "Li", "xLi L某 Lithium"},
		{Masked, "张某驾驶。", "张某", "张某驾驶。"},
		{Masked, "张驾驶。", "张", "张驾驶。"},
		{Masked, "张", "张三", "张"},
		{Masked, "驾驶。", "", "驾驶。"},
		{Masked, "", "张三", ""},
		{Masked, "高明在示例市高明区驾驶。", "高明", "高某在示例市高某区驾驶。"}, // too much rather than too little
		{Hidden, "张三驾驶。", "张三", "当事人驾驶。"},
		{Hidden, "当事人张三驾驶。", "张三", "当事人驾驶。"},
		{Hidden, "张某驾驶。", "张某", "张某驾驶。"},
		{FullName, "张 三驾驶。", "张三", "张 三驾驶。"},
	} {
		got := c.n.In(c.text, c.name)
		if got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.name, c.text, got, c.want)
		}
		if again := c.n.In(got, c.name); again != got {
			t.Errorf("%q in %q: twice it is %q", c.name, c.text, again)
		}
	}
}

func TestATextWithoutTheNameIsNotTouched(t *testing.T) {
	text := strings.Repeat("2024年3月1日，张某驾驶货车，被执法人员查获。", 20)
	for _, name := range []string{"张三", "欧阳明月", "John Smith", "阿卜杜拉·买买提"} {
		for _, n := range []Naming{Masked, Hidden} {
			if mem := testing.AllocsPerRun(100, func() {
				if len(n.In(text, name)) != len(text) {
					t.Fatal("it was changed")
				}
			}); mem != 0 {
				t.Errorf("%s: %v allocations", name, mem)
			}
		}
	}
}

func FuzzNaming(f *testing.F) {
	f.Add("张三驾驶货车", "张三")
	f.Add("张 三、李\u3000四", "张三、李四")
	f.Add("JOHN SMITH", "John Smith")
	f.Add("当事人张三（驾驶员）", "张三（驾驶员）等3人")
	f.Add("a·b", "a・b")
	f.Fuzz(func(t *testing.T, text, name string) {
		masked := Mask(name)
		if again := Mask(masked); again != masked {
			t.Errorf("%q: once %q, twice %q", name, masked, again)
		}
		for _, n := range []Naming{Masked, FullName, Hidden} {
			n.Name(name)
			got := n.In(text, name)
			if n == FullName && got != text {
				t.Errorf("a full name changed %q to %q", text, got)
			}
		}
	})
}
