// The search page. What is asked for stands in the address: ?q=…&kind=…&year=…, and
// the words of the kind's filters.

import { dateOf, openIndex } from './index.js';
import { places, wordsOf } from './fold.js';
import { Query, chosen } from './query.js';
import { Words, choice, element } from './page.js';

const perPage = 10, inVain = 60; // entries looked at in vain before the reader is asked
const clipBefore = 24, clipAfter = 76; // of a long text, around what was found

const module = document.querySelector('[data-module="search"]');
const box = document.querySelector('[data-module="search-box"]');
const words = new Words(module);
const [narrow, status, hits, more, count] = ['form', '[role=status]', 'ol', '[name=more]', '[name=count]'].map(s => module.querySelector(s));
const browse = document.querySelector('.browse');
let index, opened, current = 0, query, shown;

// The index is asked for as soon as the page is there: whoever is here will search.
const open = () => opened ??= openIndex(module.dataset.index);
open().catch(() => {});

// What is asked for, from the address.
function asked() {
  const params = new URLSearchParams(location.search);
  const { q = '', kind = '', year = '', sort = '', ...filters } = Object.fromEntries(params);
  return { q, kind, year, sort, filters: Object.entries(filters).filter(f => f[1]) };
}

function go(state, replace) {
  const params = new URLSearchParams();
  for (const [name, value] of [['q', state.q.trim()], ['kind', state.kind], ['year', state.year], ['sort', state.sort], ...state.filters]) if (value) params.set(name, value);
  const address = location.pathname + (params.size ? '?' + params : '');
  if (address !== location.pathname + location.search) history[replace ? 'replaceState' : 'pushState'](null, '', address);
  return run();
}

async function run() {
  const turn = ++current, state = asked();
  box.q.value = state.q;
  hits.replaceChildren();
  more.hidden = count.hidden = true;
  const list = wordsOf(state.q);
  module.toggleAttribute('data-asked', list.length > 0 || Boolean(state.kind));
  browse.hidden = list.length > 0 || Boolean(state.kind);
  if (!list.length && !state.kind) {
    narrow.hidden = true;
    status.textContent = state.q.trim() ? words.say('nothing_to_find') : '';
    return;
  }
  const waiting = setTimeout(() => { if (turn === current) status.textContent = words.say('searching'); }, 300);
  try {
    await answer(turn, state, list);
  } catch (error) {
    if (turn === current) fail(state, error);
  } finally {
    clearTimeout(waiting);
  }
}

async function answer(turn, state, list) {
  index = await open();
  const volumes = index.volumes.filter(v => (!state.kind || v.kind.name === state.kind) && (!state.year || !v.year || v.year === state.year));
  const next = await new Query(volumes, list, state).open();
  const results = await next.next(perPage, inVain);
  if (turn !== current) return;
  query = next;
  shown = state;
  offer(state);
  if (!results.length && next.done) {
    status.textContent = words.say('none', { q: state.q });
    hits.append(element('li', { className: 'tips' }, element('p', { textContent: words.say('try') })));
    return;
  }
  await show(results, turn);
}

async function show(results, turn) {
  const items = await Promise.all(results.map(r => item(r, wordsOf(shown.q))));
  if (turn !== current) return;
  const first = hits.children.length;
  hits.append(...items);
  more.hidden = query.done;
  say();
  if (first) hits.children[first]?.querySelector('a').focus();
}

// How many were found, as far as that is known.
function say() {
  const exact = query.done || !query.words.length;
  count.hidden = exact;
  if (!exact && !query.given) status.textContent = words.say('not_yet', { most: words.number(query.most) });
  else status.textContent = exact
    ? words.say('found', { n: words.number(query.words.length ? query.given : query.most), shown: words.number(query.given) })
    : words.say('found_more', { n: words.number(query.given), most: words.number(query.most) });
}

function fail(state, error) {
  console.info(String(error));
  status.textContent = '';
  hits.replaceChildren(element('li', { className: 'tips', role: 'alert' }, element('p', { textContent: words.say('failed') })));
  opened = undefined;
}

// A result: its title, what it is, and where the words were found.
async function item({ volume, i, row, hits: found }, list) {
  const title = await volume.text(row, i, 0), number = volume.kind.number ? await volume.text(row, i, volume.kind.number) : '';
  const meta = element('p', { className: 'meta' },
    element('span', { className: 'mark', textContent: words.of(volume.kind.title) }),
    row.day > 0 ? element('time', { dateTime: dateOf(row.day), textContent: dateOf(row.day) }) : '',
    number ? marked('span', number, list, { className: 'number', lang: 'zh-CN' }) : '',
    row.state ? element('span', { className: 'state ' + row.state[2], textContent: words.english ? row.state[1] : row.state[0] }) : '');
  const li = element('li', {}, element('h2', {}, marked('a', title, list, { href: row.url + fragment(found, list), lang: 'zh-CN' })), meta);
  const cells = new Set([0, volume.kind.number]);
  for (const { cell, text, heading } of found) {
    if (cells.has(cell)) continue;
    cells.add(cell);
    const p = marked('p', text, list, { className: 'passage', lang: 'zh-CN' }, true);
    if (volume.kind.cells[cell]) p.prepend(element('span', { textContent: words.of(volume.kind.cells[cell].title), lang: words.english ? 'en' : 'zh-CN' }), ' ');
    else if (heading && heading !== text) p.prepend(element('span', { textContent: heading }), ' ');
    li.append(p);
  }
  return li;
}

