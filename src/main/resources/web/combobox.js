// A field that finds: what is typed is looked up and chosen by mouse or keyboard (the ARIA pattern "combobox with a list").

import { el, language, say, Trouble } from './frame.js';

const WORDS = {
  zh: { none: '没有相符的条目', found: (n) => `${n} 项`, failed: '暂时查不到，请稍后再试' },
  en: { none: 'nothing found', found: (n) => `${n} found`, failed: 'cannot look this up now; try again' },
};
const PATIENCE_MS = 120;
const t = () => WORDS[language()];
let serial = 0;

/**
 * The field with its label and list. `search(text)` promises the items, `show(item)` gives what stands in the list, `choose(item)` is told which one;
 * `free(text)`, where given, takes words that are in no list.
 */
export function combobox({ label, hint, search, show, choose, free }) {
  const id = `find-${++serial}`;
  const list = el('ul', { id: `${id}-list`, class: 'found', role: 'listbox', 'aria-label': label, hidden: true });
  const input = el('input', { id, type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': list.id, placeholder: hint });
  let items = [];
  let active = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (!list.children[index] || !items.length) return;
    input.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  };
  const take = (item) => {
    asked++;
    clearTimeout(timer);
    input.value = '';
    items = [];
    close();
    choose(item);
  };
  const open = (rows) => {
    list.replaceChildren(...rows);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const look = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (!text) {
      items = [];
      close();
      return;
    }
    try {
      const found = await search(text);
      if (mine !== asked) return;
      items = found;
      open(items.length ? items.map((item, i) => el('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); take(item); } }, show(item)))
        : [el('li', { class: 'sub', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t().none)]);
      mark(items.length ? 0 : -1);
      say(items.length ? t().found(items.length) : t().none);
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      if (mine !== asked) return;
      items = [];
      open([el('li', { class: 'sub', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t().failed)]);
    }
  };
  const enter = async () => {
    clearTimeout(timer);
    if (list.hidden || !items.length) await look();
    if (items.length) take(items[Math.max(0, active)]);
    else if (free && input.value.trim()) {
      const words = input.value.trim();
      asked++;
      input.value = '';
      close();
      free(words);
    }
  };
  const later = () => {
    clearTimeout(timer);
    items = [];
    timer = setTimeout(look, PATIENCE_MS);
  };
  // What an input method is still composing is not yet a word.
  input.addEventListener('input', (event) => { if (!event.isComposing) later(); });
  input.addEventListener('compositionend', later);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length) {
      event.preventDefault();
      if (list.hidden) open([...list.children]);
      mark((active + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length);
    }
  });
  input.addEventListener('blur', close);
  return el('div', { class: 'find' }, el('label', { for: id }, label), input, list);
}
