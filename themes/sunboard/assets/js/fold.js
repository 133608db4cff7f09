// What is compared instead of a text, so that spelling does not matter. It is
// Fold of generator/search/fold.go, character for character; a test compares them.

const dropped = /[\0- "'()<>[\]`{}\x7f-\xa0\xab\xad\xb7\xbb\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2018-\u201f\u2022\u2027-\u202f\u2039\u203a\u205f-\u206f\u2308-\u230b\u2329\u232a\u2768-\u2775\u27e6-\u27ef\u2983-\u2998\u3000\u3008-\u3011\u3014-\u301b\u301d-\u301f\u30fb\ufe00-\ufe0f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;
const cased = /[a-z\xb5\xe0-\xf6\xf8-\xff\u0100-\u0148\u014a-\u019a\u019c-\u01ef\u01f1-\u021f\u0222-\u0233\u0292\u03ac-\u03af\u03b1-\u03ce\u0430-\u052f]/g;

export const fold = text => text.toWellFormed().normalize('NFKD').replace(dropped, '').replace(cased, c => c.toUpperCase()).normalize('NFC');

// The folded words of a query: blanks divide them.
export const wordsOf = query => [...new Set(query.split(/\s+/).map(fold).filter(Boolean))];

// Where a text has one of some folded words: [from, to] pairs in the text itself.
export function places(text, words) {
  const at = []; // of each folded code unit: where its character begins, and ends
  let folded = '';
  for (const [c] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const from = at.end ?? 0, f = fold(c);
    at.end = from + c.length;
    for (let i = 0; i < f.length; i++) at.push([from, at.end]);
    folded += f;
  }
  if (folded !== fold(text)) return [];
  const list = [];
  for (const w of words) {
    for (let i = folded.indexOf(w); i >= 0; i = folded.indexOf(w, i + w.length)) list.push([at[i][0], at[i + w.length - 1][1]]);
  }
  list.sort((a, b) => a[0] - b[0]);
  return list.filter((p, i) => !i || p[0] >= list[i - 1][1]);
}
