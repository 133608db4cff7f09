package main

import (
	"slices"
	"strings"

	"sunboard/generator/describe"
	"sunboard/generator/problem"
)

var describeCommand = command{
	name:    "describe",
	args:    "[KIND]",
	brief:   problem.T("说明一个公开类别或设置有哪些字段", "describe the fields of a kind or setting"),
	more:    problem.T("不写 KIND 就说明全部。jsonschema 供编辑器补全和检查，tableschema 供使用数据的人。", "Without KIND all are described. jsonschema is for editors, tableschema for users of the data."),
	example: "sunboard describe penalty --format jsonschema > build/schema/penalty.json",
	setup: func(f flags) func(*call) error {
		var names []string
		for _, format := range describe.Formats {
			names = append(names, format.Name)
		}
		format := f.text("format", names[0], problem.Same(strings.Join(names, " | ")))
		return func(c *call) error {
			at := slices.Index(names, *format)
			if at < 0 {
				return usagef("没有 %q 这种格式；可用：%s", "there is no format %q; the formats are: %s", *format, strings.Join(names, ", "))
			}
			return c.describe(describe.Formats[at])
		}
	},
}

func (c *call) describe(f describe.Format) error {
	subjects := describe.Subjects()
	switch {
	case len(c.args) > 1:
		return usagef("一次说明一个，或不写 KIND 说明全部", "name one kind, or none for all")
	case len(c.args) == 1:
		s, ok := describe.Find(c.args[0])
		if !ok {
			return unknownKind(c.args[0], describe.Names())
		}
		subjects = []describe.Subject{s}
	case f.Name != describe.Formats[0].Name:
		return usagef("%s 一次说明一个：写上 KIND", "%s describes one at a time: name a KIND", f.Name)
	}
	for i, s := range subjects {
		data, err := f.Write(s, c.lang)
		if err != nil {
			return err
		}
		if i > 0 {
			data = append([]byte("\n"), data...)
		}
		if _, err := c.out.Write(data); err != nil {
			return err
		}
	}
	return nil
}
