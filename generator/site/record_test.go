package site_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// volumes gives the records of every volume of a project as they may be shown.
func volumes(t *testing.T, dir string, each func(p *dataset.Project, v *dataset.Volume, records []*schema.Record)) {
	t.Helper()
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, v := range p.Volumes {
		records, err := p.Read(v)
		if err != nil {
			t.Fatal(err)
		}
		each(p, v, records)
	}
}

var tableRow = regexp.MustCompile(`<tr(?: id="m[0-9-]+")?><td data-title="[^"]*"(?: class="date")?>`)

// From a record one comes to its power, from the power to everything that was
// done under it, and the counts on the way are those of the lists.
func TestPowersLeadToTheirDecisionsAndBack(t *testing.T) {
	dir := trial(t, 600)
	files := build(t, dir, "public", today)
	lists := 0
	volumes(t, dir, func(p *dataset.Project, v *dataset.Volume, records []*schema.Record) {
		under := map[string]int{}
		for _, r := range records {
			power := p.Power(r.Text("agency"), r.Text("power"))
			if power == nil {
				continue
			}
			id := power.Text("id")
			under[id]++
			page := files[fmt.Sprintf("%s/%s/%s/index.html", v.Kind.Name, v.Year, r.Text("id"))]
			for _, address := range []string{"/power/" + id + "/", fmt.Sprintf("/%s/%s/list/power/%s/", v.Kind.Name, v.Year, id)} {
				if !strings.Contains(page, `href="`+address+`"`) {
					t.Errorf("%s %s does not lead to %s", v.Kind.Name, r.Text("id"), address)
				}
			}
		}
		for id, n := range under {
			lists++
			list := fmt.Sprintf("%s/%s/list/power/%s/", v.Kind.Name, v.Year, id)
			rows := 0
			for page := 1; ; page++ {
				name := list + "index.html"
				if page > 1 {
					name = fmt.Sprintf("%s%d/index.html", list, page)
				}
				data, ok := files[name]
				if !ok {
					break
				}
				rows += len(tableRow.FindAllString(data, -1))
			}
			if rows != n {
				t.Errorf("%s has %d rows, want %d", list, rows, n)
			}
			if want := fmt.Sprintf(`<a href="/%s">%s 年%s</a> <span>%d 条</span>`, list, v.Year, v.Kind.Title.ZH, n); !strings.Contains(files["power/"+id+"/index.html"], want) {
				t.Errorf("the page of %s does not say %s", id, want)
			}
		}
	})
	if lists < 20 {
		t.Errorf("%d lists are no trial", lists)
	}
}

// The records of an organisation lead to each other, and to the search for all of
// them; those of a natural person never do, nor of a party without a code.
func TestOtherRecordsOfAParty(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/parties.yaml", strings.Join([]string{
		party("2026-9001", "示例一公司", "法人及非法人组织", "91000000MA00000157"),
		party("2026-9002", "示例一公司", "法人及非法人组织", "91000000MA00000157"),
		party("2026-9003", "示例二公司", "法人及非法人组织", "00000000000000000X"),
		party("2026-9004", "示例二公司", "法人及非法人组织", "00000000000000000X"),
		party("2026-9005", "示例甲", "自然人", ""),
		party("2026-9006", "示例甲", "自然人", ""),
	}, ""))
	files := build(t, dir, "public", today)
	for id, other := range map[string]string{"2026-9001": "2026-9002", "2026-9002": "2026-9001", "2026-9003": "", "2026-9004": "", "2026-9005": "", "2026-9006": ""} {
		page := files["penalty/2026/"+id+"/index.html"]
		_, beside, _ := strings.Cut(page, `<aside class="beside"`)
		beside, _, _ = strings.Cut(beside, "</aside>")
		if beside == "" || strings.Contains(beside, "同一主体") != (other != "") {
			t.Errorf("%s speaks of other records, or does not: %s", id, beside)
		}
		if strings.Contains(beside, `href="/search/?q=91000000MA00000157"`) != (other != "") || strings.Count(beside, "/search/?q=") > 1 {
			t.Errorf("%s leads to the search for its party, or does not: %s", id, beside)
		}
		for n := 9001; n <= 9006; n++ {
			linked := strings.Contains(beside, fmt.Sprintf(`href="/penalty/2026/2026-%d/"`, n))
			if linked != (other == fmt.Sprintf("2026-%d", n)) {
				t.Errorf("%s leads to 2026-%d: %v", id, n, linked)
			}
		}
	}
}

func party(id, name, kind, code string) string {
	return fmt.Sprintf(`
- id: %[1]s
  agency: sample-city
  document: 示交罚〔2026〕%[5]s号
  party: %[2]s
  party_type: %[3]s
  party_code: "%[4]s"
  facts: 事实。
  basis: 《中华人民共和国公路法》第七十六条
  categories: [警告]
  content: 警告。
  decided_on: 2026-10-13
  published_on: 2026-10-16
  authority: 示例市交通运输局
`, id, name, kind, code, id[len("2026-"):])
}

