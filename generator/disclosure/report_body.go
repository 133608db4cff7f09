package disclosure

import (
	"strings"

	"sunboard/generator/schema"
)

// reportBody is the report's text in Markdown: its foreword and its sections
// under headings of the second level and below, numbered as in the original.
func reportBody(r *schema.Record) string {
	var b strings.Builder
	paragraph(&b, r.Text("foreword"))
	for _, s := range r.Groups("sections") {
		reportSection(&b, s, 2)
	}
	return b.String()
}

// reportSection writes a section, whose heading is of a level. A section without
// a heading leaves its level to those within it, so that none is skipped.
func reportSection(b *strings.Builder, s *schema.Record, level int) {
	if heading := SectionHeading(s); heading != "" {
		paragraph(b, strings.Repeat("#", level)+" "+escapeMarkdown(heading))
		level++
	}
	paragraph(b, s.Text("body"))
	for _, sub := range s.Groups("sections") {
		reportSection(b, sub, level)
	}
}

// SectionHeading is the number and the heading. 一、 and （一） stand close, 1. and
// 第一章 stand apart.
func SectionHeading(s *schema.Record) string {
	number, heading := s.Text("number"), s.Text("heading")
	if number == "" || heading == "" {
		return number + heading
	}
	if last := number[len(number)-1]; last < 0x80 || strings.HasPrefix(number, "第") {
		return number + " " + heading
	}
	return number + heading
}

// escapeMarkdown keeps plain text plain within Markdown.
func escapeMarkdown(s string) string {
	return markdownMarks.Replace(s)
}

var markdownMarks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "~", `\~`, "[", `\[`, "]", `\]`, "#", `\#`, "!", `\!`, "|", `\|`, "&", `\&`, "<", `\<`, "{", `\{`,
)

func paragraph(b *strings.Builder, text string) {
	if text != "" {
		b.WriteString(text)
		b.WriteString("\n\n")
	}
}
