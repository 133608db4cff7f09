package search

import "math/bits"

// gram is up to three characters that stand together, by which texts are found:
// 21 bits a character, the last one lowest. A text's grams are its characters, its
// pairs, and its triples of ASCII letters and digits, since numbers share their
// pairs with half of a volume.
type gram uint64

const (
	charBits = 21
	oneChar  = gram(1) << charBits // below it are those of one character
)

// eachGram gives the grams of a folded text, in its order; one that stands there
// twice is given twice. No folded text has the character 0.
func eachGram(folded string, give func(gram)) {
	var last, word gram // the character before; those before that are letters or digits
	for _, r := range folded {
		c := gram(r)
		give(c)
		if last != 0 {
			give(last<<charBits | c)
		}
		if !alphanumeric(r) {
			word = 0
		} else {
			word = word<<charBits&(1<<(3*charBits)-1) | c
			if word>>(2*charBits) != 0 {
				give(word)
			}
		}
		last = c
	}
}

func alphanumeric(r rune) bool { return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' }

// chars are the characters of a gram, the first one first.
func (g gram) chars() []rune {
	var list []rune
	for shift := 2 * charBits; shift >= 0; shift -= charBits {
		if c := g >> shift & (1<<charBits - 1); c != 0 {
			list = append(list, rune(c))
		}
	}
	return list
}

// shard is the shard that has a gram, of a number of shards that is a power of
// two. grams.js computes the same.
func (g gram) shard(of int) int {
	h := uint32(0)
	for _, c := range g.chars() {
		h = (h ^ uint32(c)) * 0x9e3779b1
		h ^= h >> 15
	}
	h *= 0x85ebca6b
	return int(h >> (32 - (bits.Len(uint(of)) - 1)))
}
