package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/sample"
)

var today, _ = calendar.New(2026, 11, 22)

// memory is a site in memory.
type memory map[string]*bytes.Buffer

type file struct{ *bytes.Buffer }

func (file) Close() error { return nil }

func (m memory) create(name string) (io.WriteCloser, error) {
	b := &bytes.Buffer{}
	m[name] = b
	return file{b}, nil
}

// locked lets formats create files side by side.
func (m memory) locked() Create {
	slot := make(chan bool, 1)
	return func(name string) (io.WriteCloser, error) {
		slot <- true
		defer func() { <-slot }()
		return m.create(name)
	}
}

// project is a sample of some records, with more files of data.
func project(t *testing.T, records int, more map[string]string) *dataset.Project {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "trial")
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: records, Seed: 3, Today: today}); err != nil {
		t.Fatal(err)
	}
	for name, text := range more {
		name = filepath.Join(dir, filepath.FromSlash(name))
		old, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, append(old, text...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	if p.Errors() > 0 {
		t.Fatal(p.Problems)
	}
	return p
}

func export(t *testing.T, p *dataset.Project) (memory, []File) {
	t.Helper()
	m := memory{}
	files, err := Write(p, m.locked())
	if err != nil {
		t.Fatal(err)
	}
	return m, files
}

const terms = "\nlicence: {title: 示例条款, url: https://jtj.example.gov.cn/about/}\n"

func TestThePackageTellsWhatIsThere(t *testing.T) {
	site, files := export(t, project(t, 300, map[string]string{"data/site/site.yaml": terms}))
	var d struct {
		Licenses  []license
		Resources []resource
	}
	if err := json.Unmarshal(site[PackagePath].Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Resources) != len(files) || len(files) < 3*len(disclosure.Kinds) {
		t.Fatalf("%d resources of %d files", len(d.Resources), len(files))
	}
	if len(d.Licenses) != 1 || d.Licenses[0].Path != "https://jtj.example.gov.cn/about/" {
		t.Errorf("the licence is %+v", d.Licenses)
	}
	var names []string
	for _, r := range d.Resources {
		names = append(names, r.Name)
		data := site[Dir+"/"+r.Path]
		if data == nil {
			t.Errorf("%s is not there", r.Path)
			continue
		}
		sum := sha256.Sum256(data.Bytes())
		if r.Bytes != int64(data.Len()) || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s has another size or sum", r.Path)
		}
		if r.Schema != "" && site[Dir+"/"+r.Schema] == nil {
			t.Errorf("%s is not there", r.Schema)
		}
	}
	slices.Sort(names)
	if len(slices.Compact(names)) != len(d.Resources) {
		t.Error("two resources have one name")
	}
	for _, k := range disclosure.Kinds {
		for _, f := range Formats {
			if site[latest(k)+"."+f.Name] == nil {
				t.Errorf("%s has no latest %s", k.Name, f.Name)
			}
		}
	}
	if !bytes.Equal(site["data/penalty/latest.csv"].Bytes(), site["data/penalty/2026.csv"].Bytes()) {
		t.Error("the latest penalties are not those of the newest year")
	}
}

func TestNoLicenceIsMadeUp(t *testing.T) {
	site, _ := export(t, project(t, 0, nil))
	if bytes.Contains(site[PackagePath].Bytes(), []byte("licenses")) {
		t.Error("a licence that nobody has given")
	}
}

// A record that may not be shown is in no file.
func TestHiddenRecordsAreNowhere(t *testing.T) {
	const hidden = `
- id: 2026-9999
  agency: sample-city
  document: 示交罚〔2026〕9999号
  party: 示例不可见有限公司
  party_type: 法人及非法人组织
  party_code: 00000000000000000X
  facts: 事实。
  basis: 《中华人民共和国公路法》第七十六条
  categories: [警告]
  content: 警告。
  gravity: 轻微
  decided_on: 2026-11-20
  authority: 示例市交通运输局
  published_on: `
	const withdrawn = "2026-11-20\n  withdrawn: {on: 2026-11-21, kind: 信用修复, reason: 不可见的理由。}\n"
	const planned = "2026-11-20\n  withdrawn: {on: 2026-12-21, kind: 信用修复, reason: 不可见的理由。}\n"
	for _, c := range []struct {
		name, end, word string
		shown           bool
	}{
		{"published", "2026-11-20\n", "不可见有限公司", true},
		{"not yet published", "2026-11-23\n", "不可见", false},
		{"withdrawn", withdrawn, "不可见", false},
		{"withdrawn later", planned, "不可见有限公司", true},
		{"why withdrawn later", planned, "不可见的理由", false},
	} {
		p := project(t, 20, map[string]string{"data/penalty/2026/hidden.yaml": hidden + c.end})
		site, _ := export(t, p)
		found := 0
		for name, data := range site {
			if strings.HasSuffix(name, ".xlsx") {
				continue // pressed; it has the records of the others
			}
			if bytes.Contains(data.Bytes(), []byte(c.word)) {
				found++
			}
		}
		if (found > 0) != c.shown || c.shown && found != 4 {
			t.Errorf("%s: it stands in %s files", c.name, strconv.Itoa(found))
		}
	}
}

func TestTheWholePackageIsTheSame(t *testing.T) {
	p := project(t, 300, nil)
	one, _ := export(t, p)
	two, _ := export(t, p)
	if len(one) != len(two) {
		t.Fatal("another number of files")
	}
	for name, data := range one {
		if !bytes.Equal(data.Bytes(), two[name].Bytes()) {
			t.Errorf("%s differs from time to time", name)
		}
	}
}
