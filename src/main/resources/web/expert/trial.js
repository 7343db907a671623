// Running the cases of a file, one case that was just thought of, or a whole record, with the draft.

import { call, el, say, showTrouble, Trouble, zh } from '../frame.js';
import * as draft from './draft.js';
import { difference } from './diff.js';
import { t } from './words.js';

const sentences = (list) => zh(list.join('；') || '—');

/** What differs, in the language of the page. */
function differs(text) {
  const [, start, rest] = text.match(/^([a-z ]+): (.*)$/s) || [];
  return start && t().differs[start] ? [`${t().differs[start]}：`, zh(rest)] : text;
}

function firings(list) {
  if (!list.length) return el('p', { class: 'sub' }, t().nothingFired);
  return el('ul', { class: 'cases' }, list.map((each) => el('li', null, zh(each.added), ' ', el('span', { class: 'sub' }, '← ', zh(each.rule), Object.keys(each.because).length ? [' · ', zh(Object.values(each.because).join('；'))] : null))));
}

function one(item) {
  return el('details', { class: `trial ${item.outcome}`, open: item.outcome !== 'passed' }, el('summary', null, el('span', { class: `verdict ${item.outcome}` }, t().outcome[item.outcome]), ' ', item.name || t().tryRun),
    item.broken ? el('p', { class: 'alert' }, item.broken) : null,
    el('dl', { class: 'pros' }, el('dt', null, t().given), el('dd', null, sentences(item.given)), el('dt', null, t().expect), el('dd', null, sentences(item.expect)), el('dt', null, t().added), el('dd', null, firings(item.firings))),
    item.differences?.length ? [el('h4', null, t().differences), el('ul', null, item.differences.map((each) => el('li', { class: 'con' }, differs(each))))] : null,
    item.why?.length ? [el('h4', null, t().why), item.why.map((each) => el('pre', { class: 'drl' }, each))] : null);
}

async function tried(into, json, show) {
  into.replaceChildren(el('p', { class: 'sub', role: 'status' }, t().wait));
  try {
    into.replaceChildren(...[show(await call('v1/workshop/cases', { method: 'POST', json }))].flat());
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    into.replaceChildren(showTrouble(trouble));
  }
}

/** The panel that runs the cases of a rule file. */
export function cases(path) {
  const results = el('div', { id: 'case-results' });
  const run = async () => tried(results, await draft.asked(path), (found) => {
    const words = found.cases ? t().passed(found.passed, found.cases) : t().noCases;
    say(words);
    return [el('p', { class: 'verdict' }, words), ...[...found.items].sort((a, b) => (a.outcome === 'passed') - (b.outcome === 'passed')).map(one)];
  });
  return el('div', null, el('p', { class: 'sub' }, t().runNote), el('div', { class: 'actions' }, el('button', { type: 'button', id: 'run-cases', class: 'primary', onclick: run }, t().run)), results);
}

/** The panel that tries one case, and a whole record; `wrote(path)` when a case was kept. */
export function single(path, wrote) {
  const given = el('textarea', { id: 'try-given', rows: '4', placeholder: t().tryGivenHint, lang: 'zh-Hans' });
  const record = el('textarea', { id: 'try-record', rows: '5', autocomplete: 'off' });
  const results = el('div', { id: 'try-results' });
  const lines = () => given.value.split('\n').map((each) => each.trim()).filter(Boolean);
  const keep = async (item, name) => {
    const file = path.replace(/^rules\//, 'tests-data/rules/').replace(/\.drl$/, '.json');
    const before = (await draft.text(file)).trim();
    const entry = JSON.stringify({ name, given: item.given, expect: item.firings.map((each) => each.added).sort(), fires: [...new Set(item.firings.map((each) => each.rule))] });
    await draft.write(file, before && before !== '[' && /\}\s*\]$/.test(before) ? `${before.replace(/\s*\]$/, '')},\n  ${entry}\n]\n` : `[\n  ${entry}\n]\n`);
    say(t().keptCase);
    wrote(file);
  };
  const run = async () => tried(results, { ...await draft.asked(path), given: lines() }, (found) => {
    const item = found.items[0];
    if (item.outcome === 'broken') return el('p', { class: 'alert' }, item.broken);
    const name = el('input', { type: 'text', 'aria-label': t().caseName, placeholder: t().caseName, autocomplete: 'off' });
    return el('div', { class: 'trial' }, firings(item.firings), el('div', { class: 'actions' }, name, el('button', { type: 'button', onclick: () => keep(item, name.value.trim() || item.given.join('，')) }, t().keepCase)));
  });
  const whole = async () => tried(results, { ...await draft.asked(path), files: { ...draft.current().files, [path]: await draft.text(path) }, record: record.value }, (found) => [firings(found.firings), el('h4', null, t().moved), difference(found.difference),
    found.silent.length ? el('details', null, el('summary', null, `${t().stillSilent} ${found.silent.length}`), el('p', null, sentences(found.silent))) : null]);
  return el('div', null, el('label', { for: 'try-given' }, t().tryGiven), given, el('div', { class: 'actions' }, el('button', { type: 'button', id: 'try-run', class: 'primary', onclick: run }, t().tryRun)),
    el('label', { for: 'try-record' }, t().tryRecord), record, el('p', { class: 'note' }, t().recordNote), el('div', { class: 'actions' }, el('button', { type: 'button', id: 'try-record-run', onclick: whole }, t().tryRecordRun)), results);
}
