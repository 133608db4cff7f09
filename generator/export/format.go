package export

import (
	"io"

	"sunboard/generator/schema"
)

// Format is a way to write the records of a kind as one file.
type Format struct {
	Name      string // the file's ending
	Title     string // for people
	MediaType string
	// Dialect tells how the file holds the table that the kind's Table Schema
	// describes; nil: it does not hold that table.
	Dialect *dialect
	// Write writes record after record; it keeps none.
	Write func(w io.Writer, k *schema.Kind, records []*schema.Record) error
}

// Formats are all of them, in the order in which readers are offered them.
var Formats = []Format{
	{"csv", "CSV", "text/csv", &dialect{Schema: dialectProfile, Header: true, Delimiter: ",", LineEnd: "\r\n", Quote: `"`, DoubleQuote: true}, writeCSV},
	{"xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", nil, writeXLSX},
	{"json", "JSON", "application/json", &dialect{Schema: dialectProfile, ItemType: "object"}, writeJSON},
}

// Columns are the fields of a kind that are published, in their order. How a
// record was withdrawn is not among them: a withdrawn record is not published,
// and of one that will be nobody is told beforehand.
func Columns(k *schema.Kind) []schema.Field {
	var list []schema.Field
	for _, i := range columns(k) {
		list = append(list, k.Fields[i])
	}
	return list
}

// columns are the places of the published fields within the kind's.
func columns(k *schema.Kind) []int {
	var list []int
	for i := range k.Fields {
		if f := &k.Fields[i]; !f.Internal && f.Name != schema.Withdrawn {
			list = append(list, i)
		}
	}
	return list
}
