// A query answered: the entries that have every word and belong to what the
// reader chose, those found in names first, then the newest.

import { fold } from './fold.js';
import { gramsOf } from './grams.js';
import { dateOf } from './index.js';

// A word is narrowed down until so few texts are left that looking at them costs
// less than another shard: by two shards at once, since time is lost by asking for one
// after another, and by two more; and where looking shows that most of what is left
// does not have the word, by two again, then four, then all.
const few = 4, mostMisses = 4;

// Where a word may stand in a volume: no text that has it is missing, and where it
// is exact there is no other.
class May {
  constructor(volume, word) {
    // Three digits say more than two, and a small shard has no common gram.
    const grams = gramsOf(word).sort((a, b) => b.length - a.length || volume.sizeOf(a) - volume.sizeOf(b));
    Object.assign(this, { volume, word, grams, exact: grams.length === 1, sets: new Map() });
  }

  async find() {
    const [first, second] = await this.read(2);
    Object.assign(this, first);
    if (second) this.narrow(second);
    await this.deeper(2);
    return this;
  }

  // The next grams, at most so many.
  read(n) { return Promise.all(this.grams.splice(0, n).map(g => this.volume.gram(g))); }

  // Narrows down by more grams, if that pays and there are any.
  async deeper(n) {
    if (this.left <= few) return;
    for (const other of await this.read(n)) this.narrow(other);
    this.sets.clear();
  }

  narrow(other) {
    for (const [cell, list] of this.cells) {
      const keep = new Set(other.cells.get(cell)), both = list.filter(i => keep.has(i));
      if (both.length) this.cells.set(cell, both);
      else this.cells.delete(cell);
    }
    for (const n of this.shared.keys()) if (!other.shared.has(n)) this.shared.delete(n);
  }

  // How many texts are left to look at: entries' own ones, and all; and how many
  // entries have them at most.
  get own() { return [...this.cells.values()].reduce((n, list) => n + list.length, 0); }
  get left() { return this.own + this.shared.size; }
  get most() { return [...this.shared.values()].reduce((a, b) => a + b, this.own); }

  has(cell, i) {
    if (!this.sets.has(cell)) {
      const list = this.cells.get(cell) ?? [];
      this.sets.set(cell, new Set(cell === this.volume.body ? list.map(n => this.volume.owners[n]) : list));
    }
    return this.sets.get(cell).has(i);
  }

  // No entry that has the word is without a chance.
  chance(i) { return this.shared.size > 0 || [...this.cells.keys()].some(cell => this.has(cell, i)); }

  // The cell of an entry, of the best rank, that truly has the word, and its text;
  // or null.
  async standsIn(i, row) {
    const { volume, word } = this;
    for (let cell = 0; cell < volume.body; cell++) {
      const c = row.cells[cell];
      if (c === null || volume.rank(cell) > 2) continue;
      if (typeof c === 'number') {
        if (this.shared.has(c)) {
          const { text, folded } = await volume.sharedText(c);
          if (folded.includes(word)) return { cell, text };
        }
        continue;
      }
      if (c === true && !this.has(cell, i)) continue;
      const text = c === true ? (await volume.texts(i)).get(cell) : c;
      if (fold(text).includes(word)) return { cell, text };
    }
    if (this.has(volume.body, i)) {
      for (const n of this.cells.get(volume.body)) {
        if (volume.owners[n] !== i) continue;
        const passage = await volume.passage(n);
        if (fold(passage.text).includes(word)) return { cell: volume.body, ...passage };
      }
    }
    return null;
  }

  // All entries that truly have the word.
  async all() {
    const { volume, word } = this, entries = new Set();
    for (const n of this.shared.keys()) {
      const { folded, entries: list } = await volume.sharedText(n);
      if (folded.includes(word)) for (const i of list) entries.add(i);
    }
    for (const [cell, list] of this.cells) {
      for (const n of list) {
        const i = cell === volume.body ? volume.owners[n] : n;
        if (!entries.has(i) && (this.exact || await this.standsIn(i, await volume.row(i)))) entries.add(i);
      }
    }
    return entries;
  }
}

