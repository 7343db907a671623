// The expert's page: what is on the left, and which view is open. A view is named behind the # of the address: a rule, a file, a term, a proposal, the form.

import { $, call, el, frame, say, showTrouble, Trouble, zh } from '../frame.js';
import { combobox } from '../combobox.js';
import * as draft from './draft.js';
import { stageName, t, WORDS } from './words.js';
import { rule, term } from './rule.js';
import { desk } from './desk.js';
import { proposal } from './proposal.js';
import { begin } from './begin.js';

let summary = null;
let files = [];
let turn = 0;
let here = '';
const narrow = matchMedia('(max-width: 62rem)');

const named = () => new URLSearchParams(location.hash.slice(1));

/** The address of a view. */
export const way = (kind, name) => `#${new URLSearchParams({ [kind]: name })}`;

const chipLink = (kind, name, text = name) => el('a', { href: way(kind, name), class: 'chip' }, zh(text));

function waiting() {
  return el('div', { class: 'waiting' }, el('p', null, t().wait), el('div'), el('div'));
}

function home() {
  if (!summary) return waiting();
  const wrong = summary.tree.problems.length;
  return el('div', null, el('section', { class: 'sheet blank home' }, el('h3', null, t().home), el('ol', null, t().steps.map((step) => el('li', null, step))),
    el('p', { class: 'who' }, el('span', null, t().files(summary.tree.files)), el('span', null, t().rules(summary.tree.rules)), el('span', null, t().terms(summary.tree.terms)),
      el('span', null, summary.release ? `${t().release} ${summary.release}` : t().noRelease), el('span', null, `${t().approvers}: ${summary.approvers.join(', ') || t().none}`))),
  wrong ? el('p', { class: 'alert' }, t().treeWrong(wrong)) : null);
}

/** Shows what the address names. */
async function show() {
  const mine = ++turn;
  const view = $('view');
  const wanted = named();
  const put = (...nodes) => {
    if (mine !== turn) return;
    view.setAttribute('aria-busy', 'false');
    view.replaceChildren(...nodes);
  };
  view.setAttribute('aria-busy', 'true');
  view.replaceChildren(waiting());
  document.querySelectorAll('#rail a').forEach((link) => (link.hash === location.hash && location.hash ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')));
  try {
    if (wanted.has('rule')) put(await rule(wanted.get('rule'), way));
    else if (wanted.has('term')) put(await term(wanted.get('term'), way));
    else if (wanted.has('proposal')) put(await proposal(wanted.get('proposal')));
    else if (wanted.has('begin')) put(begin(() => { refresh(); }, way));
    else if (wanted.has('file') || wanted.has('draft')) await openDesk(wanted, put);
    else put(home());
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    put(showTrouble(trouble), el('div', { class: 'actions' }, el('button', { type: 'button', onclick: show }, t().tryAgain)));
  }
}

async function openDesk(wanted, put) {
  if (wanted.has('draft') && (draft.current().name !== wanted.get('draft') || !draft.any())) await draft.open(wanted.get('draft'));
  const path = wanted.get('file') || Object.keys(draft.current().files).find((each) => each.endsWith('.drl')) || Object.keys(draft.current().files)[0];
  if (!path) {
    put(home());
    return;
  }
  const { node, ready } = await desk({ path, line: Number(wanted.get('line') || 1), summary, refresh, way });
  put(node);
  ready();
}

function mine() {
  const part = (title, items, none) => el('div', null, el('h3', { class: 'sub' }, title), items.length ? el('p', { class: 'chips' }, items) : el('p', { class: 'note' }, none));
  $('mine').replaceChildren(part(t().drafts, summary.drafts.map((name) => chipLink('draft', name)), t().noDrafts), part(t().proposals, summary.proposals.map((name) => chipLink('proposal', name)), t().noProposals));
}

function branches() {
  const byStage = new Map();
  files.forEach((file) => byStage.set(file.stage, [...(byStage.get(file.stage) || []), file]));
  $('branches').setAttribute('aria-busy', 'false');
  $('branches').replaceChildren(...[...byStage].sort(([one], [other]) => (one < other ? -1 : 1)).map(([stage, some]) => el('details', { class: 'stage' }, el('summary', null, stageName(stage), el('span', { class: 'sub' }, t().rules(some.reduce((sum, file) => sum + file.rules.length, 0)))),
    el('ul', null, some.map((file) => {
      const rules = el('ul');
      return el('li', null, el('details', { ontoggle: (event) => {
        if (event.target.open && !rules.childElementCount) rules.append(...file.rules.map((each) => el('li', null, el('a', { href: way('rule', each.name), lang: 'zh-Hans' }, each.name))));
      } }, el('summary', null, file.path.split('/').pop().replace('.drl', ''), el('span', { class: 'sub' }, String(file.rules.length))), el('a', { href: way('file', file.path), class: 'open' }, t().openFile), rules));
    })))));
}

/** Reads again what the left side shows. */
export async function refresh() {
  try {
    [summary, files] = await Promise.all([call('v1/workshop'), call('v1/workshop/files').then((list) => list.items)]);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    $('branches').replaceChildren();
    $('branches').setAttribute('aria-busy', 'false');
    $('view').replaceChildren(showTrouble(trouble));
    $('view').setAttribute('aria-busy', 'false');
    return false;
  }
  mine();
  branches();
  return true;
}

function seek() {
  $('seek').replaceChildren(combobox({
    label: t().seek, hint: t().seekHint,
    search: async (text) => {
      const q = encodeURIComponent(text);
      const [rules, terms] = await Promise.all([call(`v1/rules?limit=8&q=${q}`), call(`v1/terms?limit=6&q=${q}`)]);
      return [...rules.items.map((each) => ({ kind: 'rule', name: each.name, note: `${t().kindRule} · ${stageName(each.stage)}` })), ...terms.items.map((each) => ({ kind: 'term', name: each.term, note: `${t().kindTerm} · ${each.english || ''}` }))];
    },
    show: (item) => [zh(item.name), ' ', el('small', null, item.note)],
    choose: (item) => { location.hash = way(item.kind, item.name); },
  }));
}

window.addEventListener('hashchange', () => {
  if (here.includes('file=') && draft.dirty() && !/file=|draft=/.test(location.hash)) say(t().unsaved);
  here = location.hash;
  show();
  $('view').focus({ preventScroll: true });
  if (narrow.matches) $('view').scrollIntoView({ behavior: 'instant' });
  else window.scrollTo({ top: 0, behavior: 'instant' });
});
window.addEventListener('beforeunload', (event) => {
  if (draft.dirty()) event.preventDefault();
});
$('begin').addEventListener('click', () => { location.hash = way('begin', '1'); });
if (narrow.matches) $('browse').open = false;

let first = true;
await frame({ page: 'expert', words: WORDS, show: () => {
  seek();
  if (first) return;
  if (summary) {
    mine();
    branches();
  }
  show();
} });
first = false;
$('branches').replaceChildren(el('p', { class: 'note' }, t().loading));
$('view').replaceChildren(waiting());
if (await refresh()) show();
