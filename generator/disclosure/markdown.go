package disclosure

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// Markdown reads what Hugo renders: its own library with the extensions that Hugo
// has unless hugo.toml says otherwise, so that what is looked at is what the page
// shows.
func Markdown(options ...parser.Option) parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(
			extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList, extension.Footnote, extension.DefinitionList,
		),
		goldmark.WithParserOptions(parser.WithAttribute()),
		goldmark.WithParserOptions(options...),
	).Parser()
}

// SafeMarkdown keeps what people write in Markdown fields from being taken for
// HTML or for a Hugo shortcode: both are shown as the text they are. The
// backslash is Markdown's own way to say so; where a person has said so already
// there is nothing to add.
func SafeMarkdown(s string) string {
	if !strings.ContainsAny(s, "<{") {
		return s
	}
	var b strings.Builder
	escaped := false // by an odd number of backslashes before
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !escaped && (c == '<' || c == '{' && i > 0 && s[i-1] == '{') {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
		escaped = c == '\\' && !escaped
	}
	return b.String()
}
