package intake

import (
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// FuzzTable: whatever the bytes and the name, no panic; and what was read is
// written as YAML that reads back.
func FuzzTable(f *testing.F) {
	f.Add("a.csv", []byte("CF_WSH,CF_XDR_MC,CF_XDR_LB,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_JDRQ,CF_CFJG\n示交罚〔2024〕21号,示例,法人,\"事\n实\",《公路法》,警告,警告。,2024-03-11,示例\n"))
	f.Add("a.tsv", []byte("XK_WSH\tXK_XDR_MC\tXK_XDR_LB\n1\t2\t3\n"))
	f.Add("a.csv", []byte("职权编码,主项,子项,职权类型,设定依据·法律法规,设定依据·条款,责任事项,责任事项依据\n001,甲,,行政处罚,《公路法》,第一条,1.立案责任：甲。,1.《公路法》\n,,,,《公路法》,第二条,,\n"))
	f.Add("a.xlsx", workbookOf(f, [][]any{penaltyTitles, penaltyRow(nil)}, "A1:A2"))
	f.Fuzz(checkTable)
}

// FuzzSheet: a workbook whose sheet has any XML.
func FuzzSheet(f *testing.F) {
	for _, rows := range []string{
		`<row r="1"><c t="inlineStr"><is><t>CF_WSH</t></is></c><c r="B1" t="str"><v>CF_XDR_MC</v></c></row><row><c s="1"><v>45362</v></c></row>`,
		`<row r="2"><c r="A2" t="inlineStr"><is><r><t>职权编码</t></r><rPh><t>x</t></rPh></is></c><c t="s"><v>0</v></c><c t="e"><v>#REF!</v></c></row>`,
	} {
		f.Add(`<worksheet><sheetData>` + rows + `</sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>`)
	}
	f.Fuzz(func(t *testing.T, sheet string) { checkTable(t, "a.xlsx", rawWorkbook(t, sheet, "")) })
}

// FuzzJSON: a file of JSON, or a cell that holds some.
func FuzzJSON(f *testing.F) {
	f.Add([]byte(`[{"id":"a","document":"示交罚〔2024〕1号","categories":["罚款"],"fine":0.300000,"decided_on":"2024-03-11"}]`))
	f.Add([]byte(`{"code":"001","name":"x","bases":[{"law":"《公路法》","article":null}],"charged":true}`))
	f.Add([]byte("[{\"title\":\"\\ud83d\\ude9a \\u0000\",\"title\":1e400},[],null]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkTable(t, "a.json", data)
		for _, name := range []string{"bases", "applies_to", "withdrawn"} {
			text := strings.ToValidUTF8(string(data), "字")
			rows := [][]any{{"code", "name", "type", name}, {"001", "例", "行政处罚", schema.HarmlessCell(text)}}
			checkTable(t, "a.csv", csvOf(rows))
		}
	})
}

func checkTable(t *testing.T, name string, data []byte) {
	t.Helper()
	batches, problems := ReadTables(name, data, TableOptions{Mask: true, Agency: "sample-city"})
	Show(problems)
	if problem.Count(problems, problem.Error) > 0 {
		return // nothing of it is written
	}
	for _, b := range batches {
		text := string(ListYAML(b.Records, problem.Text{}, problem.ZH))
		again := decodeAll("a.yaml", text, b.Kind)
		if len(b.Records) > 0 && len(again) != len(b.Records) {
			t.Fatalf("%d records, %d read back\n%s", len(b.Records), len(again), text)
		}
		for i, r := range again {
			for j := range r.Values {
				if !equalValues(r.Values[j], b.Records[i].Values[j]) {
					t.Fatalf("%s: %q reads back as %q", r.Fields[j].Name, b.Records[i].Values[j].Text, r.Values[j].Text)
				}
			}
		}
	}
}

// FuzzCell: a cell of any words and shape becomes a value that its field takes as
// it is, or one that it refuses; read again, it stays.
func FuzzCell(f *testing.F) {
	for _, s := range []string{"2024年3月5日", "二〇二四年三月五日", "3,000.00元", "叁仟元整", "警告；罚款", "01自然人", "其他－补注", "长期", "45362", "1e400", "NaN"} {
		f.Add(s, uint8(0), uint8(12))
	}
	fields := disclosure.Penalty.Fields
	f.Fuzz(func(t *testing.T, s string, how, which uint8) {
		field := &fields[int(which)%len(fields)]
		if field.Type == schema.Group {
			return
		}
		values, fault := readCell(cell{text: s, shape: shape(how % 5)}, field, reading{unit: []string{"", "元", "万元"}[int(how/5)%3]})
		if fault != nil {
			return
		}
		for _, v := range values {
			stored, wrong := field.Type.Parse(field, v)
			if wrong != nil {
				continue
			}
			again, fault := readCell(cell{text: stored}, field, reading{})
			if fault != nil || len(again) != 1 && !field.Many {
				if isNothing(stored) {
					continue
				}
				t.Fatalf("%s: %q is %q, and then %q", field.Name, s, stored, again)
			}
			if !field.Many && again[0] != stored {
				t.Fatalf("%s: %q is %q, and then %q", field.Name, s, stored, again[0])
			}
		}
	})
}
