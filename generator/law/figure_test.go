package law

import "testing"

func TestAFigureHasOneValue(t *testing.T) {
	const first = "figures:\n  - {id: permits, label: 公示许可, value: 1386, unit: 条}\n"
	for _, c := range []struct{ name, text, want string }{
		{"once", first, ""},
		{"the same again", first + "  - {id: permits, label: 公示许可, value: 1386.0, unit: 条}\n", ""},
		{"another value", first + "  - {id: permits, label: 公示许可, value: 1387, unit: 条}\n",
			"3:39 数据 permits 有两个数：1386 条 和 1387 条|the figure permits has two values: 1386 条 and 1387 条"},
		{"another unit", first + "  - {id: permits, label: 公示许可, value: 1386, unit: 件}\n",
			"3:39 数据 permits 有两个数：1386 条 和 1386 件|the figure permits has two values: 1386 条 and 1386 件"},
		{"a digit that a float loses", "figures:\n  - {id: tolls, label: 甲, value: 9007199254740992.1, unit: 元}\n  - {id: tolls, label: 甲, value: 9007199254740992.2, unit: 元}\n",
			"3:34 数据 tolls 有两个数：9007199254740992.1 元 和 9007199254740992.2 元|the figure tolls has two values: 9007199254740992.1 元 and 9007199254740992.2 元"},
		{"another id", first + "  - {id: others, label: 公示处罚, value: 1387, unit: 条}\n", ""},
	} {
		if got := toldOfReport(t, "figure-conflict", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAPartIsNotLargerThanItsWhole(t *testing.T) {
	const whole = "figures:\n  - {id: cases, label: 案件, value: 12, unit: 件}\n"
	const five = "  - {id: road, label: 公路, value: 5, unit: 件, part_of: cases}\n"
	for _, c := range []struct{ name, text, want string }{
		{"smaller", whole + five, ""},
		{"as large", whole + "  - {id: road, label: 公路, value: 12.0, unit: 件, part_of: cases}\n", ""},
		{"larger", whole + "  - {id: road, label: 公路, value: 12.01, unit: 件, part_of: cases}\n",
			"3:34 W “公路”12.01 件，大于它所属的“案件”12 件|“公路” is 12.01 件, more than “案件”, which it is a part of: 12 件"},
		{"larger, in another unit", whole + "  - {id: road, label: 公路, value: 100, unit: \"%\", part_of: cases}\n", ""},
		{"together as large", whole + five + "  - {id: water, label: 水路, value: 7, unit: 件, part_of: cases}\n", ""},
		{"together larger", whole + five + "  - {id: water, label: 水路, value: 7.5, unit: 件, part_of: cases}\n",
			"2:35 W “案件”是 12 件，它的各部分加起来却是 12.5 件|“案件” is 12 件, but its parts sum to 12.5 件"},
		{"each in its whole", whole + five + "  - {id: water, label: 水路, value: 8, unit: 件}\n  - {id: lake, label: 湖, value: 8, unit: 件, part_of: water}\n", ""},
		{"the same part twice counts once", whole + "  - {id: water, label: 水路, value: 7, unit: 件, part_of: cases}\n  - {id: water, label: 水路, value: 7, unit: 件, part_of: cases}\n", ""},
		{"a larger part is told, and not the sum", whole + five + "  - {id: water, label: 水路, value: 13, unit: 件, part_of: cases}\n",
			"4:35 W “水路”13 件，大于它所属的“案件”12 件|“水路” is 13 件, more than “案件”, which it is a part of: 12 件"},
	} {
		if got := toldOfReport(t, "figure-conflict", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAPartNamesItsWhole(t *testing.T) {
	const whole = "figures:\n  - {id: cases, value: 12}\n"
	for _, c := range []struct{ name, text, want string }{
		{"it does", whole + "  - {id: road, value: 5, part_of: cases}\n", ""},
		{"before the whole", "figures:\n  - {id: road, value: 5, part_of: cases}\n  - {id: cases, value: 12}\n", ""},
		{"a slip", whole + "  - {id: road, value: 5, part_of: case}\n", "3:35 这份报告里没有数据 case|this report has no figure case"},
		{"nothing of the kind", whole + "  - {id: road, value: 5, part_of: training}\n", "3:35 这份报告里没有数据 training|this report has no figure training"},
		{"itself", "figures:\n  - {id: road, value: 5, part_of: road}\n", "2:35 part_of 绕回了自己：road → road|part_of leads back: road → road"},
		{"round, told once", "figures:\n  - {id: a, value: 1, part_of: b}\n  - {id: b, value: 1, part_of: c}\n  - {id: c, value: 1, part_of: a}\n",
			"2:32 part_of 绕回了自己：a → b → c → a|part_of leads back: a → b → c → a"},
		{"into a ring", "figures:\n  - {id: a, value: 1, part_of: b}\n  - {id: b, value: 1, part_of: b}\n",
			"3:32 part_of 绕回了自己：b → b|part_of leads back: b → b"},
		{"no id: told by required", "figures:\n  - {value: 5, part_of: road}\n  - {id: road, value: 6}\n", ""},
	} {
		if got := toldOfReport(t, "figure-part", c.text, "", ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
