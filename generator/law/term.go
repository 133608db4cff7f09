package law

import (
	"slices"
	"strconv"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// TermTooLong demands that a penalty does not stay public past the longest term
// of its gravity.
func TermTooLong() schema.Rule {
	rule := schema.Rule{
		ID:     "term-too-long",
		Demand: problem.T("公示截止期不超过失信程度允许的最长期限。", "A penalty stays public no longer than its gravity allows."),
		Why: problem.T("超期公示损害当事人的信用；最长期限届满即停止公示，无需申请。",
			"Staying public too long harms the party's credit; publication stops by itself at the end of the longest term."),
		Source: problem.T("《信用修复管理办法》（国家发展改革委令第36号，2026年4月1日起施行）：轻微 3 个月，一般 1 年，严重 3 年，自作出决定之日起算",
			"Measures on Credit Repair, NDRC order 36 (in force from 1 April 2026): minor 3 months, ordinary 1 year, serious 3 years from the decision"),
		Milder: problem.T("2026年4月1日以前的决定，只是警告：那时的期限没有找到公布的原文。",
			"For decisions before 1 April 2026 it is a warning: the terms of that time were not found in a published text."),
		Law:   true,
		Reads: []string{"publish_until", "gravity", "decided_on"},
		Good:  "decided_on: 2026-05-11\ngravity: 一般\npublish_until: 2027-05-11",
		Bad:   "decided_on: 2026-05-11\ngravity: 一般\npublish_until: 2029-05-11",
	}
	rule.Check = func(c *schema.Case) {
		decided, ok := c.Record.Day("decided_on")
		until, given := c.Record.Day("publish_until")
		if !ok || !given {
			return
		}
		regime := RegimeOn(decided)
		gravity := c.Record.Text("gravity")
		grade := problem.Textf("失信程度“%s”", "gravity %s", gravity)
		if gravity == "" {
			grade = problem.T("没有写失信程度", "no gravity is given")
		}
		months := regime.Longest(gravity)
		last := decided.AddMonths(months)
		if !until.After(last) {
			return
		}
		say := rule.Mild
		if regime.Sure {
			say = rule.At
		}
		p := say(c.Record.Place("publish_until"), problem.Textf(
			"公示到 %[1]s，超过最长期限：%[2]s，%[4]d 个月，到 %[5]s", "public until %[1]s, past the longest term: %[3]s, %[4]d months, until %[5]s", until, grade.ZH, grade.EN, months, last),
			problem.Textf("改为不晚于 %s", "make it %s at the latest", last))
		p.Source = regime.Source
		c.Found(p)
	}
	return rule
}

// TermMissing demands that something decides how long a penalty stays public.
func TermMissing() schema.Rule {
	rule := schema.Rule{
		ID:     "term-missing",
		Demand: problem.T("处罚写明公示截止期或失信程度。", "A penalty gives its last public day or its gravity."),
		Why: problem.T("两样都没有，程序只能按各档中最长的期限公示，可能公示得太久。",
			"Without either it stays public for the longest term of all, which may be too long."),
		Source:   problem.T("《信用修复管理办法》；发改办财金〔2018〕424号（公示截止期）", "Measures on Credit Repair; NDRC 424 (2018), last public day"),
		Severity: problem.Warning,
		Reads:    []string{"publish_until", "gravity"},
		Good:     "gravity: 一般\npublish_until:",
		Bad:      "gravity:\npublish_until:",
	}
	rule.Check = func(c *schema.Case) {
		decided, ok := c.Record.Day("decided_on")
		if !ok || c.Record.Has("publish_until") || c.Record.Has("gravity") {
			return
		}
		last := decided.AddMonths(RegimeOn(decided).Longest(""))
		c.Found(rule.At(c.Record.At, problem.Textf("没有公示截止期，也没有失信程度；将公示到 %s", "neither a last public day nor a gravity is given; it stays public until %s", last),
			problem.T("由机关认定失信程度，填写 gravity 或 publish_until", "have the organ decide its gravity, and fill in gravity or publish_until")))
	}
	return rule
}

// GravityFine compares the gravity with the thresholds of fines that the site
// has set; without them it says nothing.
func GravityFine() schema.Rule {
	rule := schema.Rule{
		ID:     "gravity-fine",
		Demand: problem.T("失信程度与罚款数额相称：较大数额以上不是轻微，巨额是严重。", "Gravity suits the fine: a large one is not minor, a huge one is serious."),
		Why: problem.T("失信程度决定公示多久；认定得太轻，该公示的提前消失，太重则损害当事人。",
			"Gravity decides how long a penalty stays public; too light and it goes early, too heavy and it harms the party."),
		Source: problem.T("《信用修复管理办法》（国家发展改革委令第36号）；较大数额和巨额的标准由 data/site/gate.yaml 设定",
			"Measures on Credit Repair, NDRC order 36; what is large and huge is set in data/site/gate.yaml"),
		Severity: problem.Warning,
		Reads:    []string{"gravity", "fine"},
		Good:     "# gate.yaml：fine_huge: 20\ngravity: 严重\nfine: 25",
		Bad:      "# gate.yaml：fine_huge: 20\ngravity: 一般\nfine: 25",
	}
	rule.Check = func(c *schema.Case) {
		fine, ok := c.Record.Decimal("fine")
		gravity := c.Record.Text("gravity")
		reached, ok := fineGrade(c.Gate, fine, ok)
		if !ok || gravity == "" || slices.Contains(reached.fits, gravity) {
			return
		}
		c.Found(rule.At(c.Record.Place("gravity"), problem.Textf("罚款 %[1]s 万元达到%[2]s，失信程度却写“%[3]s”", "a fine of %[1]s (10,000 yuan) is %[4]s, but the gravity is %[3]s",
			fine.Readable(), reached.name.ZH, gravity, reached.name.EN),
			problem.T("由机关重新认定失信程度", "have the organ look at the gravity again")))
	}
	return rule
}

// fineGrades are the thresholds of fines, highest first, and the gravities that
// suit what reaches them.
var fineGrades = []fineGradeRow{
	{"fine_huge", problem.T("巨额", "huge"), []string{"严重"}},
	{"fine_large", problem.T("较大数额", "large"), []string{"一般", "严重"}},
}

type fineGradeRow struct {
	setting string
	name    problem.Text
	fits    []string
}

// fineGrade is the highest threshold that a fine reaches; ok is false where it
// reaches none that is set.
func fineGrade(gate *schema.Record, fine schema.Decimal, given bool) (row fineGradeRow, ok bool) {
	for _, row := range fineGrades {
		if least, set := gate.Decimal(row.setting); given && set && fine.Sub(least).Sign() >= 0 {
			return row, true
		}
	}
	return fineGradeRow{}, false
}

// expiryNotice is how many days before its end a term is told of, unless the
// site sets another number.
const expiryNotice = 14

// ExpiresSoon tells of records whose term ends within days.
func ExpiresSoon() schema.Rule {
	rule := schema.Rule{
		ID:     "expires-soon",
		Demand: problem.T("公示期快满的记录提前知道。", "That a term is about to end is known beforehand."),
		Why: problem.T("公示期满，记录自动从网站消失；如果截止期填错了，这时还来得及改正。",
			"At the end of its term a record disappears by itself; a wrong last day can still be mended now."),
		Severity: problem.Warning,
		Reads:    []string{"publish_until"},
		Good:     "publish_until: 2025-03-11",
		Bad:      "# 今天是 2026-11-22\ndecided_on: 2025-11-30\npublish_until: 2026-11-30",
	}
	rule.Check = func(c *schema.Case) {
		days := expiryNotice
		if n, err := strconv.Atoi(c.Gate.Text("expiry_notice")); err == nil {
			days = n
		}
		last := c.Kind.LastDay(c.Record)
		left := last.Sub(c.Today)
		if last.IsZero() || left < 0 || left > days || !c.Kind.Visible(c.Record, c.Today) {
			return
		}
		when := problem.Textf("还有 %d 天", "%d days from now", left)
		if left == 0 {
			when = problem.T("今天是最后一天", "today")
		}
		c.Found(rule.At(c.Record.Place("publish_until"),
			problem.Textf("公示期到 %[1]s 为止，%[2]s，之后自动不再显示", "its term ends on %[1]s, %[3]s; after that it is not shown", last, when.ZH, when.EN),
			problem.T("截止期没有错就不用处理", "nothing to do, if the day is right")))
	}
	return rule
}
