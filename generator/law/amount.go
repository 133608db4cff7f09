package law

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var amountSource = problem.T("发改办财金〔2018〕424号：金额以万元为单位，decimal(18,6)", "NDRC 424 (2018): amounts in 10,000 yuan, decimal(18,6)")

// largeAmount and smallAmount are the bounds outside which an amount was more
// likely typed in the wrong unit: 100 million yuan, and a yuan.
const (
	largeAmount = 10_000 * wanYuan
	smallAmount = yuan
)

// AmountUnit demands that an amount is given in 10,000 yuan, not in yuan. It asks
// the texts what the amount is; without an amount in them, it looks at the size.
func AmountUnit(field string, texts ...string) schema.Rule {
	rule := schema.Rule{
		ID:     "amount-unit",
		Demand: problem.T("金额以万元为单位：三千元写 0.3。", "Amounts are given in 10,000 yuan: 3,000 yuan is 0.3."),
		Why: problem.T("把元当成万元，三千元的罚款公开出去就成了三千万元，合计也跟着错。",
			"Yuan typed as 10,000 yuan turn a fine of 3,000 yuan into one of 30 million, and the totals with it."),
		Source:   amountSource,
		Severity: problem.Warning, // what was meant is only likely
		Reads:    append([]string{field}, texts...),
		Good:     field + ": \"0.3\"",
		Bad:      field + ": \"30000\"",
	}
	rule.Check = func(c *schema.Case) {
		r := c.Record
		amount, ok := parseWan(r.Text(field))
		if !ok || amount == 0 {
			if !ok && wholeDigits(r.Text(field)) > 8 {
				tellSize(c, &rule, field) // more than a money holds
			}
			return
		}
		meant, text, settled := amountMeant(r, amount, texts)
		switch {
		case settled:
		case text != "":
			_, f := r.Lookup(field)
			_, t := r.Lookup(text)
			c.Found(rule.At(r.Place(field), problem.Textf(
				"%[1]s填的是 %[3]s 万元，合 %[4]s 元，%[5]s里写的却是 %[7]s 元：多半用错了单位",
				"%[2]s is %[3]s, which is %[4]s yuan, but %[6]s says %[7]s yuan: probably the wrong unit",
				f.Title.ZH, f.Title.EN, amount.wan(), amount.readable(), t.Title.ZH, t.Title.EN, meant.readable()),
				problem.Textf("以万元为单位，写 %s", "in 10,000 yuan, write %s", meant.wan())))
		case amount >= largeAmount || amount < smallAmount:
			tellSize(c, &rule, field)
		}
	}
	return rule
}

// tellSize says that an amount is uncommonly large or small, and what to write if
// the unit was mistaken.
func tellSize(c *schema.Case, rule *schema.Rule, field string) {
	d, ok := c.Record.Decimal(field)
	if !ok {
		return
	}
	_, f := c.Record.Lookup(field)
	meant := d // in yuan
	message := problem.T("%[1]s %[3]s 万元合 %[4]s 元，大得少见：是不是把元当成了万元？", "%[2]s is %[3]s, which is %[4]s yuan, uncommonly much: were yuan meant?")
	if wholeDigits(d.String()) == 0 {
		meant = d.Shift(8)
		message = problem.T("%[1]s %[3]s 万元只合 %[4]s 元，小得少见：是不是多换算了一次？", "%[2]s is %[3]s, which is %[4]s yuan, uncommonly little: was it converted twice?")
	}
	c.Found(rule.At(c.Record.Place(field),
		problem.Textf(message.ZH, message.EN, f.Title.ZH, f.Title.EN, plain(d), d.Shift(4).Readable()),
		problem.Textf("若是 %s 元，写 %s", "for %s yuan, write %s", meant.Readable(), plain(meant.Shift(-4)))))
}

// plain writes a number as a field has it: no thousands apart, no zeros at the
// end of the fraction.
func plain(d schema.Decimal) string { return strings.ReplaceAll(d.Readable(), ",", "") }

// wholeDigits counts the digits before the point, without zeros in front.
func wholeDigits(s string) int {
	whole, _, _ := strings.Cut(s, ".")
	return len(strings.TrimLeft(whole, "0"))
}

