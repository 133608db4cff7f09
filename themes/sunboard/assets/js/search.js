// The search page. What is asked for stands in the address: ?q=…&kind=…&year=…, the
// words of the kind's filters, and the page.

import { dateOf, openIndex } from './index.js';
import { places, wordsOf } from './fold.js';
import { Query } from './query.js';
import { Words, addressOf, choice, element, fill, moveTo, onPage, pager } from './page.js';
import { filterChoice, numbered, orderChoice, tally } from './choices.js';

const perPage = 10, inVain = 60; // entries looked at in vain before the reader is asked
const clipBefore = 24, clipAfter = 76; // of a long text, around what was found

const module = document.querySelector('[data-module="search"]');
const box = document.querySelector('[data-module="search-box"]');
const words = new Words(module);
const [narrow, status, hits, place, count] = ['form', '[role=status]', 'ol', '.pages', '[name=count]'].map(s => module.querySelector(s));
const browse = document.querySelector('.browse');
let index, opened, current = 0, answered;

// Of the text that was asked for last: in volumes that were looked through, all
// entries that have it.
let found, foundText;

// The index is asked for as soon as the page is there: whoever is here will search.
const open = () => opened ??= openIndex(module.dataset.index);
open().catch(() => {});

// What is asked for, from the address.
function asked() {
  const { q = '', kind = '', year = '', sort = '', page, ...filters } = Object.fromEntries(new URLSearchParams(location.search));
  return { q, kind, year, sort, page: Math.max(1, parseInt(page) || 1), filters: Object.entries(filters).filter(f => f[1]) };
}

const address = ({ q, kind, year, sort, page, filters }) => addressOf([['q', q.trim()], ['kind', kind], ['year', year], ['sort', sort], ...filters, ['page', page > 1 && page]]);

function go(state) {
  moveTo(address({ ...state, page: 1 }));
  return run();
}

async function run() {
  const turn = ++current, state = asked(), list = wordsOf(state.q), empty = !list.length && !state.kind;
  box.q.value = state.q;
  count.hidden = true;
  // What stands there stays until the answer comes: the page is drawn once.
  if (empty || turn === 1) clear(!empty);
  if (empty) {
    narrow.hidden = true;
    status.textContent = state.q.trim() ? words.say('nothing_to_find') : '';
    return;
  }
  const waiting = setTimeout(() => { if (turn === current) status.textContent = words.say('searching'); }, 300);
  try {
    await respond(turn, state, list);
  } catch (error) {
    if (turn === current) fail(error);
  } finally {
    clearTimeout(waiting);
  }
}

// Makes room: for results, or for the lists that stand there where nothing is asked.
function clear(asked, ...items) {
  hits.replaceChildren(...items);
  place.replaceChildren();
  module.toggleAttribute('data-asked', asked);
  browse.hidden = asked;
}

// An answer, page by page. A page that was given stays what it was.
class Answer {
  constructor(key, query) { Object.assign(this, { key, query, pages: [], last: Promise.resolve() }); }
  page(n) {
    return this.last = this.last.then(async () => {
      while (this.pages.length < n && !this.query.done) this.pages.push(await this.query.next(perPage, inVain));
      return Math.min(n, this.pages.length);
    });
  }
}

async function respond(turn, state, list) {
  index = await open();
  state = understood(state);
  const volumes = volumesOf(state), key = address({ ...state, page: 1 });
  const of = answered?.key === key ? answered : new Answer(key, await new Query(volumes, list, state).open());
  const page = await of.page(state.page), items = await Promise.all((of.pages[page - 1] ?? []).map(r => item(r, list)));
  if (turn !== current) return;
  answered = of;
  clear(true, ...items);
  if (!page) {
    status.textContent = words.say('none', { q: state.q });
    hits.append(element('li', { className: 'tips' }, element('p', { textContent: words.say('try') })));
  } else {
    say(page, exactly(of.query));
    const pages = of.pages.length + (of.query.done ? 0 : 1);
    if (pages > 1) place.append(pager(page, pages, to => address({ ...state, page: to }), words));
  }
  await learn(state, volumes, list);
  await tell(turn, state, page);
}

// What of the address the index knows: a filter that it does not have was meant for
// someone else, and a kind may have years of its own.
function understood(state) {
  const own = index.kinds.filter(k => !state.kind || k.name === state.kind).flatMap(k => k.filters ?? []).map(f => f.name);
  const filters = state.filters.filter(f => own.includes(f[0]));
  return state.year && yearsOf(state) ? { ...state, year: '', filters: [...filters, ['year', state.year]] } : { ...state, filters };
}

const kindOf = state => index.kinds.find(k => k.name === state.kind);
const yearsOf = state => kindOf(state)?.filters?.some(f => f.name === 'year');
const volumesOf = ({ kind, year }) => index.volumes.filter(v => (!kind || v.kind.name === kind) && (!year || !v.year || v.year === year));

// All entries of the volumes that have the text are known.
const known = (volumes, list) => !list.length || volumes.every(v => found.has(v));

// How many were found, where the answer itself tells.
const exactly = query => query.done ? query.given : query.words.length ? undefined : query.most;

