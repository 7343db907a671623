// The page of the interfaces: a list of operations, and one of them in full. Which one follows from what stands behind the `#`: its name, nothing else.

import { $, call, el, frame, language, say, sheet, showTrouble, ticked } from '../frame.js';
import { address, attempt, beginning } from './attempt.js';
import { showSchema } from './schema.js';
import { brief, chosenPart, says, t, WORDS } from './words.js';

const METHODS = ['get', 'post', 'put', 'delete'];
let document_ = null;
let trouble = null;
let caller = { roles: [] };

/** Every operation with its path and method. */
function operations() {
  return Object.entries(document_.paths).flatMap(([path, item]) => METHODS.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method] })));
}

function referred(part) {
  if (!part || !part.$ref) return part;
  return part.$ref.slice(2).split('/').reduce((node, key) => node[key], document_);
}

const badge = (method) => el('span', { class: `method ${method}` }, method.toUpperCase());

/** A path that may break behind its slashes. */
const broken = (path) => path.split(/(?<=\/)/).flatMap((piece, i) => (i ? [el('wbr'), piece] : [piece]));

function list() {
  const words = $('search').value.trim().toLowerCase();
  const fits = ({ path, method, operation }) => !words || [path, method, operation.operationId, operation['x-lingshu-english'], operation['x-lingshu-chinese']].join(' ').toLowerCase().includes(words);
  const chosen = location.hash.slice(1);
  const found = operations().filter(fits);
  const groups = document_.tags.map((tag) => ({ tag, some: found.filter((each) => each.operation.tags[0] === tag.name) })).filter((group) => group.some.length);
  // Files of the pages are no interfaces: they unfold when they are asked for.
  $('list').replaceChildren(...groups.map(({ tag, some }) => el('details', { open: tag.name !== 'pages' || !!words || some.some((each) => each.operation.operationId === chosen) }, el('summary', null, t().groups[tag.name] || tag.name, el('span', { class: 'sub' }, String(some.length))),
    el('ul', null, some.map(({ path, method, operation }) => el('li', null, el('a', { href: `#${operation.operationId}`, 'aria-current': operation.operationId === chosen ? 'true' : false }, badge(method), el('span', { class: 'path' }, broken(path)), el('span', { class: 'sub' }, ticked(brief(operation))))))))));
  if (!groups.length) $('list').replaceChildren(el('p', { class: 'note' }, t().nothing));
  if (words) say(t().found(found.length));
}

function roles(operation) {
  const wanted = operation['x-lingshu-roles'] || [];
  if (!wanted.length) return el('p', { class: 'roles' }, t().everybody);
  const mine = wanted.some((role) => caller.roles.includes(role));
  return el('p', { class: 'roles' }, wanted.map((role) => el('span', { class: 'level' }, t().roleWords[role] || role)), el('span', { class: mine ? 'sub' : 'bad' }, mine ? t().yours : t().notYours));
}

function parameters(operation) {
  const all = (operation.parameters || []).map(referred);
  if (!all.length) return el('p', { class: 'note' }, t().noParameters);
  const where = { path: t().inPath, query: t().inQuery, header: t().inHeader };
  return el('dl', { class: 'parameters' }, all.map((each) => [el('dt', null, el('code', { class: 'member' }, each.name), el('span', { class: 'sub' }, where[each.in], each.required ? ` · ${t().required}` : '')), el('dd', null, ticked(says(each)), each.schema?.enum ? el('span', { class: 'enum' }, each.schema.enum.map((one) => el('code', null, one))) : null)]));
}

function contents(content) {
  return Object.entries(content || {}).map(([media, { schema }]) => el('div', { class: 'content' }, el('p', null, el('code', { class: 'media' }, media), media.includes('ndjson') && schema?.$ref ? el('span', { class: 'sub' }, t().oneLine) : null), schema ? showSchema(schema, document_.components.schemas) : null));
}

function answers(operation) {
  return Object.entries(operation.responses).filter(([, response]) => !response.$ref).map(([status, response]) => el('div', { class: 'reply' }, el('h4', null, el('b', { class: status < 400 ? 'good' : 'bad' }, status), ' ', chosenPart(response.description)), contents(response.content)));
}

