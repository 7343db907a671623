// What was read in the record: findings, values with their flags, the past, medicines, and the words that were not understood.

import { el, sheet } from '../frame.js';
import { plainUnits } from './facts.js';
import { chip } from './record.js';
import { t } from './words.js';

const LONGEST_NOTE = 12;
const ARROWS = { high: '↑ ', 'critical-high': '↑↑ ', low: '↓ ', 'critical-low': '↓↓ ' };

const groups = (all) => el('dl', null, all.filter(([, chips]) => chips.length).map(([title, chips]) => el('div', { class: 'group' }, el('dt', null, title), el('dd', { class: 'chips' }, chips))));

/** The findings. */
export function findings(answer) {
  const derived = new Set(answer.trail.firings.filter((each) => each.stage === '1-findings').map((each) => each.added));
  const note = (each) => (derived.has(`Finding ${each.present ? '' : '-'}${each.term}`) ? t().derived : each.span.text !== each.term && each.span.text.length <= LONGEST_NOTE ? each.span.text : '');
  const chips = (present) => answer.findings.filter((each) => each.present === present).map((each) => chip(each.term, each.span, present ? '' : 'absent', note(each)));
  return sheet(t().findings, t().clickHint, groups([[t().present, chips(true)], [t().denied, chips(false)]].map(([title, all]) => [`${title} ${all.length}`, all])));
}

/** How a graded value is marked: class and words. */
export const flag = (grade) => ({ kind: grade.startsWith('critical') ? 'critical' : grade === 'high' || grade === 'low' ? 'off' : '', arrow: ARROWS[grade] || '' });

/** The values. */
export function measurements(answer) {
  if (!answer.measurements.length) return null;
  return sheet(t().measurements, '', el('table', null,
    el('thead', null, el('tr', null, [t().name, t().value, t().band].map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', null, answer.measurements.map((each) => el('tr', null, el('td', null, chip(each.name, each.span, '')), el('td', { class: 'figure' }, plainUnits(`${each.value} ${each.unit}`)),
      el('td', { class: flag(each.grade).kind, lang: 'zh-Hans' }, `${flag(each.grade).arrow}${each.band}`))))));
}

/** The past and the family. */
export function history(answer) {
  if (!answer.history.length) return null;
  const chips = (which, kind) => answer.history.filter(which).map((each) => chip(each.term, each.span, kind));
  return sheet(t().history, t().historyNote, groups([[t().own, chips((each) => each.present && !each.family, 'past')], [t().family, chips((each) => each.present && each.family, 'past')],
    [t().deniedPast, chips((each) => !each.present, 'absent')]]));
}

/** The medicines. */
export function medications(answer) {
  if (!answer.medications || !answer.medications.length) return null;
  return sheet(t().medications, '', el('div', { class: 'chips' }, answer.medications.map((each) => chip(each.name, each.span, '', each.amount ? `${each.amount} ${each.unit}` : ''))));
}

/** What was not understood. */
export function unread(answer) {
  if (!answer.unread.length) return sheet(t().unread, '', el('p', { class: 'sub' }, t().allRead));
  return sheet(t().unread, t().unreadNote, el('div', { class: 'chips' }, answer.unread.map((span) => chip(`「${span.text}」`, span, 'past'))));
}
