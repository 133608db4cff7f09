package intake

import (
	"slices"
	"strings"

	"path"
	"regexp"
	"sunboard/generator/disclosure"

	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Options are what a person knows and a text does not say. All may be empty.
type Options struct {
	ID          string
	Agency      string // the id of the agency
	Title       string // instead of the text's
	Year        string // likewise
	PublishedOn string
	Lang        problem.Lang // of comments; empty is Chinese
}

// YAML writes the report as a file of data/report/: what is missing is an empty
// key with a comment, which check then names, and figures are comments that a
// person keeps or drops.
func (r *Report) YAML(o Options) []byte {
	w := &writer{lang: o.Lang}
	w.origin(r.File)
	rec := r.with(o)
	w.record(rec, "", "", r.notes(rec))
	w.figures(r)
	return w.Bytes()
}

// origin says where a file is from.
func (w *writer) origin(file string) {
	w.comment(problem.Textf("由 %s 导入。对照原文核对，补上“待填”的各项。", "Imported from %s. Compare it with the original and fill in what is asked for.", cleanName(path.Base(file))).In(w.lang))
}

// with is the record with what the options say.
func (r *Report) with(o Options) *schema.Record {
	return o.fill(r.Record, disclosure.Report.Name+"/"+o.ID+"-")
}

// fill is a record with what the options say, and with its pictures at their
// places; files is how their names begin.
func (o Options) fill(r *schema.Record, files string) *schema.Record {
	rec := showPictures(r, files)
	for _, given := range [][2]string{{"id", o.ID}, {"agency", o.Agency}, {"title", o.Title}, {"year", o.Year}, {"published_on", o.PublishedOn}} {
		if text := cleanName(given[1]); text != "" {
			set(rec, given[0], text, 0)
		}
	}
	return rec
}

// showPictures is a record whose pictures have their names, in Markdown their
// addresses.
func showPictures(r *schema.Record, files string) *schema.Record {
	out := *r
	out.Values = make([]schema.Value, len(r.Values))
	for i, v := range r.Values {
		begins := files
		if r.Fields[i].Type == schema.Markdown {
			begins = schema.FileURL(files)
		}
		out.Values[i] = showPicturesIn(v, begins, files)
	}
	return &out
}

func showPicturesIn(v schema.Value, begins, files string) schema.Value {
	v.Text = strings.ReplaceAll(v.Text, pictureMark, begins)
	v.Items = slices.Clone(v.Items)
	for i := range v.Items {
		v.Items[i] = showPicturesIn(v.Items[i], begins, files)
	}
	if v.Group != nil {
		v.Group = showPictures(v.Group, files)
	}
	return v
}

// File is a file of data/files/ that goes with a record.
type File struct {
	Name string // report/sample-city-2024-1.png
	Data []byte
}

// Year is the year that the report reports on; empty where the text does not say.
func (r *Report) Year() string { return r.Record.Text("year") }

// Files are the pictures of the report.
func (r *Report) Files(o Options) []File {
	return pictureFiles(r.Pictures, disclosure.Report.Name, o.ID)
}

func pictureFiles(list []*Picture, kind, id string) []File {
	var files []File
	for _, p := range list {
		files = append(files, File{kind + "/" + id + "-" + p.file(), p.Data})
	}
	return files
}

// Show writes the places of problems as people say them, 报告.docx 第12段, once
// they are in the order of the document.
func (r *Report) Show(list []problem.Problem, lang problem.Lang) {
	r.places.showAll(list, lang)
}

func cleanName(s string) string {
	clean, _ := cleanLine(s)
	return clean
}

var published = regexp.MustCompile(`(?:发布|公开|更新)(?:时间|日期) ?: ?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: \d{1,2}:\d{2})?)`)

// notes say where a value comes from, or what the text has to say of a field
// that it does not fill.
func (r *Report) notes(rec *schema.Record) notes {
	n := notes{"agency": {}, "published_on": {}}
	if r.Agency != "" {
		n["agency"] = problem.Textf("原文写作“%s”", "The text says “%s”.", r.Agency)
	}
	if r.yearGuess {
		n["year"] = problem.T("按落款日期推定，请核对", "inferred from the date below the report: make sure")
	}
	if year := rec.Text("year"); !rec.Has("title") && year != "" && r.Agency != "" {
		n["title"] = problem.Textf("原文没有标题，可写作“%s%s年法治政府建设年度报告”", "The text has none; it may be “%s%s年法治政府建设年度报告”.", r.Agency, year)
	}
	for _, l := range r.Aside {
		if m := published.FindStringSubmatch(newLine(0, l.Text).key); m != nil && !rec.Has("published_on") {
			n["published_on"] = problem.Textf("网页上写着 %s", "The page says %s.", m[1])
			break
		}
	}
	return n
}

// figures writes the candidates in a form that stands once the marks of comment
// are taken away and ids are filled in.
func (w *writer) figures(r *Report) {
	if len(r.Figures) == 0 {
		return
	}
	w.WriteByte('\n')
	w.comment(problem.Textf("文中的数字 %d 个：留下值得逐年对照的，补上 id，去掉行首的“# ”，其余删去。",
		"%d numbers of the text: keep those worth comparing over the years, give them an id, take away “# ”, delete the others.", len(r.Figures)).In(w.lang))
	list := &writer{lang: w.lang}
	list.WriteString("figures:\n")
	for _, c := range r.Figures {
		place := r.places.say(c.Line, problem.T("待填；原文{at}", "to fill in; {at} of the text"), problem.Text{}, "")
		if c.About {
			place = problem.Text{ZH: place.ZH + "，约数", EN: place.EN + ", not exact"}
		}
		list.line("  - id:", place)
		if c.Label == "" {
			list.line("    label:", problem.T("待填", "to fill in"))
		} else {
			list.line("    label: "+scalar(c.Label), problem.Text{})
		}
		for _, f := range [][2]string{{"value", c.Value}, {"unit", scalar(c.Unit)}, {"section", scalar(c.Section)}} {
			if f[0] != "section" || c.Section != "" {
				list.WriteString("    " + f[0] + ": " + f[1] + "\n")
			}
		}
	}
	w.comment(list.String())
}
