package law

import (
	"regexp"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// licenceGuideFields are what an applicant must be told, in the words of the
// Administrative Licensing Law, article 30: either field of a row will do.
var licenceGuideFields = []struct {
	title  schema.Text
	fields []string
}{
	{problem.T("条件", "conditions"), []string{"conditions"}},
	{problem.T("期限", "time limit"), []string{"statutory_limit", "promised_limit"}},
	{problem.T("申请材料", "materials"), []string{"materials"}},
	{problem.T("办理流程", "procedure"), []string{"procedure"}},
}

// licenceGuide asks for the whole guide where a part of it is given. A licence
// without any may be a main item whose sub-items have theirs, or one whose guide
// stands with the service centre.
func licenceGuide() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "licence-guide",
		Demand: problem.T("许可事项的办事指南要么写全条件、期限、申请材料和办理流程，要么都不写；子项可以沿用主项的。", "The guide of a licence gives its conditions, time limit, materials and procedure, or nothing; a sub-item may share those of its main item."),
		Why: problem.T("指南缺了一项，申请人就不知道要带什么、等多久；要素缺失是网站检查的扣分项，缺得多是单项否决。",
			"With a part missing applicants do not know what to bring or how long to wait; incomplete guides cost points in the inspection of sites, and many of them fail it."),
		Source:   problem.T("《行政许可法》第三十条；国办秘函〔2019〕19号", "Administrative Licensing Law, article 30; indicators of the State Council General Office, 2019"),
		Severity: problem.Warning,
		Reads:    []string{"type", "conditions", "statutory_limit", "promised_limit", "materials", "procedure", "parent", "history"},
		Good:     "type: 行政许可\nconditions: 有经检测合格的车辆。\nstatutory_limit: 20\nmaterials: 申请表\nprocedure: 申请、受理、审查、决定、送达",
		Bad:      "type: 行政许可\nstatutory_limit: 20\nprocedure: 申请、受理、审查、决定、送达",
	}, func(rule *schema.Rule, c *schema.Case) {
		if powerTypeOf(c.Record).ZH != "行政许可" || powerGone(c) {
			return
		}
		main := mainItem(c)
		var zh, en []string
		given := false
		for _, f := range licenceGuideFields {
			given = given || hasAny(c.Record, f.fields)
			if !hasAny(c.Record, f.fields) && (main == nil || !hasAny(main, f.fields)) {
				zh, en = append(zh, f.title.ZH), append(en, f.title.EN)
			}
		}
		if len(zh) > 0 && given {
			c.Found(rule.At(c.Record.Place("type"), problem.T("许可的办事指南没有写"+strings.Join(zh, "、"), "the guide of the licence lacks "+strings.Join(en, ", ")),
				problem.T("填写这些字段；没有的写“无”", "fill them in; where there are none, say so (无)")))
		}
	})
}

func hasAny(r *schema.Record, fields []string) bool {
	for _, name := range fields {
		if r.Has(name) {
			return true
		}
	}
	return false
}

// leastSteps are the steps of the Administrative Licensing Law: application,
// acceptance, examination, decision, delivery (articles 29, 32, 34, 37, 44).
const leastSteps = 5

var (
	stepBreak  = regexp.MustCompile(`[\n\r、，。；;,>→⇒➡①-⑳]+|--+|——+|[0-9０-９]+[.．)）]|[（(][0-9一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+步`)
	stepNumber = regexp.MustCompile(`^[\s0-9０-９一二三四五六七八九十:：\-—.]*$`)
)

// countSteps counts the steps of a procedure as generously as it can be read:
// lines, and within a line whatever commas, arrows or numbers part. So a text
// with fewer steps than that has too few however it was meant.
func countSteps(procedure string) int {
	n := 0
	for _, part := range stepBreak.Split(procedure, -1) {
		if !stepNumber.MatchString(part) {
			n++
		}
	}
	return n
}

