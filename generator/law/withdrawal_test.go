package law

import "testing"

func TestWithdrawals(t *testing.T) {
	table(t, WithdrawalLate(true),
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-18, kind: 撤销}", ""}, // Friday, and the third working day
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-19, kind: 撤销}",
			"warning withdrawal-late: 原因发生在 2026-11-13，最迟应在 2026-11-18 撤下，撤下日期却是 2026-11-19"},
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-30, kind: 撤销}",
			"error withdrawal-late: 原因发生在 2026-11-13，最迟应在 2026-11-18 撤下，撤下日期却是 2026-11-30"},
		spoken{"withdrawn: {on: 2026-11-19, kind: 撤销}", ""},                          // withdrawal-cause speaks
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-30, kind: 信用修复}", ""}, // no law gives a day
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-30, kind: 其他}", ""},
		spoken{"withdrawn: {caused_on: 2026-12-30, on: 2027-01-05, kind: 撤销}",
			"warning calendar-unknown: 没有 2027 年的放假安排，落到这一年的期限算不出来"},
		spoken{"{party: 示例}", ""},
	)
	table(t, WithdrawalMissing("state", "撤销", true),
		spoken{"{published_on: 2026-01-11, state: 撤销}", "error withdrawal-missing: 状态是“撤销”，却没有撤下"},
		spoken{"{published_on: 2026-01-11, state: 撤销, withdrawn: {on: 2026-11-19}}", ""},
		spoken{"{published_on: 2026-01-11, state: 撤销, withdrawn: {on: 2094-11-19}}", "error withdrawal-missing: 状态是“撤销”，到 2094-11-19 才撤下"},
		spoken{"{published_on: 2026-01-11, state: 有效}", ""},
		spoken{"{published_on: 2026-01-11, publish_until: 2026-02-11, state: 撤销}", ""}, // nobody sees it any more
	)
	table(t, WithdrawalMissing("state", "撤销", false),
		spoken{"{published_on: 2026-01-11, state: 撤销}", "warning withdrawal-missing: 状态是“撤销”，却没有撤下"},
	)
	table(t, WithdrawalLate(false), // permits: no law gives a day
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-30, kind: 撤销}",
			"warning withdrawal-late: 原因发生在 2026-11-13，最迟应在 2026-11-18 撤下，撤下日期却是 2026-11-30"},
	)
	table(t, WithdrawalCause(),
		spoken{"withdrawn: {on: 2026-11-19, kind: 撤销, caused_on: 2026-11-18}", ""},
		spoken{"withdrawn: {on: 2026-11-19, kind: 撤销}", "warning withdrawal-cause: 撤下原因是“撤销”，却没有写那个决定的日期 caused_on"},
		spoken{"withdrawn: {on: 2026-11-19, kind: 确认无效}", "warning withdrawal-cause: 撤下原因是“确认无效”，却没有写那个决定的日期 caused_on"},
		spoken{"withdrawn: {on: 2026-11-19, kind: 信用修复}", ""},
		spoken{"withdrawn: {on: 2026-11-19, kind: 其他}", ""},
		spoken{"{party: 示例}", ""},
	)
	table(t, CorrectionField(),
		spoken{"corrections: [{on: 2026-05-06, field: publish_until}]", ""},
		spoken{"corrections: [{on: 2026-05-06, field: publish_untill}, {on: 2026-05-06, field: reviewer}]",
			"error correction-field: 没有 publish_untill 这个公开字段\nerror correction-field: 没有 reviewer 这个公开字段"},
		spoken{"{party: 示例}", ""},
	)
}
