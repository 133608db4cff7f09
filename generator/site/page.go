package site

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// page is one file of Hugo content: front matter in JSON, which costs Hugo the
// least, and a Markdown text that may be empty.
type page struct {
	path     string // below content/: penalty/2024/2024-0017.md
	front    front
	markdown string
	things   []thing // what it is about, for programs
}

// front is the front matter of every generated page.
type front struct {
	Title       string        `json:"title"`
	Description string        `json:"description,omitempty"`
	Layout      string        `json:"layout"`
	Params      any           `json:"params"`
	Build       *buildOptions `json:"build,omitempty"`
	Linked      string        `json:"linked,omitempty"` // JSON-LD
}

// buildOptions are Hugo's: "never" or "always".
type buildOptions struct {
	Render string `json:"render"`
	List   string `json:"list"`
}

// common are the parameters that pages of all layouts have.
type common struct {
	Kind   string `json:"kind,omitempty"`
	Crumbs []link `json:"crumbs,omitempty"`
}

// trail is the way to the page.
func (c common) trail() []link { return c.Crumbs }

// link is a title with its address.
type link struct {
	Title string `json:"title"`
	URL   string `json:"url"`
	Note  string `json:"note,omitempty"`
}

// state is a word with a tone that chooses its mark and colour.
type state struct {
	Word string `json:"word"`
	Tone string `json:"tone"`
}

// agencyLink names the agency of a record.
type agencyLink struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// row is a record in a list that mixes kinds.
type row struct {
	Date      string `json:"date"`
	Kind      string `json:"kind"`
	KindTitle string `json:"kindTitle"`
	Title     string `json:"title"`
	Number    string `json:"number,omitempty"`
	URL       string `json:"url"`
	Agency    string `json:"agency,omitempty"`
	State     *state `json:"state,omitempty"`
}

// encoder writes pages one after another with the same buffer.
type encoder struct {
	buf bytes.Buffer
}

// encode is the page as a file's bytes, valid until the next call.
func (e *encoder) encode(p page) ([]byte, error) {
	e.buf.Reset()
	j := json.NewEncoder(&e.buf)
	j.SetEscapeHTML(false)
	if err := j.Encode(p.front); err != nil {
		return nil, err
	}
	if p.markdown != "" {
		e.buf.WriteByte('\n')
		e.buf.WriteString(disclosure.SafeMarkdown(p.markdown))
	}
	return e.buf.Bytes(), nil
}

// grouped writes a count with its thousands apart.
func grouped(n int) string {
	d, err := schema.ParseDecimal(strconv.Itoa(n))
	if err != nil {
		return strconv.Itoa(n)
	}
	return d.Readable()
}

// recordURL is the address of a record's page, for good.
func recordURL(k *schema.Kind, r *schema.Record) string {
	if k.Yearly == "" {
		return "/" + k.Name + "/" + r.Text("id") + "/"
	}
	return "/" + k.Name + "/" + r.Text(k.Yearly)[:4] + "/" + r.Text("id") + "/"
}

// url is the address of a page.
func (p *page) url() string { return "/" + pageURL(strings.TrimSuffix(p.path, ".md")) }

// contentPath is the content file of an address.
func contentPath(url string) string { return strings.Trim(url, "/") + ".md" }

func (s *Site) stateOf(k *schema.Kind, r *schema.Record) *state {
	if k.Show.State == nil {
		return nil
	}
	now := k.Show.State(r, s.project.Today)
	if now.Word.IsZero() {
		return nil
	}
	return &state{now.Word.In(s.lang), now.Tone}
}

// moment is a publication date with hours and minutes, as the mark PubDate
// demands (国办发〔2017〕47号, 附件 2); an unknown hour is written as zero.
func moment(text string) string {
	if len(text) == len("2006-01-02") {
		return text + " 00:00"
	}
	return text
}

// day is the day of a date or moment.
func day(text string) string { return text[:min(len(text), len("2006-01-02"))] }

// summary cuts a text for a description, at what search engines show of it: of
// English twice as many characters.
func (s *Site) summary(text string) string {
	if s.lang == problem.EN {
		return clip(text, 240)
	}
	return clip(text, 120)
}

// clip cuts a text for a list or a description at a number of characters.
func clip(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > most {
		return strings.TrimRight(string(runes[:most]), "，。；、 ") + "…"
	}
	return s
}