// amountMeant looks in the texts for the amount that a field should hold. settled
// is true where a text names the amount itself; else text is the field that names
// it in another unit, or empty.
func amountMeant(r *schema.Record, amount money, texts []string) (meant money, text string, settled bool) {
	for _, name := range texts {
		s := r.Text(name)
		for m, ok := nextMoney(s, 0); ok; m, ok = nextMoney(s, m.end) {
			if m.money == amount {
				return 0, "", true
			}
			if text == "" && unitSlip(m.money, amount) {
				meant, text = m.money, name
			}
		}
	}
	return meant, text, false
}

// unitSlip reports whether an amount is another one in yuan that was taken for
// 10,000 yuan, or was converted twice.
func unitSlip(meant, amount money) bool {
	more, fits := meant.times(wanYuan / yuan)
	less, both := amount.times(wanYuan / yuan)
	return meant > 0 && (fits && more == amount || both && less == meant)
}

// AmountText demands that a fine is the one that the text of the decision names.
// It speaks only where the text names a single fine and nothing that could add to
// it or take from it.
func AmountText(fine, content string) schema.Rule {
	rule := schema.Rule{
		ID:     "amount-text",
		Demand: problem.T("罚款金额与处罚内容写的一致。", "The amount of a fine is the one that the penalty's text names."),
		Why: problem.T("同一页上两个数，读的人不知道该信哪个；合计用的是金额字段。",
			"With two figures on one page nobody knows which to trust; totals use the field."),
		Source:   amountSource,
		Severity: problem.Warning, // texts are read by their words
		Reads:    []string{fine, content},
		Good:     fine + ": \"0.3\"\n" + content + ": 处罚款人民币叁仟元整。",
		Bad:      fine + ": \"0.5\"\n" + content + ": 处罚款人民币叁仟元整。",
	}
	rule.Check = func(c *schema.Case) {
		r := c.Record
		amount, ok := parseWan(r.Text(fine))
		if !ok || amount == 0 {
			return
		}
		named, ok := onlyFine(r.Text(content), amount)
		if !ok || unitSlip(named, amount) {
			return // the other rule says so
		}
		_, f := r.Lookup(fine)
		_, t := r.Lookup(content)
		c.Found(rule.At(r.Place(fine), problem.Textf(
			"%[1]s填的是 %[3]s 万元，合 %[4]s 元，%[5]s里写的却是罚款 %[7]s 元", "%[2]s is %[3]s, which is %[4]s yuan, but %[6]s names a fine of %[7]s yuan",
			f.Title.ZH, f.Title.EN, amount.wan(), amount.readable(), t.Title.ZH, t.Title.EN, named.readable()),
			problem.Textf("对照决定书；罚款 %s 元写 %s", "compare the decision; a fine of %s yuan is %s", named.readable(), named.wan())))
	}
	return rule
}

// sums are words after which a fine named in a text is not, or may not be, the
// whole fine: of several parties, by the day, a total, a part, a change.
var sums = []string{"加处", "每", "分别", "各", "共计", "合计", "总计", "累计", "逾期", "滞纳", "其中", "倍", "百分之", "%", "％",
	"原罚款", "原处罚", "原决定", "改为", "变更", "减轻", "免"}

// onlyFine is the one fine that a text names, where no amount in it is the one
// given and it has no word of sums.
func onlyFine(text string, given money) (fine money, ok bool) {
	if !strings.Contains(text, "罚款") {
		return 0, false
	}
	for s, more := nextMoney(text, 0); more; s, more = nextMoney(text, s.end) {
		if s.money == given || ok && isFine(text, s) && s.money != fine {
			return 0, false
		}
		if !ok && isFine(text, s) {
			fine, ok = s.money, true
		}
	}
	for _, word := range sums {
		if ok && strings.Contains(text, word) {
			return 0, false
		}
	}
	return fine, ok
}

// isFine reports whether an amount in a text is that of a fine: 罚款人民币叁仟元,
// 3000元的罚款.
func isFine(text string, s span) bool {
	before := strings.TrimRight(text[:s.start], " ：:为计")
	before = strings.TrimSuffix(before, "人民币")
	before = strings.TrimSuffix(strings.TrimRight(before, " ：:为计"), "金额")
	after := strings.TrimPrefix(text[s.end:], "的")
	return strings.HasSuffix(before, "罚款") || strings.HasPrefix(after, "罚款")
}
