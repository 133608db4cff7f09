package law

import (
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// basisVersion is a law, or a version of it, that a power rests on, with its
// first and last day. Where a day is not given, it is taken to hold.
type basisVersion struct {
	law      string // as the list writes it
	key      string // what its versions have in common
	from, to calendar.Day
}

// basisVersions are the bases of a power; those of its main item where it has
// none of its own. Where none of them has a day there is nothing to compare, and
// it is nil: most lists give none, and every decision asks.
func basisVersions(c *schema.Case, table *schema.Table, p *schema.Record) []basisVersion {
	bases := p.Groups("bases")
	if parent := p.Text("parent"); len(bases) == 0 && parent != "" {
		if main := c.Lookup(table, parent); main != nil {
			bases = main.Groups("bases")
		}
	}
	if !slices.ContainsFunc(bases, func(b *schema.Record) bool { return b.Has("in_force_from") || b.Has("in_force_to") }) {
		return nil
	}
	list := make([]basisVersion, len(bases))
	for i, b := range bases {
		v := &list[i]
		v.law = b.Text("law")
		v.key = BasisKey(v.law)
		v.from, _ = b.Day("in_force_from")
		v.to, _ = b.Day("in_force_to")
	}
	return list
}

var (
	basisTitle   = regexp.MustCompile(`《([^《》]+)》`)
	basisEdition = regexp.MustCompile(`[（(][^（）()]*(年|修订|修正|修改)[^（）()]*[）)]$`)
)

// BasisKey is a law's title as its versions and short forms share it:
// 道路运输条例 for 《中华人民共和国道路运输条例》（2022年修订）.
func BasisKey(law string) string {
	if m := basisTitle.FindStringSubmatch(law); m != nil {
		law = m[1]
	}
	law = strings.Join(strings.Fields(law), "")
	law = basisEdition.ReplaceAllString(law, "")
	return strings.TrimPrefix(law, "中华人民共和国")
}

// basisCited are the bases that a decision rests on, the versions of one law
// together: those whose titles its own text names in 《》. A decision without
// such a text rests on all of them, and these are one group, because one law in
// force is enough.
func basisCited(c *schema.Case, table *schema.Table, ref, basisField string) [][]basisVersion {
	p := powerOf(c, table, ref)
	if p == nil {
		return nil
	}
	versions := basisVersions(c, table, p)
	if versions == nil {
		return nil
	}
	text := c.Record.Text(basisField)
	if text == "" {
		return [][]basisVersion{versions}
	}
	var groups [][]basisVersion
	seen := map[string]bool{}
	for _, m := range basisTitle.FindAllString(text, -1) {
		key := BasisKey(m)
		if seen[key] {
			continue
		}
		seen[key] = true
		var group []basisVersion
		for _, v := range versions {
			if v.key == key {
				group = append(group, v)
			}
		}
		groups = append(groups, group)
	}
	return groups
}

// basisFault is the version that shows what is wrong with a law on a day: where
// none had begun, the one that begins first; where all that had begun had ended,
// the one that ended last. It is nil where one of them held.
func basisFault(versions []basisVersion, day calendar.Day) (fault *basisVersion, ended bool) {
	var soonest, latest *basisVersion
	for i := range versions {
		v := &versions[i]
		switch {
		case v.from.After(day):
			if soonest == nil || v.from.Before(soonest.from) {
				soonest = v
			}
		case v.to.IsZero() || !v.to.Before(day):
			return nil, false
		case latest == nil || v.to.After(latest.to):
			latest = v
		}
	}
	if latest != nil {
		return latest, true
	}
	return soonest, false
}

// basisRule checks each law that a decision rests on and tells of those that had
// ended, or of those that had not begun, at the decision's own text or, where it
// has none, at its power.
func basisRule(rule schema.Rule, table *schema.Table, ref, decided, basisField string, ended bool, say func(v *basisVersion, day calendar.Day) schema.Text, hint schema.Text) schema.Rule {
	rule.Reads = []string{ref, decided}
	if basisField != "" {
		rule.Reads = append(rule.Reads, basisField)
	}
	rule.Check = func(c *schema.Case) {
		day, given := c.Record.Day(decided)
		if !given {
			return
		}
		at := c.Record.Place(ref)
		if c.Record.Has(basisField) {
			at = c.Record.Place(basisField)
		}
		for _, versions := range basisCited(c, table, ref, basisField) {
			if v, over := basisFault(versions, day); v != nil && over == ended {
				c.Found(rule.At(at, say(v, day), hint))
			}
		}
	}
	return rule
}

// DecidedBeforeLaw demands that a law a decision rests on was in force on its
// day, where the power's bases say from when (in_force_from, in_force_to); where
// one basis of that law has no days, it is taken to have held. basisField is the
// field with the decision's own basis; empty where the kind has none.
func DecidedBeforeLaw(table *schema.Table, ref, decided, basisField string) schema.Rule {
	rule := schema.Rule{
		ID:     "decided-before-law",
		Demand: problem.T("决定所依据的法律，在作出决定的那天已经施行。", "The law that a decision rests on was in force on the day of the decision."),
		Why: problem.T("法律还没有施行，就不能拿来处罚或许可；这样的处罚没有依据，是无效的。",
			"A law that is not yet in force can neither penalise nor permit; such a penalty has no basis and is void."),
		Source: problem.T("《行政处罚法》第三十七条、第三十八条；《行政许可法》第四条", "Administrative Penalty Law, articles 37 and 38; Administrative Licensing Law, article 4"),
		Law:    true,
		Good:   basisExample("in_force_from: 2024-12-01", ref, decided, "2024-12-01", basisField),
		Bad:    basisExample("in_force_from: 2024-12-01", ref, decided, "2024-11-30", basisField),
	}
	return basisRule(rule, table, ref, decided, basisField, false, func(v *basisVersion, day calendar.Day) schema.Text {
		return problem.Textf("%[1]s自 %[2]s 起施行，%[3]s 作出决定时还没有施行", "%[1]s came into force on %[2]s; on %[3]s, the day of the decision, it was not in force", v.law, v.from, day)
	}, problem.T("核对决定日期和引用的法律；当时有效的是旧版本的，把旧版本也写进这个事项的 bases，注明 in_force_to",
		"compare the day of the decision and the law; where an older version was in force, add it to the power's bases, with in_force_to"))
}

// BasisRepealed asks for a second look where a decision rests on a law that had
// ended on its day. It is only advice: a penalty may rest on the law in force
// when the deed was done (从旧兼从轻).
func BasisRepealed(table *schema.Table, ref, decided, basisField string) schema.Rule {
	rule := schema.Rule{
		ID:     "basis-repealed",
		Demand: problem.T("决定所依据的法律，在作出决定的那天没有失效；适用行为发生时的旧法的除外。", "The law that a decision rests on had not ended on its day, unless the law at the time of the deed is applied."),
		Why: problem.T("引用已经失效的条文，当事人和上级一查就知道；适用旧法的，也要确认新规定没有更轻。",
			"A repealed article is noticed at once; and where the old law is applied, the new one must not be milder."),
		Source:   problem.T("《行政处罚法》第三十七条", "Administrative Penalty Law, article 37"),
		Severity: problem.Warning,
		Good:     basisExample("in_force_to: 2023-07-19", ref, decided, "2023-07-19", basisField),
		Bad:      basisExample("in_force_to: 2023-07-19", ref, decided, "2023-07-20", basisField),
	}
	return basisRule(rule, table, ref, decided, basisField, true, func(v *basisVersion, day calendar.Day) schema.Text {
		return problem.Textf("%[1]s%[2]s 以后失效，决定是 %[3]s 作出的", "%[1]s ended after %[2]s; the decision was made on %[3]s", v.law, v.to, day)
	}, problem.T("违法行为发生在失效以前，而且新规定没有更轻的，可以依据旧法；否则改引现行的法律",
		"the old law may be applied where the deed came before its end and the new law is not milder; else cite the law in force"))
}

// basisExample is a decision beside the only basis of its power.
func basisExample(dates, ref, decided, day, basisField string) string {
	law := "《城市公共交通条例》"
	if strings.HasPrefix(dates, "in_force_to") {
		law = "《中华人民共和国道路运输条例》（2022年修订）"
	}
	text := "# 事项 0200-B-01700 的依据：" + law + "，" + dates + "\n" + ref + ": \"0200-B-01700\"\n" + decided + ": " + day
	if basisField != "" {
		text += "\n" + basisField + ": " + law + "第四十五条"
	}
	return text
}
