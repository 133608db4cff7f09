package intake

import (
	"regexp"
	"strings"
)

// splitLaws takes a cell with legal bases apart, each of the form
//
//	《中华人民共和国道路运输条例》（国务院令第406号）第六十三条：违反本条例的规定，……
//
// one or several under each other, with numbers or without, with the words of the
// article or without. A line that begins with an article is of the law before it.
func splitLaws(text string) ([]part, *bad) {
	w := lawReader{}
	for _, l := range cellLines(text, breaks) {
		if fault := w.line(l); fault != nil {
			return nil, fault
		}
	}
	w.close()
	return w.parts, nil
}

type lawReader struct {
	parts []part
	open  *basis
	last  cellLine // the line that the open basis began with
}

type basis struct {
	law, article, text string
	number, labels     int
	same               bool // the law of the basis before
}

const hanNumber = `[一二三四五六七八九十百零〇两\d]{1,6}`

var (
	lawLabel = regexp.MustCompile(`^【[^】《》]{1,12}】[ \x{3000}]*`)
	// oneArticle is an article with its paragraphs and items.
	oneArticle = `第 ?` + hanNumber + ` ?条(?: ?之` + hanNumber + `)?(?: ?第 ?[(（]?` + hanNumber + `[)）]? ?[款项目])*`
	// articles are one or several of them, as in 第六十三条、第六十四条第一款.
	articles = regexp.MustCompile(`^ ?` + oneArticle + `(?:(?: ?[、，,和及与至] ?|以及)(?:` + oneArticle + `|第 ?[(（]?` + hanNumber + `[)）]? ?[款项目]))*`)
	// opening is what stands between an article and its words.
	opening = regexp.MustCompile(`^(?:[ \x{3000}]*规定)?[ \x{3000}]*[：:，,。、；;][ \x{3000}]*`)
	// another is a basis that begins within the words of an article, maybe.
	another = regexp.MustCompile(`[。；;][ \x{3000}]*(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])?[ \x{3000}]*(《[^《》]+》(?:[（(][^（）()]*[）)])?[ \x{3000}]*第` + hanNumber + `条)`)
)

func (w *lawReader) line(l cellLine) *bad {
	label := lawLabel.FindString(l.text)
	if rest := l.text[len(label):]; strings.HasPrefix(rest, "《") {
		l.text = rest
		return w.citation(l, label != "")
	}
	b := w.open
	switch {
	case b == nil:
		return unclear("看不出是哪部法律", "it is not clear which law this is", l.whole(),
			"每条依据以书名号里的法律全称开头，例如 《中华人民共和国道路运输条例》第六十三条：……", "let each basis begin with the full title of the law in title marks, such as 《中华人民共和国道路运输条例》第六十三条")
	case l.listed && w.follows(l):
		return unclear("看不出是下一条依据，还是上一条的原文", "it is not clear whether this is another basis or a part of the words above", l.whole(),
			"是依据的，以书名号里的法律全称开头；是原文的，接在上一行后面", "let a basis begin with the title of the law; let words of the article follow in the line above")
	}
	if article := articles.FindString(l.text); article != "" && !l.listed {
		if b.article == "" && b.text == "" {
			return b.cite(l.text)
		}
		after := l.text[len(article):]
		if b.text != "" && sentenceDone(b.text) && (opening.MatchString(after) || strings.HasPrefix(after, " ") || strings.HasPrefix(after, "\u3000")) {
			w.close()
			w.open = &basis{law: b.law, same: true}
			return w.open.cite(l.text)
		}
		if b.text != "" && sentenceDone(b.text) {
			return unclear("看不出是下一条，还是上一条的原文", "it is not clear whether this is the next article or a part of the words above", l.whole(),
				"是下一条的，前面写上法律全称", "where it is another article, write the title of the law before it")
		}
	}
	b.text = joinText(b.text, l)
	return b.check()
}

