package privacy

import (
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// leakKind is a kind of private thing: its rule, and the words of its messages.
type leakKind struct {
	schema.Rule
	what schema.Text // 身份证件号码
	hint schema.Text
}

var leakSource = problem.T("《个人信息保护法》第二十五条、第二十八条、第三十四条；《政府信息公开条例》第十五条；地方规定如《浙江省行政处罚结果信息网上公开暂行办法》第七条",
	"Personal Information Protection Law, articles 25, 28 and 34; Regulations on Open Government Information, article 15; local rules such as article 7 of Zhejiang's measures on publishing penalties")

var (
	leakID = &leakKind{
		Rule: schema.Rule{
			ID:     "leak-id-number",
			Demand: problem.T("公开的文字里没有身份证、护照、通行证等身份证件的号码。", "No published text has the number of an identity card, passport or travel permit."),
			Why: problem.T("凭姓名和身份证号就能冒名办卡、贷款、注册公司；网页撤下后，搜索引擎和别人的副本里还在。",
				"With a name and an identity number others open accounts, borrow and found companies; copies stay after the page is gone."),
			Source: leakSource,
			Law:    true,
			Good:   "facts: 当事人张某的货车（统一社会信用代码 11000000000000019Q 的单位所有）超限。",
			Bad:    "facts: 当事人张某，身份证号 11010519491231002X，驾驶货车超限。",
		},
		what: problem.T("身份证件号码", "the number of an identity document"),
		hint: problem.T("删去号码；号码另行报送信用系统，不写进公开的文字。组织的代码写在代码字段里，或在前面写明“统一社会信用代码”",
			"take the number out; it is reported elsewhere and never published. An organisation's code stands in the field for codes, or behind 统一社会信用代码"),
	}
	leakMobile = &leakKind{
		Rule: schema.Rule{
			ID:     "leak-mobile",
			Demand: problem.T("公开的文字里没有个人的手机号码。", "No published text has a person's mobile number."),
			Why: problem.T("手机号对应到一个人，公开后骚扰、诈骗电话随之而来，也能用它找回别处的账号。",
				"A mobile number leads to one person: calls of swindlers follow, and it opens accounts elsewhere."),
			Source: leakSource,
			Law:    true,
			Good:   "remark: 咨询电话 0000-1234567 或者 12328。",
			Bad:    "remark: 联系人张某，电话 13800000000。",
		},
		what: problem.T("手机号码", "a mobile number"),
		hint: problem.T("删去号码；需要联系方式的，写单位的固定电话或者热线", "take the number out; where a contact is needed, give the office's line"),
	}
	leakCard = &leakKind{
		Rule: schema.Rule{
			ID:     "leak-bank-card",
			Demand: problem.T("公开的文字里没有银行卡号和银行账号。", "No published text has the number of a bank card or bank account."),
			Why: problem.T("银行账号是敏感个人信息，公开后可能被用来诈骗；单位的账号也有人冒用收款。",
				"Bank accounts are sensitive: swindlers use them, and pose as the organisation that owns one."),
			Source: leakSource,
			Law:    true,
			Good:   "content: 罚款缴至示例银行，账号见缴款通知书。",
			Bad:    "content: 罚款缴至示例银行，账号：6222020000000000000。",
		},
		what: problem.T("银行卡号或账号", "the number of a bank card or account"),
		hint: problem.T("删去号码；缴款账号写在送达当事人的缴款通知书里", "take the number out; the account to pay into stands in the notice that the party receives"),
	}
	leakAddress = &leakKind{
		Rule: schema.Rule{
			ID:     "leak-address",
			Demand: problem.T("公开的文字里没有自然人的家庭住址。", "No published text has the home address of a natural person."),
			Why: problem.T("住址公开后，当事人和同住的老人、孩子在家里也会受到打扰甚至报复。",
				"With the address public, the party and the family are disturbed at home, or worse."),
			Source: leakSource,
			Law:    true,
			Good:   "facts: 执法人员在示例市示例路12号门前检查。",
			Bad:    "facts: 当事人张某，家住示例市示例区示例路12号3栋2单元502室。",
		},
		what: problem.T("家庭住址", "a home address"),
		hint: problem.T("删去住址，至多写到县（市、区）；单位的地址写明“经营场所”“办公地址”", "take the address out, or stop at the county; say 经营场所 or 办公地址 where it is an organisation's"),
	}
	leakPlate = &leakKind{
		Rule: schema.Rule{
			ID:       "leak-plate",
			Demand:   problem.T("公开的文字里的车牌号遮去中间几位。", "Number plates in published texts have their middle taken out."),
			Severity: problem.Warning,
			Why: problem.T("由车牌可以查到车主和行踪；公开处罚结果一般不需要完整的车牌。",
				"A plate leads to the owner and to where the car goes; the result of a penalty seldom needs it in full."),
			Source: leakSource,
			Good:   "facts: 当事人驾驶甘A·1**45号货车超限。",
			Bad:    "facts: 当事人驾驶甘A·12345号货车超限。",
		},
		what: problem.T("车牌号", "a number plate"),
		hint: problem.T("遮去中间几位，如 甘A·1**45；确需公开全部号码的，保留", "take out the middle, as in 甘A·1**45; leave it where the public needs all of it"),
	}
	leakEmail = &leakKind{
		Rule: schema.Rule{
			ID:     "leak-email",
			Demand: problem.T("公开的文字里没有个人的电子邮箱。", "No published text has a person's mailbox."),
			Why: problem.T("免费邮箱多是个人的，号码常常就是手机号或 QQ 号；公开后收到的是垃圾和钓鱼邮件。",
				"A box at a free provider is mostly a person's, often named by a telephone number; spam and phishing follow."),
			Source: leakSource,
			Law:    true,
			Good:   "remark: 意见发至 open@jtj.example.gov.cn。",
			Bad:    "remark: 意见发至 zhangsan@qq.com。",
		},
		what: problem.T("个人邮箱", "a personal mailbox"),
		hint: problem.T("删去邮箱，或换成单位的邮箱；单位确用免费邮箱的，写在网站或机关的邮箱字段里", "take it out or give the office's; a free box that the office does use stands in the site's or agency's field for it"),
	}
	leakKinds = []*leakKind{leakID, leakMobile, leakCard, leakAddress, leakPlate, leakEmail}
)

// LeakRules are the rules about what must not stand in any text that is published.
// They have no Check: the texts are gathered, and looked through with Leaks, where
// records are read and where pages are made.
var LeakRules = []*schema.Rule{&leakID.Rule, &leakMobile.Rule, &leakCard.Rule, &leakAddress.Rule, &leakPlate.Rule, &leakEmail.Rule}

// LeakProblem tells a find at a place, without repeating it in full. Both languages
// show the same characters, and Redact leaves them as they are.
func LeakProblem(l Leak, text string, at problem.Place) problem.Problem {
	for _, k := range leakKinds {
		if &k.Rule != l.Rule {
			continue
		}
		private := text[l.Start:l.End]
		message := k.message(excerpt(text, l))
		if strings.Contains(message.ZH, private) || Redact(message.ZH) != message.ZH || Redact(message.EN) != message.EN {
			message = k.message(stars(private, 0)) // cut off from its text, it reads otherwise
		}
		return k.At(at, message, k.hint)
	}
	return l.Rule.At(at, l.Rule.Demand, problem.Text{})
}

// message has a comma between the kind and the excerpt: behind 住址 and a colon the
// excerpt would be an address itself.
func (k *leakKind) message(excerpt string) schema.Text {
	return problem.Textf("文字里有%[1]s，见“%[3]s”", "the text has %[2]s, see “%[3]s”", k.what.ZH, k.what.EN, excerpt)
}