// Beside every record's page stands the record as data: the same object as in the
// file of its volume.
func TestRecordsAsData(t *testing.T) {
	dir := trial(t, 100)
	files := build(t, dir, "public", today)
	seen := 0
	compare := func(k *schema.Kind, file, folder string) {
		var list []map[string]any
		if err := json.Unmarshal([]byte(files[file]), &list); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, want := range list {
			seen++
			name := fmt.Sprintf("%s/%s.json", folder, want["id"])
			var got map[string]any
			if err := json.Unmarshal([]byte(files[name]), &got); err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s is not what %s has: %v", name, file, err)
			}
			if page := files[fmt.Sprintf("%s/%s/index.html", folder, want["id"])]; !strings.Contains(page, `href="/`+name+`"`) {
				t.Errorf("the page beside %s does not lead to it", name)
			}
		}
	}
	volumes(t, dir, func(_ *dataset.Project, v *dataset.Volume, records []*schema.Record) {
		compare(v.Kind, fmt.Sprintf("data/%s/%s.json", v.Kind.Name, v.Year), v.Kind.Name+"/"+v.Year)
	})
	for _, k := range disclosure.Kinds {
		if k.Yearly == "" {
			compare(k, "data/"+k.Name+"/all.json", k.Name)
		}
	}
	if seen < 200 {
		t.Errorf("%d records are no trial", seen)
	}
}

// A decision says what it rests on, how it is cited, whom to ask for a correction
// and how long it stays.
func TestWhatStandsBesideADecision(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/one.yaml", strings.Replace(onePenalty, "document:", "power: \"0200-B-01700\"\ndocument:", 1)+
		"corrections: [{on: 2026-05-01, field: content, was: 罚款。, reason: 录入有误。}]\n")
	page := build(t, dir, "public", day(t, "2026-05-02"))["penalty/2026/2026-9999/index.html"]
	for _, want := range []string{
		"公示到 2026-07-13，期满自动撤下。", "《信用修复管理办法》（国家发展改革委令第36号）：失信程度轻微的，自决定之日起最长公示 3 个月。",
		"示例市交通运输局. 示例不可见有限公司 · 警告：示交罚〔2026〕9999号[EB/OL]. (2026-04-16). https://jtj.example.gov.cn/penalty/2026/2026-9999/",
		`<a href="tel:0000-12345678">`, "mailto:open@jtj.example.gov.cn?subject=", "body=https://jtj.example.gov.cn/penalty/2026/2026-9999/", "《政府信息公开条例》第四十一条",
		`<tr id="corrections-1">`, `<a href="/penalty/2026/2026-9999.json" download>`, `<a href="/data/penalty/2026.csv" download>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %s", want)
		}
	}
}

// The laws that a penalty names lead to the bases of its power, and those of a
// permit's power stand on the permit's page.
func TestLegalBasesAreLinked(t *testing.T) {
	dir := trial(t, 600)
	files := build(t, dir, "public", today)
	linked := map[string]int{}
	toBasis := regexp.MustCompile(`href="(/power/[a-z0-9-]+/)#(bases-\d+)">(《[^》]+》)`)
	for name, data := range files {
		kind, _, _ := strings.Cut(name, "/")
		for _, m := range toBasis.FindAllStringSubmatch(data, -1) {
			linked[kind]++
			_, row, found := strings.Cut(files[strings.Trim(m[1], "/")+"/index.html"], `<tr id="`+m[2]+`">`)
			row, _, _ = strings.Cut(row, "</tr>")
			short := strings.TrimPrefix(strings.Trim(m[3], "《》"), "中华人民共和国")
			if !found || !strings.Contains(row, short) {
				t.Errorf("%s: %s leads to %s", name, m[3], row)
			}
		}
	}
	for _, kind := range []string{"permit", "penalty"} {
		if linked[kind] < 100 {
			t.Errorf("%d bases are linked from %s", linked[kind], kind)
		}
	}
}

// A volume's pages do not change when another volume does.
func TestVolumesDoNotDependOnOneAnother(t *testing.T) {
	dir := trial(t, 300)
	before := build(t, dir, "public", today)
	write(t, dir, "data/penalty/2026/one.yaml", strings.Replace(onePenalty, "gravity: 轻微", "gravity: 严重", 1))
	after := build(t, dir, "public", today)
	changed := 0
	for name, data := range after {
		if data == before[name] {
			continue
		}
		changed++
		if parts := strings.Split(name, "/"); len(parts) > 2 && (parts[0] == "permit" || parts[0] == "penalty" && parts[1] != "2026") {
			t.Errorf("%s changes with another volume", name)
		}
	}
	if changed < 3 {
		t.Errorf("%d files change with a new record", changed)
	}
}
