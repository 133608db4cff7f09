package law

import "testing"

func TestWithdrawals(t *testing.T) {
	table(t, WithdrawalLate(),
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-18, kind: 撤销}", ""}, // Friday, and the third working day
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-19, kind: 撤销}",
			"warning withdrawal-late: 原因发生在 2026-11-13，最迟应在 2026-11-18 撤下，撤下日期却是 2026-11-19"},
		spoken{"withdrawn: {caused_on: 2026-11-13, on: 2026-11-30, kind: 撤销}",
			"error withdrawal-late: 原因发生在 2026-11-13，最迟应在 2026-11-18 撤下，撤下日期却是 2026-11-30"},
		spoken{"withdrawn: {on: 2026-11-19, kind: 撤销}", ""},
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
	table(t, WithdrawalParty("party"),
		spoken{"{party: 示例第一运输有限公司, withdrawn: {reason: 经示例第一运输有限公司申请撤销。}}", "error withdrawal-party: 撤下的理由里写了当事人的名称"},
		spoken{"{party: 示例第一运输有限公司, withdrawn: {reason: 经当事人申请撤销。}}", ""},
		spoken{"{withdrawn: {reason: 经当事人申请撤销。}}", ""},
	)
	table(t, CorrectionField(),
		spoken{"corrections: [{on: 2026-05-06, field: publish_until}]", ""},
		spoken{"corrections: [{on: 2026-05-06, field: publish_untill}, {on: 2026-05-06, field: reviewer}]",
			"error correction-field: 没有 publish_untill 这个公开字段\nerror correction-field: 没有 reviewer 这个公开字段"},
		spoken{"{party: 示例}", ""},
	)
}
