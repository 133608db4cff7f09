package intake

import "testing"

// Layouts before 2018, as sheets of those years and systems that never changed have them.
func TestFormerLayouts(t *testing.T) {
	penalty := func(state any, more ...any) []any {
		return append([]any{"示交罚〔2017〕3号", "超限运输", "罚款", "没收违法所得", "事由。", "《公路法》第七十六条", "示例第三运输有限公司", "法人", "罚款三千元。", "2017/3/11", "示例市交通运输局", state}, more...)
	}
	old := []any{"CF_WSH", "CF_CFMC", "CF_CFLB1", "CF_CFLB2", "CF_SY", "CF_YJ", "CF_XDR", "CF_XDR_LB", "CF_NR", "CF_JDRQ", "CF_XZJG", "CF_ZT"}
	with := func(titles []any, more ...any) []any { return append(append([]any(nil), titles...), more...) }
	permitOld := []any{"XK_WSH", "XK_XMMC", "XK_SPLB", "XK_NR", "XK_XDR", "XK_XDR_LB", "XK_JDRQ", "XK_JZQ", "XK_XZJG", "XK_ZT"}
	permit := []any{"示交许〔2017〕3号", "道路货物运输经营许可", "普通", "准予。", "示例第三运输有限公司", "法人", "2017/3/11", "2099/12/31", "示例市交通运输局", "0"}
	runTables(t, []tableCase{
		{name: "former-penalty", rows: [][]any{with(old, "DFBM", "SJC", "SYFW"), penalty("0", "000000", "2017-03-12 09:00:00", "0"), penalty("3", "000000", "2017-03-12 09:00:00", "公示")}},
		{name: "former-state", rows: [][]any{with(old, "地方编码"), penalty("1", "000000"), penalty("2", "000000"), penalty("撤销", "000000")}},
		{name: "former-closed", rows: [][]any{with(old, "信息使用范围"), penalty("0", "1"), penalty("0", numberCell(2))}},
		{name: "former-permit", rows: [][]any{with(permitOld, "XK_SYFW"), with(permit, "0")}},
		{name: "state-today", rows: [][]any{old, penalty("1"), penalty("2"), penalty("0")}},
		{name: "codes-numbered", rows: [][]any{
			with(penaltyTitles, "行政相对人代码_1（统一社会信用代码）", "代码_2组织机构代码", "行政相对人代码-3 (工商登记码)", "行政相对人代码＿4（税务登记号）", "代码_5居民身份证号"),
			with(penaltyRow(nil), "91000000MA00000157", "MA0000015", "000000000000001", "000000000000002", "110101199003070000")}},
		{name: "codes-unclear", rows: [][]any{with(penaltyTitles, "代码_2", "行政相对人代码_3"), with(penaltyRow(nil), "MA0000015", "000000000000001")}},
		{name: "terms", rows: [][]any{with(penaltyTitles, "公示期限"),
			with(penaltyRow(map[int]any{8: "2024-02-29"}), "1年"), with(penaltyRow(nil), "三年"), with(penaltyRow(map[int]any{8: "2024/11/30"}), "三个月"), with(penaltyRow(nil), "1"), with(penaltyRow(nil), numberCell(3)), with(penaltyRow(nil), "半年"), with(penaltyRow(nil), "2025-03-11")}},
		{name: "terms-unit", rows: [][]any{with(penaltyTitles, "公示期限（年）"), with(penaltyRow(nil), "2"), with(penaltyRow(nil), numberCell(1)), with(penaltyRow(nil), "1年")}},
		{name: "terms-bad", rows: [][]any{with(penaltyTitles, "公示截止期"), with(penaltyRow(nil), "1"), with(penaltyRow(nil), "长期"), with(penaltyRow(map[int]any{8: nil}), "1年"), with(penaltyRow(nil), "若干年")}},
	})
}
