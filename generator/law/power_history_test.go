package law

import "testing"

func TestHistoryOrder(t *testing.T) {
	history := powerWith
	checkPowerCases(t, "history-order", []powerCase{
		{history(), ""},
		{history("2015-12-28 增加", "2022-06-20 变更", "2023-09-15 取消"), ""},
		{history("2015-12-28 增加", "2019-09-16 承接"), ""}, // more of the power is taken over
		{history("2023-09-15 取消"), ""},                  // older entries are not kept
		{history("2015-12-28 增加", "2019-01-02 取消", "2023-09-15 增加"), ""},
		{history("2015-12-28 增加", "2020-10-12 下放", "2021-10-12 下放", "2022-06-20 变更"), ""}, // in part
		{history("2020-10-12 下放", "2023-09-15 增加"), ""},
		{history("2015-12-28 增加", "2019-09-16 部分增加", "2020-10-12 部分划出", "2022-06-20 保留"), ""},
		{history("2015-12-28 增加", "2019-01-02 划出", "2023-09-15 变更"), "warning 10:13 2019-01-02 已经划出，2023-09-15 又变更"},
		{history("2015-12-28 增加", "2019-01-02 划出", "2023-09-15 划入"), ""},
		{history("2023-09-15 变更", "2015-12-28 增加"), "warning 7:11 调整记录没有按日期先后写：2015-12-28 排在 2023-09-15 后面"},
		{history("2015-12-28 取消", "2023-09-15 增加"), "warning 6:13 2015-12-28 已经取消，2023-09-15 才增加"},
		{history("2015-12-28 增加", "2019-01-02 取消", "2023-09-15 取消"), "warning 10:13 2019-01-02 已经取消，2023-09-15 又取消"},
		{history("2015-12-28 增加", "2019-01-02 合并", "2023-09-15 变更"), "warning 10:13 2019-01-02 已经合并，2023-09-15 又变更"},
		{history("2015-12-28 增加", "2019-01-02 增加"), "warning 8:13 2015-12-28 增加以后一直在清单上，2019-01-02 又增加"},
		{"history:\n  - date: 2024-03-15\n    change: 变更\n    approved_on: 2024-03-11\n    published_on: 2024-03-11\n", ""},
		{"history:\n  - date: 2024-03-15\n    change: 变更\n    approved_on: 2024-03-11\n    published_on: 2024-03-10\n", "warning 5:19 公布日期 2024-03-10 早于批准日期 2024-03-11"},
	})
	got := powerProblems(t, powerRule(t, "history-order"), powerTestFields, history("2015-12-28 取消", "2023-09-15 取消"))
	if want := "cancelled on 2015-12-28, and cancelled again on 2023-09-15"; len(got) != 1 || got[0].Message.EN != want {
		t.Errorf("got %+v, want %s", got, want)
	}
}

func TestAdjustmentLate(t *testing.T) {
	adjusted := func(days string) string { return "history:\n  - date: 2024-03-15\n    change: 变更\n" + days }
	const unknown = "warning 4:18 没有 2027 年的放假安排，落到这一年的期限算不出来"
	checkPowerCases(t, "adjustment-late", []powerCase{
		{adjusted("    approved_on: 2024-03-11\n    published_on: 2024-03-14\n"), ""},
		{adjusted("    approved_on: 2024-03-11\n    published_on: 2024-03-15\n"), "warning 5:19 调整 2024-03-11 批准，最迟应在 2024-03-14 公布，2024-03-15 才公布，晚了 1 天"},
		{adjusted("    approved_on: 2024-02-08\n    published_on: 2024-02-19\n"), ""}, // over Spring Festival; the 9th and the 18th were worked
		{adjusted("    approved_on: 2024-02-08\n    published_on: 2024-02-20\n"), "warning 5:19 调整 2024-02-08 批准，最迟应在 2024-02-19 公布，2024-02-20 才公布，晚了 1 天"},
		{adjusted("    approved_on: 2024-03-12\n    published_on: 2024-03-16\n"), "warning 5:19 调整 2024-03-12 批准，最迟应在 2024-03-15 公布，2024-03-16 才公布，晚了 1 天"}, // a Saturday
		{adjusted("    approved_on: 2026-11-16\n"), "warning 4:18 调整 2026-11-16 批准，最迟应在 2026-11-19 公布，没有填公布日期"},
		{adjusted("    approved_on: 2026-11-18\n"), ""}, // due on the 23rd
		{adjusted("    approved_on: 2026-12-18\n"), ""},
		{adjusted("    published_on: 2026-11-16\n"), ""},
		{adjusted(""), ""},
		{adjusted("    approved_on: 2026-12-30\n    published_on: 2026-12-31\n"), ""}, // in time, whatever the year after brings
		{adjusted("    approved_on: 2026-12-30\n    published_on: 2027-01-05\n"), unknown},
		{adjusted("    approved_on: 2026-12-28\n    published_on: 2027-01-05\n"), "warning 5:19 调整 2026-12-28 批准，最迟应在 2026-12-31 公布，2027-01-05 才公布，晚了 5 天"},
		{"code: a\n", ""},
	})
}
