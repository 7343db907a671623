// What is said in sentences: alerts first, then agreement and what may be considered.

import { el, language, sheet, zh } from '../frame.js';
import { basisWords, joined, said } from './facts.js';
import { t, word } from './words.js';
import { withWhy } from './why.js';

const because = (each) => el('p', { class: 'sub' }, `${t().because} `, zh(basisWords(each.basis)));

/** The alerts, the most urgent first; `raised` are those that a new answer has added. */
export function alerts(answer, id, raised = new Set()) {
  if (!answer.alerts.length) return el('section', { class: 'sheet calm' }, el('p', null, t().noAlerts));
  return el('section', { class: 'alerts', 'aria-label': t().alerts },
    el('h3', { class: 'hidden' }, t().alerts),
    answer.alerts.map((each) => withWhy('div', { class: `say alert ${each.urgency}` },
      el('div', null, el('span', { class: 'tag' }, `${each.urgency === 'emergency' ? '⚠ ' : ''}${word(t(), each.urgency)}`), el('span', { class: 'text' }, said(each)),
        raised.has(each.text) ? [' ', el('span', { class: 'level likely' }, t().raised)] : null, because(each)), id, each.statement || each.text, { opinion: each.text })));
}

/** Where rules and model agree, differ, or do not judge. */
export function agreement(answer, id) {
  if (!answer.conclusions.length) return null;
  return sheet(t().agreement, '', el('ul', null, answer.conclusions.map((each) => withWhy('li', { class: 'say' },
    el('div', null, el('span', { class: `level ${each.kind}` }, word(t(), each.kind)), ' ', said(each), because(each)), id, each.statement || each.text, { opinion: each.text }))));
}

/** What may be considered, with what the knowledge base says of a formula. */
export function advice(answer, id) {
  if (!answer.advice.length) return null;
  return sheet(t().advice, '', el('ul', null, answer.advice.map((each) => withWhy('li', { class: 'say' }, el('div', null, said(each), because(each), offer(each)), id, each.statement || `Advice ${each.text}`, { opinion: each.text }))));
}

function offer(each) {
  const rows = [
    each.principle ? [t().principle, language() === 'en' && each.principleEnglish ? each.principleEnglish : zh(each.principle)] : null,
    each.composition ? [t().herbs, herbs(each.composition)] : null,
    each.add && each.add.length ? ['＋', herbs(each.add)] : null,
    each.drop && each.drop.length ? ['－', joined(each.drop)] : null,
    each.cautions && each.cautions.length ? [t().cautions, joined(each.cautions)] : null,
    each.source && each.composition ? [t().sourceOf, zh(each.source)] : null,
  ].filter(Boolean);
  return rows.length ? el('dl', { class: 'pros' }, rows.map(([name, value]) => [el('dt', null, name), el('dd', null, value)])) : null;
}

function herbs(all) {
  return all.map((each, i) => [i ? '、' : '', zh(each.herb), each.usual ? el('span', { class: 'sub' }, ` ${each.usual.from}–${each.usual.to}${each.usual.unit}`) : '']);
}
