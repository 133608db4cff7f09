package intake

import (
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
	f.Add("a.xlsx", workbookOf(f, [][]any{penaltyTitles, penaltyRow(nil)}, "A1:A2"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		batches, problems := ReadTables(name, data, TableOptions{Mask: true, Agency: "sample-city"})
		Show(problems)
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
	})
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
