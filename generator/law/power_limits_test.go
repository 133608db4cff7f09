package law

import (
	"testing"

	"sunboard/generator/calendar"
)

func TestLimitUnit(t *testing.T) {
	checkPowerCases(t, "limit-unit", []powerCase{
		{"statutory_limit: 20\nstatutory_unit: 工作日\npromised_limit: 5\npromised_unit: 工作日\n", ""},
		{"statutory_limit: 20\npromised_unit: 工作日\n", "warning 1:18 法定时限有数字，没有单位\nwarning 2:16 承诺时限有单位，没有数字"},
		{"code: a\n", ""},
	})
}

func TestPromisedOverStatutory(t *testing.T) {
	limits := func(promised, statutory [2]string) string {
		return "promised_limit: " + promised[0] + "\npromised_unit: " + promised[1] + "\nstatutory_limit: " + statutory[0] + "\nstatutory_unit: " + statutory[1] + "\n"
	}
	checkPowerCases(t, "promised-over-statutory", []powerCase{
		{limits([2]string{"20", "工作日"}, [2]string{"20", "工作日"}), ""},
		{limits([2]string{"21", "工作日"}, [2]string{"20", "工作日"}), "warning 1:17 承诺时限 21 个工作日比法定时限 20 个工作日还长"},
		{limits([2]string{"3", "月"}, [2]string{"2", "月"}), "warning 1:17 承诺时限 3 个月比法定时限 2 个月还长"},
		{limits([2]string{"5", "工作日"}, [2]string{"20", "自然日"}), ""},
		{limits([2]string{"20", "工作日"}, [2]string{"20", "自然日"}), "warning 1:17 承诺时限 20 个工作日比法定时限 20 个自然日还长"},
		{limits([2]string{"7", "工作日"}, [2]string{"7", "自然日"}), ""}, // seven working days in a row do occur
		{limits([2]string{"20", "自然日"}, [2]string{"20", "工作日"}), ""},
		{limits([2]string{"20", "自然日"}, [2]string{"5", "工作日"}), "warning 1:17 承诺时限 20 个自然日比法定时限 5 个工作日还长"},
		{limits([2]string{"15", "自然日"}, [2]string{"5", "工作日"}), ""}, // Spring Festival
		{limits([2]string{"1", "月"}, [2]string{"30", "自然日"}), ""},   // not in February
		{limits([2]string{"1", "月"}, [2]string{"27", "自然日"}), "warning 1:17 承诺时限 1 个月比法定时限 27 个自然日还长"},
		{limits([2]string{"31", "自然日"}, [2]string{"1", "月"}), ""},
		{limits([2]string{"32", "自然日"}, [2]string{"1", "月"}), "warning 1:17 承诺时限 32 个自然日比法定时限 1 个月还长"},
		{limits([2]string{"30", "工作日"}, [2]string{"1", "月"}), "warning 1:17 承诺时限 30 个工作日比法定时限 1 个月还长"},
		{limits([2]string{"20", "工作日"}, [2]string{"1", "月"}), ""},
		{limits([2]string{"5", "工作日"}, [2]string{"0", "工作日"}), ""},     // 0 stands for no limit
		{limits([2]string{"10001", "工作日"}, [2]string{"1", "工作日"}), ""}, // nobody writes that
		{"promised_limit: 30\nstatutory_limit: 20\n", ""},              // no units: told by limit-unit
		{"promised_limit: 30\npromised_unit: 工作日\n", ""},
	})
	got := powerProblems(t, powerRule(t, "promised-over-statutory"), powerTestFields, limits([2]string{"20", "工作日"}, [2]string{"20", "自然日"}))
	if want := "the promised limit of 20 working days is longer than the statutory limit of 20 calendar days"; got[0].Message.EN != want {
		t.Errorf("got %q", got[0].Message.EN)
	}
}

// The bounds must hold wherever a count begins in the years that are known.
func TestLimitsLastAsManyDaysAsTheyMay(t *testing.T) {
	first, _ := calendar.New(2018, 1, 1)
	for n := 1; n <= 250; n++ {
		least, most := powerLimit{n: n, unit: "工作日"}.days()
		for day := first; ; day = day.AddDays(1) {
			end, err := calendar.China().After(day, n)
			if err != nil {
				break
			}
			if days := end.Sub(day); days < least || days > most {
				t.Fatalf("%d working days after %v are %d days, not %d to %d", n, day, days, least, most)
			}
		}
	}
	for n := 1; n <= 36; n++ {
		least, most := powerLimit{n: n, unit: "月"}.days()
		for day := first; day.Year() < 2022; day = day.AddDays(1) {
			if days := day.AddMonths(n).Sub(day); days < least || days > most {
				t.Fatalf("%d months after %v are %d days, not %d to %d", n, day, days, least, most)
			}
		}
	}
}

func TestLicenceWorkingDays(t *testing.T) {
	checkPowerCases(t, "licence-working-days", []powerCase{
		{"type: 行政许可\nstatutory_unit: 工作日\n", ""},
		{"type: 行政许可\nstatutory_unit: 月\n", ""},
		{"type: 行政许可\n", ""},
		{"type: 行政处罚\nstatutory_unit: 自然日\n", ""},
		{"type: 许可\nstatutory_unit: 自然日\n", "warning 2:17 行政许可的法定时限写成了自然日"},
	})
}
