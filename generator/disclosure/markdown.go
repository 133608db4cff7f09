package disclosure

import "strings"

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
