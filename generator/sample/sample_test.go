package sample

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/law"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

func day(t testing.TB, s string) calendar.Day {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(s, err)
	}
	return d
}

// project is a root with no more than Write must find.
func project(t testing.TB) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"hugo.toml":                 "title = '示例'\n",
		"data/site/agencies.yaml":   "- id: sample-city\n",
		"data/power/city.yaml":      "- id: city-0200-b-01700\n",
		"themes/sunboard/theme.txt": "theme\n",
		"data/permit/2020/01.yaml":  "stays behind\n",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// written is what Write makes: the bytes of every file by its path.
func written(t testing.TB, o Options) map[string]string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "new")
	if err := Write(dir, o); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// decoded are the records of a file, which must have no problem at all.
func decoded(t *testing.T, k *schema.Kind, path, text string, today calendar.Day) []*schema.Record {
	t.Helper()
	// The sample site publishes minor penalties, and says so.
	gate := &schema.Record{Fields: disclosure.Gate.Fields, Values: make([]schema.Value, len(disclosure.Gate.Fields))}
	for i, f := range gate.Fields {
		if f.Name == "minor_penalties" {
			gate.Values[i].Text = "公示"
		}
	}
	nodes, found := schema.Read(path, []byte(text))
	var list []*schema.Record
	for _, n := range nodes {
		r := schema.Decode(path, n, k.Fields, func(p problem.Problem) { found = append(found, p) })
		for _, rule := range k.Rules {
			if rule.Check != nil {
				rule.Check(&schema.Case{
					Kind: k, Record: r, Today: today, Days: calendar.China(), Gate: gate,
					Lookup: func(*schema.Table, string) *schema.Record { return nil },
					Found:  func(p problem.Problem) { found = append(found, p) },
				})
			}
		}
		list = append(list, r)
	}
	for _, p := range found {
		if p.Rule == law.ExpiresSoon().ID {
			continue // the nearest of many terms always end soon
		}
		t.Errorf("%s: %s [%s]", p.Place, p.Message.EN, p.Rule)
	}
	return list
}

func TestRecords(t *testing.T) {
	today := day(t, "2026-11-22")
	files := written(t, Options{Root: project(t), Records: 21_000, Seed: 7, Today: today})
	seen := map[string]bool{}
	counts := map[string]int{}
	visible := 0
	for path, text := range files {
		part := strings.Split(path, "/")
		if len(part) != 4 || part[1] != "permit" && part[1] != "penalty" {
			continue
		}
		if testing.Short() && part[3] != "01.yaml" {
			continue
		}
		k := disclosure.Find(part[1])
		for _, r := range decoded(t, k, path, text, today) {
			counts[part[1]+" "+part[2]]++
			if k.Visible(r, today) {
				visible++
			}
			checkRecord(t, r, part[2], today)
			for _, field := range []string{"id", "document"} {
				key := part[1] + r.Text(field)
				if seen[key] {
					t.Errorf("%s: %s %s twice", r.At, field, r.Text(field))
				}
				seen[key] = true
			}
		}
	}
	if testing.Short() {
		return
	}
	want := map[string]int{"permit 2025": 5250, "permit 2026": 5250, "penalty 2025": 5250, "penalty 2026": 5250}
	for name, n := range want {
		if counts[name] != n {
			t.Errorf("%s: %d records, want %d", name, counts[name], n)
		}
	}
	if visible < 20_000 || visible == 21_000 {
		t.Errorf("%d of 21000 records are visible; want most, but not all", visible)
	}
}

func checkRecord(t *testing.T, r *schema.Record, folder string, today calendar.Day) {
	t.Helper()
	decided, _ := r.Day("decided_on")
	published, _ := r.Day("published_on")
	if decided.String()[:4] != folder || published.After(today) {
		t.Errorf("%s: decided on %s, published on %s, in folder %s", r.At, decided, published, folder)
	}
	if name := r.Text("party"); !strings.HasPrefix(name, "示例") {
		t.Errorf("%s: the party is %s", r.At, name)
	}
	natural := r.Text("party_type") == "自然人"
	if natural == r.Has("party_code") || natural == r.Has("legal_representative") {
		t.Errorf("%s: a natural person has neither code nor representative, others have both", r.At)
	}
	given := r.Texts("categories")
	for category, field := range map[string]string{"罚款": "fine", "没收违法所得": "confiscated", "暂扣许可证件": "revoked_certificate", "吊销许可证件": "revoked_certificate"} {
		if slices.Contains(given, category) && !r.Has(field) {
			t.Errorf("%s: %s without %s", r.At, category, field)
		}
	}
	if strings.ContainsAny(r.Text("facts")+r.Text("content"), "{}") {
		t.Errorf("%s: an unfilled blank: %s %s", r.At, r.Text("facts"), r.Text("content"))
	}
}

func TestSameBytes(t *testing.T) {
	o := Options{Root: project(t), Records: 1500, Seed: 1, Today: day(t, "2026-11-22")}
	first, second := written(t, o), written(t, o)
	if len(first) != len(second) {
		t.Fatalf("%d files, then %d", len(first), len(second))
	}
	for path, text := range first {
		if second[path] != text {
			t.Errorf("%s differs between two runs", path)
		}
	}
	o.Seed = 2
	if other := written(t, o); other["data/penalty/2026/01.yaml"] == first["data/penalty/2026/01.yaml"] {
		t.Error("another seed gives the same records")
	}
}

func TestCopies(t *testing.T) {
	files := written(t, Options{Root: project(t), Records: 3, Today: day(t, "2026-01-01")})
	for _, path := range []string{"hugo.toml", "data/site/agencies.yaml", "data/power/city.yaml", "themes/sunboard/theme.txt", "data/permit/2026/01.yaml", "data/penalty/2026/01.yaml"} {
		if files[path] == "" {
			t.Errorf("there is no %s", path)
		}
	}
	if files["data/permit/2020/01.yaml"] != "" {
		t.Error("the root's own permits were copied")
	}
}

func TestRefusals(t *testing.T) {
	today := day(t, "2026-11-22")
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "mine.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := Write(full, Options{Root: project(t), Records: 1, Today: today}); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("into a full directory: %v", err)
	}
	for name, o := range map[string]Options{
		"no root":      {Root: filepath.Join(full, "nowhere"), Records: 1, Today: today},
		"fewer than 0": {Root: project(t), Records: -1, Today: today},
		"no day":       {Root: project(t), Records: 1},
	} {
		if err := Write(filepath.Join(t.TempDir(), "new"), o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestPlan(t *testing.T) {
	tests := []struct {
		records, volumes, largest, total int
	}{
		{0, 2, 0, 0},
		{1, 2, 1, 1},
		{20_000, 2, 10_000, 20_000},
		{20_001, 4, 5001, 20_001},
		{100_000, 10, 10_000, 100_000},
		{400_000, 11, 36_364, 400_000},
	}
	for _, test := range tests {
		list := plan(test.records, day(t, "2026-11-22"))
		total, largest := 0, 0
		for _, v := range list {
			total += v.records
			largest = max(largest, v.records)
		}
		if len(list) != test.volumes || total != test.total || largest != test.largest || list[len(list)-1].year != 2026 {
			t.Errorf("plan(%d): %d volumes, %d records, the largest has %d", test.records, len(list), total, largest)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	o := Options{Root: project(b), Records: 20_000, Seed: 1, Today: day(b, "2026-11-22")}
	for b.Loop() {
		if err := Write(filepath.Join(b.TempDir(), "new"), o); err != nil {
			b.Fatal(err)
		}
	}
}
