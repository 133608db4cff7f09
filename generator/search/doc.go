// Package search writes the search index of the site: files that a browser reads
// a few kilobytes of to answer any query, with no server behind them.
//
// What is promised:
//   - any part of a text that is searched, of two characters or more, finds every
//     entry that has it, and none that has not: what the grams give is confirmed on
//     the entry's own text; one character finds by the character;
//   - where a passage is found, the page has the id that is said to stand above it;
//   - only what may be shown on the day of the build is in any file, names as the
//     pages have them;
//   - the same volume gives the same files, whatever becomes of other volumes.
//
// # Grams
//
// Every text is folded (see Fold) and cut into grams: its characters, its pairs of
// neighbours, and its triples of letters and digits. A word that is one gram is
// answered by the gram alone. A longer word is in an entry only if all of its grams
// are: the browser reads the two shards that look smallest, and others while too
// many entries are left; then it confirms.
//
// # Shared texts
//
// Violations, laws, offices and amounts recur a thousand times in a volume. A text
// that eight entries or more have in the same cell is kept once, with the list of
// those entries, and its grams point to it instead of to each entry. So the index
// of a hundred thousand records stays small, what stands in half of a volume is
// found by a few numbers, and confirming one text confirms all entries that have
// it. All other texts are an entry's own.
//
// # Files
//
// Below /search/index/, each compressed as RFC 1951 has it so that the visitor's
// costs do not hang on how a server is set up. Numbers are groups of seven bits,
// lowest first, the eighth says that more follow; texts are UTF-8 behind their
// length; rising numbers are written as what lies between two neighbours.
//
//	directory.bin    JSON: the kinds, and the volumes with their tables (directory.go)
//
// and for each volume a folder, such as penalty-2024/. The files in it begin with
// the same four bytes, the start of a sum of all of them, which the directory
// repeats: what belongs to another build is known at once, and the addresses in
// the browser carry it, so that a file may be kept for good.
//
//	g0.bin …   shards of grams of two and three characters: the gram, the bytes that
//	           follow, and groups of entry numbers, a group a cell (parts.go)
//	u0.bin …   the same for single characters
//	s0.bin …   shared texts, by cell and text: the text and who has it
//	r0.bin …   rows: address, day, state, and the cells of names and subjects
//	t0.bin …   running texts such as facts, which only some queries need
//	b0.bin …   passages: the paragraphs of reports, articles and pages, each with
//	           the id of the nearest heading or block above it on its page and the
//	           words of that heading, where they are not those of the one before
//	c-NAME.bin a column: the values of a filter and which entries have them
//	o-NAME.bin an order: the values of a sort key and which entries have them
//
// Entries are numbered from 0, newest first, as lists show them. There are at most
// 1,024 shards of a volume and 64 entries in a file of rows: a volume of ten thousand
// records makes some two thousand files of about a kilobyte, and a query reads two
// or three dozen of them.
package search
