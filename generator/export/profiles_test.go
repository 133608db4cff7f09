package export

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/dlclark/regexp2/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"sunboard/generator/disclosure"
)

// lookahead reads the profiles' patterns as JavaScript does: Go's own regexp
// cannot look ahead.
func lookahead(pattern string) (jsonschema.Regexp, error) {
	re, err := regexp2.Compile(pattern, regexp2.ECMAScript)
	if err != nil {
		return nil, err
	}
	return ecma{re}, nil
}

type ecma struct{ *regexp2.Regexp }

func (e ecma) MatchString(s string) bool {
	ok, err := e.Regexp.MatchString(s)
	return ok && err == nil
}

// profile is one of the JSON Schemas that datapackage.org publishes, from
// testdata/profiles/.
func profile(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/profiles/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.UseRegexpEngine(lookahead)
	c.AssertFormat()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// keeps reports how a text breaks a profile, or nil.
func keeps(t *testing.T, p *jsonschema.Schema, text []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return p.Validate(value)
}

// The descriptor, the schemas and the dialects keep the profiles that the
// standard publishes, and name them.
func TestThePublishedProfilesHold(t *testing.T) {
	site, _ := export(t, project(t, 100, map[string]string{"data/site/site.yaml": terms}))
	if err := keeps(t, profile(t, "datapackage"), site[PackagePath].Bytes()); err != nil {
		t.Error(err)
	}
	tables := profile(t, "tableschema")
	for _, k := range disclosure.Kinds {
		if err := keeps(t, tables, site[Dir+"/"+schemaPath(k)].Bytes()); err != nil {
			t.Errorf("%s: %v", k.Name, err)
		}
	}
	dialects := profile(t, "tabledialect")
	var d struct {
		Resources []struct {
			Name, Schema string
			Dialect      json.RawMessage
		}
	}
	if err := json.Unmarshal(site[PackagePath].Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, r := range d.Resources {
		if (r.Dialect == nil) != (r.Schema == "") {
			t.Errorf("%s has a schema or a dialect, not both", r.Name)
		}
		if r.Dialect == nil {
			continue
		}
		told++
		if err := keeps(t, dialects, r.Dialect); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
	}
	if told == 0 {
		t.Error("no resource tells how it holds its table")
	}
}

// The profiles refuse what breaks the standard.
func TestTheProfilesRefuse(t *testing.T) {
	site, _ := export(t, project(t, 20, nil))
	for _, c := range []struct{ profile, file, old, bad string }{
		{"datapackage", PackagePath, `"resources": [`, `"resource": [`},
		{"datapackage", PackagePath, `"path": "report/all.csv"`, `"path": "../report/all.csv"`},
		{"datapackage", PackagePath, `"path": "report/all.csv"`, `"path": "/report/all.csv"`},
		{"datapackage", PackagePath, `"hash": "sha256:`, `"hash": "sha256 `},
		{"datapackage", PackagePath, `"mediatype": "text/csv"`, `"mediatype": "csv"`},
		{"tableschema", Dir + "/schema/penalty.json", `"type": "date"`, `"type": "day"`},
		{"tableschema", Dir + "/schema/penalty.json", `"fields": [`, `"columns": [`},
	} {
		text := site[c.file].String()
		if !strings.Contains(text, c.old) {
			t.Errorf("%s has no %s", c.file, c.old)
		}
		if keeps(t, profile(t, c.profile), []byte(strings.Replace(text, c.old, c.bad, 1))) == nil {
			t.Errorf("%s takes %s", c.profile, c.bad)
		}
	}
}
