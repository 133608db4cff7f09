package law

import (
	"slices"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// AmountPrecision demands that the national layout can hold an amount in 10,000
// yuan: decimal(18,6), so that the last digit is a fen.
func AmountPrecision(field string) schema.Rule {
	rule := schema.Rule{
		ID:     "amount-precision",
		Demand: problem.T("金额写得进 decimal(18,6)：小数点前至多十二位，后至多六位（到分），前面不多写零。", "An amount fits decimal(18,6): at most twelve digits before the point and six after it (a fen), and no needless zero in front."),
		Why: problem.T("写不进的数报送时会被截断或退回；03 这样的写法多半漏了小数点。",
			"What does not fit is cut off or sent back by the national platform; 03 has most likely lost its point."),
		Source:   amountSource,
		Severity: problem.Warning,
		Reads:    []string{field},
		Good:     field + ": \"0.3\"",
		Bad:      field + ": \"03\"",
	}
	rule.Check = func(c *schema.Case) {
		s := c.Record.Text(field)
		whole, part, point := strings.Cut(s, ".")
		padded := len(whole) > 1 && whole[0] == '0'
		if !padded && len(whole) <= 12 && len(part) <= 6 {
			return
		}
		at := c.Record.Place(field)
		switch {
		case !isDigits(whole) || point && !isDigits(part): // told by its type
		case padded && !point && strings.Trim(s, "0") != "":
			c.Found(rule.At(at, problem.Textf("金额 %s 以 0 开头，却没有小数点", "the amount %s begins with 0 and has no point", s),
				problem.Textf("是不是 0.%s？", "is it 0.%s?", s[1:])))
		case padded:
			d, _ := schema.ParseDecimal(s)
			c.Found(rule.At(at, problem.Textf("金额 %s 前面多写了零", "the amount %s has needless zeros in front", s),
				problem.Textf("写作 %s", "write %s", plain(d))))
		case len(whole) > 12:
			c.Found(rule.At(at, problem.Textf("金额的整数部分有 %d 位，至多十二位", "the amount has %d digits before its point; there is room for twelve", len(whole)),
				problem.T("核对单位：以万元为单位", "look at the unit: it is 10,000 yuan")))
		case len(strings.TrimRight(part, "0")) > 6:
			c.Found(rule.At(at, problem.Textf("金额 %s 精确到了分以下", "the amount %s is finer than a fen", s),
				problem.T("至多写六位小数", "write six decimals at most")))
		}
	}
	return rule
}

// AmountMissing demands that the kinds of a penalty and its amounts agree: what is
// fined has a fine, what is confiscated an amount, what is suspended or revoked a
// certificate; and the other way round.
func AmountMissing(categories, fine, confiscated, certificate string) schema.Rule {
	rule := schema.Rule{
		ID:     "penalty-amount-missing",
		Demand: problem.T("罚款写明金额，没收写明金额，暂扣、吊销写明证照；反过来也一致。", "A fine has its amount, a confiscation its amount, a suspension or revocation its certificate; and the other way round."),
		Why: problem.T("没有金额或证照的处罚说不清罚了什么，全国平台也不收；合计会漏算。",
			"Without them nobody can tell what the penalty was, the national platform refuses it, and totals fall short."),
		Source: problem.T("发改办财金〔2018〕424号：罚款金额、没收金额、暂扣或吊销证照名称及编号，有此类处罚的必填", "NDRC 424 (2018): fine, amount confiscated, and certificate are required where there is such a penalty"),
		Milder: problem.T("只有罚款没有金额是错误：标题和合计都用它。没收、暂扣、吊销没有填的，是警告：没收的物品可能没有估价；有金额或证照而类别里没有，也是警告：类别可能写在“其他”里。",
			"Only a fine without an amount is an error: headings and totals use it. What is missing of a confiscation, suspension or revocation is a warning, because goods may not have been valued; so is an amount or certificate without its category, which may have been put under 其他."),
		Reads: []string{categories, fine, confiscated, certificate},
		Good:  categories + ": [罚款]\n" + fine + ": \"0.3\"",
		Bad:   categories + ": [罚款]\n" + fine + ": \"0\"",
	}
	needs := []amountNeed{
		{field: fine, words: []string{"罚款"}, more: true, hint: problem.T("以万元为单位：三千元写 0.3", "in 10,000 yuan: 3,000 yuan is 0.3")},
		{field: confiscated, words: []string{"没收违法所得"}, more: true, mild: true, hint: problem.T("以万元为单位，物品写折合的金额", "in 10,000 yuan; of goods, what they are worth")},
		{field: confiscated, words: []string{"没收非法财物"}, mild: true, hint: problem.T("以万元为单位，物品写折合的金额，没有价值的写 0", "in 10,000 yuan; of goods, what they are worth, or 0 for nothing")},
		{field: certificate, words: []string{"暂扣许可证件", "吊销许可证件"}, mild: true, hint: problem.T("写证照的名称和编号", "give the certificate's name and number")},
	}
	extras := []amountNeed{
		{field: fine, words: []string{"罚款"}},
		{field: confiscated, words: []string{"没收违法所得", "没收非法财物"}},
		{field: certificate, words: []string{"暂扣许可证件", "吊销许可证件", "降低资质等级"}},
	}
	rule.Check = func(c *schema.Case) {
		given := c.Record.Value(categories).Items
		if len(given) == 0 {
			return
		}
		told := ""
		for i := range needs {
			if n := &needs[i]; n.field != told && n.missing(c, &rule, given) {
				told = n.field
			}
		}
		for i := range extras {
			extras[i].extra(c, &rule, given)
		}
	}
	return rule
}

// amountNeed ties categories to the field that tells more of them.
type amountNeed struct {
	field string
	words []string
	more  bool // the amount is more than 0
	mild  bool // without it the record still makes sense: a warning
	hint  problem.Text
}

// missing tells of the first category without its field, if there is one.
func (n *amountNeed) missing(c *schema.Case, rule *schema.Rule, given []schema.Value) bool {
	v := c.Record.Value(n.field)
	if !v.IsZero() && (!n.more || strings.Trim(v.Text, "0.") != "") {
		return false
	}
	for i := range given {
		if !slices.Contains(n.words, given[i].Text) {
			continue
		}
		_, f := c.Record.Lookup(n.field)
		message := problem.Textf("处罚类别有“%[1]s”，却没有填 %[2]s（%[3]s）", "the penalty is %[1]s, but %[2]s (%[4]s) is missing", given[i].Text, n.field, f.Title.ZH, f.Title.EN)
		at := given[i]
		if !v.IsZero() {
			message = problem.Textf("处罚类别有“%[1]s”，%[2]s（%[3]s）却是 0", "the penalty is %[1]s, but %[2]s (%[4]s) is 0", given[i].Text, n.field, f.Title.ZH, f.Title.EN)
			at = v
		}
		say := rule.At
		if n.mild {
			say = rule.Mild
		}
		c.Found(say(c.Record.PlaceOf(at), message, n.hint))
		return true
	}
	return false
}

// extra tells of a field whose category is not given, not even in a remark.
func (n *amountNeed) extra(c *schema.Case, rule *schema.Rule, given []schema.Value) {
	v := c.Record.Value(n.field)
	if v.IsZero() || strings.Trim(v.Text, "0.") == "" {
		return
	}
	for i := range given {
		for _, word := range n.words {
			if strings.Contains(given[i].Text, word) {
				return
			}
		}
	}
	_, f := c.Record.Lookup(n.field)
	c.Found(rule.Mild(c.Record.PlaceOf(v), problem.Textf("填了 %[1]s（%[2]s），处罚类别里却没有“%[4]s”", "%[1]s (%[3]s) is given, but the penalty is not %[5]s",
		n.field, f.Title.ZH, f.Title.EN, strings.Join(n.words, "”或“"), strings.Join(n.words, " or ")),
		problem.T("补上类别，或删去这一项", "add the category, or leave this out")))
}
