// A release that was proposed: what it writes, what it moves, what holds it back, and what the two approvers type.

import { call, el, say, sheet } from '../frame.js';
import { difference } from './diff.js';
import { t } from './words.js';

const MOST_DETAILS = 6;

function command(text) {
  const copy = el('button', { type: 'button', class: 'why copy', onclick: async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = t().copied;
      say(t().copied);
    } catch { /* it can be marked and copied by hand */ }
  } }, t().copy);
  return el('div', { class: 'command' }, el('pre', { tabindex: '0' }, text), copy);
}

/** The view of a proposal. */
export async function proposal(name) {
  const [one, summary] = await Promise.all([call(`v1/workshop/proposals/${encodeURIComponent(name)}`), call('v1/workshop')]);
  return el('article', null, el('div', { class: 'head' }, el('h2', null, `${t().proposal} ${one.version}`)),
    el('p', { class: 'who' }, el('span', null, one.name), el('span', null, `${t().by} ${one.author}`), el('span', null, one.at.replace('T', ' ').replace('Z', ' UTC'))),
    sheet(t().approvals, `${t().approvers}: ${summary.approvers.join(', ') || t().none}`, el('p', null, t().approvalsText), summary.approvers.length < one.approvals ? el('p', { class: 'note' }, t().noApprovers) : null, command(one.apply), command(one.release)),
    sheet(t().heldBack, '', one.holds.length ? el('ul', { class: 'cases' }, one.holds.map((hold) => el('li', null, el('code', null, hold.name), ' ', el('span', { class: 'sub' }, String(hold.details.length)),
      el('ul', null, hold.details.slice(0, MOST_DETAILS).map((each) => el('li', { class: 'sub' }, each))), hold.details.length > MOST_DETAILS ? el('p', { class: 'sub' }, t().more(hold.details.length - MOST_DETAILS)) : null))) : el('p', { class: 'sub' }, t().nothingHeld)),
    sheet(t().movedSummary, `${one.difference.before.name} → ${one.version}`, difference(one.difference)),
    sheet(t().filesOf, `${one.changelog.types.map((each) => t().type[each]).join('、')}`, el('p', { lang: 'zh-Hans' }, one.changelog.chinese), el('p', { lang: 'en', class: 'sub' }, one.changelog.english),
      Object.entries(one.files).map(([path, file]) => el('details', null, el('summary', null, path, el('span', { class: 'sub' }, file.before ? t().edited : t().fresh)), el('pre', { class: 'drl', lang: 'zh-Hans', tabindex: '0' }, file.text)))));
}