// What a volume gives of a query: chosen are the entries that the reader's choice
// leaves, or null for all.
async function look(volume, words, choice) {
  const mays = await Promise.all(words.map(w => new May(volume, w).find()));
  const part = { volume, mays, chosen: null, seen: new Set(), misses: 0, depth: 1 };
  if (mostOf(part)) part.chosen = await chosen(volume, choice);
  return part;
}

// No more than so many entries of a volume belong to the query.
const mostOf = ({ volume, mays, chosen }) => Math.min(volume.entries, ...mays.map(m => m.most), chosen?.size ?? Infinity);

// The entries of a volume that belong to a choice: a year, and words of filters,
// which the volume's kind must have; null: all.
export async function chosen(volume, { year, filters = [] }) {
  if (volume.year && year && year !== volume.year) return new Set();
  if (filters.some(([name]) => !volume.kind.filters?.some(f => f.name === name))) return new Set();
  const columns = await Promise.all(filters.map(([name]) => volume.column(name)));
  const byDay = year && !volume.year;
  if (!byDay && !filters.length) return null;
  const set = new Set();
  for (let i = 0; i < volume.entries; i++) {
    if (columns.every((c, n) => c.of[i].includes(filters[n][1])) && (!byDay || dateOf((await volume.row(i)).day).startsWith(year))) set.add(i);
  }
  return set;
}

// All entries in the order of a sort key; a minus before it turns it round. What has
// no value stands last, and what is alike stays in the order of lists.
export async function sorted(parts, sort) {
  const name = sort.replace(/^-/, ''), down = sort === name ? 1 : -1, list = [];
  for (const { volume, chosen } of parts) {
    const key = volume.kind.sorts?.find(s => s.name === name);
    if (!key) continue;
    const values = await volume.sortKeys(name);
    for (let i = 0; i < volume.entries; i++) if (!chosen || chosen.has(i)) list.push({ volume, i, value: key.numeric && values[i] ? Number(values[i]) : values[i] });
  }
  return list.sort((a, b) => (a.value === '') - (b.value === '') || (a.value < b.value ? -down : a.value > b.value ? down : 0));
}

export class Query {
  constructor(volumes, words, choice = {}) {
    Object.assign(this, { volumes, words, choice, heap: [], given: 0 });
  }

  async open() {
    this.parts = (await Promise.all(this.volumes.map(v => look(v, this.words, this.choice)))).filter(mostOf);
    if (!this.words.length && this.choice.sort) this.sorted = await sorted(this.parts, this.choice.sort);
    else this.fill();
    return this;
  }

  // Fills the heap with all where something may be found.
  fill() {
    for (const part of this.parts) {
      const { volume } = part;
      if (!this.words.length) {
        this.push({ part, rank: 0, list: part.chosen ? [...part.chosen] : Array.from({ length: volume.entries }, (_, i) => i), at: 0 });
        continue;
      }
      // The word with the fewest entries leads; the others are looked for in them.
      const lead = part.lead = part.mays.reduce((a, b) => b.most < a.most ? b : a);
      for (const [cell, list] of lead.cells) {
        this.push({ part, cell, rank: volume.rank(cell), list: cell === volume.body ? [...new Set(list.map(n => volume.owners[n]))] : list, at: 0 });
      }
      for (const n of lead.shared.keys()) this.push({ part, rank: volume.rank(volume.cellOf(n)), shared: n, word: lead.word });
    }
  }

  // No more than so many entries belong to the query.
  get most() { return this.parts.reduce((n, p) => n + mostOf(p), 0); }

  // All that belongs to the query has been given.
  get done() { return this.sorted ? this.given === this.sorted.length : !this.heap.length; }

