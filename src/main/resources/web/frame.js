// What the pages share: the language, the way into the other pages, building elements, calling the service. A page imports it and calls `frame`.

const LANGUAGE_KEY = 'lingshu-language';

const WORDS = {
  zh: {
    other: 'English', clinician: '医师', expert: '规则', auditor: '审计', pages: '页面', you: '身份', waiting: '请稍候…', line: (n) => `第 ${n} 行`,
    roles: { clinician: '临床医师', expert: '规则专家', auditor: '审计员', administrator: '管理员' },
    closedTitle: '令牌已失效', closedText: '服务重新启动后，旧地址不再有效。请回到运行 lingshu serve 的窗口，打开它新打印的地址。',
    roleTitle: '此处不供您的身份使用', goneTitle: '灵枢没有应答', goneText: '服务可能已停止，或网络中断。请稍后再试。', failedTitle: '未能完成',
  },
  en: {
    other: '中文', clinician: 'Clinician', expert: 'Rules', auditor: 'Audit', pages: 'Pages', you: 'You', waiting: 'One moment…', line: (n) => `Line ${n}`,
    roles: { clinician: 'clinician', expert: 'expert', auditor: 'auditor', administrator: 'administrator' },
    closedTitle: 'The token is no longer valid', closedText: 'After a restart the old address stops working. Open the address that `lingshu serve` printed last.',
    roleTitle: 'This is not for your role', goneTitle: 'Lingshu does not answer', goneText: 'The service may have stopped, or the network is down. Try again in a while.', failedTitle: 'It could not be done',
  },
};

let chosen = remembered();

function remembered() {
  try {
    return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** The language of the page: `zh` or `en`. */
export const language = () => chosen;

const t = () => WORDS[chosen];

/** The element of this id. */
export const $ = (id) => document.getElementById(id);

/** A new element; text goes in as text only. `on…` options are listeners. */
export function el(tag, options, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Chinese words, marked as such whatever the language of the page. */
export const zh = (text) => el('span', { lang: 'zh-Hans' }, text);

/** A message whose words in backticks are what a person wrote. */
export const ticked = (text) => text.split('`').map((part, i) => (i % 2 ? el('code', null, part) : part));

/** One sheet of a page: a title, a small note, what it holds. */
export function sheet(title, note, ...children) {
  return el('section', { class: 'sheet' }, el('h3', null, title, note ? el('small', null, note) : null), ...children);
}

/** What a call came to when it did not succeed: `status` (0 when nobody answered) and the problem details. */
export class Trouble extends Error {
  constructor(status, problem) {
    super(problem.title || String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** Calls the service; the JSON that comes back (text for other kinds), or a `Trouble`. An object as `json` is sent as such. */
export async function call(path, { method = 'GET', json, body, headers = {} } = {}) {
  let response;
  try {
    response = await fetch(path, { method, headers: json === undefined ? headers : { 'Content-Type': 'application/json', ...headers }, body: json === undefined ? body : JSON.stringify(json) });
  } catch {
    throw new Trouble(0, {});
  }
  const kind = response.headers.get('Content-Type') || '';
  if (!response.ok) throw new Trouble(response.status, kind.includes('json') ? await response.json() : {});
  return kind.includes('json') && !kind.includes('ndjson') ? response.json() : response.text();
}

/** A trouble as something to read: what happened, every place to mend, what to do. `choose(line)` is called when a line is pressed. */
export function showTrouble(trouble, choose) {
  const { title, text, problems } = inWords(trouble);
  return el('div', { class: 'trouble', role: 'alert' }, el('h3', null, title), el('p', null, ticked(text)),
    problems.length ? el('ul', null, problems.map((each) => el('li', null,
      each.line > 0 && choose ? el('button', { type: 'button', class: 'place', onclick: () => choose(each.line) }, t().line(each.line)) : null,
      el('span', { class: 'sub' }, each.check), el('p', null, ticked(chosen === 'en' || !each.chinese ? each.message : each.chinese)), each.hint ? el('p', { class: 'sub' }, ticked(each.hint)) : null))) : null);
}

function inWords(trouble) {
  if (!(trouble instanceof Trouble)) throw trouble;
  if (trouble.status === 0) return { title: t().goneTitle, text: t().goneText, problems: [] };
  if (trouble.status === 401) return { title: t().closedTitle, text: t().closedText, problems: [] };
  const problem = trouble.problem;
  const text = chosen === 'en' ? problem.title || '' : problem.detail || problem.title || '';
  return { title: trouble.status === 403 ? t().roleTitle : t().failedTitle, text, problems: problem.problems || [] };
}

/**
 * Sets up the frame of a page: the language button (`#language`), words of elements with `data-t` from `words[language]`, the way into the other pages
 * (`#pages`, those of the caller's roles). Calls `show` now and whenever the language changes. Comes back with the caller.
 */
export async function frame({ page, words, show }) {
  const set = () => {
    document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-Hans';
    document.querySelectorAll('[data-t]').forEach((node) => { node.textContent = words[chosen][node.dataset.t]; });
    $('language').textContent = t().other;
    $('language').lang = chosen === 'en' ? 'zh-Hans' : 'en';
    show();
  };
  set();
  let caller = { name: '', roles: [] };
  const ways = () => {
    if (!$('pages')) return;
    $('pages').setAttribute('aria-label', t().pages);
    $('pages').replaceChildren(...[['clinician', './'], ['expert', 'expert'], ['auditor', 'auditor']].filter(([role]) => caller.roles.includes(role))
      .map(([role, path]) => el('a', { href: path, 'aria-current': role === page ? 'page' : false }, t()[role])));
  };
  $('language').addEventListener('click', () => {
    chosen = chosen === 'en' ? 'zh' : 'en';
    try {
      localStorage.setItem(LANGUAGE_KEY, chosen);
    } catch { /* remembered only for this visit */ }
    set();
    ways();
  });
  try {
    caller = await call('v1/me');
  } catch { /* every later call says so itself */ }
  ways();
  return caller;
}
