// Syndromes with what speaks for and against, and the elements that they are made of.

import { el, language, sheet, zh } from '../frame.js';
import { bar, folded, joined, two } from './facts.js';
import { t, word } from './words.js';
import { withWhy } from './why.js';

const MOST = 5;
const MOST_NAMES = 4;

/** What the evidence of a syndrome's elements says, for it or against it. */
export function gathered(answer, syndrome, side) {
  return syndrome.elements.flatMap((name) => (answer.elements.find((each) => each.name === name) || { for: [], against: [] })[side]);
}

/** The syndromes, the likeliest first. */
export function syndromes(answer, id) {
  if (!answer.syndromes.length) return sheet(t().syndromes, t().byRules, el('p', { class: 'sub' }, t().noSyndromes));
  let rank = 0;
  return sheet(t().syndromes, t().byRules, ...folded(answer.syndromes, MOST, (each) => one(answer, id, each), (items) => {
    const list = el('ol', { class: 'ranked' }, items);
    list.style.counterReset = `rank ${rank}`;
    rank += items.length;
    return list;
  }));
}

function one(answer, id, each) {
  const against = gathered(answer, each, 'against');
  const rows = [
    [t().pro, joined([...each.findings, ...gathered(answer, each, 'for')])],
    [t().con, joined(against), against.length ? 'con' : 'sub'],
    [t().rest, joined(each.elements)],
    each.principle ? [t().principle, language() === 'en' && each.principleEnglish ? each.principleEnglish : zh(each.principle)] : null,
    ...(each.differs || []).map((other) => [t().differs, [zh(other.from), ' ', el('span', { class: 'sub', lang: 'zh-Hans' }, other.by)]]),
    each.synonyms.length ? [t().alias, joined(each.synonyms.slice(0, MOST_NAMES)), 'sub'] : null,
  ].filter(Boolean);
  return withWhy('li', { class: 'say' }, el('div', null,
    el('div', { class: 'title' }, el('h4', { lang: 'zh-Hans' }, each.name), el('span', { class: `level ${each.level}` }, word(t().level, each.level)), ' '),
    el('span', { class: 'sub' }, `${two(each.score)}${each.english && language() === 'en' ? `　${each.english}` : ''}${each.code ? `　${each.code}` : ''}`),
    el('dl', { class: 'pros' }, rows.map(([name, value, kind]) => [el('dt', null, name), el('dd', { class: kind }, value)]))), id, `Syndrome ${each.name}`, { opinion: each.name });
}

/** The elements: what is wrong, and where. */
export function elements(answer, id) {
  const shown = answer.elements.filter((each) => each.level !== 'none');
  const rest = answer.elements.filter((each) => each.level === 'none');
  const most = Math.max(1, ...answer.elements.map((each) => Math.abs(each.score)));
  const row = (each) => withWhy('div', { class: 'row' }, bar(
    [zh(each.name), ' ', el('span', { class: 'sub' }, language() === 'en' ? `${each.english}, ${word(t().level, each.level)}` : word(t().level, each.level))],
    Math.abs(each.score) / most, String(each.score), { minus: each.score < 0 }), id, `Element ${each.name} ${each.level}`);
  return sheet(t().elements, t().byRules,
    ...['nature', 'location'].flatMap((kind) => {
      const mine = shown.filter((each) => each.kind === kind);
      return mine.length ? [el('h4', null, t()[kind]), ...mine.map(row)] : [];
    }),
    answer.elements.length ? null : el('p', { class: 'sub' }, t().noElements),
    rest.length ? el('details', null, el('summary', null, `${t().more(rest.length)}（${t().level.none}）`), rest.map(row)) : null);
}
