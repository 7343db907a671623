// Indicators with value and unit; the flag stands beside the value while it is typed, from the reference bands of the knowledge base for this patient.

import { call, el, language, zh } from '../frame.js';
import { combobox } from '../combobox.js';
import { BEDSIDE } from './common.js';
import { change, draft, number } from './draft.js';
import { plainUnits } from './facts.js';
import { t } from './words.js';

const find = async (text) => (await call(`v1/indicators?q=${encodeURIComponent(text)}&limit=12`)).items;
let known = null;

/** The bedside indicators, looked up once; those that cannot be had are left out. */
function bedside() {
  known = known || Promise.all(BEDSIDE.map((name) => find(name).then((items) => items.find((item) => item.name === name)).catch(() => undefined))).then((items) => items.filter(Boolean));
  return known;
}

/** The grade of a value in a unit for a patient: the bands of the group that fits; empty where there are none. */
export function gradeOf(item, value, unit, { sex, age }) {
  const factor = unit === item.unit ? 1 : item.units[unit];
  const years = number(age);
  const fits = (group) => (!group.sex || group.sex === sex) && (Number.isNaN(years) ? group.ageFrom === undefined && group.ageTo === undefined : (group.ageFrom || 0) <= years && years <= (group.ageTo || Infinity));
  const group = (item.reference || []).find((each) => each.bands && fits(each));
  if (!group || factor === undefined || Number.isNaN(value)) return { grade: '', band: '' };
  return group.bands.find((band) => band.below === undefined || value * factor < band.below) || { grade: '', band: '' };
}

/** Puts an indicator among the values, with a value or ready for one. */
export function addValue(item, value = '') {
  change((now) => {
    const there = now.values.find((each) => each.analyte === item.analyte);
    if (there) there.value = value || there.value;
    else now.values.push({ ...item, value, chosen: item.unit });
  });
}

/** The panel: a field to find an indicator, the bedside ones, and a row for each. `redraw` draws the rows anew. */
export function valuesPanel() {
  const rows = el('div', { class: 'values' });
  const draw = () => rows.replaceChildren(...draft().values.map(row));
  const add = (item) => {
    addValue(item);
    draw();
    const inputs = [...rows.querySelectorAll('input')];
    inputs.find((input) => input.dataset.analyte === item.analyte).focus();
  };
  const quick = el('div', { class: 'chips' });
  const show = () => bedside().then((items) => quick.replaceChildren(...items.map((item) => el('button', { type: 'button', class: 'chip', onclick: () => add(item) }, language() === 'en' ? item.english : zh(item.name)))));
  const panel = el('div', null,
    combobox({ label: t().values, hint: t().valuesHint, search: find, choose: add, show: (item) => [zh(item.name), el('small', null, [language() === 'en' ? item.english : '', item.matched && item.matched !== item.name ? item.matched : '', plainUnits(item.unit)].filter(Boolean).join(' · '))] }),
    el('h4', null, t().bedside), quick, rows);
  draw();
  return { panel, draw, show };
}

/** The unit of the knowledge base, then one spelling of each other that a value can be given in. */
function unitsOf(item) {
  const byFactor = new Map([[1, item.unit]]);
  Object.entries(item.units).forEach(([spelling, factor]) => { if (!byFactor.has(factor)) byFactor.set(factor, spelling); });
  return [...byFactor.values()];
}

/** The knowledge base folds case; on a form the litre is L, the pascal Pa. */
const proper = (unit) => unit.replace(/\b([dmunfμ]?)l\b/g, '$1L').replace('kpa', 'kPa').replace(/\biu\b/, 'IU');

function row(each) {
  const flag = el('span', { class: 'flag', role: 'status' });
  const value = el('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', 'aria-label': `${each.name} ${t().value}`, 'data-analyte': each.analyte, value: each.value });
  const unit = el('select', { 'aria-label': `${each.name} ${t().unit}` }, unitsOf(each).map((spelling) => el('option', { value: spelling, selected: spelling === each.chosen }, plainUnits(proper(spelling)))));
  const judge = () => {
    const wrong = each.value.trim() !== '' && Number.isNaN(number(each.value));
    value.setAttribute('aria-invalid', String(wrong));
    const { grade, band } = gradeOf(each, number(each.value), each.chosen, draft());
    flag.className = `flag ${wrong || grade.startsWith('critical') ? 'critical' : grade === 'high' || grade === 'low' ? 'off' : ''}`;
    flag.textContent = wrong ? t().notNumber : each.value.trim() === '' ? '' : language() === 'zh' && band && grade !== 'normal' && !grade.startsWith('critical') ? `${t()[grade].slice(0, 2)}${band}` : t()[grade] || '';
  };
  value.addEventListener('input', () => { change(() => { each.value = value.value; }); judge(); });
  unit.addEventListener('change', () => { change(() => { each.chosen = unit.value; }); judge(); });
  judge();
  return el('div', { class: 'value' }, el('span', { class: 'name' }, language() === 'en' ? each.english : zh(each.name)), value, unit, flag,
    el('button', { type: 'button', class: 'remove', 'aria-label': t().remove(each.name), onclick: (event) => {
      change((now) => { now.values = now.values.filter((other) => other !== each); });
      event.target.closest('.value').remove();
    } }, '×'));
}
