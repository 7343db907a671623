'use strict';
/* Draws the charts of a report. A chart is data: names of colours and texts in two languages are put in here, and nothing in it is run. */
(() => {
  const root = document.documentElement;
  const english = document.getElementById('en');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const places = Array.from(document.querySelectorAll('[data-chart]'));
  const LITTLE_ROOM = 560;
  let drawn = [];

  const colour = name => getComputedStyle(root).getPropertyValue(/^@[1-8]$/.test(name) ? '--series-' + name[1] : '--' + name.slice(1)).trim();

  function settled(value, key) {
    if (typeof value === 'string') return /[cC]olor$/.test(key) && value.startsWith('@') ? colour(value) : value;
    if (Array.isArray(value)) return value.map(each => settled(each, key));
    if (value === null || typeof value !== 'object') return value;
    if ('zh' in value && 'en' in value) return english.checked ? value.en : value.zh;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, settled(each, name)]));
  }

  function theme(width) {
    const text = { color: colour('@ink'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
    const axis = {
      axisLabel: { color: colour('@ink'), fontSize: 12, hideOverlap: true }, nameTextStyle: { color: colour('@soft'), fontSize: 13 },
      axisLine: { lineStyle: { color: colour('@soft') } }, splitLine: { lineStyle: { color: colour('@line') } }
    };
    return {
      backgroundColor: 'transparent', textStyle: text, valueAxis: axis, categoryAxis: { ...axis, splitLine: { show: false } },
      legend: { textStyle: { ...text, width: width - (width < LITTLE_ROOM ? 48 : 110), overflow: 'truncate' }, inactiveColor: colour('@soft') },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('@sheet'), borderColor: colour('@soft'), textStyle: text }
    };
  }

  function draw(room) {
    root.lang = english.checked ? 'en' : 'zh-Hans';
    drawn.forEach(each => each.dispose());
    drawn = places.map(place => {
      const { width: most, height, option, narrow } = charts[Number(place.dataset.chart)];
      const width = Math.min(most, room || place.clientWidth);
      const chart = echarts.init(place, theme(width), { renderer: 'svg', width, height });
      chart.setOption({ animation: false, ...settled(width < LITTLE_ROOM ? { ...option, ...narrow } : option, '') });
      place.firstElementChild.setAttribute('aria-hidden', 'true');
      return chart;
    });
  }

  if (!navigator.languages.some(each => each.toLowerCase().startsWith('zh'))) english.checked = true;
  document.querySelectorAll('[name="language"]').forEach(each => each.addEventListener('change', () => draw()));
  dark.addEventListener('change', () => draw());
  addEventListener('beforeprint', () => { root.dataset.print = ''; draw(660); });
  addEventListener('afterprint', () => { delete root.dataset.print; draw(); });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) draw();
    width = innerWidth;
  });
  draw();
})();
