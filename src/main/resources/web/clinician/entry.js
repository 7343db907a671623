// The structured record: tabs for the text, the four examinations, values and history, and what is entered so far below them.

import { $, call, el, language } from '../frame.js';
import { combobox } from '../combobox.js';
import { COMMON } from './common.js';
import { draft, tick, watch } from './draft.js';
import { personLine, personPanel } from './person.js';
import { reading } from './record.js';
import { paintAll, threeStates } from './states.js';
import { valuesPanel } from './values.js';
import { t, term } from './words.js';

const PARTS = ['text', 'looking', 'listening', 'asking', 'touching', 'values', 'person'];
const EXAMINATIONS = { looking: '望', listening: '闻', asking: '问', touching: '切' };
const DENIED = /^(?:无|否认|未见|没有|no |not |-)\s*/i;
let open = 'text';
let panels = {};

const terms = async (text) => (await call(`v1/terms?q=${encodeURIComponent(text)}&limit=10`)).items;

/** Terms of these words; those that begin with a denial are also looked up without it, and then denied. */
async function search(text) {
  const denial = DENIED.exec(text);
  const rest = denial ? text.slice(denial[0].length) : '';
  const [whole, denied] = await Promise.all([terms(text), rest ? terms(rest) : []]);
  const exact = denial ? whole.filter((item) => item.term.startsWith(text) || item.matched) : whole;
  return [...exact.map((item) => ({ ...item, state: 'present' })), ...denied.map((item) => ({ ...item, state: 'absent' }))].slice(0, 12);
}

const shown = (item) => [item.state === 'absent' ? el('b', { class: 'con' }, `${t().states.absent} `) : null, term(item.term, item.english),
  el('small', { lang: 'zh-Hans' }, [item.matched && item.matched !== item.term ? item.matched : '', item.examination].filter(Boolean).join(' · '))];

function examination(part) {
  return el('div', null,
    combobox({ label: t().find, hint: t().findHint, search, show: shown, choose: (item) => tick(item.term, item.state, item.english, item.excludes || []) }),
    COMMON[part].map(([heading, english, exclusive, items]) => el('section', { class: 'terms', 'aria-label': language() === 'en' ? english : heading }, el('h4', null, language() === 'en' ? english : heading),
      el('div', { class: 'chips' }, items.map(([name, inEnglish]) => threeStates(name, inEnglish, exclusive ? items.map(([other]) => other) : []))))),
    el('p', { class: 'note keys' }, t().keys));
}

function draw(part) {
  if (part in EXAMINATIONS) return { panel: examination(part), draw: () => {} };
  return part === 'values' ? valuesPanel() : personPanel();
}

function choose(part, focus) {
  open = part;
  if (part === 'values') panels.values.show();
  PARTS.forEach((each) => {
    $(`tab-${each}`).setAttribute('aria-selected', String(each === part));
    $(`tab-${each}`).tabIndex = each === part ? 0 : -1;
    $(`panel-${each}`).hidden = each !== part;
  });
  if (focus) $(`tab-${part}`).focus();
}

/** How much stands in each part, on its tab. */
function counts() {
  const ticked = [...draft().findings.keys()];
  const of = (part) => {
    if (part in EXAMINATIONS) return ticked.filter((name) => COMMON[part].some(([, , , items]) => items.some(([each]) => each === name))).length;
    if (part === 'values') return draft().values.filter((each) => each.value.trim()).length;
    return part === 'person' ? draft().medicines.length + draft().allergies.length + (draft().past.trim() ? 1 : 0) : 0;
  };
  PARTS.forEach((part) => { $(`tab-${part}`).querySelector('.count').textContent = of(part) || ''; });
}

/** Draws the form in the language of the page, with what is in the draft. */
export function drawEntry() {
  $('person').replaceChildren(personLine());
  panels = {};
  PARTS.filter((part) => part !== 'text').forEach((part) => {
    panels[part] = draw(part);
    $(`panel-${part}`).replaceChildren(panels[part].panel);
  });
  $('tabs').setAttribute('aria-label', t().parts);
  $('tabs').replaceChildren(...PARTS.map((part) => el('button', { type: 'button', role: 'tab', id: `tab-${part}`, 'aria-controls': `panel-${part}`, class: part in EXAMINATIONS ? 'one' : '', onclick: () => choose(part, false) }, t().tabs[part], el('span', { class: 'count' }))));
  $('text').value = draft().text;
  choose(open, false);
  drawChosen();
}

/** What is ticked, below the tabs, wherever it was ticked. */
function drawChosen() {
  counts();
  const shownTerms = [...$('chosen').querySelectorAll('.tri')].map((chip) => chip.dataset.term);
  const wanted = [...draft().findings.keys()];
  $('chosen').hidden = !wanted.length;
  // The list is left alone while its terms are the same, so that the focus stays where it is.
  if (shownTerms.join() !== wanted.join() || $('chosen').lang !== document.documentElement.lang) {
    const focused = $('chosen').contains(document.activeElement);
    $('chosen').lang = document.documentElement.lang;
    $('chosen').replaceChildren(el('h4', null, `${t().chosen} ${wanted.length}`), el('div', { class: 'chips' }, [...draft().findings].map(([name, { english }]) => threeStates(name, english))));
    if (focused) ($('chosen').querySelector('input:checked') || $(`tab-${open}`)).focus();
  }
  paintAll();
}

/** What leads to the part of the form where a problem is, if its place says so (`measurements[0]`); null where it does not. */
export function wayTo(message) {
  const list = /`(findings|measurements|medications|allergies)\b/.exec(message);
  return list ? () => { reading(false); choose({ findings: 'asking', measurements: 'values' }[list[1]] || 'person', true); } : null;
}

/** Redraws the rows that a change from elsewhere (an answered question) has added. */
export function refreshRows() {
  panels.values.draw();
  panels.person.draw();
}

/** Listens to keys on the tabs and to the draft. */
export function startEntry() {
  watch(drawChosen);
  $('tabs').addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const at = PARTS.indexOf(open);
    if (event.key in steps) choose(PARTS[(at + steps[event.key] + PARTS.length) % PARTS.length], true);
    else if (event.key === 'Home' || event.key === 'End') choose(PARTS.at(event.key === 'Home' ? 0 : -1), true);
    else return;
    event.preventDefault();
  });
}
