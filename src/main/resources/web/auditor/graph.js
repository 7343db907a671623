// A trail as a graph: columns from the record to what was said, drawn by ECharts, and the same as a list for who reads it by ear, by keyboard or on a small screen.

import { el, say, zh } from '../frame.js';
import { factWords, sentenceWords, t } from './words.js';

const COLUMNS = ['record', 'findings', 'evidence', 'elements', 'syndromes', 'features', 'model', 'conclusions', 'safety'];
const NARROWEST = 138;
const WIDEST = 210;
const ROW = 26;
const PAD = 14;
// A graph higher than this begins at the top in every column, so that the first look shows something of each.
const SCREEN = 22;
const CROWDED = 120;
const NARROW = window.matchMedia('(max-width: 48rem)');

const shown = (node) => factWords(node.kind, node.words);

/** What a graph knows of itself. */
function indexed(graph) {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const facts = new Map(graph.nodes.map((node) => [node.fact, node]));
  const back = new Map();
  const on = new Map();
  for (const edge of graph.edges) {
    if (!back.has(edge.from)) back.set(edge.from, []);
    back.get(edge.from).push(edge);
    if (!on.has(edge.to)) on.set(edge.to, []);
    on.get(edge.to).push(edge);
  }
  const firings = new Map();
  for (const firing of graph.firings) {
    if (!firings.has(firing.added)) firings.set(firing.added, []);
    firings.get(firing.added).push(firing);
  }
  return { nodes, facts, back, on, firings, edges: graph.edges, left: graph.left };
}

/** The fact and everything that it rests on. */
function walk(known, id) {
  const seen = new Set([id]);
  const left = [id];
  while (left.length) for (const edge of known.back.get(left.pop()) || []) if (!seen.has(edge.to)) { seen.add(edge.to); left.push(edge.to); }
  return seen;
}

/** Places for nodes: a column for each kind, and within it an order in which lines cross little. */
function laid(known, ids, room) {
  const columns = COLUMNS.map((name) => ({ name, nodes: [...ids].map((id) => known.nodes.get(id)).filter((node) => node.column === name) })).filter((column) => column.nodes.length);
  const at = new Map();
  const settle = (column) => column.nodes.forEach((node, i) => at.set(node.id, i - column.nodes.length / 2));
  columns.forEach(settle);
  const sweep = (order, edgesOf, end) => order.forEach((column) => {
    const middle = new Map(column.nodes.map((node) => {
      const places = (edgesOf.get(node.id) || []).map((edge) => edge[end]).filter((id) => ids.has(id) && known.nodes.get(id).column !== column.name).map((id) => at.get(id));
      return [node.id, places.length ? places.reduce((sum, place) => sum + place, 0) / places.length : at.get(node.id)];
    }));
    column.nodes.sort((one, other) => middle.get(one.id) - middle.get(other.id));
    settle(column);
  });
  for (let i = 0; i < 3; i++) {
    sweep(columns, known.back, 'to');
    sweep([...columns].reverse(), known.on, 'from');
  }
  const wide = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((room - PAD) / columns.length)));
  const rows = Math.max(...columns.map((column) => column.nodes.length));
  const places = new Map();
  columns.forEach((column, x) => column.nodes.forEach((node, i) => places.set(node.id, [PAD + x * wide, PAD + ROW * (i + (rows > SCREEN ? 0 : (rows - column.nodes.length) / 2))])));
  return { columns, places, wide, width: columns.length * wide + PAD, height: rows * ROW + 2 * PAD };
}

/** The graph with its controls and the panel, beginning with what one fact rests on; `choose(fact)` of what comes back walks back from another. */
export function trailGraph(graph, first) {
  const known = indexed(graph);
  const begin = known.facts.has(first) ? known.facts.get(first).id : '';
  const state = { root: begin, picked: begin, list: NARROW.matches, chart: null, drawing: 0 };
  const board = el('div', { class: 'board' });
  const panel = el('aside', { class: 'panel', id: 'panel', 'aria-live': 'polite', tabindex: '-1' });
  const choice = el('select', { id: 'statements' }, el('option', { value: '' }, t().whole), statements(known).map(([group, all]) => el('optgroup', { label: t().column[group] }, all.map((node) => el('option', { value: node.id }, shown(node))))));
  const asGraph = el('button', { type: 'button', id: 'as-graph', onclick: () => { state.list = false; draw(); } }, t().graph);
  const asList = el('button', { type: 'button', id: 'as-list', onclick: () => { state.list = true; draw(); } }, t().list);
  const note = el('p', { class: 'sub', id: 'drawn' });
  choice.value = begin;
  choice.addEventListener('change', () => root(choice.value));

  const ids = () => (state.root ? walk(known, state.root) : new Set(known.nodes.keys()));

  function root(id) {
    state.root = id;
    state.picked = id;
    choice.value = id;
    draw();
  }

  function pick(id, focus) {
    state.picked = id;
    draw();
    say(shown(known.nodes.get(id)));
    if (focus || NARROW.matches) panel.focus({ preventScroll: !NARROW.matches });
    if (NARROW.matches) panel.scrollIntoView({ block: 'nearest' });
  }

  async function draw() {
    const mine = ++state.drawing;
    asGraph.setAttribute('aria-pressed', String(!state.list));
    asList.setAttribute('aria-pressed', String(state.list));
    const chosen = ids();
    const lit = state.picked ? walk(known, state.picked) : chosen;
    const lines = known.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to));
    note.textContent = [t().drawn(chosen.size, lines.length), known.left ? t().left(known.left) : ''].filter(Boolean).join(' ');
    detail(known, state, panel, pick);
    if (state.list) {
      if (state.chart) { state.chart.dispose(); state.chart = null; }
      board.replaceChildren(listed(known, chosen, lit, state.picked, pick));
      return;
    }
    const echarts = await import('../echarts.js');
    if (mine !== state.drawing) return;
    plot(echarts, known, chosen, lit, lines, state, board, pick);
  }

  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw());
  const node = el('div', { class: 'trail-graph' }, el('div', { class: 'tools' }, el('label', { for: 'statements' }, t().only), choice, el('div', { class: 'switch', role: 'group' }, asGraph, asList)), note,
    el('div', { class: 'beside' }, board, panel));
  // It is drawn when it stands on the page and has a width.
  requestAnimationFrame(draw);
  return { node, choose: (fact) => {
    const meant = known.facts.get(fact);
    if (meant) root(meant.id);
    return Boolean(meant);
  }, has: (fact) => known.facts.has(fact) };
}

