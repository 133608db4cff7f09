package site_test

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

var (
	chartRow  = regexp.MustCompile(`<tr(?: class="marked")?><th scope="row">(?:<a[^>]*>)?([^<]*)(?:</a>)?</th>(?:<td class="right">(?:<a href="([^"]*)">)?([0-9,]+)|<td[^>]*class="none">([^<]*))`)
	monthMark = regexp.MustCompile(`(?s)<tr id="m(\d{4}-\d{2})">.*?class="date">(\d{4}-\d{2}-\d{2})<`)
)

// counted is a row of a chart's table.
type counted struct {
	label, url, why string
	n               int
}

// chartRows are the rows of a chart on a page.
func chartRows(t *testing.T, page, id string) []counted {
	t.Helper()
	_, figure, ok := strings.Cut(page, `id="`+id+`"`)
	if !ok {
		t.Fatalf("there is no chart %s", id)
	}
	figure, _, _ = strings.Cut(figure, "</figure>")
	var rows []counted
	for _, m := range chartRow.FindAllStringSubmatch(figure, -1) {
		n, _ := strconv.Atoi(strings.ReplaceAll(m[3], ",", ""))
		rows = append(rows, counted{html.UnescapeString(m[1]), html.UnescapeString(m[2]), m[4], n})
	}
	return rows
}

// What the pages of statistics count agrees with the records and their lists, and
// every number leads to its list.
func TestStatisticsAgreeWithLists(t *testing.T) {
	dir := trial(t, 900)
	files := build(t, dir, "public", today)
	leads := func(what string, row counted) string {
		u, err := url.Parse(row.url)
		if err != nil || row.url == "" {
			t.Fatalf("%s, %s: the number %d leads to %q", what, row.label, row.n, row.url)
		}
		list, ok := files[strings.TrimPrefix(u.Path, "/")+"index.html"]
		if !ok {
			t.Fatalf("%s, %s: %s is not there", what, row.label, row.url)
		}
		if u.Fragment != "" && !strings.Contains(list, `id="`+u.Fragment+`"`) {
			t.Errorf("%s, %s: %s has no such place", what, row.label, row.url)
		}
		return list
	}
	years := map[string]int{}
	volumes(t, dir, func(_ *dataset.Project, v *dataset.Volume, records []*schema.Record) {
		what := v.Kind.Name + " " + v.Year
		page := files["statistics/"+v.Year+"/index.html"]
		total := 0
		for m, row := range chartRows(t, page, v.Kind.Name+"-month") {
			total += row.n
			want, period := 0, fmt.Sprintf("%s-%02d", v.Year, m+1)
			for _, r := range records {
				if strings.HasPrefix(r.Text("decided_on"), period) {
					want++
				}
			}
			switch {
			case row.n != want:
				t.Errorf("%s: %s has %d, want %d", what, row.label, row.n, want)
			case want == 0 && row.why == "":
				t.Errorf("%s: nothing says why %s has none", what, row.label)
			case want > 0:
				list := leads(what, row)
				if first := monthMark.FindAllStringSubmatch(list, -1); len(first) == 0 || !strings.Contains(fmt.Sprint(first), period) {
					t.Errorf("%s: %s begins no month on its list", what, row.label)
				}
			}
		}
		if total != len(records) || total != v.Visible {
			t.Errorf("%s: the months add up to %d, the list has %d", what, total, len(records))
		}
		for _, name := range append(v.Kind.Show.Counted, "agency") {
			sum := 0
			for _, row := range chartRows(t, page, v.Kind.Name+"-"+name) {
				sum += row.n
				if row.n > 0 {
					leads(what+" by "+name, row)
				}
				if f := v.Kind.Field(name); f.Choices != nil {
					want := 0
					for _, r := range records {
						if strings.Contains("、"+r.Format(name, "zh")+"、", "、"+row.label+"、") {
							want++
						}
					}
					if want != row.n {
						t.Errorf("%s: %d of %s, want %d", what, row.n, row.label, want)
					}
				}
			}
			if f := v.Kind.Field(name); !f.Many && sum != len(records) || sum < len(records) {
				t.Errorf("%s by %s: %d, the list has %d", what, name, sum, len(records))
			}
		}
		years[v.Kind.Name] += len(records)
		if row := fmt.Sprintf(`<a href="/%s/%s/">%d</a>`, v.Kind.Name, v.Year, len(records)); !strings.Contains(files["statistics/index.html"], row) {
			t.Errorf("%s: the page of all years has no %s", what, row)
		}
	})
	for _, k := range []*schema.Kind{disclosure.Permit, disclosure.Penalty} {
		sum := 0
		for _, row := range chartRows(t, files["statistics/index.html"], k.Name+"-years") {
			sum += row.n
		}
		if sum != years[k.Name] || sum < 300 {
			t.Errorf("%s: %d in all years, the lists have %d", k.Name, sum, years[k.Name])
		}
	}
}

// A month for which an agency has stated that it had no case says so.
func TestStatisticsSayWhereThereWasNoCase(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/one.yaml", onePenalty)
	write(t, dir, "data/site/no-cases.yaml", "- {kind: 行政处罚, agency: sample-city, month: 2026-03, published_on: 2026-04-02}\n")
	page := build(t, dir, "public", day(t, "2026-05-02"))["statistics/2026/index.html"]
	want := map[int]string{3: "无案件", 5: "未到期", 6: "还没有到"}
	for m, row := range chartRows(t, page, "penalty-month") {
		if why := want[m+1]; why != "" && row.why != why {
			t.Errorf("month %d says %q, want %q", m+1, row.why, why)
		}
		if m+1 == 4 && row.n != 1 {
			t.Errorf("month 4 has %d decisions", row.n)
		}
	}
	if !strings.Contains(page, "2026-04-02 声明") {
		t.Error("the page does not say when that was stated")
	}
}