// follows reports whether a line has the number after that of the open basis.
func (w *lawReader) follows(l cellLine) bool {
	return w.last.listed && l.number.rank == w.last.number.rank && l.number.ordinal == w.last.number.ordinal+1
}

// citation reads a line that begins with the title of a law.
func (w *lawReader) citation(l cellLine, labelled bool) *bad {
	law := title(l.text)
	_, hasArticle := strings.CutPrefix(strings.TrimSpace(l.text[len(law):]), "第")
	sure := labelled || l.listed && (w.open == nil || w.follows(l))
	if b := w.open; b != nil && b.text != "" && !sure && (w.last.listed || l.listed || !hasArticle || !sentenceDone(b.text)) {
		return unclear("看不出是另一条依据，还是上一条的原文", "it is not clear whether this is another basis or a part of the words above", l.whole(),
			"每条依据编上号（1. 2. 3.），或者一条一行写开", "number the bases (1. 2. 3.), or give each a row")
	}
	w.close()
	w.open = &basis{law: law, number: 0}
	if l.listed {
		w.open.number = l.number.ordinal
	}
	if labelled {
		w.open.labels++
	}
	w.last = l
	return w.cite(l.text[len(law):])
}

// cite reads what follows a law: its article, further laws, the words.
func (w *lawReader) cite(rest string) *bad {
	b := w.open
	if fault := b.cite(rest); fault != nil || b.text == "" {
		return fault
	}
	// 《A》第一条、《B》第二条 in one line: laws without words.
	if next := strings.TrimLeft(b.text, " \u3000、，,；;和及与"); strings.HasPrefix(next, "《") {
		number := b.number
		b.text = ""
		w.close()
		law := title(next)
		w.open = &basis{law: law, number: number}
		return w.cite(next[len(law):])
	}
	return b.check()
}

// title is the title of a law at the beginning of a text, with what stands in brackets
// behind it. Titles stand within titles.
func title(s string) string {
	depth, end := 0, 0
	for i, r := range s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth == 0 {
			end = i + len("》")
			break
		}
	}
	if end == 0 { // a mark was lost
		if end = strings.Index(s, "》") + len("》"); end < len("》") {
			end = len(s)
		}
	}
	for {
		rest := strings.TrimLeft(s[end:], " \u3000》")
		m := inBrackets.FindString(rest)
		if m == "" {
			return s[:end]
		}
		end = len(s) - len(rest) + len(m)
	}
}

// inBrackets is the number or the year of a law: （2019年修订）.
var inBrackets = regexp.MustCompile(`^[（(〔][^（）()〔〕]*(?:[（(〔][^（）()〔〕]*[）)〕][^（）()〔〕]*)*[）)〕]`)

// cite reads an article and the words behind it.
func (b *basis) cite(rest string) *bad {
	rest = strings.TrimLeft(rest, "》 \u3000") // doubled marks
	if article := articles.FindString(rest); article != "" {
		b.article = strings.ReplaceAll(strings.TrimSpace(article), " ", "")
		rest = rest[len(article):]
		rest = rest[len(opening.FindString(rest)):]
	} else if sign := opening.FindString(rest); sign != "" {
		rest = rest[len(sign):]
	}
	b.text = strings.TrimSpace(rest)
	return nil
}

// check refuses words in which another basis may begin.
func (b *basis) check() *bad {
	if m := another.FindStringSubmatch(b.text); m != nil {
		return unclear("看不出是另一条依据，还是上一条的原文", "it is not clear whether this is another basis or a part of the words above", m[1],
			"是另一条依据的，另起一行", "where it is another basis, begin a new line")
	}
	return nil
}

// close ends the open basis.
func (w *lawReader) close() {
	if b := w.open; b != nil {
		w.parts = append(w.parts, part{number: b.number, labels: b.labels, same: b.same,
			fields: []partField{{"law", b.law}, {"article", b.article}, {"text", b.text}}})
	}
	w.open = nil
}
