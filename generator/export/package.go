package export

import (
	"encoding/json"
	"errors"

	"sunboard/generator/dataset"
	"sunboard/generator/describe"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// PackagePath is where the descriptor stands.
const PackagePath = Dir + "/datapackage.json"

// The descriptor, in the words of Data Package v2
// (https://datapackage.org/standard/data-package/).
type descriptor struct {
	Schema       string        `json:"$schema"`
	Name         string        `json:"name"`
	Title        string        `json:"title"`
	Description  string        `json:"description,omitempty"`
	Homepage     string        `json:"homepage"`
	Version      string        `json:"version,omitempty"` // the day on which something was last published
	Contributors []contributor `json:"contributors,omitempty"`
	Licenses     []license     `json:"licenses,omitempty"`
	Resources    []resource    `json:"resources"`
}

type contributor struct {
	Title string   `json:"title"`
	Roles []string `json:"roles"`
}

type license struct {
	Path  string `json:"path"`
	Title string `json:"title"`
}

type resource struct {
	Name        string   `json:"name"`
	Type        string   `json:"type,omitempty"`
	Path        string   `json:"path"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Encoding    string   `json:"encoding,omitempty"`
	Bytes       int64    `json:"bytes"`
	Hash        string   `json:"hash"`
	Dialect     *dialect `json:"dialect,omitempty"`
	Schema      string   `json:"schema,omitempty"`
}

// dialect tells how a file holds a table, in the words of Table Dialect
// (https://datapackage.org/standard/table-dialect/).
type dialect struct {
	Schema      string `json:"$schema"`
	Header      bool   `json:"header,omitempty"`
	Delimiter   string `json:"delimiter,omitempty"`
	LineEnd     string `json:"lineTerminator,omitempty"`
	Quote       string `json:"quoteChar,omitempty"`
	DoubleQuote bool   `json:"doubleQuote,omitempty"`
	ItemType    string `json:"itemType,omitempty"` // of JSON: "object", an object a row
}

const dialectProfile = "https://datapackage.org/profiles/2.0/tabledialect.json"

// writePackage writes the Table Schemas, a file a kind, and the descriptor that
// leads to them. Paths in it are relative to it.
func writePackage(p *dataset.Project, files []File, create Create) error {
	for _, k := range disclosure.Kinds {
		text, err := tableSchema(k)
		if err != nil {
			return err
		}
		if err := writeWhole(create, Dir+"/"+schemaPath(k), text); err != nil {
			return err
		}
	}
	text, err := json.MarshalIndent(describePackage(p, files), "", "  ")
	if err != nil {
		return err
	}
	return writeWhole(create, PackagePath, append(text, '\n'))
}

// schemaPath is where a kind's Table Schema stands, from the descriptor.
func schemaPath(k *schema.Kind) string { return "schema/" + k.Name + ".json" }

// tableSchema describes the columns that are published, and no other.
func tableSchema(k *schema.Kind) ([]byte, error) {
	s, _ := describe.Find(k.Name)
	s.Fields = Columns(k)
	return describe.TableSchema(s, problem.ZH)
}

func describePackage(p *dataset.Project, files []File) descriptor {
	site := p.Site()
	d := descriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		Name:   "open-data", Title: site.Text("name"), Description: site.Text("description"),
		Homepage: "https://" + site.Text("domain") + "/",
	}
	if sponsor := site.Text("sponsor"); sponsor != "" {
		d.Contributors = []contributor{{sponsor, []string{"publisher"}}}
	}
	for _, l := range site.Groups(disclosure.LicenceField) {
		d.Licenses = append(d.Licenses, license{l.Text("url"), l.Text("title")})
	}
	for i := range files {
		d.Version = max(d.Version, files[i].Updated)
		d.Resources = append(d.Resources, files[i].resource())
	}
	return d
}

func (f *File) resource() resource {
	r := resource{
		Name: f.Kind.Name + "-" + f.Format.Name, Path: f.Path[len(Dir)+1:],
		Title: f.Kind.Title.ZH, Description: f.Kind.About.ZH,
		Format: f.Format.Name, MediaType: f.Format.MediaType, Bytes: f.Bytes, Hash: "sha256:" + f.Hash,
	}
	if f.Year != "" {
		r.Name = f.Kind.Name + "-" + f.Year + "-" + f.Format.Name
		r.Title = f.Year + " 年" + r.Title
	}
	if f.Format.Dialect != nil {
		r.Type, r.Encoding, r.Dialect, r.Schema = "table", "utf-8", f.Format.Dialect, schemaPath(f.Kind)
	}
	return r
}

func writeWhole(create Create, name string, data []byte) error {
	w, err := create(name)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return errors.Join(err, w.Close())
}
