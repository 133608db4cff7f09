package site_test

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// penaltyText is a penalty of the city, with what the gate demands.
func penaltyText(number, decided, more string) string {
	return fmt.Sprintf(`
id: %[1]s
agency: sample-city
document: 示交罚〔%[2]s〕%[3]s号
party: 示例不记名有限公司
party_type: 法人及非法人组织
party_code: 91000000MA00000157
legal_representative: 示例甲
violation_type: 车辆驶离施工现场时带泥
facts: 施工车辆带泥上路。
basis: 《中华人民共和国公路法》第七十六条
categories: [警告]
content: 警告。
gravity: 一般
decided_on: %[4]s
authority: 示例市交通运输局
authority_code: 11000000000000019Q
source: 示例市交通运输局
source_code: 11000000000000019Q
state: 有效
%[5]s`, number, decided[:4], strings.TrimLeft(number[5:], "0"), decided, more)
}

// duty is what the tests read of duties.json.
type duty struct {
	ID, Kind, Agency, Period, State, URL string
	AgencyCode                           string `json:"agency_code"`
	Due, Published                       *string
	LateDays                             int `json:"late_days"`
	Count                                *int
	LateCount                            *int `json:"late_count"`
}

// monthsProject has, of the city's penalties: a month in time, one whose decision
// has expired, a silent one, one in time, one with a late decision, one that was
// stated to have none, and the current one.
func monthsProject(t *testing.T) string {
	t.Helper()
	dir := trial(t, 0)
	for id, text := range map[string]string{
		"2026-0005": penaltyText("2026-0005", "2026-04-13", "published_on: 2026-04-14\n"),
		"2026-0001": penaltyText("2026-0001", "2026-05-11", "published_on: 2026-05-12\npublish_until: 2026-08-11\n"),
		"2026-0002": penaltyText("2026-0002", "2026-07-13", "published_on: 2026-07-14\n"),
		"2026-0003": penaltyText("2026-0003", "2026-08-10", "published_on: 2026-08-31\nlate_reason: 系统故障。\n"),
		"2026-0004": penaltyText("2026-0004", "2026-08-11", "published_on: 2026-08-12\n"),
	} {
		write(t, dir, "data/penalty/2026/"+id+".yaml", text)
	}
	write(t, dir, "data/site/no-cases.yaml", "- {kind: 行政处罚, agency: sample-city, month: 2026-09, published_on: 2026-10-09}\n"+
		"- {kind: 行政处罚, agency: sample-city, month: 2026-10, published_on: 2026-11-16}\n")
	return dir
}

func readDuties(t *testing.T, files map[string]string) []duty {
	t.Helper()
	var all struct {
		Updated string
		Duties  []duty
	}
	if err := json.Unmarshal([]byte(files["duties.json"]), &all); err != nil {
		t.Fatalf("duties.json: %v", err)
	}
	if all.Updated != today.String() {
		t.Errorf("duties.json is of %q", all.Updated)
	}
	return all.Duties
}

// The file of duties says how each month stands, and leads to pages that are
// there.
func TestDutiesAreAMapToTheSite(t *testing.T) {
	files := build(t, monthsProject(t), "public", today)
	months := map[string]string{}
	for _, d := range readDuties(t, files) {
		path, ours := strings.CutPrefix(d.URL, "https://jtj.example.gov.cn/")
		if _, there := files[path+"index.html"]; !ours || !there {
			t.Errorf("%s %s leads to %s, where nothing is", d.ID, d.Period, d.URL)
		}
		if d.ID != "penalty-month" {
			continue
		}
		line := fmt.Sprintf("%s %d", d.State, *d.Count)
		if *d.LateCount > 0 || d.LateDays > 0 {
			line += fmt.Sprintf(" late %d, %d days", *d.LateCount, d.LateDays)
		}
		if d.Published != nil {
			line += " stated " + *d.Published
		}
		months[d.Period] = line
		if d.Kind != "penalty" || d.Agency != "示例市交通运输局" || d.AgencyCode != "11000000000000019Q" {
			t.Errorf("%s is said to be of %s, %s, %s", d.Period, d.Kind, d.Agency, d.AgencyCode)
		}
	}
	for period, want := range map[string]string{
		"2026-04": "in-time 1", "2026-05": "unknown 0", "2026-06": "overdue 0 late 0, 136 days", "2026-07": "in-time 1", "2026-08": "late 2 late 1, 0 days",
		"2026-09": "none-stated 0 stated 2026-10-09", "2026-10": "late 0 late 0, 6 days stated 2026-11-16", "2026-11": "open 0",
	} {
		if months[period] != want {
			t.Errorf("%s is %q, want %q", period, months[period], want)
		}
	}
	if len(months) != 8 {
		t.Errorf("the months are %v", months)
	}
}

