package site_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/pinyin"
	"sunboard/generator/schema"
)

var (
	letterPart  = regexp.MustCompile(`(?s)<section aria-labelledby="(letter-[a-z]+)">(.*?)</section>`)
	letterEntry = regexp.MustCompile(`<a href="(/[^"]+/)">`)
)

// lettersFrom reads a list by first letter, page by page: the addresses under each
// letter, and where each letter begins.
func lettersFrom(files map[string]string, address string) (under map[string]string, starts []string, pages int) {
	under = map[string]string{}
	for url := address; ; url = fmt.Sprintf("%s%d/", address, pages+1) {
		page, ok := files[strings.TrimPrefix(url, "/")+"index.html"]
		if !ok {
			return under, starts, pages
		}
		pages++
		for _, part := range letterPart.FindAllStringSubmatch(page, -1) {
			if at := "#" + part[1]; len(starts) == 0 || !strings.HasSuffix(starts[len(starts)-1], at) {
				starts = append(starts, url+at)
			}
			for _, entry := range letterEntry.FindAllStringSubmatch(part[2], -1) {
				under[entry[1]] += part[1]
			}
		}
	}
}

// Every record that readers look for by a name stands once in its list by first
// letter, under its letter, and the search leads to every letter; the records of
// natural persons stand in none.
func TestListsByFirstLetter(t *testing.T) {
	dir := trial(t, 1800)
	files := build(t, dir, "public", today)
	names := pinyin.New([]string{"示例市", "示例州", "示例"})
	paged, left := 0, 0
	check := func(k *schema.Kind, address string, records []*schema.Record) {
		want := map[string]string{}
		for _, r := range records {
			if r.Text("party_type") == disclosure.NaturalPerson {
				left++
				continue
			}
			name := strings.TrimPrefix(r.Text("name"), "对") + r.Text("title") + r.Text("party")
			url := "/" + k.Name + "/" + r.Text("id") + "/"
			if k.Yearly != "" {
				url = "/" + k.Name + "/" + r.Text(k.Yearly)[:4] + "/" + r.Text("id") + "/"
			}
			want[url] = "letter-" + strings.ToLower(names.Letter(name))
		}
		got, starts, pages := lettersFrom(files, address)
		if !maps.Equal(got, want) {
			t.Errorf("%s has %d records, want %d: %v, want %v", address, len(got), len(want), got, want)
		}
		if !slices.IsSortedFunc(starts, func(a, b string) int {
			_, a, _ = strings.Cut(a, "#")
			_, b, _ = strings.Cut(b, "#")
			return strings.Compare(a, b)
		}) {
			t.Errorf("%s has its letters in another order: %q", address, starts)
		}
		for _, page := range []string{"search/index.html", "en/search/index.html", strings.TrimPrefix(address, "/") + "index.html"} {
			var leads []string
			for _, m := range regexp.MustCompile(`"(`+address+`[^"]*#letter-[a-z]+)"`).FindAllStringSubmatch(files[page], -1) {
				leads = append(leads, m[1])
			}
			if !slices.Equal(leads, starts) {
				t.Errorf("%s leads to %q of %s, want %q", page, leads, address, starts)
			}
		}
		if pages > 1 {
			paged++
		}
	}
	volumes(t, dir, func(p *dataset.Project, v *dataset.Volume, records []*schema.Record) {
		check(v.Kind, fmt.Sprintf("/%s/%s/list/letter/", v.Kind.Name, v.Year), records)
		if v == p.Volumes[0] {
			for _, k := range disclosure.Kinds {
				if k.Yearly != "" {
					continue
				}
				var shown []*schema.Record
				for _, r := range p.Records[k.Name] {
					if k.Visible(r, today) {
						shown = append(shown, r)
					}
				}
				check(k, "/"+k.Name+"/letter/", shown)
			}
		}
	})
	if paged == 0 || left < 20 {
		t.Errorf("%d lists have several pages, %d natural persons stand in none: that is no trial", paged, left)
	}
}

// The records of an organisation stand beneath its name, those of one without a
// code each for itself, and a person's nowhere.
func TestTheRecordsOfAnOrganisationStandTogether(t *testing.T) {
	dir := trial(t, 0)
	write(t, dir, "data/penalty/2026/parties.yaml", strings.Join([]string{
		party("2026-9001", "示例重庆一公司", "法人及非法人组织", "91000000MA00000157"),
		party("2026-9002", "示例重庆一公司", "法人及非法人组织", "91000000MA00000157"),
		party("2026-9003", "示例长春二公司", "法人及非法人组织", "00000000000000000X"),
		party("2026-9004", "示例长春二公司", "法人及非法人组织", "00000000000000000X"),
		party("2026-9005", "示例楚某", "自然人", ""),
		party("2026-9006", "示例陈记", "个体工商户", ""),
	}, ""))
	page := build(t, dir, "public", today)["penalty/2026/list/letter/index.html"]
	entry := func(id, title, notes string) string {
		return `<a href="/penalty/2026/` + id + `/">` + title + `</a>` + notes + ` <span>2026-10-13</span></li>`
	}
	for _, want := range []string{
		"<li>示例重庆一公司<ul><li>" + entry("2026-9002", "示交罚〔2026〕9002号", "") + "<li>" + entry("2026-9001", "示交罚〔2026〕9001号", "") + "</ul></li>",
		"<li>" + entry("2026-9004", "示例长春二公司", " <span>示交罚〔2026〕9004号</span>") + "\n<li>" + entry("2026-9003", "示例长春二公司", " <span>示交罚〔2026〕9003号</span>"),
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the list does not have %s", want)
		}
	}
	for _, id := range []string{"2026-9005", "2026-9006"} {
		if strings.Contains(page, id) {
			t.Errorf("the list leads to %s", id)
		}
	}
}
