package main

import (
	"io"

	"sunboard/generator/dataset"
	"sunboard/generator/export"
	"sunboard/generator/site"
)

// openData hands the project's open data to its site: neither package knows the
// other.
func openData(p *dataset.Project) site.WriteData {
	return func(create func(name string) (io.WriteCloser, error)) ([]site.DataFile, error) {
		files, err := export.Write(p, create)
		list := make([]site.DataFile, len(files))
		for i, f := range files {
			list[i] = site.DataFile{
				Kind: f.Kind.Name, Year: f.Year, Format: f.Format.Title, MediaType: f.Format.MediaType, Path: f.Path, Latest: f.Latest,
				Bytes: f.Bytes, Records: f.Records, Updated: f.Updated,
			}
		}
		return list, err
	}
}
