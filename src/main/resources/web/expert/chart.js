// How often a rule fired, week by week, a colour for each version. The figures stand in a table beside it, for whoever does not look at pictures.

import { el } from '../frame.js';
import { t } from './words.js';

const MOST_WEEKS = 52;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Every Monday from the first to the last week of the versions. */
function weeks(versions) {
  const all = versions.flatMap((each) => each.weeks.map((week) => week.week)).sort();
  if (!all.length) return [];
  const list = [];
  for (let day = new Date(`${all[0]}T00:00:00Z`); list.length < 520 && day.toISOString().slice(0, 10) <= all.at(-1); day.setUTCDate(day.getUTCDate() + 7)) list.push(day.toISOString().slice(0, 10));
  return list.slice(-MOST_WEEKS);
}

const named = (version) => `${version.current ? t().current : t().earlier} ${version.version.slice(0, 8)}`;

/** The chart and its table. */
export function chart(versions) {
  const days = weeks(versions);
  const value = (version, day) => version.weeks.find((each) => each.week === day)?.assessments || 0;
  const box = el('div', { class: 'chart', role: 'img', 'aria-label': t().perWeek });
  draw(box, versions, days, value);
  return el('figure', { class: 'plot' }, el('figcaption', { class: 'sub' }, t().perWeek), box, el('details', null, el('summary', null, t().table), el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': t().table }, el('table', null,
    el('thead', null, el('tr', null, el('th', { scope: 'col' }, t().week), versions.map((each) => el('th', { scope: 'col' }, named(each))))),
    el('tbody', null, days.map((day) => el('tr', null, el('th', { scope: 'row' }, day), versions.map((each) => el('td', { class: 'figure' }, String(value(each, day)))))))))));
}

async function draw(box, versions, days, value) {
  let echarts;
  try {
    echarts = await import('../echarts.js');
  } catch {
    return;
  }
  if (!box.isConnected) return;
  const plot = echarts.init(box, null, { renderer: 'canvas' });
  const show = () => {
    const hues = [colour('--bar'), colour('--against-bar'), colour('--soft'), colour('--accent')];
    const soft = colour('--soft');
    plot.setOption({
      animation: false, textStyle: { fontFamily: getComputedStyle(box).fontFamily, color: soft }, grid: { left: 8, right: 8, top: versions.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
      legend: { show: versions.length > 1, top: 0, left: 0, textStyle: { color: soft }, itemHeight: 10, itemWidth: 14 },
      xAxis: { type: 'category', data: days.map((day) => day.slice(2)), axisLine: { lineStyle: { color: colour('--line') } }, axisTick: { show: false }, axisLabel: { color: soft, hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('--line') } }, axisLabel: { color: soft } },
      series: versions.map((version, i) => ({ name: named(version), type: 'bar', stack: 'all', barMaxWidth: 28, itemStyle: { color: hues[(versions.length - 1 - i) % hues.length] }, data: days.map((day) => value(version, day)) })),
    });
  };
  show();
  new ResizeObserver(() => plot.resize()).observe(box);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}
