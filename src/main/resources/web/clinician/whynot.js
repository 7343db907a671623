// Why a syndrome was not said: each rule that could say it, condition by condition, and the smallest change that would.

import { call, el, language, say, sheet, showTrouble, ticked, Trouble, zh } from '../frame.js';
import { combobox } from '../combobox.js';
import { t } from './words.js';

const MARKS = { met: '✓', failed: '✗', unknown: '?' };
const MOST_RULES = 3;
const MOST_ASKED = 3;
const both = (each) => (language() === 'en' ? ticked(each.english) : zh(each.chinese));

/** Syndromes by name, synonym or pinyin. */
const search = async (text) => (await call(`v1/syndromes?q=${encodeURIComponent(text)}&limit=12`)).items;
const nameOf = (item) => item.syndrome || item.name;

/** The sheet: a field for the syndrome, then the answer. */
export function whyNot(id, answer) {
  const place = el('div', { id: 'why-not-answer' });
  const ask = async (name) => {
    place.replaceChildren(el('p', { class: 'sub' }, t().checking));
    try {
      const one = await call(`v1/assessments/${encodeURIComponent(id)}/why-not`, { method: 'POST', json: { statement: name } });
      place.replaceChildren(...explained(one, answer));
      say(verdict(one));
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      place.replaceChildren(showTrouble(trouble));
    }
  };
  const field = combobox({ label: t().whyNotFind, hint: t().whyNotHint, search, free: ask, choose: (item) => ask(nameOf(item)),
    show: (item) => [zh(nameOf(item)), item.english ? el('small', { lang: 'en' }, item.english) : null] });
  return el('div', { class: 'noprint', id: 'why-not' }, sheet(t().whyNot, t().whyNotNote, field, place));
}

const verdict = (one) => (one.said ? t().saidIt(one.statement) : t().notSaid(one.statement));

function explained(one, answer) {
  const reply = answer ? (given) => answer({ ...given, about: one.statement }) : null;
  const rules = one.rules.map((each) => rule(each, reply));
  return [
    el('p', { class: 'verdict' }, el('b', null, verdict(one))),
    ...rules.slice(0, MOST_RULES),
    rules.length > MOST_RULES ? el('details', null, el('summary', null, t().more(rules.length - MOST_RULES)), rules.slice(MOST_RULES)) : '',
    ...(one.models || []).map(flip),
    one.rules.length || (one.models || []).length ? '' : el('p', { class: 'sub' }, t().whyNotNone),
  ];
}

function rule(each, answer) {
  return el('div', { class: 'held' },
    el('p', null, el('span', { class: 'kind' }, t().rule), zh(each.rule), ' ', el('span', { class: `level ${each.spoke ? 'likely' : ''}` }, each.spoke ? t().fires : t().notFired), ' ', el('span', { class: 'source', lang: 'zh-Hans' }, `〔${each.source}〕`)),
    el('ul', { class: 'conditions' }, each.conditions.map((one) => condition(one, answer))),
    'nearestMiss' in each ? nearest(each.nearestMiss, answer) : null);
}

function condition(one, answer) {
  const askable = one.verdict === 'unknown' && one.needs.kind === 'Finding' && one.needs.how !== 'not-there' ? (one.missing || []).slice(0, MOST_ASKED) : [];
  return el('li', { class: one.verdict }, el('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[one.verdict]), el('div', null, both(one.needs), el('p', { class: 'sub' }, both(one)),
    askNow(askable, answer)));
}

/** The terms that were not asked, each answered in place where the record takes an answer. */
function askNow(terms, answer) {
  if (!answer || !terms.length) return null;
  return el('p', { class: 'reply' }, el('span', { class: 'sub' }, t().nextQuestion), terms.map((term) => [zh(term), [['present', t().yes], ['absent', t().no]].map(([state, words]) =>
    el('button', { type: 'button', class: 'why', 'aria-label': `${term} ${words}`, onclick: () => answer({ term, state }) }, words))]));
}

function nearest(miss, answer) {
  if (!miss || !miss.changes.length) return el('p', { class: 'sub' }, t().noChanges);
  // A change of a finding that the record is silent on is a question; one of a finding that it states would be a correction.
  const unasked = miss.changes.filter((each) => each.english.includes('(not asked)')).map((each) => each.change.replace(/^(?:present|absent) /, '')).slice(0, MOST_ASKED);
  return el('div', { class: 'nearest' }, el('p', { class: 'sub' }, t().smallest), el('ul', null, miss.changes.map((each) => el('li', null, both(each)))), askNow(unasked, answer));
}

function flip(each) {
  return el('div', { class: 'held' }, el('p', null, zh(t().flipTo(each.model, each.to))),
    each.found ? el('ul', null, each.steps.map((step) => el('li', null, zh(step.feature), ` ${step.before} → ${step.after}`))) : el('p', { class: 'sub' }, t().noFlip));
}