func stepsFew() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "steps-few",
		Demand: problem.T("行政许可的办理流程写出每一步，至少有申请、受理、审查、决定、送达五步。", "The procedure of a licence names every step, at least application, acceptance, examination, decision and delivery."),
		Why: problem.T("流程写得太粗，申请人不知道办到了哪一步；有的地方核查政务服务事项，许可少于五步的要退回。",
			"A sketchy procedure does not tell applicants where they stand; some audits of service items send back licences with fewer than five steps."),
		Source:   problem.T("《行政许可法》第三十条、第四章", "Administrative Licensing Law, article 30 and chapter 4"),
		Severity: problem.Warning,
		Reads:    []string{"type", "procedure", "history"},
		Good:     "type: 行政许可\nprocedure: 申请、受理、审查、决定、送达",
		Bad:      "type: 行政许可\nprocedure: 受理、审查、决定",
	}, func(rule *schema.Rule, c *schema.Case) {
		if powerTypeOf(c.Record).ZH != "行政许可" || !c.Record.Has("procedure") || powerGone(c) {
			return
		}
		if n := countSteps(c.Record.Text("procedure")); n < leastSteps {
			c.Found(rule.At(c.Record.Place("procedure"), problem.Textf("办理流程只有 %[1]d 步，少于 %[2]d 步", "the procedure has %[1]d of at least %[2]d steps", n, leastSteps),
				problem.T("一行一步，补上缺的：申请、受理、审查、决定、送达", "one step a line; add what is missing: application, acceptance, examination, decision, delivery")))
		}
	})
}

func onSiteVisitsReason() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "on-site-visits-reason",
		Demand: problem.T("申请人要到现场的，写明原因。", "Where applicants must come in person, the reason is given."),
		Why: problem.T("申请可以用信函、电子数据提出；要人跑一趟，就该说清为什么。",
			"An application may be made by letter or online; whoever must come should know why."),
		Source:   problem.T("《行政许可法》第二十九条、第三十三条", "Administrative Licensing Law, articles 29 and 33"),
		Severity: problem.Warning,
		Reads:    []string{"visits", "visits_reason"},
		Good:     "visits: 1\nvisits_reason: 需要当场核验车辆。",
		Bad:      "visits: 1",
	}, func(rule *schema.Rule, c *schema.Case) {
		if !c.Record.Has("visits") || noVisits(c.Record) || c.Record.Has("visits_reason") {
			return
		}
		c.Found(rule.At(c.Record.Place("visits"), problem.Textf("要到现场 %[1]s 次，没有写原因", "%[1]s visits in person, and no reason given", c.Record.Text("visits")),
			problem.T("填写 visits_reason；可以不到现场的，次数写 0", "fill in visits_reason; where nobody need come, write 0")))
	})
}

// noVisits is whether the number of visits is 0.
func noVisits(r *schema.Record) bool {
	n, ok := r.Decimal("visits")
	return ok && n.Sign() == 0
}

func remoteChannel() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "remote-channel",
		Demand: problem.T("不用到现场的事项，可以网上办或者寄送办。", "What needs no visit can be done online or by mail."),
		Why: problem.T("写了到现场 0 次，办理形式却只有窗口，申请人无从办起。",
			"With no visits and only a window there is no way to apply."),
		Source:   problem.T("《行政许可法》第二十九条、第三十三条", "Administrative Licensing Law, articles 29 and 33"),
		Severity: problem.Warning,
		Reads:    []string{"visits", "channels"},
		Good:     "visits: 0\nchannels: [窗口, 快递]",
		Bad:      "visits: 0\nchannels: [窗口]",
	}, func(rule *schema.Rule, c *schema.Case) {
		if !noVisits(c.Record) {
			return
		}
		for _, channel := range c.Record.Texts("channels") {
			if channel == "网上" || channel == "快递" {
				return
			}
		}
		at := c.Record.Place("visits")
		if c.Record.Has("channels") {
			at = c.Record.Place("channels")
		}
		c.Found(rule.At(at, problem.T("到现场 0 次，办理形式里却没有网上，也没有快递", "no visits, but neither 网上 (online) nor 快递 (by mail) among the channels"),
			problem.T("在 channels 里补上网上或快递；确实要到窗口的，改到现场次数", "add 网上 or 快递 to the channels; where a visit is needed after all, correct the visits")))
	})
}

var (
	feeAmount = regexp.MustCompile(`(?:[0０][.．][0０]*)?[1-9１-９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两][0-9０-９,，.．零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]*\s*元`)
	feePast   = regexp.MustCompile(`停征|暂停|免征|免收|免缴|减免|取消|不再|原`)
	feeNone   = regexp.MustCompile(`^(不收|免费|不得收|无收费|无$|无。)`)
)

