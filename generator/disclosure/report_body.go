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

func reportSection(b *strings.Builder, s *schema.Record, level int) {
	if heading := s.Text("number") + s.Text("heading"); heading != "" {
		paragraph(b, strings.Repeat("#", level)+" "+heading)
	}
	paragraph(b, s.Text("body"))
	for _, sub := range s.Groups("sections") {
		reportSection(b, sub, level+1)
	}
}

func paragraph(b *strings.Builder, text string) {
	if text != "" {
		b.WriteString(text)
		b.WriteString("\n\n")
	}
}
