package schema

import (
	"testing"

	"sunboard/generator/problem"
)

func TestWhatAChoiceShouldHaveBeen(t *testing.T) {
	words := func(list ...string) []Choice {
		var choices []Choice
		for _, w := range list {
			choices = append(choices, Choice{Word: w, EN: "x", Note: w == "其他"})
		}
		return choices
	}
	permits := &Field{Type: OneOf, Choices: words("普通", "特许", "核准", "登记", "其他")}
	penalties := &Field{Type: OneOf, Many: true, Choices: words("警告", "罚款", "没收违法所得", "没收非法财物", "其他")}
	acts := &Field{Type: OneOf, Acts: true, Choices: words("有效", "撤销", "注销", "吊销")}
	for _, c := range []struct {
		field      *Field
		text, hint string
	}{
		{permits, "普通许可", "是不是 普通？可选：普通、特许、核准、登记、其他"},
		{permits, "登记类", "是不是 登记？可选：普通、特许、核准、登记、其他"},
		{permits, "核准登记", "可选：普通、特许、核准、登记、其他；都不是的写 其他-核准登记"},
		{permits, "备案登记", "可选：普通、特许、核准、登记、其他；都不是的写 其他-备案登记"},
		{permits, "普通、登记", "这里只能写一个；可选：普通、特许、核准、登记、其他"},
		{penalties, "责令改正", "可选：警告、罚款、没收违法所得、没收非法财物、其他；都不是的写 其他-责令改正"},
		{penalties, "其他责令改正", "可选：警告、罚款、没收违法所得、没收非法财物、其他；都不是的写 其他-责令改正"},
		{penalties, "没收违法所得、没收非法财物", "分成 2 项：[没收违法所得, 没收非法财物]"},
		{penalties, "罚款;没收违法所得", "分成 2 项：[罚款, 没收违法所得]"},
		{penalties, "罚款；没收违法所得；其他-责令改正", "分成 3 项：[罚款, 没收违法所得, 其他-责令改正]"},
		{penalties, "罚款, 扣车", "可选：警告、罚款、没收违法所得、没收非法财物、其他"},
		{penalties, "不予罚款", "可选：警告、罚款、没收违法所得、没收非法财物、其他；都不是的写 其他-不予罚款"},
		{penalties, "没收违法所的", "是不是 没收违法所得？可选：警告、罚款、没收违法所得、没收非法财物、其他"},
		{acts, "撤消", "是不是 撤销？可选：有效、撤销、注销、吊销"},
		{acts, "注消", "是不是 注销？可选：有效、撤销、注销、吊销"},
		{acts, "撤回", "可选：有效、撤销、注销、吊销"},
		{acts, "失效", "可选：有效、撤销、注销、吊销"},
		{acts, "已注销", "可选：有效、撤销、注销、吊销"},
	} {
		_, wrong := OneOf.Parse(c.field, c.text)
		if wrong == nil || wrong.Hint.ZH != c.hint || whole(wrong.Hint) != "" {
			t.Errorf("%s: got %+v, want %s", c.text, wrong, c.hint)
		}
	}
}

func TestAFieldIsExcusedByAnother(t *testing.T) {
	fields := []Field{
		{Name: "published_on", Type: Date, Need: Expected, Unless: "unpublished_reason", Example: "2024-03-14"},
		{Name: "unpublished_reason", Type: Line, Internal: true},
	}
	for text, want := range map[string]int{
		"{}":                                     1,
		"published_on: 2024-03-14":               0,
		"unpublished_reason: 轻微。":                0,
		"{published_on: , unpublished_reason: }": 1,
		"{unpublished_reason: 轻微。, published_on: }": 0,
	} {
		nodes, wrong := Read("a.yaml", []byte(text))
		if len(wrong) > 0 {
			t.Fatal(wrong)
		}
		told := 0
		Decode("a.yaml", nodes[0], fields, func(problem.Problem) { told++ })
		if told != want {
			t.Errorf("%s: told %d times", text, told)
		}
	}
}
