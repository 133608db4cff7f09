package law

import (
	"testing"

	"sunboard/generator/schema"
)

func TestGravityCategory(t *testing.T) {
	table(t, GravityCategory("categories"),
		spoken{"{gravity: 轻微, categories: [吊销许可证件]}", "warning gravity-category: 处罚类别有“吊销许可证件”，失信程度却写“轻微”"},
		spoken{"{gravity: 一般, categories: [罚款, 责令停产停业]}", "warning gravity-category: 处罚类别有“责令停产停业”，失信程度却写“一般”"},
		spoken{"{gravity: 轻微, categories: [罚款, 没收违法所得]}", "warning gravity-category: 处罚类别有“没收违法所得”，失信程度却写“轻微”"},
		spoken{"{gravity: 轻微, categories: [暂扣许可证件, 限制从业]}", "warning gravity-category: 处罚类别有“限制从业”，失信程度却写“轻微”"}, // once, by the gravest
		spoken{"{gravity: 一般, categories: [暂扣许可证件]}", ""},
		spoken{"{gravity: 严重, categories: [责令关闭]}", ""},
		spoken{"{gravity: 严重, categories: [警告]}", ""}, // how heavy a fine or warning is, others say
		spoken{"{gravity: 轻微, categories: [警告, 罚款, 其他-责令改正]}", ""},
		spoken{"{categories: [责令关闭]}", ""},
	)
}

func TestMinorPublished(t *testing.T) {
	const public = "{id: 2026-0017, decided_on: 2026-11-11, gravity: 轻微, published_on: 2026-11-13}"
	const asked = "warning minor-published: 2026年4月1日起作出的轻微处罚原则上不公示，这里公示了"
	for _, c := range []struct{ text, gate, want string }{
		{public, "", asked},
		{public, "minor_penalties: 公示", ""},
		{public, "minor_penalties: 不公示", "warning minor-published: data/site/gate.yaml 写明不公示轻微处罚，2026-0017 却填了公开日期"},
		{"{decided_on: 2026-04-01, gravity: 轻微, published_on: 2026-04-02, publish_until: 2026-12-01}", "", asked},
		{"{decided_on: 2026-03-31, gravity: 轻微, published_on: 2026-04-02, publish_until: 2026-12-01}", "", ""}, // under order 58
		{"{decided_on: 2026-07-01, gravity: 轻微, published_on: 2026-07-02, publish_until: 2026-10-01}", "", ""}, // its term has ended
		{"{decided_on: 2026-11-11, gravity: 一般, published_on: 2026-11-13}", "", ""},
		{"{decided_on: 2026-11-11, gravity: 轻微}", "", ""},
		{"{decided_on: 2026-11-11, gravity: 轻微, published_on: 2026-11-13, withdrawn: {on: 2026-11-20}}", "", ""},
		{"{decided_on: 2026-11-11, gravity: 轻微, published_on: 2026-11-13, unpublished_reason: 轻微。}", "", ""},
		{"{published_on: 2026-11-13, gravity: 轻微}", "", ""},
	} {
		if got := said(t, MinorPublished("published_on"), c.text, c.gate); got != c.want {
			t.Errorf("%s with %q: got %q, want %q", c.text, c.gate, got, c.want)
		}
	}
}

func TestUnpublishedReason(t *testing.T) {
	const grave = "warning unpublished-reason: 不是轻微的处罚，也看不出涉及秘密或者隐私，却不予公开"
	table(t, UnpublishedReason("unpublished_reason", "published_on", "categories"),
		spoken{"{gravity: 轻微, categories: [罚款], unpublished_reason: 轻微，按规定不公示。}", ""},
		spoken{"{gravity: 一般, categories: [警告, 通报批评], unpublished_reason: 简易程序。}", ""},
		spoken{"{categories: [警告], unpublished_reason: 简易程序。}", ""},
		spoken{"{unpublished_reason: 简易程序。}", ""},
		spoken{"{gravity: 严重, categories: [罚款], unpublished_reason: 当事人要求。}", grave},
		spoken{"{gravity: 严重, categories: [警告], unpublished_reason: 当事人要求。}", grave},
		spoken{"{categories: [罚款], unpublished_reason: 当事人要求。}", grave},
		spoken{"{gravity: 严重, categories: [罚款], unpublished_reason: 涉及国家秘密。}", ""},
		spoken{"{gravity: 一般, categories: [罚款], unpublished_reason: 当事人是未成年人。}", ""},
		spoken{"{gravity: 轻微, published_on: 2026-11-13, unpublished_reason: 轻微。}", "warning unpublished-reason: 写了不予公开的理由，又填了公开日期 published_on：不会显示"},
		spoken{"{gravity: 严重, categories: [罚款]}", ""},
		spoken{"{gravity: 严重, unpublished_reason: 当事人要求。, withdrawn: {on: 2026-11-20}}", ""},
	)
}

func TestWhatIsKeptBackIsNeitherLateNorShown(t *testing.T) {
	table(t, PublishedLate("decided_on", "published_on", 7),
		spoken{"{decided_on: 2026-11-02, gravity: 轻微, unpublished_reason: 轻微，按规定不公示。}", ""},
		spoken{"{decided_on: 2026-11-02, gravity: 轻微}", "error published-late: 决定于 2026-11-02 作出，最迟应在 2026-11-11 公开，到 2026-11-22 还没有公开"},
	)
	r := decode(t, decision, "{published_on: 2026-11-03, unpublished_reason: 轻微。}")
	today, _ := r.Day("published_on")
	if decisionKind.Visible(r, today) || decisionKind.Noticed(r, today) {
		t.Error("what is kept back is shown")
	}
	if (&schema.Kind{}).KeptBack(r) {
		t.Error("a kind that keeps nothing back does")
	}
}
