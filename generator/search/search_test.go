package search

import (
	"bytes"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/sample"
	"sunboard/generator/schema"
)

// today is the day of every test.
var today, _ = calendar.New(2026, 11, 22)

// trial is a project of some records, with all that ships.
func trial(t testing.TB, records int) *dataset.Project {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trial")
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: records, Seed: 5, Today: today}); err != nil {
		t.Fatal(err)
	}
	return open(t, dir)
}

func open(t testing.TB, dir string) *dataset.Project {
	t.Helper()
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// somePages are pages as people write them.
var somePages = []Page{
	{URL: "/about/", Title: "关于本站", Day: today, Text: "# 一\n\n公开 *行政处罚*，\n依据《条例》。\n\n- 查询：[指南](/guide/)\n\n| 项 | 值 |\n|---|---|\n| 电话 | 0000-12345678 |\n"},
	{URL: "/guide/", Title: "公开指南", Text: "一行\n\n`代码` <b>不显示</b> a\\_b &amp; c",
		Plain: []struct{ Anchor, Heading, Text string }{{Anchor: "contact", Heading: "联系方式", Text: "示例路 *1* 号"}, {Anchor: "contact"}}},
}

// index writes the index of a project into memory.
func indexed(t testing.TB, p *dataset.Project) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := Write(p, somePages, func(name string) (io.WriteCloser, error) { return &kept{name: name, files: files}, nil })
	if err != nil {
		t.Fatal(err)
	}
	return files
}

type kept struct {
	bytes.Buffer
	name  string
	files map[string][]byte
}

func (k *kept) Close() error {
	k.files[k.name] = k.Bytes()
	return nil
}

// plain is what is searched, without an index: the folded texts of all that may
// be shown, by address.
type plain map[string][]string

func plainOf(t testing.TB, p *dataset.Project) plain {
	t.Helper()
	all := plain{}
	add := func(k *schema.Kind, base string, records []*schema.Record) {
		for _, r := range records {
			if !k.Visible(r, p.Today) {
				continue
			}
			all[base+r.Text("id")+"/"] = Texts(p, k, r)
		}
	}
	for _, k := range disclosure.Kinds {
		add(k, "/"+k.Name+"/", p.Records[k.Name])
	}
	for _, v := range p.Volumes {
		records, err := p.Read(v)
		if err != nil {
			t.Fatal(err)
		}
		add(v.Kind, "/"+v.Kind.Name+"/"+v.Year+"/", records)
	}
	for _, page := range somePages {
		all[page.URL] = []string{page.Title}
		for _, passage := range page.passages() {
			all[page.URL] = append(all[page.URL], passage.Text)
		}
	}
	for _, texts := range all {
		for i := range texts {
			texts[i] = Fold(texts[i])
		}
	}
	return all
}

func (p plain) search(query string) []string {
	var list []string
	for address, texts := range p {
		all := true
		for _, w := range wordsOfQuery(query) {
			all = all && slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, w) })
		}
		if all {
			list = append(list, address)
		}
	}
	slices.Sort(list)
	return list
}

// parts draws parts of the texts, and some that may stand nowhere.
func (p plain) parts(seed uint64, n int) []string {
	chance := rand.New(rand.NewPCG(seed, 0))
	addresses := slices.Sorted(func(yield func(string) bool) {
		for a := range p {
			if !yield(a) {
				return
			}
		}
	})
	var list []string
	for len(list) < n {
		texts := p[addresses[chance.IntN(len(addresses))]]
		text := []rune(texts[chance.IntN(len(texts))])
		if len(text) < 2 {
			continue
		}
		size := min(len(text), 1+chance.IntN(20))
		from := chance.IntN(len(text) - size + 1)
		part := slices.Clone(text[from : from+size])
		switch chance.IntN(8) {
		case 0:
			part[chance.IntN(size)] = text[chance.IntN(len(text))]
		case 1:
			part = append(part, []rune(" "+list[chance.IntN(max(1, len(list)))])...)
		}
		list = append(list, string(part))
	}
	return list
}

