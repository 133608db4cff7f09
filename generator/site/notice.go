package site

import (
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// notice tells readers of a withdrawn decision: its number and the reason,
// without the party (行政处罚法第四十八条).
type notice struct {
	Number  string      `json:"number"`
	Agency  *agencyLink `json:"agency,omitempty"`
	Decided string      `json:"decided,omitempty"`
	On      string      `json:"on"`
	Kind    string      `json:"kind"`
	Reason  []string    `json:"reason"`
}

// noticesURL is where a kind's notices of withdrawal stand.
func noticesURL(k *schema.Kind) string { return kindURL(k) + "withdrawn/" }

// notices are a kind's withdrawn records that readers are told of, newest year
// first.
func (s *Site) notices(k *schema.Kind) []notice {
	var list []notice
	add := func(records []*schema.Record) {
		for _, r := range records {
			for _, w := range r.Groups(schema.Withdrawn) {
				list = append(list, notice{
					Number: r.Text(k.Show.Number), Agency: s.agencyLink(r), Decided: r.Text(k.Show.Date),
					On: w.Text("on"), Kind: w.Format("kind", s.lang), Reason: paragraphs(w.Text("reason")),
				})
			}
		}
	}
	for _, r := range s.project.Records[k.Name] {
		if k.Noticed(r, s.project.Today) {
			add([]*schema.Record{r})
		}
	}
	for _, v := range s.project.Volumes {
		if v.Kind == k {
			add(v.Notices)
		}
	}
	return list
}

// noticePage is the page of a kind's notices of withdrawal.
func (s *Site) noticePage(k *schema.Kind, notices []notice) page {
	updated := ""
	for _, n := range notices {
		updated = max(updated, n.On)
	}
	title := problem.Textf("%[1]s：撤下公告", "%[2]s: notices of withdrawal", k.Title.ZH, k.Title.EN)
	return page{path: contentPath(noticesURL(k)), front: front{
		Title: title.In(s.lang), Description: words.noticesAbout.In(s.lang), Layout: "withdrawn",
		Params: struct {
			common
			About   string   `json:"about"`
			Updated string   `json:"updated"`
			Notices []notice `json:"notices"`
		}{common{k.Name, s.crumbs(s.kindCrumb(k))}, words.noticesAbout.In(s.lang), updated, notices},
	}}
}
