package intake

import (
	"bytes"
	"image"
	_ "image/gif"  // to look at the size of pictures
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// Picture is a picture of a document.
type Picture struct {
	Alt  string // alternative text; empty: a person must write it
	At   int    // where it stands
	Data []byte
	ext  string
	name string // of the part
	n    int    // from 1
}

// pictureMark stands in Markdown for the folder and the record's id, which are not
// known while reading. No text has this character.
const pictureMark = "\x00"

// file is the last part of the picture's name: 1.png.
func (p *Picture) file() string { return strconv.Itoa(p.n) + p.ext }

// markdown shows the picture, with an empty alternative text where there is none:
// check will not let it pass.
func (p *Picture) markdown() string {
	return "![" + linkText.Replace(markdown(p.Alt)) + "](" + pictureMark + p.file() + ")"
}

var linkText = strings.NewReplacer("[", `\[`, "]", `\]`)

// formats are the pictures that browsers show, by how they begin.
var formats = []struct{ magic, ext string }{
	{"\x89PNG\r\n\x1a\n", ".png"}, {"\xff\xd8\xff", ".jpg"}, {"GIF8", ".gif"},
}

// graphic reads what is drawn: pictures, text boxes, charts.
func (f *flow) graphic(n *node, m manner) {
	switch {
	case m.deleted:
		f.drop(pictureWord+n.words(), asDeleted)
	case m.hidden:
		f.drop(pictureWord+n.words(), asHidden)
	case f.d.inCode():
		f.drop(pictureWord+n.words(), asFormula)
	default:
		g := &drawing{flow: f}
		g.look(n)
		if g.things == 0 {
			f.drop(g.name, asGraphic)
		}
	}
}

const pictureWord = "〔图片〕"

// drawing is what one drawing has in it.
type drawing struct {
	*flow
	name, alt string // of what comes next
	things    int
}

func (g *drawing) look(n *node) {
	switch n.name {
	case "docPr", "cNvPr", "shape":
		if s := n.attr("name") + n.attr("id"); g.name == "" {
			g.name = s
		}
		if s := n.attr("descr") + n.attr("alt"); s != "" {
			g.alt = s
		}
	case "txbxContent":
		g.things++
		g.boxes = append(g.boxes, n)
		return
	case "t", "delText":
		g.things++
		g.text(n.text, manner{})
	case "blip":
		g.things++
		g.picture(n.attr("embed"), n.attr("link"))
	case "imagedata":
		g.things++
		g.picture(n.attr("id"), n.attr("href"))
	case "textpath":
		if s := n.attr("string"); s != "" {
			g.things++
			g.text(s, manner{})
		}
	case "chart", "relIds", "contentPart", "OLEObject":
		g.things++
		what := map[string]string{"chart": "图表", "relIds": "SmartArt", "contentPart": "墨迹"}[n.name]
		if what == "" {
			what = n.attr("ProgID")
		}
		g.d.tell(unread, g.n(), what)
		g.drop(what, asGraphic)
	case "AlternateContent":
		n = chosen(n)
	}
	for _, k := range n.kids {
		g.look(k)
	}
}

// picture takes a picture out of the document. One that is only linked is not
// fetched.
func (g *drawing) picture(id, outside string) {
	d, n := g.d, g.n()
	l, ok := d.links[id]
	tell := func(message, hint problem.Text) {
		d.found(pictureLost.At(d.at(n), message, hint))
		g.drop(pictureWord, asGraphic)
	}
	switch {
	case id == "" && outside == "":
		return
	case !ok || l.outside:
		tell(problem.T("图片不在文档里，只有一个链接，没有去取", "the picture is not in the document but linked; it was not fetched"),
			problem.T("在 Word 里删去它，把图片本身插进去", "delete it in Word, and insert the picture itself"))
		return
	}
	for _, p := range d.pictures {
		if p.name == l.target { // the same once more
			g.insert(insert{picture: p})
			return
		}
	}
	p := &Picture{At: n, name: l.target, Alt: alternative(g.alt), n: len(d.pictures) + 1}
	var err error
	if p.Data, err = d.readPart(l.target); err != nil && err != errNoPart {
		d.err = err
		return
	}
	if p.ext = pictureFormat(p.Data); p.ext == "" {
		tell(problem.Textf("图片 %s 不是 PNG、JPEG 或 GIF，或者坏了，没有收入", "the picture %s is no PNG, JPEG or GIF, or is damaged; it was not taken", path.Base(l.target)),
			problem.T("在 Word 里右键“另存为图片”，选 PNG，再插进去", "save it as PNG in Word, and insert that"))
		return
	}
	p.Data = withoutMetadata(p.ext, p.Data)
	d.pictures = append(d.pictures, p)
	g.insert(insert{picture: p})
	if p.Alt == "" {
		d.found(noAlternative.At(d.at(n), problem.Textf("第 %d 张图片没有替代文字", "picture %d has no alternative text", p.n),
			problem.T("给看不见图片的人写一句图上有什么；在 Word 里右键“编辑替换文字”，或导入后填", "say what it shows for those who cannot see it: in Word, or after the import")))
	}
}

func (d *document) readPart(name string) ([]byte, error) {
	r, err := d.reader(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// pictureFormat is the ending of a picture's name; empty where it cannot be shown.
func pictureFormat(data []byte) string {
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			if _, _, err := image.DecodeConfig(bytes.NewReader(data)); err != nil {
				return ""
			}
			return f.ext
		}
	}
	return ""
}

// notAlternative are texts that programs write by themselves: a file's name, a
// running number, what a machine took the picture for.
var notAlternative = regexp.MustCompile(`(?i)^(?:图片|图像|图表|图形|照片|微信图片|微信截图|QQ图片|QQ截图|未命名|截图|屏幕截图|img|dsc|image|picture|photo|untitled)[\s_\d()（）-]*$|\.(?:png|jpe?g|gif|bmp|emf|wmf|webp|tiff?)$|[\\/]|自动生成|automatically generated|AI-generated`)

// alternative is the alternative text that a person wrote, or empty.
func alternative(s string) string {
	s = cleanName(s)
	if !hasHan(s) || notAlternative.MatchString(s) {
		return ""
	}
	return s
}