// Months before anything that is shown today are not told of: what has
// disappeared leaves no trace.
func TestMonthsBeginWithWhatIsShown(t *testing.T) {
	dir := monthsProject(t)
	if err := os.Remove(filepath.Join(dir, "data/penalty/2026/2026-0005.yaml")); err != nil {
		t.Fatal(err)
	}
	first := ""
	for _, d := range readDuties(t, build(t, dir, "public", today)) {
		if d.ID == "penalty-month" && (first == "" || d.Period < first) {
			first = d.Period
		}
	}
	if first != "2026-07" {
		t.Errorf("the months begin with %s", first)
	}
}

var (
	stateMark = regexp.MustCompile(`class="state ([a-z]+)"`)
	anyTag    = regexp.MustCompile(`<[^>]*>`)
)

// tones are the marks of the states on the page.
var tones = map[string]string{
	"unknown": "unknown", "open": "open", "in-time": "good", "none-stated": "none", "late": "changed", "overdue": "overdue",
}

// The page says what the file of duties says: the same states, counts, days and
// addresses, and the same totals.
func TestProgressPageAgreesWithDuties(t *testing.T) {
	files := build(t, monthsProject(t), "public", today)
	page := files["progress/index.html"]
	_, body, found := strings.Cut(page, "<h2 id=\"report\"")
	if !found {
		t.Fatal("the page does not begin with reports")
	}
	want := map[string]int{}
	told, kept := 0, 0
	for _, d := range readDuties(t, files) {
		want[tones[d.State]]++
		switch d.State {
		case "in-time", "none-stated":
			kept, told = kept+1, told+1
		case "late", "overdue":
			told++
		}
		path := strings.TrimPrefix(d.URL, "https://jtj.example.gov.cn")
		if d.Count == nil && !rowHas(body, path, d) {
			t.Errorf("no row of %s has %s, %v and %v", path, d.Period, deref(d.Due), deref(d.Published))
		}
	}
	got := map[string]int{}
	for _, m := range stateMark.FindAllStringSubmatch(body, -1) {
		got[m[1]]++
	}
	for tone, n := range want {
		if got[tone] != n {
			t.Errorf("%d marks %q on the page, %d in the file", got[tone], tone, n)
		}
	}
	total := text(page[strings.Index(page, "<tfoot>"):strings.Index(page, "</tfoot>")])
	if !strings.HasPrefix(total, fmt.Sprintf("合计 %d %d ", told, kept)) {
		t.Errorf("the total is %q, want %d of %d", total, kept, told)
	}
	if home := text(files["index.html"]); !strings.Contains(home, fmt.Sprintf("%d 项公开义务按时履行 到期 %d 项，截至 2026-11-22", kept, told)) {
		t.Errorf("the home page does not say %d of %d", kept, told)
	}
}

// rowHas reports whether a row of the page leads to an address and has the days
// of a duty.
func rowHas(body, path string, d duty) bool {
	for row := range strings.SplitSeq(body, "</tr>") {
		if strings.Contains(row, `<a href="`+path+`">`) && strings.Contains(row, deref(d.Due)) && strings.Contains(row, deref(d.Published)) &&
			strings.Contains(row, `class="state `+tones[d.State]+`"`) {
			return true
		}
	}
	return false
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// text is what a reader sees of a page, in one line.
func text(page string) string {
	return strings.Join(strings.Fields(html.UnescapeString(anyTag.ReplaceAllString(page, " "))), " ")
}

// An empty month says that there was none or that nothing is public; one whose
// decisions may not be shown any more says neither.
func TestEmptyMonthsSaySo(t *testing.T) {
	page := text(build(t, monthsProject(t), "public", today)["penalty/index.html"])
	for _, want := range []string{
		"2026 年 6 月：示例市交通运输局没有公开的记录", "2026 年 9 月：示例市交通运输局无行政处罚决定（2026-10-09 声明）",
		"2026 年 10 月：示例市交通运输局无行政处罚决定（2026-11-16 声明）", "公开进度：到期 6 项，按时 3 项",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page of penalties does not say %q", want)
		}
	}
	for _, month := range []string{"5 月：", "7 月：", "8 月：", "11 月："} {
		if strings.Contains(page, "2026 年 "+month) {
			t.Errorf("the page of penalties speaks of %s", month)
		}
	}
}

// For the stock hugo the file of duties stands where it is copied from, and a
// stale one does not stay.
func TestDutiesForTheStockHugo(t *testing.T) {
	dir := monthsProject(t)
	write(t, dir, "build/static/stale.json", "{}\n")
	want := build(t, dir, "public", today)["duties.json"]
	if err := open(t, dir, today).Content(context.Background()); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "build/static/duties.json"))
	if err != nil || string(got) != want {
		t.Errorf("the file for the stock hugo is another one, or not there: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "build/static/stale.json")); err == nil {
		t.Error("a stale file stays")
	}
}
