package site

import (
	"html"
	"html/template"

	"sunboard/generator/schema"
)

// table is a page of a list; its rows come ready, as the facts of a record do.
type table struct {
	Heads []string
	Rows  template.HTML
}

// listTextMax is how many characters of a long text a list shows.
const listTextMax = 60

// recordList is the body of a list's page.
func (b *bodies) recordList(k *schema.Kind, records []*schema.Record) (string, error) {
	var t table
	for _, name := range k.Show.Columns {
		t.Heads = append(t.Heads, k.Field(name).Title.In(b.site.lang))
	}
	b.buf.Reset()
	month := ""
	for _, r := range records {
		b.buf.WriteString("<tr")
		// A month begins where statistics lead to.
		if on := r.Text(k.Show.Date); len(on) > len("2006-01") && on[:len("2006-01")] != month {
			month = on[:len("2006-01")]
			b.buf.WriteString(` id="m` + month + `"`)
		}
		b.buf.WriteString(">")
		for c, name := range k.Show.Columns {
			b.writeCell(k, r, name, t.Heads[c])
		}
		b.buf.WriteString("</tr>\n")
	}
	t.Rows = template.HTML(b.buf.String())
	b.buf.Reset()
	if err := b.list.Execute(&b.buf, t); err != nil {
		return "", err
	}
	return b.buf.String(), nil
}

// writeCell writes one value of a row; the cell of the number has the link. The
// column's title goes along for narrow screens, where a row becomes a block.
func (b *bodies) writeCell(k *schema.Kind, r *schema.Record, name, head string) {
	text := html.EscapeString(clip(r.Format(name, b.site.lang), listTextMax))
	b.buf.WriteString(`<td data-title="` + html.EscapeString(head) + `"`)
	switch name {
	case k.Show.Number:
		b.buf.WriteString(` class="main"><a href="` + recordURL(k, r) + `">` + text + "</a></td>")
	case k.Show.Date:
		b.buf.WriteString(` class="date">` + text + "</td>")
	default:
		b.buf.WriteString(">" + text + "</td>")
	}
}
