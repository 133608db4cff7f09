// Package pinyin puts names in the order of Chinese dictionaries: under the first
// letter of how they are read, and within it by sound.
//
// The order is that of the Unicode locale data (CLDR), which golang.org/x/text has
// and Hugo brings along: it orders and finds the letter by one table, where a
// dictionary of readings would be another module that does the first half only.
// Where CLDR reads a common character otherwise than the national standard
// GB 2312 orders it, the standard holds. A character has one reading, the common
// one, but for places whose name is read in a way of its own.
package pinyin

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Other stands for the letter of a name that begins with none: with a digit, or in
// a script that has no pinyin.
const Other = "其他"

// Letters are all letters that a name may stand under, in their order. No
// Chinese syllable begins with I, U or V, but a name may be written so.
var Letters = append(strings.Split("ABCDEFGHIJKLMNOPQRSTUVWXYZ", ""), Other)

// firsts are the first characters of the letters in the order of CLDR.
const firsts = "A阿B八C嚓D咑E妸F发G旮H哈J丌K咔L垃M妈N拏O噢P妑Q七R呥S仨T他W穵X夕Y丫Z帀"

// readAs are names of places and characters, each with what is read as they are
// and CLDR has at its place.
var readAs = strings.NewReplacer(
	"重庆", "崇庆", "番禺", "潘禺", "泌阳", "毕阳", "铅山", "沿山", "蔚县", "玉县", "涡阳", "锅阳", "枞阳", "宗阳", "歙县", "设县",
	"犍为", "前为", "筠连", "君连", "单县", "善县", "浚县", "训县", "乐清", "月清", "长子县", "掌子县", "尉犁", "玉犁",
	"辟", "币", "泊", "伯", "长", "常", "匙", "池", "脯", "府", "蛤", "格", "呵", "喝", "槛", "见", "咯", "卡", "咳", "壳", "傀", "亏",
	"掠", "滤", "略", "滤", "埔", "浦", "乾", "前", "茄", "切", "炔", "缺", "沈", "审", "伺", "四", "厦", "夏", "畜", "续", "吁", "玉",
	"曾", "增", "轧", "扎", "辗", "展", "椎", "追",
)

// Names puts names in order. It may be used from several goroutines.
type Names struct {
	places []string // longest first
	mu     sync.Mutex
	order  *collate.Collator
	buf    collate.Buffer
	starts []start
	known  map[rune]string // letters of Chinese characters
}

// start is where a letter begins.
type start struct {
	letter string
	key    []byte
}

// New is an order that passes over names of places in front of names: where all
// names begin with the city's, readers look for what comes after.
func New(places []string) *Names {
	n := &Names{places: slices.Clone(places), order: collate.New(language.MustParse("zh")), known: map[rune]string{}}
	slices.SortFunc(n.places, func(a, b string) int { return len(b) - len(a) })
	pairs := []rune(firsts)
	for i := 0; i < len(pairs); i += 2 {
		n.starts = append(n.starts, start{string(pairs[i]), bytes.Clone(n.key(string(pairs[i+1])))})
	}
	return n
}

// Letter is the letter that a name stands under, or Other.
func (n *Names) Letter(name string) string {
	first, _ := utf8.DecodeRuneInString(readAs.Replace(n.telling(name)))
	if !unicode.Is(unicode.Han, first) {
		plain := norm.NFKD.String(string(first))[0]
		if plain |= 0x20; plain >= 'a' && plain <= 'z' {
			return string(plain - 0x20)
		}
		return Other
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	letter, ok := n.known[first]
	if !ok {
		letter = n.letterOf(first)
		n.known[first] = letter
	}
	return letter
}

func (n *Names) letterOf(char rune) string {
	key := n.key(string(char))
	i, found := slices.BinarySearchFunc(n.starts, key, func(s start, key []byte) int { return bytes.Compare(s.key, key) })
	switch {
	case found:
		return n.starts[i].letter
	case i == 0:
		return Other
	}
	return n.starts[i-1].letter
}

// Key orders names of a letter: compared as bytes, keys stand as their names do.
func (n *Names) Key(name string) string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return string(n.key(readAs.Replace(n.telling(name))))
}

// key is valid until the next.
func (n *Names) key(text string) []byte {
	n.buf.Reset()
	return n.order.KeyFromString(&n.buf, text)
}

// telling is a name without the places and brackets in front of it, unless hardly
// anything were left.
func (n *Names) telling(name string) string {
	name = words(name)
	rest := name
	for i := 0; i < len(n.places); i++ {
		if after, ok := strings.CutPrefix(rest, n.places[i]); ok {
			if after = words(after); utf8.RuneCountInString(after) < 2 {
				break
			}
			rest, i = after, -1
		}
	}
	return rest
}

// words is a text from its first letter or digit on.
func words(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
