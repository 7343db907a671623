// The clinician's page: a record in, an answer out, and everything that can be asked of it. What is shown follows from `view`; what is entered stands in the draft.

import { $, call, el, frame, say, showTrouble, Trouble } from '../frame.js';
import { answerNodes } from './answer.js';
import { change, clear, draft, isEmpty, isOnly, number, request, restore, tick, watch } from './draft.js';
import { drawEntry, refreshRows, startEntry, wayTo } from './entry.js';
import { isKept } from './opinion.js';
import { asText, writePaper } from './paper.js';
import { goBack, reading, showRecord } from './record.js';
import { SAMPLE } from './sample.js';
import { addValue } from './values.js';
import { t, WORDS } from './words.js';

const CLINICIAN = 'clinician';
let view = { name: 'empty' };
let allowed = true;
let quiet = false;

function blank(title, text, steps) {
  return el('div', { class: 'blank' }, el('h3', null, title), el('p', null, text), steps ? el('ol', null, steps.map((each) => el('li', null, each))) : null);
}

/** Everything anew from what is so: called at the beginning, after each turn and when the language changes. */
function show(fresh = false) {
  const editing = $('reading').hidden;
  quiet = true;
  drawEntry();
  quiet = false;
  const name = allowed ? view.name : 'closed';
  $('answer').setAttribute('aria-busy', String(name === 'waiting'));
  $('assess').disabled = name === 'waiting' || !allowed;
  $('record').hidden = name === 'closed';
  $('tools').hidden = name !== 'answer';
  $('paper').hidden = name !== 'answer';
  $('back').hidden = true;
  if (name === 'closed') $('answer').replaceChildren(blank(t().closedTitle, t().closedText));
  else if (name === 'empty') $('answer').replaceChildren(blank(t().emptyTitle, t().emptyText, t().emptySteps));
  else if (name === 'waiting') $('answer').replaceChildren(el('div', { class: 'waiting' }, el('p', null, t().waiting), el('div'), el('div'), el('div')));
  else if (name === 'trouble') $('answer').replaceChildren(showTrouble(view.trouble, view.typed ? selectLine : null, wayFrom));
  else showAnswer();
  if (editing && !(fresh && name === 'answer')) reading(false);
}

function showAnswer() {
  $('answer').replaceChildren(...answerNodes(view, { reply: view.bundle ? null : reply, takeBack }));
  showRecord(view.answer, view.shown);
  writePaper(view.answer, draft().id.trim());
}

function select(start, end) {
  reading(false);
  $('tab-text').click();
  $('text').focus();
  $('text').setSelectionRange(start, end);
}

function selectLine(line) {
  const lines = $('text').value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  select(start, start + (lines[line - 1] || '').length);
}

/** What leads to the place that a message speaks of: the words it quotes where they were typed, or else the part of the form. */
function wayFrom(message) {
  const text = draft().text;
  const quoted = message.split('`').filter((_, i) => i % 2).findLast((words) => text.includes(words));
  return quoted ? () => select(text.indexOf(quoted), text.indexOf(quoted) + quoted.length) : wayTo(message);
}

/** Why the draft cannot be sent as it is; empty when it can. */
function objection() {
  if (isEmpty()) return t().noText;
  const wrong = draft().values.some((each) => each.value.trim() && Number.isNaN(number(each.value))) || (draft().age.trim() && Number.isNaN(number(draft().age)));
  if (wrong) return t().badNumber;
  return request().alone ? t().alone : '';
}

/** Assesses the draft. `follow` stands where it follows on an answered question: the answer before, and what was added. */
async function assess(follow = null) {
  if (view.name === 'waiting' || !allowed) return;
  const against = objection();
  $('objection').textContent = against;
  if (against) {
    say(against);
    const field = document.querySelector('#form [aria-invalid="true"]');
    if (isEmpty()) $('tab-text').click();
    (field || $('text')).focus();
    return;
  }
  const sent = request();
  view = { name: 'waiting' };
  $('stale').hidden = true;
  show();
  say(t().waiting);
  try {
    const answer = await call('v1/assessments?explain=true', { method: 'POST', body: sent.body, headers: { 'Content-Type': sent.type } });
    view = { name: 'answer', answer, shown: sent.shown, bundle: sent.bundle, kept: isKept(answer.trail.id), ...follow };
    say(t().done(answer.alerts.length, answer.syndromes.length));
  } catch (trouble) {
    view = { name: 'trouble', trouble, typed: sent.body === draft().text };
    say('');
  }
  show(true);
  const target = follow && $('changes') ? $('changes') : $('result');
  target.focus({ preventScroll: true });
  const top = $('result').getBoundingClientRect().top;
  if (follow && $('changes')) $('changes').scrollIntoView({ block: 'center' });
  else if (top > window.innerHeight / 2 || top < 0) $('result').scrollIntoView({ block: 'start' });
}

/** A question was answered in place: `{term, state}` or `{value}`; `about` is the syndrome that was asked about, if one was. */
function reply({ term, state, value, about }) {
  const before = view.answer;
  if (term) tick(term, state);
  else addValue(value, value.value);
  refreshRows();
  assess({ before, added: { term, state, value, about }, undo: () => (term ? tick(term, '') : change((now) => { now.values = now.values.filter((each) => each.analyte !== value.analyte); })) });
}

function takeBack() {
  view.undo();
  refreshRows();
  assess();
}

function edit() {
  reading(false);
  ($('panel-text').hidden ? document.querySelector('[role="tab"][aria-selected="true"]') : $('text')).focus();
}

function empty() {
  const before = clear();
  view = { name: 'empty' };
  $('stale').hidden = true;
  show();
  reading(false);
  $('text').focus();
  $('objection').replaceChildren(t().cleared, ' ', el('button', { type: 'button', class: 'quiet', onclick: () => { restore(before); $('objection').textContent = ''; show(); $('text').focus(); } }, t().undo));
}

async function copy() {
  try {
    await navigator.clipboard.writeText(asText(view.answer, draft().id.trim()));
    $('copied').textContent = t().copied;
  } catch {
    $('copied').textContent = t().copyFailed;
  }
}

async function start() {
  startEntry();
  watch(() => {
    if (quiet) return;
    $('objection').textContent = '';
    $('stale').hidden = view.name !== 'answer';
  });
  $('form').addEventListener('submit', (event) => { event.preventDefault(); assess(); });
  $('form').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) assess();
  });
  $('text').addEventListener('input', () => change((now) => { now.text = $('text').value; }));
  $('sample').addEventListener('click', () => {
    change((now) => { now.text = SAMPLE; });
    $('text').value = SAMPLE;
    $('tab-text').click();
    $('text').focus();
    $('text').setSelectionRange(0, 0);
  });
  $('clear').addEventListener('click', empty);
  $('edit').addEventListener('click', edit);
  $('again').addEventListener('click', () => assess());
  $('back').addEventListener('click', goBack);
  $('print').addEventListener('click', () => window.print());
  $('copy').addEventListener('click', copy);
  window.addEventListener('beforeunload', (event) => { if (!isEmpty() && !isOnly(SAMPLE)) event.preventDefault(); });
  const caller = await frame({ page: CLINICIAN, words: WORDS, show });
  if (!caller.roles.length || caller.roles.includes(CLINICIAN)) return;
  allowed = false;
  show();
}

start();
