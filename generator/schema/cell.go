package schema

import "strings"

// TooLongForCell stands in a sheet where a text is longer than a cell can be: it is
// never cut in silence, and never read back as the text itself.
var TooLongForCell = T("（内容超过单元格的长度，见 CSV 或 JSON 文件）", "(longer than a cell can be: see the CSV or JSON file)")

// HarmlessCell keeps a text of a CSV file from being run as a formula by the program
// that opens it: an apostrophe goes before it. A text that has such apostrophes of
// its own gets one more, so that taking away one always gives the text back.
func HarmlessCell(s string) string {
	if RunsInCell(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

// BareCell takes back what HarmlessCell adds.
func BareCell(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && RunsInCell(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return s
}

// RunsInCell reports whether a spreadsheet may take a text for a formula. Some take
// the full-width signs of Chinese keyboards for one, too.
func RunsInCell(s string) bool {
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
