package site

import (
	"path"
	"strings"

	"github.com/spf13/afero"

	"sunboard/generator/schema"
)

// RecordJSON is a record as data: an object, as it stands in the file of its
// volume.
type RecordJSON func(k *schema.Kind, r *schema.Record) []byte

// jsonURL is the address of a record as data, beside its page.
func jsonURL(k *schema.Kind, r *schema.Record) string {
	return strings.TrimSuffix(recordURL(k, r), "/") + ".json"
}

// writeJSON writes the records as data, each into a file of its own.
func (s *Site) writeJSON(to afero.Fs, dir string, k *schema.Kind, records []*schema.Record) error {
	if s.json == nil {
		return nil
	}
	made := ""
	for _, r := range records {
		name := path.Join(dir, jsonURL(k, r))
		if folder := path.Dir(name); folder != made {
			if err := to.MkdirAll(folder, 0o755); err != nil {
				return err
			}
			made = folder
		}
		if err := afero.WriteFile(to, name, s.json(k, r), 0o644); err != nil {
			return err
		}
	}
	return nil
}
