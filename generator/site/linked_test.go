package site_test

import (
	"encoding/json"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
)

var (
	linkedBlock = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)
	firstTitle  = regexp.MustCompile(`(?s)<h1>(.*?)</h1>`)
)

// linkedOf is what a page tells programs: the things of its one block.
func linkedOf(t *testing.T, name, page string) []map[string]any {
	t.Helper()
	blocks := linkedBlock.FindAllStringSubmatch(page, -1)
	if len(blocks) != 1 {
		t.Errorf("%s has %d blocks", name, len(blocks))
		return nil
	}
	var doc struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	d := json.NewDecoder(strings.NewReader(blocks[0][1]))
	d.DisallowUnknownFields()
	if err := d.Decode(&doc); err != nil || doc.Context != "https://schema.org" || len(doc.Graph) == 0 {
		t.Errorf("%s: %v, %d things of %q", name, err, len(doc.Graph), doc.Context)
	}
	return doc.Graph
}

// vocabulary is what schema.org says: the properties of each type, and the type
// above it.
type vocabulary struct {
	above map[string]string
	has   map[string][]string
}

func readVocabulary(t *testing.T) vocabulary {
	t.Helper()
	text, err := os.ReadFile("testdata/schemas/schemaorg.txt")
	if err != nil {
		t.Fatal(err)
	}
	v := vocabulary{map[string]string{}, map[string][]string{}}
	for line := range strings.Lines(string(text)) {
		head, properties, _ := strings.Cut(line, ":")
		name, above, _ := strings.Cut(head, "<")
		name = strings.TrimSpace(name)
		v.above[name], v.has[name] = strings.TrimSpace(above), strings.Fields(properties)
	}
	return v
}

// knows reports whether a type has a property, of its own or from above.
func (v vocabulary) knows(kind, property string) bool {
	for ; kind != ""; kind = v.above[kind] {
		if slices.Contains(v.has[kind], property) {
			return true
		}
	}
	return false
}

// required are the properties that a thing of a type always has here; a search
// engine leaves out a dataset that lacks one of its own.
var required = map[string][]string{
	"WebSite": {"@id", "url", "name", "publisher"}, "GovernmentOrganization": {"name"},
	"DataCatalog": {"@id"}, "Dataset": {"@id", "name", "description", "url", "creator", "distribution", "dateModified", "includedInDataCatalog"},
	"DataDownload": {"contentUrl", "encodingFormat", "contentSize"},
	"Report":       {"name", "url", "temporalCoverage", "datePublished", "publisher"}, "MediaObject": {"contentUrl", "name"},
	"GovernmentPermit": {"name", "url", "identifier", "validFrom", "issuedBy"},
	"CreativeWork":     {"name", "url", "identifier", "dateCreated", "datePublished", "expires", "creator"},
	"DefinedTerm":      {"name", "url", "termCode"}, "Legislation": {"name"},
	"LearningResource": {"name", "url", "description", "datePublished", "publisher"}, "ImageObject": {"contentUrl"},
	"BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name"},
}

// Every page but the missing one tells programs what it is, in words that
// schema.org has, with addresses that are there.
func TestPagesTellProgramsWhatTheyAre(t *testing.T) {
	files, v := sampleSite(t), readVocabulary(t)
	seen := map[string]int{}
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") || strings.HasSuffix(name, "404.html") {
			continue
		}
		for _, thing := range linkedOf(t, name, page) {
			checkThing(t, name, files, v, thing, seen)
		}
	}
	for kind := range required {
		if seen[kind] == 0 {
			t.Errorf("nothing is a %s", kind)
		}
	}
	if linkedBlock.MatchString(files["404.html"]) {
		t.Error("the missing page says what it is")
	}
}

var isoDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+08:00)?$`)

func checkThing(t *testing.T, page string, files map[string]string, v vocabulary, thing map[string]any, seen map[string]int) {
	t.Helper()
	kind, _ := thing["@type"].(string)
	if kind == "" {
		if id, _ := thing["@id"].(string); len(thing) != 1 || id == "" {
			t.Errorf("%s: a thing without a type: %v", page, thing)
		}
	}
	seen[kind]++
	for _, property := range required[kind] {
		if thing[property] == nil {
			t.Errorf("%s: a %s has no %s: %v", page, kind, property, thing)
		}
	}
	for property, value := range thing {
		if property[0] != '@' && !v.knows(kind, property) {
			t.Errorf("%s: schema.org knows no %s of a %s", page, property, kind)
		}
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		for _, value := range list {
			switch value := value.(type) {
			case map[string]any:
				checkThing(t, page, files, v, value, seen)
			case string:
				checkText(t, page, files, property, value)
			}
		}
	}
}

// checkText looks at a text: addresses of the site lead to files that are there,
// days are days.
func checkText(t *testing.T, page string, files map[string]string, property, text string) {
	t.Helper()
	if text == "" {
		t.Errorf("%s: %s is empty", page, property)
	}
	if strings.HasPrefix(property, "date") || strings.HasPrefix(property, "valid") || property == "expires" {
		if !isoDay.MatchString(text) {
			t.Errorf("%s: %s is %q", page, property, text)
		}
	}
	if path, ours := strings.CutPrefix(text, origin+"/"); ours {
		path, _, _ = strings.Cut(path, "#")
		if path == "" || strings.HasSuffix(path, "/") {
			path += "index.html"
		}
		if _, ok := files[path]; !ok {
			t.Errorf("%s: %s leads to %s, which is not there", page, property, text)
		}
	}
}

// A page is what its heading says, and stands where its way says.
func TestWhatAPageIsAgreesWithIt(t *testing.T) {
	files := sampleSite(t)
	kinds := map[string]string{"report": "Report", "power": "DefinedTerm", "permit": "GovernmentPermit", "penalty": "CreativeWork", "outreach": "LearningResource"}
	records := 0
	for name, page := range files {
		address, isPage := strings.CutSuffix(strings.TrimPrefix(name, "elder/"), "index.html") // the same page, set larger
		if !isPage || !strings.Contains(page, `class="crumbs`) {
			continue
		}
		things := linkedOf(t, name, page)
		if len(things) == 0 {
			continue
		}
		title := html.UnescapeString(firstTitle.FindStringSubmatch(page)[1])
		steps, _ := things[len(things)-1]["itemListElement"].([]any)
		if len(steps) < 2 {
			t.Errorf("%s does not say the way to it", name)
			continue
		}
		if last := steps[len(steps)-1].(map[string]any); last["name"] != title {
			t.Errorf("%s: the way ends at %v, the heading is %q", name, last["name"], title)
		}
		if !strings.Contains(page, `<meta name="ArticleTitle"`) || len(things) == 1 {
			continue
		}
		kind, _, _ := strings.Cut(address, "/")
		if thing := things[0]; thing["name"] != title || thing["url"] != origin+"/"+address || thing["@type"] != kinds[kind] {
			t.Errorf("%s is %v", name, thing)
		}
		records++
	}
	if records < 300 {
		t.Errorf("%d records say what they are", records)
	}
}

// Programs are told of a natural person what readers are told: the masked name.
// A licence without an end has none.
func TestProgramsAreToldWhatReadersAre(t *testing.T) {
	dir := trial(t, 0)
	person := strings.NewReplacer("示例不可见有限公司", "示例甲", "法人及非法人组织", "自然人", "party_code: 00000000000000000X\n", "")
	write(t, dir, "data/penalty/2026/one.yaml", person.Replace(onePenalty))
	write(t, dir, "data/permit/2026/one.yaml", `
id: 2026-9998
agency: sample-city
document: 示交许〔2026〕9998号
party: 示例"<!--<script></script>&有限公司
party_type: 法人及非法人组织
party_code: 00000000000000000X
content: 准予。
decided_on: 2026-04-13
valid_from: 2026-04-13
valid_to: 长期
published_on: 2026-04-16
authority: 示例市交通运输局
`)
	on, _ := calendar.New(2026, 6, 1)
	files := build(t, dir, "public", on)
	penalty := linkedOf(t, "penalty", files["penalty/2026/2026-9999/index.html"])[0]
	if name := penalty["name"]; name != "示某某 · 警告" {
		t.Errorf("the penalty is called %q", name)
	}
	if penalty["expires"] != "2026-07-13" {
		t.Errorf("the penalty expires on %v", penalty["expires"])
	}
	permit := linkedOf(t, "permit", files["permit/2026/2026-9998/index.html"])[0]
	if permit["validUntil"] != nil || permit["validFrom"] != "2026-04-13" || permit["name"] != `示例"<!--<script></script>&有限公司 · 行政许可` {
		t.Errorf("the permit is %v", permit)
	}
}
