// The form by which an operation that only reads is tried: it sends the request as who looks at the page, and shows what comes back as text.

import { el, say, showTrouble, ticked, Trouble } from '../frame.js';
import { says, t } from './words.js';

const LONGEST = 20000;
const SHOWN = ['Content-Type', 'ETag', 'Link', 'Retry-After'];
/** Something to begin with. */
const BEGIN = { syndrome: { name: '气虚血瘀证' }, rule: { name: '血瘀/strong' }, terms: { q: 'xinhuang', limit: '5' }, indicators: { q: 'xxb', limit: '5' }, medicines: { q: 'baizhu', limit: '5' }, syndromes: { q: 'qxxy', limit: '5' }, rules: { q: 'xueyu', limit: '5' }, elements: { limit: '5' } };

/** The address of an operation with these values; parts of the path are encoded whole. */
export function address(path, parameters, values) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] || ''));
  const query = parameters.filter((each) => each.in === 'query' && values[each.name]).map((each) => `${encodeURIComponent(each.name)}=${encodeURIComponent(values[each.name])}`).join('&');
  return filled + (query ? `?${query}` : '');
}

/** The values to begin with. */
export const beginning = (operation) => BEGIN[operation.operationId] || {};

function field(parameter, value) {
  const id = `try-${parameter.name}`;
  return el('div', { class: 'field' }, el('label', { for: id }, el('code', null, parameter.name), parameter.required ? ` ${t().required}` : ''),
    el('input', { id, name: parameter.name, value, autocomplete: 'off', spellcheck: 'false', required: parameter.required, 'aria-describedby': `${id}-said` }), el('p', { id: `${id}-said`, class: 'sub' }, ticked(says(parameter))));
}

function shown(text, kind) {
  let whole = text;
  if (/json/.test(kind) && !/ndjson/.test(kind)) {
    try {
      whole = JSON.stringify(JSON.parse(text), null, 2);
    } catch { /* shown as it came */ }
  }
  return el('div', null, whole.length > LONGEST ? el('p', { class: 'note' }, t().cut(whole.length)) : null, el('pre', { class: 'answer', tabindex: '0' }, whole ? whole.slice(0, LONGEST) : t().emptyAnswer));
}

/** The form. */
export function attempt(path, operation) {
  const parameters = (operation.parameters || []).filter((each) => each.in === 'path' || each.in === 'query');
  const begin = beginning(operation);
  const result = el('div', { class: 'result', 'aria-live': 'polite' });
  const button = el('button', { type: 'submit', class: 'primary' }, t().send);
  const form = el('form', { class: 'attempt', novalidate: true }, el('div', { class: 'fields' }, parameters.map((each) => field(each, begin[each.name] || ''))), el('div', { class: 'actions' }, button, el('p', { class: 'note' }, t().attemptNote)));
  const send = async (values) => {
    button.disabled = true;
    button.textContent = t().sending;
    const begun = performance.now();
    try {
      const response = await fetch(address(path, parameters, values).slice(1));
      const text = await response.text();
      const millis = Math.round(performance.now() - begun);
      const kind = response.headers.get('Content-Type') || '';
      const headers = SHOWN.map((name) => [name, response.headers.get(name)]).filter(([, value]) => value);
      let next = '';
      try {
        next = response.ok && parameters.some((each) => each.name === 'after') ? JSON.parse(text).next || '' : '';
      } catch { /* no page follows */ }
      const onward = next ? el('button', { type: 'button', class: 'next', onclick: () => { form.elements.after.value = next; send({ ...values, after: next }); } }, t().nextPage) : null;
      result.replaceChildren(el('p', { class: 'status-line' }, el('b', { class: response.ok ? 'good' : 'bad' }, String(response.status)), ` ${millis} ${t().milliseconds}`, onward), el('dl', { class: 'headers' }, headers.map(([name, value]) => [el('dt', null, name), el('dd', null, el('code', null, value))])), shown(text, kind));
      result.scrollIntoView({ block: 'nearest' });
      say(`${t().answer} ${response.status}`);
    } catch {
      result.replaceChildren(showTrouble(new Trouble(0, {})));
    }
    button.disabled = false;
    button.textContent = t().send;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const lacking = parameters.find((each) => each.required && !form.elements[each.name].value.trim());
    if (lacking) {
      result.replaceChildren(el('p', { class: 'note', role: 'alert' }, t().fill));
      form.elements[lacking.name].focus();
      return;
    }
    send(Object.fromEntries(parameters.map((each) => [each.name, form.elements[each.name].value.trim()])));
  });
  return el('div', null, form, result);
}