function refusals(operation) {
  const shared = Object.entries(operation.responses).filter(([, response]) => response.$ref);
  return shared.length ? el('dl', { class: 'parameters' }, shared.map(([status, response]) => [el('dt', null, el('b', { class: 'bad' }, status)), el('dd', null, ticked(chosenPart(referred(response).description)))])) : null;
}

function example(path, method, operation) {
  const values = { ...Object.fromEntries((operation.parameters || []).filter((each) => each.in === 'path').map((each) => [each.name, each.name.toUpperCase()])), ...beginning(operation) };
  const media = Object.keys(operation.requestBody?.content || {})[0];
  const parts = ['curl', method === 'get' ? '' : `-X ${method.toUpperCase()}`, operation.security ? '' : '-H "Authorization: Bearer $TOKEN"', media ? `-H 'Content-Type: ${media}' --data-binary @body` : '', `'${location.origin}${address(path, (operation.parameters || []).filter((each) => each.in === 'query'), values)}'`];
  const text = parts.filter(Boolean).join(' ');
  const copy = el('button', { type: 'button', class: 'quiet' }, t().copy);
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = t().copied;
    } catch { /* a browser that does not lend its clipboard: the text can be marked */ }
  });
  return el('div', { class: 'example' }, el('pre', { tabindex: '0' }, text), navigator.clipboard ? copy : null);
}

function welcome() {
  return [el('h2', null, t().start), sheet(document_.info.title, `${document_.info.version} · OpenAPI ${document_.openapi}`, el('ol', { class: 'start' }, [t().startToken, t().startForms, t().startChoose].map((each) => el('li', null, each)))),
    sheet(t().operations, t().found(operations().length), el('dl', { class: 'parameters' }, document_.tags.map((tag) => [el('dt', null, t().groups[tag.name] || tag.name), el('dd', null, says(tag))])))];
}

function whole({ path, method, operation }) {
  const said = says(operation);
  const refused = refusals(operation);
  return [el('h2', { class: 'operation-title' }, badge(method), el('span', { class: 'path' }, broken(path))), el('p', { class: 'said-first', lang: language() === 'en' ? 'en' : 'zh-Hans' }, ticked(said)), roles(operation),
    sheet(t().parameters, '', parameters(operation)), method === 'get' ? sheet(t().attempt, '', attempt(path, operation)) : null, operation.requestBody ? sheet(t().body, '', contents(operation.requestBody.content)) : null,
    sheet(t().answers, '', answers(operation)), refused ? sheet(t().refusals, 'application/problem+json', refused) : null, sheet(t().example, 'curl', example(path, method, operation))].filter(Boolean);
}

function show(moved) {
  const host = $('operation');
  if (trouble) {
    $('list').replaceChildren();
    host.replaceChildren(showTrouble(trouble));
  } else if (!document_) {
    host.replaceChildren(el('div', { class: 'waiting' }, el('p', null, t().waiting), el('div'), el('div')));
    return;
  } else {
    list();
    const wanted = location.hash.slice(1);
    const found = operations().find((each) => each.operation.operationId === wanted);
    host.replaceChildren(...(found ? whole(found) : wanted ? [el('div', { class: 'blank' }, el('p', null, t().missing)), ...welcome()] : welcome()));
    if (moved) {
      say(host.querySelector('h2')?.textContent || '');
      host.focus({ preventScroll: true });
      host.scrollIntoView();
    }
  }
  host.setAttribute('aria-busy', 'false');
}

$('search').addEventListener('input', () => document_ && list());
$('skip').addEventListener('click', (event) => {
  // The `#` names the operation; jumping must not change it.
  event.preventDefault();
  $('operation').focus();
});
window.addEventListener('hashchange', () => show(true));
caller = await frame({ page: 'api', words: WORDS, show: () => show(false) });
try {
  document_ = await call('openapi.json');
} catch (problem) {
  trouble = problem;
}
show(false);
