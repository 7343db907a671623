// The auditor's page: which view is shown follows from what stands behind the `#`, which holds entry numbers and filters and never words of a record.

import { $, el, frame, say, showTrouble, Trouble } from '../frame.js';
import { t, WORDS } from './words.js';
import { showTimeline } from './timeline.js';
import { showEntry } from './entry.js';
import { showIntegrity } from './integrity.js';
import { showAccesses } from './accesses.js';

const VIEWS = { timeline: showTimeline, entry: showEntry, integrity: showIntegrity, accesses: showAccesses };
let turn = 0;

/** What stands behind the `#`, as the view and its parameters. */
function place() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  if (parameters.has('entry')) return { view: 'entry', parameters };
  if (parameters.has('integrity')) return { view: 'integrity', parameters };
  if (parameters.has('accesses')) return { view: 'accesses', parameters };
  return { view: 'timeline', parameters };
}

function ways(view) {
  $('views').setAttribute('aria-label', t().views);
  $('views').replaceChildren(...[['timeline', '#'], ['integrity', '#integrity='], ['accesses', '#accesses=']]
    .map(([name, hash]) => el('a', { href: hash, id: `to-${name}`, 'aria-current': name === view || (name === 'timeline' && view === 'entry') ? 'page' : false }, t()[name])));
}

/** Nothing is kept: how to begin. */
function empty() {
  return el('div', { class: 'blank', id: 'nothing-kept' }, el('h3', null, t().keptNothing), el('p', null, t().keptHow), el('pre', { class: 'command' }, './lingshu serve --home ~/.lingshu'), el('p', null, t().keptThen));
}

/** The page is not for this caller. */
function closed() {
  return el('div', { class: 'blank', id: 'not-yours' }, el('h3', null, t().roleTitle), el('p', null, t().roleText, ' ', el('a', { href: './' }, t().roleBack), '。'));
}

/** What is shown when a call did not succeed. */
export function trouble(problem) {
  if (problem instanceof Trouble && problem.status === 403) return closed();
  if (problem instanceof Trouble && (problem.problem.type || '').endsWith(':not-kept')) return empty();
  return showTrouble(problem);
}

async function show(moved) {
  const mine = ++turn;
  const { view, parameters } = place();
  ways(view);
  const host = $('view');
  host.setAttribute('aria-busy', 'true');
  host.replaceChildren(el('div', { class: 'waiting' }, el('p', null, t().waiting), el('div'), el('div')));
  let content;
  try {
    content = await VIEWS[view](parameters, { again: () => show(false), current: () => mine === turn });
  } catch (problem) {
    content = trouble(problem);
  }
  if (mine !== turn) return;
  host.replaceChildren(...[content].flat());
  host.setAttribute('aria-busy', 'false');
  say(host.querySelector('h2, h3')?.textContent || '');
  if (moved) {
    window.scrollTo(0, 0);
    host.focus({ preventScroll: true });
  }
}

$('skip').addEventListener('click', (event) => {
  // The `#` names the view; jumping must not change it.
  event.preventDefault();
  $('view').focus();
});
window.addEventListener('hashchange', () => show(true));
frame({ page: 'auditor', words: WORDS, show: () => show(false) });

