package intake

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
)

// number is a cell that is a number, day one that is a date.
type numberCell float64
type dayCell float64

// workbookOf makes a workbook of one sheet.
func workbookOf(t testing.TB, rows [][]any, merged ...string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fillSheet(t, f, "Sheet1", rows, merged...)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func fillSheet(t testing.TB, f *excelize.File, sheet string, rows [][]any, merged ...string) {
	t.Helper()
	format := `yyyy"年"m"月"d"日"`
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, row := range rows {
		for j, v := range row {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			switch v := v.(type) {
			case nil:
			case string:
				must(f.SetCellStr(sheet, at, v))
			case numberCell:
				must(f.SetCellFloat(sheet, at, float64(v), -1, 64))
			case dayCell:
				must(f.SetCellFloat(sheet, at, float64(v), -1, 64))
				must(f.SetCellStyle(sheet, at, at, style))
			default:
				must(f.SetCellValue(sheet, at, v))
			}
		}
	}
	for _, m := range merged {
		first, last, _ := strings.Cut(m, ":")
		must(f.MergeCell(sheet, first, last))
	}
}

// penaltyTitles and penaltyRow are a table with what a penalty must have.
var penaltyTitles = []any{"行政处罚决定书文号", "行政相对人名称", "行政相对人类别", "违法事实", "处罚依据", "处罚类别", "处罚内容", "罚款金额（万元）", "处罚决定日期", "处罚机关"}

func penaltyRow(with map[int]any) []any {
	row := []any{"示交罚〔2024〕21号", "示例第二运输有限公司", "法人及非法人组织", "2024年3月2日，当事人的货车超限。", "《公路安全保护条例》第六十四条", "罚款", "罚款人民币叁仟元整。", numberCell(0.3), dayCell(45362), "示例市交通运输局"}
	for i, v := range with {
		row[i] = v
	}
	return row
}

// logTables is what a person would see of reading a table.
func logTables(file string, data []byte, o TableOptions) (string, []*Batch) {
	batches, problems := ReadTables(file, data, o)
	for _, x := range batches {
		for _, m := range x.Missing {
			problems = append(problems, m.Problem)
		}
	}
	problem.Sort(problems)
	Show(problems)
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", p.Place, p.Severity, p.Message.ZH, p.Rule)
	}
	for _, x := range batches {
		fmt.Fprintf(&b, "%s: %d, %d dropped", x.Kind.Name, len(x.Records), x.Dropped)
		if x.Terms+x.Labels > 0 {
			fmt.Fprintf(&b, ", %d terms, %d labels", x.Terms, x.Labels)
		}
		b.WriteByte('\n')
		b.Write(ListYAML(x.Records, problem.Text{}, problem.ZH))
	}
	return b.String(), batches
}

