package dataset

import (
	"iter"
	"net/url"
	"regexp"
	"strings"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// picture is a picture within Markdown: its words, and where it is.
type picture struct{ alt, address string }

var pictureForm = regexp.MustCompile(`!\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^\s)>]*)`)

// pictures are those of a text in Markdown.
func pictures(text string) iter.Seq[picture] {
	return func(yield func(picture) bool) {
		for _, m := range pictureForm.FindAllStringSubmatchIndex(text, -1) {
			before := text[:m[0]]
			if slashes := len(before) - len(strings.TrimRight(before, `\`)); slashes%2 == 1 {
				continue // an exclamation mark before a link
			}
			if !yield(picture{strings.TrimSpace(text[m[2]:m[3]]), text[m[4]:m[5]]}) {
				return
			}
		}
	}
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
		if x.alt == "" {
			found(pictureAlt.At(r.PlaceOf(v), problem.Textf("图片 %s 没有替代文字", "the picture %s has no alternative text", x.address),
				problem.T("在方括号里写一句图上有什么：![执法人员在货运场站讲解](…)", "say between the square brackets what it shows")))
		}
		if name := x.file(); name != "" {
			v.Text = name
			p.checkFile(r, v, found)
		}
	}
}

var pictureAlt = schema.Rule{
	ID:     "picture-alt",
	Demand: problem.T("正文里的图片有替代文字。", "Pictures in a text have an alternative text."),
	Why: problem.T("看不见图片的人听到的只有“图片”两个字，图上说的事就没有公开给他们。",
		"Those who cannot see it hear nothing but “picture”: what it says was not published for them."),
	Source: problem.T("《无障碍环境建设法》第三十二条；GB/T 37668—2019", "Law on Barrier-free Environments, article 32; GB/T 37668—2019"),
	Good:   "body: |\n  ![执法人员在货运场站讲解超限运输的危害](/files/outreach/yard.png)",
	Bad:    "body: |\n  ![](/files/outreach/yard.png)",
}
