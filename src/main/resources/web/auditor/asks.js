// What can be asked of a kept assessment: doing it again, then with today's rules, and why something was not said.

import { call, el, language, sheet, showTrouble, ticked, zh } from '../frame.js';
import { t } from './words.js';

const said = (each) => (language() === 'en' ? each.english || each.message : each.chinese || each.message);

/** Doing it again. */
export function replaySheet(id) {
  const result = el('div', { id: 'replayed', role: 'status' });
  const go = async (button, query) => {
    button.disabled = true;
    result.replaceChildren(el('p', { class: 'sub' }, t().replayWait));
    try {
      result.replaceChildren(...outcome(await call(`v1/assessments/${id}/replay${query}`)));
    } catch (problem) {
      result.replaceChildren(showTrouble(problem));
    }
    button.disabled = false;
  };
  return sheet(t().replay, t().replayNote, el('div', { class: 'actions' }, el('button', { type: 'button', class: 'primary', id: 'replay', onclick: (event) => go(event.currentTarget, '') }, t().replayGo),
    el('button', { type: 'button', id: 'replay-today', onclick: (event) => go(event.currentTarget, '?with=rules:current') }, t().todayGo)), result);
}

function outcome(one) {
  const own = {
    equal: () => el('div', { class: 'verdict good' }, el('h4', null, '✓ ', t().equal), el('p', null, t().equalText(one.firings))),
    diverged: () => el('div', { class: 'verdict bad' }, el('h4', null, '✗ ', t().diverged), el('p', null, t().divergedText(one.count)), one.software ? el('p', null, `${t().software}: ${one.software}`) : null,
      el('ol', { class: 'faults' }, one.divergences.map((each) => el('li', null, zh(each.place), el('p', { class: 'sub' }, t().then, '　', zh(each.kept || '—')), el('p', { class: 'sub' }, t().now, '　', zh(each.now || '—')))))),
    erased: () => el('div', { class: 'verdict' }, el('h4', null, t().erasedReplay), el('p', null, t().erasedReplayText)),
    unrepeatable: () => el('div', { class: 'verdict bad' }, el('h4', null, t().unrepeatable), el('p', null, t().unrepeatableText), el('ul', null, one.problems.map((each) => el('li', null, ticked(said(each)))))),
  }[one.outcome]();
  if (one.todayProblems) return [own, el('div', { class: 'verdict' }, el('p', null, t().todayProblems), el('ul', null, one.todayProblems.map((each) => el('li', null, ticked(said(each))))))];
  if (!one.moves) return [own];
  const title = one.moves.length ? t().movedToday(one.moves.length) : one.reasonsMoved ? t().reasonsToday : t().sameToday;
  return [own, el('div', { class: 'verdict', id: 'today' }, el('p', null, title), moves(one.moves))];
}

/** What is said otherwise. */
export function moves(all) {
  return el('ol', { class: 'faults' }, all.map((each) => el('li', null, zh(each.name), ' ', el('span', { class: 'sub' }, each.from ? zh(each.from) : t().gained, ' → ', each.to ? zh(each.to) : t().lost))));
}

/** Why something was not said. */
export function whyNotSheet(id) {
  const field = el('input', { type: 'text', id: 'why-not', autocomplete: 'off', spellcheck: 'false', maxlength: '100', list: 'why-not-known', required: true });
  const known = el('datalist', { id: 'why-not-known' });
  const result = el('div', { id: 'why-not-result', role: 'status' });
  const fill = async () => {
    try {
      known.replaceChildren(...(await call(`v1/syndromes?${new URLSearchParams({ q: field.value.trim(), limit: 12 })}`)).items.map((each) => el('option', { value: each.name })));
    } catch { /* the field works without suggestions */ }
  };
  field.addEventListener('input', fill);
  const ask = async (event) => {
    event.preventDefault();
    result.replaceChildren(el('p', { class: 'sub' }, t().waiting));
    try {
      result.replaceChildren(...explained(await call(`v1/assessments/${id}/why-not`, { method: 'POST', json: { statement: field.value.trim() } })));
    } catch (problem) {
      result.replaceChildren(showTrouble(problem));
    }
  };
  return sheet(t().whyNot, t().whyNotNote, el('form', { class: 'ask', onsubmit: ask }, el('label', { for: 'why-not' }, t().whyNotField), el('div', { class: 'together' }, field, known, el('button', { type: 'submit', id: 'ask-why-not' }, t().whyNotAsk))), result);
}

function explained(answer) {
  const all = [];
  if (answer.said) all.push(el('p', null, t().wasSaid));
  if (!answer.rules.length && !answer.models.length) all.push(el('p', null, t().noRule));
  answer.rules.forEach((rule) => all.push(el('div', { class: 'held' }, el('h4', null, el('a', { href: `#${new URLSearchParams({ rule: rule.rule })}`, class: 'rule' }, zh(rule.rule)), ' ', el('small', null, rule.stage)),
    el('ul', { class: 'conditions' }, rule.conditions.map((each) => el('li', { class: each.verdict }, el('span', { class: `mark ${each.verdict}` }, t()[each.verdict] || each.verdict), ' ', language() === 'en' ? each.needs.english : each.needs.chinese,
      el('p', { class: 'sub' }, said(each))))),
    rule.nearestMiss ? el('div', { class: 'nearest' }, el('p', null, t().nearest, '（', t().nearestThen, '）'), el('ul', null, rule.nearestMiss.changes.map((each) => el('li', null, said(each))))) : rule.nearestMiss === null ? el('p', { class: 'sub' }, t().noNearest) : null)));
  answer.models.filter((each) => each.found).forEach((flip) => all.push(el('div', { class: 'held' }, el('h4', null, t().models), el('p', null, zh(flip.model), ' ', t().flip(flip.from, flip.to)),
    el('ul', null, flip.steps.map((step) => el('li', null, zh(step.feature), ` ${step.before} → ${step.after}`))))));
  return all;
}
