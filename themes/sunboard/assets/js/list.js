// A list that is narrowed down and ordered by its kind's own fields. What is chosen
// stands in the address: ?agency=…&sort=-fine&page=2. With nothing chosen the list
// stands as it was made, and nothing is read of the index before the reader opens the
// choices.

import { dateOf, openIndex } from './index.js';
import { chosen, sorted } from './query.js';
import { Words, addressOf, element, fill, moveTo, onPage, pager } from './page.js';
import { filterChoice, orderChoice } from './choices.js';

const perPage = 50, longest = 60; // rows, and characters of a text, as on the pages that stand

const module = document.querySelector('[data-module="list"]');
const words = new Words(module);
const [door, form, within, status, clear, place] = ['details', '.narrow', '.within', '[role=status]', '.found a', '.narrowed'].map(s => module.querySelector(s));
let volume, current = 0;

async function open() {
  const index = await openIndex(module.dataset.index), { kind, year } = module.dataset;
  return index.volumes.find(v => v.kind.name === kind && (v.year ?? '') === year);
}

// What is chosen, from the address; what the kind does not have is not meant for us.
function asked() {
  const params = new URLSearchParams(location.search), { filters = [], sorts = [] } = volume.kind, sort = params.get('sort') ?? '';
  return {
    filters: filters.map(f => [f.name, params.get(f.name)]).filter(f => f[1]),
    sort: sorts.some(s => s.name === sort.replace(/^-/, '')) ? sort : '',
    page: Math.max(1, parseInt(params.get('page')) || 1),
  };
}

const address = ({ filters, sort, page }) => addressOf([...filters, ['sort', sort], ['page', page > 1 && page]]);

// Shows the list as the address has it; first is whether to go to its beginning.
async function run(first) {
  const turn = ++current;
  if (location.search || door.open) {
    try {
      await answer(turn);
    } catch (error) {
      if (turn === current) fail(error);
    }
  } else {
    stand();
  }
  if (first === true && turn === current) {
    module.scrollIntoView();
    place.querySelector('a')?.focus({ preventScroll: true });
  }
}

// The list as it was made.
function stand() {
  module.removeAttribute('data-narrowed');
  clear.hidden = true;
  status.textContent = '';
  place.replaceChildren();
}

async function answer(turn) {
  const waiting = setTimeout(() => { if (turn === current) status.textContent = words.say('searching'); }, 300);
  try {
    volume ??= await open();
    const state = asked(), narrowed = state.filters.length > 0 || state.sort !== '';
    const [choices, shown] = await Promise.all([choicesOf(state), narrowed && rowsOf(state)]);
    if (turn !== current) return;
    fill(form, choices);
    if (!narrowed) return stand();
    door.open = true;
    show(state, shown);
  } finally {
    clearTimeout(waiting);
  }
}

async function choicesOf(state) {
  const { filters = [], sorts } = volume.kind;
  const choices = await Promise.all(filters.map(f => filterChoice(f, [volume], state, true, undefined, words)));
  if (sorts) choices.push(orderChoice(volume.kind, state.sort, words.say('usual'), words));
  return choices.filter(Boolean);
}

// The entries that are left, and the rows of the page that is asked for.
async function rowsOf(state) {
  const set = await chosen(volume, state);
  const all = state.sort ? (await sorted([{ volume, chosen: set }], state.sort)).map(e => e.i) : [...set];
  const pages = Math.ceil(all.length / perPage), page = Math.min(state.page, pages);
  const rows = await Promise.all(all.slice((page - 1) * perPage, page * perPage).map(rowOf));
  return { n: all.length, pages, page, rows };
}

// A row as the pages have it that stand: the number leads to the record, or the title.
async function rowOf(i) {
  const row = await volume.row(i), { columns, cells, number, date } = volume.kind, tr = element('tr');
  const texts = await Promise.all(columns.map(c => c < 0 ? row.day > 0 ? dateOf(row.day) : '' : volume.text(row, i, c)));
  const title = await volume.text(row, i, 0), main = number && columns.includes(number) ? columns.indexOf(number) : texts.indexOf(title);
  for (const [at, c] of columns.entries()) {
    const td = element('td', { 'data-title': words.of(c < 0 ? date : cells[c].title) });
    if (words.english && c >= 0) td.lang = 'zh-CN';
    if (c < 0) td.className = 'date';
    if (at === main) td.className = 'main';
    td.append(at === main ? element('a', { href: row.url, textContent: clip(texts[at]) }) : clip(texts[at]));
    tr.append(td);
  }
  return tr;
}

function clip(text) {
  const all = [...text.split(/\s+/).filter(Boolean).join(' ')];
  return all.length > longest ? all.slice(0, longest).join('').replace(/[，。；、 ]+$/, '') + '…' : all.join('');
}

function show(state, { n, page, pages, rows }) {
  const { columns, cells, date } = volume.kind;
  module.setAttribute('data-narrowed', '');
  clear.hidden = false;
  status.textContent = n ? words.say(pages > 1 ? 'found_page' : 'found', { n: words.number(n), page }) : words.say('none');
  place.replaceChildren();
  if (!n) return;
  const heads = columns.map(c => element('th', { scope: 'col', textContent: words.of(c < 0 ? date : cells[c].title) }));
  place.append(element('div', { className: 'frame' }, element('table', { className: 'records' }, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows))));
  if (pages > 1) place.append(pager(page, pages, to => address({ ...state, page: to }), words));
}

function fail(error) {
  console.info(String(error));
  stand();
  place.append(element('p', { role: 'alert', textContent: words.say('failed') }));
  volume = undefined;
}

form.addEventListener('change', () => {
  const { sort = '', ...filters } = Object.fromEntries(new FormData(form));
  moveTo(address({ filters: Object.entries(filters), sort }));
  run();
});
form.addEventListener('submit', event => event.preventDefault());

// Who looks for a text on the page of the search does so among what is chosen here.
within.addEventListener('formdata', event => {
  for (const [name, value] of new FormData(form)) if (value && name !== 'sort') event.formData.set(name, value);
});

clear.addEventListener('click', event => {
  event.preventDefault();
  moveTo(location.pathname);
  door.querySelector('summary').focus();
  run();
});

door.addEventListener('toggle', () => { if (door.open && !form.children.length) run(); });
onPage(module, () => run(true));
addEventListener('popstate', run);

door.open = location.hash === '#' + door.id;
if (location.search) run();
