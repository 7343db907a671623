// Who came to the service and did what, as the log holds it. That a page fetched its own files says little; such rows are shown only when asked for, or when they were refused.

import { call, el, showTrouble, Trouble } from '../frame.js';
import { moment, t } from './words.js';

const file = (item) => item.status < 400 && /^(file_|file$|plots$|icon$)/.test(item.operation || '');

/** The view. */
export async function showAccesses(parameters) {
  const refused = parameters.get('accesses') === 'refused';
  const files = parameters.get('accesses') === 'files';
  const asked = `v1/access/log?limit=100${refused ? '&refused=true' : ''}`;
  const head = el('div', { class: 'head' }, el('h2', null, t().accesses));
  let page;
  try {
    page = await call(asked);
  } catch (problem) {
    if (problem instanceof Trouble && problem.status === 404) return [head, el('div', { class: 'blank' }, el('h3', null, t().accessGone))];
    throw problem;
  }
  const box = el('input', { type: 'checkbox', id: 'refused', onchange: (event) => { location.hash = event.target.checked ? 'accesses=refused' : 'accesses='; } });
  box.checked = refused;
  const body = el('tbody');
  const foot = el('div', { class: 'more' });
  const add = (more) => {
    body.append(...more.items.filter((item) => files || !file(item)).map(row));
    foot.replaceChildren(...(more.next ? [el('button', { type: 'button', onclick: async (event) => {
      event.target.disabled = true;
      try {
        add(await call(`${asked}&after=${more.next}`));
      } catch (problem) {
        foot.replaceChildren(showTrouble(problem));
      }
    } }, t().earlier)] : []));
  };
  add(page);
  const all = el('input', { type: 'checkbox', id: 'files', onchange: (event) => { location.hash = event.target.checked ? 'accesses=files' : 'accesses='; } });
  all.checked = files;
  return [head, el('p', { class: 'ticks' }, el('label', { for: 'refused' }, box, t().refusedOnly), el('label', { for: 'files' }, all, t().filesToo)), page.items.length ? table(body) : el('div', { class: 'blank' }, el('h3', null, t().noAccess)), foot];
}

/** The accesses of one assessment; nothing where the service notes none. */
export async function accessesOf(entry) {
  try {
    const page = await call(`v1/access/log?limit=50&assessment=${entry}`);
    return page.items.length ? table(el('tbody', null, page.items.map(row))) : el('p', { class: 'sub' }, t().noAccesses);
  } catch {
    return el('p', { class: 'sub' }, t().accessGone);
  }
}

function table(body) {
  return el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': t().accesses }, el('table', { class: 'accesses' }, el('thead', null, el('tr', null, [t().when, t().who, t().what, t().whence, t().status].map((each) => el('th', { scope: 'col' }, each)))), body));
}

function row(item) {
  return el('tr', { class: item.status >= 400 ? 'refused' : false }, el('td', null, moment(item.at)), el('td', null, item.caller || t().unknownCaller),
    el('td', null, item.operation || '—', item.assessment && /^[0-9]{1,18}$/.test(item.assessment) ? [' ', el('a', { href: `#entry=${item.assessment}` }, t().entry(item.assessment))] : null),
    el('td', null, item.address), el('td', null, [String(item.status), item.reason, item.times > 1 ? t().times(item.times) : ''].filter(Boolean).join(' · ')));
}
