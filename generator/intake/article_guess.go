package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// labels are lines that say what they are: 主办单位：示例市交通运输局.
var labels = []struct {
	field string
	words string
}{
	{"held_on", `活动时间|活动日期|举办时间|讲座时间|时间|日期`},
	{"place", `活动地点|举办地点|讲座地点|地点`},
	{"audience", `宣传对象|普法对象|参加对象|参加人员|受众|对象`},
	{"hosts", `主办单位|主办方|主办|承办单位|举办单位`},
	{"partners", `协办单位|协办|参与单位|联合单位`},
	{"speaker", `主讲人|主讲|授课人`},
	{"attendance", `参加人数|参加人次|参与人数|参与人次`},
	{"type", `活动类型|类型|形式`},
	{"summary", `摘要|内容提要|内容摘要|导读`},
	{"laws", `宣讲法律|宣传法律法规|涉及法律法规|法律依据`},
}

var labelLine = func() *regexp.Regexp {
	var list []string
	for _, l := range labels {
		list = append(list, "("+l.words+")")
	}
	return regexp.MustCompile(`^[【\[]?(?:` + strings.Join(list, "|") + `)[】\]]? ?: ?`)
}()

// takeLabels takes the labelled lines at an end of the text whose values their
// fields can have. Others stay in the text.
func (a *Article) takeLabels(lines []line, isEnd func(i int) bool) []line {
	var rest []line
	for i, l := range lines {
		m := labelLine.FindStringSubmatchIndex(l.key)
		if m == nil || len(l.inserts) > 0 || !isEnd(i) || l.len() > 200 {
			rest = append(rest, l)
			continue
		}
		field := ""
		for j, x := range labels {
			if m[2+2*j] >= 0 {
				field = x.field
			}
		}
		_, value := l.cut(m[1])
		if value.text == "" || a.Record.Has(field) || !a.setLabelled(field, value) {
			rest = append(rest, l)
			continue
		}
		a.take(l, a.field(field).Title)
	}
	return rest
}

// setLabelled sets a field to what a line says, if the field can have it.
func (a *Article) setLabelled(field string, value line) bool {
	f := a.field(field)
	switch {
	case field == "held_on":
		from, until, _ := a.eventDays(value.key, "")
		if from == "" {
			return false
		}
		a.setDays(from, until, problem.Text{})
	case field == "attendance":
		m := regexp.MustCompile(`^约?(\d{1,6})(?:余|多)?(?:人次|人|名)?$`).FindStringSubmatch(value.key)
		if m == nil || strings.ContainsAny(value.key, "约余多") {
			return false
		}
		set(a.Record, field, m[1], value.n)
	case f.Choices != nil:
		if !slices.ContainsFunc(f.Choices, func(c schema.Choice) bool { return c.Word == value.text }) {
			return false
		}
		set(a.Record, field, value.text, value.n)
	case field == "summary":
		a.setField(field, value.text)
	default:
		a.setField(field, strings.TrimRight(value.text, "。"))
	}
	return true
}

// typeWords are the types that a title names. An article is what is none of them,
// which no title says.
var typeWords = []struct {
	word    string
	pattern *regexp.Regexp
}{
	{"以案释法", regexp.MustCompile(`以案释法|以案说法|以案普法|典型案例|案例`)},
	{"学法计划", regexp.MustCompile(`(?:学法|普法)(?:用法)?(?:工作)?(?:计划|清单|责任清单)|普法责任`)},
	{"讲座", regexp.MustCompile(`讲座|培训|授课|大讲堂|法治课|专题辅导`)},
	{"宣传材料", regexp.MustCompile(`海报|标语|宣传册|手册|折页|宣传画|挂图`)},
	{"活动", regexp.MustCompile(`宣传月|宣传周|宣传日|活动|走进|进企业|进校园|进社区|进农村|进乡村|进单位|进机关|启动仪式`)},
}

// guessType is the type that the title names.
func (a *Article) guessType() {
	title := a.Record.Text("title")
	for _, t := range typeWords {
		if t.pattern.MatchString(title) {
			a.guess("type", t.word, problem.T("按标题推定，请核对", "inferred from the title: make sure"))
			return
		}
	}
}

var (
	lawTitle = regexp.MustCompile(`《((?:[^《》〈〉]|〈[^〈〉]*〉){2,60})》`)
	lawEnd   = regexp.MustCompile(`(?:法|法典|条例|规定|办法|细则|规则|规范|解释|决定)(?:[（(][^）)]*[）)])?$`)
)

