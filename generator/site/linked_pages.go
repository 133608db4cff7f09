package site

import (
	"cmp"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/schema"
)

// recordsLang is the language of all records, on pages of whatever language.
const recordsLang = "zh-CN"

// sponsorID is how programs know the organ that runs the site: by the page of
// the agency that it is, or by the home page.
func (s *Site) sponsorID() string {
	for _, a := range s.project.Settings[disclosure.Agencies.Name] {
		if a.Text("name") == s.project.Site().Text("sponsor") {
			return s.address(agencyURL(a.Text("id")))
		}
	}
	return s.address("/#sponsor")
}

// sponsorRef names the organ that runs the site.
func (s *Site) sponsorRef() thing {
	return thing{{"@type", "GovernmentOrganization"}, {"@id", s.sponsorID()}, {"name", s.project.Site().Text("sponsor")}}
}

// homeThings are the site and the organ that runs it.
func (s *Site) homeThings() []thing {
	site := s.project.Site()
	return []thing{
		{
			{"@type", "WebSite"}, {"@id", s.address("/")}, {"url", s.address("/")},
			{"name", site.Text("name")}, {"alternateName", site.Text("name_en")}, {"description", site.Text("description")},
			{"inLanguage", recordsLang}, {"publisher", thing{{"@id", s.sponsorID()}}},
		},
		append(s.sponsorRef(), said{"url", s.address("/")}, said{"address", site.Text("address")},
			said{"telephone", site.Text("phone")}, said{"email", site.Text("email")}),
	}
}

// agencyThing is an agency, known by its page.
func (s *Site) agencyThing(a *schema.Record) thing {
	at := s.address(agencyURL(a.Text("id")))
	return thing{
		{"@type", "GovernmentOrganization"}, {"@id", at}, {"name", a.Text("name")}, {"alternateName", a.Text("short")},
		{"identifier", a.Text("code")}, {"description", strings.Join(paragraphs(a.Text("about")), "\n")}, {"url", cmp.Or(a.Text("website"), at)},
		{"address", a.Text("address")}, {"telephone", a.Text("phone")}, {"email", a.Text("email")},
	}
}

// kindThings is the records of a kind as a dataset, with its files of every year;
// nothing where the site has no open data of it.
func (s *Site) kindThings(k *schema.Kind) []thing {
	first, last := "", ""
	for i := range s.data {
		if f := &s.data[i]; f.Kind == k.Name && f.Year != "" {
			first, last = f.Year, cmp.Or(last, f.Year) // the newest comes first
		}
	}
	covers := first
	if first != last {
		covers += "/" + last
	}
	return s.dataset(k, "", k.Title.In(s.lang), k.About.In(s.lang), kindURL(k), covers)
}

// volumeThings is the records of a volume as a dataset.
func (s *Site) volumeThings(v *dataset.Volume) []thing {
	name := yearTitle(v.Year, v.Kind.Title).In(s.lang)
	about := listDescription(yearTitle(v.Year, v.Kind.Title), v.Visible).In(s.lang) + v.Kind.About.In(s.lang)
	return s.dataset(v.Kind, v.Year, name, about, volumeURL(v), v.Year)
}

// dataset is records as a dataset: those of a year, or all of the kind.
func (s *Site) dataset(k *schema.Kind, year, name, about, url, covers string) []thing {
	files, updated := []thing(nil), ""
	for i := range s.data {
		if f := &s.data[i]; f.Kind == k.Name && (year == "" || f.Year == year) {
			files = append(files, s.download(f))
			updated = max(updated, f.Updated)
		}
	}
	if files == nil {
		return nil
	}
	return []thing{append(thing{
		{"@type", "Dataset"}, {"@id", s.address(url)}, {"url", s.address(url)}, {"name", name}, {"description", about},
		{"keywords", strings.Split(k.Keywords, ",")}, {"temporalCoverage", covers}, {"dateModified", updated},
		{"includedInDataCatalog", thing{{"@type", "DataCatalog"}, {"@id", s.address(dataURL)}}}, {"distribution", files},
	}, s.terms()...)}
}

// download is a file of open data.
func (s *Site) download(f *DataFile) thing {
	return thing{
		{"@type", "DataDownload"}, {"encodingFormat", f.MediaType}, {"contentUrl", s.address("/" + f.Path)},
		{"contentSize", fileSize(f.Bytes)}, {"temporalCoverage", f.Year}, {"dateModified", f.Updated},
	}
}

// terms are what holds for all open data: whose it is, and how it may be used.
func (s *Site) terms() thing {
	t := thing{{"creator", s.sponsorRef()}, {"inLanguage", recordsLang}, {"isAccessibleForFree", true}}
	for _, l := range s.project.Site().Groups(disclosure.LicenceField) {
		t = append(t, said{"license", l.Text("url")})
	}
	return t
}

// catalog is all open data.
func (s *Site) catalog() thing {
	var sets []thing
	for _, k := range disclosure.Kinds {
		sets = append(sets, s.kindThings(k)...)
	}
	return append(thing{
		{"@type", "DataCatalog"}, {"@id", s.address(dataURL)}, {"url", s.address(dataURL)},
		{"name", s.nameOf(s.project.Site()) + " " + dataWords.title.In(s.lang)}, {"description", dataWords.about.In(s.lang)},
		{"dataset", sets},
	}, s.terms()...)
}
