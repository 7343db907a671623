// Whether the whole log stands as it was signed: its state, a verification while it runs, and everything that it found.

import { call, el, say, sheet, showTrouble, ticked, Trouble } from '../frame.js';
import { language } from '../frame.js';
import { moment, t } from './words.js';

const PAUSE = 600;

/** The view. */
export async function showIntegrity(parameters, { current }) {
  const status = await call('v1/audit/status');
  const result = el('div', { id: 'verification' });
  const thorough = el('input', { type: 'checkbox', id: 'thorough' });
  const button = el('button', { type: 'button', class: 'primary', id: 'verify', onclick: () => begin() }, t().verify);
  const draw = (run) => {
    result.replaceChildren(run ? outcome(run) : el('p', { class: 'sub' }, t().neverVerified));
    button.disabled = Boolean(run && run.state === 'running');
  };
  const follow = async (id) => {
    for (;;) {
      const run = await call(`v1/audit/verifications/${id}`);
      if (!current()) return;
      draw(run);
      if (run.state !== 'running') {
        say(run.state === 'done' ? (run.intact ? t().intact : t().broken(run.count)) : t().verifyFailed);
        return;
      }
      await new Promise((done) => { setTimeout(done, PAUSE); });
    }
  };
  const begin = async () => {
    button.disabled = true;
    try {
      const run = await call('v1/audit/verifications', { method: 'POST', json: { thorough: thorough.checked } });
      draw(run);
      await follow(run.id);
    } catch (problem) {
      if (problem instanceof Trouble && problem.status === 409) {
        say(t().already);
        const all = await call('v1/audit/verifications');
        await follow(all.items[0].id);
        return;
      }
      button.disabled = false;
      result.replaceChildren(showTrouble(problem));
    }
  };
  draw(status.verification);
  if (status.verification && status.verification.state === 'running') follow(status.verification.id).catch((problem) => result.replaceChildren(showTrouble(problem)));
  return [el('div', { class: 'head' }, el('h2', null, t().integrity)),
    sheet(t().lastVerified, '', result, el('div', { class: 'actions' }, button, el('label', { class: 'tick', for: 'thorough' }, thorough, t().thorough))),
    sheet(t().state, '', state(status)),
    sheet(t().means, '', el('div', { class: 'prose' }, t().meansText.map((each) => el('p', null, ticked(each)))), el('h4', null, t().commands),
      el('pre', { class: 'command' }, './lingshu audit verify --home HOME --checkpoints COPY\n./lingshu audit export --home HOME > log.ndjson\n./lingshu audit verify --file log.ndjson --key log.pub --checkpoints COPY'))];
}

function state(status) {
  const row = (name, value) => [el('dt', null, name), el('dd', null, value)];
  return el('dl', { class: 'facts', id: 'state' }, row(t().entries, String(status.size)), row(t().signedOver, String(status.signed)), row(t().lastAt, moment(status.last)), row(t().log, el('code', null, status.origin)),
    row(t().root, el('code', null, status.root)), row(t().key, el('code', null, status.key)), row(t().checkpoint, el('pre', null, status.checkpoint)));
}

function outcome(run) {
  const note = el('p', { class: 'sub' }, [moment(run.ended || run.started), run.by ? `${t().by} ${run.by}` : '', run.thorough ? t().thorough : ''].filter(Boolean).join(' · '));
  if (run.state === 'running') {
    return el('div', { class: 'verdict' }, el('progress', { max: String(Math.max(1, run.size)), value: String(run.looked), 'aria-label': t().verify }), el('p', { class: 'sub' }, t().running(run.looked, run.size)));
  }
  if (run.state === 'failed') return el('div', { class: 'verdict bad', role: 'alert' }, el('h4', null, t().verifyFailed), run.problems.map((each) => el('p', null, ticked(language() === 'en' ? each.message : each.chinese || each.message))), note);
  const words = [el('p', null, t().verified(run)), note, run.remarks.map((each) => el('p', { class: 'sub' }, each))];
  if (run.intact) return el('div', { class: 'verdict good' }, el('h4', null, '✓ ', t().intact), words);
  return el('div', { class: 'verdict bad', role: 'alert' }, el('h4', null, '✗ ', t().broken(run.count)), words,
    el('ol', { class: 'faults', id: 'faults' }, run.faults.map((each) => el('li', null, language() === 'en' ? each.english : each.chinese, ' ', each.entry === undefined ? null : el('a', { href: `#entry=${each.entry}` }, t().entry(each.entry))))));
}
