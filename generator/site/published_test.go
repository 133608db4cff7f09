package site_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Feeds and sitemaps keep the schemas that their standards publish; where those
// come from is said in testdata/schemas/SOURCE.md.
func TestThePublishedSchemasHold(t *testing.T) {
	dir := trial(t, 300)
	files := build(t, dir, "public", today)
	feeds, err := jsonFeedSchema()
	if err != nil {
		t.Fatal(err)
	}
	by := map[string][]string{} // files by their schema
	for name, text := range files {
		path := filepath.Join(dir, "public", filepath.FromSlash(name))
		switch {
		case strings.HasSuffix(name, "feed.json"):
			by["jsonfeed.json"] = append(by["jsonfeed.json"], path)
			if err := keepsJSON(feeds, text); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		case strings.HasSuffix(name, "feed.xml"):
			by["atom.rng"] = append(by["atom.rng"], path)
		case name == "sitemap.xml":
			by["siteindex.xsd"] = append(by["siteindex.xsd"], path)
		case strings.HasPrefix(name, "sitemap/") && strings.HasSuffix(name, ".xml"):
			by["sitemap-languages.xsd"] = append(by["sitemap-languages.xsd"], path)
		}
	}
	for schema, least := range map[string]int{"jsonfeed.json": 8, "atom.rng": 8, "siteindex.xsd": 1, "sitemap-languages.xsd": 6} {
		if len(by[schema]) < least {
			t.Errorf("%d files for %s are too few", len(by[schema]), schema)
		}
		if schema == "jsonfeed.json" {
			continue
		}
		if out, err := keepsXML(t, schema, by[schema]...); err != nil {
			t.Errorf("%s: %v\n%s", schema, err, out)
		}
	}
	refuseBroken(t, files, feeds)
}

// refuseBroken shows that the schemas refuse what breaks their standard.
func refuseBroken(t *testing.T, files map[string]string, feeds *jsonschema.Schema) {
	t.Helper()
	for _, c := range []struct{ schema, file, old, bad string }{
		{"jsonfeed.json", "feed.json", `"version": "https://jsonfeed.org/version/1.1"`, `"version": "1.1"`},
		{"jsonfeed.json", "feed.json", `"items": [`, `"entries": [`},
		{"atom.rng", "feed.xml", "<updated>", "<updated>am "},
		{"atom.rng", "feed.xml", "<title>", "<title type=\"markdown\">"},
		{"atom.rng", "feed.xml", "<author>", "<author><name>two</name>"},
		{"siteindex.xsd", "sitemap.xml", "<lastmod>", "<lastmod>0"},
		{"sitemap-languages.xsd", "sitemap/report.xml", "<loc>", "<loc></loc><loc>"},
		{"sitemap-languages.xsd", "sitemap/report.xml", `rel="alternate"`, `rel="other"`},
	} {
		text := files[c.file]
		if !strings.Contains(text, c.old) {
			t.Errorf("%s has no %s", c.file, c.old)
		}
		text = strings.Replace(text, c.old, c.bad, 1)
		refused := false
		if c.schema == "jsonfeed.json" {
			refused = keepsJSON(feeds, text) != nil
		} else {
			name := filepath.Join(t.TempDir(), "broken.xml")
			if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := keepsXML(t, c.schema, name)
			refused = err != nil
		}
		if !refused {
			t.Errorf("%s takes %s", c.schema, c.bad)
		}
	}
}

const schemasDir = "testdata/schemas/"

func jsonFeedSchema() (*jsonschema.Schema, error) {
	text, err := os.ReadFile(schemasDir + "jsonfeed.json")
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("jsonfeed.json", doc); err != nil {
		return nil, err
	}
	return c.Compile("jsonfeed.json")
}

func keepsJSON(schema *jsonschema.Schema, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// keepsXML asks xmllint, which make installs, whether files keep a schema.
func keepsXML(t *testing.T, schema string, files ...string) (said []byte, err error) {
	t.Helper()
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		unavailable(t, "xmllint is not there: make tools")
	}
	kind := map[string]string{".rng": "--relaxng", ".xsd": "--schema"}[filepath.Ext(schema)]
	return exec.Command(lint, append([]string{"--nonet", "--noout", kind, schemasDir + schema}, files...)...).CombinedOutput()
}

// unavailable skips a test whose tool a person's machine may lack, and fails it
// where every tool is installed on purpose.
func unavailable(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
}