// Every part of every text finds all entries that have it, and no others.
func TestEveryPartIsFound(t *testing.T) {
	p := trial(t, 400)
	truth, r := plainOf(t, p), newReader(t, indexed(t, p))
	const seed = 1
	hits := 0
	for _, query := range append([]string{"示例", "10", "20"}, truth.parts(seed, 120)...) {
		got, want := r.search(query), truth.search(query)
		if !slices.Equal(got, want) {
			t.Errorf("seed %d: %q finds %d entries %.3q, want %d %.3q", seed, query, len(got), got, len(want), want)
		}
		hits += len(want)
	}
	if hits < 1000 {
		t.Errorf("only %d hits were compared", hits)
	}
}

// However a number or a name is written, it finds the same.
func TestSpellingDoesNotMatter(t *testing.T) {
	r := newReader(t, indexed(t, trial(t, 60)))
	for _, c := range [][]string{
		{"示交罚〔2026〕17号", "示交罚202617号", "示交罚(2026)17号", "示交罚［２０２６］１７号", "示交罚【2026】17 号"},
		{"0200-b-01700", "0200-B-01700", "０２００－Ｂ－０１７００"},
		{"《中华人民共和国公路法》", "中华人民共和国公路法", "“中华人民共和国公路法”"},
	} {
		want := r.search(c[0])
		if len(want) == 0 {
			t.Errorf("%q finds nothing", c[0])
		}
		for _, query := range c[1:] {
			if got := r.search(query); !slices.Equal(got, want) {
				t.Errorf("%q finds %.3q, %q finds %.3q", query, got, c[0], want)
			}
		}
	}
}

// The same records give the same files; a volume that did not change keeps all of
// its own when another does.
func TestAVolumesPartHangsOnNothingElse(t *testing.T) {
	first := indexed(t, trial(t, 300))
	again := indexed(t, trial(t, 300))
	if len(first) < 50 {
		t.Fatalf("%d files are no index", len(first))
	}
	for name, data := range first {
		if !bytes.Equal(again[name], data) {
			t.Errorf("%s is not the same the second time", name)
		}
	}
	other := indexed(t, trial(t, 301))
	same, changed := 0, 0
	for name, data := range first {
		switch dir := filepath.Base(filepath.Dir(name)); {
		case strings.HasPrefix(dir, "permit-"), strings.HasPrefix(dir, "penalty-"), name == Dir+"/directory.bin":
			if !bytes.Equal(other[name], data) {
				changed++
			}
		case !bytes.Equal(other[name], data):
			t.Errorf("%s has changed with a volume that is not its own", name)
		default:
			same++
		}
	}
	if same == 0 || changed == 0 {
		t.Errorf("%d files stayed, %d changed", same, changed)
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"示交罚〔2024〕17号", "示交罚202417号"},
		{"示交罚［２０２４］ １７号", "示交罚202417号"},
		{"《道路运输条例》", "道路运输条例"},
		{"“引号”‘’「」『』【】", "引号"},
		{"ab-Cd é ß ﬁ", "AB-CDÉßFI"},
		{"① ㎡ ㍿", "1M2株式会社"},
		{"买买提·艾力 买买提•艾力", "买买提艾力买买提艾力"},
		{"葛\U000e0100飾\ufe00\u200b", "葛飾"},
		{"e\u0301", "É"},
		{"e\u200d\u0301 ı\u0307", "Éİ"},
		{"，。；", ",。;"},
		{"𠮷野家", "𠮷野家"},
		{"", ""},
	} {
		if got := Fold(c[0]); got != c[1] {
			t.Errorf("%q folds into %q, want %q", c[0], got, c[1])
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := Fold(string(r))
		if strings.ContainsRune(once, 0) {
			t.Errorf("%U folds into %q", r, once)
		}
	}
}

// What is searched of a page is what it shows, at the ids that it has.
func TestPassages(t *testing.T) {
	for i, want := range [][]string{
		{"一|一|一", "一|一|公开 行政处罚，依据《条例》。", "一|一|查询：指南", "一|一|项", "一|一|值", "一|一|电话", "一|一|0000-12345678"},
		{"full-text||一行", "full-text||代码 不显示 a_b & c", "contact|联系方式|示例路 *1* 号"},
	} {
		if got := spelled(somePages[i].passages()); !slices.Equal(got, want) {
			t.Errorf("%s has %q, want %q", somePages[i].URL, got, want)
		}
	}
}

func spelled(list []Passage) []string {
	var all []string
	for _, p := range list {
		all = append(all, p.Anchor+"|"+p.Heading+"|"+p.Text)
	}
	return all
}
