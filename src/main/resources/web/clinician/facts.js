// Facts as the trail calls them (`Finding 心悸`), in words that a person reads; figures and marks in their usual form.

import { el, language, zh } from '../frame.js';
import { t, word } from './words.js';

export const two = (figure) => Number(figure).toFixed(2);
export const signed = (figure) => (figure < 0 ? '−' : '+') + Math.abs(figure).toFixed(2);

/** A fact's sentence split into its kind and its words. */
export function fact(sentence) {
  const space = sentence.indexOf(' ');
  return space < 0 ? { kind: sentence, rest: '' } : { kind: sentence.slice(0, space), rest: sentence.slice(space + 1) };
}

/** The words of a fact. */
export function inWords({ kind, rest }) {
  const parts = rest.split(' ');
  switch (kind) {
    case 'Evidence': return `${parts.slice(2).join(' ')} → ${parts[0]}（${word(t().strength, parts[1])}）`;
    case 'Element': return `${parts[0]}　${word(t().level, parts[1])}`;
    case 'Alert': case 'Conclusion': return parts.slice(1).join(' ');
    case 'Measurement': return plainUnits(rest);
    case 'ClassProbability': return t().modelSays(parts.slice(1).join(' '));
    case 'Prediction': return word(t().targets, rest);
    case 'Consensus': return parts[0];
    case 'Finding': case 'History': return rest.startsWith('-') ? `${t().denied} ${rest.slice(1)}` : rest;
    default: return rest;
  }
}

/** UCUM as a ward writes it. */
export const plainUnits = (text) => text.replace('mm[Hg]', 'mmHg').replace(/\bCel\b/, '℃').replace(/\bu(mol|g|L)\b/, 'μ$1').replace(/(^|\d) ?\/min(?![/\w])/, language() === 'en' ? '$1 /min' : '$1 次/分')
  .replace('{1.73_m2}', '1.73m²').replace(/ ?\{(?:index|score)\}/, '');

/** A fact with its kind before it. */
export function factNode(sentence) {
  const one = fact(sentence);
  return el('span', null, el('span', { class: 'kind' }, word(t().kind, one.kind)), zh(inWords(one)));
}

/** What a statement rests on, in one line. */
export const basisWords = (basis) => [...new Set(basis.map((each) => inWords(fact(each))))].join('、');

/** A statement in the language of the page. */
export const said = (item) => (language() === 'en' && item.english ? item.english : zh(item.text));

/** Several names in one line, each once. */
export const joined = (texts) => (texts.length ? zh([...new Set(texts)].join('、')) : t().none);

/** A bar of one share of the whole, its name before it and its figure behind it. */
export function bar(name, share, figure, { inset = false, minus = false } = {}) {
  const fill = el('i');
  fill.style.width = `${Math.max(0, Math.min(100, share * 100))}%`;
  return el('div', { class: `bar ${inset ? 'inset' : ''}` }, el('span', { class: 'name' }, name), el('span', { class: `track ${minus ? 'minus' : ''}`, 'aria-hidden': 'true' }, fill), el('span', { class: 'number' }, figure));
}

/** The first few, and the others folded away. */
export function folded(all, most, show, wrap) {
  const nodes = [wrap(all.slice(0, most).map(show))];
  if (all.length > most) nodes.push(el('details', null, el('summary', null, t().more(all.length - most)), wrap(all.slice(most).map(show))));
  return nodes;
}
