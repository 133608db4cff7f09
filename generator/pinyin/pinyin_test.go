package pinyin_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"sunboard/generator/pinyin"
)

// The 3,755 characters of the first level of GB 2312 stand in the order of their
// readings: each is found under the letter at which the standard has it.
func TestLettersAreThoseOfTheStandard(t *testing.T) {
	// The first character of each letter, as the standard has them.
	starts := []struct {
		letter string
		code   int
	}{
		{"A", 0xB0A1}, {"B", 0xB0C5}, {"C", 0xB2C1}, {"D", 0xB4EE}, {"E", 0xB6EA}, {"F", 0xB7A2}, {"G", 0xB8C1}, {"H", 0xB9FE},
		{"J", 0xBBF7}, {"K", 0xBFA6}, {"L", 0xC0AC}, {"M", 0xC2E8}, {"N", 0xC4C3}, {"O", 0xC5B6}, {"P", 0xC5BE}, {"Q", 0xC6DA},
		{"R", 0xC8BB}, {"S", 0xC8F6}, {"T", 0xCBFA}, {"W", 0xCDDA}, {"X", 0xCEF4}, {"Y", 0xD1B9}, {"Z", 0xD4D1},
	}
	names, letter, seen := pinyin.New(nil), "", 0
	for code := 0xB0A1; code <= 0xD7F9; code++ {
		for _, s := range starts {
			if s.code == code {
				letter = s.letter
			}
		}
		if low := code & 0xFF; low < 0xA1 || low > 0xFE {
			continue
		}
		char, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{byte(code >> 8), byte(code)})
		if err != nil {
			t.Fatal(err)
		}
		seen++
		if got := names.Letter(string(char)); got != letter {
			t.Errorf("%s stands under %s, want %s", char, got, letter)
		}
	}
	if seen != 3755 {
		t.Errorf("%d characters, want 3755", seen)
	}
}

func TestLetter(t *testing.T) {
	names := pinyin.New(pinyin.Places([]string{"示例市交通运输局", "示例州大山县交通运输局"}))
	for name, want := range map[string]string{
		"重庆客运公司": "C", "番禺客运站": "P", "泌阳县运输站": "B", "铅山货运部": "Y", "蔚县运输队": "Y", "涡阳物流": "G", "枞阳物流": "Z",
		"歙县船运": "S", "犍为码头": "Q", "筠连货运": "J", "单县物流": "S", "浚县物流": "X", "乐清港": "Y", "长子县运输站": "Z", "尉犁货运": "Y",
		"重工机械": "Z", "长风物流": "C", "厦门港务": "X", "沈氏汽修": "S", "曾氏汽修": "Z", "鑫源物流": "X", "呒字号": "F",
		"龘物流": "D", "𠮷物流": pinyin.Other, "㐀物流": "Q", "運輸公司": "Y",
		"ABC物流": "A", "ａ物流": "A", "étoile": "E", "9路公交": pinyin.Other, "Жук": pinyin.Other, "": pinyin.Other, "《》": pinyin.Other,
		"《中华人民共和国公路法》解读": "G", "“示例市”平安物流": "P", "示例市平安物流": "P", "示例平安物流": "P", "示例州大山货运": "H", "大山县货运": "H", "大山县": "D",
		"示例市": "S", "示例州站": "S", "州站货运": "Z",
	} {
		if got := names.Letter(name); got != want {
			t.Errorf("%s stands under %s, want %s", name, got, want)
		}
	}
}

// Within a letter names stand by their sound, and every key is that of its letter.
func TestKey(t *testing.T) {
	names := pinyin.New(pinyin.Places([]string{"示例市交通运输局"}))
	got := strings.Fields("示例市中和运输 重庆运输 示例长风运输 成都运输 安达运输 示例安行运输 ABC运输")
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(names.Key(a), names.Key(b)) })
	if want := "ABC运输 安达运输 示例安行运输 示例长风运输 成都运输 重庆运输 示例市中和运输"; strings.Join(got, " ") != want {
		t.Errorf("the order is %q, want %q", got, want)
	}
}

func TestPlaces(t *testing.T) {
	for offices, want := range map[string]string{
		"示例市交通运输局":           "中华人民共和国 示例 示例市",
		"示例省示例市交通运输局":        "中华人民共和国 示例 示例市 示例省",
		"示例族自治州交通运输局":        "中华人民共和国 示例族 示例族自治州",
		"市交通运输局":             "中华人民共和国",
		"温州市交通运输局 温州市鹿城区交通局": "中华人民共和国 温州 温州市 鹿城 鹿城区",
		"": "中华人民共和国",
	} {
		if got := strings.Join(pinyin.Places(strings.Fields(offices)), " "); got != want {
			t.Errorf("%s: %s, want %s", offices, got, want)
		}
	}
}

func FuzzLetter(f *testing.F) {
	names := pinyin.New([]string{"示例市", "示例", "a"})
	for _, seed := range []string{"示例市示例", "aaaa", "\xff", "ﷺ", "\u0301", "㍿物流"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !slices.Contains(pinyin.Letters, names.Letter(name)) {
			t.Errorf("%q stands under %q", name, names.Letter(name))
		}
		names.Key(name)
	})
}