// Keeps what the answer tells of the text, or reads what else there may be, if it is
// as little as may be looked at unasked.
async function learn(state, volumes, list) {
  const text = list.join(' '), { query, pages } = answered;
  if (text !== foundText) [found, foundText] = [new Map(), text];
  if (!list.length || known(volumes, list)) return;
  if (query.done && !state.filters.length && !state.year) {
    for (const v of volumes) found.set(v, new Set());
    for (const { volume, i } of pages.flat()) found.get(volume).add(i);
  } else if (state.filters.length || state.year) {
    const wide = await new Query(volumes, list).open();
    if (wide.most <= inVain) keep(text, await wide.whole());
  }
}

function keep(text, whole) {
  if (text === foundText) for (const [v, set] of whole) found.set(v, set);
}

// Tells what is known by now: how many there are, and the numbers beside the choices.
async function tell(turn, state, page) {
  const list = wordsOf(state.q), volumes = volumesOf(state);
  const n = exactly(answered.query) ?? (known(volumes, list) ? (await tally(volumes, state, found, () => () => [''])).get('') ?? 0 : undefined);
  const choices = await choicesOf(state, list);
  if (turn !== current) return;
  if (page) say(page, n);
  fill(narrow, choices);
  narrow.hidden = false;
}

// How many were found, as far as that is known.
function say(page, n) {
  const { query } = answered, exact = n !== undefined;
  count.hidden = exact;
  if (exact) status.textContent = words.say(page > 1 || n > perPage ? 'found_page' : 'found', { n: words.number(n), page });
  else status.textContent = words.say(query.given ? 'found_more' : 'not_yet', { page, most: words.number(query.most) });
}

function fail(error) {
  console.info(String(error));
  status.textContent = '';
  clear(true, element('li', { className: 'tips', role: 'alert' }, element('p', { textContent: words.say('failed') })));
  opened = answered = found = foundText = undefined;
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
// browser finds what begins and ends as a word does. A heading stands in the contents
// as well, and is found by its id alone.
function fragment(found, list) {
  const { anchor, heading, text } = found.find(f => f.anchor) ?? {};
  if (!anchor) return '';
  const [place] = places(text, list);
  if (!place || text === heading || !document.fragmentDirective) return '#' + encodeURIComponent(anchor);
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
async function choicesOf(state, list) {
  const kind = kindOf(state), agency = state.filters.filter(f => f[0] === 'agency'), every = volumesOf({ kind: '', year: state.year });
  const kinds = numbered(index.kinds.map(k => [k.name, words.of(k.title)]), await kindNumbers(every, { year: state.year, filters: agency }, list), words);
  const choices = [choice('kind', words.say('kind'), kinds, state.kind, words.say('all'))];
  if (!yearsOf(state)) {
    const years = [...new Set(index.volumes.map(v => v.year).filter(Boolean))].sort().reverse().map(y => [y, y]);
    choices.push(choice('year', words.say('year'), numbered(years, await yearNumbers(state, list), words), state.year, words.say('all')));
  }
  const volumes = volumesOf(state), counted = known(volumes, list);
  const filters = kind ? kind.filters ?? [] : [index.kinds.flatMap(k => k.filters ?? []).find(f => f.name === 'agency')].filter(Boolean);
  for (const f of filters) {
    // Agencies are the same in all volumes but for few.
    const own = volumes.filter(v => v.kind.filters?.some(x => x.name === f.name)), some = kind ? own : counted ? own.filter(v => found.get(v).size) : own.slice(0, 1);
    choices.push(await filterChoice(f, some, state, counted, list.length ? found : undefined, words));
  }
  if (kind?.sorts && !list.length) choices.push(orderChoice(kind, state.sort, words.say('newest'), words));
  return choices.filter(Boolean);
}

// Numbers that would have to be read from the rows of whole volumes are left out.
const kindNumbers = (volumes, state, list) => known(volumes, list) && (list.length || !state.year && !state.filters.length)
  ? tally(volumes, state, list.length ? found : undefined, v => () => [v.kind.name]) : null;

function yearNumbers(state, list) {
  const volumes = volumesOf({ ...state, year: '' });
  if (!known(volumes, list) || !list.length && !volumes.every(v => v.year)) return null;
  return tally(volumes, { filters: state.filters }, list.length ? found : undefined, async v => {
    if (v.year) return () => [v.year];
    const years = new Map(await Promise.all([...found.get(v)].map(async i => [i, dateOf((await v.row(i)).day).slice(0, 4)])));
    return i => [years.get(i)];
  });
}

narrow.addEventListener('change', event => {
  const { kind, year = '', sort = '', ...filters } = Object.fromEntries(new FormData(narrow)), anew = event.target.name === 'kind';
  go({ q: box.q.value, kind, year, sort: anew ? '' : sort, filters: Object.entries(filters).filter(f => !anew || f[0] === 'agency') });
});
narrow.addEventListener('submit', event => event.preventDefault());

box.addEventListener('submit', event => {
  event.preventDefault();
  go({ ...asked(), q: box.q.value });
});

onPage(module, async () => {
  const turn = current + 1;
  await run();
  if (turn !== current) return;
  module.scrollIntoView();
  hits.querySelector('a')?.focus({ preventScroll: true });
});

count.addEventListener('click', async () => {
  const turn = current, state = understood(asked()), text = foundText;
  status.textContent = words.say('counting');
  try {
    keep(text, await (await new Query(index.volumes.filter(v => !found.has(v)), wordsOf(state.q)).open()).whole());
    if (turn === current) await tell(turn, state, Math.min(state.page, answered.pages.length));
  } catch (error) {
    if (turn === current) fail(error);
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
