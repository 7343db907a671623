// A rule with everything around it and what became of it in use; a term and where it is used.

import { call, el, sheet, Trouble, zh } from '../frame.js';
import { chart } from './chart.js';
import { stageName, t } from './words.js';

const MOST_LINKS = 24;
const percent = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}%` : '—');

function links(names, way) {
  if (!names.length) return el('p', { class: 'sub' }, t().nothing);
  const shown = names.slice(0, MOST_LINKS).map((name) => el('a', { href: way('rule', name), class: 'chip' }, zh(name)));
  const rest = names.slice(MOST_LINKS);
  return el('div', null, el('p', { class: 'chips' }, shown), rest.length ? el('details', null, el('summary', null, t().more(rest.length)), el('p', { class: 'chips' }, rest.map((name) => el('a', { href: way('rule', name), class: 'chip' }, zh(name))))) : null);
}

function versions(statistics) {
  return el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': t().table }, el('table', null, el('thead', null, el('tr', null, [t().version, t().assessments, t().accepted, t().overridden, t().share].map((each) => el('th', { scope: 'col' }, each)))),
    el('tbody', null, statistics.versions.map((each) => el('tr', null, el('td', null, el('code', null, each.version.slice(0, 8)), ' ', each.current ? el('span', { class: 'level likely' }, t().current) : null),
      el('td', { class: 'figure' }, String(each.assessments)), el('td', { class: 'figure' }, String(each.accepted)), el('td', { class: 'figure' }, String(each.overridden)), el('td', { class: 'figure' }, percent(each.overridden, each.accepted + each.overridden)))))));
}

function reactions(statistics) {
  if (!statistics.reactions.length) return el('p', { class: 'sub' }, t().noReactions);
  return el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': t().table }, el('table', null, el('thead', null, el('tr', null, [t().reason, t().resting, t().whole, t().otherStatement, t().unknownStatement].map((each) => el('th', { scope: 'col' }, each)))),
    el('tbody', null, statistics.reactions.map((each) => el('tr', null, el('td', null, t()[each.reaction], ' · ', document.documentElement.lang === 'en' ? each.reason : zh(each.chinese)),
      ['resting', 'whole', 'other', 'unknown'].map((kind) => el('td', { class: 'figure' }, String(each[kind]))))))));
}

function used(statistics) {
  if (!statistics.kept) return sheet(t().statistics, '', el('p', { class: 'sub' }, t().notKept));
  if (!statistics.versions.length) return sheet(t().statistics, '', el('p', { class: 'sub' }, t().neverFired));
  return sheet(t().statistics, t().fired(statistics.assessments), chart(statistics.versions), versions(statistics), el('h4', null, t().reactions), reactions(statistics));
}

/** The view of a rule. */
export async function rule(name, way) {
  let one;
  try {
    one = await call(`v1/rules/${name.split('/').map(encodeURIComponent).join('/')}`);
  } catch (trouble) {
    if (!(trouble instanceof Trouble) || trouble.status !== 404) throw trouble;
    return el('section', { class: 'sheet blank' }, el('h3', null, t().notFound), el('p', null, zh(name)), el('p', null, t().notFoundText));
  }
  const statistics = await call(`v1/workshop/statistics?rule=${encodeURIComponent(one.name)}`);
  const edit = `${way('file', one.path)}&line=${one.line}`;
  return el('article', null,
    el('div', { class: 'head' }, el('h2', { lang: 'zh-Hans' }, one.name), el('a', { href: edit, class: 'button primary', id: 'edit-rule' }, t().edit)),
    el('p', { class: 'who' }, el('span', null, stageName(one.stage)), el('a', { href: edit }, `${one.path}:${one.line}`), one.since ? el('span', null, `${t().sinceWhen} ${one.since}`) : null),
    el('section', { class: 'sheet' }, one.sentence ? el('p', { class: 'sentence' }, one.sentence) : null, el('pre', { class: 'drl', lang: 'zh-Hans', tabindex: '0', 'aria-label': t().text }, one.text)),
    used(statistics),
    sheet(t().sources, '', el('ul', null, (one.sources.length ? one.sources : [{ title: one.source }]).map((each) => el('li', null, zh(each.title), ' ', el('span', { class: 'sub' }, [each.author, each.year, each.publisher].filter(Boolean).join(' · ')))))),
    el('section', { class: 'sheet' }, el('h4', null, t().fedBy), links(one.fedBy, way), el('h4', null, t().feeds), links(one.feeds, way)),
    sheet(t().cases, '', one.cases.length ? el('ul', { class: 'cases' }, one.cases.map((each) => el('li', null, el('p', null, el('span', { class: `level ${each.speaks ? 'likely' : ''}` }, each.speaks ? t().speaks : t().silent), ' ', each.name),
      el('p', { class: 'sub' }, `${t().given}: `, zh(each.given.join('；')))))) : el('p', { class: 'sub' }, t().noCases)));
}

/** The view of a term. */
export async function term(name, way) {
  const found = (await call(`v1/terms?limit=10&q=${encodeURIComponent(name)}`)).items.find((each) => each.term === name);
  if (!found) return el('section', { class: 'sheet blank' }, el('h3', null, t().notFound), el('p', null, zh(name)), el('p', null, t().notFoundText));
  const rules = await call(`v1/rules?limit=100&term=${encodeURIComponent(name)}`);
  const total = rules.total ?? rules.items.length;
  return el('article', null, el('div', { class: 'head' }, el('h2', { lang: 'zh-Hans' }, found.term)),
    el('section', { class: 'sheet' }, el('dl', { class: 'pros' }, el('dt', null, t().english), el('dd', null, found.english || '—'), el('dt', null, t().examination), el('dd', null, zh(found.examination || '—')),
      el('dt', null, t().synonyms), el('dd', null, zh((found.synonyms || []).join('、') || '—')))),
    sheet(t().usedIn(total), '', rules.items.length ? el('ul', { class: 'cases' }, rules.items.map((each) => el('li', null, el('a', { href: way('rule', each.name), lang: 'zh-Hans' }, each.name), ' ', el('span', { class: 'sub' }, stageName(each.stage)),
      each.sentence ? el('p', { class: 'sub' }, each.sentence) : null))) : el('p', { class: 'sub' }, t().unused)));
}
