// One entry of the log: what was said, the trail, the reasons, whether it can be done again, whether it stands as it was kept, and what became of it.

import { call, el, language, sheet, showTrouble, Trouble, zh } from '../frame.js';
import { brief, moment, t } from './words.js';
import { headline, reacted } from './timeline.js';
import { trailGraph } from './graph.js';
import { proofSheet } from './proof.js';
import { moves, replaySheet, whyNotSheet } from './asks.js';
import { accessesOf } from './accesses.js';

const FIRST = 5;

/** The view. */
export async function showEntry(parameters) {
  const number = parameters.get('entry');
  const entry = await call(`v1/audit/entries/${encodeURIComponent(number)}`);
  const back = el('p', null, el('a', { href: '#', class: 'back-link' }, '← ', t().back));
  const head = el('div', { class: 'head entry-head' }, el('h2', null, t().entry(entry.entry), ' ', el('span', { class: `kind-tag ${entry.kind}` }, t().kind[entry.kind] || entry.kind)), el('time', { datetime: entry.at, class: 'sub' }, moment(entry.at)));
  const warning = entry.fits ? null : el('div', { class: 'verdict bad', role: 'alert', id: 'unfit' }, el('h4', null, '✗ ', t().unfit), el('p', null, t().unfitText), el('a', { href: '#integrity=' }, t().integrity));
  if (entry.kind !== 'assessment') return [back, head, warning, plain(entry), proofSheet(entry, '')].filter(Boolean);
  // The number of the entry finds the assessment whatever else is kept of the same record.
  const id = String(entry.entry);
  const { answer, graph } = await trail(id);
  const rows = answer ? fromAnswer(answer) : fromGraph(graph);
  const drawn = graph && graph.nodes.length ? trailGraph(graph, (rows.syndromes[0] || Object.values(rows).flat()[0] || {}).fact) : null;
  const drawing = sheet(t().trail, t().trailNote, drawn ? drawn.node : el('p', { class: 'sub' }, graph ? t().noFirings : t().trailGone));
  drawing.id = 'trail';
  const choose = (fact) => {
    if (!drawn || !drawn.choose(fact)) return;
    drawing.scrollIntoView({ block: 'start' });
    drawing.querySelector('#panel').focus({ preventScroll: true });
  };
  return [back, head, warning, entry.erased ? el('div', { class: 'verdict', id: 'erased' }, el('h4', null, t().erased), el('p', null, t().erasedText)) : null,
    said(entry, rows, drawn, choose), drawing, el('div', { class: 'pair' }, replaySheet(id), proofSheet(entry, id)), entry.erased ? null : whyNotSheet(id), history(entry, id), versions(entry)].filter(Boolean);
}

async function trail(id) {
  const [answer, graph] = await Promise.allSettled([call(`v1/assessments/${id}`), call(`v1/assessments/${id}/graph`)]);
  for (const each of [answer, graph]) if (each.status === 'rejected' && !(each.reason instanceof Trouble && [404, 409, 410, 500].includes(each.reason.status))) throw each.reason;
  return { answer: answer.value, graph: graph.value };
}

/** An entry that is no assessment, member by member. */
function plain(entry) {
  const own = Object.entries(entry).filter(([name]) => !['entry', 'kind', 'at', 'fits', 'proof', 'broken', 'about', 'feedback'].includes(name));
  return el('section', { class: 'sheet' }, el('p', { class: 'headline' }, headline(entry)), el('dl', { class: 'facts' },
    entry.about === undefined || entry.about < 0 ? null : [el('dt', null, t().kind.assessment), el('dd', null, el('a', { href: `#entry=${entry.about}` }, t().entry(entry.about)))],
    own.map(([name, value]) => [el('dt', null, name), el('dd', null, typeof value === 'object' ? JSON.stringify(value) : String(value))])));
}

/** What was said, each sentence with the way to its basis. */
function said(entry, rows, drawn, choose) {
  const groups = Object.entries(rows).filter(([, all]) => all.length);
  const row = (each) => el('li', { class: each.urgency || false }, el('span', null, each.tag ? el('span', { class: 'level' }, each.tag) : null, ' ', each.english && language() === 'en' ? each.english : zh(each.text),
    each.about ? el('span', { class: 'sub' }, ' ', zh(each.about)) : null, each.figure ? el('span', { class: 'sub' }, ` ${each.figure}`) : null), drawn && drawn.has(each.fact) ? el('button', { type: 'button', class: 'why', 'data-fact': each.fact, onclick: () => choose(each.fact) }, t().basis) : null);
  const body = groups.length ? el('div', { class: 'saids' }, groups.map(([group, all]) => el('section', { class: `said ${group}` }, el('h4', null, t().group[group]), el('ul', null, all.slice(0, FIRST).map(row)),
    all.length > FIRST ? el('details', null, el('summary', null, t().others2(all.length - FIRST)), el('ul', null, all.slice(FIRST).map(row))) : null))) : el('p', { class: 'sub' }, t().nothingSaid);
  const whose = [entry.pseudonym, entry.id ? `${t().trail} ${brief(entry.id)}` : ''].filter(Boolean).join(' · ');
  return sheet(t().said, t().saidNote, whose ? el('p', { class: 'sub' }, whose) : null, body);
}

