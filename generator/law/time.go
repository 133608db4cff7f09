package law

import (
	"errors"
	"fmt"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// CalendarUnknownRule is broken by a year whose holidays are not known yet.
var CalendarUnknownRule = schema.Rule{
	ID:     "calendar-unknown",
	Demand: problem.T("期限落到的每一年都有放假安排的数据。", "The public holidays of every year that a deadline falls in are known."),
	Why: problem.T("国务院办公厅在上一年秋天才公布放假安排；没有数据就算不准工作日，猜出来的期限会误事。",
		"The holidays of a year are announced in the autumn before; without them working days cannot be counted, and a guessed deadline misleads."),
	Source:   problem.T("《全国年节及纪念日放假办法》；国务院办公厅每年的放假通知", "Regulation on public holidays; the yearly notice of the State Council"),
	Severity: problem.Warning,
	Once:     true,
	Good:     "# data/calendar/2027.yaml\nyear: 2027\nnotice: 国务院办公厅关于2027年部分节假日安排的通知\noff: [2027-01-01]",
	Bad:      "# 没有 data/calendar/2027.yaml\ndecided_on: 2026-12-28",
}

// CalendarUnknown is the problem of a deadline that falls into a year without
// data.
func CalendarUnknown(at problem.Place, year int) problem.Problem {
	return CalendarUnknownRule.At(at,
		problem.Textf("没有 %d 年的放假安排，落到这一年的期限算不出来", "the public holidays of %d are not known; a deadline that falls in it cannot be counted", year),
		problem.Textf("按国务院办公厅的通知写 data/calendar/%d.yaml，用 describe calendar 查看要填什么；通知还没有公布的，公布后再写", "write data/calendar/%d.yaml by the State Council's notice, see describe calendar; where there is none yet, wait for it", year))
}

// Deadline is the day that lies n working days after another. Where that cannot
// be counted, ok is false and it has been told to the case.
func Deadline(c *schema.Case, field string, from calendar.Day, n int) (day calendar.Day, ok bool) {
	day, err := c.Days.After(from, n)
	var unknown *calendar.UnknownYear
	if errors.As(err, &unknown) {
		c.Found(CalendarUnknown(c.Record.Place(field), unknown.Year))
	}
	return day, err == nil
}

// PublishedLate demands that a decision is public within n working days. What is
// public already cannot be mended, so that is a warning; what is not yet, is an
// error.
func PublishedLate(decided, published string, n int) schema.Rule {
	rule := schema.Rule{
		ID:     "published-late",
		Demand: problem.Textf("许可和处罚决定自作出之日起 %d 个工作日内公开。", "Permits and penalties are public within %d working days of the decision.", n),
		Why: problem.T("晚公开的决定，公众和企业查不到，信用信息也不完整；逾期是检查时首先核对的。",
			"What is published late cannot be found when it matters; lateness is the first thing an inspection looks at."),
		Source: problem.T("发改办财金〔2018〕424号；国办发〔2018〕118号", "NDRC 424 (2018); State Council General Office 118 (2018)"),
		Milder: problem.T("已经公开的，只是警告：逾期的事实改不了，可以在 late_reason 里说明。不予公开的处罚写明 unpublished_reason，就不再提。",
			"What is public already is a warning: lateness cannot be undone, but late_reason may explain it. Of a penalty that is kept back with an unpublished_reason nothing is said."),
		Law:   true,
		Reads: []string{decided, published, "late_reason"},
		Good:  decided + ": 2024-03-11\n" + published + ": 2024-03-20",
		Bad:   decided + ": 2024-03-11\n" + published + ": 2024-03-21",
	}
	rule.Check = func(c *schema.Case) {
		from, given := c.Record.Day(decided)
		if !given || c.Record.Has(schema.Withdrawn) || c.Kind.KeptBack(c.Record) {
			return
		}
		at, published := c.Record.Day(published)
		if last := c.Kind.LastDay(c.Record); !last.IsZero() && last.Before(c.Today) && !published {
			return // nobody would see it any more
		}
		due, ok := Deadline(c, decided, from, n)
		switch {
		case !ok:
		case published && !at.After(c.Today):
			tellLate(c, &rule, from, due, at, n)
		case due.Before(c.Today):
			c.Found(rule.At(c.Record.Place(decided), problem.Textf(
				"决定于 %[1]s 作出，最迟应在 %[2]s 公开，到 %[3]s 还没有公开", "decided on %[1]s, it had to be public by %[2]s and was not on %[3]s", from, due, c.Today),
				lateHint(c.Record)))
		}
	}
	return rule
}

// lateHint says what to do with a decision that is overdue. A minor penalty need
// not go public (国家发展改革委令第36号).
func lateHint(r *schema.Record) problem.Text {
	hint := problem.T("把公开日期 published_on 填为今天，尽快生成网站", "set published_on to today, and build the site soon")
	if r.Text("gravity") == minor {
		hint = problem.T(hint.ZH+"；决定不公开的，填写 unpublished_reason", hint.EN+"; where it is not to be published, fill in unpublished_reason")
	}
	return hint
}

func tellLate(c *schema.Case, rule *schema.Rule, from, due, at calendar.Day, n int) {
	if !at.After(due) {
		return
	}
	days, err := c.Days.Between(from, at)
	if err != nil {
		return
	}
	message := problem.Textf("决定后第 %[1]d 个工作日才公开，期限是 %[2]d 个工作日（%[3]s）", "public on the working day %[1]d after the decision; the limit is %[2]d (%[3]s)", days, n, due)
	hint := problem.T("用 late_reason 说明原因", "say why in late_reason")
	if reason := c.Record.Text("late_reason"); reason != "" {
		message = problem.Text{ZH: message.ZH + "；说明：" + reason, EN: fmt.Sprintf("%s; the reason given: %s", message.EN, reason)}
		hint = problem.Text{}
	}
	c.Found(rule.Mild(c.Record.Place("published_on"), message, hint))
}

// DateFuture demands that days of what has happened do not lie ahead. Of a record
// that is not public yet it only warns: it may have been prepared for its day, and
// a site can be built for a day in the past.
func DateFuture(published string, fields ...string) schema.Rule {
	rule := schema.Rule{
		ID:     "date-future",
		Demand: problem.T("已经发生的事，日期不在将来。", "What has happened has no day in the future."),
		Why: problem.T("决定、签发、更正的日期写在将来，多半是年份写错；伪造发稿日期是单项否决。",
			"A decision, signature or correction dated ahead is mostly a wrong year; a forged date fails a site as a whole."),
		Source: problem.T("国办秘函〔2019〕19号（伪造发稿日期）", "State Council General Office, indicators of 2019 (forged dates)"),
		Milder: problem.T("还没有公开的记录，只是警告。", "Of a record that is not public yet it is a warning."),
		Reads:  []string{published},
		Good:   published + ": 2024-03-14\n" + fields[0] + ": 2024-03-11",
		Bad:    published + ": 2024-03-14\n" + fields[0] + ": 2094-03-11",
	}
	for _, path := range fields {
		_, _, top := cutGroup(path)
		rule.Reads = append(rule.Reads, top)
	}
	rule.Check = func(c *schema.Case) {
		say := rule.At
		if at, ok := c.Record.Day(published); ok && at.After(c.Today) {
			say = rule.Mild
		}
		for _, path := range fields {
			group, name, _ := cutGroup(path)
			for _, r := range groupOf(c.Record, group) {
				tellFuture(c, say, r, group, name)
			}
		}
	}
	return rule
}

func tellFuture(c *schema.Case, say func(problem.Place, problem.Text, problem.Text) problem.Problem, r *schema.Record, group, name string) {
	day, ok := r.Day(name)
	if !ok || !day.After(c.Today) {
		return
	}
	_, f := r.Lookup(name)
	c.Found(say(r.Place(name), problem.Text{
		ZH: f.Title.ZH + " " + day.String() + " 还没有到",
		EN: group + name + " " + day.String() + " lies ahead",
	}, problem.T("核对年份；预定的事等发生后再写", "look at the year; what is planned is written when it has happened")))
}
