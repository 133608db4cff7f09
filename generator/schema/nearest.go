package schema

import "unicode/utf8"

// Nearest is the word that a person most likely meant, or empty where none is
// near: at most a third of its characters differ, and not all of them.
func Nearest(word string, words []string) string {
	best, least := "", 1+max(1, utf8.RuneCountInString(word)/3)
	for _, w := range words {
		length := max(utf8.RuneCountInString(word), utf8.RuneCountInString(w))
		if d := distance([]rune(word), []rune(w), least); d < min(least, length) {
			best, least = w, d
		}
	}
	return best
}

// distance counts the characters to add, drop, replace or swap with a neighbour
// to turn a into b; it may stop at limit.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
