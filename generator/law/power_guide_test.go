package law

import "testing"

func TestLicenceGuide(t *testing.T) {
	const full = "conditions: 有车辆。\npromised_limit: 5\nmaterials: 申请表\nprocedure: 申请、受理\n"
	checkPowerCases(t, "licence-guide", []powerCase{
		{"type: 行政许可\n" + full, ""},
		{"type: 行政许可\n", ""}, // the guide may stand elsewhere
		{"type: 行政许可\nconditions: 有车辆。\nstatutory_limit: 20\nprocedure: 申请\n", "warning 1:7 许可的办事指南没有写申请材料"},
		{"type: 行政许可\nparent: main\n", ""},
		{"type: 行政许可\nparent: bare\nmaterials: 申请表\n", "warning 1:7 许可的办事指南没有写条件、期限、办理流程"},
		{"type: 行政处罚\n", ""},
		{"type: 行政许可\nhistory:\n  - date: 2022-06-20\n    change: 取消\n", ""},
	}, "code: main\n"+full, "code: bare\n")
}

func TestStepsFew(t *testing.T) {
	for _, c := range []struct {
		procedure string
		want      int
	}{
		{"受理、审查、决定、送达。", 4},
		{"申请、受理、审查、决定、送达。", 5},
		{"申请→受理→审查→决定→送达", 5},
		{"申请-->受理-->审查", 3},
		{"申请——受理——审查", 3},
		{"申请\n受理\n审查\n决定\n制证、送达", 6},
		{"1.申请\n2.受理\n3.审查", 3},
		{"1. 申请 2. 受理 3. 审查", 3},
		{"①申请②受理③审查④决定⑤送达", 5},
		{"（一）申请（二）受理", 2},
		{"第一步：申请\n第二步：受理", 2},
		{"申请人提交材料，窗口受理，科室审查，局长决定，送达。", 5},
		{"申请\n\n \n受理\n", 2},
		{"", 0},
	} {
		if got := countSteps(c.procedure); got != c.want {
			t.Errorf("%q: got %d, want %d", c.procedure, got, c.want)
		}
	}
	checkPowerCases(t, "steps-few", []powerCase{
		{"type: 行政许可\nprocedure: 受理、审查、决定、送达。\n", "warning 2:12 办理流程只有 4 步，少于 5 步"},
		{"type: 行政许可\nprocedure: |-\n  申请\n  受理\n  审查\n  决定\n  送达\n", ""},
		{"type: 行政许可\n", ""}, // told by licence-guide
		{"type: 行政确认\nprocedure: 受理、决定\n", ""},
		{"type: 行政许可\nprocedure: 受理\nhistory:\n  - date: 2022-06-20\n    change: 取消\n", ""},
	})
}

func TestVisitsAndChannels(t *testing.T) {
	checkPowerCases(t, "on-site-visits-reason", []powerCase{
		{"visits: 0\n", ""},
		{"visits: 2\n", "warning 1:9 要到现场 2 次，没有写原因"},
		{"visits: 2\nvisits_reason: 需要当场核验车辆。\n", ""},
		{"code: a\n", ""},
	})
	const nowhere = "到现场 0 次，办理形式里却没有网上，也没有快递"
	checkPowerCases(t, "remote-channel", []powerCase{
		{"visits: 0\nchannels: [窗口]\n", "warning 2:11 " + nowhere},
		{"visits: 0\n", "warning 1:9 " + nowhere},
		{"visits: 0\nchannels: [窗口, 快递]\n", ""},
		{"visits: 0\nchannels: [网上]\n", ""},
		{"visits: 1\nchannels: [窗口]\n", ""},
		{"channels: [窗口]\n", ""},
	})
}

func TestFeeBasis(t *testing.T) {
	checkPowerCases(t, "fee-basis", []powerCase{
		{"charged: 否\nfee: 不收费，《行政许可法》第五十八条。\n", ""},
		{"charged: 否\n", ""},
		{"code: a\nfee: 每证 10 元\n", ""},
		{"charged: 是\n", "warning 1:10 收费，没有写收费标准和依据"},
		{"charged: 是\nfee: 不收费。\n", "warning 2:6 是否收费填了“是”，收费标准却写不收费"},
		{"charged: 是\nfee: 费用由违法行为人承担。\ntype: 行政强制\n", ""},
		{"charged: 是\nfee: 每证 10 元。\ntype: 行政许可\n", "warning 2:6 许可收费，没有写依据的法律、行政法规"},
		{"charged: 是\nfee: 每证 10 元，《道路运输条例》第八十条。\ntype: 行政许可\n", ""},
		{"charged: 否\nfee: 工本费每证 12.5 元。\n", "warning 2:6 是否收费填了“否”，收费标准却写着 12.5 元"},
		{"charged: 否\nfee: 每份0.5元\n", "warning 2:6 是否收费填了“否”，收费标准却写着 0.5元"},
		{"charged: 否\nfee: 人民币壹拾元整\n", "warning 2:6 是否收费填了“否”，收费标准却写着 壹拾元"},
		{"charged: 否\nfee: 0 元\n", ""},
		{"charged: 否\nfee: 0.00元\n", ""},
		{"charged: 否\nfee: 工本费每证 10 元已经停征。\n", ""},
	})
}

func TestPhonesAlike(t *testing.T) {
	checkPowerCases(t, "phones-alike", []powerCase{
		{"enquiry_phone: 0000-12345678\nsupervision_phone: 0000-12345679\n", ""},
		{"enquiry_phone: 0000-12345678\nsupervision_phone: 0000-12345678\n", "warning 2:20 监督投诉电话和咨询电话相同：0000-12345678"},
		{"enquiry_phone: 0000 1234 5678\nsupervision_phone: 0000-12345678\n", "warning 2:20 监督投诉电话和咨询电话相同：0000-12345678"},
		{"enquiry_phone: 12345\nsupervision_phone: 12345\n", ""},
		{"enquiry_phone: 0000-12345678\n", ""},
		{"code: a\n", ""},
	})
}
