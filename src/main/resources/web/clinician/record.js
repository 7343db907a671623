// The record as it was read: every place that became a fact is marked, and every quotation in the answer leads to its place.

import { $, el, say, zh } from '../frame.js';
import { fact, inWords } from './facts.js';
import { t, word } from './words.js';

const LISTS = ['findings', 'measurements', 'medications', 'allergies'];
const isList = (field) => LISTS.includes(field) || field.startsWith('omics');
const key = (span) => `${span.field}:${span.start}:${span.end}`;
let marks = new Map();
let from = null;

/** Every place that was read, with what it was read as. */
function places(answer) {
  return [
    ...answer.findings.map((each) => ({ span: each.span, kind: each.present ? 'present' : 'absent', label: each.term })),
    ...answer.history.map((each) => ({ span: each.span, kind: 'past', label: each.term })),
    ...answer.measurements.map((each) => ({ span: each.span, kind: 'measure', label: each.name })),
    ...answer.trail.read.filter((each) => each.span).map((each) => ({ span: each.span, kind: fact(each.fact).kind === 'Measurement' ? 'measure' : '', label: inWords(fact(each.fact)) })),
    ...answer.unread.map((span) => ({ span, kind: 'unread', label: t().unread })),
    // What was computed from several places stands at none of them: its text is not as long as its place.
  ].filter(({ span }) => span.text !== '' && (isList(span.field) || span.end - span.start === span.text.length));
}

/**
 * Where each span of one field stands in the text. A field is made of pieces of a pasted text in their order, so the distance between a span's
 * place in the field and its place in the text stays the same within a piece; the beginning that lets most spans keep their distance is taken.
 */
function align(text, spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const walk = (beginning) => {
    const found = new Map();
    let distance = beginning;
    let kept = 0;
    let floor = 0;
    for (const span of sorted) {
      let at = span.start + distance;
      if (text.startsWith(span.text, at)) kept++;
      else at = text.indexOf(span.text, floor);
      if (at < 0) continue;
      distance = at - span.start;
      floor = Math.max(floor, at);
      found.set(key(span), at);
    }
    return { found, kept };
  };
  let best = walk(0);
  const first = sorted[0];
  for (let at = text.indexOf(first.text); at >= 0; at = text.indexOf(first.text, at + 1)) {
    const tried = walk(at - first.start);
    if (tried.kept > best.kept) best = tried;
  }
  return best.found;
}

/** The text with every read place marked. */
function annotate(text, located) {
  const cuts = new Set([0, text.length]);
  located.forEach(({ at, end }) => cuts.add(at).add(end));
  const points = [...cuts].filter((point) => point >= 0 && point <= text.length).sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => {
    const piece = text.slice(start, points[i + 1]);
    const here = located.filter(({ at, end }) => at <= start && end >= points[i + 1]);
    if (!here.length) return piece;
    const mark = el('mark', { class: [...new Set(here.map((each) => each.kind).filter(Boolean))].join(' '), title: [...new Set(here.map((each) => each.label))].join('、') }, piece);
    here.forEach((each) => keep(each.span, mark));
    return mark;
  });
}

function keep(span, mark) {
  const all = marks.get(key(span)) || [];
  if (!all.includes(mark)) marks.set(key(span), [...all, mark]);
}

function located(text, mine) {
  return [...new Set(mine.map(({ span }) => span.field))].flatMap((field) => {
    const ofField = mine.filter(({ span }) => span.field === field);
    const found = align(text, ofField.map(({ span }) => span));
    return ofField.filter(({ span }) => found.has(key(span))).map((each) => ({ ...each, at: found.get(key(each.span)), end: found.get(key(each.span)) + each.span.text.length }));
  });
}

/** Shows the record that was sent (`shown`: its text, or its fields) with what was read in it. */
export function showRecord(answer, shown) {
  marks = new Map();
  const all = places(answer);
  const texts = shown.fields ? Object.entries(shown.fields).filter(([, text]) => typeof text === 'string' && text) : shown.text ? [['', shown.text]] : [];
  const nodes = texts.flatMap(([name, text]) => [
    name ? el('h4', null, word(t().fields, name)) : '',
    ...annotate(text, located(text, all.filter(({ span }) => (name ? span.field === name : !isList(span.field)) && span.field !== 'patient'))),
    '\n']);
  const lists = all.filter(({ span }) => isList(span.field));
  for (const field of new Set(lists.map(({ span }) => span.field))) {
    const seen = new Map();
    lists.filter(({ span }) => span.field === field).forEach(({ span, kind, label }) => {
      if (!seen.has(key(span))) seen.set(key(span), el('mark', { class: kind, title: label }, span.text));
      keep(span, seen.get(key(span)));
    });
    nodes.push(el('h4', null, word(t().fields, field)), ...[...seen.values()].flatMap((mark) => [mark, '　']));
  }
  if (nodes.at(-1) === '\n') nodes.pop();
  $('annotated').replaceChildren(...nodes.filter((node) => node !== ''));
  $('legend').replaceChildren(...Object.entries(t().legend).map(([kind, name]) => el('li', null, el('span', { class: 'annotated' }, el('mark', { class: kind }, name)))));
  reading(true);
}

/** Shows the record as it was read, or the form to write it. */
export function reading(on) {
  $('reading').hidden = !on;
  $('form').hidden = on;
  $('edit').hidden = !on;
}

/** Marks the place of a span, and remembers where the reader came from. */
function light(span, source) {
  document.querySelectorAll('mark.lit').forEach((mark) => mark.classList.remove('lit'));
  document.querySelectorAll('.chip[aria-pressed="true"]').forEach((chip) => chip.setAttribute('aria-pressed', 'false'));
  if (source.hasAttribute('aria-pressed')) source.setAttribute('aria-pressed', 'true');
  const mine = marks.get(key(span)) || [];
  if (!mine.length) return;
  mine.forEach((mark) => mark.classList.add('lit'));
  reading(true);
  mine[0].scrollIntoView({ block: 'center' });
  from = source;
  $('back').hidden = $('record').getBoundingClientRect().width <= window.innerWidth * 0.7;
  say(`${word(t().fields, span.field)}「${span.text}」`);
}

/** Goes back to what led to the record. */
export function goBack() {
  $('back').hidden = true;
  if (!from) return;
  from.scrollIntoView({ block: 'center' });
  from.focus({ preventScroll: true });
}

/** The words of the record, which mark their place when pressed. */
export function quote(span) {
  const words = `${word(t().fields, span.field)}「${span.text}」`;
  if (span.end <= span.start && !isList(span.field)) return zh(words);
  return el('button', { type: 'button', class: 'quote', lang: 'zh-Hans', onclick: (event) => light(span, event.currentTarget) }, words);
}

/** A small piece of the answer that leads to its place in the record. */
export function chip(label, span, kind, note) {
  return el('button', { type: 'button', class: `chip ${kind}`, lang: 'zh-Hans', 'aria-pressed': 'false', title: `${word(t().fields, span.field)}「${span.text}」`, onclick: (event) => light(span, event.currentTarget) },
    label, note ? el('small', null, note) : null);
}