func feeBasis() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "fee-basis",
		Demand: problem.T("收费的写明项目、标准和依据，不收费的不写金额。", "A charge comes with its item, amount and basis; what is free names no amount."),
		Why: problem.T("收费项目及其依据、标准必须公开；“不收费”和金额写在一起，群众不知道该信哪个。",
			"Charges, their basis and their amounts must be published; “free” beside an amount leaves people guessing."),
		Source:   problem.T("《政府信息公开条例》第二十条第八项；《行政许可法》第五十八条、第五十九条", "Open Government Information Regulations, article 20 (8); Administrative Licensing Law, articles 58 and 59"),
		Severity: problem.Warning,
		Reads:    []string{"charged", "fee", "type"},
		Good:     "charged: 是\nfee: 每证 10 元，依据示价费〔2024〕3号。",
		Bad:      "charged: 否\nfee: 每证 10 元。",
	}, func(rule *schema.Rule, c *schema.Case) {
		charged, fee := c.Record.Text("charged"), c.Record.Text("fee")
		switch {
		case charged == "true" && fee == "":
			c.Found(rule.At(c.Record.Place("charged"), problem.T("收费，没有写收费标准和依据", "a fee is charged, but its amount and basis are missing"),
				problem.T("填写 fee：项目、标准、依据的文件", "fill in fee: what, how much and on what basis")))
		case charged == "true" && feeNone.MatchString(fee):
			c.Found(rule.At(c.Record.Place("fee"), problem.T("是否收费填了“是”，收费标准却写不收费", "charged is true, but the fee says that nothing is charged"),
				problem.T("核对两处，改成一致", "make the two agree")))
		case charged == "true" && powerTypeOf(c.Record).ZH == "行政许可" && !strings.ContainsAny(fee, "《〔"):
			c.Found(rule.At(c.Record.Place("fee"), problem.T("许可收费，没有写依据的法律、行政法规", "a licence is charged for, but the law that allows it is not named"),
				problem.T("写明法律、行政法规的名称（带书名号）或收费文件的文号", "name the law in title marks, or the number of the document that sets the fee")))
		case charged == "false" && feeAmount.MatchString(fee) && !feePast.MatchString(fee):
			c.Found(rule.At(c.Record.Place("fee"), problem.Textf("是否收费填了“否”，收费标准却写着 %[1]s", "charged is false, but the fee names %[1]s", feeAmount.FindString(fee)),
				problem.T("核对两处；费用已经停征的，写明停征", "make the two agree; where the fee was dropped, say so (停征)")))
		}
	})
}

func phonesAlike() schema.Rule {
	return checkedBy(schema.Rule{
		ID:     "phones-alike",
		Demand: problem.T("监督投诉电话与咨询电话不同；两处都填热线短号的除外。", "The number for complaints is not that for enquiries, unless both are a public hotline."),
		Why: problem.T("投诉打到被投诉的科室，没有人会受理；政务服务事项核查也要求两个号码不同。",
			"A complaint that reaches the office complained of goes nowhere; audits of service items ask for two numbers."),
		Source:   problem.T("《行政处罚法》第七十五条", "Administrative Penalty Law, article 75"),
		Severity: problem.Warning,
		Reads:    []string{"enquiry_phone", "supervision_phone"},
		Good:     "enquiry_phone: 0000-12345678\nsupervision_phone: 0000-12345679",
		Bad:      "enquiry_phone: 0000-12345678\nsupervision_phone: 0000-12345678",
	}, func(rule *schema.Rule, c *schema.Case) {
		number := phoneDigits(c.Record.Text("supervision_phone"))
		if number == "" || number != phoneDigits(c.Record.Text("enquiry_phone")) || len(number) <= longestHotline {
			return
		}
		c.Found(rule.At(c.Record.Place("supervision_phone"), problem.Textf("监督投诉电话和咨询电话相同：%[1]s", "complaints and enquiries have the same number: %[1]s", c.Record.Text("supervision_phone")),
			problem.T("填写监督机构的电话，或者 12345、12328 这样的热线", "give the number of the supervising office, or a hotline such as 12345")))
	})
}

// longestHotline is the longest of the short numbers that the public hotlines
// have (12345, 12328); they take enquiries and complaints alike.
const longestHotline = 6

func phoneDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
