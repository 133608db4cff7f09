package search

import (
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzFold: whatever two texts hold, what is compared of them is sound, is its own
// fold, and does not hang on spelling or on what stands beside it.
func FuzzFold(f *testing.F) {
	f.Add("示交罚〔2024〕17号", "《道路运输条例》“引号”")
	f.Add("ab-Cd é ß ﬁ ı̇", "\u0301① ㎡ ㍿ ¨")
	f.Add("e\u200d\u0301", "葛\U000e0100飾\ufe00𠮷")
	f.Add("\xff\xed\xa0\x80", "한글 ﾊﾞ\x00")
	f.Fuzz(func(t *testing.T, a, b string) {
		folded := Fold(a)
		if !utf8.ValidString(folded) {
			t.Fatalf("%q folds into %q", a, folded)
		}
		for _, r := range folded {
			if within(dropped, r) || within(cased, r) && unicode.ToUpper(r) != r || 'a' <= r && r <= 'z' {
				t.Fatalf("%q folds into %q, which still has %U", a, folded, r)
			}
		}
		for what, other := range map[string]string{
			"itself":      folded,
			"full width":  strings.Map(fullWidth, a),
			"other case":  strings.Map(otherCase, a),
			"in brackets": "〔" + a + " 】",
		} {
			if got := Fold(other); got != folded {
				t.Errorf("%q folds into %q; %s %q into %q", a, folded, what, other, got)
			}
		}
		// Bytes of one text that are half a character are none beside another's.
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		both := Fold(a + b)
		for _, between := range []string{" ", "（", "\u200b", "·"} {
			if got := Fold(a + between + b); got != both {
				t.Errorf("%q and %q fold into %q together, into %q with %q between them", a, b, both, got, between)
			}
		}
		if got, want := Fold(a+"一"+b), Fold(a)+"一"+Fold(b); got != want {
			t.Errorf("%q and %q beside 一 fold into %q, want %q", a, b, got, want)
		}
	})
}

func fullWidth(r rune) rune {
	if '!' <= r && r <= '~' {
		return r - '!' + '！'
	}
	return r
}

func otherCase(r rune) rune {
	if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
		return r ^ 0x20
	}
	return r
}

// FuzzIndex: whatever texts are indexed, every part of them finds all entries that
// have it and no others, and so does any other word.
func FuzzIndex(f *testing.F) {
	f.Add("一二三\t四五\t六七\n一二三\t\t示交罚〔2024〕17号", "2024", uint64(1))
	f.Add(strings.Repeat("甲乙丙\t共有的文字\t丙丁戊己\t庚\n", 9)+"乙\t0001\tA0001B", "1A", uint64(2))
	f.Add("\x00\xff\t𠮷野家\t\u0301e\n\n\t\t\t", "", uint64(3))
	f.Fuzz(func(t *testing.T, text, word string, seed uint64) {
		if len(text) > 4000 || strings.Count(text, "\n") > 100 {
			return
		}
		v := fuzzedVolume(text)
		r := newReader(t, written(t, v))
		chance, entry := rand.New(rand.NewPCG(seed, 0)), &r.directory.Volumes[0]
		words := []string{Fold(word)}
		for _, e := range v.entries {
			for _, text := range textsOf(e) {
				if chars := []rune(Fold(text)); len(chars) > 1 {
					from := chance.IntN(len(chars) - 1)
					words = append(words, string(chars[from:from+2+chance.IntN(len(chars)-from-1)]))
				}
			}
		}
		for _, word := range words {
			if word == "" {
				continue
			}
			hits := r.word(entry, word)
			for i, e := range v.entries {
				if has := slices.ContainsFunc(textsOf(e), func(text string) bool { return strings.Contains(Fold(text), word) }); has != hits[i] {
					t.Errorf("entry %d %q: has %q: %v; found: %v", i, textsOf(e), word, has, hits[i])
				}
			}
		}
	})
}

// fuzzedVolume is an entry a line, whose texts are a heading, a subject, a running
// text and passages.
func fuzzedVolume(text string) *volume {
	v := &volume{address: "/", cells: []cell{{title: headingTitle, rank: inName}, {rank: inSubject}, {rank: inText}}}
	for line := range strings.SplitSeq(text, "\n") {
		cells := strings.Split(line+"\t\t", "\t")
		e := entry{address: strconv.Itoa(len(v.entries)) + "/", cells: cells[:3]}
		for i, text := range cells[3:] {
			e.body = append(e.body, Passage{Anchor: strings.Repeat("a", i%3), Text: text})
		}
		v.entries = append(v.entries, e)
	}
	return v
}

// textsOf are all texts of an entry.
func textsOf(e entry) []string {
	list := slices.Clone(e.cells)
	for _, p := range e.body {
		list = append(list, p.Text)
	}
	return list
}

// written is the index of one volume, in memory.
func written(t testing.TB, v *volume) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	w := newWriter(nil, func(name string) (io.WriteCloser, error) { return &kept{name: name, files: files}, nil })
	w.volume(v)
	if err := errors.Join(w.writing.Wait(), w.writeDirectory()); err != nil {
		t.Fatal(err)
	}
	return files
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("示例市交通运输局关于《公路安全保护条例》第六十四条，示交罚〔2024〕17号。", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fold(text)
	}
}
