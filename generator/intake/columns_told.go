package intake

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// columns says what is not understood and what is missing. It reports whether the
// sheet can be imported.
func (t *tableReader) columns(s *sheet, h *header) bool {
	has := map[string]bool{}
	for i := range h.columns {
		c := &h.columns[i]
		at := s.place(h.first, c.at)
		switch c.why {
		case taken:
			for n := range c.path {
				has[target{path: c.path[:n+1]}.key()] = true
			}
			t.unit(at, h.field(c), c)
		case unknown:
			hint := problem.Text{}
			if near := nearestTitle(c.title, h.kind); near != nil {
				hint = problem.Textf("是不是“%[1]s”？", "is it “%[2]s” (%[1]s)?", near.Title.ZH, near.Name)
			}
			t.found(columnUnknown.At(at, problem.Textf("不认得“%s”这一列，没有导入", "the column “%s” is not known and was not imported", c.title), hint))
		case again:
			t.found(columnUnknown.At(at, problem.Textf("“%s”与另一列是同一项，没有导入", "the column “%s” is the same as another and was not imported", c.title),
				problem.T("两列内容不一样的，并成一列再导入", "where the two differ, make them one and import again")))
		case aside:
			t.found(tablePassed.At(at, problem.Textf("“%s”这一列是旧的报送格式用的，没有导入", "the column “%s” served a former layout for reporting and was not imported", c.title), problem.Text{}))
		}
	}
	return t.lacking(s, h, has)
}

// unit warns of amounts whose unit is not said; the national code and the name of
// open data say it.
func (t *tableReader) unit(at problem.Place, f *schema.Field, c *column) {
	if f.Type == schema.Money && c.unit == "" && !strings.EqualFold(c.title, f.Code) && c.title != f.Name {
		t.found(columnUnit.At(at, problem.Textf("“%s”这一列没有写单位，格子里也没有写的按万元读取", "the column “%s” gives no unit; what gives none in its cell is read in 10,000 yuan", c.title),
			problem.T("核对一两行；是元的话，列名改成“罚款金额（元）”", "compare a row or two; if it is in yuan, say so in the title: 罚款金额（元）")))
	}
}

// lacking tells which columns are not there: each that is required, for without it
// nothing is imported, and those that are expected in one line.
func (t *tableReader) lacking(s *sheet, h *header, has map[string]bool) (whole bool) {
	whole = t.lackingInGroups(s, h)
	at := problem.Place{File: s.label(), Line: h.first + 1}
	var zh, en []string
	hint := problem.Text{}
	for i := range h.kind.Fields {
		f := &h.kind.Fields[i]
		switch {
		case has[target{path: []int{i}}.key()] || f.Name == "id" || f.Name == "agency":
		case f.Need == schema.Required:
			whole = false
			t.found(columnMissing.At(at, problem.Text{ZH: "缺少必填的列“" + f.Title.ZH + "”", EN: "the column “" + f.Title.EN + "” (" + f.Name + ") is missing and required"},
				problem.Textf("加上这一列；列名可以是 %s", "add the column; its title may be %s", strings.Join(titlesFor(f), "、"))))
		case f.Need == schema.Expected && (f.Name != "published_on" || t.o.PublishedOn == ""):
			zh, en = append(zh, f.Title.ZH), append(en, f.Name)
			if f.Name == "published_on" {
				hint = problem.T("不填公开日期，记录不会显示；可以用 --published-on 一次写上", "without published_on records are not shown; --published-on gives it to all")
			}
		}
	}
	if len(zh) > 0 {
		t.found(columnMissing.Mild(at, problem.Text{ZH: "没有这些应填的列：" + strings.Join(zh, "、"), EN: "there are no columns for these expected fields: " + strings.Join(en, ", ")}, hint))
	}
	return whole
}

// lackingInGroups tells which columns a group needs that has columns of its own.
func (t *tableReader) lackingInGroups(s *sheet, h *header) (whole bool) {
	whole = true
	var look func(list []*groupColumns)
	look = func(list []*groupColumns) {
		for _, g := range list {
			look(g.nested)
			if len(g.direct) == 0 || len(g.whole)+len(g.words) > 0 {
				continue
			}
			for i := range g.field.Fields {
				f := &g.field.Fields[i]
				if f.Need != schema.Required || g.has(f) {
					continue
				}
				whole = false
				title := g.field.Title.ZH + "·" + f.Title.ZH
				t.found(columnMissing.At(s.place(h.first, g.direct[0].at), problem.Text{ZH: "缺少必填的列“" + title + "”", EN: "the column “" + g.field.Title.EN + "·" + f.Title.EN + "” is missing and required"},
					problem.Textf("加上“%s”这一列", "add the column; its title may be %s", title)))
			}
		}
	}
	look(h.groups)
	return whole
}

func titlesFor(f *schema.Field) []string {
	list := []string{f.Title.ZH}
	if f.Code != "" {
		list = append(list, f.Code)
	}
	return append(list, f.Former...)
}

func nearestTitle(title string, k *schema.Kind) *schema.Field {
	var words []string
	for _, f := range k.Fields {
		words = append(words, f.Title.ZH)
	}
	near := schema.Nearest(title, words)
	for i := range k.Fields {
		if near != "" && k.Fields[i].Title.ZH == near {
			return &k.Fields[i]
		}
	}
	return nil
}
