// Who the patient is, and what the patient brings along: past history, medicines, allergies.

import { call, el, language, zh } from '../frame.js';
import { combobox } from '../combobox.js';
import { change, draft } from './draft.js';
import { t } from './words.js';

const CHILD_BEARING = [10, 55];

/** The line above all parts: identity, sex, age, and pregnancy where it may be. */
export function personLine() {
  const may = el('span', { class: 'may' }, select('pregnant'), select('lactating'));
  const ask = () => {
    const { sex, age } = draft();
    may.hidden = sex !== '女' || (age.trim() !== '' && (Number(age) < CHILD_BEARING[0] || Number(age) > CHILD_BEARING[1]));
  };
  const sexes = el('fieldset', { class: 'picks' }, el('legend', { class: 'hidden' }, t().sex), ['女', '男', ''].map((sex) => el('label', { class: 'pick' },
    el('input', { type: 'radio', name: 'sex', value: sex, checked: draft().sex === sex, onchange: () => { change((now) => { now.sex = sex; if (sex !== '女') Object.assign(now, { pregnant: '', lactating: '' }); }); ask(); } }), t().sexes[sex])));
  ask();
  return el('div', { class: 'person' }, sexes, field('age', t().ageLabel, { inputmode: 'numeric', maxlength: 3 }, ask, t().years), may, field('id', t().pid, { placeholder: t().pidHint }));
}

function field(name, label, options, then = () => {}, behind = '') {
  const id = `person-${name}`;
  const input = el('input', { id, type: 'text', autocomplete: 'off', value: draft()[name], ...options, oninput: (event) => { change((now) => { now[name] = event.target.value; }); then(); } });
  return el('span', { class: 'field' }, el('label', { for: id }, label), input, behind ? el('span', { class: 'sub' }, behind) : null);
}

function select(name) {
  const id = `person-${name}`;
  return el('span', { class: 'field' }, el('label', { for: id }, t()[name]), el('select', { id, onchange: (event) => change((now) => { now[name] = event.target.value; }) },
    Object.entries(t().answers).map(([value, words]) => el('option', { value, selected: draft()[name] === value }, words))));
}

const medicines = async (text) => (await call(`v1/medicines?q=${encodeURIComponent(text)}&limit=12`)).items;
const show = (item) => [zh(item.name), item.english || item.matched ? el('small', null, [language() === 'en' ? item.english : '', item.matched && item.matched !== item.name ? item.matched : ''].filter(Boolean).join(' · ')) : null];

/** The panel of past history, medicines and allergies. */
export function personPanel() {
  const taken = el('div', { class: 'values' });
  const allergic = el('div', { class: 'chips' });
  const draw = () => {
    taken.replaceChildren(...draft().medicines.map(medicine));
    allergic.replaceChildren(...draft().allergies.map((name) => el('span', { class: 'tag-chip' }, zh(name), remove(name, (now) => { now.allergies = now.allergies.filter((other) => other !== name); }, draw))));
  };
  const take = (name) => {
    change((now) => { if (!now.medicines.some((each) => each.name === name)) now.medicines.push({ name, dose: '' }); });
    draw();
  };
  const avoid = (name) => {
    change((now) => { if (!now.allergies.includes(name)) now.allergies.push(name); });
    draw();
  };
  const panel = el('div', null,
    el('label', { for: 'past' }, t().pastLabel),
    el('textarea', { id: 'past', class: 'short', rows: 3, spellcheck: 'false', placeholder: t().pastHint, oninput: (event) => change((now) => { now.past = event.target.value; }) }, draft().past),
    combobox({ label: t().medicines, hint: t().medicinesHint, search: medicines, show, choose: (item) => take(item.name), free: take }), taken,
    combobox({ label: t().allergies, hint: t().allergiesHint, search: medicines, show, choose: (item) => avoid(item.name), free: avoid }), allergic);
  draw();
  return { panel, draw };

  function medicine(each) {
    return el('div', { class: 'value' }, el('span', { class: 'name' }, zh(each.name)),
      el('input', { type: 'text', class: 'dose', autocomplete: 'off', 'aria-label': `${each.name} ${t().dose}`, placeholder: t().doseHint, value: each.dose, oninput: (event) => change(() => { each.dose = event.target.value; }) }),
      remove(each.name, (now) => { now.medicines = now.medicines.filter((other) => other !== each); }, draw));
  }
}

function remove(name, what, draw) {
  return el('button', { type: 'button', class: 'remove', 'aria-label': t().remove(name), onclick: () => { change(what); draw(); } }, '×');
}
