// What the physician has entered so far. It lives in the memory of this page and nowhere else; it becomes one case, in which free text and ticked findings stand together.

const EMPTY = () => ({ id: '', text: '', sex: '', age: '', pregnant: '', lactating: '', past: '', findings: new Map(), values: [], medicines: [], allergies: [] });
const PAST = '既往史：';
const listeners = [];
let now = EMPTY();
let key = fresh();

function fresh() {
  return `p-${crypto.getRandomValues(new Uint32Array(1))[0].toString(16).padStart(8, '0')}`;
}

/** The draft as it stands. */
export const draft = () => now;

/** Calls back whenever it changes. */
export const watch = (listener) => listeners.push(listener);

/** Changes it and tells everybody. */
export function change(what) {
  what(now);
  listeners.forEach((listener) => listener());
}

/** `present`, `absent`, or empty when it was not asked. */
export const stateOf = (term) => (now.findings.get(term) || { state: '' }).state;

/** Ticks a term, or takes it back; `others` are terms that cannot be there beside it. */
export function tick(term, state, english = '', others = []) {
  change((draft) => {
    if (state === 'present') others.filter((other) => other !== term && stateOf(other) === 'present').forEach((other) => draft.findings.delete(other));
    if (state) draft.findings.set(term, { state, english: english || (draft.findings.get(term) || { english: '' }).english });
    else draft.findings.delete(term);
  });
}

/** Begins anew; comes back with what was there, so that it can be put back. */
export function clear() {
  const before = now;
  now = EMPTY();
  key = fresh();
  listeners.forEach((listener) => listener());
  return before;
}

/** Puts a draft back. */
export function restore(before) {
  now = before;
  listeners.forEach((listener) => listener());
}

/** The number that was typed; NaN when it is none. */
export const number = (text) => (/^[+-]?\d+([.．]\d+)?$/.test(text.trim()) ? Number(text.trim().replace('．', '.')) : NaN);

/** Whether there is anything beside the text. */
const structured = () => Boolean(now.id || now.sex || now.age || now.pregnant || now.lactating || now.past.trim() || now.findings.size || given().length || now.medicines.length || now.allergies.length);

/** Whether there is this text and nothing else. */
export const isOnly = (text) => now.text === text && !structured();

/** Whether there is nothing at all. */
export const isEmpty = () => !now.text.trim() && !structured();

const given = () => now.values.filter((each) => each.value.trim() !== '');
const isJson = (text) => /^\s*[{[]/.test(text);

/** What was entered beside the text, as members of a case. */
function members() {
  const patient = { ...(now.sex ? { sex: now.sex } : {}), ...(now.age.trim() ? { age: number(now.age) } : {}), ...(now.pregnant ? { pregnant: now.pregnant } : {}), ...(now.lactating ? { lactating: now.lactating } : {}) };
  return {
    ...(Object.keys(patient).length ? { patient } : {}),
    findings: [...now.findings].map(([term, { state }]) => ({ term, present: state === 'present' })),
    measurements: given().map(({ analyte, name, value, chosen }) => ({ analyte, name, value: number(value), unit: chosen })),
    medications: now.medicines.map(({ name, dose }) => `${name} ${dose}`.trim()),
    allergies: [...now.allergies],
  };
}

const told = () => [now.text.trimEnd(), now.past.trim() ? PAST + now.past.trim() : ''].filter(Boolean).join('\n');

/**
 * What is sent: `body`, its media `type`, and where its words stand for who reads it (`shown`: one text, or the fields of a pasted case). A pasted case takes the ticked findings in;
 * `bundle` when it is FHIR, which cannot; `alone` when it would have to.
 */
export function request() {
  const text = now.text;
  if (isJson(text)) return pasted(text);
  if (!structured()) return { body: text, type: 'text/plain;charset=utf-8', shown: { text } };
  const whole = told();
  return { body: JSON.stringify({ id: now.id.trim() || key, ...(whole ? { text: whole } : {}), ...members() }), type: 'application/json', shown: { text: whole } };
}

function pasted(text) {
  const as = (one) => ({ body: text, type: 'application/json', shown: fields(one), bundle: Boolean(one && one.resourceType) });
  let one;
  try {
    one = JSON.parse(text);
  } catch {
    return as(null);
  }
  const single = Array.isArray(one) && one.length === 1 ? one[0] : one;
  if (!structured()) return as(single);
  if (Array.isArray(single) || single.resourceType) return { ...as(single), alone: true };
  const mine = members();
  const joined = { ...single, ...(now.id.trim() ? { id: now.id.trim() } : {}), ...(mine.patient ? { patient: { ...single.patient, ...mine.patient } } : {}) };
  for (const list of ['findings', 'measurements', 'medications', 'allergies']) if (mine[list].length) joined[list] = [...(single[list] || []), ...mine[list]];
  const past = now.past.trim();
  if (past) joined.text = typeof single.text === 'string' ? `${single.text}\n${PAST}${past}` : { ...single.text, history: [(single.text || {}).history, past].filter(Boolean).join('\n') };
  return { body: JSON.stringify(joined), type: 'application/json', shown: fields(joined) };
}

function fields(one) {
  if (!one || typeof one !== 'object') return { text: '' };
  if (typeof one.text === 'string') return { text: one.text };
  return { fields: one.text && typeof one.text === 'object' ? one.text : {} };
}
