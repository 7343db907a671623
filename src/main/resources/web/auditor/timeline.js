// The log from its newest entry backwards, filtered; what is looked for stands behind the `#`, so that it can be shared.

import { call, el, say, showTrouble, zh } from '../frame.js';
import { moment, t } from './words.js';

const KINDS = ['assessment', 'feedback', 'erasure', 'access', 'pass', 'revocation', 'structure', 'artifact', 'word'];
const USUAL = ['assessment', 'feedback', 'erasure'];
const FILTERS = ['rule', 'rule-version', 'statement', 'reaction', 'reason', 'alert', 'clinician', 'model', 'patient'];
const NOT_EXPORTED = ['alert', 'clinician', 'model'];

/** Days are those of the reader; the log speaks UTC. */
function day(text, after) {
  const [year, month, date] = text.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}

function query(parameters) {
  const asked = new URLSearchParams();
  for (const name of FILTERS) if (parameters.get(name)) asked.set(name, parameters.get(name));
  if (parameters.get('from')) asked.set('from', day(parameters.get('from'), 0));
  if (parameters.get('to')) asked.set('to', day(parameters.get('to'), 1));
  return asked;
}

/** The view. */
export async function showTimeline(parameters, { again }) {
  const asked = query(parameters);
  const kinds = (parameters.get('kind') || USUAL.join(',')).split(',');
  asked.set('kind', kinds.join(','));
  const first = await call(`v1/audit/entries?${asked}`);
  const list = el('ol', { class: 'entries', id: 'entries' });
  const foot = el('div', { class: 'more', id: 'more' });
  const count = el('p', { class: 'sub', id: 'count' });
  let shown = 0;
  const add = (page) => {
    list.append(...page.items.map(line));
    shown += page.items.length;
    count.textContent = `${t().size(first.size)} · ${t().shown(shown)}`;
    foot.replaceChildren(...rest(page));
  };
  const rest = (page) => {
    if (!page.next) return shown ? [] : [el('div', { class: 'blank' }, el('h3', null, t().none), el('p', null, t().noneHint))];
    const short = page.items.length === 0;
    return [short ? el('p', { class: 'sub' }, t().lookedDown(page.next)) : null, el('button', { type: 'button', id: 'earlier', onclick: (event) => earlier(event.target, page.next) }, short ? t().lookOn : t().earlier)].filter(Boolean);
  };
  const earlier = async (button, next) => {
    button.disabled = true;
    try {
      const page = await call(`v1/audit/entries?${asked}&after=${next}`);
      const from = list.children.length;
      add(page);
      say(t().shown(shown));
      list.children[from]?.querySelector('a')?.focus();
    } catch (problem) {
      foot.replaceChildren(showTrouble(problem), button);
      button.disabled = false;
    }
  };
  add(first);
  return [form(parameters, kinds), el('div', { class: 'head' }, el('h2', null, t().timeline), el('button', { type: 'button', class: 'quiet', id: 'refresh', onclick: again }, t().refresh)), count, list, foot, exporting(parameters)];
}

function line(item) {
  return el('li', { 'data-entry': String(item.entry), class: item.fits ? false : 'unfit' }, el('a', { href: `#entry=${item.entry}` },
    el('time', { datetime: item.at }, moment(item.at)), el('span', { class: `kind-tag ${item.kind}` }, t().kind[item.kind] || item.kind),
    el('span', { class: 'headline' }, headline(item)), item.fits ? null : el('span', { class: 'bad' }, t().unfit), el('span', { class: 'number' }, `#${item.entry}`)));
}

/** What an entry is about, in few words and none of a record. */
export function headline(item) {
  switch (item.kind) {
    case 'assessment': return [
      item.erased ? el('em', null, t().erased) : (item.syndromes || []).length ? el('span', null, item.syndromes.map((name, i) => [i ? '、' : '', zh(name)])) : el('em', null, item.fits ? t().noSyndrome : t().unreadable),
      item.alerts ? el('span', { class: 'chip-tag alerting' }, t().alerts(item.alerts)) : null,
      (item.feedback || []).map((each) => el('span', { class: `chip-tag ${each.reaction}` }, reacted(each)))];
    case 'feedback': return [el('span', { class: `chip-tag ${item.reaction}` }, reacted(item)), ' ', item.statement ? zh(item.statement) : null, ' ', el('span', { class: 'sub' }, [t().about(item.about), item.clinician].filter(Boolean).join(' · '))];
    case 'erasure': return [t().about(item.about), ' · ', item.reason];
    case 'access': return [item.caller || t().unknownCaller, ' · ', item.operation || '—', ' · ', String(item.status), item.times > 1 ? ` · ${t().times(item.times)}` : ''];
    case 'word': return [zh(item.text)];
    case 'artifact': return [t().file(item.length)];
    case 'pass': return [item.name];
    case 'revocation': return [t().about(item.about)];
    default: return [];
  }
}