func TestTables(t *testing.T) {
	one := func(with map[int]any) [][]any { return [][]any{penaltyTitles, penaltyRow(with)} }
	titles := func(with map[int]any) []any {
		row := append([]any(nil), penaltyTitles...)
		for i, v := range with {
			row[i] = v
		}
		return row
	}
	runTables(t, []tableCase{
		{name: "plain", rows: one(nil)},
		{name: "title-rows", rows: [][]any{{"示例市交通运输局2024年行政处罚情况"}, {"填报单位：示例市交通运输局", nil, nil, nil, nil, nil, "单位：万元"}, penaltyTitles, penaltyRow(nil), {"合计", nil, nil, nil, nil, nil, nil, numberCell(0.3)}, {"填表人：示例乙"}}, merged: []string{"A1:J1"}},
		{name: "two-rows", rows: [][]any{
			{"行政处罚决定书文号", "行政相对人", nil, "违法事实", "处罚依据", "处罚", nil, nil, "处罚决定日期", "处罚机关"},
			{nil, "行政相对人名称", "行政相对人类别", nil, nil, "处罚类别", "处罚内容", "罚款金额(元)"},
			penaltyRow(map[int]any{7: numberCell(3000)})}, merged: []string{"A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:H1", "I1:I2", "J1:J2"}},
		{name: "codes", rows: [][]any{{"CF_WSH", "CF_XDR_MC", "CF_XDR_LB", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK", "CF_JDRQ", "CF_CFJG"}, penaltyRow(map[int]any{2: "02", 8: "2024/3/11"})}},
		{name: "codes-below", rows: [][]any{penaltyTitles, {"CF_WSH", "CF_XDR_MC", "CF_XDR_LB", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK", "CF_JDRQ", "CF_CFJG"}, penaltyRow(nil)}},
		{name: "english", rows: [][]any{{"document", "party", "party_type", "facts", "basis", "categories", "content", "fine", "decided_on", "authority"}, penaltyRow(nil)}},
		{name: "ornate-titles", rows: [][]any{titles(map[int]any{0: "＊行政处罚\n决定书文号（必填）", 1: "行政 相对人　名称*", 7: "罚款金额\n﹝元﹞", 8: "处罚决定日期【必填】"}), penaltyRow(map[int]any{7: "3,000.00"})}},
		{name: "former", rows: [][]any{{"处罚决定书文号", "行政相对人名称", "行政相对人类别", "行政相对人代码－1（统一社会信用代码）", "处罚事由", "处罚依据", "处罚类别1", "处罚类别2", "处罚结果", "罚款金额（万元）", "处罚决定日期", "处罚机关"},
			{"示交罚〔2024〕21号", "示例第二运输有限公司", "02法人", "91000000MA00000157", "事由。", "《公路法》第七十六条", "罚款", "没收违法所得", "罚款三千元。", "0.3", "20240311", "示例市交通运输局"}}},
		{name: "identity", rows: [][]any{append(titles(nil), "证件类型", "证件号码", "CF_FR_SFZH"), append(penaltyRow(nil), "身份证", "110101199003070000", nil)}},
		{name: "unknown-column", rows: [][]any{append(titles(nil), "科室内部说明", "违法行为类形"), append(penaltyRow(nil), "甲", "乙")}},
		{name: "missing-column", rows: [][]any{penaltyTitles[:5], penaltyRow(nil)[:5]}},
		{name: "no-titles", rows: [][]any{{"序号", "名称"}, {"1", "甲"}}},
		{name: "either-kind", rows: [][]any{{"行政相对人名称", "行政相对人类别", "统一社会信用代码"}, {"示例", "法人", "1"}}},
		{name: "dates", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{8: "2024/3/5"}), penaltyRow(map[int]any{8: "2024-03-05"}), penaltyRow(map[int]any{8: "20240305"}), penaltyRow(map[int]any{8: "2024年3月5日"}), penaltyRow(map[int]any{8: "二〇二四年三月五日"}), penaltyRow(map[int]any{8: numberCell(20240305)}), penaltyRow(map[int]any{8: "2024-03-05 00:00:00"}), penaltyRow(map[int]any{8: "２０２４．３．５"})}},
		{name: "dates-bad", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{8: numberCell(45362)}), penaltyRow(map[int]any{8: "2024年2月30日"}), penaltyRow(map[int]any{8: "2024年3月"}), penaltyRow(map[int]any{8: nil})}},
		{name: "until", rows: [][]any{append(titles(nil), "处罚有效期", "公示截止期"), append(penaltyRow(nil), "长期", "2025/3/11"), append(penaltyRow(nil), "2099/12/31", "/"), append(penaltyRow(nil), "永久", nil)}},
		{name: "amounts", rows: [][]any{titles(map[int]any{7: "罚款金额"}), penaltyRow(map[int]any{7: "3000元"}), penaltyRow(map[int]any{7: "0.3万元"}), penaltyRow(map[int]any{7: "叁仟元整"}), penaltyRow(map[int]any{7: "￥3,000.00"}), penaltyRow(map[int]any{7: numberCell(0.1 + 0.2)}), penaltyRow(map[int]any{7: "0.000001"})}},
		{name: "amounts-bad", rows: [][]any{titles(map[int]any{7: "罚款金额（元）"}), penaltyRow(map[int]any{7: "若干"}), penaltyRow(map[int]any{7: "0.001"}), penaltyRow(map[int]any{7: "-5"}), penaltyRow(map[int]any{7: "罚款1000元，没收500元"})}},
		{name: "categories", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{5: "警告；罚款"}), penaltyRow(map[int]any{5: "警告、罚款,没收违法所得"}), penaltyRow(map[int]any{5: "罚款\n其他-责令改正、补办手续"}), penaltyRow(map[int]any{5: "其他－责令改正、罚款；警告"}), penaltyRow(map[int]any{5: "罚金"})}},
		{name: "party-types", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{2: "01自然人", 1: "示例丙"}), penaltyRow(map[int]any{2: numberCell(4)}), penaltyRow(map[int]any{2: "法人"}), penaltyRow(map[int]any{2: "外星人"})}},
		{name: "mask", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{2: "自然人", 1: "示例丙", 3: "示例丙驾驶货车超限。"})}, o: TableOptions{Mask: true, Agency: "sample-city", PublishedOn: "2024-03-14"}},
		{name: "digits", rows: [][]any{append(titles(nil), "统一社会信用代码"), append(penaltyRow(nil), numberCell(9.1e17)), append(penaltyRow(map[int]any{0: dayCell(45362)}), nil)}},
		{name: "merged-rows", rows: [][]any{penaltyTitles, penaltyRow(nil), {"示交罚〔2024〕22号", nil, "法人及非法人组织", "事实。", "《公路法》", "警告", "警告。", nil, nil, "示例市交通运输局"}}, merged: []string{"B2:B3", "I2:I3"}},
		{name: "merged-amount", rows: [][]any{penaltyTitles, penaltyRow(nil), penaltyRow(map[int]any{0: "示交罚〔2024〕22号"})}, merged: []string{"H2:H3"}},
		{name: "line-breaks", rows: one(map[int]any{1: "示例第二\n运输有限公司", 3: "第一段。\r\n第二段。", 9: " 示例市\u200b交通运输局\u3000"})},
		{name: "example-row", rows: [][]any{penaltyTitles, penaltyRow(map[int]any{0: "例：示交罚〔2024〕17号"}), penaltyRow(nil)}},
		{name: "empty-rows", rows: [][]any{penaltyTitles, nil, penaltyRow(nil), nil, nil, penaltyTitles, penaltyRow(map[int]any{0: "示交罚〔2024〕22号"})}},
		{name: "kind-given", rows: one(nil), o: TableOptions{Kind: disclosure.Permit}},
		{name: "xls", file: "a.xls", data: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")},
		{name: "locked", file: "a.xlsx", data: append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), wide("EncryptedPackage")...)},
		{name: "pdf", file: "a.xlsx", data: []byte("%PDF-1.7")},
		{name: "cut-short", file: "a.xlsx", data: []byte("PK\x03\x04\x14\x00")},
		{name: "csv", file: "a.csv", data: []byte("\ufeff行政处罚决定书文号,行政相对人名称,行政相对人类别,违法事实,处罚依据,处罚类别,处罚内容,罚款金额(元),处罚决定日期,处罚机关,统一社会信用代码\r\n示交罚〔2024〕21号,示例第二运输有限公司,法人及非法人组织,\"一、甲。\n二、乙。\",《公路法》,罚款,罚款三千元。,3000,2024/3/11,示例市交通运输局,\"=\"\"91000000MA00000157\"\"\"\r\n")},
		{name: "csv-semicolon", file: "a.csv", data: []byte("CF_WSH;CF_XDR_MC;CF_XDR_LB;CF_SY;CF_YJ;CF_CFLB;CF_NR;CF_JDRQ;CF_CFJG\n示交罚〔2024〕21号;示例;法人;事实,依据;《公路法》;警告;警告。;2024-03-11;示例市交通运输局\n")},
		{name: "csv-quotes", file: "a.csv", data: []byte("CF_WSH,CF_XDR_MC\n\"示,例\n")},
		{name: "tsv-gb18030", file: "a.tsv", data: gb18030(t, "CF_WSH\tCF_XDR_MC\tCF_XDR_LB\tCF_SY\tCF_YJ\tCF_CFLB\tCF_NR\tCF_JDRQ\tCF_CFJG\n示交罚〔2024〕21号\t示例\t法人\t事实。\t《公路法》\t警告\t警告。\t2024-03-11\t示例市交通运输局\n")},
	})
}

// tableCase is a table beside which testdata/table has what is read of it.
type tableCase struct {
	name   string
	file   string // empty: a workbook of the rows
	data   []byte
	rows   [][]any
	merged []string
	o      TableOptions
}

func runTables(t *testing.T, cases []tableCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file, data := c.file, c.data
			if data == nil {
				file, data = c.name+".xlsx", workbookOf(t, c.rows, c.merged...)
			}
			got, _ := logTables(file, data, c.o)
			golden(t, filepath.Join("testdata/table", c.name+".log"), []byte(got))
		})
	}
}

func gb18030(t testing.TB, s string) []byte {
	t.Helper()
	data, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
