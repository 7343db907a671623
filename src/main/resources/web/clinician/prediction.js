// What the models say: probabilities with the set that holds at the stated error, what pushed them where, and what was missing.

import { el, sheet, zh } from '../frame.js';
import { bar, folded, signed, two } from './facts.js';
import { t, word, WORDS } from './words.js';
import { withWhy } from './why.js';

const MOST_CLASSES = 5;
const MOST_CONTRIBUTIONS = 8;

/** A feature's name with its modality behind it. */
function featureName(feature) {
  const slash = feature.indexOf('/');
  const modality = slash > 0 ? feature.slice(0, slash) : '';
  if (!WORDS.zh.modalities[modality]) return zh(feature);
  return [zh(feature.slice(slash + 1)), ' ', el('span', { class: 'sub' }, word(t().modalities, modality))];
}

/** The predictions of every model. */
export function prediction(answer, id) {
  if (!answer.predictions.length) return sheet(t().prediction, t().byModel, el('p', { class: 'sub' }, t().noPrediction));
  return sheet(t().prediction, t().byModel, ...answer.predictions.flatMap((each) => one(each, id)));
}

function one(each, id) {
  const inSet = new Set(each.set);
  const row = (label) => withWhy('div', { class: 'row' }, bar([zh(label.label), inSet.has(label.label) ? el('span', { class: 'hidden' }, ` ${t().inSet}`) : null], label.probability, two(label.probability),
    { inset: inSet.has(label.label) }), id, `ClassProbability ${each.target} ${label.label}`);
  return [
    el('h4', null, word(t().targets, each.target), ' ', el('span', { class: 'sub' }, each.model)),
    ...folded(each.classes, MOST_CLASSES, row, (items) => el('div', null, items)),
    el('dl', { class: 'pros' },
      el('dt', null, t().set), el('dd', null, each.set.length ? zh(`{${each.set.join('、')}}`) : t().emptySet),
      el('dt', null, t().missing), el('dd', null, each.missing.length ? [missing(each), el('span', { class: 'sub' }, `　${t().missingNote}`)] : t().noMissing)),
    contributions(each),
  ];
}

const missing = (each) => each.missing.map((one) => `${word(t().modalities, one.modality)}（${word(t().measures, one.measure)} ${signed(-one.loss)}）`).join('、');

function contributions(each) {
  if (!each.contributions.length) return null;
  const strongest = Math.max(0.01, ...each.contributions.map((one) => Math.abs(one.effect)));
  return el('details', { open: true }, el('summary', null, t().basisOf(each.contributions[0].label)),
    each.contributions.slice(0, MOST_CONTRIBUTIONS).map((one) => el('div', { class: 'row' }, bar(
      [featureName(one.feature), el('span', { class: 'hidden' }, ` ${one.effect < 0 ? t().lowers : t().pushes}`)], Math.abs(one.effect) / strongest, signed(one.effect), { minus: one.effect < 0 }))));
}