/** A reaction with its reason. */
export const reacted = (each) => `${t()[each.reaction]}${each.reason && each.reason !== 'none' ? ` · ${t().reasons[each.reason] || each.reason}` : ''}`;

function field(id, label, control) {
  control.setAttribute('id', id);
  return el('div', { class: 'field' }, el('label', { for: id }, label), control);
}

function choices(id, group) {
  const list = el('datalist', { id: `${id}-known` });
  const input = el('input', { type: 'search', list: `${id}-known`, autocomplete: 'off', spellcheck: 'false', maxlength: '200' });
  let asked = 0;
  const fill = async () => {
    const mine = ++asked;
    try {
      const found = await call(`v1/audit/words?${new URLSearchParams({ group, q: input.value.trim() })}`);
      if (mine === asked) list.replaceChildren(...found.items.map((each) => el('option', { value: each })));
    } catch { /* the field works without suggestions */ }
  };
  input.addEventListener('focus', fill);
  input.addEventListener('input', fill);
  return [input, list];
}

function select(options, value) {
  const box = el('select', null, options.map(([each, words]) => el('option', { value: each }, words)));
  box.value = value || '';
  return box;
}

function form(parameters, kinds) {
  const [rule, rules] = choices('by-rule', 'rule');
  const [statement, statements] = choices('by-statement', 'statement');
  const text = (name) => el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: '200', value: parameters.get(name) || '' });
  const controls = {
    rule, statement, reaction: select([['', t().anyReaction], ['accepted', t().accepted], ['overridden', t().overridden]], parameters.get('reaction')),
    from: el('input', { type: 'date', value: parameters.get('from') || '' }), to: el('input', { type: 'date', value: parameters.get('to') || '' }),
    reason: select([['', t().anyReaction], ...Object.entries(t().reasons)], parameters.get('reason')), clinician: text('clinician'), model: text('model'), patient: text('patient'), 'rule-version': text('rule-version'),
  };
  rule.value = parameters.get('rule') || '';
  statement.value = parameters.get('statement') || '';
  const alert = el('input', { type: 'checkbox', id: 'by-alert' });
  alert.checked = parameters.get('alert') === 'any';
  const boxes = KINDS.map((kind) => {
    const box = el('input', { type: 'checkbox', value: kind, id: `kind-${kind}` });
    box.checked = kinds.includes(kind);
    return box;
  });
  const submit = (event) => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, control] of Object.entries(controls)) if (control.value.trim()) next.set(name, control.value.trim());
    if (alert.checked) next.set('alert', 'any');
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    if (chosen.length && chosen.join(',') !== USUAL.join(',')) next.set('kind', chosen.join(','));
    location.hash = next.toString();
  };
  const rare = ['reason', 'clinician', 'model', 'patient', 'rule-version'];
  const open = rare.some((name) => parameters.get(name)) || kinds.join(',') !== USUAL.join(',');
  return el('form', { class: 'sheet filters', id: 'filters', role: 'search', 'aria-label': t().filters, onsubmit: submit },
    el('div', { class: 'fields' }, field('by-rule', t().rule, controls.rule), rules, field('by-statement', t().statement, controls.statement), statements,
      field('by-reaction', t().reaction, controls.reaction), field('by-from', t().from, controls.from), field('by-to', t().to, controls.to)),
    el('details', { open }, el('summary', null, t().more),
      el('div', { class: 'fields' }, field('by-reason', t().reason, controls.reason), field('by-clinician', t().clinician, controls.clinician), field('by-model', t().model, controls.model),
        field('by-patient', t().patient, controls.patient), field('by-rule-version', t().ruleVersion, controls['rule-version'])),
      el('fieldset', { class: 'ticks' }, el('legend', null, t().kinds), boxes.map((box) => el('label', { for: box.id }, box, t().kind[box.value])))),
    el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'primary', id: 'search' }, t().search), el('a', { class: 'button quiet', href: '#', id: 'clear' }, t().clear),
      el('label', { class: 'tick', for: 'by-alert' }, alert, t().alert)));
}

/** The same selection to take away, as far as an export can be selected. */
function exporting(parameters) {
  const asked = query(parameters);
  const left = NOT_EXPORTED.some((name) => asked.has(name)) || parameters.get('kind');
  NOT_EXPORTED.forEach((name) => asked.delete(name));
  const chosen = asked.toString();
  return el('div', { class: 'taking' }, el('a', { class: 'button', id: 'export', href: `v1/audit/export${chosen ? `?${chosen}` : ''}`, download: true }, chosen ? t().export : t().exportAll),
    el('p', { class: 'sub' }, t().exportNote.replaceAll('`', ''), left ? ` ${t().exportSome}` : ''));
}
