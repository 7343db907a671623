// One term in its three states: present, absent, not asked. A group of radio buttons dressed as a chip: the term itself says "present", the piece behind it "absent", the last takes it back.

import { el, language } from '../frame.js';
import { stateOf, tick } from './draft.js';
import { t, term } from './words.js';

const KEYS = { y: 'present', Y: 'present', n: 'absent', N: 'absent', Delete: '', Backspace: '' };
let serial = 0;

/** The chip of a term; `others` are those that cannot be there beside it. */
export function threeStates(name, english, others = []) {
  const group = `state-${++serial}`;
  const spoken = language() === 'en' && english ? english : name;
  const set = (state) => tick(name, state, english, others);
  const radio = (state, kind, content) => {
    const input = el('input', { type: 'radio', name: group, value: state, 'aria-label': `${spoken} ${t().states[state]}` });
    input.checked = stateOf(name) === state;
    // A press on what is chosen already takes it back; arrows always come with another value.
    input.addEventListener('click', () => set(stateOf(name) === state ? '' : state));
    return el('label', { class: kind }, input, el('span', { 'aria-hidden': 'true' }, content));
  };
  const chip = el('span', { class: 'tri', role: 'radiogroup', 'aria-label': spoken, 'data-term': name },
    radio('present', 'yes', term(name, english)), radio('absent', 'no', t().states.absent), radio('', 'off', '×'));
  chip.addEventListener('keydown', (event) => {
    if (!(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(KEYS[event.key]);
    if (chip.isConnected) chip.querySelector('input:checked').focus();
  });
  paint(chip);
  return chip;
}

function paint(chip) {
  const state = stateOf(chip.dataset.term);
  chip.dataset.state = state;
  chip.querySelectorAll('input').forEach((input) => { input.checked = input.value === state; });
}

/** Brings every chip of the page in line with the draft. */
export function paintAll() {
  document.querySelectorAll('.tri').forEach(paint);
}
