// What the doctor makes of a statement, or of the whole: followed, or decided otherwise for a coded reason. Kept in the audit log where the service keeps assessments; said plainly where it does not.

import { $, call, el, say, showTrouble, Trouble } from '../frame.js';
import { t } from './words.js';

let serial = 0;

/** Whether this service keeps the assessment: its proof is there. Asked once for each answer. */
export async function isKept(id) {
  try {
    return (await fetch(`v1/assessments/${encodeURIComponent(id)}/proof`, { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}

/** The way to say what one thinks of a statement: a button, and what it opens. Shown where the page knows that opinions are kept. */
export function opinionButton(id, statement) {
  const fold = el('div', { class: 'walk opinion', id: `opinion-${++serial}`, hidden: true });
  const button = el('button', { type: 'button', class: 'why say-so', 'aria-expanded': 'false', 'aria-controls': fold.id }, t().opinion);
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    fold.hidden = !open;
    if (open && !fold.hasChildNodes()) fold.append(opinionForm(id, statement, t().opinionOf(statement), () => { button.dataset.kept = ''; }));
  });
  return [button, fold];
}

/** The sheet at the end of an answer: of the whole. `kept` promises whether opinions are kept here. */
export function wholeOpinion(id, kept) {
  const place = el('div', null, t().waiting);
  kept.then((is) => {
    $('answer').classList.toggle('kept', is);
    place.replaceChildren(is ? opinionForm(id, '', t().wholeOpinion, () => {}) : el('p', { class: 'sub' }, t().notKept));
  });
  return el('section', { class: 'sheet noprint', id: 'whole-opinion' }, el('h3', null, t().wholeOpinion, el('small', null, t().wholeNote)), place);
}

function opinionForm(id, statement, legend, done) {
  const name = `reaction-${++serial}`;
  const choice = (value) => el('label', { class: 'pick' }, el('input', { type: 'radio', name, value }), t()[value]);
  const reason = el('select', { id: `${name}-reason` }, el('option', { value: '' }, t().chooseReason), Object.entries(t().reasons).filter(([code]) => code !== 'none').map(([code, words]) => el('option', { value: code }, words)));
  const message = el('p', { class: 'sub', role: 'status' });
  const send = el('button', { type: 'submit' }, t().send);
  const form = el('form', { class: 'opinion-form' },
    el('fieldset', { class: 'picks' }, el('legend', { class: statement ? 'sub' : 'hidden' }, legend), choice('accepted'), choice('overridden')),
    el('label', { class: 'hidden', for: reason.id }, t().reason), reason, send, message);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const chosen = form.querySelector('input:checked');
    if (!chosen || (chosen.value === 'overridden' && !reason.value)) {
      message.textContent = chosen ? t().needReason : t().needReaction;
      (chosen ? reason : form.querySelector('input')).focus();
      return;
    }
    send.disabled = true;
    message.textContent = t().keeping;
    try {
      const entry = await call(`v1/assessments/${encodeURIComponent(id)}/feedback`, { method: 'POST', json: { reaction: chosen.value, ...(reason.value ? { reason: reason.value } : {}), ...(statement ? { statement } : {}) } });
      form.replaceChildren(el('p', { class: 'kept-note', tabindex: '-1' }, `✓ ${t()[chosen.value]}　${t().kept(entry.entry)}`));
      form.firstChild.focus();
      say(t().kept(entry.entry));
      done();
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      send.disabled = false;
      message.replaceChildren(showTrouble(trouble));
    }
  });
  return form;
}
