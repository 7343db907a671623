// Whom a draft moves: begun, watched, ended, and shown with the most serious first.

import { call, el, say, sheet, showTrouble, Trouble, zh } from '../frame.js';
import { t } from './words.js';

const EVERY_MS = 500;
const MOST_PATIENTS = 50;
const MOST_MOVES = 8;
const MOST_CHANGES = 20;

/**
 * Begins a job and stays with it: draws its progress into a place, and gives its result; nothing when it was cancelled or failed, which is drawn too.
 */
export async function follow(into, path, json) {
  let job;
  const trouble = (problem) => into.replaceChildren(showTrouble(problem));
  try {
    job = await call(path, { method: 'POST', json });
    const bar = el('progress', { max: String(job.total), value: '0' });
    const words = el('span', { class: 'sub' }, t().progress(0, job.total));
    const stop = el('button', { type: 'button', onclick: () => call(`v1/workshop/jobs/${job.id}`, { method: 'DELETE' }).catch(() => { }) }, t().cancel);
    into.replaceChildren(el('div', { class: 'progress', role: 'status' }, bar, words, stop));
    while (job.state === 'waiting' || job.state === 'running') {
      await new Promise((done) => { setTimeout(done, EVERY_MS); });
      if (!into.isConnected) return null;
      job = await call(`v1/workshop/jobs/${job.id}`);
      bar.value = job.done;
      words.textContent = t().progress(job.done, job.total);
    }
  } catch (problem) {
    if (!(problem instanceof Trouble)) throw problem;
    trouble(problem);
    return null;
  }
  if (job.state === 'done') return job.result;
  if (job.state === 'cancelled') into.replaceChildren(el('p', { class: 'sub', role: 'status' }, t().cancelled));
  else trouble(new Trouble(422, { title: '', problems: job.problems || [] }));
  return null;
}

const value = (text) => (text === '' ? '—' : text.replace(/^(certain|likely|possible)(?= )/, (level) => t().levels[level] || level));

function moves(patient) {
  const rows = patient.moves.slice(0, MOST_MOVES).map((move) => el('tr', { class: move.aspect === 'alert' && move.how === 'lost' ? 'grave' : null }, el('td', null, `${t().aspect[move.aspect] || move.aspect} · ${t().how[move.how] || move.how}`), el('td', { lang: 'zh-Hans' }, move.name),
    el('td', null, value(move.from)), el('td', null, value(move.to))));
  const more = patient.moves.length - MOST_MOVES;
  return el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': t().table }, el('table', { class: 'moves' }, el('thead', null, el('tr', null, [t().what, '', t().from, t().to].map((each) => el('th', { scope: 'col' }, each)))), el('tbody', null, rows)), more > 0 ? el('p', { class: 'sub' }, t().more(more)) : null);
}

function names(title, list, grave) {
  return list.length ? [el('h4', null, title), el('p', { class: 'chips' }, list.slice(0, MOST_CHANGES).map((name) => el('span', { class: `chip still${grave ? ' grave' : ''}` }, zh(name))), list.length > MOST_CHANGES ? t().more(list.length - MOST_CHANGES) : null)] : null;
}

/** A difference as `rules diff --json` has it. */
export function difference(one) {
  const { totals } = one;
  const lost = totals.aspects.alert.lost;
  const verdict = one.verdict === 'nothing' ? t().diffNothing : one.verdict === 'reasons' ? t().diffReasons(totals.reasonsOnly) : t().diffAnswers(totals.answersMoved, totals.cases);
  say(verdict);
  return el('div', { class: 'difference' }, el('p', { class: 'verdict' }, verdict), lost ? el('p', { class: 'alert emergency' }, el('span', { class: 'text' }, t().lostAlerts(lost))) : null,
    one.patients.slice(0, MOST_PATIENTS).map((patient, i) => el('details', { class: 'patient', open: i < 3 }, el('summary', null, `${t().patient} ${patient.id}`, el('span', { class: 'sub' },
      patient.moves.slice(0, 3).map((move) => `${t().aspect[move.aspect] || move.aspect}${t().how[move.how] || move.how}`).join('，'))), moves(patient))),
    one.patients.length > MOST_PATIENTS ? el('p', { class: 'sub' }, t().more(one.patients.length - MOST_PATIENTS)) : null,
    names(t().dead, one.newlyDead, true), names(t().alive, one.newlyAlive, false),
    one.changes.length ? el('details', null, el('summary', null, `${t().changes} ${one.changes.length}`), el('ul', { class: 'cases' }, one.changes.slice(0, MOST_CHANGES).map((each) => el('li', null, t().how[each.how] || each.how, ' ', zh(each.id), ' ', el('span', { class: 'sub' }, each.place))))) : null);
}
