// Elements, and the words of the page in its language.

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
  of(both) { return both[this.english ? 1 : 0]; }
  // By hand: the first number that Intl writes takes longer than a search.
  number(n) { return String(n).replace(/\B(?=(\d{3})+$)/g, ','); }
}

// A choice of one word: a label and a select, whose first option is all.
export function choice(name, title, options, value, all) {
  const select = element('select', { name }, element('option', { value: '', textContent: all }));
  for (const [word, text] of options) select.append(element('option', { value: word, textContent: text, selected: word === value }));
  return element('label', {}, element('span', { textContent: title }), select);
}
