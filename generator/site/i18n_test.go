package site_test

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

const theme = "../../themes/sunboard/"

// themeWords are the words of a language, by key. One that depends on a number
// has a word for each form.
func themeWords(t *testing.T, name string) map[string]any {
	t.Helper()
	text, err := os.ReadFile(theme + "i18n/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var words map[string]any
	if err := yaml.Unmarshal(text, &words); err != nil {
		t.Fatal(err)
	}
	return words
}

var (
	askedWord  = regexp.MustCompile(`\bT "([a-z0-9_]+)"`)
	quotedWord = regexp.MustCompile(`"([a-z0-9_]+)"`)
	filled     = regexp.MustCompile(`{{ *\.\w+ *}}`)
)

// The theme's two languages have the same words with the same gaps, every word
// that a layout asks for is there, and no word is kept that none asks for.
func TestTheThemesWords(t *testing.T) {
	zh, en := themeWords(t, "zh-cn"), themeWords(t, "en")
	for _, key := range slices.Sorted(maps.Keys(en)) {
		if zh[key] == nil {
			t.Errorf("%s is not in Chinese", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(zh)) {
		chinese, _ := zh[key].(string)
		forms := []string{}
		switch v := en[key].(type) {
		case string:
			forms = append(forms, v)
		case map[string]any:
			for _, form := range []string{"one", "other"} {
				text, _ := v[form].(string)
				forms = append(forms, text)
			}
		}
		if !han.MatchString(chinese) && !strings.ContainsAny(chinese, "、") {
			t.Errorf("%s in Chinese is %q", key, chinese)
		}
		for _, text := range forms {
			if text == "" || han.MatchString(text) {
				t.Errorf("%s in English is %q", key, text)
			}
			if a, b := filled.FindAllString(chinese, -1), filled.FindAllString(text, -1); !slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) {
				t.Errorf("%s has %q in Chinese and %q in English", key, a, b)
			}
		}
		if len(forms) == 0 {
			t.Errorf("%s is not in English", key)
		}
	}
	asked := askedWords(t)
	for _, key := range slices.Sorted(maps.Keys(asked)) {
		if asked[key] && zh[key] == nil {
			t.Errorf("a layout asks for %s, which is no word", key)
		}
	}
	for key := range zh {
		if _, ok := asked[key]; !ok && !strings.HasPrefix(key, "month_") {
			t.Errorf("no layout asks for %s", key)
		}
	}
}

// askedWords are the words that layouts ask for by their key (true), and what
// may be a key (false).
func askedWords(t *testing.T) map[string]bool {
	t.Helper()
	asked := map[string]bool{}
	err := fs.WalkDir(os.DirFS(theme), "layouts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(theme + name)
		for _, m := range quotedWord.FindAllStringSubmatch(string(text), -1) {
			asked[m[1]] = asked[m[1]] || false
		}
		for _, m := range askedWord.FindAllStringSubmatch(string(text), -1) {
			asked[m[1]] = true
		}
		return err
	})
	if err != nil || len(asked) < 100 {
		t.Fatalf("%d words, %v", len(asked), err)
	}
	return asked
}
