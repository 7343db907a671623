// A text editor without a library: line numbers, marks where something is wrong, colours, and terms completed inside quotes. The text is a plain textarea, so that every way
// of typing works; what is coloured lies beneath it.

import { call, el, say } from '../frame.js';
import { t } from './words.js';

const PATIENCE_MS = 150;
const WORDS = /^(package|import|dialect|rule|when|then|end|not|exists|or|and|insert|in|contains|memberOf|matches|accumulate)$/;
const PIECES = /\/\/[^\n]*|"[^"\n]*"?|[A-Za-z_$][\w$]*|\s+|./gu;
let serial = 0;

function kind(piece) {
  if (piece.startsWith('//')) return 'comment';
  if (piece.startsWith('"')) return 'string';
  return WORDS.test(piece) ? 'keyword' : '';
}

/** The quoted word that ends at a place of the text, and where it begins; nothing outside of quotes. */
function quoted(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (line.trimStart().startsWith('//') || (line.split('"').length - 1) % 2 === 0) return null;
  const from = at - (line.length - line.lastIndexOf('"') - 1);
  return { from, word: text.slice(from, at) };
}

/** The editor. `change(text)` is told after every stroke; `save()` on Ctrl+S. Comes back with the node and what can be done with it. */
export function editor({ label, change, save }) {
  const id = `editor-${++serial}`;
  const area = el('textarea', { id, class: 'code', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', wrap: 'off', 'aria-describedby': `${id}-hint`, 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, lang: 'zh-Hans' });
  const under = el('pre', { class: 'under', 'aria-hidden': 'true' });
  const gutter = el('div', { class: 'gutter', 'aria-hidden': 'true' });
  const list = el('ul', { id: `${id}-list`, class: 'found', role: 'listbox', 'aria-label': t().suggestions, hidden: true });
  let problems = [];
  let items = [];
  let active = 0;
  let asked = 0;
  let timer = 0;
  let leaving = false;

  const follow = () => {
    under.scrollTop = area.scrollTop;
    under.scrollLeft = area.scrollLeft;
    gutter.scrollTop = area.scrollTop;
  };

  const draw = () => {
    const lines = area.value.split('\n');
    const byLine = new Map();
    problems.forEach((each) => byLine.set(each.line, [...(byLine.get(each.line) || []), each]));
    gutter.replaceChildren(...lines.map((_, i) => {
      const wrong = byLine.get(i + 1);
      const worst = wrong && (wrong.some((each) => each.severity === 'error') ? 'wrong' : 'doubt');
      return el('div', { class: wrong ? worst : null }, wrong ? `${worst === 'wrong' ? '✕' : '!'} ${i + 1}` : String(i + 1));
    }));
    under.replaceChildren(...lines.flatMap((line, i) => {
      const wrong = byLine.get(i + 1) || [];
      let column = 1;
      const nodes = (line.match(PIECES) || []).map((piece) => {
        const from = column;
        column += piece.length;
        const hit = wrong.find((each) => each.column === 0 || (each.column >= from && each.column < column));
        const classes = [kind(piece), hit && piece.trim() ? (hit.severity === 'error' ? 'wrong' : 'doubt') : ''].filter(Boolean).join(' ');
        return classes ? el('span', { class: classes }, piece) : document.createTextNode(piece);
      });
      return [...nodes, document.createTextNode('\n')];
    }));
    follow();
  };

  const close = () => {
    asked++;
    items = [];
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  };

  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    area.setAttribute('aria-activedescendant', `${id}-${index}`);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  };

  const put = (from, to, words) => {
    area.setRangeText(words, from, to, 'end');
    close();
    draw();
    change(area.value);
  };

  const take = (item) => {
    const inside = quoted(area.value, area.selectionStart);
    if (!inside) return;
    const rest = area.value.slice(area.selectionStart).match(/^[^"\n]*/)[0];
    put(inside.from, area.selectionStart + (area.value[area.selectionStart + rest.length] === '"' ? rest.length : 0), item.term);
  };

  const place = () => {
    const before = area.value.slice(0, area.selectionStart).split('\n');
    const style = getComputedStyle(area);
    const height = parseFloat(style.lineHeight);
    const ruler = el('span', { class: 'ruler' }, before.at(-1));
    under.append(ruler);
    const width = ruler.offsetWidth;
    ruler.remove();
    const left = gutter.offsetWidth + parseFloat(style.paddingLeft) + width - area.scrollLeft;
    list.style.top = `${before.length * height + parseFloat(style.paddingTop) - area.scrollTop + 4}px`;
    list.style.left = `${Math.max(8, Math.min(left, area.parentElement.clientWidth - list.offsetWidth - 8))}px`;
  };

  const look = async () => {
    const inside = quoted(area.value, area.selectionStart);
    const mine = ++asked;
    if (!inside || !inside.word.trim() || document.activeElement !== area) {
      close();
      return;
    }
    let found = [];
    try {
      found = (await call(`v1/terms?limit=8&q=${encodeURIComponent(inside.word.trim())}`)).items;
    } catch { /* the check says what is wrong with a word that nobody completed */ }
    if (mine !== asked) return;
    if (!found.length || (found.length === 1 && found[0].term === inside.word)) {
      close();
      return;
    }
    items = found;
    list.setAttribute('aria-label', t().suggestions);
    list.replaceChildren(...found.map((item, i) => el('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); take(item); } },
      el('span', { lang: 'zh-Hans' }, item.term), ' ', el('small', null, item.english || ''))));
    list.hidden = false;
    place();
    mark(0);
    say(`${t().suggestions}: ${found.map((item) => item.term).join(', ')}`);
  };

  area.addEventListener('input', (event) => {
    leaving = false;
    draw();
    change(area.value);
    clearTimeout(timer);
    if (event.isComposing) return;
    timer = setTimeout(look, PATIENCE_MS);
  });
  area.addEventListener('compositionend', () => { timer = setTimeout(look, PATIENCE_MS); });
  area.addEventListener('scroll', () => { follow(); close(); });
  area.addEventListener('blur', close);
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const open = !list.hidden && items.length > 0;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      save();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark((active + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length);
    } else if (open && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(items[active]);
    } else if (event.key === 'Escape') {
      if (open) close();
      else leaving = true;
    } else if (event.key === 'Tab' && !event.shiftKey && !leaving) {
      event.preventDefault();
      put(area.selectionStart, area.selectionEnd, '    ');
    }
  });

  const node = el('div', { class: 'editor' }, el('label', { for: id, class: 'hidden' }, label), el('div', { class: 'page' }, gutter, el('div', { class: 'leaf' }, under, area), list), el('p', { id: `${id}-hint`, class: 'note' }, t().editorHint));
  return {
    node,
    area,
    set(text) {
      area.value = text;
      problems = [];
      close();
      draw();
    },
    mark(found) {
      problems = found;
      area.setAttribute('aria-invalid', String(found.some((each) => each.severity === 'error')));
      draw();
    },
    /** Puts the cursor at a line and column, counted from 1, and shows it. */
    jump(line, column = 1) {
      const lines = area.value.split('\n');
      const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + Math.max(0, column - 1);
      area.focus();
      area.setSelectionRange(at, at);
      const height = parseFloat(getComputedStyle(area).lineHeight);
      area.scrollTop = Math.max(0, (line - 4) * height);
      follow();
    },
    /** Writes another word in the place of one that begins at a line and column. */
    replace(line, column, word, other) {
      const lines = area.value.split('\n');
      const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      const inside = (lines[line - 1] || '').indexOf(word, Math.max(0, column - 1));
      if (inside >= 0) put(at + inside, at + inside + word.length, other);
      area.focus();
    },
  };
}