function statements(known) {
  const all = [...known.nodes.values()];
  return [['safety', ['Alert', 'Advice']], ['conclusions', ['Conclusion', 'Question']], ['syndromes', ['Syndrome']], ['model', ['Prediction', 'ClassProbability']], ['elements', ['Element']]]
    .map(([group, kinds]) => [group, all.filter((node) => kinds.includes(node.kind))]).filter(([, nodes]) => nodes.length);
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function plot(echarts, known, chosen, lit, lines, state, board, pick) {
  const { columns, places, wide, width, height } = laid(known, chosen, board.clientWidth - 4);
  const heads = el('div', { class: 'heads', 'aria-hidden': 'true' }, columns.map((column) => {
    const head = el('span', null, t().column[column.name], ' ', el('small', null, String(column.nodes.length)));
    head.style.width = `${wide}px`;
    return head;
  }));
  const canvas = el('div', { class: 'canvas', role: 'img', 'aria-label': `${t().trailNote}。${t().drawn(chosen.size, lines.length)}`, id: 'plot' });
  canvas.style.width = heads.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  if (state.chart) state.chart.dispose();
  const scrolled = board.querySelector('.scroll');
  const before = scrolled ? [scrolled.scrollLeft, scrolled.scrollTop] : null;
  const scroll = el('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t().trail }, heads, canvas);
  board.replaceChildren(scroll);
  const ink = { text: colour('--ink'), soft: colour('--soft'), accent: colour('--accent'), line: colour('--bar'), sheet: colour('--sheet'), red: colour('--red'), lit: colour('--lit') };
  const fill = (node) => (node.kind === 'Alert' ? ink.red : node.column === 'record' ? ink.sheet : ink.accent);
  const chart = echarts.init(canvas, null, { renderer: 'canvas', width, height });
  const corners = [[0, 0], [width, height]].map(([x, y], i) => ({ id: `corner${i}`, x, y, symbolSize: 0, silent: true, label: { show: false } }));
  const data = [...chosen].map((id) => {
    const node = known.nodes.get(id);
    const [x, y] = places.get(id);
    return {
      id, name: id, x, y, symbol: node.column === 'record' ? 'rect' : 'circle', symbolSize: id === state.picked ? 13 : 8, cursor: 'pointer',
      itemStyle: { color: fill(node), borderColor: id === state.picked ? ink.text : fill(node) === ink.sheet ? ink.accent : fill(node), borderWidth: id === state.picked ? 2 : 1, opacity: lit.has(id) ? 1 : 0.2 },
      label: { show: true, position: 'right', distance: 3, formatter: shown(node), color: ink.text, opacity: lit.has(id) ? 1 : 0.3, fontSize: 12, fontWeight: id === state.picked ? 'bold' : 'normal', width: wide - 32, overflow: 'truncate', backgroundColor: chosen.size > CROWDED ? 'transparent' : `${ink.sheet}b8`, padding: [2, 3] },
    };
  });
  const links = lines.map((edge) => {
    const on = lit.has(edge.from) && lit.has(edge.to) && state.picked;
    const same = known.nodes.get(edge.from).column === known.nodes.get(edge.to).column;
    return { source: edge.from, target: edge.to, lineStyle: { color: on ? ink.accent : ink.line, width: on ? 1.6 : 1, opacity: on ? 0.9 : state.picked ? 0.12 : chosen.size > CROWDED ? 0.25 : 0.4, curveness: same ? 0.35 : 0 } };
  });
  chart.setOption({ animation: false, series: [{ type: 'graph', layout: 'none', left: 0, top: 0, width, height, roam: false, silent: false, emphasis: { disabled: true }, data: [...corners, ...data], links }] });
  chart.on('click', (event) => { if (event.dataType === 'node' && known.nodes.has(event.data.id)) pick(event.data.id, false); });
  state.chart = chart;
  if (before) [scroll.scrollLeft, scroll.scrollTop] = before;
  const at = state.picked && places.get(state.picked);
  if (at && (!before || at[1] < scroll.scrollTop || at[1] > scroll.scrollTop + scroll.clientHeight || at[0] > scroll.scrollLeft + scroll.clientWidth)) {
    scroll.scrollLeft = Math.max(0, at[0] - scroll.clientWidth + wide);
    scroll.scrollTop = Math.max(0, at[1] - scroll.clientHeight / 2);
  }
  canvas.dataset.drawn = String(chosen.size);
}

function listed(known, chosen, lit, picked, pick) {
  return el('div', { class: 'columns', id: 'columns' }, COLUMNS.map((name) => {
    const nodes = [...chosen].map((id) => known.nodes.get(id)).filter((node) => node.column === name);
    if (!nodes.length) return null;
    return el('section', null, el('h4', null, t().column[name], ' ', el('small', null, String(nodes.length))), el('ul', null, nodes.map((node) => el('li', null,
      el('button', { type: 'button', class: lit.has(node.id) ? 'fact' : 'fact dim', 'aria-pressed': String(node.id === picked), onclick: () => pick(node.id, true) }, el('span', { lang: 'zh-Hans' }, shown(node)))))));
  }));
}

function detail(known, state, panel, pick) {
  const node = known.nodes.get(state.picked);
  if (!node) {
    panel.replaceChildren(el('p', { class: 'sub' }, t().choose));
    return;
  }
  const way = (other) => el('li', null, el('button', { type: 'button', class: 'fact', onclick: () => pick(other.id, true) }, el('span', { class: 'kind' }, t().factKind[other.kind] || other.kind), el('span', { lang: 'zh-Hans' }, shown(other))));
  const firings = known.firings.get(node.id) || [];
  const back = known.back.get(node.id) || [];
  const quotes = back.map((edge) => known.nodes.get(edge.to)).filter((other) => other.kind === 'Record');
  const pulls = back.filter((edge) => edge.effect !== undefined);
  const plain = back.filter((edge) => !edge.firing && edge.effect === undefined).map((edge) => known.nodes.get(edge.to)).filter((other) => other.kind !== 'Record');
  const used = [...new Set((known.on.get(node.id) || []).map((edge) => edge.from))].map((id) => known.nodes.get(id));
  panel.replaceChildren(...[el('p', { class: 'sub' }, t().factKind[node.kind] || node.kind), el('h4', { lang: 'zh-Hans' }, shown(node)),
    node.kind === 'Record' ? quoted(node) : null,
    firings.map((firing) => el('div', { class: 'firing' }, el('p', null, t().addedBy, ' ', el('a', { href: `#${new URLSearchParams({ rule: firing.rule })}`, title: t().seeRule, class: 'rule' }, zh(firing.rule))),
      el('p', { class: 'sub' }, `${t().stage} ${firing.stage}`), firing.source ? el('p', { class: 'sub', lang: 'zh-Hans' }, `${t().source} ${firing.source}`) : null,
      el('dl', null, Object.entries(firing.bound).map(([name, facts]) => [el('dt', null, name), el('dd', null, el('ul', null, facts.map((fact) => bound(known, fact, way))))])))),
    quotes.length ? el('div', null, el('p', { class: 'sub' }, t().readFrom), quotes.map((quote) => el('div', { class: 'quoting' }, quoted(quote)))) : null,
    pulls.length ? el('div', null, el('p', { class: 'sub' }, t().pulls), el('ul', null, pulls.map((edge) => el('li', null, el('button', { type: 'button', class: 'fact', onclick: () => pick(edge.to, true) },
      zh(shown(known.nodes.get(edge.to))), ` ${edge.effect > 0 ? '+' : ''}${edge.effect}`, el('span', { class: 'kind' }, ' ', edge.class)))))) : null,
    plain.length ? el('div', null, el('p', { class: 'sub' }, t().rests), el('ul', null, plain.map(way))) : null,
    used.length ? el('details', null, el('summary', null, t().used, ' ', el('span', { class: 'sub' }, String(used.length))), el('ul', null, used.map(way))) : null].flat(2).filter(Boolean));
}

function bound(known, fact, way) {
  return known.facts.has(fact) ? way(known.facts.get(fact)) : el('li', { class: 'sub' }, zh(sentenceWords(fact)), ' ', el('small', null, `（${t().given}）`));
}

function quoted(node) {
  const span = node.span || {};
  return el('blockquote', { lang: 'zh-Hans' }, el('p', null, `「${node.words}」`), el('p', { class: 'sub' }, `${t().sections[span.field] || span.field || ''} ${span.start ?? ''}–${span.end ?? ''}`));
}
