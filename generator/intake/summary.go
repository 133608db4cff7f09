package intake

import (
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Summary says in a few lines what was read, for a person to compare with the
// original: sections, statutory parts, lines that were taken or set aside.
func (r *Report) Summary() []problem.Text {
	list := []problem.Text{r.countSections()}
	for _, p := range disclosure.ReportParts {
		list = append(list, r.partLine(p))
	}
	if loose := r.loose(); loose != "" {
		list = append(list, problem.Textf("没有归入法定部分的章节：%s", "sections of no statutory part: %s", loose))
	}
	list = append(list, r.places.summary(r.Taken, r.Aside)...)
	list = append(list, tellPictures(r.Pictures)...)
	if n := len(r.Figures); n > 0 {
		list = append(list, problem.Textf("文中的数字 %d 个，写在文件末尾的注释里，待取舍", "%d numbers stand as comments at the end of the file, to keep or to drop", n))
	}
	return list
}

// summary tells of each line that is not in the text what became of it.
func (p places) summary(taken, aside []Line) []problem.Text {
	var list []problem.Text
	for _, l := range taken {
		list = append(list, p.say(l.Number, takenAs, l.Why, l.Text))
	}
	for _, l := range aside {
		list = append(list, p.say(l.Number, leftOut, l.Why, l.Text))
	}
	return list
}

// tellPictures says how many pictures were taken out, and how many lack words.
func tellPictures(list []*Picture) []problem.Text {
	silent := 0
	for _, p := range list {
		if p.Alt == "" {
			silent++
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []problem.Text{problem.Textf("图片 %d 张，其中 %d 张还没有替代文字", "%d pictures, of which %d have no alternative text yet", len(list), silent)}
}

var (
	takenAs  = problem.T("{at}记作{what}：{words}", "{at} is the {what}: {words}")
	leftOut  = problem.T("{at}没有收入（{what}）：{words}", "{at} was set aside ({what}): {words}")
	spokenOf = problem.T("{what}：没有标题写明；{at}的正文提到，是的话填进那一节的 parts", "{what}: in no heading; the text of {at} speaks of it: add it to the parts of that section if so")
)

func (r *Report) countSections() problem.Text {
	var levels [maxLevels]int
	var count func(list []*section, level int)
	count = func(list []*section, level int) {
		levels[level] += len(list)
		for _, s := range list {
			if len(s.kids) > 0 {
				count(s.kids, level+1)
			}
		}
	}
	count(r.roots, 0)
	return problem.Textf("章节：一级 %d 个，二级 %d 个，三级 %d 个", "sections: %d of level 1, %d of level 2, %d of level 3", levels[0], levels[1], levels[2])
}

// partLine says where a part stands, or that no heading names it.
func (r *Report) partLine(p schema.Choice) problem.Text {
	var names []string
	walkSections(r.roots, func(s *section) {
		if slices.Contains(s.parts, p.Word) {
			names = append(names, s.name())
		}
	})
	if len(names) > 0 {
		return problem.Textf("%[1]s：%[3]s", "%[2]s: %[3]s", p.Word, p.EN, strings.Join(names, " "))
	}
	if at := r.mentions[p.Word]; at > 0 {
		return r.places.say(at, spokenOf, problem.T(p.Word, p.EN), "")
	}
	return problem.Textf("%[1]s：没有找到", "%[2]s: not found", p.Word, p.EN)
}

// name is how a person would call a section: its number, else its heading.
func (s *section) name() string {
	switch {
	case s.number.text != "":
		return s.number.text
	case s.heading.text != "":
		return s.heading.text
	}
	return "…"
}

// loose names the sections of the first level that have no part, in themselves
// or below.
func (r *Report) loose() string {
	var names []string
	for _, s := range r.roots {
		parts := 0
		walkSections([]*section{s}, func(s *section) { parts += len(s.parts) })
		if parts == 0 {
			names = append(names, s.name())
		}
	}
	return strings.Join(names, " ")
}

// mentions finds, for the parts that no heading names, the first line of text
// that speaks of them.
func mentions(o *outline) map[string]int {
	named := map[string]bool{}
	walkSections(o.roots, func(s *section) {
		for _, p := range s.parts {
			named[p] = true
		}
	})
	at := map[string]int{}
	for i, p := range disclosure.ReportParts {
		if named[p.Word] || mention[i] == nil {
			continue
		}
		for _, l := range o.lines {
			if mention[i].MatchString(l.key) {
				at[p.Word] = l.n
				break
			}
		}
	}
	return at
}
