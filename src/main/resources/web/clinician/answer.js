// The answer, from what must be dealt with first to how it came about.

import { el, zh } from '../frame.js';
import { asking } from './asking.js';
import { changes, raisedAlerts } from './change.js';
import { wholeOpinion } from './opinion.js';
import { prediction } from './prediction.js';
import { findings, history, measurements, medications, unread } from './read.js';
import { advice, agreement, alerts } from './sayings.js';
import { elements, syndromes } from './syndromes.js';
import { trail } from './trail.js';
import { t, word } from './words.js';
import { whyNot } from './whynot.js';

function who(answer) {
  const { sex, age, pregnant } = answer.patient;
  const words = [word(t().sexes, sex), age === undefined ? '' : t().age(age), pregnant === 'yes' ? t().pregnant : ''].filter(Boolean).join('　');
  return el('p', { class: 'who' }, el('span', null, `${t().patient} `, el('b', null, words)), answer.at ? el('span', null, `${t().at} ${answer.at.slice(0, 16).replace('T', ' ')}`) : null,
    el('span', null, `${t().model} `, zh(answer.versions.model.map((each) => each.split('@')[0]).join('、') || t().noModel)));
}

/** The nodes of an answer. `before` and `added` where it follows on an answered question; `reply` takes the answer to a question, `takeBack` undoes it; `kept` promises whether opinions are kept. */
export function answerNodes({ answer, before, added, kept }, { reply, takeBack }) {
  const id = answer.trail.id;
  return [
    who(answer), alerts(answer, id, before ? raisedAlerts(before, answer) : new Set()), before ? changes(before, answer, added, takeBack) : null,
    syndromes(answer, id), prediction(answer, id), asking(answer, id, reply), agreement(answer, id), elements(answer, id), advice(answer, id),
    whyNot(id, reply), findings(answer), measurements(answer), medications(answer), history(answer), unread(answer), wholeOpinion(id, kept), trail(answer),
  ].filter(Boolean);
}
