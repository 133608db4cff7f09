package dataset

import (
	"bytes"
	"iter"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// picture is a picture within Markdown: its words, where it is, and where in the
// text it is named, in bytes.
type picture struct {
	alt, address string
	at           int
	html         bool // it is written as an element of HTML
}

// markdown tells pictures from code that only looks like one.
var markdown = disclosure.Markdown()

// pictures are those of a text in Markdown.
func pictures(source string) iter.Seq[picture] {
	return func(yield func(picture) bool) {
		if !strings.Contains(source, "![") && !imageElement.MatchString(source) {
			return
		}
		data := []byte(source)
		ast.Walk(markdown.Parse(text.NewReader(data)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if !entering {
				return ast.WalkContinue, nil
			}
			var segments *text.Segments
			switch t := n.(type) {
			case *ast.Image:
				if !yield(picture{alt: words(t, data), address: string(t.Destination), at: t.Pos()}) {
					return ast.WalkStop, nil
				}
			case *ast.HTMLBlock:
				segments = t.Lines()
			case *ast.RawHTML:
				segments = t.Segments
			}
			if segments != nil && !eachImageElement(segments, data, yield) {
				return ast.WalkStop, nil
			}
			return ast.WalkContinue, nil
		})
	}
}

// words are what stands between the square brackets of a picture.
func words(n ast.Node, data []byte) string {
	var b strings.Builder
	ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch t := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(t.Segment.Value(data))
			}
		case *ast.String:
			if entering {
				b.Write(t.Value)
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}

var (
	htmlComment  = regexp.MustCompile(`(?s)<!--.*?(?:-->|$)`)
	imageElement = regexp.MustCompile(`(?i)<img[\s/>]`)
	imageSource  = regexp.MustCompile(`(?is)\ssrc\s*=\s*["']?([^"'\s>]+)`)
	imageWords   = regexp.MustCompile(`(?is)\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
)

// eachImageElement yields the elements img of a piece of HTML.
func eachImageElement(segments *text.Segments, data []byte, yield func(picture) bool) bool {
	if segments.Len() == 0 {
		return true
	}
	from, to := segments.At(0).Start, segments.At(segments.Len()-1).Stop
	piece := htmlComment.ReplaceAllFunc(data[from:to], func(c []byte) []byte { return bytes.Repeat([]byte(" "), len(c)) })
	for _, at := range imageElement.FindAllIndex(piece, -1) {
		element := piece[at[0]:]
		if end := bytes.IndexByte(element, '>'); end >= 0 {
			element = element[:end+1]
		}
		p := picture{at: from + at[0], html: true}
		if m := imageSource.FindSubmatch(element); m != nil {
			p.address = string(m[1])
		}
		if m := imageWords.FindSubmatch(element); m != nil {
			p.alt = strings.TrimSpace(string(bytes.Join(m[1:], nil)))
		}
		if !yield(p) {
			return false
		}
	}
	return true
}

// file is the picture's file in data/files/; empty where it is another's.
func (p picture) file() string {
	name, ok := strings.CutPrefix(p.address, "/files/")
	if plain, err := url.PathUnescape(name); ok && err == nil {
		return plain
	}
	return ""
}

// checkPictures demands of the pictures in a text that they have words, and that
// their files are there.
func (p *Project) checkPictures(r *schema.Record, v schema.Value, found func(problem.Problem)) {
	for x := range pictures(v.Text) {
		if x.html {
			continue // of a record HTML is shown as the text that it is
		}
		if x.alt == "" {
			found(x.wordless(r.PlaceOf(v)))
		}
		if name := x.file(); name != "" {
			v.Text = name
			p.checkFile(r, v, found)
		}
	}
}

// checkPagePictures demands words of the pictures in a hand-written page.
func (p *Project) checkPagePictures(name string) {
	data, bad := p.load(name)
	if bad != nil {
		p.found(*bad)
		return
	}
	source := string(withoutFront(data))
	for x := range pictures(source) {
		if x.alt == "" {
			before := source[:x.at]
			line := strings.LastIndexByte(before, '\n') + 1
			p.found(x.wordless(problem.Place{File: name, Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[line:]) + 1}))
		}
	}
}

// wordless is the problem of a picture without words.
func (x picture) wordless(at problem.Place) problem.Problem {
	hint := problem.T("在方括号里写一句图上有什么：![执法人员在货运场站讲解](…)", "say between the square brackets what it shows")
	if x.html {
		hint = problem.T("网页不显示 HTML；改用 ![图上有什么](地址) 的写法", "pages show no HTML; write it as ![what it shows](address)")
	}
	return pictureAlt.At(at, problem.Textf("图片 %s 没有替代文字", "the picture %s has no alternative text", x.address), hint)
}

// frontMarks are the lines around the front matter of a page.
var frontMarks = []string{"---", "+++"}

// withoutFront is a page with blanks in place of its front matter, so that lines
// stay where they are. Front matter in JSON has no signs of Markdown.
func withoutFront(page []byte) []byte {
	page = bytes.Clone(page)
	mark, at := "", 0
	for line := range bytes.Lines(page) {
		here := strings.TrimSpace(strings.TrimPrefix(string(line), "\ufeff"))
		for _, m := range frontMarks {
			if at == 0 && here == m {
				mark = m
			}
		}
		if mark == "" {
			break
		}
		end := at > 0 && here == mark
		for i, c := range line {
			if c != '\n' {
				page[at+i] = ' '
			}
		}
		if at += len(line); end {
			break
		}
	}
	return page
}

var pictureAlt = schema.Rule{
	ID:     "picture-alt",
	Demand: problem.T("正文和自己写的网页里的图片有替代文字。", "Pictures in a text, and in a page that people write, have an alternative text."),
	Why: problem.T("看不见图片的人听到的只有“图片”两个字，图上说的事就没有公开给他们。",
		"Those who cannot see it hear nothing but “picture”: what it says was not published for them."),
	Source: problem.T("《无障碍环境建设法》第三十二条；GB/T 37668—2019", "Law on Barrier-free Environments, article 32; GB/T 37668—2019"),
	Good:   "body: |\n  ![执法人员在货运场站讲解超限运输的危害](/files/outreach/yard.png)",
	Bad:    "body: |\n  ![](/files/outreach/yard.png)",
}
