// The desk: a file of the draft in the editor, what is wrong with it, and the panels that try, compare and propose it.

import { $, call, el, language, say, showTrouble, ticked, Trouble } from '../frame.js';
import * as draft from './draft.js';
import { editor } from './editor.js';
import { difference, follow } from './diff.js';
import { cases, single } from './trial.js';
import { stageName, t } from './words.js';

const PATIENCE_MS = 350;
const TYPES = ['addition', 'correction', 'evidence', 'number', 'wording', 'retirement', 'model'];
const companion = (path) => path.replace(/^rules\//, 'tests-data/rules/').replace(/\.drl$/, '.json');
const ruleFile = (path) => (path.startsWith('tests-data/') ? path.replace(/^tests-data\//, '').replace(/\.json$/, '.drl') : path);
const suggested = (hint) => [...hint.matchAll(/`([^`]+)`/g)].map((found) => found[1]);
let open = 'cases';

/** The desk for a file; comes back with its node and what is to be done once it is shown. */
export async function desk({ path, line, summary, refresh, way }) {
  // A draft that is kept is put away when something else is opened; one that is not goes on with the new file in it.
  const related = Object.keys(draft.current().files).some((each) => ruleFile(each) === ruleFile(path));
  if (draft.current().version && !draft.dirty() && !related) draft.clear();
  const rules = ruleFile(path).startsWith('rules/') ? ruleFile(path) : Object.keys(draft.current().files).find((each) => each.endsWith('.drl')) || '';
  const list = el('div', { id: 'problems', class: 'problems', 'aria-live': 'polite' });
  const state = el('span', { id: 'draft-state', class: 'sub', role: 'status' });
  const name = el('input', { id: 'draft-name', type: 'text', autocomplete: 'off', spellcheck: 'false', 'aria-label': t().draftName });
  const trouble = el('div');
  let turn = 0;
  let timer = 0;

  const sheetOf = editor({ label: t().editor, change: (text) => { written(text); }, save: () => keep() });

  const written = async (text) => {
    await draft.write(path, text);
    clearTimeout(timer);
    timer = setTimeout(check, PATIENCE_MS);
  };

  async function check() {
    const mine = ++turn;
    const asked = { files: { ...draft.current().files, [path]: await draft.text(path) } };
    list.setAttribute('aria-busy', 'true');
    if (!list.childElementCount) list.replaceChildren(el('p', { class: 'sub' }, t().checking));
    let found;
    try {
      found = await call('v1/workshop/check', { method: 'POST', json: asked });
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      if (mine === turn) list.replaceChildren(showTrouble(problem));
      return;
    }
    if (mine !== turn || !list.isConnected) return;
    list.setAttribute('aria-busy', 'false');
    sheetOf.mark(found.problems.filter((each) => each.path === path));
    show(found);
  }

  function show(found) {
    const errors = found.problems.filter((each) => each.severity === 'error').length + found.elsewhere.filter((each) => each.severity === 'error').length;
    const warnings = found.problems.length + found.elsewhere.length - errors;
    list.replaceChildren(el('h3', { class: errors ? 'wrong' : 'sound' }, errors || warnings ? t().problems(errors, warnings) : t().sound), el('ul', null, found.problems.map((each) => problem(each))),
      found.elsewhere.length ? el('div', null, el('h4', null, t().elsewhere), el('ul', null, found.elsewhere.map((each) => problem(each)))) : '');
  }

  function problem(each) {
    const own = each.path === path;
    const word = (each.message.match(/`([^`]+)`/) || [])[1];
    return el('li', { class: each.severity === 'error' ? 'wrong' : 'doubt' },
      own ? el('button', { type: 'button', class: 'place', onclick: () => sheetOf.jump(each.line || 1, each.column || 1) }, t().atLine(each.line || 1)) : el('a', { href: `${way('file', each.path)}&line=${each.line}` }, `${each.path}:${each.line}`),
      el('span', { class: 'tag' }, each.severity === 'error' ? t().error : t().warning), ' ', ticked(language() === 'en' || !each.chinese ? each.message : each.chinese),
      own && each.hint.startsWith('did you mean') && word ? el('span', { class: 'mends' }, suggested(each.hint).map((other) => el('button', { type: 'button', class: 'chip', onclick: () => sheetOf.replace(each.line, each.column, word, other) }, t().replace(other))))
        : each.hint ? el('span', { class: 'sub hint' }, ticked(each.hint)) : null);
  }

  async function keep() {
    trouble.replaceChildren();
    if (!draft.any()) return;
    draft.current().name = name.value.trim() || draft.current().name;
    try {
      await draft.save();
      say(t().saved);
      refresh();
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      trouble.replaceChildren(problem.status === 412 ? conflict() : showTrouble(problem));
    }
  }

  function conflict() {
    return el('div', { class: 'trouble', role: 'alert' }, el('h3', null, t().conflict), el('p', null, t().conflictText), el('div', { class: 'actions' },
      el('button', { type: 'button', id: 'load-theirs', onclick: async () => { await draft.open(draft.current().name); sheetOf.set(await draft.text(path)); trouble.replaceChildren(); check(); } }, t().loadTheirs),
      el('button', { type: 'button', id: 'save-as', onclick: () => { draft.rename(`${draft.current().name}-2`); name.value = draft.current().name; keep(); } }, t().saveAs)));
  }

  function discard() {
    trouble.replaceChildren(el('div', { class: 'sheet' }, el('p', null, t().discardAsk), el('div', { class: 'actions' },
      el('button', { type: 'button', id: 'discard-yes', onclick: async () => { try { await draft.discard(); } catch (problem) { trouble.replaceChildren(showTrouble(problem)); return; } refresh(); location.hash = ''; } }, t().yes), el('button', { type: 'button', class: 'quiet', onclick: () => trouble.replaceChildren() }, t().no))));
  }

  const save = el('button', { type: 'button', id: 'save', onclick: keep }, t().save);
  const put = el('button', { type: 'button', id: 'put-away', class: 'quiet', onclick: () => { draft.clear(); location.hash = ''; } }, t().putAway);
  const told = () => {
    state.textContent = !draft.any() ? t().noChange : draft.dirty() || !draft.current().version ? t().unsaved : t().saved;
    save.disabled = !draft.any();
    put.hidden = !draft.any() || draft.dirty() || !draft.current().version;
    if (document.activeElement !== name) name.value = draft.current().name;
  };
  draft.listen(told);

  const others = [...new Set([rules, companion(rules), ...Object.keys(draft.current().files)])].filter((each) => each && each !== companion(''));
  const label = (each) => `${each.startsWith('rules/') ? t().tabRule : each.startsWith('tests-data/') ? t().tabCases : t().tabTerms} · ${each.split('/').pop()}`;
  const tabs = el('nav', { class: 'tabs files', 'aria-label': t().filesOf }, others.map((each) => el('a', { href: way('file', each), 'aria-current': each === path ? 'page' : false }, label(each))));

  const node = el('article', { class: 'desk' }, el('div', { class: 'head' }, el('h2', null, path.split('/').pop()), el('span', { class: 'sub' }, path.startsWith('rules/') ? stageName(path.split('/').slice(1, -1).join('/')) : path)),
    el('div', { class: 'bar-of-draft' }, el('label', { for: 'draft-name' }, t().draftName), name, save, el('button', { type: 'button', id: 'discard', class: 'quiet', onclick: discard }, t().discard), put, state), trouble, tabs, sheetOf.node, list,
    panels(rules, summary, refresh, way, (file) => { location.hash = way('file', file); }));
  const text = await draft.text(path);
  return { node, ready: () => {
    sheetOf.set(text);
    told();
    if (line > 1) sheetOf.jump(line);
    check();
  } };
}

function panels(rules, summary, refresh, way, wrote) {
  const all = { cases: [t().panelCases, () => cases(rules)], try: [t().panelTry, () => single(rules, wrote)], diff: [t().panelDiff, () => diff(summary)], propose: [t().panelPropose, () => propose(summary, refresh, way)] };
  const body = el('div', { id: 'panel', role: 'tabpanel', tabindex: '-1' });
  const buttons = Object.entries(all).map(([key, [words]]) => el('button', { type: 'button', role: 'tab', id: `panel-${key}`, 'aria-controls': 'panel', onclick: () => choose(key) }, words));
  const choose = (key) => {
    open = key;
    buttons.forEach((button) => {
      const own = button.id === `panel-${key}`;
      button.setAttribute('aria-selected', String(own));
      button.tabIndex = own ? 0 : -1;
    });
    body.setAttribute('aria-labelledby', `panel-${key}`);
    body.replaceChildren(all[key][1]());
  };
  const keys = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = buttons[(buttons.findIndex((button) => button.id === `panel-${open}`) + step + buttons.length) % buttons.length];
    choose(next.id.replace('panel-', ''));
    next.focus();
  };
  const box = el('section', { class: 'sheet panels' }, el('div', { class: 'tabs', role: 'tablist', 'aria-label': t().panels, onkeydown: keys }, buttons), body);
  choose(open);
  return box;
}