  // The next results, at most so many. Where so many entries were looked at in vain,
  // those found by then are given, though a better one may follow, so that no query
  // costs more than a reader would pay unasked.
  async next(n, vain = Infinity) {
    if (this.sorted) {
      const list = this.sorted.slice(this.given, this.given + n);
      this.given += list.length;
      return Promise.all(list.map(async ({ volume, i }) => ({ volume, i, row: await volume.row(i), hits: [] })));
    }
    const results = [];
    this.vain = 0;
    while (results.length < n && this.heap.length) {
      if (this.heap[0].result) {
        results.push(this.pop().result);
        continue;
      }
      if (this.vain >= vain) {
        results.push(...this.found(n - results.length));
        break;
      }
      await Promise.all(this.parts.filter(p => p.misses >= mostMisses).map(p => (p.misses = 0, Promise.all(p.mays.map(m => m.deeper(p.depth *= 2))))));
      const [batch, sure] = this.take(n - results.length);
      for (const item of sure) this.push(item);
      for (const item of await Promise.all(batch.map(item => this.resolve(item)))) if (item) this.push(item);
    }
    this.given += results.length;
    return results;
  }

  // The best of the heap: what must be looked at, and results, together at most n.
  take(n) {
    const batch = [], sure = [];
    while (this.heap.length && batch.length + sure.length < n) {
      const item = this.pop(), { part, cell, i, list, shared } = item;
      if (item.result) {
        sure.push(item);
      } else if (!list) {
        if (part.lead.shared.has(shared)) batch.push(item);
      } else {
        if (item.at + 1 < list.length) this.push({ ...item, at: item.at + 1 });
        if (cell !== undefined && !part.lead.has(cell, i) || part.seen.has(i) || !part.mays.every(m => m.chance(i))) continue;
        part.seen.add(i);
        batch.push(item);
      }
    }
    return [batch, sure];
  }

  // What the heap has of results, the best first, at most so many.
  found(n) {
    const items = this.heap.filter(item => item.result).sort((a, b) => before(a, b) ? -1 : 1).slice(0, n), rest = this.heap.filter(item => !items.includes(item));
    this.heap = [];
    for (const item of rest) this.push(item);
    return items.map(item => item.result);
  }

  // What comes of an item: of a shared text its entries, of an entry a result.
  async resolve({ part, rank, list, i, shared, word }) {
    const { volume } = part;
    if (!list) {
      const { folded, entries } = await volume.sharedText(shared);
      return folded.includes(word) ? { part, rank, list: entries, at: 0 } : null;
    }
    if (part.chosen && !part.chosen.has(i)) return null;
    const row = await volume.row(i), hits = [];
    for (const may of part.mays) {
      const hit = await may.standsIn(i, row);
      if (hit) hits.push(hit);
      else break;
    }
    const whole = hits.length === part.mays.length, best = Math.max(0, ...hits.map(h => volume.rank(h.cell)));
    if (!whole || best > rank) {
      part.misses++;
      this.vain++;
    }
    if (!whole) return null;
    rank = best;
    return { part, rank, i, result: { volume, i, row, hits } };
  }

  // The heap has the best first: by rank, then by the day, as late as it can be.
  push(item) {
    const { volume } = item.part;
    if (!item.result) item.i = item.list ? item.list[item.at] : 0;
    item.day = item.result ? item.result.row.day : volume.latestDay(item.i);
    const heap = this.heap;
    let n = heap.push(item) - 1;
    for (let up; n > 0 && before(item, heap[up = n - 1 >> 1]); n = up) heap[n] = heap[up];
    heap[n] = item;
  }

  pop() {
    const heap = this.heap, top = heap[0], last = heap.pop();
    if (!heap.length) return top;
    let n = 0;
    for (let down; (down = 2 * n + 1) < heap.length; n = down) {
      if (down + 1 < heap.length && before(heap[down + 1], heap[down])) down++;
      if (!before(heap[down], last)) break;
      heap[n] = heap[down];
    }
    heap[n] = last;
    return top;
  }

  // The entries of each volume that have every word, whatever is chosen: it may read
  // much.
  async whole() {
    const of = new Map(this.volumes.map(v => [v, new Set()]));
    await Promise.all(this.parts.map(async ({ volume, mays }) => {
      const [first, ...others] = await Promise.all(mays.map(m => m.all()));
      of.set(volume, new Set([...first].filter(i => others.every(set => set.has(i)))));
    }));
    return of;
  }
}

function before(a, b) {
  return (a.rank - b.rank || b.day - a.day || a.part.volume.order - b.part.volume.order || a.i - b.i || (b.result ? 1 : 0) - (a.result ? 1 : 0)) < 0;
}
