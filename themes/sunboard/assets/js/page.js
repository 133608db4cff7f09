// Elements, the words of the page in its language, its address and its pages.

export function element(name, properties = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in e) e[key] = value;
    else e.setAttribute(key, value);
  }
  e.append(...children.filter(c => c !== null && c !== undefined && c !== ''));
  return e;
}

export class Words {
  constructor(module) {
    this.words = JSON.parse(module.dataset.words);
    this.english = module.dataset.lang === 'en';
  }
  // A text with its blanks filled in: {n}.
  say(key, values = {}) { return this.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]); }
  // A title in Chinese and in English.
  of([chinese, english]) { return this.english ? english[0].toUpperCase() + english.slice(1) : chinese; }
  // By hand: the first number that Intl writes takes longer than a search.
  number(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, ','); }
}

// Puts choices into a form in the place of those before; what had the focus keeps it.
export function fill(form, choices) {
  const focused = form.contains(document.activeElement) && document.activeElement.name;
  form.replaceChildren(...choices);
  if (focused) form.elements[focused]?.focus();
}

// A choice of one word: a label and a select, whose first option is all.
export function choice(name, title, options, value, all) {
  const select = element('select', { name }, element('option', { value: '', textContent: all }));
  for (const [word, text] of options) select.append(element('option', { value: word, textContent: text, selected: word === value }));
  return element('label', {}, element('span', { textContent: title }), select);
}

// The address of this page with some values; those that say nothing are left out.
export function addressOf(values) {
  const params = new URLSearchParams(values.filter(([, value]) => value));
  return location.pathname + (params.size ? '?' + params : '');
}

// Goes to an address of this page; the same address is not kept twice.
export function moveTo(address) {
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
}

// Links to the pages of a list, as those that are made without scripts have them: the
// first, the last, and the neighbours. to gives the address of a page.
export function pager(page, pages, to, words) {
  const numbers = element('ol'), step = (rel, n) => n > 0 && n <= pages && element('a', { rel, href: to(n), textContent: words.say('page_' + rel) });
  for (let n = 1, last = 0; n <= pages; n++) {
    if (n > 1 && n < pages && Math.abs(n - page) > 2) continue;
    if (n > last + 1) numbers.append(element('li', {}, element('span', { ariaHidden: 'true', textContent: '…' })));
    numbers.append(element('li', {}, element('a', { href: to(n), textContent: n, ariaCurrent: n === page ? 'page' : null })));
    last = n;
  }
  return element('nav', { className: 'pager', ariaLabel: words.say('pagination') }, step('prev', page - 1) || '', numbers, step('next', page + 1) || '');
}

// Does something where a link to another page of a list is followed within this one.
export function onPage(root, show) {
  root.addEventListener('click', event => {
    const link = event.target.closest('.pager a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    moveTo(link.pathname + link.search);
    show();
  });
}
