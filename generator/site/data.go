package site

import (
	"io"

	"github.com/spf13/afero"

	"sunboard/generator/describe"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// DataFile is a file of open data that stands in the site.
type DataFile struct {
	Kind      string // its name
	Year      string // of a yearly kind
	Format    string // its name for people: CSV
	MediaType string // text/csv
	Path      string // below the site's root
	Latest    string // its second address, if it is the kind's newest
	Bytes     int64
	Records   int
	Updated   string // the day on which the last of its records was published
}

// WriteData writes the files of open data, each where create makes it, and tells
// what they are. Their paths are slash-separated and below the site's root.
type WriteData func(create func(name string) (io.WriteCloser, error)) ([]DataFile, error)

// Addresses of open data.
const (
	dataURL       = "/data/"
	dictionaryURL = dataURL + "dictionary/"
	packageURL    = dataURL + "datapackage.json"
)

// writeData writes the open data below a folder, and keeps what the pages must
// know of it.
func (s *Site) writeData(to afero.Fs, dir string) error {
	if s.export == nil {
		return nil
	}
	var err error
	s.data, err = s.export(creator(to, dir))
	return err
}

// dataLink leads to a file of open data.
type dataLink struct {
	Format string `json:"format"`
	URL    string `json:"url"`
	Size   string `json:"size"`
}

func (f *DataFile) link() dataLink { return dataLink{f.Format, "/" + f.Path, fileSize(f.Bytes)} }

// dataFiles are the files of a volume, or of a kind that is not yearly: its year is
// empty.
func (s *Site) dataFiles(k *schema.Kind, year string) []dataLink {
	var list []dataLink
	for i := range s.data {
		if f := &s.data[i]; f.Kind == k.Name && f.Year == year {
			list = append(list, f.link())
		}
	}
	return list
}

// latestData are the files of a kind's newest volume, or of all of the kind.
func (s *Site) latestData(k *schema.Kind) []dataLink {
	var list []dataLink
	for i := range s.data {
		if f := &s.data[i]; f.Kind == k.Name && f.Latest != "" {
			list = append(list, dataLink{f.Format, "/" + f.Latest, fileSize(f.Bytes)})
		}
	}
	return list
}

// dataGroup is the files of a kind, a row a volume.
type dataGroup struct {
	Name  string    `json:"name"`
	Title string    `json:"title"`
	URL   string    `json:"url"`
	Rows  []dataRow `json:"rows"`
}

type dataRow struct {
	Title   string     `json:"title"`
	Count   int        `json:"count"`
	Updated string     `json:"updated,omitempty"`
	Files   []dataLink `json:"files"`
}

func (s *Site) dataGroups() []dataGroup {
	var list []dataGroup
	for _, k := range disclosure.Kinds {
		g := dataGroup{Name: k.Name, Title: k.Title.In(s.lang), URL: s.at(kindURL(k))}
		last := ""
		for i := range s.data {
			f := &s.data[i]
			if f.Kind != k.Name {
				continue
			}
			if g.Rows == nil || f.Year != last {
				title := dataWords.all
				if f.Year != "" {
					title = ofYear(f.Year)
				}
				g.Rows = append(g.Rows, dataRow{Title: title.In(s.lang), Count: f.Records, Updated: f.Updated})
				last = f.Year
			}
			row := &g.Rows[len(g.Rows)-1]
			row.Files = append(row.Files, f.link())
		}
		if g.Rows != nil {
			list = append(list, g)
		}
	}
	return list
}

// dataPages are the page that lists the open data and the data dictionary.
func (s *Site) dataPages() []page {
	if s.export == nil {
		return nil
	}
	updated := ""
	for i := range s.data {
		updated = max(updated, s.data[i].Updated)
	}
	var licence *link
	for _, l := range s.project.Site().Groups(disclosure.LicenceField) {
		licence = &link{Title: l.Text("title"), URL: l.Text("url")}
	}
	index := page{path: "data/_index.md", things: []thing{s.catalog()}, front: front{
		Title: dataWords.title.In(s.lang), Description: dataWords.about.In(s.lang), Layout: "data",
		Params: struct {
			common
			Updated    string      `json:"updated,omitempty"`
			Licence    *link       `json:"licence,omitempty"`
			Package    string      `json:"package"`
			Dictionary string      `json:"dictionary"`
			Groups     []dataGroup `json:"groups"`
		}{common{Crumbs: s.crumbs()}, updated, licence, packageURL, s.at(dictionaryURL), s.dataGroups()},
	}}
	dictionary := page{path: contentPath(dictionaryURL), front: front{
		Title: dataWords.dictionary.In(s.lang), Description: dataWords.dictionaryAbout.In(s.lang), Layout: "dictionary",
		Params: struct {
			common
			Kinds []dictionaryKind `json:"kinds"`
		}{common{Crumbs: s.crumbs(link{Title: dataWords.title.In(s.lang), URL: s.at(dataURL)})}, dictionaryKinds()},
	}}
	return []page{index, dictionary}
}

// dictionaryKind is a kind in the data dictionary, in both languages.
type dictionaryKind struct {
	Name   string            `json:"name"`
	Title  textJSON          `json:"title"`
	About  textJSON          `json:"about"`
	Schema string            `json:"schema"`
	Fields []dictionaryField `json:"fields"`
}

type dictionaryField struct {
	Path    string     `json:"path"`
	Title   textJSON   `json:"title"`
	Type    textJSON   `json:"type"`
	Need    textJSON   `json:"need"`
	Code    string     `json:"code,omitempty"`
	Help    textJSON   `json:"help"`
	Choices []textJSON `json:"choices,omitempty"`
}

func dictionaryKinds() []dictionaryKind {
	var list []dictionaryKind
	for _, k := range disclosure.Kinds {
		d := dictionaryKind{
			Name: k.Name, Title: textJSON(k.Title), About: textJSON(k.About), Schema: dataURL + "schema/" + k.Name + ".json",
		}
		for path, f := range describe.Published(k.Fields) {
			d.Fields = append(d.Fields, fieldEntry(path, f))
		}
		list = append(list, d)
	}
	return list
}

func fieldEntry(path string, f *schema.Field) dictionaryField {
	d := dictionaryField{
		Path: path, Title: textJSON(f.Title), Type: textJSON(describe.TypeTitle(f)),
		Need: textJSON(f.Need.Text()), Code: f.Code, Help: textJSON(f.Help),
	}
	for _, c := range f.Choices {
		d.Choices = append(d.Choices, textJSON(problem.Text{ZH: c.Word, EN: c.EN}))
	}
	return d
}

// dataWords are what the pages of open data say of their own.
var dataWords = struct{ title, about, all, dictionary, dictionaryAbout problem.Text }{
	title: problem.T("开放数据", "Open data"),
	about: problem.T("本站公开的全部记录都可以成批下载：CSV 和 JSON 给程序用，XLSX 用表格软件直接打开。内容和网页一致，地址固定不变。",
		"Every record of this site can be taken away: CSV and JSON for programs, XLSX for spreadsheets. The files say what the pages say, and their addresses stay."),
	all:             problem.T("全部", "All"),
	dictionary:      problem.T("数据字典", "Data dictionary"),
	dictionaryAbout: problem.T("下载文件里每一个字段的名称、类型和含义，中英文对照。", "The name, type and meaning of every field in the files, in Chinese and English."),
}
