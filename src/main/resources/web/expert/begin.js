// A rule begun from a form, for whoever does not know how rules are written.

import { $, call, el, showTrouble, Trouble } from '../frame.js';
import * as draft from './draft.js';
import { stageName, t } from './words.js';

const STAGES = ['2-elements', '3-syndromes', '1-findings', '5-interpretation', '6-safety', '6-safety/circumstances', '6-safety/advice'];

const field = (name, label, node) => el('div', { class: 'field' }, el('label', { for: `begin-${name}` }, label), node);
const input = (name, options) => el('input', { id: `begin-${name}`, type: 'text', autocomplete: 'off', spellcheck: 'false', required: true, ...options });

/** The view of the form; `done` when a rule was begun. */
export function begin(done, way) {
  const trouble = el('div');
  const form = el('form', { class: 'form', onsubmit: async (event) => {
    event.preventDefault();
    const at = (name) => $(`begin-${name}`).value;
    const button = $('begin-run');
    button.disabled = true;
    try {
      const made = await call('v1/workshop/scaffold', { method: 'POST', json: { files: draft.current().files, stage: at('stage'), file: at('file').trim(), name: at('name').trim(), signs: at('signs').split('\n'), says: at('says'), strength: at('strength'), source: at('source') } });
      for (const [path, text] of Object.entries(made.files)) await draft.write(path, text);
      done();
      location.hash = `${way('file', `rules/${at('stage')}/${at('file').trim()}.drl`)}&line=${made.toFill.find((each) => each.path.endsWith('.drl'))?.line || 1}`;
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      trouble.replaceChildren(showTrouble(problem));
    } finally {
      button.disabled = false;
    }
  } }, el('div', { class: 'fields' },
    field('stage', t().stage, el('select', { id: 'begin-stage' }, STAGES.map((stage) => el('option', { value: stage }, stageName(stage))))),
    field('file', t().file, input('file', { pattern: '[a-z0-9]+(-[a-z0-9]+)*', placeholder: 'blood-stasis' })),
    field('name', t().name, input('name', { lang: 'zh-Hans', placeholder: '血瘀/strong 新' })),
    field('source', t().source, input('source', { placeholder: t().sourceHint })),
    field('signs', t().signs, el('textarea', { id: 'begin-signs', rows: '4', required: true, placeholder: t().signsHint, lang: 'zh-Hans' })),
    field('says', t().saysWhat, input('says', { lang: 'zh-Hans', placeholder: '血瘀' })),
    field('strength', t().strength, el('select', { id: 'begin-strength' }, Object.entries(t().strengths).map(([value, words]) => el('option', { value }, words))))),
  el('div', { class: 'actions' }, el('button', { type: 'submit', id: 'begin-run', class: 'primary' }, t().beginRun)));
  return el('article', null, el('div', { class: 'head' }, el('h2', null, t().beginTitle)), el('section', { class: 'sheet' }, el('p', { class: 'sub' }, t().beginNote), form, trouble));
}
