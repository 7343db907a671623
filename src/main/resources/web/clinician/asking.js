// What to ask next: the questions whose answers would change the outcome most, each answered in place. An answer joins the draft and assesses anew.

import { call, el, language, say, sheet, ticked, Trouble } from '../frame.js';
import { plainUnits, said } from './facts.js';
import { number } from './draft.js';
import { t } from './words.js';
import { withWhy } from './why.js';

const MOST = 6;
let loaded = { id: '', questions: null };

function load(id) {
  if (loaded.id !== id) loaded = { id, questions: call(`v1/assessments/${encodeURIComponent(id)}/ask-next?limit=${MOST}`) };
  return loaded.questions;
}

/** The sheet; the questions come when they are weighed. `answer({term, state} or {value})` is told what the doctor answered; null where the record cannot take an answer. */
export function asking(assessment, id, answer) {
  const place = el('div', null, el('p', { class: 'sub' }, t().askWaiting));
  load(id).then(({ questions }) => {
    if (!questions.length) place.replaceChildren(el('p', { class: 'sub' }, t().askNone));
    else {
      place.replaceChildren(answer ? '' : el('p', { class: 'sub' }, t().askAlone), el('ol', { class: 'asks' }, questions.map((each) => question(each, answer))));
      say(`${t().askNext} ${questions.length}`);
    }
  }).catch((trouble) => {
    if (!(trouble instanceof Trouble)) throw trouble;
    place.replaceChildren(el('p', { class: 'sub' }, t().askFailed));
  });
  const fromRules = assessment.questions.length ? el('details', { open: assessment.questions.length <= 3 }, el('summary', null, t().ruleQuestions, el('span', { class: 'sub' }, t().times(assessment.questions.length).replace(' 次', ' 条'))),
    el('ul', null, assessment.questions.map((each) => withWhy('li', { class: 'say' }, el('div', null, said(each)), id, each.statement || `Question ${each.text}`, { opinion: each.text })))) : null;
  return sheet(t().askNext, t().askNote, place, fromRules);
}

function question(each, answer) {
  const english = language() === 'en';
  return el('li', { class: 'ask' },
    el('div', null, el('p', { class: 'asked', lang: english ? 'en' : 'zh-Hans' }, ticked(english ? each.english : each.text)), el('p', { class: 'sub', lang: english ? 'en' : 'zh-Hans' }, ticked(english ? each.reasonEnglish : each.reason))),
    answer ? el('div', { class: 'reply' }, each.kind === 'measurement' ? valueReply(each, answer) : stateReply(each, answer)) : null);
}

function stateReply(each, answer) {
  return [['present', t().yes], ['absent', t().no]].map(([state, words]) => el('button', { type: 'button', 'aria-label': `${each.name} ${words}`,
    onclick: () => answer({ term: each.name, state }) }, words));
}

function valueReply(each, answer) {
  const unit = el('span', { class: 'sub' });
  const input = el('input', { type: 'text', inputmode: 'decimal', 'aria-label': `${each.name} ${t().value}`, autocomplete: 'off' });
  const indicator = call(`v1/indicators?q=${encodeURIComponent(each.name)}`).then(({ items }) => items.find((item) => item.name === each.name) || items[0]);
  indicator.then((item) => { unit.textContent = item ? plainUnits(item.unit) : ''; }).catch(() => {});
  const send = async () => {
    const item = await indicator.catch(() => undefined);
    input.setAttribute('aria-invalid', String(!item || Number.isNaN(number(input.value))));
    if (input.getAttribute('aria-invalid') === 'true') input.focus();
    else answer({ value: { ...item, value: input.value.trim() } });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
    }
  });
  return [input, unit, el('button', { type: 'button', onclick: send }, t().measure)];
}
