package describe

import (
	"fmt"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Skeleton is an empty record to fill in: every field with its title, help and
// example as a comment. What is required or expected stands open; the rest is
// commented out. Given are values that are known already, by field name;
// schemaPath is where an editor finds the JSON Schema.
func Skeleton(s Subject, given map[string]string, schemaPath string, l problem.Lang) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# yaml-language-server: $schema=%s\n", schemaPath)
	fmt.Fprintf(&b, "# %s: %s\n", s.Title.In(l), problem.T(
		"填好冒号后面的值；要用带 # 的行，就去掉行首的 #。",
		"fill in what follows the colons; to use a line that begins with #, take the # away.").In(l))
	for i := range s.Fields {
		f := &s.Fields[i]
		value, known := given[f.Name]
		fmt.Fprintf(&b, "\n# %s%s%s\n", f.Title.In(l), need(f, l), f.Help.In(l))
		if len(f.Choices) > 0 {
			fmt.Fprintf(&b, "# %s%s\n", problem.T("可选：", "One of: ").In(l), choices(f, l))
		}
		switch {
		case known:
			fmt.Fprintf(&b, "%s: %s\n", f.Name, value)
		case f.Need == schema.Optional:
			for _, line := range example(f, "") {
				b.WriteString("# " + line + "\n")
			}
		case f.Type == schema.Group:
			for _, line := range example(f, "") {
				b.WriteString(emptied(line) + "\n")
			}
		default:
			fmt.Fprintf(&b, "%s: # %s%s\n", f.Name, problem.T("例如 ", "such as ").In(l), sample(f))
		}
	}
	return []byte(b.String())
}

// example are the lines of a field filled in with its example.
func example(f *schema.Field, indent string) []string {
	if f.Type != schema.Group {
		return []string{indent + f.Name + ": " + sample(f)}
	}
	lines := []string{indent + f.Name + ":"}
	lead, rest := indent+"  - ", indent+"    "
	if !f.Many {
		lead, rest = indent+"  ", indent+"  "
	}
	for i := range f.Fields {
		sub := example(&f.Fields[i], rest)
		if i == 0 {
			sub[0] = lead + strings.TrimPrefix(sub[0], rest)
		}
		lines = append(lines, sub...)
	}
	return lines
}

// emptied is a line without its value, so that nobody publishes an example; what
// may be left out is commented out.
func emptied(line string) string {
	name, _, _ := strings.Cut(line, ":")
	return name + ":"
}

func need(f *schema.Field, l problem.Lang) string {
	return problem.T("（", " (").In(l) + f.Need.Text().In(l) + problem.T("）：", "): ").In(l)
}

// sample is the field's example as YAML.
func sample(f *schema.Field) string {
	text := f.Example
	if number := f.Type.JSON(f)["type"] == "integer"; strings.ContainsAny(text, ":#[]{}&*!|>'\"%@`,") || !number && strings.Trim(text, "0123456789.") == "" && strings.ContainsAny(text, "0.") {
		text = `"` + strings.ReplaceAll(text, `"`, `\"`) + `"`
	}
	if f.Many {
		return "[" + text + "]"
	}
	return text
}
