// The search index as the browser reads it: generator/search/doc.go says what the
// files hold. Every file is asked for once.

import { fold } from './fold.js';
import { shardOf } from './grams.js';

const day = 86400000;

// Numbers and texts, one after another.
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get more() { return this.at < this.bytes.length; }
  number() {
    let n = 0, scale = 1;
    for (;;) {
      if (!this.more) throw new RangeError('the file ends too early');
      const b = this.bytes[this.at++];
      n += (b & 127) * scale;
      if (b < 128) return n;
      scale *= 128;
    }
  }
  text(length = this.number()) {
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }
  numbers(n) { return Array.from({ length: n }, () => this.number()); }
  rising(n) {
    let next = 0;
    return Array.from({ length: n }, () => (next += this.number() + 1) - 1);
  }
}

const decoder = new TextDecoder();

// Written into the stream by hand: the stream of a Blob takes ten times as long.
async function inflate(data) {
  const { readable, writable } = new DecompressionStream('deflate-raw'), to = writable.getWriter();
  const [out] = await Promise.all([new Response(readable).arrayBuffer(), to.write(data), to.close()]);
  return new Uint8Array(out);
}

async function get(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

// The volumes of an index, in the order of the directory.
export async function openIndex(base) {
  const directory = JSON.parse(decoder.decode(await inflate(await get(base + 'directory.bin', { cache: 'no-cache' }))));
  return {
    kinds: directory.kinds,
    volumes: directory.volumes.map((v, order) => new Volume(base, v, directory.kinds[v.kind], order)),
  };
}

export class Volume {
  constructor(base, entry, kind, order) {
    const { texts: perText, ...rest } = entry;
    Object.assign(this, rest, { perText, kind, order, base, body: kind.cells.length, kept: new Map() });
    this.fileDays = [];
    let at = entry.day;
    for (const d of entry.days) this.fileDays.push(at -= d);
    this.owners = (entry.bodied ?? []).flatMap((n, i) => Array(n).fill(i));
  }

  // What make gives, made once.
  once(key, make) {
    if (!this.kept.has(key)) this.kept.set(key, make());
    return this.kept.get(key);
  }

  // A file of the volume. One of another build has another stamp.
  file(name) {
    return this.once(name, async () => {
      const data = await get(`${this.base}${this.dir}/${name}.bin?v=${this.stamp}`);
      if (Array.from(data.subarray(0, 4), b => b.toString(16).padStart(2, '0')).join('') !== this.stamp) throw new Error(`stamp ${this.dir}/${name}`);
      return inflate(data.subarray(4));
    });
  }

  parsed(name, read) {
    return this.once(name + ' read', async () => read(new Reader(await this.file(name))));
  }

  // About how large the shard of a gram is, by the power of two.
  sizeOf(gram) { return gram.length > 1 ? this.sizes.charCodeAt(shardOf(gram, this.grams)) : 0; }

  // Where a gram stands: entries by cell (passages behind the last), and shared
  // texts, each with how many entries have it.
  async gram(gram) {
    const [prefix, of] = gram.length > 1 ? ['g', this.grams] : ['u', this.chars];
    const r = new Reader(await this.file(prefix + shardOf(gram, of)));
    const found = { cells: new Map(), shared: new Map() };
    while (r.more) {
      const chars = r.numbers(r.number()), end = r.number() + r.at;
      if (chars.length !== gram.length || chars.some((c, i) => c !== gram[i])) {
        r.at = end;
        continue;
      }
      while (r.at < end) {
        const head = r.number(), groups = this.body + 2, n = Math.floor(head / groups), cell = head % groups;
        const list = r.rising(n);
        if (cell <= this.body) found.cells.set(cell, list);
        else for (const s of list) found.shared.set(s, r.number());
      }
      break;
    }
    return found;
  }

  // A shared text, and the entries that have it.
  async sharedText(n) {
    const i = this.shared.findLastIndex(from => from <= n);
    const list = await this.parsed('s' + i, r => {
      const texts = [];
      while (r.more) {
        const text = r.text();
        texts.push({ text, folded: fold(text), entries: r.rising(r.number()) });
      }
      return texts;
    });
    return list[n - this.shared[i]];
  }

  // The rank of a cell's texts; passages are running text.
  rank(cell) { return this.kind.cells[cell]?.rank ?? 2; }

  // The cell of a shared text.
  cellOf(n) { return this.cells.findLastIndex(from => from <= n); }

  // An entry: its address, day, state, and cells: a text, the number of a shared
  // one, true for a running text, or null.
  async row(i) {
    const states = this.states ?? [];
    const rows = await this.parsed('r' + Math.floor(i / this.rows), r => {
      const list = [];
      while (r.more) {
        list.push({
          url: this.url + r.text(), day: this.day - r.number(), state: states[r.number() - 1],
          cells: Array.from({ length: this.body }, () => {
            const n = r.number();
            if (n < 2) return n ? true : null;
            return n % 2 ? r.text((n - 1) / 2) : n / 2 - 1;
          }),
        });
      }
      return list;
    });
    return rows[i % this.rows];
  }

  // No entry from i on is newer than this day.
  latestDay(i) { return this.fileDays[Math.floor(i / this.rows)]; }

  // The running texts of an entry's own, by cell.
  async texts(i) {
    const list = await this.parsed('t' + Math.floor(i / this.perText), r => {
      const all = [];
      while (r.more) all.push(new Map(Array.from({ length: r.number() }, () => [r.number(), r.text()])));
      return all;
    });
    return list[i % this.perText];
  }

  // A passage: its text, the id that stands above it on its page, and its heading.
  async passage(n) {
    const list = await this.parsed('b' + Math.floor(n / this.bodies), r => {
      const all = [];
      let anchor, heading;
      while (r.more) {
        const tag = r.number();
        if (tag) [anchor, heading] = [r.text(tag - 1), r.text()];
        all.push({ anchor, heading, text: r.text() });
      }
      return all;
    });
    return list[n % this.bodies];
  }

  // A cell as a reader sees it.
  async text(row, i, cell) {
    const c = row.cells[cell];
    if (typeof c === 'number') return (await this.sharedText(c)).text;
    return c === true ? (await this.texts(i)).get(cell) : c ?? '';
  }

  // A filter's values, and which of them an entry has.
  column(name) {
    return this.parsed('c-' + name, r => {
      const values = Array.from({ length: r.number() }, () => r.text());
      const sets = Array.from({ length: r.number() }, () => r.numbers(r.number()).map(n => values[n]));
      return { values, of: r.numbers(this.entries).map(n => sets[n]) };
    });
  }

  // What lists are ordered by, of each entry; empty where it has none.
  sortKeys(name) {
    return this.parsed('o-' + name, r => {
      const values = ['', ...Array.from({ length: r.number() }, () => r.text())];
      return r.numbers(this.entries).map(n => values[n]);
    });
  }
}

// A day as the index counts them, as people write it.
export const dateOf = n => new Date(n * day).toISOString().slice(0, 10);