// setLaws lists the laws that the text names in 《》, the full title where it has
// both that and a short one.
func (a *Article) setLaws(lines []line) {
	if a.Record.Has("laws") {
		return
	}
	var names []string
	for _, l := range append([]line{newLine(0, a.Record.Text("title"))}, lines...) {
		for _, m := range lawTitle.FindAllStringSubmatch(l.text, -1) {
			if name := strings.TrimSpace(m[1]); lawEnd.MatchString(name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	var items []schema.Value
	for _, name := range names {
		if !slices.Contains(names, "中华人民共和国"+name) {
			items = append(items, schema.Value{Text: "《" + name + "》"})
		}
	}
	if len(items) > 0 {
		setValue(a.Record, "laws", schema.Value{Items: items})
		a.notes["laws"] = problem.T("文中提到的，删去不是宣讲内容的", "named in the text: take out those that it does not explain")
	}
}

var (
	eventDay  = regexp.MustCompile(`^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?: ?(?:至|到|-|—|~)+ ?(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?`)
	eventHost = regexp.MustCompile(`^(?:[^,。;]{0,8},)?(?:由)?([\p{Han}、]{2,40}?` + signerEnds + `)(联合|会同|携手|在|到|组织|开展|举办|举行|走进|深入|围绕|结合)`)
	eventWith = regexp.MustCompile(`(?:联合|会同|携手)([\p{Han}、]{2,40}?` + signerEnds + `)(?:在|到|组织|开展|举办|举行|走进|深入|围绕|结合|,)`)
	eventAt   = regexp.MustCompile(`(?:在|走进|深入)([\p{Han}\d]{2,20}?)(?:开展|举办|举行|组织|设立|集中|,)`)
)

var fromFirst = problem.T("按首段推定，请核对", "inferred from the first paragraph: make sure")

// guessEvent reads day, hosts and place of an event from its first paragraph.
// Where the type is none that takes place, a day in the text is another's.
func (a *Article) guessEvent(lines []line) {
	if t := a.Record.Text("type"); t != "活动" && t != "讲座" || len(lines) == 0 {
		return
	}
	at := slices.IndexFunc(lines, func(l line) bool { return strings.Contains(l.key, "。") })
	if at < 0 {
		return
	}
	key := lines[at].key
	first, _, _ := strings.Cut(key, "。")
	if from, until, said := a.eventDays(first, a.year); from != "" {
		if !a.Record.Has("held_on") {
			a.setDays(from, until, fromFirst)
		}
	} else if said != "" && !a.Record.Has("held_on") {
		a.notes["held_on"] = problem.Textf("首段写着%s，没有年份", "The first paragraph says %s, without a year.", said)
	}
	rest := strings.TrimLeft(eventDay.ReplaceAllString(first, ""), "上下午, ")
	if m := eventHost.FindStringSubmatch(rest); m != nil {
		a.guess("hosts", m[1], fromFirst)
	}
	if m := eventWith.FindStringSubmatch(rest); m != nil {
		a.guess("partners", m[1], fromFirst)
	}
	if m := eventAt.FindStringSubmatch(rest); m != nil {
		a.guess("place", m[1], fromFirst)
	}
}

// eventDays reads the days at the beginning of a text; said is what it says where
// no year makes a day of it.
func (a *Article) eventDays(key, year string) (from, until, said string) {
	m := eventDay.FindStringSubmatch(key)
	if m == nil {
		if day, ok := dateOf(key); ok && !day.IsZero() {
			return day.String(), "", ""
		}
		return "", "", ""
	}
	if m[1] != "" {
		year = m[1]
	}
	if year == "" {
		return "", "", m[0]
	}
	from = dayOf(year, m[2], m[3])
	if m[6] != "" && from != "" {
		last, month := year, m[2]
		if m[4] != "" {
			last = m[4]
		}
		if m[5] != "" {
			month = m[5]
		}
		until = dayOf(last, month, m[6])
	}
	return from, until, ""
}

// dayOf is a day of the calendar, or empty.
func dayOf(year, month, day string) string {
	d, err := calendar.Parse(fmt.Sprintf("%s-%02d-%02d", year, ordinal(month), ordinal(day)))
	if err != nil {
		return ""
	}
	return d.String()
}

func (a *Article) setDays(from, until string, note problem.Text) {
	set(a.Record, "held_on", from, 0)
	set(a.Record, "held_until", until, 0)
	a.year = from[:4]
	if !note.IsZero() {
		a.notes["held_on"] = note
	}
}

// YAML writes the article as a file of data/outreach/, as Report.YAML does.
func (a *Article) YAML(o Options) []byte {
	w := &writer{lang: o.Lang}
	w.origin(a.File)
	rec := o.fill(a.Record, "outreach/"+o.ID+"-")
	w.record(rec, "", "", a.notes)
	return w.Bytes()
}

// Year is the year of the event, or else of the text; empty where it says none.
func (a *Article) Year() string { return a.year }

// Files are the pictures of the article.
func (a *Article) Files(o Options) []File {
	return pictureFiles(a.Pictures, disclosure.Outreach.Name, o.ID)
}

// Show writes the places of problems as people say them.
func (a *Article) Show(list []problem.Problem, lang problem.Lang) { a.places.showAll(list, lang) }

// Summary says what was read, as Report.Summary does.
func (a *Article) Summary() []problem.Text {
	list := a.places.summary(a.Taken, a.Aside)
	for _, name := range []string{"type", "held_on", "place", "hosts", "partners"} {
		if note := a.notes[name]; !note.IsZero() && a.Record.Has(name) {
			title := a.field(name).Title
			list = append(list, problem.Text{ZH: title.ZH + "：" + note.ZH, EN: title.EN + ": " + note.EN})
		}
	}
	return append(list, tellPictures(a.Pictures)...)
}
