// An answer on paper and as plain text: who, when, alerts, syndromes with what they rest on, advice, versions, and that a doctor decides. The same lines serve both.

import { $, el, language } from '../frame.js';
import { basisWords, fact, inWords, two } from './facts.js';
import { gathered } from './syndromes.js';
import { versions } from './trail.js';
import { t, word } from './words.js';

const MOST = 5;
const words = (each) => (language() === 'en' && each.english ? each.english : each.text);
const list = (all) => ([...new Set(all)].join('、') || t().none);
const now = () => new Date().toLocaleString(language() === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

function sections(answer, who) {
  const patient = answer.patient;
  const told = (each) => `${words(each)}（${t().because} ${basisWords(each.basis)}）`;
  return [
    ['', [[`${t().pid} ${who || t().unnamed}`, word(t().sexes, patient.sex), patient.age === undefined ? '' : t().age(patient.age), answer.at ? `${t().at} ${answer.at}` : '', `${t().printed} ${now()}`].filter(Boolean).join('　')]],
    [t().alerts, answer.alerts.length ? answer.alerts.map((each) => `【${word(t(), each.urgency)}】${told(each)}`) : [t().noAlerts]],
    [`${t().syndromes}（${t().byRules}）`, answer.syndromes.length ? answer.syndromes.slice(0, MOST).map((each, i) => `${i + 1}. ${each.name}${language() === 'en' && each.english ? ` (${each.english})` : ''}　${word(t().level, each.level)}　${two(each.score)}\n${t().pro}：${list([...each.findings, ...gathered(answer, each, 'for')])}\n${t().con}：${list(gathered(answer, each, 'against'))}`) : [t().noSyndromes]],
    [`${t().prediction}（${t().byModel}）`, answer.predictions.length ? answer.predictions.map((each) => `${word(t().targets, each.target)}：${each.classes.slice(0, MOST).map((one) => `${one.label} ${two(one.probability)}`).join('，')}　${t().set} {${each.set.join('、')}}`) : [t().noPrediction]],
    [t().agreement, answer.conclusions.map((each) => `【${word(t(), each.kind)}】${told(each)}`)],
    [t().measurements, answer.measurements.filter((each) => each.grade !== 'normal').map((each) => `${inWords(fact(`Measurement ${each.name} ${each.value} ${each.unit}`))}　${each.band}`)],
    [t().advice, answer.advice.map(told)],
    [t().versions, [versions(answer).map(([name, value]) => `${name} ${value}`).join('；')]],
  ].filter(([, lines]) => lines.length);
}

/** Writes the answer onto the paper (`#paper`), which only a printer sees. */
export function writePaper(answer, who) {
  $('paper').replaceChildren(el('h1', null, t().paperTitle), ...sections(answer, who).flatMap(([title, lines]) => [title ? el('h2', null, title) : '', el('ul', null, lines.map((line) => el('li', null, line)))]),
    el('p', { class: 'disclaimer' }, t().foot));
}

/** The answer as plain text. */
export function asText(answer, who) {
  return [t().paperTitle, ...sections(answer, who).map(([title, lines]) => [title, ...lines].filter(Boolean).join('\n')), t().foot].join('\n\n') + '\n';
}
