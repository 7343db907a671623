// "Why" behind a statement: the walk back to the words of the record, fetched when it is first opened. The statement travels in the body, so that nothing of a record comes into an address.

import { call, el, Trouble, zh } from '../frame.js';
import { factNode } from './facts.js';
import { opinionButton } from './opinion.js';
import { quote } from './record.js';
import { t, word } from './words.js';

let serial = 0;

/** A button that opens what `fill` puts into the fold; comes back with both, the button first. */
export function unfolding(label, kind, fill) {
  const id = `fold-${++serial}`;
  const fold = el('div', { class: 'walk', id, hidden: true });
  const button = el('button', { type: 'button', class: kind, 'aria-expanded': 'false', 'aria-controls': id }, label);
  button.addEventListener('click', async () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    fold.hidden = !open;
    if (open && !fold.hasChildNodes()) await fill(fold);
  });
  return [button, fold];
}

/** A statement of the assessment `id` with its reasons, and room for the doctor's opinion of it; `statement` is its sentence in the trail. */
export function withWhy(tag, options, content, id, statement, { opinion = '' } = {}) {
  const [button, walk] = unfolding(t().why, 'why', (fold) => fillWalk(fold, id, statement));
  const asked = opinion ? opinionButton(id, opinion) : [];
  return el(tag, options, content, el('div', { class: 'ways' }, button, asked[0]), walk, asked[1]);
}

async function fillWalk(fold, id, statement) {
  fold.append(t().waiting);
  try {
    const { why } = await call(`v1/assessments/${encodeURIComponent(id)}/why`, { method: 'POST', json: { statement } });
    fold.replaceChildren(...why.map((each) => el('ul', null, each.walk.map(step))));
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
    fold.replaceChildren(trouble.status === 404 ? t().statementGone : t().whyFailed);
  }
}

function step(one) {
  return el('li', null,
    factNode(one.fact),
    one.rule ? el('span', { class: 'source', title: word(t().stage, one.stage) }, zh(`← ${one.rule}〔${one.source}〕`)) : null,
    one.spans.map((span) => [' ← ', quote(span)]),
    one.because.length ? el('ul', null, one.because.map(step)) : null);
}
