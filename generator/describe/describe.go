// Package describe tells others what a kind looks like: people, editors, and
// programs that read the open data. All of it derives from the kind's table.
package describe

import (
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Subject is what can be described: a kind, or a file of settings.
type Subject struct {
	Name   string
	Title  problem.Text
	About  problem.Text
	Source problem.Text
	Due    problem.Text
	File   string // where it stands
	Many   bool   // a file may hold a list
	Table  bool   // its records also stand in tables: open data, and what is imported
	Fields []schema.Field
}

// Subjects are all subjects: the kinds, then the settings.
func Subjects() []Subject {
	var list []Subject
	for _, k := range disclosure.Kinds {
		file := "data/" + k.Name + "/*.yaml"
		if k.Yearly != "" {
			file = "data/" + k.Name + "/YYYY/*.yaml"
		}
		list = append(list, Subject{k.Name, k.Title, k.About, k.Source, k.Due, file, true, true, k.Fields})
	}
	for _, s := range disclosure.Settings {
		list = append(list, Subject{Name: s.Name, Title: s.Title, About: s.Help, File: settingFiles(s), Many: s.Many, Fields: s.Fields})
	}
	return list
}

func settingFiles(s *disclosure.Setting) string {
	if s.Folder {
		return s.Path() + "/*.yaml"
	}
	return s.Path()
}

// Find is the subject of a name; ok is false where there is none.
func Find(name string) (s Subject, ok bool) {
	for _, s := range Subjects() {
		if s.Name == name {
			return s, true
		}
	}
	return Subject{}, false
}

// Names are the names of all subjects.
func Names() []string {
	var names []string
	for _, s := range Subjects() {
		names = append(names, s.Name)
	}
	return names
}

// Format is a way to describe a subject.
type Format struct {
	Name  string
	Write func(Subject, problem.Lang) ([]byte, error)
}

// Formats are all of them, the default first.
var Formats = []Format{
	{"markdown", Markdown},
	{"jsonschema", JSONSchema},
	{"tableschema", TableSchema},
}
