package site

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/spf13/afero"

	"sunboard/generator/calendar"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// SearchPage is a page of the site that is no record, as the search knows it.
type SearchPage struct {
	URL   string
	Title string
	Day   calendar.Day // on which it was last changed
	Text  string       // Markdown
	// Plain are texts beside it that are no Markdown: each with the id of the element
	// above it, and the words of that element if it is a heading.
	Plain []struct{ Anchor, Heading, Text string }
}

// WriteSearch writes the search index of the records and of some pages, each file
// where create makes it. Names are slash-separated and below the site's root.
type WriteSearch func(pages []SearchPage, create func(name string) (io.WriteCloser, error)) error

// writeSearch writes the search index below a folder.
func (s *Site) writeSearch(to afero.Fs, dir string) error {
	if s.search == nil {
		return nil
	}
	pages, err := s.searchPages()
	if err != nil {
		return err
	}
	return s.search(pages, creator(to, dir))
}

// creator makes files below a folder, and their folders where they are missing.
func creator(to afero.Fs, dir string) func(name string) (io.WriteCloser, error) {
	return func(name string) (io.WriteCloser, error) {
		name = path.Join(dir, name)
		if err := to.MkdirAll(path.Dir(name), 0o755); err != nil {
			return nil, err
		}
		return to.Create(name)
	}
}

// searchPages are the pages that people wrote and those of the agencies.
func (s *Site) searchPages() ([]SearchPage, error) {
	var pages []SearchPage
	err := s.walk("content", func(name string) error {
		if path.Ext(name) != ".md" {
			return nil
		}
		data, err := s.root.ReadFile(name)
		if err != nil {
			return err
		}
		page, shown, err := handWritten(name, data)
		if err != nil {
			return frontError(name, err)
		}
		if shown {
			pages = append(pages, page)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		pages = append(pages, agencySearch(a))
	}
	return pages, nil
}

// agencySearch is the page of an agency: what it says of itself at the top, and
// the rest under the heading of how to reach it.
func agencySearch(a *schema.Record) SearchPage {
	page := SearchPage{URL: agencyURL(a.Text("id")), Title: a.Text("name")}
	page.Plain = append(page.Plain, struct{ Anchor, Heading, Text string }{Anchor: "main", Text: a.Text("about")})
	for _, name := range []string{"address", "phone", "hours", "website", "code", "level"} {
		page.Plain = append(page.Plain, struct{ Anchor, Heading, Text string }{"contact", "联系方式", a.Format(name, problem.ZH)})
	}
	return page
}

var inFront = regexp.MustCompile(`^\[(\d+):(\d+)\] `)

// frontError is the problem of a page whose front matter cannot be read. What
// reads it counts lines from the one after the opening fence.
func frontError(name string, err error) error {
	at := problem.Place{File: name}
	text := err.Error()
	if m := inFront.FindStringSubmatch(text); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		at.Line++
		at.Column, _ = strconv.Atoi(m[2])
		text = text[len(m[0]):]
	}
	return unreadable(at, text)
}

// handWritten reads a page of content/; shown is false for a draft and for a page
// in another language than Chinese.
func handWritten(name string, data []byte) (page SearchPage, shown bool, err error) {
	parsed, err := pageparser.ParseFrontMatterAndContent(bytes.NewReader(data))
	if err != nil {
		return SearchPage{}, false, err
	}
	if draft, _ := parsed.FrontMatter["draft"].(bool); draft || strings.HasSuffix(name, "."+englishLanguage+".md") {
		return SearchPage{}, false, nil
	}
	page.URL = pageURL(strings.TrimSuffix(strings.TrimPrefix(name, "content"), ".md"))
	page.Title, _ = parsed.FrontMatter["title"].(string)
	page.Text = string(parsed.Content)
	for _, key := range []string{"lastmod", "date"} {
		text := day(fmt.Sprint(parsed.FrontMatter[key]))
		if d, err := calendar.Parse(text); err == nil {
			page.Day = d
			break
		}
	}
	return page, true, nil
}

// pageURL is the address that Hugo gives to a content file without its ending.
func pageURL(name string) string {
	if dir, file := path.Split(name); file == "index" || file == "_index" {
		name = strings.TrimSuffix(dir, "/")
	}
	return strings.ToLower(name) + "/"
}

// browsed is a kind on the page of the search, for whoever has no scripts and for
// whoever would rather look than type.
type browsed struct {
	Title    string         `json:"title"`
	URL      string         `json:"url"`
	Count    int            `json:"count"`
	Years    []yearLink     `json:"years,omitempty"`
	Named    []namedLinks   `json:"named,omitempty"`    // its lists by first letter
	Agencies []agencyLetter `json:"agencies,omitempty"` // instead, where they are few
}

// namedLinks are the letters of a volume, or of a kind that has none.
type namedLinks struct {
	Year    string `json:"year,omitempty"`
	Letters []link `json:"letters"`
}

// searchPage is the page of the search. Without scripts it leads to the lists.
func (s *Site) searchPage() page {
	var list []browsed
	for _, k := range disclosure.Kinds {
		b := browsed{Title: k.Title.In(s.lang), URL: s.at(kindURL(k)), Count: s.count(k)}
		if k.Yearly != "" {
			b.Years = s.years(k)
			for _, v := range s.volumes(k) {
				b.addLetters(v.Year, s.lettersOf(k, v))
			}
		} else {
			b.addLetters("", s.lettersOf(k, nil))
		}
		list = append(list, b)
	}
	list = append(list, browsed{
		Title: disclosure.Agencies.Title.In(s.lang), URL: "/agency/", Count: len(s.project.Settings[disclosure.Agencies.Name]), Agencies: s.agencyLetters(),
	})
	return page{path: contentPath(searchURL), front: front{
		Title: searchTitle.In(s.lang), Description: searchAbout.In(s.lang), Layout: "search",
		Params: struct {
			common
			Browse []browsed `json:"browse"`
		}{common{Crumbs: s.crumbs()}, list},
	}}
}

// addLetters adds the letters of a volume, if it has any.
func (b *browsed) addLetters(year string, letters []link) {
	if letters != nil {
		b.Named = append(b.Named, namedLinks{year, letters})
	}
}

// searchURL is the address of the page of the search; the index stands below it.
const searchURL = "/search/"

var (
	searchTitle = problem.T("搜索", "Search")
	searchAbout = problem.T("在全站查找名称、代码、文号、违法行为、依据和正文里的任何一段文字。", "Find any part of a name, a code, a number, a violation, a law or a text on the whole site.")
)
