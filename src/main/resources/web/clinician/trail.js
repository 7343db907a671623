// Every rule that fired, by stage, and the versions that answered.

import { el } from '../frame.js';
import { factNode } from './facts.js';
import { quote } from './record.js';
import { t, word } from './words.js';

/** The trail, folded; a stage is written out when it is first opened. */
export function trail(answer) {
  const whole = answer.trail;
  const stages = [...new Set(whole.firings.map((each) => each.stage))];
  const read = fold(t().read, whole.read.length, () => whole.read.map((each) => el('li', null, factNode(each.fact), each.span ? [' ← ', quote(each.span)] : null)));
  return el('section', { class: 'sheet trail noprint' }, el('details', null,
    el('summary', null, t().trail, el('span', { class: 'sub' }, t().firings(whole.firings.length))), read,
    stages.map((stage) => {
      const mine = whole.firings.filter((each) => each.stage === stage);
      return fold(word(t().stage, stage), mine.length, () => mine.map(firing));
    }),
    el('dl', { class: 'versions' }, versions(answer).map(([name, value]) => [el('dt', null, name), el('dd', null, value)])),
    el('p', { class: 'note' }, el('a', { href: `v1/assessments/${encodeURIComponent(whole.id)}/trail`, target: '_blank', rel: 'noopener' }, t().asJson))));
}

/** What answered, by name and version. */
export function versions(answer) {
  const { rules, knowledge, model, software, engines } = answer.trail.versions;
  return [[t().number, answer.trail.id], [t().rules, rules], [t().knowledge, knowledge], [t().model, model.join('、') || t().noModel], [t().software, software], [t().engines, engines]];
}

function fold(title, count, fill) {
  const details = el('details', null, el('summary', null, title, el('span', { class: 'sub' }, t().times(count))));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(el('ol', null, fill()));
  });
  return details;
}

function firing(each) {
  return el('li', null, el('b', { lang: 'zh-Hans' }, each.rule), el('span', { class: 'source' }, `〔${each.source}〕`),
    Object.entries(each.bound).filter(([, all]) => all.length).map(([name, all]) => el('div', null, el('span', { class: 'name' }, `$${name}`), all.map((one, i) => [i ? '，' : '', factNode(one)]))),
    el('div', { class: 'added' }, `→ ${t().added} `, factNode(each.added)));
}
