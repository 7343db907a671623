// What changed between two answers, the weightiest first.

import { el, sheet, zh } from '../frame.js';
import { plainUnits, said, two } from './facts.js';
import { t, word } from './words.js';

const MOST_SYNDROMES = 6;
const MOST_CLASSES = 4;
const TOLD = 12;

/** The alerts that only the second answer has. */
export const raisedAlerts = (before, after) => new Set(after.alerts.map((each) => each.text).filter((text) => !before.alerts.some((each) => each.text === text)));

/** Rows of what moved: what, from, to. The syndrome that was asked about (`about`) has its row whether it moved or not. */
function rows(before, after, about) {
  const raised = raisedAlerts(before, after);
  const gone = raisedAlerts(after, before);
  const leading = (answer) => (answer.syndromes.length ? answer.syndromes[0].name : '');
  return [
    ...after.alerts.filter((each) => raised.has(each.text)).map((each) => [t().raised, '—', said(each), 'bad']),
    ...before.alerts.filter((each) => gone.has(each.text)).map((each) => [t().gone, said(each), '—']),
    ...(leading(before) === leading(after) ? [] : [[t().leading, zh(leading(before) || t().nothing), zh(leading(after) || t().nothing)]]),
    ...levels(before, after, about),
    ...after.predictions.flatMap((each) => probabilities(before.predictions.find((one) => one.target === each.target && one.model === each.model), each)),
  ];
}

function levels(before, after, about) {
  const old = new Map(before.syndromes.slice(0, TOLD).map((each) => [each.name, each]));
  const now = new Map(after.syndromes.map((each) => [each.name, each]));
  const everOld = new Map(before.syndromes.map((each) => [each.name, each]));
  const level = (each) => (each ? word(t().level, each.level) : t().nothing);
  const names = [...new Set([...after.syndromes.slice(0, TOLD).map((each) => each.name), ...old.keys()])];
  const moved = names.filter((name) => name !== about && level(everOld.get(name)) !== level(now.get(name))).slice(0, MOST_SYNDROMES);
  return [...(about ? [about] : []), ...moved].map((name) => [[`${t().levelMove} `, zh(name)], level(everOld.get(name)), level(now.get(name))]);
}

function probabilities(before, after) {
  if (!before) return [];
  const old = new Map(before.classes.map((each) => [each.label, each.probability]));
  const was = new Set(before.set);
  const is = new Set(after.set);
  const note = (label) => (was.has(label) === is.has(label) ? '' : `　${is.has(label) ? t().inSetNow : t().outOfSet}`);
  return after.classes.map(({ label, probability }) => ({ label, from: old.get(label) || 0, to: probability })).filter(({ label, from, to }) => two(from) !== two(to) || note(label))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)).slice(0, MOST_CLASSES)
    .map(({ label, from, to }) => [[`${word(t().targets, after.target)} `, zh(label)], two(from), `${two(to)} ${to > from ? '↑' : to < from ? '↓' : ''}${note(label)}`]);
}

/** The sheet, with a way to take the answer back; `added` is what was answered: `{term, state}` or `{value}`, perhaps `about` a syndrome. */
export function changes(before, after, added, takeBack) {
  const moved = rows(before, after, added.about);
  return el('div', { id: 'changes', tabindex: '-1', role: 'group', 'aria-label': t().changed }, sheet(t().changed, t().changedBy(added.term ? `${t().states[added.state]} ${added.term}` : `${added.value.name} ${added.value.value} ${plainUnits(added.value.unit)}`),
    moved.length ? el('table', { class: 'moved' }, el('tbody', null, moved.map(([what, from, to, kind]) => el('tr', null, el('th', { scope: 'row' }, what), el('td', null, from), el('td', { class: 'arrow', 'aria-hidden': 'true' }, '→'), el('td', { class: kind }, to)))))
      : el('p', null, t().noChange),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', onclick: takeBack }, t().takeBack))));
}