// What leads from a page's address to a passage of it: the id above it, and for
// browsers that look for words, those that were found, between the nearest marks: a
// browser finds what begins and ends as a word does.
function fragment(found, list) {
  const { anchor, text } = found.find(f => f.anchor) ?? {};
  if (!anchor) return '';
  const [place] = places(text, list);
  if (!place || !document.fragmentDirective) return '#' + encodeURIComponent(anchor);
  const say = words => encodeURIComponent(words).replaceAll('-', '%2D'), [from, to] = place;
  const before = text.slice(0, from).match(/[^\p{P}\s]*$/u)[0], after = text.slice(to).match(/^[^\p{P}\s]*/u)[0];
  return `#${encodeURIComponent(anchor)}:~:text=${before && say(before) + '-,'}${say(text.slice(from, to))}${after && ',-' + say(after)}`;
}

// A text with what was found in it marked; a long one only around that.
function marked(name, text, list, properties, clip) {
  const e = element(name, properties), found = places(text, list);
  let at = 0, end = text.length;
  if (clip && end > clipBefore + clipAfter) {
    at = Math.max(0, Math.min((found[0]?.[0] ?? 0) - clipBefore, end - clipBefore - clipAfter));
    end = Math.min(end, Math.max(at + clipBefore + clipAfter, found[0]?.[1] ?? 0));
    if (at) e.append('…');
  }
  for (const [from, to] of found) {
    if (from < at || to > end) continue;
    e.append(text.slice(at, from), element('mark', { textContent: text.slice(from, to) }));
    at = to;
  }
  e.append(text.slice(at, end), end < text.length ? '…' : '');
  return e;
}

// The choices that narrow the answer: kind and year, and the kind's own filters.
async function offer(state) {
  const turn = current, kinds = index.kinds.map(k => [k.name, words.of(k.title)]);
  const years = [...new Set(index.volumes.map(v => v.year).filter(Boolean))].sort().reverse();
  const choices = [
    choice('kind', words.say('kind'), kinds, state.kind, words.say('all')),
    choice('year', words.say('year'), years.map(y => [y, y]), state.year, words.say('all')),
  ];
  const kind = index.kinds.find(k => k.name === state.kind);
  const filters = kind?.filters ?? [agencies()].filter(Boolean);
  for (const f of filters) {
    const options = await optionsOf(f, kind, state), value = state.filters.find(s => s[0] === f.name)?.[1];
    if (options.length > 1 || value) choices.push(choice(f.name, words.of(f.title), options, value, words.say('all')));
  }
  if (kind?.sorts && !query.words.length) {
    const ways = kind.sorts.flatMap(s => [[s.name, words.say('up', { title: words.of(s.title) })], ['-' + s.name, words.say('down', { title: words.of(s.title) })]]);
    choices.push(choice('sort', words.say('sort'), ways, state.sort, words.say('newest')));
  }
  if (turn !== current) return;
  const focused = narrow.contains(document.activeElement) && document.activeElement.name;
  narrow.replaceChildren(...choices);
  narrow.hidden = false;
  if (focused) narrow.elements[focused]?.focus();
}

// The words of a filter. Where no text is asked for, each with how many entries it
// would leave beside the other choices.
async function optionsOf(filter, kind, state) {
  const counts = new Map(), others = { year: state.year, filters: state.filters.filter(f => f[0] !== filter.name) };
  for (const v of index.volumes) {
    if (!v.kind.filters?.some(f => f.name === filter.name) || kind && v.kind !== kind || state.year && v.year && v.year !== state.year) continue;
    if (!kind && v.year && counts.size) continue; // agencies are the same in all volumes but for few
    const { values, of } = await v.column(filter.name), left = query.words.length ? null : await chosen(v, others);
    for (const value of values) counts.set(value, counts.get(value) ?? 0);
    if (!query.words.length) for (let i = 0; i < v.entries; i++) if (!left || left.has(i)) for (const value of of[i]) counts.set(value, counts.get(value) + 1);
  }
  return [...counts].map(([value, n]) => [value, query.words.length ? value : `${value}（${words.number(n)}）`]);
}

const agencies = () => index.kinds.flatMap(k => k.filters ?? []).find(f => f.name === 'agency');

narrow.addEventListener('change', event => {
  const { kind, year, sort, ...filters } = Object.fromEntries(new FormData(narrow));
  const keep = event.target.name === 'kind' ? ['agency'] : Object.keys(filters);
  go({ q: box.q.value, kind, year, sort: event.target.name === 'kind' ? '' : sort, filters: Object.entries(filters).filter(f => f[1] && keep.includes(f[0])) });
});
narrow.addEventListener('submit', event => event.preventDefault());

box.addEventListener('submit', event => {
  event.preventDefault();
  go({ ...asked(), q: box.q.value });
});

more.addEventListener('click', async () => {
  const turn = current;
  await show(await query.next(perPage, inVain), turn);
});

count.addEventListener('click', async () => {
  const turn = current, of = query;
  status.textContent = words.say('counting');
  const { all } = await of.count();
  if (turn === current) {
    count.hidden = true;
    status.textContent = words.say('found', { n: words.number(all), shown: words.number(of.given) });
  }
});

// Arrows go through the results, Escape goes back to the box and empties it.
addEventListener('keydown', event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...hits.querySelectorAll('h2 a')], at = links.indexOf(document.activeElement), inBox = document.activeElement === box.q;
  if (event.key === 'Escape' && (at >= 0 || inBox)) {
    if (inBox) box.q.value = '';
    box.q.focus();
  } else if (event.key === 'ArrowDown' && (at >= 0 || inBox) && links[at + 1]) {
    links[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    (links[at - 1] ?? box.q).focus();
  } else {
    return;
  }
  event.preventDefault();
});

addEventListener('popstate', run);
run();
