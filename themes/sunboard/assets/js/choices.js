// The choices that narrow a list down: the kind's own filters and orders. Beside a word
// stands how many entries it leaves together with the other choices, where that is known.

import { chosen } from './query.js';
import { choice } from './page.js';

// How many entries of some volumes have each word, of those that belong to a choice
// and, where a text is asked for, are found: found has the entries of each volume.
// wordsOf gives, for a volume, what tells the words of an entry.
export async function tally(volumes, state, found, wordsOf) {
  const counts = new Map();
  await Promise.all(volumes.map(async v => {
    const has = found?.get(v);
    if (has?.size === 0) return;
    const [of, set] = await Promise.all([wordsOf(v), chosen(v, state)]);
    for (const i of has ?? set ?? Array(v.entries).keys()) if (!set || set.has(i)) for (const word of of(i)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }));
  return counts;
}

// Options with their numbers; without counts there are none.
export function numbered(options, counts, words) {
  if (!counts) return options;
  const [open, close] = words.english ? [' (', ')'] : ['（', '）'];
  return options.map(([value, text]) => [value, text + open + words.number(counts.get(value) ?? 0) + close]);
}

// The words of a filter in some volumes: where they are counted, those that leave
// something, and the one that is chosen. Null where there is nothing to choose.
export async function filterChoice(filter, volumes, state, counted, found, words) {
  const own = volumes.filter(v => v.kind.filters?.some(f => f.name === filter.name));
  const value = state.filters.find(f => f[0] === filter.name)?.[1] ?? '', all = new Set();
  for (const v of own) for (const word of (await v.column(filter.name)).values) all.add(word);
  if (value) all.add(value);
  if (all.size < 2 && !value) return null;
  const others = { ...state, filters: state.filters.filter(f => f[0] !== filter.name) };
  const counts = counted ? await tally(own, others, found, async v => {
    const { of } = await v.column(filter.name);
    return i => of[i];
  }) : null;
  const offered = [...all].filter(w => !counts || counts.has(w) || w === value).map(w => [w, w]);
  const label = choice(filter.name, words.of(filter.title), numbered(offered, counts, words), value, words.say('all'));
  if (words.english) for (const option of label.control.options) if (option.value) option.lang = 'zh-CN';
  return label;
}

// The orders of a kind; usual is the name of that which lists have unasked.
export function orderChoice(kind, value, usual, words) {
  const ways = kind.sorts.flatMap(s => [['', 'up'], ['-', 'down']].map(([sign, way]) => [sign + s.name, words.say(way, { title: words.of(s.title) })]));
  return choice('sort', words.say('sort'), ways, value, usual);
}
