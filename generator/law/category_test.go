package law

import "testing"

func TestCategoriesThatAreNoneOrTwice(t *testing.T) {
	const remark = "“其他”没有写明是什么 → 写作 其他-补注，例如 其他-责令改正"
	for _, c := range []struct{ record, zh string }{
		{"categories: [罚款, 警告]", ""},
		{"categories: [其他-责令改正]", ""},
		{"categories: [其他-责令改正, 其他-收缴证件]", ""},
		{"categories: [其他-加处罚款]", ""},    // no kind of penalty
		{"categories: [其他-不予行政处罚]", ""},  // nor this
		{"categories: [其他-警告以外的措施]", ""}, // a word among others
		{"categories: [其他]", "warning 1:14 " + remark},
		{"categories: [罚款, 其他-补注]", "warning 1:18 " + remark},
		{"categories: [其他-无]", "warning 1:14 " + remark},
		{"categories: [其他-其他]", "warning 1:14 " + remark},
		{"categories: [\"其他- \"]", "warning 1:14 " + remark},
		{"categories: [其他-罚款]", "warning 1:14 “罚款”是法定的类别，不写在“其他”里 → 单独写 罚款"},
		{"categories: [其他-给予警告]", "warning 1:14 “警告”是法定的类别，不写在“其他”里 → 单独写 警告"},
		{"categories: [其他-警告处罚]", "warning 1:14 “警告”是法定的类别，不写在“其他”里 → 单独写 警告"},
		{"categories: [其他-责令改正、警告]", "warning 1:14 “警告”是法定的类别，不写在“其他”里 → 单独写 警告"},
		{"categories: [其他-警告并处罚款]", "warning 1:14 “警告”是法定的类别，不写在“其他”里 → 单独写 警告"},
		{"categories: [罚款, 警告, 罚款]", "warning 1:22 “罚款”写了两次 → 只留一个"},
		{"categories: [其他, 其他]", "warning 1:14 " + remark + "\nwarning 1:18 " + remark + "\nwarning 1:18 “其他”写了两次 → 只留一个"},
	} {
		if zh, _ := codeSays(t, CategoryNote("categories"), c.record); zh != c.zh {
			t.Errorf("%s:\n got %s\nwant %s", c.record, zh, c.zh)
		}
	}
	for _, c := range []struct{ record, zh string }{
		{"category: 普通", ""}, {"category: 其他-审核", ""}, {"category: 其他-备案登记", ""},
		{"category: 其他", "warning 1:11 “其他”没有写明是什么 → 写作 其他-补注，例如 其他-备案"},
		{"category: 其他-登记", "warning 1:11 “登记”是法定的类别，不写在“其他”里 → 单独写 登记"},
	} {
		if zh, _ := codeSays(t, SingleCategoryNote("category"), c.record); zh != c.zh {
			t.Errorf("%s:\n got %s\nwant %s", c.record, zh, c.zh)
		}
	}
	_, en := codeSays(t, CategoryNote("categories"), "categories: [其他, 其他-罚款, 其他]")
	if en != "warning 1:14 其他 does not say what it is → write 其他 and a remark, such as 其他-责令改正\n"+
		"warning 1:18 罚款 is a category of its own and not put under 其他 → write 罚款 by itself\n"+
		"warning 1:25 其他 does not say what it is → write 其他 and a remark, such as 其他-责令改正\n"+
		"warning 1:25 其他 stands twice → keep one of them" {
		t.Errorf("in English: %s", en)
	}
}
