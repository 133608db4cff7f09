// Grams of a folded word and the shard that has them: generator/search/gram.go.

const alphanumeric = c => c >= 48 && c <= 57 || c >= 65 && c <= 90;

// The grams by which a word is found: pairs, and triples of letters and digits;
// of a single character, itself.
export function gramsOf(word) {
  const chars = [...word].map(c => c.codePointAt(0));
  if (chars.length === 1) return [chars];
  const list = [];
  for (let i = 1; i < chars.length; i++) {
    const three = chars.slice(i - 2 < 0 ? i : i - 2, i + 1);
    if (three.length === 3 && three.every(alphanumeric)) list.push(three);
    list.push(chars.slice(i - 1, i + 1));
  }
  return list;
}

export function shardOf(gram, shards) {
  let h = 0;
  for (const c of gram) {
    h = Math.imul(h ^ c, 0x9e3779b1);
    h ^= h >>> 15;
  }
  h = Math.imul(h, 0x85ebca6b) >>> 0;
  return Math.floor(h / (4294967296 / shards));
}