function fromAnswer(answer) {
  const text = (all) => (all || []).map((each) => ({ fact: each.statement, text: each.text, english: each.english, tag: each.urgency ? t().urgency[each.urgency] : '', urgency: each.urgency }));
  return {
    alerts: text(answer.alerts),
    syndromes: (answer.syndromes || []).filter((each) => each.level !== 'none').map((each) => ({ fact: `Syndrome ${each.name}`, text: each.name, tag: t().level[each.level], figure: [language() === 'en' ? each.english : '', String(Math.round(each.score * 10) / 10)].filter(Boolean).join(' · ') })),
    predictions: (answer.predictions || []).flatMap((each) => each.classes.slice(0, 2).map((one) => ({ fact: `ClassProbability ${each.target} ${one.label}`, text: one.label, figure: `${Math.round(one.probability * 100)} % · ${each.model}` }))),
    conclusions: (answer.conclusions || []).map((each) => ({ fact: each.statement, text: each.text, english: each.english, about: each.statement.slice(`Conclusion ${each.kind} ${each.text} `.length) })), questions: text(answer.questions), advice: text(answer.advice),
  };
}

function fromGraph(graph) {
  const of = (...kinds) => (graph ? graph.nodes : []).filter((node) => kinds.includes(node.kind)).map((node) => ({ fact: node.fact, text: node.words.replace(/^(emergency|urgent|caution|agree|conflict|abstain|note) /, '') }));
  return { alerts: of('Alert'), syndromes: of('Syndrome'), predictions: [], conclusions: of('Conclusion'), questions: of('Question'), advice: of('Advice') };
}

/** What became of it: reactions, erasures, who looked, the patient's other assessments. */
function history(entry, id) {
  const reactions = (entry.feedback || []).map((each) => el('li', null, el('time', { datetime: each.at, class: 'sub' }, moment(each.at)), ' ', el('span', { class: `chip-tag ${each.reaction}` }, reacted(each)), ' ', each.statement ? zh(each.statement) : null,
    ' ', el('span', { class: 'sub' }, each.clinician), ' ', el('a', { href: `#entry=${each.entry}`, class: 'sub' }, `#${each.entry}`)));
  const erasures = (entry.erasures || []).map((each) => el('li', null, el('time', { datetime: each.at, class: 'sub' }, moment(each.at)), ' ', each.reason, ' ', el('a', { href: `#entry=${each.entry}`, class: 'sub' }, `#${each.entry}`)));
  const seen = el('details', { id: 'accesses-here', ontoggle: async (event) => {
    if (event.target.open && seen.children.length === 1) seen.append(await accessesOf(entry.entry));
  } }, el('summary', null, t().accessesHere));
  const compared = el('div', { role: 'status' });
  const others = (entry.others || []).map((each) => el('li', null, el('a', { href: `#entry=${each}` }, t().entry(each)), ' ', el('button', { type: 'button', class: 'why', onclick: () => compare(each, id, compared) }, t().compare)));
  return el('section', { class: 'sheet' }, el('h3', null, t().feedback), reactions.length ? el('ul', { id: 'reactions' }, reactions) : el('p', { class: 'sub' }, t().noFeedback),
    erasures.length ? [el('h4', null, t().erasures), el('ul', null, erasures)] : null,
    others.length ? [el('h4', null, t().others), el('ul', { class: 'others' }, others), compared] : null, seen,
    entry.pseudonym && !entry.erased ? el('p', null, el('a', { class: 'button', id: 'with-patients', href: `v1/audit/export?patient=${entry.pseudonym}&with-patients=true`, download: true }, t().withPatients)) : null);
}

async function compare(other, id, into) {
  into.replaceChildren(el('p', { class: 'sub' }, t().compareWait));
  try {
    const found = await call(`v1/audit/comparisons?one=${Math.min(other, id)}&other=${Math.max(other, id)}`);
    into.replaceChildren(el('div', { class: 'verdict' }, el('p', null, found.moves.length ? t().differ(found.moves.length) : t().same), moves(found.moves)));
  } catch (problem) {
    into.replaceChildren(problem instanceof Trouble && problem.status === 409 ? el('p', null, t().notComparable) : showTrouble(problem));
  }
}

/** What took part. */
function versions(entry) {
  const said = entry.versions || {};
  const files = Object.entries(entry.files || {});
  const of = new Map(files.map(([path, hash]) => [hash, path]));
  return el('section', { class: 'sheet' }, el('h3', null, t().versions), el('dl', { class: 'facts' }, Object.entries(said).map(([name, value]) => [el('dt', null, name), el('dd', null, el('code', null, Array.isArray(value) ? value.join(', ') : String(value)))]),
    el('dt', null, t().manifest), el('dd', null, el('code', null, entry.manifest))),
  el('details', { id: 'fired' }, el('summary', null, t().fired((entry.rules || []).length)), el('ul', { class: 'fired' }, (entry.rules || []).map((each) => el('li', null, el('a', { href: `#${new URLSearchParams({ rule: each.rule })}`, class: 'rule' }, zh(each.rule)),
    ' ', el('small', { class: 'sub' }, of.get(each.version) || '', ' ', brief(each.version)))))),
  el('details', null, el('summary', null, t().files(files.length)), el('ul', { class: 'fired' }, files.map(([path, hash]) => el('li', null, path, ' ', el('small', { class: 'sub' }, brief(hash)))))));
}
