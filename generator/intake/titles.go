package intake

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"sunboard/generator/schema"
)

// target is what a title names.
type target struct {
	path  []int         // the field: of the kind, and then of the groups within
	rank  int           // how surely the title names it: 0 the field's own name
	main  bool          // the field of the main item that a sub-item belongs to
	word  string        // of a column that a group has for one of its stages: the stage
	aside *schema.Aside // the column is known and not stored; there is no field
}

// key tells targets apart, however sure they are.
func (t target) key() string { return fmt.Sprint(t.path, t.main, t.word) }

// Ranks of titles, the surest first.
const (
	rankTitle  = iota // name, title or code
	rankFormer        // a title of a former layout
	rankPart          // only what stands before or within brackets, or one row of two
)

// titles is every way to write the fields of a kind, folded, with what it names.
type titles map[string]target

func (t titles) add(text string, to target) {
	key := foldTitle(text)
	if old, ok := t[key]; key != "" && (!ok || to.rank < old.rank) {
		t[key] = to
	}
}

func titlesOf(k *schema.Kind) titles {
	t := titles{}
	for i := range k.Fields {
		f := &k.Fields[i]
		t.field(f, []int{i})
		for _, text := range f.Main {
			t.add(text, target{path: []int{i}, rank: rankFormer, main: true})
		}
		if f.Fields != nil {
			t.group(f, []int{i}, []string{f.Title.ZH}, f.Title.EN, f.Name)
		}
	}
	for i := range k.Aside {
		for _, text := range k.Aside[i].Titles {
			t.add(text, target{rank: rankFormer, aside: &k.Aside[i]})
		}
	}
	return t
}

// field adds the titles of a field of the record.
func (t titles) field(f *schema.Field, path []int) {
	for _, text := range []string{f.Name, f.Title.ZH, f.Code} {
		t.add(text, target{path: path})
	}
	t.add(f.Title.EN, target{path: path, rank: rankFormer})
	if _, bare, ok := strings.Cut(f.Code, "_"); ok {
		t.add(bare, target{path: path, rank: rankFormer})
	}
	for _, text := range f.Former {
		t.add(text, target{path: path, rank: rankFormer})
		if _, within, ok := brackets(text); ok && f.Type != schema.Money {
			t.add(within, target{path: path, rank: rankPart})
		}
	}
}

// group adds the titles of a group's own fields, which begin with the group's:
// 设定依据·条款, 设定依据（条款）, bases.article.
func (t titles) group(g *schema.Field, path []int, zh []string, en, name string) {
	zh = append(zh, g.Former...)
	for i := range g.Fields {
		f := &g.Fields[i]
		to := target{path: append(append([]int(nil), path...), i)}
		t.add(name+f.Name, to)
		t.add(en+f.Title.EN, to)
		own := append([]string{f.Title.ZH}, f.Former...)
		var all []string
		for _, first := range zh {
			for _, last := range own {
				all = append(all, first+last)
				t.add(first+last, to)
				t.add(first+"("+last+")", to)
			}
		}
		for _, text := range f.Former {
			t.add(text, target{path: to.path, rank: rankFormer})
		}
		if f.Fields != nil {
			t.group(f, to.path, all, en+f.Title.EN, name+f.Name)
		}
	}
	if g.Split == schema.SplitStages {
		t.stages(g, path, zh)
	}
}

// stages adds the titles of tables that have a column for each stage: 责任事项 above
// 立案, 调查 and so on.
func (t titles) stages(g *schema.Field, path []int, zh []string) {
	duty := append(append([]int(nil), path...), 1)
	for _, c := range g.Fields[0].Choices {
		for _, word := range append([]string{c.Word}, c.Former...) {
			to := target{path: duty, rank: rankFormer, word: c.Word}
			for _, first := range zh {
				t.add(first+word, to)
				t.add(first+"("+word+")", to)
				t.add(first+word+"责任", to)
			}
			t.add(word+"责任", to)
		}
	}
}

// isGroup reports whether a title names a whole group and not one of its fields.
func (t titles) isGroup(found target) bool {
	for _, other := range t {
		if len(other.path) > len(found.path) && len(found.path) > 0 && other.path[0] == found.path[0] {
			return true
		}
	}
	return false
}

// brackets parts “代码_1(统一社会信用代码)”.
func brackets(s string) (before, within string, ok bool) {
	s = strings.Map(fold, s)
	before, within, ok = strings.Cut(s, "(")
	return before, strings.TrimSuffix(strings.TrimSpace(within), ")"), ok
}

// demands are what forms add to a title.
var demands = strings.NewReplacer("(必填)", "", "(必填项)", "", "(选填)", "", "(应填)", "", "(可选)", "", "[必填]", "", "【必填】", "", "(required)", "", "(optional)", "", "(expected)", "", "必填项", "", "*", "", "＊", "", "※", "")

// foldTitle is a title as titles are compared: narrow, in small letters, without
// blanks, line breaks, hyphens, underlines, points and what a form demands.
func foldTitle(s string) string {
	s = demands.Replace(strings.ToLower(strings.Map(func(r rune) rune {
		switch r = fold(r); {
		case unicode.IsSpace(r) || isInvisible(r) || unicode.Is(unicode.Zs, r):
			return -1
		case r == '﹝' || r == '〔' || r == '[':
			return '('
		case r == '﹞' || r == '〕' || r == ']':
			return ')'
		}
		return r
	}, s)))
	return strings.Map(func(r rune) rune {
		switch r {
		case '_', '-', '—', '–', '‐', ':', '.', '、', ',', '·', '•':
			return -1
		}
		return r
	}, s)
}

// titleUnits are what titles say of amounts and terms.
var titleUnits = []struct{ written, unit string }{
	{"(单位万元)", "万元"}, {"(万元)", "万元"}, {"(人民币万元)", "万元"},
	{"(单位元)", "元"}, {"(元)", "元"}, {"(人民币元)", "元"},
	{"/万元", "万元"}, {"/元", "元"},
	{"(单位年)", "年"}, {"(年)", "年"}, {"(月)", "月"}, {"(个月)", "月"},
}

// longestTitle is how many bytes a title may have; what is longer is text.
const longestTitle = 300

// codeNumber begins titles that number the codes of a party; layouts disagree on what
// is _2 and what _3, so that only what follows counts.
var codeNumber = regexp.MustCompile(`^(?:行政相对人)?代码[1-6](.+)$`)

// lookup finds what a title names, and the unit that it gives.
func (t titles) lookup(title string) (found target, unit string, ok bool) {
	if len(title) > longestTitle {
		return target{}, "", false
	}
	key := foldTitle(title)
	for _, u := range titleUnits {
		if rest, cut := strings.CutSuffix(key, u.written); cut {
			key, unit = rest, u.unit
			break
		}
	}
	if found, ok := t[key]; ok {
		return found, unit, true
	}
	if unit != "" { // the layout's own titles have their unit in them
		if found, ok := t[key+"("+unit+")"]; ok {
			return found, unit, true
		}
	}
	before, within, cut := brackets(key)
	parts := []string{within, before}
	if !cut {
		parts = nil
	}
	if m := codeNumber.FindStringSubmatch(key); m != nil {
		parts = []string{strings.Trim(m[1], "()")}
	}
	for _, part := range parts {
		if found, ok := t[part]; ok && part != "" {
			found.rank = rankPart
			return found, unit, true
		}
	}
	return target{}, "", false
}