function diff(summary) {
  const result = el('div', { id: 'diff-result' });
  const against = el('select', { id: 'diff-against' }, el('option', { value: 'tree' }, t().tree), summary?.release ? el('option', { value: 'release' }, `${t().lastRelease} ${summary.release}`) : null);
  const run = async (event) => {
    event.target.disabled = true;
    try {
      const found = await follow(result, 'v1/workshop/diff', { files: draft.current().files, against: against.value });
      if (found) result.replaceChildren(difference(found));
    } finally {
      event.target.disabled = false;
    }
  };
  return el('div', null, el('p', { class: 'sub' }, t().diffNote(summary?.golden.length || 0)), el('div', { class: 'actions' }, el('label', { for: 'diff-against', class: 'inline' }, t().against), against, el('button', { type: 'button', id: 'diff-run', class: 'primary', onclick: run }, t().diffRun)), result);
}

function propose(summary, refresh, way) {
  const result = el('div', { id: 'propose-result' });
  const field = (id, words, node) => el('div', { class: 'field' }, el('label', { for: id }, words), node);
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const form = el('form', { class: 'form', onsubmit: async (event) => {
    event.preventDefault();
    const button = $('propose-run');
    button.disabled = true;
    try {
      const found = await follow(result, 'v1/workshop/proposals', { name: draft.current().name, files: draft.current().files, version: $('propose-version').value.trim(), date: $('propose-date').value,
        types: TYPES.filter((type) => $(`type-${type}`).checked), chinese: $('propose-chinese').value, english: $('propose-english').value });
      if (found) {
        say(t().proposed);
        await refresh();
        location.hash = way('proposal', found.proposal);
      }
    } finally {
      button.disabled = false;
    }
  } }, el('div', { class: 'fields' }, field('propose-version', t().versionNo, el('input', { id: 'propose-version', type: 'text', value: summary?.nextRelease || '', pattern: '\\d+\\.\\d+\\.\\d+', required: true, autocomplete: 'off' })),
    field('propose-date', t().date, el('input', { id: 'propose-date', type: 'date', value: today, required: true }))),
  el('fieldset', null, el('legend', null, t().types), el('div', { class: 'chips' }, TYPES.map((type) => el('label', { class: 'check' }, el('input', { type: 'checkbox', id: `type-${type}` }), ' ', t().type[type])))),
  field('propose-chinese', t().chinese, el('textarea', { id: 'propose-chinese', rows: '2', required: true, lang: 'zh-Hans' })), field('propose-english', t().englishWords, el('textarea', { id: 'propose-english', rows: '2', required: true, lang: 'en' })),
  el('div', { class: 'actions' }, el('button', { type: 'submit', id: 'propose-run', class: 'primary' }, t().propose)));
  return el('div', null, el('p', { class: 'sub' }, t().proposeNote), form, result);
}
