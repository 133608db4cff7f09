package intake

import (
	"math/rand/v2"
	"strings"
	"testing"

	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// checkSplit demands that nothing of a cell is lost: what stands in its entries, in
// their order, stands in the cell in that order.
func checkSplit(t *testing.T, text string, f *schema.Field) {
	t.Helper()
	parts, fault := splitEntries(text, f)
	if fault != nil {
		if len(parts) > 0 {
			t.Errorf("refused, and taken apart all the same")
		}
		return
	}
	var all strings.Builder
	for _, p := range parts {
		for _, x := range p.fields {
			if x.text != strings.TrimSpace(x.text) {
				t.Errorf("%s has blanks at its ends: %q", x.field, x.text)
			}
			if x.field == "law" && p.same || x.field == "stage" {
				continue // taken over from the entry before, or a word of the field
			}
			all.WriteString(x.text)
		}
	}
	if !inOrder(text, all.String()) {
		t.Errorf("%q\nbecame %q", text, all.String())
	}
	// What is left out is numbers, marks and the words between an article and its text.
	left := visible(text)
	for c, n := range visible(all.String()) {
		left[c] -= n
	}
	for c, n := range left {
		if n > 0 && !strings.ContainsRune(droppable, c) && !strings.Contains(text, "【") {
			t.Errorf("%q is lost %d times\n%q\n%q", c, n, text, all.String())
		}
	}
}

// droppable are the signs of numbers, of stages and of what stands between an article
// and its words.
var droppable = "0123456789０１２３４５６７８９.．、,，:：;；。()（）[]【】—-》第款项条之一二三四五六七八九十规定和及与①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉ \u3000" +
	"受理立案调查取证审查核告知决定送达执行事后中监管督其他责任阶段环节程序《"

// FuzzEntries: whatever a cell of legal bases or duties holds, it is taken apart without
// loss or refused.
func FuzzEntries(f *testing.F) {
	for _, s := range []string{
		"《中华人民共和国道路运输条例》第六十三条：违反本条例的规定，由县级以上地方人民政府交通运输主管部门责令停止经营。",
		"1.《公路法》第七十六条：有下列违法行为之一的：\n（一）违反本法；\n（二）擅自占用。\n2.《公路安全保护条例》（国务院令第593号）第六十四条、第六十五条第一款第（二）项",
		"【行政法规】《道路运输条例》第六十三条　违反\n规定的。\n第六十四条　不符合的。",
		"1.立案责任：发现涉嫌违法行为的，予以审查。\n2.调查责任：两人以上。3.决定责任：作出决定。\n4.法律法规规章规定应履行的其他责任。",
		"【受理】公示材料。\n【审查】审核材料。",
	} {
		f.Add(s)
	}
	bases, duties := disclosure.Power.Field("bases"), disclosure.Power.Field("responsibilities")
	f.Fuzz(func(t *testing.T, s string) {
		s = cleanCell(strings.ToValidUTF8(s, "字"), schema.Prose)
		checkSplit(t, s, bases)
		checkSplit(t, s, duties)
	})
}

// FuzzEntryPieces takes cells apart that are put together from what they consist of.
func FuzzEntryPieces(f *testing.F) {
	f.Add([]byte("\x00\x10\x02\x03"))
	f.Add([]byte("abcdefghijklmnopqrstuvwxyz"))
	bases, duties := disclosure.Power.Field("bases"), disclosure.Power.Field("responsibilities")
	f.Fuzz(func(t *testing.T, choice []byte) {
		var b strings.Builder
		for _, c := range choice {
			b.WriteString(entryPieces[int(c)%len(entryPieces)])
		}
		s := cleanCell(b.String(), schema.Prose)
		checkSplit(t, s, bases)
		checkSplit(t, s, duties)
	})
}

var entryPieces = []string{
	"\n", "\n", "\n", " ", "　", "1.", "2.", "3、", "（1）", "（一）", "①", "②", "《公路法》", "《甲《乙》办法》", "《", "》", "（2019年修订）", "(", ")", "第六十三条", "第三条第一款第（二）项", "、", "，", "。", "；", "：", "规定：", "和",
	"违反本条例的", "由县级以上主管部门责令改正", "【行政法规】", "立案", "调查", "责任", "受理责任：", "决定：", "【审查】", "送达", "法律法规规章规定应履行的其他责任。", "-1", "“", "”",
}

// Random cells of such pieces lose nothing either, and most shapes occur: some are taken
// apart into several entries, some are refused.
func TestRandomEntries(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 7))
	bases, duties := disclosure.Power.Field("bases"), disclosure.Power.Field("responsibilities")
	several, refused := 0, 0
	for range 8_000 {
		var b strings.Builder
		for range 1 + random.IntN(14) {
			b.WriteString(entryPieces[random.IntN(len(entryPieces))])
		}
		s := cleanCell(b.String(), schema.Prose)
		for _, f := range []*schema.Field{bases, duties} {
			checkSplit(t, s, f)
			switch parts, fault := splitEntries(s, f); {
			case fault != nil:
				refused++
			case len(parts) > 1:
				several++
			}
		}
	}
	if several < 50 || refused < 500 {
		t.Errorf("%d cells with several entries, %d refused", several, refused)
	}
}
