package disclosure

import "testing"

func TestSafeMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"一是**加强**。":          "一是**加强**。",
		"<b>粗</b>":           `\<b>粗\</b>`,
		`\<b>`:               `\<b>`,
		`\\<b>`:              `\\\<b>`,
		"{{< x >}}{{% y %}}": `{\{\< x >}}{\{% y %}}`,
		`\{{< x >}}`:         `\{\{\< x >}}`,
		"{a}":                "{a}",
		"{{{":                `{\{\{`,
	} {
		if got := SafeMarkdown(text); got != want {
			t.Errorf("SafeMarkdown(%q) = %q, want %q", text, got, want)
		}
	}
}
